"""Measure the language analysis alone, tier by tier: `python -m bench.language`. Writes `language.md` beside this file.

Words a second and memory are measured in processes of their own, first one alone, then two at once, on sentences that are all
different. The floor is cutting text into words and no more. Bad input is made up here, ten times longer the second time: what
takes much more than ten times as long is not linear. Takes about a minute and a half.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from importlib.resources import files
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from bench import machine
from consilience.annotate.parse import parses
from consilience.annotate.parse.tokens import tokens
from consilience.errors import UsageError
from consilience.records import Sentence
from eval import SHARED

RESULTS = Path(__file__).with_name("language.md")
FLOOR = "words alone"
BLANK = "spaCy's blank tokenizer"
TIERS = (FLOOR, BLANK, "fast", "accurate")
MOST_WORDS = 12_000
LONG, TOO_LONG = 5_000, 50_000  # characters
PARAGRAPH = 200_000


class Measured(NamedTuple):
    """What one process needed for a text: words, seconds, seconds to load, and megabytes at most."""

    words: int
    seconds: float
    loading: float
    megabytes: float


def analysed(tier: str, text: str, sentences: Sequence[Sentence]) -> int:
    """Analyse sentences with a tier, and give how many words they have."""
    if tier == FLOOR:
        return sum(len(tokens(text, sentence.start, sentence.end)) for sentence in sentences)
    if tier == BLANK:
        return _blank(text, sentences)
    return sum(len(parse.tokens) for parse in parses(text, sentences, tier))


def _blank(text: str, sentences: Sequence[Sentence]) -> int:
    import spacy

    tokenizer = spacy.blank("en").tokenizer
    return sum(len(tokenizer(text[sentence.start : sentence.end])) for sentence in sentences)


def measured(tier: str, printed: Sequence[str]) -> Measured:
    """Analyse sentences in this process, after one of another text has loaded what the tier needs."""
    begun = time.perf_counter()
    analysed(tier, "Rain fell in the hills.", [Sentence(0, 23, 0)])
    loading = time.perf_counter() - begun
    text, sentences = laid_out(printed)
    begun = time.perf_counter()
    words = analysed(tier, text, sentences)
    seconds = time.perf_counter() - begun
    return Measured(words, seconds, loading, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def laid_out(printed: Iterable[str]) -> tuple[str, list[Sentence]]:
    """Give sentences as a text with their places."""
    places, at = [], 0
    kept = list(printed)
    for number, sentence in enumerate(kept):
        places.append(Sentence(at, at + len(sentence), number))
        at += len(sentence) + 2
    return "\n\n".join(kept), places


def public_sentences() -> list[str]:
    """Give the sentences of the GUM treebank, each once, as they were printed; none where the set is not at hand."""
    lines = (
        line.removeprefix("# text = ").strip()
        for path in sorted((SHARED / "data" / "language" / "ud_gum").rglob("*.conllu"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith("# text = ")
    )
    return list(dict.fromkeys(lines))


def made_up_words() -> Iterable[str]:
    """Give English words without end, in an order that does not come again."""
    known = sorted(files("consilience.languages.english").joinpath("common_words.txt").read_text("utf-8").split())
    chance = random.Random(7)  # noqa: S311  # the same words every time
    while True:
        yield chance.choice(known)


def made_up_sentences(words: int) -> list[str]:
    """Give sentences of 20 words each, for where no public set is at hand."""
    source = iter(made_up_words())
    return [" ".join(islice(source, 20)).capitalize() + "." for _ in range(words // 20)]


def rates(tier: str, printed: Sequence[str]) -> tuple[str, ...]:
    """Measure one tier alone and with two processes at once."""
    progress(tier, "words a second")
    halves = [printed[::2], printed[1::2]]
    spawn = get_context("spawn")  # nothing loaded here counts there
    with ProcessPoolExecutor(1, mp_context=spawn) as pool:
        alone = pool.submit(measured, tier, halves[0]).result()
    with ProcessPoolExecutor(2, mp_context=spawn) as pool:
        both = list(pool.map(measured, (tier, tier), halves))
    together = sum(each.words / each.seconds for each in both)
    most = max(each.megabytes for each in both)
    return tier, f"{alone.words / alone.seconds:,.0f}", f"{together:,.0f}", f"{alone.loading:.2f} s", f"{most:.0f} MB"


def plain(size: int) -> str:
    """Give one paragraph of words, a comma now and then, with no end of a sentence."""
    found: list[str] = []
    length = 0
    for number, word in enumerate(made_up_words(), start=1):
        found.append(word + "," * (number % 15 == 0))
        length += len(found[-1]) + 1
        if length > size:
            return " ".join(found)[:size]
    return ""


BAD: tuple[tuple[str, Callable[[int], str]], ...] = (
    ("one paragraph, one sentence", plain),
    ("all in capitals", lambda size: plain(size).upper()),
    ("no punctuation", lambda size: plain(size).replace(",", "")),
    ("no spaces", lambda size: plain(2 * size).replace(" ", "").replace(",", "")[:size]),
    ("emoji", lambda size: plain(size).replace(" ", " 😀👍🏽 ")[:size]),
    ("zero-width characters", lambda size: "\u200b".join(plain(size // 2))),
    ("quotation marks never closed", lambda size: plain(size).replace(" ", " “")[:size]),
)


def growth(tier: str) -> list[tuple[str, str, str, str]]:
    """Measure a tier on bad input of two lengths, each as one sentence."""
    rows = []
    for name, make in BAD:
        progress(tier, name)
        taken = []
        for size in (LONG, TOO_LONG):
            text = make(size)
            begun = time.process_time()
            analysed(tier, text, [Sentence(0, len(text), 0)])
            taken.append(time.process_time() - begun)
        rows.append((f"{tier}: {name}", f"{taken[0]:.2f} s", f"{taken[1]:.2f} s", f"{taken[1] / taken[0]:.1f}"))
    return rows


def progress(tier: str, what: str) -> None:
    """Say what is measured next."""
    print(f"{tier}: {what}", file=sys.stderr, flush=True)


def is_there(tier: str) -> bool:
    """Whether what a tier needs is installed."""
    try:
        analysed(tier, "Rain fell.", [Sentence(0, 10, 0)])
    except (UsageError, ModuleNotFoundError):
        return False
    return True


def paragraph(tier: str) -> str:
    """Give the time for a long paragraph that is one sentence."""
    progress(tier, "a long paragraph")
    text = plain(PARAGRAPH)
    begun = time.process_time()
    words = analysed(tier, text, [Sentence(0, len(text), 0)])
    return f"{time.process_time() - begun:.1f} s for {words:,} words"


def main() -> None:
    with ProcessPoolExecutor(
        1, mp_context=get_context("spawn")
    ) as pool:  # whatever this one loads, those it starts count as theirs
        tiers = [tier for tier, there in zip(TIERS, pool.map(is_there, TIERS), strict=True) if there]
    public = public_sentences()
    printed = public[:: max(1, sum(map(len, public)) // (6 * MOST_WORDS))] or made_up_sentences(MOST_WORDS)
    kind = "of the GUM treebank" if public else "made up"
    lines = [
        "# Speed of the language analysis",
        "",
        (
            f"Measured on {datetime.now(UTC).date().isoformat()} by `python -m bench.language` on "
            f"{machine.told()}. Shared machines are noisy: trust ratios more than seconds."
        ),
        "",
        f"{len(printed):,} sentences {kind}, all different, from text to records:",
        "",
        "| tier | words/s, one process | words/s, two processes at once | loading | memory of one, at most |",
        "|---|---|---|---|---|",
        *(f"| {' | '.join(rates(tier, printed))} |" for tier in tiers),
        "",
        "Bad input, as one sentence, in seconds of CPU time; a growth of 10 is linear:",
        "",
        f"| tier and input | {LONG:,} characters | {TOO_LONG:,} characters | growth |",
        "|---|---|---|---|",
        *(f"| {' | '.join(row)} |" for tier in tiers if tier != BLANK for row in growth(tier)),
        "",
        *(f"- {tier}, a paragraph of {PARAGRAPH:,} characters: {paragraph(tier)}." for tier in tiers if tier != BLANK),
    ]
    RESULTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(RESULTS.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()

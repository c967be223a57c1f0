"""Compare the briefing with the usual extractive summaries in as many words: `python -m eval.briefings`; writes briefings.md.

Lead takes the first sentences of the articles in turn. LexRank (Erkan and Radev, 2004) and TextRank (Mihalcea and Tarau, 2004)
are those of sumy (`pip install 'consilience[peers]'`), over all sentences of a story. A fact is told where a cite overlaps a
passage that tells it: the briefing cites all who tell a point, the others their own sentence; "first cites alone" is
on equal terms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import msgspec

from consilience import pipeline
from consilience.brief.points import WORDS
from consilience.ingest import from_paths
from consilience.records import Cite
from consilience.run import Local
from eval.gold import cases, scorer

RESULTS = Path(__file__).with_name("briefings.md")

Summary = Callable[[Sequence[Cite]], Sequence[Cite]]


def lead(sentences: Sequence[Cite]) -> Sequence[Cite]:
    """Give the first sentence of each article, then the second of each, and so on."""
    articles: dict[str, list[Cite]] = {}
    for cite in sentences:
        articles.setdefault(cite.article, []).append(cite)
    return [cite for row in zip_longest(*articles.values()) for cite in row if cite]


def ranked(method: str) -> Summary:
    """Give a summarizer of sumy's by its name."""

    def summary(sentences: Sequence[Cite]) -> Sequence[Cite]:
        from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
        from sumy.nlp.stemmers import Stemmer
        from sumy.summarizers.lex_rank import LexRankSummarizer
        from sumy.summarizers.text_rank import TextRankSummarizer
        from sumy.utils import get_stop_words

        kept = [cite for cite in dict.fromkeys(sentences) if len(cite.exact.split()) > 3]
        tokenizer = SimpleNamespace(to_words=lambda text: [word for word in text.split() if word.isalpha()])
        listed = [Sentence(cite.exact, tokenizer) for cite in kept]
        told = {id(one): cite for one, cite in zip(listed, kept, strict=True)}
        chosen = (LexRankSummarizer if method == "LexRank" else TextRankSummarizer)(Stemmer("english"))
        chosen.stop_words = get_stop_words("english")
        document = ObjectDocumentModel([Paragraph(listed)])
        rates = chosen.rate_sentences(document) if method == "TextRank" else _lex_rates(chosen, document)
        return [told[id(one)] for one in sorted(listed, key=lambda one: -rates[one])]

    return summary


def _lex_rates(summarizer: Any, document: Any) -> dict[Any, float]:
    """Give LexRank's rate of each sentence: sumy has it only inside its call."""
    listed = document.sentences
    words = [summarizer._to_words_set(one) for one in listed]  # noqa: SLF001 - the only way to its rates
    frequencies, inverse = summarizer._compute_tf(words), summarizer._compute_idf(words)  # noqa: SLF001
    matrix = summarizer._create_matrix(words, summarizer.threshold, frequencies, inverse)  # noqa: SLF001
    return dict(zip(listed, summarizer.power_method(matrix, summarizer.epsilon), strict=True))


def cut(cites: Sequence[Cite], words: int) -> Iterator[Cite]:
    """Give sentences, best first, as long as they have room; the one that is too long is passed over."""
    for cite in cites:
        length = len(cite.exact.split())
        if length <= words:
            words -= length
            yield cite


def main() -> None:
    methods: dict[str, Summary] = {"lead": lead, "LexRank": ranked("LexRank"), "TextRank": ranked("TextRank")}
    names = ["briefing", "briefing, first cites alone", *methods]
    totals = dict.fromkeys(names, 0)
    lines, asked = [], 0
    tool = scorer()
    for name, (marks, folder) in cases().items():
        reading = pipeline.read(from_paths([folder]), Local(workers=1))
        gold = tool.Gold(str(marks), str(folder))
        dossier = msgspec.to_builtins(reading.dossier)
        row = {"briefing": _told(tool, gold, dossier)}
        for story in dossier["stories"]:
            for point in story["brief"]["points"]:
                point["cites"] = point["cites"][:1]
        row["briefing, first cites alone"] = _told(tool, gold, dossier)
        for method, summary in methods.items():
            for story, account in zip(dossier["stories"], reading.dossier.stories, strict=True):
                sentences = _sentences(reading, account.articles)
                chosen = list(cut(summary(sentences), WORDS))
                story["brief"]["points"] = [{"text": cite.exact, "cites": [msgspec.to_builtins(cite)]} for cite in chosen]
            row[method] = _told(tool, gold, dossier)
        asked += row["briefing"][1]
        totals = {key: totals[key] + row[key][0] for key in names}
        lines.append(f"| {name} | {' | '.join(f'{row[key][0]}/{row[key][1]}' for key in names)} |")
        print(lines[-1], flush=True)
    lines.append(f"| all | {' | '.join(f'{totals[key]}/{asked} ({totals[key] / asked:.2f})' for key in names)} |")
    head = f"| story | {' | '.join(names)} |\n|{'---|' * (len(names) + 1)}\n"
    about = f"# Facts told in {WORDS} words\n\nBy `python -m eval.briefings`; what is compared is said there.\n\n"
    RESULTS.write_text(about + head + "\n".join(lines) + "\n", encoding="utf-8")
    print(lines[-1])


def _sentences(reading: pipeline.Reading, articles: Sequence[str]) -> list[Cite]:
    reports = {report.id: report for event in reading.events for report in event.reports}
    return [reports[key].article.cite(one.start, one.end) for key in articles for one in reports[key].sentences]


def _told(tool: Any, gold: Any, dossier: dict[str, Any]) -> tuple[int, int]:
    found: tuple[int, int] = tool.score(dossier, gold).rows.get("brief.tells", (0, 0))
    return found


if __name__ == "__main__":
    main()

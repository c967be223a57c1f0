from __future__ import annotations

import pytest

from consilience.annotate.parse.records import Parse, Token
from consilience.annotate.quotes import reporting


def analysed(written: str) -> tuple[str, Parse]:
    """Make a sentence from words written as form/tag/head/label, heads counted from 1 and 0 for the root."""
    parts = [word.rsplit("/", 3) for word in written.split()]
    text = " ".join(form for form, *_ in parts)
    tokens, place = [], 0
    for form, tag, head, label in parts:
        tokens.append(Token(place, place + len(form), tag, int(head) - 1, label))
        place += len(form) + 1
    return text, Parse(0, len(text), tuple(tokens))


def told(written: str) -> list[tuple[str | None, str, str]]:
    text, parse = analysed(written)
    return [
        (
            text[slice(*one.speaker)] if one.speaker else None,
            text[parse.tokens[one.verb].start : parse.tokens[one.verb].end],
            text[one.start : one.end],
        )
        for one in reporting.reported(text, parse)
    ]


BEFORE = "Feld/NNP/2/nsubj said/VBD/0/root the/DT/4/det road/NN/6/nsubj is/VBZ/6/cop lost/JJ/2/ccomp ././2/punct"
AFTER = "The/DT/2/det road/NN/4/nsubj is/VBZ/4/cop lost/JJ/7/ccomp ,/,/4/punct Feld/NNP/7/nsubj said/VBD/0/root ././7/punct"
SET_IN = "The/DT/2/det road/NN/8/nsubj ,/,/5/punct Feld/NNP/5/nsubj said/VBD/8/parataxis ,/,/5/punct is/VBZ/8/cop lost/JJ/0/root"
AGENT = (
    "It/PRP/3/nsubj:pass was/VBD/3/aux:pass claimed/VBN/0/root by/IN/5/case Feld/NNP/3/obl:agent "
    "that/IN/9/mark he/PRP/9/nsubj had/VBD/9/aux left/VBN/3/ccomp"
)
QUOTED = (
    "Feld/NNP/3/nsubj:pass was/VBD/3/aux:pass quoted/VBN/0/root as/IN/5/mark saying/VBG/3/advcl he/PRP/7/nsubj left/VBD/5/ccomp"
)
WHO = (
    "Feld/NNP/8/nsubj ,/,/5/punct who/WP/5/nsubj had/VBD/5/aux left/VBN/1/acl:relcl ,/,/5/punct "
    "later/RB/8/advmod said/VBD/0/root nobody/NN/10/nsubj came/VBD/8/ccomp"
)
SHARED = "Feld/NNP/2/nsubj left/VBD/0/root and/CC/4/cc said/VBD/2/conj it/PRP/6/nsubj burned/VBD/4/ccomp"
NOBODY = "Feld/NNP/3/nsubj:pass is/VBZ/3/aux:pass said/VBN/0/root to/TO/6/mark have/VB/6/aux left/VBN/3/xcomp"
BY_PHRASE = (
    "The/DT/2/det road/NN/4/nsubj is/VBZ/4/cop lost/JJ/0/root according/VBG/7/case to/IN/5/fixed police/NNS/4/obl ././4/punct"
)


@pytest.mark.parametrize(
    ("sentence", "speaker", "content"),
    [
        (BEFORE, "Feld", "the road is lost"),
        (AFTER, "Feld", "The road is lost"),
        (SET_IN, "Feld", "The road , Feld said , is lost"),
        (AGENT, "Feld", "he had left"),
        (QUOTED, "Feld", "he left"),
        (WHO, "Feld", "nobody came"),
        (SHARED, "Feld", "it burned"),
        (NOBODY, None, "to have left"),
        (BY_PHRASE, "police", "The road is lost"),
    ],
)
def test_speech_is_reported_with_its_speaker(sentence: str, speaker: str | None, content: str) -> None:
    assert [(who, what) for who, _, what in told(sentence)] == [(speaker, content)]


def test_what_was_not_said_is_negated() -> None:
    text, parse = analysed("Feld/NNP/4/nsubj did/VBD/4/aux not/RB/4/advmod say/VB/0/root who/WP/6/nsubj paid/VBD/4/ccomp")
    assert [one.negated for one in reporting.reported(text, parse)] == [True]


def test_what_is_denied_is_no_claim_of_the_speaker() -> None:
    text, parse = analysed("Feld/NNP/2/nsubj denied/VBD/0/root that/IN/5/mark he/PRP/5/nsubj left/VBD/2/ccomp")
    assert [(one.denied, one.negated) for one in reporting.reported(text, parse)] == [(True, False)]


def test_whether_leaves_the_content_open() -> None:
    text, parse = analysed("Feld/NNP/2/nsubj asked/VBD/0/root whether/IN/5/mark he/PRP/5/nsubj left/VBD/2/ccomp")
    assert [one.asked for one in reporting.reported(text, parse)] == [True]


def test_a_sentence_without_syntax_reports_nothing() -> None:
    text, parse = analysed("Feld/NNP/0/ said/VBD/0/ he/PRP/0/ left/VBD/0/")
    assert reporting.reported(text, parse) == ()


def test_heads_that_run_in_a_circle_do_no_harm() -> None:
    text, parse = analysed("Feld/NNP/2/nsubj said/VBD/4/conj he/PRP/4/nsubj left/VBD/2/ccomp")
    assert reporting.reported(text, parse) is not None

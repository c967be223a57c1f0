from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some
from msgspec.structs import replace

from consilience.annotate import statements, times
from consilience.annotate.parse.records import Parse, Token
from consilience.records import NameMark, Report, Sentence, StatementMark
from consilience.testing import analysed, article

PLAIN = "Feld/NNP/2/nsubj sold/VBD/0/root the/DT/4/det boat/NN/2/obj to/IN/6/case Brock/NNP/2/obl ././2/punct"
PASSIVE = "The/DT/2/det boat/NN/4/nsubj:pass was/VBD/4/aux:pass sold/VBN/0/root by/IN/6/case Feld/NNP/4/obl:agent ././4/punct"
SHARED = "Feld/NNP/3/nsubj will/MD/3/aux sign/VB/0/root and/CC/5/cc leave/VB/3/conj ././3/punct"
TWO = "Feld/NNP/4/nsubj and/CC/3/cc Brock/NNP/1/conj fled/VBD/0/root ././4/punct"
WHO = (
    "Feld/NNP/8/nsubj ,/,/4/punct who/WP/4/nsubj sank/VBD/1/acl:relcl the/DT/6/det boat/NN/4/obj ,/,/4/punct "
    "fled/VBD/0/root ././8/punct"
)
WHICH = "The/DT/2/det boat/NN/5/nsubj:pass Feld/NNP/4/nsubj sank/VBD/2/acl:relcl burned/VBD/0/root ././5/punct"
STATE = "Feld/NNP/3/nsubj is/VBZ/3/cop dead/JJ/0/root ././3/punct"
NOUN = "The/DT/2/det arrest/NN/5/nsubj of/IN/4/case Feld/NNP/2/nmod surprised/VBD/0/root Brock/NNP/5/obj ././5/punct"
DENIED = "Feld/NNP/4/nsubj did/VBD/4/aux not/RB/4/advmod sell/VB/0/root boats/NNS/4/obj ././4/punct"
NOBODY = "Nobody/NN/2/nsubj fled/VBD/0/root ././2/punct"
REFUSED = "Feld/NNP/2/nsubj refused/VBD/0/root to/TO/4/mark leave/VB/2/xcomp ././2/punct"
PLANNED = "Feld/NNP/2/nsubj plans/VBZ/0/root to/TO/4/mark leave/VB/2/xcomp ././2/punct"
MANAGED = "Feld/NNP/2/nsubj managed/VBD/0/root to/TO/4/mark leave/VB/2/xcomp ././2/punct"
MAY = "Feld/NNP/4/nsubj may/MD/4/aux have/VB/4/aux left/VBN/0/root ././4/punct"
ASKED = "Feld/NNP/2/nsubj asked/VBD/0/root Brock/NNP/2/obj to/TO/5/mark leave/VB/2/xcomp ././2/punct"
SAID = (
    "Feld/NNP/2/nsubj said/VBD/0/root Brock/NNP/4/nsubj left/VBD/2/ccomp after/IN/7/mark they/PRP/7/nsubj met/VBD/4/advcl "
    "././2/punct"
)


def told(*sentences: str) -> tuple[Report, tuple[StatementMark, ...]]:
    report = statements.mark(*analysed(*sentences))
    return report, report.statements


def shown(report: Report, one: StatementMark) -> list[tuple[str, str]]:
    return [(part.role, report.article.text[part.start : part.end]) for part in one.roles]


def only(sentence: str, lemma: str) -> StatementMark:
    _, found = told(sentence)
    return next(one for one in found if one.lemma == lemma)


def test_a_verb_has_who_does_it_to_whom_and_the_rest_with_its_preposition() -> None:
    report, (sold,) = told(PLAIN)
    assert (sold.lemma, sold.kind, sold.tense) == ("sell", "deed", "past")
    assert shown(report, sold) == [("agent", "Feld"), ("patient", "the boat"), ("circumstance", "Brock")]
    assert sold.roles[2].preposition == "to"


def test_a_passive_is_turned_round() -> None:
    report, (sold,) = told(PASSIVE)
    assert sorted(shown(report, sold)) == [("agent", "Feld"), ("patient", "The boat")]


def test_two_verbs_share_their_subject_and_their_auxiliary() -> None:
    report, found = told(SHARED)
    assert [(one.lemma, one.tense, shown(report, one)) for one in found] == [
        ("sign", "future", [("agent", "Feld")]),
        ("leave", "future", [("agent", "Feld")]),
    ]


def test_each_of_two_subjects_does_it() -> None:
    report, (fled,) = told(TWO)
    assert shown(report, fled) == [("agent", "Feld"), ("agent", "Brock")]


def test_who_stands_for_the_noun_before_it() -> None:
    report, (sank, fled) = told(WHO)
    assert shown(report, sank) == [("agent", "Feld"), ("patient", "the boat")]
    assert shown(report, fled) == [("agent", "Feld")]
    assert sank.link == "relative"
    assert sank.within == 1


def test_a_relative_clause_without_a_pronoun_speaks_of_its_noun() -> None:
    report, found = told(WHICH)
    assert shown(report, found[0]) == [("agent", "Feld"), ("patient", "The boat")]


def test_a_state_is_told_of_its_subject() -> None:
    report, (dead,) = told(STATE)
    assert (dead.kind, dead.lemma, dead.tense) == ("state", "dead", "present")
    assert shown(report, dead) == [("agent", "Feld")]


def test_a_noun_tells_a_deed() -> None:
    report, found = told(NOUN)
    assert (found[0].kind, found[0].lemma) == ("noun", "arrest")
    assert shown(report, found[0]) == [("patient", "Feld")]


@pytest.mark.parametrize(("sentence", "lemma"), [(DENIED, "sell"), (NOBODY, "flee"), (REFUSED, "leave")])
def test_what_was_not_done_is_denied(sentence: str, lemma: str) -> None:
    assert only(sentence, lemma).negated


@pytest.mark.parametrize(("sentence", "lemma"), [(PLAIN, "sell"), (REFUSED, "refuse"), (MANAGED, "leave")])
def test_what_was_done_is_not_denied(sentence: str, lemma: str) -> None:
    assert not only(sentence, lemma).negated


@pytest.mark.parametrize(
    ("sentence", "lemma", "tense", "hedge"),
    [
        (PLANNED, "leave", "future", "plan"),
        (MANAGED, "leave", "past", ""),
        (MAY, "leave", "past", "may"),
        (ASKED, "leave", "future", "ask"),
    ],
)
def test_what_is_open_says_by_which_word(sentence: str, lemma: str, tense: str, hedge: str) -> None:
    found = only(sentence, lemma)
    assert (found.tense, found.hedge) == (tense, hedge)


def test_who_is_asked_to_do_it_would_do_it() -> None:
    report, found = told(ASKED)
    assert shown(report, found[1]) == [("agent", "Brock")]


def test_what_somebody_says_has_its_speaker_and_so_has_what_belongs_to_it() -> None:
    report, (say, leave, meet) = told(SAID)
    assert say.said_start is None
    assert report.article.text[leave.said_start : leave.said_end] == "Feld"
    assert report.article.text[meet.said_start : meet.said_end] == "Feld"
    assert (leave.link, meet.link, meet.opener) == ("content", "adverbial", "after")
    assert report.article.text[meet.start : meet.end] == "after they met"


def test_a_statement_has_the_time_of_its_own_clause() -> None:
    sentence = "Feld/NNP/2/nsubj said/VBD/0/root Brock/NNP/4/nsubj left/VBD/2/ccomp on/IN/6/case Monday/NNP/4/obl ././2/punct"
    report, parses = analysed(sentence)
    say, leave = statements.mark(times.mark(report), parses).statements
    assert (say.time, leave.time) == (-1, 0)


def test_a_part_knows_the_name_it_is() -> None:
    report, parses = analysed(PLAIN)
    named = replace(report, names=(NameMark(0, 4, "Feld", "person"),))
    (sold,) = statements.mark(named, parses).statements
    assert [part.name for part in sold.roles] == [0, -1, -1]


UNTREED = (
    "Feld/NNP/-/ was/VBD/-/ arrested/VBN/-/ by/IN/-/ police/NNS/-/ after/IN/-/ he/PRP/-/ sank/VBD/-/ the/DT/-/ boat/NN/-/ ././-/"
)


def test_without_trees_runs_of_tags_give_statements() -> None:
    report, (arrest, sink) = told(UNTREED)
    assert (arrest.lemma, shown(report, arrest)) == ("arrest", [("patient", "Feld"), ("agent", "police")])
    assert (sink.lemma, shown(report, sink)) == ("sink", [("agent", "he"), ("patient", "the boat")])
    assert (sink.opener, sink.link) == ("after", "adverbial")


def test_a_sentence_too_long_to_be_one_tells_nothing() -> None:
    assert told(" ".join(["sold/VBD/0/root"] * 300))[1] == ()


LABELS = ["root", "nsubj", "obj", "obl", "conj", "acl:relcl", "xcomp", "ccomp", "advcl", "case", "parataxis", "punct", "nmod"]
WORD = some.tuples(
    some.sampled_from(["who", "sold", "arrest", "said", "not", ","]), some.integers(-1, 9), some.sampled_from(LABELS)
)


@given(some.lists(WORD, min_size=1, max_size=10), some.sampled_from(["VBD", "NN", "IN"]))
def test_any_heads_at_all_give_spans_inside_the_sentence(words: list[tuple[str, int, str]], tag: str) -> None:
    text = " ".join(word for word, _, _ in words)
    tokens, place = [], 0
    for word, head, label in words:
        tokens.append(Token(place, place + len(word), "VBD" if word in {"sold", "said"} else tag, head, label))
        place += len(word) + 1
    report = Report(article=article(text), sentences=(Sentence(0, len(text), 0),))
    marked = statements.mark(report, (Parse(0, len(text), tuple(tokens)),))
    for one in marked.statements:
        assert 0 <= one.start <= one.predicate_start < one.predicate_end <= one.end <= len(text)
        assert one.within < len(marked.statements)
        assert all(0 <= part.start <= part.head_start < part.head_end <= part.end <= len(text) for part in one.roles)

"""What people type, and what is asked of the library."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.errors import UsageError
from consilience.store.search.asking import in_fts5, in_tsquery
from consilience.store.search.query import Query, Term, parsed


def asked(*words: str, prefix: bool = False, facet: str = "") -> Term:
    return Term(words, prefix, facet)


@pytest.mark.parametrize(
    ("typed", "groups"),
    [
        ("ferry fire", ((asked("ferry"),), (asked("fire"),))),
        ('"ferry fire"', ((asked("ferry", "fire"),),)),
        ("“ferry fire”", ((asked("ferry", "fire"),),)),
        ('"ferry fire', ((asked("ferry", "fire"),),)),
        ("ferry OR boat fire", ((asked("ferry"), asked("boat")), (asked("fire"),))),
        ("(ferry OR boat) fire", ((asked("ferry"), asked("boat")), (asked("fire"),))),
        ("strik*", ((asked("strik", prefix=True),),)),
        ("far-right", ((asked("far", "right"),),)),
        ("the ferry", ((asked("ferry"),),)),
        ("the", ((asked("the"),),)),
        ('outlet:"The Harbour"', ((asked("the", "harbour", facet="outlet"),),)),
        ("speaker:Quill OR speaker:Roe", ((asked("quill", facet="speaker"), asked("roe", facet="speaker")),)),
        ("OR ferry OR", ((asked("ferry"),),)),
        ("10:30", ((asked("1030"),),)),
        ("harbour.example/a:b", ((asked("harbour", "example", "a", "b"),),)),
    ],
)
def test_reads_words_phrases_choices_beginnings_and_filters(typed: str, groups: tuple[tuple[Term, ...], ...]) -> None:
    assert parsed(typed).groups == groups


def test_a_minus_leaves_out_and_a_lone_one_means_nothing() -> None:
    assert parsed("ferry -fire -outlet:Harbour - x").without == (asked("fire"), asked("harbour", facet="outlet"))


def test_after_and_before_take_days_months_and_years_and_the_narrowest_holds() -> None:
    query = parsed("ferry after:2016 after:2016-03 before:2017-02-05 before:2018")
    assert (query.after, query.before) == (date(2016, 3, 1), date(2017, 2, 5))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Nothing to look for: nothing was asked."),
        ("  ", "Nothing to look for"),
        ("-ferry", "Nothing to look for: -ferry. Say also what to look for."),
        ("!!!", "Nothing to look for"),
        ("st*", "Too short a beginning: st*."),
        ("ferry outlet: Harbour", "This filter says nothing: outlet:."),
        ("outlts:Harbour", "No such filter: outlts:. Did you mean outlet:"),
        ("after:2016-13", "No such day: after:2016-13."),
        ("before:2016-02-30", "No such day"),
        ("after:yesterday", "No such day"),
        ("ferry -after:2016", "This filter cannot be turned round"),
        ("a" * 2000, "The question is too long"),
        ("ab " * 300, "The question is too long"),
        ("-\x1b[31mferry", "Nothing to look for: - [31mferry."),
    ],
)
def test_what_cannot_be_asked_is_told_in_one_line(typed: str, said: str) -> None:
    with pytest.raises(UsageError) as fault:
        parsed(typed)
    line = str(fault.value)
    assert line.startswith(said)
    assert line.isprintable()
    assert len(line) < 300


@given(st.text() | st.text(alphabet="ab \"*-:()OR'\\%&|!<>¦;"))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    try:
        query = parsed(typed)
    except UsageError:
        return
    assert query != Query()
    for term in (*(term for group in query.groups for term in group), *query.without):
        assert term.words
        assert all(word.replace("·", "").isalnum() for word in term.words)


def test_is_written_for_both_databases_with_the_same_meaning() -> None:
    query = parsed('"ferry fire" OR strik* -outlet:"The Harbour"')
    assert in_fts5(query) == '(("ferry fire" OR "strik" *)) NOT (("¦outlet¦the" AND "¦outlet¦harbour"))'
    assert in_tsquery(query) == "(('ferry' <-> 'fire') | ('strik':*)) & !('¦outlet¦the' & '¦outlet¦harbour')"

"""What is new between two accounts of one story."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from consilience import brief, changes, reconcile
from consilience.pipeline import Reading
from consilience.records import (
    Account,
    ArticleEntry,
    ArticlePair,
    Briefing,
    Change,
    ChangeKind,
    Cite,
    Conflict,
    Event,
    Figure,
    FigureStep,
    FigureValue,
    Name,
    NameForm,
    Origin,
    Point,
    Quote,
    QuoteMention,
    Shares,
    Side,
    Superseded,
    Verdict,
)
from consilience.testing import event, report

FIRST, SECOND, THIRD = "a" * 20, "b" * 20, "c" * 20


def cite(article: str, start: int, exact: str = "so it is") -> Cite:
    return Cite(article=article, start=start, end=start + len(exact), exact=exact)


def value(article: str, start: int, number: float, printed: str | None = None, modifier: str | None = None) -> FigureValue:
    shown = printed or f"{number:g} people"
    low, high = (None, number) if modifier == "at most" else (number, None if modifier == "at least" else number)
    return FigureValue(
        low=low,
        high=high,
        modifier=modifier,
        printed=shown,
        unit="person",
        said_by=None,
        as_of=None,
        cite=cite(article, start, shown),
    )


def figure(measure: str, verdict: Verdict, *values: FigureValue, origins: int = 1, moved: bool = False) -> Figure:
    steps = tuple(
        FigureStep(when=None, low=one.low, high=one.high, modifier=one.modifier, printed=one.printed, said_by=None, cite=one.cite)
        for one in values
    )
    return Figure(
        measure=measure, unit="person", verdict=verdict, origins=origins, reason="", values=values, series=steps if moved else ()
    )


def account(*articles: str, **parts: object) -> Account:
    origins = tuple(Origin(name=f"unknown reporter of {key}", articles=(key,), why=()) for key in articles)
    told = {"origins": origins, "brief": Briefing(headline="Ferry on fire off Port Elgar", points=())} | parts
    return Account(id="ferry", title="Ferry on fire off Port Elgar", articles=articles, **told)  # type: ignore[arg-type]


def entry(article: str, outlet: str, title: str = "Ferry on fire", url: str | None = None) -> ArticleEntry:
    made = report("The ferry burned.", f"{article}.txt", outlet=outlet)
    return replace(brief.entry(made), id=article, title=title, url=url, source=f"{article}.txt")


ENTRIES = (entry(FIRST, "Elgar Post"), entry(SECOND, "The Harbour"), entry(THIRD, "Coast News"))


def found(earlier: Account, later: Account) -> dict[ChangeKind, list[Change]]:
    told: dict[ChangeKind, list[Change]] = {}
    for change in changes.between(earlier, later, ENTRIES):
        told.setdefault(change.kind, []).append(change)
    return told


def test_a_story_that_was_not_there_before_is_told_with_its_outlets() -> None:
    points = (point("The ferry burned.", cite(FIRST, 5), cite(SECOND, 9)),)
    told = changes.begun(account(FIRST, SECOND, brief=briefed(*points)), ENTRIES)
    assert told.text == "A new story: “Ferry on fire off Port Elgar” (Elgar Post, The Harbour)."
    assert [one.article for one in told.cites] == [FIRST, SECOND]


DEAD = "people killed"


def test_a_count_that_moved_is_raised_with_both_values_and_who_gives_the_newer() -> None:
    earlier = account(FIRST, figures=(figure(DEAD, "single", value(FIRST, 5, 14)),))
    later = account(FIRST, SECOND, figures=(figure(DEAD, "superseded", value(FIRST, 5, 14), value(SECOND, 9, 22), moved=True),))
    [raised] = found(earlier, later)["raised"]
    assert raised.text == "People killed: raised from 14 people to 22 people (The Harbour)."
    assert (raised.before, raised.after) == ("14 people", "22 people")
    assert [one.article for one in raised.cites] == [SECOND, FIRST]


def test_a_count_that_was_corrected_downwards_is_lowered() -> None:
    earlier = account(FIRST, figures=(figure(DEAD, "single", value(FIRST, 5, 14)),))
    later = account(FIRST, SECOND, figures=(figure(DEAD, "superseded", value(FIRST, 5, 14), value(SECOND, 9, 12), moved=True),))
    assert list(found(earlier, later)) == ["lowered", "origin"]


def test_a_least_number_that_is_told_exactly_is_sharpened() -> None:
    earlier = account(FIRST, figures=(figure(DEAD, "single", value(FIRST, 5, 20, "at least 20", "at least")),))
    both = (value(FIRST, 5, 20, "at least 20", "at least"), value(SECOND, 9, 22))
    later = account(FIRST, SECOND, figures=(figure(DEAD, "agree", *both, origins=2),))
    assert (
        found(earlier, later)["sharpened"][0].text
        == "People killed: 22 people, told more exactly than at least 20 (The Harbour)."
    )


def test_a_further_article_of_the_same_origin_with_the_same_number_changes_no_figure() -> None:
    earlier = account(FIRST, figures=(figure(DEAD, "single", value(FIRST, 5, 14)),))
    later = account(FIRST, SECOND, figures=(figure(DEAD, "agree", value(FIRST, 5, 14), value(SECOND, 9, 14)),))
    assert set(found(earlier, later)) == {"origin"}


def test_a_second_origin_confirms() -> None:
    earlier = account(FIRST, figures=(figure(DEAD, "single", value(FIRST, 5, 14)),))
    later = account(FIRST, SECOND, figures=(figure(DEAD, "agree", value(FIRST, 5, 14), value(SECOND, 9, 14), origins=2),))
    assert found(earlier, later)["confirmed"][0].text == "More than one independent origin now gives: people killed, 14 people."


def test_new_figures_of_an_article_are_told_together() -> None:
    earlier = account(FIRST)
    new = (figure(DEAD, "single", value(SECOND, 9, 14)), figure("crew", "single", value(SECOND, 40, 31)))
    [counted] = found(earlier, account(FIRST, SECOND, figures=new))["counted"]
    assert counted.text == "New figures (The Harbour): people killed, 14 people; crew, 31 people."
    assert {one.start for one in counted.cites} == {9, 40}


# --------------------------------------------------------------------------- disputes


def dispute(*sides: tuple[str, Cite], about: str = DEAD, kind: str = "figure") -> Conflict:
    made = tuple(Side(says=says, origins=1, cites=(where,)) for says, where in sides)
    return Conflict(kind=kind, about=about, reason="they cannot both be so.", sides=made)  # type: ignore[arg-type]


def test_values_that_exclude_each_other_are_newly_disputed_and_told_once() -> None:
    earlier = account(FIRST, figures=(figure(DEAD, "single", value(FIRST, 5, 14)),))
    both = (value(FIRST, 5, 14), value(SECOND, 9, 22))
    conflict = dispute(("14 people", both[0].cite), ("22 people (said by the coast guard)", both[1].cite))
    told = found(earlier, account(FIRST, SECOND, figures=(figure(DEAD, "differ", *both, origins=2),), conflicts=(conflict,)))
    assert set(told) == {"disputed", "origin"}
    assert told["disputed"][0].text == (
        "Now disputed, people killed: 14 people (Elgar Post) against 22 people, said by the coast guard (The Harbour)."
    )


def test_a_further_side_widens_a_dispute() -> None:
    earlier = account(FIRST, SECOND, conflicts=(dispute(("14", cite(FIRST, 5)), ("22", cite(SECOND, 9))),))
    later = account(
        FIRST, SECOND, THIRD, conflicts=(dispute(("14", cite(FIRST, 5)), ("22", cite(SECOND, 9)), ("31", cite(THIRD, 2))),)
    )
    [widened] = found(earlier, later)["widened"]
    assert widened.text == "A further side in the dispute, people killed: 31 (Coast News)."


def test_a_dispute_that_a_later_count_ends_is_settled_at_its_value() -> None:
    both = (value(FIRST, 5, 14), value(SECOND, 9, 22))
    earlier = account(
        FIRST,
        SECOND,
        figures=(figure(DEAD, "differ", *both),),
        conflicts=(dispute(("14 people", both[0].cite), ("22 people", both[1].cite)),),
    )
    later = account(FIRST, SECOND, THIRD, figures=(figure(DEAD, "superseded", *both, value(THIRD, 2, 25), moved=True),))
    [settled] = found(earlier, later)["settled"]
    assert settled.text == "No longer disputed, people killed: 25 people (Coast News)."
    assert (settled.before, settled.after) == ("14 people against 22 people", "25 people")


def test_a_dispute_that_ends_because_an_article_has_gone_says_so() -> None:
    conflict = dispute(("he fled", cite(FIRST, 5)), ("he stayed", cite(SECOND, 9)), about="the captain", kind="statement")
    told = found(account(FIRST, SECOND, conflicts=(conflict,)), account(FIRST))
    assert told["settled"][0].text == "No longer disputed, the captain: The Harbour no longer stands against the others."
    assert told["withdrawn"][0].text == "No longer in the story: the report of The Harbour, “Ferry on fire”."


def test_what_later_news_overtook_is_told_with_both_sentences() -> None:
    plan, deed = cite(FIRST, 5, "The ferry will be towed in."), cite(SECOND, 9, "The ferry was towed in.")
    overtaken = Superseded(about="The ferry", earlier=(plan,), later=(deed,), reason="What was still to come is told as done.")
    [told] = found(account(FIRST), account(FIRST, SECOND, superseded=(overtaken,)))["overtaken"]
    assert told.text == (
        "What was still to come is told as done: “The ferry was towed in.” (The Harbour); "
        "before: “The ferry will be towed in.” (Elgar Post)."
    )


def test_a_late_report_of_what_was_overtaken_long_ago_is_no_news() -> None:
    plan, deed = cite(SECOND, 9, "The ferry will be towed in."), cite(FIRST, 5, "The ferry was towed in.")
    overtaken = Superseded(about="The ferry", earlier=(plan,), later=(deed,), reason="What was still to come is told as done.")
    assert set(found(account(FIRST), account(FIRST, SECOND, superseded=(overtaken,)))) == {"origin"}


# --------------------------------------------------------------------------- quotes, points, names, articles


def quote(text: str, *cites: Cite, speaker: str | None = "Ada Quill", agreement: str = "single") -> Quote:
    mentions = tuple(QuoteMention(cite=one, kind="direct", speaker=speaker) for one in cites)
    return Quote(speaker=speaker, text=text, agreement=agreement, mentions=mentions)  # type: ignore[arg-type]


def test_a_new_quote_is_told_and_its_further_printing_is_not() -> None:
    said = cite(FIRST, 5, "We all got off")
    again = cite(SECOND, 9, "We all got off")
    told = found(account(FIRST), account(FIRST, quotes=(quote("We all got off", said),)))
    assert told["quoted"][0].text == "New quote, Ada Quill: “We all got off” (Elgar Post)."
    more = account(FIRST, SECOND, quotes=(quote("We all got off", said, again, agreement="same"),))
    assert set(found(account(FIRST, quotes=(quote("We all got off", said),)), more)) == {"origin"}


def test_a_quote_that_another_article_tells_otherwise_shows_both_wordings() -> None:
    said, other = cite(FIRST, 5, "We all got off"), cite(SECOND, 9, "We nearly all got off")
    earlier = account(FIRST, quotes=(quote("We all got off", said),))
    later = account(FIRST, SECOND, quotes=(quote("We all got off", said, other, agreement="variant"),))
    [reworded] = found(earlier, later)["reworded"]
    assert reworded.text == "The Harbour quotes Ada Quill otherwise: “We nearly all got off”, not “We all got off”."


def test_who_prints_less_of_a_quote_does_not_tell_it_otherwise() -> None:
    said, part = cite(FIRST, 5, "We all got off in time"), cite(SECOND, 9, "got off")
    earlier = account(FIRST, quotes=(quote("We all got off in time", said),))
    later = account(FIRST, SECOND, quotes=(quote("We all got off in time", said, part, agreement="variant"),))
    assert set(found(earlier, later)) == {"origin"}


def test_a_speaker_who_becomes_known_is_told() -> None:
    said, again = cite(FIRST, 5, "We all got off"), cite(SECOND, 9, "We all got off")
    earlier = account(FIRST, quotes=(quote("We all got off", said, speaker=None),))
    later = account(FIRST, SECOND, quotes=(quote("We all got off", said, again, agreement="same"),))
    assert found(earlier, later)["attributed"][0].text.startswith("It is known who said “We all got off”: Ada Quill")


def point(text: str, *cites: Cite, origins: int = 1) -> Point:
    return Point(text=text, origins=origins, status="agreed" if origins > 1 else "single", cites=cites)


def briefed(*points: Point, headline: str = "Ferry on fire off Port Elgar") -> Briefing:
    return Briefing(headline=headline, points=points)


def test_a_point_with_a_second_origin_is_corroborated_and_a_new_one_is_told() -> None:
    old, new = cite(FIRST, 5, "The ferry burned."), cite(SECOND, 9, "Fire gutted the ferry.")
    other = cite(SECOND, 60, "Nobody was hurt.")
    earlier = account(FIRST, brief=briefed(point("The ferry burned.", old)))
    later = account(
        FIRST, SECOND, brief=briefed(point("The ferry burned.", old, new, origins=2), point("Nobody was hurt.", other))
    )
    told = found(earlier, later)
    assert told["corroborated"][0].text == "2 independent origins now say: “The ferry burned.” (now also The Harbour)."
    assert told["told"][0].text == "New: “Nobody was hurt.” (The Harbour)."


def test_a_point_that_only_found_its_place_is_no_change() -> None:
    old, other = cite(FIRST, 5, "The ferry burned."), cite(FIRST, 60, "Nobody was hurt.")
    earlier = account(FIRST, brief=briefed(point("The ferry burned.", old)))
    assert not found(earlier, account(FIRST, brief=briefed(point("Nobody was hurt.", other))))


def test_another_headline_is_told_unless_it_only_looks_different() -> None:
    earlier = account(FIRST, names=(name("Port Elgar", cite(FIRST, 1)),))
    assert not found(earlier, replace(earlier, brief=briefed(headline="Ferry on fire – off Port Elgar!")))
    [retitled] = found(earlier, replace(earlier, brief=briefed(headline="Ferry sinks")))["retitled"]
    assert retitled.text == "The headline is now “Ferry sinks”; it was “Ferry on fire off Port Elgar”."


def name(printed: str, *mentions: Cite) -> Name:
    return Name(name=printed, kind="person", forms=(NameForm(printed, 1),), mentions=mentions)


def test_names_that_turn_out_to_be_one_are_joined() -> None:
    captain, quill = cite(FIRST, 5, "the Captain"), cite(FIRST, 60, "Quill")
    earlier = account(FIRST, names=(name("Captain", captain), name("Quill", quill)))
    later = account(FIRST, names=(name("Ada Quill", captain, quill),))
    assert found(earlier, later)["joined"][0].text == "“Captain” and “Quill” are one person."


def test_a_mere_further_copy_is_no_news() -> None:
    pair = ArticlePair(
        left=FIRST, right=SECOND, kind="carried", direction="left", shares=Shares(1.0, 1.0), words=300, why=("the same words",)
    )
    one = Origin(name="Northern Press", articles=(FIRST, SECOND), why=())
    earlier = replace(account(FIRST), origins=(replace(one, articles=(FIRST,)),))
    assert not found(earlier, replace(account(FIRST, SECOND), origins=(one,), pairs=(pair,)))


def test_an_article_at_the_same_address_is_a_revision_and_not_a_new_report() -> None:
    entries = (
        entry(FIRST, "Elgar Post", url="https://post.example/1"),
        entry(SECOND, "Elgar Post", url="https://post.example/1"),
    )
    told = changes.between(account(FIRST), account(SECOND), entries)
    assert [(change.kind, change.text) for change in told] == [("revised", "Elgar Post has changed its report, “Ferry on fire”.")]


# --------------------------------------------------------------------------- for any accounts

places = st.tuples(st.sampled_from((FIRST, SECOND, THIRD)), st.integers(0, 30)).map(lambda at: cite(at[0], 20 * at[1]))


def things(make: Callable[[list[Cite]], object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(st.lists(places, min_size=1, max_size=4, unique=True), max_size=4).map(
        lambda several: tuple(map(make, several))
    )


def _figure(cites: list[Cite]) -> Figure:
    values = [replace(value(FIRST, 0, 10 + one.start), cite=one) for one in cites]
    return figure(f"measure {cites[0].start}", "single" if len(values) == 1 else "differ", *values)


def _conflict(cites: list[Cite]) -> Conflict:
    return dispute(*((f"{one.start}", one) for one in cites), about=f"{cites[0].start}")


accounts = st.builds(
    lambda articles, **parts: account(*sorted(articles), **parts),
    st.sets(st.sampled_from((FIRST, SECOND, THIRD)), min_size=1),
    figures=things(_figure),
    conflicts=things(_conflict),
    quotes=things(lambda cites: quote(f"said {cites[0].start}", *cites)),
    names=things(lambda cites: name(f"Name {cites[0].start}", *cites)),
    brief=things(lambda cites: point(f"point {cites[0].start}", *cites)).map(lambda points: briefed(*points)),  # type: ignore[arg-type]
)


@given(accounts)
def test_nothing_changes_between_an_account_and_itself(one: Account) -> None:
    assert changes.between(one, one, ENTRIES) == ()


@given(accounts, st.randoms(use_true_random=False))
def test_another_order_is_no_change(one: Account, chance: object) -> None:
    def shuffled(items: tuple[object, ...]) -> tuple[object, ...]:
        listed = list(items)
        chance.shuffle(listed)  # type: ignore[attr-defined]
        return tuple(listed)

    other = replace(one, figures=shuffled(one.figures), conflicts=shuffled(one.conflicts), quotes=shuffled(one.quotes))
    kinds = {change.kind for change in changes.between(one, other, ENTRIES)}
    assert not kinds & {"counted", "disputed", "settled", "quoted"}


@given(accounts, accounts)
def test_every_new_figure_conflict_and_quote_is_told_and_every_change_stands_on_passages_of_the_accounts(
    earlier: Account, later: Account
) -> None:
    told = changes.between(earlier, later, ENTRIES)
    behind = {one for change in told for one in change.cites}
    known = {one for thing in (earlier, later) for one in _cites(thing)}
    assert behind <= known
    before = list(_cites(earlier))

    def is_new(one: Cite) -> bool:
        return not any(one.article == other.article and one.start < other.end and other.start < one.end for other in before)

    for figured in later.figures:
        if all(is_new(one.cite) for one in figured.values):
            assert all(one.cite in behind for one in figured.values)
    for conflict in later.conflicts:
        cites = [one for side in conflict.sides for one in side.cites]
        if all(map(is_new, cites)):
            assert behind.issuperset(cites)
    for said in later.quotes:
        if all(is_new(mention.cite) for mention in said.mentions):
            assert {mention.cite.article for mention in said.mentions} <= {one.article for one in behind}


def _cites(one: Account) -> list[Cite]:
    return [
        *(cite for told in (one.brief.points if one.brief else ()) for cite in told.cites),
        *(cite for conflict in one.conflicts for side in conflict.sides for cite in side.cites),
        *(value.cite for figured in one.figures for value in figured.values),
        *(mention.cite for said in one.quotes for mention in said.mentions),
        *(cite for called in one.names for cite in called.mentions),
    ]


# --------------------------------------------------------------------------- real accounts


def _told(*reports: str) -> tuple[Account, tuple[ArticleEntry, ...]]:
    made = [report(text, f"{at}.txt", f"2026-03-{at + 3:02}", f"Paper {at}") for at, text in enumerate(reports)]
    dated: Event = reconcile.dated(event(*made))
    return brief.story((dated, reconcile.account(dated))), tuple(map(brief.entry, dated.reports))


def test_the_account_of_a_story_that_grows_tells_what_the_new_report_brought() -> None:
    first = "PORT ELGAR - A fire on the ferry Blue Heron killed 14 people on Tuesday, the coast guard said."
    second = "PORT ELGAR - The fire on the ferry Blue Heron on Tuesday killed 22 people, the coast guard said on Wednesday."
    (earlier, before), (later, after) = _told(first), _told(first, second)
    told = changes.between(earlier, later, (*before, *after))
    assert any(
        {"14", "22"} <= set(change.text.replace(",", " ").split()) for change in told if change.kind in {"raised", "disputed"}
    )


@pytest.fixture(scope="module")
def growing(ferry_reading: Reading) -> tuple[Account, Account, tuple[ArticleEntry, ...]]:
    """The shipped example without its last report, and with it."""
    [whole] = ferry_reading.dossier.stories[:1]
    reports = [one for one in ferry_reading.events[0].reports if one.id in whole.articles]
    dated = reconcile.dated(Event(reports=tuple(reports[:-1])))
    return brief.story((dated, reconcile.account(dated))), whole, ferry_reading.dossier.articles


def test_changes_of_the_shipped_example_stand_on_its_characters(
    growing: tuple[Account, Account, tuple[ArticleEntry, ...]], ferry_reading: Reading
) -> None:
    earlier, later, entries = growing
    texts = {one.id: one.article for told in ferry_reading.events for one in told.reports}
    told = changes.between(earlier, later, entries)
    assert told
    assert all(texts[one.article].span(one) for change in told for one in change.cites)

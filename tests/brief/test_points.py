from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as some

from consilience import brief, reconcile
from consilience.brief import clauses
from consilience.records import Account, Briefing, Event
from consilience.testing import event, report

TIDE = """A spring tide broke the sea wall at Sant Pol on Tuesday night and flooded 60 houses, the council said.

Two people drowned in a cellar, according to the fire brigade. The railway along the coast is closed until Friday.

The mayor, Núria Ferrer, said the wall had been inspected in March. "It held for eighty years," she said."""
WALL = """Two people drowned in a flooded cellar when a spring tide broke the sea wall at Sant Pol, firefighters said.

Some 60 houses were flooded on Tuesday night. Trains along the coast will not run before Friday.

Engineers had warned in January that the wall was cracked."""
SHORT = "The sea wall at Sant Pol broke in a spring tide on Tuesday night. He had seen nothing like it."


def told(*texts: str) -> tuple[Event, Account]:
    made = reconcile.dated(event(*(report(text, f"{place}.txt", "2023-10-18") for place, text in enumerate(texts))))
    return made, brief.story((made, reconcile.account(made)))


def briefing(*texts: str) -> Briefing:
    shown = told(*texts)[1].brief
    assert shown
    return shown


def test_every_point_is_the_first_cites_own_words() -> None:
    for point in briefing(TIDE, WALL, SHORT).points:
        kept = point.text.removesuffix(clauses.CUT).strip()
        assert kept
        assert kept in " ".join(point.cites[0].exact.split())


def test_every_cite_gives_back_the_characters_of_its_article() -> None:
    made, account = told(TIDE, WALL, SHORT)
    texts = {one.id: one.article.text for one in made.reports}
    assert account.brief
    for point in account.brief.points:
        for cite in point.cites:
            assert texts[cite.article][cite.start : cite.end] == cite.exact


def test_what_two_origins_tell_is_agreed_and_cites_both() -> None:
    point = next(point for point in briefing(TIDE, WALL).points if "drowned" in point.text)
    assert point.status == "agreed"
    assert point.origins == 2
    assert len({cite.article for cite in point.cites}) == 2


def test_what_one_origin_tells_is_single() -> None:
    points = [point for point in briefing(TIDE, WALL).points if "inspected in March" in point.text]
    assert [(point.status, point.origins) for point in points] == [("single", 1)]


def test_nothing_is_told_twice() -> None:
    texts = [point.text for point in briefing(TIDE, WALL, TIDE.replace("Tuesday", "the Tuesday")).points]
    assert sum("drowned" in text for text in texts) == 1


def test_a_sentence_that_leans_on_the_one_before_it_gives_way() -> None:
    assert not any(point.text.startswith("He ") for point in briefing(TIDE, WALL, SHORT).points[:3])


def test_speech_without_its_speaker_is_no_point() -> None:
    assert not any(point.text == '"It held for eighty years," she said.' for point in briefing(TIDE, WALL).points[:4])


def test_a_conflict_is_shown_as_disputed_with_both_sides() -> None:
    one = "A tanker ran aground off Brest on Monday. Inspectors said the tanker Galena was well equipped for the storm."
    other = "The tanker Galena ran aground near Brest on Monday. Unions said the Galena was poorly equipped for such a storm."
    points = [point for point in briefing(one, other).points if point.status == "disputed"]
    assert any(len({cite.article for cite in point.cites}) == 2 for point in points)


def test_one_article_has_a_briefing_too() -> None:
    shown = briefing(TIDE)
    assert shown.points
    assert all(point.status == "single" for point in shown.points)


def test_without_titles_the_headline_is_a_sources_own_sentence() -> None:
    assert briefing(SHORT).headline in SHORT


def test_no_more_than_twelve_points_and_250_words() -> None:
    many = [
        TIDE.replace("60", str(number)).replace("Sant Pol", place)
        for number, place in ((60, "Sant Pol"), (61, "Calella"), (62, "Canet"))
    ]
    shown = briefing(*many, WALL, SHORT)
    assert len(shown.points) <= 12
    assert sum(len(point.text.split()) for point in shown.points) <= 250


def test_the_order_of_articles_changes_nothing() -> None:
    reports = [report(text, f"{place}.txt", "2023-10-18") for place, text in enumerate((TIDE, WALL, SHORT))]
    there, back = (brief.story((made, reconcile.account(made))).brief for made in (event(*reports), event(*reversed(reports))))
    assert there == back


def test_a_long_sentence_loses_a_clause_it_stands_without() -> None:
    sentence = (
        "The bridge over the Tagus was closed to all traffic on Sunday morning after a barge had rammed one of its piers, "
        "which had been strengthened four years ago at a cost of some ninety million euros to the region"
    )
    assert clauses.shown(sentence + ".").text == sentence.partition(", which")[0] + " …"


def test_a_clause_that_turns_the_meaning_is_never_cut() -> None:
    sentence = (
        "The minister told the chamber on Thursday evening that the army would leave the province before the end of the month, "
        "unless the rebels who hold the two mountain passes attack the convoys again before then."
    )
    assert clauses.shown(sentence).text == sentence


def test_a_clause_that_says_whose_words_it_is_is_never_cut() -> None:
    sentence = (
        "The dam at the head of the valley will be drained before the winter and rebuilt with a second spillway on its eastern "
        "side, which engineers have demanded for thirty years, the ministry said on Monday in a letter."
    )
    assert clauses.shown(sentence).text.endswith("the ministry said on Monday in a letter.")


def test_a_dateline_is_not_shown() -> None:
    assert (
        clauses.shown("LISBON — The tram drivers went back to work on Monday.").text
        == "The tram drivers went back to work on Monday."
    )


@settings(max_examples=25, deadline=None)
@given(some.lists(some.sampled_from(sorted({*TIDE.split(), *WALL.split(), ",", "which", "and"})), min_size=1, max_size=70))
def test_whatever_is_shown_stands_in_the_sentence(drawn: list[str]) -> None:
    sentence = " ".join(drawn)
    shown = clauses.shown(sentence)
    assert shown.text.removesuffix(clauses.CUT).strip() in " ".join(sentence.split())
    assert 0 <= shown.start < shown.end <= len(sentence)

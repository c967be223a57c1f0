"""New articles among the stories that are there. All events, outlets and people are invented; some places are real."""

from __future__ import annotations

from consilience import cluster
from consilience.cluster import arrival
from consilience.cluster.profiles import Profile
from consilience.records import Report
from consilience.testing import article

FIRE = (
    (
        "A fire destroyed the Quayside Hotel in Torvik early on Monday and killed the night porter, Aksel Brandvold, "
        "61, police said. Guests "
        "jumped from windows on Harbour Street at about 3:15 a.m."
    ),
    (
        "The night porter Aksel Brandvold, 61, died when the Quayside Hotel in Torvik burned down, police said. "
        "Guests jumped from "
        "windows on Harbour Street."
    ),
)
OTHER_FIRE = (
    (
        "A fire damaged the Lyngdal Inn in Torvik late on Friday and injured the cook, Petra Sollied, 34, police "
        "said. Guests left "
        "by the stairs on Station Road at about 11:40 p.m."
    ),
    (
        "The cook Petra Sollied, 34, was hurt when the Lyngdal Inn in Torvik burned, police said. Guests left by the stairs on "
        "Station Road."
    ),
)
MERGED = (
    "Torvik's council met the family of the porter Aksel Brandvold, 61, who died on Harbour Street in the Quayside Hotel fire.",
    "Inspectors sealed the ruin of the Quayside Hotel on Harbour Street, Torvik, where the porter Aksel Brandvold, 61, died.",
)


def profile(text: str, published: str = "2021-03-02") -> Profile:
    return cluster.profile(Report(article=article(text, text[:12], published)))


def near(story: str, *texts: str) -> arrival.Near:
    return arrival.Near(story, len(texts), tuple(profile(text) for text in texts))


def test_an_article_finds_the_story_of_its_event() -> None:
    found = arrival.judged(profile(FIRE[1]), [near("other", *OTHER_FIRE), near("hotel", FIRE[0])], cluster.Usual())
    assert found.story == "hotel"
    assert found.merges == ()
    assert any("Brandvold" in reason for reason in found.why)


def test_an_article_of_another_event_in_the_same_town_begins_a_story() -> None:
    assert arrival.judged(profile(OTHER_FIRE[0]), [near("hotel", *FIRE)], cluster.Usual()).story is None


def test_an_article_that_meets_nobody_begins_a_story() -> None:
    assert arrival.judged(profile(FIRE[0]), [], cluster.Usual()).story is None


def test_a_bridge_makes_two_stories_one() -> None:
    found = arrival.judged(profile(FIRE[1]), [near("begun", FIRE[0]), near("later", *MERGED)], cluster.Usual())
    assert {found.story, *found.merges} == {"begun", "later"}


def test_a_story_that_shares_a_common_word_only_is_not_looked_at_further() -> None:
    council = profile("Torvik's council raised the price of parking on Tuesday, and shops near the market complained.")
    assert not arrival.may_belong(council, [profile(text) for text in FIRE], cluster.Usual())
    assert arrival.may_belong(profile(FIRE[1]), [council, profile(FIRE[0])], cluster.Usual())


def test_a_story_of_two_events_falls_into_two() -> None:
    leaving = arrival.leaving([profile(text) for text in (*FIRE, *OTHER_FIRE)], cluster.Usual())
    assert set(leaving) in ({profile(text).id for text in FIRE}, {profile(text).id for text in OTHER_FIRE})


def test_a_story_of_one_event_holds_together() -> None:
    assert arrival.leaving([profile(text) for text in FIRE], cluster.Usual()) == ()


def test_those_who_share_rarer_keys_are_nearer() -> None:
    assert arrival.nearest({"torvik": [1, 2, 3, 4], "brandvold": [2]})[0] == 2


def test_few_articles_are_looked_at_however_many_meet() -> None:
    assert len(arrival.nearest({"torvik": range(5000)})) == arrival.ARTICLES


def test_a_name_that_many_articles_have_tells_less() -> None:
    assert cluster.Usual({"torvik": 300}).weight("torvik") < cluster.Usual().weight("torvik")

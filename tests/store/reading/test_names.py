"""Where a name stands in the library. All events, outlets and people are invented; some places are real."""

from __future__ import annotations

from consilience.records import NameMark, Report
from consilience.store import Library, decisions, search
from consilience.store.log import MACHINE, By
from consilience.store.reading import names
from consilience.testing import article, page
from tests.store.keeping import keep

NOON = "2026-03-01T12:00:00Z"


def kept(library: Library, text: str, name: str, day: str, story: str | None = None) -> str:
    """Keep an article that mentions a name, in a story of its own or in one that is there; give the story."""
    start = text.index(name)
    report = Report(
        article=article(text, f"{day}.txt", day),
        names=(NameMark(start=start, end=start + len(name), text=name, kind="person"),),
    )
    with library.writing() as connection:
        keep(connection, page(text, f"{day}.txt"), report)
        search.index(connection, [search.shelved(report)])
        if story is None:
            return decisions.begin(connection, report.id, By(MACHINE, NOON))
        decisions.place(connection, report.id, story, By(MACHINE, NOON))
        return story


def test_a_name_stands_in_the_stories_of_its_articles_the_latest_mention_first(library: Library) -> None:
    fire = kept(library, "Ines Corrie saw the fire.", "Ines Corrie", "2026-03-01")
    kept(library, "Ines Corrie spoke of the fire again.", "Ines Corrie", "2026-03-02", fire)
    vote = kept(library, "The vote was won by Ines Corrie.", "Ines Corrie", "2026-03-05")
    kept(library, "Nobody of that name was there, said Tam Leask.", "Tam Leask", "2026-03-06")
    with library.reading() as connection:
        found = names.standing(connection, "ines corrie")
        assert names.standing(connection, "Corrie Ines") is None
    assert found is not None
    assert (found.name, found.kind, found.articles) == ("Ines Corrie", "person", 3)
    assert list(found.stories.items()) == [(vote, 1), (fire, 2)]

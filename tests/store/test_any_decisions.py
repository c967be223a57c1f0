"""Any decisions in any order leave a library in which everything has its place."""

from __future__ import annotations

from itertools import count

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from consilience.errors import UsageError
from consilience.records import Report
from consilience.store import Library, decisions, log, stories
from consilience.store.check import standing
from consilience.store.log import MACHINE, By
from consilience.store.tables import decisions as log_table
from consilience.store.tables import placements
from consilience.store.tables import stories as story_table
from consilience.testing import article, page
from tests.store.keeping import keep

NOON = "2026-03-01T12:00:00Z"
NUMBERS = st.integers(0, 30)
STEPS = st.lists(
    st.tuples(st.sampled_from(["begin", "place", "merge", "split", "rename", "revise", "undo"]), st.booleans(), NUMBERS, NUMBERS),
    max_size=25,
)
# Each example begins with nothing: what the one before did was rolled back.
REPEATED = settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a failing example is short enough as it is
)


class Desk:
    """Takes decisions by number: the third story, the fifth article."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.names = count()

    def kept(self) -> str:
        """A new article that stands nowhere."""
        text = f"Something happened in place number {next(self.names)}."
        report = Report(article=article(text, f"{text}.txt"))
        keep(self.connection, page(text), report)
        return report.id

    def story(self, number: int) -> str:
        """One of the stories there ever were."""
        ids = list(self.connection.scalars(select(story_table.c.id).order_by(story_table.c.number)))
        return ids[number % len(ids)] if ids else decisions.begin(self.connection, self.kept(), By(MACHINE, NOON))

    def decide(self, what: str, one: int, other: int, by: By) -> None:
        """Take a decision, or none where it makes no sense."""
        if what == "begin":
            decisions.begin(self.connection, self.kept(), By(MACHINE, NOON))
        elif what == "place":
            story = stories.current(self.connection, self.story(one))
            decisions.place(self.connection, self.kept(), str(story), By(MACHINE, NOON))
        elif what == "merge":
            decisions.merge(self.connection, self.story(one), self.story(other), by)
        elif what == "split":
            standing_in = stories.articles_of(self.connection, str(stories.current(self.connection, self.story(one))))
            decisions.split(self.connection, self.story(one), standing_in[: 1 + other % 3], by)
        elif what == "rename":
            decisions.rename(self.connection, self.story(one), f"Title {other}", By("ines", NOON))
        elif what == "revise":
            placed = list(self.connection.scalars(select(placements.c.article).order_by(placements.c.article)))
            if placed:
                decisions.revise(self.connection, placed[one % len(placed)], self.kept(), By(MACHINE, NOON))
        else:
            taken = list(self.connection.scalars(select(log_table.c.number).order_by(log_table.c.number)))
            decisions.undo(self.connection, taken[one % len(taken)] if taken else 0, By("ines", NOON))

    def follow(self, steps: list[tuple[str, bool, int, int]]) -> None:
        """Take decisions one after the other."""
        for what, by_hand, one, other in steps:
            try:
                self.decide(what, one, other, By("ines" if by_hand else MACHINE, NOON))
            except UsageError:
                continue  # a split of everything, an undoing of what does not hold


@REPEATED
@given(steps=STEPS)
def test_the_tables_say_what_the_log_says(library: Library, steps: list[tuple[str, bool, int, int]]) -> None:
    with library.writing() as connection:
        Desk(connection).follow(steps)
        assert list(standing.faults(connection)) == []
        connection.rollback()


@REPEATED
@given(steps=STEPS)
def test_no_story_is_ever_lost(library: Library, steps: list[tuple[str, bool, int, int]]) -> None:
    with library.writing() as connection:
        Desk(connection).follow(steps)
        living = {story.id for story in stories.listed(connection, most=1000)}
        for story in connection.scalars(select(story_table.c.id)).all():
            today = stories.current(connection, story)
            assert today is not None
            assert stories.current(connection, today) == today
            assert today in living or not living or stories.articles_of(connection, today) == []
        assert sum(len(stories.articles_of(connection, story)) for story in living) == len(
            connection.scalars(select(placements.c.article)).all()
        )
        connection.rollback()


@REPEATED
@given(steps=STEPS)
def test_with_every_hands_decision_undone_all_is_as_the_machine_decided(
    library: Library, steps: list[tuple[str, bool, int, int]]
) -> None:
    with library.writing() as connection:
        Desk(connection).follow(steps)
        for decision in log.by_hand(connection):
            undone = log.get(connection, decision.undoes) if decision.undoes else None
            if decision.what != "undone" or (undone and undone.who == MACHINE):
                decisions.undo(connection, decision.number, By("ines", NOON))
        assert connection.scalars(select(placements.c.article).where(placements.c.by_hand)).all() == []
        assert connection.scalars(select(story_table.c.id).where(story_table.c.title.is_not(None))).all() == []
        machine = select(log_table.c.number).where(log_table.c.who == MACHINE, log_table.c.undone_by.is_not(None))
        assert connection.scalars(machine).all() == []
        assert list(standing.faults(connection)) == []
        connection.rollback()


@REPEATED
@given(steps=STEPS, later=STEPS)
def test_what_a_hand_told_apart_the_machine_never_joins(
    library: Library, steps: list[tuple[str, bool, int, int]], later: list[tuple[str, bool, int, int]]
) -> None:
    with library.writing() as connection:
        desk = Desk(connection)
        desk.follow(steps)
        story = decisions.begin(connection, desk.kept(), By(MACHINE, NOON))
        stray = desk.kept()
        decisions.place(connection, stray, story, By(MACHINE, NOON))
        number = decisions.split(connection, story, [stray], By("ines", NOON))
        desk.follow([step for step in later if step[0] in ("begin", "place", "merge", "split", "revise") and not step[1]])
        parted = log.get(connection, number or 0)
        assert stories.current(connection, parted.story) != stories.current(connection, parted.other or "")
        connection.rollback()

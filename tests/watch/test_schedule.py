"""When to look again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from consilience.watch import schedule
from consilience.watch.schedule import FURTHEST_SECONDS, SHORTEST_SECONDS, Look, Rhythm, after, again, gap_seconds

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
HOUR = 3600.0

chances = st.floats(0, 1)
looks = st.builds(
    Look,
    good=st.booleans(),
    new=st.integers(0, 500),
    gap_seconds=st.none() | st.floats(0, 1e8),
    at_least_seconds=st.floats(0, 1e8),
    hopeless=st.booleans(),
)
rhythms = st.builds(Rhythm, interval_seconds=st.floats(SHORTEST_SECONDS, 6 * HOUR), failures=st.integers(0, 10_000))


def seconds(rhythm: Rhythm, look: Look, chance: float = 0.5) -> float:
    return (after(rhythm, NOW, look, chance)[1] - NOW).total_seconds()


@given(rhythms, looks, chances)
def test_the_next_look_is_never_too_soon_and_never_too_far(rhythm: Rhythm, look: Look, chance: float) -> None:
    assert SHORTEST_SECONDS <= seconds(rhythm, look, chance) <= FURTHEST_SECONDS


@given(rhythms, looks, chances)
def test_the_same_gives_the_same_whenever_it_is(rhythm: Rhythm, look: Look, chance: float) -> None:
    later = NOW + timedelta(days=400)
    (state, then), (same, moved) = after(rhythm, NOW, look, chance), after(rhythm, later, look, chance)
    assert state == same
    assert then - NOW == moved - later


@given(rhythms, looks, chances, st.floats(0, FURTHEST_SECONDS))
def test_what_a_server_asks_for_is_granted(rhythm: Rhythm, look: Look, chance: float, asked: float) -> None:
    asking = Look(good=look.good, new=look.new, gap_seconds=look.gap_seconds, at_least_seconds=asked, hopeless=look.hopeless)
    assert seconds(rhythm, asking, chance) >= asked - 1e-3


@given(rhythms, chances)
def test_each_failure_waits_at_least_as_long_as_the_one_before(rhythm: Rhythm, chance: float) -> None:
    waits = []
    for _ in range(12):
        waits.append(seconds(rhythm, Look(good=False), chance))
        rhythm, _then = after(rhythm, NOW, Look(good=False), chance)
    assert waits == sorted(waits)
    assert waits[-1] >= FURTHEST_SECONDS / 2


@given(rhythms, chances)
def test_one_success_ends_a_row_of_failures(rhythm: Rhythm, chance: float) -> None:
    state, _ = after(rhythm, NOW, Look(good=True), chance)
    assert state.failures == 0
    assert state.interval_seconds <= schedule.LONGEST_SECONDS


@given(st.lists(chances, min_size=2, max_size=2, unique=True))
def test_feeds_that_failed_together_do_not_come_back_together(two: list[float]) -> None:
    first, second = (seconds(Rhythm(), Look(good=False), chance) for chance in two)
    assert first != second or abs(two[0] - two[1]) < 1e-6


def test_a_busy_feed_is_read_more_often_than_a_quiet_one() -> None:
    assert seconds(Rhythm(), Look(good=True, gap_seconds=900)) < seconds(Rhythm(), Look(good=True, gap_seconds=4 * HOUR))


def test_a_feed_without_dates_is_followed_by_what_it_brings() -> None:
    quiet, _ = after(Rhythm(), NOW, Look(good=True), 0.5)
    busy, _ = after(Rhythm(), NOW, Look(good=True, new=3), 0.5)
    assert busy.interval_seconds < Rhythm().interval_seconds < quiet.interval_seconds


def test_what_is_gone_is_looked_for_once_a_day() -> None:
    assert seconds(Rhythm(), Look(good=False, hopeless=True), 1.0) == FURTHEST_SECONDS


def test_the_usual_gap_is_taken_from_the_newest_entries() -> None:
    dates = [NOW - timedelta(hours=hours) for hours in (1, 2, 3, 4, 500, 5000)]
    assert gap_seconds(dates, NOW) == HOUR
    assert gap_seconds(dates[:2], NOW) is None
    assert gap_seconds([NOW + timedelta(hours=hours) for hours in (1, 2, 3)], NOW) is None


def test_a_feed_that_fell_silent_counts_as_slow() -> None:
    dates = [NOW - timedelta(days=40, hours=hours) for hours in range(10)]
    assert gap_seconds(dates, NOW) == 10 * 24 * HOUR


def test_a_page_that_cannot_be_had_is_asked_for_ever_less_and_then_no_more() -> None:
    waits = [(then - NOW).total_seconds() for tries in range(1, 9) if (then := again(tries, NOW, None, 0.5))]
    assert waits == sorted(waits)
    assert len(waits) == schedule.MOST_TRIES - 1
    assert again(1, NOW, 7200.0, 0.5) == NOW + timedelta(seconds=7200)

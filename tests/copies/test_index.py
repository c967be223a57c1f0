"""The passage index on SQLite and, where it can be started, on a real PostgreSQL."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, event, func, select, text

from consilience import copies
from consilience.copies import fingerprints
from consilience.copies.index import TOO_COMMON, Candidate, PassageIndex
from consilience.copies.index.tables import metadata, passages
from consilience.database import engine
from consilience.errors import UsageError
from consilience.records import Report
from consilience.run import Local
from consilience.testing import article

LARGEST = 2**63 - 1

fingerprint_sets = st.dictionaries(st.text("abc", min_size=1, max_size=3), st.frozensets(st.integers(0, 12) | st.just(LARGEST)))


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an index may be made."""
    if request.param == "sqlite":
        return str(tmp_path / "index.db")
    url: str = request.getfixturevalue("server")
    database = create_engine(url)
    metadata.drop_all(database)
    database.dispose()
    return url


def seeded(seed: int) -> random.Random:
    """Chance that is the same each time."""
    return random.Random(seed)  # noqa: S311 - test data, nothing secret


def fingerprinted(number: int, count: int = 50) -> tuple[str, list[int]]:
    """An article that shares nothing with others."""
    chance = seeded(number)
    return f"article {number}", [chance.randrange(LARGEST) for _ in range(count)]


def execute(place: str, statement: str, **values: int) -> None:
    """Do something to an index that the index never would."""
    database = create_engine(place if "://" in place else f"sqlite:///{place}")
    with database.begin() as connection:
        connection.execute(text(statement), values)
    database.dispose()


def rows(place: str) -> int:
    """How many rows an index has, whatever they are."""
    database = create_engine(place if "://" in place else f"sqlite:///{place}")
    with database.connect() as connection:
        count = connection.scalar(select(func.count()).select_from(passages))
    database.dispose()
    return count or 0


def test_those_with_the_most_in_common_come_first(place: str) -> None:
    with PassageIndex.open(place) as index:
        index.add([("far", [1, 7, 8]), ("near", [1, 2, 3]), ("stranger", [20, 21]), ("other", [1, 2, 9])])
        assert index.candidates([1, 2, 3, 4]).found == (Candidate("near", 3), Candidate("other", 2), Candidate("far", 1))
        assert index.candidates([1, 2, 3, 4], most=1).found == (Candidate("near", 3),)


@given(
    articles=fingerprint_sets, asked=st.frozensets(st.integers(0, 12) | st.just(LARGEST)), order=st.randoms(use_true_random=False)
)
def test_candidates_are_those_that_share_a_fingerprint_in_whatever_order_they_came(
    articles: dict[str, frozenset[int]], asked: frozenset[int], order: random.Random
) -> None:
    shuffled = sorted(articles.items())
    order.shuffle(shuffled)
    shared = {article: len(keys & asked) for article, keys in articles.items() if keys & asked}
    with PassageIndex.open(":memory:") as index:
        index.add(shuffled)
        assert index.candidates(asked).found == tuple(
            Candidate(article, count) for article, count in sorted(shared.items(), key=lambda item: (-item[1], item[0]))
        )
        assert index.check(articles.items()) == []


def test_articles_meet_as_in_a_story(place: str) -> None:
    """What the index finds in a library is what the runner finds in a folder."""
    sentences = [
        f"The {noun} of Port Elgar lost {number} crates of lemons when its {part} broke."
        for number, noun, part in (
            (12, "harbour", "crane"),
            (900, "market", "gate"),
            (35, "railway", "bridge"),
            (71, "brewery", "boiler"),
        )
    ]
    chance = seeded(1)
    reports = [Report(article=article("\n\n".join(chance.sample(sentences, 2)), f"{number}.txt")) for number in range(8)]
    fingerprinted = {
        report.id: fingerprints.winnowed(fingerprints.read(report.article.text, report.article.blocks)) for report in reports
    }
    met = {(pair.left, pair.right) for pair in Local(1).pairs(copies.keys, copies.judge, reports)}
    with PassageIndex.open(place) as index:
        index.add(fingerprinted.items())
        found = {
            pair
            for one, keys in fingerprinted.items()
            for other in index.candidates(keys).found
            if (pair := tuple(sorted((one, other.article))))[0] != pair[1]
        }
    assert met
    assert found == met


def test_twice_is_once(place: str) -> None:
    given_articles = [fingerprinted(number) for number in range(5)]
    with PassageIndex.open(place) as index:
        assert index.add(given_articles) == 5
        assert index.add(given_articles) == 0
        assert len(index) == 5
        assert index.candidates(fingerprinted(3)[1]).found == (Candidate("article 3", 50),)


def test_what_is_added_is_there_for_those_who_open_it_later(place: str) -> None:
    with PassageIndex.open(place) as index:
        index.add([fingerprinted(1)])
    with PassageIndex.open(place) as index:
        assert "article 1" in index
        assert "article 2" not in index


def test_an_article_that_was_taken_out_is_not_found_until_it_comes_again(place: str) -> None:
    with PassageIndex.open(place) as index:
        index.add([fingerprinted(1), fingerprinted(2)])
        assert index.remove("article 2")
        assert not index.remove("article 2")
        index.add([("another", [LARGEST])])  # must not be taken for the one that went
        assert index.candidates(fingerprinted(2)[1]).found == ()
        assert index.check() == []
        index.add([fingerprinted(2)])
        assert index.candidates(fingerprinted(2)[1]).found == (Candidate("article 2", 50),)


def test_a_rebuilt_index_gives_what_the_grown_one_gave(place: str) -> None:
    chance = seeded(5)
    common = list(range(3))
    pile = [(f"{number:03}", [*chance.sample(range(10, 4_000), 20), *common]) for number in range(TOO_COMMON + 50)]
    with PassageIndex.open(place) as index:
        index.add(pile)
        grown = [index.candidates(keys) for _, keys in pile[::25]]
        index.add([fingerprinted(1)])
        assert index.rebuild(pile) == len(pile)
        assert [index.candidates(keys) for _, keys in pile[::25]] == grown
        assert "article 1" not in index
        assert index.check(pile) == []


def test_those_who_read_during_a_rebuild_see_the_old_index(tmp_path: Path) -> None:
    place = tmp_path / "index.db"
    seen = []

    def coming() -> Iterator[tuple[str, list[int]]]:
        yield fingerprinted(1)
        with PassageIndex.open(place) as reader:
            seen.append(len(reader))

    with PassageIndex.open(place) as index:
        index.add([fingerprinted(number) for number in range(3)])
        index.rebuild(coming())
        assert len(index) == 1
    assert seen == [3]


def test_a_rebuild_that_fails_leaves_the_old_index(place: str) -> None:
    def coming() -> Iterator[tuple[str, list[int]]]:
        yield fingerprinted(7)
        raise InterruptedError

    with PassageIndex.open(place) as index:
        index.add([fingerprinted(1)])
        with pytest.raises(InterruptedError):
            index.rebuild(coming())
        assert index.candidates(fingerprinted(1)[1]).found == (Candidate("article 1", 50),)
        assert "article 7" not in index


def test_lost_rows_are_told(place: str) -> None:
    pile = [fingerprinted(1), fingerprinted(2)]
    with PassageIndex.open(place) as index:
        index.add(pile)
    execute(place, "DELETE FROM passage_keys WHERE key = :lost", lost=pile[1][1][0])
    with PassageIndex.open(place) as index:
        assert index.check() == ["article 2: 50 fingerprints, 49 rows"]
        assert index.check([*pile, fingerprinted(3)])[1:] == [
            "article 2: cannot be found under 1 of its fingerprints",
            "article 3: not in the index",
        ]


def test_a_row_of_nobody_is_told(place: str) -> None:
    with PassageIndex.open(place) as index:
        index.add([("only", [1])])
    execute(place, "INSERT INTO passage_keys SELECT 2, number FROM passage_articles")
    with PassageIndex.open(place) as index:
        assert index.check() == ["only: 1 fingerprints, 2 rows"]


def test_fingerprints_of_another_recipe_are_refused_until_the_index_is_rebuilt(place: str) -> None:
    with PassageIndex.open(place):
        pass
    execute(place, "UPDATE passage_recipe SET recipe = 'older'")
    with PassageIndex.open(place) as index:
        with pytest.raises(UsageError, match="other fingerprints"):
            index.candidates([1])
        with pytest.raises(UsageError, match="other fingerprints"):
            index.add([fingerprinted(1)])
        assert index.check() == ["made with other fingerprints than today's: rebuild it"]
        index.rebuild([fingerprinted(1)])
        assert index.check([fingerprinted(1)]) == []
    with PassageIndex.open(place) as index:
        assert index.candidates(fingerprinted(1)[1]).found


def test_boilerplate_on_every_page_is_passed_over_and_said_so(place: str) -> None:
    boilerplate = list(range(8))
    pile = [(name, [*keys, *boilerplate]) for name, keys in (fingerprinted(number, 10) for number in range(TOO_COMMON + 100))]
    with PassageIndex.open(place) as index:
        index.add(pile)
        found = index.candidates([*fingerprinted(7, 10)[1], *boilerplate])
        assert found.found == (Candidate("article 7", 10),)
        assert found.too_common == 8
        assert index.check(pile) == []
    assert rows(place) == 10 * len(pile) + 8 * (TOO_COMMON + 1)


def test_of_thousands_of_identical_articles_the_first_are_found(place: str) -> None:
    _, keys = fingerprinted(1, 10)
    with PassageIndex.open(place) as index:
        index.add([(f"{number:04}", keys) for number in range(2_000)])
        found = index.candidates(keys)
        assert found.found == tuple(Candidate(f"{number:04}", 10) for number in range(TOO_COMMON))
    assert rows(place) == 10 * (TOO_COMMON + 1)


def test_an_article_of_three_words_is_held_and_meets_nobody(place: str) -> None:
    with PassageIndex.open(place) as index:
        assert index.add([("short", []), ("long", [1, 2])]) == 2
        assert index.candidates([]).found == ()
        assert "short" in index
        assert index.check([("short", [])]) == []


def test_an_article_as_long_as_a_book_is_held(place: str) -> None:
    book = fingerprinted(1, count=50_000)
    with PassageIndex.open(place) as index:
        index.add([book])
        assert index.candidates(book[1]).found == (Candidate("article 1", 50_000),)


ADDING = """
import sys
from consilience.copies.index import PassageIndex
sys.path.insert(0, sys.argv[1])
from test_index import fingerprinted
with PassageIndex.open(sys.argv[2]) as index:
    for number in range(int(sys.argv[3])):
        index.add([fingerprinted(number)])
        print(number, flush=True)
"""


def adding(place: str, count: int) -> subprocess.Popen[str]:
    """Start a process that adds articles and prints the number of each when it is in."""
    command = [sys.executable, "-c", ADDING, str(Path(__file__).parent), place, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("last", [0, 3, 40, 77])
def test_a_killed_process_loses_nothing_that_it_acknowledged(place: str, last: int) -> None:
    with adding(place, 1_000_000) as process:
        assert process.stdout
        acknowledged = [int(process.stdout.readline()) for _ in range(last + 1)][-1]
        process.kill()
    with PassageIndex.open(place) as index:
        assert acknowledged + 1 <= len(index)
        held = [fingerprinted(number) for number in range(len(index))]
        assert index.check(held) == []
        index.add(fingerprinted(number) for number in range(len(index) + 10))
        assert index.check(fingerprinted(number) for number in range(len(held) + 10)) == []


REBUILDING = """
import sys
from consilience.copies.index import PassageIndex
sys.path.insert(0, sys.argv[1])
from test_index import fingerprinted

def coming():
    for number in range(int(sys.argv[3]), 1_000_000):
        yield fingerprinted(number)
        print(number, flush=True)

with PassageIndex.open(sys.argv[2]) as index:
    index.rebuild(coming())
"""


def test_a_process_killed_while_it_rebuilds_leaves_the_old_index(place: str) -> None:
    old = [fingerprinted(number) for number in range(20)]
    with PassageIndex.open(place) as index:
        index.add(old)
    command = [sys.executable, "-c", REBUILDING, str(Path(__file__).parent), place, "1000"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        for _ in range(200):
            process.stdout.readline()
        process.kill()
    with PassageIndex.open(place) as index:
        assert len(index) == 20
        assert index.check(old) == []
        assert index.rebuild([fingerprinted(5)]) == 1


def test_two_processes_may_add_the_same_articles_at_once(place: str) -> None:
    with adding(place, 60) as one, adding(place, 60) as other:
        one.communicate()
        other.communicate()
    assert (one.returncode, other.returncode) == (0, 0)
    with PassageIndex.open(place) as index:
        assert len(index) == 60
        assert index.check(fingerprinted(number) for number in range(60)) == []


def test_a_full_disk_is_named_and_loses_nothing(tmp_path: Path) -> None:
    database = engine(tmp_path / "index.db")
    event.listen(database, "connect", lambda connection, _: connection.execute("PRAGMA max_page_count = 60"))
    with PassageIndex(database) as index:
        index.add([fingerprinted(1)])
        with pytest.raises(UsageError, match="full"):
            index.add(fingerprinted(number, 1_000) for number in range(2, 50))
        assert len(index) == 1
        assert index.check([fingerprinted(1)]) == []
        assert index.add([fingerprinted(60)]) == 1


def test_an_index_goes_on_when_its_server_was_away(server: str) -> None:
    with PassageIndex.open(server) as index:
        index.add([fingerprinted(1)])
        execute(
            server, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname IS NOT NULL"
        )
        assert "article 1" in index


def test_one_sentence_five_megabytes_long_over_and_over_has_few_fingerprints(place: str) -> None:
    sentence = "The harbour crane of Port Elgar dropped twelve crates of lemons. "
    body = article(sentence * (5_000_000 // len(sentence)))
    keys = fingerprints.winnowed(fingerprints.read(body.text, body.blocks))
    with PassageIndex.open(place) as index:
        index.add([("again", keys), *((f"stranger {number}", fingerprinted(number)[1]) for number in range(5))])
        assert index.candidates(keys).found == (Candidate("again", len(keys)),)
    assert len(keys) < 20


def test_what_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear editor, " * 100)
    for place in (str(tmp_path / "letter.txt"), str(tmp_path / "nowhere" / "index.db"), "carrier-pigeon://here"):
        with pytest.raises(UsageError, match="database"):
            PassageIndex.open(place)


def test_a_password_is_not_printed(server: str) -> None:
    with pytest.raises(UsageError) as told:
        PassageIndex.open("postgresql+psycopg://desk:secret@localhost:1/index")
    assert "secret" not in str(told.value)
    assert server

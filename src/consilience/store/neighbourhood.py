"""What the library has near some articles that come together: read in a few questions, kept up to date while they are placed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice

from msgspec import Struct
from sqlalchemy import Connection, select

from consilience import cluster
from consilience.cluster import arrival
from consilience.cluster.profiles import Profile
from consilience.store import meetings
from consilience.store.lots import lots
from consilience.store.search.places import ordinal
from consilience.store.tables import articles, placements, stories

# So many of a story are known by number: as many as are ever looked at together.
KNOWN_OF_A_STORY = max(arrival.LOOKED_AT)


class Standing(Struct):
    """A story as it stands now: how many articles it has, and the numbers of its latest ones, in order."""

    size: int
    latest: list[int]


class News(Struct, frozen=True):
    """When a story had its last news, as a day's number (0: not known), and whether it was awake when it was looked at."""

    last: int
    awake: bool


class Neighbourhood:
    """What lies near articles that are placed one after the other, each known by its number; all are remembered already."""

    def __init__(self, connection: Connection, coming: Mapping[int, Profile], asleep_after: int = arrival.ASLEEP_DAYS) -> None:
        self._connection = connection
        self._asleep_after = asleep_after  # days without news
        self._most = arrival.LATEST + len(coming)
        self._profiles = dict(coming)
        self._sharing: dict[str, arrival.Numbers] = {}
        self._story_of: dict[int, str | None] = {}
        self._news: dict[str, News] = {}
        self._standing: dict[str, Standing] = {}
        self._know_keys(coming.values())
        shared = {number: self._shared(profile, number) for number, profile in coming.items()}
        self._met = {number: arrival.nearest(sharing) for number, sharing in shared.items()}
        self._rare = {number: arrival.rarely_met(sharing) for number, sharing in shared.items()}
        self._know_places(one for met in self._met.values() for one in met if one not in coming)
        self._know_profiles(one for number in coming for some in self._met_of(number).values() for one in some)

    def near(self, number: int, usual: cluster.Usual) -> list[arrival.Near]:
        """Give the stories that one of the articles may belong to, with those articles that speak for them."""
        self._know_places(self._met[number])
        met = self._met_of(number)
        self._know_profiles(one for some in met.values() for one in some)
        new = self._profiles[number]
        found = [story for story, some in met.items() if arrival.may_belong(new, [self._profiles[one] for one in some], usual)]
        self._know_stories(found)
        speaking = {story: arrival.speaking(self._standing[story].latest) for story in found}
        self._know_profiles(one for some in speaking.values() for one in some)
        return [
            arrival.Near(story, self._standing[story].size, tuple(self._profiles[one] for one in some))
            for story, some in speaking.items()
        ]

    def usual(self, number: int) -> cluster.Usual:
        """Say how usual the words of one of the articles were when it came."""
        return cluster.Usual({key: len(found) for key, found in self._shared(self._profiles[number], number).items()})

    def sleeps(self, story: str, number: int) -> bool:
        """Say whether a story has had no news for long when one of the articles comes."""
        news, day = self._news[story], self._profiles[number].day
        return day.toordinal() - news.last > self._asleep_after if day and news.last else not news.awake

    def size(self, story: str) -> int:
        """Give how many articles a story has."""
        self._know_stories([story])
        return self._standing[story].size

    def members(self, story: str) -> list[Profile]:
        """Give what the latest articles of a story are about: all of one that is looked at."""
        self._know_stories([story])
        latest = self._standing[story].latest
        self._know_profiles(latest)
        return [self._profiles[number] for number in latest]

    def usual_among(self, members: Iterable[Profile], number: int) -> cluster.Usual:
        """Say how usual the words of some articles were when another had come."""
        told = list(members)
        self._know_keys(told)
        return cluster.Usual({key: len(found) for one in told for key, found in self._shared(one, number + 1).items()})

    def stands(self, number: int, story: str) -> None:
        """Take note that an article came into a story."""
        day = self._profiles[number].day
        before = self._news[story].last if story in self._news else 0
        self._news[story] = News(max(before, day.toordinal() if day else 0), awake=True)
        self._story_of[number] = story
        standing = self._standing.setdefault(story, Standing(0, []))
        standing.size += 1
        standing.latest = [*standing.latest, number][-KNOWN_OF_A_STORY:]

    def changed(self, touched: Iterable[str]) -> None:
        """Take note that stories were merged or parted, or that articles left them: how these stand is read again."""
        gone = set(touched)
        self._story_of = {number: story for number, story in self._story_of.items() if story not in gone}
        for story in gone:
            self._news.pop(story, None)
            self._standing.pop(story, None)

    def _shared(self, profile: Profile, before: int) -> dict[str, arrival.Numbers]:
        """Give for each key of an article the latest others that have it, of those that came before a number."""
        found = {}
        for key in profile.keys:
            numbers = self._sharing[key]
            end = int(numbers.searchsorted(before))
            found[key] = numbers[max(0, end - arrival.LATEST) : end]
        return found

    def _stories(self, number: int) -> list[str]:
        """Give the stories of the articles that one meets, the nearest first; of those that sleep the ones that it may wake."""
        met = ((one, story) for one in self._met[number] if (story := self._story_of.get(one)))
        found = dict.fromkeys(story for one, story in met if one in self._rare[number] or not self.sleeps(story, number))
        return list(islice(found, arrival.STORIES))

    def _met_of(self, number: int) -> dict[str, list[int]]:
        """Give for each story near one of the articles those of its articles that this meets, the nearest first, and few."""
        found: dict[str, list[int]] = {story: [] for story in self._stories(number)}
        for one in self._met[number]:
            if (some := found.get(self._story_of.get(one) or "")) is not None and len(some) < arrival.MET_OF_A_STORY:
                some.append(one)
        return found

    def _know_keys(self, told: Iterable[Profile]) -> None:
        missing = sorted({key for profile in told for key in profile.keys} - self._sharing.keys())
        if missing:
            self._sharing |= meetings.sharing(self._connection, missing, self._most)

    def _know_places(self, numbers: Iterable[int]) -> None:
        missing = sorted(set(numbers) - self._story_of.keys())
        for some in lots(missing):
            self._story_of |= dict.fromkeys(some)
            wanted = select(articles.c.number, placements.c.story, stories.c.last_news, stories.c.state)
            joined = wanted.join_from(placements, articles, placements.c.article == articles.c.id).join(
                stories, stories.c.id == placements.c.story
            )
            for row in self._connection.execute(joined.where(articles.c.number.in_(some))):
                self._story_of[row.number] = row.story
                self._news[row.story] = News(ordinal(row.last_news), row.state == "awake")

    def _know_stories(self, wanted: Iterable[str]) -> None:
        missing = sorted(set(wanted) - self._standing.keys())
        for some in lots(missing):
            held = select(articles.c.number, placements.c.story).join_from(placements, articles)
            found: dict[str, list[int]] = {story: [] for story in some}
            for row in self._connection.execute(held.where(placements.c.story.in_(some)).order_by(articles.c.number)):
                found[row.story].append(row.number)
            sizes = select(stories.c.id, stories.c.size).where(stories.c.id.in_(some))
            for row in self._connection.execute(sizes):
                self._standing[row.id] = Standing(row.size, found[row.id][-KNOWN_OF_A_STORY:])

    def _know_profiles(self, numbers: Iterable[int]) -> None:
        missing = sorted(set(numbers) - self._profiles.keys())
        self._profiles |= meetings.profiles_of(self._connection, missing)

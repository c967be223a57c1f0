"""What the rules of overtaken news work on: the statements of a story, what is told as done, and what overtakes what."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from msgspec import Struct

from consilience import likeness
from consilience.languages.english import opposites, outcomes, retold, silence
from consilience.languages.english import overtaken as states
from consilience.languages.english import states as standing_words
from consilience.likeness import Weights
from consilience.reconcile import bearers, told_deeds
from consilience.reconcile import states as standing
from consilience.reconcile.actions import action
from consilience.reconcile.bearers import Bearer
from consilience.reconcile.cast import Cast, last_names
from consilience.reconcile.deeds import Deed
from consilience.reconcile.notebook import Notebook
from consilience.reconcile.statements import LONGEST_SENTENCE, Statement
from consilience.reconcile.states import States
from consilience.records import Event, Report, StatementMark

# More passages than this add nothing to see that something is overtaken.
MOST_LATER = 5
# Of two reports of one day with the hour on both, the later one is known to be later from so much on.
LATER = timedelta(hours=1)


class Overtaken(Struct, frozen=True):
    """An earlier statement, the later ones that overtake it, and why."""

    earlier: Statement
    later: tuple[Statement, ...]
    reason: str


class Story(Struct, frozen=True):
    """The statements of an event with what is needed to set them against each other."""

    said: tuple[Statement, ...]
    weighed: Weights
    days: dict[str, str]
    hours: dict[str, datetime]  # when articles that give the hour were published
    deeds: dict[tuple[str, int], tuple[Deed, ...]]  # by statement
    done: dict[str, tuple[Deed, ...]]  # what is told as done, by action
    done_to: dict[str, tuple[Deed, ...]]  # what is told as done, by the stems of what it is done to
    refused: dict[str, tuple[Deed, ...]]  # what somebody is told to have refused to do, by action
    dropped: dict[str, tuple[Deed, ...]]  # what is told as not to come, by action
    cast: Cast
    persons: frozenset[str]  # the last names of the story's persons, as stems
    old: frozenset[tuple[str, int]]  # the statements that name a year before their article's
    notes: Notebook
    named: tuple[tuple[Statement, frozenset[str]], ...]  # the statements that name persons with their age: the last names
    retracting: tuple[Statement, ...]  # those that call an earlier report false, or take it back
    reversing: tuple[Statement, ...]  # those that tell what they tell as other than it was thought
    harm: tuple[Deed, ...]  # what is told of people killed or hurt
    speaking: dict[str, tuple[Deed, ...]]  # what persons and bodies say, by each name of theirs
    reports: dict[str, Report]
    ended: dict[str, tuple[Deed, ...]]  # what is told to be done no longer, by action
    not_they: tuple[tuple[Statement, str], ...]  # the statements that say who somebody is not: the name as printed
    leaving: dict[str, tuple[Deed, ...]]  # what persons are told to stay away from, by each name of theirs
    states: States
    undone: tuple[tuple[Deed, Bearer], ...]  # what is told as news to be lifted, withdrawn or put off
    undone_at: dict[str, tuple[int, ...]]  # the places in it of what has a stem in its heads or its phrase

    def may_follow(self, later: Statement, earlier: Statement) -> bool:
        """Say whether a statement may be later news than one of another article, as far as the dates tell."""
        if later.article == earlier.article:
            return False
        if earlier.article in self.hours and later.article in self.hours:
            return self.hours[later.article] >= self.hours[earlier.article]
        before, after = self.days.get(earlier.article), self.days.get(later.article)
        return not (before and after) or after >= before

    def follows(self, later: Statement, earlier: Statement) -> bool:
        """Say whether a statement is known to stand in a later article: of a later day, or hour where both give one."""
        if earlier.article in self.hours and later.article in self.hours:
            return self.hours[later.article] - self.hours[earlier.article] >= LATER
        before, after = self.days.get(earlier.article), self.days.get(later.article)
        return before is not None and after is not None and after > before

    def are_undated(self, one: Statement, other: Statement) -> bool:
        """Say whether two statements stand in two articles of which neither has a day: what they tell is their order."""
        return one.article != other.article and not {one.article, other.article} & self.days.keys()

    def sharing(self, stems: Iterable[str]) -> Iterator[Statement]:
        """Give the statements that have one of some stems that not every other statement has, in their order, each once."""
        return self.notes.sharing(stems)

    def is_central(self, stems: frozenset[str]) -> bool:
        """Say whether one of some stems stands in half the articles of the story: what it is about."""
        return any(
            len({one.article for one in self.notes.standing.get(stem, ())}) * 2 >= len(self.notes.by_article) for stem in stems
        )

    def undone_of(self, stems: frozenset[str]) -> Iterator[tuple[Deed, Bearer]]:
        """Give what is told as undone of things with one of some stems."""
        places = {place for stem in stems for place in self.undone_at.get(stem, ())}
        return (self.undone[place] for place in sorted(places))

    def sureness(self, left: Statement, right: Statement) -> float:
        """Give how surely two statements say the same."""
        return likeness.between(left, right, self.weighed).sureness

    def rarity(self, stems: Iterable[str]) -> float:
        """Sum how rare some stems are in English."""
        return likeness.total(stems, self.weighed.anywhere)


def story_of(notes: Notebook) -> Story:
    """Find which statements of an event tell of what was done."""
    event, said, persons = notes.event, notes.told.said, last_names(notes.event)
    days = {report.id: report.article.published.date for report in event.reports if report.article.published}
    by_statement: dict[tuple[str, int], list[Deed]] = defaultdict(list)
    speaking: dict[str, list[Deed]] = defaultdict(list)
    done: dict[str, list[Deed]] = defaultdict(list)
    dropped: dict[str, list[Deed]] = defaultdict(list)
    refused: dict[str, list[Deed]] = defaultdict(list)
    reports = {report.id: report for report in event.reports}
    for deed in notes.deeds:
        by_statement[deed.said.key].append(deed)
        mark = deed.mark
        if mark.verb in silence.SPEAKING and not mark.negated:
            for key in sorted(deed.doers & deed.said.names | notes.cast.doers(deed)):
                speaking[key].append(deed)
        is_so = not mark.negated and not mark.hedge and mark.opener not in states.NOT_YET
        if mark.kind == "deed" and mark.tense == "past" and is_so:
            done[action(mark.verb)].append(deed)
        if mark.kind == "deed" and mark.link == "complement" and told_deeds.is_refused(deed, reports[deed.said.article]):
            refused[action(mark.verb)].append(deed)
        if mark.kind == "deed" and mark.tense == "future" and mark.negated and mark.link in _MAIN and mark.hedge in _WILL:
            dropped[action(mark.verb)].append(deed)
    old = frozenset(one.key for one in said if _is_old(one, days.get(one.article) or max(days.values(), default=None)))
    undone = tuple((deed, thing) for deed, thing in _undone(notes) if deed.said.key not in old)
    return Story(
        said=said,
        weighed=notes.told.weighed,
        days=days,
        hours=_hours(event),
        deeds={key: tuple(found) for key, found in by_statement.items()},
        done={verb: tuple(found) for verb, found in done.items()},
        done_to=told_deeds.done_to(done),
        refused={verb: tuple(found) for verb, found in refused.items()},
        dropped={verb: tuple(found) for verb, found in dropped.items()},
        cast=notes.cast,
        persons=persons,
        old=old,
        notes=notes,
        named=tuple((one, found) for one in said if (found := _persons(one))),
        retracting=tuple(
            one
            for one in notes.having(outcomes.RETRACTING, outcomes.TAKEN_BACK)
            if outcomes.RETRACTING.search(one.text) or outcomes.TAKEN_BACK.search(one.text)
        ),
        reversing=tuple(one for one in notes.having(retold.AFTER_ALL) if retold.AFTER_ALL.search(one.text)),
        harm=tuple(told_deeds.harm(done)),
        speaking={key: tuple(found) for key, found in speaking.items()},
        reports=reports,
        ended=told_deeds.ended(notes),
        not_they=tuple(
            (one, who["who"] or who["also"]) for one in notes.having(states.IS_NOT) for who in states.IS_NOT.finditer(one.text)
        ),
        leaving=told_deeds.leaving(notes, persons),
        states=standing.read(notes.deeds, notes.cast, persons),
        undone=undone,
        undone_at=_by_stem(undone),
    )


_MAIN = frozenset({"main", "and", "content"})
_WILL = frozenset({"", "would"})


def _hours(event: Event) -> dict[str, datetime]:
    """Give when the articles that print the hour and its zone were published; midnight is what a date alone becomes."""
    printed = {report.id: report.article.published.at for report in event.reports if report.article.published}
    read = {article: datetime.fromisoformat(at) for article, at in printed.items() if at}
    return {article: at for article, at in read.items() if at.tzinfo is not None and (at.hour or at.minute)}


def _by_stem(undone: Sequence[tuple[Deed, Bearer]]) -> dict[str, tuple[int, ...]]:
    places: dict[str, list[int]] = defaultdict(list)
    for place, (_, thing) in enumerate(undone):
        for stem in thing.heads | thing.phrase:
            places[stem].append(place)
    return {stem: tuple(found) for stem, found in places.items()}


def _undone(notes: Notebook) -> Iterator[tuple[Deed, Bearer]]:
    """Give the deeds that are told as undoing something, each with what it undoes."""
    undoing = {standing.folded(verb) for verb in standing_words.UNDOING | standing_words.TAKING_BACK | standing_words.ENDING}
    for deed in notes.deeds:
        mark = deed.mark
        is_so = not mark.negated and not mark.hedge and mark.opener not in states.NOT_YET and mark.tense != "future"
        takes = {"agent"} if mark.kind == "state" or mark.verb in standing_words.ENDING else {"patient"}
        has_thing = mark.kind != "noun" and any(part.role in takes and part.name < 0 for part in mark.roles)
        if is_so and has_thing and standing.folded(mark.lemma) in undoing and not standing_words.NOT_NOW.search(deed.said.text):
            yield deed, bearers.of_deed(deed, notes.cast, frozenset())


def _persons(statement: Statement) -> frozenset[str]:
    """Give the surnames of those whom a statement names with their age."""
    return frozenset(
        (one["after"] or one["before"] or one["as"]).split()[-1]
        for one in states.NAMED_WITH_AGE.finditer(statement.text)
        if not states.SPEAKING.match(statement.text, one.end())  # a witness is not who was held back
        and not states.SPOKEN_BY.search(statement.text, max(0, one.start() - 8), one.start())
    )


def _is_old(statement: Statement, day: str | None) -> bool:
    """Say whether a statement names a year, or another time, before that of its article."""
    years = own_years(statement)
    return bool(opposites.OTHER_TIME.search(statement.text)) or any(day is None or year < day[:4] for year in years)


def own_years(statement: Statement, mark: StatementMark | None = None, end: int = LONGEST_SENTENCE) -> list[str]:
    """Give the years that a statement names in its text up to `end`, without those of relative clauses but `mark`'s.

    "Which founded the firm in 1958" makes no old news of what the firm has said.
    """
    aside = [one for one in statement.marks if one.link == "relative" and one is not mark]
    found = ((statement.start + year.start(), year.group()) for year in states.YEAR.finditer(statement.text, 0, end))
    return [year for place, year in found if not any(one.start <= place < one.end for one in aside)]


def stems_of(statement: Statement) -> set[str]:
    """Give the stems of a statement, each also as its action."""
    return {action(form) for form in statement.forms}


def overtaken(earlier: Statement, later: Iterable[Statement], reason: str, story: Story) -> Overtaken | None:
    """Keep the best few later statements, at most two of an article; of each article the best comes before any second one."""
    ranked = sorted(
        {other.key: other for other in later}.values(), key=lambda other: (-story.sureness(earlier, other), other.key)
    )
    seen: Counter[str] = Counter()
    kept: list[tuple[int, Statement]] = []
    for other in ranked:
        if seen[other.article] < MOST_OF_AN_ARTICLE:
            kept.append((seen[other.article], other))
        seen[other.article] += 1
    best = [other for _, other in sorted(kept, key=lambda one: one[0])]
    return Overtaken(earlier, tuple(best[:MOST_LATER]), reason) if best else None


MOST_OF_AN_ARTICLE = 2

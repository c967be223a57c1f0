"""The sentences of a text beside those of the reports: which tell the same, which exclude it, which overtook it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from consilience.reconcile import conflicts, later_news, statements, superseded
from consilience.reconcile.conflicts import disagreement, utterances
from consilience.reconcile.deeds import Deed
from consilience.reconcile.facts import sameness
from consilience.reconcile.later_news import Overtaken
from consilience.reconcile.notebook import Notebook
from consilience.reconcile.statements import Statement
from consilience.records import Name, NameMark
from consilience.support.case import Case

# Whom a sentence speaks of, a report may have named so many sentences before: "he said".
SENTENCES_BACK = 2

# Two sentences that are so much alike, letter by letter, are one sentence: what parts them parts what they tell.
WORD_FOR_WORD = 88
# So many of the words of either stand in the other.
MOST_WORDS, FEWEST_WORDS = 0.7, 2
# What speaks of the same as a sentence, as surely as this; so many of them are shown.
NEAR, MOST_NEAR = 0.4, 3
# So much of a sentence must stand in those that tell it piece by piece.
ALL_OF_IT = 0.75

Key = tuple[str, int]
Deeds = Mapping[Key, tuple[Deed, ...]]


class Told(Struct, frozen=True, kw_only=True):
    """What the reports tell of one statement of the text."""

    said: Statement
    same: tuple[Statement, ...] = ()  # what tells it
    opposed: tuple[Statement, ...] = ()  # what excludes it
    why: str = ""
    overtaken: Overtaken | None = None
    altered: tuple[Statement, ...] = ()  # the same sentence but for a number or a "not"
    unnamed: tuple[str, ...] = ()  # the names in it that nothing that tells it has
    near: tuple[Statement, ...] = ()  # what speaks of the same, where nothing tells it


def read(case: Case, notes: Notebook, people: Sequence[Name]) -> tuple[Told, ...]:
    """Set each statement of a text beside those of the reports; `notes` are of the story with the text."""
    opposed = _opposed(case, notes)
    later = later_news.story_of(notes)
    deeds = _deeds(notes)
    named = _Named(notes, people)
    return tuple(_read(said, opposed.get(said.key, {}), later, deeds, named) for said in notes.by_article.get(case.given.id, ()))


def _read(
    said: Statement, opposed: Mapping[Key, tuple[Statement, str]], later: later_news.Story, deeds: Deeds, named: _Named
) -> Told:
    """Set one statement of the text beside those that share words with it."""
    others = [other for other in later.sharing(sorted(said.words)) if other.article != said.article]
    overtaken = next(superseded.of(said, later), None)
    against = {key: (other, why) for key, (other, why) in opposed.items() if not _is_earlier_state(said, other, overtaken, later)}
    alike = [other for other in others if _is_worded_alike(said, other)]
    altered = [other for other in alike if utterances.means_otherwise(utterances.sense(said.text), utterances.sense(other.text))]
    parted = {*against, *(other.key for other in altered)}
    same = [other for other in others if other.key not in parted and _tells(said, other, later.notes, deeds)]
    if not same and not parted:
        same = _between_them(said, others, later, deeds)
    return Told(
        said=said,
        same=tuple(same),
        opposed=tuple(other for other, _ in against.values()),
        why=next((why for _, why in against.values()), ""),
        overtaken=overtaken,
        altered=() if len(altered) < len(alike) else tuple(altered),
        unnamed=named.missing(said, same),
        near=() if same else _near(said, others, later),
    )


def _is_worded_alike(said: Statement, other: Statement) -> bool:
    shared = len(said.words & other.words)
    if shared < MOST_WORDS * max(len(said.words), len(other.words)) or shared < FEWEST_WORDS:
        return False
    return utterances.is_one(said.text, other.text, WORD_FOR_WORD)


def _between_them(said: Statement, others: Sequence[Statement], later: later_news.Story, deeds: Deeds) -> list[Statement]:
    """Give the statements that tell a long sentence piece by piece; none where they leave out a part of it."""
    speaking = [
        other
        for other in others
        if later.sureness(said, other) >= statements.SAME
        and said.planned == other.planned
        and not statements.are_opposed(said, other)
        and not _is_denied_otherwise(said, other)
        and _is_of_the_same(said, other, later.notes, deeds)
    ]
    told = frozenset(stem for other in speaking for stem in other.words)
    covered = later.rarity(said.words & told) / (later.rarity(said.words) or 1.0)
    return speaking if covered >= ALL_OF_IT else []


def _near(said: Statement, others: Sequence[Statement], later: later_news.Story) -> tuple[Statement, ...]:
    """Give what speaks of the same, the likeliest first."""
    ranked = sorted(((later.sureness(said, other), other.key, other) for other in others), key=lambda one: (-one[0], one[1]))
    return tuple(other for sureness, _, other in ranked[:MOST_NEAR] if sureness >= NEAR)


def _opposed(case: Case, notes: Notebook) -> dict[Key, dict[Key, tuple[Statement, str]]]:
    """Give for the statements of the text those of the reports that exclude them, by the rules for two reports, and why."""
    found: dict[Key, dict[Key, tuple[Statement, str]]] = defaultdict(dict)
    for one in conflicts.disagreements(disagreement.story(notes)):
        for mine, other in ((one.left, one.right), (one.right, one.left)):
            if mine.article == case.given.id != other.article:
                found[mine.key].setdefault(other.key, (other, one.reason))
    return found


def _is_earlier_state(said: Statement, other: Statement, overtaken: Overtaken | None, later: later_news.Story) -> bool:
    """Say whether one of two statements is only an earlier state of the other."""
    if overtaken and any(one.key == other.key for one in overtaken.later):
        return True
    return any(one.key == said.key for told in superseded.of(other, later) for one in told.later)


def _deeds(notes: Notebook) -> Deeds:
    found: dict[Key, list[Deed]] = defaultdict(list)
    for deed in notes.deeds:
        if deed.mark.kind != "state":
            found[deed.said.key].append(deed)
    return {key: tuple(deeds) for key, deeds in found.items()}


def _tells(said: Statement, other: Statement, notes: Notebook, deeds: Deeds) -> bool:
    """Say whether a statement of a report tells what one of the text tells, of the same people, and denies what it denies."""
    if not sameness.tells(said, other, notes.told.weighed):
        return False
    return not _is_denied_otherwise(said, other) and _is_of_the_same(said, other, notes, deeds)


def _is_denied_otherwise(said: Statement, other: Statement) -> bool:
    """Say whether a statement of the text has a "not" of which the other knows nothing."""
    return utterances.sense(said.text)[0] % 2 == 1 and not utterances.sense(other.text)[0]


def _is_of_the_same(said: Statement, other: Statement, notes: Notebook, deeds: Deeds) -> bool:
    """Say whether nothing shows that two statements tell what different people did."""
    theirs = deeds.get(other.key, ())
    for deed in deeds.get(said.key, ()):
        alike = [one for one in theirs if one.verb == deed.verb]
        if alike and not any(_is_by_the_same(deed, one, notes) for one in alike):
            return False
    return True


def _is_by_the_same(mine: Deed, theirs: Deed, notes: Notebook) -> bool:
    """Say whether nothing shows that two deeds were done by, or to, other people: names that have nothing in common."""
    for keys in (notes.cast.doers, notes.cast.others):
        left, right = keys(mine) & mine.said.names, keys(theirs) & theirs.said.names
        if left and right and not left & right:
            return False
    return True


class _Named:
    """Who and what is named where in a story."""

    def __init__(self, notes: Notebook, people: Sequence[Name]) -> None:
        self._notes = notes
        self._reports = {report.id: report for report in notes.event.reports}
        self._number = {(cite.article, cite.start, cite.end): at for at, name in enumerate(people) for cite in name.mentions}

    def missing(self, said: Statement, same: Iterable[Statement]) -> tuple[str, ...]:
        """Give the names in a statement that none of some others has, nor what stands right before them."""
        near = [one for other in same for one in self._around(other)]
        words = frozenset(stem for one in near for stem in one.words)
        known = {self._name(one, mark) for one in near for mark in self._in(one)}
        return tuple(
            mark.text
            for mark in self._in(said)
            if self._name(said, mark) not in known and not said.between(mark.start, mark.end) <= words
        )

    def _around(self, said: Statement) -> Sequence[Statement]:
        return self._notes.by_article[said.article][max(0, said.order - SENTENCES_BACK) : said.order + 1]

    def _in(self, said: Statement) -> list[NameMark]:
        return [mark for mark in self._reports[said.article].names if said.start <= mark.start and mark.end <= said.end]

    def _name(self, said: Statement, mark: NameMark) -> int | str:
        """Give which of the story's names a mark is; its words where it is none of them."""
        place = self._reports[said.article].article.cite(mark.start, mark.end)
        return self._number.get((place.article, place.start, place.end), mark.text)

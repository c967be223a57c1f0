"""What one side says is not so, and another tells: "denied any contact", "the trawler was struck by a ship"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from consilience.languages.english import meanings as english
from consilience.languages.english import opposites
from consilience.languages.english.reporting import SAYING_VERBS
from consilience.reconcile import statements
from consilience.reconcile.conflicts.contested import speakers
from consilience.reconcile.conflicts.disagreement import MOST_MEETING, Disagreement, Story, exact
from consilience.reconcile.deeds import Deed
from consilience.reconcile.statements import Statement
from consilience.records import RoleMark, StatementMark

# In one report a denial stands within so many sentences of what it denies.
NEAR = 6
# What is denied must be told by a word as rare as this; what two reports say must share so much.
TELLING, SHARED = 0.35, 1.0


class Told(Struct, frozen=True):
    """A deed that a statement tells or denies: the words for it, each by its meaning, who takes part, who says so."""

    deed: Deed
    kernel: frozenset[str]
    parts: frozenset[str]
    speaker: str
    printed: str


def gainsaid(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which one side says that something was not so, and another tells it."""
    voices = speakers(story)
    denied = list(_denied(story, voices))
    wanted = frozenset(word for one in denied for word in one.kernel)
    told: dict[str, list[Told]] = defaultdict(list)
    for one in _told(story, voices, wanted):
        for word in one.kernel & wanted:
            if len(told[word]) < MOST_MEETING:
                told[word].append(one)
    for no in denied[:MOST_MEETING]:
        for word in sorted(no.kernel):
            for yes in told[word]:
                if _is_of_one(no, yes, word, story):
                    yield Disagreement(
                        rule=f"gainsaid {word} {no.deed.said.key}",
                        question=f"whether it is so ({exact(yes.printed)})",
                        reason=f"One side says {exact(yes.printed)}, another {exact(no.printed)}.",
                        left=yes.deed.said,
                        right=no.deed.said,
                        left_value="told",
                        right_value="denied",
                    )


def meaning(word: str) -> str:
    """Give the name that all words for one kind of happening have in common; of any other its stem."""
    word = word.lower()
    return english.MEANINGS.get(word) or english.MEANINGS.get(statements.plain_stem(word)) or statements.stem(word)


def _denied(story: Story, voices: dict[tuple[str, int], str]) -> Iterator[Told]:
    """Give what somebody says was not so, or denies."""
    for said, told in story.by_statement():
        if not _is_asked_or_old(said):
            for deed in told:
                kernel = frozenset(one for one in _denied_by(deed, story) if _is_telling(one, story))
                speaker = _agent(deed) if deed.mark.verb in english.DENYING else _speaker(deed, story, voices)
                if kernel and speaker and deed.mark.tense != "future" and not deed.mark.hedge:
                    yield Told(deed, kernel, _parts(deed), speaker, _clause(deed))


def _is_asked_or_old(said: Statement) -> bool:
    return bool(opposites.OTHER_TIME.search(said.text)) or said.text.rstrip("”\"'’").endswith("?")


def _speaker(deed: Deed, story: Story, voices: dict[tuple[str, int], str]) -> str:
    return _last(story.speaker(deed)) or voices.get(deed.said.key, "")


def _denied_by(deed: Deed, story: Story) -> frozenset[str]:
    """Give the words for what a clause denies: its "not", the "no" before its noun, or the "denied" above it or in it."""
    mark, above = deed.mark, _above(deed, story)
    if mark.verb in english.DENYING:
        done_to = frozenset(word for part in mark.roles if part.role == "patient" for word in _nouns(deed.said, part))
        return frozenset() if done_to & english.REFUSED else done_to
    if above is not None and above.verb in english.DENYING and mark.link in {"content", "complement"}:
        return frozenset() if mark.negated else _kernel(deed)
    clause = _clause(deed)
    is_plain = mark.link in _STATED and english.NOT.search(clause) and not english.SCOPED.search(clause)
    is_said = mark.link != "content" or (above is not None and above.verb in english.SPOKEN)
    return _kernel(deed) if mark.negated and is_plain and is_said else frozenset()


def _above(deed: Deed, story: Story) -> StatementMark | None:
    """Give the statement in whose clause a deed is told."""
    return story.reports[deed.said.article].statements[deed.mark.within] if deed.mark.within >= 0 else None


_STATED = frozenset({"main", "and", "content", "aside"})


def _clause(deed: Deed) -> str:
    return deed.said.text[max(0, deed.mark.start - deed.said.start) : deed.mark.end - deed.said.start]


def _is_telling(word: str, story: Story) -> bool:
    return word not in english.SAYS_NOTHING and story.rarity([word]) >= TELLING


def _kernel(deed: Deed) -> frozenset[str]:
    mark = deed.mark
    nouns = frozenset(
        word
        for part in mark.roles
        if part.role != "circumstance" and english.NONE.match(deed.said.text[max(0, part.start - deed.said.start) :])
        for word in _nouns(deed.said, part)
    )
    if nouns or mark.verb in english.LIGHT or mark.kind == "state":
        return nouns
    return frozenset({meaning(mark.verb)}) if mark.verb not in SAYING_VERBS else frozenset()


def _nouns(said: Statement, part: RoleMark) -> frozenset[str]:
    head = said.at(part.head_start, part.head_end)
    return frozenset({meaning(head)})


def _parts(deed: Deed) -> frozenset[str]:
    return frozenset(meaning(deed.said.at(part.head_start, part.head_end)) for part in deed.mark.roles)


def _agent(deed: Deed) -> str:
    found = [
        deed.said.text[part.start - deed.said.start : part.end - deed.said.start]
        for part in deed.mark.roles
        if part.role == "agent"
    ]
    return _last(found[0]) if found else ""


def _last(printed: str) -> str:
    found = [statements.stem(word.strip(".,’'").lower()) for word in printed.split()[-1:]]
    return found[0] if found else ""


def _told(story: Story, voices: dict[tuple[str, int], str], wanted: frozenset[str]) -> Iterator[Told]:
    """Give what is told as so in some words."""
    for said, told in story.by_statement():
        if not _is_asked_or_old(said):
            for deed in told:
                kernel = frozenset({meaning(deed.mark.verb)}) | _parts(deed)
                if deed.mark.kind == "noun":
                    kernel &= english.NAMED  # "her reckless driving conviction" does not say that she drove
                if kernel & wanted and _is_told(deed, story):
                    yield Told(deed, kernel, _parts(deed), _speaker(deed, story, voices), _clause(deed))


def _is_told(deed: Deed, story: Story) -> bool:
    mark, above = deed.mark, _above(deed, story)
    if mark.negated or mark.hedge or mark.tense != "past" or mark.verb in english.DENYING | english.CHARGING:
        return False
    is_so = above is None or not (above.verb in english.DENYING or above.negated)
    return is_so and mark.link in _STATED | {"relative", "noun"}


def _is_of_one(no: Told, yes: Told, word: str, story: Story) -> bool:
    left, right = no.deed.said, yes.deed.said
    if no.speaker == yes.speaker or left is right:
        return False
    shared = left.words & right.words
    parts = (no.parts & yes.parts) - {word}
    if left.article == right.article:
        return 0 < abs(left.order - right.order) <= NEAR and (
            bool(parts) or word in english.NAMED or bool(_last_words(no) & _ANYBODY)
        )
    doers = [story.cast.doers(one.deed) for one in (no, yes)]
    if all(doers) and not doers[0] & doers[1]:
        return False  # two climbers were there; one wore crampons, the other did not
    return bool(parts) and story.rarity(shared | {word}) >= SHARED


_ANYBODY = frozenset({"i", "we", "he", "she", "it", "they"})


def _last_words(one: Told) -> frozenset[str]:
    return frozenset(one.deed.said.at(part.head_start, part.head_end) for part in one.deed.mark.roles)

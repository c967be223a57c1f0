"""Disagreements about whether something was done: one report denies of somebody what another tells."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from consilience.annotate.words import words
from consilience.languages.english import denials as english
from consilience.languages.english import opposites
from consilience.languages.english.statements import FIRST_PERSON, PRONOUNS
from consilience.reconcile import statements
from consilience.reconcile.conflicts.disagreement import Disagreement, Story, exact, meeting, subject, window
from consilience.reconcile.statements import Statement
from consilience.records import Report, RoleMark, StatementMark

# What both sides must share beside who and the verb, by rarity in English.
SHARED = 0.6
# A verb's auxiliaries and its "not" stand among so many words before it.
BEFORE_VERB = 4


class Deed(Struct, frozen=True):
    """A verb that a statement tells or denies, whom it names as doing it or as having it done, and what stands around it."""

    said: Statement
    negated: bool
    verb: str
    who: frozenset[tuple[bool, str]]  # whether it was done to them; their last names
    printed: str
    around: frozenset[str]


def denials(story: Story) -> Iterator[Disagreement]:
    """One report says that somebody did what another says that the same one did not do."""
    persons = _persons(story)
    reports = {report.id: report for report in story.event.reports}
    verbs = _denied_verbs(story)
    deeds = [deed for said in story.said for deed in _deeds(said, reports[said.article], verbs) if deed.who]
    denied, done = [deed for deed in deeds if deed.negated], [deed for deed in deeds if not deed.negated]
    for left, right in meeting(denied, done, lambda deed: deed.said, _keys):
        who = sorted(name for _, name in left.who & right.who if name in persons)
        if who and _contradict(left, right, story):
            yield Disagreement(
                rule=f"denial {left.verb} {who[0]}",
                who=persons[who[0]],
                question=f"whether it is so ({exact(right.printed)})",
                reason=f"One report says {exact(left.printed)}, another {exact(right.printed)}, of the same.",
                left=left.said,
                right=right.said,
            )


def _keys(deed: Deed) -> list[str]:
    return [f"{deed.verb} {name}" for _, name in deed.who]


def _persons(story: Story) -> dict[str, str]:
    """Give the last names of the story's persons, by their stems."""
    named = (mark.text.split()[-1] for report in story.event.reports for mark in report.names if mark.kind == "person")
    return {statements.stem(name.lower()): name for name in named}


def _denied_verbs(story: Story) -> frozenset[str]:
    """Give the verbs that some statement tells as not done: of others nothing can be denied."""
    told = ((mark, story.reports[said.article]) for said in story.said for mark in said.marks)
    return frozenset(
        _verb(mark) for mark, report in told if (mark.negated or _is_doubted(mark, report)) and mark.lemma not in english.NO_DEED
    )


def _is_doubted(mark: StatementMark, report: Report) -> bool:
    """Say whether somebody does not think that it is so: "did not feel that they won"."""
    above = report.statements[mark.within] if mark.within >= 0 else None
    return above is not None and above.negated and above.lemma in english.THINKING


def _verb(mark: StatementMark) -> str:
    return "tell" if mark.lemma in english.TELLING else statements.stem(mark.lemma)


def _deeds(said: Statement, report: Report, verbs: frozenset[str]) -> Iterator[Deed]:
    """Give what a statement tells as done, or as not done, of persons, as far as it is one of some verbs."""
    told = [
        mark for mark in said.marks if mark.kind == "deed" and mark.tense == "past" and not mark.hedge and _verb(mark) in verbs
    ]
    if not told:
        return
    if opposites.OTHER_TIME.search(said.text) or said.text.rstrip("”\"'’").endswith("?"):
        return
    for mark in told:
        start, end = mark.predicate_start - said.start, mark.predicate_end - said.start
        before = words(said.text[:start])[-BEFORE_VERB:]
        if mark.negated and (mark.lemma in english.NO_DEED or any(word.text in english.NOT_YET for word in before)):
            continue
        if not mark.negated and any(word.text in english.HARDLY for word in before):
            continue
        helping = [word.start for word in before if word.text in english.HELPING or word.text.endswith("n't")]
        yield Deed(
            said=said,
            negated=mark.negated or _is_doubted(mark, report),
            verb=_verb(mark),
            who=frozenset(_who(part, mark, said, report) for part in mark.roles if part.role in _TAKING_PART),
            printed=said.text[min([*helping, start]) : end],
            around=window(said, start, end),
        )


_TAKING_PART = frozenset({"agent", "patient", "recipient"})


def _who(part: RoleMark, mark: StatementMark, said: Statement, report: Report) -> tuple[bool, str]:
    """Give whether a part has a deed done to it, and the last word of its name; for "I" the speaker's, "he" the name before."""
    text = report.article.text
    head = text[part.head_start : part.head_end].lower()
    name = report.names[part.name].text if part.name >= 0 else ""
    if head in FIRST_PERSON and mark.said_start is not None:
        name = text[mark.said_start : mark.said_end]
    stem = statements.stem(name.split()[-1].lower()) if name else ""
    if head in PRONOUNS:
        stem = subject(said, part.start - said.start) or ""
    return part.role != "agent", stem


def _contradict(denied: Deed, done: Deed, story: Story) -> bool:
    """Say whether two deeds of different reports are one: the same verb about the same."""
    if denied.verb != done.verb or denied.said.article == done.said.article:
        return False
    shared = (denied.around & done.around) - {denied.verb} - {name for _, name in denied.who & done.who}
    return bool(shared - denied.said.names) and story.rarity(shared) >= SHARED

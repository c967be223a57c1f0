"""Disagreements about whether something was done: one report denies of somebody what another tells."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from consilience.annotate.words import words
from consilience.languages.english import denials as english
from consilience.languages.english import opposites
from consilience.languages.english import statements as plain
from consilience.reconcile import statements
from consilience.reconcile.disagreement import Disagreement, Story, exact, is_negated, subject, window
from consilience.reconcile.statements import Statement

# What both sides must share beside who and the verb, by rarity in English.
SHARED = 0.6


class Deed(Struct, frozen=True):
    """A verb that a statement tells or denies of somebody, whether as done by or to that one, and what stands around it."""

    said: Statement
    verb: str
    who: str
    passive: bool
    printed: str
    around: frozenset[str]


def denials(story: Story) -> Iterator[Disagreement]:
    """One report says that somebody did what another says that the same one did not do."""
    speakers, persons = _speakers(story), _persons(story)
    denied = [deed for said in story.said for deed in _denied(said, speakers) if deed.who in persons]
    verbs = {deed.verb for deed in denied}
    done = [deed for said in story.said for deed in _done(said, verbs)]
    for left in denied:
        for right in done:
            if left.said.article != right.said.article and _contradict(left, right, story):
                yield Disagreement(
                    rule=f"denial {left.verb} {left.who}",
                    who=persons[right.who],
                    question=f"whether it is so ({exact(right.printed)})",
                    reason=f"One report says {exact(left.printed)}, another {exact(right.printed)}, of the same.",
                    left=left.said,
                    right=right.said,
                )


def _speakers(story: Story) -> dict[tuple[str, int], str]:
    """Give the last name of who speaks the quotations of each statement that has any."""
    by_article = story.by_article
    return {
        said.key: statements.stem(quote.speaker.split()[-1].lower())
        for report in story.event.reports
        for quote in report.quotes
        if quote.speaker
        for said in by_article.get(report.id, ())
        if said.start <= quote.start < said.end
    }


def _persons(story: Story) -> dict[str, str]:
    """Give the last names of the story's persons, by their stems."""
    named = (mark.text.split()[-1] for report in story.event.reports for mark in report.names if mark.kind == "person")
    return {statements.stem(name.lower()): name for name in named}


def _denied(said: Statement, speakers: dict[tuple[str, int], str]) -> Iterator[Deed]:
    for found in english.NOT_DONE.finditer(said.text):
        aux, been = found["aux"].lower(), bool(found["been"])
        own = english.FIRST_PERSON.search(said.text[: found.start()])
        who = speakers.get(said.key) if own else subject(said, found.start())
        if who and found["verb"].lower() not in english.NO_DEED:
            passive = been or aux in english.PASSIVE
            yield Deed(said, _verb(found["verb"].lower()), who, passive, found.group(), window(said, *found.span()))
    voice = True  # "nobody told us" is told of us
    for found in english.NOBODY.finditer(said.text):
        who = speakers.get(said.key)
        if who:
            yield Deed(said, _verb(found["verb"].lower()), who, voice, found.group(), window(said, *found.span()))


def _done(said: Statement, verbs: set[str]) -> Iterator[Deed]:
    """Give what a statement tells as done, of the verbs that matter."""
    if opposites.GUESSING.search(said.text) or opposites.OTHER_TIME.search(said.text) or said.text.rstrip("”\"'’").endswith("?"):
        return
    found = words(said.text)
    for place, word in enumerate(found):
        if _verb(word.text) not in verbs or not (word.text.endswith("ed") or word.text in plain.IRREGULAR or word.text == "told"):
            continue
        before = [one.text for one in found[max(0, place - 4) : place]]
        who = subject(said, word.start)
        if (
            who
            and not is_negated(said, word.start)
            and not any(one in plain.PLANNING or one in {"if", "whether"} for one in before)
        ):
            start = found[place - 1].start if place else word.start
            passive = any(one in english.PASSIVE for one in before[-2:])
            yield Deed(said, _verb(word.text), who, passive, said.text[start : word.end], window(said, word.start, word.end))


def _is_denied(said: Statement, start: int) -> bool:
    """Say whether a "not" stands before a word, also one that the page printed in parts."""
    return is_negated(said, start) or english.SPLIT_NOT.search(said.text, max(0, start - 30), start) is not None


def _verb(word: str) -> str:
    return "tell" if word in english.TELLING else statements.stem(word)


def _contradict(denied: Deed, done: Deed, story: Story) -> bool:
    """Say whether two deeds are one: the same verb of the same person, in the same voice, about the same."""
    if (denied.verb, denied.who, denied.passive) != (done.verb, done.who, done.passive):
        return False
    shared = (denied.around & done.around) - {denied.who, denied.verb}
    return bool(shared - denied.said.names) and story.rarity(shared) >= SHARED

"""What a claim is about, in a few of its own words: the thing of which it tells something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.languages.english import rejections as english
from consilience.languages.english.reporting import PRONOUNS, SAYING_VERBS
from consilience.reconcile.statements import Statement
from consilience.records import RoleMark, StatementMark

_MARKS = re.compile('["“”]')
# A name longer than this is cut before the word that goes on about it.
LONGEST = 7


def topic(claim: Statement) -> str:
    """Give the noun phrase of which a claim tells something, as printed, without its article; "" where it has none."""
    inside = [mark for mark in claim.marks if claim.start <= mark.predicate_start < claim.end and mark.kind != "noun"]
    telling = [mark for mark in inside if mark.lemma not in SAYING_VERBS and mark.lemma not in english.CLAIM_VERBS]
    blaming = [mark for mark in telling if mark.lemma in english.BLAMING]
    told = [mark for mark in telling if mark.link == "content"]
    marks = (*blaming, *told, *telling) or inside
    found = [phrase for mark in marks for phrase in _phrases(claim, mark)]
    return next((phrase for phrase in found if " " in phrase or phrase in claim.text), found[0] if found else "")


def _phrases(claim: Statement, mark: StatementMark) -> Iterator[str]:
    """Give what a deed is done to, what somebody is blamed for, who does it; a lone noun says less than a phrase or a name."""
    blamed = [part for part in mark.roles if part.preposition in {"of", "for", "to"}] if mark.lemma in english.BLAMING else []
    done_to = [part for part in mark.roles if part.role == "patient"]
    doing = [part for part in mark.roles if part.role == "agent"]
    for part in (*blamed, *done_to, *doing):
        if phrase := _printed(claim, part):
            yield phrase


def _printed(claim: Statement, part: RoleMark) -> str:
    if not (claim.start <= part.start and part.end <= claim.end) or claim.at(part.head_start, part.head_end) in PRONOUNS:
        return ""
    found = english.BOUNDS.sub("", _MARKS.sub("", claim.text[part.start - claim.start : part.end - claim.start])).split()
    while found and found[0].lower() in english.NO_TOPIC:
        found.pop(0)
    if len(found) > LONGEST:
        ends = [at for at, word in enumerate(found) if at > 1 and word.lower() in english.GOING_ON_ABOUT and at <= LONGEST]
        found = found[: ends[-1] if ends else LONGEST]
    phrase = " ".join(found).strip(" ,;:")
    return phrase[:1].upper() + phrase[1:] if len(phrase) > SHORTEST else ""


SHORTEST = 2

"""Statements → what is not known: what the reports say nobody knows, and what is asked of such an event and no report answers."""

from __future__ import annotations

import math
from collections.abc import Iterator

from consilience.brief.desk import Desk
from consilience.languages.english import unknown as english
from consilience.reconcile.facts import Group
from consilience.records import Gap

# Of the first sentences of each article so many say what kind of event it is.
OPENING = 2
# In so many of the articles it is said.
MOST_SAY = 0.6
LEAST_ARTICLES = 2
# Of a longer sentence the first part has to say it.
EARLY = 0.5


def is_unknown(text: str) -> bool:
    """Say whether a sentence tells above all that something is not known: it says so early, or it is short."""
    length = len(text.split())
    reach = len(text) if length <= english.SHORT_UNKNOWN else len(text) * EARLY
    hits = (pattern.search(text) for pattern in english.NOT_KNOWN)
    early = [hit for hit in hits if hit and hit.start() <= reach and not text[: hit.start()].endswith("had ")]  # and no longer so
    return length <= english.LONGEST_UNKNOWN and bool(early)


def told(desk: Desk) -> list[Group]:
    """Give the facts that say that something is not known, and that nothing later answers, the best supported first."""
    answered = {said.key for one in desk.account.superseded for cite in one.earlier for said in desk.touched_by(cite)}
    found = [group for group in desk.groups if is_unknown(group.best.text) and group.best.key not in answered]
    return sorted(found, key=lambda group: (-_support(group, desk), -_weight(group, desk)))


def _support(group: Group, desk: Desk) -> int:
    return desk.witnesses.independent({group.best.article, *(one.article for one in group.others)})


def _weight(group: Group, desk: Desk) -> float:
    """Give how much of a fact is what the story is about."""
    return sum(desk.central[stem] for stem in group.best.stems) / math.sqrt(1 + len(group.best.stems))


def gaps(desk: Desk) -> tuple[Gap, ...]:
    """Give what is asked of an event of its kind and is answered by no report: only where most of them tell of that kind."""
    return tuple(_gaps(desk))


def _gaps(desk: Desk) -> Iterator[Gap]:
    opening = [one for one in desk.told.said if one.order < OPENING]
    everything = " ".join([*(one.text for one in desk.told.said), *(one.title or "" for one in desk.articles.values())])
    asked: set[str] = set()
    for kind, (words, questions) in english.ASKED.items():
        telling = [one for one in opening if words.search(one.text)]
        articles = {one.article for one in telling}
        if len(articles) < max(LEAST_ARTICLES, MOST_SAY * len(desk.articles)):
            continue
        first = {article: next(one for one in telling if one.article == article) for article in sorted(articles)}
        for question, answer in questions:
            if question not in asked and not answer.search(everything):
                asked.add(question)
                yield Gap(kind=kind, text=f"No report says {question}.", cites=tuple(desk.cite(one) for one in first.values()))

"""Event → the headline: the title with the story's most central words."""

from __future__ import annotations

import math
from collections.abc import Mapping

from consilience.annotate.words import words
from consilience.brief import clauses, outdated
from consilience.brief.desk import Desk
from consilience.languages.english import statements as english
from consilience.reconcile import statements
from consilience.reconcile.facts import wording

# A title with a full stop is mostly a first sentence, one with a bar the name of a page.
SENTENCE_COUNTS = 0.5
# What is longer than a headline is worth less for every word.
LONGEST = 14
# A title of the story's last day is worth this much more.
NEWEST = 1.25
# Long titles earn less for each word.
SOFTENED = 3


def chosen(desk: Desk) -> str:
    """Give the title with the story's most central words; if no article has one, the first words that are shown.

    An article whose count or first sentence later news has overtaken has an old title; of several days the last has the news.
    """
    stale = _stale(desk)
    titles = {key: title for key, one in desk.articles.items() if one.title and (title := english.SLUG.sub("", one.title))}
    fresh = {key: title for key, title in titles.items() if key not in stale} or titles
    newest = {title for key, title in fresh.items() if key in outdated.articles_of_last_day(desk)}
    weighed = desk.central
    if fresh:
        best = max(sorted(set(fresh.values())), key=lambda title: _worth(title, weighed) * (NEWEST if title in newest else 1.0))
        return _shortened(best) if len(best.split()) > LONGEST else best
    leads = sorted({_shortened(one.text) for one in desk.told.said if one.order == 0 and wording.is_fit(one)})
    return max(leads, key=lambda lead: _worth(lead, weighed), default=desk.account.title)


def _stale(desk: Desk) -> set[str]:
    """Give the articles whose title is old, for later news has overtaken a count of theirs or what they open with."""
    counted = {cite.article for one in desk.account.superseded if english.TOLL.search(one.about) for cite in one.earlier}
    overtaken = outdated.overtaken(desk)
    opening = {one.article: one for one in reversed(desk.told.said) if wording.is_fit(one)}  # a byline may stand before it
    return counted | {article for article, one in opening.items() if overtaken.get(one.key)}


def stems(text: str) -> frozenset[str]:
    """Give the stems of the content words of a text."""
    return frozenset(stems_in_order(text))


def stems_in_order(text: str) -> tuple[str, ...]:
    """Give the stems of the content words of a text, one after the other."""
    return tuple(statements.stem(word.text) for word in words(text) if statements.is_content(word.text))


def _worth(title: str, weighed: Mapping[str, float]) -> float:
    found = stems(title)
    worth = sum(weighed.get(stem, 0.0) for stem in sorted(found)) / math.sqrt(len(found) + SOFTENED)
    return worth * (SENTENCE_COUNTS if title.endswith(".") or "|" in title else 1.0) * min(1.0, LONGEST / len(title.split()))


def _shortened(sentence: str) -> str:
    return clauses.shown(sentence).text

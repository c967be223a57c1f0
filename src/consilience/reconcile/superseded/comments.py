"""Who would not comment, or could not be reached, and has spoken since."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from consilience.languages.english import overtaken as states
from consilience.languages.english import silence as english
from consilience.reconcile import bearers, statements
from consilience.reconcile.deeds import Deed
from consilience.reconcile.later_news import Overtaken, Story, overtaken
from consilience.reconcile.statements import Statement
from consilience.reconcile.superseded.plans import ABOUT_THE_SAME

REASON = "Who would not comment has since commented."
# The content words that say who a sentence is about.
SUBJECT = 6
# So much of what was not commented on must be spoken of in the comment.
MOST_OF_IT = 0.6
# A report that tells of both has the comment within so many sentences of the silence.
SOON = 2


def comment_was_made(earlier: Statement, story: Story) -> Overtaken | None:
    """Somebody who would not comment has commented."""
    silent = english.SILENT.search(earlier.text)
    if not silent:
        return None
    since = english.SINCE.search(earlier.text)
    if since:
        return Overtaken(_part(earlier, since.start(), silent.end()), (earlier,), REASON)
    topic, who = _topic(earlier, silent), _who(earlier, silent, story)
    later = [
        *(_on_the_topic(earlier, topic, story) if topic else ()),
        *_spoken_later(earlier, topic, who, story),
        *_soon_after(earlier, who, story),
    ]
    return overtaken(earlier, later, REASON, story)


def _part(said: Statement, start: int, end: int) -> Statement:
    return replace(said, text=said.text[start:end], start=said.start + start, end=said.start + end)


def _topic(said: Statement, silent: re.Match[str]) -> frozenset[str]:
    """Give the stems of what somebody would not comment on."""
    told = (silent.group(1) or "").lower().replace("’", "'").split()
    return frozenset(statements.stem(word) for word in told) & said.words


def _who(said: Statement, silent: re.Match[str], story: Story) -> frozenset[str]:
    """Give the name of who would not comment: the last person or body named before; of "he" the person named before that."""
    report = story.reports[said.article]
    before = [name for name in report.names if said.start <= name.start < said.start + silent.start()]
    chosen = [name for name in before if name.kind == "person"] or [name for name in before if name.kind == "organisation"]
    if chosen:
        words = [statements.stem(word.lower()) for word in chosen[-1].text.split()]
        return frozenset({words[-1] if chosen[-1].kind == "person" else words[0]})
    inside = (
        deed for deed in story.deeds.get(said.key, ()) if silent.start() <= deed.mark.predicate_start - said.start < silent.end()
    )
    told = [(deed, bearers.of_deed(deed, story.cast, story.persons)) for deed in inside]
    keys = frozenset(key for deed, one in told for key in (story.cast.doers(deed) | deed.doers & said.names | one.names))
    return keys & (story.persons | said.names)


def _on_the_topic(earlier: Statement, topic: frozenset[str], story: Story) -> Iterator[Statement]:
    """Give the later statements in which the same gives an opinion of the same."""
    speaker = frozenset(earlier.stems[:SUBJECT]) - topic
    for other in story.sharing(sorted(topic)):
        if (
            story.may_follow(other, earlier)
            and not english.SILENT.search(other.text)
            and any(word in states.COMMENTING for word in other.forms + tuple(other.text.lower().split()))
            and story.rarity(frozenset(other.stems[:SUBJECT]) & speaker) >= ABOUT_THE_SAME / 2
            and story.rarity(topic & other.words) >= MOST_OF_IT * story.rarity(topic)
        ):
            yield other


def _spoken_later(earlier: Statement, topic: frozenset[str], who: frozenset[str], story: Story) -> Iterator[Statement]:
    """Give what the same says in a later report: on the same, where that was told, or told as what came after the silence."""
    for deed in _speaking(who, story):
        other = deed.said
        if english.SINCE.search(other.text):
            is_later = story.may_follow(other, earlier)
        else:
            is_on_it = not topic or topic & other.words or deed.mark.verb in english.JUDGING
            is_later = bool(is_on_it) and story.follows(other, earlier) and not english.SILENT.search(other.text)
        if is_later:
            yield other


def _speaking(who: frozenset[str], story: Story) -> Iterator[Deed]:
    return (deed for key in sorted(who) for deed in story.speaking.get(key, ()))


def _soon_after(earlier: Statement, who: frozenset[str], story: Story) -> Iterator[Statement]:
    """Give what the same report tells a sentence or two on, as said at a later time: "Yesterday it said …"."""
    article = story.notes.by_article[earlier.article]
    for other in article[earlier.order + 1 : earlier.order + 1 + SOON]:
        saying = [deed for deed in story.deeds.get(other.key, ()) if deed.mark.verb in english.SPEAKING and not deed.mark.negated]
        if saying and english.LATER.search(other.text) and not english.SILENT.search(other.text):
            mark = saying[0].mark
            by = [other.at(part.head_start, part.head_end) for part in mark.roles if part.role == "agent"]
            if who & (saying[0].doers | story.cast.doers(saying[0])) or (who and by and by[0] in english.IT):
                yield other

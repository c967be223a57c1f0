"""What stood at first and has been turned round: closed and reopened, suspended and resumed, a warning lifted, an arrest made."""

from __future__ import annotations

from consilience.annotate.words import words
from consilience.languages.english import turns as english
from consilience.languages.english.turns import Turn
from consilience.reconcile import statements
from consilience.reconcile.later_news import Overtaken, Story, overtaken
from consilience.reconcile.statements import Statement

# What both sides must share beside the thing, by rarity in English.
ABOUT_THE_SAME = 0.6
# An arrest that a report tells first is of its own story.
LEAD = 2


def turn_came(earlier: Statement, story: Story) -> Overtaken | None:
    """What stood is told as turned round."""
    if earlier.key in story.old:
        return None
    for turn in english.TURNS:
        if turn.before.search(earlier.text) and not turn.after.search(earlier.text):
            later = [other for other in story.turned.get(turn.reason, ()) if _is_turned(earlier, other, turn, story)]
            if later:
                return overtaken(earlier, later, turn.reason, story)
    return None


def _is_turned(earlier: Statement, later: Statement, turn: Turn, story: Story) -> bool:
    if not story.follows(later, earlier) or later.key in story.old:
        return False
    if not turn.things:
        return later.order <= LEAD
    things = _things(earlier, turn) & _things(later, turn)
    shared = earlier.words & later.words - things
    return bool(things) and story.rarity(shared) >= ABOUT_THE_SAME


def _things(said: Statement, turn: Turn) -> frozenset[str]:
    return frozenset(statements.stem(word.text) for word in words(said.text) if word.text in turn.things)

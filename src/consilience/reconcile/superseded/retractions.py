"""What somebody told and has since taken back, or what has since been called false."""

from __future__ import annotations

from consilience.annotate.words import words
from consilience.languages.english import outcomes as english
from consilience.reconcile import statements
from consilience.reconcile.later_news import Overtaken, Story, overtaken
from consilience.reconcile.statements import Statement

# What is put right and what puts it right share so much, by rarity in English; what one takes back is his own words.
PUT_RIGHT, OWN_WORDS = 2.0, 0.5
# With so much of what is taken back, it is the same whoever speaks for him: another lawyer, another spokesman.
SAME_WORDS = 1.0


def was_put_right(earlier: Statement, story: Story) -> Overtaken | None:
    """What was told is said to have been false, is withdrawn, or is no longer said by who said it."""
    later = [
        other
        for other in story.retracting
        if story.may_follow(other, earlier) and (_is_called_false(earlier, other, story) or _is_taken_back(earlier, other, story))
    ]
    if not later or english.RETRACTING.search(earlier.text) or english.TAKEN_BACK.search(earlier.text):
        return None
    return overtaken(earlier, later, "What was told has since been called false or withdrawn.", story)


def _is_called_false(earlier: Statement, later: Statement, story: Story) -> bool:
    shared = later.words & earlier.words
    return bool(english.RETRACTING.search(later.text)) and bool(later.told & earlier.told) and story.rarity(shared) >= PUT_RIGHT


def _is_taken_back(earlier: Statement, later: Statement, story: Story) -> bool:
    """Say whether a statement takes back what the same said before: both tell of the same thing in somebody's words."""
    found = english.TAKEN_BACK.search(later.text)
    if not found or not story.follows(later, earlier):
        return False
    told = frozenset(statements.stem(word.text) for word in words(found["what"]) if statements.is_content(word.text))
    if story.rarity(told & earlier.words) >= SAME_WORDS:
        return True
    what = next((statements.stem(word.text) for word in words(found["what"]) if statements.is_content(word.text)), "")
    return what in earlier.words and story.rarity([what]) >= OWN_WORDS and bool(_speakers(earlier, story) & _doers(later, story))


def _speakers(said: Statement, story: Story) -> frozenset[str]:
    found = (deed for deed in story.deeds.get(said.key, ()) if deed.mark.verb in english.TELLING)
    return frozenset(key for deed in found for key in story.cast.doers(deed) | deed.doers & said.names)


def _doers(said: Statement, story: Story) -> frozenset[str]:
    return frozenset(key for deed in story.deeds.get(said.key, ()) for key in story.cast.doers(deed) | deed.doers & said.names)

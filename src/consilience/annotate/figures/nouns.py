"""English plurals: which words look like one, and their singulars."""

from __future__ import annotations

from consilience.languages.english import nouns
from consilience.languages.english.places import DEMONYMS


def singular(word: str) -> str:  # noqa: PLR0911 - one return for each way of making a plural
    """Give the singular of an English plural noun."""
    folded = word.lower().replace("’", "'").removesuffix("'s").strip(".'")
    if folded in nouns.IRREGULAR_PLURALS:
        return nouns.IRREGULAR_PLURALS[folded]
    if folded.endswith("children"):
        return folded[:-3]
    if folded.endswith("men") and len(folded) > 5 and folded not in nouns.NOT_PLURAL:
        return folded[:-2] + "an"
    if folded.endswith("ies") and len(folded) > 4:
        return folded[:-3] + "y"
    if folded.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return folded[:-2]
    if word[:1].isupper() and folded.endswith("is") and len(folded) > 4:
        return folded[:-1]  # "Yemenis"
    if folded.endswith("s") and not folded.endswith(("ss", "us", "is")) and folded not in nouns.NOT_PLURAL:
        return folded[:-1]
    return folded


def plural(word: str) -> str:
    """Give the plural of an English noun; of a plural the word itself."""
    if is_plural(word) or singular(word) != word.lower():
        return word
    found = _PLURALS.get(word.lower())
    if found:
        return found
    if word[-1:] == "y" and word[-2:-1] not in set("aeou"):
        return f"{word[:-1]}ies"
    if word.endswith("man") and len(word) > 3 and word.capitalize() not in DEMONYMS:
        return f"{word[:-3]}men"
    return f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"


# "Personnel", "staff" and "crew" are plurals of "person" too.
_PLURALS = {single: many for many, single in reversed(nouns.IRREGULAR_PLURALS.items()) if single != many}
_PLURALS |= {"person": "people", "storey": "storeys", "story": "storeys", "foot": "feet", "life": "lives"}


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    folded = word.lower().strip(".")
    if folded.endswith(("children", "women", "men")) and len(folded) > 5 and folded not in nouns.NOT_PLURAL:
        return True  # "grandchildren", "stuntmen"
    if folded in nouns.IRREGULAR_PLURALS:
        return folded not in {"dead", "wounded", "injured", "missing"}
    if word[:1].isupper() and folded.endswith("is") and len(folded) > 5:
        return True
    return (
        len(folded) > 2
        and folded.endswith("s")
        and not folded.endswith(("ss", "us", "'s", "’s"))
        and folded not in nouns.NOT_PLURAL
    )

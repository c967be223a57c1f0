"""English words for things of which only one can have been it: what somebody hit, was hit by, fell from, was armed with."""

from __future__ import annotations

import re
from typing import NamedTuple


class Slot(NamedTuple):
    """A happening with a place for one thing: its question, the words before the thing, and which things exclude each other."""

    question: str
    before: re.Pattern[str]  # group "thing": up to three words
    kinds: dict[str, str]  # each word, with the name of its kind


def _slot(question: str, before: str, kinds: str) -> Slot:
    """Make a slot: each line of `kinds` holds the words for things that may be one."""
    things = {word: line.split()[0] for line in kinds.strip().splitlines() for word in line.split()}
    names = "|".join(sorted(things))
    pattern = rf"\b(?:{before}) (?:(?:an?|the|his|her|their) )?(?P<thing>(?:[\w-]+ ){{0,2}}?(?:{names}))\b(?! (?:{names})\b)"
    return Slot(question, re.compile(pattern, re.IGNORECASE), things)


SLOTS = (
    _slot(
        "what was hit",
        r"(?:crashed|slammed|plou?ghed|plowed|smashed|careered|careened|rammed|veered|ran|drove) (?:head-on )?into|"
        r"ricocheted off",
        """
        tree
        wall
        pole lamppost post
        fence railing
        house home
        shop store
        bridge
        ditch
        river lake canal
        mountain mountainside hillside hill
        sea ocean
        train tram
        bus
        truck lorry
        """,
    ),
    _slot(
        "what struck",
        r"(?:hit|struck|run over|knocked down|crushed|mown down|mowed down) by",
        """
        bus coach minibus
        truck lorry
        train locomotive
        tram
        motorcycle motorbike
        bicycle cyclist
        car taxi van
        """,
    ),
    _slot(
        "where from",
        r"(?:fell|jumped|leapt|leaped|plunged|dived) (?:to (?:his|her|their) deaths? )?(?:from|off)",
        """
        bridge
        balcony
        window
        roof
        cliff
        ladder
        train
        ship boat ferry
        scaffold scaffolding
        """,
    ),
    _slot(
        "where the way led",
        r"on (?:his|her|their) way to(?: attend)?|(?:walking|heading|headed|driving|cycling|travell?ing|going) to(?:wards?)?|"
        r"visiting|to visit|to attend",
        """
        church temple mosque synagogue service services mass prayers
        neighbor neighbour friend friends cousin aunt uncle grandmother grandfather relatives
        work office job
        school class university college
        shop store supermarket market
        party wedding dinner funeral
        concert game match
        hospital clinic
        airport
        """,
    ),
    _slot(
        "the weapon",
        r"(?:armed with|wielding|brandishing|wielded|brandished|attacked \w+ with|"
        r"killed \w+ with|stabbed \w+ with|shot \w+ with)",
        """
        knife dagger machete
        pistol handgun revolver
        rifle
        shotgun
        hammer
        axe hatchet
        sword
        crowbar
        """,
    ),
)

# Whom an age names: "a 44-year-old teacher", "Ann Lee, 44,".
AGE = re.compile(r"\b(\d{1,3})[- ]year[- ]old|, (\d{1,3}),")

# What happens in one place only; group "verb", then "place".
_PLACE = r"(?P<place>[A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30}){0,2})"
IN_ONE_PLACE = re.compile(
    rf"\b(?:was |were |been )?(?P<verb>born|buried|arrested|detained|captured|crashed|landed|died) "
    rf"(?:[a-z]+ ){{0,3}}?(?:in|near|at|outside) {_PLACE}"
)

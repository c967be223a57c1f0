"""English words for where in a building or a town something happened: streets, rooms, and the deeds that happen in one place."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_KINDS = "Street|Road|Avenue|Boulevard|Drive|Lane|Square|Parkway|Highway|Terrace|Crescent|St\\.?|Rd\\.?|Ave\\.?|Blvd\\.?"
STREET = re.compile(rf"\b(?P<name>(?:(?:[A-Z][\w’'-]+|\d+(?:st|nd|rd|th)) ){{1,3}}?)(?P<kind>{_KINDS})(?![\w’'])")
# "At the corner of A and B", "on A near B": the names of one place.
KINDS = {"st": "street", "rd": "road", "ave": "avenue", "blvd": "boulevard"}

# What stands at a corner, each line being one kind of building: only the same one cannot stand at two.
_SITES = """
plant factory works mill brewery refinery
school college university campus
store shop supermarket mall market
church temple mosque synagogue
hospital clinic
house home residence apartment flat
bank
hotel motel
restaurant bar cafe club nightclub diner
office offices headquarters
station depot
warehouse
crash collision wreck
shooting
fire blaze
blast explosion
"""
SITES = {word: line.split()[0] for line in _SITES.strip().splitlines() for word in line.split()}

# Rooms that exclude each other, each line's words being one room.
_ROOMS = """
office
closet cupboard wardrobe storeroom
break-room breakroom lunchroom canteen cafeteria
stairs stairwell staircase stairway
hallway corridor
bathroom restroom toilet washroom
bedroom
kitchen
basement cellar
attic loft
garage
roof rooftop
lobby foyer
classroom
gym gymnasium
library
elevator lift
yard backyard garden
"""
ROOMS = {word: line.split()[0] for line in _ROOMS.strip().splitlines() for word in line.split()}
BEFORE_ROOM = _words("break lunch dining living rest bath class")

# Deeds by which somebody is in one place at one moment, by the name that they have in common.
DEEDS = {
    word: line.split()[0]
    for line in """
        hide lock barricade barricad shelter huddle cower
        arrest apprehend capture catch detain
        shoot wound
        kill die
        bury
        crash
        born bear
        find discover
    """.strip().splitlines()
    for word in line.split()
}

# A game at home and away: who is received, and to whom the way leads.
HOST = re.compile(r"\b(?:host|hosts|hosted|hosting|welcome|welcomes|at home (?:to|against)) (?:the )?(?P<team>[A-Z][\w’'-]+)")
AWAY = re.compile(
    r"\b(?:(?:game|match|contest|opener|play|plays|played|playing) at|visit|visits|travels? to|on the road (?:at|"
    r"against)) (?:the )?"
    r"(?P<team>[A-Z][\w’'-]+)"
)
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")

"""English words for what can be told of somebody in one way only: armed or not, died where, at what time of day."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Who does one of these with a weapon was armed; who did not have, carry … one was not.
BEARING = _words("have hold carry possess wield brandish point aim pull draw raise wave fire bear pack")
KEEPING = _words("have hold carry possess bear pack own")
WEAPONS = _words(
    """
    gun revolver pistol handgun rifle shotgun weapon firearm knife machete dagger sword axe
    """
)

DYING = _words("die")
PERSONS = _words("man woman boy girl teenager person employee worker driver passenger student")
AT_THE_SCENE = re.compile(
    r"\b(?:died|dead)\b[^.;,]{0,25}?\b(?:at the (?:scene|site)|on the spot|instantly|immediately|on impact)\b", re.IGNORECASE
)
ON_THE_WAY = re.compile(
    r"\b(?:died|dead)\b[^.;,]{0,25}?\b(?:(?:on|along) (?:the|his|her|their) way to|en route to|while being (?:taken|rushed) to|"
    r"before reaching) (?:a |the )?(?:[\w-]+ ){0,3}?(?:hospital|clinic|medical cent(?:er|re))\b",
    re.IGNORECASE,
)
IN_HOSPITAL = re.compile(
    r"\b(?:died|dead)\b[^.;,]{0,25}?\b(?:at|in) (?:a |the |an )?(?:[\w'’-]+ ){0,4}?(?:hospital|clinic|medical cent(?:er|re))\b",
    re.IGNORECASE,
)

# What goes on over hours has no one time of day.
LASTING = _words("be have remain stay continue live work last run open close sleep wait say tell report speak add go come watch")
# Words that open a clause of another moment.
OTHER_MOMENT = _words("after before since until till although though while because if unless")
# A clock that is only a bound, or of another zone than the event's.
BOUND = re.compile(r"\b(?:before|after|until|till|by|from|since|between|past)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
ZONE = re.compile(r"\b(?:GMT|UTC|BST|CE?S?T|[ECMP][SD]?T|Eastern|Central|Pacific|Mountain|local time)\b")
# What may stand for anything told before.
IT = _words("it this that so")

# What bears a name of its own before its noun: "the Young Guns gang". The nouns that mean the same.
GROUPS = {"crew": "gang"}
NAMED_THING = re.compile(
    r"\b(?P<name>(?:[A-Z][\w’'-]+ ){1,3})"
    r"(?P<noun>gang|crew|ship|ferry|trawler|tanker|tribe|clan|militia|hurricane|typhoon|storm|hotel|mine|dam)\b"
)

# "A .38-caliber revolver": the calibre of a weapon, and the weapons that a word may stand for.
CALIBRE = re.compile(
    r"(?:\. ?|\b)(?P<size>\d{2,3})[- ]?calib(?:er|re)\b(?: [A-Z][\w’'-]+){0,3}(?: [a-z]+)?? "
    r"(?P<noun>revolver|pistol|handgun|rifle|gun|weapon|firearm)s?\b"
)
SHORT_ARMS = _words("revolver pistol handgun gun weapon firearm")

# "There was no wave": what one says was not there, and another gives as the cause.
NOT_THERE = re.compile(
    r"\b[Tt]here (?:was|were|is|are|has been|had been|wasn[’']t|weren[’']t) (?:no|any|never any|never an?) (?P<what>[a-z]{3,})"
    r"(?=[.,;:!?”\"’]|\s*$| (?:at|on|in|when|that|before|anywhere|but|and)\b)"
)
# What stands before these is the cause; behind these.
CAUSING = re.compile(
    r"(?<!would )(?<!could )(?<!may )(?<!might )\b(?:caus(?:e|es|ed|ing)|triggered|sparked|capsized|set off)\b(?! by)"
)
CAUSED_BY = re.compile(
    r"\b(?:(?:caused|hit|struck|swamped|capsized|brought down|set off|triggered|sparked) by|"
    r"because of|due to|resulted from|blamed on)\b"
)
NO_CAUSE = _words(
    "doubt need way sign evidence reason question problem time one word comment chance choice indication proof plan"
)

# In an utterance: a time of day, which every desk prints in its own way, and "not" without its apostrophe.
CLOCK = re.compile(
    r"\b\d{1,2}(?::\d\d|\.\d\d(?=\s?[ap]))?(?:\s?[ap]\.?m\b\.?|(?<=:\d\d))|\b\d{4} (?:GMT|UTC|hours)\b", re.IGNORECASE
)
MISPRINTED_NOT = _words("cant dont wont didnt isnt wasnt arent werent doesnt havent hasnt wouldnt couldnt shouldnt")

# Each line: the verbs and nouns for one happening that has one moment.
_HAPPENINGS = """
shoot shooting shootings gunfire gunshot gunshots shots kill killing slay slaying murder
crash collide hit slam collision wreck accident
explode blast detonate explosion explosions blasts
burn blaze ignite
find discover recover locate spot
arrest detain apprehend capture
vanish disappear disappearance
derail derailment
collapse
sink capsize sinking
stab stabbing
rob robbery
escape escaped
resign resignation
strike quake earthquake shake jolt
extinguish douse quench
"""
# These a story has once, be they told at its beginning or not; "by 7 a.m." tells when they were over.
ONCE = _words("extinguish")
# One after another may be arrested or found, and one may be so twice.
TO_EACH = _words("arrest find escape resign rob")
HAPPENINGS = {word: line.split()[0] for line in _HAPPENINGS.strip().splitlines() for word in line.split()}
# With these a noun says what happened: "shots rang out", "opened fire".
HAPPENING_VERBS = _words("happen occur take be ring erupt come hear report begin start")
OPENED_FIRE = ("open", "fire")
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")

"""English words for the states that a thing can be in, and which state follows which: closed and reopened, missing and found."""

from __future__ import annotations

import re

from consilience.languages.english.states import courts, dealings, hazards, persons, services
from consilience.languages.english.states.records import Step
from consilience.languages.english.states.records import words as _words

STATES = courts.STATES | persons.STATES | hazards.STATES | services.STATES | dealings.STATES
CHANGED = dealings.CHANGED
STEPS: tuple[Step, ...] = courts.STEPS + persons.STEPS + hazards.STEPS + services.STEPS + dealings.STEPS

# What these tell is still to come by itself, or is told of one's will: "would not resign".
TO_COME = frozenset(
    (
        "staying",
        "refused",
        "due",
        "expected",
        "to strike",
        "warned",
        "going",
        "back on",
        "never came",
        "back",
        "all clear",
        "called off",
        "striking",
        "stable",
        "to be tried",
        "investigating",
        "searching again",
    )
)
# On the way through the courts.
BEFORE_COURTS = frozenset(
    ("sought", "uncharged", "caught", "to be charged", "charged", "to be arraigned", "arraigned", "accused", "to be tried")
)
# Of these a verb tells only while it goes on: "is spreading", and not "spread quickly".
WHILE_IT_GOES_ON = frozenset(("burning", "rising", "leaking"))
GOING_ON = re.compile(r"\b(?:still|continu\w+|kept|keeps|remain\w*)\b[^.;,]{0,30}$", re.IGNORECASE)
# These may be told as permitted: "may return", "can drink it again".
PERMITTED = frozenset(("on", "back", "all clear"))
# "While not catching a ball": these are not done to nobody.
ONLY_DONE_TO = frozenset(("sought", "uncharged", "missing"))
NOBODY = _words("nobody none nothing anything anybody anyone")
# "Worked to contain it" has not contained it, "managed to" has.
DOING = _words("manage help begin start get come allow able go force")
# "Nobody is missing now": none of those who were.
ALL = _words("nobody none everyone everybody")
PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be|got|gets?)(?: \w+ly)? $")
# "Would not say whether the slope had been open" does not say that it was.
WHETHER = re.compile(r"\bwhether\b[^.;]{0,60}$", re.IGNORECASE)
# "Found guilty" finds nobody.
JUDGED = re.compile(r"\b(?:guilty|liable|true|in contempt|innocent|unfit)\b", re.IGNORECASE)
# Of these somebody decides, and decides anew; "police raised the flag" and "cut the rope" set nothing.
SET = _words("rate rates level levels tariff tariffs limit limits tax taxes cap threshold rating outlook dividend quota quotas")
# Who does these has given in to all that he was asked.
GIVING_IN = frozenset(
    (
        "gave in",
        "gave way",
        "caved in",
        "relented",
        "yielded",
        "backed down",
        "climbed down",
        "changed his mind",
        "changed her mind",
    )
)
# What stands behind a phrase with one of these last is what it is told of: "looking for a van".
OF_WHAT_FOLLOWS = (" for", " on", " with", " of", " from")
WITH_WHAT_FOLLOWS = frozenset(("sought", "searching", "missing", "called off", "out of touch", "in touch"))
SUPPLIES = _words("power electricity water gas heating heat internet")
STANDING_FOR = _words(
    "it its they them their theirs this that these those itself themselves who which one ones we us our i me my you"
)

STILL = re.compile(r"\b(?:still|remain(?:s|ed)?|yet)\b", re.IGNORECASE)
STANDING_FOR_ONE = _words("he she it they him her them")
# "By breakfast he was free again".
TIME_AFTER = re.compile(
    r"(?:But )?(?:[Bb]y \w+|[Ll]ater|[Hh]ours later|[Aa] day later|[Tt]he (?:next|following) \w+|[Oo]n \w+day|[Ss]ince then|"
    r"[Tt]oday|[Nn]ow|"
    r"[Ww]ithin \w+|[Yy]esterday|[Tt]his (?:morning|afternoon|evening))\b"
)

# What was made, given, planned or in force is undone: whatever noun these are done to.
UNDOING = _words(
    """
    lift scrap rescind revoke cancel downgrade call_off overturn quash repeal postpone put_off delay stand_down push_back
    adjourn
    defer suspend
    """
)
# A cable is lifted too: of these words only what is in force is undone.
OF_RULES = _words("lift end expire lapse suspend")
RULES = _words(
    """
    ban curfew warning alert order blockade lockdown embargo sanction sanctions restriction restrictions notice advisory
    injunction
    emergency rationing truce ceasefire suspension evacuation siege freeze moratorium boycott tariff tariffs quarantine
    """
)
# "Two other rules": none that was told before.
OTHERS = re.compile(r"\b(?:other|another|similar|separate|different|several|some|many)\b", re.IGNORECASE)
# "A man suspected of the shooting" is the gunman.
SUSPECTED = re.compile(r" (?:who is |who was )?(?:suspected of|accused of|believed to have|thought to have|wanted for)\b")
# "The ban has ended": of itself.
ENDING = _words("end expire lapse")
# Who denies these denies all that is said of him.
BLAME = _words("responsibility wrongdoing involvement guilt liability")
# What only who made or gave it undoes.
TAKING_BACK = _words("withdraw drop retract abandon shelve pull")
# Troops that withdraw take nothing back.
MOVED = _words(
    """
    troop troops force forces soldier soldiers army unit units fighter fighters gun guns weapon weapons artillery tank tanks
    police officer officers rebel rebels ambassador money cash
    """
)
# "388 flights were cancelled" undoes no plan to fly again, "a second strike was called off" not the first.
ONE_MORE = re.compile(
    r"(?:(?:the|a|an|their|its|his|her|in all|all|some|about|around|nearly|almost|over|more than|at least),? )*"
    r"(\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|second|third|fourth|"
    r"fifth)\b",
    re.IGNORECASE,
)
# What was to remain is not put off.
STAYING = re.compile(r"\b(?:remain|stay|continue|last|hold)(?:s|ed|ing)?\b|\bin (?:place|force|effect)\b", re.IGNORECASE)
# The verbs of making, giving, planning what may be undone.
MAKING = _words(
    """
    issue impose declare order introduce announce place extend offer make plan schedule expect file set call threaten hold begin
    table lodge launch propose submit give enforce activate set_up sound agree win seek demand reach
    """
)
IN_FORCE = re.compile(r"\b(?:in (?:force|effect|place|operation)|under (?:an? )?(?:\w+ )?(?:curfew|lockdown|alert|warning))\b")

# Told of another time, or not as done.
NOT_NOW = re.compile(
    r"\b(?:previously|earlier (?:this|that|in)|last (?:year|month)|years? (?:ago|before|earlier)|if|could|initially|"
    r"pending trial|awaiting trial|would(?: be|"
    r" have)|to be|"
    r"(?-i:may)|might|whether|ahead of|before (?:he|she|they)|since being|in (?:prison|jail) (?:for|after)|serving|"
    r"until|unless|hope[sd]?|"
    r"expect(?:s|ed)?|unrelated|separate)\b",
    re.IGNORECASE,
)

MAY = re.compile(r"\b(?:may|can|could)\b", re.IGNORECASE)

# Shares that closed at a price, a party that opened the scoring.
NO_STATE = re.compile(
    r"(?:clos|open|end|start)\w* (?:at|up|down|higher|lower|flat|the (?:scoring|innings)|fire)\b"
    r"|c(?:atch|aught)\w* (?:fire|alight|light|sight|on|up|out|by surprise|off guard|(?:an? |the |no |any |\w+ )?(?:pass|ball|"
    r"fish|cold|"
    r"glimpse|flu)\w*)\b"
    r"|fir(?:e|es|ed|ing) (?:[\w-]+ )?(?:shots?|rounds?|at|off|into|back|up|missiles?|rockets?|bullets?|guns?|tear|from|on)\b",
    re.IGNORECASE,
)

# Members who walk out of a chamber are on no strike.
LEAVING = re.compile(r"walk(?:s|ed|ing)? out of\b", re.IGNORECASE)

# "She found herself alone" finds nobody.
ITSELF = _words("himself herself itself themselves")

# These are of whom was named last.
SOMEBODYS = re.compile(
    r"(?:his|her) (?:\w+ )?(?:life|condition|injur(?:y|ies)|wounds?|health|(?:immediate )?release|arrest|detention)\b"
)

# Words that say when, how many or which of all: they make no thing another one.
NO_MARK = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun morning afternoon evening night
    noon dawn
    week month year day today yesterday tomorrow last next other new old own several many some all both part main local
    three two
    four five six first early late nearby indefinite nationwide open-ended day-long week-long overnight earlier previous
    last remaining single
    """
)
# Nouns that may be of anybody: only with a mark of their own are two of them one.
ANYBODY = _words("people person man woman men women others two three one group member number body")
# Nouns for one thing in the mouth of different reports.
ONE_THING = tuple(
    tuple(row.split())
    for row in (
        "road highway motorway route carriageway",
        "resident villager household home people family neighbour neighbor islander evacuee inhabitant townspeople",
        "plant factory works mill",
        "deal agreement accord pact compromise settlement talks negotiation merger",
        "flight service train ferry bus tram",
        "shooter gunman attacker suspect assailant",
        "wildfire fire bushfire blaze inferno flame",
        "school pupil student class classroom lesson",
        "eruption explosion blast",
        "lane carriageway road highway route motorway",
        "festival fair carnival concert parade event",
        "notice advisory warning alert",
        "child girl boy",
        "sailor crew seaman",
    )
)

"""English words for the states that a thing can be in, and which state follows which: closed and reopened, missing and found.

A state is told by verbs, of whom or what they are done to ("the road was blocked", "the road closed"), by verbs of who does it
("she resigned"), by words after "is" ("the road is impassable"), by verbs that are denied ("has not been found"), and by set
phrases ("at large").
"""

from __future__ import annotations

import re
from typing import NamedTuple


def _words(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in text.split())


class State(NamedTuple):
    """The words that tell one state."""

    verbs: frozenset[str]
    doing: frozenset[str]
    words: frozenset[str]
    denied: frozenset[str]
    phrases: str


class Step(NamedTuple):
    """Two states of one thing of which the second overtakes the first, and the sentence that says so.

    `one_way`: the second never stands before the first, so that the two need not be of different days.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    reason: str
    one_way: bool = False
    by_doer: bool = False  # it is the same who does both, and the words that they share say to what


def _state(verbs: str = "", words: str = "", phrases: str = "", doing: str = "", denied: str = "") -> State:
    return State(_words(verbs), _words(doing), _words(words), _words(denied), phrases)


_SUPPLY = r"(?:power|electricity|water|gas|heating|internet|phone services?|mains)"
_HIS = r"(?:his|her|their|its)"

STATES = {
    "off": _state(
        "close shut block seal_off cordon_off cut cut_off suspend halt ground shut_down knock_out interrupt stop freeze pause "
        "sever close_off divert disable paralyse paralyze idle mothball ban bar prohibit outlaw ration",
        "closed shut blocked impassable inaccessible offline down suspended grounded halted unavailable stalled idle "
        "off-limits unusable deadlocked",
        rf"out of (?:use|action|service|order)|off[ -]limits|at a standstill|to a (?:halt|standstill)|without {_SUPPLY}|"
        rf"(?:lost|no) (?:{_SUPPLY}|contact)|{_SUPPLY} (?:outages?|cuts?|failures?)|blackouts?|turning (?:\w+ )?away|"
        r"cut off|sealed off|in deadlock|forced the closure of|broken down",
        denied="open run operate work fly sail unload",
    ),
    "on": _state(
        "reopen re-open resume restart restore reconnect re-establish reestablish unblock clear reinstate relaunch repair "
        "open unfreeze recommence reconvene",
        "open passable operational restored online",
        r"again|once more|back (?:on(?:line)?|in (?:use|service|action|operation)|to normal|open|up|under way)|up and running|"
        r"as normal|(?:running|operating|sailing|flying|working) normally|return(?:s|ed|ing)? to (?:normal|service)",
        doing="resume restart",
    ),
    "going": _state(
        phrases=r"(?:is|are|was|were|remains?|remained) (?:still )?(?:open|working|running|operating|on sale|in operation)|"
        r"(?:is|are|was|were) (?:still )?holding|still (?:open|working|running|operating|on sale)",
    ),
    "ended": _state(
        "close shut halt suspend shut_down cancel end abandon collapse",
        "closed shut",
        r"no longer|has ended|have ended|(?:was|were) over\b|collapsed|broke(?:n)? down|came to an end",
    ),
    "away": _state(
        "evacuate",
        phrases=r"(?:told|ordered|forced|asked|advised) to (?:leave|flee|evacuate)|ordered out|sent home|"
        r"moved to (?:safety|shelters)",
    ),
    "back": _state(
        phrases=r"(?:allowed|able|permitted|cleared|free) (?:to (?:return|go) (?:home|back)|home|back)|"
        r"(?:return(?:s|ed|ing)?|went|gone|going|are) (?:back )?(?:home|to (?:their|work|school))|back (?:home|"
        r"in their homes|at work)|"
        r"returned to the",
        doing="return",
    ),
    "sought": _state(
        "hunt",
        phrases=r"at large|on the (?:run|loose)|wanted (?:for|by|over|in)|manhunt|fled the scene|whereabouts|"
        r"(?:hunting|looking|searching|search|hunt|searched) for|(?:gunm[ae]n|suspects?|attackers?|driver) (?:fled|escaped)",
        denied="catch capture apprehend",
    ),
    "nobody": _state(
        phrases=r"no (?:immediate )?(?:arrests?|suspects?|charges)\b|any arrests|(?:nobody|no[ -]one) (?:has|have|had|"
        r"was)(?: yet)?(?: "
        r"been)? (?:arrested|charged|detained|held)",
    ),
    "caught": _state(
        "arrest detain capture catch apprehend recapture charge indict nab",
        phrases=r"in (?:police )?custody|into custody|(?:turned|gave|given|handed) (?:himself|herself|themselves) (?:in|up)",
        doing="surrender",
    ),
    "missing": _state(
        words="missing unaccounted untraced lost",
        doing="disappear vanish",
        denied="find locate trace recover rescue",
        phrases=r"unaccounted for|among the missing|went missing|(?:not|n[’']t) (?:yet )?(?:returned|come back|"
        r"been (?:heard from|seen since))"
        r"(?! (?:a|an|the|any|our|calls?|messages?)\b)",
    ),
    "found": _state(
        "find locate rescue recover discover trace refind",
        "alive safe",
        r"turned up|found (?:safe|alive|dead|well)",
    ),
    "held": _state(
        "trap strand kidnap abduct imprison question maroon",
        "trapped stranded aground captive stuck",
        r"held (?:hostage|captive|at|in|by)|being (?:held|questioned)|taken hostage|ran aground|in captivity|"
        r"hold (?:him|her|them)\b",
    ),
    "free": _state(
        "free release rescue refloat",
        phrases=r"(?:brought|winched|taken|pulled|lifted|airlifted) (?:to (?:safety|the surface|shore)|ashore|out)|"
        r"walk(?:ed|s) (?:free|out of)|(?:swam|set|broke) free|handed over|on bail",
    ),
    "hurt": _state(
        words="critical comatose",
        phrases=r"in (?:an? )?(?:critical|serious|grave) condition|(?:critically|gravely) (?:ill|injured|hurt|"
        r"wounded)|life support|"
        rf"intensive care|fighting for {_HIS} li(?:fe|ves)|in a coma|in hospital",
    ),
    "dead": _state(doing="die succumb"),
    "well": _state(
        "discharge",
        phrases=rf"out of (?:danger|hospital|intensive care)|breathing (?:on|for|by) {_HIS}|general ward|"
        rf"left (?:the )?hospital|"
        r"released from (?:the )?hospital|regained consciousness",
        doing="recover",
    ),
    "accused": _state(
        "accuse",
        phrases=r"accused (?:of|gunm[ae]n|killers?|murderers?|attackers?|thugs?|gangbangers?)|(?:is|are|was|were|"
        r"been) (?:charged "
        r"with|on trial|accused)|(?:stands?|faces?|facing|begins?|await(?:s|ing)?) trial|(?:went|goes|go|gone) on trial|"
        r"plead(?:s|ed)? not guilty|den(?:y|ies|ied) (?:the |all )?charges?",
    ),
    "judged": _state(
        "convict acquit",
        phrases=r"found (?:not )?guilty|(?:was|were|been) cleared(?: of)?|(?:not )?guilty verdicts?|(?:jury|"
        r"jurors) (?:convicted|"
        r"acquitted|cleared|found)|(?:admitted|pleaded guilty to)|(?:changed|switched) (?:his|her|their) plea|pleaded guilty",
    ),
    "to be sentenced": _state(
        phrases=r"await(?:s|ing)? sentenc\w+|to be sentenced|will be sentenced|faces (?:up to|a (?:maximum|potential|"
        r"possible))",
    ),
    "sentenced": _state(
        "jail",
        phrases=r"(?:was|were|been) (?:sentenced to|jailed for|given a [\w-]+ sentence)",
    ),
    "staying": _state(
        phrases=r"(?:would|will|do|does|did)(?: not|n[’']t) (?:resign|step down|quit|stand down|go)\b|(?:refus|"
        r"declin)(?:ed|es|ing) to "
        r"(?:resign|step down|quit|stand down)|rul(?:ed|es|ing) out (?:stepping down|resigning|a resignation|(?:his|"
        r"her) resignation)|"
        r"no (?:plans|intention) (?:to|of) (?:resign|step|quit)\w*|(?:is|was) (?:due )?to stay on|will stay on",
    ),
    "gone": _state(
        phrases=rf"(?:handed|turned|tendered|sent) in {_HIS} resignation|tendered {_HIS} resignation",
        doing="resign step_down stand_down quit",
    ),
    "refused": _state(
        phrases=r"undervalu(?:es?|ed)|(?:would|will|does|do) not (?:sell|accept|part with|back|sign|agree to|negotiate)|"
        r"(?:will|would) vote against",
        doing="reject rebuff spurn turn_down oppose dismiss veto refuse",
    ),
    "taken": _state(
        phrases=rf"agreed to (?:the|a|sell|back|sign)|settled for|pledged {_HIS} (?:stake|shares|support|votes)|"
        rf"dropped {_HIS} (?:opposition|objections?)|signed up to|came round to|voted to accept|announced an agreed|"
        rf"sat down with|"
        r"recommend(?:s|ed) (?:the|that)|would now (?:recommend|accept|back)",
        doing="accept approve ratify back",
    ),
    "talking": _state(
        phrases=r"(?:talks|negotiations)\b[^.;]{0,60}? (?:broke(?:n)? down|collapsed|stalled|failed|ended without|"
        r"continu(?:e|ed|ing)|"
        r"deadlocked|resumed|were under way|have broken down|are (?:deadlocked|stuck))|collapse of [^.;]{0,30}?talks|"
        r"no (?:deal|agreement)\b",
    ),
    "agreed": _state(
        phrases=r"(?:struck|reached|signed|clinched|sealed|agreed|brokered) (?:an?|the) (?:[\w-]+ ){0,3}?(?:deal|"
        r"agreement|compromise|accord|"
        r"settlement|pact|truce)|(?:deal|agreement|compromise|accord|settlement)(?:,| was| has been|"
        r" had been)? (?:reached|struck|signed)",
    ),
    "broken": _state(
        phrases=r"(?:deal|agreement|accord|truce|pact|settlement|merger|takeover)\b[^.;]{0,80}? (?:is dead|"
        r"fell (?:apart|through)|"
        r"collapsed|(?:was|has been|been) (?:rejected|voted down|torn up|scrapped|called off))|voted (?:it|the deal|"
        r"the agreement) down|"
        r"voted against the (?:deal|agreement)|(?:rejected|voted down|tore up) the (?:[\w-]+ )?(?:deal|agreement|"
        r"accord|settlement)",
    ),
    "burning": _state(
        words="ablaze burning",
        doing="burn rage spread",
        phrases=r"out of control|still burning|on fire",
    ),
    "out": _state(
        "extinguish contain put_out douse",
        phrases=r"under control|(?:was|were) out\b(?! of)|burn(?:ed|t) (?:itself|themselves) out",
        words="out contained",
    ),
    "unfit": _state(
        phrases=r"(?:is|are|was|were|remains?) (?:a |an )?(?:major |serious )?(?:doubt|doubtful)|ruled out of|sidelined",
    ),
    "fit": _state(
        phrases=r"(?:declared|passed|pronounced) fit|cleared to (?:play|fly|race|compete|return)|"
        r"returned to training"
    ),
    "lost ground": _state(doing="seize capture overrun occupy hold control"),
    "retaken": _state("retake recapture liberate regain win_back"),
    "flooded": _state("flood inundate submerge swamp", "flooded submerged underwater", "under ?water"),
    "dry": _state(
        "drain pump_out",
        phrases=r"(?:waters?|floods?|flood ?waters|rivers?) (?:\w+ )?(?:receded|subsided|drained|fell)",
        doing="recede subside",
    ),
    "massed": _state(
        phrases=r"(?:remain|are|were|is|was)(?:ed|s)? (?:still )?(?:massed|deployed|stationed|camped|encamped|positioned)"
    ),
    "withdrawn": _state("withdraw pull_out pull_back"),
    "striking": _state(
        phrases=r"walked out|walk(?:ed)? off the job|(?:is|are|was|were|gone|went|going) (?:out )?on strike|"
        r"downed tools|stopped work|"
        r"began an? (?:[\w-]+ )?strike|picket(?:ed|ing)",
    ),
    "working": _state(
        phrases=r"(?:went|gone|go|return(?:ed)?|are|were|is) back (?:to|at) work|return(?:ed|ing)? to work|(?:strike|walkout|"
        r"stoppage) (?:was |has )?(?:ended|over|suspended)|end(?:ed|ing) (?:a|an|the|their|its) (?:[\w-]+ )?(?:strike|walkout)",
    ),
    "denied": _state(doing="deny"),
    "admitted": _state(doing="admit acknowledge concede confess own_up"),
    "due": _state(
        phrases=r"will (?:take place|be (?:held|opened|launched|staged|published|released|signed)|open|begin|start|"
        r"go ahead|launch)|"
        r"(?:is|are|was|were) (?:due|set|planned|scheduled|expected|slated) (?:for|on|next|this|tomorrow|later|"
        r"to (?:begin|start|open|"
        r"take|be (?:held|launched|published|released|signed)|kick|go|launch|lift|land|arrive))\b",
    ),
    "happened": _state(
        "hold stage pass begin start open launch publish complete sign sign_off deliver",
        doing="kick_off lift_off blast_off get_under_way take_off begin start open",
        phrases=r"took place|(?:went|got) (?:ahead|under way)",
    ),
    "vacant": _state(words="vacant", phrases=r"without an? (?:leader|head|chairman|president|minister|manager|coach)"),
    "appointed": _state("appoint name elect nominate"),
    "investigated": _state(phrases=r"under investigation|being investigated|faces? an? (?:inquiry|investigation)"),
    "closed case": _state(
        phrases=r"(?:closed|dropped|ended|shelved) (?:the|an|its|their) (?:[\w-]+ )?(?:inquiry|investigation|probe|case)|"
        r"(?:inquiry|investigation|probe) (?:[\w-]+ ){0,3}(?:closed|dropped|cleared)",
    ),
}

STEPS = (
    Step(("off",), ("on", "fit"), "What was closed, cut off or suspended is open or at work again."),
    Step(("going",), ("ended",), "What went on has come to an end."),
    Step(("away",), ("back",), "Who had to leave may return."),
    Step(("sought", "nobody"), ("caught",), "Who was sought has been found.", one_way=True),
    Step(("missing",), ("found", "free"), "Who or what was missing has been found.", one_way=True),
    Step(("held",), ("free",), "Who or what was held or trapped is free.", one_way=True),
    Step(("hurt",), ("dead",), "Who was gravely hurt has died.", one_way=True),
    Step(("hurt",), ("well",), "Who was gravely hurt is better."),
    Step(("accused",), ("judged",), "Who was accused has been judged.", one_way=True),
    Step(("to be sentenced",), ("sentenced",), "The sentence that was awaited has been passed.", one_way=True),
    Step(("staying",), ("gone",), "Who would not step down has stepped down.", one_way=True),
    Step(("refused",), ("taken",), "Who would not take it has taken it.", by_doer=True),
    Step(("talking",), ("agreed", "on"), "Talks that had no result have come to one."),
    Step(("agreed",), ("broken",), "What had been agreed does not stand.", one_way=True),
    Step(("burning",), ("out",), "What burned or spread has been stopped."),
    Step(("unfit",), ("fit",), "Who was doubtful can take part."),
    Step(("lost ground",), ("retaken",), "What was held by the one has been taken back by the other."),
    Step(("flooded",), ("dry",), "What was under water is dry."),
    Step(("massed",), ("withdrawn",), "Who stood there has left."),
    Step(("striking",), ("working",), "The strike has ended."),
    Step(("working",), ("striking",), "The strike goes on."),
    Step(("denied",), ("admitted",), "What was denied has been admitted.", by_doer=True),
    Step(("due",), ("happened",), "What was still to come has taken place.", one_way=True),
    Step(("vacant",), ("appointed",), "The post that was vacant has been filled."),
    Step(("investigated",), ("closed case",), "The inquiry has ended."),
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
    r"\b(?:previously|earlier (?:this|that|in)|last (?:year|month)|years? (?:ago|before|earlier)|if|could|would(?: be|"
    r" have)|to be|"
    r"(?-i:may)|might|whether|ahead of|before (?:he|she|they)|since being|in (?:prison|jail) (?:for|after)|serving|"
    r"until|unless|hope[sd]?|"
    r"expect(?:s|ed)?|unrelated|separate)\b",
    re.IGNORECASE,
)

# Shares that closed at a price, a party that opened the scoring.
NO_STATE = re.compile(
    r"(?:clos|open|end|start)\w* (?:at|up|down|higher|lower|flat|the (?:scoring|innings)|fire)\b", re.IGNORECASE
)

# "She found herself alone" finds nobody.
ITSELF = _words("himself herself itself themselves")

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
        "resident villager household home people family neighbour neighbor",
        "plant factory works mill",
        "deal agreement accord pact compromise settlement talks negotiation merger",
        "flight service train ferry bus tram",
        "shooter gunman attacker suspect assailant",
        "wildfire fire bushfire blaze inferno",
        "notice advisory warning alert",
        "child girl boy",
        "sailor crew seaman",
    )
)

"""What English news says happened to what is counted: frames, each with the verbs, nouns and adjectives that tell it.

In the manner of FrameNet (Baker, Fillmore and Lowe 1998), but coarse: two words belong to one frame where two reports of one
event use them for the same count. The lexicon is open: what no frame tells goes by its verb.
"""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# frame → verbs in the infinitive; nouns in the singular that name the deed or those it befell; adjectives.
_LISTED: dict[str, tuple[str, str, str]] = {
    "killed": (
        "kill slay murder massacre execute assassinate behead lynch slaughter die perish drown succumb martyr",
        "death dead fatality toll killing murder slaying manslaughter homicide massacre execution corpse drowning slaughter",
        "dead deadly fatal lifeless",
    ),
    "injured": (
        "injure wound hurt maim hospitalise hospitalize treat scald cripple graze",
        "injury wound casualty injured wounded treatment hospitalisation hospitalization",
        "injured wounded hurt",
    ),
    "infected": (
        "infect sicken",
        "infection case",
        "infected sick ill infectious",
    ),
    "vaccinated": ("vaccinate inoculate immunise immunize", "vaccination inoculation jab", "vaccinated"),
    "missing": ("disappear vanish unaccount", "disappearance missing", "missing unaccounted untraced"),
    "displaced": (
        "displace uproot resettle",
        "refugee homeless displacement",
        "homeless displaced shelterless uprooted stateless",
    ),
    "evacuated": ("evacuate flee", "evacuation", "evacuated"),
    "stranded": ("strand trap maroon", "", "stranded trapped"),
    "arrested": (
        "arrest detain capture apprehend catch nab round_up surrender",
        "arrest detention custody capture",
        "arrested detained",
    ),
    "sentenced": (
        "sentence jail imprison incarcerate condemn",
        "sentence prison jail imprisonment bar parole term",
        "imprisoned jailed",
    ),
    "charged": (
        "charge indict accuse prosecute arraign",
        "charge indictment count accusation",
        "charged accused",
    ),
    "convicted": ("convict", "conviction", "convicted guilty"),
    "acquitted": ("acquit exonerate", "acquittal", "acquitted"),
    "freed": ("free release liberate pardon", "release", "freed free"),
    "rescued": (
        "rescue save pull_out survive airlift pluck winch",
        "rescue survivor safety",
        "rescued safe alive unhurt unharmed unscathed",
    ),
    "held": (
        "hold kidnap abduct hijack ransom",
        "hostage hijacking kidnapping abduction ransom captivity",
        "captive",
    ),
    "destroyed": (
        "destroy damage flatten raze level collapse burn torch wreck gut snap sever rupture demolish ravage sink submerge hit",
        "destruction damage collapse wreckage demolition fire ablaze",
        "destroyed ablaze damaged burnt",
    ),
    "sold": ("sell", "sale", "sold"),
    "bought": ("buy acquire purchase", "purchase acquisition takeover", ""),
    "population": ("inhabit", "population resident inhabitant populace", ""),
    "fell": (
        "fall plunge drop decline slide slump tumble lower decrease shrink dip slip plummet reduce ease",
        "fall drop decline slump decrease reduction loss contraction",
        "down lower",
    ),
    "rose": (
        "rise gain jump climb surge soar increase grow expand rebound",
        "rise gain jump increase growth surge expansion",
        "up higher",
    ),
    "lasted": ("last", "duration", ""),
    "cost": ("cost price value", "cost worth price value fee valuation", "worth"),
    "lent": ("loan lend borrow owe", "loan lending bailout borrowing credit debt", ""),
    "paid": (
        "pay earn settle compensate award reimburse fine",
        "payment pay salary wage earning bonus compensation fine settlement payout",
        "paid",
    ),
    "spent": ("spend", "spending expenditure outlay", ""),
    "stolen": ("steal rob loot embezzle plunder", "theft robbery heist loot", "stolen"),
    "invested": ("invest raise fund donate pledge contribute finance", "investment fund funding donation pledge aid grant", ""),
    "cut": ("cut lay_off slash axe dismiss sack", "cut layoff redundancy cutback dismissal", "redundant jobless"),
    "hired": ("hire employ recruit", "hiring recruitment employment", "employed"),
    "created": ("create", "creation", ""),
    "protested": (
        "protest demonstrate rally march riot",
        "protest demonstration rally march protester protestor demonstrator rioter marcher riot",
        "",
    ),
    "attended": ("attend watch throng spectate", "crowd spectator audience attendance fan viewer sellout", ""),
    "voted": ("vote elect poll", "vote voter ballot election poll majority", ""),
    "sent": ("send deploy dispatch despatch mobilise mobilize", "deployment dispatch", ""),
    "attacked": (
        "attack assault raid bomb shoot fire explode blast shell bombard strafe ambush storm stab",
        "attack assault raid strike bomb bombing shooting explosion blast shelling bombardment ambush airstrike sortie stabbing",
        "",
    ),
    "seized": ("seize confiscate recover impound find discover unearth intercept", "seizure cache haul discovery", ""),
    "affected": (
        "affect disrupt suffer impact cut_off",
        "disruption outage blackout effect",
        "affected",
    ),
    "won": ("win sweep clinch", "win victory victor title medal", ""),
    "deliberated": ("deliberate", "deliberation jury juror", ""),
    "served": ("serve", "", ""),
    "migrated": ("migrate emigrate immigrate cross", "migrant immigrant emigrant migration crossing", ""),
    "cancelled": ("cancel ground", "cancellation", "cancelled canceled"),
    "present": ("", "", ""),
}  # fmt: skip


def _by_word(column: int) -> dict[str, str]:
    """Give the frame of each word of a column; "_" joins a verb with its particle."""
    found: dict[str, str] = {}
    for frame, columns in _LISTED.items():
        for word in columns[column].split():
            found.setdefault(word.replace("_", " "), frame)
    return found


VERBS, NOUNS, STATES = _by_word(0), _by_word(1), _by_word(2)
FRAMES = frozenset(_LISTED)

# Verbs that tell of their subject what others tell of their object: those who die are killed.
OWN = _words(
    """
    die perish drown succumb disappear vanish flee surrender survive collapse burn sink fall drop decline slide slump tumble
    decrease shrink dip slip plummet ease rise gain jump climb surge soar increase grow expand rebound last cost protest
    demonstrate rally march riot attend watch vote deliberate serve suffer explode migrate emigrate immigrate cross earn
    invest donate pledge contribute inhabit win perish storm attack strike
    """
)
# What befalls the subject of these is told by the adjective or participle behind: "left 12 dead", "are feared drowned".
LEAVING = _words(
    """
    leave make render find declare pronounce presume fear believe report list confirm consider feel remain be go get fall turn up
    stay lie
    """
)
# Nouns of a person's life that are taken: "claimed nine lives", "nine lost their lives".
LIVES = _words("life lives")
TAKING = _words("claim cost take lose end cut")
# "Driven from their homes", "forced 300 families out of their houses".
DRIVING = _words("drive force push chase expel evict flush oust throw turn bomb burn hound")
OUT_OF = frozenset({"from", "of", "out", "out of"})
HOMES = _words("home homes house houses village villages land lands")
DEATHS = _words("death deaths dead")
# "Recovered the bodies of nine miners".
BODIES = _words("body bodies corpse corpses remains")
FINDING = _words("find recover retrieve discover pull unearth see exhume identify bring carry")
# A verb with its noun, done to what a preposition brings in.
IDIOMS = {
    ("set", "fire"): "destroyed",
    ("take", "place"): "",
    ("open", "fire"): "attacked",
}
# Verbs that tell nothing of what happened.
EMPTY = _words(
    """
    be have do make get say tell seem appear become include remain take give put see need want use go come bring begin start
    continue try
    """
)
# These are suffered through something: "killed in an air strike"; men are arrested in a case.
SUFFERED = _words("killed injured destroyed displaced evacuated affected stranded missing infected")
# Nouns that cause: "killed in an air strike", "hurt by the blast".
CAUSES = _words(
    """
    accident airstrike ambush attack avalanche blast blaze blizzard bomb bombardment bombing clash collapse collision crash
    crossfire cyclone derailment disaster drought earthquake epidemic explosion famine fight fighting fire flood flooding gunfight
    hurricane incident landslide massacre mudslide outbreak quake raid riot shelling shooting shootout siege sinking stampede
    storm strike tornado tremor tsunami typhoon violence virus war wave
    """
)
# A verb of taking with where somebody is taken: "took 23 into custody", "were brought to safety".
CARRYING = _words("take bring lead hold keep place carry put rush fly move transfer remand ferry remain be drive airlift send")
CARRIED = {
    "custody": "arrested", "detention": "arrested", "jail": "arrested", "hospital": "injured", "hospitals": "injured",
    "clinic": "injured", "hostage": "held", "captive": "held", "captivity": "held", "prisoner": "held", "safety": "rescued",
}  # fmt: skip
# "Pulled from the water", "dug out of the rubble", "brought out alive": saved, where no bodies are told of.
SAVING = _words("pull lift fish drag take bring carry dig haul find get free")
SAVED_FROM = _words("water sea river rubble wreckage debris ruin ruins wreck")
# "Taken out of their homes": evacuated.
LEADING_OUT = _words("take move bring lead carry get")
# "One fatally", "one of them fatally"; "fatally shot".
FATALLY_BEHIND = re.compile(r"\s(?:of\s(?:them|whom|the\s\w+)\s)?(?:was\s|were\s)?fatally\b")
TO_DEATH = re.compile(
    r"\b(?:shot|shooting|stabbed|beat|beaten|hacked|clubbed|strangled|trampled|burned|burnt)\s(?:to\sdeath|dead)\s\Z"
)
FATALLY = re.compile(r"\bfatally\s\Z")
# What words behind a number tell of the counted, with a verb or without, as short lists of tolls have it.
_ARE = r"\s(?:is|are|was|were|remain|remained)(?:\s(?:still|also|now|yet|reported|believed|presumed))?"
# What stands behind one of these is where something happened, not to whom ("at", "over" and "around" open bounds too).
WHERE = _words("across in throughout along outside inside")
# "Its losses at 14 killed", "210 dead and 17 tanks": a count of what befell them, no verb that goes on to an object.
_AND_NO_MORE = (
    r"(?=\s*(?:[.,;:)\]”\"–—]|$)|\s-\s"
    r"|\s(?:and|or|but|in|on|at|since|by|after|when|as|so\sfar|while|there|here|today|overnight)\b)"
)
BEHIND = {
    "killed": re.compile(rf"{FATALLY_BEHIND.pattern}|{_ARE}\s(?:dead|killed)\b|\s(?:dead|killed){_AND_NO_MORE}"),
    "injured": re.compile(rf"{_ARE}\s(?:injured|wounded|hurt)\b|\s(?:injured|wounded|hurt){_AND_NO_MORE}"),
    "missing": re.compile(
        rf"{_ARE}\smissing\b|(?:\s[a-z]+){{0,2}}?(?:(?:{_ARE})?\s(?:not\s(?:yet\s)?|un)accounted\sfor\b"
        rf"|{_ARE}\son\sthe\slist\sof\s(?:the\s)?missing\b|\sha(?:ve|s|d)\snot\s(?:yet\s)?been\s(?:found|traced|located|heard\sfrom)\b(?!\s(?:guilty|liable|to\b)))"
    ),
    "displaced": re.compile(r"(?:\s[a-z]+){0,2}?\sout\sof\stheir\s(?:homes|houses|villages|flats|apartments)\b"),
    "destroyed": re.compile(
        r"\s(?:\w+\s)?(?:houses|homes|huts|shops|buildings|dwellings|shacks|boats|cars)"
        r"(?:\s(?:is|are|was|were|simply|all)){0,2}\sgone\b"
    ),
}
# The same of those of whom no verb tells a frame, behind their noun: "900 people in two villages were told to leave".
_WHO = r"(?:\s(?:who|that))?"
_HAVE_BEEN = (
    r"\s(?:(?:had|have|has)\s(?:already\s|also\s)?been|(?:were|was|are|being)(?:\s(?:also|later|first|all|still|being))?)"
)
_FROM_WHERE = r"(?:\s(?:in|from|of|around|near|at|living)\s[^.;:\d]{1,70}?)?,?"
_BUILT = r"(?:homes|houses|flats|apartments|villages|properties)"
_SHELTERS = r"(?:shelters?|camps?|tents|schools?|gym\w*|halls?|centres?|centers?|churche?s?|hotels?|relatives|friends)"
_ROOMS = (
    r"(?:(?:building|plant|factory|mine|works|tunnel|hall|theatre|theater|store|shop|school|church|club|house|office|hotel|mill"
    r"|warehouse)s?)"
)
_CRAFT = (
    r"(?:boat|ship|ferry|vessel|trawler|bus|coach|train|plane|aircraft|helicopter|flight|tram|truck|barge|yacht|jet|lorry|van"
    r"|minibus)"
)
TOLD_BEHIND = {
    "displaced": re.compile(
        rf"{_FROM_WHERE}{_WHO}(?:{_HAVE_BEEN})?(?:\s(?:driven|forced|chased|flushed|bombed|burned|burnt))?\s(?:from|out\sof)\stheir\s(?:own\s)?{_BUILT}\b"
        rf"|{_FROM_WHERE}{_WHO}(?:{_HAVE_BEEN})?\s(?:driven|forced|chased|flushed)\sout\b"
    ),
    "evacuated": re.compile(
        rf"{_FROM_WHERE}{_WHO}(?:{_HAVE_BEEN}\s(?:told|ordered|asked|urged|advised|forced|made|obliged|warned|instructed)|\shad)\sto\s"
        rf"(?:leave|get\sout|move\sout|clear\sout|go\sto\s(?:higher\sground|safety))\b(?!\s(?:court|the\scourt))"
        rf"|{_FROM_WHERE}{_WHO}{_HAVE_BEEN}\s(?:moved|cleared|led|brought|ushered|bused|bussed|taken)\s(?:out\b(?!\salive)"
        rf"|to\s(?:safety|higher\sground|(?:an?\s|the\s)?(?:[\w-]+\s){{0,2}}?{_SHELTERS}\b))"
        rf"|{_FROM_WHERE}{_WHO}(?:\s(?:have|had|has))?\s(?:left|leave|abandoned|vacated|quit)\stheir\s(?:own\s)?{_BUILT}\b"
        rf"|{_FROM_WHERE}{_WHO}(?:\s(?:have|had|has|were|are))?\s(?:spent|slept|sleeping|spending|spend)\s(?:(?:the|last|a\ssecond|another)\s\w+\s)?"
        rf"(?:in|at|with)\s(?:an?\s|the\s)?(?:[\w-]+\s){{0,2}}?{_SHELTERS}\b"
        rf"|{_FROM_WHERE}{_HAVE_BEEN}\semptied\b"
    ),
    "destroyed": re.compile(
        rf"{_FROM_WHERE}{_WHO}(?:{_HAVE_BEEN})?\s(?:total\slosses|lost\sto|burned|burnt|gutted|levelled|leveled|in\sruins|reduced\sto\s(?:ash|rubble))"
    ),
    "injured": re.compile(
        rf"{_WHO}(?:{_HAVE_BEEN}\s(?:admitted|rushed|sent|flown)|\s(?:went|had\sto\sgo))\sto\s(?:the\s|an?\s)?(?:[\w-]+\s){{0,2}}?hospitals?\b"
        rf"|{_WHO}(?:\s(?:have|had))?\s(?:needed|required|received|sought|are\sreceiving|were\sreceiving)\s(?:hospital|medical)\s(?:treatment|care|attention)\b"
        rf"|{_WHO}{_HAVE_BEEN}\s(?:cared\sfor|looked\safter)\s(?:at|in)\s(?:[\w-]+\s){{0,3}}?hospitals?\b"
    ),
    "present": re.compile(
        rf"{_WHO}(?:\s(?:were|was|are|had\sbeen|have\sbeen))?(?:\s(?:all|still|also))?\s(?:aboard|on\sboard|inside|underground|below\sground"
        rf"|on\s(?:the\s|that\s|its\s)?(?:(?:morning|night|day|early|late|evening|afternoon)\s)?shift"
        rf"|in\sthe\s{_ROOMS}|on\sthe\s{_CRAFT})\b(?!\sof\sdirectors|\s(?:information|trading|trader|source|sources|job))"
    ),
}
# And in front of it: "a boat carrying 43 people", "with 43 people", where a vehicle does; "the trawler's crew of six".
CARRYING_THEM = re.compile(
    rf"\b{_CRAFT}(?:,?\s(?:which|that))?,?\s(?:(?:was|were|had\sbeen)\s)?(?:carrying|carried)\s(?:at\sleast\s|about\s|some\s|nearly\s|more\sthan\s)?\Z",
    re.IGNORECASE,
)
# Whom the dead is survived by did not survive anything.
SURVIVED_BY = re.compile(r"\s+by\b")
# So many of whom this is done to are dead.
BRINGING_DOWN = frozenset({"gun down", "mow down", "cut down"})
# What is hit in a game is no damage.
PLAYED = _words("run homer six four boundary goal shot ball putt ace season game note")
# What may befall counts and charges.
OF_CHARGES = frozenset({"charged", "convicted", "acquitted", "sentenced"})
# Who has not been found so far is missing: "five persons, all contract labourers, have not been traced".
TRACING = _words("trace find locate recover reach contact")
NOT_YET = re.compile(r"\b(?:ha(?:ve|s|d)\s(?:still\s)?not\s(?:yet\s|so\sfar\s)?been|(?:are|were)\s(?:still\s)?not\syet)\s\w+\Z")
# "Shot dead", "struck dead".
KILLING = _words("shoot gun stab beat strike club knife hack run mow cut drop fall")
# What is beside these says how far.
FALLING = _words("fall plunge jump leap tumble slip drop slide")
# How somebody is who is hurt: "is in hospital", "listed in critical but stable condition", "with serious burns".
IN_CARE = re.compile(
    r"\b(?:in|at|to)\s(?:an?\s|the\s|local\s|area\s|nearby\s|different\s|\w+\s){0,3}?(?:hospitals?\b|infirmary\b|trauma\scent(?:er|re)|medical\scent(?:er|re))"
    r"|\bin\s(?:an?\s|the\s)?intensive\scare\b|\bin\s(?:an?\s)?(?:critical|serious|grave|fair|stable|satisfactory)(?:\s(?:but|and)\s\w+)?\s(?:but\s\w+\s)?condition"
    r"|\bwith\s(?:[\w-]+\s){0,4}?(?:injur(?:y|ies)|burns|wounds?|fractures|smoke\sinhalation|broken\s\w+)\b",
    re.IGNORECASE,
)
# Verbs that only carry the deed that their object names: "caused destruction", "suffered injuries".
SUPPORTING = _words(
    "cause suffer inflict sustain do bring wreak launch stage conduct carry_out receive require undergo have meet"
)
SUFFERING = _words("suffer sustain receive require undergo have meet")
# What is done to somebody or something; told without an object it befell the subject: "12 killed in crash".
BEFALLS = _words(
    """
    killed injured arrested sentenced charged convicted acquitted freed displaced evacuated rescued destroyed infected vaccinated
    held stranded missing
    """
)
# Verbs whose subject is in the state that they tell: "nine are missing", "nine remain trapped".
OF_THEMSELVES = _words("be remain stay lie go get turn feel fall")
PRONOUNS = _words("he she it they we i you who which that this these those him her them us me whom what one someone nobody")
# "The bodies of nine miners were found": a group or a part that stands for the counted.
STAND_FOR = BODIES | _words(
    """
    lives group groups number total crowd convoy team crew band gang majority minority half rest batch contingent army force
    dozens scores hundreds thousands
    """
)
# Adjectives of the counted that say what happened to them.
DESCRIBED = {
    "accused": "charged", "wounded": "injured", "injured": "injured", "imprisoned": "sentenced", "jailed": "sentenced",
    "missing": "missing", "displaced": "displaced", "dead": "killed", "trapped": "stranded", "stranded": "stranded",
    "captured": "arrested", "arrested": "arrested", "detained": "arrested", "kidnapped": "held", "abducted": "held",
    "captive": "held", "homeless": "displaced", "convicted": "convicted", "damaged": "destroyed", "destroyed": "destroyed",
    "infected": "infected", "burned": "destroyed", "burnt": "destroyed", "gutted": "destroyed", "levelled": "destroyed",
    "leveled": "destroyed", "flattened": "destroyed", "razed": "destroyed", "wrecked": "destroyed",
    "alive": "rescued", "unhurt": "rescued", "unharmed": "rescued", "unscathed": "rescued",
}  # fmt: skip
# Nouns of those to whom it happened, whatever else is told of them.
CASUALTIES = _words("casualty dead death fatality injury injured wounded missing homeless arrest infection")
# Cut jobs are cut, cut cables destroyed.
CUT = _words(
    "job post position staff worker employee person people place role vacancy cost rate budget price tax wage salary dollar"
)
# What amounts do, not those who are counted.
OF_AMOUNTS = frozenset({"rose", "fell", "cost", "lasted"})
# Adjectives that taggers take for participles.
STATES_LIKE_VERBS = {"missing": "missing"}
# Verbs that tell their frame only of some classes of things: gunmen hold hostages, a tank holds gallons.
ONLY_OF: dict[str, frozenset[str]] = {
    "hold": frozenset({"person", "vessel", "aircraft", "vehicle"}),
    "catch": frozenset({"person"}),
    "raise": frozenset({"money", "share", "points"}),
    "charge": frozenset({"person"}),
    "treat": frozenset({"person"}),
    "save": frozenset({"person"}),
    "earn": frozenset({"money"}),
    "win": frozenset({"money", "share", "seat", "thing", "person"}),
    "sweep": frozenset({"seat", "thing"}),
}

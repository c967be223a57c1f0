"""English words for comparing statements: what carries no content, what means the same, what means the opposite."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that say nothing about what happened: function words, and the verbs of reporting (who said it is kept elsewhere).
EMPTY = _words(
    """
    a about above across after again against all almost along already also although always am among an and another any
    anyone anything are around as at away back be became because become been before behind being below between both
    but by came can cannot come could did didn't do does doesn't doing don't done down due during each early either
    else even ever every few for from further get gets getting give given go goes going gone got had hadn't has hasn't
    have haven't having he he'd he's her here hers herself him himself his how however i i'd i'm i've if in including
    inside instead into is isn't it it's its itself just keep kept last late later least less let like likely made
    make makes making many may me meanwhile might mine more moreover most much must my near nearly neither never next
    no nor not nothing now of off often on once only onto or other others our out over own part per perhaps put quite
    rather really same saw see seem seemed seems seen set several shall she she's should since so some someone
    something soon still such take taken takes taking than that that's the their them themselves then there there's
    these they they're thing things this those though through thus to together told too took toward towards under
    until up upon us use used very via want wanted was wasn't way we we're we've well went were weren't what when
    where whether which while who whom whose why will with within without won't would wouldn't yet you your said say
    says saying according added add adds reported report reports reportedly told tell tells telling statement
    announced announce spokesman spokeswoman spokesperson official officials source sources asked quoted mr mrs ms dr
    agency news media monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow year years
    month months week weeks day days time times hour hours minute minutes morning afternoon evening night new old
    """
)

# Each line: words that tell the same fact in different reports. Kept short: a wrong equation makes a wrong cite.
_SAME = """
withdraw withdrawal withdrawing withdrawn withdrew pullout drawdown
earthquake quake temblor tremor
kill killed die died dies dying dead death deaths slain fatal
injure injured injuring injury injuries wound wounded hurt
arrest arrested capture captured apprehend apprehended detain detained custody
ceasefire truce cease
destroy destroyed flatten flattened raze razed demolish demolished
aircraft plane airplane airliner jet warplane
cut cuts sever severed snap snapped
film movie
company firm
acquire acquisition buy bought purchase takeover
resign resigned resignation quit
investigate investigation inquiry probe
fire blaze inferno
blast explosion explode exploded
attack attacked assault assaulted
protest protester demonstration demonstrator demonstrate
win won victory
beat beaten defeat defeated
marry married marriage wed wedding
jail prison jailed imprisoned
decline declined plunge plunged slump
rise rose risen increase increased
resume resumed restart restarted reconvene reconvened
begin began begun start started commence commenced
strong powerful
talks negotiation negotiations
cable line
phone telephone
disrupt disrupted disruption
call called phoned telephoned
flee fled escape escaped
murder murdered murderous
convict convicted conviction guilty
sentence sentenced sentencing
petrol molotov firebomb
lawyer attorney
policeman policewoman police
recover recovered retrieve retrieved
rescue rescued
doctor physician
car vehicle
deadlock deadlocked undecided
equip equipped equipment
january jan
february feb
august aug
september sept sep
october oct
november nov
december dec
troops force forces soldier soldiers military
ship vessel boat speedboat
speak spoke spoken speaking
movement move
"""
SAME = tuple(tuple(line.split()) for line in _SAME.strip().splitlines())

# Small numbers in words are the same numbers in digits.
_COUNTED = "zero one two three four five six seven eight nine ten eleven twelve"
_ORDERED = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
NUMBERS = {word: str(value) for line in (_COUNTED, _ORDERED) for value, word in enumerate(line.split())}


# Months as stems: a sentence that names another one tells of another time.
MONTHS = _words("january february march april june july august september october november december")

# Forms that no ending explains.
IRREGULAR = {
    "fell": "fall", "fallen": "fall", "sank": "sink", "sunk": "sink", "shot": "shoot", "struck": "strike", "hit": "hit",
    "felt": "feel", "lost": "lose", "led": "lead", "held": "hold", "met": "meet", "spoke": "speak", "spoken": "speak",
    "found": "find", "left": "leave", "paid": "pay", "sent": "send", "sold": "sell", "stolen": "steal", "stole": "steal",
    "broke": "break", "broken": "break", "brought": "bring", "built": "build", "caught": "catch", "chose": "choose",
    "chosen": "choose", "drove": "drive", "grew": "grow", "grown": "grow", "men": "man", "women": "woman",
    "children": "child", "wives": "wife", "lives": "life", "shook": "shake", "shaken": "shake", "threw": "throw",
    "thrown": "throw", "wrote": "write", "written": "write", "planned": "plan", "agreed": "agree",
}  # fmt: skip

# Words that say what somebody is, not what happened: they identify, like a name.
ROLES = _words(
    """
    president vice prime minister foreign defence defense secretary general special envoy ambassador governor mayor
    senator congressman judge justice chief director head leader chairman chairwoman chair commander officer inspector
    sergeant constable captain colonel lieutenant professor expert analyst king queen prince princess pope bishop
    coach manager prosecutor star singer actor actress founder executive spokesperson deputy senior former police
    government ministry state national international united authority authorities department office
    """
)

# What turns a statement into its opposite, and what makes it a plan or a guess.
NEGATING = _words(
    """
    no not never none nobody nothing neither nor without cannot denied denies deny refused rejected
    """
)
DONE = _words("was were has have had is are did")

# A sentence that begins so leans on the one before it.
LEANING = _words(
    """
    he she it they his her their its i we you my our this that these those him them such there then but and or so
    however meanwhile also another both neither instead still yet later earlier afterwards thus therefore nor too
    moreover none others similarly likewise nonetheless nevertheless otherwise furthermore additionally finally
    """
)
# Before any word that they could mean, these mean one of the sentence before; so do "that case", "this point" (not "this week").
MEANING_ANOTHER = _words("it its they them their theirs itself themselves")
POINTING = _words("this that these those such")
WHEN = _words(
    "year years month months week weeks day days morning afternoon evening night summer winter spring autumn fall season time"
)
UNTOLD = _words("ago just only some nearly almost about around exactly barely")
SUBORDINATING = _words("when after as before while because although though since if once until where by with")
# In the first words of a sentence: what comes first is a circumstance, and the main clause follows its comma.
OPENING = SUBORDINATING | _words(
    "in on at for during following despite amid among from having under without according now whether even"
)
# A sentence that begins so, and names nobody who does it, tells its readers what to do.
BIDDING = _words("do don't please")
TIMING = _words("after before since when while")  # "A day after the vote, …"
# A short sentence that ends so leans on it too.
ANSWERED = _words("it this that these those them so")
# Two words that open a sentence which goes on from the one before.
LEANING_PAIRS = frozenset(
    tuple(pair.split())
    for pair in (
        *("for example", "for instance", "in fact", "in turn", "as such", "in addition", "of course", "after that", "at first"),
        *(
            "by then",
            "until then",
            "since then",
            "as well",
            "in other",
            "on top",
            "as usual",
            "the other",
            "the two",
            "the three",
        ),
        *(
            "the pair",
            "the same",
            "the former",
            "the latter",
            "the last",
            "the elder",
            "the younger",
            "days later",
            "hours later",
        ),
        *("weeks later", "months later", "years later", "minutes later", "moments later", "the next", "the following"),
    )
)
# Before these "this" stands for what was told before.
AFTER_THIS = _words("happened happens is was means meant has had would will could may might came comes follows followed")
LEANING_NOUNS = _words(
    """
    statement report move decision announcement agency firm company man woman pair ministry spokesman spokeswoman
    official group incident victim suspect article latter former other others study survey deal
    """
)
PRONOUNS = _words("he she him his her")
FIRST_PERSON = frozenset({"i", "we", "us", "my", "our", "me", "myself", "ourselves"})
UNITED_STATES = re.compile(r"\b(?:US|U\.S\.)(?!\w)")
# Words that tie a sentence to the one before it, and that it stands without.
CONNECTIVE = re.compile(
    r"(?:(?:But|And|Yet)\b,?|(?:However|Meanwhile|Still|Also|Similarly|Moreover|Furthermore|Nevertheless|Nonetheless|Additionally|Finally"
    r"|Besides|Indeed|Likewise|In (?:fact|addition|all|short)|Of course|At the same time),)\s+"
)
# "It is not clear how many were aboard": this "it" stands for nothing.
EXPLETIVE = re.compile(
    r"It(?:['’]s| is| was| remains| remained)(?: still| also)? (?:unclear|not (?:yet )?(?:clear|known|certain)|unknown|uncertain"
    r"|thought|believed|feared|understood|estimated|expected|likely|possible) (?!to\b|by\b)"
)
# "Less than a day after it was signed, the deal is dead": of a report's first sentence a pronoun means what follows.
LOOKING_AHEAD = re.compile(r"(?!(?:It|They|He|She|Its|Their|His|Her)\b)[^,]{5,80}, (?:the |[A-Z])")
# "The suspect, identified as Arlo Brandt, …": who is meant stands there.
NAMED_THERE = re.compile(r"\w+ [a-z]+, (?:\d+-year-old )?(?:(?:identified|named|known)\b[^,]{0,40}? )?[A-Z][a-z]")
# What was told first, and is told so.
AT_FIRST = re.compile(
    r"\b(?:originally|initially|at first|first) (?:reported|said|thought|believed|feared|put at)\b(?!.*\b(?:but|now)\b)",
    re.IGNORECASE,
)
# "Two died in that fire": in which? But "the number of those displaced" is told whole.
POINTING_BACK = re.compile(
    r"\b(?:in|of|at|from|by|for|with|after|before|during|on) (?:that|such|those(?! (?:who|[a-z]+ed)\b)) [a-z]+\b"
    r"|\b[a-z]+(?:ed|s) this(?=[,.;]| an?\b)",
    re.IGNORECASE,
)
# What a wire or a live page sets before a title: "UPDATE 2-", "RPT-", "LIVE: ".
SLUG = re.compile(r"^(?:(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED)(?:\s\d{1,2})?\s?[-–—:]\s?|(?:LIVE|BREAKING|WATCH)\s?[:|]\s)+")
# Measures that a reader asks for first.
TOLL = re.compile(
    r"\b(?:kill\w*|dead|deaths?|died|injur\w*|wounded|hurt|missing|arrest\w*|homeless|displaced|evacuated)\b", re.IGNORECASE
)

# Words after which a removed clause would take meaning with it: these borders are never cut.
TURNING = _words(
    """
    but although though unless if except despite however yet whereas not without or because until only and so
    """
)
# Words that begin a clause which a sentence stands without.
REMOVABLE = _words("which who whose whom where while when as including with after")
ARTICLES = frozenset({"a", "an", "the"})
# Words that with a number tell how many came to harm.
TOLLS = _words("dead toll killed deaths fatalities casualties missing injured wounded homeless")
# After these an "as" compares or says what something is.
BEFORE_AS = _words("such same known well far long soon much many just act acted even")
DESCRIBING = _words("describe described describes known regarded seen saw served serves serving used called named cast portrayed")
# Pasts that no ending shows and that are no form of another word here.
PAST = _words("went took came gave saw made became rose won began ran stood flew wore drew swam drove ate sat said told")
# What an "and" that joins two sentences is followed by.
SUBJECTS = _words(
    "he she it they we i you there the a an this that these those his her its their all some many most both soon anyone police"
)

# The end of a sentence that says whose words it is: ", the fire brigade said on Monday."
ATTRIBUTION = re.compile(
    r",[\"”’']* (?:according to [^,;]{2,80}|[^,;]{2,60} (?:said|says|reported|added|announced)"
    r"(?: (?:on|in|late|early) [^,;]{2,30}| [A-Z]?[a-z]+)?"
    r"|(?:said|says) (?:the |a |an |[A-Z]|police |officials )[^;,]{1,80}(?:, [^;,]{2,40})?)[.\"”]*$"
)

SAYING = _words(
    """
    said says say saying told tells according reported reports reportedly announced confirmed added claimed claims
    stated insisted warned denied acknowledged admitted alleged allegedly estimated estimates quoted suggested hinted
    indicated signalled signaled believed asked
    """
)

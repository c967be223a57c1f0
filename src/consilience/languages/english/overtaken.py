"""English words for states that later news overtakes: planned, awaited, unknown, withheld, no comment."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# "did not rule out a call": what is not excluded may come.
EXCLUDE = "rule out"

# "will call", "is going to call", "is to call": told as to come; "would" only as somebody's words.
TO_COME = re.compile(r"\b(?:will|shall|won['’]t|['’]ll|would)\b|(?<=[a-z])['’]ll\b|\bgoing to\b", re.IGNORECASE)
# "The reservoir is to be emptied": up to the end of its verb.
IS_TO = re.compile(r"\b(?:is|are) to (?:be )?(?:\w+ly )?\w+$", re.IGNORECASE)
# "is due to call", "plans to call".
PLANNED = _words(
    "plan intend expect prepare schedule promise pledge vow propose agree decide set poise due slate about ready bind will going"
)
# "is asked to call", "wants to leave": what is wished is no plan.
WISHED = _words("ask tell urge order call need require want wish demand seek try could might may should must can if whether")

EXPECTED = _words("expect likely forecast predict set due schedule poise slate plan")
# What stands in a clause behind these has not been done by that alone: "until service was restored".
NOT_YET = _words("before until till unless if")

# Who refuses to do it says that it will not be done; so does who has "no plans to".
REFUSING = _words("refuse decline") | {"rule out"}
NO_PLANS = re.compile(r"\bno (?:immediate |current )?(?:plans?|intentions?) (?:to|of)(?: [a-z]+ly)? ?$", re.IGNORECASE)
WILL_NOT = re.compile(r"\b(?:will|would) (?:not|never)\b|\b(?:won|wouldn)[’']t\b", re.IGNORECASE)
SAYING = _words("comment say speak tell answer respond discuss elaborate name identify disclose confirm reveal talk give be have")

# "Has not been named", "has yet to name", "could not confirm that": so far it is not done.
SO_FAR_NOT = re.compile(
    r"\b(?:(?:has|have|had) (?:not|never)|(?:has|have|had)n[’']t|could ?n[o’']t|can ?n[o’']t|is still to|are still to|"
    r"(?:has|have|had|is|are) yet to|not yet)\b"
    r"(?: (?:yet|so far|immediately|been|be|publicly|formally|officially))*[ ]?$",
    re.IGNORECASE,
)
# "Did not say why he was suspended": that he was is known.
TAKEN_FOR_SO = re.compile(r"\b(?:why|how)\b", re.IGNORECASE)
OPEN = _words("unclear unknown uncertain undecided decide consider weigh mull ask wonder")

# "It is not Ann Lee", "and not Ann Lee, as the police had said": group "who" is who it is not.
IS_NOT = re.compile(
    r"\b(?:[Ii]t|man|woman|body|victim|gunman|suspect|driver|dead|killer|attacker)\b[^.;,]{0,30}? (?:is|"
    r"was) not (?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})(?=[.,;—–]|$| but\b)"
    r"|\b(?:and )?not (?P<also>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}),? as (?:\w+ ){0,3}?(?:had|have|has|was|were|reported|"
    r"said|announced|first)\b"
)
NAMED_AS = re.compile(r"\b(?:named|identified|said to be|believed to be)\b[^.;]{0,60}", re.IGNORECASE)
# "No date has been set": and not "no one was hurt".
NO_SUCH = re.compile(
    r"no (?!one\b|body\b|other\b|more\b|further\b|\w*(?:injur|casualt|death|fatalit|arrest|charge|victim))", re.IGNORECASE
)
# "Has not said whether he will run": group "what" is the question.
UNSAID = re.compile(
    r"\b(?:(?:has|have|had|did|does|do|would|will|could) ?(?:not|n[’']t)(?: yet| immediately)? (?:said?|told|tell|disclosed?|"
    r"revealed?|announced?|"
    r"indicated?|explained?|specif(?:y|ied)|confirm(?:ed)?|decided?)|(?:declin|refus)(?:ed|es|ing) to (?:say|disclose|reveal|"
    r"specify|confirm|"
    r"explain)|(?:has|have|is|are) yet to (?:say|decide|announce|confirm|disclose|reveal))\b (?:publicly |yet )?"
    r"(?:if|whether|when|where|who|how|which|what|why) (?P<what>[^.;]{6,140})",
    re.IGNORECASE,
)
TELLING_WHO = _words("name identify disclose confirm reveal")

# Deeds of two together.
MUTUAL = _words("speak meet talk agree marry fight")

# What only goes on never comes true at one moment.
ONGOING = _words("continue remain stay keep go help need want seek face include live die")

# Verbs of so many deeds that one day has several by the same.
PLAIN = _words("be have do get give go make take come put say tell hold play work add move run see use show find begin start end")

# "worked today to recover the body": somebody is still at it. Groups: the verb, and what it is done to.
UNDER_WAY = re.compile(
    r"\b(?:work|works|worked|working|try|tries|tried|trying|attempting|struggle|struggled|struggling|flown|flying|"
    r"flew|efforts?|"
    r"bid|sent|racing|raced|hope|hopes|hoping)"
    r"\b[^.;:]{0,40}? to ([a-z]+) (?:the |a |an |his |her |their |its )?((?:[a-z]+ ){0,2}[a-z]+)",
    re.IGNORECASE,
)
# Work that is finished at one moment; "protect" and "negotiate" never are.
FINISHED = _words(
    """
    recover retrieve rescue reach free find locate catch arrest capture extinguish contain repair restore evacuate
    refloat raise identify reopen remove clear save land dock reconnect rebuild deliver seal release
    """
)

NO_COMMENT = re.compile(
    r"\b(?:no (?:immediate )?comment|(?:declin|refus)(?:ed|es|ing) (?:any |to )?comment|"
    r"(?:would|could|did|does) not (?:immediately )?comment|not (?:immediately )?available for comment)\b"
    r"(?: (?:on|about) ([^.;,]{3,80}?)(?= (?:when|after|as|because|while|until|before|saying|citing)\b|[.;,]|$))?",
    re.IGNORECASE,
)

# The verbs of giving an opinion on something.
COMMENTING = _words(
    """
    called described said welcomed praised condemned criticised criticized dismissed hailed branded told commented
    """
)

_GIVEN = r"(?:be |been |being )?(?:named|identified|released|given|disclosed|made public|revealed|published)"
WITHHELD = re.compile(
    rf"\b(?:(?:names?|identit(?:y|ies))\b[^.;]{{0,40}}\b(?:(?:not|n't)(?: yet)? {_GIVEN}|withheld|yet to {_GIVEN})|"
    rf"(?:not|n't|yet to)(?: yet)? {_GIVEN}\b[^.;]{{0,20}}\b(?:names?|identit(?:y|ies)|until)|"
    r"(?:not|n't)\b[^.;]{0,60}\b(?:details|names?|identit(?:y|ies))\b[^.;]{0,60}\b(?:famil(?:y|ies)|relatives|next of kin|kin)|"
    r"(?:has|have|had) ?(?:not|n[’']t)(?: yet)? been (?:\w+ly )?(?:named|identified)\b|"
    r"(?:withheld|withholding)\b[^.;]{0,40}\b(?:names?|identit(?:y|ies)))",
    re.IGNORECASE,
)

# Of the two whose names are held back, a victim and a suspect, these words speak of the second.
SUSPECTED = re.compile(
    r"\b(?:custody|charges?|charged|suspects?|accused|arrest(?:ed)?|detain(?:ed)?|alleged?|allegedly|gunman)\b", re.IGNORECASE
)

# Whose names they are stands in the sentence before.
THEIR_NAMES = re.compile(r"\b(?:their|his|her) (?:names?|identit(?:y|ies))\b", re.IGNORECASE)

# Somebody named with an age, as reports name the persons of a story: "32-year-old Ann Lee", "Ann Lee, 32,".
NAMED_WITH_AGE = re.compile(
    r"(?:\b\d{1,3}-year-old (?:[A-Z][a-z]+ )??(?P<after>[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){1,3})"
    r"(?!\w| (?:man|woman|boy|girl|resident|native|student|teenager|mother|father)\b)|"
    r"\b(?P<before>[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){1,3}), (?:aged )?\d{1,3}\b(?=[,.;])|"
    r"\b(?:named|identified)(?: [a-z’'-]+){0,4}? as (?:[A-Z][a-z]+ )??(?P<as>[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){1,3}))"
)

SPEAKING = re.compile(r", ?(?:(?:who|a|an|the|of) [^,;.]{0,50}, ?)?(?:said|says|told|recalled|added|explained)\b")
SPOKEN_BY = re.compile(r"\b(?:said|says|told|added)\s+$")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")

# What is not known: group 1 is the question.
UNCLEAR = re.compile(
    r"\b(?:unclear|not (?:yet |immediately )?(?:clear|known|certain)|unknown|uncertain|no word on|n't (?:yet )?(?:clear|known))"
    r" (?:if|whether|who|how many) ([^.;]{8,140})",
    re.IGNORECASE,
)
HEDGED = _words(
    """
    may might could possibly perhaps apparently believed thought suspected likely unclear unknown whether if
    reportedly
    """
)

# Words for one action that a plan and its report name differently.
_ACTIONS = """
speak speaking spoke spoken call calls called phone phoned telephoned talk talked talking conversation
meet meeting met
name named naming identify identified identifying
recover recovered retrieve retrieved
arrive arrived arriving
sign signed signing
worker employee staff
enter entered entering storm stormed storming raid raided
"""
ACTIONS = tuple(tuple(line.split()) for line in _ACTIONS.strip().splitlines())

# The result of a test or an inquiry is still to come.
TESTS = _words("test tests result results autopsy findings examination analysis sample samples investigation inquiry report")
AWAITED = re.compile(
    r"\b(?:results?|findings|autopsy|tests?|analysis|report)\b[^.;]{0,80}?(?:\b(?:not|never)\b|n['’]t\b)[^.;]{0,20}?"
    r"\b(?:known|released|revealed|available|complete|completed|back|in|published|received)\b"
    r"|\b(?:results?|findings|autopsy|tests?|analysis)\b[^.;]{0,40}?\b(?:pending|awaited|expected|due)\b"
    r"|\b(?:await\w*|pending|weeks? for|months? for|days? for) (?:the |an? )?(?:\w+ ){0,3}?(?:results?|findings|autopsy|"
    r"analysis|tests|report)\b",
    re.IGNORECASE,
)
RESULT = re.compile(
    r"\b(?:tests?|results?|autopsy|findings|analysis|examination|samples?)\b[^.;]{0,80}?"
    r"\b(?:show(?:s|ed|ing)?|found|reveal(?:s|ed|ing)|determined|indicat(?:e|es|ed|ing)|confirmed|concluded|came back)\b",
    re.IGNORECASE,
)

# A cause that nobody knows or gives, and the words that give one.
NO_CAUSE = re.compile(
    r"\b(?:cause|causes|reason|source|origin|motive)\b[^.;]{0,90}?\b(?:not (?:yet |immediately )?(?:known|clear|"
    r"been (?:determined|"
    r"established|identified))|unknown|unclear|a mystery|undetermined)\b"
    r"|\b(?:not|never|n[’']t|too early to|yet to|unclear|unknown)\b(?: \w+){0,2}? (?:know|known|say|said|identif(?:y|"
    r"ied)|establish(?:ed)?|"
    r"determined?|what|why|who)\b[^.;]{0,40}?\b(?:cause[ds]?|source|origin|went wrong|behind|responsible)\b",
    re.IGNORECASE,
)
CAUSE_GIVEN = re.compile(
    r"\b(?:(?:was|were|been) (?:caused|triggered|sparked|set off|started) by|caused|led to|triggered|sparked|traced|"
    r"blamed|to blame|"
    r"was the cause|as the (?:cause|source)|resulted from|due to)\b",
    re.IGNORECASE,
)
OF_A_CAUSE = _words(
    "cause causes caused reason source origin motive known know unknown unclear say said early wrong behind responsible identify"
)
CAUSES = ("cause", "reason", "source", "origin", "motive", "wrong", "behind", "responsible")

# Nobody is known to be hurt, yet.
NO_HARM = re.compile(
    r"\bno (?:immediate |early |initial |known )?(?:reports?|word|news) of (?:any )?(?:\w+ (?:or|and) )?"
    r"(?:casualties|injur|deaths?|victims|fatal)"
    r"|\bno (?:immediate )?(?:casualties|injuries|deaths|fatalities)\b[^.;]{0,30}\breported\b"
    r"|\b(?:casualties|injuries|deaths) (?:were|have been) not (?:immediately )?reported\b",
    re.IGNORECASE,
)
HARMING = _words("kill injure wound")
# Whom these are told of has come to harm: "two people have died", "lost their lives".
DYING, LOSING = _words("die perish"), re.compile(r"\blo(?:st|se|sing) (?:his|her|their) li(?:fe|ves)\b", re.IGNORECASE)
COUNTED = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens|scores|hundreds|several|many)\b", re.IGNORECASE
)

# Parts of words, in small letters, of which one stands in every sentence that the patterns above find.
WORK = ("work", "try", "tri", "attempt", "struggl", "flown", "fly", "flew", "effort", "bid ", "sent ", "rac", "hop")
WHETHER = ("whether", " if ")
ASKING = ("whether", " if ", "when", "where", " who", "how", "which", "what", "why")
NAMING = ("named", "identif", "said to be", "believed to be", " is ", " was ")
SILENCE = ("comment", "interview", "speak", "talk", "drawn", "reach", "contact", "respond", "repl", "return", "answer")
NAME = ("name", "identi", "detail", "relative", "kin", "until")
KNOWN = ("clear", "known", "certain", "no word")
TESTING = ("result", "finding", "autops", "test", "analys", "report")
HURT = ("casualt", "injur", "death", "victim", "fatal")

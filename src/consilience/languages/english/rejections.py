"""English patterns for a claim that somebody rejects: "denied this", "which it denies", "said the number was made up"."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Nouns for what somebody says: "the claim", "those figures".
_CLAIM = (
    r"(?:claims?|allegations?|accusations?|assertions?|suggestions?|reports?|rumou?rs?|accounts?|version|story|stories|"
    r"figures?|numbers?|estimates?|tally|count|statements?|insinuations?|speculation|charges?)"
)
_POINTING = r"(?:the|this|that|these|those|such|any|all|his|her|their|its)"
_DENY = r"(?:den(?:y|ies|ied)|disput(?:es?|ed)|refut(?:es?|ed)|contradict(?:s|ed)?|rebut(?:s|ted)?)"
_REJECT = rf"(?:{_DENY}|reject(?:s|ed)?|dismiss(?:es|ed)?|brush(?:es|ed) aside|rubbish(?:es|ed)|scoff(?:s|ed) at)"
_FALSE = (
    r"(?:nonsense|false|untrue|not true|not correct|not the case|incorrect|lies?|baseless|groundless|unfounded|"
    r"fabricat(?:ed|ions?)|fiction|rubbish|invented|an invention|made[- ]up|plucked from (?:the|thin) air|fantasy|"
    r"a hoax|misleading|inaccurate|(?:wildly |grossly |highly )?exaggerat(?:ed|ion)|propaganda|far from the truth|"
    r"without foundation)"
)
_WRONG = rf"(?:{_FALSE}|wrong|mistaken|absurd|ridiculous)"
_LEAD = (
    r"[“\"‘'\s]{1,2}"
    r"(?:an? |the |as |as an? |just |pure |sheer |total |simply |completely |totally |utterly |absolutely |entirely )*"
)
_ENDS = r"(?=[.,;:!?”\"’]|\s*$| (?:and|but|on|in|at|to reporters|yesterday|through|as|when|saying|outright|calling)\b)"

# A word that by itself, said of what another has told, rejects it.
_VERDICT = (
    r"(?:(?:pure|sheer|total|complete|utter|absolute|mere|simply|plain|just) )?"
    r"(?:speculation|nonsense|rubbish|lies|a lie|fiction|fantasy|propaganda|not true|untrue|a fabrication|guesswork|hearsay|"
    r"wrong|false|not so|impossible|absurd|ridiculous|a myth|garbage|the opposite is true|not the case)"
)

_NOTHING = (
    r"(?:said|agreed to|promised|done|did|made|offered|signed|heard) "
    r"(?:nothing of the (?:kind|sort)|no such (?:thing|promise|claim|deal|offer|statement|remark)s?)\b"
)

# Each points back to what has just been told; after these it need not be somebody's word.
DENYING_BACK = (
    re.compile(rf"\b{_DENY} (?:it|this|that|doing so|so){_ENDS}", re.IGNORECASE),
    re.compile(rf"\b{_REJECT} {_POINTING} (?:[\w-]+ )?{_CLAIM}{_ENDS}", re.IGNORECASE),
)
POINTING_BACK = (
    *DENYING_BACK,
    re.compile(
        rf"\b(?:call(?:s|ed)|describ(?:es|ed)|brand(?:s|ed)|dismiss(?:es|ed)) (?:it|this|that|{_POINTING} (?:[\w-]+ )?{_CLAIM})"
        rf"(?: as)?{_LEAD}(?:[\w’'-]+ ){{0,2}}{_FALSE}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_POINTING} (?:[\w-]+ )?{_CLAIM}(?: in circulation| going around)? (?:is|are|was|were)"
        rf"{_LEAD}{_WRONG}(?!-)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:^|[“\"‘]|[a-z] (?:that|this)[, ]|\b(?:called|said) )[^“\"‘.;]{0,90}\b(?:that|this|it)(?:’s|'s| is| was)"
        r"(?: (?:simply|just|still|absolutely|completely|totally))? "
        r"(?:not true|untrue|a lie|nonsense|not the case)\b(?! that)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:said|says?|insist(?:s|ed)?|maintain(?:s|ed)?|repl(?:ies|ied|y)|countered|swears?|swore) (?:that )?"
        r"(?:that|this|it) (?:was|is) "
        r"(?:simply |just |quite |plain |completely |totally )?(?:wrong|false|incorrect|inaccurate|not so|untrue|"
        r"not true|nonsense)\b",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_REJECT} (?:this|that){_ENDS}", re.IGNORECASE),
    re.compile(
        rf"\b(?:would|did|does|could|will) not (?:go along with|accept|agree with|share) (?:this|that|it|"
        rf"{_POINTING} (?:[\w-]+ )?"
        rf"(?:{_CLAIM}|views?)){_ENDS}",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:begs?|begged) to differ\b|\b(?:takes?|took) (?:an? )?(?:\w+ )?different view\b", re.IGNORECASE),
    re.compile(rf"\b{_NOTHING}", re.IGNORECASE),
    # A verdict by itself: “Speculation,” says the centre; "Not true."
    re.compile(rf"^[“\"‘'\s]*(?:(?:that|this|it)(?:’s|'s| is| was) )?{_VERDICT}[.,!](?:[”\"’'\s]|$)", re.IGNORECASE),
    re.compile(
        rf"\b{_CLAIM} (?:were|was|had been|have been|has been) (?:[\w’',-]+ ){{0,8}}?"
        rf"(?:determined|found|ruled|deemed|judged|shown|proved|proven|considered)(?: to be| as)?{_LEAD}{_FALSE}\b",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:prov(?:es?|ed)|show(?:s|ed)) nothing\b", re.IGNORECASE),
    re.compile(r"\b(?:says?|said|tells?|told|claims?|claimed|insists?|insisted|maintains?|swears?) otherwise\b", re.IGNORECASE),
    re.compile(
        r"\bno such (?:thing|offer|promise|deal|order|meeting|call|letter|request|agreement|plan|payment|warning|demand|"
        r"conversation|"
        r"incident|attack)s? (?:was|were|is|has|had|took|ever|happened|occurred|exist(?:s|ed))\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:will|would|wants?|wanted|is|was|are|were) (?:have|having|had|hear|hearing|to hear) (?:none|"
        r"nothing) of (?:it|this|that)"
        rf"{_ENDS}|\b(?:wo(?:n[’']t)|will not|would not) hear of (?:it|this|that){_ENDS}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:shrugg(?:ed|s)|shrugs|waved?|waves|brushe[sd]|laughe?[sd]?) (?:it|this|that|{_POINTING} {_CLAIM}) (?:off|"
        rf"away|aside)\b|"
        rf"\b(?:shrugs?|shrugged|waves?|waved|brushe[sd]) (?:off|away|aside) (?:it|this|that|{_POINTING} {_CLAIM})\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:takes?|took) issue with (?:it|this|that|{_POINTING} (?:[\w-]+ )?{_CLAIM})|\b(?:pours?|"
        rf"poured) (?:cold water|scorn) on "
        rf"(?:it|this|that|{_POINTING} (?:[\w-]+ )?{_CLAIM})|\b(?:cast|casts|threw|throws) doubt on (?:it|this|that|{_POINTING} "
        rf"(?:[\w-]+ )?{_CLAIM}){_ENDS}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:recalls?|recalled|tells?|told|describes?|described) it (?:very |quite |rather )?(?:differently|otherwise)\b|"
        r"\b(?:ha[sd]|gives?|gave|offers?|offered) (?:an?other|a (?:very |quite |rather )?different) (?:explanation|"
        r"recollection|memory|"
        r"view|reading|list|answer|theory)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:that|this|it)(?:’s|'s| is| was) not (?:what|how|the way) (?:[\w’'.-]+ ){1,5}?(?:says?|said|remembers?|"
        r"remembered|saw|sees|"
        r"heard|was told|were told|recalls?|recalled|shows?|showed|works?|it (?:was|happened|went|is))\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:knows?|knew|(?:has|had|have) (?:never )?heard) (?:of )?(?:nothing (?:of|about) (?:it|this|that|any)|"
        r"no such|of (?:it|this|"
        r"that|such))\b(?= ?[\w-]*[.,;:])|\b(?:no|not (?:any|a)) (?:record|trace|knowledge|memory) of (?:it|this|that|"
        r"any such|such an?)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:sticks?|stuck|clings?|clung|holds?|held|keeps?|kept) (?:fast )?to (?:its|his|her|their) (?:own |earlier )?"
        rf"(?:{_CLAIM}|line|position)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:says?|said|insists?|insisted) (?:that )?(?:he|she|they|the \w+|[A-Z]\w+) (?:is|are|was|were) (?:lying|"
        r"mistaken|making it up)"
        r"\b|\b(?:accuse[sd]|accusing) (?:\w+ ){1,3}of (?:lying|inventing|making it up)\b|\b(?:it was|"
        r"it is) the other way (?:a)?round\b"
        r"|\b(?:quite|just|exactly) the (?:opposite|contrary|reverse)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:logs?|records?|data|footage|video|documents?|minutes|e-?mails?|receipts?|photographs?|pictures|recordings?|"
        r"tapes?) "
        r"(?:[^.,;]{3,40} )?(?:shows?|showed|suggests?|suggested|says?|tells?) (?:otherwise|the opposite|a different|"
        r"nothing of)\b",
        re.IGNORECASE,
    ),
    re.compile(r"\blaugh(?:s|ed) (?:at|off) (?:it|this|that|such|the (?:idea|claim|suggestion|charge|story))\b", re.IGNORECASE),
    re.compile(
        rf"\b(?:stands?|stood|standing) by (?:its|his|her|their) (?:[\w-]+ ){{0,2}}{_CLAIM}{_ENDS}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:there (?:is|was)|saw|found|finds) no (?:truth|substance|basis) (?:in|to|for) "
        rf"(?:this|that|it|{_POINTING} (?:[\w-]+ )?{_CLAIM}){_ENDS}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:that|this|it) (?:never|did not|didn[’']t) (?:happen|take place|occur)(?:ed)?(?=[.,;:!”\"’]|\s*$)|"
        r"\bnot (?:what|how it|the way it) happened\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:told|tells|gave|gives|has|had|offered) (?:an?other|a (?:very |quite |completely )?different) "
        r"(?:story|version|account|picture)\b|\b(?:sees|saw|remembers|remembered) it (?:otherwise|differently)\b",
        re.IGNORECASE,
    ),
)
# Who answers in the words of these speaks for the one that rejects: "said Dana Pruitt, its spokeswoman".
ON_BEHALF = re.compile(r"\b(?:spokes(?:man|woman|person)|counsel|lawyer|attorney)\b", re.IGNORECASE)

# The rest of a sentence rejects what its beginning tells; group "claim".
IN_ONE_SENTENCE = (
    re.compile(
        rf"^(?P<claim>.{{25,}}?)(?:,| [-–—]|[-–—]) ?(?P<rejection>which (?!has |have |had |is |was |were |also |later |"
        r"then |strongly )"
        rf"(?:[\w’'.&-]+ ){{1,6}}?(?:strongly |strenuously |vehemently |always |repeatedly |flatly )?{_DENY}"
        r"(?= to this day|[.,;:]|\s*$| (?:and|but|though)\b).*)",
        re.IGNORECASE | re.DOTALL,
    ),
    re.compile(
        rf"^(?P<claim>.{{25,}}?)(?:,| [-–—]|[-–—]) ?(?P<rejection>(?:an? |the |something |claims |allegations |accusations )?"
        rf"(?:{_CLAIM} )?(?:that |which )?(?!has |have |had |is |was |were )(?:[\w’'.&-]+ ){{1,6}}?(?:has |have |had )?"
        rf"(?:strongly |strenuously |vehemently |always |repeatedly |flatly )?{_REJECT}(?= as\b|[.,;:]|"
        r"\s*$)(?<!reports)(?<!claims).*)",
        re.IGNORECASE | re.DOTALL,
    ),
    re.compile(
        rf"^(?P<claim>.{{25,}}?),? (?P<rejection>(?:and|but|though|although|while) (?:[\w’'.&-]+ ){{1,6}}?(?:has |have |had )?"
        rf"(?:strongly |strenuously |vehemently |repeatedly |flatly )?(?:{_DENY} (?:it|this|that)(?=[.,;:]|\s*$)|"
        rf"{_NOTHING}).*)",
        re.IGNORECASE | re.DOTALL,
    ),
    re.compile(
        rf"^(?P<claim>.{{25,}}?),? (?P<rejection>(?:after|before|though|although|while) (?:[\w’'.&-]+ ){{1,8}}?{_NOTHING}.*)",
        re.IGNORECASE | re.DOTALL,
    ),
)
# The second of these needs a noun for a claim at its beginning.
CLAIM_FIRST = re.compile(rf"(?:an? |the |these |those )?{_CLAIM} |something ", re.IGNORECASE)

# "denied that guards had locked the gate", "dismissed claims of a cover-up": group "what" is what is denied.
TOPIC = re.compile(
    rf"\b(?:{_DENY}|contest(?:s|ed)?|den(?:ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?) "
    rf"(?:(?:(?:{_POINTING} )?(?:[\w-]+ )?{_CLAIM} (?:that|of|about) )|that |having |being |any |"
    rf"knowing |(?=[a-z]{(3,)}ing (?:at|on|to|into|from|in|the|an?|any|his|her|their|its)\b))(?P<what>[^.,;:]{{10,140}})",
    re.IGNORECASE,
)

# What somebody quoted says behind these is the other account.
VERSION = re.compile(
    r"\b(?:told|tells|gave|gives|has|had|offered) (?:an?other|a (?:very |quite |completely )?different) "
    r"(?:story|version|account|picture)\b|\b(?:sees|saw|remembers|remembered) it (?:otherwise|differently)\b|"
    r"\b(?:begs?|begged) to differ\b",
    re.IGNORECASE,
)
OF_HIM = re.compile(r"(?:He|She|It|They) (?!was not|did not)")

# Between two sides' words in one sentence; and how the second is cut short.
TURN = re.compile(r"; |,? (?:but|while|whereas|although|though) ", re.IGNORECASE)
IN_SHORT = re.compile(r"\b(?:did|had|was|were|has|have|is|does|do|could|would)(?: not|n[’']t)?[.\s”\"]*$")

# Who denies the charges answers an accusation: what has been told just before need not be one.
CHARGES = re.compile(rf"\b{_DENY} {_POINTING} (?:[\w-]+ )?(?:charges?|accusations?|allegations?)\b", re.IGNORECASE)
ACCUSING = re.compile(
    r"\b(?:accus|alleg|charg|indict|claim|suspect|blam|guilty|convict|sued|lawsuit|complain|denounc)", re.IGNORECASE
)

# Whom two sides may speak of without a name.
SOMEBODY = _words("he she man woman boy girl driver pilot gunman suspect officer soldier teenager captain guard")
# Who insists that something is not so answers somebody.
INSISTING = _words("insist maintain swear repeat reiterate protest contend counter retort")

# Who says it goes on speaking: "they were given 30 days," she told. A report that puts itself right rejects nobody's claim.
GOING_ON = re.compile(
    r"[”\"’'] ?(?:he|she|they|it) (?:said|says|told|added|adds)\b|\b(?:he|she|they|it) (?:said|added)[.,]?$|"
    r", (?:he|she) (?:said|added),"
)
PUT_RIGHT = re.compile(r"\b(?:correct(?:ed|ion)|this article|earlier version|our report|apologi[sz]e)\b", re.IGNORECASE)

# What shows that a sentence gives somebody's word for what it tells.
CLAIMING = re.compile(
    r"\b(?:according to|said|says|told|tells|claim(?:s|ed)?|alleg(?:es?|ed|edly)|accus(?:es?|ed|ing)|warn(?:s|ed)|"
    r"blam(?:es?|ed|ing)|"
    r"report(?:s|ed|edly)?|suggest(?:s|ed)|insist(?:s|ed)|maintain(?:s|ed)|believ(?:es?|ed)|argu(?:es?|ed)|"
    r"estimat(?:es?|ed)|describ(?:es|ed)|call(?:s|ed)|understood to|rumou?r(?:s|ed)?|put|sp(?:eaks?|oke) of|"
    r"shar(?:es?|ed|ing) (?:an? )?(?:post|message|video|picture)s?|complain(?:s|ed)|testif(?:ies|ied))\b",
    re.IGNORECASE,
)

# To name a claim by what it tells: verbs that only give it as somebody's word; those with "of" or "for" before what is told.
CLAIM_VERBS = _words("understand believe think know let claim allege report rumour suggest estimate hear share post complain")
BLAMING = _words("point accuse blame suspect criticise criticize charge")
# "As many as 300 jobs" are 300 jobs.
BOUNDS = re.compile(r"(?:as (?:many|few|much|little) as|at least|at most|up to|more than|fewer than|less than) ", re.IGNORECASE)
NO_TOPIC = _words("the a an this that these those its his her their our my such any as even")
GOING_ON_ABOUT = _words("of in on at by from for with that who which to and between after before since during")

# Parts of words, in small letters, of which one stands in every rejection.
CUES = (
    "den", "disput", "refut", "contradict", "reject", "dismiss", "brush", "rubbish", "scoff", "call", "describ", "brand",
    "true", "false", "wrong", "nonsense", "lie", "fabricat", "invent", "made", "pluck", "hoax", "mislead", "inaccura",
    "exaggerat", "not the case", "baseless", "groundless", "unfounded", "incorrect", "absurd", "ridiculous", "mistaken",
    "go along", "accept", "agree with", "share", "differ", "nothing of the", "no such", "fiction", "fantasy", "propaganda",
    "truth", "without foundation", "speculation", "guesswork", "hearsay", "lies", "nothing", "stand", "stood", "standing by",
    "no substance", "no basis", "happen", "take place", "occur", "different", "another", "otherwise", "not so", "swear",
    "swore", "laugh", "insist", "maintain", "repeat", "reiterat", "contend", "counter", "retort", "protest", "hear of", "shrug",
    "issue with", "cold water", "scorn", "doubt", "recall", "heard", "stick", "stuck", "cling", "clung", "lying",
    "the other way", "opposite", "contrary", "reverse", "contest", "rebut", "impossible", "myth", "garbage", "not how",
    "not what", "not the way", "; ", " while ", "whereas", "no record", "no trace", "no knowledge", "no memory", "waved",
    "waves", "none of it", "none of th", "making it up",
)  # fmt: skip

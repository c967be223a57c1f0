"""How English news tells in one breath what was so at first and what came of it: "was due to appear but did not"."""

from __future__ import annotations

import re

_BUT = r"(?:,? ?[—–-] ?|,? )(?:but|only to)\b(?! also\b| not only\b)"
_PLAN = r"(?:due|scheduled|expected|supposed|meant|set|planned|slated|booked|billed|tipped)"
# "Was due to appear but did not", "were to have flown home but will stay": what was planned, then what came instead.
PLANNED_ONCE = re.compile(
    rf"\b(?:(?:was|were) (?:\w+ly )?to have (?:been )?\w+|(?:was|were|had been) (?:originally |initially |first |earlier )?"
    rf"{_PLAN} (?:to|for|on)\b|had (?:originally |initially |first )?(?:planned|hoped|meant|intended|expected) to)"
    rf"(?P<what>[^.;]{{3,160}}?){_BUT}",
    re.IGNORECASE,
)
# "Initially reported that a second man was hit, but later said …".
# "Had been feared dead but was found", "was first thought to be a gas leak but …".
_FIRST = r"(?:originally|initially|first|at first|wrongly|once|long)"
_OPINION = r"(?:thought|believed|feared|presumed|assumed)"
THOUGHT_ONCE = re.compile(
    rf"\b(?:(?:was|were) (?:{_FIRST} )?{_OPINION}|(?:was|were) {_FIRST} (?:reported|estimated|put at|given as|said)|"
    rf"had been (?:{_FIRST} )?(?:{_OPINION}|estimated|put at|given as))\b(?P<what>[^.;]{{3,160}}?){_BUT}(?! not\b)",
    re.IGNORECASE,
)
# "The cup, presumed lost since the fire, was found"; "the clerk, feared dead, walked in".
PRESUMED = re.compile(
    r", (?P<what>(?:long |once |first |initially |wrongly )?(?:presumed|feared|thought|believed|reported|"
    r"given up)(?: to (?:be|have been))?(?: as)? "
    r"(?:dead|lost|destroyed|missing|stolen|killed|drowned|safe|extinct|trapped|buried|gone|held|kidnapped|sunk|"
    r"melted)\b[^.;,]{0,100}), "
    r"(?=(?:(?:has|have) (?:now |since )?been|was|were|is|are|turned|walked|came|emerged|reappeared|returned)\b)",
    re.IGNORECASE,
)
# "Was arrested but has since been released".
HAS_SINCE = re.compile(
    r"(?P<what>^[^;]{15,200}?),? (?:but|although|though|and|who|which)(?: \w+){0,2}? (?:has|have|had) since\b(?! become|"
    r" grown)",
    re.IGNORECASE,
)
# "Raised its offer from 40 to 45 pence": of what is offered, counted, foreseen.
CHANGED = re.compile(
    r"\b(?:rais\w+|increas\w+|lift\w+|upgrad\w+|sweeten\w+|cut|lower\w+|reduc\w+|revis\w+|trimm\w+|slash\w+|downgrad\w+|"
    r"chang\w+|corrected)\b"
    r"[^.;]{0,40}?\b(?:offers?|bids?|toll|count|estimates?|forecasts?|demands?|reward|projections?|targets?|alert|warning|"
    r"figures?)\b"
    r"(?P<what>[^.;]{0,60}?(?:\bfrom\b|[—–-]{1,2})[^.;]{2,60}?) (?=to\b)",
    re.IGNORECASE,
)
_DENYING = (
    r"(?:ruled? out|ruling out|den(?:ied|y|ying)|dismiss(?:ed|ing)|refus(?:ed|ing)|reject(?:ed|ing)|insist(?:ed|ing)|"
    r"vow(?:ed|ing)|"
    r"promis(?:ed|ing)|declar(?:ed|ing)|resist(?:ed|ing)|assur(?:ed|ing)|pledg(?:ed|ing)|(?:said|saying|"
    r"told \w+) (?:that )?(?:\w+ ){0,4}?"
    r"(?:no|not|never|nothing|would)\b)"
)
_SPAN = (
    r"(?:(?:just|only|barely|less than|an?|one|two|three|four|five|six|seven|few|\d+|some|several) )+(?:minutes?|hours?|"
    r"days?|weeks?|months?)"
)
# "Having denied that it wanted any, the ministry confirmed that it has asked for a loan."
HAVING = re.compile(rf"^Having (?:\w+ )?{_DENYING}(?P<what>[^.;]{{3,160}}?), ", re.IGNORECASE)
# "Raised the rate, two days after it had said that there was no need": what was so so long before stands last.
DAYS_AFTER = re.compile(
    rf",? (?P<what>{_SPAN} after (?:(?:he|she|it|they|(?:the )?\w+(?: \w+)?) (?:had )?)?(?:{_DENYING}|"
    r"(?:had )?(?:called|gone|raised|cut|lifted|imposed|banned|suspended|closed)\b)[^.;]{3,120})",
    re.IGNORECASE,
)
# "Admitted the theft after initially denying it", "instead of in Bergen as planned", "reversing its decision".
BEFORE_THAT = re.compile(
    r",? (?P<what>(?:after|despite) (?:initially|first|at first|earlier|previously|repeatedly|long) "
    r"(?:saying|denying|refusing|insisting|resisting|declining|telling|promising|ruling out|claiming|rejecting|dismissing|"
    r"opposing|vowing|"
    r"reporting|backing)\b[^.;,]{3,120}"
    r"|(?:instead of|rather than) [^.;,]{3,60}? as (?:originally |first |previously )?(?:planned|scheduled|announced|expected)"
    r"|(?:reversing|overturning|abandoning|contradicting|retracting|going back on|backtracking on|walking back) "
    r"(?:an?|his|her|its|their|the) (?:[\w-]+ ){0,3}?(?:decision|ruling|stance|pledge|promise|vow|policy|order|statement|"
    r"position|plan|account|"
    r"claim|denial|verdict|ban)\b[^.;]{0,100})",
    re.IGNORECASE,
)
# "A hearing scheduled for Monday has been put off."
CALLED_OFF = re.compile(
    r"\b(?P<what>(?:scheduled|planned|set|due|expected|called|booked|billed) (?:to|for|on) [^.;,]{3,60}?),? "
    r"(?=(?:has|have|was|were|will|is|are) (?:now |since )?(?:be |been |being )?(?:postponed|cancell?ed|moved to|put (?:off|"
    r"on)|called off|"
    r"delayed|pushed back|brought forward|suspended|abandoned|shelved|scrapped|averted|off\b))",
    re.IGNORECASE,
)
# "The inspectors, expected on Monday, landed last night."
EXPECTED_ASIDE = re.compile(
    r", (?P<what>(?:originally |first |initially )?(?:expected|due|scheduled|planned|awaited) (?:on|at|in|next|this|for|"
    r"tomorrow|by|later|not before)"
    r"\b[^.;,]{0,40}), (?=(?:was|were|has|have|did|came|went|will (?:not|now)|is (?:off|now)|began|left|fell|\w+ed)\b)",
    re.IGNORECASE,
)
# "The cap, which had been in force for nine hours, was scrapped."
IN_FORCE_ASIDE = re.compile(
    r", (?:who|which) (?P<what>had (?:only )?(?:been|stood) (?:in (?:force|place|effect)|closed|shut|missing|suspended|"
    r"banned|barred|held|trapped|"
    r"stranded|on (?:hold|strike|leave|the run)|at large|feared|presumed|due|expected)\b[^.;,]{0,80}), (?=(?:was|were|is|"
    r"are|has|have)\b)",
    re.IGNORECASE,
)
# "It had earlier ruled out such curbs", "in December it had forecast growth": overtaken by the sentence before.
HAD_EARLIER = re.compile(
    rf"\bhad (?:earlier|previously|initially|originally|at first|until then|until now|repeatedly) {_DENYING}"
    r"|^(?:[Ii]n \w+|[Ll]ast \w+|[Aa] (?:week|month|year) (?:ago|earlier)|[Ee]arlier),? (?:he|she|it|they|"
    r"the \w+) had (?:forecast|predicted|"
    r"expected|projected|estimated|foreseen)\b",
    re.IGNORECASE,
)
# "An earlier version of this article said that the sum was 7,000."
CORRECTION = re.compile(
    r"\b(?:an |in an )?(?:earlier|previous|original) version of this (?:article|story|report|post)\b[^.;]{0,30}\b(?:said|"
    r"stated|gave|"
    r"misstated|misspelled|named|reported|incorrectly|wrongly|mistakenly)\b",
    re.IGNORECASE,
)
# "The minister, who was to have come on Friday, will stay away"; "the firm, which first spoke of a leak, says there was none".
RELATIVE = re.compile(
    rf", (?:who|which) (?P<what>(?:(?:was|were) to have (?:been )?\w+|(?:was|were|had been) (?:originally |initially |"
    rf"first )?{_PLAN} (?:to|for)\b|"
    r"had (?:originally |initially |first )?(?:planned|meant|intended) to|(?:had )?(?:at first|first|initially|originally|"
    r"wrongly)\b"
    r"(?! (?:came|began|started|opened|became|won|entered|met|ran|joined|moved|appeared)\b))[^.;]{3,120}?),",
    re.IGNORECASE,
)
# "The firm, which had said that there was no fault, acknowledged one."
HAD_SAID_ASIDE = re.compile(
    r", (?:who|which) had (?:(?:earlier|previously|repeatedly|always|once|long) )?"
    r"(?:said|told|insisted|denied|promised|vowed|maintained|claimed|argued|ruled out|refused|"
    r"declined)\b[^.;]{3,140}?(?P<then>, )",
    re.IGNORECASE,
)
SAID_FIRST = re.compile(
    r"\b(?:initially|at first|originally)\b(?P<what>[^.;]{3,200}?)(?:,? ?[—–-] ?|,? )(?:but|though|although|however|and|then)\b"
    r"(?=[^.;]{0,40}?\b(?:later|now|soon|then|eventually|since|subsequently|finally)\b)",
    re.IGNORECASE,
)
# "Yesterday she announced one": what the sentence before says was refused is told as done at another time.
AT_ANOTHER_TIME = re.compile(
    r"^(?:but |then |and )?(?:yesterday|today|tonight|now|later|on \w+day|this (?:morning|afternoon|evening|week)|a day later|"
    r"hours later)\b",
    re.IGNORECASE,
)
# Told as said before, of somebody's will or knowledge: "had said", "had told the council".
HAD_SAID = re.compile(
    r"\bhad (?:(?:earlier|previously|initially|at first|repeatedly|always|once|long|until \w+|only \w+) )*"
    r"(?:said|told|insisted|denied|promised|vowed|maintained|claimed|argued|assured|ruled out|refused|declined|sworn|"
    r"pledged)\b",
    re.IGNORECASE,
)
# "Only a day before it had let the matter rest".
SHORTLY_BEFORE = re.compile(
    r"^(?:but )?(?:only|just|barely|less than) (?:an? |one |two |three |a few |some )?(?:minute|hour|day|week|month)s? "
    r"(?:before|earlier|ago|previously),? (?:he|she|it|they|the (?:\w+ ){1,3}|\w+ )[^.;,]{0,20}?\bhad\b",
    re.IGNORECASE,
)
# Who tells this does not stand by what he said.
OWNING_UP = re.compile(
    r"\b(?:acknowledg\w+|conced\w+|admit\w*|confess\w*|apologi[sz]\w+|was sorry|were sorry|revers\w+|withdr[ae]w\w*|"
    r"retract\w*|backtrack\w*|"
    r"climbed down|gave in|relented|correct\w+|confirm\w*)\b",
    re.IGNORECASE,
)
DENYING = re.compile(
    r"\b(?:no|not|nothing|nobody|none|never|neither|without)\b|n[’']t\b|\b(?:denied|ruled out|refused|declined|rejected|"
    r"unlikely)\b",
    re.IGNORECASE,
)
# What is told with these runs against what was thought before.
AFTER_ALL = re.compile(
    r"\bafter all(?=[.;!?\"”]|$)|\bas it turn(?:s|ed) out\b|\bit (?:has )?turn(?:s|ed) out that\b|\bcontrary to (?:what|"
    r"earlier|first|"
    r"reports)\b|\b(?:was|were|is|are|had been) (?:wrong|mistaken) (?:to|that|about|in)\b",
    re.IGNORECASE,
)
NO_LONGER = re.compile(r"\bno longer (?:\w+ly )?(?:be |being )?$", re.IGNORECASE)
# Who was to come or to do it, and will not.
NOT_COMING = re.compile(
    r"\b(?:(?:will|would|to) (?:stay away|stay home|pull out|skip|miss)|(?:will|would) not\b|(?:won|wouldn)[’']t\b|call(?:ed|"
    r"s)? off|"
    r"cancel+(?:ed|s)|postponed|put off|pulled out|withdrew|declined|refused|ruled out)\b",
    re.IGNORECASE,
)

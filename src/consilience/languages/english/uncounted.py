"""Numbers in English news that count nothing: dates, times of day, names, records; and words that tell them."""

from __future__ import annotations

import re

from consilience.languages.english import currencies, units


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Before a short row of digits one of these makes it a telephone number: "call Sgt Coyle at 555-0123".
CALLED = re.compile(
    r"\b(?:[Cc]all(?:s|ed|ing)?|[Tt]ele?phone|[Pp]hon(?:e|es|ing)|[Tt]el|[Cc]ontact(?:ed|ing)?|[Dd]ial(?:l?ed|l?ing)?|[Tt]ext|[Rr]ing|hotline|fax)\b"
)
MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
MONTHS += "|" + MONTHS.upper()
WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun"

# A capitalised name of one of these kinds before a number makes the number part of a name.
NAMED_BY_NUMBER = _words(
    """
    act agenda airbus amendment apartment apollo apt area article articles battalion bbc bill block boeing brigade
    building bundesliga camp case catch category channel chapter class cop count counts day district division docket
    asx cac csi dax forbes fortune ftse html ibex iso mib nasdaq nikkei russell stoxx studio topix ufc
    episode euro exit expedition expo fleet flight formula galaxy game gate grade group highway hole inning interstate
    weeks rounds stages chapters channels routes flights rooms
    ipad iphone issue lap league level ligue line lines match model no nos number office olympic olympics page pages
    part period phase pier platform playstation pool precinct prop proposition psalm quarter race radio regiment
    resolution room round route rule season section sections sector serie soyuz squadron stage suite task terminal tier
    appendix annex annexe bay berth booth buses cabin cell chart charts clause courtroom court courts form hangar item kilometre
    barracks boiler bunker bus car carriage coach compressor crane depot dock dormitory engine furnace gallery generator hall hut
    kiln ladder mine pit plant pod pump reactor rig shaft shed silo station substation tank tanks tower tram truck tunnel turbine
    wagon well yard
    locker lot lots paragraph runway seat sheet slide stall tent ticket trail train trains vol warehouse
    title track tv type u-boat unit verse version vision vol volume ward week windows xbox zone
    """
)
# In small letters too, where no plural follows: "the line 17 garage", "room 212", "table 3 shows".
LABELS = _words(
    """
    aisle annex appendix bay berth block booth bus cabin case cell channel chapter chart clause court courtroom deck exit figure
    flight floor form gate hangar highway item lane line locker lot marker number page pages paragraph phase pier platform
    question room route row runway scene seat section sheet slide stall table tent track train version ward zone
    bays berths blocks chapters clauses exits gates highways lanes lines lots markers paragraphs piers platforms rooms routes rows
    sections tracks wards zones
    """
)
# A share is no part of a name.
SHARE_BEHIND = re.compile(r"\d[\d.,]*(?:\s?%|\sper\s?cent\b)")
# What is such a number is an identifier: "her order number is 40013", "the winning numbers were 4, 8 and 15".
IDENTIFIERS = re.compile(
    r"\b(?:(?:account|badge|card|case|docket|extension|fax|file|flight|id|identity|jersey|licen[cs]e|lottery|mobile|order|passport"
    r"|phone|reference|registration|room|serial|shirt|social\ssecurity|squad|telephone|tracking|winning)\snumbers?"
    r"|(?:access|area|dialling|dress|entry|post|postal|zip)\scode|numbers?\splates?|passcode|passport|password|pin|postcode)"
    r"\s(?:is|was|are|were)(?:\s\d+,?|\sand)*\s\Z",
    re.IGNORECASE,
)
# What may be counted behind such a word: "on the bus 12 people", "at the court 30 of them".
AFTER_A_LABEL = re.compile(
    r"(?:\s[a-z-]+){0,2}\s(?:people|men|women|children|of\s(?:them|the|those|whom)|[a-z]{2,}[^su'\W]s)\b"
    r"|\s?%|\s(?:per|million|billion|thousand)\b|[.,]\d"
)
# Followed by a number these words are no part of its name, capital letter or not.
NOT_A_NAME = _words(
    """
    a about after almost an and another around as at before between but by for from in just least nearly of on only or
    over since some than that the to until up when while with
    """
)

# In capitals right behind digits these are units: "60KM", "115USD", "$1MM".
_CAPITAL_UNITS = sorted({*map(str.upper, units.CAPITALS), *currencies.CODES, "BN", "MN", "TN", "MM", "KO", "MP", "PB"})
# Before a hyphen and a number these leave it a number: "magnitude-5.9", "sub-2% growth".
HYPHENED = _words("about almost magnitude minus near nearly negative plus some sub")
# The only words in small letters that one of the patterns begins with.
OPENERS = _words(
    """
    about after around at before big by call called calling calls dialed dialled dials dial each eight every fab final
    first five for four from ground half halfway http https in last latitude longitude nine no one other rang second
    seven six ten eighteen nineteen twenty that the this three to top two until which www zero
    """
)
# Stretches of text whose numbers count nothing (or say when, which the time marks do).
UNCOUNTED = (
    # November 28, 2005
    (
        rf"\b(?:{MONTHS})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})?(?!\d|,\d{{3}}|\s(?:people|percent|"
        rf"per\scent|million|billion))(?:,?\s+\d{{4}})?\b"
    ),
    # 28 November 2005
    rf"\b(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})?[ \u00a0]+(?:of\s+)?(?:{MONTHS})\b\.?(?:,?\s+\d{{4}})?",
    rf"\b(?:{MONTHS})\.\d{{1,2}}\b",  # Dec.14
    rf"\b(?:{MONTHS})\.?,?\s+(?:of\s+)?(?:1[5-9]|20)\d\d\b",  # March 2005
    r"\b\d{1,4}[/.]\d{1,2}[/.]\d{2,4}\b",  # 15/03/2016
    r"\b\d{4}(?:-\d\d-\d\d|\s-\s\d\d\s-\s\d\d)\b",
    r"\b\d{1,2}:\d\d(?::\d\d)?(?:\s?(?:[ap]\.?m\b\.?|hours|GMT|BST|UTC|[ECMP][SD]?T\b))?",  # 15:48
    r"\b\d{1,2}: \d\d\b(?!\s?(?:%|per\scent|percent|people|million))(?:\s?[AaPp]\.?\s?[Mm]?\b\.?)?",  # 10: 53 AM
    r"\b\d{1,2}\. \d\d[ap]m\b|\b\d{1,2} / \d{1,2} / \d{2,4}\b",  # 9. 35am, 10 / 25 / 11
    r"\b0\d{3}\s\d{6}\b",
    r"\b\d{1,2}\.\d\d\s?(?:[ap]\.?m\b\.?|hours|hrs|GMT|BST|UTC|[ECMP][SD]?T\b)",  # 03.31 BST; 6.10 alone is a number
    r"\b\d{1,2}\s?(?:[ap]\.\s?m\b\.?|[AaPp][Mm]\b|o['’]clock|noon)",
    r"\b\d{4}\s?(?:hours|hrs|GMT|UTC|BST)\b",
    (
        r"\b(?:[Aa]t|[Bb]y|[Uu]ntil|[Aa]round|[Aa]bout|[Ff]rom|[Bb]efore|[Aa]fter)\s+(?:one|two|three|four|five|"
        r"six|seven|eight|nine|ten|eleven|twelve)\s+o['’]clock\b"
    ),
    r"['’]?\b\d{2,4}['’]?s\b",  # 1990s, 30s
    r"\b(?:1[5-9]|20)\d\d[-–/](?:(?:1[5-9]|20)\d\d|\d\d)\b(?!\s?(?:people|percent|per cent))",  # 2005-06
    r"\b(?:1[5-9]|20)\d\d\s[-–]\s\d{1,2}(?=[.,;)]|\s\))",
    r"\b\d{1,3}(?:,\d{3})*(?:st|nd|rd|th)\b|\b\d+(?:st|nd|rd|th)\b(?:\s+(?:and|to|or)\s+\d+(?:st|nd|rd|th)\b)?",
    r"(?<!\d\s)\b0\d{2,4}(?:[-.\s]\d{3,4}){1,2}\b",
    # telephone numbers; 414 021 100 people are none
    r"(?:\+\d{1,3}[-. ]?)?\(?\b\d{2,4}\)?(?:[-.]\d{3,4}[-.]\d{3,4}|\s\d{3}[-.\s]\d{4}|\s\d{4}[-.\s]\d{3,4})\b(?![,.]\d)",
    r"\+\d{1,3}(?:[-. (]{1,2}\d{1,4}\)?){2,5}(?:/\d+)?",
    r"\b(?!\d{1,3}(?:\.\d{3})*\.000\b)\d{1,3}\.\d{1,3}\.\d{1,3}(?:\.\d{1,3})?\b",  # addresses of computers, versions
    (
        r"\b\d{1,5}\s+(?:[A-Z][a-z]+\s+){1,3}(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd\.|Lane|Drive|"
        r"Place|Square|Court)(?!\w)"
    ),
    r"\b(?:www\.|https?://)\S+",
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,64}",
    r"#\d+\b",
    r"\b\d+(?:\.\d+)?[eE][+-]?\d+\b",  # 1e400
    r"\b24/7\b",
    r"\bS&P(?:/[A-Z]{3})? \d{2,3}\b",
    r"\b(?:1080|1440|2160)[pi]\b|\b(?:480|720)i\b|\b\d{1,3}:\d{1,3}\b",  # pictures, ratios
    r"\b\d+x\d+(?:m|km)\b|\b4 ?[x×] ?4\b",  # relays
    r"\b[1-4]Q(?:\d\d)?\b|\b[2-6]G\b|(?<![$€£])\b[48]K\b",  # quarters, networks, pictures
    r"\b(?:for|to)\s(?:naught|nought)\b",
    (
        r"\b\d+(?:\.\d+)?[\s-]?mm(?:\s+(?:\w+\s+){0,3})?(?:rifles?|guns?|pistols?|cannons?|lens|calib\w+|rounds?|"
        r"bullets?|ammunition|handguns?|mortars?|shells?)\b"
    ),
    r"\b\d+(?:\.\d+)?[\s-]?mm\s+and\s+a\b",
    r"\.?\b\d+(?:\.\d+)?[- ]?(?:mm\s)?(?:cal(?:iber|ibre)?\b\.?|[Mm]agnum|gauge\b|bore\b)",
    r"(?<!\d)\.(?:22|25|32|38|40|44|45|50|357)\b(?!\s(?:percent|per\scent))",  # firearms
    r"\b\d{2}ers\b",
    r"\b9/11\b|\b7/7\b|\b26/11\b|\b(?:[Cc]all(?:s|ed|ing)?(?:\sto)?|[Dd]ial(?:s|led|ed|ing)?|[Rr]ang)\s(?:911|999|112)\b",
    r"\b(?:911|999|112|000)\s(?:calls?|caller|operators?|dispatch\w*|tapes?|(?!People)[A-Z][a-z]+)\b",
    r"\b\d+\s(?:block\sof|[Bb]lock\b|Freeway|Interstate|Turnpike|(?:East|West|North|South|[NSEW]\.)\s(?:\d|[A-Z]))",
    (
        r"\b\d+(?:\.\d+)?\s?(?:°|degrees)\s?(?:in\s)?(?:[NSEW]\b|north|south|east|west|longitude|latitude|"
        r"of longitude|of latitude)"
    ),
    r"\b(?:longitude|latitude)\s(?:of\s)?\d+(?:\.\d+)?",
    r"\b[A-Za-z]{0,12}[A-Z][A-Za-z]{0,5}-\d+[A-Za-z]{0,3}\b",  # Il-76, AK-47, F-16
    r"\b[A-Za-z]{0,12}[A-Z][A-Za-z]{0,7}\d+[A-Za-z]{0,3}\b",  # SMW4, G8, A380
    rf"\b\d+(?!(?:{'|'.join(_CAPITAL_UNITS)})\b)[A-Z]{{2,}}\d*\b",
    r"\b(?:Wi-?Fi|USB|MP3|HTML5|Web|Mac\sOS\sX|iOS|Android|OS\sX|Windows(?:\s(?:Phone|Server|XP|Vista))?)\s\d+(?:\.\d+)*\b",
    (
        r"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Nn]o|[Ww]hich|[Ee]very|[Ee]ach)\s+one\b"
        r"(?!\s(?:in|out|million|hundred|thousand|billion|miles?|kilomet|percent|per\scent|metre|meter|inch|foot"
        r"|(?:person|man|woman|child|boy|girl|victim|body|death|officer|soldier)\b))"
    ),
    r"\b(?:[Nn]ot\s|[Nn]o\s?[-‑]\s?)one\b",
    r"\b[Oo]ne\s+(?:another|day|thing|of(?!\s(?:them|whom)\b)|by\sone|or\s(?:the\sother|another))\b",
    r"\b(?:[Aa]t|[Ii]n)\s+one\s+(?:point|time|stage|way|fell)\b",
    (
        r"\b(?:[Ff]irst|[Ss]econd|[Oo]ther)[- ]half\b|\bhalf[- ](?:brother|sister|time|staff|mast|way|hearted|hour|"
        r"day|dozen\stimes)\b|\bhalfway\b"
    ),
    r"\bsecond[- ]hand\b|\bzero[- ](?:tolerance|sum|emission\w*|carbon|day|in)\b|\bGround Zero\b|\bground zero\b",
    r"\b\d+[-–]\d+[-–]\d+\b",  # records 45-7-2
    r"(?<!\()\b[1-9]\d?\)\s",  # list numbers
    (
        r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)(?:-| - )(?:time|star|door|way|"
        r"man|year-olds|piece|tier|part|pronged|dimensional|decker|party|speed|wheel|wheeler|sided|state|term|"
        r"handed|legged|bedroom|page|point\sguard|punch|set|letter|digit)\b"
    ),
    r"\b(?:[Ff]ive|[Ss]even|[Ff]our)-star\b",
    r"\b(?:[Ee]ighteen|[Nn]ineteen|[Tt]wenty)[- ](?:twen|thir|for|fif|six|seven|eigh|nine)ties\b",  # the nineteen seventies
    (
        r"\b(?:[Bb]ig|[Ff]ab|[Ff]irst|[Tt]op|[Ll]ast|[Ff]inal)\s+(?:two|three|four|five|six|ten|10|20|50|"
        r"100)\b(?!\s(?:days|weeks|months|years|hours|minutes|(?:\w+\s)?(?:games|matches|seasons|elections|meetings|quarters|starts)))"
    ),
)  # fmt: skip

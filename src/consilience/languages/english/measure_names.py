"""The words of English news that name what a number measures: "revenue of", "a depth of", "people killed"."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What people are to whom something happened, where only its kind is known, not its words.
PEOPLE_ARE = {
    "killed": "killed", "injured": "injured", "missing": "missing", "arrested": "arrested", "displaced": "displaced",
    "evacuated": "evacuated", "rescued": "rescued", "charged": "charged", "sentenced": "sentenced", "infected": "infected",
    "stranded": "stranded", "held": "held", "freed": "freed", "convicted": "convicted", "hired": "hired",
    "vaccinated": "vaccinated", "present": "present",
}  # fmt: skip
DAMAGED = {"destroyed": "damaged", "affected": "affected"}
CASUALTY = {"killed": "killed", "injured": "injured", "missing": "missing"}
# Nouns of which it is told whose they are, and those that say nothing of the counted.
OWNED = frozenset({"seat", "vote", "deputy", "mandate"})
PLAIN_PEOPLE = frozenset({"people", "of people", "persons", "individuals"})
PERSONS = frozenset({"people", "men", "women", "children"})
# What opens a phrase without being part of a name: "of the passengers", "of them children".
POINTERS = _words("of the them whom which these those its their his her our more other others")
MOST_AGENT_WORDS = 5
MOST_OF_WORDS = 4
# Sold by these.
PRICED = _words("barrel gallon ounce ton tonne share litre liter bushel pound kilo kilogram unit")
# Verbs that add nothing to what is counted: passengers, not "passengers carried".
DULL = _words(
    """
    carry see feel meet show mean involve number mark reach cover total know estimate hold contain attend describe call name
    follow precede face enjoy like want help watch manage try begin start continue fail attempt refuse agree decide intend
    believe think say tell expect hope seem appear let get become remain
    """
)
# A frame → what a time is that stands beside it.
TIMES_OF = {"sentenced": "prison sentence", "held": "time held", "arrested": "time in custody", "lasted": "duration"}
LASTING = _words("sentence jail imprison hold detain last")
MOVING = _words(
    """
    rise climb jump gain grow soar surge increase fall drop slide slip plunge tumble decline decrease shrink dip ease rebound
    lose add advance retreat
    """
)
FALLING = _words("fall drop slide slip plunge tumble decline decrease shrink dip ease lose retreat")

# Words that may not begin or end a name.
EDGES = _words(
    """
    a an the of at to by from in on for with and or but that which who is was were are be been has had have its his her
    their our my your this these those it he she they we i you up down about around some nearly only just more less than
    as so said says all both each every no not now then when while after before also still over under would will could
    put raised cut bring brought took rose fell stood reached reported paid cost worth totalling total including per
    points percent cent million billion drops drop rises rise falls fall comes come came goes go gets got have make made
    makes into onto out off new last first next another other one two three four five there
    """
)
# A verb with a sum → what the sum is.
SUMS = {
    "raise": "money raised", "fine": "fine", "pay": "sum paid", "cost": "cost", "worth": "value", "value": "value",
    "pledge": "sum pledged", "donate": "sum donated", "steal": "sum stolen", "award": "sum awarded", "invest": "sum invested",
    "spend": "sum spent", "earn": "sum earned", "borrow": "sum borrowed", "owe": "sum owed", "save": "saving",
    "offer": "sum offered", "lend": "sum lent", "seize": "sum seized", "demand": "sum demanded", "bid": "bid",
    "sell": "price", "buy": "price", "acquire": "price", "purchase": "price", "settle": "settlement", "lose": "sum lost",
    "give": "sum given", "receive": "sum received", "allocate": "sum allocated", "approve": "sum approved",
    "collect": "sum collected", "transfer": "sum transferred", "guarantee": "sum guaranteed", "post": "bail",
    "contribute": "sum contributed", "inject": "sum invested", "pump": "sum invested", "commit": "sum committed",
    "need": "sum needed", "seek": "sum sought", "claim": "sum claimed", "win": "sum won", "recover": "sum recovered",
    "forfeit": "sum forfeited", "provide": "sum provided", "budget": "sum budgeted", "charge": "price",
    "withdraw": "sum withdrawn",
    "deposit": "sum deposited", "repay": "sum repaid", "contain": "sum held", "hold": "sum held", "request": "sum requested",
    "want": "sum wanted", "add": "sum added", "cut": "cut", "release": "sum released", "swindle": "sum stolen",
    "embezzle": "sum stolen",
    "gross": "takings", "net": "takings", "rake": "takings", "reap": "takings", "generate": "revenue", "fetch": "price",
    "launder": "sum laundered", "write": "sum written off", "total": "total",
}  # fmt: skip
# These are named with what they are of: "cost of the repairs", "value of the deal".
OF_SOMETHING = frozenset({"cost", "value", "price"})
# What a sum right before it is: "a $5m grant"; of anything else it is the value: "a $500 guitar".
OF_MONEY = _words(
    """
    acquisition aid allowance appropriation award bail benefit bid bill bond bonus bounty bribe budget buyout charge claim
    contract cost credit cut damage deal debt deficit deposit dividend donation endowment expense fee fine fortune fund
    funding gain gift grant income increase insurance investment judgment loan money loss lottery mortgage offer package payment
    payout penalty pension plan pledge pool premium prize profit programme program project purchase ransom rebate refund
    reimbursement rent revenue reward rise salary sale saving scheme settlement share shortfall spending stake stimulus
    subsidy sum surplus takeover target tax ticket toll trust turnover verdict wage windfall write-down
    """
)
# A value right before one of these says nothing of it: "the $75 million range".
TELLS_NOTHING = frozenset({"area", "band", "mark", "mm", "range", "region"})
LEADS = _words("advantage cushion deficit drop fall gain gap increase jump lead loss margin rise swing victory win")
# A sum per share or head is one of these where the sentence says so: "offer per share".
PER_PIECE = frozenset({"bid", "cost", "dividend", "earnings", "fee", "loss", "offer", "price", "profit", "tax", "toll", "wage"})
# What a value is of stands behind these: "a fine of $20", "popularity at 20 per cent".
OF_WHAT = frozenset({"of", "at"})
# Right behind a length: these are long, high, or themselves the length.
LONG_THINGS = _words(
    """
    barrier border bridge cable canal chase coast coastline convoy corridor crack cruise drive fence flight front hike
    journey knife march motorway path pipeline pursuit queue race railway ride river road route run section stretch tailback
    tour track trail trek trench trip tunnel voyage walk wall
    dash drop fall gain goal kick loss pass punt putt return run scamper shot swim throw
    """
)
HIGH_THINGS = _words("building cliff column crane flame hill mast mountain peak pole statue surge swell tower tree wave")
DISTANCES = _words("depth distance drop fall gap height lead length limit line mark march radius range rise sprint width zone")
# The time of these is their length; of what somebody does or has done to him it is told by the verb: "time served".
TIMED = _words(
    """
    agreement ban campaign career career ceasefire closure contract course curfew deal delay drought extension flight freeze
    hiatus interval journey lease march marriage mission moratorium occupation outage period pause reign rule search
    sentence shift siege stay stint strike suspension talks tenure term tour transition trial trip truce vacation visit
    voyage wait war
    """
)
# Who is one for so long: "a 15-year veteran".
TIME_OF_VERB = {"face": "sentence", "receive": "sentence", "get": "sentence"}
SERVING = frozenset({"veteran", "member", "incumbent", "captain", "coach", "champion", "leader", "owner", "partner"})
TIME_SPENT = _words(
    """
    wait serve work live spend stay fight talk negotiate deliberate travel drive walk fly play sleep train study teach rule
    govern reign search burn rage bypass close detain hold take chase drift survive
    """
)
# A time and what stands before or after it: "nine days before the vote".
BESIDE_IN_TIME = frozenset({"before", "after", "until"})
TAKING_TIME = frozenset({"take", "need", "require"})
THROUGHOUT = frozenset({"over", "during", "through", "throughout"})
# Before a time → how what is done then is told of: of what has been done, of what is still to be.
IN_TIME = {"in": ("in which", "until"), "after": ("after which", "after which")}
AHEAD = frozenset({"will", "would", "could", "can", "may", "should", "must", "shall", "'ll"})
# Verbs that say nothing of what a time is spent on.
NO_TIME = frozenset({"be", "have", "do", "go", "say", "tell", "know", "ask", "make", "get", "call"})
# Who does these with a part or with seats has them.
HOLDING = _words("win take get gain secure poll receive have hold own control lose claim garner draw command capture retain keep")
# With so much of the vote counted, somebody leads: that is no share of his.
COUNTED = frozenset({"counted", "reporting", "tallied"})
# To whom these go has them: "the seat went to Asta Roe by 87 votes".
GOING_TO = _words("go fall pass give award allot hand")
# Before a name with its number in a list, or a clause without its verb: "Seats: Alliance 45, Greens 14 and Farmers 7".
BEFORE_LISTED = _words(": , ; ( and while but with to")
# What a noun has about it that is no part of a name.
LOOSE = frozenset(
    {"acl", "acl:relcl", "appos", "advcl", "conj", "parataxis", "punct", "obl", "obl:unmarked", "nmod:unmarked", "ccomp"}
)
COVERING = _words(
    "chase pursue walk run drive travel cover cross fly sail swim march drag tow fall plunge drift advance crawl cycle row return"
    " carry throw kick move jump leap rush hit climb descend"
)
LENGTHS = {
    "long": "length", "wide": "width", "deep": "depth", "high": "height", "tall": "height", "thick": "thickness",
    "away": "distance", "apart": "distance apart", "across": "width", "underground": "depth", "below": "depth", "above": "height",
}  # fmt: skip
KINDS = {
    "length": "length or distance",
    "duration": "length of time",
    "magnitude": "magnitude",
    "money": "sum of money",
    "share": "share",
    "points": "points",
    "temperature": "temperature",
    "speed": "speed",
    "weight": "weight",
    "area": "area",
    "volume": "volume",
    "power": "power",
    "frequency": "frequency",
    "storage": "storage",
    "age": "age",
}
# Words read behind a measure, those that end them, and those that do not though they end other phrases.
TRAILING = 6
GOES_ON = frozenset((
    "of", "in", "on", "at", "from", "for", "to", "the", "a", "an", "worth", "south", "north", "east", "west",
    "off", "long", "wide", "deep", "high", "tall", "away", "more", "with",
))  # fmt: skip

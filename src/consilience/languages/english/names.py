"""English news: what tells a name from other capitals, and one kind of name from another."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from consilience.languages.english.given_names import GIVEN_NAMES, SHORT_NAMES
from consilience.languages.english.organisations import KNOWN_ORGANISATIONS, SAME_NAMES
from consilience.languages.english.places import COUNTRIES, DEMONYMS, PLACES
from consilience.languages.english.state_abbreviations import STATE_ABBREVIATIONS, STATE_OF_ABBREVIATION


@cache
def common_words() -> frozenset[str]:
    """Give the words that English writes in lower case (made by training/common_words.py)."""
    return frozenset(files(__package__).joinpath("common_words.txt").read_text("utf-8").split()) - _NAMES_TOO


@cache
def is_common(word: str) -> bool:
    """Whether English writes a word, given in lower case, in lower case; its plural and other plain endings too."""
    listed = common_words()
    if word in listed or word in _NAMES_TOO:
        return word in listed
    return any(
        word.endswith(ending) and len(word) - len(ending) >= 3 and word[: len(word) - len(ending)] in listed
        for ending in ("s", "es", "ed", "er", "ing", "al", "ly")
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Lower-case words that are as often part of a name; seen in capitals inside a sentence they are one.
_NAMES_TOO = _words(
    """
    bank park rose hope grace faith joy mark bill rob pat frank grant chase drew sky hill wood cook rice bush
    """
)

# Before a person, with or without a full point; not part of the name.
HONORIFICS = _words(
    """
    mr mrs ms miss mx dr nr prof sir dame lord lady madam madame monsieur mme mlle herr frau senor señor don doña dona rev fr
    sr messrs hon
    """
)

GENDER_OF_TITLE = {
    "mr": "m", "sir": "m", "lord": "m", "monsieur": "m", "herr": "m", "king": "m", "prince": "m",
    "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f", "madame": "f", "frau": "f", "queen": "f", "princess": "f",
}  # fmt: skip

RANKS = _words(
    """
    adm admiral brig brigadier capt captain cdr cmdr cmdre commander cmd col colonel commodore corporal cpl gen general
    lance-corporal lieut lieutenant lt maj major marshal
    midshipman officer pfc private pte pvt ensign sgt sergeant staff-sergeant airman seaman petty warrant constable det
    detective inspector insp superintendent supt sheriff undersheriff trooper
    marshall chief deputy cadet gunner const
    """
)

TITLES = (
    HONORIFICS
    | RANKS
    | _words(
        """
    abbot actor actress ambassador analyst archbishop archduke artist assemblyman assemblywoman astronaut attorney author
    ayatollah baron baroness bishop boxer broadcaster brother
    businessman businesswoman candidate cardinal caliph chairman chairwoman chairperson chair chancellor coach comedian
    commissar commissioner composer comrade congressman congresswoman coroner
    correspondent councillor councilman councilwoman councilor count countess crown curator czar dean defendant delegate
    democrat director diplomat doctor driver duchess duke economist editor
    emir emperor empress engineer envoy evangelist ex-president executive father founder goalkeeper governor gov grand
    imam inmate investigator journalist judge juror justice khan king lama lawmaker
    lawyer leader legislator magistrate manager mayor minister ministers mullah mufti musician novelist nurse owner paramedic
    pastor patriarch patriot photographer pilot pm poet pope premier president
    presidents priest prime prince princess principal producer professor prosecutor publicist quarterback queen rabbi rapper
    referee reporter representative rep republican reverend saint scientist secretary
    sen senator sheik sheikh shah singer sister skipper solicitor speaker spokesman spokesperson spokeswoman striker student
    sultan swami taoiseach teacher trainer treasurer tsar undersecretary uncle
    aunt vicar vice viscount vp gm ag winger witness writer ceo cfo coo cto chef midfielder defender forward captain champion
    """
    )
)

# In front of a title they belong to it: "former Deputy Foreign Minister".
TITLE_MODIFIERS = _words(
    """
    acting assistant associate attorney chief co-chairman crown defence defense deputy district education energy environment
    ex executive finance first foreign former grand head health
    home interim interior interior junior labour labor lead lance lieutenant lord major managing oil opposition police petty
    press prime public queen regional retired security senior
    shadow social staff state trade transport transportation treasury under vice warrant agriculture culture economy justice
    industry information planning tourism military parliamentary
    court circuit federal surgeon solicitor adjutant postmaster comptroller auditor county superior magistrate minority
    majority house senate judge co-founder city provincial
    presidential cabinet the
    """
)

# The last word (or the word before "of", "for") of an organisation.
ORGANISATION_HEADS = _words(
    """
    academy administration afp agency air airlines airline airways alliance archive archives army arsenal assembly associates
    association athletic authority automotive ballet band bank bankers banks
    battalion board boys bros brigade brigades broadcasting brotherhood bureau business cabinet capital caucus cavaliers
    center centre chamber channel charity charities chronicle church cinema
    circle  clinic club co co. coalition college colleges command commerce commission committee communications
    community companies company conference confederation congress conservatory consortium
    constabulary consulate consulting cooperative corp corp. corporation corps council councils court courier crescent cross
    daily  dealers department dept development diocese directorate division
    electric electronics embassy energy enterprise enterprises entertainment exchange express family fc federation fellowship
    fighters film films financial fleet force forces forum foundation front fund gang gazette
    government graphic group guard guards guild herald hezbollah holding holdings homes hospital hospitals hotel hotels house
    inc inc. industries industry infirmary initiative inquirer institute institutes institution
    insurance intelligence international investment investments jihad journal  junta knights laboratories
    laboratory labs league legion legislature library limited llc llp lobby ltd ltd. lab magazine mafia
    management marine marines media medical militia ministries ministry mirror mission monitor  mosque motor
    motors movement museum mutual nations navy network networks news newspaper newspapers nursery observatory observer office
    officers orchestra organisation organization organizations parliament partners partnership party patriots
    patrol petroleum pharmaceuticals pictures plc police polytechnic post presbyterian press productions program programme
    project
    publications publishers publishing radio railway railways records regiment register registry reserve resistance resources
    restaurants review rovers school schools scouts secretariat senate service services
    seminary shipping shipyard society software solutions squad  store stores studio studios sun supermarket
    supermarkets survey symphony syndicate systems taliban taskforce team technologies technology telegraph television theatre
    theater
    times towers toyota transit treasury tribunal tribune troupe trust tv union unions united universities university
     utilities ventures volunteers wanderers watch weekly wing works workers zoo nato telecom
    giants lakers yankees mets cowboys dodgers celtics raiders rangers rovers saints steelers warriors bulls bears bengals
    browns bruins canucks cardinals chargers chiefs colts dolphins eagles falcons flames flyers jets 49ers packers panthers
    patriots pirates rams ravens redskins rockets royals sharks seahawks spurs tigers titans vikings
    """
)

PLACE_HEADS = _words(
    """
    airport arena avenue ave ave. basin bay beach bivvy boulevard blvd border bridge building canal canyon cape castle
    cathedral cave cemetery city coast cottage county cove creek crossing
    crater dam desert district drive estate falls courthouse dock docks brook gym gymnasium hall field fields forest fort
    garden gardens glacier glen governorate gulf gully harbor harbour heights highway hill hills hut inlet island
    islands isle isles jail junction lagoon lake lakes lane mall manor marina market massif metro mine mosque mount mountain
    mountains oblast ocean palace park parkway pass passage path peak
    peninsula place plain plains plateau plaza point port precinct prefecture prison province quarter quay range reef region
    republic
    reservoir resort ridge river road rd rd. route ruins saddle sea shire
    shore sound springs square stadium station strait straits strip street st street. suburb summit temple terminal
    territories territory tower town township trail tunnel valley village villages
    volcano ward waterfall well wells wharf wood woods zone
    """
)
# Behind these with "of", the first word of a place: "Gulf of Aden", "Bay of Biscay", "Republic of Congo".
PLACE_OF = _words(
    """
    gulf bay strait straits sea republic isle isles cape horn city state province district island kingdom lake mount port
    coast  tower rock
    """
)

OTHER_HEADS = _words(
    """
    act agreement award awards bill cable championship championships cup day declaration festival final games grammy grammys
    grand-prix law marathon medal olympics open oscar oscars pact prize protocol series show tour treaty trophy war
    """
)
# A last name as often as a title: "Stephen King"; the others behind a given name are a title cut loose ("Doris Duke Professor").
SURNAME_TITLES = _words(
    """
    king prince bishop judge pope duke dean major earl baron count chief archbishop marshall marshal chancellor page constable
    actor mayor rice brother lord guard khan sultan king sheikh shah saint grand abbot priest justice
    commander champion forward captain coach driver guest hunter queen constable cardinal
    """
)
# In front of a person's name these are never a part of it.
ALWAYS_TITLES = (TITLES | TITLE_MODIFIERS) - SURNAME_TITLES - GIVEN_NAMES.keys() - {"crown", "lance"}
SHIPS = _words("ins hms uss mv mt ms ss rms mt. m/v hmas hmcs usns usns hmnzs rfa")

# Inside a name in lower case.
PARTICLES = _words(
    """
    de da do dos das du del della di van von der den ter ten la le el al bin ibn bint abu y e zu und af av ben des d' l' ul ur
    """
)

# Function words that begin a sentence; in capitals they never begin a name there.
NEVER_NAMES = _words(
    """
    a about above according across actually after afterwards again against ago all almost along already also although
    altogether always am amid among an and another any anybody anyone anything
    apart are around as aside at away back be because been before behind being below beside besides between beyond both but by
    can cannot could despite did do does doing done down during each
    earlier either else elsewhere eight eighteen eighty eleven enough especially even eventually ever every everybody everyone
    everything exactly except few fewer fifteen fifth fifty finally first five following
    for formerly forty four fourteen fourth from further furthermore generally given half has have having he hence her here
    hers herself him himself his how however hundred hundreds i i'd i'll i'm i've if
    in including indeed inside instead into is it its itself just last late lately later least less let like likewise many may
    maybe me meanwhile might million millions moreover more most mostly much must my myself near nearby nearly
    neither never nevertheless next nine nineteen ninety no nobody none nor not nothing now nowadays nowhere of off often oh
    ok okay on once one only onto or other others otherwise our ours ourselves out outside over overall
    own per perhaps please plus previously probably quite rather recently right said same second seven seventeen seventy
    several shall she should since six sixteen sixty so some somebody someone something sometimes
    somewhere soon still such ten than thank thanks that that's the their theirs them themselves then there there's therefore
    these they they're third thirteen thirty this those though thousands three through throughout thus to today
    together tomorrow tonight too toward towards twelve twenty two under unless unlike until up upon us usually very was we
    we'll we're we've well were what what's whatever when whenever where whereas wherever
    whether which while who who's whoever whole whom whose why will with within without would yes yesterday yet you you'll
    you're your yours yourself il un don't didn't can't won't isn't doesn't
    couldn't wouldn't shouldn't it's he's she's let's photo photos video copyright updated published posted advertisement read
    related click
    """
)

DIRECTIONS = _words(
    """
    north south east west northeast northwest southeast southwest northern southern eastern western central upper lower greater
    """
)
MONTHS = _words(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
    oct nov dec jan. feb. mar. apr. aug. sep. sept. oct. nov. dec.
    """
)
WEEKDAYS = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun mondays tuesdays
    wednesdays thursdays fridays saturdays sundays
    """
)
# Holidays, seasons, ages and other capitals that name no person, organisation or place.
NOT_NAMES = _words(
    """
    christmas easter ramadan halloween thanksgiving eid diwali passover hanukkah internet web god lord allah bible koran quran
    earth english twenties thirties forties fifties sixties seventies eighties nineties et gmt est edt pst pdt utc cst cdt mst
    bst cet am pm a.m p.m a.m. p.m. ad bc
    dna tv ceo cfo gdp gps hiv aids mph kph km usd eur ok ufo atm dvd cd pc vip phd mba ph.d id sms suv rpg it
 dj mc faq ko kos tko ph ft lb lbs mri pow mp mps pr q&a url pdf http www
    richter mr mrs ms dr i i'm i've i'd i'll i’m m.d llp esq ist cest a.k.a aka re ps nb eds wi-fi covid-19 covid
    coronavirus ebola h1n1 sars
    h5n1
    """
)

# Before the name of one of its bodies: "U.S. Navy", "UN Security Council".
SHORT_STATES = _words("u.s us u.k uk u.n un e.u eu")
# Behind a people, the one institution of its state: "Indian navy". Of its police and its banks there are many.
INSTITUTIONS_OF_A_PEOPLE = frozenset(("navy", "army", "air force", "coast guard", "coastguard", "parliament"))
# Behind a name they make a place of it, in lower case too; of "river" and "city" that is not sure.
PLACE_HEADS_IN_LOWER_CASE = frozenset(("national park", "state park", "nature reserve", "national forest"))
PEOPLES_OF_TWO_WORDS = frozenset(("New Zealander", "New Zealanders", "New Yorker", "New Yorkers"))
GANGS = _words("crime mafia mob")  # "Lund crime family" is no person
SUFFIXES = _words("jr jr. sr sr. ii iii iv esq")

PLACE_KEYS = frozenset(place.lower().rstrip(".") for place in PLACES)
# Words of a name that are written in several ways; the form in which names are compared.
SAME_WORDS = {
    "mt": "mount", "st": "saint", "ft": "fort", "dept": "department", "centre": "center", "defence": "defense",
    "organisation": "organization", "harbour": "harbor", "theatre": "theater", "labour": "labor", "intl": "international",
    "univ": "university", "govt": "government", "assn": "association", "bros": "brothers", "rd": "road", "ave": "avenue",
    "blvd": "boulevard", "natl": "national", "telecommunications": "telecom", "qaeda": "qaida", "quaida": "qaida",
}  # fmt: skip
# Words that a name may have or not have: companies' legal forms, and what "crime family" adds.
EMPTY_IN_NAMES = _words(
    """
    the inc corp corporation co company ltd limited llc plc group of for and & crime mafia mob socalled
    """
)
EMPTY_IN_INITIALS = _words("the of for and & on in de la du")  # IMO: International Maritime Organization
# A place may be told without these: "Skane" for "Skane County". A city is not its country.
LEFT_OUT_PLACE_HEADS = _words("island province county oblast governorate district region state prefecture department")
# A name may be told without these last words: "Polisario" for "Polisario Front".
LEFT_OUT_HEADS = _words(
    """
    front party movement organization network militia news airlines airways university college corp group county
    foods motors industries holdings electronics pharmaceuticals entertainment advisors advisers stores airline energy petroleum
    telecom technologies systems
    """
)

# "Varby Hospital" is "Varby Hospital Medical Center" too.
LEFT_OUT_BEHIND_HOSPITAL = _words("medical center centre health system")
# Said of any organisation: the bank of a story is not the one bank whose name ends so.
HEADS_OF_MANY = _words(
    """
    university college school hospital bank police court department ministry airlines government council parliament army
    senate club hotel church company party embassy international
    """
)

# How states call themselves in full: "Republic of Malta", "Syrian Arab Republic".
FORMS_OF_STATE = _words("republic kingdom federation state commonwealth emirate sultanate principality")
KINDS_OF_STATE = _words("arab islamic socialist federal democratic people peoples bolivarian cooperative hashemite united")
COUNTRY_OF_PEOPLE = {people.lower(): country.lower() for country, told in COUNTRIES.items() for people in told}
# The Republic of China is not China, nor is that of Korea or the Congo the country that is called so for short.
NOT_SHORT_FOR = _words("china korea congo")

LISTED = PLACE_KEYS | KNOWN_ORGANISATIONS | frozenset(form.replace(".", "") for forms in SAME_NAMES for form in forms)

__all__ = [
    "COUNTRIES",
    "DEMONYMS",
    "GIVEN_NAMES",
    "KNOWN_ORGANISATIONS",
    "PLACES",
    "SAME_NAMES",
    "SHORT_NAMES",
    "STATE_ABBREVIATIONS",
    "STATE_OF_ABBREVIATION",
    "common_words",
]

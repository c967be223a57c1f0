"""What English news counts: what happens to the counted, words for the same thing, words that say who says so."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Nouns for persons that say by themselves what happened to them or what they do.
TELLING_NOUNS = _words(
    """
    casualty dead death demonstrator fatality homeless hostage inhabitant injured injury missing protester protestor
    refugee resident spectator survivor viewer wounded
    """
)
# A later, higher count of these replaces an earlier one.
CUMULATIVE = frozenset({
    "affected", "arrested", "destroyed", "displaced", "evacuated", "injured", "invested", "killed", "missing", "rescued",
})  # fmt: skip
# These come and go, so that the latest count replaces the others, whether higher or lower.
PASSING = frozenset({"affected", "evacuated", "held", "missing"})
# Things of which each report has more than the one before, whatever is told of them.
GROWING_THINGS = _words("aftershock airstrike case claim claimant complaint infection sortie strike")
# Beginnings of words, as `stem` cuts them, that say of a value that it takes the place of another: a bid, a magnitude.
REVISED = _words("correct downgrad final improv lower rais revis sweeten updat upgrad increas reduc")
# Whoever comes to help at the scene, and with what: one count, which each report gives as of its hour.
HELPERS = _words("ambulance appliance divers engine firefighter fireman helicopter lifeboat paramedic pumper rescuer tender")
# A share that grows as the work goes on, which each report gives as of its hour: of a fire contained, of the votes counted.
PROGRESS = _words("contain contained containment count counted reporting tally tallied complete completed restored")
# What spreads, so that each report gives its size as of its hour.
SPREADING = _words(
    "fire fires wildfire wildfires blaze blazes bushfire flames slick spill flood burn burned burnt scorched charred"
)
# Words of an election, in which the share and the seats of one party move with the count.
ELECTING = _words(
    "vote votes voted voters ballot ballots election elections elected polls seats seat parliament party count counted"
)
# Those driven from their homes are told as evacuated and as displaced.
DRIVEN_OUT = frozenset({"displaced", "evacuated"})
# What this is done to is gone; what is damaged is counted apart.
GONE = _words("destroy flatten raze level demolish wreck")
# Happenings so plain that two numbers of them in two reports are likely one measure, even where the numbers differ.
PLAIN = (CUMULATIVE - {"invested"}) | {"population", "held", "sentenced", "charged", "attended"}
# These too, where the sentences share words.
FAIRLY_PLAIN = PLAIN | {
    "sold",
    "bought",
    "cut",
    "seized",
    "voted",
    "lent",
    "paid",
    "cost",
    "sent",
    "protested",
    "fell",
    "rose",
    "invested",
    "parent",
}
CASUALTIES = frozenset({"killed", "injured", "missing"})

# word → the thing it counts with others. Only words that are used for one another in reports of one event.
SAME_THING: dict[str, str] = {
    word: thing
    for thing, words in {
        "person": (
            "person people man woman child kid teenager adult youth boy girl civilian victim resident inhabitant citizen "
            "national passenger worker employee staff crew crewman sailor seaman seafarer mariner soldier troop serviceman "
            "policeman officer fighter militant rebel insurgent gunman terrorist pirate raider suspect defendant "
            "prisoner inmate hostage student pupil teacher miner climber tourist visitor villager protester protestor "
            "demonstrator marcher rioter supporter fan spectator viewer patient survivor refugee migrant member "
            "personnel dead death fatality casualty injury arrest injured wounded missing companion colleague friend doctor "
            "pensioner retiree robber thief burglar bandit attacker assailant shooter lawmaker senator "
            "minister politician lawyer farmer engineer "
            "scientist player contractor executive manager claimant dealer trafficker smuggler "
            "nurse journalist reporter pilot driver firefighter fireman rescuer guard peacekeeper shopper customer "
            "voter juror mobster cop sheriff constable marshal detective inspector trooper commando sniper operative agent "
            "hiker skier camper swimmer surfer cyclist motorist pedestrian commuter holidaymaker evacuee settler monk nun priest "
            "pilgrim worshipper parishioner astronaut cadet recruit conscript reservist deserter captive kidnapper "
            "hijacker bomber carer caregiver paramedic medic responder staffer aide adviser advisor delegate diplomat envoy "
            "expert analyst observer monitor activist campaigner dissident blogger artist musician singer actor author "
            "writer academic professor lecturer researcher trader investor shareholder creditor taxpayer homeowner tenant "
            "landlord householder bystander onlooker eyewitness relative cousin widow orphan infant toddler baby "
            "schoolchild schoolgirl schoolboy undergraduate graduate apprentice trainee "
            "intern donor recipient subscriber user caller respondent turkmen "
            "brother sister son daughter parent life soul body somali yemeni american iraqi "
            "israeli palestinian iranian briton chinese indian russian syrian afghan pakistani mexican canadian "
            "australian german tough thug gangster gangbanger mom mum mother father witness guest applicant candidate"
        ),
        "grandchild": "grandchild grandkid",
        "vessel": "vessel ship boat freighter tanker trawler craft dhow speedboat ferry yacht",
        "building": "building house home structure dwelling household property",
        "vehicle": "vehicle car truck lorry van bus carriage coach wagon",
        "aircraft": "aircraft plane airplane aeroplane jet warplane airliner helicopter chopper",
        "weapon": "weapon gun rifle pistol firearm",
        "cable": "cable line",
        "knockout": "knockout ko",
        "quake": "quake earthquake temblor tremor",
        "attack": "attack assault raid strike",
        "sentence": "sentence term",
        "country": "country nation state",
        "seat": "seat mp deputy",
        "station": "station place",
        "engine": "engine appliance tender pumper",
        "job": "job position post",
        "product": "product gdp",
    }.items()
    for word in words.split()
}
# Further nouns for persons, by what they do and whose they are: one class with the others where counts are compared.
PERSONS_TOO = (
    _words(
        """
        abductor accomplice accountant acrobat adolescent airman angler apprentice architect arsonist aunt backpacker
        bailiff baker barista barrister bartender batsman bather biker biologist boss boyfriend bride brigand builder
        busker butcher cabbie cameraman canoeist captor carpenter cashier chef chemist chorister churchgoer classmate
        cleaner clerk clubber colonel columnist comedian concertgoer congregant congressman congresswoman conspirator
        convict councillor councilor courier coworker crewmate crewmember culprit curator dancer deckhand dentist
        detainee diner diver doorman drummer electrician emigrant expat expatriate extremist felon festivalgoer
        filmmaker footballer foreigner geologist girlfriend goalkeeper grandfather granddaughter grandmother
        grandparent grandson guitarist hawker headteacher heckler henchman herder hooligan housemate husband immigrant
        intruder islander jailer janitor jihadist jogger kayaker labourer laborer landowner legislator librarian
        lieutenant lifeguard lodger looter magistrate mailman marathoner marine mechanic mercenary midfielder midwife
        missionary motorcyclist mourner mugger musician neighbor neighbour nephew newborn niece offender onlooker
        operator paddler parachutist paratrooper parolee partygoer pastor peasant perpetrator pharmacist photographer
        physician physicist planner plotter plumber poacher porter postman presenter professor prosecutor racer
        rambler ranger receptionist referee reveller reveler rower runner schoolteacher sergeant shepherd shoplifter
        sibling skipper solicitor specialist spouse sprinter stalker steward stowaway striker suicide-bomber surgeon
        swimmer tailor teammate technician teen trainer traveller traveler trespasser trucker tutor umpire uncle
        unionist vacationer vandal vendor veteran villager volunteer waiter waitress walker warden welder wife
        wrestler yachtsman youngster co-worker
        """
    )
    - SAME_THING.keys()
)
# Within "person" these are told apart where values differ: nobody compares men with women, or soldiers with civilians.
KINDS_OF_PERSON: dict[str, str] = {
    word: thing
    for thing, words in {
        "woman": "woman girl mother mom mum",
        "man": "man boy father",
        "child": "child kid infant toddler baby pupil student youth",
        "crew": "crew crewman sailor seaman seafarer mariner crewmember",
        "police": "policeman officer police cop constable trooper detective",
        "soldier": "soldier troop serviceman peacekeeper marine",
        "civilian": "civilian",
        "fighter": "fighter militant rebel insurgent gunman terrorist pirate raider mobster",
        "protester": "protester protestor demonstrator marcher rioter",
        "spectator": "fan spectator viewer crowd",
        "employee": "employee worker staff",
        "passenger": "passenger",
        "juror": "juror",
        "sibling": "brother sister son daughter parent companion",
        "tourist": "tourist visitor",
        "foreigner": (
            "foreigner somali yemeni american iraqi israeli palestinian iranian briton chinese indian russian syrian afghan "
            "pakistani mexican canadian australian german national"
        ),
        "prisoner": "prisoner inmate detainee",
    }.items()
    for word in words.split()
}

# Persons by what they do, whose birthdays are told.
PLAYERS = _words(
    "striker midfielder defender forward goalkeeper keeper winger quarterback receiver pitcher catcher boxer champion leader"
    " president premier chancellor king queen prince princess pope star"
)
# Of these one is a count too: "two counts of murder and one of kidnapping".
CHARGES = frozenset({"charge", "count"})
# Who are found so are dead.
DEAD = frozenset({"body", "corpse"})
# "A boy of 11" is that old.
SINGLE = _words("man woman boy girl child youth lad teenager baby infant toddler person student pupil pensioner lady")
# Nouns for persons that say nothing of them.
ANYBODY = frozenset({"", "body", "death", "dead", "fatality", "life", "people", "person", "victim"})

# These may be all whom an event befell ("12 passengers died"); the other kinds are some of them, as women and children are.
MAYBE_ALL = frozenset({"employee", "juror", "passenger", "prisoner", "protester", "spectator", "tourist"})

# "The four hardest-hit villages" are some of the villages, whatever their number.
CHOSEN = _words("best biggest deadliest hardest heaviest highest key largest leading main most oldest top worst youngest")

# Who is said to tell numbers, besides persons by their office and papers.
SPEAKERS = _words(
    """
    agency agencies television centre center correspondent deputies crews authorities ministry poll survey study figures
    data firefighters rescuers organisers organizers investigators coastguard operator report reports
    """
)
SPEECH = (
    "said|says|say|told|reported|reports|estimates|estimated|estimate|added|announced|confirmed"
    "|put|quoted|claimed|claims|warned|according"
)

# "At least 10 people" after these words is a part of another number.
PART_OF = (
    "including", "among them", "of them", "of whom", "of which", "of those", "includes", "included", "comprising",
    "as well as",
)  # fmt: skip

SEISMIC = r"\b(?:magnitude|quake|earthquake|temblor|aftershocks?|Richter|tremor|seismolog\w+)\b"

CONTEXT_STOP = _words(
    """
    per cent percent percentage
    a about according after also an and another are around as at be been before being but by can could did do does down
    eight five for four from had has have he her his i in into is it its just least may might more most mr mrs ms my
    nine no not of off on one only or other our out over said say saying says seven she should six some ten than that
    the their them then there these they this those three to told two up us was we were when which while who whom will
    with would you your
    """
)

# Verbs whose subject gives the number in their object or clause, beside the verbs of saying: "police put the toll at 45".
GIVING = _words(
    "put estimate count give report confirm announce record register show suggest reveal indicate find cite admit tally reckon"
    " project"
)
# With these only a clause is what is given: "a survey shows that half …".
GIVING_CLAUSES = _words("find show suggest reveal indicate")
# What stands in front of a part of the whole told before.
INCLUDING = _words("including include includes included comprising among")
# Nouns that only point to others: "12 others", "a further ten ones".
NO_THING = frozenset({"other", "one", "more"})

"""What invented local incidents are told with: kinds of incident, sentences for each, places, people, outlets. All invented."""

from __future__ import annotations

from msgspec import Struct


class Kind(Struct, frozen=True):
    """One kind of incident: sentences that open a first report and later ones, what may follow, and what one is charged with."""

    first: tuple[str, ...]
    named: tuple[str, ...]
    arrest: tuple[str, ...]
    details: tuple[str, ...]
    charge: str = ""


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


KINDS = {
    "shooting": Kind(
        (
            "A {age}-year-old {man} was shot {when} on {street}, {police} said.",
            "{police_capital} are looking for whoever opened fire {when} near {street}, leaving a {man} {hurt}.",
            "One person is {hurt} after a shooting {when} in {city}.",
            "Gunfire {when} outside {spot} in {city} left a {man} {hurt}, according to {police}.",
        ),
        (
            "The {man} shot {when} on {street} has been identified as {victim}.",
            "{victim_aged}, was the {man} who was shot {when} in {city}, {police} said {today}.",
            "Family and friends gathered {today} to remember {victim}, who was shot {when}.",
        ),
        (
            "A suspect has been arrested in the shooting of {victim} on {street}.",
            "{suspect_aged}, was taken into custody {today} in connection with the {event_day} shooting in {city}.",
        ),
        (
            "Officers were called to {spot} at about {clock} and found the {man} with gunshot wounds.",
            "The victim was taken to {hospital}.",
            "Witnesses told officers that they heard {count} shots.",
            "Investigators collected {count} shell casings from the pavement.",
            "A {vehicle} was seen leaving toward {cross}.",
            "Detectives do not believe that the shooting was random.",
            "A window of {spot} was struck by a bullet.",
        ),
        "attempted murder",
    ),
    "stabbing": Kind(
        (
            "A {man} was stabbed {when} during an argument at {spot} in {city}, {police} said.",
            "A stabbing {when} on {street} sent a {age}-year-old {man} to the hospital.",
            "{police_capital} are searching for a person who stabbed a {man} near {street} {when}.",
        ),
        (
            "The {man} stabbed {when} at {spot} was {victim_aged}, {police} said.",
            "{victim}, who was stabbed {when} on {street}, is {hurt}, relatives said {today}.",
        ),
        (
            "{suspect_aged}, is accused of stabbing {victim} on {street}.",
            "Officers have arrested a suspect in the {event_day} stabbing at {spot}.",
        ),
        (
            "Officers arrived at about {clock} and found the victim bleeding on the floor.",
            "The two had argued over {thing}, a witness said.",
            "The victim was treated at {hospital}.",
            "A knife was recovered near {cross}.",
            "The attacker fled in a {vehicle}.",
            "The victim had {count} wounds to the chest and arms.",
        ),
        "aggravated assault",
    ),
    "house fire": Kind(
        (
            "Fire tore through a home on {street} {when}, leaving a {man} {hurt}, fire officials said.",
            "Crews battled a house fire {when} in {city}.",
            "A {age}-year-old {man} is {hurt} after a fire at a home on {street} {when}.",
        ),
        (
            "The {man} caught in the house fire {when} was identified as {victim_aged}.",
            "A fund has been set up for the family of {victim} after the fire on {street}.",
        ),
        (
            "Investigators say that {thing} caused the {event_day} fire on {street} that left {victim} {hurt}.",
            "The cause of the fire that destroyed the home of {victim} has been found, the fire marshal said {today}.",
        ),
        (
            "The call came in at {clock}, and flames were showing when the first engine arrived.",
            "It took {count} firefighters nearly an hour to bring the blaze under control.",
            "Neighbors near {cross} saw smoke coming from the roof.",
            "The house, built in {year}, is a total loss.",
            "{count_capital} people were displaced, and the Red Cross is helping them.",
            "One victim was flown to {hospital} with burns.",
            "The fire may have begun with {thing}.",
        ),
    ),
    "crash": Kind(
        (
            "A {age}-year-old {man} was {hurt} in a crash {when} at {cross}, {police} said.",
            "A {vehicle} and a {other_vehicle} collided {when} on {street} in {city}.",
            "A two-vehicle wreck {when} closed {street} for hours and left one person {hurt}.",
        ),
        (
            "{victim_aged}, was the driver {hurt} in the crash {when} on {street}.",
            "{police_capital} have identified the {man} in the {event_day} collision at {cross} as {victim}.",
        ),
        (
            "{suspect_aged}, has been charged over the crash on {street} that left {victim} {hurt}.",
            "A driver was booked into jail {today} in the {event_day} wreck at {cross}.",
        ),
        (
            "The crash happened at about {clock}, when the {vehicle} crossed the center line.",
            "The driver of the {other_vehicle} was not hurt.",
            "Speed appears to have been a factor.",
            "The victim was wearing a seat belt and was taken to {hospital}.",
            "The road was reopened after {count} hours.",
            "The {vehicle} came to rest against {spot}.",
        ),
        "vehicular assault",
    ),
    "robbery": Kind(
        (
            "An armed {man} robbed {spot} on {street} {when}, {police} said.",
            "{police_capital} released pictures of a suspect in a robbery {when} at {spot} in {city}.",
            "A clerk was threatened with a gun {when} at {spot}.",
        ),
        (
            "{victim_aged}, was behind the counter when {spot} on {street} was robbed {when}.",
            "The owner of {spot}, {victim}, spoke {today} about the {event_day} robbery.",
        ),
        (
            "{suspect_aged}, was arrested in the robbery of {spot} on {street}.",
            "A tip led officers to a suspect in the {event_day} holdup at {spot}.",
        ),
        (
            "The robber came in at {clock} and demanded money from the register.",
            "He got away with ${money} and {thing}.",
            "He wore a {color} hooded sweatshirt and a mask.",
            "He ran toward {cross}, where a {vehicle} was waiting.",
            "Nobody was hurt.",
            "The store had been robbed {count} times before.",
        ),
        "aggravated robbery",
    ),
    "pedestrian": Kind(
        (
            "A {age}-year-old {man} was hit by a {vehicle} {when} while crossing {street}, {police} said.",
            "A pedestrian is {hurt} after being struck by a driver {when} in {city}.",
            "The driver of a {vehicle} fled after hitting a {man} near {cross} {when}.",
        ),
        (
            "The pedestrian struck {when} on {street} was {victim_aged}, {police} said.",
            "{victim} was walking home from {spot} when a driver hit {him} {when}.",
        ),
        (
            "{suspect_aged}, turned {himself} in {today} over the hit-and-run that left {victim} {hurt}.",
            "Officers have found the {vehicle} that struck a {man} on {street} on {event_day}.",
        ),
        (
            "It happened at about {clock} outside {spot}.",
            "The victim was not in a crosswalk.",
            "Debris at the scene came from a {vehicle}.",
            "The {man} was thrown {count} feet and was taken to {hospital}.",
            "Neighbors have long asked for a traffic light at {cross}.",
        ),
        "leaving the scene",
    ),
    "drowning": Kind(
        (
            "A {age}-year-old {man} was pulled from {water} {when}, {police} said.",
            "Divers searched {water} {when} for a {man} who went under.",
            "A swimmer is {hurt} after an accident {when} at {water} near {city}.",
        ),
        (
            "The {man} pulled from {water} {when} was identified as {victim_aged}.",
            "{victim}, who went under at {water} {when}, was remembered {today} by friends.",
        ),
        (
            "The death of {victim} at {water} was an accident, the coroner said {today}.",
            "The search of {water} that began on {event_day} has ended.",
        ),
        (
            "The call came at {clock} from people at {spot}.",
            "He was not wearing a life jacket.",
            "Friends said that the {man} had jumped from a dock to get {thing}.",
            "The water there is {count} feet deep.",
            "Rescuers performed CPR until an ambulance left for {hospital}.",
        ),
    ),
    "missing": Kind(
        (
            "{police_capital} are asking for help finding a {age}-year-old {man} who was last seen {when} on {street}.",
            "{victim_aged}, has been missing since {event_day}, {police} said.",
            "A {man} last seen {when} at {spot} in {city} may be in danger, {police} said.",
        ),
        (
            "The family of {victim}, missing since {event_day}, pleaded {today} for help.",
            "Volunteers searched the woods near {water} {today} for {victim}.",
        ),
        (
            "{victim}, who was last seen on {event_day} on {street}, has been found safe.",
            "The search for {victim} of {city} ended {today}, {police} said.",
        ),
        (
            "The {man} was last seen at about {clock} wearing a {color} jacket.",
            "{victim} may be driving a {vehicle}.",
            "{victim} needs medication.",
            "A telephone was found near {cross}.",
            "{victim} left {thing} behind.",
            "A neighbor saw the {man} walking toward {spot}.",
        ),
    ),
    "drug arrest": Kind(
        (
            "Deputies seized {count} pounds of drugs {when} at a home on {street}, {police} said.",
            "A raid {when} on {street} in {city} led to the arrest of {suspect_aged}.",
            "A traffic stop {when} near {cross} ended with drugs and ${money} seized.",
        ),
        (
            "{suspect_aged}, was booked after the raid {when} on {street}.",
            "The man arrested in the {event_day} drug raid, {suspect}, appeared in court {today}.",
        ),
        (
            "A judge set bond at ${money} for {suspect}, arrested in a raid on {street}.",
            "{suspect} pleaded not guilty {today} to charges that follow the {event_day} raid in {city}.",
        ),
        (
            "Agents had watched the house for {count} weeks.",
            "They also found {thing} and a stolen rifle.",
            "The suspect tried to flee in a {vehicle}.",
            "The search began at {clock}.",
            "{suspect_aged}, faces charges of trafficking.",
            "A child who was in the house is with relatives.",
        ),
        "trafficking",
    ),
    "burglary": Kind(
        (
            "Burglars broke into {spot} on {street} {when} and took {thing}, {police} said.",
            "{police_capital} are looking for two people who broke into {spot} in {city} {when}.",
            "Somebody smashed the door of {spot} {when} and left with ${money}.",
        ),
        (
            "{victim}, who owns {spot}, came to work {today} and swept up glass after the burglary {when}.",
            "The owner of {spot} on {street}, {victim_aged}, says that {thing} cannot be replaced.",
        ),
        (
            "{suspect_aged}, is charged with breaking into {spot} on {street}.",
            "{thing_capital} taken from {spot} on {event_day} turned up {today}, and a man is in jail.",
        ),
        (
            "An alarm went off at {clock}.",
            "Cameras show a {vehicle} behind the building.",
            "The burglars cut a hole in the wall.",
            "Damage is put at ${money}.",
            "A similar break-in was reported near {cross}.",
            "They were inside for {count} minutes.",
        ),
        "burglary",
    ),
    "dog attack": Kind(
        (
            "A {age}-year-old {man} is {hurt} after being attacked by dogs {when} on {street}, {police} said.",
            "{count_capital} dogs attacked a {man} {when} in {city}.",
        ),
        (
            "The {man} mauled {when} near {spot} was {victim_aged}, {police} said.",
            "{victim} is recovering after a dog attack {when}."),
        (
            "{suspect_aged}, the owner of the dogs that attacked {victim}, was cited {today}.",
            "The dogs that mauled a {man} on {street} on {event_day} will be put down.",
        ),
        (
            "A passer-by in a {vehicle} stopped at about {clock} and drove the animals off.",
            "The victim had {count} operations at {hospital}.",
            "The dogs had got out through a fence near {cross}.",
            "Animal control had been called to the house before.",
        ),
        "keeping a dangerous animal",
    ),
    "explosion": Kind(
        (
            "An explosion {when} at {spot} in {city} left a {man} {hurt}, fire officials said.",
            "A blast shook {street} {when} and blew out windows of {count} houses.",
        ),
        (
            "{victim_aged}, was the worker {hurt} in the explosion {when} at {spot}.",
            "The blast on {street} injured {victim}, {his} family said."),
        (
            "A gas leak caused the {event_day} explosion at {spot} that left {victim} {hurt}.",
            "Inspectors said {today} that {thing} set off the blast on {street}.",
        ),
        (
            "The blast was felt near {cross} at {clock}.",
            "Gas was shut off to {count} homes.",
            "The building dates from {year}.",
            "The injured {man} was flown to {hospital}.",
            "A {vehicle} parked outside was crushed.",
        ),
    ),
    "boat accident": Kind(
        (
            "A {man} was {hurt} when two boats collided {when} on {water}, {police} said.",
            "A boat overturned {when} on {water} near {city} with {count} people aboard.",
        ),
        ("{victim_aged}, was the boater {hurt} {when} on {water}.", "Friends of {victim} lit candles {today} at {water}."),
        (
            "{suspect_aged}, was charged with operating a boat while drunk after the {event_day} accident on {water}.",
            "The boat that carried {victim} was raised from {water} {today}.",
        ),
        (
            "Wardens were called at {clock}.",
            "The boat, with a {color} hull, had left from {spot}.",
            "Others in the boat clung to {thing} until help came.",
            "The victim was taken to {hospital}.",
            "No lights were on, a witness said.",
        ),
        "boating while intoxicated",
    ),
}  # fmt: skip

# Kinds that nothing was fitted on or looked at: they tell whether what was learned holds for others.
HELD_OUT = ("dog attack", "explosion", "boat accident")

LATER_CITY = (
    "It was the city's {nth} {kind} this month.",
    "Last week another {kind} was reported near {elsewhere}.",
    "In an unrelated case, {stranger} was charged {today}.",
)
NOTICES = (
    "Anyone with information is asked to call Crime Stoppers at {phone}.",
    "This is a developing story.",
    "The investigation continues.",
    "Stay with us for updates.",
    "No further details were released.",
    "Sign up for our newsletter to get the day's news.",
    "{officer} said that the case remains open.",
)
COURT = (
    "{suspect} pleaded guilty {today} to {charge} over what happened to {victim} in {month}.",
    "A jury found {suspect_aged}, guilty of {charge} {today}.",
    "{suspect} was sentenced {today} to {count} years for {charge}.",
)
COURT_DETAILS = (
    "Prosecutors said that it happened on {day_of_month} on {street} in {city}.",
    "The victim, {victim}, was not in court.",
    "{victim_aged}, was left {hurt}.",
    "Defense lawyer {stranger} said there would be an appeal.",
)
_TOWNS = _listed("""
Ashbrook Bellmere Carrow Dunmore Eastvale Fernhill Glenrock Hartsel Ironton Jasper Kelso Larkin Millbury Norwood Oakdale
Pinecrest Quarry Redfield Stanton Tilden Underhill Vernon Westlake Yarrow Zeeland
""")
CITIES = tuple(f"{first}{town}" for first in ("", "New ", "East ", "Fort ", "Lake ") for town in _TOWNS)
STREETS = _listed("""
Maple Oak Cedar Lincoln Jefferson Washington Pine Elm Walnut Franklin Jackson Madison Monroe Harrison Grant Sherman
Highland Sunset Ridge Valley Lake River Park Church Mill Spring Chestnut Willow Dogwood Magnolia Birch Holly Laurel
Cherry Orchard Prospect Liberty Union Division Broad Market Water Canal Court Center Main Central Western Southern Dixon
Howell Pruitt Bradley Calloway Denton Fulton Garner Hickory Ingram Keller Lamar Mercer Nolan Osborne Porter Quincy
Ramsey Sutton Tucker
""")
WAYS = ("Street", "Avenue", "Road", "Drive", "Boulevard", "Lane")
GIVEN = {
    "man": _listed("""
James Michael Robert Carlos David Anthony Marcus Tyrone Kevin Brian Jose Daniel Eric Jason Luis Terrence Andre Justin
Brandon Derek Travis Malik Darnell Cody Hector Victor Raymond Antonio Jamal Corey Trevor Dwayne Willie Curtis Shawn
"""),
    "woman": _listed("""
Maria Ashley Jessica Brittany Keisha Angela Tiffany Latoya Amber Crystal Rosa Denise Monica Erica Tamara Carmen Nicole
Heather Vanessa Shanice Alicia Brenda Gloria Yolanda Danielle Renee Kayla Jasmine Megan Courtney
"""),
}
FAMILY = _listed("""
Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas
Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King
Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez
Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers Ortiz Morgan
Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood Bennett Gray Mendoza
Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez Stokes Whitfield Boykin Tolliver
Abernathy Dupree Lockhart Vickers
""")
SPOTS = (
    "a gas station", "a laundromat", "a liquor store", "an apartment complex", "a pawn shop", "a barber shop", "a motel",
    "a car wash",
    "a church", "a school", "a nightclub", "a supermarket", "a pharmacy", "a bakery", "a credit union", "a pizza shop",
    "a warehouse",
    "a trailer park", "a hardware store", "a bowling alley", "a diner", "a park", "a bus stop", "a storage yard",
    "a beauty salon",
)  # fmt: skip
BUSINESSES = (
    "{family}'s Market",
    "the {street} Grill",
    "Club {given}",
    "{family} Motors",
    "the {street} Apartments",
    "{given}'s Diner",
)
THINGS = (
    "a space heater", "a cigarette", "a lawn mower", "a dog", "a parking space", "a wallet", "copper pipe", "two televisions",
    "a guitar",
    "fireworks", "a dirt bike", "a grill", "a cell phone", "lottery tickets", "a safe", "tools", "a debt", "a kayak", "a trumpet",
    "a rope", "a chain saw", "an extension cord", "medicine", "a backpack", "scaffolding", "a cooler",
)  # fmt: skip
COLORS = ("white", "black", "red", "blue", "silver", "gray", "green", "tan", "maroon", "yellow")
VEHICLES = (
    "Ford pickup", "Honda sedan", "minivan", "Jeep", "dump truck", "motorcycle", "Toyota Camry", "Nissan Altima",
    "Chevrolet Tahoe",
    "delivery van", "school bus", "Dodge Charger", "Kia", "SUV", "Buick", "tractor-trailer",
)  # fmt: skip
WATERS = ("Lake {street}", "the {street} River", "{street} Creek", "{street} Pond", "the {street} Reservoir")
HURT = ("dead", "in critical condition", "seriously injured", "injured", "in stable condition")
RANKS = ("Sgt.", "Lt.", "Capt.", "Officer", "Detective", "Chief", "Sheriff", "Deputy")
# What people say and remember differs from incident to incident, and several outlets carry it.
REMEMBERED = (
    "{victim} worked at {spot} and had {count} children, {his} sister {relative} said.",
    '"I heard a noise and thought of {thing}," said {relative}, who lives nearby.',
    "{relative} said that it was the worst thing to happen on {street} in {count} years.",
    "{relative}, {age_of_relative}, told reporters that {spot} would close for a week.",
    "A neighbor, {relative}, called 911 at {clock}.",
)
OUTLETS = (
    "Channel {number} News", "The {city} Courier", "{city} Daily Record", "W{letters}-TV", "The {region} Tribune", "{city} Patch",
    "K{letters} Radio", "The {region} Observer",
)  # fmt: skip

"""English words for where one thing happened: happenings of one place, the words before a place, and which land a place is in."""

from __future__ import annotations

from consilience.languages.english.places import COUNTRIES

# Happenings that stay where they happened, each with the verbs and the nouns that tell it. Storms, quakes, journeys, sinkings
# and raids are in several places at once; an arrest is compared by whom it is of.
_HAPPENINGS = """
cut|cut severed damaged broken snapped|cut cuts break breaks
crash|crashed|crash
explosion|exploded detonated|explosion blast bombing
shooting|shot gunned|shooting massacre
collapse|collapsed|collapse
derailment|derailed|derailment
stabbing|stabbed|stabbing
kidnapping|kidnapped abducted|kidnapping abduction
fire|burned|fire blaze
"""


def _happenings(column: int) -> dict[str, str]:
    rows = [line.split("|") for line in _HAPPENINGS.strip().splitlines()]
    return {word: row[0] for row in rows for word in row[column].split()}


VERBS = _happenings(1)
NOUNS = _happenings(2)
INTRANSITIVE = frozenset(("crashed", "exploded", "detonated", "collapsed", "derailed"))  # "a bridge in Lima collapsed"

# Words that put a happening in a place after its name: "the cut, which is located in", "the blast occurred near".
LYING = frozenset(("located", "occurred", "happened", "lies", "lie", "centred", "centered"))

BEFORE_PLACE = frozenset(("in", "near", "off", "outside", "between", "at"))
DIRECTIONS = frozenset(("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"))  # before "of"

# Where one of these stands, what follows is no longer where it happened: another clause, a way, a maker, a sayer, a comparison.
_STOPPING = """
after before when while as who whom whose which that where because since until if although but then said says told by
from to into toward towards for with without against during over under about via bound en route heading headed like than
linking connecting carrying leaving killing wounding injuring causing amid following including based he she they it
"""
STOPPING = frozenset(_STOPPING.split())
# These part one happening into several, or make it another one, or a guess, or the place vague.
_PARTING = """
another second third also other others similar previous previously earlier several separate each respectively border
frontier may might could would if possibly allegedly elsewhere both attacks crashes plot training embassy consulate
"""
PARTING = frozenset(_PARTING.split())

BEING = frozenset(("was", "were", "been", "being"))
HAVING = frozenset(("have", "has", "had"))
# Between a being and its verb: "have all been badly cut".
BETWEEN = frozenset(("all", "both", "badly", "also", "reportedly", "accidentally", "been", "later", "seriously", "partly"))

# The United States lie in states; a happening in Ohio is not in Texas. Georgia and Washington may be something else.
_STATES = """
Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana,
Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana,
Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon,
Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, West Virginia, Wisconsin,
Wyoming, Puerto Rico
"""

# Lands, then the towns, islands and regions in them whose name no other place shares that is often in the news.
_TOWNS = """
United States/Alaska: Anchorage
United States/Arizona: Scottsdale, Tucson
United States/California: Los Angeles, San Francisco, San Diego, Sacramento, Fresno, Oakland, Malibu, Hollywood
United States/Colorado: Denver
United States/Florida: Miami, Orlando, Tampa, Tallahassee, Fort Lauderdale
United States/Hawaii: Honolulu, Maui, Oahu
United States/Illinois: Chicago
United States/Louisiana: New Orleans, Baton Rouge
United States/Maryland: Baltimore
United States/Massachusetts: Boston
United States/Michigan: Detroit
United States/Minnesota: Minneapolis
United States/Missouri: St. Louis, St Louis
United States/Nevada: Las Vegas, Reno
United States/New Mexico: Albuquerque, Santa Fe
United States/New York: New York City, Manhattan, Brooklyn, Bronx, Staten Island, Long Island
United States/Ohio: Cincinnati, Cleveland
United States/Oklahoma: Oklahoma City, Tulsa
United States/Pennsylvania: Philadelphia, Pittsburgh
United States/Tennessee: Nashville, Memphis, Knoxville, Chattanooga
United States/Texas: Houston, Dallas, Austin, San Antonio, El Paso, Fort Worth, Waco
United States/Utah: Salt Lake City
United States/Washington: Seattle, Spokane, Tacoma
United States/Wisconsin: Milwaukee
Afghanistan: Kabul, Kandahar, Helmand, Herat, Kunduz
Albania: Tirana
Algeria: Algiers
Angola: Luanda
Argentina: Buenos Aires, Patagonia
Armenia: Yerevan
Australia: Sydney, Brisbane, Adelaide, Canberra, Hobart, Tasmania, Queensland, New South Wales
Austria: Vienna, Salzburg, Innsbruck, Graz
Azerbaijan: Baku
Bangladesh: Dhaka, Chittagong
Belarus: Minsk
Belgium: Brussels, Antwerp, Ghent, Bruges, Liege
Bolivia: La Paz
Brazil: Rio de Janeiro, Sao Paulo, Brasilia, Recife, Fortaleza, Manaus
Britain: London, Glasgow, Edinburgh, Belfast, Cardiff, Leeds, Liverpool, Sheffield, Cornwall, Yorkshire, Kent, Essex, Devon
Bulgaria: Sofia
Cambodia: Phnom Penh
Canada: Toronto, Montreal, Vancouver, Ottawa, Calgary, Edmonton, Winnipeg, Quebec, Ontario, Alberta, British Columbia, Nova Scotia
Chile: Valparaiso
China: Beijing, Shanghai, Guangzhou, Shenzhen, Wuhan, Chengdu, Chongqing, Tianjin, Nanjing, Sichuan, Yunnan, Xinjiang, Hainan
Colombia: Bogota, Medellin, Cali
Congo: Kinshasa, Katanga
Croatia: Zagreb, Dubrovnik
Cuba: Havana, Guantanamo Bay
Cyprus: Nicosia, Limassol
Czech Republic: Prague, Brno
Denmark: Copenhagen, Aarhus
Ecuador: Quito, Guayaquil
Egypt: Cairo, Port Said, Suez, Luxor, Aswan, Sinai, Sharm el-Sheikh
Ethiopia: Addis Ababa
Finland: Helsinki
France: Paris, Marseille, Lyon, Toulouse, Bordeaux, Lille, Nantes, Strasbourg, Grenoble, Corsica, Normandy, Brittany, Provence
Germany: Berlin, Hamburg, Munich, Cologne, Frankfurt, Stuttgart, Dresden, Leipzig, Bavaria, Saxony
Ghana: Accra
Greece: Athens, Thessaloniki, Crete, Corfu, Rhodes, Piraeus
Haiti: Port-au-Prince
Hungary: Budapest
Iceland: Reykjavik
India: Mumbai, Bombay, Delhi, New Delhi, Kolkata, Calcutta, Chennai, Bangalore, Bengaluru, Kerala, Gujarat, Assam, Bihar, Goa
Indonesia: Jakarta, Bali, Java, Sumatra, Sulawesi, Aceh, Surabaya, Bandung
Iran: Tehran, Teheran, Mashhad, Isfahan, Shiraz, Tabriz, Qeshm, Qom
Iraq: Baghdad, Mosul, Basra, Fallujah, Kirkuk, Tikrit, Ramadi, Najaf
Ireland: Dublin, Galway, Limerick
Italy: Rome, Milan, Naples, Turin, Venice, Genoa, Palermo, Bologna, Sicily, Sardinia, Tuscany, Lombardy, Calabria, Lampedusa
Ivory Coast: Abidjan
Japan: Tokyo, Osaka, Kyoto, Kobe, Nagoya, Hiroshima, Nagasaki, Sapporo, Sendai, Fukushima, Hokkaido, Okinawa
Kazakhstan: Almaty, Astana
Kenya: Nairobi, Mombasa
Lebanon: Beirut, Sidon
Libya: Benghazi, Sirte, Misrata
Malaysia: Kuala Lumpur, Penang
Mali: Bamako, Timbuktu
Malta: Valletta
Mexico: Mexico City, Tijuana, Ciudad Juarez, Monterrey, Acapulco, Cancun, Oaxaca, Chiapas, Sinaloa
Morocco: Casablanca, Rabat, Marrakech, Tangier, Agadir
Mozambique: Maputo
Myanmar: Yangon, Rangoon, Mandalay
Nepal: Kathmandu, Katmandu
Netherlands: Amsterdam, Rotterdam, The Hague, Utrecht, Eindhoven
New Zealand: Auckland, Christchurch, Dunedin
Nigeria: Lagos, Abuja, Kano, Kaduna, Borno
Norway: Oslo, Bergen, Trondheim, Stavanger, Utoya
Oman: Muscat
Pakistan: Karachi, Lahore, Islamabad, Peshawar, Quetta, Rawalpindi, Waziristan, Balochistan
Peru: Lima, Cusco
Philippines: Manila, Mindanao, Luzon, Cebu
Poland: Warsaw, Krakow, Gdansk, Poznan
Portugal: Lisbon, Porto, Madeira, Azores
Qatar: Doha
Romania: Bucharest, Transylvania
Russia: St. Petersburg, St Petersburg, Chechnya, Dagestan, Siberia, Sochi, Vladivostok, Grozny, Yekaterinburg, Volgograd, Kazan
Rwanda: Kigali
Saudi Arabia: Riyadh, Jeddah, Mecca
Senegal: Dakar
Serbia: Belgrade
Slovakia: Bratislava
Slovenia: Ljubljana
Somalia: Mogadishu, Puntland
South Africa: Johannesburg, Cape Town, Pretoria, Durban
South Korea: Seoul, Busan, Incheon
North Korea: Pyongyang
Spain: Madrid, Barcelona, Seville, Bilbao, Malaga, Andalusia, Catalonia, Majorca, Mallorca, Tenerife, Ibiza
Sri Lanka: Colombo, Jaffna
Sudan: Khartoum, Darfur
Sweden: Stockholm, Gothenburg, Malmo, Uppsala
Switzerland: Zurich, Geneva, Basel, Lausanne, Bern
Syria: Damascus, Aleppo, Homs, Idlib, Raqqa, Latakia
Taiwan: Taipei, Kaohsiung
Tanzania: Dar es Salaam, Zanzibar
Thailand: Bangkok, Phuket, Chiang Mai
Tunisia: Tunis, Sousse
Turkey: Istanbul, Ankara, Izmir, Antalya, Adana
Uganda: Kampala, Entebbe
Ukraine: Kiev, Kyiv, Kharkiv, Lviv, Odesa, Mariupol
United Arab Emirates: Dubai, Abu Dhabi, Sharjah
Venezuela: Caracas, Maracaibo
Vietnam: Hanoi, Ho Chi Minh City, Saigon
Yemen: Sanaa, Sana'a, Aden
Zimbabwe: Harare, Bulawayo
"""

# One land under several names, or lands so entangled that being in one is not being outside the other.
_ONE_LAND = {
    "Britain": "England, Scotland, Wales, Northern Ireland, United Kingdom, UK, U.K., Great Britain",
    "United States": "United States of America, U.S., US, USA, U.S.A.",
    "China": "Hong Kong, Macau, Tibet",
    "Israel": "Palestine, Gaza, Gaza Strip, Gaza City, West Bank, Jerusalem, Tel Aviv, Haifa",
    "Congo": "Democratic Republic of Congo, Democratic Republic of the Congo",
    "Myanmar": "Burma",
    "Netherlands": "Holland",
    "Turkey": "Türkiye",
    "Denmark": "Greenland",
    "Bosnia": "Bosnia and Herzegovina, Bosnia-Herzegovina, Sarajevo",
    "Trinidad": "Trinidad and Tobago",
    "Germany": "East Germany, West Germany",
}
# Disputed or gone, or the name of a state or a person as well.
_NOT_ONE_LAND = frozenset(
    ("Kashmir", "Kurdistan", "Soviet Union", "Yugoslavia", "Czechoslovakia", "Western Sahara", "Georgia", "Jordan", "Chad")
)


def _land_of() -> dict[str, tuple[str, ...]]:
    lands: dict[str, tuple[str, ...]] = {land: (land,) for land in COUNTRIES if land not in _NOT_ONE_LAND}
    for line in _TOWNS.strip().splitlines():
        land, _, towns = line.partition(": ")
        lands.update({town: tuple(land.split("/")) for town in towns.split(", ")})
    lands.update({" ".join(state.split()): ("United States", " ".join(state.split())) for state in _STATES.split(",")})
    lands.update({name: (land,) for land, names in _ONE_LAND.items() for name in names.split(", ")})
    return lands


# Each place with the land it is in, and for the United States the state.
LAND_OF: dict[str, tuple[str, ...]] = _land_of()
LONGEST_NAME = max(len(name.split()) for name in LAND_OF)
# What may stand with a capital before a place without making it another: "Northern Peru", "In Lima", the name before it.
WITH_PLACE = (
    BEFORE_PLACE
    | frozenset(("the", "central", "northern", "southern", "eastern", "western"))
    | frozenset(word.lower() for name in LAND_OF for word in name.split())
)

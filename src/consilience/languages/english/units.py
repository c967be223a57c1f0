"""The units of English news: how they are printed, what they measure, and what they are worth."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# unit as printed → (unit, kind, how many of the kind's base unit).
# Bases: metre, square metre, second, kilogram, litre, metre per second, watt, byte, hertz, joule, pascal.
UNITS: dict[str, tuple[str, str, float]] = {
    name: (unit, kind, factor)
    for names, unit, kind, factor in (
        ("km kms kilometer kilometers kilometre kilometres", "km", "length", 1000.0),
        ("m meter meters metre metres", "metres", "length", 1.0),
        ("decimetre decimetres decimeter decimeters dm", "decimetres", "length", 0.1),
        ("cm centimeter centimeters centimetre centimetres", "cm", "length", 0.01),
        ("mm millimeter millimeters millimetre millimetres", "mm", "length", 0.001),
        ("micron microns micrometre micrometres micrometer micrometers μm µm", "micrometres", "length", 1e-6),
        ("nanometre nanometres nanometer nanometers", "nanometres", "length", 1e-9),
        ("picometre picometres picometer picometers", "picometres", "length", 1e-12),
        ("mile miles mi", "miles", "length", 1609.344),
        ("nautical_mile nautical_miles nm nmi", "nautical miles", "length", 1852.0),
        ("ft foot feet", "feet", "length", 0.3048),
        ("inch inches ″", "inches", "length", 0.0254),
        ("yard yards yd yds", "yards", "length", 0.9144),
        ("furlong furlongs", "furlongs", "length", 201.168),
        ("fathom fathoms", "fathoms", "length", 1.8288),
        ("light_years light_year", "light years", "length", 9.461e15),
        ("astronomical_units astronomical_unit", "astronomical units", "length", 1.496e11),
        (
            "km2 km² sq_km sq_kms square_km square_kms square_kilometers square_kilometres square_kilometer square_kilometre",
            "square km", "area", 1e6,
        ),
        ("square_miles square_mile sq_miles sq_mile sq_mi", "square miles", "area", 2589988.1),
        ("m2 m² sq_m sq_metres square_metres square_meters square_metre square_meter square_m", "square metres", "area", 1.0),
        ("square_feet square_foot sq_ft sq_feet sqft sf", "square feet", "area", 0.09290304),
        ("square_yards square_yard sq_yards", "square yards", "area", 0.83612736),
        ("square_inches square_inch", "square inches", "area", 0.00064516),
        ("square_centimetres square_centimeters cm2 cm²", "square cm", "area", 1e-4),
        ("hectare hectares ha", "hectares", "area", 1e4),
        ("acre acres", "acres", "area", 4046.8564),
        ("millisecond milliseconds ms", "milliseconds", "duration", 0.001),
        ("second seconds sec secs", "seconds", "duration", 1.0),
        ("minute minutes min mins", "minutes", "duration", 60.0),
        ("hour hours hr hrs", "hours", "duration", 3600.0),
        ("day days", "days", "duration", 86400.0),
        ("week weeks wk wks", "weeks", "duration", 604800.0),
        ("fortnight fortnights", "fortnights", "duration", 1209600.0),
        ("month months", "months", "duration", 2629746.0),
        ("year years yr yrs", "years", "duration", 31556952.0),
        ("decade decades", "decades", "duration", 315569520.0),
        ("century centuries", "centuries", "duration", 3155695200.0),
        ("millennium millennia millenniums", "millennia", "duration", 31556952000.0),
        ("kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes", "kg", "weight", 1.0),
        ("g gram grams gramme grammes gm gms", "grams", "weight", 0.001),
        ("mg milligram milligrams milligramme milligrammes", "mg", "weight", 1e-6),
        ("microgram micrograms microgramme microgrammes mcg μg µg", "micrograms", "weight", 1e-9),
        ("t ton tons tonne tonnes metric_tons metric_ton metric_tonnes short_tons long_tons", "tonnes", "weight", 1000.0),
        ("kiloton kilotons kilotonne kilotonnes", "kilotonnes", "weight", 1e6),
        ("megaton megatons megatonne megatonnes", "megatonnes", "weight", 1e9),
        ("gigaton gigatons gigatonne gigatonnes", "gigatonnes", "weight", 1e12),
        ("lb lbs", "pounds", "weight", 0.45359237),
        ("ounce ounces oz troy_ounce troy_ounces", "ounces", "weight", 0.02834952),
        ("stone", "stone", "weight", 6.35029318),
        ("carat carats", "carats", "weight", 0.0002),
        ("litre litres liter liters l", "litres", "volume", 1.0),
        ("ml millilitre millilitres milliliter milliliters", "ml", "volume", 0.001),
        ("cl centilitre centilitres centiliter centiliters", "cl", "volume", 0.01),
        ("hectolitre hectolitres hectoliter hectoliters", "hectolitres", "volume", 100.0),
        ("gallon gallons", "gallons", "volume", 3.785411784),
        ("barrel barrels bbl bbls", "barrels", "volume", 158.987),
        ("bpd b/d barrels_per_day barrels_a_day", "barrels/day", "volume", 158.987),
        ("bcm billion_cubic_metres billion_cubic_meters", "billion cubic metres", "volume", 1e12),
        ("bushel bushels", "bushels", "volume", 35.2391),
        ("pint pints", "pints", "volume", 0.473176),
        ("quart quarts", "quarts", "volume", 0.946353),
        ("fluid_ounce fluid_ounces", "fluid ounces", "volume", 0.0295735),
        ("tablespoon tablespoons tbsp", "tablespoons", "volume", 0.0147868),
        ("teaspoon teaspoons tsp", "teaspoons", "volume", 0.00492892),
        ("cup cups", "cups", "volume", 0.236588),
        ("cubic_metre cubic_metres cubic_meter cubic_meters m3 m³ cu_m", "cubic metres", "volume", 1e3),
        ("cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers km3 km³", "cubic km", "volume", 1e12),
        ("cubic_feet cubic_foot cu_ft", "cubic feet", "volume", 28.316847),
        ("cubic_yards cubic_yard", "cubic yards", "volume", 764.554858),
        ("cubic_inches cubic_inch", "cubic inches", "volume", 0.016387064),
        ("cubic_miles cubic_mile", "cubic miles", "volume", 4.168e12),
        ("cubic_centimetres cubic_centimeters cubic_cm cc cm3", "cubic cm", "volume", 0.001),
        ("acre-feet acre-foot acre_feet", "acre-feet", "volume", 1233481.8),
        ("teu teus", "TEU", "volume", 38500.0),
        ("mph miles_per_hour miles_an_hour mi/h miles-per-hour miles-an-hour", "mph", "speed", 0.44704),
        (
            "kph km/h km_/_h kmh kmph km/hr kilometers_per_hour kilometres_per_hour kilometers_an_hour kilometres_an_hour",
            "km/h", "speed", 0.277778,
        ),
        ("km_per_hour km_an_hour", "km/h", "speed", 0.277778),
        ("m/s metres_per_second meters_per_second metres_a_second meters_a_second m_per_second", "m/s", "speed", 1.0),
        ("km/s kilometres_per_second kilometers_per_second km_per_second kilometres_a_second", "km/s", "speed", 1000.0),
        ("feet_per_second ft/s", "feet/s", "speed", 0.3048),
        ("knot knots kts", "knots", "speed", 0.514444),
        ("rpm revolutions_per_minute", "rpm", "frequency", 1 / 60),
        ("mpg miles_per_gallon miles_to_the_gallon", "mpg", "consumption", 1.0),
        ("watt watts w", "watts", "power", 1.0),
        ("kw kilowatt kilowatts", "kilowatts", "power", 1e3),
        ("mw megawatt megawatts", "megawatts", "power", 1e6),
        ("gw gigawatt gigawatts", "gigawatts", "power", 1e9),
        ("terawatt terawatts", "terawatts", "power", 1e12),
        ("horsepower hp bhp brake_horsepower horse_power", "horsepower", "power", 745.7),
        ("wh watt-hours watt_hours watt-hour", "watt-hours", "energy", 3.6e3),
        ("kwh kilowatt-hours kilowatt-hour kilowatt_hours kilowatt_hour", "kilowatt-hours", "energy", 3.6e6),
        ("mwh megawatt-hours megawatt-hour megawatt_hours megawatt_hour", "megawatt-hours", "energy", 3.6e9),
        ("gwh gigawatt-hours gigawatt-hour gigawatt_hours gigawatt_hour", "gigawatt-hours", "energy", 3.6e12),
        ("twh terawatt-hours terawatt-hour terawatt_hours terawatt_hour", "terawatt-hours", "energy", 3.6e15),
        ("calorie calories kcal kcals", "calories", "energy", 4184.0),
        ("joule joules", "joules", "energy", 1.0),
        ("kilojoule kilojoules kj", "kilojoules", "energy", 1e3),
        ("btu btus british_thermal_units", "BTU", "energy", 1055.06),
        ("volt volts", "volts", "voltage", 1.0),
        ("kilovolt kilovolts kv", "kilovolts", "voltage", 1e3),
        ("amp amps ampere amperes", "amps", "current", 1.0),
        ("mah milliamp-hours", "mAh", "charge", 3.6),
        ("newton-metres newton_metres newton-meters newton_meters nm_of_torque", "newton-metres", "torque", 1.0),
        ("lb-ft lb.-ft. pound-feet pound-foot lb_ft ft-lb foot-pounds pounds-feet", "pound-feet", "torque", 1.3558),
        ("thz terahertz", "THz", "frequency", 1e12),
        ("ghz gigahertz", "GHz", "frequency", 1e9),
        ("mhz megahertz", "MHz", "frequency", 1e6),
        ("khz kilohertz", "kHz", "frequency", 1e3),
        ("hz hertz", "Hz", "frequency", 1.0),
        ("bit bits", "bits", "storage", 0.125),
        ("byte bytes", "bytes", "storage", 1.0),
        ("kb kilobyte kilobytes", "KB", "storage", 1e3),
        ("mb megabyte megabytes", "MB", "storage", 1e6),
        ("gb gigabyte gigabytes gig gigs", "GB", "storage", 1e9),
        ("tb terabyte terabytes", "TB", "storage", 1e12),
        ("pb petabyte petabytes", "PB", "storage", 1e15),
        ("kbps kilobits_per_second kbit/s", "kbps", "data rate", 1e3),
        ("mbps megabits_per_second megabits_a_second mbit/s mb/s", "Mbps", "data rate", 1e6),
        ("gbps gigabits_per_second gigabits_a_second gbit/s", "Gbps", "data rate", 1e9),
        ("gigabit gigabits", "gigabits", "storage", 1.25e8),
        ("megabit megabits", "megabits", "storage", 1.25e5),
        ("megapixel megapixels mp", "megapixels", "pixels", 1e6),
        ("pixel pixels", "pixels", "pixels", 1.0),
        ("ppi dpi pixels_per_inch dots_per_inch", "ppi", "density", 1.0),
        ("psi pounds_per_square_inch", "psi", "pressure", 6894.757),
        ("millibar millibars mb_of_pressure hpa hectopascals", "millibars", "pressure", 100.0),
        ("pascal pascals", "pascals", "pressure", 1.0),
        ("kpa kilopascal kilopascals", "kilopascals", "pressure", 1e3),
        ("megapascals mpa", "megapascals", "pressure", 1e6),
        ("decibel decibels db dba", "decibels", "loudness", 1.0),
        ("lumen lumens", "lumens", "light", 1.0),
        ("nit nits", "nits", "brightness", 1.0),
        ("sievert sieverts", "sieverts", "dose", 1.0),
        ("millisievert millisieverts msv", "millisieverts", "dose", 1e-3),
        ("microsievert microsieverts", "microsieverts", "dose", 1e-6),
        ("becquerel becquerels bq", "becquerels", "radioactivity", 1.0),
        ("parts_per_million ppm", "ppm", "share in millions", 1e-6),
        ("parts_per_billion ppb", "ppb", "share in millions", 1e-9),
        ("percent percents per_cent pct pct. % ％ pc percentage", "share", "share", 1.0),
        ("per_mille ‰", "per mille", "share", 0.1),
        ("percentage_point percentage_points percent_points %_points %-points pp ppt ppts", "percentage points", "points", 1.0),
        ("points point pts pt", "points", "points", 1.0),
        ("basis_points basis_point bps bp", "basis points", "points", 0.01),
        (
            "°c degrees_celsius degrees_centigrade degree_celsius deg_celsius deg_c degrees_c ºc celsius celcius centigrade ℃ c",
            "degrees Celsius", "temperature", 1.0,
        ),
        (
            "°f degrees_fahrenheit degree_fahrenheit deg_fahrenheit deg_f deg._f degrees_f ºf fahrenheit ℉ f",
            "degrees Fahrenheit", "temperature", 1.0,
        ),
        ("kelvin kelvins", "kelvin", "temperature", 1.0),
        ("degrees degree ° º deg deg.", "degrees", "temperature", 1.0),
        ("radian radians rad", "radians", "angle", 1.0),
        ("magnitude strength", "magnitude", "magnitude", 1.0),
    )
    for name in (word.replace("_", " ") for word in names.split())
}  # fmt: skip

# Signs that are units only in small letters and right after digits: "60m", "5 g"; "60M" is sixty million.
SMALL = frozenset({"m", "g", "w", "ha", "mi", "nm", "pc", "dm", "l", "cl", "pp", "pt", "bp", "sf", "ms", "t", "rad"})
# Signs that are units only in capitals: "10MP", "12-15C".
CAPITAL = frozenset({"mp", "pb", "c", "f"})
# Singulars that are other words after a larger number: "five second-graders", "two point guards".
ONLY_ONE = frozenset({"second", "foot", "strength"})

# "Five feet 10 inches", "two hours 15 minutes": (larger unit, smaller unit) → smaller units in a larger one.
PARTS_OF: dict[tuple[str, str], float] = {
    ("feet", "inches"): 12, ("hours", "minutes"): 60, ("minutes", "seconds"): 60, ("years", "months"): 12,
    ("pounds", "ounces"): 16, ("stone", "pounds"): 14, ("metres", "cm"): 100, ("km", "metres"): 1000,
    ("kg", "grams"): 1000, ("months", "weeks"): 4.345, ("weeks", "days"): 7, ("days", "hours"): 24, ("yards", "feet"): 3,
}  # fmt: skip

# "0.04 of a second": a part of one in digits.
PARTS_IN_DIGITS = _words("second minute hour day mile inch foot metre meter degree point percent gram litre kilometre")
# Words of PER that mean another.
SAME_PER = {
    "annum": "year", "hr": "hour", "sec": "second", "min": "minute", "kilo": "kg", "kilogram": "kg", "km": "kilometre",
    "oz": "ounce", "lb": "pound", "bbl": "barrel",
}  # fmt: skip
PER = _words(
    """
    acre barrel capita carat copy customer day dollar dozen employee flight game gallon gram head hectare hour household
    inch inhabitant kg kilo kilogram kilometer kilometre km kWh kwh litre liter megawatt-hour metre meter mile minute
    month night ounce passenger person pound quarter second season share shareholder square_foot square_kilometre
    square_kilometer square_metre square_meter square_mile student ticket ton tonne trip unit user vehicle visit week
    year resident pupil family barrel hr sec min sq_ft annum bale board bushel oz lb bbl MWh mmBtu therm tree vote word
    """.replace("_", r"\s")
)
# What is measured may stand before what it is measured over: "barrels of crude a day".
RATED = frozenset({"volume", "weight", "energy", "money", "area", "length"})
# Nouns behind a number that stand for a time: "over four nights" says during which, as "over three years" does.
SPELLS = re.compile(
    r"[ -](?:full |whole |consecutive |straight |successive |separate )?"
    r"(?:nights?|seasons?|evenings?|weekends?|mornings?|afternoons?|sessions?|semesters?|terms?|sittings?|legs|stages)\b"
)
# "Two cups of rice" measures, "two cups" were won.
VESSELS = frozenset({"cup", "cups"})
# Short units that are also printed in capitals; others so printed are initials: "five SEC lawyers".
CAPITALS = _words(
    """
    km kms cm mm ft mph kph kg kgs lb lbs ml kw mw gw kwh mwh gwh twh hp bhp btu teu kv kb mb gb tb hz khz mhz ghz psi hpa ppm
    ppb dpi ppi rpm mpg bbl oz yd m2 km2 sq cc db
    """
)

"""Words and signs for money that several countries use, and the places that tell in English news whose money is meant."""

from __future__ import annotations

# What a currency's words and signs ("Rs", "pesos", "pounds", "kr", "P") mean in the other countries that use them.
ELSEWHERE: dict[str, dict[str, str]] = {
    code: dict(pair.split(":") for pair in others.replace("_", " ").split(",") if pair)
    for code, others in {
        "INR": "India:INR,Pakistan:PKR,Sri_Lanka:LKR,Nepal:NPR,Mauritius:MUR,Seychelles:SCR",
        "MXN": ("Mexico:MXN,Philippines:PHP,Argentina:ARS,Chile:CLP,Colombia:COP,Cuba:CUP,Uruguay:UYU,Dominican_Republic:DOP"),
        "PHP": "Philippines:PHP,Botswana:BWP",
        "GBP": "Britain:GBP,Egypt:EGP,Lebanon:LBP,Syria:SYP,Sudan:SDG,South_Sudan:SSP",
        "CHF": (
            "Switzerland:CHF,Rwanda:RWF,Burundi:BIF,Guinea:GNF,Congo:CDF,Djibouti:DJF,Senegal:XOF,Mali:XOF,Togo:XOF,Benin:XOF,"
            "Niger:XOF,Burkina_Faso:XOF,Ivory_Coast:XOF,Cameroon:XAF,Chad:XAF,Gabon:XAF"
        ),
        "XOF": (
            "Senegal:XOF,Mali:XOF,Togo:XOF,Benin:XOF,Niger:XOF,Burkina_Faso:XOF,Ivory_Coast:XOF,Cameroon:XAF,Chad:XAF,Gabon:XAF"
        ),
        "KES": "Kenya:KES,Uganda:UGX,Tanzania:TZS,Somalia:SOS",
        "KWD": "Kuwait:KWD,Iraq:IQD,Jordan:JOD,Libya:LYD,Serbia:RSD,Bahrain:BHD,Algeria:DZD,Tunisia:TND",
        "SAR": "Saudi_Arabia:SAR,Qatar:QAR,Yemen:YER",
        "IRR": "Iran:IRR,Oman:OMR,Yemen:YER",
        "AED": "United_Arab_Emirates:AED,Morocco:MAD",
        "SEK": "Sweden:SEK,Norway:NOK,Denmark:DKK,Iceland:ISK",
        "NOK": "Norway:NOK,Denmark:DKK",
        "RON": "Romania:RON,Moldova:MDL",
        "AZN": "Azerbaijan:AZN,Turkmenistan:TMT",
        "ZMW": "Zambia:ZMW,Malawi:MWK,Papua_New_Guinea:PGK",
        "NGN": "Nigeria:NGN",
        "ZAR": "South_Africa:ZAR",
    }.items()
}
# Places and peoples, beside the names of the countries and their demonyms, that tell which country a report is about.
OF_COUNTRIES: dict[str, tuple[str, ...]] = {
    country.replace("_", " "): tuple(place.replace("_", " ") for place in places.split())
    for country, places in {
        "India": "New_Delhi Delhi Mumbai Kolkata Chennai Bengaluru Bangalore Hyderabad Gujarat Kerala",
        "Pakistan": "Islamabad Karachi Lahore Peshawar Quetta Rawalpindi Punjab_province",
        "Sri_Lanka": "Colombo", "Nepal": "Kathmandu Pokhara", "Mauritius": "Port_Louis", "Seychelles": "Victoria,_Seychelles",
        "Mexico": "Mexico_City Tijuana Acapulco", "Philippines": "Manila Cebu Davao Luzon Mindanao Visayas Filipino Filipinos",
        "Argentina": "Buenos_Aires", "Chile": "Valparaiso", "Colombia": "Bogota Bogotá Medellin Medellín", "Cuba": "Havana",
        "Uruguay": "Montevideo", "Dominican_Republic": "Santo_Domingo Dominican", "Botswana": "Gaborone",
        "Britain": "London United_Kingdom UK U.K. England Scotland Wales Scottish English Welsh Edinburgh Glasgow Manchester",
        "Egypt": "Cairo Alexandria", "Lebanon": "Beirut", "Syria": "Damascus Aleppo", "Sudan": "Khartoum", "South_Sudan": "Juba",
        "Switzerland": "Zurich Geneva Bern Basel", "Rwanda": "Kigali", "Burundi": "Bujumbura", "Guinea": "Conakry",
        "Congo": "Kinshasa Goma", "Senegal": "Dakar", "Mali": "Bamako", "Togo": "Lome", "Benin": "Cotonou", "Niger": "Niamey",
        "Burkina_Faso": "Ouagadougou", "Ivory_Coast": "Abidjan Ivorian", "Cameroon": "Yaounde Douala", "Chad": "N’Djamena",
        "Gabon": "Libreville", "Kenya": "Nairobi Mombasa Kisumu", "Uganda": "Kampala", "Tanzania": "Dar_es_Salaam Dodoma",
        "Somalia": "Mogadishu", "Kuwait": "Kuwait_City", "Iraq": "Baghdad Basra", "Jordan": "Amman", "Libya": "Tripoli Benghazi",
        "Serbia": "Belgrade", "Bahrain": "Manama", "Algeria": "Algiers", "Tunisia": "Tunis",
        "Saudi_Arabia": "Riyadh Jeddah Saudi",
        "Qatar": "Doha", "Yemen": "Sanaa Sana'a", "Iran": "Tehran", "Oman": "Muscat",
        "United_Arab_Emirates": "Dubai Abu_Dhabi UAE Emirati", "Morocco": "Rabat Casablanca",
        "Sweden": "Stockholm Gothenburg Malmo",
        "Norway": "Oslo Bergen", "Denmark": "Copenhagen", "Iceland": "Reykjavik", "Romania": "Bucharest",
        "Moldova": "Chisinau", "Azerbaijan": "Baku", "Turkmenistan": "Ashgabat", "Zambia": "Lusaka",
        "Malawi": "Lilongwe Blantyre",
        "Papua_New_Guinea": "Port_Moresby", "Nigeria": "Abuja Lagos", "South_Africa": "Johannesburg Pretoria Cape_Town Durban",
    }.items()
}  # fmt: skip

"""English news: places that need no other evidence, and the words for people and things of a country (not names themselves)."""

from __future__ import annotations

# Each line: a country or territory, then "|", then its demonyms.
_COUNTRIES = """
Afghanistan|Afghan Afghans Afghani
Albania|Albanian Albanians
Algeria|Algerian Algerians
Andorra|Andorran Andorrans
Angola|Angolan Angolans
Antigua and Barbuda|Antiguan Antiguans
Argentina|Argentine Argentines Argentinian Argentinians
Armenia|Armenian Armenians
Australia|Australian Australians Aussie Aussies
Austria|Austrian Austrians
Azerbaijan|Azerbaijani Azerbaijanis Azeri Azeris
Bahamas|Bahamian Bahamians
Bahrain|Bahraini Bahrainis
Bangladesh|Bangladeshi Bangladeshis
Barbados|Barbadian Barbadians
Belarus|Belarusian Belarusians Belarussian
Belgium|Belgian Belgians
Belize|Belizean Belizeans
Benin|Beninese
Bhutan|Bhutanese
Bolivia|Bolivian Bolivians
Bosnia|Bosnian Bosnians
Bosnia and Herzegovina|Bosnian
Bosnia-Herzegovina|Bosnian
Botswana|Batswana
Brazil|Brazilian Brazilians
Britain|British Briton Britons Brit Brits
Brunei|Bruneian Bruneians
Bulgaria|Bulgarian Bulgarians
Burkina Faso|Burkinabe
Burma|Burmese
Burundi|Burundian Burundians
Cambodia|Cambodian Cambodians
Cameroon|Cameroonian Cameroonians
Canada|Canadian Canadians
Cape Verde|Cape-Verdean
Central African Republic|
Chad|Chadian Chadians
Chile|Chilean Chileans
China|Chinese
Colombia|Colombian Colombians
Comoros|Comorian Comorians
Congo|Congolese
Democratic Republic of Congo|Congolese
Democratic Republic of the Congo|Congolese
Costa Rica|Rican Ricans
Croatia|Croatian Croatians Croat Croats
Cuba|Cuban Cubans
Cyprus|Cypriot Cypriots
Czech Republic|Czech Czechs
Czechoslovakia|Czechoslovak
Denmark|Danish Dane Danes
Djibouti|Djiboutian
Dominica|
Dominican Republic|Dominican Dominicans
East Timor|Timorese
Ecuador|Ecuadorean Ecuadoreans Ecuadorian Ecuadorians
Egypt|Egyptian Egyptians
El Salvador|Salvadoran Salvadorans Salvadorean
England|English Englishman Englishmen Englishwoman
Equatorial Guinea|
Eritrea|Eritrean Eritreans
Estonia|Estonian Estonians
Eswatini|Swazi
Ethiopia|Ethiopian Ethiopians
Fiji|Fijian Fijians
Finland|Finnish Finn Finns
France|French Frenchman Frenchmen Frenchwoman
Gabon|Gabonese
Gambia|Gambian Gambians
Georgia|Georgian Georgians
Germany|German Germans
East Germany|
West Germany|
Ghana|Ghanaian Ghanaians
Gibraltar|Gibraltarian
Great Britain|British
Greece|Greek Greeks
Greenland|Greenlander Greenlanders
Grenada|Grenadian
Guam|Guamanian
Guatemala|Guatemalan Guatemalans
Guinea|Guinean Guineans
Guinea-Bissau|
Guyana|Guyanese
Haiti|Haitian Haitians
Honduras|Honduran Hondurans
Hong Kong|Hongkonger Hongkongers
Hungary|Hungarian Hungarians
Iceland|Icelandic Icelander Icelanders
India|Indian Indians
Indonesia|Indonesian Indonesians
Iran|Iranian Iranians
Iraq|Iraqi Iraqis
Ireland|Irish Irishman Irishmen
Israel|Israeli Israelis
Italy|Italian Italians
Ivory Coast|Ivorian Ivorians
Jamaica|Jamaican Jamaicans
Japan|Japanese
Jordan|Jordanian Jordanians
Kashmir|Kashmiri Kashmiris
Kazakhstan|Kazakh Kazakhs
Kenya|Kenyan Kenyans
Kiribati|
Kosovo|Kosovar Kosovars Kosovan
Kurdistan|Kurdish Kurd Kurds
Kuwait|Kuwaiti Kuwaitis
Kyrgyzstan|Kyrgyz
Laos|Laotian Laotians
Latvia|Latvian Latvians
Lebanon|Lebanese
Lesotho|Basotho
Liberia|Liberian Liberians
Libya|Libyan Libyans
Liechtenstein|
Lithuania|Lithuanian Lithuanians
Luxembourg|Luxembourger
Macau|Macanese
Macedonia|Macedonian Macedonians
North Macedonia|
Madagascar|Malagasy
Malawi|Malawian Malawians
Malaysia|Malaysian Malaysians
Maldives|Maldivian Maldivians
Mali|Malian Malians
Malta|Maltese
Marshall Islands|Marshallese
Mauritania|Mauritanian Mauritanians
Mauritius|Mauritian Mauritians
Mexico|Mexican Mexicans
Micronesia|Micronesian
Moldova|Moldovan Moldovans
Monaco|Monegasque
Mongolia|Mongolian Mongolians
Montenegro|Montenegrin Montenegrins
Morocco|Moroccan Moroccans
Mozambique|Mozambican Mozambicans
Myanmar|Burmese
Namibia|Namibian Namibians
Nauru|Nauruan
Nepal|Nepalese Nepali Nepalis
Netherlands|Dutch Dutchman Dutchmen
New Zealand|Zealander Zealanders Kiwi Kiwis
Nicaragua|Nicaraguan Nicaraguans
Niger|Nigerien
Nigeria|Nigerian Nigerians
North Korea|Korean Koreans
Northern Ireland|
Norway|Norwegian Norwegians
Oman|Omani Omanis
Pakistan|Pakistani Pakistanis
Palau|Palauan
Palestine|Palestinian Palestinians
Panama|Panamanian Panamanians
Papua New Guinea|
Paraguay|Paraguayan Paraguayans
Peru|Peruvian Peruvians
Philippines|Philippine Filipino Filipinos Filipina
Poland|Polish Pole Poles
Portugal|Portuguese
Puerto Rico|Rican Ricans
Qatar|Qatari Qataris
Romania|Romanian Romanians
Russia|Russian Russians
Rwanda|Rwandan Rwandans
Samoa|Samoan Samoans
San Marino|
Saudi Arabia|Saudi Saudis
Scotland|Scottish Scot Scots
Senegal|Senegalese
Serbia|Serbian Serbians Serb Serbs
Seychelles|Seychellois
Sierra Leone|Leonean Leoneans
Singapore|Singaporean Singaporeans
Slovakia|Slovak Slovaks Slovakian
Slovenia|Slovenian Slovenians Slovene Slovenes
Solomon Islands|
Somalia|Somali Somalis
Somaliland|
South Africa|
South Korea|Korean Koreans
South Sudan|Sudanese
Soviet Union|Soviet Soviets
Spain|Spanish Spaniard Spaniards
Sri Lanka|Lankan Lankans
Sudan|Sudanese
Suriname|Surinamese
Sweden|Swedish Swede Swedes
Switzerland|Swiss
Syria|Syrian Syrians
Taiwan|Taiwanese
Tajikistan|Tajik Tajiks
Tanzania|Tanzanian Tanzanians
Thailand|Thai Thais
Tibet|Tibetan Tibetans
Togo|Togolese
Tonga|Tongan Tongans
Trinidad and Tobago|
Trinidad|Trinidadian Trinidadians
Tunisia|Tunisian Tunisians
Turkey|Turkish Turk Turks
Türkiye|
Turkmenistan|Turkmen
Tuvalu|Tuvaluan
Uganda|Ugandan Ugandans
Ukraine|Ukrainian Ukrainians
United Arab Emirates|Emirati Emiratis
United Kingdom|British
United States|American Americans
United States of America|American
Uruguay|Uruguayan Uruguayans
Uzbekistan|Uzbek Uzbeks
Vanuatu|
Vatican|
Vatican City|
Venezuela|Venezuelan Venezuelans
Vietnam|Vietnamese
Wales|Welsh Welshman Welshmen
Western Sahara|Sahrawi
Yemen|Yemeni Yemenis
Yugoslavia|Yugoslav Yugoslavs
Zambia|Zambian Zambians
Zimbabwe|Zimbabwean Zimbabweans
"""

# Peoples, faiths, regions and tongues: adjectives and plural nouns, not names of one thing.
_PEOPLES = """
African Africans Alaskan Alawite Alawites Albertan Anglican Anglicans Antarctic Arab Arabs Arabic Arctic Aryan Ashkenazi Asian
Asians Asiatic Atlantic Baathist Balkan Baltic Bavarian Basque
Basques Bedouin Bedouins Bengali Berber Berbers Berliner Buddhist Buddhists Byzantine Californian Californians Cantonese
Caribbean Catalan Catalans Catholic
Catholics Caucasian Caucasians Celtic Chechen Chechens Christian Christians Communist Communists Copt Coptic Copts Corsican
Cossack Cossacks Crimean Cypriot Darfuri
Democrat Democrats Democratic Druze Eastern Eurasian European Europeans Evangelical Evangelicals Farsi Flemish Floridian
Gaelic Gazan Gazans
Hasidic Hawaiian Hawaiians Hebrew Hindi Hindu Hindus Hispanic Hispanics Houthi Hutu Hutus Inuit Islamic Islamist Islamists Jew
Jewish Jews Judaism Islam Christianity
Buddhism Hinduism Catholicism Communism Nazism Zionism Latin Latina Latino Latinos Lutheran Lutherans Mandarin Maoist Maoists
Maori Marxist Marxists Mayan Mediterranean Methodist Methodists
Midwestern Mormon Mormons Muslim Muslims Moslem Moslems Native Nazi Nazis Neapolitan Nordic Northern Orthodox Ottoman Parisian
Parisians Pashtun Pashtuns Pentecostal
Persian Presbyterian Protestant Protestants Puerto Punjabi Quaker Republican Republicans Roma Roman Romans Rohingya Sardinian
Scandinavian Scandinavians Semitic Shia Shias
Shiite Shiites Shi'ite Shi'ites Shi’ite Shi’ites Shi'a Shi’a Mideast Arabian Olympic Maoism Sicilian Sicilians Sikh Sikhs
Socialist Socialists Nationalist Nationalists Leftist Leftists Separatist Separatists Loyalist Loyalists Unionist Unionists
Islamists
Sinhalese Slav Slavic Southern Southerner Stalinist Sufi Sunni Sunnis Swahili Tamil Tamils Tatar Tatars Texan
Texans Tory Tories Trotskyist Tutsi Tutsis Uighur Uighurs Uyghur Uyghurs Urdu Viking Vikings Western Westerner Westerners
Yazidi Yazidis Yiddish Yorker Yorkers Zionist Zionists
Zulu Pacific-Islander Londoner Londoners Taliban-era Moscovite Muscovite Muscovites Venetian Ivy Keynesian Victorian
Elizabethan Edwardian Georgian Labourite
"""

_STATES = """
Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, Illinois,
Indiana, Iowa, Kansas, Kentucky,
Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New
Hampshire, New Jersey, New Mexico, New York,
North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee,
Texas, Utah, Vermont, Virginia, Washington,
West Virginia, Wisconsin, Wyoming, District of Columbia, Alberta, British Columbia, Manitoba, New Brunswick, Newfoundland,
Nova Scotia, Ontario, Prince Edward Island,
Quebec, Saskatchewan, Yukon, Nunavut, New South Wales, Queensland, Victoria, Tasmania, South Australia, Western Australia,
Northern Territory, Bavaria, Saxony,
Catalonia, Andalusia, Galicia, Basque Country, Brittany, Normandy, Provence, Burgundy, Tuscany, Lombardy, Sicily, Sardinia,
Calabria, Umbria, Veneto, Piedmont,
Crimea, Donbas, Donbass, Chechnya, Dagestan, Ingushetia, Siberia, Tatarstan, Ossetia, South Ossetia, Abkhazia, Transnistria,
Nagorno-Karabakh, Anatolia, Gaza, Gaza Strip,
West Bank, Golan Heights, Sinai, Darfur, Punjab, Sindh, Balochistan, Baluchistan, Waziristan, North Waziristan, South
Waziristan, Kerala, Gujarat, Bihar, Assam, Tamil Nadu,
Karnataka, Maharashtra, Rajasthan, Uttar Pradesh, Madhya Pradesh, Andhra Pradesh, West Bengal, Haryana, Odisha, Orissa, Goa,
Jharkhand, Telangana, Aceh, Bali, Java, Sumatra,
Sulawesi, Borneo, Papua, Mindanao, Luzon, Hokkaido, Okinawa, Fukushima, Sichuan, Xinjiang, Guangdong, Yunnan, Hunan, Hubei,
Henan, Hebei, Shandong, Shanxi, Shaanxi, Fujian,
Zhejiang, Jiangsu, Anhui, Jiangxi, Guangxi, Guizhou, Gansu, Qinghai, Liaoning, Jilin, Heilongjiang, Inner Mongolia, Hainan,
Helmand, Kandahar, Kunduz, Anbar, Cornwall, Devon,
Dorset, Essex, Kent, Surrey, Sussex, Norfolk, Suffolk, Yorkshire, Lancashire, Cumbria, Northumberland, Lincolnshire,
Hampshire, Berkshire, Wiltshire, Cheshire, Merseyside,
Hertfordshire, Oxfordshire, Cambridgeshire, Derbyshire, Nottinghamshire, Leicestershire, Staffordshire, Warwickshire,
Worcestershire, Gloucestershire, Shropshire, Ulster,
Aberdeenshire, Fife, Antrim, Tyrone, Jalisco, Sinaloa, Chiapas, Oaxaca, Guerrero, Michoacan, Tamaulipas, Veracruz, Patagonia,
Amazonas, Antioquia, Kivu, North Kivu, South Kivu,
Katanga, Puntland, Tigray, Oromia, KwaZulu-Natal, Gauteng, Western Cape, Eastern Cape, Limpopo, Borno
"""

_CITIES = """
Aachen, Aberdeen, Abidjan, Abu Dhabi, Abuja, Acapulco, Accra, Adana, Addis Ababa, Adelaide, Aden, Agadir, Agra, Ahmedabad,
Akron, Albany, Albuquerque, Aleppo, Alexandria, Algiers,
Almaty, Amman, Amsterdam, Anchorage, Ankara, Antalya, Antananarivo, Antwerp, Ashgabat, Asmara, Astana, Asuncion, Aswan,
Athens, Atlanta, Auckland, Augusta, Austin, Baghdad,
Baku, Bali, Baltimore, Bamako, Bandung, Bangalore, Bengaluru, Banghazi, Benghazi, Bangkok, Bangui, Banjul, Barcelona, Basel,
Basra, Bath, Baton Rouge, Beijing, Beirut, Belfast, Belgrade, Belmopan,
Bergen, Berlin, Bern, Berne, Bethlehem, Bhopal, Bhubaneswar, Bilbao, Birmingham, Bishkek, Bissau, Blackpool, Boca Raton,
Bogota, Boise, Bologna, Bolton, Bonn, Bordeaux, Boston,
Boulder, Bournemouth, Bradford, Brasilia, Bratislava, Brazzaville, Bremen, Bridgetown, Brighton, Brisbane, Bristol, Brno,
Bruges, Brussels, Bucharest, Budapest, Buenos Aires,
Buffalo, Bujumbura, Bulawayo, Busan, Cairo, Calais, Calgary, Cali, Cambridge, Canberra, Cancun, Cannes, Canterbury, Cape Town,
Caracas, Cardiff, Cartagena, Casablanca, Castries,
Charleston, Charlotte, Chattanooga, Chennai, Chengdu, Chernobyl, Chicago, Chisinau, Chittagong, Chongqing, Christchurch,
Cincinnati, Ciudad Juarez, Cleveland, Cologne, Colombo, Columbus,
Conakry, Copenhagen, Cordoba, Cork, Coventry, Cusco, Dakar, Dalian, Dallas, Damascus, Dar es Salaam, Darwin, Davos, Dayton,
Daytona Beach, Delhi, Denver, Des Moines, Detroit,
Dhaka, Dijon, Dili, Djibouti City, Dnipro, Doha, Donetsk, Dortmund, Dover, Dresden, Dubai, Dublin, Duluth, Dundee, Dunedin,
Durban, Durham, Dushanbe, Dusseldorf, Edinburgh, Edmonton,
Eindhoven, El Paso, Entebbe, Erbil, Essen, Eugene, Exeter, Fallujah, Fargo, Florence, Fort Lauderdale, Fort Worth, Fortaleza,
Frankfurt, Freetown, Fresno, Fukuoka, Gaborone, Galway, Gaza City,
Gdansk, Geneva, Genoa, Georgetown, Ghent, Glasgow, Gloucester, Gothenburg, Grand Rapids, Graz, Greensboro, Grenoble, Grozny,
Guadalajara, Guangzhou, Guantanamo Bay, Guatemala City, Guayaquil,
Gujranwala, Gwangju, Haifa, Halifax, Hamburg, Hamilton, Hangzhou, Hanoi, Hanover, Harare, Harbin, Harrisburg, Hartford,
Havana, Hebron, Helsinki, Herat, Hiroshima, Ho Chi Minh City, Hobart, Homs, Honiara,
Honolulu, Houston, Huddersfield, Hull, Huntsville, Hyderabad, Idlib, Incheon, Indianapolis, Indore, Innsbruck, Ipswich,
Islamabad, Istanbul, Izmir, Jacksonville, Jaipur, Jakarta, Jalalabad, Jeddah,
Jenin, Jericho, Jerusalem, Johannesburg, Juba, Kabul, Kaduna, Kampala, Kano, Kansas City, Kaohsiung, Karachi, Kathmandu,
Katmandu, Kazan, Kharkiv, Kharkov, Khartoum, Kherson, Kiev, Kyiv, Kigali, Kingston, Kinshasa, Kirkuk, Knoxville,
Kobe, Kolkata, Calcutta, Krakow, Kuala Lumpur, Kunming, Kyoto, La Paz, Lagos, Lahore, Las Vegas, Latakia, Lausanne, Leeds,
Leicester, Leipzig, Lexington, Lhasa, Libreville, Liege, Lille, Lilongwe, Lima, Limerick,
Limoges, Lincoln, Lisbon, Little Rock, Liverpool, Ljubljana, Lockerbie, Lome, London, Long Beach, Los Angeles, Louisville,
Luanda, Lucknow, Lugansk, Luhansk, Lusaka, Luton, Lviv, Lyon, Madrid, Madison, Makkah, Malabo, Malaga, Male,
Malmo, Managua, Manama, Manaus, Manchester, Mandalay, Manila, Maputo, Maracaibo, Mariupol, Marrakech, Marseille, Maseru,
Mashhad, Mecca, Medellin, Medina, Melbourne, Memphis, Merida, Mexico City, Miami, Middlesbrough,
Milan, Milwaukee, Minneapolis, Minsk, Mobile, Mogadishu, Mombasa, Monrovia, Monte Carlo, Monterrey, Montevideo, Montgomery,
Montreal, Moscow, Mosul, Multan, Mumbai, Bombay, Munich, Murmansk, Muscat, Mykolaiv, Nablus,
Nagasaki, Nagoya, Nagpur, Nairobi, Najaf, Nanjing, Nantes, Naples, Nashville, Nassau, Nazareth, Ndjamena, N'Djamena, New
Delhi, New Orleans, New York City, Newark, Newcastle, Niamey, Nice, Nicosia, Norwich, Nottingham,
Nouakchott, Novosibirsk, Nuremberg, Nuuk, Oakland, Odessa, Odesa, Oklahoma City, Omaha, Oporto, Oran, Orlando, Osaka, Oslo,
Ottawa, Ouagadougou, Oxford, Palermo, Palm Beach, Palm Springs, Palmyra, Paramaribo, Paris, Pasadena, Perth,
Peshawar, Petersburg, Philadelphia, Phnom Penh, Phoenix, Phuket, Pittsburgh, Plymouth, Podgorica, Port Louis, Port Moresby,
Port of Spain, Port-au-Prince, Port Said, Port Stanley, Portland, Porto, Porto Alegre, Portsmouth, Poznan, Prague, Praia,
Preston, Pretoria, Pristina, Providence, Provo, Puebla, Pune, Pyongyang, Qom, Quetta, Quezon City, Quito, Rabat, Raleigh,
Ramadi, Ramallah, Raqqa, Rawalpindi, Recife, Reno, Reykjavik, Richmond, Riga, Rio de Janeiro,
Rio, Riyadh, Rochester, Rome, Rosario, Rostov-on-Don, Rotterdam, Rouen, Sacramento, Saigon, Salem, Salt Lake City, Salvador,
Salzburg, Samara, Samarkand, San Antonio, San Diego, San Francisco, San Jose, San Juan, San Salvador,
San Sebastian, Sana'a, Sanaa, Santa Barbara, Santa Cruz, Santa Fe, Santa Monica, Santiago, Santo Domingo, Sao Paulo, Sapporo,
Sarajevo, Savannah, Scottsdale, Seattle, Sendai, Seoul, Sevastopol, Seville, Shanghai, Sharjah, Sharm el-Sheikh,
Sheffield, Shenyang, Shenzhen, Shiraz, Shreveport, Sidon, Silicon Valley, Sirte, Skopje, Sochi, Sofia, Southampton, Split,
Spokane, Springfield, Srebrenica, Srinagar, St. Louis, St Louis, St. Paul, St. Petersburg, St Petersburg, Stavanger,
Stockholm,
Stoke, Stoke-on-Trent, Strasbourg, Stuttgart, Sunderland, Surabaya, Suva, Swansea, Sydney, Syracuse, Tabriz, Tacoma, Taipei,
Tallahassee, Tallinn, Tampa, Tangier, Tartus, Tashkent, Tbilisi, Tegucigalpa, Tehran, Teheran, Tel Aviv,
The Hague, Thessaloniki, Thimphu, Tianjin, Tijuana, Tikrit, Timbuktu, Tirana, Tokyo, Toledo, Toronto, Toulouse, Trenton,
Trieste, Tripoli, Trondheim, Tucson, Tulsa, Tunis, Turin, Ulaanbaatar, Uppsala, Utrecht, Valencia, Valletta, Valparaiso,
Vancouver,
Varanasi, Venice, Verona, Vienna, Vientiane, Vilnius, Vladivostok, Volgograd, Waco, Warsaw, Washington D.C., Washington DC,
Wellington, West Palm Beach, Wichita, Wimbledon, Winnipeg, Wolverhampton, Wuhan, Xiamen, Xian, Yangon, Rangoon,
Yaounde, Yekaterinburg, Yerevan, Yokohama, York, Zagreb, Zanzibar, Zaporizhzhia, Zurich
"""

_OTHER_PLACES = """
Africa, America, Antarctica, Asia, Europe, Oceania, North America, South America, Latin America, Central America, Middle East,
Far East, North Africa, West Africa, East Africa, Southern Africa, Central Asia, South Asia,
Southeast Asia, Western Europe, Eastern Europe, Central Europe, Scandinavia, Balkans, Caucasus, Caribbean, Midwest, New
England, Holland, Persia, Mesopotamia, Levant, Maghreb, Sahel, Sahara, Amazon, Himalayas, Alps, Andes,
Pyrenees, Rockies, Appalachia, Mediterranean, Atlantic, Pacific, Arctic, Everest, Kilimanjaro, Danube, Rhine, Nile, Ganges,
Mekong, Euphrates, Tigris, Volga, Thames, Hudson, Manhattan, Brooklyn, Queens, Bronx, Harlem, Staten Island, Long Island,
Greenwich Village, Hollywood, Beverly Hills, Malibu, Broadway, Wall Street, Fleet Street, Capitol Hill, Westminster,
Whitehall, Heathrow, Gatwick, Soho, Westchester, U.K., UK, U.S., US, USA, U.S.A., U.A.E., UAE, D.C., DC, L.A.,
EU-27,
Strait of Hormuz, Persian Gulf, Gulf of Mexico, Gulf of Aden, Horn of Africa, Cape Canaveral, Tiananmen Square, Tahrir Square,
Red Square, Ground Zero, Pearl Harbor, Cape Cod, Martha's Vineyard, Hormuz, Kashmir Valley
"""


def _listed(text: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in text.replace("\n", " ").split(",") if name.strip())


def _countries() -> dict[str, tuple[str, ...]]:
    pairs = (line.split("|") for line in _COUNTRIES.strip().splitlines())
    return {country: tuple(people.split()) for country, people in pairs}


COUNTRIES: dict[str, tuple[str, ...]] = _countries()
STATES = _listed(_STATES)
CITIES = _listed(_CITIES)
PLACES = frozenset(COUNTRIES) | STATES | CITIES | _listed(_OTHER_PLACES)

# "Syrian", "Greeks", "Muslim": capitalised, but the name of no one thing.
DEMONYMS = frozenset(word for people in COUNTRIES.values() for word in people) | frozenset(_PEOPLES.split())

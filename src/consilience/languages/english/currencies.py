"""The world's money as English news prints it: signs, codes and words, each with its ISO 4217 code."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# The codes of ISO 4217 and of currencies that news before the euro has. They stand in capitals, before or after the number:
# "EUR 1.2bn", "500m SEK".
CODES = _words(
    """
    AED AFN ANG AOA ARS ATS AUD AWG AZN BAM BBD BDT BEF BGN BHD BIF BMD BND BOB BRL BSD BTC BTN BWP BYN BYR BZD CAD CDF CHF
    CLP CNY CRC CUC CVE CYP CZK DEM DJF DKK DOP DZD EEK EGP ERN ESP ETB EUR FIM FJD FKP FRF GBP GEL GHS GIP GMD GNF GRD
    GTQ GYD HKD HNL HRK HTG HUF IDR IEP ILS INR IQD IRR ISK ITL JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR
    LRD LSL LTL LVL LYD MDL MGA MKD MMK MNT MRU MTL MUR MVR MWK MXN MYR MZN NAD NGN NIO NLG NOK NPR NZD OMR PGK PHP PKR PLN
    PTE PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SKK SLE SLL SRD SSP STN SVC SYP SZL THB TJS TMT TND TTD TWD
    TZS UAH UGX USD UYU UZS VEF VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG ZWL
    """
)
# These are words or names too, and money only before thousands or a scale: "COP 1.2 trillion", not "COP 15" or "PEN".
WORDLIKE_CODES = _words("AMD COP CUP MAD PAB PEN TRY")
# Codes and signs that are not those of the standard.
OTHER_CODES: dict[str, str] = {
    "RMB": "CNY", "STG": "GBP", "CFA": "XOF", "KSH": "KES", "NTD": "TWD", "GHC": "GHS", "FCFA": "XOF", "CNH": "CNY",
}  # fmt: skip

# Signs before the number; those in letters stand alone or right before the digits, those of one letter only there.
SIGNS: dict[str, str] = {
    "US$": "USD", "U.S.$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "CDN$": "CAD", "NZ$": "NZD",
    "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "J$": "JMD", "TT$": "TTD", "F$": "FJD",
    "Z$": "ZWL", "N$": "NAD", "B$": "BSD", "Bds$": "BBD", "RD$": "DOP", "EC$": "XCD", "BZ$": "BZD", "GY$": "GYD", "L$": "LRD",
    "CI$": "KYD", "BD$": "BMD", "Mex$": "MXN", "AR$": "ARS", "CL$": "CLP", "COL$": "COP", "SI$": "SBD", "WS$": "WST",
    "S/.": "PEN", "S/": "PEN", "IR£": "IEP", "E£": "EGP", "C£": "CYP",
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₺": "TRY",
    "₦": "NGN", "₱": "PHP", "฿": "THB", "₴": "UAH", "₫": "VND", "₸": "KZT", "₾": "GEL", "₭": "LAK", "₡": "CRC",
    "₵": "GHS", "₲": "PYG", "₮": "MNT", "₼": "AZN", "₿": "BTC", "৳": "BDT", "﷼": "IRR", "元": "CNY", "GH₵": "GHS",
    "GH¢": "GHS", "zł": "PLN", "Kč": "CZK", "֏": "AMD", "៛": "KHR", "₨": "INR", "؋": "AFN", "₠": "EUR",
    "Rs.": "INR", "Rs": "INR", "Re": "INR", "Rp": "IDR", "Rp.": "IDR", "RM": "MYR", "Tk": "BDT", "Tk.": "BDT", "Sh": "KES",
    "Sh.": "KES", "eur": "EUR", "usd": "USD", "gbp": "GBP", "stg": "GBP",
    "Shs": "KES", "Ksh": "KES", "Ksh.": "KES", "NRs": "NPR", "SLRs": "LKR", "SLR": "LKR", "PRs": "PKR", "PhP": "PHP",
    "KSh": "KES", "USh": "UGX", "TSh": "TZS", "Dh": "AED", "Dhs": "AED", "QR": "QAR", "SR": "SAR", "LE": "EGP",
    "P": "PHP", "Php": "PHP", "R": "ZAR", "N": "NGN", "K": "ZMW", "kr": "SEK", "Fr": "CHF", "SFr": "CHF", "CFA": "XOF",
    "Ush": "UGX", "Tsh": "TZS", "JD": "JOD", "KD": "KWD", "LL": "LBP", "DM": "DEM", "Kz": "AOA", "W": "KRW", "Y": "JPY",
}  # fmt: skip
# One letter right before digits is money only with a scale or thousands behind: "R500m", "N200,000"; not "R2", "N95".
ONE_LETTER = frozenset({"P", "R", "N", "K", "W", "Y"})
# So are these, which may be initials: "DM 3 billion".
NEEDS_SIZE = ONE_LETTER | WORDLIKE_CODES | {"JD", "KD", "LL", "DM", "Kz", "SLR"}
# Digits with thousands or a scale.
LARGE = re.compile(
    r"\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)|\d+(?:[.,]\d+)?[ \u00a0]?(?:m|bn|b|million|billion|trillion|tn|lakh|crore)\b"
)
# Before digits these roads have the letters that are money: "on the N200", "the R512".
ROADS = re.compile(r"\b(?i:the|on|along|off|via|road|highway|route|motorway)\s\Z")

# Plain words, singular and plural.
WORDS: dict[str, str] = {
    name.replace("_", " "): code
    for code, names in {
        "USD": "dollar dollars bucks greenbacks usd", "EUR": "euro euros eur",
        "GBP": "pound pounds sterling pounds_sterling quid",
        "JPY": "yen", "CNY": "yuan renminbi rmb", "INR": "rupee rupees", "RUB": "ruble rubles rouble roubles",
        "KRW": "won", "ILS": "shekel shekels", "TRY": "lira liras", "ZAR": "rand", "NGN": "naira nairas",
        "MXN": "peso pesos", "CHF": "franc francs", "SEK": "krona kronor", "NOK": "krone kroner", "ISK": "kronur",
        "PLN": "zloty zlotys zloties zlotych", "THB": "baht bahts", "SAR": "riyal riyals", "IRR": "rial rials toman tomans",
        "AED": "dirham dirhams", "KES": "shilling shillings", "KWD": "dinar dinars", "CZK": "koruna korunas koruny korun",
        "HUF": "forint forints", "RON": "leu lei", "BGN": "lev leva", "UAH": "hryvnia hryvnias hryvnya hryvnyas",
        "KZT": "tenge", "GEL": "lari laris", "AZN": "manat manats", "VND": "dong", "MYR": "ringgit ringgits",
        "IDR": "rupiah rupiahs", "MMK": "kyat kyats", "LAK": "kip", "KHR": "riel riels", "BDT": "taka takas",
        "MNT": "tugrik tugriks", "AFN": "afghani afghanis", "BRL": "reais", "VES": "bolivar bolivars bolivares",
        "GTQ": "quetzal quetzals quetzales", "HNL": "lempira lempiras", "CRC": "colones", "PYG": "guaranies",
        "HTG": "gourde gourdes", "ETB": "birr", "ZMW": "kwacha", "BWP": "pula", "MZN": "metical meticais",
        "GHS": "cedi cedis", "SLL": "leone leones", "GMD": "dalasi dalasis", "ALL": "lek leks", "HRK": "kuna kunas",
        "KGS": "soms", "TJS": "somoni", "PEN": "soles", "BOB": "bolivianos", "NIO": "cordobas", "AOA": "kwanza kwanzas",
        "MVR": "rufiyaa", "XOF": "cfa cfa_francs", "PGK": "kina", "BTC": "bitcoin bitcoins", "ETH": "ether",
        "DEM": "deutschmark deutschmarks deutsche_marks deutsche_mark d-marks d-mark", "ITL": "lire",
        "ESP": "peseta pesetas", "NLG": "guilder guilders", "VUV": "vatu", "WST": "tala", "TOP": "pa'anga",
        "MOP": "pataca patacas",
        "BTN": "ngultrum", "ERN": "nakfa", "MGA": "ariary", "SZL": "emalangeni", "LSL": "maloti", "MRU": "ouguiya",
        "STN": "dobra dobras", "PAB": "balboas", "MKD": "denar denars", "LTL": "litas", "LVL": "lats", "EEK": "kroon kroons",
         "FIM": "markka markkaa", "ATS": "schilling schillings",
        "GRD": "drachmas", "PTE": "escudo escudos",
    }.items()
    for name in names.split()
}  # fmt: skip
# Whose money it is, before one of the words that many countries use: "Hong Kong dollars", "Czech crowns".
PEOPLES: dict[str, str] = {
    name.replace("_", " "): code
    for code, names in {
        "USD": "us u.s. american united_states", "AUD": "australian aussie", "CAD": "canadian", "NZD": "new_zealand",
        "HKD": "hong_kong", "SGD": "singapore singaporean", "TWD": "taiwan taiwanese new_taiwan", "JMD": "jamaican",
        "TTD": "trinidad", "FJD": "fijian fiji", "ZWL": "zimbabwe zimbabwean", "NAD": "namibian", "LRD": "liberian",
        "BBD": "barbados", "BSD": "bahamian", "GYD": "guyanese guyana", "GBP": "british", "EGP": "egyptian",
        "SYP": "syrian", "LBP": "lebanese", "SDG": "sudanese", "SSP": "south_sudanese", "IEP": "irish", "CYP": "cypriot",
        "MXN": "mexican", "ARS": "argentine argentinian", "CLP": "chilean", "COP": "colombian", "PHP": "philippine filipino",
        "CUP": "cuban", "UYU": "uruguayan", "DOP": "dominican", "CHF": "swiss", "FRF": "french", "BEF": "belgian",
        "XOF": "cfa", "CDF": "congolese", "RWF": "rwandan", "BIF": "burundian", "GNF": "guinean", "DJF": "djiboutian",
        "CZK": "czech", "SKK": "slovak", "SEK": "swedish", "NOK": "norwegian", "DKK": "danish", "ISK": "icelandic",
        "EEK": "estonian", "INR": "indian", "PKR": "pakistani pakistan", "LKR": "sri_lankan", "NPR": "nepalese nepali",
        "MUR": "mauritian", "IDR": "indonesian", "SCR": "seychelles", "KWD": "kuwaiti", "IQD": "iraqi",
        "JOD": "jordanian", "LYD": "libyan", "RSD": "serbian yugoslav", "BHD": "bahraini bahrain", "DZD": "algerian",
        "TND": "tunisian", "MKD": "macedonian", "SAR": "saudi", "QAR": "qatari qatar", "IRR": "iranian", "OMR": "omani",
        "YER": "yemeni", "AED": "uae emirati", "MAD": "moroccan", "KES": "kenyan kenya", "UGX": "ugandan uganda",
        "TZS": "tanzanian", "SOS": "somali", "TRY": "turkish", "ITL": "italian", "RUB": "russian", "BYN": "belarusian belarus",
        "UAH": "ukrainian", "GHS": "ghanaian ghana", "NGN": "nigerian", "ZAR": "south_african", "PLN": "polish",
        "HUF": "hungarian", "RON": "romanian", "MDL": "moldovan", "BGN": "bulgarian", "KZT": "kazakh", "GEL": "georgian",
        "AMD": "armenian", "AZN": "azerbaijani azeri", "TMT": "turkmen", "UZS": "uzbek", "KGS": "kyrgyz", "THB": "thai",
        "VND": "vietnamese", "MYR": "malaysian", "CNY": "chinese", "JPY": "japanese", "KRW": "south_korean korean",
        "KPW": "north_korean", "ILS": "israeli", "BRL": "brazilian", "PEN": "peruvian", "DEM": "german", "NLG": "dutch",
        "ESP": "spanish", "FIM": "finnish", "ATS": "austrian", "GRD": "greek", "PTE": "portuguese", "ETB": "ethiopian",
        "ZMW": "zambian", "MWK": "malawian", "VES": "venezuelan", "BAM": "bosnian convertible",
    }.items()
    for name in names.split()
}  # fmt: skip
# Words that are money only behind one of these: "Brazilian reals", "Swedish crowns", "Finnish marks".
SHARED = _words("real reals crown crowns mark marks sol som sum sums dram drams colon cent cents rupia rupiah dollar")
CENTS: dict[str, str] = {
    "cent": "USD", "cents": "USD", "¢": "USD", "pence": "GBP", "penny": "GBP", "pennies": "GBP", "p": "GBP",
    "eurocent": "EUR", "eurocents": "EUR", "kopeck": "RUB", "kopecks": "RUB", "kopeks": "RUB", "kobo": "NGN", "pesewa": "GHS",
    "pesewas": "GHS", "paisa": "INR", "paise": "INR", "piastres": "EGP", "piasters": "EGP",
}  # fmt: skip
# Every currency that a value can have as its unit.
KNOWN = frozenset({
    *CODES, *WORDLIKE_CODES, *OTHER_CODES.values(), *SIGNS.values(), *WORDS.values(), *PEOPLES.values(), *CENTS.values(),
})  # fmt: skip

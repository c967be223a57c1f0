"""English spellings that decide where a sentence ends: abbreviations, clock times, labels of picture credits."""

from __future__ import annotations

from consilience.languages.english.state_abbreviations import STATE_ABBREVIATIONS

# Titles and the like that a name or a number follows: never the last word of a sentence, whatever the next word's capital says.
_BEFORE_A_NAME = """
Lt Col Maj Capt Cmdr Brig Sgt Cpl Adm Gen Gov Sen Rep Rev Hon Mr Mrs Ms Dr Prof St Messrs Insp Supt Det Mt Mts Ft
No Nos vs approx
"""
NEVER_LAST = frozenset(_BEFORE_A_NAME.split())

# Abbreviations printed in small letters that a capital often follows: "Smith et al. Nature", "vs. Boston", "ed. Oxford".
_BEFORE_A_CAPITAL = "al approx ca cf dept ed eds esp est fig incl no nos para pp trans univ viz vol vols vs"
LOWER_ABBREVIATIONS = frozenset((*_BEFORE_A_CAPITAL.split(), *(word.lower() for word in NEVER_LAST)))

# Capitalised abbreviations of four letters and more that a capital often follows inside a sentence: "Dist. Atty. Cooley",
# "Acme Corp. Chairman". A longer capitalised word before a full point is a name that ends its sentence: "at the Bank. Police …".
_CAPITALISED = """
Assn Assoc Asst Atty Blvd Bros Cllr Comdr Const Corp Dept Dist Exec Govt Intl Lieut Msgr Natl Phila Pres Prov Secy Sept Supt
Treas Univ
"""
CAPITAL_ABBREVIATIONS = frozenset(
    (*_CAPITALISED.split(), *NEVER_LAST, *(state.removesuffix(".") for state in STATE_ABBREVIATIONS if state.endswith(".")))
)

# Both end sentences and stand inside them: what follows decides.
CLOCK_TIMES = ("a.m", "p.m", "etc")
WEEKDAYS = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")

# "Crowds at the harbour Image: A. Agency." A caption's credit is a sentence of its own.
CREDIT_LABELS = ("Image", "Photo", "Picture", "Photograph", "Credit")

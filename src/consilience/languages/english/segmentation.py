"""English spellings that decide where a word ends: abbreviations, prefixes, units, words written in one."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Kept with their point, as the treebanks keep them; lower case, without the point.
ABBREVIATIONS = _words(
    """
    mr mrs ms dr prof rev hon st ste ft messrs mme mlle sr jr esq lt capt cpl sgt cmdr adm brig pvt gov sen reps sens amb
    jan feb aug sept sep oct nov dec tue tues thu thur thurs inc corp co ltd llc bros assn dept univ govt plc vs etc al eg
    viz approx ca esp incl eds ext tel ave blvd rd hwy bldg apt dist ariz ark calif colo conn fla kan ky md mich minn mont
    neb nev okla ore penn tenn tex vt wis wyo lb lbs oz hrs yrs mins
    """
)

# Other words in lower case at the end of a sentence ("he sat."), abbreviations with a capital ("Sat. night").
CAPITALISED_ABBREVIATIONS = _words(
    """
    mar apr jun jul sat sun mon wed fri gen col maj det fr ill ind del ga mo pa va la ed est mt wash rep pres hon
    """
)

# Abbreviations only where a number follows: "No. 10", but "she said no."
NUMBERED = frozenset({"no", "nos", "p", "pp", "fig", "vol", "para", "art", "sec", "ch"})

# What may stand before a hyphen without being a word of its own: "pre-war" stays whole, "well-known" falls apart.
PREFIXES = _words(
    """
    anti co counter cross e ex inter intra micro mid mini multi neo non post pre pro pseudo quasi re semi socio sub ultra un
    """
)

# Written right after a figure, a word of their own: 5|pm, $3|bn, 10|km.
UNITS = ("am", "pm", "mm", "cm", "km", "kg", "mg", "kph", "mph", "ft", "hrs", "mins", "bn", "mn", "tn", "m", "k", "x", "c", "f")

# Two words written as one: where the second begins.
FUSED = {
    "cannot": 3,
    "gonna": 3,
    "wanna": 3,
    "gotta": 3,
    "gimme": 3,
    "lemme": 3,
    "outta": 3,
    "alot": 1,
    "lets": 3,
    "thats": 4,
} | {
    negated + "nt": len(negated)
    for negated in ["ca", "wo", "do", "did", "does", "is", "are", "was", "were", "have", "has", "had", "could", "should", "would"]
}

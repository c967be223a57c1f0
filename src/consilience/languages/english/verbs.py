"""English verbs: the infinitive of a form, the nouns that name a deed, and the verbs that say what becomes of another one."""

from __future__ import annotations

import re
from functools import cache

from consilience.languages.english.weights import texts_with


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Infinitive, past, participle, where no ending shows them.
_IRREGULAR = """
arise arose arisen|awake awoke awoken|be was were been is are am 'm 're|bear bore borne|beat beat beaten|become became become
begin began begun|bend bent bent|bet bet bet|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown
break broke broken|breed bred bred|bring brought brought|build built built|burn burnt burnt|burst burst burst|buy bought bought
cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept
cut cut cut|deal dealt dealt|dig dug dug|do did done does|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown
forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got gotten|give gave given|go went gone goes|grind ground ground|grow grew grown|hang hung hung
have had had has 've|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt
know knew known|lay laid laid|lead led led|lean leant leant|leap leapt leapt|learn learnt learnt|leave left left|lend lent lent
let let let|lie lay lain lying|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|mislead misled misled
mistake mistook mistaken|overcome overcame overcome|overtake overtook overtaken|overthrow overthrew overthrown|pay paid paid
put put put|quit quit quit|read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen
seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shine shone shone
shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat
slay slew slain|sleep slept slept|slide slid slid|speak spoke spoken|speed sped sped|spend spent spent|spill spilt spilt
spin spun spun|split split split|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen
stick stuck stuck|sting stung stung|strike struck struck stricken|strive strove striven|swear swore sworn|sweep swept swept
swell swelled swollen|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told
think thought thought|throw threw thrown|undergo underwent undergone|understand understood understood|uphold upheld upheld
wake woke woken|wear wore worn|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn
withhold withheld withheld|withstand withstood withstood|write wrote written|die died died dying|tie tied tied tying
rewrite rewrote rewritten|rebuild rebuilt rebuilt|redraw redrew redrawn|retake retook retaken|resell resold resold
repay repaid repaid|rerun reran rerun|rethink rethought rethought|oversee oversaw overseen|overrun overran overrun
override overrode overridden|overpay overpaid overpaid|overdo overdid overdone|outdo outdid outdone|outsell outsold outsold
outspend outspent outspent|outrun outran outrun|undo undid undone|foretell foretold foretold|broadcast broadcast broadcast
underpay underpaid underpaid
"""
_INFINITIVES: dict[str, str] = {}
for _line in _IRREGULAR.replace("\n", "|").split("|"):
    for _form in _line.split():
        _INFINITIVES.setdefault(_form, _line.split()[0])
# Parts of words as the treebanks cut them: ca|n't, wo|n't, she|'ll.
_INFINITIVES |= {"losing": "lose", "ca": "can", "wo": "will", "'ll": "will", "'d": "would", "n't": "not"}

_DOUBLED = "bdgklmnprtv"
_SILENT = (
    "at",
    "it",
    "ut",
    "iz",
    "is",
    "ys",
    "yz",
    "ur",
    "ir",
    "v",
    "u",
    "c",
    "g",
    "dl",
    "bl",
    "pl",
    "tl",
    "fl",
    "gl",
    "kl",
    "rs",
    "ns",
    "ls",
)


@cache
def infinitive(form: str) -> str:
    """Give the infinitive of a verb form in small letters: killed, stopping, said, fled."""
    word = form.replace("’", "'")
    if word in _INFINITIVES:
        return _INFINITIVES[word]
    for ending in ("ied", "ies"):
        if word.endswith(ending) and len(word) > 4:
            return word[: -len(ending)] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us")):
        return _of_present(word)
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            return _of_stem(word[: -len(ending)])
    return word


def _of_present(word: str) -> str:
    """Give the infinitive of a third person: says, reaches, closes."""
    if word.endswith(("ches", "shes", "sses", "xes", "zzes", "oes", "uses")) and not texts_with(word[:-1]):
        return word[:-2]
    return word[:-1]


def _of_stem(stem: str) -> str:
    """Give the infinitive of what is left without -ed or -ing: the likeliest of stop(p), stopp and stoppe."""
    choices = [stem, stem + "e"] if len(stem) > 2 else [stem + "e"]  # used: no "us"
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] in _DOUBLED:
        choices.append(stem[:-1])
    seen = {choice: texts_with(choice) for choice in choices}
    best = max(choices, key=lambda choice: seen[choice])
    if seen[best]:
        return best
    if len(choices) > 2:
        return choices[-1]
    return stem + "e" if stem.endswith(_SILENT) else stem


# Nouns that name a deed, with its verb; what follows in "of" is whom it was done to, or who did it where the verb needs nobody.
_DEEDS = """
abduction abduct|accusation accuse|acquisition acquire|acquittal acquit|agreement agree|appointment appoint|approval approve
arrest arrest|arrival arrive|assassination assassinate|assault assault|attack attack|birth bear|bombing bomb|capture capture
collapse collapse|collision collide|conviction convict|crash crash|death die|deaths die|defeat defeat|demolition demolish
departure depart|destruction destroy|detention detain|disappearance disappear|discovery discover|dismissal dismiss
election elect|escape escape|evacuation evacuate|execution execute|expansion expand|explosion explode|expulsion expel
hijacking hijack|hospitalisation hospitalise|imprisonment imprison|injury injure|invasion invade|investigation investigate
kidnapping kidnap|killing kill|launch launch|murder murder|nomination nominate|opening open|postponement postpone|probe probe
purchase purchase|raid raid|recovery recover|release release|removal remove|rescue rescue|resignation resign|retirement retire
robbery rob|sale sell|search search|seizure seize|sentencing sentence|shooting shoot|signing sign|sinking sink|slaying slay
stabbing stab|strike strike|surrender surrender|suspension suspend|takeover acquire|theft steal|transfer transfer|trial try
victory win|visit visit|withdrawal withdraw
"""
DEEDS = {noun: verb for line in _DEEDS.replace("\n", "|").split("|") if line for noun, verb in [line.split()]}
# Verbs that need nobody to be done to: "the collapse of the bridge" is the bridge's own.
OWN_DEEDS = _words(
    """
    agree arrive collapse collide crash depart die disappear escape expand explode resign retire sink surrender win withdraw
    """
)

# "plans to leave": what hangs on these is still to come.
AHEAD = _words(
    """
    plan intend expect hope aim prepare schedule promise pledge vow threaten want wish propose agree decide offer seek set
    poise due slate bind consider mull await demand urge order ask call tell require need
    """
)
# "has ordered forces to withdraw": of these the order itself is the news, and it is done.
ORDERING = _words("order instruct command direct")
# "tried to leave": what hangs on these was not, or not surely, done.
TRIED = _words("try attempt struggle fight work seek race aim strive battle help")
# "failed to leave": what hangs on these was not done.
NOT_DONE = _words(
    "fail refuse decline deny neglect forget avoid refrain prevent stop bar forbid ban block reject unable unwilling"
)
# "managed to leave", "began to leave": what hangs on these was done.
DONE_TOO = _words("manage begin start continue happen go come help get return proceed have")

# Auxiliaries that tell of a time to come, and those that leave open whether it is so.
WILL = frozenset({"will", "shall", "'ll", "wo"})
MAY = frozenset({"may", "might", "could", "would", "should", "must", "'d", "can", "ca"})

# Adverbs and adjectives that leave open whether it is so.
HEDGING = _words(
    """
    reportedly allegedly apparently probably possibly perhaps maybe likely supposedly seemingly presumably purportedly
    potentially unlikely alleged suspected possible potential feared believed reported
    """
)
# Verbs whose complement is somebody's guess: "police believe that …".
GUESSING = _words("believe think suspect fear suppose assume speculate allege seem appear estimate suggest guess rumour rumor")
# Adjectives after which "to" tells of what is still to come: "ready to leave".
READY = _words("due ready able likely set about willing supposed")
# Whatever by itself leaves open whether it is so; conditions too.
OPEN = MAY | HEDGING | {"if", "unless", "whether"}

WAS = frozenset({"was", "were", "had", "has", "have", "did", "been", "'ve"})
NOT = _words("not n't never no nobody none neither nor hardly without")
NO_ONE = _words("nobody none nothing no-one")
RELATIVE = _words("who which that whom where whose")


_PARTICIPLES = {
    parts[0]: parts[2] for line in _IRREGULAR.replace("\n", "|").split("|") if len(parts := line.split()) > 2 and parts[0] != "be"
}


def participle(lemma: str) -> str:
    """Give the past participle of an infinitive: kill, killed; shoot, shot; stop, stopped; round up, rounded up."""
    verb, _, particle = lemma.partition(" ")
    return f"{_PARTICIPLES.get(verb) or _regular(verb)} {particle}".rstrip()


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2:-1] not in set("aeou"):
        return f"{verb[:-1]}ied"
    return f"{_doubled(verb)}ed"


def gerund(lemma: str) -> str:
    """Give the form in -ing of an infinitive: perform, performing; put out, putting out; lie, lying."""
    verb, _, particle = lemma.partition(" ")
    if verb.endswith("ie"):
        stem = f"{verb[:-2]}y"
    elif verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and len(verb) > 2:
        stem = verb[:-1]
    else:
        stem = _doubled(verb)
    return f"{stem}ing {particle}".rstrip()


_SHORT = re.compile(
    r"[^aeiou]*(?:qu)?[aeiou][bdgklmnprt]|begin|forget|forbid|commit|admit|submit|permit|transmit|occur|refer|prefer|control|patrol"
)


def _doubled(verb: str) -> str:
    """Give a verb as it stands before -ed and -ing: stopp, open."""
    if verb[-1:] not in _DOUBLED:
        return verb
    forms = texts_with(f"{verb}{verb[-1:]}ed"), texts_with(f"{verb}ed")
    return f"{verb}{verb[-1:]}" if forms[0] > forms[1] or (not any(forms) and _SHORT.fullmatch(verb)) else verb

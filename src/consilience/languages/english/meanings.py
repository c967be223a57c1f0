"""English words that name one kind of happening, as verb or noun: what one side calls a collision another denies as contact."""

from __future__ import annotations

import re

# Each line: what happened, in all the words that two sides have for it. A word stands in one line only.
_MEANINGS = """
collision collide contact strike struck ram rammed crash bump impact rear-end
mayday distress sos
leak spill release discharge seep escape-of-gas contamination contaminate pollute pollution
warning warn alert caution
payment pay paid payout
bribe bribery kickback corruption graft
threat threaten menace intimidate intimidation blackmail
gunfire gunshot shoot shot fire fired
torture mistreat mistreatment maltreat abuse brutality
assault punch kick slap headbutt grope
agreement agree deal accord pact promise pledge
talks negotiate negotiation
resign resignation quit
coup mutiny
cover-up conceal concealment hide hid hidden withhold withheld
fraud rig rigged rigging falsify falsified forge forgery forged manipulate manipulation tamper tampering
theft steal stole stolen embezzle embezzlement misappropriate
negligence negligent neglect
defect deficiency malfunction fault faulty broken breakdown
damage crack cracked
overload overloaded overcrowded overcrowding
intoxicated drunk drinking alcohol
doping dope steroid
affair relationship
layoff redundancy redundancies job-cut
bomb bombing shell shelling air-strike airstrike
ransom
permission permit authorise authorize authorisation authorization licence license
arson
sabotage
suicide
poison poisoning poisoned
racism racist discrimination discriminate
plagiarism plagiarise copy copied
leak-of-data breach hack hacked hacking
insider-trading
harass harassment
rape raped
warrant
evacuation evacuate evacuated
invasion invade incursion intrusion cross crossed
massacre atrocity
collusion collude conspire conspiracy
boycott
strike-action walkout
delay delayed
cancellation cancel cancelled scrap scrapped
sale sell sold
"""
MEANINGS = {word: line.split()[0] for line in _MEANINGS.strip().splitlines() for word in line.split()}
NAMED = frozenset(MEANINGS.values())


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Verbs that say nothing by themselves: what is denied is the noun beside them, "received no call", "there was no leak".
LIGHT = _words(
    """
    be have do make give receive get see hear find come happen occur take offer feel show contain carry send issue reach use
    exist hold place need know want submit hand bring put
    """
)
DENYING = _words("deny dispute refute contradict")
# He is charged with it, whether he did it or not.
CHARGING = _words("charge indict arraign convict acquit try sentence suspect")
# To deny somebody these is to refuse them.
REFUSED = _words(
    "motion request bail permit access appeal visa entry application petition leave chance right service funding plea claim"
)
# Who makes sure that something is not so does not say that it is not.
SPOKEN = _words(
    "say tell insist maintain repeat claim add argue testify report believe think announce state stress note write show reveal"
)
# Not more, not only, not all: something is so all the same.
SCOPED = re.compile(
    r"\b(?:further|more|only|just|all|always|every\w*|entirely|completely|fully|severely|immediately|necessarily|really|even|too|"
    r"until|unless|because|as (?:much|many|well|far)|anymore|longer|again|enough|quite|exactly|want|yet|so far|ha(?:s|"
    r"ve) (?:not|n[’']t))\b",
    re.IGNORECASE,
)
NOT = re.compile(r"\b(?:not|never|no|nobody|none|nothing|neither|nor|without|no one)\b|n[’']t\b", re.IGNORECASE)
# A noun behind these is what is denied: "denied any contact", "saw no light".
NONE = re.compile(r"(?:no|any|never an?|not an?|neither|nothing|such)\b", re.IGNORECASE)
# Who says so has seen nothing so far; what has not happened yet may happen.
NOT_YET = re.compile(r"\b(?:yet|so far|still|has|have|hasn[’']t|haven[’']t|to date|immediately)\b", re.IGNORECASE)
# "No" before these denies nothing of what happened.
SAYS_NOTHING = _words(
    """
    doubt need way sign evidence reason question problem time one word comment chance choice indication plan idea man woman people
    person thing case fact matter place part answer use sense hurry hope interest intention information longer anybody anyone
    everybody everyone somebody someone detail decision other more official police authority one number year day report
    """
)

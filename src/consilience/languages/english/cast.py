"""English words for who takes part in the news of a deed: the one sought or accused, the one it was done to."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Of one person, and so pointing back to one.
HE = _words("he she him her himself herself i me")

SUSPECTS = _words(
    """
    suspect shooter gunman attacker assailant killer murderer accused defendant bomber stabber robber thief burglar arsonist
    kidnapper hijacker perpetrator fugitive escapee
    """
)
# "A man has been charged": where only one is named as sought or accused, it is he.
SOMEBODY = _words("man woman boy girl teenager teen youth person driver student worker employee officer")
ONE_MORE = _words("another second other third two three several")
VICTIMS = _words("victim deceased")

# To whom these are done, he is the one sought or accused; who does those in OWN_HARM, or has HARM done, is the victim.
SEEKING = _words("arrest charge accuse apprehend capture detain convict sentence suspect indict")
HARM = _words("kill shoot murder stab strangle slay behead drown")
OWN_HARM = _words("die")

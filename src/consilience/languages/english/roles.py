"""English words for what a person is, of which only one can be so at a time: a rank, whose wife or former wife."""

from __future__ import annotations

# Each line: the words for one rank. Who has two of them at once ("Detective Sergeant") has both.
_RANKS = """
sergeant sgt
lieutenant lt
captain capt
corporal cpl
major maj
colonel col
inspector insp
marshal marshall
constable
trooper
commander cmdr
superintendent supt
commissioner
sheriff
coroner
ceo
coo
cfo
"""
RANKS = {word: line.split()[0] for line in _RANKS.strip().splitlines() for word in line.split()}
# In these a rank is no rank of the person: "the fire marshal's office", "a sheriff's deputy".
NO_RANK_AFTER = ("'s", "’s", "-")

# Each line: one way to be bound to somebody.
_BONDS = """
wife husband spouse
girlfriend boyfriend
fiancee fiance fiancée fiancé
ex-wife ex-husband
ex-girlfriend ex-boyfriend
widow widower
"""
BONDS = {word: line.split()[0] for line in _BONDS.strip().splitlines() for word in line.split()}
FORMER = {"wife": "ex-wife", "husband": "ex-wife", "girlfriend": "ex-girlfriend", "boyfriend": "ex-girlfriend"}
FORMERLY = frozenset({"former", "ex", "one-time", "onetime", "previous"})

"""English words for who can have done what only one did: found a body, raised the alarm; and who is no other than whom."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Each line: the parties that may be one and the same. Whoever stands in two lines may be either; "the man" may be anybody.
_PARTIES = """
police officer policeman policewoman deputy trooper detective sheriff firefighter fireman crew paramedic investigator patrol
neighbor neighbour neighbors neighbours resident tenant
landlord landlady owner caretaker janitor superintendent concierge
son relative kin family
daughter relative kin family
husband spouse relative family
wife spouse relative family
mother parent relative family
father parent relative family
brother sibling relative family
sister sibling relative family
boyfriend fiance partner
girlfriend fiancee partner
friend acquaintance
colleague coworker co-worker workmate employee worker
boss manager supervisor employer
guard watchman
hiker walker jogger rambler
fisherman angler
hunter
farmer
motorist driver
passer-by passerby pedestrian bystander
cleaner maid housekeeper
roommate flatmate housemate
teacher
student pupil
soldier troops
"""
PARTIES = tuple(frozenset(line.split()) for line in _PARTIES.strip().splitlines())
ANY_PARTY = frozenset(word for party in PARTIES for word in party)

# What only one finds, and what only one raises: the verbs, what they are done to, the question.
FINDING = _words("find discover uncover")
FOUND = _words("body bodies corpse corpses remains")
ALARM = _words("smell report detect notice complain alert call hear phone ring dial")
ALARMING = _words("smell odor odour leak smoke gas shot shots gunshot gunshots gunfire scream screams screaming 911 999 112")

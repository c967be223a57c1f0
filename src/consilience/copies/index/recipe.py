"""How fingerprints are made today, in one word that another day can be compared with."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b

from consilience.copies import fingerprints
from consilience.records import Block

# A text with what fingerprints depend on: light and telling words, hyphens, marks, numbers, names, a set phrase.
SAMPLE = """\
The harbour-master of Port Elgar said on Tuesday that 1,400 crates of lemons, worth about $2.5m, were "lost, or nearly so" when
the crane's cable parted for the first time in ten years. Nobody was hurt, according to police; the cease-fire between dockers and
owners, agreed last week, still holds - though not, as one clerk put it, for long."""


@cache
def recipe() -> str:
    """Give a word that is another one as soon as the same text gets other fingerprints."""
    found = fingerprints.winnowed(fingerprints.read(SAMPLE, (Block(0, len(SAMPLE), "paragraph"),)))
    return blake2b(" ".join(map(str, sorted(found))).encode(), digest_size=8).hexdigest()

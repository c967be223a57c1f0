"""English patterns for what was not done, and for the verbs that say so little that "did not" of them contradicts nothing."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What has not happened yet may still happen.
NOT_YET = _words("has have hasn't haven't yet")
# Who barely did it may be said not to have done it.
HARDLY = _words("barely hardly scarcely rarely nearly almost")
# What helps a verb and belongs to it as printed: "was never informed", "did not fire".
HELPING = _words("was were been had did not never nobody")

# Verbs of thinking, wanting and being able; states; and what says nothing of a deed.
NO_DEED = _words(
    """
    know want believe think expect appear seem like need have be make take give mean come happen include look feel mention
    elaborate specify comment respond return release identify disclose say speak become remain work show find understand care
    mind deserve matter allow relate do get let see go hear
    """
)

# Whoever does not think that it is so says that it is not so.
THINKING = _words("think believe feel suppose")

# One deed by several names.
TELLING = _words("tell inform notify brief warn")

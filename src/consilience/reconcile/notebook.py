"""What the reports of an event tell, in comparable words: read once, and passed on to every stage that compares statements."""

from __future__ import annotations

from msgspec import Struct

from consilience.reconcile import cast, deeds, statements
from consilience.reconcile.cast import Cast
from consilience.reconcile.deeds import Deed
from consilience.reconcile.statements import Told
from consilience.records import Event


class Notebook(Struct, frozen=True):
    """An event with its statements, the deeds that they tell, and who takes part in these."""

    event: Event
    told: Told
    deeds: tuple[Deed, ...]
    cast: Cast


def of(event: Event) -> Notebook:
    """Read what the reports of an event tell."""
    told = statements.told_by(event)
    done = deeds.of(event, told)
    return Notebook(event, told, done, cast.of(event, done))

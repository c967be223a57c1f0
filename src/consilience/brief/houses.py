"""Story → its publishers and their owners: two counts that are not the count of origins."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from consilience import outlets
from consilience.brief.view import Source, clean
from consilience.records import Account


class Houses(Struct, frozen=True, kw_only=True):
    """Who publishes a story's articles and who owns them; `unnamed` articles do not show their publisher."""

    publishers: tuple[str, ...]
    owners: tuple[str, ...]
    owner_unknown: int  # publishers whose owner is not known: each counts as its own
    unnamed: int


def of(account: Account, named: Mapping[str, Source]) -> Houses:
    """Count the publishers and owners of a story's articles."""
    printed = [named[key].entry.outlet for key in account.articles]
    known = {name: outlets.by_name(name) for name in printed if name}
    publishers = {found.name if found else name: found for name, found in known.items()}
    owners = {found.owner if found and found.owner else name for name, found in publishers.items()}
    return Houses(
        publishers=tuple(sorted(map(clean, publishers))),
        owners=tuple(sorted(map(clean, owners))),
        owner_unknown=sum(found is None or found.owner is None for found in publishers.values()),
        unnamed=printed.count(None),
    )

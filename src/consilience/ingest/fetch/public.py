"""Which addresses are out in the world: everything else is somebody's own network, ours first of all."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

# IANA's special-purpose registry (RFC 6890 and after), multicast and the future: written out, since `is_global` differs between
# Python's versions. 100.64.0.0/10 holds Alibaba's metadata service, 192.0.0.0/24 Oracle's, 168.63.129.16 is Azure's.
_CLOSED_4 = tuple(
    map(
        IPv4Network,
        (
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
        ),
    )
)
# Global unicast is all there is of IPv6 in the world; of it, tunnels (Teredo, 6to4) can hide any address of version 4.
_WORLD_6 = IPv6Network("2000::/3")
_CLOSED_6 = tuple(map(IPv6Network, ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")))
_NAT64 = IPv6Network("64:ff9b::/96")  # how a network without version 4 writes its addresses: what is inside counts


def is_public(address: str) -> bool:
    """Say whether a numeric address is out in the world; what is no address is not."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        if found in _NAT64:
            return _public_4(IPv4Address(int(found) & 0xFFFFFFFF))
        return found in _WORLD_6 and not any(found in closed for closed in _CLOSED_6)
    return _public_4(found)


def _public_4(address: IPv4Address) -> bool:
    return address.is_global and not any(address in closed for closed in _CLOSED_4)

"""Addresses of the web as text: whole, tidied, and whose they are. Nothing here touches the network."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

# What says only where a reader came from. A shorter list leaves one article under two addresses; a longer one (any "id", any
# "source") would put two articles under one, which is worse.
_TRACKING = re.compile(
    r"(?:utm|mtm|pk|piwik|matomo|hsa|vero|oly|mkt|itm|wt)_\w+"
    r"|at_(?:medium|campaign\w*|link\w*|custom\d|format|ptr\w*|bbc_team)|ns_(?:mchannel|source|campaign|linkname|fee)"
    r"|fbclid|gclid|gclsrc|dclid|yclid|twclid|ttclid|msclkid|gbraid|wbraid|li_fat_id|igsh(?:id)?|scid|spm|smid|smtyp|sharetype|xtor"
    r"|fb_(?:action_ids|action_types|ref|source)|mc_[ce]id|_ga|_gl|_hsenc|_hsmi|__twitter_impression|amp_js_v|usqp"
    r"|cmpid|cmp|icid|ocid|ito|ftag|guccounter|guce_referrer(?:_sig)?"
    r"|partner=rss|src=rss|from=rss|feed=rss|rss=1|output=amp",
    re.IGNORECASE,
)

# Under a country's letters these names are nobody's: "example.co.uk" is a site, "co.uk" is none (a short public suffix list).
_SHARED_SECOND = frozenset(
    ("ac", "co", "com", "edu", "gen", "go", "gob", "gov", "govt", "gouv", "mil", "ne", "net", "nom", "or", "org")
)
# Under these everybody has a site of his own.
_SHARED_HOSTS = frozenset(
    (
        *("blogspot.com", "wordpress.com", "substack.com", "medium.com", "tumblr.com", "typepad.com", "ghost.io"),
        *("github.io", "gitlab.io", "netlify.app", "pages.dev", "vercel.app", "herokuapp.com", "web.app"),
        *("amazonaws.com", "azurewebsites.net", "cloudfront.net"),
    )
)


def host_of(url: str) -> str:
    """Give the host of an address in lower case; empty where it has none."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""


def joined(base: str, link: str) -> str | None:
    """Give the whole address of a link on a page; None where it does not lead into the web."""
    try:
        # One that is whole already stays as it is written; urljoin would take off an empty query.
        whole = link.strip() if link.strip().startswith(("http://", "https://")) else urljoin(base, link.strip())
        found = urlsplit(whole)
        if found.scheme not in {"http", "https"} or not found.hostname or found.port == 0:
            return None
    except ValueError:
        return None
    return whole


def tidied(url: str) -> str:
    """Give an address as one article has it, wherever it was found: no fragment, no tracking, no default port, no password.

    What cannot be read as an address is given back as it is.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return url
    if parts.scheme not in {"http", "https"} or not host:
        return url
    host = f"[{host}]" if ":" in host else host.rstrip(".")
    place = host if port in {None, 443 if parts.scheme == "https" else 80} else f"{host}:{port}"
    return parts._replace(netloc=place, path=parts.path or "/", query=_kept(parts.query), fragment="").geturl()


def _kept(query: str) -> str:
    try:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=200)
    except ValueError:
        return query
    kept = [(name, value) for name, value in pairs if not (_TRACKING.fullmatch(name) or _TRACKING.fullmatch(f"{name}={value}"))]
    return query if kept == pairs else urlencode(kept)


def site(url: str) -> str:
    """Give the part of a host that one owner has: "news.example.co.uk" is "example.co.uk"; an address in numbers is itself."""
    host = host_of(url)
    labels = host.split(".")
    if ":" in host or labels[-1].isdigit():
        return host
    shared = len(labels) > 2 and (
        (len(labels[-1]) == 2 and labels[-2] in _SHARED_SECOND) or ".".join(labels[-2:]) in _SHARED_HOSTS
    )
    return ".".join(labels[-3:] if shared else labels[-2:])


def without_password(url: str) -> str:
    """Give an address as it may be shown: the user's name and password, if it carries any, are left out."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl() if "@" in parts.netloc else url

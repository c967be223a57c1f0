"""English lines that pages carry among their paragraphs and that are no part of an article.

Each is a reason and what the whole line looks like, read without case.
"""

from __future__ import annotations

_SHARE = (
    r"(?:click to )?(?:share|tweet|pin|email|print)(?: (?:this|on|via|to|with)\b.*)?|share (?:this|on|via)\b.*"
    r"|copy link|open share drawer"
)
_KINDS = r"posts?|articles?|stor(?:y|ies)|content|coverage|topics|links|news|videos?"
_RELATED = (
    r"(?:you (?:may|might) also (?:like|be interested in|enjoy)|also read|read (?:more|also|next|this next|on)|see also"
    rf"|related(?: (?:{_KINDS}))?|more (?:from|on|stories in) [^.]*|continue reading|trending(?: now)?"
    r"|recommended(?: for you| reading| stories)?|most (?:read|popular|viewed|shared)"
    r"|(?:next|previous) (?:post|article|story))\b[ :.…>»→]*"
)
_ADVERT = (
    r"advertise?ments?|ads? by .*|sponsored(?: content)?|promoted|paid post|-+ ?advertisement ?-+"
    r"|(?:story|article) continues (?:below|after).*|scroll to continue.*|continue reading below.*"
)
_NEWSLETTER = (
    r"sign up (?:for|to|here|now)\b[^.]*|subscribe(?: (?:to|now|for|here|today)\b[^.]*)?"
    r"|(?:get|join) (?:the|our) .{0,40}newsletter.*|enter your e-?mail.*|already a subscriber\b.*"
)
_NAVIGATION = (
    r"table of contents|skip to (?:main )?content|back to (?:top|blog|home|news).*|jump to .*|menu|home|expand|collapse"
    r"|in this article|\d{1,3}\W{0,2} ?min(?:ute)?s?\.? read|(?:full|view|read) bio|view (?:all|more|profile).*|learn more"
    r"|show (?:more|less|all)|load more.*|toggle .*|(?:add|leave|post) a comment|\d* ?comments?"
)
_FOOTER = (
    r"(?:copyright )?(?:©|\(c\)) ?.{0,80}|copyright \d{4}.{0,60}|all rights reserved.{0,20}"
    r"|terms of (?:use|service)|privacy policy"
)

LINES = (
    ("share", _SHARE),
    ("related", _RELATED),
    ("related", r"(?:related|read more|also read|read also|see also|don['’]t miss):\s.*"),
    ("advert", _ADVERT),
    ("newsletter", _NEWSLETTER),
    ("share", r"follow (?:us|me|him|her|them)\b[^.]{0,70}"),
    ("navigation", _NAVIGATION),
    ("footer", _FOOTER),
)

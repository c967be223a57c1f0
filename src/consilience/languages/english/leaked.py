"""English lines that pages carry among their paragraphs, and that are no part of any article."""

from __future__ import annotations

import re

SHORT = 90  # characters; a longer line that begins like one of these may well be a sentence

# Each: the reason, and what the whole line looks like. Read without case.
LINES = (
    ("share", r"(?:(?:click to )?(?:share|tweet|pin|email|print)(?: (?:this|on|via|to|with)\b.*)?|share (?:this|on|via)\b.*|copy link|open share drawer)"),
    ("related", r"(?:(?:you (?:may|might) also (?:like|be interested in|enjoy)|also read|read (?:more|also|next|this next|on)|see also|related"
                r"(?: (?:posts?|articles?|stor(?:y|ies)|content|coverage|topics|links))?|more (?:from|on|stories|in) .*|continue reading|"
                r"recommended(?: for you| reading| stories)?|trending(?: now)?|most (?:read|popular|viewed)|next (?:post|article|story)|previous (?:post|article|story))\b[ :.…>»→]*)"),
    ("related", r"(?:related|read more|also read|read also|see also|don['’]t miss|more):\s.*"),
    ("advert", r"(?:advertise?ments?|ads? by .*|sponsored(?: content)?|story continues below.*|article continues (?:below|after).*|scroll to continue.*|"
               r"continue reading below.*|promoted|paid post|-+ ?advertisement ?-+)"),
    ("newsletter", r"(?:sign up (?:for|to|here|now)\b.*|subscribe(?: (?:to|now|for|here|today)\b.*)?|get (?:the|our) .{0,40}newsletter.*|join our .{0,40}newsletter.*|"
                   r"enter your e-?mail.*|already a subscriber\b.*|log in to .*)"),
    ("share", r"follow (?:us|me|him|her|them)\b.{0,70}"),
    ("navigation", r"(?:table of contents|skip to (?:main )?content|back to (?:top|blog|home|news).*|jump to .*|menu|home|expand|collapse|in this article|toggle .*|"
                   r"\d{1,3}\W{0,2} ?min(?:ute)?s?\.? read|(?:full|view|read) bio|view (?:all|more|profile).*|show (?:more|less|all)|load more.*|learn more|(?:add|leave|post) a comment|\d* ?comments?)"),
    ("footer", r"(?:(?:copyright )?(?:©|\(c\)|&copy;) ?.{0,80}|copyright \d{4}.{0,60}|all rights reserved.{0,20}|terms of (?:use|service)|privacy policy)"),
    ("byline", r"(?:(?:posted|published|updated|last updated|last modified)(?: on| by)?:? ?(?:[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} [a-z]{3,9}\.?,? \d{4}|[\d./-]{8,10})?.{0,25})"),
)  # fmt: skip
PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in LINES)

# Around these, short lines are furniture even if an extractor keeps them.
NEVER = frozenset({"consent", "related", "contact", "newsletter"})


def reason(line: str) -> str | None:
    """Say which kind of furniture a line is by its words; None if it may be a sentence of an article."""
    if len(line) > SHORT:
        return None
    return next((kind for kind, pattern in PATTERNS if pattern.fullmatch(line)), None)


def is_leaked(line: str, region: str | None) -> bool:  # noqa: ARG001
    """Whether a line that an extractor took for the article is furniture."""
    return reason(line) is not None

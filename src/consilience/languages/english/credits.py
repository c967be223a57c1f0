"""English phrases that tell who gathered the news: what stands before or after an agency's name."""

from __future__ import annotations

# Before the name: somebody spoke to the agency itself, so its reporter was there.
TOLD = (
    "told",
    "tells",
    "telling",
    "speaking to",
    "spoke to",
    "spoke with",
    "said to",
    "confirmed to",
    "interview with",
    "interview to",
    "interviewed by",
    "contacted by",
    "reached by",
    "asked by",
    "obtained by",
    "seen by",
    "reviewed by",
    "viewed by",
    "provided to",
    "sent to",
    "shown to",
    "wrote the",
    "in a statement to",
    "by phone with",
)

# After the name: its own people, or its own knowledge.
OWN_PEOPLE = (
    "reporter",
    "reporters",
    "correspondent",
    "correspondents",
    "journalist",
    "journalists",
    "photographer",
    "photographers",
    "cameraman",
    "video journalist",
    "witness",
    "tally",
    "count",
    "has learned",
    "has learnt",
    "has seen",
    "has obtained",
)

# Before the name: the outlet passes on what it read there.
CITED_BEFORE = (
    "according to",
    "reported by",
    "quoted by",
    "cited by",
    "carried by",
    "published by",
    "published in",
    "broadcast by",
    "report by",
    "report in",
    "report from",
    "reports in",
    "quoted in",
    "cited",
    "citing",
    "quoting",
    "said",
    "says",
    "reported",
    "reports",
)

# After the name: it is the one who says.
CITED_AFTER = (
    "reported",
    "reports",
    "is reporting",
    "was reporting",
    "said",
    "says",
    "quoted",
    "quotes",
    "cited",
    "cites",
    "wrote",
    "writes",
    "added",
    "claimed",
    "claims",
    "noted",
    "notes",
    "broadcast",
    "announced",
    "report",
    "article",
    "story",
)

# Words that explain an agency to readers. An agency's own copy never does this: whoever writes so is somebody else.
EXPLAINED = (
    "news agency",
    "news service",
    "newswire",
    "wire service",
    "agency",
    "newspaper",
    "television",
    "website",
    "magazine",
)

# A credit line: what may stand around the name when the line says nothing else.
CREDIT_LEADS = (
    "additional reporting by",
    "additional reporting from",
    "with additional reporting by",
    "with reporting by",
    "with reporting from",
    "with files from",
    "with material from",
    "compiled from",
    "by the staff of",
    "by staff of",
    "from our correspondent at",
    "written by",
    "reported by",
    "by",
    "from",
    "source",
    "sources",
    "credit",
    "via",
    "courtesy of",
    "copyright by",
    "copyright",
    "provided by",
    "distributed by",
    "first published by",
    "originally published by",
    "originally published in",
    "originally published on",
    "first published in",
    "this article first appeared in",
    "this story first appeared in",
)
CREDIT_ENDS = (
    "staff writers",
    "staff writer",
    "staff reporters",
    "staff reporter",
    "staff",
    "writers",
    "writer",
    "reporters",
    "reporter",
    "correspondents",
    "correspondent",
    "news agency",
    "news service",
    "agency",
    "all rights reserved",
    "contributed to this report",
    "contributed to this story",
    "contributed to this article",
)

# What the name of a news agency ends in; a declared paper's ("Detroit Free Press") is known to be none.
AGENCY_HEADS = (
    r"Press",
    r"Wire",
    r"Newswire",
    r"Wire Service",
    r"News Service",
    r"Newsroom",
    r"(?:News|Press|Information) (?:Agency|Association|Cooperative|Co-operative|Pool|Syndicate)",
)

# What the name of a paper, station or site ends in.
MASTHEAD_HEADS = (
    "Argus",
    "Chronicle",
    "Courier",
    "Daily",
    "Dispatch",
    "Echo",
    "Examiner",
    "Gazette",
    "Herald",
    "Inquirer",
    "Journal",
    "Ledger",
    "Mercury",
    "News",
    "Observer",
    "Post",
    "Radio",
    "Record",
    "Register",
    "Reporter",
    "Sentinel",
    "Standard",
    "Telegraph",
    "Times",
    "Today",
    "Tribune",
    "Weekly",
)

# Before the name of one who gathered part of a text, on a line of its own under it.
ADDED_LEADS = (
    "additional reporting",
    "additional reporting by",
    "additional reporting from",
    "with additional reporting by",
    "with files from",
    "with material from",
    "with reporting by",
    "with reporting from",
    "with a report from",
    "with a report by",
    "with reports from",
    "with reports by",
    "report from",
    "by",
)
# One of these beside a reporter's name is no agency, nor is a section of a paper a house.
OWN_DESK = frozenset(
    ("agencies", "agency", "colleagues", "correspondent", "correspondents", "desk", "editor", "editors", "news", "newsroom",
     "online", "others", "reporter", "reporters", "staff", "team", "wire", "wires", "writer", "writers")
)  # fmt: skip
SECTIONS = frozenset(
    ("all", "breaking", "business", "city", "community", "court", "crime", "education", "entertainment", "featured", "financial",
     "general", "good", "health", "international", "latest", "local", "more", "national", "politics", "political", "regional",
     "related", "science", "sport", "sports", "tech", "technology", "today", "today's", "top", "travel", "video", "weather",
     "world")
)  # fmt: skip

# What else stands in the brackets of a dateline.
DATELINE_NOTES = frozenset(
    ("Update", "Updated", "UPDATE", "Correction", "Corrected", "Photo", "Photos", "Video", "Special", "Live")
)

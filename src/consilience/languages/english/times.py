"""English words for days, months and spans of time, and the verbs that tell whether a day is past or still to come."""

from __future__ import annotations

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# Short forms are read only with their full point or beside a date: "Sat", "Sun" and "We" are words of their own.
SHORT_WEEKDAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6,
    "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip

# Months that are words or given names too: alone they count only after a preposition ("in May", "since March").
DOUBTFUL_MONTHS = frozenset({"march", "may", "april", "june", "august"})

# After a month these begin no noun that the month describes: "the March on the capital".
NO_NOUNS = (
    "and", "are", "but", "can", "could", "did", "for", "from", "had", "has", "have", "into", "may", "might", "not", "said", "she",
    "that", "the", "they", "through", "was", "were", "who", "will", "with", "would",
)  # fmt: skip

# Months that are verbs in small letters: "shut on 23 May" promises nothing.
MONTHS_LIKE_VERBS = frozenset({"May", "March"})

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip

QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

# "Black Friday", "the Sunday Times", "the Herald on Sunday" are names, not days.
NAME_BEFORE_WEEKDAY = frozenset(
    {"black", "good", "bloody", "super", "ash", "palm", "easter", "cyber", "holy", "shrove", "giving", "casual", "patch"}
)
NAME_AFTER_WEEKDAY = frozenset({
    "times", "herald", "mail", "telegraph", "mirror", "express", "post", "star", "independent", "world", "sun", "age",
    "tribune", "mercury",
})  # fmt: skip
PAPERS_ON_A_DAY = frozenset({"herald", "mail", "independent", "scotland", "star", "ireland", "wales"})

# "every Monday", "on a Sunday": no particular day.
ANY_DAY = frozenset({"first", "second", "third", "fourth", "every", "each", "any", "a", "most", "some", "alternate"})

# Names that hold the word "today".
NAME_BEFORE_TODAY = frozenset({"usa", "russia", "india", "malaysia", "politics", "christianity", "psychology", "africa"})
NAME_AFTER_TODAY = frozenset({"show", "programme", "program"})

# After these a four-figure number is a count, not a year; so too before a plural that is counted.
COUNTED_AFTER_YEAR = frozenset({
    "people", "men", "women", "children", "troops", "soldiers", "workers", "jobs", "homes", "houses", "villages",
    "cases", "deaths",
    "feet", "foot", "ft", "metres", "meters", "metre", "meter", "m", "km", "kilometres", "kilometers", "miles",
    "mile", "yards",
    "tons", "tonnes", "kg", "pounds", "dollars", "euros", "gmt", "utc", "hours", "hrs", "local", "est", "edt", "bst",
    "points",
    "percent", "per", "barrels", "votes", "seats", "cars", "ships", "flights", "passengers", "students", "members",
    "residents", "shares",
})  # fmt: skip

YEAR_BEFORE = frozenset({
    "in", "since", "until", "till", "by", "of", "from", "during", "before", "after", "to", "and", "through", "for",
    "late", "early", "mid",
    "the", "a", "an", "his", "her", "its", "their", "our", "that", "this", "between", "around", "circa", "back", "or",
    "than", "throughout",
    "year", "summer", "autumn", "winter", "spring", "fall", "when", "s", "’s", "'s",
})  # fmt: skip

# Days that the world calls by their date.
NAMED_DAYS = {"september 11 attacks": "2001-09-11"}

MODALS = frozenset(
    {"will", "would", "shall", "should", "must", "may", "might", "could", "can", "wo", "'ll", "’ll", "won't", "won’t"}
)
CERTAIN_MODALS = frozenset({"will", "would", "shall", "should", "must", "'ll", "’ll", "won't", "won’t"})

FUTURE_WORDS = frozenset({
    "due", "scheduled", "expected", "planned", "slated", "set", "plans", "plan", "intends", "hopes", "poised",
    "ahead", "upcoming",
    "forthcoming", "tomorrow", "expects", "tentatively", "slate",
})  # fmt: skip

# "moves into its sixth year on Tuesday": news writes the present tense of these for what is fixed.
FIXED_PRESENT = frozenset({
    "begins", "begin", "starts", "opens", "moves", "meets", "goes", "marks", "turns", "enters", "expires", "ends",
    "comes", "arrives",
    "returns", "faces", "votes", "resumes", "plays", "hosts", "visits", "travels", "flies", "appears", "continues",
    "closes", "kicks",
    "airs", "premieres", "launches", "debuts", "falls", "leaves", "takes", "gets", "runs", "heads", "face",
})  # fmt: skip

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re", "’re"})

PAST_BE = frozenset({"was", "were"})

# Past forms that do not end in -ed.
PAST_FORMS = frozenset({
    "was", "were", "had", "did", "said", "told", "met", "held", "spoke", "began", "took", "went", "came", "made",
    "gave", "found", "got",
    "won", "lost", "beat", "left", "fell", "hit", "struck", "shot", "cut", "put", "kept", "led", "drew", "broke",
    "brought", "built",
    "bought", "sold", "caught", "chose", "dealt", "drove", "flew", "fought", "grew", "heard", "knew", "laid", "lay",
    "let", "paid", "ran",
    "rose", "sang", "sank", "sat", "saw", "sent", "shook", "shut", "spent", "stood", "stole", "swore", "swept",
    "taught", "tore", "threw",
    "thought", "understood", "woke", "wore", "wrote", "became", "become", "blew", "felt", "fled", "forgot", "hung",
    "hurt", "meant",
    "quit", "read", "rode", "sought", "slid", "split", "spread", "stuck", "sunk", "taken", "given", "seen", "known",
    "shown", "written",
    "has", "have", "been", "died", "overtook", "withdrew", "drank", "ate", "bit", "dug", "froze", "hid", "lent",
    "lit", "rang",
})  # fmt: skip

# "failed to arrive on Monday" is past; "ordered troops to leave on Monday" still to come.
PAST_GOVERNORS = frozenset({
    "failed", "forced", "had", "managed", "used", "helped", "able", "tried", "went", "refused", "seemed", "appeared",
    "unable",
    "allowed", "came", "led", "returned", "enough", "first", "last", "only",
})  # fmt: skip

NOT_A_VERB_AFTER = frozenset(
    {"the", "a", "an", "in", "of", "its", "his", "her", "their", "with", "from", "by", "for", "and", "more", "than", "as"}
)

# "the second time in 2008": what is counted within the writer's own year.
COUNTED_IN_A_YEAR = (
    r"(?:the|its|their|his|her)\s(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|deadliest|biggest|worst|largest)",
)

# Words that open another clause: what is told on their other side is another matter.
CLAUSE_OPENERS = (
    "that", "which", "who", "whom", "whose", "after", "when", "while", "before", "because", "although", "though",
    "but", "where",
    "until", "as", "since", "following", "despite", "if", "whether", "saying",
)  # fmt: skip

# A sentence that begins so leans on the one before.
LEANING = frozenset({
    "he", "she", "it", "they", "his", "her", "its", "their", "this", "these", "those", "that", "there", "but", "and",
    "however", "meanwhile", "also", "then", "another", "others", "both", "earlier", "later", "such", "him", "them",
    "i", "we", "you",
})  # fmt: skip

# "The season generally starts in late October": no particular month or day.
HABIT = (
    "generally",
    "usually",
    "normally",
    "typically",
    "traditionally",
    "annually",
    "often",
    "always",
    "every year",
    "each year",
)

RELATIVES = frozenset({"that", "which", "who", "whom", "whose", "where"})

# Words for plans that are nouns too.
PLANS = frozenset({"plans", "plan", "hopes", "intends", "expects"})

# "arson is to blame for Friday's fire": no deed to come.
NO_INFINITIVE = frozenset({"blame"})

# What happens at night is often told on the day after.
NIGHT = ("night", "evening")

# "a 2013 Toyota": the year of a car's model, not of what happened.
CAR_MAKES = frozenset({
    "Acura", "Audi", "Bentley", "BMW", "Buick", "Cadillac", "Chevrolet", "Chevy", "Chrysler", "Dodge", "Ferrari",
    "Fiat", "Ford", "GMC",
    "Honda", "Hyundai", "Infiniti", "Jaguar", "Jeep", "Kia", "Lexus", "Lincoln", "Mazda", "Mercedes", "Mercury",
    "Mini", "Mitsubishi",
    "Nissan", "Peugeot", "Pontiac", "Porsche", "Renault", "Saturn", "Subaru", "Suzuki", "Tesla", "Toyota",
    "Volkswagen", "Volvo",
})  # fmt: skip

# "delayed until Monday": put off to a day to come.
DELAYS = frozenset({
    "delayed", "postponed", "adjourned", "suspended", "closed", "extended", "remanded", "deferred", "rescheduled", "postponing",
    "delaying", "adjourning", "extending", "remain", "remains",
})  # fmt: skip

# "Schools stay closed until Monday", "they have until Friday": behind these a day that something lasts to is to come …
PRESENT = frozenset(
    {"is", "are", "has", "have", "do", "does", "stays", "stay", "lasts", "last", "holds", "hold", "runs", "run", "’s", "'s"}
)
# … and behind these it is past.
PAST_AUXILIARIES = frozenset({"was", "were", "had", "did"})
# "A truce proposed for Thursday", "a strike called for Monday".
MEANT_FOR = frozenset({
    "planned", "scheduled", "set", "due", "slated", "proposed", "called", "timed", "fixed", "booked", "billed", "arranged",
    "earmarked",
    "pencilled", "rescheduled", "expected", "announced", "demanded", "offered", "promised", "threatened", "foreseen", "forecast",
})  # fmt: skip
# "Saturday's match has been called off": what is put off or dropped was still to come.
PUT_OFF = frozenset({
    "moved", "postponed", "cancelled", "canceled", "delayed", "rescheduled", "called", "scrapped", "axed", "deferred", "dropped",
})  # fmt: skip
# Before "from Friday to Monday": one day was given up for another.
MOVED = (
    r"(?:push|mov|postpon|delay|reschedul|chang|extend|defer|shift)(?:e|es|ed|ing|s)?",
    r"(?:put|puts|putting|brought|bring|brings) (?:it |them )?(?:back|forward|off)",
)  # fmt: skip
# What stands between a modal and the word that tells the state: "will stay shut".
LASTING = frozenset({"stay", "remain", "keep", "become", "get", "go"})

# Any day of its kind: "on a normal Monday".
USUAL = ("normal", "typical", "average", "usual", "ordinary", "regular", "standard", "given")

# Before a time these compare with it, and tell nothing of it.
COMPARED_WITH = (
    "before", "than", r"(?:down|up|fell|rose|cut|raised) from (?:[^.;,]|[.,]\d){1,24}?", r"compared (?:with|to)[^.;]{0,24}?",
    r"(?:gained|lost|risen|fallen|climbed|dropped|grown|doubled|tripled|up|down)(?:\s(?:[^.;,]|[.,]\d){1,30}?)?\ssince",
    r"(?:highest|lowest|most|best|worst|biggest|largest|deadliest|strongest|weakest|steepest|sharpest)[^.;]{0,40}?\ssince",
)  # fmt: skip

# After a bare year these go on with the sentence: "in the 2008 when …" names nothing.
AFTER_A_YEAR = (
    "against", "also", "because", "being", "during", "following", "gave", "got", "his", "its", "led", "made", "said", "their",
    "then", "there", "took", "under", "won",
)  # fmt: skip

# "… was ordered held and is expected to return": a second thing is told of the same.
VERBS_GO_ON = ("is", "was", "are", "were", "will", "would", "has", "had", "have", "can", "could", "may")

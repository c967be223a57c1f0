"""The counted → what happened to them or what they did, by whom or what: from the statements that they take part in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec import Struct

from consilience.annotate.figures import frames
from consilience.languages.english import frames as english
from consilience.languages.english.measured import CASUALTIES
from consilience.records import Report, RoleMark, StatementMark


class Deed(Struct, frozen=True):
    """What is told of the counted: a frame where one fits, and the verb's infinitive; "" where nothing is.

    `statement` tells it. `direct` says that the counted do it or have it done to them.
    """

    action: str = ""
    verb: str = ""
    statement: StatementMark | None = None
    direct: bool = False
    undergone: bool = False
    agent: tuple[int, int] | None = None  # who or what does it, as a span


class Told(Struct, frozen=True):
    """The statements of one sentence."""

    report: Report
    statements: tuple[StatementMark, ...]


def told(report: Report, sentence: int) -> Told:
    """Give the statements that are marked of a sentence."""
    first = bisect_left(report.statements, sentence, key=lambda one: one.sentence)
    last = bisect_right(report.statements, sentence, lo=first, key=lambda one: one.sentence)
    return Told(report, report.statements[first:last])


def of(sentence: Told, starts: Sequence[int], *, around: bool = False) -> Deed:
    """Give the surest deed that words take part in, the first of them first; `starts` are where they begin in the text.

    `around` takes any deed beside which they stand, as a measure stands: "chased him for 30 miles".
    """
    found: list[tuple[tuple[int, ...], Deed]] = []
    for order, start in enumerate(starts):
        for place, statement in enumerate(sentence.statements):
            for role in statement.roles:
                if role.head_start == start:
                    deed = _deed(sentence.report, statement, role, around=around)
                    if deed is not None:
                        away = abs(statement.predicate_start - start)
                        found.append(((*_rank(deed, statement), order, away, place), deed))
    return min(found, key=lambda one: one[0])[1] if found else Deed()


def _rank(deed: Deed, statement: StatementMark) -> tuple[int, ...]:
    """Frames first, of all casualties, then what is done to the counted, what they do, and which of them are meant."""
    return (
        not deed.action,
        deed.action not in CASUALTIES,  # "found shot to death"
        statement.link == "adverbial",
        not deed.undergone,
        not deed.direct,
        statement.link not in {"participle", "relative"},
    )


def _deed(report: Report, statement: StatementMark, role: RoleMark, *, around: bool) -> Deed | None:
    if statement.negated:
        is_sought = role.role == "patient" and statement.verb in english.TRACING and _has_not_been(report, statement)
        return Deed("missing", statement.verb, statement, direct=True, undergone=True) if is_sought else None
    direct = role.role in {"agent", "patient"}
    if statement.verb == "survive" and english.SURVIVED_BY.match(report.article.text, statement.predicate_end):
        return None
    action, undergone = ("", False) if _is_where(role) else _action(report, statement, role)
    verb = statement.lemma if statement.kind == "deed" and statement.verb not in english.EMPTY else ""
    if not action and not (verb and (direct or around)):
        return None
    return Deed(action, verb, statement, direct, undergone, _agent(report, statement) if undergone else None)


def _is_where(role: RoleMark) -> bool:
    """Whether the counted are only where it befell others: "missing across four departments", "killed in two attacks"."""
    return role.role == "circumstance" and role.preposition.rpartition(" ")[2] in english.WHERE


def _has_not_been(report: Report, statement: StatementMark) -> bool:
    """Whether it is told of somebody that he has not been found so far, and not "not found guilty"."""
    told = report.article.text[statement.start : statement.predicate_end]
    plain = not any(part.role == "state" for part in statement.roles)
    return plain and english.NOT_YET.search(told[-_CARE:]) is not None


def _action(report: Report, statement: StatementMark, role: RoleMark) -> tuple[str, bool]:
    """Give the frame of what a statement tells of one that takes part in it, and whether it is done to them."""
    lemma = statement.lemma
    if casualty := _casualty(report, statement, role):
        return casualty, True
    if statement.kind == "state":
        return frames.state(lemma), True
    if statement.kind == "noun":
        return frames.verb(lemma), role.role == "patient" or lemma in english.OWN
    if role.role == "patient" and (carried := _led_out(report, statement) or _carried(report, statement)):
        return carried, True
    supported = _supported(report, statement)
    if supported is not None:
        return ("", False) if role.role in {"agent", "patient"} and lemma not in english.SUFFERING else (supported, True)
    return _of_verb(report, statement, role)


def _casualty(report: Report, statement: StatementMark, role: RoleMark) -> str:
    """Give "killed" or "injured" where other words than the verb tell it; "" where none do."""
    if _is_fatal(report, statement, role):
        return "killed"
    if _is_in_care(report, statement, role):
        return "injured"
    found = statement.kind == "deed" and (_finds_bodies(report, statement, role) or _takes_lives(report, statement, role))
    return "killed" if found else ""


def _is_fatal(report: Report, statement: StatementMark, role: RoleMark) -> bool:
    """Whether somebody dies of a deed: "one fatally", "fatally shot two", "shot dead", "stabbed to death"."""
    text = report.article.text
    if statement.kind != "deed" or role.role not in {"patient", "agent"}:
        return False
    if role.role == "patient" and statement.verb in english.FALLING:
        return False  # "fell 90 metres to his death"
    if role.role == "patient" and english.FATALLY_BEHIND.match(text, role.head_end):
        return True
    has_patient = any(part.role == "patient" for part in statement.roles)
    if role.role == "agent" and has_patient:
        return False
    told = english.FATALLY.search(text, max(statement.start, statement.predicate_start - _ADVERB), statement.predicate_start)
    to_death = any(
        (part.role == "circumstance" and part.preposition == "to" and _noun(report, part) in {"death", "deaths"})
        or (part.role == "state" and statement.verb in english.KILLING and _noun(report, part) == "dead")
        for part in statement.roles
    )
    return to_death or (told is not None and role.role == "patient")


_ADVERB = 10  # characters in front of a verb in which "fatally" stands


def _is_in_care(report: Report, statement: StatementMark, role: RoleMark) -> bool:
    """Whether somebody is so badly off that he is in care: "is in hospital", "listed in critical condition", "with burns"."""
    text = report.article.text
    if role.role not in {"patient", "agent"} or (
        role.role == "agent" and any(part.role == "patient" for part in statement.roles)
    ):
        return False
    if statement.kind == "state":
        before = text[max(statement.start, statement.predicate_start - _CARE) : statement.predicate_end]
        return english.IN_CARE.search(before) is not None
    if statement.kind != "deed" or statement.verb not in english.CARRYING | english.LEAVING:
        return False
    around = (text[part.start : part.end] for part in statement.roles if part.role in {"circumstance", "state"})
    return any(english.IN_CARE.search(f"{words[:_CARE]}") for words in around)


_CARE = 60  # characters that say how somebody is


def _noun(report: Report, part: RoleMark) -> str:
    return report.article.text[part.head_start : part.head_end].lower()


def _of_verb(report: Report, statement: StatementMark, role: RoleMark) -> tuple[str, bool]:
    """Give the frame of a statement's verb, or of the word behind it."""
    lemma, verb = statement.lemma, statement.verb
    behind = _state_behind(report, statement) if verb in english.LEAVING and role.role in {"patient", "agent"} else ""
    if behind and (role.role == "patient" or verb in english.OF_THEMSELVES):
        return behind, True
    printed = report.article.text[statement.predicate_start : statement.predicate_end].lower()
    if printed in english.STATES_LIKE_VERBS and role.role == "agent":
        return english.STATES_LIKE_VERBS[printed], True  # "eleven were missing"
    frame = frames.verb(lemma)
    does = role.role == "agent" and not {lemma, verb} & english.OWN
    if does and (frame not in english.BEFALLS or any(part.role == "patient" for part in statement.roles)):
        return "", False  # those who kill are not killed
    return frame, does or role.role == "patient"


def _supported(report: Report, statement: StatementMark) -> str | None:
    """Give the frame of a verb with its noun: "set fire to ten houses", "caused destruction in seven villages"."""
    for part in statement.roles:
        noun = report.article.text[part.head_start : part.head_end].lower()
        if part.role == "patient" and (statement.lemma, noun) in english.IDIOMS:
            return english.IDIOMS[statement.lemma, noun]
        if part.role == "patient" and statement.lemma in english.SUPPORTING and (frame := frames.noun(noun)) in english.BEFALLS:
            return frame
    return None


def _carried(report: Report, statement: StatementMark) -> str:
    """Give the frame of a verb with where it takes somebody: "took 23 into custody"."""
    parts = (part for part in statement.roles if part.role in {"circumstance", "state"})
    nouns = (report.article.text[part.head_start : part.head_end].lower() for part in parts)
    return next((english.CARRIED[noun] for noun in nouns if noun in english.CARRIED and statement.lemma in english.CARRYING), "")


def _led_out(report: Report, statement: StatementMark) -> str:
    """Give the frame of a verb with what somebody is brought out of, and how: from their homes, from the water, alive."""
    text, verb = report.article.text, statement.verb
    for part in statement.roles:
        noun = text[part.head_start : part.head_end].lower()
        is_out = part.role == "circumstance" and part.preposition in english.OUT_OF
        if is_out and noun in english.HOMES and verb in english.DRIVING | english.LEADING_OUT:
            return "displaced" if verb in english.DRIVING else "evacuated"
        if verb in english.SAVING and ((is_out and noun in english.SAVED_FROM) or (part.role == "state" and noun == "alive")):
            return "rescued"
    return ""


def _takes_lives(report: Report, statement: StatementMark, role: RoleMark) -> bool:
    """Whether lives are taken: "claimed nine lives", "nine farmers lost their lives"."""
    lives = [
        part
        for part in statement.roles
        if part.role == "patient" and report.article.text[part.head_start : part.head_end].lower() in english.LIVES
    ]
    if not lives or statement.lemma not in english.TAKING:
        return False
    return role in lives or statement.lemma == "lose"


def _finds_bodies(report: Report, statement: StatementMark, role: RoleMark) -> bool:
    """Whether bodies are found."""
    found = report.article.text[role.head_start : role.head_end].lower() in english.BODIES
    return found and role.role == "patient" and statement.verb in english.FINDING


def _state_behind(report: Report, statement: StatementMark) -> str:
    """Give what is told by the word behind "left" or "feared": "left nine dead"."""
    for part in statement.roles:
        if part.role == "state" and (frame := frames.state(report.article.text[part.head_start : part.head_end].lower())):
            return frame
    return ""


def _agent(report: Report, statement: StatementMark) -> tuple[int, int] | None:
    """Give who or what did it: the doer, else the cause that the statement names."""
    text = report.article.text
    doers = [part for part in statement.roles if part.role == "agent" and not text[part.head_start : part.head_end].isdigit()]
    suffered = frames.verb(statement.lemma) in english.SUFFERED or statement.kind != "deed"
    causes = [
        part
        for part in statement.roles
        if suffered
        and part.role == "circumstance"
        and part.preposition in {"in", "by", "from", "during", "of"}
        and frames.is_cause(text[part.head_start : part.head_end])
    ]
    found = [part for part in (*doers, *causes) if text[part.head_start : part.head_end].lower() not in english.PRONOUNS]
    own = statement.lemma in english.OWN or statement.kind != "deed"
    chosen = next((part for part in found if part.role != "agent" or not own), None)
    if chosen is None:
        return None
    named = report.names[chosen.name].end if chosen.name >= 0 else chosen.head_end
    return _without_article(text, chosen.start), max(chosen.head_end, named)


def _without_article(text: str, start: int) -> int:
    for article in ("the ", "a ", "an "):
        if text[start : start + len(article)].lower() == article:
            return start + len(article)
    return start

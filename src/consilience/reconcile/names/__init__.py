"""Names of all reports → each person, organisation and place once, with all its forms."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from consilience.languages.english import names as english
from consilience.reconcile.names import bodies, people
from consilience.reconcile.names import votes as votes
from consilience.reconcile.names.groups import Reason
from consilience.reconcile.names.keys import is_acronym, person
from consilience.reconcile.names.people import Told, Use
from consilience.reconcile.names.votes import Placed
from consilience.records import Cite, Event, Name, NameForm, NameKind, NameMark, Report

_ACRONYM_BEHIND = re.compile(r"[\"”’]?\s\([\"“‘]?([A-Z][A-Za-z.]{1,9})[\"”’]?\)")
_TITLE_IN_FRONT = re.compile(r"\b([A-Z][a-z]{1,9})\.?\s$")


def merged(event: Event) -> tuple[Name, ...]:
    """Join the mentions of one person, organisation or place across the articles; most told first."""
    marks = _placed(event)
    kinds = votes.kinds(marks)
    where: dict[tuple[int, str, str], list[NameMark]] = defaultdict(list)
    for placed in marks:
        where[placed.article, placed.text, placed.gender].append(placed.mark)
    names = [_name(one.uses, where, kinds, event.reports) for one in _told(marks, kinds, event.reports)]
    return tuple(sorted(names, key=lambda name: (-len({cite.article for cite in name.mentions}), -len(name.mentions), name.name)))


def reasons(event: Event) -> tuple[Reason, ...]:
    """Give why names of different wording were joined, each join with the two forms and a sentence."""
    marks = _placed(event)
    return tuple(sorted({reason for one in _told(marks, votes.kinds(marks), event.reports) for reason in one.reasons}))


def _placed(event: Event) -> list[Placed]:
    return [
        Placed(number, mark, _printed(mark), _gender(report, mark))
        for number, report in enumerate(event.reports)
        for mark in report.names
    ]


def _told(marks: Sequence[Placed], kinds: dict[str, NameKind], reports: Sequence[Report]) -> list[Told]:
    """Bring together the names that stand for one; `kinds` learns which of them are persons."""
    counts = Counter((placed.article, placed.text, placed.gender) for placed in marks)
    first: dict[tuple[int, str, str], int] = {}
    for placed in marks:
        first.setdefault((placed.article, placed.text, placed.gender), placed.mark.start)
    uses = [Use(article, text, count, first[article, text, gender], gender) for (article, text, gender), count in counts.items()]
    persons = votes.persons(uses, kinds)
    rest = sorted(set(uses) - set(persons), key=lambda use: (use.article, use.first))
    kinds |= {use.text: "person" for use in persons}
    return [*people.grouped(persons), *bodies.grouped(rest, kinds, _defined(reports))]


def _printed(mark: NameMark) -> str:
    return " ".join(mark.text.split())


def _gender(report: Report, mark: NameMark) -> str:
    title = _TITLE_IN_FRONT.search(report.article.text, max(0, mark.start - 12), mark.start)
    return english.GENDER_OF_TITLE.get(title.group(1).lower(), "") if title else ""


def _defined(reports: Sequence[Report]) -> dict[str, set[str]]:
    """Give the acronyms that articles give behind a name: "High Negotiations Committee (HNC)"."""
    found: dict[str, set[str]] = defaultdict(set)
    for report in reports:
        for mark in report.names:
            behind = _ACRONYM_BEHIND.match(report.article.text, mark.end)
            if behind:
                found[_printed(mark)].add(behind.group(1))
    return found


def _name(
    group: Sequence[Use], where: dict[tuple[int, str, str], list[NameMark]], kinds: dict[str, NameKind], reports: Sequence[Report]
) -> Name:
    counts: Counter[str] = Counter()
    counted: Counter[NameKind] = Counter()
    for use in group:
        counts[use.text] += use.count
        counted[kinds[use.text]] += use.count
    places = sorted((use.article, mark.start, mark.end) for use in group for mark in where[use.article, use.text, use.gender])
    cites: list[Cite] = [reports[number].article.cite(start, end) for number, start, end in places]
    kind: NameKind = "other" if any(map(votes.is_ship, counts)) else votes.most(counted)
    forms = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return Name(
        name=_fullest(counts, kind),
        kind=kind,
        forms=tuple(NameForm(text, count) for text, count in forms),
        mentions=tuple(cites),
    )


def _is_given(text: str) -> bool:
    """Whether a person's name begins with a given name, not with what the person is ("Kicker Ryan Holt")."""
    return person(text).words[0] in english.GIVEN_NAMES


def _fullest(counts: Counter[str], kind: NameKind) -> str:
    """Give the form to show: the most frequent one in full."""
    if kind == "person":
        whole = [text for text in counts if person(text).given]
        return min(whole or list(counts), key=lambda text: (-counts[text], not _is_given(text), -len(text), text))
    # "European Union" rather than "EU", told as often; but "Acme" rather than "Acme Screws", told once.
    most = min(counts, key=lambda text: (-counts[text], text))
    enough = 0 if is_acronym(most) else counts[most] / 8
    return min(
        counts,
        key=lambda text: (
            text in english.STATE_ABBREVIATIONS,  # "Florida", though "Miami, Fla." is told more often
            " " not in text or counts[text] < enough,
            -counts[text],
            text.isupper(),
            -len(text),
            text,
        ),
    )

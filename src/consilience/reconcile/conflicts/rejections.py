"""Claims that somebody rejects: "denied this", "which it denies", "said the number was made up", "denied that …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from consilience.annotate.words import words
from consilience.languages.english import rejections as english
from consilience.languages.english.reporting import SAYING_VERBS
from consilience.reconcile import statements
from consilience.reconcile.conflicts import topics
from consilience.reconcile.conflicts.contested import speakers
from consilience.reconcile.conflicts.disagreement import Disagreement, Story, exact
from consilience.reconcile.statements import Statement

# What is denied and the claim must share, by rarity in English, and as a share of what is denied.
SHARED, MOST_OF_IT = 1.2, 0.6
# A claim goes on for so many sentences at most, as does its rejection.
LONGEST = 3
# "Not true." has so many content words at most, and names nobody.
VERDICT = 2
# "He said no, a source confides." goes on with the sentence before; what tells more is a claim of its own.
SHORT = 4
# So far behind a quotation stands what its speaker is.
SPEAKER = 80
# What an answer and the words before it must share.
ANSWERED = 0.5
QUESTION = "claimed and rejected"
QUOTED = "“\"‘'"


def rejections(story: Story) -> Iterator[Disagreement]:
    """Give what somebody claims with what another says against it, be it in one report or in two."""
    first: dict[str, Disagreement] = {}
    asked = frozenset(said.key for said in story.notes.containing(english.CUES))
    voices = speakers(story)
    for article in story.notes.by_article.values():
        for one in _of_article(article, asked, voices, story):
            same = first.setdefault(one.rule, one)
            yield one
            if same.right.article != one.right.article:  # the same passage, copied
                yield replace(one, left=same.left)


def _of_article(
    article: Sequence[Statement], asked: frozenset[tuple[str, int]], voices: dict[tuple[str, int], str], story: Story
) -> Iterator[Disagreement]:
    last = -1
    for said in article:
        if said.order <= last or said.key not in asked:
            continue
        if inside := _in_one_sentence(said) or _in_two_voices(said, story):
            yield _disagreement(*inside)
        elif (found := _pointing_back(said)) and said.order:
            last = _last_of_rejection(article, said, story)
            yield from _against(_claim_before(article, said, story), article[said.order : last + 1], found.group())
        else:
            yield from _denied(said, story)
            yield from _against(_told_before(article, said, voices, story), [said], "")


def _disagreement(claim: Statement, rejection: Statement, printed: str = "") -> Disagreement:
    return Disagreement(
        rule=f"rejection {' '.join(claim.text.split())} {' '.join(rejection.text.split())}",
        question=QUESTION,
        who=topics.topic(claim),
        reason=f"One side tells it, the other rejects it: {exact((printed or rejection.text).rstrip().removesuffix('.'))}.",
        left=claim,
        right=rejection,
    )


def _in_one_sentence(said: Statement) -> tuple[Statement, Statement] | None:
    """Part a sentence that tells a claim and, at its end, who rejects it."""
    for pattern, opening in zip(english.IN_ONE_SENTENCE, (None, english.CLAIM_FIRST, None, None), strict=True):
        found = pattern.match(said.text)
        if found and (opening is None or opening.match(found["rejection"])):
            return _part(said, *found.span("claim")), _part(said, *found.span("rejection"))
    return None


def _in_two_voices(said: Statement, story: Story) -> tuple[Statement, Statement] | None:
    """Part a sentence in which one says that it is so, another that it is not: "nobody left, he says; she says that two did"."""
    text = story.reports[said.article].article.text
    told = [mark for mark in said.marks if mark.link == "content" and mark.said_start is not None and mark.tense != "future"]
    for first, second in pairwise(told):
        voices = {text[mark.said_start : mark.said_end].lower() for mark in (first, second)}
        turn = english.TURN.search(said.text, first.predicate_end - said.start, second.predicate_start - said.start)
        if turn and len(voices) > 1 and first.negated != second.negated:
            left, right = _part(said, 0, turn.start()), _part(said, turn.end(), len(said.text))
            shared = said.between(said.start, left.end) & said.between(right.start, said.end)
            if story.rarity(shared) >= ANSWERED or english.IN_SHORT.search(right.text):
                return left, right
    return None


def _part(said: Statement, start: int, end: int) -> Statement:
    return replace(said, text=said.text[start:end], start=said.start + start, end=said.start + end)


def _pointing_back(said: Statement) -> re.Match[str] | None:
    if english.PUT_RIGHT.search(said.text):
        return None
    return next((found for pattern in english.POINTING_BACK if (found := pattern.search(said.text))), None)


def _last_of_rejection(article: Sequence[Statement], said: Statement, story: Story) -> int:
    """Give the last sentence of a rejection, with the quoted words behind it: its speaker's, or such as say "not" again."""
    last = said.order
    if english.VERSION.search(said.text):
        return _last_of_quotation(article, said, story)
    for other in article[said.order + 1 : said.order + LONGEST]:
        again = _pointing_back(other) or any(mark.negated for mark in other.marks)
        if other.text[:1] not in QUOTED or not (again or _is_of_who_rejects(other, said, story)):
            break
        last = other.order
    return last


def _last_of_quotation(article: Sequence[Statement], said: Statement, story: Story) -> int:
    """Give the last sentence of the quotation behind "gave another version", whoever says it; else the sentence itself."""
    after = article[said.order + 1 : said.order + 1 + LONGEST]
    marks = story.reports[said.article].quotes
    quoted = next(
        (mark for mark in marks if after and after[0].text[:1] in QUOTED and mark.start <= after[0].start + 1 < mark.end), None
    )
    return max((one.order for one in after if quoted and one.start < quoted.end), default=said.order)


def _is_of_who_rejects(quoted: Statement, said: Statement, story: Story) -> bool:
    """Say whether a quotation is of whom a rejection names, of "he", "she" or a spokesman, or all that says who rejects."""
    marks = story.reports[quoted.article].quotes
    mark = next((one for one in marks if one.start < quoted.end and quoted.start < one.end), None)
    if mark is None or said.text[:1] in QUOTED:
        return False
    speaker = frozenset(statements.stem(word.text) for word in words(mark.speaker or ""))
    after = story.reports[quoted.article].article.text[mark.end : mark.end + SPEAKER]
    if not said.names and len(said.stems) <= VERDICT:
        return True
    return bool(speaker & said.names) or mark.how == "pronoun" or english.ON_BEHALF.search(after) is not None


def _claim_before(article: Sequence[Statement], said: Statement, story: Story) -> Sequence[Statement]:
    """Give the sentences before a rejection that tell what it rejects: back to the one that names who says so."""
    first = said.order - 1
    while said.order - first < LONGEST and first and _goes_on(article[first], article[first - 1], story):
        first -= 1
    claim = article[first : said.order]
    if english.CHARGES.search(said.text) and not any(english.ACCUSING.search(one.text) for one in claim):
        return ()
    if any(english.CLAIMING.search(one.text) for one in (claim[0], claim[-1])):
        return claim
    return claim[-1:] if any(pattern.search(said.text) for pattern in english.DENYING_BACK) else ()


def _told_before(
    article: Sequence[Statement], said: Statement, voices: dict[tuple[str, int], str], story: Story
) -> Sequence[Statement]:
    """Give the sentences that somebody else says just before one in which a side insists that something is not so."""
    insisting = [mark for mark in said.marks if mark.lemma in english.INSISTING and not mark.negated]
    denied = [mark for mark in said.marks if mark.negated and mark.link == "content" and mark.tense != "future"]
    if not said.order or not any(above.start <= mark.start < above.end for above in insisting for mark in denied):
        return ()
    before = article[said.order - 1]
    if (
        not voices.get(before.key)
        or voices.get(before.key) == voices.get(said.key)
        or any(m.lemma in english.INSISTING for m in before.marks)
    ):
        return ()
    claim = _claim_before(article, said, story) or (before,)
    of_somebody = all(any(_is_of_somebody(one) for one in told) for told in ((said,), claim))
    shared = said.words & frozenset(word for one in claim for word in one.words)
    return claim if of_somebody or story.rarity(shared) >= ANSWERED else ()


def _is_of_somebody(said: Statement) -> bool:
    """Say whether somebody is spoken of without a name: "the man", "he"."""
    heads = {
        said.at(part.head_start, part.head_end) for mark in said.marks if mark.lemma not in SAYING_VERBS for part in mark.roles
    }
    return bool(heads & english.SOMEBODY)


def _goes_on(said: Statement, before: Statement, story: Story) -> bool:
    """Say whether a sentence goes on with the words of whom the one before names, or tells of a "he" whom that one tells of."""
    pronoun = (
        len(said.stems) <= SHORT
        and english.OF_HIM.match(said.text) is not None
        and "\n" not in story.reports[said.article].article.text[before.end : said.start]
    )
    straight = before.text.count('"') % 2 == 1 and said.text.count('"') % 2 == 1
    opened = before.text.count("“") > before.text.count("”") or straight
    return said.text[:1] in QUOTED or opened or pronoun or bool(english.GOING_ON.search(said.text))


def _against(claim: Sequence[Statement], rejection: Sequence[Statement], printed: str) -> Iterator[Disagreement]:
    if claim:
        first = _disagreement(claim[0], rejection[0], printed)
        yield from (replace(first, left=one, right=other) for one in claim for other in rejection)


def _denied(said: Statement, story: Story) -> Iterator[Disagreement]:
    """Give what a sentence says is not so with the sentence, of its own article or another, that says that it is."""
    found = english.TOPIC.search(said.text)
    if not found:
        return
    topic = frozenset(statements.stem(word.text) for word in words(found["what"]) if statements.is_content(word.text))
    told = [one for one in story.notes.sharing(sorted(topic - said.names)) if one.key != said.key and _tells(one, topic, story)]
    best = sorted(told, key=lambda one: (one.article != said.article, -story.rarity(one.words & topic), one.key))
    for one in best[:LONGEST]:
        if one.article != said.article or one.order < said.order:
            yield replace(_disagreement(one, said, found.group()), rule=f"rejection {' '.join(said.text.split())}")


def _tells(one: Statement, topic: frozenset[str], story: Story) -> bool:
    shared = one.words & topic
    weight = story.rarity(shared)
    return (
        len(shared) > 1
        and bool(shared - one.names)
        and weight >= max(SHARED, MOST_OF_IT * story.rarity(topic))
        and not one.denied
        and not english.TOPIC.search(one.text)
        and _pointing_back(one) is None
    )

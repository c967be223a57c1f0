"""Disagreements about what brought it about: two sides of one report give causes of different kinds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from consilience.annotate.words import words
from consilience.languages.english import culprits as english
from consilience.languages.english import opposites
from consilience.reconcile.conflicts.contested import speakers
from consilience.reconcile.conflicts.disagreement import Disagreement, Story, exact, is_negated
from consilience.reconcile.statements import Statement


class Given(Struct, frozen=True):
    """A cause that a statement gives: its kind, the words, who says so."""

    said: Statement
    kind: str
    printed: str
    speaker: str


def culprits(story: Story) -> Iterator[Disagreement]:
    """Give the pairs in which two speakers of one report give causes of different kinds."""
    voices = speakers(story)
    by_article: dict[str, list[Given]] = defaultdict(list)
    for said in story.having(english.DID_IT, english.WAS_IT):
        if not opposites.OTHER_TIME.search(said.text):
            for kind, printed in _causes(said):
                by_article[said.article].append(Given(said, kind, printed, voices.get(said.key, "")))
    for given in by_article.values():
        for at, left in enumerate(given):
            for right in given[at + 1 :]:
                if left.speaker != right.speaker and left.kind != right.kind and left.said is not right.said:
                    yield Disagreement(
                        rule="cause given",
                        question="what the cause was",
                        reason=f"One side says {exact(left.printed)}, another {exact(right.printed)}.",
                        left=left.said,
                        right=right.said,
                        left_value=left.kind,
                        right_value=right.kind,
                    )


def _causes(said: Statement) -> Iterator[tuple[str, str]]:
    """Give the kinds of causes that a statement names before or after the words that make them causes, with all these words."""
    for found in english.DID_IT.finditer(said.text):
        before = words(said.text[: found.start()])[-3 * english.NEAR :]
        cause = next((word for word in reversed(before) if word.text in english.CAUSES), None)
        if cause and not is_negated(said, found.start()):
            yield english.CAUSES[cause.text], said.text[cause.start : found.end()]
    for found in english.WAS_IT.finditer(said.text):
        after = words(said.text[found.end() :])[: english.NEAR]
        cause = next((word for word in after if word.text in english.CAUSES), None)
        if cause and not is_negated(said, found.start()):
            yield english.CAUSES[cause.text], said.text[found.start() : found.end() + cause.end]

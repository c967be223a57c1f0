"""Are the conflicts that are shown right, and are the marked ones found: `python -m eval.conflicts [--unjudged]`.

Every conflict shown for the seeds, the hand-marked and the invented stories has been read by hand; `marks/conflicts.yaml` keeps
the verdicts, with the passages of the sides as offsets only. A conflict that nobody has judged counts as wrong, so that each
change is read; `--unjudged` prints those, in the file's form, with the words to judge them by. Recall is over the statements
that the stories' marks set against each other, as the published scorer finds them.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec
import yaml
from msgspec import Struct

from consilience import pipeline
from consilience.ingest import from_paths
from consilience.records import Cite, Conflict, Dossier
from consilience.run import Local
from eval import gold

JUDGED = Path(__file__).with_name("marks") / "conflicts.yaml"

# A document's number, and code points in it.
Place = tuple[int, int, int]


class Case(Struct, frozen=True):
    """A conflict that was shown and read: its sides' passages, and whether it is right to show it."""

    story: str
    kind: str
    is_right: bool
    sides: tuple[tuple[Place, ...], ...]


def cases() -> list[Case]:
    """Give the judged conflicts."""
    return [
        Case(one["story"], one["kind"], one["right"], tuple(tuple(tuple(place) for place in side) for side in one["sides"]))
        for one in yaml.safe_load(JUDGED.read_text("utf-8"))
    ]


def shown(dossier: Dossier) -> Iterator[tuple[Conflict, tuple[tuple[Place, ...], ...]]]:
    """Give the conflicts of a dossier with the places of their sides."""
    numbers = {article.id: Path(article.source).name[:3] for article in dossier.articles}
    for story in dossier.stories:
        for conflict in story.conflicts:
            yield conflict, tuple(tuple(_place(cite, numbers) for cite in side.cites) for side in conflict.sides)


def _place(cite: Cite, numbers: dict[str, str]) -> Place:
    number = numbers[cite.article]
    return int(number) if number.isdigit() else -1, cite.start, cite.end


def judgement(story: str, kind: str, sides: Sequence[Sequence[Place]], judged: Sequence[Case]) -> Case | None:
    """Give the case that a conflict is: of its story and kind, two of whose sides touch two of its own."""
    for case in judged:
        if case.story == story and case.kind == kind:
            touching = [
                {number for number, side in enumerate(case.sides) if any(_touch(a, b) for a in mine for b in side)}
                for mine in sides
            ]
            if any(one and other and len(one | other) > 1 for one, other in combinations(touching, 2)):
                return case
    return None


def _touch(left: Place, right: Place) -> bool:
    return left[0] == right[0] and left[1] < right[2] and right[1] < left[2]


def measure() -> dict[str, float]:
    """Give the precision of what is shown, of all and of statements only, and the recall of the marked statements."""
    judged, tool = cases(), gold.scorer()
    verdicts: list[tuple[str, bool]] = []
    hits = total = 0
    for name, (marks, folder) in (gold.cases() | gold.invented()).items():
        dossier = pipeline.read(from_paths([folder]), Local(workers=1)).dossier
        for conflict, sides in shown(dossier):
            case = judgement(name, conflict.kind, sides, judged)
            verdicts.append((conflict.kind, case is not None and case.is_right))
        rows: dict[str, tuple[int, int]] = tool.score(_plain(dossier), tool.Gold(str(marks), str(folder))).rows
        found = rows.get("conflicts.found", (0, 0))
        hits, total = hits + found[0], total + found[1]
    stated = [is_right for kind, is_right in verdicts if kind == "statement"]
    return {
        "precision": sum(is_right for _, is_right in verdicts) / max(1, len(verdicts)),
        "statements_precision": sum(stated) / max(1, len(stated)),
        "statements_recall": hits / max(1, total),
    }


def _plain(dossier: Dossier) -> Any:
    return json.loads(msgspec.json.encode(dossier))


def _unjudged() -> Iterator[str]:
    judged = cases() if JUDGED.exists() else []
    for name, (_, folder) in (gold.cases() | gold.invented()).items():
        for conflict, sides in shown(pipeline.read(from_paths([folder]), Local(workers=1)).dossier):
            if judgement(name, conflict.kind, sides, judged) is None:
                words = " | ".join(" ".join(side.cites[0].exact.split()) for side in conflict.sides)
                places = ", ".join(f"[{', '.join(str(list(place)) for place in side)}]" for side in sides)
                yield f"# {conflict.about}: {words}\n- {{story: {name}, kind: {conflict.kind}, right: ?, sides: [{places}]}}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--unjudged", action="store_true", help="print the conflicts that nobody has judged")
    if parser.parse_args().unjudged:
        print("\n".join(_unjudged()))
    else:
        for name, value in measure().items():
            print(f"{name:22} {value:.3f}")


if __name__ == "__main__":
    main()

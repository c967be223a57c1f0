"""Measure every stage and hold the figures against the pinned floors: `python -m eval.gate [--pin] [--only NAME]`.

Floors stand in `floors.json` beside this file, with a digest of the marks they were measured on. A figure below its floor
fails. `--pin` raises floors to what was measured, less a margin. It lowers none: edit the file by hand for that, so that the
diff shows it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from hashlib import sha256
from importlib import import_module
from pathlib import Path

import msgspec
from msgspec import Struct

from eval import SHARED, gold

FLOORS = Path(__file__).with_name("floors.json")

# One mark more or less in the smallest rows moves a ratio by far more than this; it only keeps rounding from failing.
MARGIN = 0.0005

# Processors multiply int8 with different rounding, so that a word here and there gets another tag or head. Not measured.
MARGINS = {"language": 0.003}

# Each module measures a stage on public sets: measure() gives figures between 0 and 1 by name.
STAGES = (
    "extraction",
    "values",
    "times",
    "language",
    "clusters",
    "story_streams",
    "copies",
    "copy_marks",
    "quotes",
    "measures",
    "quantities",
    "incident_tolls",
    "same_facts",
    "same_events",
    "conflicts",
    "states",
    "feeds",
    "support",
)

Figures = dict[str, float]


class Pinned(Struct):
    """The floors, and the digest of the hand-made marks they were measured on."""

    marks: str
    floors: Figures


def hand_marked() -> Figures:
    """Measure every row of every hand-marked story, as story/row."""
    return _scored(gold.cases())


def invented() -> Figures:
    """Measure every row of every invented story, as story/row."""
    return _scored(gold.invented())


def _scored(names: Iterable[str]) -> Figures:
    return {f"{name}/{row}": hits / total for name in names for row, (hits, total) in gold.score(name)[0].items() if total}


def measurements() -> dict[str, Callable[[], Figures]]:
    """Give every measurement by name."""
    found: dict[str, Callable[[], Figures]] = {"gold": hand_marked, "invented": invented}
    for stage in STAGES:
        found[stage] = import_module(f"eval.{stage}").measure
    return found


def digest() -> str:
    """Give a digest of the hand-made marks: floors measured on other marks are not comparable."""
    marks = sorted(path for path, _ in gold.cases().values())
    return sha256(b"".join(path.read_bytes() for path in marks)).hexdigest()[:16]


def below(figures: Figures, floors: Figures) -> list[str]:
    """Say which figures are below their floors, or were not measured."""
    return [
        f"{name}: {figures[name]:.4f} is below the floor {floor:.4f}"
        if name in figures
        else f"{name}: not measured, floor {floor:.4f}"
        for name, floor in sorted(floors.items())
        if name not in figures or figures[name] < floor
    ]


def raised(floors: Figures, figures: Figures) -> Figures:
    """Give the floors raised to the figures; none is lowered."""
    return {
        name: max(floors.get(name, 0.0), round(max(0.0, value - margin(name)), 4)) for name, value in (floors | figures).items()
    }


def margin(name: str) -> float:
    """Give how far below its figure a floor is pinned."""
    return MARGINS.get(name.partition("/")[0], MARGIN)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--pin", action="store_true", help="raise the floors to what is measured now")
    parser.add_argument("--only", choices=["gold", "invented", *STAGES], help="one measurement")
    options = parser.parse_args()
    if not SHARED.is_dir():
        print(f"The evaluation data are not here ({SHARED}): nothing is measured, nothing is held against the floors.")
        return 0
    pinned = msgspec.json.decode(FLOORS.read_bytes(), type=Pinned) if FLOORS.exists() else Pinned(digest(), {})
    if pinned.marks != digest():
        print("The hand-made marks have changed since the floors were pinned; the gold floors may not be comparable.")
    faults: list[str] = []
    for name, measure in measurements().items():
        if options.only in (None, name):
            figures = {f"{name}/{key}": value for key, value in measure().items()}
            for key, value in sorted(figures.items()):
                print(f"{key:58} {value:.4f}")
            faults += below(figures, {key: floor for key, floor in pinned.floors.items() if key.startswith(f"{name}/")})
            if options.pin:
                pinned.floors = raised(pinned.floors, figures)
    if options.pin:
        pinned = Pinned(digest(), dict(sorted(pinned.floors.items())))
        FLOORS.write_bytes(msgspec.json.format(msgspec.json.encode(pinned), indent=1) + b"\n")
    print("\n".join(["", *faults, f"{len(faults)} below their floors." if faults else "All floors hold."]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

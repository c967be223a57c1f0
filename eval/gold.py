"""Score the dossiers of hand-marked stories: `python -m eval.gold [FOLDER…] [--misses]`.

Reads the evaluation data (see CONTRIBUTING), a folder `shared` beside the checkout, and the invented stories in `eval/stories`;
where one is named, those of `eval/more_stories` too, which the gate does not hold.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from pathlib import Path
from types import ModuleType

import msgspec

from consilience import pipeline
from consilience.ingest import from_paths
from consilience.run import Local
from eval import SHARED

STORIES = Path(__file__).with_name("stories")
MORE = Path(__file__).with_name("more_stories")

Rows = dict[str, tuple[int, int]]


def scorer() -> ModuleType:
    """Load the scorer that the gold is published with."""
    spec = importlib.util.spec_from_file_location("score_dossier", SHARED / "tools" / "score_dossier.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def cases() -> dict[str, tuple[Path, Path]]:
    """Give each marked story by name: its marks and the folder with its articles."""
    gold = SHARED / "gold"
    return {"seeds": (gold / "seeds.yaml", SHARED / "seeds")} | {
        path.parent.name: (path, path.parent) for path in sorted(gold.glob("*/gold.yaml"))
    }


def invented(folder: Path = STORIES) -> dict[str, tuple[Path, Path]]:
    """Give each invented story by name: its marks and the folder with its articles."""
    return {path.parent.name: (path, path.parent) for path in sorted(folder.glob("*/gold.yaml"))}


def score(name: str) -> tuple[Rows, list[str]]:
    """Give the rows of one story and what was missed."""
    marks, folder = (cases() | invented() | invented(MORE))[name]
    reading = pipeline.read(from_paths([folder]), Local(workers=1))
    tool = scorer()
    marked = tool.Gold(str(marks), str(folder))
    marked.texts |= {int(path.name[:3]): path.read_text("utf-8") for path in folder.glob("*.html")}
    result = tool.score(json.loads(msgspec.json.encode(reading.dossier)), marked)
    return result.rows, result.misses


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", help="names of marked stories; all when none is given")
    parser.add_argument("--misses", action="store_true", help="list what was missed or wrong")
    parser.add_argument("--only", default="", help="show only rows and misses that begin with this")
    options = parser.parse_args()
    for name in options.folders or cases():
        rows, misses = score(name)
        print(f"== {name}")
        for row, (hits, total) in rows.items():
            if row.startswith(options.only):
                print(f"  {row:28} {hits:4}/{total:<4} {hits / total if total else 0:.2f}")
        if options.misses:
            print("\n".join("    " + miss for miss in misses if miss.startswith(options.only)))


if __name__ == "__main__":
    main()

"""What somebody wants a briefing to be: how long, what is new since when, re-worded by whom."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from consilience.cli.moments import Moment
from consilience.records import Endpoint, Wishes

KEY = "CONSILIENCE_WRITER_KEY"
FEWEST, USUAL, MOST = 60, 200, 250

WORDS = "The points of a briefing have at most so many words."
SINCE = "Say what is new since then: 2026-11-22, 2026-11-22T10:00 (UTC), 3d, 12h, yesterday."
WRITER = (
    "Have the points re-worded by a language model at any OpenAI-compatible address (http://localhost:11434/v1). "
    f"Every sentence is checked against its sources; what fails is thrown away. This sends the points there. "
    f"The key is read from {KEY}."
)


NLI = (
    "Have a cross-encoder of yours in ONNX (model.onnx, tokenizer.json, config.json) read too which statements contradict "
    "each other. Nothing is downloaded."
)


def _checked(_context: click.Context, _option: click.Parameter, folder: str | None) -> str | None:
    """Give the folder on if a cross-encoder is in it; UsageError before anything is read if not."""
    if folder:
        from consilience.reconcile.conflicts import cross_encoder  # heavy, and not wanted for --help

        cross_encoder.loaded(folder)
    return folder


def wishes_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command --words, --since, --writer, --writer-model and --nli, as one argument `wishes`."""

    @click.option("--words", type=click.IntRange(FEWEST, MOST), default=USUAL, show_default=True, help=WORDS)
    @click.option("--since", type=Moment(), metavar="MOMENT", help=SINCE)
    @click.option("--writer", metavar="URL", help=WRITER)
    @click.option("--writer-model", metavar="NAME", help="The model to ask; the service's first one when not given.")
    @click.option("--nli", metavar="FOLDER", callback=_checked, help=NLI)
    @wraps(command)
    def with_wishes(
        words: int, since: str | None, writer: str | None, writer_model: str | None, nli: str | None, **arguments: Any
    ) -> None:
        endpoint = Endpoint(url=writer, model=writer_model, key=os.environ.get(KEY)) if writer else None
        command(wishes=Wishes(words=words, since=since, writer=endpoint, nli=nli), **arguments)

    return with_wishes

"""How good a network is on what was held out, with the sets' own words; eval/ measures what ships."""

from __future__ import annotations

import torch

from training.english.encoded import UNSAID, Batch, Coder, batches
from training.english.examples import Example, Name, spans
from training.english.export import NAMES
from training.english.model import Parser, Reading

SAMPLE = 500  # sentences of each held-out part
Counts = dict[str, list[float]]


@torch.no_grad()
def scores(parser: Parser, coder: Coder, held_out: dict[str, list[Example]]) -> dict[str, float]:
    """Give tag accuracy, UAS, LAS (greedy heads) and F1 of names for each part that was held out."""
    found: dict[str, float] = {}
    for part, examples in sorted(held_out.items()):
        counts = {"tags": [0.0, 0.0], "uas": [0.0, 0.0], "las": [0.0, 0.0], "names": [0.0, 0.0]}
        samples = [sample for example in examples[:SAMPLE] if (sample := coder.sample(example, 0))]
        for batch in batches(samples, None):
            _count(parser, parser(batch.pieces, batch.shapes, batch.mask, batch.first, batch.last), batch, counts)
        found |= {f"{part}.{name}": round(right / total, 3) for name, (right, total) in counts.items() if total}
    return found


def _count(parser: Parser, said: Reading, batch: Batch, counts: Counts) -> None:
    padding = torch.nn.functional.pad(batch.words, (1, 0), value=1)[:, None, :] == 0
    heads = said.arcs.masked_fill(padding, -1e4).argmax(-1)
    governor = torch.gather(said.governor, 1, heads[..., None].expand(-1, -1, said.governor.shape[-1]))
    relations = parser.relations(said.dependent, governor).argmax(-1)
    for name, right, target in (
        ("tags", said.tags.argmax(-1) == batch.tags, batch.tags),
        ("uas", heads == batch.heads, batch.heads),
        ("las", (heads == batch.heads) & (relations == batch.relations), batch.heads),
    ):
        told = target != UNSAID
        counts[name][0] += (right & told).sum().item()
        counts[name][1] += told.sum().item()
    for told_row, said_row, words in zip(batch.names, said.names.argmax(-1), batch.words, strict=True):
        length = int(words.sum())
        if (told_row[:length] == UNSAID).all():
            continue
        # A word of which the set says nothing can be in no name.
        told_spans, said_spans = (
            _spans(told_row[:length].tolist()),
            _spans(torch.where(told_row == UNSAID, told_row, said_row)[:length].tolist()),
        )
        counts["names"][0] += 2 * len(told_spans & said_spans)
        counts["names"][1] += len(told_spans) + len(said_spans)


def _spans(row: list[int]) -> set[Name]:
    """Give the persons, organisations and places of a row of name labels."""
    return {name for name in spans([None if label == UNSAID else NAMES[label] for label in row]) if name.kind != "MISC"}

"""Train the English pipeline: `python -m training.english.train --encoder FOLDER --out FOLDER` (see README.md for the times).

The encoder computes in bfloat16 and keeps its weights in 32 bits; what ships is the running mean of the weights.
"""

from __future__ import annotations

import argparse
import copy
import hashlib
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from consilience.annotate.parse.pieces import Vocabulary
from consilience.annotate.parse.shapes import SHAPES
from training.english import losses, sets
from training.english.encoded import Batch, Coder, Labels, Sample, batches, labels
from training.english.examples import Example
from training.english.export import NAMES, export
from training.english.measure import scores
from training.english.model import Parser, Sizes
from training.english.varied import Variation
from training.english.weights import original, start_from

# Short noisy texts are another kind than news, and the bank's tags are a machine's.
WEIGHTS = {"wnut17": 0.3, "btc": 0.3}
SHARES = {"wnut17": 0.5, "btc": 0.35}  # of their sentences, in each pass
ENCODER_RATE, HEADS_RATE, WARM_UP = 2e-4, 1.5e-3, 0.06
DECAY, MEAN_DECAY = 0.02, 0.998


class Masters:
    """The weights in 32 bits behind a network whose encoder computes in 16, their optimiser and their running mean."""

    def __init__(self, parser: Parser, steps: int) -> None:
        self.parser = parser
        self.used = [(name, part) for name, part in parser.named_parameters() if part.requires_grad]
        self.masters = [part.detach().float().clone() for _, part in self.used]
        self.mean = [part.clone() for part in self.masters]
        groups = [
            {
                "params": [
                    master
                    for (name, _), master in zip(self.used, self.masters, strict=True)
                    if name.startswith("encoder.") is inside
                ],
                "lr": rate,
            }
            for inside, rate in ((True, ENCODER_RATE), (False, HEADS_RATE))
        ]
        self.optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=DECAY, fused=True)
        warm = max(1, int(steps * WARM_UP))
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimiser, lambda step: min(1.0, (step + 1) / warm) * max(0.0, 1 - step / steps)
        )

    def step(self) -> None:
        """Go one step against the gradients."""
        for (_, part), master in zip(self.used, self.masters, strict=True):
            master.grad = None if part.grad is None else part.grad.float()
        torch.nn.utils.clip_grad_norm_(self.masters, 1.0)
        self.optimiser.step()
        self.schedule.step()
        share = min(MEAN_DECAY, 1 - 1 / (1 + self.schedule.last_epoch / 4))
        with torch.no_grad():
            for (_, part), master, mean in zip(self.used, self.masters, self.mean, strict=True):
                part.copy_(master)
                part.grad = None
                mean.lerp_(master, 1 - share)

    def averaged(self) -> Parser:
        """Give a copy of the network with the running mean of its weights, in 32 bits."""
        whole = copy.deepcopy(self.parser).float().eval()
        for (name, _), mean in zip(self.used, self.mean, strict=True):
            whole.get_parameter(name).data.copy_(mean)
        return whole


@torch.no_grad()
def vectors(parser: Parser, samples: Sequence[Sample]) -> Tensor:
    """Give the original encoder's vector of every sample, by its `vector` row: the pieces' mean (Reimers & Gurevych 2019)."""
    found = torch.zeros(max(sample.vector for sample in samples) + 1, 384)
    parser.eval()
    for batch in batches(samples, None):
        last = parser.encoder(batch.pieces, torch.zeros_like(batch.shapes), batch.mask)[-1].float()
        share = batch.mask.float()[..., None]
        found[batch.vector] = nn.functional.normalize((last * share).sum(1) / share.sum(1), dim=-1)
    return found


def remembered(path: Path, parser: Parser, samples: Sequence[Sample]) -> Tensor:
    """Give the original's vectors from an earlier run over the same sentences, or compute and keep them: it takes minutes."""
    digest = hashlib.sha256(repr([sample.pieces for sample in samples]).encode()).hexdigest()
    if path.is_file():
        kept = torch.load(path, weights_only=True)
        if kept["digest"] == digest:
            found: Tensor = kept["vectors"]
            return found
    found = vectors(parser, samples)
    torch.save({"digest": digest, "vectors": found}, path)
    return found


def one_pass(examples: Sequence[Example], coder: Coder, variation: Variation, chance: random.Random) -> Iterator[Batch]:
    """Give the batches of one pass over the examples, each sentence varied anew."""
    found = []
    for number, example in enumerate(examples):
        if chance.random() >= SHARES.get(example.source.partition("_")[0], 1.0):
            continue
        sample = coder.sample(variation.of(example), number, variation.masked(example))
        if sample:
            found.append(sample)
    yield from batches(found, chance)


class Lesson(NamedTuple):
    """What is learnt, how often, and on what it is measured after each pass."""

    examples: Sequence[Example]
    taught: Tensor
    held_out: dict[str, list[Example]]
    passes: int
    seed: int


def train(parser: Parser, coder: Coder, lesson: Lesson) -> Parser:
    """Train a network for some passes over the examples and give the mean of its weights."""
    examples, taught, held_out, passes, seed = lesson
    chance = random.Random(seed)  # noqa: S311  # not a secret
    variation = Variation(examples, chance)
    expected = passes * sum(1 for _ in one_pass(examples, coder, variation, random.Random(seed)))  # noqa: S311
    parser.encoder.bfloat16()
    masters = Masters(parser, expected)
    begun, sums, step = time.monotonic(), dict.fromkeys(("names", "tags", "arcs", "relations", "likeness"), 0.0), 0
    for number in range(passes):
        for batch in one_pass(examples, coder, variation, chance):
            parser.train()
            said = parser(batch.pieces, batch.shapes, batch.mask, batch.first, batch.last)
            found = losses.parts(parser, said, batch, taught[batch.vector])
            sum(found.values(), torch.zeros(())).backward()
            masters.step()
            step += 1
            for name, loss in found.items():
                sums[name] += loss.item()
            if step % 100 == 0:
                told = "  ".join(f"{name} {value / 100:.3f}" for name, value in sums.items())
                print(f"{step}/{expected}  {time.monotonic() - begun:.0f} s  {told}", flush=True)
                sums = dict.fromkeys(sums, 0.0)
        print(f"pass {number + 1}: {scores(masters.averaged(), coder, held_out)}", flush=True)
    return masters.averaged()


def arguments() -> argparse.Namespace:
    """Give what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="the folder with data/language")
    parser.add_argument(
        "--encoder", type=Path, required=True, help="the folder with all-MiniLM-L6-v2: model.safetensors, tokenizer.json"
    )
    parser.add_argument("--out", type=Path, required=True, help="where to write the files that ship")
    parser.add_argument(
        "--cache", type=Path, default=Path("vectors.pt"), help="where to keep the original's vectors between runs"
    )
    parser.add_argument("--passes", type=int, default=8)
    parser.add_argument("--layers", default="0,1,2,3,4,5", help="the original's layers that are kept")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def main() -> None:
    """Train and write what ships, and the weights in full beside it."""
    told = arguments()
    torch.manual_seed(told.seed)
    examples = sets.train(told.shared)
    known: Labels = labels(examples)
    tokenizer = Tokenizer.from_file(str(told.encoder / "tokenizer.json"))
    coder = Coder(Vocabulary(tokenizer), tokenizer.token_to_id("[MASK]"), known, WEIGHTS)
    published = original(told.encoder)
    layers = tuple(map(int, told.layers.split(",")))
    sizes = Sizes(
        len(layers),
        len(published["embeddings.word_embeddings.weight"]),
        SHAPES,
        len(known.tags),
        len(NAMES),
        len(known.relations),
    )
    parser = Parser(sizes._replace(layers=6))
    start_from(parser, published, tuple(range(6)))
    parser.encoder.bfloat16()
    samples = [sample for number, example in enumerate(examples) if (sample := coder.sample(example, number))]
    taught = remembered(told.cache, parser, samples)
    print(f"{len(samples)} sentences, {sum(len(sample.first) for sample in samples)} words; {sizes}", flush=True)
    parser = Parser(sizes)
    start_from(parser, published, layers)
    parser.encoder.piece.weight.requires_grad = False  # so little text would only spoil words it does not hold
    parser = train(parser, coder, Lesson(examples, taught, sets.held_out(told.shared), told.passes, told.seed))
    told.out.mkdir(parents=True, exist_ok=True)
    torch.save(parser.state_dict(), told.out / "parser.pt")
    export(parser, told.out, list(known.tags), list(known.relations), told.encoder / "tokenizer.json")


if __name__ == "__main__":
    main()

"""Hold the way from page to marks against what was measured before: `python -m bench.check`. Exit code 1 if it became slower.

What is compared are ratios to the extractor alone, measured in the same processes, so that another or a busy machine says the
same. Not for CI: it takes minutes, and wants a machine that is not overloaded.
"""

from __future__ import annotations

import sys

from bench.scale import FLOOR, TIERS, Stages, kept, least, stages, whole

SLOWER = 1.10  # times the ratio of before


def ratios(measured: Stages) -> dict[str, float]:
    """Give each stage, and the whole, as so many times the extractor alone."""
    floor = measured.milliseconds[FLOOR]
    found = {name: spent / floor for name, spent in measured.milliseconds.items() if name != FLOOR}
    return found | {"page to profile": whole(measured) / floor}


def slower(before: dict[str, float], now: dict[str, float], least_share: float = 0.1) -> list[str]:
    """Give the names of what became more than a tenth slower; what is less than `least_share` of the whole is not looked at."""
    all_of_it = before["page to profile"]
    return [name for name, ratio in before.items() if ratio >= least_share * all_of_it and now.get(name, 0.0) > SLOWER * ratio]


def main() -> None:
    failed = False
    for tier in TIERS:
        before, now = ratios(kept().tiers[tier]), ratios(least(stages, tier))
        worse = slower(before, now)
        for name, ratio in now.items():
            told = f"{before[name]:.2f} → {ratio:.2f}" + ("  SLOWER" if name in worse else "")
            print(f"{tier:10} {name:16} {told}")
        failed |= bool(worse)
    sys.exit(int(failed))


if __name__ == "__main__":
    main()

"""Times stage by stage → bars, as SVG."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

WIDTH, LEFT, HEIGHT, GAP = 760, 150, 26, 14
COLOURS = ("#b8bfc7", "#4c78a8", "#f2b134", "#6ba292", "#c8553d", "#8d6a9f")


def drawn(rows: Mapping[str, Mapping[str, float]]) -> str:
    """Give a picture with one bar for each row, parted by its stages in milliseconds; the first stage stands by itself."""
    bars = [(f"{floor}", {floor: next(iter(rows.values()))[floor]}) for floor in list(next(iter(rows.values()), {}))[:1]]
    bars += [(name, dict(list(stages.items())[1:])) for name, stages in rows.items()]
    widest = max((sum(stages.values()) for _, stages in bars), default=1.0)
    scale = (WIDTH - LEFT - 90) / widest
    names = list(dict.fromkeys(stage for _, stages in bars for stage in stages))
    colours = dict(zip(names, COLOURS, strict=False))
    lines = [line for at, (name, stages) in enumerate(bars) for line in _bar(at, name, stages, colours, scale)]
    below = len(bars) * (HEIGHT + GAP) + 30
    for at, name in enumerate(names[1:]):
        lines.append(f'<rect x="{LEFT + 110 * at}" y="{below - 11}" width="12" height="12" fill="{colours[name]}"/>')
        lines.append(f'<text x="{LEFT + 110 * at + 18}" y="{below}">{escape(name)}</text>')
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {below + 16}" font-family="sans-serif" font-size="13">'
    title = "<title>Milliseconds of CPU time a page</title>"
    return "\n".join([head, title, *lines, "</svg>"]) + "\n"


def _bar(at: int, name: str, stages: Mapping[str, float], colours: Mapping[str, str], scale: float) -> list[str]:
    top = 10 + at * (HEIGHT + GAP)
    lines = [f'<text x="{LEFT - 8}" y="{top + 18}" text-anchor="end">{escape(name)}</text>']
    place = float(LEFT)
    for stage, spent in stages.items():
        lines.append(
            f'<rect x="{place:.1f}" y="{top}" width="{spent * scale:.1f}" height="{HEIGHT}" fill="{colours[stage]}">'
            f"<title>{escape(stage)}: {spent:.1f} ms</title></rect>"
        )
        place += spent * scale
    return [*lines, f'<text x="{place + 6:.1f}" y="{top + 18}">{sum(stages.values()):.0f} ms</text>']

"""A line of a few letters' length, for tables; drawn by hand, since hundreds stand on a page."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from xml.sax.saxutils import escape

from outturn.theme import COLOURS

_WIDTH = 100
_HEIGHT = 28
_EDGE = 4
_MOST = 24

Place = tuple[float, float]


def sparkline(figures: Sequence[float | None], last: str = "", breaks: Collection[int] = ()) -> str:
    """An inline SVG of the figures, hidden from screen readers (the table has them in words).

    None is a period without a figure, which breaks the line, as do the places in ``breaks``; the
    last figure is a dot, and stands below it as ``last``. "" where no two figures are joined.
    """
    values = figures[-_MOST:]
    first = len(figures) - len(values)
    lifted = {i - first for i in breaks}
    if not _joined(values, lifted):
        return ""
    places = _places(values)
    x, y = next(place for place in reversed(places) if place)
    colour = COLOURS["series-1"]
    ink = f"var({colour.variable},{colour.light})"
    return (
        f'<span class="ot-trend" aria-hidden="true"><svg class="ot-spark" '
        f'viewBox="0 0 {_WIDTH} {_HEIGHT}" focusable="false">'
        f'<path d="{_path(places, lifted)}" fill="none" stroke="{ink}" '
        f'stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/>'
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="4" fill="{ink}"/></svg>'
        f'<span class="ot-trend__last">{escape(last)}</span></span>'
    )


def _joined(values: Sequence[float | None], lifted: Collection[int]) -> bool:
    return any(
        one is not None and other is not None and i not in lifted
        for i, (one, other) in enumerate(pairwise(values), start=1)
    )


def _places(values: Sequence[float | None]) -> list[Place | None]:
    known = [value for value in values if value is not None]
    low, size = min(known), max(known) - min(known)
    step = (_WIDTH - 2 * _EDGE) / (len(values) - 1)

    def height(value: float) -> float:
        share = (value - low) / size if size else 0.5
        return _HEIGHT - _EDGE - share * (_HEIGHT - 2 * _EDGE)

    return [
        None if value is None else (_EDGE + i * step, height(value))
        for i, value in enumerate(values)
    ]


def _path(places: Sequence[Place | None], lifted: Collection[int]) -> str:
    """A line through the places, lifted at gaps; a place alone is a dot of no length."""
    path, pen = "", "M"
    for i, place in enumerate(places):
        pen = "M" if i in lifted else pen
        if place:
            path += f"{pen}{place[0]:.0f},{place[1]:.0f}{'h0' if pen == 'M' else ''}"
        pen = "L" if place else "M"
    return path

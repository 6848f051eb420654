"""Figures side by side: a bar a row, from zero, with its name above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from outturn.charts.canvas import Canvas, Panel
from outturn.charts.place import clamp
from outturn.theme import LINE_HEIGHT, WIDTH, text_width, wrap

_EDGE = 4
_BAR = 18
_GAP = 10
_BOLD = 1.12
"""How much wider bold text is."""


@dataclass(frozen=True)
class Row:
    """One bar: its name, its value, and the value in words."""

    name: str
    value: float
    text: str
    role: str = "series-1"
    hollow: bool = False
    target: float | None = None
    aim: str = ""
    """The target in words, written below its tick."""


def side_by_side(canvas: Canvas, rows: Sequence[Row], *, whole: float | None = None) -> float:
    """Draw the rows; the result is the height they take. ``whole`` is drawn behind each bar where
    values are shares of it."""
    values = [row.value for row in rows] + [r.target for r in rows if r.target is not None]
    low, high = min(0.0, *values), max(0.0, *values, whole or 0.0)
    room = max(_width(row.text) for row in rows) + 10
    left = _EDGE + (room if low < 0 else 0)
    right = WIDTH - _EDGE - (room if high > 0 else 0)
    panel = canvas.add(Panel(left, right, 0, 1, (low, high if high > low else low + 1), (1, 0)))
    y = 0.0
    for row in rows:
        y = _row(canvas, panel, row, y, whole)
    return y


def _width(figure: str) -> float:
    """How wide a figure is as it is written beside its bar: in bold."""
    return text_width(figure) * _BOLD


def _row(canvas: Canvas, panel: Panel, row: Row, y: float, whole: float | None) -> float:
    lines = wrap(row.name, WIDTH - 2 * _EDGE)
    canvas.write(_EDGE, y + 13, lines)
    top = y + len(lines) * LINE_HEIGHT + 4
    bottom = top + _BAR
    if whole is not None:
        panel.bar((0, whole), (top, bottom), "grid")
    panel.bar((0, row.value), (top, bottom), row.role, hollow=row.hollow)
    panel.rule((0, 0), (top - 3, bottom + 3), "axis")
    _value(canvas, panel, row, top + 14, whole)
    if row.target is None:
        return bottom + _GAP
    panel.rule((row.target, row.target), (top, bottom), "paper", width=7)
    panel.rule((row.target, row.target), (top - 3, bottom + 4), "target", width=3)
    if not row.aim:
        return bottom + _GAP
    half = text_width(row.aim) / 2
    middle = clamp(panel.x(row.target), _EDGE + half, WIDTH - _EDGE - half)
    canvas.write(middle, bottom + 17, row.aim, align="center")
    return bottom + LINE_HEIGHT + _GAP + 4


def _value(canvas: Canvas, panel: Panel, row: Row, y: float, whole: float | None) -> None:
    end = panel.x(row.value if whole is None else max(row.value, whole))
    if row.value < 0:
        canvas.write(end - 6, y, row.text, align="right", bold=True)
        return
    # A target's tick just past the bar would run through the figure.
    if row.target is not None and -2 < panel.x(row.target) - end < _width(row.text) + 8:
        end = panel.x(row.target) + 2
    canvas.write(end + 6, y, row.text, bold=True)

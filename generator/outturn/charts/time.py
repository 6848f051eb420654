"""Figures over time: bars or lines on a run of periods, with labels at the ends of lines."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from outturn.charts.canvas import Canvas, Panel
from outturn.charts.edges import name_ends, name_periods, room
from outturn.charts.marks import ROW, draw_eras, draw_marks, shown
from outturn.charts.notes import write_notes
from outturn.charts.place import clamp, ticks
from outturn.charts.slots import axis_label
from outturn.charts.strand import Picture, Strand, pieces
from outturn.theme import FONT_SIZE, LINE_HEIGHT, WIDTH, text_width

_EDGE = 4
_LABEL_ROOM = 19


def over_time(canvas: Canvas, picture: Picture, top: float, height: float) -> float:
    """Draw a panel ``height`` high from ``top`` on; what comes below it may start at the result."""
    if picture.bars and not _fits(picture, WIDTH - _EDGE - room(picture)):
        picture = _with_last(picture, picture.bars)
    right = WIDTH - _EDGE - room(picture)
    labelled = _fits(picture, right)
    low, high = canvas.reach(picture.counted, extent(picture))
    left = _EDGE if labelled else _EDGE + _axis_width(picture, low, high) + 6
    head, top = top, top + _head(picture)
    panel = canvas.add(
        Panel(
            left,
            right,
            top + _LABEL_ROOM,
            top + height - (_LABEL_ROOM if low < 0 else 0),
            (0, len(picture.slots)),
            (low, high),
        )
    )
    if not labelled:
        _grid(canvas, panel, picture)
    _draw(panel, picture)
    panel.rule((0, panel.xs[1]), (0, 0), "axis")
    if _has_eras(picture):
        draw_eras(canvas, panel, picture.slots, picture.own, head)
    draw_marks(canvas, panel, picture.slots, picture.marks, top - ROW)
    _values(canvas, panel, picture, every=labelled)
    absent = _absences(panel, picture)
    crossed = ["×"] in absent.values()
    if picture.bars:
        _in_the_place_of_bars(canvas, panel, absent)
        absent = {}
    name_ends(canvas, panel, picture, top, top + height)
    bottom = name_periods(canvas, panel, picture.slots, top + height, absent)
    return write_notes(canvas, ["× no data"] if crossed else [], bottom)


def _has_eras(picture: Picture) -> bool:
    return any(slot.era for slot in picture.slots)


def _head(picture: Picture) -> float:
    """The height of the rows above the panel, for scorecards' names and for marks."""
    rows = _has_eras(picture) + bool(shown(picture.slots, picture.marks))
    return rows * ROW + (4 if rows else 0)


def _with_last(picture: Picture, bars: Strand) -> Picture:
    """The picture with its last bar named at the right, where figures don't fit on the bars."""
    name = axis_label(picture.slots[bars.last].period)
    bars = replace(bars, shape="square", label=(picture.show(bars.final), name), strong=True)
    return replace(picture, bars=bars, named=(bars, *picture.named))


def extent(picture: Picture) -> tuple[float, float]:
    """How far the figures of a picture go, from zero."""
    values = [v for strand in picture.strands for v in strand.values if v is not None]
    low, high = min(0.0, *values), max(0.0, *values)
    return (low, high) if high > low else (low, low + 1)


def _lead(picture: Picture) -> Strand | None:
    """The strand whose figures are written beside its points."""
    if picture.bars:
        return picture.bars
    strong = [strand for strand in picture.lines if strand.strong]
    return strong[0] if strong else None


def _fits(picture: Picture, right: float) -> bool:
    lead = _lead(picture)
    if lead is None:
        return False
    step = (right - _EDGE) / len(picture.slots)
    widest = max(text_width(picture.show(v)) for v in lead.values if v is not None)
    return widest <= step - 2


def _axis_width(picture: Picture, low: float, high: float) -> float:
    return max(text_width(picture.show(tick)) for tick in ticks(low, high))


def _grid(canvas: Canvas, panel: Panel, picture: Picture) -> None:
    for tick in ticks(*panel.ys):
        panel.rule((0, panel.xs[1]), (tick, tick), "grid", kind="grid")
        canvas.write(panel.left - 5, panel.y(tick) + 4, picture.show(tick), "muted", align="right")


def _draw(panel: Panel, picture: Picture) -> None:
    if picture.bars:
        for i, value in enumerate(picture.bars.values):
            if value is not None:
                role = "past" if i in picture.earlier else picture.bars.role
                hollow = i in picture.bars.hollow
                panel.bar((i + 0.14, i + 0.86), (0, value), role, hollow=hollow)
    if picture.steps:
        for i, value in enumerate(picture.steps.values):
            if value is not None:
                # The path shows on bars, too, which may be as dark as it is.
                panel.rule((i, i + 1), (value, value), "paper", width=4)
                panel.rule((i, i + 1), (value, value), "target", kind="dashes", width=2)
    for number, strand in enumerate(picture.lines):
        _line(panel, strand, str(number), points=len(picture.slots) <= 24)


def _line(panel: Panel, strand: Strand, name: str, *, points: bool) -> None:
    """A line that breaks where a figure is missing or can't be compared with those before."""
    if strand.role == "target":
        placed = [(i + 0.5, v) for i, v in enumerate(strand.values) if v is not None]
        for (x, y), (x2, y2) in pairwise(placed):
            panel.rule((x, x2), (y, y2), "target", kind="dashes", width=2)
        if len(placed) > 1:
            return
    for number, piece in enumerate(pieces(strand)):
        if len(piece) > 1:
            panel.line([(i + 0.5, v) for i, v in piece], strand.role, f"{name}-{number}")
        for i, value in piece if points or len(piece) == 1 else []:
            panel.point(i + 0.5, value, strand.role, strand.shape, open_=i in strand.hollow)


def _values(canvas: Canvas, panel: Panel, picture: Picture, *, every: bool) -> None:
    """The lead's figures beside its points: all that fit, else the last where no label says it."""
    lead = _lead(picture)
    if lead is None:
        return
    for i, value in enumerate(lead.values):
        said_at_end = lead in picture.named and i == lead.last
        if value is None or said_at_end or not (every or i == lead.last):
            continue
        x, y, text = panel.x(i + 0.5), panel.y(value), picture.show(value)
        if picture.bars:
            half = text_width(text) / 2
            x = clamp(x, half, WIDTH - half - 2)
            y = _clear_of_target(panel, picture, i, y - 5) if value >= 0 else y + 15
            canvas.write(x, y, text, align="center", clear=True)
        elif _is_highest(picture, i, value):
            canvas.write(x - 2, y - 8, text, align="right" if i else "center", clear=True)
        else:
            canvas.write(x + 3, y + 17, text, clear=True)


def _clear_of_target(panel: Panel, picture: Picture, slot: int, y: float) -> float:
    """A figure's baseline, or one above the target's path where that would run through it or touch
    its foot."""
    goal = picture.steps.values[slot] if picture.steps else None
    if goal is None:
        return y
    path = panel.y(goal)
    return path - 6 if y - FONT_SIZE < path < y + 5 else y


def _is_highest(picture: Picture, slot: int, value: float) -> bool:
    others = [strand.values[slot] for strand in picture.strands]
    return all(other is None or other <= value for other in others)


def _absences(panel: Panel, picture: Picture) -> dict[int, list[str]]:
    """Words for the slots in which no strand of results has a figure, in lines that fit there;
    a cross where they don't."""
    strands = [picture.bars] if picture.bars else [s for s in picture.lines if s.role != "target"]
    reach = max(strand.last for strand in strands if strand)
    step = (panel.right - panel.left) / len(picture.slots)
    found = {}
    for i, slot in enumerate(picture.slots):
        missing = all(strand is None or strand.values[i] is None for strand in strands)
        if missing and not slot.between and (i <= reach or slot.result is not None):
            words = slot.absence.split(" ")
            whole = [slot.absence] if text_width(slot.absence) <= step else words
            found[i] = whole if max(map(text_width, whole)) <= step else ["×"]
    return found


def _in_the_place_of_bars(canvas: Canvas, panel: Panel, absent: dict[int, list[str]]) -> None:
    for i, lines in absent.items():
        y = panel.y(0) - 5 - LINE_HEIGHT * (len(lines) - 1)
        canvas.write(panel.x(i + 0.5), y, lines, "muted", align="center", clear=True)

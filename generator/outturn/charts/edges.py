"""What stands around a panel over time: names at the ends of lines, and periods below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from outturn.charts.canvas import Canvas, Panel
from outturn.charts.place import settle
from outturn.charts.slots import Slot, axis_label, axis_year
from outturn.charts.strand import Picture, Strand, label_lines
from outturn.period import Kind
from outturn.theme import LINE_HEIGHT, WIDTH, text_width, wrap

_GAP = 9
_MARK = 14
_SHIFT = 7
_A_YEAR = {Kind.MONTH: 12, Kind.QUARTER: 4, Kind.FINANCIAL_QUARTER: 4, Kind.FINANCIAL_HALF: 2}


def room(picture: Picture) -> float:
    """How much the names at the ends of strands need, in user units."""
    lines = [line for strand in picture.named for line in label_lines(strand)]
    if not lines:
        return 0
    return _GAP + _MARK + max(text_width(line) for line in lines) * 1.04


def name_ends(canvas: Canvas, panel: Panel, picture: Picture, top: float, bottom: float) -> None:
    """The names of strands at the right, apart from each other, each tied to its end."""
    labels = [label_lines(strand) for strand in picture.named]
    wanted = [
        (panel.y(strand.final), len(lines) * LINE_HEIGHT + 3)
        for strand, lines in zip(picture.named, labels, strict=True)
    ]
    x = panel.right + _GAP
    middles = settle(wanted, top, bottom + LINE_HEIGHT)
    for strand, lines, (y, _), middle in zip(picture.named, labels, wanted, middles, strict=True):
        stretched = strand.role != "target" and panel.x(strand.last + 1) < panel.right - 1
        if abs(middle - y) > _SHIFT or stretched:
            stepped = strand is picture.steps
            start = panel.right if stepped else panel.x(strand.last + 0.5) + 7
            panel.rule(
                (panel.from_x(start), panel.from_x(x)),
                (strand.final, panel.from_y(middle)),
                "axis",
            )
        _mark(panel, strand, x + 5, middle)
        first = middle - (len(lines) - 1) * LINE_HEIGHT / 2 + 4.5
        canvas.write(x + _MARK, first, lines, bold=strand.strong)


def _mark(panel: Panel, strand: Strand, x: float, y: float) -> None:
    place = panel.from_x(x), panel.from_y(y)
    if strand.role == "target" and strand.shape == "circle":
        left, right = panel.from_x(x - 5), panel.from_x(x + 6)
        panel.rule((left, right), (place[1], place[1]), "target", kind="dashes", width=2)
    else:
        panel.point(*place, strand.role, strand.shape)


def name_periods(
    canvas: Canvas,
    panel: Panel,
    slots: Sequence[Slot],
    top: float,
    absent: Mapping[int, list[str]] | None = None,
) -> float:
    """The periods' names, below them the words for those in ``absent``, and the year under the
    first of each; as many as fit."""
    labels = ["…" if slot.between else axis_label(slot.period) for slot in slots]
    years = ["" if slot.between else axis_year(slot.period) for slot in slots]
    step = (panel.right - panel.left) / len(slots)
    if max(map(text_width, labels)) > step * 1.6 and len(slots) <= 6:
        wrapped = [wrap(label, step - 3) for label in labels]
    else:
        wrapped = [[label] for label in labels]
    widest = max(text_width(line) for lines in wrapped for line in lines)
    every = _every(slots, -int(-(widest + 4) // step))
    bottom = top + 16
    for i, lines in enumerate(wrapped):
        if (len(slots) - 1 - i) % every == 0 or slots[i].between:
            canvas.write(panel.x(i + 0.5), bottom, lines, "muted", align="center")
    bottom += (max(map(len, wrapped)) - 1) * LINE_HEIGHT
    free = _years(canvas, panel, years, bottom + LINE_HEIGHT)
    below = bottom + LINE_HEIGHT if free else bottom
    if absent:
        beside = all(panel.x(i + 0.5) - widest_of(lines) / 2 > free for i, lines in absent.items())
        start = bottom if beside else below
        for i, lines in absent.items():
            canvas.write(panel.x(i + 0.5), start + LINE_HEIGHT, lines, "muted", align="center")
        below = max(below, start + max(map(len, absent.values())) * LINE_HEIGHT)
    return below + 8


def widest_of(lines: Sequence[str]) -> float:
    """How wide a text of several lines is."""
    return max(map(text_width, lines))


def _every(slots: Sequence[Slot], least: int) -> int:
    """Every how many slots a name stands: at least ``least``, and so that years repeat."""
    a_year = _A_YEAR.get(slots[0].period.kind)
    if a_year is None:
        return max(1, least)
    return next((n for n in range(max(1, least), a_year) if a_year % n == 0), a_year)


def _years(canvas: Canvas, panel: Panel, years: Sequence[str], y: float) -> float:
    """The year under the first period of each; the result is where the last of them ends, 0
    without any."""
    free = 0.0
    for i, year in enumerate(years):
        if not year or (i and years[i - 1] == year):
            continue
        x = panel.x(i) + 4
        if x >= free and x + text_width(year) <= WIDTH:
            canvas.write(x, y, year, "muted")
            free = x + text_width(year) + 6
    return free

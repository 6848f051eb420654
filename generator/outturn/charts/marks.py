"""Events and breaks on the run of periods: a thin rule each, named or numbered, and a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from outturn.charts.canvas import Canvas, Panel
from outturn.charts.material import Material
from outturn.charts.place import clamp, settle
from outturn.charts.slots import Slot
from outturn.formats import day
from outturn.model import Annotation, AnnotationKind
from outturn.theme import LINE_HEIGHT, WIDTH, shorten, text_width

_EDGE = 4
_WIDEST = 170
_APART = 8
ROW = LINE_HEIGHT + 2
"""What a row of names above a panel takes."""


@dataclass(frozen=True)
class Mark:
    """An event or a break. ``number`` is its place in the list below the chart, 0 for one alone."""

    day: date
    label: str
    breaks: bool
    number: int = 0
    since: str = ""
    """For a break known only from a figure's marker: the period it is first marked in."""


def marks_of(material: Material, *runs: Sequence[Slot]) -> tuple[Mark, ...]:
    """What is noted within the periods of ``runs``, oldest first, those that only a figure's
    marker tells of among them."""
    slots = [slot for run in runs for slot in run]
    if not slots:
        return ()
    start, end = min(s.period.start for s in slots), max(s.period.end for s in slots)
    held = [material.indicator, *(assessment.indicator for _, assessment in material.earlier)]
    noted = [a for indicator in held for a in indicator.annotations if start <= a.date <= end]
    found = {(a.date, a.label): Mark(a.date, a.label, _breaks(a)) for a in noted}
    known = [mark for mark in found.values() if mark.breaks]
    for run in runs:
        for before, slot in pairwise(s for s in run if s.value is not None):
            first = slot.period.start
            told = any(before.period.start < mark.day <= slot.period.end for mark in known)
            if slot.breaks and not told:
                since = slot.period.label
                found[first, ""] = Mark(first, "Break in the series", True, since=since)
    marks = sorted(found.values(), key=lambda mark: (mark.day, mark.label))
    if len(marks) < 2:
        return tuple(marks)
    return tuple(
        Mark(m.day, m.label, m.breaks, number, m.since) for number, m in enumerate(marks, start=1)
    )


def _breaks(annotation: Annotation) -> bool:
    return annotation.kind is AnnotationKind.BREAK


def listed(marks: Sequence[Mark]) -> list[str]:
    """The marks in words, for below the chart."""
    return [said(mark) for mark in marks]


def said(mark: Mark) -> str:
    """ "2. New recording rules (1 April 2014). Figures before and after can’t be compared."."""
    number = f"{mark.number}. " if mark.number else ""
    when = f"from {mark.since} on" if mark.since else day(mark.day)
    after = " Figures before and after can’t be compared." if mark.breaks else ""
    return f"{number}{mark.label.rstrip('.')} ({when}).{after}"


def place(slots: Sequence[Slot], when: date) -> float | None:
    """Where a day stands on the run of periods, in slots from its start; None outside of it."""
    for i, slot in enumerate(slots):
        if when < slot.period.start:
            return float(i) if i else None
        if when <= slot.period.end:
            return i + (when - slot.period.start).days / slot.period.days
    return None


def shown(slots: Sequence[Slot], marks: Sequence[Mark]) -> list[tuple[float, Mark]]:
    """The marks that have a place on the run of periods."""
    placed = [(place(slots, mark.day), mark) for mark in marks]
    return [(x, mark) for x, mark in placed if x is not None]


def draw_marks(
    canvas: Canvas, panel: Panel, slots: Sequence[Slot], marks: Sequence[Mark], top: float
) -> None:
    """A rule for each mark down to the panel's foot, and its name or number in the row at ``top``.

    Names stand only where all have room; numbers otherwise, which the list explains.
    """
    places = [(panel.x(x), mark) for x, mark in shown(slots, marks)]
    texts = _names(places)
    widths = [text_width(text) for text in texts]
    middles = _apart([x for x, _ in places], widths)
    for (x, mark), text, middle in zip(places, texts, middles, strict=True):
        canvas.write(middle, top + 12, text, "muted", align="center")
        ends = panel.from_y(top + LINE_HEIGHT), panel.ys[0]
        at = panel.from_x(x)
        # So that it shows on bars, too, which may be as dark as it is.
        panel.rule((at, at), ends, "paper", width=3)
        kind, role = ("dashes", "target") if mark.breaks else ("rules", "axis")
        panel.rule((at, at), ends, role, kind=kind)


def _names(places: Sequence[tuple[float, Mark]]) -> list[str]:
    if len(places) == 1 and not places[0][1].number:
        return [shorten(places[0][1].label, _WIDEST)]
    long = [f"{mark.number} {mark.label}" for _, mark in places]
    short = [str(mark.number) for _, mark in places]
    widths = [text_width(text) for text in long]
    if any(width > _WIDEST for width in widths):
        return short
    starts = [_middle(x, width) - width / 2 for (x, _), width in zip(places, widths, strict=True)]
    ends = [start + width for start, width in zip(starts, widths, strict=True)]
    clear = all(end + _APART <= start for end, start in zip(ends, starts[1:], strict=False))
    return long if clear else short


def _middle(x: float, width: float) -> float:
    return clamp(x, _EDGE + width / 2, WIDTH - _EDGE - width / 2)


def _apart(xs: Sequence[float], widths: Sequence[float]) -> list[float]:
    wanted = [(_middle(x, width), width + _APART / 2) for x, width in zip(xs, widths, strict=True)]
    return settle(wanted, 0, WIDTH)


def draw_eras(canvas: Canvas, panel: Panel, slots: Sequence[Slot], own: str, top: float) -> None:
    """Which scorecard figures are from: its name in the row at ``top``, over a line as long as its
    periods. ``own`` names the chart's own."""
    eras = list(dict.fromkeys(slot.era for slot in slots if not slot.between))
    for era in eras:
        held = [i for i, slot in enumerate(slots) if slot.era == era and not slot.between]
        left, right = panel.x(held[0]) + 2, panel.x(held[-1] + 1) - 2
        y = panel.from_y(top + LINE_HEIGHT + 1)
        panel.rule((panel.from_x(left), panel.from_x(right)), (y, y), "axis" if era else "series-1")
        text = next((t for t in _short(era or own) if text_width(t) <= right - left), "")
        if text:
            middle = clamp(
                (left + right) / 2, text_width(text) / 2 + 2, WIDTH - text_width(text) / 2 - 2
            )
            canvas.write(middle, top + 12, text, "muted", align="center")


def _short(name: str) -> tuple[str, str]:
    return name, name.removesuffix(" scorecard")

"""What is drawn over time: strands of figures, and the picture they make together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from outturn.charts.marks import Mark
from outturn.charts.slots import Slot
from outturn.theme import wrap

Show = Callable[[float], str]
"""A figure in words: "1,628", "52.4%"."""

LABEL_WIDTH = 104
"""How wide the labels at the ends of lines may be."""


@dataclass(frozen=True)
class Strand:
    """What is drawn through the slots: a value a slot (None: no figure), and what it is called."""

    values: tuple[float | None, ...]
    role: str
    shape: str = "circle"
    label: tuple[str, ...] = ()
    strong: bool = False
    hollow: frozenset[int] = frozenset()
    breaks: frozenset[int] = frozenset()

    @property
    def last(self) -> int:
        """The last slot with a figure."""
        return max(i for i, value in enumerate(self.values) if value is not None)

    @property
    def final(self) -> float:
        """The last figure."""
        value = self.values[self.last]
        assert value is not None
        return value


@dataclass(frozen=True)
class Picture:
    """What one panel over time shows."""

    slots: tuple[Slot, ...]
    show: Show
    bars: Strand | None = None
    lines: tuple[Strand, ...] = ()
    steps: Strand | None = None
    """The target's path: a level a slot."""
    named: tuple[Strand, ...] = ()
    """The strands labelled at their ends."""
    earlier: frozenset[int] = frozenset()
    """The slots whose bars are for comparison."""
    marks: tuple[Mark, ...] = ()
    """The events and breaks to note."""
    own: str = ""
    """What the chart's own scorecard is called, where earlier ones' figures stand before it."""
    counted: str = ""
    """What its scale counts."""

    @property
    def strands(self) -> list[Strand]:
        found = [self.bars, *self.lines, self.steps]
        return [strand for strand in found if strand is not None]


def steady(slots: tuple[Slot, ...]) -> frozenset[int]:
    """The slots from which on figures can't be compared with those before."""
    return frozenset(i for i, slot in enumerate(slots) if slot.breaks)


def of_era(slots: tuple[Slot, ...], era: str) -> tuple[float | None, ...]:
    """The figures of one scorecard; "" is the chart's own."""
    return tuple(slot.value if slot.era == era else None for slot in slots)


def past(slots: tuple[Slot, ...], shape: str = "circle") -> list[Strand]:
    """The figures of each earlier scorecard, as a strand of its own: they are never joined."""
    eras = dict.fromkeys(slot.era for slot in slots if slot.era)
    strands = [Strand(of_era(slots, era), "past", shape, breaks=steady(slots)) for era in eras]
    return [strand for strand in strands if any(v is not None for v in strand.values)]


def label_lines(strand: Strand) -> list[str]:
    """The strand's name as it stands at its end."""
    return [line for part in strand.label for line in wrap(part, LABEL_WIDTH)]


def pieces(strand: Strand) -> list[list[tuple[int, float]]]:
    """The unbroken stretches of a strand, as slots and values."""
    found: list[list[tuple[int, float]]] = [[]]
    for i, value in enumerate(strand.values):
        if value is None or i in strand.breaks:
            found.append([])
        if value is not None:
            found[-1].append((i, value))
    return [piece for piece in found if piece]

"""What a chart is once its form is chosen: a specification to draw."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from outturn.model import Basis
from outturn.period import Period

Extents = dict[str, tuple[float, float]]
"""From where to where scales run, by what they count."""
Drawn = tuple[str, str, Basis]
"""A series that a chart shows: its breakdown, area and basis."""


class Form(StrEnum):
    """The forms charts take, by what the data is."""

    BARS = "bars"
    LINE = "line"
    YEAR_TO_DATE = "year_to_date"
    CONTROL = "control"
    BREAKDOWN_LINES = "breakdown_lines"
    SMALL_MULTIPLES = "small_multiples"
    ROWS = "rows"
    COHORT = "cohort"
    CHANGES = "changes"
    RATINGS = "ratings"
    OVERVIEW = "overview"


@dataclass(frozen=True)
class ChartSpec:
    """A Vega-Lite specification as canonical JSON, with its size in user units.

    ``key`` is the address on the site of the page the chart belongs to. Title and subtitle are
    no part of it: a page's caption carries them, and saved files get a frame. ``reaches`` is how
    far the figures of its panels over time go, which charts beside it may share; ``notes`` is what
    stands below it in words, and ``drawn`` are the series it shows, ``periods`` those it shows
    them in (none: all that they have).
    """

    key: str
    spec: str
    form: Form
    width: int
    height: int
    reaches: Extents = field(default_factory=dict, compare=False)
    notes: tuple[str, ...] = ()
    drawn: tuple[Drawn, ...] = ()
    periods: frozenset[Period] = frozenset()

"""What a chart is once its form is chosen: a specification to draw."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """The forms charts take, by what the data is."""

    BARS = "bars"
    LINE = "line"
    YEAR_TO_DATE = "year_to_date"
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
    no part of it: a page's caption carries them, and saved files get a frame.
    """

    key: str
    spec: str
    form: Form
    width: int
    height: int

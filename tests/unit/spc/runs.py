"""Runs of figures in a line: an indicator, its one series, and the usual variation of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from outturn.assess.series import series_of
from outturn.model import Annotation, AnnotationKind, Indicator, Result, Signal, Variation
from outturn.spc import variation_of
from spec.build import indicator, result

Value = str | int | Decimal | None


def month(place: int) -> str:
    """Months from January 2012 on."""
    return f"{2012 + place // 12}-{place % 12 + 1:02d}"


def monthly(values: Sequence[Value]) -> list[Result]:
    """A figure a month; None is a month of which no row speaks."""
    return [
        result(month(place), value if isinstance(value, int) else str(value))
        for place, value in enumerate(values)
        if value is not None
    ]


def of(*values: Value, breaks: Sequence[date] = (), **facts: Any) -> Indicator:
    """A monthly count of which fewer is better, unless ``facts`` say otherwise."""
    noted = tuple(Annotation(day, "A new way of counting", AnnotationKind.BREAK) for day in breaks)
    return replace(indicator(*monthly(values), **facts), annotations=noted)


def varied(made: Indicator, *, screen: bool = True) -> Variation:
    """The usual variation of the indicator's one series."""
    (series,) = series_of(made.results)
    found = variation_of(made, series, (), screen=screen)
    assert found is not None
    return found


def labels(variation: Variation) -> list[Signal | None]:
    return [point.label for point in variation.points]

"""The figures of a chart as a table, to be taken away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from outturn.charts.interactive.figure import Plot, words
from outturn.model import Marker

COLUMNS = (
    *("panel", "series", "period", "value", "unit", "target", "lower_limit", "upper_limit"),
    *("marker", "reason", "in_words"),
)


def table(plots: Sequence[Plot]) -> Iterator[dict[str, Any]]:
    """A row for each figure, those that are missing among them, in the order they are drawn."""
    for plot in plots:
        for figure in plot.figures:
            yield {
                "panel": plot.title,
                "series": figure.series,
                "period": figure.period.text if figure.period else "",
                "value": figure.value,
                "unit": figure.unit,
                "target": figure.target,
                "lower_limit": figure.low,
                "upper_limit": figure.high,
                "marker": ";".join(m for m in Marker if m in figure.markers),
                "reason": figure.reason,
                "in_words": words(figure, named=True),
            }

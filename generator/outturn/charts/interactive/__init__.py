"""Charts that can be explored: the figures a chart shows, one by one, and a plain Vega-Lite
specification in which each can be reached.

What is drawn for the page is a picture, with words set between its parts; a reader who asks gets
the same figures in a plainer form, made of marks alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from outturn.charts.interactive.distances import distances
from outturn.charts.interactive.figure import Figure, Plot
from outturn.charts.interactive.rows import at_once, changes, ratings
from outturn.charts.interactive.table import COLUMNS, table
from outturn.charts.interactive.times import over_periods
from outturn.charts.interactive.vega import specification
from outturn.charts.interactive.yearly import yearly
from outturn.charts.material import Followed, Material
from outturn.charts.spec import ChartSpec, Form
from outturn.model import IndicatorAssessment, Scorecard

__all__ = [
    "COLUMNS",
    "Figure",
    "Plot",
    "indicator_plots",
    "overview_plots",
    "specification",
    "table",
]

_MADE_BY = {
    Form.YEAR_TO_DATE: yearly,
    Form.ROWS: at_once,
    Form.COHORT: at_once,
    Form.CHANGES: changes,
    Form.RATINGS: ratings,
}


def indicator_plots(
    assessment: IndicatorAssessment,
    scorecard: Scorecard,
    spec: ChartSpec,
    earlier: Sequence[Followed] = (),
) -> tuple[Plot, ...]:
    """What the chart of an indicator, ``spec``, shows, figure by figure. ``earlier`` are the
    indicators that it follows, one after the other, latest first."""
    material = Material(assessment, scorecard, tuple(earlier))
    return _MADE_BY.get(spec.form, over_periods)(material, spec)


def overview_plots(assessments: Sequence[IndicatorAssessment]) -> tuple[Plot, ...]:
    """What the overview of an objective shows, indicator by indicator."""
    return (distances(assessments),)

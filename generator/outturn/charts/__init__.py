"""Assessments as charts: a form by what the data is, never an empty one.

indicator_chart(assessment, scorecard)        one indicator's
objective_overview(assessments, ...)          how far an objective's are from their targets
sparkline(figures)                            a few letters long, for tables
"""

from __future__ import annotations

from outturn.charts.material import Material
from outturn.charts.overview import objective_overview
from outturn.charts.ratings import ratings
from outturn.charts.runs import over_periods
from outturn.charts.single import at_once, changes
from outturn.charts.sparkline import sparkline
from outturn.charts.spec import ChartSpec, Form
from outturn.charts.yearly import year_to_date
from outturn.model import IndicatorAssessment, Scorecard

__all__ = ["ChartSpec", "Form", "indicator_chart", "objective_overview", "sparkline"]

_FORMS = (year_to_date, over_periods, at_once, changes, ratings)
"""In order of how much they say; the first that the data allows is taken."""


def indicator_chart(assessment: IndicatorAssessment, scorecard: Scorecard) -> ChartSpec | None:
    """The chart of an indicator; None where nothing is measured yet, which is said in words."""
    material = Material(assessment, scorecard)
    for form in _FORMS:
        if spec := form(material):
            return spec
    return None

"""Assessments as charts: a form by what the data is, never an empty one.

indicator_chart(assessment, scorecard, ...)   one indicator's
objective_overview(assessments, ...)          how far an objective's are from their targets
share_scales(specs)                           one scale for those that count the same
trend(assessment, scorecard)                  a few letters long, for tables
"""

from __future__ import annotations

from collections.abc import Sequence

from outturn.charts import control
from outturn.charts.material import Followed, Material
from outturn.charts.overview import objective_overview
from outturn.charts.ratings import ratings
from outturn.charts.runs import over_periods
from outturn.charts.single import at_once, changes
from outturn.charts.spec import ChartSpec, Extents, Form
from outturn.charts.together import share_scales
from outturn.charts.trend import trend
from outturn.charts.yearly import year_to_date
from outturn.model import IndicatorAssessment, Scorecard, Variation

__all__ = [
    "ChartSpec",
    "Followed",
    "Form",
    "indicator_chart",
    "limits_shown",
    "objective_overview",
    "share_scales",
    "trend",
]

_FORMS = (year_to_date, control.control_limits, over_periods, at_once, changes, ratings)
"""In order of how much they say; the first that the data allows is taken."""


def indicator_chart(
    assessment: IndicatorAssessment,
    scorecard: Scorecard,
    earlier: Sequence[Followed] = (),
    shared: Extents | None = None,
) -> ChartSpec | None:
    """The chart of an indicator; None where nothing is measured yet, which is said in words.

    ``earlier`` are the indicators that it follows, one after the other, latest first. ``shared`` is
    how far its scales have to run, at least, by what they count.
    """
    material = Material(assessment, scorecard, tuple(earlier), shared or {})
    for form in _FORMS:
        if spec := form(material):
            return spec
    return None


def limits_shown(assessment: IndicatorAssessment, scorecard: Scorecard) -> Variation | None:
    """The series whose limits a chart over time shows, if any."""
    return control.limits_shown(Material(assessment, scorecard))

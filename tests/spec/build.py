"""Small builders: an indicator with its rows in a line or two."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from outturn import period as periods
from outturn.assess import assess
from outturn.model import (
    Accumulation,
    Baseline,
    BaselineStatus,
    Basis,
    Indicator,
    IndicatorAssessment,
    IndicatorStatus,
    Marker,
    Measure,
    Polarity,
    Publisher,
    Quantity,
    Result,
    Scorecard,
    ScorecardStatus,
    Statistic,
    Target,
    TargetKind,
    TargetStatus,
)

TODAY = date(2016, 4, 30)
YEAR = "2015/16"


def number(value: str | int | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def offences(*rows: Result | Target | Baseline, **facts: Any) -> Indicator:
    """A yearly sum of which fewer is better."""
    usual = {"unit": "offences", "accumulation": Accumulation.SUM}
    return indicator(*rows, **(usual | facts))


def percentage(*rows: Result | Target | Baseline, **facts: Any) -> Indicator:
    """A proportion of which more is better; each figure stands alone."""
    usual = {"measure": Measure.PROPORTION, "unit": "%", "polarity": Polarity.HIGHER}
    return indicator(*rows, **(usual | facts))


def indicator(*rows: Result | Target | Baseline, **facts: Any) -> Indicator:
    """A count of which fewer is better, each figure by itself, unless ``facts`` say otherwise."""
    usual: dict[str, Any] = {
        "id": "1.1",
        "title": "An example",
        "measure": Measure.COUNT,
        "polarity": Polarity.LOWER,
        "accumulation": Accumulation.NONE,
        "status": IndicatorStatus.ACTIVE,
    }
    return Indicator(
        **(usual | facts),
        results=tuple(r for r in rows if isinstance(r, Result)),
        targets=tuple(r for r in rows if isinstance(r, Target)),
        baselines=tuple(r for r in rows if isinstance(r, Baseline)),
    )


def result(period: str, value: str | int | None, markers: str = "", **facts: Any) -> Result:
    """A level of one period; ``markers`` as the data files write them."""
    usual: dict[str, Any] = {"basis": Basis.PERIOD}
    return Result(
        **(usual | facts),
        period=periods.parse(period),
        value=number(value),
        markers=frozenset(Marker(m) for m in markers.split(";") if m),
    )


def to_date(period: str, value: str | int | None, **facts: Any) -> Result:
    """A year to date, to the end of ``period``."""
    return result(period, value, basis=Basis.YEAR_TO_DATE, **facts)


def change(period: str, percent: str | int, against: str, **facts: Any) -> Result:
    """A change that is all that is published."""
    usual: dict[str, Any] = {"quantity": Quantity.CHANGE_PERCENT}
    return result(period, percent, against=against, **(usual | facts))


def n_of_d(period: str, n: int, d: int, **facts: Any) -> Result:
    """A figure published as n of d alone."""
    return replace(result(period, None, **facts), numerator=Decimal(n), denominator=Decimal(d))


def target(
    kind: TargetKind, value: str | int | None = None, period: str = YEAR, **facts: Any
) -> Target:
    """A confirmed target for 2015/16."""
    usual: dict[str, Any] = {"status": TargetStatus.CONFIRMED}
    given = {k: number(v) if k in _NUMBERS else v for k, v in facts.items()}
    return Target(kind=kind, value=number(value), period=periods.parse(period), **(usual | given))


_NUMBERS = ("upper", "stated", "tolerance")


def baseline(value: str | int | None, period: str = "2014/15", **facts: Any) -> Baseline:
    """A confirmed baseline: the figure of its period."""
    usual: dict[str, Any] = {
        "label": period,
        "status": BaselineStatus.CONFIRMED,
        "statistic": Statistic.TOTAL,
    }
    return Baseline(value=number(value), period=periods.parse(period), **(usual | facts))


def scorecard(*indicators: Indicator, **facts: Any) -> Scorecard:
    """A scorecard for 2015/16 that is not closed."""
    usual: dict[str, Any] = {
        "id": "2015-16",
        "publisher": Publisher("example", "An example", "Exampleton"),
        "title": "An example",
        "period": periods.parse(YEAR),
        "status": ScorecardStatus.FINAL,
    }
    return Scorecard(**(usual | facts), indicators=indicators)


def assessed(of: Indicator, today: date = TODAY, **facts: Any) -> IndicatorAssessment:
    """One indicator assessed in a scorecard of its own."""
    return assess(scorecard(of, **facts), today).indicators[0]

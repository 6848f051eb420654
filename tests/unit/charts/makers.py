"""Small makers of assessed indicators, each with only what a chart looks at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from outturn.model import (
    Accumulation,
    Basis,
    Breakdown,
    BreakdownKind,
    Direction,
    Indicator,
    IndicatorAssessment,
    IndicatorStatus,
    Marker,
    Measure,
    Objective,
    Polarity,
    Publisher,
    Rating,
    Reason,
    Result,
    Scorecard,
    ScorecardStatus,
    Series,
    Target,
    TargetKind,
    TargetStatus,
    Travel,
    Update,
    Verdict,
    VerdictStatus,
)
from outturn.period import parse

YEAR = parse("2015/16")
SCORECARD = Scorecard(
    "2015-16", Publisher("place", "Place Partnership", "Place"), "Plan", YEAR, ScorecardStatus.FINAL
)
OBJECTIVE = Objective("1", "Violent crime", "1")
UNJUDGED = Verdict("", "", VerdictStatus.NOT_JUDGED)


def indicator(**facts: object) -> Indicator:
    base = Indicator(
        "1.1",
        "Offences",
        Measure.COUNT,
        Polarity.LOWER,
        Accumulation.NONE,
        IndicatorStatus.ACTIVE,
        number="1.1",
        objective="1",
        unit="offences",
    )
    return replace(base, **facts)  # type: ignore[arg-type]


def share(**facts: object) -> Indicator:
    return indicator(measure=Measure.PROPORTION, unit="%", polarity=Polarity.HIGHER, **facts)


def result(period: str, value: str | None, *markers: Marker, **facts: object) -> Result:
    number = None if value is None else Decimal(value)
    reason = Reason.NO_UPDATE if value is None else None
    base = Result(parse(period), Basis.PERIOD, value=number, markers=frozenset(markers))
    return replace(base, reason=reason, **facts) if reason else replace(base, **facts)  # type: ignore[arg-type]


def quarters(*values: str | None, start: str = "2015/16", **facts: object) -> list[Result]:
    """Consecutive quarters from the first of ``start``."""
    first = int(start[:4])
    years = [f"{year}/{(year + 1) % 100:02d}" for year in range(first, first + 8)]
    periods = [f"{year} Q{quarter}" for year in years for quarter in (1, 2, 3, 4)]
    return [result(p, v, **facts) for p, v in zip(periods, values, strict=False)]


def to_date(*values: str | None, start: str = "2015/16") -> list[Result]:
    return quarters(*values, start=start, basis=Basis.YEAR_TO_DATE)


def series(points: Sequence[Result]) -> Series:
    first = points[0]
    return Series(first.breakdown, first.area, first.basis, tuple(points))


def breakdown(id_: str, of: Indicator) -> Breakdown:
    return Breakdown(id_, id_, BreakdownKind.PART, of.measure, of.unit, of.polarity)


def verdict(period: str, value: str, target: str, **facts: object) -> Verdict:
    base = Verdict(
        "",
        "",
        VerdictStatus.MISSED,
        period=parse(period),
        value=Decimal(value),
        target_value=Decimal(target),
        margin=Decimal(value) - Decimal(target),
        target=Target(TargetKind.AT_MOST, YEAR, TargetStatus.CONFIRMED, value=Decimal(target)),
    )
    return replace(base, **facts)  # type: ignore[arg-type]


def assessed(
    of: Indicator, *points: Sequence[Result], verdicts: Sequence[Verdict] = ()
) -> IndicatorAssessment:
    held = tuple(r for run in points for r in run)
    return IndicatorAssessment(
        indicator=replace(of, results=(*of.results, *held)),
        verdict=verdicts[-1] if verdicts else UNJUDGED,
        current=tuple(verdicts[-1:]),
        verdicts=tuple(verdicts),
        direction=Direction("", Travel.UNKNOWN),
        directions=(),
        latest=held[-1] if held else None,
        series=tuple(series(run) for run in points),
        gaps=(),
    )


def update(period: str, rating: Rating | None, symbol: str = "") -> Update:
    reason = None if rating else Reason.NOT_DUE
    return Update(parse(period), rating=rating, symbol=symbol, reason=reason)

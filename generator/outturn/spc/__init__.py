"""Usual variation: XmR limits, and the rules that tell a signal from it. Pure.

variations(indicator, series, verdicts)     of each run of comparable figures
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from outturn.model import (
    Basis,
    Breakdown,
    Cause,
    Indicator,
    Measure,
    Phase,
    Polarity,
    Series,
    Signal,
    Variation,
    VariationPoint,
    Verdict,
)
from outturn.sentences.names import facts
from outturn.sentences.workings import steps
from outturn.spc.assurance import assurance_of, level_verdict
from outturn.spc.limits import FIRM_POINTS, LEAST_POINTS, Limits, limits_of
from outturn.spc.phases import Figure, breaks_of, comparable, moving_ranges, phases_of
from outturn.spc.rules import signals_of

__all__ = ["variation_of", "variations"]

_FROM_NOUGHT = (Measure.COUNT, Measure.PROPORTION, Measure.RATE, Measure.DAYS)
_HUNDRED = Decimal(100)


def variations(
    indicator: Indicator, series: Iterable[Series], verdicts: Sequence[Verdict]
) -> tuple[Variation, ...]:
    """The usual variation of each series of basis *period* with two or more comparable figures.

    Years to date and rolling years are left out, for each of their figures holds most of the one
    before; so are areas without a target of their own, which are there to compare with.
    """
    own = {(t.breakdown, t.area) for t in indicator.targets}
    found = (
        variation_of(indicator, one, verdicts)
        for one in series
        if one.basis is Basis.PERIOD and (not one.area or (one.breakdown, one.area) in own)
    )
    return tuple(variation for variation in found if variation is not None)


def variation_of(
    indicator: Indicator, series: Series, verdicts: Sequence[Verdict], *, screen: bool = True
) -> Variation | None:
    """The usual variation of ``series``; None for fewer than two comparable figures.

    ``screen`` leaves moving ranges beyond their own upper limit out of the limits (limits.py).
    """
    figures = comparable(series.points)
    if len(figures) < 2:
        return None
    name = (series.breakdown, series.area)
    known = facts(indicator, series.breakdown)
    stretches = phases_of(figures, breaks_of(indicator, *name))
    made = [_judged(stretch, known, screen) for stretch in stretches]
    phases = tuple(phase for phase, _ in made)
    verdict = level_verdict(indicator, name, figures[-1][0].period, verdicts)
    assurance = assurance_of(phases[-1], verdict, known.polarity) if verdict else None
    return Variation(
        breakdown=series.breakdown,
        area=series.area,
        basis=series.basis,
        points=tuple(point for _, points in made for point in points),
        phases=phases,
        needed=LEAST_POINTS,
        assurance=assurance,
        target_value=verdict.target_value if verdict and assurance else None,
        target_upper=verdict.target_upper if verdict and assurance else None,
        steps=tuple(
            step
            for phase, points in made
            if phase.known
            for step in steps(phase, points, known, named=len(made) > 1)
        ),
    )


def _judged(
    stretch: Sequence[Figure], known: Breakdown, screen: bool
) -> tuple[Phase, list[VariationPoint]]:
    """A phase with its figures, judged by its limits where there are enough of them."""
    ranges = moving_ranges(stretch)
    values = [value for _, value in stretch]
    limits = limits_of(values, ranges, screen=screen)
    points = [
        VariationPoint(result.period, value, size)
        for (result, value), size in zip(stretch, ranges, strict=True)
    ]
    phase = _phase(stretch, ranges, limits, known.measure)
    if limits is None:
        return phase, points
    found = signals_of(values, limits)
    return phase, [
        replace(
            point,
            screened=place in limits.screened,
            mean=limits.mean,
            lower=limits.lower,
            upper=limits.upper,
            signals=tuple(signals),
            upward=tuple(way > 0 for way in signals.values()),
            cause=_cause(signals, known.polarity),
        )
        for place, (point, signals) in enumerate(zip(points, found, strict=True))
    ]


def _cause(signals: Mapping[Signal, int], polarity: Polarity) -> Cause:
    """What the first of a figure's signals says."""
    if not signals:
        return Cause.COMMON
    return Cause.of(polarity, upward=next(iter(signals.values())) > 0)


def _phase(
    stretch: Sequence[Figure],
    ranges: Sequence[Decimal | None],
    limits: Limits | None,
    measure: Measure,
) -> Phase:
    phase = Phase(
        first=stretch[0][0].period,
        last=stretch[-1][0].period,
        count=len(stretch),
        ranges=sum(size is not None for size in ranges),
    )
    if limits is None:
        return phase
    values = [value for _, value in stretch]
    lower, upper = limits.lower, limits.upper
    # Figures themselves are the better witness: where one lies beyond, nothing is cut.
    cut_below = measure in _FROM_NOUGHT and min(values) >= 0
    cut_above = measure is Measure.PROPORTION and max(values) <= _HUNDRED
    return replace(
        phase,
        mean=limits.mean,
        mean_range=limits.mean_range,
        lower=lower,
        upper=upper,
        shown_lower=max(lower, Decimal(0)) if cut_below else lower,
        shown_upper=min(upper, _HUNDRED) if cut_above else upper,
        screened=len(limits.screened),
        trial=len(stretch) < FIRM_POINTS,
        decimals=min(2, 1 + max(map(_decimals, values))),
    )


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0

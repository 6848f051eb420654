"""The arithmetic of control limits in sentences, for a reader with a calculator."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from outturn.formats import figure, number, plural, rounded
from outturn.model import Breakdown, Phase, VariationPoint
from outturn.sentences.variation import dated, level

_DECIMALS = 4
"""How many decimals the workings show, so that a reader's sums come out the same."""


def steps(
    phase: Phase, points: Sequence[VariationPoint], known: Breakdown, *, named: bool
) -> list[str]:
    """The arithmetic of a phase's limits, for a reader with a calculator; ``named`` says first
    which figures it is about. The phase has limits."""
    values = [point.value for point in points]
    sizes = [point.moving_range for point in points if point.moving_range is not None]
    kept = [p.moving_range for p in points if p.moving_range is not None and not p.screened]
    about = f"{dated(phase.first)} to {dated(phase.last)}. " if named else ""
    mean = f"{_total(values)} ÷ {len(values)}"
    spread = f"{_total(kept)} ÷ {len(kept)}"
    upper, lower = (level(known, phase, limit) for limit in (phase.upper, phase.lower))
    return [
        f"{about}The {len(values)} figures in order are {_listed(values)}. They add up to "
        f"{_total(values)}; the mean is {mean}, or {level(known, phase, phase.mean)}.",
        _ranges_step(sizes, phase),
        *_screened_step(sizes, points, kept),
        f"The mean moving range is {spread}, or {number(phase.mean_range or Decimal(0))}.",
        f"The limits are 2.66 mean moving ranges from the mean. Upper limit: {mean} + 2.66 × "
        f"{spread} is {upper}. Lower limit: {mean} − 2.66 × {spread} is {lower}.",
        *_cut_step("below", "lower", phase.lower, phase.shown_lower, known),
        *_cut_step("above", "upper", phase.upper, phase.shown_upper, known),
    ]


def _ranges_step(sizes: Sequence[Decimal], phase: Phase) -> str:
    missing = ""
    if phase.ranges < phase.count - 1:
        missing = " None is taken across a missing period."
    return (
        f"The moving ranges, how far each figure is from the one of the period before, are "
        f"{_listed(sizes)}.{missing}"
    )


def _screened_step(
    sizes: Sequence[Decimal], points: Sequence[VariationPoint], kept: Sequence[Decimal]
) -> list[str]:
    large = [p.moving_range for p in points if p.moving_range is not None and p.screened]
    if not large:
        return []
    limit = Decimal("3.267") * sum(sizes, Decimal(0)) / len(sizes)
    are, remain = ("is" if len(large) == 1 else "are"), plural(len(kept), "range")
    return [
        f"Of these, {_listed(large)} {are} left out, as too large to be usual: 3.267 × "
        f"{_total(sizes)} ÷ {len(sizes)}, or {number(limit)}, or more. That leaves {remain}."
    ]


def _cut_step(
    side: str, end: str, limit: Decimal | None, shown: Decimal | None, known: Breakdown
) -> list[str]:
    if shown is None or shown == limit:
        return []
    bound = figure(shown, known.measure)
    return [
        f"No figure can lie {side} {bound}, so the {end} limit is shown there; the rules use what "
        "the sum gives."
    ]


def _listed(values: Sequence[Decimal]) -> str:
    return "; ".join(_exact(value) for value in values)


def _total(values: Sequence[Decimal]) -> str:
    return _exact(sum(values, Decimal(0)))


def _exact(value: Decimal) -> str:
    exponent = rounded(value, _DECIMALS).normalize().as_tuple().exponent
    return number(value, max(0, -exponent) if isinstance(exponent, int) else 0)

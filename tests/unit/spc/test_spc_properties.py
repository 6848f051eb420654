"""What must hold of usual variation whatever the figures are."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from outturn.model import Cause, Polarity
from unit.spc.runs import labels, of, varied

figures = st.lists(st.integers(min_value=0, max_value=300), min_size=8, max_size=24)
MIRRORED = {
    Cause.IMPROVEMENT: Cause.CONCERN,
    Cause.CONCERN: Cause.IMPROVEMENT,
    Cause.COMMON: Cause.COMMON,
}
TINY = Decimal("1e-18")


def alike(one: Decimal | None, other: Decimal | None) -> bool:
    """Equal but for the last digits of a division."""
    assert one is not None
    assert other is not None
    return abs(one - other) < TINY


@given(figures, st.integers(min_value=1, max_value=500))
def test_shifting_every_figure_shifts_mean_and_limits(values: list[int], by: int) -> None:
    one, other = varied(of(*values)), varied(of(*(value + by for value in values)))
    assert other.phase.mean is not None
    assert other.phase.lower is not None
    assert other.phase.upper is not None
    assert alike(one.phase.mean, other.phase.mean - by)
    assert alike(one.phase.lower, other.phase.lower - by)
    assert alike(one.phase.upper, other.phase.upper - by)
    assert one.phase.mean_range == other.phase.mean_range
    assert labels(one) == labels(other)


@given(figures, st.sampled_from(["0.5", "4", "1000"]))
def test_scaling_every_figure_scales_mean_and_limits(values: list[int], times: str) -> None:
    scale = Decimal(times)
    one, other = varied(of(*values)), varied(of(*(value * scale for value in values)))
    for name in ("mean", "mean_range", "lower", "upper"):
        assert alike(getattr(one.phase, name) * scale, getattr(other.phase, name))
    assert labels(one) == labels(other)


@given(figures)
def test_turning_polarity_swaps_improvement_and_concern(values: list[int]) -> None:
    lower = varied(of(*values, polarity=Polarity.LOWER)).points
    higher = varied(of(*values, polarity=Polarity.HIGHER)).points
    assert [MIRRORED[p.cause] for p in lower] == [p.cause for p in higher]
    assert [p.signals for p in lower] == [p.signals for p in higher]


@given(st.lists(st.none() | st.integers(min_value=0, max_value=300), min_size=2, max_size=30))
def test_fewer_than_eight_figures_never_have_limits(values: list[int | None]) -> None:
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return
    variation = varied(of(*values))
    assert len(variation.points) == len(known)
    if len(known) < 8:
        assert not variation.known
        assert {point.cause for point in variation.points} == {Cause.UNKNOWN}


@given(figures)
def test_the_mean_lies_between_the_limits_and_the_shown_limits_between_those(
    values: list[int],
) -> None:
    phase = varied(of(*values)).phase
    assert phase.lower is not None
    assert phase.mean is not None
    assert phase.upper is not None
    assert phase.shown_lower is not None
    assert phase.shown_upper is not None
    assert phase.lower <= phase.shown_lower <= phase.mean
    assert phase.mean <= phase.shown_upper <= phase.upper

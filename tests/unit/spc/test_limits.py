"""XmR limits, against worked examples that others published."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest

from outturn.spc.limits import FACTOR, limits_of

# NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2 "Individuals Control Charts": ten
# batches. The handbook gives the mean 50.81, the mean moving range 1.8778, and limits of 55.8041
# and 45.8159, with 3 ÷ 1.128 where Wheeler's charts have it rounded to 2.66.
NIST = [Decimal(v) / 10 for v in (496, 476, 499, 513, 478, 512, 526, 524, 536, 521)]
# NHSRplotthedots, "Deviations from Excel defaults": eighteen days, one of them far out.
DOTS = [Decimal(v) for v in (1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1)]


def ranges(values: list[Decimal]) -> list[Decimal | None]:
    return [None, *(abs(b - a) for a, b in pairwise(values))]


def to(places: str, value: Decimal) -> Decimal:
    return value.quantize(Decimal(places))


def test_the_published_example_comes_out_as_published() -> None:
    limits = limits_of(NIST, ranges(NIST))
    assert limits is not None
    assert limits.mean == Decimal("50.81")
    assert to("0.0001", limits.mean_range) == Decimal("1.8778")
    exact = 3 * limits.mean_range / Decimal("1.128")
    assert to("0.0001", limits.mean + exact) == Decimal("55.8041")
    assert to("0.0001", limits.mean - exact) == Decimal("45.8159")
    assert to("0.01", limits.upper) == Decimal("55.80")
    assert to("0.01", limits.lower) == Decimal("45.82")


def test_the_factor_is_three_over_d2_to_two_places() -> None:
    assert to("0.01", 3 / Decimal("1.128")) == FACTOR


def test_without_screening_every_range_counts() -> None:
    limits = limits_of(DOTS, ranges(DOTS), screen=False)
    assert limits is not None
    # 9 × 1 + 8 × 2 + 10 is 35; 15 ranges of 1 with those of 8 and 9 are 32.
    assert limits.mean == Decimal(35) / 18
    assert limits.mean_range == Decimal(32) / 17
    assert limits.screened == frozenset()
    assert to("0.01", limits.upper) == Decimal("6.95")


def test_screening_leaves_out_ranges_far_above_the_mean_range() -> None:
    limits = limits_of(DOTS, ranges(DOTS))
    assert limits is not None
    assert limits.screened == {4, 5}
    assert limits.mean == Decimal(35) / 18, "the figures themselves all stay in the mean"
    assert limits.mean_range == 1
    assert to("0.01", limits.lower) == Decimal("-0.72")
    assert to("0.01", limits.upper) == Decimal("4.60")


def with_mean_of_one(large: Decimal) -> list[Decimal | None]:
    """A hundred ranges with the mean 1, one of them ``large``."""
    return [None, large, *[(100 - large) / 99] * 99]


@pytest.mark.parametrize(("size", "left_out"), [("3.267", True), ("3.266", False)])
def test_a_range_of_just_the_limit_is_left_out(size: str, left_out: bool) -> None:
    values = [Decimal(0)] * 101
    limits = limits_of(values, with_mean_of_one(Decimal(size)))
    assert limits is not None
    assert limits.screened == ({1} if left_out else set())


def test_ranges_are_screened_once_only() -> None:
    sizes = [Decimal(v) for v in [1] * 20 + [5] + [100]]
    limits = limits_of([Decimal(0)] * 23, [None, *sizes])
    assert limits is not None
    # 125 ÷ 22 × 3.267 is 18.6, so 100 goes; that 5 is far above the 1.19 left does not matter.
    assert limits.screened == {22}
    assert limits.mean_range == Decimal(25) / 21


def test_nothing_is_screened_where_only_figures_that_never_move_would_be_left() -> None:
    values = [Decimal(v) for v in [5] * 10 + [9] * 10]
    limits = limits_of(values, ranges(values))
    assert limits is not None
    assert limits.screened == frozenset()
    assert limits.mean_range == Decimal(4) / 19


def test_figures_that_never_move_have_limits_at_themselves() -> None:
    values = [Decimal(5)] * 8
    limits = limits_of(values, ranges(values))
    assert limits is not None
    assert (limits.lower, limits.mean, limits.upper) == (5, 5, 5)


def test_eight_figures_are_enough_and_seven_are_not() -> None:
    assert limits_of(NIST[:8], ranges(NIST[:8])) is not None
    assert limits_of(NIST[:7], ranges(NIST[:7])) is None


def test_too_few_neighbours_are_too_little_to_measure_movement_by() -> None:
    sizes: list[Decimal | None] = [None] * 10
    for place in (1, 3, 5):
        sizes[place] = Decimal(1)
    assert limits_of(NIST, sizes) is None
    sizes[7] = Decimal(1)
    assert limits_of(NIST, sizes) is not None

"""The four rules, each just holding and just not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from outturn.model import Cause, Polarity, Signal
from outturn.spc.limits import Limits
from outturn.spc.rules import signals_of

# A mean of 0, limits at 30: the outer third begins beyond 20.
LIMITS = Limits(Decimal(0), Decimal(1), Decimal(-30), Decimal(30))


def signals(*values: str | int) -> list[dict[Signal, int]]:
    return signals_of([Decimal(value) for value in values], LIMITS)


def having(signal: Signal, *values: str | int) -> list[int]:
    """The direction of ``signal`` at each figure; 0 where it isn't there."""
    return [found.get(signal, 0) for found in signals(*values)]


def test_a_figure_beyond_a_limit_is_outside_and_one_on_it_is_not() -> None:
    assert having(Signal.OUTSIDE, 30, "30.01", -30, "-30.01") == [0, 1, 0, -1]


@pytest.mark.parametrize("way", [1, -1])
def test_seven_on_one_side_are_a_shift_and_six_are_not(way: int) -> None:
    seven = [5, 3, 6, 2, 7, 1, 4]
    assert having(Signal.SHIFT, *(way * v for v in seven)) == [way] * 7
    assert having(Signal.SHIFT, *(way * v for v in [-1, *seven[:6], -1])) == [0] * 8


def test_a_shift_takes_in_every_figure_of_its_run() -> None:
    assert having(Signal.SHIFT, -1, *[2, 3] * 4, -1) == [0, *[1] * 8, 0]


def test_a_figure_on_the_mean_ends_a_shift() -> None:
    assert having(Signal.SHIFT, 5, 3, 6, 0, 7, 1, 4, 2) == [0] * 8


@pytest.mark.parametrize("way", [1, -1])
def test_seven_rising_or_falling_are_a_trend_and_six_are_not(way: int) -> None:
    rising = [-12, -8, -5, -1, 2, 6, 9]
    assert having(Signal.TREND, *(way * v for v in rising)) == [way] * 7
    assert having(Signal.TREND, *(way * v for v in rising[:6])) == [0] * 6
    assert having(Signal.TREND, *(way * v for v in [5, *rising[:6], -3])) == [0] * 8


def test_equal_neighbours_end_a_trend() -> None:
    assert having(Signal.TREND, -12, -8, -5, -5, 2, 6, 9) == [0] * 7


def test_where_one_trend_turns_into_another_the_turn_belongs_to_the_later() -> None:
    found = having(Signal.TREND, 0, 1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1, 0)
    assert found == [1] * 6 + [-1] * 7


@pytest.mark.parametrize("way", [1, -1])
def test_two_of_three_near_a_limit_are_a_signal(way: int) -> None:
    assert having(Signal.TWO_OF_THREE, *(way * v for v in (25, 3, 25))) == [way, 0, way]
    assert having(Signal.TWO_OF_THREE, *(way * v for v in (3, 25, 25))) == [0, way, way]


def test_one_of_three_near_a_limit_is_none() -> None:
    assert having(Signal.TWO_OF_THREE, 25, 3, 5, 25) == [0] * 4


def test_the_outer_third_begins_beyond_two_thirds_of_the_way() -> None:
    assert having(Signal.TWO_OF_THREE, 20, "20.01", 25) == [0, 1, 1]
    assert having(Signal.TWO_OF_THREE, 20, 5, 25) == [0, 0, 0]


def test_the_outer_third_ends_at_the_limit() -> None:
    assert having(Signal.TWO_OF_THREE, 30, 5, 30) == [1, 0, 1]
    assert having(Signal.TWO_OF_THREE, 31, 5, 30) == [0, 0, 0]


def test_all_three_must_be_on_one_side_of_the_mean() -> None:
    assert having(Signal.TWO_OF_THREE, 25, -25, 3) == [0, 0, 0]
    assert having(Signal.TWO_OF_THREE, 25, -1, 25) == [0, 0, 0]
    assert having(Signal.TWO_OF_THREE, 25, 0, 25) == [0, 0, 0]


def test_the_first_signal_that_holds_names_a_figure() -> None:
    order = (Signal.OUTSIDE, Signal.TREND, Signal.TWO_OF_THREE, Signal.SHIFT)
    found = signals(1, 5, 9, 13, 22, 26, 35)
    assert tuple(found[6]) == (Signal.OUTSIDE, Signal.TREND, Signal.SHIFT)
    assert tuple(found[5]) == order[1:]
    assert tuple(found[0]) == (Signal.TREND, Signal.SHIFT)
    assert tuple(signals(25, 24, 25, 5, 6, 5, 6)[0]) == (Signal.TWO_OF_THREE, Signal.SHIFT)


@pytest.mark.parametrize(
    ("polarity", "up", "down"),
    [
        (Polarity.HIGHER, Cause.IMPROVEMENT, Cause.CONCERN),
        (Polarity.LOWER, Cause.CONCERN, Cause.IMPROVEMENT),
        (Polarity.NONE, Cause.HIGHER, Cause.LOWER),
        (Polarity.MAINTAIN, Cause.HIGHER, Cause.LOWER),
    ],
)
def test_polarity_says_which_signals_are_good(polarity: Polarity, up: Cause, down: Cause) -> None:
    assert Cause.of(polarity, upward=True) is up
    assert Cause.of(polarity, upward=False) is down

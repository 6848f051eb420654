"""How long something lasted, by the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outturn.sentences.durations import duration, in_a_row


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2016, 3, 31), date(2016, 4, 1), "1 day"),
        (date(2016, 3, 31), date(2016, 4, 12), "12 days"),
        (date(2015, 4, 1), date(2015, 6, 30), "3 months"),
        (date(2015, 6, 30), date(2016, 3, 31), "9 months"),
        (date(2015, 12, 31), date(2016, 3, 31), "3 months"),
        (date(2016, 3, 31), date(2016, 4, 30), "1 month"),
        (date(2016, 1, 31), date(2016, 2, 29), "1 month"),
        (date(2015, 4, 1), date(2016, 3, 31), "1 year"),
        (date(2015, 4, 1), date(2016, 3, 30), "11 months"),
        (date(2014, 1, 15), date(2016, 5, 20), "2 years and 4 months"),
        (date(2014, 1, 15), date(2015, 2, 14), "1 year and 1 month"),
    ],
)
def test_durations(first: date, last: date, text: str) -> None:
    assert duration(first, last) == text


days = st.dates(date(1990, 1, 1), date(2050, 1, 1))


@given(days, st.integers(0, 5000))
def test_a_duration_is_true_to_within_a_month(first: date, length: int) -> None:
    words = duration(first, first + timedelta(days=length)).replace(" and", "").split(" ")
    sizes = {"year": 365.25, "month": 30.44, "day": 1}
    told = sum(
        int(count) * sizes[unit.removesuffix("s")]
        for count, unit in zip(words[::2], words[1::2], strict=True)
        if count != "no"
    )
    assert -4 <= length - told <= 33


@given(days, st.integers(0, 3000))
def test_a_day_more_never_sounds_like_less(first: date, length: int) -> None:
    def months(days: int) -> int:
        words = duration(first, first + timedelta(days=days)).replace(" and", "").split(" ")
        of = {"year": 12, "month": 1, "day": 0}
        return sum(
            int(n) * of[unit.removesuffix("s")]
            for n, unit in zip(words[::2], words[1::2], strict=True)
            if n != "no"
        )

    assert months(length) <= months(length + 1)


@pytest.mark.parametrize(
    ("count", "text"),
    [(2, "two quarters running"), (9, "nine quarters running"), (12, "12 quarters running")],
)
def test_in_a_row(count: int, text: str) -> None:
    assert in_a_row(count, "quarter") == text

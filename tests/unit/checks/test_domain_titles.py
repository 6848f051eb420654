"""What titles say, beside what measures, units and polarities say."""

from __future__ import annotations

import pytest
from drafts import Draft

LOWER, HIGHER = 5, 7
"""The lines of an indicator that should fall, and of one that should rise."""


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (LOWER, "Maintain a reduction in fires"),
        (LOWER, "Moreland Road: fires"),
        (LOWER, "Rate of fires in areas with more alarms"),
        (HIGHER, "Calls that led to fewer fires"),
        (HIGHER, "Lessons given"),
        (HIGHER, "10% increase in calls"),
        (HIGHER, "Increase calls by at least 5%"),
        (HIGHER, "5 percentage points more calls"),
        (HIGHER, "Increase the number of calls"),
    ],
)
def test_titles_that_contradict_nothing(good: Draft, line: int, title: str) -> None:
    assert good.put("indicators", line, "title", title).places() == []


def test_to_improve_a_time_is_to_shorten_it(good: Draft) -> None:
    good.put("indicators", 7, "title", "Improve response times").put(
        "indicators", 7, "measure", "days"
    )
    good.put("indicators", 7, "polarity", "lower").put("targets", 8, "kind", "at_most")
    good.put("targets", 9, "kind", "at_most")
    assert good.places() == []


def test_both_readings_are_named(good: Draft) -> None:
    problem = good.put("indicators", HIGHER, "title", "Reduction in calls").problem()
    assert problem.message == (
        "The title begins with 'Reduction', but the polarity says that higher is better."
    )
    assert problem.fix.startswith("Type lower under polarity, or mend the title.")
    assert good.put("indicators", HIGHER, "polarity", "lower").places() == []


def test_the_words_that_contradict_the_measure_are_quoted(good: Draft) -> None:
    problem = good.put("indicators", HIGHER, "title", "Percentage of calls answered").problem()
    assert problem.message == "The title says 'Percentage', but the measure is count."
    assert problem.expected == "proportion"

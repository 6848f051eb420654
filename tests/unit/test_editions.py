"""What differs between one edition of a scorecard and the next."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outturn.editions import compare, history
from outturn.model import Indicator, Scorecard, TargetKind
from spec.build import baseline, n_of_d, offences, percentage, result, scorecard, target, to_date
from unit.made import update

MAY, NOVEMBER = date(2016, 5, 31), date(2016, 11, 21)
Q1, Q2 = result("2015/16 Q1", 400), result("2015/16 Q2", 426)


def edition(day: date | None, *indicators: Indicator) -> Scorecard:
    return replace(scorecard(*indicators), edition=day)


def test_a_figure_revised_added_and_taken_out() -> None:
    before = offences(Q1, Q2)
    after = offences(replace(Q2, value=Q2.value and Q2.value + 5), result("2015/16 Q3", 9))
    found = [
        (c.before and c.before.value, c.after and c.after.value)
        for c in compare(before, after).results
    ]
    assert found == [(426, 431), (None, 9), (400, None)]


def test_the_year_to_date_is_another_fact_than_the_quarter() -> None:
    found = compare(offences(Q2), offences(Q2, to_date("2015/16 Q2", 826)))
    assert [c.before for c in found.results] == [None]


@pytest.mark.parametrize(
    "facts", [{"line": 7}, {"note": "Mended."}, {"published": NOVEMBER}, {"sources": ("1 + 2",)}]
)
def test_where_a_figure_came_from_is_no_difference(facts: dict[str, object]) -> None:
    assert not compare(offences(Q2), offences(replace(Q2, **facts)))


def test_what_a_figure_rests_on_is_a_difference() -> None:
    before, after = n_of_d("2015/16", 12, 22), n_of_d("2015/16", 12, 23)
    assert compare(percentage(before), percentage(after)).results
    assert compare(offences(Q2), offences(result("2015/16 Q2", 426, "p"))).results


def test_a_target_that_replaces_another_in_the_same_row_is_one_change() -> None:
    before, after = target(TargetKind.AT_MOST, 20), target(TargetKind.AT_MOST, 18)
    (found,) = compare(offences(before), offences(after)).targets
    assert (found.before, found.after) == (before, after)


def test_a_target_added_beside_the_old_one_is_an_addition() -> None:
    old = target(TargetKind.AT_MOST, 20)
    new = target(TargetKind.AT_MOST, 18, set_on=MAY)
    (found,) = compare(offences(old), offences(new, old)).targets
    assert (found.before, found.after) == (None, new)


def test_baselines_words_and_facts() -> None:
    before = replace(offences(baseline(500)), updates=(update("2015/16 Q1", "All well."),))
    after = replace(
        offences(baseline(510), definition="Counted anew."),
        updates=(update("2015/16 Q1", "All is well."),),
    )
    found = compare(before, after)
    assert [(c.before and c.before.value, c.after and c.after.value) for c in found.baselines] == [
        (500, 510)
    ]
    assert len(found.updates) == 1
    assert found.facts == ("definition",)


VALUES = st.lists(st.one_of(st.none(), st.integers(0, 999)), min_size=4, max_size=4)


def quarters(values: list[int | None]) -> list[object]:
    return [result(f"2015/16 Q{n}", v) for n, v in enumerate(values, start=1) if v is not None]


@given(VALUES, VALUES, st.randoms())
def test_as_many_changes_as_quarters_that_differ_whatever_the_order(
    before: list[int | None], after: list[int | None], order: random.Random
) -> None:
    shuffled = quarters(after)
    order.shuffle(shuffled)
    found = compare(offences(*quarters(before)), offences(*shuffled))
    differ = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    assert len(found.results) == len(differ)
    assert bool(found) == bool(differ)


@given(VALUES, VALUES)
def test_backwards_what_was_added_was_taken_out(
    before: list[int | None], after: list[int | None]
) -> None:
    one, other = offences(*quarters(before)), offences(*quarters(after))
    there = {(c.before, c.after) for c in compare(one, other).results}
    back = {(c.after, c.before) for c in compare(other, one).results}
    assert there == back


def test_the_history_goes_from_edition_to_edition_and_leaves_out_what_stayed() -> None:
    states = [
        edition(MAY, offences(Q1)),
        edition(date(2016, 8, 1), offences(Q1)),
        edition(NOVEMBER, offences(Q1, Q2)),
        edition(None, offences(replace(Q1, value=Q2.value), Q2)),
    ]
    found = history(states, "1.1")
    assert [(s.since, s.to) for s in found] == [(date(2016, 8, 1), NOVEMBER), (NOVEMBER, None)]


def test_a_new_indicator_is_a_step_and_one_that_left_is_none() -> None:
    states = [edition(MAY, offences(Q1)), edition(None, offences(Q1), offences(Q2, id="1.2"))]
    (step,) = history(states, "1.2")
    assert step.amendments is None
    assert history(states[::-1], "1.2") == ()
    assert history([edition(MAY, offences(Q1)), edition(None)], "1.1") == ()

"""Completing results: n of d, years to date, lost periods."""

from __future__ import annotations

from decimal import Decimal

import pytest

from outturn.assess.series import completed, series_of
from outturn.model import Basis, Indicator, Marker, Measure, Origin, Quantity, Reason, Result
from spec.build import assessed, change, indicator, n_of_d, offences, percentage, result, to_date
from unit.made import part


def found(of: Indicator, period: str, basis: Basis) -> Result:
    rows = [r for r in completed(of) if (r.period.text, r.basis) == (period, basis)]
    assert len(rows) == 1, rows
    return rows[0]


def test_a_lost_quarter_is_the_year_to_date_less_the_one_before() -> None:
    of = offences(
        result("2015/16 Q1", 336),
        to_date("2015/16 Q2", 700),
        result("2015/16 Q3", 439),
        to_date("2015/16 Q3", 1139),
    )
    quarter = found(of, "2015/16 Q2", Basis.PERIOD)
    assert quarter.value == 364
    assert quarter.origin is Origin.SUBTRACTED
    assert quarter.sources == ("700 (year to date at Q2) less 336 (Q1)",)


def test_later_quarters_name_both_years_to_date() -> None:
    of = offences(to_date("2015/16 Q2", 6496), to_date("2015/16 Q3", 9450))
    quarter = found(of, "2015/16 Q3", Basis.PERIOD)
    assert quarter.value == 2954
    assert quarter.sources == ("9,450 (year to date at Q3) less 6,496 (year to date at Q2)",)


def test_quarters_are_summed_to_the_year_to_date() -> None:
    of = offences(result("2015/16 Q1", 531), result("2015/16 Q2", 530), result("2015/16 Q3", 625))
    so_far = found(of, "2015/16 Q3", Basis.YEAR_TO_DATE)
    assert so_far.value == 1686
    assert so_far.origin is Origin.SUMMED
    assert so_far.sources == ("531 (Q1) plus 530 (Q2) plus 625 (Q3)",)


def test_the_first_quarter_is_the_year_to_date_as_printed() -> None:
    so_far = found(offences(result("2015/16 Q1", 531)), "2015/16 Q1", Basis.YEAR_TO_DATE)
    assert (so_far.value, so_far.origin) == (531, Origin.PRINTED)


def test_a_quarter_is_recovered_from_the_whole_year() -> None:
    of = offences(
        result("2015/16 Q1", 10),
        result("2015/16 Q2", 20),
        result("2015/16 Q4", 40),
        result("2015/16", 100),
    )
    assert found(of, "2015/16 Q3", Basis.PERIOD).value == 30
    so_far = found(of, "2015/16 Q3", Basis.YEAR_TO_DATE)
    assert so_far.sources == ("100 (2015/16) less 40 (Q4)",)


def test_the_same_year_in_two_shapes_is_one_fact() -> None:
    of = offences(result("2015/16", 4311), to_date("2015/16 Q4", 4311))
    rows = [r for r in completed(of) if r.period.ends_year and r.basis is Basis.YEAR_TO_DATE]
    assert [r.period.text for r in rows] == ["2015/16 Q4"]


def test_of_two_shapes_the_one_with_a_value_counts() -> None:
    of = offences(result("2015/16", 4311), to_date("2015/16 Q4", None))
    assert found(of, "2015/16", Basis.YEAR_TO_DATE).value == 4311


def test_a_missing_quarter_is_never_nought() -> None:
    of = offences(
        result("2015/16 Q1", 10), result("2015/16 Q2", None, "x"), result("2015/16 Q3", 30)
    )
    assert found(of, "2015/16 Q2", Basis.PERIOD).value is None
    assert [r.period.text for r in completed(of) if r.basis is Basis.YEAR_TO_DATE] == ["2015/16 Q1"]


def test_a_recovered_row_loses_its_reason_and_keeps_its_note() -> None:
    of = offences(
        result("2015/16 Q1", 10),
        result("2015/16 Q2", None, "x", reason=Reason.LOST_IN_TRANSCRIPTION, note="Lost."),
        to_date("2015/16 Q2", 25),
    )
    quarter = found(of, "2015/16 Q2", Basis.PERIOD)
    assert (quarter.value, quarter.reason, quarter.note) == (15, None, "Lost.")
    assert not quarter.markers


def test_figures_that_contradict_give_no_difference() -> None:
    of = offences(to_date("2015/16 Q1", 50), to_date("2015/16 Q2", 40))
    assert not [
        r for r in completed(of) if r.period.text == "2015/16 Q2" and r.basis is Basis.PERIOD
    ]


def test_months_make_a_year_too() -> None:
    of = offences(result("2015-04", 1), result("2015-05", 2), result("2015-06", 4))
    assert found(of, "2015-06", Basis.YEAR_TO_DATE).value == 7


def test_a_sum_is_as_reliable_as_its_parts() -> None:
    of = offences(result("2015/16 Q1", 10, "p"), result("2015/16 Q2", 20, "u;r"))
    so_far = found(of, "2015/16 Q2", Basis.YEAR_TO_DATE)
    assert so_far.markers == {Marker.PROVISIONAL, Marker.LOW_RELIABILITY}


def test_figures_that_do_not_add_up_are_left_alone() -> None:
    of = percentage(result("2015/16 Q1", 40), result("2015/16 Q2", 31))
    assert len(completed(of)) == 2


@pytest.mark.parametrize(
    ("of", "value"),
    [
        (percentage(n_of_d("2015/16", 12, 16)), Decimal(75)),
        (
            indicator(n_of_d("2015/16", 3, 2000), measure=Measure.RATE, per=Decimal(1000)),
            Decimal("1.5"),
        ),
        (percentage(n_of_d("2015/16", 0, 0)), None),
        (indicator(n_of_d("2015/16", 27, 29)), None),
        (percentage(n_of_d("2015/16", 1, 2, markers="c")), None),
    ],
)
def test_values_from_n_of_d(of: Indicator, value: Decimal | None) -> None:
    assert completed(of)[0].value == value


def test_series_hold_levels_of_one_basis_and_length() -> None:
    rows = completed(
        percentage(
            result("2014/15", 50),
            result("2015/16 Q1", 51),
            result("2015/16 Q2", None, "x"),
            change("2015/16 Q2", 3, "last year"),
            result("2015/16", 60, basis=Basis.PROJECTION),
        )
    )
    made = series_of(rows)
    assert [(s.basis, len(s.points)) for s in made] == [
        (Basis.PROJECTION, 1),
        (Basis.PERIOD, 1),
        (Basis.PERIOD, 2),
    ]
    assert all(r.quantity is Quantity.LEVEL for s in made for r in s.points)


def test_a_yearly_sum_has_periods_and_years_to_date() -> None:
    made = assessed(
        offences(
            result("2014/15", 2111),
            result("2015/16 Q1", 531),
            to_date("2015/16 Q2", 1061),
        )
    ).series
    by_basis = {s.basis: [(r.period.text, r.value) for r in s.points] for s in made}
    assert by_basis == {
        Basis.PERIOD: [("2015/16 Q1", 531), ("2015/16 Q2", 530)],
        Basis.YEAR_TO_DATE: [("2014/15", 2111), ("2015/16 Q1", 531), ("2015/16 Q2", 1061)],
    }


def test_a_percentage_among_counts_never_adds_up() -> None:
    """An indicator counts exits; one breakdown of it is the share that was planned."""
    share = part("planned", measure=Measure.PROPORTION, unit="%")
    rows = [result(f"2015/16 Q{n}", 50, breakdown="planned") for n in (1, 2)]
    of = offences(*rows, result("2015/16 Q1", 9), result("2015/16 Q2", 9), breakdowns=(share,))
    made = completed(of)
    assert [r.basis for r in made if r.breakdown == "planned"] == [Basis.PERIOD, Basis.PERIOD]
    assert {r.value for r in made if r.basis is Basis.YEAR_TO_DATE} == {9, 18}


def test_a_rate_said_to_add_up_stands_by_itself() -> None:
    of = offences(result("2015/16 Q1", 5), result("2015/16 Q2", 5), measure=Measure.RATE)
    assert {r.basis for r in completed(of)} == {Basis.PERIOD}

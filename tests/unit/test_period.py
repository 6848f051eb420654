"""Periods read, say, order and move as the data files need."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outturn.period import ALLOWED, MONTHS, YEAR_START, Kind, Period, PeriodError, parse

YEARS = st.integers(1800, 2198)
STARTS = st.integers(1, 12)


def _financial_year(year: int) -> str:
    return f"{year}/{(year + 1) % 100:02d}"


@st.composite
def _spans(draw: st.DrawFn) -> str:
    start = draw(st.dates(date(1801, 1, 1), date(2190, 1, 1)))
    return f"{start}/{start + timedelta(days=draw(st.integers(0, 2000)))}"


_FINANCIAL_TEXTS = st.one_of(
    YEARS.map(_financial_year),
    st.builds(lambda y, q: f"{_financial_year(y)} Q{q}", YEARS, st.integers(1, 4)),
    st.builds(lambda y, h: f"{_financial_year(y)} H{h}", YEARS, st.integers(1, 2)),
)
_OTHER_TEXTS = st.one_of(
    YEARS.map(str),
    st.builds(lambda y, q: f"{y} Q{q}", YEARS, st.integers(1, 4)),
    st.builds(lambda y, m: f"{y}-{m:02d}", YEARS, st.integers(1, 12)),
)
TEXTS = st.one_of(_FINANCIAL_TEXTS, _OTHER_TEXTS, _spans())
WHOLE = st.one_of(_FINANCIAL_TEXTS, _OTHER_TEXTS)


@given(TEXTS, STARTS)
def test_what_is_read_is_said_again(text: str, year_start: int) -> None:
    period = parse(text, year_start)
    assert period.text == text
    assert str(period) == text
    assert period.start <= period.end
    assert period.days == (period.end - period.start).days + 1


@given(WHOLE.filter(lambda t: "1800" not in t), STARTS)
def test_the_period_before_ends_where_this_one_starts(text: str, year_start: int) -> None:
    period = parse(text, year_start)
    before = period.previous()
    assert before.end + timedelta(days=1) == period.start
    assert before.months == period.months
    assert before.kind is period.kind
    assert before < period


@given(_spans())
def test_a_span_follows_a_span_of_its_length(text: str) -> None:
    period = parse(text)
    before = period.previous()
    assert before.end + timedelta(days=1) == period.start
    if period.months is None:
        assert before.days == period.days
    else:
        assert before.months == period.months


@given(WHOLE.filter(lambda t: "1800" not in t), STARTS)
def test_last_year_is_a_year_of_periods_ago(text: str, year_start: int) -> None:
    period = parse(text, year_start)
    back = period
    for _ in range(12 // (period.months or 1)):
        back = back.previous()
    assert period.same_period_last_year() == back


@given(st.lists(TEXTS, max_size=8))
def test_periods_sort_by_their_end(texts: list[str]) -> None:
    periods = sorted(map(parse, texts))
    assert [p.end for p in periods] == sorted(p.end for p in periods)


@given(WHOLE, STARTS)
def test_a_year_holds_its_parts(text: str, year_start: int) -> None:
    period = parse(text, year_start)
    assert period.year.is_year
    assert period.year.contains(period)
    assert 1 <= period.number <= 12
    assert period.to_date().start == period.year.start
    assert period.to_date().end == period.end
    assert period.ends_year == (period.end == period.year.end)


@given(st.text(max_size=30))
def test_anything_else_is_answered_with_advice(text: str) -> None:
    try:
        parse(text)
    except PeriodError as error:
        assert str(error)  # noqa: PT017 - most texts are no period, some may be one


@given(
    st.from_regex(
        r"\A(\d{1,4}[-/–. ]{0,2}\d{1,4}([-/ ]\d{1,4})?|[Qq]\w{0,6} ?\d \d{2,4}(/\d\d)?"
        r"|[A-Za-z]{3}[-. ]\d{2,4}|\d{4}[-/]\d{2} [QH]\d)\Z"
    )
)
def test_near_misses_are_answered_with_advice(text: str) -> None:
    test_anything_else_is_answered_with_advice.hypothesis.inner_test(text)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("Dec-11", "2011-12 for the month, or 2011/12 for the year"),
        ("Nov-12", "2012-11 for the month, or 2011/12 for the year"),
        ("Aug-15", "2015-08"),
        ("August 2015", "2015-08"),
        ("01/12/2011", "2011-12 for the month, or 2011/12 for the year"),
        ("04/01/2015", "2015-01 or 2015-04 (a spreadsheet made a date of it)"),
        ("2011-12-01 00:00:00", "2011-12 for the month, or 2011/12 for the year"),
        ("11/12", "2011/12"),
        ("2015/2016", "2015/16"),
        ("2015–16, Q3", "2015/16 Q3"),
        ("Q3 2015/16", "2015/16 Q3"),
        ("Qu 1 11/12", "2011/12 Q1"),
        ("Quarter 2 2015", "2015 Q2"),
        (" 2015/16 ", "2015/16"),
        ("2015-16", "2015/16"),
        ("2015/17", "2015/16"),
        ("2015/16 Q5", "Q1 to Q4"),
        ("2015/16 H0", "H1 to H2"),
        ("2015-13", "01 to 12"),
        ("2015-02-30/2015-03-31", "no such day"),
        ("2015-03-31/2015-01-01", "2015-01-01/2015-03-31"),
        ("9999/00", "1800 to 2199"),
        ("", ALLOWED),
        ("٢٠١٥", ALLOWED),
        ("whenever", ALLOWED),
        ("13/13/2015", ALLOWED),
        ("Xyz-11", ALLOWED),
        ("Q3 whenever", ALLOWED),
        ("15/18", ALLOWED),
    ],
)
def test_advice_names_what_to_type(text: str, fix: str) -> None:
    with pytest.raises(PeriodError) as caught:
        parse(text)
    assert fix in str(caught.value)


@pytest.mark.parametrize(
    ("text", "start", "end", "kind", "slug", "short", "label"),
    [
        (
            "2015/16",
            date(2015, 4, 1),
            date(2016, 3, 31),
            Kind.FINANCIAL_YEAR,
            "2015-16",
            "2015/16",
            "2015/16",
        ),
        (
            "2015/16 Q2",
            date(2015, 7, 1),
            date(2015, 9, 30),
            Kind.FINANCIAL_QUARTER,
            "2015-16-q2",
            "Q2",
            "July to September 2015 (Q2)",
        ),
        (
            "2015/16 H2",
            date(2015, 10, 1),
            date(2016, 3, 31),
            Kind.FINANCIAL_HALF,
            "2015-16-h2",
            "H2",
            "October 2015 to March 2016 (H2)",
        ),
        ("2015", date(2015, 1, 1), date(2015, 12, 31), Kind.YEAR, "2015", "2015", "2015"),
        (
            "2015 Q4",
            date(2015, 10, 1),
            date(2015, 12, 31),
            Kind.QUARTER,
            "2015-q4",
            "Q4",
            "October to December 2015 (Q4)",
        ),
        (
            "2011-12",
            date(2011, 12, 1),
            date(2011, 12, 31),
            Kind.MONTH,
            "2011-m12",
            "Dec 2011",
            "December 2011",
        ),
        (
            "2015-10-01/2015-11-30",
            date(2015, 10, 1),
            date(2015, 11, 30),
            Kind.SPAN,
            "2015-10-01-to-2015-11-30",
            "Oct to Nov 2015",
            "October to November 2015",
        ),
        (
            "2015-10-01/2015-10-31",
            date(2015, 10, 1),
            date(2015, 10, 31),
            Kind.SPAN,
            "2015-10-01-to-2015-10-31",
            "Oct 2015",
            "October 2015",
        ),
        (
            "2015-10-02/2015-11-30",
            date(2015, 10, 2),
            date(2015, 11, 30),
            Kind.SPAN,
            "2015-10-02-to-2015-11-30",
            "2 Oct 2015 to 30 Nov 2015",
            "2 October 2015 to 30 November 2015",
        ),
    ],
)
def test_each_shape(
    text: str, start: date, end: date, kind: Kind, slug: str, short: str, label: str
) -> None:
    period = parse(text)
    assert (period.start, period.end, period.kind) == (start, end, kind)
    assert (period.slug, period.short, period.label) == (slug, short, label)


def test_a_year_may_start_in_another_month() -> None:
    quarter = parse("2015/16 Q1", 9)
    assert (quarter.start, quarter.end) == (date(2015, 9, 1), date(2015, 11, 30))
    assert quarter.year == parse("2015/16", 9)
    assert parse("2015/16 Q4", 9).ends_year
    assert parse("2016-08", 9).year == parse("2015/16", 9)


def test_a_month_belongs_to_the_financial_year() -> None:
    assert parse("2016-03").year == parse("2015/16")
    assert parse("2016-03").number == 12
    assert parse("2016-04").year == parse("2016/17")


def test_to_date() -> None:
    assert parse("2015/16 Q2").to_date() == Period(
        Kind.SPAN, date(2015, 4, 1), date(2015, 9, 30), YEAR_START
    )
    assert parse("2015/16 Q4").to_date() == parse("2015/16")


def test_a_leap_day_last_year_is_the_month_s_last() -> None:
    moved = parse("2016-02-29/2016-03-04").same_period_last_year()
    assert (moved.start, moved.end) == (date(2015, 2, 28), date(2015, 3, 4))


def test_a_year_comes_after_its_last_quarter() -> None:
    assert parse("2015/16 Q4") < parse("2015/16") < parse("2016/17 Q1")


def test_there_are_twelve_months() -> None:
    assert len(MONTHS) == 12

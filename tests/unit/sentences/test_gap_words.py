"""A gap in words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from outturn.model import Gap, GapKind, Reason
from outturn.period import parse
from outturn.sentences import gaps

DUE = date(2016, 5, 24)
SINCE = date(2015, 9, 30)


def gap(kind: GapKind = GapKind.RESULT, reason: Reason | None = None, **facts: Any) -> Gap:
    """One that has been missing for a while, unless ``facts`` say otherwise."""
    return Gap(kind, "1.1", reason, **({"since": SINCE, "missing_days": 183} | facts))


def test_what_is_missing_names_period_and_part() -> None:
    quarter = parse("2015/16 Q4")
    assert gaps.what(gap()) == "No result"
    assert gaps.what(gap(period=quarter)) == "No result for January to March 2016 (Q4)"
    assert gaps.what(gap(period=quarter, part="commencements")) == (
        "No result for January to March 2016 (Q4), commencements"
    )
    assert gaps.what(gap(part="opiate", area="London")) == "No result, opiate, London"


def test_which_baseline_is_missing_names_its_label_unless_that_is_its_period() -> None:
    year = parse("2014/15")
    assert gaps.which(gap(GapKind.BASELINE, label="2014/15", period=year)) == "2014/15"
    told = gap(GapKind.BASELINE, label="survey", period=year, part="opiate", area="London")
    assert gaps.which(told) == "opiate, London, survey, 2014/15"
    assert gaps.which(gap(GapKind.BASELINE)) == ""
    assert gaps.which(gap(GapKind.BASELINE, label="Baseline", part="opiate")) == "opiate"
    assert gaps.what(gap(GapKind.BASELINE, label="survey")) == (
        "A baseline without a confirmed figure, survey"
    )


@pytest.mark.parametrize("kind", GapKind)
def test_every_kind_is_said_in_its_own_words(kind: GapKind) -> None:
    others = {gaps.what(gap(k)) for k in GapKind if k is not kind}
    assert gaps.what(gap(kind)) not in others


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_a_sentence(reason: Reason) -> None:
    text = gaps.why(gap(reason=reason))
    assert text[0].isupper()
    assert text.endswith(".")


def test_a_missing_report_cannot_be_taken_for_a_missing_reason() -> None:
    """It stands alone, under "Why", beside others that say that no reason is given."""
    told = gaps.why(gap(reason=Reason.NO_UPDATE))
    assert told == "The publisher did not report it."


def test_no_reason_is_said_too() -> None:
    assert gaps.why(gap()) == "No reason is given."


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        ({}, ""),
        ({"closed": True}, "Never published here."),
        ({"expected": DUE}, "Due by 24 May 2016."),
        ({"expected": DUE, "overdue_days": 1}, "Due by 24 May 2016; 1 day overdue."),
        ({"expected": DUE, "overdue_days": 30}, "Due by 24 May 2016; 30 days overdue."),
        ({"expected": DUE, "closed": True}, "Due by 24 May 2016; never published here."),
    ],
)
def test_when_it_was_due(facts: dict[str, Any], text: str) -> None:
    assert gaps.due(gap(**facts)) == text


def test_what_transcription_lost_is_owed_by_nobody() -> None:
    lost = gap(reason=Reason.LOST_IN_TRANSCRIPTION, closed=True, expected=DUE)
    assert gaps.due(lost) == ""


def early(**facts: Any) -> Gap:
    return gap(reason=Reason.NOT_DUE, since=None, missing_days=0, **facts)


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        ({"expected": DUE}, "Due by 24 May 2016."),
        ({"expected": DUE, "closed": True}, "Due by 24 May 2016; never published here."),
        (
            {"period": parse("2015/16 Q4")},
            "Not due before 31 March 2016, when its period ends.",
        ),
        (
            {"period": parse("2015/16 Q4"), "closed": True},
            "Not due before 31 March 2016, when its period ends; never published here.",
        ),
        ({}, "Not due yet."),
    ],
)
def test_what_is_not_due_yet_says_when_it_is_and_not_for_how_long(
    facts: dict[str, Any], text: str
) -> None:
    told = early(**facts)
    assert gaps.due(told) == text
    assert gaps.how_long(told) == gaps.span(told) == ""
    assert gaps.length(told) == ("Not due when it closed" if told.closed else "Not due yet")


def test_what_was_said_not_to_be_due_and_never_came_is_the_publishers_word() -> None:
    missed = gap(reason=Reason.NOT_DUE, since=date(2015, 9, 30), missing_days=183)
    assert gaps.why(missed) == "The publisher said that it was not due yet."
    assert gaps.why(early()) == "It was not due yet."


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        ({}, "Missing since 30 September 2015. It has been missing for 6 months."),
        (
            {"closed": True},
            "Missing since 30 September 2015. "
            "It had been missing for 6 months when this scorecard closed.",
        ),
        ({"missing_days": 0}, "Missing since 30 September 2015."),
        (
            {"missing_days": 0, "closed": True},
            "Missing since 30 September 2015, the day this scorecard closed.",
        ),
        (
            {
                "period": parse("2015/16 Q3"),
                "periods_running": 2,
                "last_figure": parse("2015/16 Q1"),
                "closed": True,
            },
            "Missing since 30 September 2015, two quarters running; the last figure is for April "
            "to June 2015 (Q1). It had been missing for 6 months when this scorecard closed.",
        ),
    ],
)
def test_how_long_it_has_been_missing(facts: dict[str, Any], text: str) -> None:
    assert gaps.how_long(gap(**facts)) == text


@pytest.mark.parametrize(
    ("period", "running"),
    [
        ("2015/16", "two years running"),
        ("2015", "two years running"),
        ("2015/16 H2", "two half-years running"),
        ("2015/16 Q3", "two quarters running"),
        ("2015 Q4", "two quarters running"),
        ("2015-12", "two months running"),
        ("2015-10-01/2015-11-15", "two periods running"),
    ],
)
def test_a_run_is_counted_in_its_own_periods(period: str, running: str) -> None:
    told = gap(period=parse(period), periods_running=2)
    assert gaps.length(told) == f"6 months, since 30 September 2015, {running}"


def test_in_a_few_words() -> None:
    assert gaps.length(gap()) == "6 months, since 30 September 2015"
    assert gaps.length(gap(missing_days=0)) == "Since 30 September 2015"
    lost = gap(reason=Reason.LOST_IN_TRANSCRIPTION, since=None, missing_days=0)
    assert gaps.length(lost) == "The document had it"
    assert gaps.how_long(lost) == ""

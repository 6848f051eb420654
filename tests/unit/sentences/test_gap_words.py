"""A gap in words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from outturn.model import Gap, GapKind, Reason
from outturn.period import parse
from outturn.sentences import gaps

DUE = date(2016, 5, 24)


def gap(kind: GapKind = GapKind.RESULT, reason: Reason | None = None, **facts: Any) -> Gap:
    return Gap(kind, "1.1", reason, **facts)


def test_what_is_missing_names_period_and_part() -> None:
    quarter = parse("2015/16 Q4")
    assert gaps.what(gap()) == "No result"
    assert gaps.what(gap(period=quarter)) == "No result for January to March 2016 (Q4)"
    assert gaps.what(gap(period=quarter, breakdown="commencements")) == (
        "No result for January to March 2016 (Q4), commencements"
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

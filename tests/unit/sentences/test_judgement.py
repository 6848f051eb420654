"""The rule in force, in words."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from outturn.model import (
    Boundary,
    InYear,
    Judgement,
    Measure,
    NotJudged,
    Reason,
    Verdict,
    VerdictStatus,
)
from outturn.model import TargetKind as Kind
from outturn.sentences.judgement import expectation, rule
from spec.build import target

NAMES = {VerdictStatus.MET: "Green", VerdictStatus.MISSED: "Red"}


def own(publisher: str = "Safer Exampleton", **stated: Any) -> str:
    return rule(Judgement(**stated), publisher, "7", measure=Measure.COUNT)


@pytest.mark.parametrize(
    ("measure", "size"),
    [
        (Measure.COUNT, "5% of the target"),
        (Measure.CURRENCY, "5% of the target"),
        (Measure.PROPORTION, "2 percentage points of the target"),
        (Measure.CHANGE, "2 percentage points of the target"),
        (None, "5% of the target (2 percentage points for percentages)"),
    ],
)
def test_our_own_rule_names_its_version_and_its_tolerance(
    measure: Measure | None, size: str
) -> None:
    said = rule(Judgement(), "Safer Exampleton", "7", measure=measure)
    assert said == f"Outturn’s rules, version 7: within {size} is close."


def test_a_publishers_rule_goes_by_its_name_and_version() -> None:
    said = own(share=Decimal("7.5"), version="2015 framework", source="Appendix 2")
    assert said == (
        "Safer Exampleton’s rule (2015 framework): within 7.5% of the target is close. It stands "
        "in Appendix 2. For the rest, Outturn’s rules, version 7."
    )


@pytest.mark.parametrize(
    ("publisher", "whose"), [("Town Services", "Town Services’ "), ("", "The publisher’s own ")]
)
def test_whose_rule_it_is(publisher: str, whose: str) -> None:
    assert own(publisher, share=Decimal(3)).startswith(f"{whose}rule: ")


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ({"boundary": Boundary.EXCLUSIVE}, "target, its edge not included, is close."),
        (
            {"close_needs_improvement": True},
            "is close, if it is also better than the same period last year.",
        ),
        (
            {"miss_needs_worsening": True},
            "is close; further off is missed only if it is also worse than the same period last "
            "year.",
        ),
        (
            {"close_needs_improvement": True, "miss_needs_worsening": True},
            "; where it is neither, the tolerance alone decides.",
        ),
        ({"in_year": InYear.TIME}, "a yearly target is shared out evenly over its time."),
        ({"in_year": InYear.WHOLE}, "only what can no longer change is said."),
        (
            {"statuses": NAMES},
            "rule: whatever falls short of the target is missed, however near it comes; it calls "
            "met Green and missed Red.",
        ),
        (
            {"statuses": NAMES | {VerdictStatus.CLOSE: "Amber"}},
            "is close; it calls met Green, close Amber and missed Red.",
        ),
    ],
)
def test_each_thing_a_publisher_may_state_is_said(stated: dict[str, Any], words: str) -> None:
    assert words in own(**stated)


def test_a_target_may_state_its_own_tolerance() -> None:
    asked = target(Kind.AT_LEAST, 90, tolerance=1)
    said = rule(Judgement(), "", "7", measure=Measure.PROPORTION, target=asked)
    assert "within 1 percentage point of the target is close, as the target itself states." in said


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ({"share": Decimal(10)}, "a target to improve has no tolerance."),
        (
            {"miss_needs_worsening": True},
            "a target to improve has no tolerance; what falls short of it is missed only if it is "
            "also worse than the same period last year.",
        ),
        (
            {"close_needs_improvement": True, "miss_needs_worsening": True},
            "; what falls short of it is close only if it is better than the same period last "
            "year.",
        ),
        ({"statuses": NAMES}, "no tolerance: whatever falls short of it is missed; it calls"),
    ],
)
def test_a_target_to_improve_has_no_tolerance(stated: dict[str, Any], words: str) -> None:
    said = rule(Judgement(**stated), "A", "7", measure=Measure.COUNT, target=target(Kind.IMPROVE))
    assert words in said
    assert "within" not in said


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (
            Verdict("", "", VerdictStatus.MET),
            "If the projection holds: the target would be met.",
        ),
        (Verdict("", "", VerdictStatus.CLOSE), "If the projection holds: it would be close."),
        (
            Verdict("a", "", VerdictStatus.NOT_JUDGED, NotJudged.NO_TARGET),
            "Not held against a target: this part has none for that time.",
        ),
        (
            Verdict("", "", VerdictStatus.NOT_JUDGED, NotJudged.NO_TARGET),
            "Not held against a target: there is none for that time.",
        ),
        (
            Verdict("", "", VerdictStatus.NOT_JUDGED, NotJudged.BASELINE_UNCONFIRMED),
            "Not held against the target: its baseline has no confirmed figure.",
        ),
        (
            Verdict(
                "",
                "",
                VerdictStatus.NOT_JUDGED,
                NotJudged.YEAR_TO_DATE_INCOMPLETE,
                Reason.STAFFING,
            ),
            "Not held against the target: part of the year so far is missing, because the people "
            "who supplied it had left or were away.",
        ),
    ],
)
def test_what_a_projection_would_come_to(verdict: Verdict, said: str) -> None:
    assert expectation(verdict) == said

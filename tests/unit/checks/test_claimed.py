"""Claims that the figures do not bear out are warnings, at the row they stand in."""

from __future__ import annotations

import pytest
from drafts import Draft

from outturn.checks import check, rules
from outturn.model import Claim, ClaimKind, ClaimOutcome
from outturn.problems import Problem, Severity
from unit.made import claim


def told(good: Draft, *claims: Claim) -> list[Problem]:
    return list(check([good.package()], claims=lambda _package: claims))


def test_a_claim_that_disagrees_is_a_warning_with_what_the_figures_give(good: Draft) -> None:
    (problem,) = told(good, claim())
    assert problem.severity is Severity.WARNING
    assert (problem.code, problem.line, problem.column) == ("claim", 2, "as_published")
    assert (problem.found, problem.expected) == ("75.5%", "75.0%")
    assert problem.message == "“up 144 (75.5%)”: The figures give 75.0%."
    assert problem.subject.indicator == "1.1"
    assert "accept" in problem.fix


@pytest.mark.parametrize("outcome", [ClaimOutcome.AGREES, ClaimOutcome.CANNOT_CHECK])
def test_nothing_else_is_one(good: Draft, outcome: ClaimOutcome) -> None:
    assert told(good, claim(outcome)) == []


def test_what_another_rule_tells_is_not_told_twice(good: Draft) -> None:
    assert told(good, claim(kind=ClaimKind.FAR_FROM_TARGET, table="results")) == []


@pytest.mark.parametrize("kind", [k for k in ClaimKind if k is not ClaimKind.FAR_FROM_TARGET])
def test_every_other_kind_has_a_rule_that_the_guide_lists(good: Draft, kind: ClaimKind) -> None:
    (problem,) = told(good, claim(kind=kind))
    assert problem.code in {rule.code for rule in rules()}
    assert problem.fix


def test_a_rating_is_complained_of_at_the_rating(good: Draft) -> None:
    (problem,) = told(good, claim(kind=ClaimKind.RATING))
    assert problem.column == "rating"


def test_a_long_quote_is_cut(good: Draft) -> None:
    (problem,) = told(good, claim(quote="word " * 60))
    assert len(problem.message) < 140
    assert "…”" in problem.message


def test_a_package_with_an_error_is_not_asked_what_it_claims(good: Draft) -> None:
    broken = good.put("results", 2, "value", "ten").package()
    asked: list[str] = []

    def claims(package: object) -> tuple[Claim, ...]:
        asked.append(str(package))
        return ()

    assert not check([broken], claims=claims).ok
    assert asked == []

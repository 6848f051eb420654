"""What publishers wrote."""

from __future__ import annotations

import pytest
from domain_cases import facts
from drafts import Draft


@pytest.mark.parametrize(
    "text",
    [
        "100 offences in Q1, after 90 in Q4.",
        "In Q1. 4.6% completed.",
        "Quarter one's figures are late.",
        "We hope to report the number in Q3 2015/16.",
        "100 offences compared to 120 in Q4.",
        "This is more than in the fourth quarter.",
        "Q45 of the survey was dropped.",
    ],
)
def test_texts_about_their_own_quarter(good: Draft, text: str) -> None:
    assert good.put("updates", 2, "as_published", text).places() == []


def test_a_year_s_text_may_speak_of_any_quarter(good: Draft) -> None:
    good.put("updates", 2, "period", "2015/16").put("updates", 2, "as_published", "In Q3: 100.")
    assert good.places() == []


def test_the_quarter_a_text_speaks_of_is_named(good: Draft) -> None:
    text = "During Q3 customer satisfaction surveys = 94%."
    problem = good.put("updates", 2, "as_published", text).problem()
    assert problem.message == "The text speaks of Q3, but the row is for 2015/16 Q1."
    assert str(problem.subject) == "indicator 1.1, 2015/16 Q1"


def test_a_text_is_required_only_where_the_scorecard_says_so(good: Draft) -> None:
    good.put("updates", 2, "as_published", "")
    assert good.places() == []
    facts(requires_text=True)(good)
    assert [place[0] for place in good.places()] == ["rating-without-text"]
    assert good.put("updates", 2, "reason", "no_update").places() == []


@pytest.mark.parametrize(
    "text",
    [
        "See [the plan](https://example.org) and <mailto:a@example.org>.",
        "See [below](#gaps) or [the guide](../guide/).",
        "The document prints http://example.org as plain text.",
        "Typed as `[the plan](http://example.org)`.",
        "[Sic]: as printed",
    ],
)
def test_links_and_addresses_that_are_let_be(good: Draft, text: str) -> None:
    assert good.put("commentary", 2, "text", text).places() == []


def test_a_link_is_answered_with_the_secure_address(good: Draft) -> None:
    good.put("commentary", 2, "text", "[a](http://example.org/a)")
    problem = good.problem()
    assert problem.message == "The link http://example.org/a is not one that is published."
    assert problem.fix == (
        "Type https://example.org/a, or the words without the link where there is no such address."
    )

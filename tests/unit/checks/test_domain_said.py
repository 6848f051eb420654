"""What publishers wrote."""

from __future__ import annotations

import pytest
from domain_cases import facts
from drafts import Draft


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

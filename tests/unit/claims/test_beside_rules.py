"""Every example of the chapter on what stands beside each other comes to what the page says."""

from __future__ import annotations

import pytest

from outturn.model import ClaimKind
from spec.chapters.beside import BESIDE, EXAMPLES, Beside


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.words)
def test_example(example: Beside) -> None:
    found = {claim.kind for claim in example.claims}
    # Rows that are the same are noted as such, whatever else they are.
    also = {ClaimKind.SAME_ROWS} if example.expects is ClaimKind.RATE_IS_COUNT else set()
    assert found == ({example.expects} | also if example.expects else set())


def test_every_kind_has_an_example_and_every_rule_but_the_sum_one_that_is_let_be() -> None:
    told = {example.expects for example in EXAMPLES} - {None}
    assert told == {
        ClaimKind.RATING,
        ClaimKind.OTHER_PERIOD,
        ClaimKind.REPEATED,
        ClaimKind.SAME_ROWS,
        ClaimKind.RATE_IS_COUNT,
        ClaimKind.FAR_FROM_TARGET,
        ClaimKind.BASELINE_CHANGED,
        ClaimKind.STATED_TARGET,
    }
    quiet = [rule.title for rule in BESIDE.rules if "| Nothing. |" not in rule.text]
    assert quiet == ["The number printed as a target"]

"""What the figures make of what was said, in words."""

from __future__ import annotations

import pytest

from outturn.model import ClaimOutcome
from outturn.sentences.claims import OUTCOMES, checked
from unit.made import claim

AGREES, DISAGREES, CANNOT = (
    ClaimOutcome.AGREES,
    ClaimOutcome.DISAGREES,
    ClaimOutcome.CANNOT_CHECK,
)


def test_each_outcome_has_words_of_its_own() -> None:
    assert set(OUTCOMES) == set(ClaimOutcome)
    assert len(set(OUTCOMES.values())) == len(ClaimOutcome)


@pytest.mark.parametrize(
    ("outcomes", "said"),
    [
        ((), ""),
        ((AGREES,), "Checked against the figures: 1 statement agrees."),
        ((AGREES, AGREES), "Checked against the figures: 2 statements agree."),
        (
            (AGREES, DISAGREES, CANNOT, AGREES),
            "Checked against the figures: 1 statement does not agree, 2 agree and 1 cannot be "
            "checked.",
        ),
        (
            (DISAGREES, DISAGREES, CANNOT),
            "Checked against the figures: 2 statements do not agree and 1 cannot be checked.",
        ),
    ],
)
def test_how_many_agree_is_one_sentence_the_worst_first(
    outcomes: tuple[ClaimOutcome, ...], said: str
) -> None:
    assert checked([claim(outcome) for outcome in outcomes]) == said

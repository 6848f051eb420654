"""Every member of every list has its word, wherever words are kept."""

from __future__ import annotations

from enum import StrEnum

import pytest

from outturn.model import (
    BaselineStatus,
    IndicatorStatus,
    Marker,
    NotJudged,
    Rating,
    Reason,
    ScorecardStatus,
    Section,
    TargetStatus,
    Travel,
    VerdictStatus,
)
from outturn.sentences import words

LISTS: dict[str, type[StrEnum]] = {
    "VERDICTS": VerdictStatus,
    "VERDICT_SHAPES": VerdictStatus,
    "TRAVELS": Travel,
    "TRAVEL_SHAPES": Travel,
    "RATINGS": Rating,
    "RATING_SHAPES": Rating,
    "REASONS": Reason,
    "SHORT_REASONS": Reason,
    "NOT_JUDGED": NotJudged,
    "MARKERS": Marker,
    "BASELINE_STATUSES": BaselineStatus,
    "TARGET_STATUSES": TargetStatus,
    "INDICATOR_STATUSES": IndicatorStatus,
    "SCORECARD_STATUSES": ScorecardStatus,
    "SECTIONS": Section,
}


def test_every_list_of_words_is_looked_at_here() -> None:
    kept = {
        name for name in dir(words) if name.isupper() and isinstance(getattr(words, name), dict)
    }
    assert kept == LISTS.keys()


@pytest.mark.parametrize("name", LISTS)
def test_every_member_has_a_word_of_its_own(name: str) -> None:
    kept = getattr(words, name)
    assert list(kept) == list(LISTS[name]), "all of them, in their order"
    assert all(kept.values())
    assert len(set(kept.values())) == len(kept)

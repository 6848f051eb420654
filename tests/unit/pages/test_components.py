"""The pieces pages are made of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from outturn.model import (
    Direction,
    Gap,
    GapKind,
    Polarity,
    Rating,
    Reason,
    Travel,
    Verdict,
    VerdictStatus,
)
from outturn.pages.components import (
    Badge,
    gap_row,
    latest_rating,
    rating_badge,
    said,
    travel_badge,
    verdict_badge,
)
from outturn.sentences.words import RATING_SHAPES
from spec.build import assessed, indicator
from unit.made import update


@pytest.mark.parametrize("status", VerdictStatus)
def test_a_verdict_is_a_word_and_a_shape(status: VerdictStatus) -> None:
    badge = verdict_badge(Verdict("", "", status))
    assert (badge.family, badge.key) == ("status", status)
    assert badge.word
    assert badge.shape


@pytest.mark.parametrize("travel", Travel)
def test_a_direction_is_a_word_and_a_shape(travel: Travel) -> None:
    badge = travel_badge(replace(assessed(indicator()), direction=Direction("", travel)))
    assert (badge.family, badge.key) == ("travel", travel)
    assert badge.word
    assert badge.shape


@pytest.mark.parametrize(("change", "word"), [(3, "Rose"), (-3, "Fell"), (0, "Unknown")])
def test_where_neither_way_is_better_a_figure_only_rose_or_fell(change: int, word: str) -> None:
    watched = assessed(indicator(polarity=Polarity.NONE))
    moved = Direction("", Travel.UNKNOWN, change=Decimal(change))
    assert travel_badge(replace(watched, direction=moved)).word == word


def test_a_rating_keeps_the_publishers_own_symbol() -> None:
    smiling = update("2011/12 Q1", rating=Rating.ON_TRACK, symbol="☺")
    assert rating_badge(smiling) == Badge("rating", "on_track", "☺", "on track", "published")
    plain = rating_badge(update("2011/12 Q1", rating=Rating.AT_RISK))
    assert plain is not None
    assert plain.shape == RATING_SHAPES[Rating.AT_RISK]


def test_an_absent_rating_says_why_where_there_should_be_one() -> None:
    def word(reason: Reason | None) -> str:
        badge = rating_badge(update("2011/12 Q1", reason=reason))
        return badge.word if badge else ""

    assert word(Reason.NOT_DUE) == "not due"
    assert word(Reason.LOST_IN_TRANSCRIPTION) == "rating lost"
    assert word(Reason.NO_UPDATE) == ""
    assert word(None) == ""


def rated(*ratings: tuple[Rating | None, Reason | None]) -> str:
    updates = tuple(
        update(f"2011/12 Q{n}", rating=rating, reason=reason)
        for n, (rating, reason) in enumerate(ratings, start=1)
    )
    badge = latest_rating(assessed(replace(indicator(), updates=updates)))
    return badge.word if badge else ""


def test_the_latest_rating_is_the_last_that_was_given() -> None:
    on, off = (Rating.ON_TRACK, None), (Rating.OFF_TRACK, None)
    due, lost = (None, Reason.NOT_DUE), (None, Reason.LOST_IN_TRANSCRIPTION)
    assert rated(on, off, due) == "off track"
    assert rated(on, lost) == "on track"
    assert rated(due, lost) == "rating lost"
    assert rated(due) == ""
    assert rated() == ""


def test_a_gap_is_told_in_words() -> None:
    gap = Gap(
        GapKind.RESULT,
        "1.1",
        Reason.AWAITING_SOURCE,
        owner="Public Health",
        expected=date(2016, 5, 24),
        overdue_days=2,
        note="Due *soon*",
    )
    row = gap_row(gap)
    assert (row.what, row.why) == ("No result", "The source had not published it yet.")
    assert (row.owner, row.due) == ("Public Health", "Due by 24 May 2016; 2 days overdue.")
    assert row.note == "<p>Due <em>soon</em></p>"
    assert gap_row(replace(gap, note="")).note == ""


def test_what_was_said_stands_word_for_word_with_its_date() -> None:
    told = said(
        update(
            "2015/16 Q3",
            "Up & *running*",
            Rating.ON_TRACK,
            action="Meet",
            owner="Police",
            due=date(2016, 1, 31),
            published=date(2016, 1, 5),
        ),
        "said-here",
    )
    assert told.anchor == "said-here"
    assert told.when == "October to December 2015 (Q3)"
    assert told.text == "<p>Up &amp; <em>running</em></p>"
    assert (told.action, told.owner, told.due) == ("Meet", "Police", "31 January 2016")
    assert told.published == ", published 5 January 2016"
    assert told.absent == ""
    assert told.rating is not None


def test_nothing_said_is_told_with_its_reason() -> None:
    silent = said(update("2015/16 Q3", reason=Reason.NOT_DUE))
    assert silent.absent == "No rating or text: it was not due yet."
    only_rated = said(update("2015/16 Q3", rating=Rating.NOT_RATED, reason=Reason.BASELINE_YEAR))
    assert only_rated.absent.startswith("Nothing was written: ")
    assert said(update("2015/16 Q3")).absent == ""

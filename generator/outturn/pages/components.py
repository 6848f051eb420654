"""The pieces pages are made of, computed: templates only express them."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from outturn.formats import day
from outturn.model import (
    Gap,
    IndicatorAssessment,
    Polarity,
    Rating,
    Reason,
    Travel,
    Update,
    Verdict,
)
from outturn.pages.claims import Notes
from outturn.pages.text import prose
from outturn.sentences import gaps as gap_words
from outturn.sentences.names import facts
from outturn.sentences.words import (
    RATING_SHAPES,
    RATINGS,
    REASONS,
    TRAVEL_SHAPES,
    TRAVELS,
    VERDICT_SHAPES,
    VERDICTS,
)


@dataclass(frozen=True)
class Badge:
    """A status as one component everywhere: a word and a shape, then a colour; and whose it is."""

    family: str
    """The style's family: status, travel or rating."""
    key: str
    shape: str
    word: str
    whose: str = ""
    """"worked out" or "published"; "" where there is no status."""
    part: str = ""
    """Which part of the indicator it is said of, where not of the whole."""
    also: str = ""
    """The publisher's own name for the same."""


WORKED_OUT = "worked out"
PUBLISHED = "published"


def verdict_badge(verdict: Verdict) -> Badge:
    """The verdict's word; the publisher's own name for it, where its rule has one, beside it."""
    status = verdict.status
    return Badge(
        "status",
        status,
        VERDICT_SHAPES[status],
        VERDICTS[status],
        whose=WORKED_OUT,
        also=verdict.named,
    )


def travel_badge(assessment: IndicatorAssessment) -> Badge:
    """Which way an indicator is going, and which part of it that is said of.

    Where neither way is better, it only rose or fell.
    """
    direction = assessment.direction
    known = facts(assessment.indicator, direction.breakdown)
    shape, word = TRAVEL_SHAPES[direction.travel], TRAVELS[direction.travel]
    watched = direction.travel is Travel.UNKNOWN and known.polarity is Polarity.NONE
    if watched and direction.change:
        shape, word = ("↑", "Rose") if direction.change > 0 else ("↓", "Fell")
    return Badge("travel", direction.travel, shape, word, WORKED_OUT, part=known.title)


NOT_DUE = Badge("rating", Rating.NOT_RATED, "", "not due")
RATING_LOST = Badge("rating", Rating.NOT_RATED, "", "rating lost")


def rating_badge(update: Update) -> Badge | None:
    """The publisher's own rating with its own symbol; None where the update carries none."""
    if update.rating is not None:
        shape = update.symbol or RATING_SHAPES[update.rating]
        return Badge("rating", update.rating, shape, RATINGS[update.rating], PUBLISHED)
    if update.reason is Reason.NOT_DUE:
        return NOT_DUE
    if update.reason is Reason.LOST_IN_TRANSCRIPTION:
        return RATING_LOST
    return None


def latest_rating(assessment: IndicatorAssessment) -> Badge | None:
    """The rating of the latest period that has one; else why there is none."""
    badges = [(u, rating_badge(u)) for u in assessment.indicator.updates]
    given = [b for u, b in badges if b and u.rating is not None]
    lost = [b for u, b in badges if b and u.reason is Reason.LOST_IN_TRANSCRIPTION]
    chosen = given or lost
    return chosen[-1] if chosen else None


@dataclass(frozen=True)
class GapRow:
    """A gap in words, on the page of the indicator it belongs to."""

    id: str
    what: str
    why: str
    owner: str
    due: str
    how_long: str
    note: Markup


def gap_row(gap: Gap) -> GapRow:
    return GapRow(
        id=gap.id,
        what=gap_words.what(gap),
        why=gap_words.why(gap),
        owner=gap.owner,
        due=gap_words.due(gap),
        how_long=gap_words.how_long(gap),
        note=prose(gap.note) if gap.note else Markup(""),
    )


@dataclass(frozen=True)
class Said:
    """What the publisher wrote in one period, and how it rated it."""

    anchor: str
    when: str
    rating: Badge | None
    text: Markup
    absent: str
    action: str
    owner: str
    due: str
    published: str
    notes: Notes | None


def said(update: Update, anchor: str = "", notes: Notes | None = None) -> Said:
    published = f", published {day(update.published)}" if update.published else ""
    return Said(
        anchor=anchor,
        when=update.period.label,
        rating=rating_badge(update),
        text=prose(update.as_published) if update.as_published else Markup(""),
        absent=_absent(update),
        action=update.action,
        owner=update.owner,
        due=day(update.due) if update.due else "",
        published=published,
        notes=notes,
    )


def _absent(update: Update) -> str:
    if update.as_published or update.reason is None:
        return ""
    what = "Nothing was written" if update.rating else "No rating or text"
    return f"{what}: {REASONS[update.reason]}."

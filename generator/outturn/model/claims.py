"""Claims: what a publisher wrote that arithmetic can check, and what the figures give."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from outturn.period import Period


class ClaimKind(StrEnum):
    """What a claim says, or what is odd about what stands there."""

    CHANGE_ON_LAST_YEAR = "change_on_last_year"
    CHANGE_ON_LAST_PERIOD = "change_on_last_period"
    CHANGE_ON_BASELINE = "change_on_baseline"
    CHANGE = "change"
    """Against something the text does not name, or that only its own numbers tell."""
    LEVEL = "level"
    """The figure itself, for the text's own period or another."""
    YEAR_TO_DATE = "year_to_date"
    SHARE = "share"
    """ "12 of 22 (55%)": a percentage beside its n and d."""
    TOTAL = "total"
    """Parts that should make a total."""
    MULTIPLE = "multiple"
    """ "over double the London average"."""
    TARGET = "target"
    """A figure beside its target: "on target", "11 above the target"."""
    DIRECTION = "direction"
    """A word of direction beside figures or a sign that go the other way."""
    STATED_TARGET = "stated_target"
    """The number a document prints as its target, beside what its words come to."""
    RATING = "rating"
    """A rating that the text or figures beside it contradict, or that rests on none."""
    OTHER_PERIOD = "other_period"
    """A text that names another quarter than its own."""
    REPEATED = "repeated"
    """A text that is word for word that of the period before."""
    SAME_ROWS = "same_rows"
    """Two measures, or parts, with the same figures throughout."""
    RATE_IS_COUNT = "rate_is_count"
    """A rate that is equal to the count it is worked out from."""
    FAR_FROM_TARGET = "far_from_target"
    """A result many times its target, or a small part of it."""
    BASELINE_CHANGED = "baseline_changed"
    """A baseline printed with another figure later, without a word why."""


ODDITIES = frozenset(
    {
        ClaimKind.RATING,
        ClaimKind.OTHER_PERIOD,
        ClaimKind.REPEATED,
        ClaimKind.SAME_ROWS,
        ClaimKind.RATE_IS_COUNT,
        ClaimKind.FAR_FROM_TARGET,
        ClaimKind.BASELINE_CHANGED,
    }
)
"""Kinds that no sentence states: what stands beside each other is odd."""


class ClaimOutcome(StrEnum):
    """Whether the figures bear a claim out."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    CANNOT_CHECK = "cannot_check"


@dataclass(frozen=True)
class Claim:
    """One statement, where it stands, and what the figures give.

    ``quote`` is the publisher's own words, ``stated`` the figure or word it turns on and
    ``recomputed`` what the figures give instead or as well ("" where they can't be had), each
    as a page shows it ("75.5%", "75.0%"). ``note`` is one plain sentence, calm in tone: "The
    figures give 75.0%: 144 on 192."
    """

    kind: ClaimKind
    outcome: ClaimOutcome
    quote: str
    stated: str
    recomputed: str
    note: str
    table: str
    """The table it stands in: updates, commentary, baselines, targets, results, indicators."""
    line: int
    """Its line in that table's file; 0 for a text that is in no file."""
    indicator: str = ""
    """"" for commentary, which is an objective's or the whole scorecard's."""
    objective: str = ""
    period: Period | None = None
    start: int = 0
    """Where the quote starts in the text it stands in, in characters."""

    @property
    def disagrees(self) -> bool:
        return self.outcome is ClaimOutcome.DISAGREES

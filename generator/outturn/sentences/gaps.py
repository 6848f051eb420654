"""A gap in words: what is missing, why, and when it was due."""

from __future__ import annotations

from outturn.formats import day, plural
from outturn.model import Gap, GapKind, Reason
from outturn.sentences.words import REASONS

_WHAT = {
    GapKind.RESULT: "No result",
    GapKind.BASELINE: "A baseline without a confirmed figure",
    GapKind.TARGET: "No target in force",
    GapKind.RATING: "The publisher's rating is missing",
    GapKind.UPDATE: "No update",
    GapKind.TITLE: "The name is missing",
    GapKind.UNDER_DEVELOPMENT: "Under development, not measured yet",
}


def what(gap: Gap) -> str:
    """What is missing: "No result for January to March 2016 (Q4), commencements"."""
    text = _WHAT[gap.kind]
    if gap.period is not None:
        text += f" for {gap.period.label}"
    return f"{text}, {gap.breakdown}" if gap.breakdown else text


def why(gap: Gap) -> str:
    """Why it is missing: "The source had not published it yet."; "No reason is given." """
    if gap.reason is None:
        return "No reason is given."
    text = REASONS[gap.reason]
    return f"{text[0].upper()}{text[1:]}."


def due(gap: Gap) -> str:
    """When it was due: "Due by 24 May 2016; never published here."; "" where no date is given."""
    if gap.reason is Reason.LOST_IN_TRANSCRIPTION:
        return ""
    if gap.expected is None:
        return "Never published here." if gap.closed else ""
    text = f"Due by {day(gap.expected)}"
    if gap.closed:
        return f"{text}; never published here."
    if gap.overdue_days > 0:
        return f"{text}; {plural(gap.overdue_days, 'day')} overdue."
    return f"{text}."

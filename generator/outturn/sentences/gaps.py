"""A gap in words: what is missing, why, when it was due, and for how long."""

from __future__ import annotations

from datetime import timedelta

from outturn.formats import day, plural
from outturn.model import Gap, GapKind, Reason
from outturn.period import Kind
from outturn.sentences.durations import duration, in_a_row
from outturn.sentences.words import REASONS

_WHAT = {
    GapKind.RESULT: "No result",
    GapKind.BASELINE: "A baseline without a confirmed figure",
    GapKind.TARGET: "No target in force",
    GapKind.RATING: "The publisher’s rating is missing",
    GapKind.UPDATE: "No update",
    GapKind.TITLE: "The name is missing",
    GapKind.UNDER_DEVELOPMENT: "Under development, not measured yet",
}
_ONE = {
    Kind.FINANCIAL_YEAR: "year",
    Kind.YEAR: "year",
    Kind.FINANCIAL_HALF: "half-year",
    Kind.FINANCIAL_QUARTER: "quarter",
    Kind.QUARTER: "quarter",
    Kind.MONTH: "month",
    Kind.SPAN: "period",
}


def what(gap: Gap) -> str:
    """What is missing: "No result for January to March 2016 (Q4), commencements"."""
    text = _WHAT[gap.kind]
    if gap.period is not None:
        text += f" for {gap.period.label}"
    return ", ".join(part for part in (text, gap.part, gap.area, _label(gap)) if part)


def which(gap: Gap) -> str:
    """Which baseline is missing: "opiate, first 12 months"."""
    period = gap.period.label if gap.period else ""
    return ", ".join(part for part in (gap.part, gap.area, _label(gap), period) if part)


def _label(gap: Gap) -> str:
    """What a baseline is called, where that says more than its period and its kind do."""
    says_nothing = {"baseline", gap.period.text if gap.period else ""}
    return "" if gap.label.casefold() in says_nothing else gap.label


def why(gap: Gap) -> str:
    """Why it is missing: "The source had not published it yet."; "No reason is given."

    What was said not to be due, and was missed all the same, is told as the publisher's word.
    """
    if gap.reason is Reason.NOT_DUE and not gap.not_yet_due:
        return "The publisher said that it was not due yet."
    return why_of(gap.reason)


def why_of(reason: Reason | None) -> str:
    """A reason as a sentence."""
    if reason is None:
        return "No reason is given."
    text = REASONS[reason]
    return f"{text[0].upper()}{text[1:]}."


def due(gap: Gap) -> str:
    """When it was due: "Due by 24 May 2016; never published here."; "" where nothing says so.

    What nobody could have had yet is due when its period ends, if no date is given.
    """
    if gap.lost:
        return ""
    if gap.expected is not None:
        text = f"Due by {day(gap.expected)}"
    elif gap.not_yet_due and gap.period is not None:
        text = f"Not due before {day(gap.period.end)}, when its period ends"
    elif gap.not_yet_due:
        text = "Not due yet"
    else:
        return "Never published here." if gap.closed else ""
    if gap.closed:
        return f"{text}; never published here."
    if gap.overdue_days > 0:
        return f"{text}; {plural(gap.overdue_days, 'day')} overdue."
    return f"{text}."


def not_due(*, closed: bool) -> str:
    """What stands above all that nobody could have had yet."""
    return "Not due when it closed" if closed else "Not due yet"


def how_long(gap: Gap) -> str:
    """ "Missing since 30 September 2015, two quarters running; the last figure is for April to
    June 2015 (Q1). It had been missing for 6 months when this scorecard closed."

    "" for what was not due yet, and for what only transcription lost.
    """
    if gap.since is None:
        return ""
    text = f"Missing since {day(gap.since)}"
    if not gap.missing_days and gap.closed:
        text += ", the day this scorecard closed"
    if _running(gap):
        text += f", {_running(gap)}"
    if gap.last_figure is not None:
        text += f"; the last figure is for {gap.last_figure.label}"
    if not gap.missing_days:
        return f"{text}."
    if gap.closed:
        return f"{text}. It had been missing for {span(gap)} when this scorecard closed."
    return f"{text}. It has been missing for {span(gap)}."


def length(gap: Gap) -> str:
    """The same where there is room for a few words: "6 months, since 30 September 2015"."""
    if gap.lost:
        return "The document had it"
    if gap.since is None:
        return not_due(closed=gap.closed)
    text = f"{span(gap)}, since {day(gap.since)}" if gap.missing_days else f"Since {day(gap.since)}"
    return f"{text}, {_running(gap)}" if _running(gap) else text


def span(gap: Gap) -> str:
    """How long it has been missing, or had been when the scorecard closed: "2 years and 4 months";
    "" where it is not."""
    if gap.since is None or not gap.missing_days:
        return ""
    return duration(gap.since, gap.since + timedelta(days=gap.missing_days))


def _running(gap: Gap) -> str:
    if gap.period is None or gap.periods_running < 2:
        return ""
    return in_a_row(gap.periods_running, _ONE[gap.period.kind])

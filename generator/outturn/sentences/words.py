"""The words shown for every status, reason and kind; the glossary and the pages share them."""

from __future__ import annotations

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

VERDICTS = {
    VerdictStatus.MET: "Met",
    VerdictStatus.ON_COURSE: "On course",
    VerdictStatus.CLOSE: "Close",
    VerdictStatus.OFF_COURSE: "Off course",
    VerdictStatus.MISSED: "Missed",
    VerdictStatus.NOT_JUDGED: "Not judged",
}
# A shape for each, so that a status never rests on colour.
VERDICT_SHAPES = {
    VerdictStatus.MET: "✔",
    VerdictStatus.ON_COURSE: "▲",
    VerdictStatus.CLOSE: "◆",
    VerdictStatus.OFF_COURSE: "▼",
    VerdictStatus.MISSED: "✖",
    VerdictStatus.NOT_JUDGED: "○",
}
TRAVELS = {
    Travel.IMPROVING: "Better",
    Travel.WORSENING: "Worse",
    Travel.LITTLE_CHANGE: "Little change",
    Travel.UNKNOWN: "Unknown",
}
TRAVEL_SHAPES = {
    Travel.IMPROVING: "↗",
    Travel.WORSENING: "↘",
    Travel.LITTLE_CHANGE: "→",
    Travel.UNKNOWN: "–",
}
RATINGS = {
    Rating.ON_TRACK: "on track",
    Rating.AT_RISK: "at risk",
    Rating.OFF_TRACK: "off track",
    Rating.NOT_RATED: "not rated",
}
RATING_SHAPES = {
    Rating.ON_TRACK: "●",
    Rating.AT_RISK: "◐",
    Rating.OFF_TRACK: "■",
    Rating.NOT_RATED: "–",
}
# Each completes "there is no figure: ...".
REASONS = {
    Reason.NOT_DUE: "it was not due yet",
    Reason.AWAITING_SOURCE: "the source had not published it yet",
    Reason.BASELINE_YEAR: "this was the year for collecting the baseline",
    Reason.NOT_COLLECTED: "it was not collected",
    Reason.NOT_MEASURABLE: "it could not be measured",
    Reason.NO_UPDATE: "the publisher did not report it",
    Reason.STAFFING: "the people who supplied it had left or were away",
    Reason.DATA_SHARING: "partners had not agreed to share the data",
    Reason.SYSTEM_CHANGE: "a change of system or organisation interrupted recording",
    Reason.METHOD_NOT_AGREED: "the method was not agreed yet",
    Reason.NOT_RATIFIED: "the indicator was not ratified yet",
    Reason.BREAKDOWN_WITHHELD: "the breakdown was not provided",
    Reason.CONFIDENTIAL: "it is confidential",
    Reason.LOST_IN_TRANSCRIPTION: "it was lost when the document was turned into text",
}
# The same where there is room for a word or two.
SHORT_REASONS = {
    Reason.NOT_DUE: "not due",
    Reason.AWAITING_SOURCE: "awaiting source",
    Reason.BASELINE_YEAR: "baseline year",
    Reason.NOT_COLLECTED: "not collected",
    Reason.NOT_MEASURABLE: "not measurable",
    Reason.NO_UPDATE: "no update",
    Reason.STAFFING: "staff had left",
    Reason.DATA_SHARING: "not shared",
    Reason.SYSTEM_CHANGE: "system change",
    Reason.METHOD_NOT_AGREED: "no method yet",
    Reason.NOT_RATIFIED: "not ratified",
    Reason.BREAKDOWN_WITHHELD: "not provided",
    Reason.CONFIDENTIAL: "confidential",
    Reason.LOST_IN_TRANSCRIPTION: "lost",
}
# Each completes "not judged: ...".
NOT_JUDGED = {
    NotJudged.NO_TARGET: "no target is published",
    NotJudged.TARGET_TO_BE_SET: "its target was still to be set",
    NotJudged.DRAFT_TARGET: "its target is only a draft",
    NotJudged.TARGET_NOT_LOCAL: "its target is not set locally",
    NotJudged.OTHER_QUANTITY: "its target asks about another kind of figure",
    NotJudged.BASELINE_UNCONFIRMED: "its baseline has no confirmed figure",
    NotJudged.NO_RESULT: "there is no result",
    NotJudged.YEAR_TO_DATE_INCOMPLETE: "part of the year so far is missing",
    NotJudged.YEAR_NOT_OVER: "the publisher’s rule can only tell when the year is over",
    NotJudged.SIDE_NOT_STATED: "the document does not say which side of the figure is meant",
    NotJudged.MONITORED_ONLY: "it is monitored, with no target",
    NotJudged.PROCESS_TARGET: "its target is a way of working, not a number",
    NotJudged.LOW_RELIABILITY: "its figures are unreliable",
    NotJudged.LOST_IN_TRANSCRIPTION: "its target was lost when the document was turned into text",
}
MARKERS = {
    Marker.NOT_AVAILABLE: "not available",
    Marker.NOT_APPLICABLE: "not applicable",
    Marker.CONFIDENTIAL: "confidential",
    Marker.PROVISIONAL: "provisional",
    Marker.REVISED: "revised",
    Marker.ESTIMATED: "estimated",
    Marker.FORECAST: "forecast",
    Marker.LOW_RELIABILITY: "low reliability",
    Marker.BREAK: "break in series",
    Marker.ROUNDS_TO_ZERO: "rounds to zero",
}
BASELINE_STATUSES = {
    BaselineStatus.CONFIRMED: "confirmed",
    BaselineStatus.TO_BE_CONFIRMED: "to be confirmed",
    BaselineStatus.TO_BE_COLLECTED: "to be collected",
    BaselineStatus.UNDER_REVIEW: "under review",
    BaselineStatus.DESCRIPTIVE: "described, without a figure",
}
TARGET_STATUSES = {
    TargetStatus.CONFIRMED: "in force",
    TargetStatus.DRAFT: "draft",
    TargetStatus.TO_BE_SET: "to be set",
    TargetStatus.NOT_LOCAL: "not set locally",
}
INDICATOR_STATUSES = {
    IndicatorStatus.ACTIVE: "active",
    IndicatorStatus.UNDER_DEVELOPMENT: "under development",
    IndicatorStatus.SUSPENDED: "suspended",
    IndicatorStatus.RETIRED: "retired",
}
SCORECARD_STATUSES = {
    ScorecardStatus.DRAFT: "Draft",
    ScorecardStatus.FINAL: "Final",
    ScorecardStatus.REVISED: "Revised",
    ScorecardStatus.CLOSED: "Closed: no more results will be added",
}
SECTIONS = {
    Section.CAVEAT: "Caveats",
    Section.INTRODUCTION: "Introduction",
    Section.CONTEXT: "Context",
    Section.ACTIVITY: "Activity",
    Section.CONCERNS: "Areas of concern",
    Section.EMERGING_ISSUES: "Emerging issues",
    Section.INCIDENTS: "Particular incidents",
    Section.PARTNER_COMMENTS: "Partner comments",
    Section.CONSULTATION: "Questions to members",
    Section.CONTACT: "Contact",
}

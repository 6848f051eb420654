"""The words of the field, as closed lists: each value is what the data files hold."""

from __future__ import annotations

from enum import StrEnum


class Measure(StrEnum):
    """What kind of figure an indicator is."""

    COUNT = "count"
    PROPORTION = "proportion"
    RATE = "rate"
    CHANGE = "change"
    CURRENCY = "currency"
    DAYS = "days"
    SCORE = "score"
    NARRATIVE = "narrative"


ADDITIVE = (Measure.COUNT, Measure.CURRENCY, Measure.DAYS)
"""Measures whose periods can add up to a year; percentages, rates and scores never do."""


class Polarity(StrEnum):
    """Which way is better."""

    LOWER = "lower"
    HIGHER = "higher"
    MAINTAIN = "maintain"
    NONE = "none"


class Accumulation(StrEnum):
    """How an indicator's periods make a year."""

    SUM = "sum"
    NONE = "none"
    ROLLING = "rolling"


class IndicatorStatus(StrEnum):
    """Whether an indicator is measured yet, or still."""

    ACTIVE = "active"
    UNDER_DEVELOPMENT = "under_development"
    SUSPENDED = "suspended"
    RETIRED = "retired"


class BreakdownKind(StrEnum):
    """How a breakdown stands to the whole."""

    PART = "part"
    SUBSET = "subset"
    SOURCE = "source"
    RELATED = "related"


class Statistic(StrEnum):
    """What a baseline's value says of its period."""

    TOTAL = "total"
    YEARLY_AVERAGE = "yearly_average"


class BaselineStatus(StrEnum):
    """Whether a baseline has a figure."""

    CONFIRMED = "confirmed"
    TO_BE_CONFIRMED = "to_be_confirmed"
    TO_BE_COLLECTED = "to_be_collected"
    UNDER_REVIEW = "under_review"
    DESCRIPTIVE = "descriptive"


class TargetKind(StrEnum):
    """What a target promises; LOST where the document's words did not survive."""

    AT_MOST = "at_most"
    AT_LEAST = "at_least"
    BETWEEN = "between"
    CHANGE_PERCENT = "change_percent"
    CHANGE_POINTS = "change_points"
    IMPROVE = "improve"
    MAINTAIN = "maintain"
    MONITOR = "monitor"
    PROCESS = "process"
    FIGURE = "figure"
    LOST = ""


class TargetStatus(StrEnum):
    """Whether a target is in force."""

    CONFIRMED = "confirmed"
    DRAFT = "draft"
    TO_BE_SET = "to_be_set"
    NOT_LOCAL = "not_local"


class TargetPer(StrEnum):
    """Whether a yearly sum's target is for each year or its whole period."""

    YEAR = "year"
    WHOLE_PERIOD = "whole_period"


class Basis(StrEnum):
    """How a result covers its period."""

    PERIOD = "period"
    YEAR_TO_DATE = "year_to_date"
    ROLLING_YEAR = "rolling_year"
    SNAPSHOT = "snapshot"
    PROJECTION = "projection"


class Quantity(StrEnum):
    """Whether a result is the figure itself or a signed difference."""

    LEVEL = "level"
    CHANGE = "change"
    CHANGE_PERCENT = "change_percent"


class Marker(StrEnum):
    """Government Analysis Function shorthand on a result."""

    NOT_AVAILABLE = "x"
    NOT_APPLICABLE = "z"
    CONFIDENTIAL = "c"
    PROVISIONAL = "p"
    REVISED = "r"
    ESTIMATED = "e"
    FORECAST = "f"
    LOW_RELIABILITY = "u"
    BREAK = "b"
    ROUNDS_TO_ZERO = "low"


class Reason(StrEnum):
    """Why something is absent."""

    NOT_DUE = "not_due"
    AWAITING_SOURCE = "awaiting_source"
    BASELINE_YEAR = "baseline_year"
    NOT_COLLECTED = "not_collected"
    NOT_MEASURABLE = "not_measurable"
    NO_UPDATE = "no_update"
    STAFFING = "staffing"
    DATA_SHARING = "data_sharing"
    SYSTEM_CHANGE = "system_change"
    METHOD_NOT_AGREED = "method_not_agreed"
    NOT_RATIFIED = "not_ratified"
    BREAKDOWN_WITHHELD = "breakdown_withheld"
    CONFIDENTIAL = "confidential"
    LOST_IN_TRANSCRIPTION = "lost_in_transcription"


class Rating(StrEnum):
    """What the publisher said of an indicator."""

    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    OFF_TRACK = "off_track"
    NOT_RATED = "not_rated"


class Section(StrEnum):
    """Which part of a document a commentary comes from, in reading order."""

    CAVEAT = "caveat"
    INTRODUCTION = "introduction"
    CONTEXT = "context"
    ACTIVITY = "activity"
    CONCERNS = "concerns"
    EMERGING_ISSUES = "emerging_issues"
    INCIDENTS = "incidents"
    PARTNER_COMMENTS = "partner_comments"
    CONSULTATION = "consultation"
    CONTACT = "contact"


class AnnotationKind(StrEnum):
    """Whether figures either side of an annotation can be compared."""

    EVENT = "event"
    BREAK = "break"


class ScorecardStatus(StrEnum):
    """Where a scorecard stands in its life."""

    DRAFT = "draft"
    FINAL = "final"
    REVISED = "revised"
    CLOSED = "closed"


class VerdictStatus(StrEnum):
    """What Outturn works out, worst last."""

    MET = "met"
    ON_COURSE = "on_course"
    CLOSE = "close"
    OFF_COURSE = "off_course"
    MISSED = "missed"
    NOT_JUDGED = "not_judged"


class Boundary(StrEnum):
    """Whether a result exactly at the edge of the tolerance is still within it."""

    INCLUSIVE = "inclusive"
    EXCLUSIVE = "exclusive"


class InYear(StrEnum):
    """By what a yearly sum is judged before its year is over."""

    SHAPE = "shape"
    """The share of the target that last year's shape makes due, else that of the time gone."""
    TIME = "time"
    """The share of the target that the time gone makes due."""
    WHOLE = "whole"
    """The whole target: only what the rest of the year cannot change is said."""


class NotJudged(StrEnum):
    """Why there is no verdict."""

    NO_TARGET = "no_target"
    TARGET_TO_BE_SET = "target_to_be_set"
    DRAFT_TARGET = "draft_target"
    TARGET_NOT_LOCAL = "target_not_local"
    OTHER_QUANTITY = "other_quantity"
    BASELINE_UNCONFIRMED = "baseline_unconfirmed"
    NO_RESULT = "no_result"
    YEAR_TO_DATE_INCOMPLETE = "year_to_date_incomplete"
    YEAR_NOT_OVER = "year_not_over"
    SIDE_NOT_STATED = "side_not_stated"
    MONITORED_ONLY = "monitored_only"
    PROCESS_TARGET = "process_target"
    LOW_RELIABILITY = "low_reliability"
    LOST_IN_TRANSCRIPTION = "lost_in_transcription"


class Travel(StrEnum):
    """Which way an indicator is going."""

    IMPROVING = "improving"
    WORSENING = "worsening"
    LITTLE_CHANGE = "little_change"
    UNKNOWN = "unknown"


class Comparator(StrEnum):
    """What a direction of travel is measured against."""

    SAME_PERIOD_LAST_YEAR = "same_period_last_year"
    PREVIOUS_PERIOD = "previous_period"
    BASELINE = "baseline"
    PUBLISHED_CHANGE = "published_change"


class Origin(StrEnum):
    """Where a value comes from: printed, or which sum gives it."""

    PRINTED = "printed"
    N_OF_D = "n_of_d"
    SUMMED = "summed"
    SUBTRACTED = "subtracted"


class GapKind(StrEnum):
    """What a reader would expect and cannot have."""

    RESULT = "result"
    BASELINE = "baseline"
    TARGET = "target"
    RATING = "rating"
    UPDATE = "update"
    TITLE = "title"
    UNDER_DEVELOPMENT = "under_development"

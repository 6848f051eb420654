"""What is missing, since when, and when it was due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from outturn.model import (
    BaselineStatus,
    GapKind,
    IndicatorStatus,
    Reason,
    ScorecardStatus,
    TargetStatus,
    Update,
)
from outturn.model import TargetKind as Kind
from outturn.period import parse

from ..build import baseline, indicator, percentage, result, target
from ..form import Chapter, Example, Rule

WATCHED = target(Kind.MONITOR)
CLOSED = {"status": ScorecardStatus.CLOSED, "as_at": date(2016, 3, 31)}

KINDS = Rule(
    title="Each kind is owed from a day of its own",
    text="""\
Anything a reader would expect and cannot have is a gap: it says what is missing, why, who owes it,
when it was due and since when it has been missing.

A result, a rating or an update is missing from the day its period ended. A target is missing from
the day its period began, or the scorecard's where no target is published at all. A baseline is
missing from the day the scorecard's period began, or from the end of the baseline's own period
where that is later. A name, an indicator under development, and an indicator that has no result
for any period and says why, are missing from the day the scorecard's period began.

What is there is no gap: a quarter that can be worked out from the others, a target that is only
watched or is a way of working, a baseline that was changed, one described in words whose parts have
confirmed figures.""",
    examples=(
        Example(
            "“Yearend data not yet available. The retirement of key personnel has temporarily "
            "impacted on arrangements.”",
            indicator(WATCHED, result("2015/16 Q4", None, "x", reason=Reason.STAFFING)),
            GapKind.RESULT,
            since=date(2016, 3, 31),
        ),
        Example(
            "“No update provided.”",
            replace(
                indicator(WATCHED),
                updates=(Update(parse("2015/16 Q3"), reason=Reason.NO_UPDATE),),
            ),
            GapKind.UPDATE,
            since=date(2015, 12, 31),
        ),
        Example(
            "A figure without a target.",
            indicator(result("2015/16", 40)),
            GapKind.TARGET,
            since=date(2015, 4, 1),
        ),
        Example(
            "“Any associated targets are still considered as draft.”",
            indicator(
                target(Kind.IMPROVE, status=TargetStatus.DRAFT, reason=Reason.NOT_RATIFIED),
            ),
            GapKind.TARGET,
            since=date(2015, 4, 1),
        ),
        Example(
            "“Baseline: To be confirmed.”",
            indicator(WATCHED, baseline(None, status=BaselineStatus.TO_BE_CONFIRMED)),
            GapKind.BASELINE,
            since=date(2015, 4, 1),
        ),
        Example(
            "“Baseline to be collected this year.”",
            indicator(
                WATCHED,
                baseline(
                    None,
                    "2015/16",
                    status=BaselineStatus.TO_BE_COLLECTED,
                    reason=Reason.BASELINE_YEAR,
                ),
            ),
            GapKind.BASELINE,
            since=date(2016, 3, 31),
        ),
        Example(
            "“Data is not currently available as the final methodology needs to be agreed.”",
            indicator(status=IndicatorStatus.UNDER_DEVELOPMENT, reason=Reason.METHOD_NOT_AGREED),
            GapKind.UNDER_DEVELOPMENT,
            since=date(2015, 4, 1),
        ),
    ),
)

RUNS = Rule(
    title="Periods in a row",
    text="""\
Where the periods before it have no figure either, a result has been missing since the first of them
ended. A later figure ends the run, and so does a period of which nothing is said. Each part of an
indicator has its own run.""",
    examples=(
        Example(
            "“Q3 data is not yet available.” “Police data provision has yet to be resolved.”",
            percentage(
                WATCHED,
                result("2015/16 Q2", 88),
                result("2015/16 Q3", None, "x", reason=Reason.DATA_SHARING),
                result("2015/16 Q4", None, "x", reason=Reason.DATA_SHARING),
            ),
            GapKind.RESULT,
            since=date(2015, 12, 31),
        ),
        Example(
            "A first quarter without a figure, then one with.",
            indicator(
                WATCHED,
                result("2015/16 Q1", None, "x", reason=Reason.SYSTEM_CHANGE),
                result("2015/16 Q2", 14),
                result("2015/16 Q3", None, "x", reason=Reason.NO_UPDATE),
            ),
            GapKind.RESULT,
            since=date(2015, 12, 31),
        ),
    ),
)

DUE = Rule(
    title="Due, overdue and not due yet",
    text="""\
What has a date that has passed is overdue, by so many days up to the day the site was built. What
nobody could have had yet is not called missing: its period is not over, or the publisher says that
it is not due and the day it names has not come. A figure said not to be due, without a date, is
missing once its period is over.""",
    examples=(
        Example(
            "“Data will be available 20th April”, read on 30 April.",
            indicator(
                WATCHED,
                result(
                    "2015/16 Q4",
                    None,
                    "x",
                    reason=Reason.AWAITING_SOURCE,
                    expected=date(2016, 4, 20),
                ),
            ),
            GapKind.RESULT,
            since=date(2016, 3, 31),
        ),
        Example(
            "“Conviction rates will be reported after the 01/10/2016.”",
            indicator(
                WATCHED,
                result("2015/16 Q2", None, "x", reason=Reason.NOT_DUE, expected=date(2016, 10, 1)),
            ),
            GapKind.RESULT,
        ),
        Example(
            "The fourth quarter, read in January.",
            indicator(WATCHED, result("2015/16 Q4", None, "x", reason=Reason.NOT_DUE)),
            GapKind.RESULT,
            settings={"today": date(2016, 1, 10)},
        ),
    ),
)

OVER = Rule(
    title="A closed scorecard, and what transcription lost",
    text="""\
A closed scorecard speaks for its own day, or for the end of its period where it names no day.
Nothing in it is overdue afterwards: what never came was never published here, and how long it had
been missing is counted to that day.

What was lost when an old document was turned into text is owed by nobody, and has been missing
since no day: the document had it.""",
    examples=(
        Example(
            "“No update provided”, twice, in a scorecard that speaks for 31 March 2016.",
            indicator(
                WATCHED,
                result("2015/16 Q3", None, "x", reason=Reason.NO_UPDATE),
                result("2015/16 Q4", None, "x", reason=Reason.NO_UPDATE),
            ),
            GapKind.RESULT,
            since=date(2015, 12, 31),
            settings={**CLOSED},
        ),
        Example(
            "“Q4 data will be available 24th May”, in the same scorecard.",
            indicator(
                WATCHED,
                result(
                    "2015/16 Q4",
                    None,
                    "x",
                    reason=Reason.AWAITING_SOURCE,
                    expected=date(2016, 5, 24),
                ),
            ),
            GapKind.RESULT,
            since=date(2016, 3, 31),
            settings={**CLOSED},
        ),
        Example(
            "A self-assessment from 1 to 4, printed with every number and none marked.",
            indicator(WATCHED, result("2015/16", None, "x", reason=Reason.LOST_IN_TRANSCRIPTION)),
            GapKind.RESULT,
            settings={**CLOSED},
        ),
    ),
)

GAPS = Chapter(
    title="What is missing",
    text="An absence is a fact: it is never blank, never zero and never left out of a count.",
    rules=(KINDS, RUNS, DUE, OVER),
)

"""Targets that were changed."""

from __future__ import annotations

from datetime import date

from outturn import period as periods
from outturn.model import TargetKind as Kind
from outturn.model import VerdictStatus

from ..build import change, offences, target, to_date
from ..form import Chapter, Example, Rule

AT_FIRST = target(Kind.AT_MOST, 80, set_on=date(2015, 4, 1))
RAISED = target(
    Kind.AT_MOST, 120, set_on=date(2016, 1, 10), change_reason="A new estate was added."
)

CHANGED = Rule(
    title="A changed target counts from the day it was set",
    text="""\
Each period is judged by the target in force at its end, and the working says when that was set, in
place of what, and why. A target set later does not touch what came before.""",
    examples=(
        Example(
            "At most 80 a year, raised to 120 in January 2016.",
            offences(AT_FIRST, RAISED, to_date("2015/16 Q4", 100), unit="fires"),
            VerdictStatus.MET,
        ),
        Example(
            "The same, at the end of December 2015: half as many again as the 60 due.",
            offences(AT_FIRST, RAISED, to_date("2015/16 Q3", 90), unit="fires"),
            VerdictStatus.OFF_COURSE,
        ),
    ),
)

YEARS = Rule(
    title="A target for another year is another target",
    text="""\
Last year's target judges last year. It is no earlier form of this year's, and this year's changes
nothing about what was met or missed then.""",
    examples=(
        Example(
            "Haringey, violence with injury: 2% fewer in 2011/12, then 5% fewer in 2012/13.",
            offences(
                target(Kind.CHANGE_PERCENT, -2, "2011/12"),
                target(Kind.CHANGE_PERCENT, -5, "2012/13"),
                change("2011/12", -4, "2010/11"),
            ),
            VerdictStatus.MET,
            settings={"period": periods.parse("2011/12")},
        ),
    ),
)

HISTORY = Chapter(
    title="When a target changes",
    text="""\
A target that is changed is never overwritten. Every page lists each change, with its day, what the
target was and became, and why.""",
    rules=(CHANGED, YEARS),
)

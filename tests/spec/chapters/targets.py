"""Which target counts."""

from __future__ import annotations

from outturn.model import TargetKind as Kind
from outturn.model import TargetPer, VerdictStatus

from ..build import baseline, offences, percentage, result, target, to_date
from ..form import Chapter, Example, Rule

HOLDS = Rule(
    title="The target for the time of the figure",
    text="""\
A figure answers the target whose period it lies in. Where targets for a year and for a quarter
both hold it, the shorter one counts.""",
    examples=(
        Example(
            "At least 50% over the year, but 60% in the third quarter.",
            percentage(
                target(Kind.AT_LEAST, 50),
                target(Kind.AT_LEAST, 60, "2015/16 Q3"),
                result("2015/16 Q3", 55),
            ),
            VerdictStatus.MISSED,
        ),
        Example(
            "Stockton 2015/16, violence without injury: a target for the year holds its quarters.",
            offences(
                target(Kind.IMPROVE),
                baseline(1068),
                result("2015/16 Q1", 336),
                to_date("2015/16 Q2", 700),
            ),
            VerdictStatus.OFF_COURSE,
        ),
    ),
)

PER = Rule(
    title="A target for several years is for each of them",
    text="""\
Where an indicator's periods add up to a year, a target over several years is read as one for each
year, unless the plan says that it is for the whole time.""",
    examples=(
        Example(
            "At most 100 a year, 2014 to 2017.",
            offences(
                target(Kind.AT_MOST, 100, "2014-04-01/2017-03-31"),
                to_date("2014/15 Q4", 120),
                to_date("2015/16 Q4", 95),
            ),
            VerdictStatus.MET,
        ),
        Example(
            "At most 300 in the three years together, after two of them.",
            offences(
                target(Kind.AT_MOST, 300, "2014-04-01/2017-03-31", per=TargetPer.WHOLE_PERIOD),
                to_date("2014/15 Q4", 120),
                to_date("2015/16 Q4", 95),
            ),
            VerdictStatus.OFF_COURSE,
        ),
    ),
)

TARGETS = Chapter(
    title="Which target counts",
    text="A plan may hold several targets for one indicator. One of them counts for each figure.",
    rules=(HOLDS, PER),
)

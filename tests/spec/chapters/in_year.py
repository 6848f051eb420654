"""What is due before the year is over."""

from __future__ import annotations

from outturn.model import NotJudged, Statistic, VerdictStatus
from outturn.model import TargetKind as Kind

from ..build import baseline, offences, result, target, to_date
from ..form import Chapter, Example, Rule

LAST_YEAR = tuple(
    result(f"2014/15 Q{n}", value) for n, value in enumerate((100, 100, 100, 300), start=1)
)

SHAPE = Rule(
    title="Last year's shape comes first",
    text="""\
Some counts have a season. Where last year's figures at the same point are known, the same share
of the target is due as had come by then last year.""",
    examples=(
        Example(
            "At most 600; last year a sixth of the total came in the first quarter.",
            offences(target(Kind.AT_MOST, 600), *LAST_YEAR, to_date("2015/16 Q1", 140)),
            VerdictStatus.OFF_COURSE,
        ),
        Example(
            "At most 600 in a calendar year; last year's months add up to the shape.",
            offences(
                target(Kind.AT_MOST, 600, "2015"),
                *(result(f"2014-{n:02d}", 20 if n < 7 else 80) for n in range(1, 13)),
                *(result(f"2015-{n:02d}", 30) for n in range(1, 7)),
            ),
            VerdictStatus.OFF_COURSE,
        ),
    ),
)

TIME = Rule(
    title="Otherwise time decides",
    text="""\
Where last year's figures are not known or are unreliable, or nothing had come by the same point,
the target is shared evenly over the months.""",
    examples=(
        Example(
            "The same target, with nothing known of last year.",
            offences(target(Kind.AT_MOST, 600), to_date("2015/16 Q1", 140)),
            VerdictStatus.ON_COURSE,
        ),
        Example(
            "Stockton 2015/16: fewer incidents than 13,425; last year's first quarter is unknown.",
            offences(
                target(Kind.IMPROVE, baseline="three-year average"),
                baseline(
                    13425,
                    "2012-01-01/2014-12-31",
                    label="three-year average",
                    statistic=Statistic.YEARLY_AVERAGE,
                ),
                result("2014/15", 12469),
                result("2015/16 Q1", 3109),
                unit="incidents",
            ),
            VerdictStatus.ON_COURSE,
        ),
        Example(
            "The same target; last year none of 600 came in the first quarter.",
            offences(
                target(Kind.AT_MOST, 600),
                result("2014/15", 600),
                result("2014/15 Q1", 0),
                to_date("2015/16 Q1", 140),
            ),
            VerdictStatus.ON_COURSE,
        ),
        Example(
            "The same target; last year's 100 in the first quarter is unreliable.",
            offences(
                target(Kind.AT_MOST, 600),
                result("2014/15", 600),
                result("2014/15 Q1", 100, "u"),
                to_date("2015/16 Q1", 140),
            ),
            VerdictStatus.ON_COURSE,
        ),
    ),
)

PART = Rule(
    title="Part of a year adds up to nothing",
    text="""\
Where a part of the year so far is missing and no total to date is printed, there is nothing to hold
against the target. The working names the part that is missing.""",
    examples=(
        Example(
            "At most 600; the third quarter is published, the first two are not.",
            offences(target(Kind.AT_MOST, 600), result("2015/16 Q3", 140)),
            NotJudged.YEAR_TO_DATE_INCOMPLETE,
        ),
        Example(
            "The same, with the total to date printed.",
            offences(
                target(Kind.AT_MOST, 600),
                result("2015/16 Q3", 140),
                to_date("2015/16 Q3", 430),
            ),
            VerdictStatus.ON_COURSE,
        ),
    ),
)

IN_YEAR = Chapter(
    title="Before the year is over",
    text="""\
A yearly target for a count is not due all at once. What is due by now is a share of it, and the
working says how the share was found.""",
    rules=(SHAPE, TIME, PART),
)

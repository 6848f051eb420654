"""Which way things are going."""

from __future__ import annotations

from outturn.model import BaselineStatus, Comparator, Polarity, Statistic, Travel
from outturn.model import TargetKind as Kind

from ..build import baseline, change, offences, percentage, result, target, to_date
from ..form import Chapter, Example, Rule

LIKE = Rule(
    title="Like is compared with like",
    text="""\
A figure is compared with one of the same length: the same period last year, else the period
before, else a confirmed baseline of no later time. For counts that add up to a year it is the year
so far against last year at the same point, since one quarter is no measure of the next. Nothing is
compared across a break in the series.""",
    examples=(
        Example(
            "1,628 offences this year, 1,068 last year.",
            offences(baseline(1068), to_date("2015/16 Q4", 1628)),
            Travel.WORSENING,
            Comparator.SAME_PERIOD_LAST_YEAR,
        ),
        Example(
            "1,061 offences by September; 1,026 by September last year.",
            offences(
                to_date("2014/15 Q2", 1026),
                result("2015/16 Q1", 531),
                result("2015/16 Q2", 530),
            ),
            Travel.WORSENING,
            Comparator.SAME_PERIOD_LAST_YEAR,
        ),
        Example(
            "Satisfaction of 94%, after 90% the quarter before.",
            percentage(result("2015/16 Q3", 90), result("2015/16 Q4", 94)),
            Travel.IMPROVING,
            Comparator.PREVIOUS_PERIOD,
        ),
        Example(
            "A first figure of 67%, against a baseline of 44%.",
            percentage(
                baseline(44, label="baseline"),
                result("2015/16 Q1", 67),
            ),
            Travel.IMPROVING,
            Comparator.BASELINE,
        ),
        Example(
            "67% in the first quarter of 2015/16, against a baseline of all that year.",
            percentage(
                baseline(44, "2015/16", label="baseline"),
                result("2015/16 Q1", 67),
            ),
            Travel.UNKNOWN,
        ),
        Example(
            "531 offences in the first quarter, with only last year's total known.",
            offences(baseline(2111), result("2015/16 Q1", 531)),
            Travel.UNKNOWN,
        ),
        Example(
            "531 offences in the first quarter, 480 in the quarter before.",
            offences(result("2014/15 Q4", 480), result("2015/16 Q1", 531)),
            Travel.UNKNOWN,
        ),
        Example(
            "400 offences this year; last year's total, 500, is not confirmed.",
            offences(
                baseline(500, status=BaselineStatus.TO_BE_CONFIRMED), to_date("2015/16 Q4", 400)
            ),
            Travel.UNKNOWN,
        ),
        Example(
            "94% after 90%, with a new way of counting in between.",
            percentage(result("2015/16 Q3", 90), result("2015/16 Q4", 94, "b")),
            Travel.UNKNOWN,
        ),
    ),
)

LITTLE = Rule(
    title="Under one in a hundred is little change",
    text="""\
A change of less than 1% is *little change*; for percentages, less than one percentage point.""",
    examples=(
        Example(
            "531 offences against 528 at the same point last year.",
            offences(result("2014/15 Q1", 528), result("2015/16 Q1", 531)),
            Travel.LITTLE_CHANGE,
            Comparator.SAME_PERIOD_LAST_YEAR,
        ),
        Example(
            "4.6% after 5.5%.",
            percentage(result("2015/16 Q2", "5.5"), result("2015/16 Q3", "4.6")),
            Travel.LITTLE_CHANGE,
            Comparator.PREVIOUS_PERIOD,
        ),
    ),
)

APART = Rule(
    title="Direction and verdict are two things",
    text="""\
The verdict looks at the target, the direction at how things have moved. “Got worse” on any page
means the direction, whatever the verdict.""",
    examples=(
        Example(
            "2,203 crimes meet the aim, a three-year average of 2,318; last year's were 2,111.",
            offences(
                target(Kind.IMPROVE, baseline="three-year average"),
                baseline(
                    2318,
                    "2011-04-01/2014-03-31",
                    label="three-year average",
                    statistic=Statistic.YEARLY_AVERAGE,
                ),
                result("2014/15", 2111),
                to_date("2015/16 Q4", 2203),
            ),
            Travel.WORSENING,
            Comparator.SAME_PERIOD_LAST_YEAR,
        ),
    ),
)

SAID = Rule(
    title="A published change speaks where no figures do",
    text="""\
Where the figures themselves cannot be compared, a change that the document prints on last year or
on the baseline gives the direction.""",
    examples=(
        Example(
            "17,571 offences in 2015/16, “up 10%”; last year's figure is not printed.",
            offences(result("2015/16", 17571), change("2015/16", 10, "2014/15")),
            Travel.WORSENING,
            Comparator.PUBLISHED_CHANGE,
        ),
    ),
)

NEUTRAL = Rule(
    title="No side is better",
    text="""\
Where neither more nor fewer is better, the change is shown but called neither better nor worse.""",
    examples=(
        Example(
            "4,311 service requests, 4,374 last year.",
            offences(
                result("2014/15", 4374),
                result("2015/16", 4311),
                polarity=Polarity.NONE,
                unit="requests",
            ),
            Travel.UNKNOWN,
            Comparator.SAME_PERIOD_LAST_YEAR,
        ),
    ),
)

DIRECTION = Chapter(
    title="Better or worse",
    text="""\
The direction of travel says how a figure has moved, and always names what it is compared with.""",
    rules=(LIKE, LITTLE, APART, SAID, NEUTRAL),
)

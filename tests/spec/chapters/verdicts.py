"""From value and target to verdict."""

from __future__ import annotations

from outturn.model import Measure, Polarity, Statistic, VerdictStatus
from outturn.model import TargetKind as Kind

from ..build import baseline, change, indicator, offences, percentage, result, target, to_date
from ..form import Chapter, Example, Rule

BASELINE = baseline(1068)

FINAL = Rule(
    title="Met and missed are final",
    text="""\
We say *met* or *missed* only when the result completes the target's period. Before that we say
*on course* or *off course*. The verdict shown for an indicator is that of its latest period with
a figure, and names that period.""",
    examples=(
        Example(
            "The aim for 2015/16 is to reduce offences; the year is complete.",
            offences(target(Kind.IMPROVE), BASELINE, to_date("2015/16 Q4", 1628)),
            VerdictStatus.MISSED,
        ),
        Example(
            "The same aim, at the end of the second quarter.",
            offences(target(Kind.IMPROVE), BASELINE, to_date("2015/16 Q2", 700)),
            VerdictStatus.OFF_COURSE,
        ),
        Example(
            "The same aim, with fewer offences at the end of the third quarter.",
            offences(target(Kind.IMPROVE), BASELINE, to_date("2015/16 Q3", 690)),
            VerdictStatus.ON_COURSE,
        ),
        Example(
            "The fourth quarter is not published yet: the third still speaks.",
            percentage(
                target(Kind.AT_LEAST, 50),
                result("2015/16 Q3", 55),
                result("2015/16 Q4", None, "x"),
            ),
            VerdictStatus.ON_COURSE,
        ),
    ),
)

BOUNDS = Rule(
    title="Reaching a target counts as meeting it",
    text="A target of “at most”, “at least” or “between” is met by a figure exactly at its bound.",
    examples=(
        Example(
            "At least 92 people.",
            indicator(target(Kind.AT_LEAST, 92), result("2015/16", 92), unit="people"),
            VerdictStatus.MET,
        ),
        Example(
            "At most 621 callers.",
            indicator(target(Kind.AT_MOST, 621), result("2015/16", 700), unit="callers"),
            VerdictStatus.MISSED,
        ),
        Example(
            "Between 40 and 60 visits.",
            indicator(target(Kind.BETWEEN, 40, upper=60), result("2015/16", 60), unit="visits"),
            VerdictStatus.MET,
        ),
        Example(
            "Between 40 and 60 visits: the nearer bound is the one that counts.",
            indicator(target(Kind.BETWEEN, 40, upper=60), result("2015/16", 63), unit="visits"),
            VerdictStatus.CLOSE,
        ),
    ),
)

IMPROVE = Rule(
    title="To improve is to beat the baseline",
    text="""\
A target to reduce, to increase or to improve is met only by a figure better than the baseline.
Staying the same does not meet it and is never close, and nor is moving the wrong way.""",
    examples=(
        Example(
            "Reduce criminal damage, against a three-year average.",
            offences(
                target(Kind.IMPROVE, baseline="three-year average"),
                baseline(
                    2318,
                    "2011-04-01/2014-03-31",
                    label="three-year average",
                    statistic=Statistic.YEARLY_AVERAGE,
                ),
                to_date("2015/16 Q4", 2203),
            ),
            VerdictStatus.MET,
        ),
        Example(
            "Increase take-up from 44%.",
            percentage(target(Kind.IMPROVE), baseline(44), result("2015/16 Q4", 67)),
            VerdictStatus.MET,
        ),
        Example(
            "Increase take-up from 44%, and it stays there.",
            percentage(target(Kind.IMPROVE), baseline(44), result("2015/16 Q4", 44)),
            VerdictStatus.MISSED,
        ),
    ),
)

CHANGE = Rule(
    title="A target of a percentage starts from the baseline",
    text="""\
The baseline and the percentage give the figure to reach. Of things that are counted whole, that is
a whole number, rounded to the stricter side; amounts, rates, percentages, days and scores are not
rounded. Where the document prints the figure itself, we use the printed one. Percentages and
percentage points are never mixed.""",
    examples=(
        Example(
            "A 10% reduction on 690 callers.",
            indicator(
                target(Kind.CHANGE_PERCENT, -10),
                baseline(690),
                result("2015/16", 621),
                unit="callers",
            ),
            VerdictStatus.MET,
        ),
        Example(
            "A 30% reduction on 15 callers: 10 or fewer.",
            indicator(
                target(Kind.CHANGE_PERCENT, -30),
                baseline(15),
                result("2015/16", 10),
                unit="callers",
            ),
            VerdictStatus.MET,
        ),
        Example(
            "A 5% reduction on 4,158 offences (Haringey 2012/13), had 1,980 come by September.",
            offences(target(Kind.CHANGE_PERCENT, -5), baseline(4158), to_date("2015/16 Q2", 1980)),
            VerdictStatus.CLOSE,
        ),
        Example(
            "A 30% reduction on a rate of 15: the 10.5 stays.",
            indicator(
                target(Kind.CHANGE_PERCENT, -30),
                baseline(15),
                result("2015/16", "10.4"),
                measure=Measure.RATE,
                unit="per 1,000 residents",
            ),
            VerdictStatus.MET,
        ),
        Example(
            "A 30% reduction on 15 callers, printed as “10 or fewer”.",
            indicator(
                target(Kind.CHANGE_PERCENT, -30, stated=10),
                baseline(15),
                result("2015/16", 11),
                unit="callers",
            ),
            VerdictStatus.MISSED,
        ),
        Example(
            "Up by 5 percentage points from 44%.",
            percentage(target(Kind.CHANGE_POINTS, 5), baseline(44), result("2015/16 Q4", 48)),
            VerdictStatus.CLOSE,
        ),
    ),
)

PUBLISHED = Rule(
    title="A published change can be the result",
    text="""\
Sometimes only the change on the baseline is published, not the figures behind it. That change is
then judged directly.""",
    examples=(
        Example(
            "Increase the notices issued; “16% reduction on baseline” at mid-year.",
            offences(
                target(Kind.IMPROVE),
                baseline(None, label="baseline"),
                change("2015/16 Q2", -16, "baseline"),
                polarity=Polarity.HIGHER,
                unit="notices",
            ),
            VerdictStatus.OFF_COURSE,
        ),
        Example(
            "Down 4% on last year, against a 2% reduction.",
            offences(
                target(Kind.CHANGE_PERCENT, -2),
                change("2015/16", -4, "2014/15"),
            ),
            VerdictStatus.MET,
        ),
    ),
)

MAINTAIN = Rule(
    title="To maintain is to get no worse",
    text="""\
A target to maintain a level is met at that level or better. Where either side of it would be
worse, it is met within the tolerance, and close within twice the tolerance.""",
    examples=(
        Example(
            "Maintain 90% satisfaction.",
            percentage(target(Kind.MAINTAIN, 90), result("2015/16 Q4", 94)),
            VerdictStatus.MET,
        ),
        Example(
            "Maintain the share of a year ago, 80%.",
            percentage(target(Kind.MAINTAIN), baseline(80), result("2015/16 Q4", 79)),
            VerdictStatus.CLOSE,
        ),
        Example(
            "Keep a score at 100, neither above nor below.",
            indicator(
                target(Kind.MAINTAIN, 100),
                result("2015/16", 104),
                measure=Measure.SCORE,
                polarity=Polarity.MAINTAIN,
            ),
            VerdictStatus.MET,
        ),
        Example(
            "The same, a little further off.",
            indicator(
                target(Kind.MAINTAIN, 100),
                result("2015/16", 108),
                measure=Measure.SCORE,
                polarity=Polarity.MAINTAIN,
            ),
            VerdictStatus.CLOSE,
        ),
    ),
)

VERDICTS = Chapter(
    title="From figure to verdict",
    text="""\
A verdict compares two figures: the value published, and the value that would meet the target.
Nothing is rounded before it is compared.""",
    rules=(FINAL, BOUNDS, IMPROVE, CHANGE, PUBLISHED, MAINTAIN),
)

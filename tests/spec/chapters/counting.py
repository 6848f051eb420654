"""How indicators are counted."""

from __future__ import annotations

from outturn.model import NotJudged, Polarity, VerdictStatus
from outturn.model import TargetKind as Kind

from ..build import percentage, result, target
from ..form import Chapter, Example, Rule

ROWS = (
    target(Kind.AT_LEAST, 5, breakdown="opiate"),
    target(Kind.AT_LEAST, 40, breakdown="non-opiate"),
    result("2015/16", 6, breakdown="opiate"),
    result("2015/16", 30, breakdown="non-opiate"),
)

ONCE = Rule(
    title="Each indicator counts once",
    text="""\
An indicator in several parts counts under the part that its publisher names as the headline;
without one, under the whole; and where the whole has no verdict, under the worst of its judged
parts. The page says how many parts are met. Judged and not judged always add up to the number of
indicators.""",
    examples=(
        Example("One part of two is met.", percentage(*ROWS), VerdictStatus.MISSED),
        Example(
            "The same, where opiate clients are the headline.",
            percentage(*ROWS, headline="opiate"),
            VerdictStatus.MET,
        ),
        Example(
            "The same without a headline, where the whole is judged too.",
            percentage(*ROWS, target(Kind.AT_LEAST, 10), result("2015/16", 20)),
            VerdictStatus.MET,
        ),
    ),
)

CURRENT = Rule(
    title="Which verdict is current",
    text="""\
Every period with a figure and a target has a verdict. The current one, by which an indicator
counts, is that of the latest period with a value, within the scorecard's own period. The verdict of
an earlier year is history, and one of a later year lies outside what the scorecard speaks for:
where figures run on beyond it, the page says so. The verdicts of all other periods are listed on
the indicator's page, below the current one.""",
    examples=(
        Example(
            "Two quarters of the year have a figure: 20 of at most 9, then 5.",
            percentage(
                target(Kind.AT_MOST, 9),
                result("2015/16 Q1", 20),
                result("2015/16 Q2", 5),
                polarity=Polarity.LOWER,
            ),
            VerdictStatus.ON_COURSE,
        ),
        Example(
            "Last year's target was met; this year's has no result yet.",
            percentage(
                target(Kind.AT_LEAST, 40, "2014/15"),
                result("2014/15", 50),
                target(Kind.AT_LEAST, 60),
            ),
            NotJudged.NO_RESULT,
        ),
        Example(
            "Targets and figures run on: 50 where 40 was asked for, then 50 where 60 is, a year "
            "after the scorecard's own period.",
            percentage(
                target(Kind.AT_LEAST, 40),
                result("2015/16", 50),
                target(Kind.AT_LEAST, 60, "2016/17"),
                result("2016/17", 50),
            ),
            VerdictStatus.MET,
        ),
    ),
)

RATINGS = Rule(
    title="The publisher's rating is its own",
    text="""\
A colour, a smiling face or “on target” is what the publisher said, in its own symbols. It is shown
beside our verdict and labelled as the publisher's. It never changes the verdict, and where the two
disagree the page says so.""",
)

NO_SCORE = Rule(
    title="There is no overall score",
    text="Nothing is averaged into one number, and publishers are not ranked.",
)

COUNTING = Chapter(
    title="Counting, and what publishers say",
    text="Summaries count indicators; they do not weigh them.",
    rules=(ONCE, CURRENT, RATINGS, NO_SCORE),
)

"""How indicators are counted."""

from __future__ import annotations

from outturn.model import TargetKind as Kind
from outturn.model import VerdictStatus

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
    rules=(ONCE, RATINGS, NO_SCORE),
)

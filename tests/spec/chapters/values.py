"""Which value is judged."""

from __future__ import annotations

from outturn.model import Basis, VerdictStatus
from outturn.model import TargetKind as Kind

from ..build import baseline, indicator, n_of_d, offences, percentage, result, target, to_date
from ..form import Chapter, Example, Rule

SUMS = Rule(
    title="Counts that add up are judged by the year to date",
    text="""\
Offences in four quarters make a year's offences, so a yearly target is compared with the year so
far: as printed, or else summed from the periods.""",
    examples=(
        Example(
            "At most 2,000, and only the four quarters are printed.",
            offences(
                target(Kind.AT_MOST, 2000),
                result("2015/16 Q1", 531),
                result("2015/16 Q2", 530),
                result("2015/16 Q3", 625),
                result("2015/16 Q4", 517),
            ),
            VerdictStatus.MISSED,
        ),
    ),
)

LOST = Rule(
    title="A lost quarter is worked out by subtraction",
    text="""\
Where a quarter's own figure is missing but the year to date before and after it is known, the
difference is the quarter. It is always marked as worked out, with the sum.""",
    examples=(
        Example(
            "At most 350 in the second quarter, of which only the year to date is printed.",
            offences(
                target(Kind.AT_MOST, 350, "2015/16 Q2"),
                result("2015/16 Q1", 336),
                to_date("2015/16 Q2", 700),
            ),
            VerdictStatus.CLOSE,
        ),
    ),
)

ALONE = Rule(
    title="Other figures stand by themselves",
    text="""\
Percentages, rates, scores and rolling years do not add up: each is compared with the target as it
is. Where only “n of d” is published, the percentage is n divided by d, and a base under 20 carries
a warning.""",
    examples=(
        Example(
            "At least 50%, and the document says “12 of 16”.",
            percentage(target(Kind.AT_LEAST, 50), n_of_d("2015/16 Q4", 12, 16)),
            VerdictStatus.MET,
        ),
        Example(
            "Repeat victims in the last twelve months, fewer than the 25 of a year ago.",
            indicator(
                target(Kind.IMPROVE),
                baseline(25),
                result("2015/16 Q4", 22, basis=Basis.ROLLING_YEAR),
                unit="victims",
            ),
            VerdictStatus.MET,
        ),
    ),
)

VALUES = Chapter(
    title="Which figure is judged",
    text="""\
Only what has been observed is judged. A projection is shown as such, and never as a result.""",
    rules=(SUMS, LOST, ALONE),
)

"""How far short is still close."""

from __future__ import annotations

from decimal import Decimal

from outturn.model import Judgement, Polarity, VerdictStatus
from outturn.model import TargetKind as Kind

from ..build import baseline, indicator, n_of_d, percentage, result, target
from ..form import Chapter, Example, Rule

SIZE = Rule(
    title="Five in a hundred, or two points",
    text="""\
A result that falls short by no more than 5% of the target is *close*. For percentages it is 2
percentage points. A tolerance that the target itself states goes before this, and so does one that
its scorecard states; of those two the target's counts.""",
    examples=(
        Example(
            "At most 100, and 105 came.",
            indicator(target(Kind.AT_MOST, 100), result("2015/16", 105), unit="complaints"),
            VerdictStatus.CLOSE,
        ),
        Example(
            "At least 90%, and it is 87.5%.",
            percentage(target(Kind.AT_LEAST, 90), result("2015/16", "87.5")),
            VerdictStatus.MISSED,
        ),
        Example(
            "Stockton 2015/16: keep 80% of those referred, and it is 79%.",
            percentage(target(Kind.MAINTAIN, 80), n_of_d("2015/16 Q1", 61, 77)),
            VerdictStatus.CLOSE,
        ),
        Example(
            "The same 87.5%, where the target itself allows 3 points.",
            percentage(target(Kind.AT_LEAST, 90, tolerance=3), result("2015/16", "87.5")),
            VerdictStatus.CLOSE,
        ),
        Example(
            "At most 100 on a scorecard that allows 10%.",
            indicator(target(Kind.AT_MOST, 100), result("2015/16", 109), unit="complaints"),
            VerdictStatus.CLOSE,
            settings={"judgement": Judgement(share=Decimal(10))},
        ),
    ),
)

HALF = Rule(
    title="Never more than half the way",
    text="""\
Where the target asks for movement from a baseline, our own tolerance is held to half the way from
baseline to target, so that standing nearly still is not close. One that the publisher states is
used as it is.""",
    examples=(
        Example(
            "Down 4% from 100: half the way is 2.",
            indicator(
                target(Kind.CHANGE_PERCENT, -4), baseline(100), result("2015/16", 99), unit="fires"
            ),
            VerdictStatus.MISSED,
        ),
        Example(
            "At most 100, where it stood before: no movement is asked for.",
            indicator(
                target(Kind.AT_MOST, 100), baseline(100), result("2015/16", 102), unit="fires"
            ),
            VerdictStatus.CLOSE,
        ),
        Example(
            "Down 4% from 100, where the target itself allows 5%.",
            indicator(
                target(Kind.CHANGE_PERCENT, -4, tolerance=5),
                baseline(100),
                result("2015/16", 99),
                unit="fires",
            ),
            VerdictStatus.CLOSE,
        ),
    ),
)

NOUGHT = Rule(
    title="A target of nought has no tolerance",
    text="Where the target is 0, any shortfall misses it.",
    examples=(
        Example(
            "No deaths.",
            indicator(target(Kind.AT_MOST, 0), result("2015/16", 1), unit="deaths"),
            VerdictStatus.MISSED,
        ),
        Example(
            "Nobody waits too long: the 2 points for percentages don't apply.",
            percentage(target(Kind.AT_MOST, 0), result("2015/16 Q4", 1), polarity=Polarity.LOWER),
            VerdictStatus.MISSED,
        ),
    ),
)

MOVEMENT = Rule(
    title="No movement, no tolerance",
    text="""\
A target to change or improve asks for movement. A result that did not move, or moved the wrong way,
has no tolerance, whoever states one. A target only to improve has none at all: any movement for the
better meets it.""",
    examples=(
        Example(
            "Fewer than the 100 of last year, and 105 came, on a scorecard that allows 10%.",
            indicator(
                target(Kind.IMPROVE), baseline(100), result("2015/16", 105), unit="complaints"
            ),
            VerdictStatus.MISSED,
            settings={"judgement": Judgement(share=Decimal(10))},
        ),
        Example(
            "Down 4% from 100, where the target itself allows 5%, and it stays at 100.",
            indicator(
                target(Kind.CHANGE_PERCENT, -4, tolerance=5),
                baseline(100),
                result("2015/16", 100),
                unit="fires",
            ),
            VerdictStatus.MISSED,
        ),
    ),
)

TOLERANCE = Chapter(
    title="How near is close",
    text="A near miss and a far one are told apart by a tolerance, which the working states.",
    rules=(SIZE, HALF, MOVEMENT, NOUGHT),
)

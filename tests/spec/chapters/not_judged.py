"""What is not judged, and why."""

from __future__ import annotations

from outturn.model import BaselineStatus, Basis, NotJudged, Reason, TargetStatus, VerdictStatus
from outturn.model import TargetKind as Kind

from ..build import baseline, indicator, percentage, result, target
from ..form import Chapter, Example, Rule

WHAT = Rule(
    title="The target gives nothing to judge by",
    text="""\
An indicator may have no target, one still to be set, or one that is only watched, only a way of
working, still a draft, set for a wider area, printed without saying which side of it is meant, or
lost when an old document was turned into text. What is lost is never guessed.""",
    examples=(
        Example(
            "A figure without a target.", indicator(result("2015/16", 40)), NotJudged.NO_TARGET
        ),
        Example(
            "“Monitor repeat callers.”",
            indicator(target(Kind.MONITOR), result("2015/16", 40)),
            NotJudged.MONITORED_ONLY,
        ),
        Example(
            "“Adopt a problem solving approach.”",
            indicator(target(Kind.PROCESS)),
            NotJudged.PROCESS_TARGET,
        ),
        Example(
            "“Target for 2015/16: 30.”",
            indicator(target(Kind.FIGURE, 30), result("2015/16", 40)),
            NotJudged.SIDE_NOT_STATED,
        ),
        Example(
            "“Targets will then be set for the forthcoming years.”",
            indicator(target(Kind.IMPROVE, status=TargetStatus.TO_BE_SET), result("2015/16", 40)),
            NotJudged.TARGET_TO_BE_SET,
        ),
        Example(
            "“Any targets are still considered as draft.”",
            indicator(target(Kind.AT_MOST, 30, status=TargetStatus.DRAFT), result("2015/16", 40)),
            NotJudged.DRAFT_TARGET,
        ),
        Example(
            "“Targets are apportioned across London.”",
            indicator(
                target(Kind.AT_MOST, 30, status=TargetStatus.NOT_LOCAL), result("2015/16", 40)
            ),
            NotJudged.TARGET_NOT_LOCAL,
        ),
        Example(
            "The target's words did not survive.",
            indicator(
                target(Kind.LOST, reason=Reason.LOST_IN_TRANSCRIPTION), result("2015/16", 1440)
            ),
            NotJudged.LOST_IN_TRANSCRIPTION,
        ),
    ),
)

START = Rule(
    title="The starting point is not known",
    text="“Better than the baseline” cannot be judged until the baseline is confirmed.",
    examples=(
        Example(
            "“Baseline: to be confirmed.”",
            indicator(
                target(Kind.IMPROVE),
                baseline(None, status=BaselineStatus.TO_BE_CONFIRMED),
                result("2015/16", 40),
            ),
            NotJudged.BASELINE_UNCONFIRMED,
        ),
    ),
)

FIGURE = Rule(
    title="There is no sound figure",
    text="""\
A missing figure is never taken for nought, and never makes a target met or missed. A figure marked
as unreliable is shown, but not judged. In a scorecard that is closed nothing is overdue: what never
came is said to be never published here.""",
    examples=(
        Example(
            "The figure was withheld.",
            percentage(
                target(Kind.AT_LEAST, 50),
                result("2015/16 Q4", None, "x", reason=Reason.DATA_SHARING),
            ),
            NotJudged.NO_RESULT,
        ),
        Example(
            "Only a projection is published.",
            indicator(target(Kind.AT_MOST, 200), result("2015/16", 144, basis=Basis.PROJECTION)),
            NotJudged.NO_RESULT,
        ),
        Example(
            "The text of the document is damaged.",
            indicator(target(Kind.AT_MOST, 30), result("2015/16", 17, "u")),
            NotJudged.LOW_RELIABILITY,
        ),
        Example(
            "A real nought is a figure.",
            indicator(target(Kind.AT_MOST, 30), result("2015/16", 0)),
            VerdictStatus.MET,
        ),
    ),
)

NOT_JUDGED = Chapter(
    title="What is not judged",
    text="An indicator without a verdict is still counted, listed and given a reason.",
    rules=(WHAT, START, FIGURE),
)

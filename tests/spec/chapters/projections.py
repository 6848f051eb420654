"""What the publisher expects."""

from __future__ import annotations

from outturn.model import Basis, NotJudged, VerdictStatus
from outturn.model import TargetKind as Kind

from ..build import baseline, change, indicator, offences, result, target, to_date
from ..form import Chapter, Example, Rule

PROJECTED = Rule(
    title="If the projection holds",
    text="""\
A published projection is held against the target by the same rules, under a heading of its own. It
is never the verdict of an indicator, and never counted. A forecast for the last part of a year is
added to what has come so far. Where no target is set for what is projected, or only one for another
kind of figure, that is said.""",
    examples=(
        Example(
            "At most 1,600 this year; 1,500 are projected.",
            offences(target(Kind.AT_MOST, 1600), result("2015/16", 1500, basis=Basis.PROJECTION)),
            VerdictStatus.MET,
            projected=True,
        ),
        Example(
            "At most 400; 310 by December, and 140 more are forecast.",
            offences(
                target(Kind.AT_MOST, 400),
                to_date("2015/16 Q3", 310),
                result("2015/16 Q4", 140, "f"),
            ),
            VerdictStatus.MISSED,
            projected=True,
        ),
        Example(
            "Stockton 2011/12: fewer convictions, with 144 projected and no baseline printed.",
            offences(
                target(Kind.IMPROVE),
                result("2015/16", 144, "f", basis=Basis.PROJECTION),
                unit="convictions",
            ),
            NotJudged.BASELINE_UNCONFIRMED,
            projected=True,
        ),
        Example(
            "Fewer than the 221 of last year would have been enough.",
            offences(
                target(Kind.IMPROVE),
                baseline(221),
                result("2015/16", 144, "f", basis=Basis.PROJECTION),
                unit="convictions",
            ),
            VerdictStatus.MET,
            projected=True,
        ),
        Example(
            "Stockton 2015/16: 2% more arrests are expected, and no target asks about them.",
            indicator(
                change("2015-10-01/2016-09-30", 2, "2014-10-01/2015-09-30", basis=Basis.PROJECTION)
            ),
            NotJudged.NO_TARGET,
            projected=True,
        ),
        Example(
            "At most 1,600 this year; all that is projected is a change, 10% fewer.",
            offences(
                target(Kind.AT_MOST, 1600),
                change("2015/16", -10, "2014/15", basis=Basis.PROJECTION),
            ),
            NotJudged.OTHER_QUANTITY,
            projected=True,
        ),
    ),
)

PROJECTIONS = Chapter(
    title="What the publisher expects",
    text="Only what has been observed is judged. What is expected stands apart from it.",
    rules=(PROJECTED,),
)

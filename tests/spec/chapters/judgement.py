"""By whose rule, and in which version."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from outturn.assess import RULES_VERSION
from outturn.model import Boundary, Indicator, InYear, Judgement, NotJudged, VerdictStatus
from outturn.model import TargetKind as Kind
from outturn.sentences.judgement import rule

from ..build import baseline, indicator, offences, percentage, result, target, to_date
from ..form import Chapter, Example, Rule

COLOURS = {
    VerdictStatus.MET: "Green",
    VerdictStatus.CLOSE: "Amber",
    VerdictStatus.MISSED: "Red",
}


def complaints(value: int, before: int | None = None) -> Indicator:
    """At most 100; ``before`` came the year before."""
    last = [] if before is None else [result("2014/15", before)]
    return indicator(target(Kind.AT_MOST, 100), *last, result("2015/16", value), unit="complaints")


def by(**stated: Any) -> dict[str, Any]:
    return {"judgement": Judgement(**stated)}


def said(**stated: Any) -> str:
    """The rule of a made-up partnership, as its pages print it."""
    return rule(Judgement(**stated), "Safer Exampleton", RULES_VERSION)


VERSION = Rule(
    title="The rule stands beside the verdict",
    text=f"""\
Every verdict names the rule it was reached by, with its version. Where a publisher states nothing
of its own, that is: “{rule(Judgement(), "", RULES_VERSION)}”

- Version 2 rounds a percentage of whole things to a whole number, names the part of a year that is
  missing, holds projections against targets apart from results, and lets a publisher state its own
  rule.
- Version 1 was the first.""",
)

TOLERANCE = Rule(
    title="Its own tolerance",
    text=f"""\
A publisher may allow more or less than we do, and may say that a result exactly at the edge is no
longer close. A page then says: “{
        said(share=Decimal(10), boundary=Boundary.EXCLUSIVE, version="2015 framework")
    }”""",
    examples=(
        Example(
            "At most 100 complaints, 10% allowed, and 110 came.",
            complaints(110),
            VerdictStatus.CLOSE,
            settings=by(share=Decimal(10)),
        ),
        Example(
            "The same, where the edge itself does not count.",
            complaints(110),
            VerdictStatus.MISSED,
            settings=by(share=Decimal(10), boundary=Boundary.EXCLUSIVE),
        ),
        Example(
            "Stockton 2015/16: 79% against 80%, if it had allowed half a point.",
            percentage(target(Kind.MAINTAIN, 80), result("2015/16 Q1", 79)),
            VerdictStatus.OFF_COURSE,
            settings=by(points=Decimal("0.5")),
        ),
    ),
)

LAST_YEAR = Rule(
    title="Better or worse than last year, too",
    text=f"""\
Some publishers call a result amber only if it is better than last year as well, or red only if it
is worse as well. The second can call close what moved the wrong way, where our own rules never do.
It is compared with the same period last year; under 1% (or one point) is neither
better nor worse. Where both are asked, and it is neither, the tolerance decides. Without a figure
for last year that can be compared, that part of the rule does not apply, and the working says so.
A page then says: “{said(miss_needs_worsening=True)}”""",
    examples=(
        Example(
            "At most 100: 104 is within 5%, but no better than the 90 of last year.",
            complaints(104, 90),
            VerdictStatus.MISSED,
            settings=by(close_needs_improvement=True),
        ),
        Example(
            "The same, with 120 last year.",
            complaints(104, 120),
            VerdictStatus.CLOSE,
            settings=by(close_needs_improvement=True),
        ),
        Example(
            "At most 100: 130 is far off, but fewer than the 150 of last year.",
            complaints(130, 150),
            VerdictStatus.CLOSE,
            settings=by(miss_needs_worsening=True),
        ),
        Example(
            "Improve on a baseline of 100: 110 is the wrong way, but fewer than last year's 130.",
            indicator(
                target(Kind.IMPROVE, baseline="three-year average"),
                baseline(100, "2011-04-01/2014-03-31", label="three-year average"),
                result("2014/15", 130),
                result("2015/16", 110),
                unit="complaints",
            ),
            VerdictStatus.CLOSE,
            settings=by(miss_needs_worsening=True),
        ),
        Example(
            "The same, with nothing known of last year.",
            complaints(130),
            VerdictStatus.MISSED,
            settings=by(miss_needs_worsening=True),
        ),
    ),
)

IN_YEAR = Rule(
    title="Its own way through the year",
    text=f"""\
A publisher may share out a yearly target by time alone, though last year's shape is known. Or it
may hold the year so far against the whole target; then we say only what the rest of the year cannot
change: an upper limit already passed is off course, a goal already reached is on course, and all
else waits for the year to end. A page then says: “{said(in_year=InYear.WHOLE)}”""",
    examples=(
        Example(
            "At most 600; last year a sixth of it came in the first quarter.",
            offences(
                target(Kind.AT_MOST, 600),
                *(result(f"2014/15 Q{n}", 300 if n == 4 else 100) for n in (1, 2, 3, 4)),
                to_date("2015/16 Q1", 140),
            ),
            VerdictStatus.ON_COURSE,
            settings=by(in_year=InYear.TIME),
        ),
        Example(
            "At most 600, held against the whole, and 700 have come by December.",
            offences(target(Kind.AT_MOST, 600), to_date("2015/16 Q3", 700)),
            VerdictStatus.OFF_COURSE,
            settings=by(in_year=InYear.WHOLE),
        ),
        Example(
            "The same, with 590 by December.",
            offences(target(Kind.AT_MOST, 600), to_date("2015/16 Q3", 590)),
            NotJudged.YEAR_NOT_OVER,
            settings=by(in_year=InYear.WHOLE),
        ),
    ),
)

NAMES = Rule(
    title="Its own names",
    text=f"""\
Our word for the verdict stays; the publisher's own stands beside it. A scheme without a name for
close has nothing between met and missed. A page then says: “{said(statuses=COLOURS)}”""",
    examples=(
        Example(
            "At most 100, and 104 came: amber.",
            complaints(104),
            VerdictStatus.CLOSE,
            settings=by(statuses=COLOURS),
        ),
        Example(
            "The same, where only green and red are used.",
            complaints(104),
            VerdictStatus.MISSED,
            settings=by(statuses={VerdictStatus.MET: "Green", VerdictStatus.MISSED: "Red"}),
        ),
    ),
)

JUDGEMENT = Chapter(
    title="By whose rule",
    text="""\
Publishers judge by different rules. Where a scorecard states its own, we use that; for whatever it
leaves open, ours.""",
    rules=(VERSION, TOLERANCE, LAST_YEAR, IN_YEAR, NAMES),
)

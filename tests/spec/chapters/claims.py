"""What was said, recomputed: how texts are read; the answers come from the code."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from outturn import period as periods
from outturn.claims import Known, check_text
from outturn.model import Claim, ClaimKind, ClaimOutcome, Indicator
from outturn.model import TargetKind as Kind

from ..build import assessed, baseline, offences, percentage, result, target, to_date
from ..form import Chapter, Rule

AGREES, DISAGREES = ClaimOutcome.AGREES, ClaimOutcome.DISAGREES
CANNOT_CHECK = ClaimOutcome.CANNOT_CHECK
OUTCOMES = {
    AGREES: "Agrees.",
    DISAGREES: "Does not agree.",
    CANNOT_CHECK: "Cannot be checked.",
}


@dataclass(frozen=True)
class Said:
    """A text with the figures it speaks of, and what one claim of it must come to.

    ``expects`` is None for a text in which no claim must be found.
    """

    text: str
    kind: ClaimKind
    expects: ClaimOutcome | None
    indicator: Indicator = field(default_factory=offences)
    period: str = "2015/16 Q1"

    @property
    def claims(self) -> tuple[Claim, ...]:
        known = Known.of(assessed(self.indicator), periods.parse(self.period))
        return check_text(self.text, known)

    @property
    def claim(self) -> Claim | None:
        """The first claim of that kind."""
        return next((c for c in self.claims if c.kind is self.kind), None)


def _rule(title: str, text: str, *examples: Said) -> tuple[Rule, tuple[Said, ...]]:
    heads = ["| What was said | What is found |", "| --- | --- |"]
    rows = [f"| “{example.text}” | {_found(example)} |" for example in examples]
    return Rule(title, "\n".join([text, "", *heads, *rows])), examples


def _found(example: Said) -> str:
    claim = example.claim
    return f"{OUTCOMES[claim.outcome]} {claim.note}" if claim else "Nothing that can be checked."


ON_LAST_YEAR = ClaimKind.CHANGE_ON_LAST_YEAR
SATISFACTION = percentage(
    target(Kind.AT_LEAST, 90), result("2015/16 Q1", 94), result("2014/15 Q1", 90)
)

TWO_BASELINES = percentage(baseline("40.8"), replace(baseline("29.9"), label="2014/15, later"))

OWN_NUMBERS = _rule(
    "A text's own numbers",
    """\
A number, its percentage and the figure they belong to settle each other. Where a text prints all
three, it is checked without any other figure, even if last year's is missing.""",
    Said(
        "336 offences Increase of 144 offences compared to last year (75.5%)",
        ON_LAST_YEAR,
        DISAGREES,
        offences(result("2015/16 Q1", 336)),
    ),
    Said(
        "347 offences This gives a year to date total of 673, an increase of 110 crimes (19.5%)",
        ClaimKind.CHANGE,
        AGREES,
        offences(result("2015/16 Q1", 326), result("2015/16 Q2", 347)),
        "2015/16 Q2",
    ),
    Said("55% (12 of 22) had no incidents", ClaimKind.SHARE, AGREES),
    Said(
        "80 cases were seen. 69 of these were external referrals, 11 were cases from outreach",
        ClaimKind.TOTAL,
        AGREES,
    ),
    Said("Robbery increased by over half (54.7%)", ClaimKind.MULTIPLE, AGREES),
)

FIGURES = _rule(
    "The figures of the measure",
    """\
A figure of the text's own period, a year to date, a figure quoted for comparison, and a change on
last year, on the period before or on the baseline are held against the results, with those that can
be summed or subtracted. What a text calls a change on last year is held against the same period of
last year; a year to date against last year's to the same point; "October to December" is the third
quarter.""",
    Said(
        "12,043 incidents, a reduction of 436 incidents on last year.",
        ON_LAST_YEAR,
        DISAGREES,
        offences(result("2014/15", 12469), to_date("2015/16 Q4", 12043), unit="incidents"),
        "2015/16 Q4",
    ),
    Said(
        "1203 service requests. This compares to 1291 last year.",
        ClaimKind.LEVEL,
        AGREES,
        offences(result("2015/16 Q1", 1203), result("2014/15 Q1", 1291), unit="service requests"),
    ),
    Said(
        "Total to date (Q1 and Q2) of 6496 incidents.",
        ClaimKind.YEAR_TO_DATE,
        AGREES,
        offences(result("2015/16 Q1", 3109), to_date("2015/16 Q2", 6496), unit="incidents"),
        "2015/16 Q2",
    ),
    Said(
        "Offences have risen by 34 on last year.",
        ClaimKind.DIRECTION,
        DISAGREES,
        offences(result("2015/16 Q1", 226), result("2014/15 Q1", 260)),
    ),
    Said(
        "489 offences, an increase of 150 (44%) on the October to December figure.",
        ClaimKind.CHANGE_ON_LAST_PERIOD,
        DISAGREES,
        offences(result("2015/16 Q4", 489), result("2015/16 Q3", 439)),
        "2015/16 Q4",
    ),
    Said(
        "Customer satisfaction = 94% which is on target to achieve.",
        ClaimKind.TARGET,
        AGREES,
        SATISFACTION,
    ),
)

ROUNDING = _rule(
    "Rounding",
    """\
A figure agrees if it is what the sum gives, rounded half away from zero to as many decimals as it
is printed with. One that was cut off instead agrees too, and the note says so. Where the sum rests
on figures that were rounded themselves, it is enough that some of what they could have been fits. A
change of a percentage agrees if it is right in percentage points or in percent.""",
    Said(
        "2203 crimes, an overall reduction of 115 crimes on the baseline (-4.9%)",
        ClaimKind.CHANGE_ON_BASELINE,
        AGREES,
        offences(baseline(2318), to_date("2015/16 Q4", 2203), unit="crimes"),
        "2015/16 Q4",
    ),
    Said("5 of 8 had none (63%)", ClaimKind.SHARE, AGREES),
    Said("Satisfaction rose 4% on last year", ON_LAST_YEAR, AGREES, SATISFACTION),
)

AMBIGUOUS = _rule(
    "What cannot be checked",
    """\
A wrong accusation is worse than a miss. Where a text does not say what it compares with, speaks of
another place, of a part, or of what is expected, or where the figure it compares with is not known
or is printed in two ways, nothing is held against it. What is expected may still agree by its own
numbers. Dates, names and numbers of other things are no claims at all.""",
    Said(
        "Incidents have increased by 7% in the top five wards.",
        ClaimKind.CHANGE,
        CANNOT_CHECK,
    ),
    Said(
        "If these figures are extrapolated we expect an increase of 2% on last year",
        ON_LAST_YEAR,
        CANNOT_CHECK,
    ),
    Said(
        "The county is 3% higher than the national average.",
        ClaimKind.CHANGE,
        CANNOT_CHECK,
    ),
    Said(
        "40.1% of clients completed against a baseline of 29.9%",
        ClaimKind.LEVEL,
        CANNOT_CHECK,
        TWO_BASELINES,
        "2015/16 Q3",
    ),
    Said("26.8% (11 crimes) above the target", ClaimKind.TARGET, CANNOT_CHECK),
    Said("Q2 data will be available on 24th May.", ClaimKind.LEVEL, None),
)

WORDS = _rule(
    "Words beside signs",
    """\
A minus in brackets after “reduction” is only a way of writing it. “A reduction of −77” says two
things at once; it is noted unless the figures show which is meant. A percentage beside it shows
that too, and the note says so. A percentage that is right the other way shows that the word is
wrong.""",
    Said(
        "531 offences Reduction of five offences compared to the same period last year (-0.9%)",
        ON_LAST_YEAR,
        AGREES,
        offences(result("2015/16 Q1", 531)),
    ),
    Said("Projection for year is 144; a reduction of -77", ClaimKind.DIRECTION, DISAGREES),
    Said("Projection for year is 144; a reduction of -77 (34.8%)", ClaimKind.DIRECTION, DISAGREES),
    Said("Projection for year is 144; a reduction of -77 (34.8%)", ClaimKind.CHANGE, AGREES),
    Said(
        "58 offences compared with 51 in the same quarter of 2014/15, a decrease of 7 (-13.7%)",
        ClaimKind.DIRECTION,
        DISAGREES,
        offences(result("2015/16 Q3", 58), result("2014/15 Q3", 51)),
        "2015/16 Q3",
    ),
)

_ALL = (OWN_NUMBERS, FIGURES, ROUNDING, AMBIGUOUS, WORDS)
EXAMPLES = tuple(example for _, examples in _ALL for example in examples)

CLAIMS = Chapter(
    title="What was said, checked",
    text="""\
Updates and commentary are read for statements that arithmetic can check. Each is worked out again
and *agrees*, *does not agree* (the note says what the figures give) or *cannot be checked*. The
text itself stays as it was published.""",
    rules=tuple(rule for rule, _ in _ALL),
)

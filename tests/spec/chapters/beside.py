"""What stands beside each other and can't both be so; what is noted comes from the code."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from outturn import period as periods
from outturn.assess import assess
from outturn.claims.beside import contradictions
from outturn.model import (
    Claim,
    ClaimKind,
    Commentary,
    Indicator,
    Measure,
    Rating,
    Reason,
    Section,
    Update,
)
from outturn.model import TargetKind as Kind

from ..build import TODAY, baseline, indicator, offences, percentage, result, scorecard, target
from ..form import Chapter, Rule


@dataclass(frozen=True)
class Beside:
    """Rows in words and in data, and what must be noted about them; None for nothing."""

    words: str
    indicators: tuple[Indicator, ...]
    expects: ClaimKind | None
    commentary: tuple[Commentary, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        whole = scorecard(*self.indicators, commentary=self.commentary)
        return tuple(contradictions(assess(whole, TODAY)))


def _rule(title: str, text: str, *examples: Beside) -> Rule:
    heads = ["| Example | What is noted |", "| --- | --- |"]
    rows = [f"| {example.words} | {_noted(example)} |" for example in examples]
    return Rule(title, "\n".join([text, "", *heads, *rows]))


def _noted(example: Beside) -> str:
    notes = [claim.note for claim in example.claims if claim.kind is example.expects]
    return notes[0] if notes else "Nothing."


def _said(text: str, of: Indicator, *, period: str = "2015/16 Q2", **facts: Any) -> Indicator:
    update = Update(periods.parse(period), as_published=text, **facts)
    return replace(of, updates=(*of.updates, update))


ASB = offences(
    target(Kind.IMPROVE),
    title="Reduce Anti Social Behaviour in the top five wards",
    unit="incidents",
    area="top five wards",
)
ROSE = "ASB incidents have increased by 7% in the top five wards"

RATINGS = (
    Beside(
        f"“{ROSE}”, with a ☺.",
        (_said(f"{ROSE}.", ASB, rating=Rating.ON_TRACK),),
        ClaimKind.RATING,
    ),
    Beside(
        "“Increased in Q1 but reduced in Q2”, with a ☺: the text says both.",
        (_said("Increased in Q1 but reduced in Q2.", ASB, rating=Rating.ON_TRACK),),
        None,
    ),
    Beside(
        "The same rise with a ☺, where the aim is no more than 900 incidents.",
        (
            replace(
                _said(f"{ROSE}.", ASB, rating=Rating.ON_TRACK),
                targets=(target(Kind.AT_MOST, 900),),
            ),
        ),
        None,
    ),
)
MISSING = result("2015/16 Q2", None, "x", reason=Reason.AWAITING_SOURCE)
WITHOUT = (
    Beside(
        "“Q2 data not available”, with a ☺ for the second quarter.",
        (
            _said(
                "Q2 data not available until mid-November.",
                offences(MISSING),
                rating=Rating.ON_TRACK,
            ),
        ),
        ClaimKind.RATING,
    ),
    Beside(
        "A ☺ and no figure, where nothing says why: the publisher may well have one.",
        (
            _said(
                "",
                offences(replace(MISSING, reason=Reason.NO_UPDATE)),
                rating=Rating.ON_TRACK,
            ),
        ),
        None,
    ),
)
QUARTERS = (
    Beside(
        "“During Q3 satisfaction was 94%”, with the fourth quarter.",
        (_said("During Q3 satisfaction was 94%.", percentage(), period="2015/16 Q4"),),
        ClaimKind.OTHER_PERIOD,
    ),
    Beside(
        "“100 offences compared to 120 in Q3”, with the fourth quarter.",
        (_said("100 offences compared to 120 in Q3.", offences(), period="2015/16 Q4"),),
        None,
    ),
)
WORK = "Work continues to closely monitor those that do not reach the threshold."
DRR = "We hope to report the number of individuals subject to a DRR in Q3."
RISE = "Anti-social behaviour - 10% increase in the last quarter."
REPEATS = (
    Beside(
        "“Work continues to closely monitor those that do not reach the threshold”, in two "
        "quarters running.",
        (_said(WORK, _said(WORK, indicator(), period="2015/16 Q1")),),
        ClaimKind.REPEATED,
    ),
    Beside(
        "“We hope to report the number of individuals subject to a DRR”, with a measure of those "
        "on an ATR as well.",
        (
            _said(DRR, indicator(id="3.2", number="3.2", title="Offending of those on a DRR")),
            _said(DRR, indicator(id="5.2", number="5.2", title="Crimes of those on an ATR")),
        ),
        ClaimKind.REPEATED,
    ),
    Beside(
        "“Anti-social behaviour - 10% increase in the last quarter”, three times in one section.",
        (),
        ClaimKind.REPEATED,
        (Commentary("", Section.INCIDENTS, "\n\n".join([RISE] * 3)),),
    ),
    Beside(
        "“No update provided by the agency”, in two quarters running.",
        (
            _said(
                "No update provided by the agency.",
                _said("No update provided by the agency.", indicator(), period="2015/16 Q1"),
            ),
        ),
        None,
    ),
)


def _months(*values: int, **facts: Any) -> Indicator:
    rows = [result(f"2015-{n:02}", value) for n, value in enumerate(values, start=4)]
    return indicator(*rows, objective="1", **facts)


ROWS = (
    Beside(
        "12, 10 and 15 thefts, and 12, 10 and 15 robberies.",
        (
            _months(12, 10, 15, id="a", title="Thefts"),
            _months(12, 10, 15, id="b", title="Robberies"),
        ),
        ClaimKind.SAME_ROWS,
    ),
    Beside(
        "12, 10 and 15 thefts, all of them of bicycles.",
        (
            _months(12, 10, 15, id="a", title="Thefts"),
            _months(12, 10, 15, id="b", title="Thefts of bicycles", part_of="a"),
        ),
        None,
    ),
    Beside(
        "A rate of violent crime of 12, 10 and 15, beside as many violent crimes.",
        (
            _months(12, 10, 15, id="a", title="Violent crime"),
            _months(12, 10, 15, id="b", title="Violent crime rate", measure=Measure.RATE),
        ),
        ClaimKind.RATE_IS_COUNT,
    ),
)
FAR = (
    Beside(
        "At most 40 fires, and 410 are printed.",
        (indicator(target(Kind.AT_MOST, 40), result("2015/16", 410), unit="fires"),),
        ClaimKind.FAR_FROM_TARGET,
    ),
    Beside(
        "At most 40 fires, and 180 are printed.",
        (indicator(target(Kind.AT_MOST, 40), result("2015/16", 180), unit="fires"),),
        None,
    ),
)
BEGIN = baseline("40.8", label="baseline", stated_in="2015/16 Q1")
LATER = baseline("29.9", label="later", stated_in="2015/16 Q3")
BETTER = target(Kind.IMPROVE, baseline="baseline")
BASELINES = (
    Beside(
        "“40.1% against a baseline of 29.9%”, where it was 40.8% before.",
        (percentage(BETTER, BEGIN, LATER, result("2015/16 Q3", "40.1")),),
        ClaimKind.BASELINE_CHANGED,
    ),
    Beside(
        "The same, with “against a revised baseline of 29.9%”.",
        (percentage(BETTER, BEGIN, replace(LATER, as_published="a revised baseline of 29.9%")),),
        None,
    ),
)


def _stated(start: int, by: int, printed: int) -> tuple[Indicator, ...]:
    promise = target(Kind.CHANGE_PERCENT, by, stated=printed, baseline="baseline")
    return (indicator(promise, baseline(start, label="baseline")),)


STATED = (
    Beside(
        "“Reduce by 10%. Baseline: 690 – target 621.”",
        _stated(690, -10, 621),
        ClaimKind.STATED_TARGET,
    ),
    Beside(
        "“Reduce by 30%. Baseline: 15 – target 10 or fewer.”",
        _stated(15, -30, 10),
        ClaimKind.STATED_TARGET,
    ),
    Beside(
        "“Reduce by 10%. Baseline: 690 – target 612.”",
        _stated(690, -10, 612),
        ClaimKind.STATED_TARGET,
    ),
)
EXAMPLES = (*RATINGS, *WITHOUT, *QUARTERS, *REPEATS, *ROWS, *FAR, *BASELINES, *STATED)

BESIDE = Chapter(
    title="What stands beside each other",
    text="""\
Some things in a report need no sum to be seen: they contradict what stands beside them, or stand
twice. They are noted where they stand, and nothing is changed. Where the words can be read in two
ways nothing is said: a wrong accusation is worse than a miss.""",
    rules=(
        _rule(
            "A rating that its text contradicts",
            """\
A good rating beside a text that says things got worse, or a bad one beside a text that says they
got better where nothing more was asked for. Only what is plain counts: the text speaks of the
measure itself, in one direction, without an “although”. A rating whose figures miss the target and
are worse than a year before is noted too, and so is the opposite.""",
            *RATINGS,
        ),
        _rule(
            "A rating that rests on no figure",
            """\
A rating for a period of which the publisher itself says that it has no data, or that none was
collected.""",
            *WITHOUT,
        ),
        _rule(
            "A text in another quarter's place",
            """\
A text of one quarter that speaks only of others, and not to compare or to look ahead.""",
            *QUARTERS,
        ),
        _rule(
            "Words that stand elsewhere",
            """\
A text of five words or more that is word for word that of the period before, stands more than once
in the same section, or belongs to another measure.""",
            *REPEATS,
        ),
        _rule(
            "The same figures under two names",
            """\
Three figures or more that are the same throughout under two names, unless one is a part of the
other. Small figures agree by chance: there must be three different ones, of six digits together. A
rate that is the same as its count is noted as such.""",
            *ROWS,
        ),
        _rule(
            "A figure many times its target",
            """\
A result of more than five times what its target comes to, or starts from. It may be right; a digit
too many looks the same.""",
            *FAR,
        ),
        _rule(
            "A baseline that changes without a word",
            """\
A starting point that is printed with another figure later, where nothing says why. Where the
verdict hangs on it, the note says so.""",
            *BASELINES,
        ),
        _rule(
            "The number printed as a target",
            """\
Where a document prints both a change and what it comes to, the sum is done again: the baseline,
plus or less so many percent of it. Rounding is allowed for.""",
            *STATED,
        ),
    ),
)

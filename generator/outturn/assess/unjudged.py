"""A reading that has a value and cannot be judged, with what its reason's own words leave out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from outturn.assess.history import history_steps
from outturn.assess.readings import Reading
from outturn.assess.rules import ruled
from outturn.assess.show import Show
from outturn.assess.starts import baseline_of
from outturn.assess.subject import Subject
from outturn.assess.words import projection_step, value_step
from outturn.formats import joined
from outturn.model import (
    Later,
    NotJudged,
    Quantity,
    Reason,
    Result,
    TargetKind,
    Verdict,
    VerdictStatus,
)


def unjudged(
    subject: Subject,
    reading: Reading,
    reason: NotJudged,
    show: Show,
    goal_steps: Sequence[str] = (),
) -> Verdict:
    """Not judged, though there is a value; ``goal_steps`` say what it would be judged against."""

    def steps() -> Iterator[str]:
        yield value_step(reading, show)
        yield from history_steps(subject, reading.target, reading.until)
        yield from goal_steps
        yield from _why(reading, reason)

    verdict = Verdict(
        breakdown=subject.breakdown,
        area=subject.area,
        status=VerdictStatus.NOT_JUDGED,
        reason=reason,
        absence=_absence(subject, reading),
        period=reading.result.period,
        value=reading.value,
        result=reading.result,
        target=reading.target,
        baseline=baseline_of(subject, reading.target),
        final=reading.final,
        projected=reading.projected,
        steps=Later(steps),
    )
    return ruled(subject, verdict)


def without_target(subject: Subject, result: Result, show: Show) -> Verdict:
    """A published projection that no target asks about: shown, and held against nothing."""
    assert result.value is not None
    whose = "This part" if subject.breakdown or subject.area else "This indicator"
    verdict = Verdict(
        breakdown=subject.breakdown,
        area=subject.area,
        status=VerdictStatus.NOT_JUDGED,
        reason=NotJudged.NO_TARGET,
        period=result.period,
        value=result.value,
        result=result,
        projected=True,
        steps=(
            projection_step(result, show.amount(result.value)),
            f"{whose} has no target for that time to hold it against.",
        ),
    )
    return ruled(subject, verdict)


def _absence(subject: Subject, reading: Reading) -> Reason | None:
    """Why a part of the year so far is missing: the newest reason given for one."""
    absent = [
        r.reason
        for r in subject.results
        if r.value is None and r.reason and any(m.contains(r.period) for m in reading.missing)
    ]
    return absent[-1] if absent else None


def _why(reading: Reading, reason: NotJudged) -> tuple[str, ...]:
    if reason is NotJudged.NO_TARGET:
        return ("The target gives no figure, or does not say which way is better.",)
    if reason is NotJudged.OTHER_QUANTITY:
        return (f"The target asks for {_asked(reading.target.kind)}.",)
    if reason is NotJudged.YEAR_TO_DATE_INCOMPLETE:
        parts = joined([period.label for period in reading.missing])
        return (f"There is no figure for {parts}, so the year so far does not add up.",)
    if reason is NotJudged.YEAR_NOT_OVER:
        return (
            "The publisher's rule holds it against the whole of that. The rest of the year can "
            "still bring it to either side.",
        )
    if reason is not NotJudged.BASELINE_UNCONFIRMED:
        return ()
    if reading.result.quantity is not Quantity.LEVEL:
        return (_no_answer(reading.result.against),)
    if not reading.target.baseline:
        return ("The document names no baseline with a confirmed figure to compare it with.",)
    return ()


def _asked(kind: TargetKind) -> str:
    match kind:
        case TargetKind.CHANGE_PERCENT:
            return "a change in percent"
        case TargetKind.CHANGE_POINTS:
            return "a change in points"
    return "a figure, not for a change"


def _no_answer(against: str) -> str:
    """Why a published change cannot be set against the target."""
    if not against:
        return "The document does not say what the change is against."
    return f"The change is against “{against}”, which is not the target's baseline."

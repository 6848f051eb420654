"""The baseline a target starts from, and its figure on the target's footing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from outturn.assess.show import Show
from outturn.assess.subject import Subject, confirmed
from outturn.model import Baseline, Statistic, Target
from outturn.period import Period


@dataclass(frozen=True)
class Start:
    """A confirmed baseline, its figure for as long as the target runs, and how that was got."""

    baseline: Baseline
    value: Decimal
    steps: tuple[str, ...]


def baseline_of(subject: Subject, target: Target) -> Baseline | None:
    """The baseline a target starts from: the one it names, else the only one there is."""
    if target.baseline:
        return next((b for b in subject.baselines if b.label == target.baseline), None)
    return subject.baselines[0] if len(subject.baselines) == 1 else None


def start_of(subject: Subject, target: Target, window: Period, show: Show) -> Start | None:
    """Where ``target`` starts from over ``window``; None where that is not confirmed.

    Of a yearly sum, a baseline of another length is brought to the window's by months.
    """
    baseline = baseline_of(subject, target)
    stated = confirmed(baseline)
    if baseline is None or stated is None:
        return None
    named = "" if baseline.label.casefold() == "baseline" else f" ({baseline.label})"
    said = f"The baseline is {show.amount(stated)}{named}."
    length = _length(baseline)
    months = window.months
    if not subject.sums or not length or not months or length == months:
        return Start(baseline, stated, (said,))
    value = stated * months / length
    scaled = (
        f"It covers {length} months and the target {months}: {show.figure(stated)} "
        f"× {months} ÷ {length} is {show.figure(value)}."
    )
    return Start(baseline, value, (said, scaled))


def _length(baseline: Baseline) -> int | None:
    """The months a baseline's value is for; None where the document does not say."""
    if baseline.statistic is Statistic.YEARLY_AVERAGE:
        return 12
    if baseline.statistic is Statistic.TOTAL and baseline.period is not None:
        return baseline.period.months
    return None

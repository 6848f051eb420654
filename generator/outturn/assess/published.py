"""Published changes: what they are against, in the document's own words."""

from __future__ import annotations

from outturn.assess.readings import Reading
from outturn.assess.starts import baseline_of
from outturn.assess.subject import Subject
from outturn.model import Quantity, Result, TargetKind

_ANSWERS = {
    Quantity.CHANGE_PERCENT: (TargetKind.CHANGE_PERCENT, TargetKind.IMPROVE),
    Quantity.CHANGE: (TargetKind.CHANGE_POINTS, TargetKind.IMPROVE),
}


def asks_for(reading: Reading) -> bool:
    """True where the target asks for a change of the kind that is published."""
    return reading.target.kind in _ANSWERS.get(reading.result.quantity, ())


def answers(subject: Subject, reading: Reading) -> bool:
    """True where a published change says what the target asks: the change on its baseline.

    Without a baseline of its own a target to change or improve is one on last year.
    """
    target, result = reading.target, reading.result
    baseline = baseline_of(subject, target)
    names = {"baseline", "the baseline"}
    if target.baseline:
        names.add(_plain(target.baseline))
    if baseline is not None:
        names.add(_plain(baseline.label))
        names |= {_plain(baseline.period.text)} if baseline.period else set()
    if baseline is None and not target.baseline:
        return against_last_year(result)
    return _plain(result.against) in names


def against_last_year(result: Result) -> bool:
    """True where the change is against last year (the same period of it, or all of it)."""
    last = result.period.same_period_last_year()
    names = {_plain(last.text), _plain(last.year.text), "last year", "the previous year"}
    return _plain(result.against) in names


def against_baseline(subject: Subject, result: Result) -> bool:
    """True where the change is against one of the subject's baselines."""
    names = {_plain(b.label) for b in subject.baselines} | {"baseline", "the baseline"}
    return _plain(result.against) in names


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())

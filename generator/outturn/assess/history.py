"""What a verdict says of how its target changed."""

from __future__ import annotations

from datetime import date

from outturn.assess.subject import Subject
from outturn.formats import day
from outturn.model import Indicator, Target, TargetStatus
from outturn.sentences.aims import promise


def history_steps(subject: Subject, target: Target, until: date) -> tuple[str, ...]:
    """When ``target`` was set and in place of what, and which later one does not count yet.

    ``until`` is the last day of what is judged.
    """
    changes = [c for c in subject.target_changes if c.after.period == target.period]
    before = next((c.before for c in changes if c.after == target), None)
    steps = []
    if target.set_on is not None:
        steps.append(_set_step(subject.indicator, target, before, until))
    later = (c.after for c in changes if c.after.set_on and c.after.set_on > until)
    for new in later:
        if new != target and new.status is TargetStatus.CONFIRMED and new.set_on:
            steps.append(
                f"A later target, {promise(subject.indicator, new)}, was set on {day(new.set_on)}: "
                "it does not count for what came before."
            )
    return tuple(steps)


def _set_step(indicator: Indicator, target: Target, before: Target | None, until: date) -> str:
    assert target.set_on is not None
    text = f"The target was set on {day(target.set_on)}"
    if target.set_on > until:
        text += ", after what is judged here; no earlier one is known"
    elif before is not None:
        text += f", in place of {promise(indicator, before)}"
    if not target.change_reason:
        return f"{text}."
    return f"{text}: {target.change_reason.strip().removesuffix('.')}."

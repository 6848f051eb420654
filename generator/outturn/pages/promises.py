"""What was promised and where it started from, as an indicator's page shows them; and what was
published anew."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from outturn.formats import day, figure
from outturn.model import (
    Baseline,
    Indicator,
    IndicatorAssessment,
    Result,
    Scorecard,
    Target,
    TargetChange,
    TargetKind,
)
from outturn.pages.anchors import Anchors
from outturn.pages.tables import n_of_d
from outturn.pages.text import inline
from outturn.sentences.aims import aim, promise
from outturn.sentences.lede import is_past
from outturn.sentences.names import amount, facts
from outturn.sentences.words import BASELINE_STATUSES, SHORT_REASONS, TARGET_STATUSES


@dataclass(frozen=True)
class TargetRow:
    """A target on an indicator's page."""

    text: str
    period: str
    published: Markup
    state: str


def target_row(indicator: Indicator, target: Target, scorecard: Scorecard) -> TargetRow:
    """A target as read, beside the document's own words."""
    past = is_past(target, scorecard)
    part = facts(indicator, target.breakdown).title
    lost = target.kind is TargetKind.LOST
    state = "lost in transcription" if lost else TARGET_STATUSES[target.status]
    if target.set_on:
        state += f", set on {day(target.set_on)}"
    if target.change_reason:
        state += f": {target.change_reason}"
    return TargetRow(
        text=f"{part}: {aim(indicator, target, past=past)}"
        if part
        else aim(indicator, target, past=past),
        period=target.period.label,
        published=inline(target.as_published),
        state=state,
    )


@dataclass(frozen=True)
class ChangeRow:
    """One change of a target or a figure."""

    anchor: str
    text: str


def target_changes(assessment: IndicatorAssessment) -> list[ChangeRow]:
    """Each change of a target: when, from what, to what and why, under an anchor of its own:
    target-2015-06-01, target-2015-06-01-2."""
    anchors = Anchors()
    return [
        ChangeRow(
            anchors.give("target", str(change.after.set_on)),
            _change_text(assessment.indicator, change),
        )
        for change in assessment.target_changes
    ]


def _change_text(indicator: Indicator, change: TargetChange) -> str:
    """ "1 June 2015, for 2015/16: from 500 or fewer to 450 or fewer. Why: demand fell."."""
    before, after = change.before, change.after
    when = day(after.set_on) if after.set_on else ""
    part = facts(indicator, after.breakdown).title
    whose = f"{part}, {after.period.label}" if part else after.period.label
    moved = f"from {promise(indicator, before)}, to {promise(indicator, after)}"
    why = after.change_reason.strip().removesuffix(".") or "no reason is given"
    return f"{when}, for {whose}: {moved}. Why: {why}."


@dataclass(frozen=True)
class BaselineRow:
    """A baseline on an indicator's page."""

    label: str
    figure: str
    absent: bool
    period: str
    published: Markup
    state: str


def baseline_row(indicator: Indicator, baseline: Baseline) -> BaselineRow:
    """A baseline's figure, or why it has none."""
    known = facts(indicator, baseline.breakdown)
    shown = "none"
    if baseline.value is not None:
        shown = figure(baseline.value, known.measure, indicator.decimals)
    elif baseline.reason:
        shown = SHORT_REASONS[baseline.reason]
    state = BASELINE_STATUSES[baseline.status]
    if baseline.stated_in:
        state += f"; stated in {baseline.stated_in}"
    when = baseline.period.label if baseline.period else ""
    if baseline.statistic == "yearly_average":
        when = f"average year of {when}" if when else "an average year"
    return BaselineRow(
        label=f"{known.title}: {baseline.label}" if known.title else baseline.label,
        figure=shown,
        absent=baseline.value is None,
        period=when,
        published=inline(baseline.as_published),
        state=state,
    )


def revisions_of(indicator: Indicator) -> list[ChangeRow]:
    """Each figure that was published anew: what it was and what it became, under an anchor of its
    own: revision-2015-16-q3-2016-05-01."""
    anchors = Anchors()
    told = []
    for result in indicator.results:
        for newer, older in pairwise((result, *result.revisions)):
            was, now = _revised(indicator, older), _revised(indicator, newer)
            when = day(newer.published) if newer.published else "later"
            of = (result.period.slug, result.breakdown, result.area)
            anchor = anchors.give("revision", *of, str(newer.published or ""))
            told.append(ChangeRow(anchor, f"{result.period.label}: {was} became {now} ({when})."))
    return told


def _revised(indicator: Indicator, result: Result) -> str:
    """A figure as it was published: n of d where that is all there was."""
    if result.value is None:
        return n_of_d(result) or "no figure"
    return amount(indicator, result, unit=False)

"""Usual variation on an indicator's page: what the latest figure says, and the arithmetic."""

from __future__ import annotations

from dataclasses import dataclass

from outturn.model import Cause, Indicator, IndicatorAssessment, Variation
from outturn.sentences import variation as words
from outturn.sentences.names import facts

_SHAPES = {
    Cause.COMMON: "●",
    Cause.IMPROVEMENT: "■",
    Cause.CONCERN: "◆",
    Cause.HIGHER: "▲",
    Cause.LOWER: "▼",
    Cause.UNKNOWN: "–",
}
"""The same shapes as on the chart."""

_LENGTHS: dict[int | None, str] = {1: "month", 3: "quarter", 6: "half-year", 12: "year"}


@dataclass(frozen=True)
class Signalled:
    """Figures in a row that carry one signal: when, how it looks, and what it is."""

    when: str
    cause: Cause
    shape: str
    word: str
    text: str


@dataclass(frozen=True)
class Told:
    """One series with limits. ``notes`` are its cautions, each a sentence or "" for none."""

    title: str
    anchor: str
    cause: Cause
    shape: str
    word: str
    reading: str
    notes: tuple[str, ...]
    runs: tuple[Signalled, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True)
class UsualVariation:
    """The section: series with limits, and why others have none ("" where all have)."""

    told: tuple[Told, ...]
    short: str


def usual_variation(assessment: IndicatorAssessment) -> UsualVariation | None:
    """The section of an indicator; None where no series has two comparable figures."""
    if not assessment.variations:
        return None
    known = [v for v in assessment.variations if v.known]
    several = len(assessment.variations) > 1
    told = tuple(
        _told(assessment.indicator, v, f"variation-{number}", named=several)
        for number, v in enumerate(known, start=1)
    )
    return UsualVariation(told, "" if known else words.too_short(assessment.variations))


def _told(indicator: Indicator, variation: Variation, anchor: str, *, named: bool) -> Told:
    cause, phase = variation.latest.cause, variation.phase
    notes = (
        words.trial(phase),
        words.left_out(phase),
        words.assurance(indicator, variation),
    )
    runs = words.runs(indicator, variation)
    # One signal alone, of the latest figure, is told by the reading already.
    if len(runs) == 1 and variation.latest.label is not None:
        runs = []
    return Told(
        title=_title(indicator, variation) if named else "",
        anchor=anchor,
        cause=cause,
        shape=_SHAPES[cause],
        word=words.CAUSES[cause],
        reading=words.reading(indicator, variation),
        notes=tuple(note for note in notes if note),
        runs=tuple(_signalled(run) for run in runs),
        steps=variation.steps,
    )


def _signalled(run: words.Run) -> Signalled:
    return Signalled(run.when, run.cause, _SHAPES[run.cause], words.CAUSES[run.cause], run.text)


def _title(indicator: Indicator, variation: Variation) -> str:
    name = facts(indicator, variation.breakdown).title or "As a whole"
    place = f"{name}, {variation.area}" if variation.area else name
    return f"{place}, by {_LENGTHS.get(variation.latest.period.months, 'period')}"

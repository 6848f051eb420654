"""The form of the specification: chapters of rules, each with worked examples."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from outturn.model import (
    Assurance,
    Cause,
    Comparator,
    GapKind,
    Indicator,
    IndicatorAssessment,
    NotJudged,
    Travel,
    Verdict,
    VerdictStatus,
)

from .build import assessed


@dataclass(frozen=True)
class Example:
    """An indicator in words and in data, and what it must come to.

    ``expects`` is the verdict the indicator counts under, the reason it has none, its direction
    of travel, what its usual variation says of the latest figure or of the target, or the kind
    of what is missing; ``against`` the comparator of a direction, ``since`` the day from which
    the last gap of that kind has been missing.
    """

    words: str
    indicator: Indicator
    expects: VerdictStatus | NotJudged | Travel | Cause | Assurance | GapKind
    against: Comparator | None = None
    since: date | None = None
    projected: bool = False
    """Whether it is the last projection that comes to what is expected."""
    settings: dict[str, Any] = field(default_factory=dict)
    """Facts of the scorecard, where they are other than the usual."""

    @property
    def assessment(self) -> IndicatorAssessment:
        return assessed(self.indicator, **self.settings)

    @property
    def verdict(self) -> Verdict:
        """The verdict it counts under, or that on the last projection."""
        assessment = self.assessment
        return assessment.projections[-1] if self.projected else assessment.verdict


@dataclass(frozen=True)
class Rule:
    """One rule: a title that can be linked to, what it says, and its examples."""

    title: str
    text: str
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True)
class Chapter:
    """Rules that belong together."""

    title: str
    text: str
    rules: tuple[Rule, ...]

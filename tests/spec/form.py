"""The form of the specification: chapters of rules, each with worked examples."""

from __future__ import annotations

from dataclasses import dataclass, field

from outturn.model import (
    Comparator,
    Indicator,
    IndicatorAssessment,
    NotJudged,
    Travel,
    VerdictStatus,
)

from .build import assessed


@dataclass(frozen=True)
class Example:
    """An indicator in words and in data, and what it must come to.

    ``expects`` is the verdict the indicator counts under, the reason it has none, or its
    direction of travel; ``against`` the comparator of that direction.
    """

    words: str
    indicator: Indicator
    expects: VerdictStatus | NotJudged | Travel
    against: Comparator | None = None
    settings: dict[str, object] = field(default_factory=dict)
    """Facts of the scorecard, where they are other than the usual."""

    @property
    def assessment(self) -> IndicatorAssessment:
        return assessed(self.indicator, **self.settings)


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

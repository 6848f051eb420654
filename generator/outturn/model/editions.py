"""What differs between an indicator as it stood in one edition and as it stood later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from outturn.model.scorecard import Baseline, Indicator, Result, Target, Update

Row = TypeVar("Row")


@dataclass(frozen=True)
class Amendment(Generic[Row]):
    """One row that differs: added where there is none ``before``, taken out where there is none
    ``after``."""

    before: Row | None
    after: Row | None


@dataclass(frozen=True)
class Amendments:
    """Everything that differs between two states of an indicator, in the order of its page."""

    before: Indicator
    after: Indicator
    results: tuple[Amendment[Result], ...] = ()
    targets: tuple[Amendment[Target], ...] = ()
    baselines: tuple[Amendment[Baseline], ...] = ()
    updates: tuple[Amendment[Update], ...] = ()
    facts: tuple[str, ...] = ()
    """The names of its own fields that differ: ``title``, ``definition``."""

    def __bool__(self) -> bool:
        return any((self.results, self.targets, self.baselines, self.updates, self.facts))

"""What Outturn works out about a scorecard: verdicts, directions of travel, gaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from outturn.model.claims import Claim
from outturn.model.scorecard import Baseline, Indicator, Objective, Result, Scorecard, Target
from outturn.model.variation import Variation
from outturn.model.vocabulary import (
    Basis,
    Comparator,
    GapKind,
    InYear,
    Marker,
    NotJudged,
    Origin,
    Reason,
    Travel,
    VerdictStatus,
)
from outturn.period import Period


@dataclass(frozen=True)
class Verdict:
    """One breakdown in one period, judged against the target in force, with the arithmetic.

    ``value`` is V and ``target_value`` (to ``target_upper``, for *between*) is T, both in the
    indicator's unit; ``margin`` is how far V is on the wrong side of T (0 or less: at T or
    better), in the same unit or in percentage points. ``year_target`` is the whole year's T
    where T is a share of it. ``steps`` say the arithmetic in sentences, in order.
    """

    breakdown: str
    area: str
    status: VerdictStatus
    reason: NotJudged | None = None
    absence: Reason | None = None
    """For NO_RESULT: why there is none."""
    period: Period | None = None
    value: Decimal | None = None
    result: Result | None = None
    target: Target | None = None
    baseline: Baseline | None = None
    target_value: Decimal | None = None
    target_upper: Decimal | None = None
    year_target: Decimal | None = None
    shared_by: InYear | None = None
    """How T is shared out of ``year_target``: by last year's SHAPE or by TIME."""
    margin: Decimal | None = None
    tolerance: Decimal | None = None
    """How far on the wrong side is still close; 0 where no tolerance can count."""
    strict: bool = False
    """True where equalling T is not enough (improve on the baseline)."""
    final: bool = False
    """True where the result completes the target's period."""
    projected: bool = False
    """True where the value is a published projection: never a current verdict."""
    exact_target: Decimal | None = None
    """T before it was rounded to a whole number, where it was."""
    rule: str = ""
    """The rule in force, in words, with its version."""
    named: str = ""
    """The publisher's own name for the status, where its rule has one."""
    steps: Sequence[str] = ()

    @property
    def judged(self) -> bool:
        return self.status is not VerdictStatus.NOT_JUDGED


@dataclass(frozen=True)
class Direction:
    """Which way a breakdown is going, against a named comparator.

    ``change`` is value less comparator, in the unit (percentage points for proportions);
    ``change_percent`` is the same as a percentage of the comparator (None where that is 0).
    """

    breakdown: str
    travel: Travel
    area: str = ""
    period: Period | None = None
    basis: Basis | None = None
    value: Decimal | None = None
    comparator: Comparator | None = None
    comparator_label: str = ""
    comparator_period: Period | None = None
    comparator_value: Decimal | None = None
    change: Decimal | None = None
    change_percent: Decimal | None = None
    against: str = ""
    """For a published change: what the document says it is against."""


@dataclass(frozen=True)
class Gap:
    """Something a reader would expect and cannot have.

    ``missing_days`` counts from ``since`` to the day we ask: the build date, or for a closed
    scorecard the day it speaks for. ``since`` is empty for what was not due by then, and for what
    the document had and transcription lost.
    """

    kind: GapKind
    indicator: str
    reason: Reason | None
    objective: str = ""
    """For an objective's own gap (its name): which one; ``indicator`` is then empty."""
    id: str = ""
    """Its anchor on every page that tells of it: the same from build to build."""
    breakdown: str = ""
    part: str = ""
    """What the breakdown is called."""
    area: str = ""
    label: str = ""
    """Which of an indicator's baselines it is."""
    period: Period | None = None
    expected: date | None = None
    since: date | None = None
    """When it came to be missing: of a run of periods without a figure, the first's end."""
    missing_days: int = 0
    periods_running: int = 0
    """For a result: how many periods in a row were missing, up to this one."""
    last_figure: Period | None = None
    """For a result: the latest period before the run that has a figure."""
    owner: str = ""
    note: str = ""
    overdue_days: int = 0
    """Days between ``expected`` and the build date, where it has passed; else 0."""
    closed: bool = False
    """True where the scorecard is closed: what never came was never published here."""

    @property
    def lost(self) -> bool:
        """True where the document had it: nobody owes it."""
        return self.reason is Reason.LOST_IN_TRANSCRIPTION

    @property
    def not_yet_due(self) -> bool:
        """True where nobody could have had it yet on the day we ask."""
        return self.since is None and not self.lost


@dataclass(frozen=True)
class Series:
    """The comparable results of one breakdown, area, basis and quantity, oldest first."""

    breakdown: str
    area: str
    basis: Basis
    points: tuple[Result, ...]


@dataclass(frozen=True)
class TargetChange:
    """A target replaced by another for the same breakdown, area and period."""

    before: Target
    after: Target


@dataclass(frozen=True)
class IndicatorAssessment:
    """An indicator with all that is worked out about it.

    ``verdict`` is the one it counts under (headline breakdown, else worst judged breakdown);
    ``current`` holds the current verdict of each breakdown judged, and ``verdicts`` each
    period's, oldest first. ``met`` of ``judged`` says "2 of 4 met".
    """

    indicator: Indicator
    verdict: Verdict
    current: tuple[Verdict, ...]
    verdicts: tuple[Verdict, ...]
    direction: Direction
    directions: tuple[Direction, ...]
    latest: Result | None
    series: tuple[Series, ...]
    gaps: Sequence[Gap]
    projections: Sequence[Verdict] = ()
    """Verdicts on published projections, each labelled as such; none of them is current."""
    target_changes: tuple[TargetChange, ...] = ()
    """Every change of a target, oldest first."""
    variations: Sequence[Variation] = ()
    """Usual variation of each series that is long enough, or why none is."""

    @cached_property
    def results(self) -> tuple[Result, ...]:
        """Every printed result (with its value where n and d give it), then those worked out."""
        known = {r.fact: r for series in self.series for r in series.points}
        printed = [known.pop(r.fact, r) for r in self.indicator.results]
        worked_out = (Origin.SUMMED, Origin.SUBTRACTED)
        return (*printed, *(r for r in known.values() if r.origin in worked_out))

    @property
    def judged(self) -> int:
        return sum(v.judged for v in self.current)

    @property
    def met(self) -> int:
        good = (VerdictStatus.MET, VerdictStatus.ON_COURSE)
        return sum(v.status in good for v in self.current)


@dataclass(frozen=True)
class ScorecardAssessment:
    """A scorecard with its indicators assessed, in the scorecard's order."""

    scorecard: Scorecard
    indicators: tuple[IndicatorAssessment, ...]
    gaps: Sequence[Gap]
    claims: tuple[Claim, ...] = ()
    """What was written that arithmetic can check, in the order of the files."""
    rule: str = ""
    """The rule in force throughout, in words, with its version."""

    def claims_at(self, table: str, line: int) -> tuple[Claim, ...]:
        """What is claimed in the row of that table and line."""
        return tuple(self._claims.get((table, line), ()))

    def claims_on(self, indicator: str) -> tuple[Claim, ...]:
        """What is claimed about that indicator."""
        return tuple(c for c in self.claims if c.indicator == indicator)

    def of_objective(self, objective: Objective) -> tuple[IndicatorAssessment, ...]:
        return self._by_objective.get(objective.id, ())

    @cached_property
    def unreliable(self) -> bool:
        """True where most figures are marked so, which must be read before any of them."""
        figures = [r for a in self.indicators for r in a.indicator.results if r.value is not None]
        doubtful = sum(Marker.LOW_RELIABILITY in r.markers for r in figures)
        return doubtful * 2 > len(figures)

    @cached_property
    def _claims(self) -> dict[tuple[str, int], list[Claim]]:
        found: dict[tuple[str, int], list[Claim]] = {}
        for claim in self.claims:
            found.setdefault((claim.table, claim.line), []).append(claim)
        return found

    @cached_property
    def _by_objective(self) -> dict[str, tuple[IndicatorAssessment, ...]]:
        found: dict[str, list[IndicatorAssessment]] = {}
        for assessment in self.indicators:
            found.setdefault(assessment.indicator.objective, []).append(assessment)
        return {objective: tuple(members) for objective, members in found.items()}

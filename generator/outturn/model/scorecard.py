"""One scorecard as assembled from its package: frozen, typed, and free of any library.

Numbers are Decimal as typed (never float), percentages are in percent (52.4 means 52.4%),
text is Markdown as published, and an empty cell is None (or "" for text).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

from outturn.model.judgement import Judgement
from outturn.model.vocabulary import (
    Accumulation,
    AnnotationKind,
    BaselineStatus,
    Basis,
    BreakdownKind,
    IndicatorStatus,
    Marker,
    Measure,
    Origin,
    Polarity,
    Quantity,
    Rating,
    Reason,
    ScorecardStatus,
    Section,
    Statistic,
    TargetKind,
    TargetPer,
    TargetStatus,
)
from outturn.period import Period


@dataclass(frozen=True)
class Publisher:
    """A partnership or council: what stands in ``data/<id>/publisher.json``."""

    id: str
    name: str
    place: str
    area_code: str = ""
    website: str = ""
    contact: str = ""
    about: str = ""


@dataclass(frozen=True)
class Link:
    """A source or licence: a title and, where there is one, an address."""

    title: str
    path: str = ""


@dataclass(frozen=True)
class Objective:
    """What the plan sets out to do."""

    id: str
    title: str
    number: str = ""
    parent: str = ""
    summary: str = ""
    reason: Reason | None = None


@dataclass(frozen=True)
class Breakdown:
    """A named part or series of an indicator; unset facts are the indicator's own."""

    id: str
    title: str
    kind: BreakdownKind
    measure: Measure
    unit: str
    polarity: Polarity
    parent: str = ""


@dataclass(frozen=True)
class Baseline:
    """A starting point."""

    label: str
    status: BaselineStatus
    area: str = ""
    breakdown: str = ""
    period: Period | None = None
    statistic: Statistic | None = None
    value: Decimal | None = None
    as_published: str = ""
    stated_in: str = ""
    published: date | None = None
    reason: Reason | None = None
    expected: date | None = None
    line: int = 0


@dataclass(frozen=True)
class Target:
    """What was promised, for one breakdown over one period."""

    kind: TargetKind
    period: Period
    status: TargetStatus
    area: str = ""
    breakdown: str = ""
    value: Decimal | None = None
    upper: Decimal | None = None
    stated: Decimal | None = None
    per: TargetPer | None = None
    baseline: str = ""
    tolerance: Decimal | None = None
    as_published: str = ""
    set_on: date | None = None
    change_reason: str = ""
    reason: Reason | None = None
    expected: date | None = None
    line: int = 0


@dataclass(frozen=True)
class Result:
    """One observed value, or a typed absence (value None, with a reason)."""

    period: Period
    basis: Basis
    quantity: Quantity = Quantity.LEVEL
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    area: str = ""
    breakdown: str = ""
    against: str = ""
    markers: frozenset[Marker] = frozenset()
    reason: Reason | None = None
    expected: date | None = None
    published: date | None = None
    note: str = ""
    period_as_published: str = ""
    origin: Origin = Origin.PRINTED
    sources: tuple[str, ...] = ()
    """For a value worked out: the sum that gives it, in words."""
    revisions: tuple[Result, ...] = ()
    """Earlier published rows of the same fact, newest first."""
    line: int = 0

    @property
    def fact(self) -> tuple[Period, Basis, Quantity, str, str]:
        """What it is a value of: rows that share it are revisions of one fact."""
        return self.period, self.basis, self.quantity, self.area, self.breakdown


@dataclass(frozen=True)
class Update:
    """What the publisher wrote about one indicator in one period, and how it rated it."""

    period: Period
    as_published: str = ""
    rating: Rating | None = None
    symbol: str = ""
    action: str = ""
    owner: str = ""
    due: date | None = None
    reason: Reason | None = None
    published: date | None = None
    line: int = 0


@dataclass(frozen=True)
class Commentary:
    """What the publisher wrote about an objective ("" for the whole scorecard)."""

    objective: str
    section: Section
    text: str
    period: Period | None = None
    author: str = ""
    published: date | None = None
    line: int = 0


@dataclass(frozen=True)
class Annotation:
    """A dated event, or a break in a series."""

    date: date
    label: str
    kind: AnnotationKind
    indicator: str = ""
    objective: str = ""


@dataclass(frozen=True)
class Indicator:
    """What is measured, with everything the package holds about it.

    ``results`` holds one row a fact, newest publication first kept and older ones in
    ``revisions``, in order of breakdown, area, period and basis; values worked out from
    printed ones carry an ``origin`` other than PRINTED.
    """

    id: str
    title: str
    measure: Measure
    polarity: Polarity
    accumulation: Accumulation
    status: IndicatorStatus
    number: str = ""
    objective: str = ""
    definition: str = ""
    unit: str = ""
    per: Decimal | None = None
    scale_min: Decimal | None = None
    scale_max: Decimal | None = None
    frequency: str = ""
    headline: str = ""
    area: str = ""
    lead: str = ""
    source: str = ""
    status_note: str = ""
    part_of: str = ""
    follows: str = ""
    decimals: int | None = None
    reason: Reason | None = None
    expected: date | None = None
    breakdowns: tuple[Breakdown, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    targets: tuple[Target, ...] = ()
    results: tuple[Result, ...] = ()
    updates: tuple[Update, ...] = ()
    annotations: tuple[Annotation, ...] = ()


@dataclass(frozen=True)
class Scorecard:
    """One data package: one publisher's objectives, indicators and results for one plan or year."""

    id: str
    publisher: Publisher
    title: str
    period: Period
    status: ScorecardStatus
    as_at: date | None = None
    description: str = ""
    status_note: str = ""
    year_start: int = 4
    rating_scheme: dict[str, str] = field(default_factory=dict)
    """The publisher's symbols and what each says, as the scorecard explains them."""
    abbreviations: dict[str, str] = field(default_factory=dict)
    """Short forms in its texts and what each stands for, its publisher's among them."""
    judgement: Judgement = field(default_factory=Judgement)
    disclosure: str = ""
    next_update: date | None = None
    licences: tuple[Link, ...] = ()
    sources: tuple[Link, ...] = ()
    objectives: tuple[Objective, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    commentary: tuple[Commentary, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    edition: date | None = None
    """The day this edition of it was frozen; None for the scorecard as it stands."""

    def indicator(self, key: str) -> Indicator:
        """The indicator of that id; KeyError where there is none."""
        return self._by_id[key]

    def parts_of(self, key: str) -> list[Indicator]:
        """The indicators that are part of that one, in order."""
        return self._parts.get(key, [])

    @cached_property
    def _by_id(self) -> dict[str, Indicator]:
        return {i.id: i for i in self.indicators}

    @cached_property
    def _parts(self) -> dict[str, list[Indicator]]:
        found: dict[str, list[Indicator]] = {}
        for indicator in self.indicators:
            found.setdefault(indicator.part_of, []).append(indicator)
        return found

    @property
    def path(self) -> str:
        """Its place on the site, without slashes at the ends: ``stockton/2015-16``, and for an
        edition ``stockton/2015-16/editions/2016-05-31``."""
        if self.edition is None:
            return self.current_path
        return f"{self.current_path}/editions/{self.edition.isoformat()}"

    @property
    def current_path(self) -> str:
        """The place of the scorecard as it stands, whichever edition this is."""
        return f"{self.publisher.id}/{self.id}"

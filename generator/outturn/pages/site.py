"""What the pages are laid out from, and what laying out gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from outturn.model import (
    IndicatorAssessment,
    Publisher,
    Scorecard,
    ScorecardAssessment,
)
from outturn.problems import Accepted

Assessed = tuple[Scorecard, IndicatorAssessment]


@dataclass(frozen=True)
class Picture:
    """A chart ready for a page: SVG to inline, and what its caption says.

    ``id`` begins the ids in it; ``height`` is in user units, of which the width is theme's
    ``WIDTH``. ``pixels`` are the width and height of the PNG saved beside its page, with the other
    files of it; None where nothing of it is saved.
    """

    svg: str
    title: str
    subtitle: str
    id: str = ""
    height: float = 0
    pixels: tuple[int, int] | None = None
    of: str = ""
    """The name of the indicator or objective that it is a chart of."""


@dataclass(frozen=True)
class Page:
    """A Markdown file, by its path below the docs folder."""

    path: str
    text: str


@dataclass(frozen=True)
class Site:
    """Everything the pages show. Pictures and sparks are by the address of the page they belong to
    (an indicator without one has nothing to draw)."""

    title: str
    assessments: tuple[ScorecardAssessment, ...]
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    sparks: Mapping[str, str] = field(default_factory=dict)
    accepted: Mapping[str, Sequence[Accepted]] = field(default_factory=dict)
    """By a scorecard's path, the warnings about its data that are let stand."""
    editions: Mapping[str, Sequence[ScorecardAssessment]] = field(default_factory=dict)
    """By a scorecard's path, its editions, oldest first. They are on no list of scorecards."""
    url: str = ""
    """Where the site will stand, with a slash at the end; "" where that isn't known."""
    rules: str = ""
    """The version of the rules by which verdicts are worked out."""
    engine: str = ""
    """The address of the program that makes charts explorable."""
    papers: bool = False
    """Whether each scorecard stands beside its page as a paper to print."""

    @property
    def publishers(self) -> list[Publisher]:
        """Every publisher once, in order of name."""
        found = {a.scorecard.publisher.id: a.scorecard.publisher for a in self.assessments}
        return sorted(found.values(), key=lambda p: p.name)

    def scorecards(self, publisher: Publisher) -> list[ScorecardAssessment]:
        """A publisher's scorecards, latest first."""
        return [a for a in self.latest_first if a.scorecard.publisher.id == publisher.id]

    @property
    def latest_first(self) -> list[ScorecardAssessment]:
        """Every scorecard, latest first."""
        return sorted(self.assessments, key=_latest, reverse=True)

    def of(self, scorecard: Scorecard) -> ScorecardAssessment:
        """A scorecard as it stands, whichever edition of it is given."""
        return self._by_path[scorecard.current_path]

    def find(self, path: str) -> Assessed | None:
        """The indicator that ``publisher/scorecard/id`` names, with its scorecard."""
        return self._named.get(path)

    def followers(self, path: str) -> list[Assessed]:
        """The indicators that follow the one that ``path`` names."""
        return self._following.get(path, [])

    @cached_property
    def _by_path(self) -> dict[str, ScorecardAssessment]:
        return {whole.scorecard.path: whole for whole in self.assessments}

    @cached_property
    def _named(self) -> dict[str, Assessed]:
        return {
            f"{whole.scorecard.path}/{a.indicator.id}": (whole.scorecard, a)
            for whole in self.assessments
            for a in whole.indicators
        }

    @cached_property
    def _following(self) -> dict[str, list[Assessed]]:
        found: dict[str, list[Assessed]] = {}
        for scorecard, assessment in self._named.values():
            found.setdefault(assessment.indicator.follows, []).append((scorecard, assessment))
        return found


def _latest(assessment: ScorecardAssessment) -> tuple[object, str]:
    return assessment.scorecard.period.end, assessment.scorecard.id

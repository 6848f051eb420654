"""A Scorecard becomes a ScorecardAssessment: verdicts, directions of travel, gaps. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from outturn.assess.counting import counted, current
from outturn.assess.direction import direction_of, latest
from outturn.assess.rules import RULES_VERSION
from outturn.assess.series import series_of
from outturn.assess.subject import Subject, subjects
from outturn.assess.targets import changes_of
from outturn.assess.verdict import projections, verdicts
from outturn.gaps import find_gaps, objective_gaps, overdue_first
from outturn.model import (
    Direction,
    Indicator,
    IndicatorAssessment,
    Later,
    Result,
    Scorecard,
    ScorecardAssessment,
    Verdict,
)
from outturn.sentences.judgement import rule
from outturn.spc import variations

__all__ = ["RULES_VERSION", "assess", "assess_indicator"]


def assess(scorecard: Scorecard, today: date) -> ScorecardAssessment:
    """Every indicator assessed, in the scorecard's order; ``today`` tells what is overdue."""
    assessed = tuple(assess_indicator(i, scorecard, today) for i in scorecard.indicators)
    own = objective_gaps(scorecard, today)
    return ScorecardAssessment(
        scorecard=scorecard,
        indicators=assessed,
        gaps=Later(lambda: overdue_first((*own, *(gap for a in assessed for gap in a.gaps)))),
        rule=rule(scorecard.judgement, scorecard.publisher.name, RULES_VERSION),
    )


def assess_indicator(
    indicator: Indicator, scorecard: Scorecard, today: date
) -> IndicatorAssessment:
    """All that is worked out about one indicator of ``scorecard``.

    What checking doesn't read (gaps, usual variation, the steps of verdicts) waits until somebody
    does: that is half of the work.
    """
    found = subjects(indicator, scorecard.judgement, scorecard.publisher.name)
    judged = {(s.breakdown, s.area): verdicts(s) for s in found}
    currents = {
        (s.breakdown, s.area): current(s, judged[s.breakdown, s.area], scorecard.period)
        for s in found
    }
    verdict = counted(indicator, tuple(currents.values()))
    main = (verdict.breakdown, verdict.area)
    directions = tuple(direction_of(s) for s in found if _travels(s, main))
    series = tuple(one for s in found for one in series_of(s.results))
    in_time = _in_time(v for several in judged.values() for v in several)
    return IndicatorAssessment(
        indicator=indicator,
        verdict=verdict,
        current=tuple(v for v in currents.values() if v.target is not None),
        verdicts=in_time,
        direction=_of(directions, main),
        directions=directions,
        latest=_latest(found, main),
        series=series,
        projections=Later(lambda: _in_time(v for s in found for v in projections(s))),
        target_changes=changes_of(indicator.targets),
        gaps=Later(
            lambda: find_gaps(indicator, [r for s in found for r in s.results], scorecard, today)
        ),
        variations=Later(lambda: variations(indicator, series, in_time)),
    )


def _travels(subject: Subject, main: tuple[str, str]) -> bool:
    """Comparator areas (a regional average) have no direction of their own."""
    own = not subject.area or bool(subject.targets)
    return (subject.breakdown, subject.area) == main or (own and bool(subject.results))


def _of(directions: tuple[Direction, ...], main: tuple[str, str]) -> Direction:
    return next(d for d in directions if (d.breakdown, d.area) == main)


def _in_time(several: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """Oldest first; those of one period in the order of their breakdowns."""
    dated = [(v.period, v) for v in several if v.period is not None]
    return tuple(v for _, v in sorted(dated, key=lambda pair: pair[0]))


def _latest(found: tuple[Subject, ...], main: tuple[str, str]) -> Result | None:
    """The newest figure of the breakdown it counts under; where that has none, of any here."""
    counted_under = [s for s in found if (s.breakdown, s.area) == main]
    here = [s for s in found if not s.area]
    return next((r for s in counted_under + here if (r := latest(s)) is not None), None)

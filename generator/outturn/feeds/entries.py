"""What is new in a scorecard: results, revisions, changed targets, overdue data.

Every date is the data's own, so that an entry stays where it is from build to build.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from outturn.model import (
    Gap,
    Indicator,
    IndicatorAssessment,
    Origin,
    Result,
    Scorecard,
    ScorecardAssessment,
)
from outturn.period import Period
from outturn.sentences import news
from outturn.sentences.names import name


@dataclass(frozen=True)
class Line:
    """What an entry says of one indicator; ``url`` is relative to the site's root."""

    url: str
    name: str
    text: str


@dataclass(frozen=True)
class Entry:
    """One piece of news: ``url`` is the page it is about, ``key`` tells it from others there."""

    scorecard: Scorecard
    url: str
    key: str
    updated: date
    title: str
    lines: tuple[Line, ...]
    lead: str = ""
    """What is true of every line."""
    period: Period | None = None


def newest_first(entries: Iterable[Entry]) -> list[Entry]:
    """By their day, then by the period they are for, what is ahead of its time last; the same order
    whatever order they came in."""
    named = sorted(entries, key=lambda e: (e.url, e.key))
    return sorted(named, key=lambda e: (e.updated, _end(e)), reverse=True)


def _end(entry: Entry) -> date:
    if entry.period is None or entry.period.end > entry.updated:
        return date.min
    return entry.period.end


def entries_of(whole: ScorecardAssessment) -> list[Entry]:
    """Everything that is new in a scorecard, in no particular order."""
    return [*_results(whole), *_revisions(whole), *_target_changes(whole), *_overdue(whole)]


def day_of(result: Result, scorecard: Scorecard) -> date:
    """When a result was published: as its row says, else the day its scorecard speaks for, else
    the end of the result's own period."""
    return result.published or scorecard.as_at or result.period.end


def _first_published(result: Result) -> Result | None:
    """The earliest row of a result that has a figure."""
    rows = (*reversed(result.revisions), result)
    return next((row for row in rows if news.has_figure(row)), None)


def _results(whole: ScorecardAssessment) -> Iterator[Entry]:
    """One entry for each day of publication and period."""
    found: dict[tuple[date, Period], dict[str, list[Result]]] = defaultdict(dict)
    scorecard = whole.scorecard
    for assessment in whole.indicators:
        for result in assessment.results:
            if result.origin in (Origin.SUMMED, Origin.SUBTRACTED):
                continue
            if first := _first_published(result):
                told = found[day_of(first, scorecard), result.period]
                told.setdefault(assessment.indicator.id, []).append(result)
    for (day, period), told in found.items():
        several = [(a, told[a.indicator.id]) for a in whole.indicators if a.indicator.id in told]
        yield Entry(
            scorecard=scorecard,
            url=_url(scorecard),
            key=f"results-{period.slug}-{day.isoformat()}",
            updated=day,
            title=news.results_title(
                scorecard.publisher.name, period, len(several), ahead=period.end > day
            ),
            lines=tuple(_lines(several, scorecard)),
            period=period,
        )


def _lines(
    several: list[tuple[IndicatorAssessment, list[Result]]], scorecard: Scorecard
) -> Iterator[Line]:
    """A line an indicator, worst first; a figure revised since as it was, without a verdict."""
    ranked = []
    for assessment, results in several:
        as_now = [r for r in results if _first_published(r) is r]
        texts = [news.told(assessment, as_now)] if as_now else []
        texts += [_once(assessment.indicator, r) for r in results if r not in as_now]
        text = " ".join(texts)
        ranked.append((news.rank(assessment, as_now), assessment.indicator, text))
    for _, indicator, text in sorted(ranked, key=lambda line: line[0]):
        yield _line(scorecard, indicator, text)


def _once(indicator: Indicator, result: Result) -> str:
    first = _first_published(result)
    assert first is not None
    return news.since_revised(indicator, first)


def _revisions(whole: ScorecardAssessment) -> Iterator[Entry]:
    """One entry for each indicator and day on which figures of it were published anew."""
    scorecard = whole.scorecard
    for indicator in (a.indicator for a in whole.indicators):
        days: dict[date, list[str]] = defaultdict(list)
        for result in indicator.results:
            for older, newer in pairwise(_since_first(result)):
                if text := news.revision(indicator, older, newer):
                    days[day_of(newer, scorecard)].append(text)
        for day, texts in days.items():
            yield _about(indicator, scorecard, "revised", day, texts, news.revision_title)


def _since_first(result: Result) -> list[Result]:
    """The rows of a result from its first figure on, oldest first."""
    rows = [*reversed(result.revisions), result]
    while rows and not news.has_figure(rows[0]):
        rows.pop(0)
    return rows


def _target_changes(whole: ScorecardAssessment) -> Iterator[Entry]:
    """One entry for each indicator and day on which targets of it were changed."""
    scorecard = whole.scorecard
    for assessment in whole.indicators:
        indicator = assessment.indicator
        days: dict[date, list[str]] = defaultdict(list)
        for change in assessment.target_changes:
            day = change.after.set_on or scorecard.as_at or scorecard.period.end
            days[day].append(news.target_change(indicator, change))
        for day, texts in days.items():
            yield _about(indicator, scorecard, "target", day, texts, news.target_title)


def _overdue(whole: ScorecardAssessment) -> Iterator[Entry]:
    """One entry for each day on which something was due that is not here."""
    scorecard = whole.scorecard
    days: dict[date, list[Gap]] = defaultdict(list)
    for gap in whole.gaps:
        if gap.expected and gap.overdue_days > 0:
            days[gap.expected].append(gap)
    for due, gaps in days.items():
        yield Entry(
            scorecard=scorecard,
            url=f"{_url(scorecard)}gaps/",
            key=f"overdue-{due.isoformat()}",
            updated=due + timedelta(days=1),
            title=news.overdue_title(scorecard.publisher.name, due, len(gaps)),
            lead=news.overdue(due),
            lines=tuple(_gap_line(gap, scorecard) for gap in gaps),
        )


def _gap_line(gap: Gap, scorecard: Scorecard) -> Line:
    address = f"{_url(scorecard)}gaps/#{gap.id}"
    return Line(address, name(scorecard.indicator(gap.indicator)), news.owed(gap))


def _about(
    indicator: Indicator,
    scorecard: Scorecard,
    kind: str,
    day: date,
    texts: list[str],
    title: Callable[[str, str], str],
) -> Entry:
    """An entry about one indicator, a line each text."""
    line = _line(scorecard, indicator, "")
    return Entry(
        scorecard=scorecard,
        url=line.url,
        key=f"{kind}-{day.isoformat()}",
        updated=day,
        title=title(scorecard.publisher.name, line.name),
        lines=tuple(replace(line, text=text) for text in texts),
    )


def _line(scorecard: Scorecard, indicator: Indicator, text: str) -> Line:
    return Line(f"{_url(scorecard)}{indicator.id}/", name(indicator), text)


def _url(scorecard: Scorecard) -> str:
    return f"{scorecard.path}/"

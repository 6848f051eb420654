"""What we don't know across the whole site: by publisher and scorecard, counted by reason."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from outturn.formats import joined, plural
from outturn.model import Gap, Publisher, Reason, ScorecardAssessment
from outturn.pages import links
from outturn.pages.common import trail
from outturn.pages.gaps import Named, named, stories
from outturn.pages.render import page
from outturn.pages.site import Page, Site
from outturn.sentences import gaps as words
from outturn.sentences.summaries import kinds, missing, sorted_out, things

MOST_LATE = 20
"""How many overdue stories the page tells one by one; its tables count them all."""
MOST_NAMED = 12
"""How many indicators a row of a table names."""


@dataclass(frozen=True)
class Late:
    """One overdue story."""

    of: Named
    where: str
    what: str
    due: str


@dataclass(frozen=True)
class Why:
    """The gaps of one scorecard that share a reason, and whether they are overdue, missing, lost or
    not due yet."""

    why: str
    what: str
    of: list[Named]
    more: int
    length: str
    overdue: bool


@dataclass(frozen=True)
class Table:
    """The gaps of a scorecard by reason: all that is missing or lost, or all not due yet."""

    anchor: str
    caption: str
    of: str
    rows: list[Why]


@dataclass(frozen=True)
class Entry:
    """One scorecard with its gaps by reason."""

    title: str
    anchor: str
    href: str
    missing: str
    tables: list[Table]


@dataclass(frozen=True)
class Group:
    """One publisher with its scorecards."""

    name: str
    anchor: str
    scorecards: list[Entry]


@dataclass(frozen=True)
class Count:
    """How many things are missing for one reason."""

    why: str
    count: int


def all_gaps_page(site: Site) -> Page:
    """The page of every gap on the site."""
    here = links.ALL_GAPS
    _, _, rest = sorted_out(g for whole in site.assessments for g in whole.gaps)
    lede = _lede(site)
    late = _late(site, here)
    return page(
        links.page_file(here),
        "all_gaps.md.j2",
        origin="every data package",
        title=f"What we don’t know – {site.title}",
        description=lede,
        trail=trail(here),
        lede=lede,
        late=late[:MOST_LATE],
        more_late=max(0, len(late) - MOST_LATE),
        counts=_counts(rest),
        groups=[_group(site, publisher, here) for publisher in _publishers(site)],
    )


def _lede(site: Site) -> str:
    gaps = [g for whole in site.assessments for g in whole.gaps]
    lost, early, rest = sorted_out(gaps)
    overdue = sum(g.overdue_days > 0 for g in rest)
    where = f"{plural(len(site.assessments), 'scorecard')} of "
    where += plural(len(site.publishers), "publisher")
    told = f"Nothing is missing in {where}."
    if rest:
        told = f"{things(len(rest))} missing in {where}, {overdue or 'none'} of them overdue."
    apart = [f"{_were(early)} not due {_when(early)}"] if early else []
    apart += [f"{_were(lost)} lost when documents were turned into text"] if lost else []
    return f"{told} Besides that, {joined(apart)}." if apart else told


def _when(early: Sequence[Gap]) -> str:
    """Until when they were not due."""
    return "when their scorecards closed" if all(gap.closed for gap in early) else "yet"


def _were(gaps: Sequence[Gap]) -> str:
    return f"{len(gaps)} {'was' if len(gaps) == 1 else 'were'}"


def _counts(gaps: Iterable[Gap]) -> list[Count]:
    """Every reason with its count, the commonest first; they add up to what is missing."""
    order = [None, *Reason]
    in_order = sorted(gaps, key=lambda gap: order.index(gap.reason))
    return [Count(why, count) for why, count in Counter(map(words.why, in_order)).most_common()]


def _late(site: Site, here: str) -> list[Late]:
    """Overdue stories, longest overdue first."""
    found = [
        (told, whole)
        for whole in site.assessments
        for told in stories([g for g in whole.gaps if g.overdue_days])
    ]
    found.sort(key=lambda pair: -pair[0][0].overdue_days)
    return [
        Late(
            of=_linked(told[0], whole, here, short=False),
            where=f"{whole.scorecard.publisher.name}, {whole.scorecard.period.text}",
            what=f"{words.what(told[0])}{_and_more(told)}.",
            due=words.due(told[0]),
        )
        for told, whole in found
    ]


def _and_more(told: list[Gap]) -> str:
    return f", and {len(told) - 1} more for the same reason" if len(told) > 1 else ""


def _publishers(site: Site) -> list[Publisher]:
    """Publishers by name, those who owe something longest first."""
    return sorted(
        site.publishers, key=lambda p: -max((_overdue(w) for w in site.scorecards(p)), default=0)
    )


def _overdue(whole: ScorecardAssessment) -> int:
    return max((g.overdue_days for g in whole.gaps), default=0)


def _group(site: Site, publisher: Publisher, here: str) -> Group:
    scorecards = sorted(site.scorecards(publisher), key=lambda w: -_overdue(w))
    return Group(publisher.name, publisher.id, [_scorecard(w, here) for w in scorecards])


def _scorecard(whole: ScorecardAssessment, here: str) -> Entry:
    scorecard = whole.scorecard
    alike: dict[tuple[object, ...], list[Gap]] = defaultdict(list)
    for gap in whole.gaps:
        alike[gap.overdue_days > 0, gap.reason, gap.not_yet_due].append(gap)
    return Entry(
        title=scorecard.title,
        anchor=scorecard.path.replace("/", "-"),
        href=links.relative(here, links.gaps_url(scorecard)),
        missing=missing(whole.gaps),
        tables=_tables(list(alike.values()), whole, here),
    )


def _tables(alike: list[list[Gap]], whole: ScorecardAssessment, here: str) -> list[Table]:
    scorecard = whole.scorecard
    anchor = scorecard.path.replace("/", "-")
    rest = [gaps for gaps in alike if not gaps[0].not_yet_due]
    early = [gaps for gaps in alike if gaps[0].not_yet_due]
    caption = f"What is missing in {scorecard.title}, by reason"
    tables = [(rest, "", caption, "What is missing")]
    if early:
        told = words.not_due(closed=early[0][0].closed)
        tables.append((early, "-not-due", f"{told}: {scorecard.title}, by reason", told))
    return [
        Table(f"{anchor}{end}", title, of, [_why(gaps, whole, here) for gaps in found])
        for found, end, title, of in tables
        if found
    ]


def _why(gaps: Sequence[Gap], whole: ScorecardAssessment, here: str) -> Why:
    longest = max(gaps, key=lambda g: g.missing_days)
    owing = list({(g.indicator, g.objective): g for g in reversed(gaps)}.values())[::-1]
    several = any(g.missing_days != longest.missing_days for g in gaps)
    length = words.span(longest) or words.length(longest)
    return Why(
        why=words.why(longest),
        what=kinds(gaps),
        of=[_linked(g, whole, here, short=len(owing) > 1) for g in owing[:MOST_NAMED]],
        more=max(0, len(owing) - MOST_NAMED),
        length=f"Up to {length}" if several else length,
        overdue=longest.overdue_days > 0,
    )


def _linked(gap: Gap, whole: ScorecardAssessment, here: str, *, short: bool) -> Named:
    """What a gap is of, linked to where its scorecard's own page tells of it."""
    told = named(gap, whole.scorecard, here, short=short)
    there = f"{links.gaps_url(whole.scorecard)}#{gap.id}"
    return Named(links.relative(here, there), told.name)

"""What got worse, what got better and what is missing, told on a page's first screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from outturn.formats import joined, plural
from outturn.model import Gap, IndicatorAssessment, Scorecard, Travel
from outturn.pages.links import indicator_url, relative
from outturn.sentences.names import name
from outturn.sentences.summaries import kinds, sorted_out, things
from outturn.sentences.words import TRAVEL_SHAPES

MOST_NAMED = 2
"""How many indicators an answer names before it only counts them."""

Judged = tuple[Scorecard, IndicatorAssessment]


@dataclass(frozen=True)
class Named:
    """An indicator by name, with a link to it."""

    href: str
    name: str


@dataclass(frozen=True)
class Answer:
    """One question answered: how many, which ones, or what."""

    key: str
    shape: str
    title: str
    href: str
    names: list[Named]
    more: str
    text: str


def answers(
    judged: Sequence[Judged],
    gaps: Sequence[Gap],
    address: Callable[[Scorecard, IndicatorAssessment], str],
    *,
    sections: bool = True,
) -> list[Answer]:
    """What got worse before what got better, then what is missing.

    ``address`` gives the link to an indicator. ``sections`` says whether the page has a section on
    each (#worse, #better, #missing) to link to. Where nothing can be compared, only what is missing
    is told.
    """
    told = []
    if any(a.direction.travel is not Travel.UNKNOWN for _, a in judged):
        told = [
            _moved(Travel.WORSENING, "worse", judged, address, sections=sections),
            _moved(Travel.IMPROVING, "better", judged, address, sections=sections),
        ]
    return [*told, _missing(gaps, "#missing" if sections else "")]


def page_of(here: str) -> Callable[[Scorecard, IndicatorAssessment], str]:
    """The link from ``here`` to an indicator's own page."""
    return lambda scorecard, a: relative(here, indicator_url(scorecard, a.indicator))


def _moved(
    travel: Travel,
    way: str,
    judged: Sequence[Judged],
    address: Callable[[Scorecard, IndicatorAssessment], str],
    *,
    sections: bool,
) -> Answer:
    found = [pair for pair in judged if pair[1].direction.travel is travel]
    # Those whose name was lost say least.
    found.sort(key=lambda pair: not pair[1].indicator.title)
    named = found[:MOST_NAMED]
    rest = len(found) - len(named)
    return Answer(
        key=travel,
        shape=TRAVEL_SHAPES[travel],
        title=f"{len(found) or 'None'} got {way}",
        href=f"#{way}" if found and sections else "",
        names=[Named(address(card, a), name(a.indicator)) for card, a in named],
        more=plural(rest, "other") if rest else "",
        text="",
    )


def _missing(gaps: Sequence[Gap], href: str) -> Answer:
    """What the publisher owes; what transcription lost, or was not due, in a number each beside it,
    or in its place."""
    lost, early, rest = sorted_out(gaps)
    closed = all(gap.closed for gap in early)
    not_due = "not due at the time" if closed else "not due yet"
    others = [(lost, "lost in transcription"), (early, not_due)]
    beside = [(group, words) for group, words in others if group]
    first, title = rest, f"{things(len(rest))} missing" if rest else "Nothing is missing"
    if beside and not rest:
        first, words = beside.pop(0)
        title = f"{len(first)} {words}"
    more = joined([f"{len(group)} more {words}" for group, words in beside])
    return Answer(
        key="missing",
        shape="○",
        title=title,
        href=href,
        names=[],
        more="",
        text=" ".join(f"{told}." for told in (kinds(first), more) if told),
    )

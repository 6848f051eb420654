"""What several kinds of page share: trails, lists and commentary."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from outturn.formats import day
from outturn.model import Commentary, IndicatorAssessment, Scorecard, ScorecardAssessment, Section
from outturn.pages.claims import Notes, notes_on_text
from outturn.pages.components import Badge, verdict_badge
from outturn.pages.links import (
    HOME,
    current_url,
    indicator_url,
    publisher_url,
    relative,
    scorecard_url,
)
from outturn.pages.text import prose
from outturn.sentences.editions import as_it_stood
from outturn.sentences.names import name
from outturn.sentences.summaries import movement
from outturn.sentences.words import SECTIONS


@dataclass(frozen=True)
class Step:
    """One step of the trail from the home page to here."""

    text: str
    href: str


def trail(here: str, scorecard: Scorecard | None = None, *more: tuple[str, str]) -> list[Step]:
    """Home, the publisher, the scorecard and what follows (words and addresses), without the page
    itself."""
    steps = [("Home", HOME)]
    if scorecard is not None:
        steps.append((scorecard.publisher.name, publisher_url(scorecard)))
        steps.append((scorecard.title, current_url(scorecard)))
        if scorecard.edition is not None:
            steps.append((as_it_stood(scorecard.edition), scorecard_url(scorecard)))
    steps.extend(more)
    return [Step(text, relative(here, url)) for text, url in steps if url != here]


@dataclass(frozen=True)
class Moved:
    """A line in a list of what got worse or better."""

    href: str
    name: str
    text: str
    verdict: Badge


def moved(
    assessments: Iterable[IndicatorAssessment], scorecard: Scorecard, here: str
) -> list[Moved]:
    """What each of them says, with a link from ``here``; those whose name was lost come last."""
    return [
        Moved(
            relative(here, indicator_url(scorecard, a.indicator)),
            name(a.indicator),
            movement(a, scorecard),
            verdict_badge(a.verdict),
        )
        for a in sorted(assessments, key=lambda a: not a.indicator.title)
    ]


@dataclass(frozen=True)
class Passage:
    """One section of commentary."""

    title: str
    anchor: str
    text: Markup
    author: str
    notes: Notes | None


def passages(whole: ScorecardAssessment, objective: str, under: str = "") -> list[Passage]:
    """The commentary on an objective ("" for the whole scorecard), by section in reading order.

    ``under`` begins its anchors, where one page has the commentary on several objectives.
    """
    scorecard, order = whole.scorecard, list(Section)
    found = [c for c in scorecard.commentary if c.objective == objective]
    found.sort(key=lambda c: order.index(c.section))
    return [_passage(c, whole, number, under) for number, c in enumerate(found, start=1)]


def _passage(
    commentary: Commentary, whole: ScorecardAssessment, number: int, under: str
) -> Passage:
    scorecard = whole.scorecard
    who = commentary.author or scorecard.publisher.name
    when = f", {day(commentary.published)}" if commentary.published else ""
    title = SECTIONS[commentary.section]
    if commentary.period is not None and commentary.period != scorecard.period:
        title = f"{title}, {commentary.period.label}"
    anchor = f"{under}{commentary.section.replace('_', '-')}-{number}"
    notes = notes_on_text(whole.claims_at("commentary", commentary.line), anchor)
    return Passage(title, anchor, prose(commentary.text), f"{who}{when}", notes)


@dataclass(frozen=True)
class Fact:
    """A name and what it holds, for lists of facts."""

    name: str
    text: str | Markup


def facts_given(*pairs: tuple[str, str | Markup]) -> list[Fact]:
    """The facts that hold something."""
    return [Fact(name, text) for name, text in pairs if text]


def notes_on(scorecard: Scorecard) -> list[Markup]:
    """What a reader must know about the whole scorecard before reading on."""
    return [prose(scorecard.status_note)] if scorecard.status_note else []

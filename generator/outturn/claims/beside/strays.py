"""Texts that stand word for word with another measure as well."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from outturn.claims.beside.passages import Passage, sentences
from outturn.claims.beside.repeats import FEWEST, STANDING, of_update
from outturn.model import (
    Claim,
    ClaimOutcome,
    Indicator,
    ScorecardAssessment,
    Update,
)
from outturn.period import Period
from outturn.sentences.names import name

_FEWEST_SHARED = 8
"""Fewer words of a sentence may be two measures' by chance."""
_ACRONYM = re.compile(r"\b[A-Z]{3,}(?=s?\b)")
_FIGURE = re.compile(r"(?<![\w/.-])(?!(?:19|20)\d\d\b)\d[\d,]*(?:\.\d+)?(?![\w/-])")
"""A number that is no quarter, year or date."""

_Place = tuple[Indicator, Update, Passage]


def strays(whole: ScorecardAssessment) -> Iterator[Claim]:
    """Sentences that belong to another measure, and figures that stand with two."""
    updates = [
        (assessment.indicator, update)
        for assessment in whole.indicators
        for update in assessment.indicator.updates
        if not update.reason
    ]
    told: set[int] = set()
    said = ((i, u, s) for i, u in updates for s in sentences(u.as_published))
    for places in _alike(said, _FEWEST_SHARED):
        for (indicator, update, sentence), (owner, acronym) in _strayed(places):
            told.add(id(update))
            note = (
                f"Word for word what stands under {name(owner)}; it speaks of {acronym}, which "
                "this measure does not name."
            )
            yield of_update(indicator, update, sentence, note)
    for places in _alike(((i, u, Passage(u.as_published, 0)) for i, u in updates), FEWEST):
        for before, (indicator, update, text) in pairwise(places):
            if id(update) not in told and _doubtful(before[0], indicator, text.text):
                note = (
                    f"Word for word what stands under {name(before[0])}: it may be meant for both."
                )
                yield of_update(indicator, update, text, note, ClaimOutcome.CANNOT_CHECK)


def _alike(said: Iterable[_Place], fewest: int) -> list[list[_Place]]:
    """Passages of one period that are the same word for word, under two measures or more."""
    found: defaultdict[tuple[Period, tuple[str, ...]], list[_Place]] = defaultdict(list)
    for place in said:
        if len(words := place[2].words) >= fewest:
            found[place[1].period, words].append(place)
    return [places for places in found.values() if len({place[0].id for place in places}) > 1]


def _strayed(places: list[_Place]) -> Iterator[tuple[_Place, tuple[Indicator, str]]]:
    """Sentences that name, by its acronym, what only another of the measures is about.

    Only under a measure with an acronym of its own in its title, which the sentence leaves out:
    others may well speak of what their neighbours are about.
    """
    acronyms = set(_ACRONYM.findall(places[0][2].text))
    facts = {indicator.id: _facts(indicator) for indicator, _, _ in places}
    for place in places:
        if not set(_ACRONYM.findall(place[0].title)) - acronyms:
            continue
        for acronym in sorted(acronyms):
            owner = next((i for i, _, _ in places if acronym in facts[i.id]), None)
            if owner and acronym not in facts[place[0].id]:
                yield place, (owner, acronym)
                break


def _facts(indicator: Indicator) -> str:
    """Everything that says what a measure is about, with initials of its title."""
    titles = [indicator.title, *(part.title or part.id for part in indicator.breakdowns)]
    promises = [target.as_published for target in indicator.targets]
    promises += [baseline.as_published for baseline in indicator.baselines]
    initials = "".join(word[0].upper() for word in re.findall(r"\w+", indicator.title))
    about = [indicator.definition, indicator.unit, indicator.area, indicator.lead, indicator.source]
    return "\n".join([*titles, *about, *promises, initials])


def _doubtful(first: Indicator, second: Indicator, text: str) -> bool:
    """Whether a text gives figures that can hardly be those of both measures."""
    if first.title == second.title or first.id == second.part_of or second.id == first.part_of:
        return False
    return bool(_FIGURE.search(text)) and not STANDING.search(text)

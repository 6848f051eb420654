"""Texts that repeat themselves, or those of the period before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from outturn.claims.beside.passages import Passage, lines, words_of
from outturn.model import (
    Claim,
    ClaimKind,
    ClaimOutcome,
    Commentary,
    Indicator,
    ScorecardAssessment,
    Section,
    Update,
)
from outturn.period import Period
from outturn.sentences.words import SECTIONS

FEWEST = 5
"""Fewer words than these say the same by chance."""
STANDING = re.compile(
    r"^(?:no|nil|none|nothing|there (?:is|are|was|were|has been|have been) no)\b"
    r"|\b(?:no (?:update|change)|not (?:yet |currently |been )*(?:due|available|received)"
    r"|unavailable|awaiting|annual(?:ly)?|yearly"
    r"|to be (?:confirmed|collected|agreed|discussed|added)"
    r"|will be (?:available|reported|published|updated)|(?:as|see) above)\b",
    re.I,
)
"""Words that may rightly be the same each time: there is nothing, or nothing yet, to tell."""
_NEWS = {
    Section.ACTIVITY,
    Section.CONCERNS,
    Section.EMERGING_ISSUES,
    Section.INCIDENTS,
    Section.PARTNER_COMMENTS,
}
"""Sections that tell what is new; the others may stand as they are from one report to the next."""


def repeats(whole: ScorecardAssessment) -> Iterator[Claim]:
    """Every text that stands again as it did before."""
    for assessment in whole.indicators:
        yield from _from_period_before(assessment.indicator)
    parts = whole.scorecard.commentary
    yield from _within_commentary(parts)
    yield from _commentary_from_period_before(parts)


def _from_period_before(indicator: Indicator) -> Iterator[Claim]:
    told = {u.period: u for u in indicator.updates if not u.reason}
    for period, update in told.items():
        before = told.get(period.previous())
        if before and _same(update.as_published, before.as_published):
            text = Passage(update.as_published, 0)
            yield of_update(indicator, update, text, _as_for(before.period))


def _same(text: str, other: str) -> bool:
    words = words_of(text)
    return len(words) >= FEWEST and words == words_of(other) and not STANDING.search(text)


def _as_for(period: Period) -> str:
    return f"Word for word what stands for {period.label}."


def of_update(
    indicator: Indicator,
    update: Update,
    said: Passage,
    note: str,
    outcome: ClaimOutcome = ClaimOutcome.DISAGREES,
) -> Claim:
    return Claim(
        kind=ClaimKind.REPEATED,
        outcome=outcome,
        quote=said.text,
        stated="",
        recomputed="",
        note=note,
        table="updates",
        line=update.line,
        indicator=indicator.id,
        period=update.period,
        start=said.start,
    )


def _within_commentary(parts: tuple[Commentary, ...]) -> Iterator[Claim]:
    """Passages that stand more than once in what is said of one objective in one period: one
    claim each, at the second place."""
    groups: defaultdict[tuple[str, Period | None], list[Commentary]] = defaultdict(list)
    for part in parts:
        groups[part.objective, part.period].append(part)
    for group in groups.values():
        found: defaultdict[tuple[str, ...], list[tuple[Commentary, Passage]]] = defaultdict(list)
        for part in group:
            for passage in lines(part.text):
                if len(passage.words) >= FEWEST:
                    found[passage.words].append((part, passage))
        for places in found.values():
            yield from _again(places)


def _again(places: list[tuple[Commentary, Passage]]) -> Iterator[Claim]:
    (first, _), *others = places
    within = [(part, passage) for part, passage in others if part is first]
    elsewhere = [(part, passage) for part, passage in others if part.section != first.section]
    if within:
        times = "twice" if len(within) == 1 else f"{len(within) + 1} times"
        note = f"The same words stand {times} in this text."
        yield _of_commentary(*within[0], note)
    elif elsewhere:
        note = f"Word for word what stands under “{SECTIONS[first.section]}”."
        yield _of_commentary(*elsewhere[0], note)


def _commentary_from_period_before(parts: tuple[Commentary, ...]) -> Iterator[Claim]:
    told = {(p.objective, p.section, p.period): p for p in parts if p.section in _NEWS and p.period}
    for (objective, section, period), part in told.items():
        assert period is not None
        before = told.get((objective, section, period.previous()))
        if before and _same(part.text, before.text):
            yield _of_commentary(part, Passage(part.text, 0), _as_for(period.previous()))


def _of_commentary(part: Commentary, said: Passage, note: str) -> Claim:
    return Claim(
        kind=ClaimKind.REPEATED,
        outcome=ClaimOutcome.DISAGREES,
        quote=said.text,
        stated="",
        recomputed="",
        note=note,
        table="commentary",
        line=part.line,
        objective=part.objective,
        period=part.period,
        start=said.start,
    )

"""Claims that the figures do not bear out, as warnings beside the text they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from outturn.checks import hints
from outturn.checks.registry import Rule, declare
from outturn.checks.view import Finding, Row, View
from outturn.model import Claim, ClaimKind
from outturn.problems import Problem, Severity

_COLUMNS = {
    "updates": "as_published",
    "commentary": "text",
    "baselines": "value",
    "targets": "stated",
    "results": "value",
}


@dataclass(frozen=True)
class _Told:
    """How claims of a kind are told: under which rule, and what to do about them."""

    rule: Rule
    fix: str


def _told(code: str, title: str, fix: str) -> _Told:
    return _Told(declare(code, title, Severity.WARNING), hints.or_accept(fix))


_CLAIM = _told(
    "claim",
    "What a text says of figures is what the figures give.",
    "Mend the text, or the figure it speaks of.",
)
_KINDS = {
    ClaimKind.RATING: _told(
        "rating-contradicted",
        "A rating says what the text and the figures beside it say.",
        "Mend the rating, or say in the text why it is so.",
    ),
    ClaimKind.OTHER_PERIOD: _told(
        "other-quarter",
        "A text about a quarter stands with that quarter.",
        "Mend the text or the period, or move the text to its own quarter.",
    ),
    ClaimKind.REPEATED: _told(
        "repeated-text",
        "A text is not word for word what stands elsewhere.",
        "Write what is true of this period, or take out what was pasted twice.",
    ),
    ClaimKind.SAME_ROWS: _told(
        "same-figures",
        "Figures under different names are not the same throughout.",
        "Look whether one was pasted in the place of the other.",
    ),
    ClaimKind.RATE_IS_COUNT: _told(
        "rate-is-count",
        "A rate is not the count it is worked out from.",
        "Type the rate, or give the indicator the measure count.",
    ),
    ClaimKind.BASELINE_CHANGED: _told(
        "baseline-changed",
        "A baseline that changes says why.",
        "Mend the baseline, or say why it changed.",
    ),
    ClaimKind.STATED_TARGET: _told(
        "stated-target",
        "The number printed as a target is what its words come to.",
        "Mend the number or the change.",
    ),
}
_TOLD_OTHERWISE = frozenset({ClaimKind.FAR_FROM_TARGET})
"""The rule ``outlier`` tells it, with all else that a slipped digit makes."""


def claim_problems(view: View, claims: Iterable[Claim]) -> Iterator[Problem]:
    """A warning for each claim of a package that the figures do not bear out."""

    @cache
    def rows(table: str) -> Mapping[int, Row]:
        return {row.line: row for row in view.rows(table)}

    for claim in claims:
        if claim.disagrees and claim.kind not in _TOLD_OTHERWISE:
            told = _KINDS.get(claim.kind, _CLAIM)
            yield told.rule.problem(_finding(rows(claim.table)[claim.line], claim, told.fix))


def _finding(row: Row, claim: Claim, fix: str) -> Finding:
    rated = claim.kind is ClaimKind.RATING and row.text("rating")
    column = "rating" if rated else _COLUMNS.get(claim.table, "")
    message = f"“{_short(claim.quote)}”: {claim.note}" if claim.quote else claim.note
    finding = row.at(column, message, fix, claim.recomputed)
    return replace(finding, found=claim.stated) if claim.stated else finding


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= 100 else f"{words[:99].rstrip()}…"

"""Fractions in words beside what they stand for: "half (51%)", "two thirds (148 of 222)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from outturn.claims.arithmetic import Amount, Fit, fit_fraction
from outturn.claims.finding import claim, plainly, stated
from outturn.claims.marking import Marked
from outturn.claims.numerals import Figure
from outturn.claims.vocabulary import HEDGE, comparators, hedge
from outturn.formats import number
from outturn.model import Claim, ClaimKind, ClaimOutcome

_N, _P = "[NM]_*", "P_*"
_OF = r"(?:\s?/\s?|(?:\s+[a-z-]+){0,3}?\s+(?:out\s+)?of\s+(?:the\s|a total of\s|our\s)*)"
_FRACTION_OF = re.compile(
    rf"(?P<f>F_*)(?:\s+(?:of\s+)?[a-z'’-]+){{0,6}}?\s*\(\s*(?P<n>{_N}){_OF}(?P<d>{_N})"
    r"(?:\s[a-z]+){0,2}\)"
)
_FRACTION = re.compile(rf"(?P<f>F_*)(?:\s+(?:of\s+)?[a-z'’-]+){{0,6}}?\s*\(\s*(?P<p>{_P})\s*\)")


@dataclass(frozen=True)
class Share:
    """A claim about a share, and the figures that it uses."""

    claim: Claim
    starts: frozenset[int]
    own: frozenset[int]
    """Where the figures start that no other statement can use: all but the whole."""


def fractions(marked: Marked) -> Iterator[Share]:
    """A share for every fraction in words that stands beside its percentage or its n and d."""
    for match in _FRACTION.finditer(marked.marks):
        fraction, p = marked.by_start[match.start("f")], marked.by_start[match.start("p")]
        if not comparators(marked.small[fraction.end : p.start]):
            starts = frozenset({fraction.start, p.start})
            said = stated(marked, p)
            share = Amount.printed(p)
            made = _judged(marked, match.end(), fraction, share, (said, said))
            yield Share(made, starts, starts)
    for match in _FRACTION_OF.finditer(marked.marks):
        fraction, n, d = (marked.by_start[match.start(key)] for key in ("f", "n", "d"))
        given = Amount.printed(n).percent_of(Amount.printed(d))
        if given is None or n.unit is not d.unit or n.value > d.value:
            continue
        parts = f"{plainly(n.value, n.unit)} of {plainly(d.value, d.unit)}"
        lead = marked.quote(*hedged_span(marked, fraction))[1]
        made = _judged(marked, match.end(), fraction, given, (lead, parts))
        own = frozenset({fraction.start, n.start})
        yield Share(made, own | {d.start}, own)


def _judged(
    marked: Marked, end: int, fraction: Figure, share: Amount, words: tuple[str, str]
) -> Claim:
    """A fraction held against a percentage; ``words`` are the figure stated, and what it is held
    against: a percentage, or "148 of 222"."""
    said, held = words
    soft = hedge(marked.small[: fraction.start])
    fitted = fit_fraction(fraction, share, soft)
    start, _ = hedged_span(marked, fraction)
    lead = marked.quote(start, fraction.end)[1]
    percent, whole = _percent(share.value), _percent(fraction.value)
    if fitted is Fit.NONE:
        outcome = ClaimOutcome.DISAGREES
        given = whole if said == held else percent
        note = f"“{lead}” would be {_bound(soft)}{whole}, and the text gives {held}"
        note += "." if said == held else f", which is {percent}."
    elif fitted is Fit.UNSURE:
        outcome, given = ClaimOutcome.CANNOT_CHECK, ""
        note = f"How near {held} is to “{lead}” is for the writer to say."
    else:
        outcome, given = ClaimOutcome.AGREES, said if said == held else percent
        note = f"{held} is what “{lead}” says."
    return claim(
        marked, (start, end), ClaimKind.SHARE, outcome, stated=said, recomputed=given, note=note
    )


def _percent(value: Decimal) -> str:
    return f"{number(value, 1).removesuffix('.0')}%"


def _bound(soft: str) -> str:
    return {"over": "more than ", "nearly": "a little less than "}.get(soft, "")


def hedged_span(marked: Marked, fraction: Figure) -> tuple[int, int]:
    """A fraction's words with those that soften it."""
    lead = marked.small[max(0, fraction.start - 30) : fraction.start]
    match = re.search(rf"(?<![a-z]){HEDGE}\s*(?:a\s)?$", lead)
    return (fraction.start - (len(lead) - match.start() if match else 0), fraction.end)

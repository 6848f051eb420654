"""How well the corpus is read: precision and recall by kind, and every false accusation."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache

from outturn.model import Claim, ClaimOutcome

from .corpus_cases import CORPUS, Case, Expected, cases

TUNED = ("tuning", "tuning_2")
"""What the reading was tuned with."""
MEASURED = tuple(name for name in ("held_out",) if (CORPUS / f"{name}.toml").exists())
"""What was written apart, and is only measured."""


@dataclass
class Score:
    """What was expected, found, and found rightly, by kind; each as a count."""

    expected: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    """Statements found with the outcome they should have, whatever kind they were taken for."""
    errors: int = 0
    errors_found: int = 0
    accusations: list[str] = field(default_factory=list)
    """Statements said to disagree that should not be: quote, and what was said."""
    excused: list[str] = field(default_factory=list)
    """Statements said to agree that should disagree."""
    noise: list[str] = field(default_factory=list)
    """Claims found in texts that hold no statement."""
    missed: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return sum(self.right.values()) / max(1, sum(self.expected.values()))

    @property
    def recall_of_errors(self) -> float:
        return self.errors_found / max(1, self.errors)


@cache
def score(name: str) -> Score:
    """The corpus of that name, read and compared with what it should give."""
    total = Score()
    for case in cases(name):
        _count(case, total)
    return total


def _count(case: Case, total: Score) -> None:
    claims = list(case.claims)
    if not case.expect:
        total.noise += [f"{case.text!r}: {_said(c)}" for c in claims]
    for claim in claims:
        total.found[claim.kind.value] += 1
    for expected in case.expect:
        total.expected[expected.kind] += 1
        total.errors += expected.outcome == "disagrees"
        claim = _match(expected, claims)
        if claim is None:
            total.missed.append(f"{case.text!r}: {expected}")
            continue
        if claim.outcome.value == expected.outcome:
            total.right[expected.kind] += 1
            total.errors_found += claim.disagrees
        else:
            total.missed.append(f"{case.text!r}: {expected} was {_said(claim)}")
        if claim.outcome is ClaimOutcome.AGREES and expected.outcome == "disagrees":
            total.excused.append(f"{case.text!r}: {_said(claim)}")
    errors = [e for e in case.expect if e.outcome == "disagrees"]
    for claim in claims:
        if claim.disagrees and not any(_same(e, claim) for e in errors):
            total.accusations.append(f"{case.text!r}: {_said(claim)}")


def _said(claim: Claim) -> str:
    return f"{claim.kind} {claim.outcome} {claim.quote!r} {claim.stated} -> {claim.recomputed}"


def _match(expected: Expected, claims: list[Claim]) -> Claim | None:
    """The claim that is the statement: of its kind and outcome where there is one."""
    same = [c for c in claims if _same(expected, c)]
    order = sorted(
        same,
        key=lambda c: (c.kind.value != expected.kind, c.outcome.value != expected.outcome),
    )
    return order[0] if order else None


def _same(expected: Expected, claim: Claim) -> bool:
    stated = _bare(expected.stated)
    return stated in _bare(claim.quote) or stated in _bare(claim.stated)


def _bare(text: str) -> str:
    return re.sub(r"[+−–-]", "", text.lower()).strip()


def table(name: str) -> list[str]:
    """The score as lines of a table, for the test run's output."""
    total = score(name)
    lines = [f"{name}: kind, expected, found, rightly found, recall"]
    for kind in sorted({*total.expected, *total.found}):
        expected, right = total.expected[kind], total.right[kind]
        share = f"{right / expected:.0%}" if expected else "-"
        lines.append(f"  {kind:24}{expected:5}{total.found[kind]:6}{right:6}{share:>7}")
    accused = len(total.accusations)
    said = total.errors_found + accused
    lines += [
        f"  all: recall {total.recall:.0%}; errors found {total.errors_found} of {total.errors}"
        f" ({total.recall_of_errors:.0%})",
        f"  precision of 'disagrees': {total.errors_found / max(1, said):.0%}"
        f" ({accused} false); errors taken for right: {len(total.excused)};"
        f" claims where there is none: {len(total.noise)}",
    ]
    return lines

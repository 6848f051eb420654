"""What publishers wrote, beside what the figures give. Pure."""

from __future__ import annotations

from outturn.claims.beside import contradictions
from outturn.claims.check import check_text
from outturn.claims.known import Known
from outturn.claims.texts import in_texts
from outturn.model import Claim, ScorecardAssessment

__all__ = ["Known", "check_text", "find_claims"]

_TABLES = ("updates", "commentary", "results", "baselines", "targets", "indicators", "objectives")


def find_claims(whole: ScorecardAssessment) -> tuple[Claim, ...]:
    """Every claim of a scorecard, in the order of its tables and lines."""
    found = (*in_texts(whole), *contradictions(whole))
    return tuple(sorted(found, key=lambda c: (_TABLES.index(c.table), c.line, c.start)))

"""What stands beside each other and can't both be so, or is odd as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from outturn.claims.beside.baselines import changed_baselines
from outturn.claims.beside.far import far_from_target
from outturn.claims.beside.quarters import other_quarters
from outturn.claims.beside.ratings import contradicted_ratings
from outturn.claims.beside.repeats import repeats
from outturn.claims.beside.rows import same_rows
from outturn.claims.beside.stated import stated_targets
from outturn.claims.beside.strays import strays
from outturn.model import Claim, ScorecardAssessment

__all__ = ["contradictions"]


def contradictions(whole: ScorecardAssessment) -> Iterator[Claim]:
    """Everything of the kind, in the order it is found."""
    yield from contradicted_ratings(whole)
    yield from other_quarters(whole)
    yield from repeats(whole)
    yield from strays(whole)
    yield from same_rows(whole)
    yield from far_from_target(whole)
    yield from changed_baselines(whole)
    yield from stated_targets(whole)

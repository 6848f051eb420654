"""A few hundred faults of every kind; ``make fuzz`` puts in any number."""

from __future__ import annotations

from fuzz.faults import KINDS
from fuzz.run import PACKAGES, Told, run, runs, share

SEED = 20261121
COUNT = 300
FLOOR = 0.88
"""The least share of faults told at their very line; printed by ``make fuzz``."""


def test_every_fault_validates_or_is_told_at_its_place() -> None:
    """And most at their very line; every kind and every package has its turn. One test, since the
    faults take long to put in."""
    done = list(runs(SEED, COUNT))
    misplaced = [str(one) for one in done if one.told is Told.ELSEWHERE]
    assert not misplaced, "\n".join(misplaced)
    assert share(done) >= FLOOR, f"{share(done):.1%} of those told"
    assert {one.kind for one in done} == set(KINDS)
    assert len({one.package for one in done}) == len(PACKAGES) == 5


def test_the_same_seed_gives_the_same_fault() -> None:
    one, other = run(SEED), run(SEED)
    assert (one.package, one.kind, one.fault, one.told) == (
        other.package,
        other.kind,
        other.fault,
        other.told,
    )

"""What data must keep, and every place where it doesn't.

Frictionless first, then Outturn's own rules: one small function each, entered in a registry with
its code, its severity and the sentence the guide gives it.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from outturn.checks import (  # noqa: F401 - the modules enter their rules
    abbreviations,
    accepted,
    claimed,
    descriptor,
    headers,
    ids,
    judgement,
    limits,
    outliers,
    periods,
    references,
    said,
    slugs,
    spellings,
    sums,
    targets,
    texts,
    times,
    titles,
    values,
    wholes,
)
from outturn.checks.own_tables import own_table_problems
from outturn.checks.registry import Rule, judge, judge_all, rules
from outturn.checks.standard import descriptor_problems
from outturn.checks.tabular import table_problems
from outturn.checks.view import View
from outturn.model import Claim
from outturn.package import Package
from outturn.problems import Problem, Report, Severity

__all__ = ["Rule", "check", "rules"]


def check(
    packages: Sequence[Package],
    reading: Iterable[Problem] = (),
    claims: Callable[[Package], Iterable[Claim]] = lambda _sound: (),
    editions: Sequence[Package] = (),
) -> Report:
    """Everything wrong with the packages, alone and beside each other, with what ``reading`` them
    found; the warnings that they accept set apart. Linear in their rows.

    ``claims`` gives what is claimed in a package that has no error: those that its figures do not
    bear out are warnings. ``editions`` need only be readable: rules may have grown since they were
    frozen, and nobody may change them.
    """
    views = [View(package) for package in packages]
    with _uncollected():
        found = [*reading, *_problems(views), *_of_editions(editions)]
        faulty = {problem.package for problem in found if problem.severity is Severity.ERROR}
        for view in views:
            if view.package.name not in faulty:
                found.extend(claimed.claim_problems(view, claims(view.package)))
    return accepted.settle(views, Report.of(found))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Every row is needed until the end: to look for garbage among them takes a fifth longer."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _problems(views: Sequence[View]) -> Iterator[Problem]:
    for view in views:
        yield from descriptor_problems(view)
        yield from table_problems(view)
        yield from own_table_problems(view)
        yield from judge(view)
    yield from judge_all(views)


_TO_ASSEMBLE = {
    *("abbreviations", "judgement", "missing-table", "period", "publisher", "rating-scheme"),
    "scorecard",
}
"""The rules without which a package that keeps its schemas could still not be assembled."""


def _of_editions(editions: Iterable[Package]) -> Iterator[Problem]:
    for view in map(View, editions):
        found = [*descriptor_problems(view), *table_problems(view), *judge(view, _TO_ASSEMBLE)]
        yield from (problem for problem in found if problem.severity is Severity.ERROR)

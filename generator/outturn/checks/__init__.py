"""What data must keep, and every place where it doesn't.

Frictionless first, then Outturn's own rules: one small function each, entered in a registry with
its code, its severity and the sentence the guide gives it.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from outturn.checks import (  # noqa: F401 - the modules enter their rules
    accepted,
    descriptor,
    headers,
    ids,
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
from outturn.package import Package
from outturn.problems import Problem, Report

__all__ = ["Rule", "check", "rules"]


def check(packages: Sequence[Package], reading: Iterable[Problem] = ()) -> Report:
    """Everything wrong with the packages, alone and beside each other, with what ``reading`` them
    found; the warnings that they accept set apart. Linear in their rows."""
    views = [View(package) for package in packages]
    with _uncollected():
        found = list(_problems(views))
    return accepted.settle(views, Report.of([*reading, *found]))


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

"""The rules that data must keep, each with a code, a severity and a sentence for the guide."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from outturn.checks.view import Finding, View
from outturn.package import FAULTS
from outturn.problems import Problem, Severity

PackageCheck = Callable[[View], Iterable[Finding]]
"""Looks at one package."""
SiteCheck = Callable[[Sequence[View]], Iterable[Finding]]
"""Looks at all packages together."""


@dataclass(frozen=True)
class Rule:
    """A rule, by a stable code; ``title`` says in one sentence what must hold."""

    code: str
    severity: Severity
    title: str

    def problem(self, finding: Finding) -> Problem:
        """What a check found, as a breach of this rule."""
        return Problem(self.code, self.severity, **vars(finding))


_DECLARED: dict[str, Rule] = {}
_PACKAGE: list[tuple[Rule, PackageCheck]] = []
_SITE: list[tuple[Rule, SiteCheck]] = []


def declare(code: str, title: str, severity: Severity = Severity.ERROR) -> Rule:
    """Enters a rule whose breaches are found elsewhere than in one function of its own."""
    if code in _DECLARED or code in FAULTS:
        raise ValueError(f"two rules have the code {code}")
    _DECLARED[code] = Rule(code, severity, title)
    return _DECLARED[code]


def rule(
    code: str, title: str, severity: Severity = Severity.ERROR
) -> Callable[[PackageCheck], PackageCheck]:
    """Enters a function that looks at one package."""

    def enter(function: PackageCheck) -> PackageCheck:
        _PACKAGE.append((declare(code, title, severity), function))
        return function

    return enter


def site_rule(
    code: str, title: str, severity: Severity = Severity.ERROR
) -> Callable[[SiteCheck], SiteCheck]:
    """Enters a function that looks at all packages together."""

    def enter(function: SiteCheck) -> SiteCheck:
        _SITE.append((declare(code, title, severity), function))
        return function

    return enter


def rules() -> tuple[Rule, ...]:
    """Every rule, those of reading first, then in order of their codes."""
    reading = [Rule(code, Severity.ERROR, title) for code, title in FAULTS.items()]
    return (*reading, *sorted(_DECLARED.values(), key=lambda r: r.code))


def judge(view: View, codes: Collection[str] | None = None) -> Iterator[Problem]:
    """Every breach of a rule that looks at one package; of the rules with these codes alone, where
    some are given."""
    for entered, function in _PACKAGE:
        if codes is None or entered.code in codes:
            yield from map(entered.problem, function(view))


def judge_all(views: Sequence[View]) -> Iterator[Problem]:
    """Every breach of a rule that looks at all packages together."""
    for entered, function in _SITE:
        yield from map(entered.problem, function(views))

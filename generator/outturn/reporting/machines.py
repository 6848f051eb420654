"""A report as JSON; ``schemas/report.json`` documents its form."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from outturn.problems import Problem, Report


def as_json(report: Report, packages: int) -> dict[str, Any]:
    """The counts, and each problem with every fact it has: nothing is folded or cut."""
    return {
        "ok": report.ok,
        "scorecards": packages,
        "errors": report.errors,
        "warnings": report.warnings,
        "problems": [_problem(problem) for problem in report],
        "accepted": [
            {"reason": one.reason, "warning": _problem(one.problem)} for one in report.accepted
        ],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {**asdict(problem), "severity": str(problem.severity)}

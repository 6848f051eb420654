"""Warnings that a scorecard accepts: by code and place, each with a reason that readers see."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from itertools import chain, repeat
from pathlib import PurePosixPath
from typing import Any

from outturn.checks import hints
from outturn.checks.registry import declare, rule, rules
from outturn.checks.view import Finding, View
from outturn.problems import Accepted, Problem, Report, Severity, Subject

UNUSED = declare(
    "accepted-unused", "Each warning that a scorecard accepts is still there.", Severity.WARNING
)
_KEY = "accepted_warnings"
_PROPERTY = f"scorecard.{_KEY}"
_ENTRY = ("code", "place", "reason")
_PLACE = ("file", "column", *(part.name for part in fields(Subject)))
"""What may stand in a place. Lines may not: they change with every row that is added."""
_LIKE_THIS = (
    'Type {"code": "late-period", "place": {"file": "results.csv", "indicator": "1.2"}, '
    '"reason": "…"}.'
)
_LIST = re.compile(rf'"{_KEY}"\s*:\s*\[\s*')
_BETWEEN = re.compile(r"\s*,?\s*")
_Place = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class _Entry:
    """An entry of the list, and the line of datapackage.json it starts on."""

    said: Any
    line: int

    @property
    def place(self) -> _Place:
        return tuple(sorted(self.said["place"].items()))


@rule(
    "accepted-warnings",
    "A scorecard accepts warnings by their code and their place, each with a reason.",
)
def accepted_warnings(view: View) -> Iterator[Finding]:
    if not isinstance(view.facts.get(_KEY, []), list):
        yield view.in_descriptor(_PROPERTY, f"{_KEY} is no list.", "Put its entries in [ and ].")
    for entry in _entries(view):
        for message, fix in _faults(entry.said):
            yield _at(view, entry, message, fix)


def settle(views: Sequence[View], report: Report) -> Report:
    """The report with the warnings that scorecards accept set apart.

    An acceptance that accepts nothing is a warning of its own, unless the scorecard has errors:
    they may keep a rule from seeing what was accepted.
    """
    lists = {view.package.name: _Acceptances(view) for view in views}
    left: list[Problem] = []
    accepted: list[Accepted] = []
    for problem in report:
        reason = lists[problem.package].reason(problem) if problem.package in lists else None
        if reason is None:
            left.append(problem)
        else:
            accepted.append(Accepted(problem, reason))
    faulty = {problem.package for problem in left if problem.severity is Severity.ERROR}
    for name in lists.keys() - faulty:
        left.extend(map(UNUSED.problem, lists[name].unused()))
    return Report.of(left, accepted)


class _Acceptances:
    """The sound entries of a scorecard's list, and which of them were needed."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._entries: dict[tuple[str, _Place], _Entry] = {}
        self._keys: dict[str, dict[tuple[str, ...], None]] = defaultdict(dict)
        self._used: set[tuple[str, _Place]] = set()
        for entry in _entries(view):
            if not any(_faults(entry.said)):
                code = entry.said["code"]
                self._entries.setdefault((code, entry.place), entry)
                self._keys[code][tuple(key for key, _ in entry.place)] = None

    def reason(self, problem: Problem) -> str | None:
        """Why a problem is let stand; None where it isn't."""
        reason: str | None = None
        said = {"file": PurePosixPath(problem.file).name, "column": problem.column}
        said |= vars(problem.subject)
        for keys in self._keys.get(problem.code, ()):
            named = problem.code, tuple((key, said[key]) for key in keys)
            if named in self._entries:
                self._used.add(named)
                reason = reason or self._entries[named].said["reason"]
        return reason

    def unused(self) -> Iterator[Finding]:
        """Findings for the entries that no problem needed."""
        for named, entry in self._entries.items():
            if named not in self._used:
                where = ", ".join(value for _, value in entry.place)
                message = f"There is no warning {named[0]} to accept at {where}."
                fix = f"Take the entry out of {_KEY}, or mend its place."
                yield _at(self._view, entry, message, fix)


def _faults(said: Any) -> Iterator[tuple[str, str]]:
    """What is wrong with an entry, and how to mend it."""
    if not isinstance(said, dict):
        yield "The entry is no object.", _LIKE_THIS
        return
    yield from _unknown(said, _ENTRY, "entry")
    for key in ("code", "reason"):
        if not isinstance(said.get(key), str) or not said[key].strip():
            yield f"The entry doesn't say its {key}.", _LIKE_THIS
    if isinstance(said.get("code"), str) and said["code"].strip():
        yield from _wrong_code(said["code"])
    place = said.get("place")
    if not isinstance(place, dict) or not place.get("file"):
        yield "The entry doesn't say in which file.", _LIKE_THIS
        return
    yield from _unknown(place, _PLACE, "place")
    for key, value in place.items():
        if not isinstance(value, str):
            yield f"The {key} of the place is no text.", "Type it in quotation marks."


def _wrong_code(code: str) -> Iterator[tuple[str, str]]:
    severities = {known.code: known.severity for known in rules()}
    warnings = [known for known, severity in severities.items() if severity is Severity.WARNING]
    if code not in severities:
        otherwise = "Type the word that the warning shows in square brackets."
        yield f"No warning has the code {code}.", hints.did_you_mean(code, warnings, otherwise)
    elif code not in warnings:
        message = f"{code} is an error, and errors can't be accepted."
        yield message, "Take the entry out, and mend what is wrong."


def _unknown(said: dict[str, Any], known: Sequence[str], what: str) -> Iterator[tuple[str, str]]:
    for key in said.keys() - set(known):
        otherwise = f"Use only {', '.join(known)}."
        yield f"The {what} has no {key}.", hints.did_you_mean(key, known, otherwise)


def _at(view: View, entry: _Entry, message: str, fix: str) -> Finding:
    finding = view.in_descriptor(_PROPERTY, message, fix)
    return replace(finding, line=entry.line or finding.line)


def _entries(view: View) -> list[_Entry]:
    """The entries of the list; none where it is no list."""
    listed = view.facts.get(_KEY)
    if not isinstance(listed, list):
        return []
    lines = chain(_lines(view.package.source), repeat(0))
    return [_Entry(said, line) for said, line in zip(listed, lines, strict=False)]


def _lines(source: str) -> Iterator[int]:
    """The line of datapackage.json that each entry starts on."""
    match = _LIST.search(source, max(source.find('"scorecard"'), 0))
    start = match.end() if match else len(source)
    while start < len(source) and source[start] != "]":
        yield source.count("\n", 0, start) + 1
        after = json.JSONDecoder().raw_decode(source, start)[1]
        between = _BETWEEN.match(source, after)
        start = between.end() if between else len(source)

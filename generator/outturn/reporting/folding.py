"""Problems in reading order, with those that are the same thing over and over said once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from outturn.problems import Problem, Severity

_IN_FULL = 3
"""So many alike are each told in full: what to type may differ between them."""
_RUNS = 12
"""So many runs of lines are listed before an ellipsis."""
_PARTICULARS = re.compile(r"""'[^']*'|"[^"]*"|\S*\d\S*""")
"""What differs between messages that say the same: figures, and what is in quotation marks."""


@dataclass(frozen=True)
class Fold:
    """A problem, and those like it further down its file."""

    problem: Problem
    more: tuple[Problem, ...] = ()

    @property
    def rest(self) -> str:
        """``and 37 more like it: lines 15-30, 44``; "" where there is none."""
        if not self.more:
            return ""
        lines = sorted({problem.line for problem in self.more if problem.line})
        return f"and {len(self.more)} more like it{_where(lines)}"


def by_file(problems: Iterable[Problem]) -> list[tuple[str, list[Fold]]]:
    """The problems of each file, folded; files with errors first, and in a file its errors."""
    files: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        files[problem.file].append(problem)
    for found in files.values():
        found.sort(key=_is_warning)
    ordered = sorted(files.items(), key=lambda item: _is_warning(item[1][0]))
    return [(file, list(_folded(found))) for file, found in ordered]


def _is_warning(problem: Problem) -> bool:
    return problem.severity is Severity.WARNING


def _folded(problems: Sequence[Problem]) -> Iterator[Fold]:
    kinds = [_kind(problem) for problem in problems]
    alike: dict[tuple[str, ...], list[Problem]] = defaultdict(list)
    for problem, kind in zip(problems, kinds, strict=True):
        alike[kind].append(problem)
    for problem, kind in zip(problems, kinds, strict=True):
        group = alike[kind]
        if len(group) <= _IN_FULL:
            yield Fold(problem)
        elif problem is group[0]:
            yield Fold(problem, tuple(group[1:]))


def _kind(problem: Problem) -> tuple[str, ...]:
    """The same for problems that are alike."""
    said = (_PARTICULARS.sub("…", text) for text in (problem.message, problem.fix))
    return problem.code, problem.column, *said


def _where(lines: Sequence[int]) -> str:
    if not lines:
        return ""
    runs: list[list[int]] = []
    for line in lines:
        if runs and line == runs[-1][-1] + 1:
            runs[-1][1:] = [line]
        else:
            runs.append([line])
    said = ["-".join(map(str, run)) for run in runs[:_RUNS]]
    noun = "line" if len(lines) == 1 else "lines"
    return f": {noun} {', '.join([*said, '…'] if len(runs) > _RUNS else said)}"

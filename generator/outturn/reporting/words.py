"""What is common to every way of telling a problem to people."""

from __future__ import annotations

import re

from outturn.problems import Problem

_LONGEST = 400
"""A cell can hold pages of text, a row that an open quotation mark swallowed for one."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def flat(text: str) -> str:
    """A text as one line that does nothing to the terminal it is printed on."""
    return _CONTROL.sub(" ", text)


def one_line(text: str) -> str:
    """The same, cut where it is too long to read."""
    told = flat(text)
    return told if len(told) <= _LONGEST else f"{told[: _LONGEST - 1]}…"


def where(problem: Problem) -> str:
    """``data/town/2015-16/results.csv:14, column value (indicator 1.2, 2015/16 Q1)``."""
    about = str(problem.subject)
    return one_line(f"{problem.place} ({about})" if about else problem.place)

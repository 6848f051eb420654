"""What is common to every way of telling a problem to people."""

from __future__ import annotations

import re

from outturn.problems import Problem

_LONGEST = 400
"""A cell can hold pages of text, a row that an open quotation mark swallowed for one."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def one_line(text: str) -> str:
    """A text of one line that does nothing to the terminal it is printed on."""
    flat = _CONTROL.sub(" ", text)
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1]}…"


def where(problem: Problem) -> str:
    """``data/town/2015-16/results.csv:14, column value (indicator 1.2, 2015/16 Q1)``."""
    about = str(problem.subject)
    return one_line(f"{problem.place} ({about})" if about else problem.place)

"""Figures and words as an auditor looks them up: every digit, the document's words, the line."""

from __future__ import annotations

import re
from decimal import Decimal

from outturn.assess.exact import about as approximately
from outturn.assess.exact import exact, places, seen
from outturn.formats import MINUS, difference, number, quantity
from outturn.model import Breakdown, Measure
from outturn.package import Package
from outturn.reporting.text import Line, Part
from outturn.reporting.words import flat

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
"""Markdown's way of typing a mark that is no markup."""
DECIMALS = 6
"""So many decimals of a number that has no end."""
BRIEF = 2
"""The same where a line says much."""
SPACE = Line(Part.SPACE, "")


def line(text: str, deep: int = 1) -> Line:
    """A line of text, so many steps in."""
    return Line(Part.TEXT, "  " * deep + flat(text))


def heading(text: str) -> Line:
    """The head of what follows."""
    return Line(Part.HEADING, flat(text))


def at(one: Package, table: str, row: int) -> str:
    """ " [results.csv:36]": the file of a table in its package's folder, and the line in it."""
    file = one.paths.get(table, f"{table}.csv")
    return f" [{file}:{row}]" if row else ""


def quoted(text: str) -> str:
    """The document's own words between quotation marks."""
    words = _ESCAPED.sub(r"\1", text.strip())
    return f"“{words}”"


def sentence(text: str) -> str:
    """With a capital at the front and a full stop at the end."""
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?')) else '.'}"


def plain(value: Decimal, decimals: int = DECIMALS) -> str:
    """The bare number with every digit: "1,068", "52.4", "about 42.105263"."""
    return exact(value, decimals)


def amount(value: Decimal, known: Breakdown, decimals: int = DECIMALS) -> str:
    """The same with its unit: "1,068 offences", "52.4%", "about 42.105263%"."""
    shown = seen(value, decimals)
    text = quantity(shown, known.unit, known.measure, places(shown))
    return f"{approximately(value, decimals)}{text}"


def signed(value: Decimal, known: Breakdown) -> str:
    """A change: "+560", "−1 percentage point", "about +3.333333"."""
    sign = "+" if value > 0 else MINUS if value < 0 else ""
    about, shown = approximately(value, DECIMALS), seen(abs(value), DECIMALS)
    if known.measure is Measure.PROPORTION:
        return f"{about}{sign}{difference(shown, known.measure, places(shown))}"
    return f"{about}{sign}{number(shown, places(shown))}"

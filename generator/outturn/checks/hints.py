"""What to type instead of a cell that can't be read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from outturn.package import nearest

__all__ = [
    "day",
    "did_you_mean",
    "is_absent",
    "is_number",
    "marker",
    "nearest",
    "number",
    "or_accept",
    "plainly",
    "said",
    "unseen",
]

_NOISE = re.compile(r"[£$€%,\s'’‘“”\"]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)
_DASHES = {"-", "–", "—", "--", ".", "..", "...", "…", "*", "?"}
_ABSENT = _DASHES | {
    *("n/a", "#n/a", "na", "#ref!", "#div/0!", "null", "none", "nil", "nan", "not available"),
    *("not applicable", "not known", "unknown", "tbc", "tba", "tbd", "x", "z", "c"),
}
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_LOOSE = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[T ].*)?", re.ASCII)
_UNSEEN = {
    "a non-breaking space": "\u00a0\u202f\u2007",
    "an invisible space": "\u200b\u200c\u200d\u2060\ufeff\u00ad",
    "a curly quotation mark": "‘’“”",
    "a dash instead of a hyphen": "\u2010\u2011\u2012–—−",
    "a tab": "\t",
    "a line break": "\n\r",
}
"""What can't be told from another sign by looking at it."""
_PLAIN = str.maketrans(
    dict.fromkeys("\u00a0\u202f\u2007\t\n\r", " ")
    | dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad‘’“”")
    | dict.fromkeys("\u2010\u2011\u2012–—−", "-")
)


@lru_cache(maxsize=4096)
def plainly(text: str) -> str:
    """A text as it would be typed: no curly quotation marks, dashes or spaces that look alike."""
    return " ".join(text.translate(_PLAIN).split())


def unseen(text: str) -> list[str]:
    """What a text holds that can't be told from another sign by looking at it."""
    if text.isascii() and text.isprintable():
        return []
    return [name for name, signs in _UNSEEN.items() if any(sign in text for sign in signs)]


def said(text: str) -> str:
    """A cell in quotation marks, with whatever can't be seen in it named."""
    found = unseen(text)
    shown = "".join(sign if sign.isprintable() else " " for sign in text.replace("\u00a0", " "))
    if not found and text != text.strip():
        found = ["a space at its start" if text[0].isspace() else "a space at its end"]
    return f"'{shown}'" + (f" (with {' and '.join(found)})" if found and text.strip() else "")


def is_absent(text: str) -> bool:
    """Whether a cell says in words or signs that there is nothing to say."""
    return " ".join(text.split()).lower() in _ABSENT


def is_number(said: object) -> bool:
    """Whether a text holds digits alone, with a sign and a full stop before decimals at most."""
    return isinstance(said, str) and bool(_NUMBER.fullmatch(said))


def number(text: str) -> str:
    """What to type where a number is wanted."""
    if is_absent(text):
        return (
            "Leave the cell empty, and say what is missing: where the table has the column marker, "
            "x (not available) there, and why under reason."
        )
    bare = _NOISE.sub("", plainly(text))
    if bare.startswith("(") and bare.endswith(")"):  # how accounts print what is below zero
        bare = f"-{bare[1:-1]}"
    if _NUMBER.fullmatch(bare):
        return f"Type {bare}: digits only, with a full stop before decimals."
    return "Type the figure in digits only, with a full stop before decimals; words go in a note."


def marker(text: str) -> str:
    """What to type as a marker."""
    allowed = "x, z, c, p, r, e, f, u, b or low; several are joined by semicolons: p;r"
    if text.strip() == "*":
        return f"Type c where the figure is confidential, else x (not available): {allowed}."
    if is_absent(text):
        return f"Type x (not available), and why under reason. Markers are {allowed}."
    return f"Use {allowed}."


def day(text: str) -> str:
    """What to type where a date is wanted: every day the text may mean."""
    if is_absent(text):
        return "Leave the cell empty; where the table has the column reason, say why there."
    text = plainly(text)
    readings: list[date] = []
    if match := _SLASHED.fullmatch(text):
        first, second, year = (int(part) for part in match.groups())
        readings = [*_real(year, second, first), *_real(year, first, second)]
    elif match := _LOOSE.fullmatch(text):
        readings = _real(*(int(part) for part in match.groups()))
    if not readings:
        return "Type the date as year-month-day: 2016-03-31."
    said = [f"{d.isoformat()} for {d.day} {d:%B %Y}" for d in dict.fromkeys(readings)]
    return f"Type {' or '.join(said)}."


def _real(year: int, month: int, day_of_month: int) -> list[date]:
    try:
        return [date(year, month, day_of_month)]
    except ValueError:
        return []


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """A fix that names the known word nearest to ``word``, else ``otherwise``."""
    near = nearest(word, known)
    return f"Did you mean {near}?" if near else otherwise


def or_accept(fix: str) -> str:
    """A fix for what may be right as it stands."""
    return f"{fix} If it is right, accept it, with a reason, in datapackage.json."

"""The accessibility statement: what it must say, read from the settings and from publisher.json.

Public bodies in the United Kingdom must publish one by regulation 8 of SI 2018/952, which has the
words of regulation 7 of the revoked SI 2018/852: which parts are not accessible and why, what to
use instead, whom to tell, and how to have it enforced. The model statement (Decision (EU)
2018/1523) adds how far the site complies, and when and how the statement was prepared. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from outturn.errors import ConfigurationError
from outturn.formats import joined
from outturn.model import Publisher


class Compliance(StrEnum):
    """How far the site meets WCAG 2.2, level AA."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"


class Ground(StrEnum):
    """On what ground a part of the site is not accessible; the law knows no other."""

    NOT_COMPLIANT = "not_compliant"
    DISPROPORTIONATE_BURDEN = "disproportionate_burden"
    OUT_OF_SCOPE = "out_of_scope"


@dataclass(frozen=True)
class Shortfall:
    """A part of the site that is not accessible: which, on what ground and why, and what there is
    instead ("" for nothing)."""

    what: str
    ground: Ground
    why: str
    instead: str


@dataclass(frozen=True)
class Statement:
    """The facts of the statement. ``contact`` is an email address or the address of a form;
    ``response_days`` are working days."""

    run_by: str
    contact: str
    response_days: int
    status: Compliance
    prepared_on: date
    reviewed_on: date | None
    method: str
    shortfalls: tuple[Shortfall, ...]


_EMAIL = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+")
_WEB = re.compile(r"https://[^\s<>\"]+")

# What to type for each part, as the message of a part that is missing shows it.
_EXAMPLES = {
    "run_by": "run_by: Exampleton Council",
    "contact": "contact: access@example.org  (an email address, or a form's, with https://)",
    "response_days": "response_days: 10  (working days within which somebody answers)",
    "status": "status: partial  (full, partial or none: how far the site meets WCAG 2.2 AA)",
    "prepared_on": "prepared_on: 2026-01-31  (the day on which the statement was prepared)",
    "method": "method: >-  (in sentences: who tested what, with what, and what was not tested)",
    "shortfalls": "shortfalls:  (a list of what is not accessible, each with what, ground, why and "
    "instead; [] where everything is accessible)",
}
_OPTIONAL = "reviewed_on"
_SHORTFALL = {
    "what": "the part that is not accessible",
    "ground": f"one of {', '.join(Ground)}",
    "why": "the reason, with the criterion of WCAG that it fails",
}
_INSTEAD = "instead"
_OF_SHORTFALL = ", ".join([*_SHORTFALL, _INSTEAD])


def statement(given: Mapping[str, Any], publishers: Sequence[Publisher]) -> Statement:
    """The statement from the settings ``given``. Where the site has one publisher, its name and
    contact count until the settings say otherwise.

    Raises ConfigurationError for whatever is missing or can't be so, all at once, each with what to
    type.
    """
    reading = _Reading(_with_facts(given, publishers), len(publishers) == 1)
    made = reading.statement()
    if reading.faults:
        raise ConfigurationError(
            "The accessibility statement is not complete. Public bodies must publish one "
            "(SI 2018/952, regulation 8). In mkdocs.yml, under extra: outturn: accessibility:\n"
            + "\n".join(f"  {fault}" for fault in reading.faults)
        )
    return made


def is_email(contact: str) -> bool:
    """True for an email address, False for the address of a form."""
    return _EMAIL.fullmatch(contact) is not None


def _with_facts(given: Mapping[str, Any], publishers: Sequence[Publisher]) -> Mapping[str, Any]:
    if len(publishers) != 1:
        return given
    sole = publishers[0]
    return {"run_by": sole.name, "contact": sole.contact} | {
        key: value for key, value in given.items() if value not in (None, "")
    }


class _Reading:
    """Reads the parts one by one and keeps what is wrong with them."""

    def __init__(self, given: Mapping[str, Any], one_publisher: bool) -> None:
        self._given = given
        self._one_publisher = one_publisher
        self.faults: list[str] = []

    def statement(self) -> Statement:
        """The statement, of use only where there are no faults."""
        known = [*_EXAMPLES, _OPTIONAL]
        for key in sorted(self._given.keys() - set(known)):
            self.faults.append(f"{key} is not known here. Known: {', '.join(sorted(known))}.")
        run_by = self._text("run_by")
        contact = self._contact()
        days = self._days()
        status = self._status()
        prepared = self._day("prepared_on")
        method = self._text("method")
        shortfalls = self._shortfalls()
        self._agree(status, shortfalls)
        return Statement(
            run_by=run_by,
            contact=contact,
            response_days=days,
            status=status,
            prepared_on=prepared,
            reviewed_on=self._reviewed(prepared),
            method=method,
            shortfalls=shortfalls,
        )

    def _missing(self, key: str) -> bool:
        """True, and said, where nothing is given for ``key``."""
        if self._given.get(key) in (None, ""):
            also = ' (or type "contact" in publisher.json)' if self._one_publisher else ""
            self.faults.append(
                f"{key} is missing: type {_EXAMPLES[key]}{also if key == 'contact' else ''}"
            )
            return True
        return False

    def _wrong(self, key: str) -> None:
        value = self._given[key]
        self.faults.append(f"{key} can't be {value!r}: type {_EXAMPLES.get(key, key)}")

    def _text(self, key: str) -> str:
        if self._missing(key):
            return ""
        value = self._given[key]
        if not isinstance(value, str) or not value.strip():
            self._wrong(key)
            return ""
        return value.strip()

    def _contact(self) -> str:
        text = self._text("contact")
        if text and not is_email(text) and not _WEB.fullmatch(text):
            self._wrong("contact")
        return text

    def _days(self) -> int:
        if self._missing("response_days"):
            return 0
        value = self._given["response_days"]
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            self._wrong("response_days")
            return 0
        return value

    def _status(self) -> Compliance:
        if not self._missing("status"):
            value = self._given["status"]
            if value in list(Compliance):
                return Compliance(value)
            self._wrong("status")
        return Compliance.PARTIAL

    def _day(self, key: str) -> date:
        if self._missing(key):
            return date.min
        value = self._given[key]
        if type(value) is not date:
            self._wrong(key)
            return date.min
        return value

    def _reviewed(self, prepared: date) -> date | None:
        value = self._given.get(_OPTIONAL)
        if value is None:
            return None
        if type(value) is not date or value < prepared:
            self.faults.append(
                f"{_OPTIONAL} can't be {str(value)!r}: type the day of the latest review, such as "
                "2026-01-31, not before prepared_on, or leave it out until there was one"
            )
            return None
        return value

    def _shortfalls(self) -> tuple[Shortfall, ...]:
        if self._given.get("shortfalls") is None:
            self._missing("shortfalls")
            return ()
        value = self._given["shortfalls"]
        if not isinstance(value, list):
            self._wrong("shortfalls")
            return ()
        found = [self._shortfall(number, one) for number, one in enumerate(value, start=1)]
        return tuple(one for one in found if one is not None)

    def _shortfall(self, number: int, value: Any) -> Shortfall | None:
        where = f"shortfall {number}"
        if not isinstance(value, dict):
            self.faults.append(f"{where} must have {joined([*_SHORTFALL])}, and {_INSTEAD}")
            return None
        before = len(self.faults)
        for key in sorted(value.keys() - _SHORTFALL.keys() - {_INSTEAD}, key=str):
            self.faults.append(f"{where}: {key} is not known; known: {_OF_SHORTFALL}")
        for key, meaning in _SHORTFALL.items():
            if not isinstance(value.get(key), str) or not value[key].strip():
                self.faults.append(f"{where}: {key} is missing: type {meaning}")
        ground = value.get("ground")
        if isinstance(ground, str) and ground and ground not in list(Ground):
            self.faults.append(f"{where}: ground can't be {ground!r}: type {_SHORTFALL['ground']}")
        if not isinstance(value.get(_INSTEAD, ""), str):
            self.faults.append(f"{where}: {_INSTEAD} must be text: what a reader can use instead")
        if len(self.faults) > before:
            return None
        return Shortfall(
            what=value["what"].strip(),
            ground=Ground(value["ground"]),
            why=value["why"].strip(),
            instead=value.get(_INSTEAD, "").strip(),
        )

    def _agree(self, status: Compliance, shortfalls: Sequence[Shortfall]) -> None:
        """A site that complies in full has no failing part; one that doesn't says which fails."""
        failing = [s for s in shortfalls if s.ground is not Ground.OUT_OF_SCOPE]
        if self.faults:
            return
        if status is Compliance.FULL and failing:
            self.faults.append(
                f"status is full, and “{failing[0].what}” is not accessible: type status: partial, "
                f"or ground: {Ground.OUT_OF_SCOPE} where the law does not ask for it"
            )
        if status is not Compliance.FULL and not shortfalls:
            self.faults.append(
                f"status is {status}, and shortfalls names nothing that is not accessible: name "
                "it, or type status: full"
            )

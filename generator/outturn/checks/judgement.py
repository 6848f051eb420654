"""The rule a scorecard says it judges by, in datapackage.json."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from outturn.checks import hints
from outturn.checks.registry import rule
from outturn.checks.view import Finding, View
from outturn.formats import joined, number
from outturn.model import Boundary, InYear, VerdictStatus
from outturn.problems import Severity

_NEEDED = (VerdictStatus.MET, VerdictStatus.MISSED)
"""What a scheme of statuses cannot do without."""
_NEEDS_CLOSE = ("close_needs_improvement", "miss_needs_worsening")


class _Kind(NamedTuple):
    """What a property must be: a test, what is wrong where it fails, and what to type."""

    holds: Callable[[Any], bool]
    wrong: str
    fix: str
    expected: str


def _is_tolerance(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1000


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


_TOLERANCE = _Kind(
    _is_tolerance,
    "is no tolerance",
    "Type a number from 0 up, without quotation marks: 5.",
    "0 or more",
)
_TEXT = _Kind(_is_text, "is no text", "Type its name in quotation marks, or leave it out.", "text")
_FLAG = _Kind(
    lambda value: isinstance(value, bool),
    "is neither true nor false",
    "Type true or false, without quotation marks.",
    "true, false",
)


def _one_of(words: type[Boundary] | type[InYear]) -> _Kind:
    allowed = [str(word) for word in words]
    listed = ", ".join(allowed)
    return _Kind(
        lambda value: value in allowed, "is none of its words", f"Type one of: {listed}.", listed
    )


_PROPERTIES: Mapping[str, _Kind] = {
    "share": _TOLERANCE,
    "points": _TOLERANCE,
    "version": _TEXT,
    "source": _TEXT,
    "boundary": _one_of(Boundary),
    "close_needs_improvement": _FLAG,
    "miss_needs_worsening": _FLAG,
    "in_year": _one_of(InYear),
    "statuses": _Kind(
        lambda value: isinstance(value, dict),
        "gives no names",
        'Type {"met": "Green", "close": "Amber", "missed": "Red"}, or leave it out.',
        "an object",
    ),
}


_TWO_TOLERANCES = "Type share (percent of the target) or points (percentage points)."


@rule("judgement", "What a scorecard says of its own rule of judgement can be followed.")
def judgement(view: View) -> Iterator[Finding]:
    said = view.facts.get("judgement")
    if said is None:
        return
    if not isinstance(said, dict):
        fix = 'Type {"share": 5, "points": 2}, or leave judgement out.'
        message = "judgement is no object with a rule in it."
        yield view.in_descriptor("scorecard.judgement", message, fix)
        return
    for key, value in said.items():
        yield from _property(view, key, value)
    statuses = said.get("statuses")
    if isinstance(statuses, dict):
        yield from _statuses(view, statuses)
        yield from _without_close(view, said, statuses)


def _property(view: View, key: str, value: Any) -> Iterator[Finding]:
    place, known = f"scorecard.judgement.{key}", ", ".join(_PROPERTIES)
    if key not in _PROPERTIES:
        fix = _TWO_TOLERANCES
        if key != "tolerance":
            fix = hints.did_you_mean(key, _PROPERTIES, "Take it out.")
        yield view.in_descriptor(place, f"judgement has no property {key}.", fix, known)
        return
    kind = _PROPERTIES[key]
    if not kind.holds(value):
        message = f"judgement.{key} {kind.wrong}: {value!r}."
        yield view.in_descriptor(place, message, kind.fix, kind.expected)


def _statuses(view: View, statuses: Mapping[str, Any]) -> Iterator[Finding]:
    words = [str(status) for status in VerdictStatus]
    for status, name in statuses.items():
        place = f"scorecard.judgement.statuses.{status}"
        if status not in words:
            fix = hints.did_you_mean(status, words, f"Type one of: {', '.join(words)}.")
            message = f"{status!r} is no verdict that could have a name."
            yield view.in_descriptor(place, message, fix, ", ".join(words))
        elif not _is_text(name):
            message = f"The name for {status} is no text: {name!r}."
            fix = f'Type the publisher\'s word for it: "{status}": "Green".'
            yield view.in_descriptor(place, message, fix, "text")
    slips = {hints.nearest(key, words) for key in statuses if key not in words}
    absent = [str(s) for s in _NEEDED if s not in statuses and s not in slips]
    if absent:
        message = f"statuses has no name for {joined(absent)}."
        fix = f'Add "{absent[0]}": "..." to it, or leave statuses out.'
        yield view.in_descriptor("scorecard.judgement.statuses", message, fix, ", ".join(_NEEDED))


def _without_close(
    view: View, said: Mapping[str, Any], statuses: Mapping[str, Any]
) -> Iterator[Finding]:
    """A rule that tells close from missed where there is no close."""
    for key in _NEEDS_CLOSE:
        if said.get(key) is True and VerdictStatus.CLOSE not in statuses:
            message = f"{key} tells close from missed, but statuses has no name for close."
            fix = 'Add "close": "Amber" to statuses, or take this out.'
            yield view.in_descriptor(f"scorecard.judgement.{key}", message, fix)


@rule(
    "judgement-unlikely",
    "A scorecard's own rule of judgement allows no tiny tolerance, and tells met from missed.",
    Severity.WARNING,
)
def judgement_unlikely(view: View) -> Iterator[Finding]:
    said = view.facts.get("judgement")
    if not isinstance(said, dict):
        return
    for key, unit in (("share", "percent"), ("points", "percentage points")):
        value: Any = said.get(key)
        if _is_tolerance(value) and 0 < value < 1:
            meant = number(Decimal(str(value)) * 100)
            message = f"judgement.{key} is in {unit}. {value}: is {meant} meant?"
            fix = hints.or_accept(f"Type {meant} if that is meant.")
            yield view.in_descriptor(f"scorecard.judgement.{key}", message, fix, "1 or more")
    statuses = said.get("statuses")
    if isinstance(statuses, dict):
        yield from _told_apart(view, statuses)


def _told_apart(view: View, statuses: Mapping[str, Any]) -> Iterator[Finding]:
    met, missed = (statuses.get(status) for status in _NEEDED)
    if not (isinstance(met, str) and isinstance(missed, str) and met.strip()):
        return
    if met.strip().casefold() == missed.strip().casefold():
        message = f"What is missed has the same name as what is met: “{missed}”."
        fix = hints.or_accept("Type the publisher's own name for each.")
        yield view.in_descriptor("scorecard.judgement.statuses.missed", message, fix)

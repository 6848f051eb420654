"""Short forms, in datapackage.json and publisher.json, and what they stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from outturn.checks.registry import rule
from outturn.checks.texts import passages
from outturn.checks.view import Finding, View
from outturn.package import line_of
from outturn.problems import Severity
from outturn.sentences.abbreviations import FORM, used

_KEY = "abbreviations"
_PROPERTY = f"scorecard.{_KEY}"
_LIKE_THIS = 'Type {"ASB": "Anti-social behaviour"}, or leave abbreviations out.'


@rule("abbreviations", "Each short form is one word, and says what it stands for.")
def abbreviations(view: View) -> Iterator[Finding]:
    for form, message, fix in _faults(view.facts.get(_KEY, {})):
        finding = view.in_descriptor(_PROPERTY, message, fix)
        yield _at(finding, view.package.source, ("scorecard", _KEY), form)
    for form, message, fix in _faults(view.package.publisher.get(_KEY, {})):
        finding = view.in_publisher(_KEY, message, fix)
        yield _at(finding, view.package.publisher_source, (_KEY,), form)


def _at(finding: Finding, source: str, place: tuple[str, ...], form: str) -> Finding:
    """The finding, on the line of its short form; "" for that of them all."""
    line = line_of(source, (*place, form)) if form else finding.line
    return replace(finding, line=line, found=form)


def _faults(said: Any) -> Iterator[tuple[str, str, str]]:
    """The short forms with something wrong, what it is, and how to mend it."""
    if not isinstance(said, dict):
        yield "", "abbreviations is no object with short forms in it.", _LIKE_THIS
        return
    for form, long in said.items():
        if not FORM.fullmatch(form):
            message = f"“{form}” can be no short form."
            fix = "Type 2 to 20 letters or digits without a space, as texts have them."
            yield form, message, fix
        if not isinstance(long, str) or not long.strip():
            message = f"abbreviations doesn’t say what {form} stands for."
            yield form, message, f'Type "{form}": "..." with its words, or take it out.'


@rule("abbreviation-unused", "A scorecard uses each of its own short forms.", Severity.WARNING)
def unused(view: View) -> Iterator[Finding]:
    said = view.facts.get(_KEY)
    faulty = {form for form, *_ in _faults(said)}
    sound = (
        {f: long for f, long in said.items() if f not in faulty} if isinstance(said, dict) else {}
    )
    found = used(sound, (text for text, _ in passages(view)))
    for form in [form for form in sound if form not in found]:
        message = f"No text of the scorecard has the short form {form}."
        fix = "Type it as texts have it, or take it out."
        finding = view.in_descriptor(_PROPERTY, message, fix)
        yield _at(finding, view.package.source, ("scorecard", _KEY), form)

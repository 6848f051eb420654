"""What datapackage.json and publisher.json say about the scorecard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from outturn.checks import hints
from outturn.checks.registry import rule
from outturn.checks.typed import day
from outturn.checks.view import Finding, View
from outturn.model import Rating, ScorecardStatus
from outturn.package import TABLES, departure, line_of, schema
from outturn.period import ALLOWED, PeriodError, parse

_REQUIRED = ("objectives", "indicators", "results")
_NEEDED = ("publisher", "period", "status")
_TEXTS = ("status_note", "disclosure")
_PUBLISHER = ("name", "place", "area_code", "website", "contact", "about", "abbreviations")
_KEYS = (
    *_NEEDED,
    *_TEXTS,
    "as_at",
    "year_start",
    "rating_scheme",
    "abbreviations",
    "judgement",
    "next_update",
    "accepted_warnings",
    "requires_text",
)


@rule("missing-table", "A package has objectives, indicators and results.")
def missing_table(view: View) -> Iterator[Finding]:
    listed = [resource.get("name") for resource in _resources(view)]
    for table in _REQUIRED if listed else ():  # a list without tables is complained of as such
        if table not in listed and not _near(table, listed):
            yield view.in_descriptor(
                "resources",
                f"The package has no table {table}.",
                f'Add {table}.csv, and list it under "resources".',
                ", ".join(_REQUIRED),
            )


def _near(table: str, listed: list[Any]) -> bool:
    """Whether a table is listed under a slip of its name, which is a fault of its own."""
    return any(isinstance(name, str) and hints.nearest(name, TABLES) == table for name in listed)


@rule("empty-table", "Every table has a row; results may have none where every indicator says why.")
def empty_table(view: View) -> Iterator[Finding]:
    for table in TABLES:
        if table != "results" and view.has(table) and not view.rows(table):
            needed = table in _REQUIRED
            fix = "Type its first row." if needed else "Delete it, here and in datapackage.json."
            yield view.in_header(table, "", f"The table {table} has no row.", fix)


@rule("table-name", "Tables have the names Outturn knows.")
def table_name(view: View) -> Iterator[Finding]:
    for name in view.package.paths:
        near = hints.nearest(name, TABLES)
        if name not in TABLES and near:
            message = f"The table {name} is not one Outturn reads."
            yield view.in_listing(name, message, f"Did you mean {near}?")


@rule("table-format", "Tables are comma-separated and saved as UTF-8, and say nothing else.")
def table_format(view: View) -> Iterator[Finding]:
    for resource in _resources(view):
        for key, allowed in (("encoding", "utf-8"), ("format", "csv"), ("dialect", None)):
            said = resource.get(key)
            if said is None or str(said).lower() == allowed:
                continue
            yield view.in_listing(
                str(resource.get("name")),
                f"The table {resource.get('name')} declares {key} {said!r}.",
                f"Save it as {allowed}." if allowed else "Save it with commas, and leave this out.",
                allowed or "",
            )


@rule("schema", "The schema of each table is Outturn's own.")
def own_schema(view: View) -> Iterator[Finding]:
    listed = view.package.descriptor.get("resources")
    for number, resource in enumerate(listed if isinstance(listed, list) else ()):
        name = resource.get("name") if isinstance(resource, dict) else None
        if name in TABLES and resource.get("schema") != schema(name):
            found = view.in_listing(
                name,
                f"The schema of {name} is not the one Outturn checks it by, so other tools would "
                "judge the table differently.",
                f"Run: outturn schemas {view.package.folder.as_posix()}",
            )
            place = (
                "resources",
                number,
                "schema",
                *departure(resource.get("schema"), schema(name)),
            )
            yield replace(found, line=line_of(view.package.source, place))


def _resources(view: View) -> Iterator[Mapping[str, Any]]:
    listed = view.package.descriptor.get("resources")
    if isinstance(listed, list):
        yield from (resource for resource in listed if isinstance(resource, dict))


@rule("scorecard", "The scorecard property says what Outturn needs to know.")
def scorecard(view: View) -> Iterator[Finding]:
    if not view.facts:
        fix = f'Add "scorecard": {{...}} with {", ".join(_NEEDED)}.'
        yield view.in_descriptor("scorecard", "datapackage.json has no scorecard property.", fix)
        return
    for key in _NEEDED:
        if not view.facts.get(key):
            message = f"The scorecard doesn't say its {key}."
            yield view.in_descriptor(f"scorecard.{key}", message, f'Add "{key}": "...".')
    for key in view.facts:
        if key not in _KEYS and (near := hints.nearest(key, _KEYS)):
            message = f"The scorecard has no property {key}."
            yield view.in_descriptor(f"scorecard.{key}", message, f"Did you mean {near}?")
    yield from _wrong_facts(view)


def _wrong_facts(view: View) -> Iterator[Finding]:
    yield from _wrong_words(view)
    yield from _wrong_period(view)
    for key in ("as_at", "next_update"):
        said = view.facts.get(key)
        if said and (not isinstance(said, str) or day(said) is None):
            message = f"{key} is not a date typed year-month-day."
            yield view.in_descriptor(
                f"scorecard.{key}", message, hints.day(str(said)), "a date such as 2016-03-31"
            )
    for key in _TEXTS:
        if not isinstance(view.facts.get(key) or "", str):
            yield view.in_descriptor(f"scorecard.{key}", f"{key} is no text.", "Type a sentence.")
    if not isinstance(view.facts.get("requires_text", False), bool):
        message = "requires_text is neither true nor false."
        fix = "Type true or false, without quotation marks."
        yield view.in_descriptor("scorecard.requires_text", message, fix, "true, false")


def _wrong_words(view: View) -> Iterator[Finding]:
    words = [str(status) for status in ScorecardStatus]
    status = view.facts.get("status")
    if status and status not in words:
        fix = hints.did_you_mean(str(status), words, f"Type one of: {', '.join(words)}.")
        message = f"{status!r} is no status a scorecard can have."
        yield view.in_descriptor("scorecard.status", message, fix, ", ".join(words))
    publisher = view.facts.get("publisher")
    if publisher and publisher != view.package.publisher_id:
        message = f"The scorecard names another publisher than its folder, {publisher!r}."
        fix = f"Type {view.package.publisher_id}, or move the folder."
        yield view.in_descriptor("scorecard.publisher", message, fix, view.package.publisher_id)


def _wrong_period(view: View) -> Iterator[Finding]:
    text = view.facts.get("period")
    if text:
        try:
            parse(str(text), view.year_start)
        except PeriodError as error:
            message = f"The scorecard's period can't be read: {error}."
            yield view.in_descriptor("scorecard.period", message, "Type it so.", ALLOWED)
    month = view.facts.get("year_start")
    if month is not None and (month != view.year_start or isinstance(month, bool)):
        message = "year_start is no month."
        fix = "Type the number of the month the year starts in: 4 for April."
        yield view.in_descriptor("scorecard.year_start", message, fix, "1 to 12")


@rule("rating-scheme", "The rating scheme says what each symbol means.")
def rating_scheme(view: View) -> Iterator[Finding]:
    scheme = view.facts.get("rating_scheme") or {}
    words = ", ".join(Rating)
    fix = 'Give each symbol its meaning: {"☺": "on_track"}.'
    if not isinstance(scheme, dict):
        message = "rating_scheme is no list of symbols."
        yield view.in_descriptor("scorecard.rating_scheme", message, fix, words)
        return
    for symbol, meaning in scheme.items():
        if meaning not in list(Rating):
            message = f"The symbol {symbol} means {meaning!r}, which is no rating."
            yield view.in_descriptor("scorecard.rating_scheme", message, fix, words)


@rule("publisher", "publisher.json names the publisher and its place, in text.")
def publisher_facts(view: View) -> Iterator[Finding]:
    facts = view.package.publisher
    if not facts:
        return  # reading has said so
    slips = {hints.nearest(key, _PUBLISHER) for key in facts}
    for key in ("name", "place"):
        if not facts.get(key) and (key in facts or key not in slips):
            message = f"publisher.json doesn't say the publisher's {key}."
            yield view.in_publisher(key, message, f'Add "{key}": "...".')
    for key, value in facts.items():
        near = hints.nearest(key, _PUBLISHER)
        if near and near not in facts:
            message = f"publisher.json: {hints.said(key)} looks like a slip of {near}."
            yield view.in_publisher(key, message, f'Type "{near}" instead.')
        if not isinstance(value, str) and key != "abbreviations":
            yield view.in_publisher(key, f"{key} is no text.", "Type it in quotation marks.")

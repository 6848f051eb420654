"""What rows name elsewhere, beyond what the schemas' foreign keys cover."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from outturn.checks import hints
from outturn.checks.registry import rule, site_rule
from outturn.checks.view import Finding, Row, View
from outturn.problems import Severity

_WITH_BREAKDOWN = ("baselines", "targets", "results")


@rule("unknown-breakdown", "Once a package lists breakdowns, every one it uses is listed.")
def unknown_breakdown(view: View) -> Iterator[Finding]:
    if not view.has("breakdowns"):
        return
    for table in _WITH_BREAKDOWN:
        for row in view.rows(table):
            yield from _listed(view, row, row.text("indicator"), "breakdown")
    for row in view.rows("indicators"):
        yield from _listed(view, row, row.text("id"), "headline")
    for row in view.rows("breakdowns"):
        yield from _listed(view, row, row.text("indicator"), "parent")


def _listed(view: View, row: Row, indicator: str, column: str) -> Iterator[Finding]:
    name = row.text(column)
    if not name or (indicator, name) in view.breakdowns or indicator not in view.indicators:
        return
    known = [b for i, b in view.breakdowns if i == indicator]
    otherwise = "Add it to breakdowns.csv, or leave the cell empty for the indicator as a whole."
    message = f"breakdowns.csv lists no {name!r} for {indicator}."
    fix = hints.did_you_mean(name, known, otherwise)
    yield row.at(column, message, fix, ", ".join(known))


@rule("unknown-headline", "An indicator's headline is a breakdown that has figures or is listed.")
def unknown_headline(view: View) -> Iterator[Finding]:
    if view.has("breakdowns"):
        return
    used: dict[str, dict[str, None]] = {}
    for table in _WITH_BREAKDOWN:
        for row in view.rows(table):
            used.setdefault(row.text("indicator"), {})[row.text("breakdown")] = None
    for row in view.rows("indicators"):
        headline, known = row.text("headline"), used.get(row.text("id"), {})
        if headline and headline not in known:
            fix = hints.did_you_mean(headline, filter(None, known), "Leave the cell empty.")
            message = f"No row of {row.text('id')} has the breakdown {headline!r}."
            yield row.at("headline", message, fix, ", ".join(filter(None, known)))


@rule("circular", "Nothing is part of itself, by whatever way round.")
def circular(view: View) -> Iterator[Finding]:
    for table, column in (("objectives", "parent"), ("indicators", "part_of")):
        rows = view.rows(table)
        parents = {row.text("id"): row.text(column) for row in rows}
        yield from _circles(rows, "id", column, parents)
    by_indicator: dict[str, list[Row]] = {}
    for row in view.rows("breakdowns"):
        by_indicator.setdefault(row.text("indicator"), []).append(row)
    for rows in by_indicator.values():
        parents = {row.text("id"): row.text("parent") for row in rows}
        yield from _circles(rows, "id", "parent", parents)


def _circles(
    rows: Sequence[Row], key: str, column: str, parents: dict[str, str]
) -> Iterator[Finding]:
    """Each row that comes back to itself; every id is walked once, so this is linear."""
    settled: set[str] = set()
    for row in rows:
        path: dict[str, None] = {}
        at = row.text(key)
        while at and at not in settled and at not in path:
            path[at] = None
            at = parents.get(at, "")
        if at in path:
            message = (
                f"{at} is part of itself: {' > '.join([*list(path)[list(path).index(at) :], at])}."
            )
            there = next(r for r in rows if r.text(key) == at)
            yield there.at(column, message, "Empty this cell, or name another.")
        settled.update(path)


@site_rule("follows", "What an indicator follows is an indicator of another, no later scorecard.")
def follows(views: Sequence[View]) -> Iterator[Finding]:
    known = {view.package.name: view for view in views}
    for row in _following(views):
        address = row.text("follows")
        scorecard, _, indicator = address.rpartition("/")
        if address.count("/") != 2:
            message = f"{address!r} is not the address of an indicator."
            fix = "Type publisher/scorecard/id, as in stockton/2011-12/3.4."
            yield row.at("follows", message, fix, "publisher/scorecard/id")
        elif scorecard == row.view.package.name:
            message = f"{row.text('id')} can't follow an indicator of its own scorecard."
            yield row.at("follows", message, "Name one of an earlier scorecard.")
        elif scorecard in known and indicator not in known[scorecard].indicators:
            message = f"{scorecard} has no indicator {indicator!r}."
            fix = hints.did_you_mean(
                indicator, known[scorecard].indicators, f"Type an id that {scorecard} has."
            )
            yield row.at("follows", message, fix)
        elif scorecard in known and _is_later(known[scorecard], row.view):
            message = f"{scorecard} ends later than this scorecard."
            yield row.at("follows", message, "Name an indicator of an earlier scorecard.")


@site_rule(
    "follows-unread",
    "The scorecard an indicator follows is among those checked.",
    Severity.WARNING,
)
def follows_unread(views: Sequence[View]) -> Iterator[Finding]:
    known = {view.package.name for view in views}
    for row in _following(views):
        address = row.text("follows")
        scorecard = address.rpartition("/")[0]
        if address.count("/") == 2 and scorecard not in known:
            message = (
                f"The scorecard {scorecard} was not read, so what is followed can't be checked."
            )
            yield row.at("follows", message, "Check all scorecards together, or mend the address.")


def _following(views: Sequence[View]) -> Iterator[Row]:
    for view in views:
        yield from (row for row in view.rows("indicators") if row.text("follows"))


def _is_later(one: View, other: View) -> bool:
    return bool(one.period and other.period and one.period.end > other.period.end)

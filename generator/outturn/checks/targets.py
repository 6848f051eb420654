"""Targets that can be judged: with a value, a baseline and a way that is better."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from outturn.checks import hints
from outturn.checks.registry import rule
from outturn.checks.view import Finding, Row, View
from outturn.period import Period
from outturn.problems import Severity

_CHANGES = {"change_percent": "change_percent", "change_points": "change"}
"""Kinds of target that promise a change, and the quantity of a result that reports one."""
_RELATIVE = {*_CHANGES, "improve", "maintain"}
"""Kinds of target that only mean something where one way is better."""
_VALUED = {"at_most", "at_least", "between", "figure", *_CHANGES}
"""Kinds of target that need a number."""
_UNJUDGED = {"monitor", "process", "figure", ""}
"""Kinds of target that no result is held against."""
_YEAR = 366
"""Days of the longest year."""


_Of = tuple[str, str, str]
"""Indicator, area and breakdown."""
_Changes = defaultdict[_Of, list[Row]]


def _in_force(view: View) -> Iterator[Row]:
    """Targets that a verdict may rest on, and that don't say why something is absent."""
    for row in view.rows("targets"):
        if row.text("status") == "confirmed" and not row.text("reason"):
            yield row


@rule("target-kind", "A target says what kind it is, or why that isn't known.")
def target_kind(view: View) -> Iterator[Finding]:
    for row in view.rows("targets"):
        if not row.text("kind") and not row.text("reason"):
            message = "The target doesn't say what it promises."
            yield row.at("kind", message, "Type its kind, or why it is absent under reason.")


@rule("target-value", "A target in force has the number its kind needs, and one with a meaning.")
def target_value(view: View) -> Iterator[Finding]:
    yield from _percent_of_nothing(view)
    for row in _in_force(view):
        kind = row.text("kind")
        if kind in _VALUED and not row.text("value"):
            message = f"A target of kind {kind} needs a number."
            fix = "Type it; where there is none yet, type to_be_set under status."
            yield row.at("value", message, fix)
    for row in view.rows("targets"):
        lower, upper = row.number("value"), row.number("upper")
        if row.text("kind") != "between" or lower is None:
            continue
        if not row.text("upper"):
            yield row.at("upper", "There is no upper bound.", "Type it.")
        elif upper is not None and upper < lower:
            message = f"The upper bound is below the lower, {lower}."
            yield row.at("upper", message, "Swap them, or mend one.", f"at least {lower}")


def _percent_of_nothing(view: View) -> Iterator[Finding]:
    """A percentage of nothing, or of less than nothing, is no target."""
    baselines: defaultdict[_Of, dict[str, Row]] = defaultdict(dict)
    for row in view.rows("baselines"):
        baselines[_of(row)][row.text("label")] = row
    for row in _in_force(view):
        if row.text("kind") != "change_percent" or row.text("stated"):
            continue
        known = baselines[_of(row)]
        only = next(iter(known)) if len(known) == 1 else ""
        start = known.get(row.text("baseline") or only)
        value = start.number("value") if start is not None else None
        if start is not None and value is not None and value <= 0:
            message = (
                f"A percentage of the baseline {start.text('label')}, which is {value}, is no "
                "target."
            )
            fix = "Type the number the target comes to under stated, or a target of another kind."
            yield row.at("value", message, fix)


@rule("target-stated", "A bound, and the number printed for it, are the same.")
def target_stated(view: View) -> Iterator[Finding]:
    for row in view.rows("targets"):
        bound, stated = row.number("value"), row.number("stated")
        if row.text("kind") not in ("at_most", "at_least") or bound is None or stated is None:
            continue
        if bound != stated:
            kind = row.text("kind").replace("_", " ")
            message = f"The target is {kind} {bound}, and {stated} is printed for it."
            fix = f"Type {bound} or {stated} under value, and leave stated empty."
            yield row.at("stated", message, fix, str(bound))


@rule("target-years", "A target for each year runs over whole years.")
def target_years(view: View) -> Iterator[Finding]:
    for row in _in_force(view):
        period, sums = row.period(), view.fact(row, "accumulation") == "sum"
        if period is None or not sums or row.text("kind") in _UNJUDGED:
            continue
        if row.text("per") == "whole_period" or period.days <= _YEAR or _is_years(period):
            continue
        message = f"The target is for each year, and {period.label} is no whole number of years."
        fix = "Type whole_period under per, or a row for each year."
        yield row.at("period", message, fix)


def _is_years(period: Period) -> bool:
    return period.months is not None and period.months % 12 == 0


@rule("target-baseline", "The baseline a target names is there.")
def target_baseline(view: View) -> Iterator[Finding]:
    labels = _labels(view)
    for row in view.rows("targets"):
        label = row.text("baseline")
        known = labels[_of(row)]
        if label and label not in known and row.indicator:  # of no other is there a baseline
            file = view.package.table_file("baselines").rsplit("/", 1)[-1]
            message = f"{file} has no baseline {label!r} for {_of_words(row)}."
            otherwise = f"Add it to {file}, for the same area and breakdown."
            if known:
                otherwise = f"Type {' or '.join(known)}, or add {label!r} to {file}."
            fix = hints.did_you_mean(label, known, otherwise)
            yield row.at("baseline", message, fix, ", ".join(known))


@rule("change-baseline", "A target for a change has a baseline, or prints the number it comes to.")
def change_baseline(view: View) -> Iterator[Finding]:
    labels, changes = _labels(view), _published_changes(view)
    for row in _in_force(view):
        kind = row.text("kind")
        if kind not in _CHANGES or row.text("baseline") or row.text("stated"):
            continue
        if len(labels[_of(row)]) == 1 or _is_reported(row, changes):
            continue
        message = "The target is a change, but doesn't say from what."
        fix = "Type the baseline's label under baseline, or the resulting number under stated."
        yield row.at("baseline", message, fix, ", ".join(labels[_of(row)]))


@rule(
    "no-baseline",
    "A target to improve or maintain has something to improve on.",
    Severity.WARNING,
)
def no_baseline(view: View) -> Iterator[Finding]:
    labels, changes = _labels(view), _published_changes(view)
    for row in _in_force(view):
        level = row.text("kind") == "maintain" and row.text("value")
        if row.text("kind") not in ("improve", "maintain") or level or row.text("baseline"):
            continue
        if len(labels[_of(row)]) != 1 and not _is_reported(row, changes):
            message = "The target names no baseline, so it can't be judged."
            fix = "Type the baseline's label under baseline, or why there is none under reason."
            yield row.at("baseline", message, fix, ", ".join(labels[_of(row)]))


def _of(row: Row) -> _Of:
    return row.text("indicator"), row.text("area"), row.text("breakdown")


def _of_words(row: Row) -> str:
    return ", ".join(filter(None, _of(row)))


def _labels(view: View) -> defaultdict[_Of, list[str]]:
    labels: defaultdict[_Of, list[str]] = defaultdict(list)
    for row in view.rows("baselines"):
        labels[_of(row)].append(row.text("label"))
    return labels


def _published_changes(view: View) -> _Changes:
    changes: _Changes = defaultdict(list)
    for row in view.rows("results"):
        if row.text("quantity") in _CHANGES.values():
            changes[_of(row)].append(row)
    return changes


def _is_reported(target: Row, changes: _Changes) -> bool:
    """Whether a result of the target's time is itself published as a change."""
    period = target.period()
    wanted = _CHANGES.get(target.text("kind"))
    rows = [row for row in changes[_of(target)] if wanted in (None, row.text("quantity"))]
    within = (row.period() for row in rows)
    return period is not None and any(p is not None and period.contains(p) for p in within)


@rule("target-polarity", "Where a target is to improve, change or maintain, one way is better.")
def target_polarity(view: View) -> Iterator[Finding]:
    for row in view.rows("targets"):
        if row.text("kind") in _RELATIVE and view.fact(row, "polarity") == "none":
            message = (
                f"The target is of kind {row.text('kind')}, but neither way is better for "
                f"{row.text('indicator')}: its polarity is none."
            )
            fix = "Type lower, higher or maintain as the indicator's polarity, or monitor as kind."
            yield row.at("kind", message, fix)


@rule("target-sign", "The sign of a change that is promised goes the way that is better.")
def target_sign(view: View) -> Iterator[Finding]:
    for row in view.rows("targets"):
        value, polarity = row.number("value"), view.fact(row, "polarity")
        if row.text("kind") not in _CHANGES or not value:
            continue
        if (polarity == "lower" and value > 0) or (polarity == "higher" and value < 0):
            yield _against_polarity(row, value, polarity)


def _against_polarity(row: Row, value: Decimal, polarity: str) -> Finding:
    said = partial(_change_words, points=row.text("kind") == "change_points")
    other = "higher" if polarity == "lower" else "lower"
    message = (
        f"{value:+} promises {said(value)}, which is the worse way for {row.text('indicator')} "
        f"(polarity {polarity})."
    )
    fix = (
        f"If it promises {said(-value)}, type {-value:+}; "
        f"if {said(value)} is meant, the indicator's polarity is {other}."
    )
    return row.at("value", message, fix, f"{-value:+}")


def _change_words(value: Decimal, points: bool) -> str:
    way = "a rise" if value > 0 else "a fall"
    return f"{way} of {abs(value)}{' percentage points' if points else '%'}"


@rule("change-reason", "A target that replaces an earlier one says why.")
def change_reason(view: View) -> Iterator[Finding]:
    history: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in view.rows("targets"):
        history[(*_of(row), row.text("period"))].append(row)
    for rows in history.values():
        first = min(row.text("set_on") for row in rows)
        for row in rows:
            if row.text("set_on") > first and not row.text("change_reason"):
                message = "This target replaces an earlier one, but doesn't say why."
                yield row.at("change_reason", message, "Type why it was changed.")

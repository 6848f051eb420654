"""Take the good package, break one cell, and expect one problem at that place."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from domain_cases import DOMAIN
from drafts import Draft, Place, places

from outturn.checks import rules
from outturn.package import FAULTS
from outturn.problems import Problem, Severity

Break = Callable[[Draft], object]


def put(table: str, line: int, column: str, value: str) -> Break:
    return lambda draft: draft.put(table, line, column, value)


def add(table: str, **cells: str) -> Break:
    return lambda draft: draft.add(table, **cells)


def both(*breaks: Break) -> Break:
    return lambda draft: [one(draft) for one in breaks]


SILENT = {
    "id": "1.7",
    "title": "x",
    "measure": "count",
    "polarity": "lower",
    "accumulation": "sum",
    "status": "active",
}
RESULT = {"indicator": "1.1", "basis": "period", "quantity": "level"}
FRICTIONLESS: list[tuple[Break, Place]] = [
    (put("results", 2, "value", "1,000"), ("number", "results.csv", 2, "value")),
    (put("results", 2, "value", "n/a"), ("number", "results.csv", 2, "value")),
    (put("results", 2, "value", "NaN"), ("number", "results.csv", 2, "value")),
    (put("results", 2, "value", "-inf"), ("number", "results.csv", 2, "value")),
    (put("indicators", 2, "per", "1_000"), ("number", "indicators.csv", 2, "per")),
    (put("results", 17, "published", "01/06/2015"), ("date", "results.csv", 17, "published")),
    (put("results", 17, "published", "2015-6-1"), ("date", "results.csv", 17, "published")),
    (put("results", 17, "published", "2015-06-31"), ("date", "results.csv", 17, "published")),
    (put("indicators", 3, "measure", "Proportion"), ("word", "indicators.csv", 3, "measure")),
    (put("results", 5, "basis", ""), ("required", "results.csv", 5, "basis")),
    (put("commentary", 2, "text", "   "), ("required", "commentary.csv", 2, "text")),
    (add("objectives", id="Survey One", title="x"), ("pattern", "objectives.csv", 4, "id")),
    (put("results", 2, "marker", "p,r"), ("pattern", "results.csv", 2, "marker")),
    (add("objectives", id="2" * 65, title="x"), ("limit", "objectives.csv", 4, "id")),
    (put("updates", 3, "indicator", "1.11"), ("reference", "updates.csv", 3, "indicator")),
    (put("objectives", 3, "parent", "one"), ("reference", "objectives.csv", 3, "parent")),
    (put("indicators", 5, "part_of", " 1.1"), ("reference", "indicators.csv", 5, "part_of")),
    (put("annotations", 2, "indicator", "9"), ("reference", "annotations.csv", 2, "indicator")),
    (
        lambda draft: draft.column("results", "quantity", None),
        ("missing-column", "results.csv", 1, "quantity"),
    ),
    (
        lambda draft: draft.descriptor.update(title=3),
        ("descriptor", "datapackage.json", 4, "title"),
    ),
]
IDS: list[tuple[Break, Place]] = [
    (add("indicators", **SILENT | {"id": "gaps"}), ("reserved-id", "indicators.csv", 8, "id")),
    (add("objectives", id="feed", title="x"), ("reserved-id", "objectives.csv", 4, "id")),
    (add("objectives", id="1.1", title="x"), ("shared-id", "indicators.csv", 2, "id")),
    (
        add("results", period="2015/16 Q1", value="100", **RESULT),
        ("duplicate-key", "results.csv", 19, ""),
    ),
    (
        add("breakdowns", indicator="1.1", id="North ", kind="related"),
        ("duplicate-key", "breakdowns.csv", 6, ""),
    ),
    (add("objectives", id="1", title="x"), ("duplicate-key", "objectives.csv", 4, "id")),
    (
        add("targets", indicator="1.5", period="2015/16", kind="monitor", status="confirmed"),
        ("duplicate-key", "targets.csv", 10, ""),
    ),
]
HEADERS: list[tuple[Break, Place]] = [
    (put("results", 4, "breakdown", "north "), ("one-spelling", "results.csv", 4, "breakdown")),
    (
        both(
            add("results", period="2015/16 Q1", area="Hill", value="5", **RESULT),
            add("results", period="2015/16 Q2", area="hill", value="5", **RESULT),
        ),
        ("one-spelling", "results.csv", 20, "area"),
    ),
    (
        lambda draft: draft.column("updates", "symbol", "Symbol "),
        ("column-name", "updates.csv", 1, "Symbol "),
    ),
    (
        lambda draft: draft.column("results", "note", "noet"),
        ("column-name", "results.csv", 1, "noet"),
    ),
    (
        lambda draft: draft.column("results", "area", None),
        ("key-column", "results.csv", 1, "area"),
    ),
]
REFERENCES: list[tuple[Break, Place]] = [
    (
        put("results", 4, "breakdown", "nroth"),
        ("unknown-breakdown", "results.csv", 4, "breakdown"),
    ),
    (
        put("targets", 4, "breakdown", "alcohol"),
        ("unknown-breakdown", "targets.csv", 4, "breakdown"),
    ),
    (
        put("indicators", 2, "headline", "east"),
        ("unknown-breakdown", "indicators.csv", 2, "headline"),
    ),
    (put("breakdowns", 5, "parent", "east"), ("unknown-breakdown", "breakdowns.csv", 5, "parent")),
    (
        both(
            lambda draft: draft.without("breakdowns"),
            put("indicators", 3, "headline", "opiates"),
        ),
        ("unknown-headline", "indicators.csv", 3, "headline"),
    ),
    (put("objectives", 2, "parent", "2"), ("circular", "objectives.csv", 2, "parent")),
    (put("indicators", 2, "part_of", "1.4"), ("circular", "indicators.csv", 2, "part_of")),
    (put("breakdowns", 2, "parent", "hill"), ("circular", "breakdowns.csv", 2, "parent")),
    (put("indicators", 2, "follows", "2.1"), ("follows", "indicators.csv", 2, "follows")),
    (
        put("indicators", 2, "follows", "town/2015-16/1.2"),
        ("follows", "indicators.csv", 2, "follows"),
    ),
    (
        put("indicators", 2, "follows", "town/2014-15/1.2"),
        ("follows-unread", "indicators.csv", 2, "follows"),
    ),
]
PERIODS: list[tuple[Break, Place]] = [
    (put("results", 2, "period", "Q1 2015/16"), ("period", "results.csv", 2, "period")),
    (put("baselines", 2, "period", "2014/16"), ("period", "baselines.csv", 2, "period")),
    (put("updates", 3, "period", "01/08/2015"), ("period", "updates.csv", 3, "period")),
    (put("commentary", 2, "period", "2015/16 Q9"), ("period", "commentary.csv", 2, "period")),
    (put("targets", 7, "period", "15/16"), ("period", "targets.csv", 7, "period")),
    (put("updates", 3, "period", "2016/17 Q1"), ("late-period", "updates.csv", 3, "period")),
    (put("targets", 7, "period", "2016/17"), ("late-period", "targets.csv", 7, "period")),
    (put("results", 10, "period", "2014-15"), ("period", "results.csv", 10, "period")),
    (put("results", 10, "period", "2011-12"), ("month-or-year", "results.csv", 10, "period")),
]
VALUES: list[tuple[Break, Place]] = [
    (put("results", 12, "value", "104.8"), ("proportion", "results.csv", 12, "value")),
    (put("baselines", 3, "value", "-44"), ("proportion", "baselines.csv", 3, "value")),
    (put("results", 14, "value", "5"), ("scale", "results.csv", 14, "value")),
    (put("targets", 5, "value", "0"), ("scale", "targets.csv", 5, "value")),
    (
        both(put("indicators", 2, "scale_min", "5"), put("indicators", 2, "scale_max", "4")),
        ("scale-order", "indicators.csv", 2, "scale_min"),
    ),
    (put("results", 11, "value", "56"), ("n-of-d", "results.csv", 11, "value")),
    (put("results", 15, "value", "2.6"), ("n-of-d", "results.csv", 15, "value")),
    (put("results", 11, "numerator", "23"), ("n-of-d", "results.csv", 11, "numerator")),
    (put("results", 11, "denominator", "0"), ("n-of-d", "results.csv", 11, "denominator")),
    (put("results", 10, "marker", "x"), ("marker-with-value", "results.csv", 10, "marker")),
    (put("results", 13, "reason", ""), ("absent", "results.csv", 13, "reason")),
    (put("results", 13, "marker", ""), ("absent", "results.csv", 13, "marker")),
    (put("results", 10, "value", ""), ("absent", "results.csv", 10, "value")),
    (put("baselines", 5, "status", "confirmed"), ("baseline-value", "baselines.csv", 5, "value")),
    (
        add("indicators", **SILENT),
        ("silent", "indicators.csv", 8, "reason"),
    ),
]
SUMS: list[tuple[Break, Place]] = [
    (put("results", 4, "value", "61"), ("parts", "results.csv", 2, "value")),
    (put("results", 4, "value", "59"), ("parts", "results.csv", 2, "value")),
    (
        add("results", period="2015/16 Q2", breakdown="north", value="111", **RESULT),
        ("parts", "results.csv", 3, "value"),
    ),
    (put("results", 8, "value", "411"), ("two-shapes", "results.csv", 9, "value")),
    (put("results", 6, "value", "211"), ("total", "results.csv", 6, "value")),
    (
        both(
            add("results", period="2015/16 Q3", value="90", **RESULT),
            add("results", period="2015/16 Q4", value="109", **RESULT),
            put("results", 9, "basis", "projection"),
        ),
        ("total", "results.csv", 8, "value"),
    ),
    (put("results", 7, "value", "205"), ("falling", "results.csv", 7, "value")),
]
TARGETS: list[tuple[Break, Place]] = [
    (put("targets", 7, "kind", ""), ("target-kind", "targets.csv", 7, "kind")),
    (put("targets", 6, "value", ""), ("target-value", "targets.csv", 6, "value")),
    (put("targets", 5, "upper", ""), ("target-value", "targets.csv", 5, "upper")),
    (put("targets", 5, "upper", "1.5"), ("target-value", "targets.csv", 5, "upper")),
    (put("targets", 3, "baseline", "2014-15"), ("target-baseline", "targets.csv", 3, "baseline")),
    (put("targets", 4, "area", "Hill"), ("target-baseline", "targets.csv", 4, "baseline")),
    (
        add(
            "targets",
            indicator="1.4",
            period="2015/16",
            kind="change_percent",
            value="-3",
            status="confirmed",
        ),
        ("change-baseline", "targets.csv", 10, "baseline"),
    ),
    (
        add("targets", indicator="1.4", period="2015/16", kind="improve", status="confirmed"),
        ("no-baseline", "targets.csv", 10, "baseline"),
    ),
    (put("targets", 7, "kind", "improve"), ("target-polarity", "targets.csv", 7, "kind")),
    (put("targets", 2, "value", "5"), ("target-sign", "targets.csv", 2, "value")),
    (put("targets", 4, "value", "-2"), ("target-sign", "targets.csv", 4, "value")),
    (put("targets", 9, "change_reason", ""), ("change-reason", "targets.csv", 9, "change_reason")),
]
TEXTS: list[tuple[Break, Place]] = [
    (put("objectives", 2, "title", " "), ("title", "objectives.csv", 2, "title")),
    (put("indicators", 3, "title", ""), ("title", "indicators.csv", 3, "title")),
    (put("updates", 3, "reason", ""), ("says-nothing", "updates.csv", 3, "as_published")),
    (put("commentary", 2, "text", "a <br> b"), ("html", "commentary.csv", 2, "text")),
    (put("results", 2, "note", "<!-- x -->"), ("html", "results.csv", 2, "note")),
    (put("results", 2, "note", "Â£5 â€“ Ã©"), ("garbled", "results.csv", 2, "note")),
    (
        lambda draft: draft.facts.update(disclosure='<a href="#">x</a>'),
        ("html", "datapackage.json", 17, "scorecard.disclosure"),
    ),
    (lambda draft: draft.publisher.update(about="<p>x"), ("html", "publisher.json", 5, "about")),
]
DESCRIPTOR: list[tuple[Break, Place]] = [
    (
        lambda draft: draft.facts.update(accepted_warnings={}),
        ("accepted-warnings", "datapackage.json", 17, "scorecard.accepted_warnings"),
    ),
    (
        lambda draft: draft.facts.update(accepted_warnings=[{"code": "late-period"}]),
        ("accepted-warnings", "datapackage.json", 18, "scorecard.accepted_warnings"),
    ),
    (
        lambda draft: draft.facts.update(
            accepted_warnings=[
                {"code": "late-period", "place": {"file": "results.csv"}, "reason": "x"}
            ]
        ),
        ("accepted-unused", "datapackage.json", 18, "scorecard.accepted_warnings"),
    ),
    (
        lambda draft: draft.descriptor.pop("scorecard"),
        ("scorecard", "datapackage.json", 0, "scorecard"),
    ),
    (
        lambda draft: draft.facts.pop("status"),
        ("scorecard", "datapackage.json", 5, "scorecard.status"),
    ),
    (
        lambda draft: draft.facts.update(status="finall"),
        ("scorecard", "datapackage.json", 9, "scorecard.status"),
    ),
    (
        lambda draft: draft.facts.update(period="2015-16"),
        ("scorecard", "datapackage.json", 7, "scorecard.period"),
    ),
    (
        lambda draft: draft.facts.update(as_at="31/03/2016"),
        ("scorecard", "datapackage.json", 8, "scorecard.as_at"),
    ),
    (
        lambda draft: draft.facts.update(publisher="city"),
        ("scorecard", "datapackage.json", 6, "scorecard.publisher"),
    ),
    (
        lambda draft: draft.facts.update(year_start=13),
        ("scorecard", "datapackage.json", 10, "scorecard.year_start"),
    ),
    (
        lambda draft: draft.facts.update(disclosure=3),
        ("scorecard", "datapackage.json", 17, "scorecard.disclosure"),
    ),
    (
        lambda draft: draft.facts.update({"status-note": "x"}),
        ("scorecard", "datapackage.json", 17, "scorecard.status-note"),
    ),
    (
        lambda draft: draft.facts.update(rating_scheme={"☺": "good"}),
        ("rating-scheme", "datapackage.json", 11, "scorecard.rating_scheme"),
    ),
    (
        lambda draft: draft.facts.update(rating_scheme=["☺"]),
        ("rating-scheme", "datapackage.json", 11, "scorecard.rating_scheme"),
    ),
    (
        lambda draft: draft.facts.update(judgement={"shares": 5}),
        ("judgement", "datapackage.json", 15, "scorecard.judgement.shares"),
    ),
    (
        lambda draft: draft.facts.update(judgement=5),
        ("judgement", "datapackage.json", 14, "scorecard.judgement"),
    ),
    (lambda draft: draft.publisher.pop("name"), ("publisher", "publisher.json", 1, "name")),
    (
        lambda draft: draft.publisher.update(area_code=6),
        ("publisher", "publisher.json", 5, "area_code"),
    ),
    (lambda draft: draft.keep("annotations", 0), ("empty-table", "annotations.csv", 1, "")),
    (
        lambda draft: draft.descriptor["resources"][0].update(encoding="cp1252"),
        ("table-format", "datapackage.json", 20, "resources"),
    ),
    (
        lambda draft: draft.descriptor["resources"][0].update(dialect={"delimiter": ";"}),
        ("table-format", "datapackage.json", 20, "resources"),
    ),
]
CASES = [
    *FRICTIONLESS,
    *IDS,
    *HEADERS,
    *REFERENCES,
    *PERIODS,
    *VALUES,
    *SUMS,
    *TARGETS,
    *TEXTS,
    *DESCRIPTOR,
    *DOMAIN,
]


def test_nothing_is_wrong_with_the_good_package(good: Draft) -> None:
    assert good.places() == []


@pytest.mark.parametrize(
    ("break_it", "place"), CASES, ids=[f"{place[0]}-{n}" for n, (_, place) in enumerate(CASES)]
)
def test_each_fault_is_found_where_it_is(good: Draft, break_it: Break, place: Place) -> None:
    break_it(good)
    report = good.report()
    found = places(report)
    assert place in found
    # Nothing else is blamed: whatever else is said is said of the same line.
    assert {line for _, _, line, _ in found} == {place[2]}
    for problem in report:
        _is_helpful(problem)
        assert problem.package == "town/2015-16"
        assert Path(problem.file).is_relative_to(good.folder.parent)


def _is_helpful(problem: Problem) -> None:
    assert re.search(r"[.?]$|: .+", problem.message)
    assert problem.fix
    assert not re.search(r"\b(field|position|cell in row|None)\b", problem.message)


def test_every_rule_on_tables_has_a_case() -> None:
    tested = {place[0] for _, place in CASES}
    elsewhere = {
        "abbreviation-unused",
        "abbreviations",
        "duplicate-scorecard",
        "folder-name",
        "foreign-key",
        "judgement-unlikely",
        "missing-table",
        "no-results",
        "schema",
        "similar-folder",
        "table",
        "table-name",
        "type",
    }
    of_claims = {
        "baseline-changed",
        "claim",
        "other-quarter",
        "rate-is-count",
        "rating-contradicted",
        "repeated-text",
        "same-figures",
        "stated-target",
    }
    reading = set(FAULTS)
    found = {rule.code for rule in rules()} - tested - reading
    assert found == elsewhere | of_claims


def test_warnings_are_warnings(good: Draft) -> None:
    good.put("updates", 3, "period", "2016/17 Q1")
    assert good.problem().severity is Severity.WARNING
    assert good.report().ok

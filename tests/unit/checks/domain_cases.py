"""What the rules on meaning find: the good package with one thing in it that can't be right."""

from __future__ import annotations

from collections.abc import Callable

from drafts import Draft, Place
from judgement_cases import JUDGING

Break = Callable[[Draft], object]

SURVEY = {"indicator": "1.5", "basis": "period", "quantity": "level"}
"""A row for the survey, which has no result of its own in the good package."""


def put(table: str, line: int, column: str, value: str) -> Break:
    return lambda draft: draft.put(table, line, column, value)


def add(table: str, **cells: str) -> Break:
    return lambda draft: draft.add(table, **cells)


def facts(**said: object) -> Break:
    return lambda draft: draft.facts.update(said)


def both(*breaks: Break) -> Break:
    return lambda draft: [one(draft) for one in breaks]


def survey(*values: str) -> Break:
    """Quarters of the survey from 2014/15 Q1 on; the first stands on line 19."""
    years = [f"{year} Q{quarter}" for year in ("2014/15", "2015/16") for quarter in range(1, 5)]
    return both(
        *(
            add("results", **SURVEY, period=period, value=value)
            for period, value in zip(years, values, strict=False)
        )
    )


def burglaries(period: str, value: str, **cells: str) -> Break:
    """A row of 1.1, on line 19."""
    row = {"indicator": "1.1", "basis": "period", "quantity": "level"}
    return add("results", **(row | cells), period=period, value=value)


LIMITS: list[tuple[Break, Place]] = [
    (burglaries("2013/14 Q1", "1" + "0" * 15), ("size", "results.csv", 19, "value")),
    (burglaries("2013/14 Q1", "1e27"), ("size", "results.csv", 19, "value")),
    (burglaries("2013/14 Q1", "1.00000000001"), ("size", "results.csv", 19, "value")),
    (
        put("indicators", 2, "title", "Reduce\x07 burglary"),
        ("unseen", "indicators.csv", 2, "title"),
    ),
]
TIMES: list[tuple[Break, Place]] = [
    (put("results", 14, "period", "2015"), ("outside-period", "results.csv", 14, "period")),
    (put("results", 10, "period", "2005/06"), ("outside-period", "results.csv", 10, "period")),
    (put("results", 12, "period", "2015 Q1"), ("outside-period", "results.csv", 12, "period")),
    (
        both(
            facts(as_at="2015-12-31"),
            put("results", 8, "basis", "projection"),
            put("results", 9, "marker", "f"),
            put("results", 14, "basis", "snapshot"),
        ),
        ("as-at", "results.csv", 15, "period"),
    ),
    (burglaries("2015-04", "30"), ("overlap", "results.csv", 19, "period")),
    (burglaries("2015-06-01/2015-07-31", "70"), ("overlap", "results.csv", 19, "period")),
]
WHOLES: list[tuple[Break, Place]] = [
    (burglaries("2015/16 Q1", "61", breakdown="hill"), ("larger-part", "results.csv", 19, "value")),
    (
        both(
            put("indicators", 6, "unit", "offences"),
            put("indicators", 6, "part_of", "1.1"),
            add("results", **SURVEY, period="2015/16 Q1", value="101"),
        ),
        ("larger-part", "results.csv", 19, "value"),
    ),
    (
        both(
            put("indicators", 6, "accumulation", "sum"),
            add("results", **SURVEY | {"basis": "year_to_date"}, period="2015/16 Q2", value="50"),
            add("results", **SURVEY, period="2015/16 Q3", value="20"),
            add("results", **SURVEY | {"basis": "year_to_date"}, period="2015/16 Q3", value="71"),
        ),
        ("step", "results.csv", 21, "value"),
    ),
]
OUTLIERS: list[tuple[Break, Place]] = [
    (survey("30", "32", "310", "31", "29"), ("outlier", "results.csv", 21, "value")),
    (survey("300", "320", "30", "310", "290"), ("outlier", "results.csv", 21, "value")),
    (survey("300", "320", "310", "290", "0"), ("outlier", "results.csv", 23, "value")),
    (survey("30", "32", "31", "310"), ("outlier", "results.csv", 22, "value")),
    (
        both(put("results", 15, "value", "25"), put("results", 15, "numerator", "50")),
        ("outlier", "results.csv", 15, "value"),
    ),
]
TITLES: list[tuple[Break, Place]] = [
    (
        put("indicators", 7, "title", "Fewer calls"),
        ("title-polarity", "indicators.csv", 7, "polarity"),
    ),
    (
        put("indicators", 5, "title", "*Increase the rate of fires"),
        ("title-polarity", "indicators.csv", 5, "polarity"),
    ),
    (
        put("indicators", 5, "title", "Achieve an improvement in fires"),
        ("title-polarity", "indicators.csv", 5, "polarity"),
    ),
    (put("indicators", 7, "title", "% of calls"), ("unit", "indicators.csv", 7, "measure")),
    (
        put("indicators", 3, "title", "Number of clients who complete"),
        ("unit", "indicators.csv", 3, "measure"),
    ),
    (put("indicators", 7, "unit", "%"), ("unit", "indicators.csv", 7, "unit")),
    (
        both(put("breakdowns", 2, "measure", "count"), put("breakdowns", 2, "unit", "%")),
        ("unit", "breakdowns.csv", 2, "unit"),
    ),
]
SAID: list[tuple[Break, Place]] = [
    (
        both(facts(requires_text=True), put("updates", 2, "as_published", "")),
        ("rating-without-text", "updates.csv", 2, "as_published"),
    ),
    (
        facts(requires_text="yes"),
        ("scorecard", "datapackage.json", 17, "scorecard.requires_text"),
    ),
    (
        put("commentary", 2, "text", "See [the plan](http://example.org/plan)."),
        ("link", "commentary.csv", 2, "text"),
    ),
    (
        put("objectives", 2, "summary", "See <ftp://example.org>."),
        ("link", "objectives.csv", 2, "summary"),
    ),
    (
        put("results", 2, "note", "See [the plan][1].\n\n[1]: //example.org"),
        ("link", "results.csv", 2, "note"),
    ),
    (
        facts(disclosure="See [the rules](javascript:alert)."),
        ("link", "datapackage.json", 17, "scorecard.disclosure"),
    ),
    (
        lambda draft: draft.publisher.update(website="www.example.org"),
        ("link", "publisher.json", 4, "website"),
    ),
]
NAMES: list[tuple[Break, Place]] = [
    (
        both(put("indicators", 6, "id", "1-4"), put("targets", 7, "indicator", "1-4")),
        ("similar-id", "indicators.csv", 6, "id"),
    ),
    (add("objectives", id="1-2", title="x"), ("similar-id", "indicators.csv", 3, "id")),
    (
        add("breakdowns", indicator="1.1", id="hill.", kind="related"),
        ("similar-id", "breakdowns.csv", 6, "id"),
    ),
]
DOMAIN = [*LIMITS, *TIMES, *WHOLES, *OUTLIERS, *TITLES, *SAID, *NAMES, *JUDGING]

"""Events and breaks: where they stand, what they are called, and how they are listed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

from makers import SCORECARD, assessed, breakdown, indicator, quarters, result, to_date, verdict

from outturn.charts import ChartSpec, Form, indicator_chart
from outturn.charts.marks import place
from outturn.charts.slots import run
from outturn.model import (
    Accumulation,
    Annotation,
    AnnotationKind,
    Basis,
    IndicatorAssessment,
    Marker,
)
from outturn.theme import WIDTH

BREAK = AnnotationKind.BREAK


def note(day: str, label: str, kind: AnnotationKind = AnnotationKind.EVENT) -> Annotation:
    return Annotation(date.fromisoformat(day), label, kind)


def rolling(*notes: Annotation) -> IndicatorAssessment:
    values = ("25", "24", "23", "22", "24", "23", "25", "21")
    points = quarters(*values, start="2014/15", basis=Basis.ROLLING_YEAR)
    return assessed(indicator(annotations=notes), points)


def chart(assessment: IndicatorAssessment) -> ChartSpec:
    spec = indicator_chart(assessment, SCORECARD)
    assert spec is not None
    return spec


def rows(spec: ChartSpec, kind: str) -> list[dict[str, Any]]:
    found = json.loads(spec.spec)["datasets"]
    return [row for name, held in found.items() if name.startswith(kind) for row in held]


def texts(spec: ChartSpec) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(spec.spec)["usermeta"]["texts"]
    return found


def words(spec: ChartSpec) -> list[str]:
    return [" ".join(text["lines"]) for text in texts(spec)]


def upright(spec: ChartSpec, kind: str) -> list[float]:
    """Where upright rules stand, in slots; each event's stands on a path of paper."""
    return [row["x"] for row in rows(spec, kind) if row["x"] == row["x2"] and row["width"] == 1]


def test_an_event_is_a_rule_at_its_day_with_its_name_and_is_listed() -> None:
    told = assessed(
        indicator(annotations=(note("2015-07-01", "New rules"),)), quarters("12", "14", "11")
    )
    spec = chart(told)
    assert upright(spec, "rules") == [1.0]
    assert {"New rules", "New rules (1 July 2015)."} <= set(words(spec))
    assert spec.notes == ("New rules (1 July 2015).",)


def test_a_day_inside_a_period_stands_inside_its_slot() -> None:
    slots = run(quarters("1", "2"))
    assert place(slots, date(2015, 4, 1)) == 0
    assert 0.4 < (place(slots, date(2015, 5, 16)) or 0) < 0.6
    assert place(slots, date(2015, 9, 30)) == 1 + 91 / 92
    assert place(slots, date(2015, 10, 1)) is None
    assert place(slots, date(2015, 3, 31)) is None


def test_what_lies_outside_the_chart_is_not_noted() -> None:
    spec = chart(rolling(note("2013-05-01", "Before"), note("2016-04-01", "After")))
    assert spec.notes == ()
    assert upright(spec, "rules") == []


def test_an_annotated_break_is_dashed_and_parts_the_line() -> None:
    spec = chart(rolling(note("2015-10-01", "New system", BREAK)))
    assert upright(spec, "dashes") == [6.0]
    assert len({row["name"] for row in rows(spec, "lines")}) == 2
    listed = "New system (1 October 2015). Figures before and after can’t be compared."
    assert spec.notes == (listed,)


def test_a_break_inside_a_period_parts_its_figure_from_both_sides() -> None:
    spec = chart(rolling(note("2015-08-15", "New system", BREAK)))
    pieces = {row["name"]: [] for row in rows(spec, "lines")}
    for row in rows(spec, "lines"):
        pieces[row["name"]].append(row["x"])
    assert list(pieces.values()) == [[0.5, 1.5, 2.5, 3.5, 4.5], [6.5, 7.5]]


def test_a_break_that_only_a_marker_tells_of_is_drawn_and_listed() -> None:
    points = quarters("250", "240", "220")
    points[2] = replace(points[2], markers=frozenset({Marker.BREAK}))
    spec = chart(assessed(indicator(), points))
    assert upright(spec, "dashes") == [2.0]
    assert spec.notes == (
        "Break in the series (from October to December 2015 (Q3) on). "
        "Figures before and after can’t be compared.",
    )


def test_a_break_marked_and_annotated_is_one() -> None:
    points = quarters("250", "240", "220")
    points[2] = replace(points[2], markers=frozenset({Marker.BREAK}))
    noted = indicator(annotations=(note("2015-10-01", "New system", BREAK),))
    assert len(chart(assessed(noted, points)).notes) == 1


def test_several_that_have_room_are_named_by_number_and_name() -> None:
    spec = chart(rolling(note("2014-05-01", "New rules"), note("2015-10-01", "New system")))
    assert {"1 New rules", "2 New system"} <= set(words(spec))
    assert spec.notes[0] == "1. New rules (1 May 2014)."


def test_those_that_crowd_are_numbered_and_kept_apart() -> None:
    notes = [note("2014-05-01", "New rules"), note("2014-05-20", "Hotline opened")]
    spec = chart(rolling(*notes, note("2014-06-10", "Hotline closed")))
    numbers = [text for text in texts(spec) if text["lines"][0] in ("1", "2", "3")]
    assert [text["lines"] for text in numbers] == [["1"], ["2"], ["3"]]
    places = [text["x"] for text in numbers]
    assert all(after - before >= 8 for before, after in pairwise(places))


def test_a_long_name_is_cut_on_the_chart_and_whole_in_the_list() -> None:
    label = "National Crime Recording Standard changed for every force in England"
    spec = chart(rolling(note("2015-05-01", label)))
    assert not any(label == text for text in words(spec))
    assert f"{label} (1 May 2015)." in words(spec)
    for text in texts(spec):
        assert 0 <= text["x"] <= WIDTH


def test_both_panels_of_a_yearly_sum_show_it_and_it_is_listed_once() -> None:
    noted = indicator(accumulation=Accumulation.SUM, annotations=(note("2015-07-01", "New rules"),))
    levels = [verdict(f"2015/16 Q{q}", "0", str(90 * q)) for q in (1, 2, 3)]
    told = assessed(noted, quarters("80", "95", "70"), to_date("80", "175", "245"), verdicts=levels)
    spec = chart(told)
    assert spec.form is Form.YEAR_TO_DATE
    assert upright(spec, "rules") == [1.0, 1.0]
    assert words(spec).count("New rules") == 2
    assert words(spec).count("New rules (1 July 2015).") == 1


def test_a_break_parts_the_lines_of_every_part() -> None:
    base = indicator(annotations=(note("2015-10-01", "New system", BREAK),))
    base = replace(base, breakdowns=tuple(breakdown(name, base) for name in "ab"))
    told = assessed(base, *(quarters("4", "5", "9", "8", breakdown=name) for name in ("a", "b")))
    spec = chart(told)
    assert len({row["name"] for row in rows(spec, "lines")}) == 4
    assert upright(spec, "dashes") == [2.0]


def test_a_gap_between_unlike_spans_holds_what_happened_in_it() -> None:
    spans = run([result("2014-01-01/2014-05-31", "1"), result("2015-01-01/2015-05-31", "2")])
    assert place(spans, date(2014, 9, 1)) == 1

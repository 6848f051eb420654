"""Each table's row becomes the record of its kind."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from outturn import package as packages
from outturn.assemble import records
from outturn.assemble.cells import Row
from outturn.model import (
    Accumulation,
    AnnotationKind,
    BaselineStatus,
    Basis,
    BreakdownKind,
    IndicatorStatus,
    Marker,
    Measure,
    Polarity,
    Quantity,
    Rating,
    Reason,
    Section,
    Statistic,
    TargetKind,
    TargetPer,
    TargetStatus,
)
from outturn.period import parse

INDICATOR = {
    "id": "1.1",
    "title": "Burglary",
    "measure": "count",
    "unit": "offences",
    "polarity": "lower",
    "accumulation": "sum",
    "status": "active",
}
RESULT = {"period": "2015/16 Q1", "basis": "period", "quantity": "level"}
TARGET = {"period": "2015/16", "kind": "at_most", "status": "confirmed"}


def row(*cells: dict[str, str], **more: str) -> Row:
    merged = {k: v for some in (*cells, more) for k, v in some.items()}
    return Row(merged, 7, 4)


def test_an_indicator() -> None:
    made = records.indicator(
        row(INDICATOR, number="1.1", per="1000", scale_min="1", decimals="2", expected="2016-05-24")
    )
    assert (made.id, made.number, made.title, made.unit) == ("1.1", "1.1", "Burglary", "offences")
    assert (made.measure, made.polarity) == (Measure.COUNT, Polarity.LOWER)
    assert (made.accumulation, made.status) == (Accumulation.SUM, IndicatorStatus.ACTIVE)
    assert (made.per, made.scale_min, made.scale_max) == (Decimal(1000), Decimal(1), None)
    assert (made.decimals, made.expected, made.reason) == (2, date(2016, 5, 24), None)


def test_a_breakdown_has_the_indicators_facts_unless_it_states_its_own() -> None:
    whole = records.indicator(row(INDICATOR))
    plain = records.breakdown(row(id="police", kind="source"), whole)
    assert plain.title == "police", "its id, where it has no title"
    assert (plain.measure, plain.unit, plain.polarity) == (
        Measure.COUNT,
        "offences",
        Polarity.LOWER,
    )
    own = records.breakdown(
        row(
            id="share",
            title="Share",
            kind="related",
            measure="proportion",
            unit="%",
            polarity="higher",
        ),
        whole,
    )
    assert own.kind is BreakdownKind.RELATED
    assert (own.measure, own.unit, own.polarity) == (Measure.PROPORTION, "%", Polarity.HIGHER)


def test_a_baseline() -> None:
    made = records.baseline(
        row(
            label="2014/15",
            status="confirmed",
            period="2014/15",
            statistic="yearly_average",
            value="13425",
        )
    )
    assert (made.label, made.status, made.line) == ("2014/15", BaselineStatus.CONFIRMED, 7)
    assert (made.period, made.statistic) == (parse("2014/15"), Statistic.YEARLY_AVERAGE)
    assert made.value == 13425
    bare = records.baseline(row(label="start", status="to_be_collected"))
    assert (bare.period, bare.statistic, bare.value) == (None, None, None)


def test_a_target() -> None:
    made = records.target(
        row(
            TARGET,
            kind="between",
            value="2",
            upper="4",
            tolerance="0.5",
            per="whole_period",
            set_on="2015-10-01",
        )
    )
    assert (made.kind, made.status) == (TargetKind.BETWEEN, TargetStatus.CONFIRMED)
    assert (made.value, made.upper, made.tolerance) == (2, 4, Decimal("0.5"))
    assert (made.per, made.set_on) == (TargetPer.WHOLE_PERIOD, date(2015, 10, 1))


def test_a_target_whose_words_were_lost() -> None:
    made = records.target(row(TARGET, kind="", reason="lost_in_transcription"))
    assert (made.kind, made.reason) == (TargetKind.LOST, Reason.LOST_IN_TRANSCRIPTION)


def test_a_result() -> None:
    made = records.result(
        row(
            RESULT,
            value="55",
            numerator="12",
            denominator="22",
            marker="p;r",
            note=" late ",
            published="2015-08-01",
        )
    )
    assert (made.period, made.basis) == (parse("2015/16 Q1"), Basis.PERIOD)
    assert (made.value, made.numerator, made.denominator) == (55, 12, 22)
    assert made.markers == {Marker.PROVISIONAL, Marker.REVISED}
    assert (made.note, made.published, made.line) == ("late", date(2015, 8, 1), 7)


def test_an_absent_result_is_typed_never_zero() -> None:
    made = records.result(row(RESULT, marker="x", reason="staffing"))
    assert (made.value, made.reason) == (None, Reason.STAFFING)
    assert made.markers == {Marker.NOT_AVAILABLE}


def test_a_published_change_says_what_it_is_against() -> None:
    made = records.result(row(RESULT, quantity="change_percent", value="-16", against="baseline"))
    assert (made.quantity, made.value, made.against) == (Quantity.CHANGE_PERCENT, -16, "baseline")


def test_an_update_commentary_an_objective_and_an_annotation() -> None:
    update = records.update(
        row(period="2011/12 Q1", rating="on_track", symbol="☺", due="2011-08-01")
    )
    assert (update.rating, update.symbol, update.due) == (Rating.ON_TRACK, "☺", date(2011, 8, 1))
    passage = records.commentary(row(section="caveat", text="Mind.", published="2012-01-31"))
    assert (passage.section, passage.period) == (Section.CAVEAT, None)
    assert (passage.text, passage.published) == ("Mind.", date(2012, 1, 31))
    lost = records.objective(row(id="2", reason="lost_in_transcription"))
    assert (lost.id, lost.title, lost.reason) == ("2", "", Reason.LOST_IN_TRANSCRIPTION)
    broke = records.annotation(row(date="2015-08-01", label="New rules", kind="break"))
    assert (broke.date, broke.kind) == (date(2015, 8, 1), AnnotationKind.BREAK)


READERS: dict[str, tuple[Any, dict[str, str]]] = {
    "objectives": (records.objective, {}),
    "indicators": (records.indicator, INDICATOR),
    "baselines": (records.baseline, {"status": "confirmed"}),
    "targets": (records.target, TARGET),
    "results": (records.result, RESULT),
    "updates": (records.update, {"period": "2015/16"}),
    "commentary": (records.commentary, {"section": "context"}),
    "annotations": (records.annotation, {"date": "2015-08-01", "kind": "event"}),
}
_KEPT = {"indicator"}
"""The column that says whose row it is."""
_NAMED_OTHERWISE = {"marker": "markers"}


@pytest.mark.parametrize("table", READERS)
def test_every_column_of_the_schema_has_its_place_in_the_record(table: str) -> None:
    read, least = READERS[table]
    made = read(row(least))
    for field in packages.schema(table)["fields"]:
        name = _NAMED_OTHERWISE.get(field["name"], field["name"])
        if name not in _KEPT:
            assert hasattr(made, name), name

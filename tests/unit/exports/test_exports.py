"""Downloads: every figure as CSV and JSON, and the package as a zip."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outturn import exports
from outturn.model import Basis, Commentary, Indicator, Rating, Reason, Section
from outturn.model import TargetKind as Kind
from spec.build import assessed, baseline, indicator, offences, percentage, result, target, to_date
from unit.made import part, update, whole


def table(of: Indicator) -> list[dict[str, str]]:
    content = exports.indicator_csv(assessed(of))
    assert content.startswith(b"\xef\xbb\xbf"), "spreadsheets read it as UTF-8"
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def described(of: Indicator) -> dict[str, Any]:
    made = whole(of)
    loaded: dict[str, Any] = json.loads(exports.indicator_json(made.indicators[0], made))
    return loaded


def test_the_csv_has_its_columns_even_without_a_row() -> None:
    content = exports.indicator_csv(assessed(indicator())).decode("utf-8-sig")
    assert content == ",".join(exports.RESULT_COLUMNS) + "\r\n"
    assert exports.RESULT_COLUMNS[:2] == ("indicator", "period")


def test_every_result_is_a_row_and_what_is_worked_out_says_so() -> None:
    rows = table(offences(result("2015/16 Q1", 336), to_date("2015/16 Q2", 700)))
    found = {(r["period"], r["basis"]): r for r in rows}
    assert found["2015/16 Q1", "period"]["origin"] == "printed"
    worked_out = found["2015/16 Q2", "period"]
    assert (worked_out["value"], worked_out["origin"]) == ("364", "subtracted")
    assert worked_out["worked_out"] == "700 (year to date at Q2) less 336 (Q1)"
    assert all(r["indicator"] == "1.1" for r in rows)


def test_an_absence_is_an_empty_cell_with_its_reason() -> None:
    (row,) = table(
        indicator(result("2015/16", None, "x", reason=Reason.STAFFING, expected=date(2016, 5, 24)))
    )
    assert (row["value"], row["marker"]) == ("", "x")
    assert (row["reason"], row["expected"]) == ("staffing", "2016-05-24")
    assert row["origin"] == "", "what is not there stands nowhere"


def test_markers_stand_in_one_order() -> None:
    (row,) = table(indicator(result("2015/16", 1, "u;r;p")))
    assert row["marker"] == "p;r;u"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_a_spreadsheet_could_run_is_made_text(start: str) -> None:
    (row,) = table(indicator(result("2015/16", 1, note=f"{start}1+1")))
    assert row["note"] == f"'{start}1+1"


@pytest.mark.parametrize("text", ["-", "+5", "-4.9%", "-1,068.5", "☺", "a = b"])
def test_signs_and_numbers_cannot_run(text: str) -> None:
    (row,) = table(indicator(result("2015/16", 1, note=text)))
    assert row["note"] == text


def test_numbers_are_never_made_text() -> None:
    (row,) = table(indicator(result("2015/16", "-3.40", lower=Decimal(-5))))
    assert (row["value"], row["lower"]) == ("-3.40", "-5")


def test_plain_text_is_left_as_typed() -> None:
    note = 'Up, "really" – 3 = 3\nnext line'
    (row,) = table(indicator(result("2015/16", 1, note=note)))
    assert row["note"] == note


def test_json_explains_the_short_forms_in_it_and_no_other() -> None:
    long = {"DRR": "Drug Rehabilitation Requirement", "ASB": "Anti-social behaviour"}
    one = replace(indicator(id="1.1"), updates=(update("2015/16", "Two lines:\nDRRs"),))
    made = whole(one, indicator(id="1.2"), abbreviations=long)
    assert json.loads(exports.scorecard_json(made))["abbreviations"] == long
    first, second = (json.loads(exports.indicator_json(a, made)) for a in made.indicators)
    assert first["abbreviations"] == {"DRR": "Drug Rehabilitation Requirement"}
    assert second["abbreviations"] == {}


def test_json_has_exactly_its_keys() -> None:
    assert list(described(indicator())) == [
        "$schema",
        "indicator",
        "results",
        "baselines",
        "targets",
        "verdicts",
        "projections",
        "target_changes",
        "direction",
        "updates",
        "gaps",
        "variations",
        "claims",
        "abbreviations",
    ]
    assert list(described(indicator())["verdicts"]) == ["counts_as", "current", "by_period"]


def test_json_holds_what_the_page_shows() -> None:
    of = replace(
        offences(
            to_date("2015/16 Q4", 1628),
            result("2014/15", 1068),
            baseline(1068, as_published="1,068 (2014/15)"),
            target(Kind.AT_MOST, 1000, as_published="1,000 or fewer"),
            lead="Police",
            breakdowns=(part("a", "Part A"),),
        ),
        updates=(update("2015/16 Q4", "So it went.", Rating.OFF_TRACK, symbol="☹"),),
    )
    told = described(of)
    assert told["indicator"]["id"] == "1.1"
    assert told["indicator"]["scorecard"] == "example/2015-16"
    assert told["indicator"]["lead"] == "Police"
    assert told["indicator"]["summary"].endswith("Missed.")
    assert [b["title"] for b in told["indicator"]["breakdowns"]] == ["Part A"]
    assert "results" not in told["indicator"], "each table stands once"
    assert told["baselines"][0]["as_published"] == "1,068 (2014/15)"
    assert told["targets"][0]["as_published"] == "1,000 or fewer"
    counted = told["verdicts"]["counts_as"]
    assert (counted["status"], counted["value"], counted["margin"]) == ("missed", 1628, 628)
    assert counted["target"]["kind"] == "at_most"
    assert counted["steps"]
    assert told["direction"]["travel"] == "worsening"
    assert told["updates"][0]["symbol"] == "☹"
    assert told["gaps"] == []


def test_json_tells_a_verdict_s_rule_and_what_was_rounded() -> None:
    told = described(
        indicator(target(Kind.CHANGE_PERCENT, -30), baseline(15), result("2015/16", 9))
    )
    counted = told["verdicts"]["counts_as"]
    assert counted["rule"].startswith("Outturn’s rules, version ")
    assert (counted["target_value"], counted["exact_target"]) == (10, 10.5)
    assert (counted["projected"], counted["named"]) == (False, "")


def test_json_sets_projections_apart() -> None:
    told = described(
        indicator(target(Kind.AT_MOST, 9), result("2015/16", 12, basis=Basis.PROJECTION))
    )
    (expected,) = told["projections"]
    assert (expected["status"], expected["projected"], expected["value"]) == ("missed", True, 12)
    assert told["verdicts"]["by_period"] == []
    assert told["verdicts"]["counts_as"]["reason"] == "no_result"


def test_json_tells_each_change_of_a_target() -> None:
    late = target(Kind.AT_MOST, 120, set_on=date(2016, 1, 10), change_reason="Demand grew.")
    (told,) = described(offences(target(Kind.AT_MOST, 80), late))["target_changes"]
    assert (told["date"], told["reason"]) == ("2016-01-10", "Demand grew.")
    assert (told["from"]["value"], told["to"]["value"]) == (80, 120)


def test_json_lists_gaps_and_says_null_where_there_is_no_target() -> None:
    due = {"reason": Reason.NOT_DUE, "expected": date(2016, 5, 24)}
    told = described(indicator(result("2015/16", None, "x", **due)))
    assert [(g["kind"], g["reason"], g["expected"]) for g in told["gaps"]] == [
        ("target", None, None),
        ("result", "not_due", "2016-05-24"),
    ]
    assert told["verdicts"]["counts_as"]["target"] is None
    assert told["results"][0]["value"] is None


def test_no_line_of_a_file_is_given_away_as_a_fact() -> None:
    told = described(offences(result("2015/16", 1, line=7), target(Kind.AT_MOST, 1, line=3)))
    assert "line" not in told["results"][0]
    assert "line" not in told["targets"][0]


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_decimals_come_out_exactly(value: Decimal) -> None:
    of = percentage(result("2015/16", str(value)))
    content = exports.indicator_json(assessed(of), whole(of))
    (row,) = json.loads(content, parse_float=Decimal)["results"]
    assert Decimal(row["value"]) == value
    (cells,) = table(of)
    assert Decimal(cells["value"]) == value


def test_whole_numbers_have_no_decimal_point() -> None:
    assert b'"value": 5,' in exports.indicator_json(
        assessed(indicator(result("2015/16", "5.0"))), whole(indicator())
    )


def test_words_are_readable_as_they_stand() -> None:
    of = indicator(title="Café ☺")
    assert "Café ☺".encode() in exports.indicator_json(assessed(of), whole(of))


def test_what_json_has_no_form_for_is_refused() -> None:
    made = whole(indicator(unit=object()))
    with pytest.raises(TypeError, match="no JSON"):
        exports.scorecard_json(made)


def test_a_scorecard_is_every_indicator_as_on_its_own_page() -> None:
    made = whole(
        offences(result("2015/16", 1)),
        indicator(id="1.2"),
        commentary=(Commentary("", Section.CAVEAT, "Mind."),),
    )
    told = json.loads(exports.scorecard_json(made))
    assert (told["scorecard"], told["period"]) == ("example/2015-16", "2015/16")
    assert told["publisher"]["name"] == "An example"
    assert [o["id"] for o in told["objectives"]] == ["1", "2"]
    assert told["commentary"][0]["section"] == "caveat"
    assert "line" not in told["commentary"][0]
    alone = json.loads(exports.indicator_json(made.indicators[0], made))
    del alone["$schema"]
    assert told["indicators"][0] == alone
    assert len(told["indicators"]) == 2


def test_a_scorecard_s_results_stand_in_one_table_with_what_they_count() -> None:
    made = whole(
        offences(result("2015/16", 3)),
        percentage(result("2015/16", 52), id="1.2", title="=A share"),
    )
    content = exports.scorecard_csv(made).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content, newline="")))
    assert tuple(rows[0]) == exports.SCORECARD_COLUMNS
    told = [(r["indicator"], r["title"], r["measure"], r["unit"], r["value"]) for r in rows]
    assert told == [
        ("1.1", "An example", "count", "offences", "3"),
        ("1.2", "'=A share", "proportion", "%", "52"),
    ]


def test_a_table_of_the_package_is_left_alone_unless_something_in_it_could_run() -> None:
    harmless = b'id,note\n1,"3, and more of it"\n2,-4.9\n3,-\n'
    assert exports.guarded_csv(harmless) == harmless
    guarded = exports.guarded_csv(b'id,note\n1,"=HYPERLINK(""x"")"\n2,-4.9\n3,plain\n')
    rows = list(csv.reader(io.StringIO(guarded.decode("utf-8-sig"), newline="")))
    assert rows == [["id", "note"], ["1", '\'=HYPERLINK("x")'], ["2", "-4.9"], ["3", "plain"]]


FILES = {"datapackage.json": b"{}", "a.csv": b"id\n1\n"}


def test_a_zip_holds_the_files_and_is_the_same_bytes_each_time() -> None:
    made = exports.zipped(FILES)
    assert made == exports.zipped(dict(reversed(FILES.items())))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == FILES
        assert archive.testzip() is None

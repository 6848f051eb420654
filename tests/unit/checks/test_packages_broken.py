"""Faults of a package as a whole, and of packages beside each other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from drafts import Draft, places
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from outturn.checks import check
from outturn.package import read


@pytest.mark.parametrize("table", ["objectives", "indicators", "results"])
def test_a_table_that_is_needed(good: Draft, table: str) -> None:
    good.without(table)
    found = good.places()
    assert ("missing-table", "datapackage.json", 18, "resources") in found
    assert not any(code == "reference" for code, *_ in found)


def test_a_table_whose_name_is_a_slip(good: Draft) -> None:
    good.rows["target"] = good.rows.pop("targets")
    for resource in good.descriptor["resources"]:
        if resource["name"] == "targets":
            resource.update(name="target", path="target.csv")
    assert [place[0] for place in good.places()] == ["table-name"]
    listed = (good.folder / "datapackage.json").read_text("utf-8").splitlines()
    assert '"name": "target"' in listed[good.problem().line - 1]
    assert good.problem().fix == "Did you mean targets?"


def test_a_table_of_the_publisher_s_own_is_let_be(good: Draft) -> None:
    good.rows["wards"] = [["code", "name"], ["E05", "Hill"]]
    good.descriptor["resources"].append({"name": "wards", "path": "wards.csv"})
    assert good.places() == []


def own_table(good: Draft, rows: list[list[str]], **own: Any) -> list[tuple[str, str, int, str]]:
    good.rows["wards"] = rows
    good.descriptor["resources"].append({"name": "wards", "path": "wards.csv", "schema": own})
    return good.places()


COLUMNS = [{"name": "code", "type": "string"}, {"name": "open", "type": "boolean"}]


def test_a_table_of_the_publisher_s_own_is_read_by_its_own_schema(good: Draft) -> None:
    rows = [["open", "code"], ["true", "E05"], ["maybe", "E06"]]
    assert own_table(good, rows, fields=COLUMNS) == [("type", "wards.csv", 3, "open")]


def test_a_column_that_a_table_of_the_publisher_s_own_lacks(good: Draft) -> None:
    rows = [["code"], ["E05"]]
    assert own_table(good, rows, fields=COLUMNS) == [("missing-column", "wards.csv", 1, "open")]


@pytest.mark.parametrize(
    "key",
    [
        {"fields": ["code"], "reference": {"resource": "areas", "fields": ["code"]}},
        {"fields": ["code"], "reference": {"resource": "indicators", "fields": ["code"]}},
        {"fields": ["kode"], "reference": {"resource": "indicators", "fields": ["id"]}},
        {"fields": ["code", "open"], "reference": {"resource": "indicators", "fields": ["id"]}},
        {"fields": ["code"], "reference": {"resource": "", "fields": ["id"]}},
    ],
)
def test_a_foreign_key_that_can_t_be_followed_is_told_once(
    good: Draft, key: dict[str, Any]
) -> None:
    rows = [["code", "open"], ["E05", "true"], ["E06", "true"]]
    [(code, file, line, column)] = own_table(good, rows, fields=COLUMNS, foreignKeys=[key])
    assert (code, file, column) == ("foreign-key", "datapackage.json", "resources")
    listed = (good.folder / "datapackage.json").read_text("utf-8").splitlines()
    assert '"name": "wards"' in listed[line - 1]


@pytest.mark.parametrize("own", [{"fields": 3}, {"fields": [3]}, {"uniqueKeys": 3}, {}])
def test_no_schema_of_the_publisher_s_own_makes_the_checks_stumble(
    good: Draft, own: dict[str, Any]
) -> None:
    own_table(good, [["code"], ["E05"]], **own)


def test_a_column_of_the_publisher_s_own_is_let_be(good: Draft) -> None:
    good.column("results", "note", "ward_code")
    assert good.places() == []


def test_a_schema_that_is_not_outturn_s(good: Draft) -> None:
    folder = good.save()
    file = folder / "datapackage.json"
    descriptor = json.loads(file.read_text("utf-8"))
    descriptor["resources"][0]["schema"]["fields"].pop()
    file.write_text(json.dumps(descriptor), "utf-8")
    package, _ = read(folder)
    assert package is not None
    (problem,) = check([package])
    assert problem.code == "schema"
    assert problem.column == "resources"
    assert problem.fix == f"Run: outturn schemas {folder.as_posix()}"


def test_no_result_at_all_needs_a_reason_of_every_indicator(good: Draft) -> None:
    good.keep("results", 0)
    assert [place for place in good.places() if place[0] == "no-results"] == [
        ("no-results", "indicators.csv", line, "reason") for line in (2, 3, 4, 5, 7)
    ]
    for line in (2, 3, 4, 5, 7):
        good.put("indicators", line, "reason", "method_not_agreed")
    assert good.places() == []


def test_a_header_that_knows_no_column(good: Draft) -> None:
    good.rows["annotations"] = [["what", "when"], ["x", "y"]]
    assert ("table", "annotations.csv", 1, "") in good.places()


@pytest.mark.parametrize(
    ("publisher", "scorecard", "name"),
    [("Town", "2015-16", "Town"), ("town", "2015_16", "2015_16"), ("guide", "2015-16", "guide")],
)
def test_a_folder_that_can_be_no_address(
    tmp_path: Path, publisher: str, scorecard: str, name: str
) -> None:
    problem = Draft(tmp_path, publisher, scorecard).problem()
    assert (problem.code, problem.found) == ("folder-name", name)


def test_two_scorecards_with_one_address_and_one_name(tmp_path: Path) -> None:
    one, two = Draft(tmp_path / "a"), Draft(tmp_path / "b")
    report = check([one.package(), two.package()])
    assert places(report) == [
        ("duplicate-scorecard", "datapackage.json", 0, ""),
        ("duplicate-scorecard", "datapackage.json", 3, "name"),
    ]
    assert {Path(p.file).parent for p in report} == {two.folder}


def _beside(tmp_path: Path, follows: str, period: str = "2014/15") -> list[tuple[str, int]]:
    earlier, later = Draft(tmp_path, id="earlier"), Draft(tmp_path, id="later")
    earlier.facts["period"] = period
    later.put("indicators", 2, "follows", follows)
    report = check([earlier.package(), later.package()])
    return [(p.code, p.line) for p in report if p.package == "town/later"]


def test_follows_an_indicator_of_another_scorecard(tmp_path: Path) -> None:
    assert _beside(tmp_path, "town/earlier/1.2") == []


def test_follows_an_indicator_that_is_not_there(tmp_path: Path) -> None:
    assert _beside(tmp_path, "town/earlier/1.22") == [("follows", 2)]


def test_follows_a_later_scorecard(tmp_path: Path) -> None:
    assert _beside(tmp_path, "town/earlier/1.2", "2016/17") == [("follows", 2)]


def test_the_sign_of_a_change_names_both_readings(good: Draft) -> None:
    problem = good.put("targets", 2, "value", "5").problem()
    assert problem.message == (
        "+5 promises a rise of 5%, which is the worse way for 1.1 (polarity lower)."
    )
    assert problem.fix == (
        "If it promises a fall of 5%, type -5; if a rise of 5% is meant, the indicator's "
        "polarity is higher."
    )


@pytest.mark.parametrize(
    ("cell", "fix"),
    [
        ("12, 469", "Type 12469:"),
        ("£1,200", "Type 1200:"),
        ("55%", "Type 55:"),
        ("−5", "Type -5:"),
        ("tbc", "Leave the cell empty"),
        ("about 5", "Type the figure in digits only"),
    ],
)
def test_numbers_are_answered_with_the_number(good: Draft, cell: str, fix: str) -> None:
    assert good.put("results", 10, "value", cell).problem().fix.startswith(fix)


@pytest.mark.parametrize(
    ("cell", "fix"),
    [
        ("01/04/2015", "Type 2015-04-01 for 1 April 2015 or 2015-01-04 for 4 January 2015."),
        ("2015-6-1", "Type 2015-06-01 for 1 June 2015."),
        ("2015-06-01 00:00:00", "Type 2015-06-01 for 1 June 2015."),
        ("31.12.2015", "Type 2015-12-31 for 31 December 2015."),
        ("June", "Type the date as year-month-day: 2016-03-31."),
    ],
)
def test_dates_are_answered_with_every_reading(good: Draft, cell: str, fix: str) -> None:
    assert good.put("results", 17, "published", cell).problem().fix == fix


@pytest.mark.parametrize("value", ["54.5", "54.54", "54.55", "54.545", "55", "54"])
def test_rounding_and_cutting_are_both_right(good: Draft, value: str) -> None:
    assert good.put("results", 11, "value", value).places() == []


def test_a_revised_year_to_date_may_fall(good: Draft) -> None:
    good.put("results", 7, "value", "205").put("results", 7, "marker", "r")
    assert good.places() == []


def test_unreliable_figures_may_contradict_each_other(good: Draft) -> None:
    good.put("results", 6, "value", "999").put("results", 6, "marker", "u")
    assert good.places() == []


def test_only_the_newest_publication_of_a_fact_must_agree(good: Draft) -> None:
    line = good.add(
        "results",
        indicator="1.1",
        period="2015/16 Q2",
        basis="period",
        quantity="level",
        value="112",
        published="2016-01-01",
    )
    assert good.places() == [("total", "results.csv", 6, "value")]
    good.put("results", line, "value", "110")
    assert good.places() == []


def test_a_published_change_answers_a_target_without_baseline(good: Draft) -> None:
    target = {"indicator": "1.1", "period": "2014/15", "status": "confirmed", "breakdown": "north"}
    change = {"indicator": "1.1", "period": "2014/15", "basis": "period", "breakdown": "north"}
    good.add("targets", **target, kind="change_percent", value="-2")
    good.add("targets", **target, kind="improve")
    assert good.places() == [
        ("change-baseline", "targets.csv", 10, "baseline"),
        ("no-baseline", "targets.csv", 11, "baseline"),
    ]
    good.add("results", **change, quantity="change_percent", value="-4")
    assert good.places() == []


@pytest.mark.parametrize("odd", [3, -1.5, True, None, "x", "", [], [3], {}, {"a": []}])
def test_no_property_can_make_the_checks_stumble(good: Draft, odd: Any) -> None:
    folder = good.save()
    file = folder / "datapackage.json"
    whole = json.loads(file.read_text("utf-8"))
    changed = [{**whole, key: odd} for key in whole]
    changed += [{**whole, "scorecard": {**whole["scorecard"], key: odd}} for key in good.facts]
    first, *others = whole["resources"]
    changed += [{**whole, "resources": [{**first, key: odd}, *others]} for key in first]
    for descriptor in changed:
        # One table is enough here, and quicker.
        if isinstance(descriptor["resources"], list):
            descriptor["resources"] = descriptor["resources"][:1]
        file.write_text(json.dumps(descriptor), "utf-8")
        package, _ = read(folder)
        assert package is not None
        check([package])


def test_a_fault_of_frictionless_is_a_problem_like_any_other(
    good: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise TypeError("minimum is no number")

    monkeypatch.setattr("frictionless.Package.validate", stumble)
    problem = good.problem()
    assert (problem.code, problem.message) == (
        "table",
        "The tables can't be checked: minimum is no number.",
    )


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_no_cell_can_make_the_checks_stumble(tmp_path: Path, data: st.DataObject) -> None:
    draft = Draft(tmp_path)
    words = st.sampled_from(
        ["", " ", "x", "NaN", "1e9", "-1", "0", "1,5", "2015/16", "9999-12", "1.1", "p;x", "<b>"]
    )
    cell = st.one_of(words, st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=9))
    for _ in range(4):
        table = data.draw(st.sampled_from(sorted(draft.rows)))
        rows = draft.rows[table]
        line = data.draw(st.integers(1, len(rows)))
        place = data.draw(st.integers(0, len(rows[0]) - 1))
        rows[line - 1][place] = data.draw(cell)
    package, _ = read(draft.save())
    assert package is not None
    check([package])

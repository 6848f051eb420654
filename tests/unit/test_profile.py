"""The package profile and the table schemas say what the model says."""

import copy
import dataclasses
import json
from enum import StrEnum
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from outturn import model
from outturn.package import TABLES, schema

ROOT = Path(__file__).parent.parent.parent
DESCRIPTORS = sorted([*ROOT.glob("data/*/*/datapackage.json")])
PROFILE = json.loads(
    (resources.files("outturn") / "schemas" / "datapackage.json").read_text("utf-8")
)


def faults(descriptor: Any) -> list[str]:
    validator = Draft202012Validator(PROFILE, format_checker=FormatChecker())
    return [error.json_path for error in validator.iter_errors(descriptor)]


@pytest.mark.parametrize("path", DESCRIPTORS, ids=lambda p: "/".join(p.parts[-3:-1]))
def test_every_package_here_fits_the_profile(path):
    assert faults(json.loads(path.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("status", "done"),
        ("publisher", "Stockton Council"),
        ("as_at", "31/03/2016"),
        ("year_start", 13),
        ("rating_scheme", {"☺": "happy"}),
        ("abbreviations", []),
        ("abbreviations", {"ASB": ""}),
        ("abbreviations", {"Anti-social behaviour": "ASB"}),
        ("judgement", {"share": -1}),
        ("judgement", {"shares": 5}),
        ("judgement", {"boundary": "open"}),
        ("judgement", {"in_year": "half"}),
        ("judgement", {"close_needs_improvement": "yes"}),
        ("judgement", {"statuses": {"met": "Green"}}),
        ("judgement", {"statuses": {"met": "Green", "missed": ""}}),
        ("judgement", {"statuses": {"met": "Green", "missed": "Red", "green": "Green"}}),
        ("accepted_warnings", {}),
        ("accepted_warnings", [{"code": "late-period", "reason": "x"}]),
        ("accepted_warnings", [{"code": "x", "place": {"line": 3}, "reason": "x"}]),
        ("judgment", {}),
    ],
)
def test_the_profile_finds_a_wrong_fact(key, value):
    descriptor = copy.deepcopy(json.loads(DESCRIPTORS[0].read_text("utf-8")))
    descriptor["scorecard"][key] = value
    assert faults(descriptor)


def test_the_profile_asks_for_the_tables_a_scorecard_cannot_do_without():
    descriptor = json.loads(DESCRIPTORS[0].read_text("utf-8"))
    descriptor["resources"] = [r for r in descriptor["resources"] if r["name"] != "results"]
    assert faults(descriptor)


def _allowed(table: str, column: str) -> set[str]:
    fields = {f["name"]: f for f in schema(table)["fields"]}
    return set(fields[column]["constraints"]["enum"])


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        ("indicators", "measure", model.Measure),
        ("indicators", "polarity", model.Polarity),
        ("indicators", "accumulation", model.Accumulation),
        ("indicators", "status", model.IndicatorStatus),
        ("indicators", "reason", model.Reason),
        ("breakdowns", "kind", model.BreakdownKind),
        ("baselines", "statistic", model.Statistic),
        ("baselines", "status", model.BaselineStatus),
        ("targets", "kind", model.TargetKind),
        ("targets", "status", model.TargetStatus),
        ("targets", "per", model.TargetPer),
        ("results", "basis", model.Basis),
        ("results", "quantity", model.Quantity),
        ("results", "reason", model.Reason),
        ("updates", "rating", model.Rating),
        ("commentary", "section", model.Section),
        ("annotations", "kind", model.AnnotationKind),
    ],
)
def test_schemas_allow_the_words_of_the_model(table: str, column: str, words: type[StrEnum]):
    assert _allowed(table, column) == {word.value for word in words} - {""}


def test_every_column_says_what_it_holds():
    for table in TABLES:
        for field in schema(table)["fields"]:
            assert field["description"].endswith(("?", ".", ")")), (table, field["name"])


def test_the_profile_names_the_tables_and_statuses_of_the_model():
    named = PROFILE["properties"]["resources"]["items"]["properties"]["name"]["enum"]
    assert sorted(named) == sorted(TABLES)
    statuses = PROFILE["properties"]["scorecard"]["properties"]["status"]["enum"]
    assert set(statuses) == set(model.ScorecardStatus)


def test_the_profile_names_the_words_of_a_rule_of_judgement():
    stated = PROFILE["properties"]["scorecard"]["properties"]["judgement"]["properties"]
    assert stated.keys() == {field.name for field in dataclasses.fields(model.Judgement)}
    assert set(stated["boundary"]["enum"]) == set(model.Boundary)
    assert set(stated["in_year"]["enum"]) == set(model.InYear)
    assert stated["statuses"]["properties"].keys() == set(model.VerdictStatus)

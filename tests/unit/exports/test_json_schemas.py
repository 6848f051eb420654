"""The JSON Schemas that the site publishes, held to what it publishes and to the model."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource

from outturn import exports, model, package
from outturn.datasets import INDICATOR_SCHEMA, SCORECARD_SCHEMA
from outturn.model import (
    Basis,
    Commentary,
    Indicator,
    Link,
    Rating,
    Reason,
    ScorecardAssessment,
    Section,
)
from outturn.model import TargetKind as Kind
from outturn.pipeline import assessed
from spec.build import baseline, indicator, offences, percentage, result, target
from unit.made import claim, part, update, whole
from unit.spc.runs import monthly

DATA = Path(__file__).parents[3] / "data"
TODAY = date(2026, 11, 21)
SCHEMAS = {path: json.loads(text) for path, text in exports.schemas().items()}
REGISTRY = Registry().with_resources(
    [(Path(path).name, Resource.from_contents(schema)) for path, schema in SCHEMAS.items()]
)


def wrong(told: bytes, schema: str) -> list[str]:
    """What a schema has against a file."""
    validator = Draft202012Validator(
        SCHEMAS[schema], registry=REGISTRY, format_checker=FormatChecker()
    )
    return [f"{e.json_path}: {e.message}" for e in validator.iter_errors(json.loads(told))]


def check(made: ScorecardAssessment) -> None:
    assert wrong(exports.scorecard_json(made), SCORECARD_SCHEMA) == []
    for one in made.indicators:
        assert wrong(exports.indicator_json(one, made), INDICATOR_SCHEMA) == []


@pytest.mark.parametrize("path", SCHEMAS)
def test_they_are_schemas_of_draft_2020_12(path: str) -> None:
    assert SCHEMAS[path]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMAS[path])


@pytest.mark.parametrize("folder", package.find([DATA]), ids=lambda f: f"{f.parent.name}-{f.name}")
def test_every_scorecard_and_indicator_keeps_them(folder: Path) -> None:
    read, _ = package.read(folder)
    assert read is not None
    check(assessed(read, TODAY))


def _everything() -> Indicator:
    made = offences(
        result("2015/16 Q1", 10, "p;r", published=date(2015, 7, 1), lower=9, upper=12),
        result("2015/16 Q2", None, "x", reason=Reason.STAFFING, expected=date(2016, 5, 24)),
        result("2015/16", 12, basis=Basis.PROJECTION),
        baseline(1200, as_published="1,200"),
        target(Kind.AT_MOST, 80),
        target(Kind.AT_MOST, 120, set_on=date(2016, 1, 10), change_reason="Demand grew."),
        breakdowns=(part("a", "Part A"),),
    )
    return replace(made, updates=(update("2015/16 Q1", "So.", Rating.ON_TRACK, symbol="☺"),))


MADE_UP: dict[str, Callable[[], ScorecardAssessment]] = {
    "nothing": lambda: whole(),
    "empty": lambda: whole(indicator()),
    "everything": lambda: replace(
        whole(
            _everything(),
            commentary=(Commentary("", Section.CAVEAT, "Mind."),),
            licences=(Link("Open", "https://example.org/"),),
        ),
        claims=(claim(), claim(indicator="", objective="1", table="commentary", period=None)),
    ),
    "percentages": lambda: whole(percentage(result("2015/16", "52.4", numerator=22))),
    "limits": lambda: whole(
        indicator(
            *monthly((12, 9, 11, 10, 13, 9, 12, 10, 11, 9, 12, 10, 24)),
            target(Kind.AT_MOST, 30, "2013"),
        )
    ),
    "between": lambda: whole(indicator(target(Kind.BETWEEN, 4, upper=6), result("2015/16", 7))),
}


@pytest.mark.parametrize("case", MADE_UP)
def test_made_up_scorecards_keep_them(case: str) -> None:
    check(MADE_UP[case]())


def test_what_they_do_not_describe_is_refused() -> None:
    made = whole(_everything())
    told = json.loads(exports.indicator_json(made.indicators[0], made))
    assert wrong(json.dumps(told | {"score": 7}).encode(), INDICATOR_SCHEMA)
    told["results"][0]["value"] = "ten"
    assert wrong(json.dumps(told).encode(), INDICATOR_SCHEMA)
    del told["verdicts"]
    assert wrong(json.dumps(told).encode(), INDICATOR_SCHEMA)


def definitions() -> dict[str, Any]:
    return {name: d for schema in SCHEMAS.values() for name, d in schema["$defs"].items()}


@pytest.mark.parametrize("name", sorted(n for n, d in definitions().items() if "enum" in d))
def test_their_lists_of_words_are_the_model_s(name: str) -> None:
    words: type[StrEnum] = getattr(model, name)
    assert definitions()[name]["enum"] == [word.value for word in words]


def test_each_file_names_its_schema_from_where_it_lies() -> None:
    made = whole(indicator())
    alone, together = exports.indicator_json(made.indicators[0], made), exports.scorecard_json(made)
    assert json.loads(alone)["$schema"] == "../../../schemas/indicator-data.json"
    assert json.loads(together)["$schema"] == "../../../schemas/scorecard-data.json"
    full = json.loads(exports.scorecard_json(made, "https://example.org/o/"))["$schema"]
    assert full == "https://example.org/o/schemas/scorecard-data.json"

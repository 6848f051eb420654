"""Short forms in datapackage.json and publisher.json."""

from __future__ import annotations

from typing import Any

import pytest
from drafts import Draft

from outturn.problems import Problem, Severity

WRONG: list[tuple[Any, str]] = [
    (None, ""),
    ([], ""),
    ("ASB", ""),
    ({"": "Nothing"}, ""),
    ({"ASB": ""}, "ASB"),
    ({"ASB": "  "}, "ASB"),
    ({"ASB": None}, "ASB"),
    ({"ASB": 3}, "ASB"),
    ({"Anti-social behaviour": "ASB"}, "Anti-social behaviour"),
    ({"A": "Alpha"}, "A"),
    ({"(ASB)": "Anti-social behaviour"}, "(ASB)"),
]


def line(good: Draft, file: str, form: str) -> int:
    """The line of the file that a form is typed on, or that of the list."""
    lines = (good.folder / file).resolve().read_text("utf-8").splitlines()
    return 1 + next(n for n, text in enumerate(lines) if f'"{form or "abbreviations"}":' in text)


@pytest.mark.parametrize(("said", "form"), WRONG)
def test_what_is_no_short_form_or_stands_for_nothing(good: Draft, said: Any, form: str) -> None:
    good.facts["abbreviations"] = said
    problem = good.problem()
    assert (problem.code, problem.severity) == ("abbreviations", Severity.ERROR)
    assert problem.column == "scorecard.abbreviations"
    assert problem.line == line(good, "datapackage.json", form)


@pytest.mark.parametrize(("said", "form"), WRONG)
def test_the_same_in_the_publisher_s_file(good: Draft, said: Any, form: str) -> None:
    good.publisher["abbreviations"] = said
    problem = good.problem()
    assert (problem.code, problem.column) == ("abbreviations", "abbreviations")
    assert problem.line == line(good, "../publisher.json", form)


def unused(good: Draft) -> list[Problem]:
    return [problem for problem in good.report() if problem.code == "abbreviation-unused"]


def test_a_short_form_that_no_text_has_is_warned_of(good: Draft) -> None:
    good.facts["abbreviations"] = {"ASB": "Anti-social behaviour", "ASBO": "ASB order"}
    good.put("commentary", 2, "text", "Fewer ASB calls.")
    (problem,) = unused(good)
    assert (problem.found, problem.severity) == ("ASBO", Severity.WARNING)
    assert problem.line == line(good, "datapackage.json", "ASBO")


@pytest.mark.parametrize(
    ("table", "column"),
    [("indicators", "title"), ("targets", "as_published"), ("updates", "as_published")],
)
def test_texts_of_every_table_count(good: Draft, table: str, column: str) -> None:
    good.facts["abbreviations"] = {"DRR": "Drug rehabilitation requirement"}
    good.put(table, 2, column, "100 DRRs")
    assert unused(good) == []


def test_a_publisher_s_short_form_may_be_for_another_of_its_scorecards(good: Draft) -> None:
    good.publisher["abbreviations"] = {"ASB": "Anti-social behaviour"}
    assert list(good.report()) == []


def test_a_slip_in_the_name_of_the_list(good: Draft) -> None:
    good.facts["abbreviation"] = {"ASB": "Anti-social behaviour"}
    assert (good.problem().code, good.problem().fix) == ("scorecard", "Did you mean abbreviations?")

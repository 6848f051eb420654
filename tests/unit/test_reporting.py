"""A report as people, machines and continuous integration read it."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import resources

import pytest
from jsonschema import Draft202012Validator

from outturn.problems import Accepted, Problem, Report, Severity, Subject
from outturn.reporting import Part, as_annotations, as_json, as_lines, as_text, summary

ERROR = Problem(
    code="n-of-d",
    severity=Severity.ERROR,
    package="town/2015-16",
    file="data/town/2015-16/results.csv",
    line=14,
    column="value",
    message="12 of 22 is 54.5455, not 56.",
    found="56",
    fix="Mend one of the three.",
    subject=Subject(indicator="1.2", period="2015/16 Q1"),
)
WARNING = Problem(
    code="silent",
    severity=Severity.WARNING,
    package="town/2015-16",
    file="data/town/2015-16/results.csv",
    line=3,
    message="Nothing is said.",
)
JSON = Problem(
    code="json",
    severity=Severity.ERROR,
    package="town/2015-16",
    file="data/town/2015-16/datapackage.json",
    message="The file is not valid JSON.",
)
QUIET = replace(WARNING, file="data/town/2015-16/baselines.csv", line=2)
ACCEPTED = Accepted(WARNING, "The document prints nothing.")
SCHEMA = json.loads((resources.files("outturn") / "schemas" / "report.json").read_text("utf-8"))


def at(*lines: int, problem: Problem = ERROR) -> list[Problem]:
    """The same problem on other lines."""
    return [replace(problem, line=line) for line in lines]


def rest(*problems: Problem) -> list[str]:
    """What is said of those that are folded."""
    found = as_lines(Report.of(problems), 1)
    return [line.text.strip() for line in found if line.part is Part.REST]


def test_what_where_and_the_remedy_have_a_line_each_errors_first() -> None:
    assert as_text(Report.of([WARNING, QUIET, ERROR, JSON]), 5).splitlines() == [
        "data/town/2015-16/datapackage.json",
        "  error    The file is not valid JSON.  [json]",
        "           data/town/2015-16/datapackage.json",
        "",
        "data/town/2015-16/results.csv",
        "  error    12 of 22 is 54.5455, not 56.  [n-of-d]",
        "           data/town/2015-16/results.csv:14, column value (indicator 1.2, 2015/16 Q1)",
        "           Mend one of the three.",
        "  warning  Nothing is said.  [silent]",
        "           data/town/2015-16/results.csv:3",
        "",
        "data/town/2015-16/baselines.csv",
        "  warning  Nothing is said.  [silent]",
        "           data/town/2015-16/baselines.csv:2",
        "",
        "2 errors, 2 warnings in 5 scorecards. The site can't be built until the errors are "
        "mended.",
    ]


def test_a_place_in_a_descriptor_is_a_property() -> None:
    problem = replace(JSON, line=7, column="scorecard.period")
    assert problem.place == "data/town/2015-16/datapackage.json:7, property scorecard.period"


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        (Subject(), ""),
        (Subject(objective="2", period="2015/16"), "objective 2, 2015/16"),
        (
            Subject("1.2", "2", "Hill", "opiate", "2015/16 Q1"),
            "indicator 1.2, Hill, opiate, 2015/16 Q1",
        ),
    ],
)
def test_a_row_is_named(subject: Subject, said: str) -> None:
    assert str(subject) == said


def test_up_to_three_alike_are_told_in_full() -> None:
    text = as_text(Report.of(at(2, 3, 4)), 1)
    assert text.count("[n-of-d]") == 3
    assert "more like it" not in text


def test_more_than_three_alike_are_folded_into_the_first() -> None:
    problems = at(14, *range(15, 31), 44, 50, 51)
    text = as_text(Report.of(problems), 1)
    assert text.count("[n-of-d]") == 1
    assert "results.csv:14, column value" in text
    assert rest(*problems) == ["and 19 more like it: lines 15-30, 44, 50-51"]


def test_figures_and_quotations_do_not_make_a_difference_other_words_do() -> None:
    one, two, three, four = at(2, 3, 4, 5)
    alike = replace(four, message="3 of 7 is 42.8571, not 40.", subject=Subject("1.3"))
    assert rest(one, two, three, alike) == ["and 3 more like it: lines 3-5"]
    assert rest(one, two, three, replace(four, message="Something else.")) == []
    assert rest(one, two, three, replace(four, fix="Something else.")) == []
    assert rest(one, two, three, replace(four, column="denominator")) == []
    assert rest(one, two, three, replace(four, file="other.csv")) == []


def test_long_lists_of_lines_are_cut_but_all_are_counted() -> None:
    (said,) = rest(*at(*range(2, 4002, 2)))
    assert said == f"and 1999 more like it: lines {', '.join(map(str, range(4, 28, 2)))}, …"


def test_problems_of_whole_files_fold_without_lines() -> None:
    problems = [replace(JSON, message=f"Table {n} has no name.") for n in range(4)]
    assert rest(*problems) == ["and 3 more like it"]


def test_text_from_the_data_keeps_to_its_line_and_leaves_the_terminal_alone() -> None:
    wild = replace(ERROR, message="a\nb\x1b[31mc\u2028" + "d" * 999)
    line = next(line for line in as_lines(Report.of([wild]), 1) if line.part is Part.ERROR)
    assert line.text.startswith("  error    a b [31mc d")
    assert "…  [n-of-d]" in line.text
    assert len(line.text) < 430


@pytest.mark.parametrize(
    ("report", "packages", "said"),
    [
        (Report(), 1, "No problem in 1 scorecard. The site can be built."),
        (
            Report.of([], [ACCEPTED] * 2),
            5,
            "No problem (2 accepted) in 5 scorecards. The site can be built.",
        ),
        (Report.of([WARNING]), 2, "1 warning in 2 scorecards. The site can be built."),
        (
            Report.of([WARNING], [ACCEPTED]),
            2,
            "1 warning (1 accepted) in 2 scorecards. The site can be built.",
        ),
        (
            Report.of([ERROR]),
            1,
            "1 error, 0 warnings in 1 scorecard. The site can't be built until the error is "
            "mended.",
        ),
    ],
)
def test_the_summary_counts_and_says_whether_the_site_can_be_built(
    report: Report, packages: int, said: str
) -> None:
    assert summary(report, packages) == said
    assert as_text(report, packages).splitlines()[-1] == said


def test_a_problem_of_the_publisher_is_told_once() -> None:
    problem = replace(JSON, file="data/town/publisher.json")
    report = Report.of([problem, replace(problem, package="town/2016-17")])
    assert report.errors == 1


def test_machines_get_every_fact() -> None:
    said = as_json(Report.of([ERROR, WARNING], [ACCEPTED]), 5)
    assert json.loads(json.dumps(said)) == said
    assert {k: v for k, v in said.items() if k not in ("problems", "accepted")} == {
        "ok": False,
        "scorecards": 5,
        "errors": 1,
        "warnings": 1,
    }
    assert said["problems"][0] == {
        "code": "n-of-d",
        "severity": "error",
        "package": "town/2015-16",
        "file": "data/town/2015-16/results.csv",
        "line": 14,
        "column": "value",
        "message": "12 of 22 is 54.5455, not 56.",
        "found": "56",
        "expected": "",
        "fix": "Mend one of the three.",
        "subject": {
            "indicator": "1.2",
            "objective": "",
            "area": "",
            "breakdown": "",
            "period": "2015/16 Q1",
        },
    }
    (accepted,) = said["accepted"]
    assert accepted["reason"] == "The document prints nothing."
    assert accepted["warning"]["code"] == "silent"


def test_machines_get_every_problem_unfolded() -> None:
    assert len(as_json(Report.of(at(*range(2, 40))), 1)["problems"]) == 38


def test_the_schema_documents_what_machines_get() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    validator = Draft202012Validator(SCHEMA)
    full = as_json(Report.of([ERROR, WARNING, JSON], [ACCEPTED]), 5)
    for said in (full, as_json(Report(), 0), {"ok": False, "error": "mkdocs.yml is missing"}):
        assert list(validator.iter_errors(said)) == []
    (problem, *_) = full["problems"]
    for wrong in ({**full, "more": 1}, {**full, "problems": [{**problem, "row": 3}]}):
        assert list(validator.iter_errors(wrong))


def test_every_part_of_the_schema_is_described_or_speaks_for_itself() -> None:
    for name in ("report", "problem"):
        for said in SCHEMA["$defs"][name]["properties"].values():
            assert said["description"].endswith(".")


def test_annotations_name_file_and_line_and_fold_as_people_read() -> None:
    report = Report.of([WARNING, JSON, *at(14, 15, 16, 17)])
    assert list(as_annotations(report)) == [
        "::error file=data/town/2015-16/datapackage.json,title=json::"
        "The file is not valid JSON.%0Adata/town/2015-16/datapackage.json",
        "::error file=data/town/2015-16/results.csv,line=14,title=n-of-d::"
        "12 of 22 is 54.5455, not 56.%0A"
        "data/town/2015-16/results.csv:14, column value (indicator 1.2, 2015/16 Q1)%0A"
        "Mend one of the three.%0A"
        "and 3 more like it: lines 15-17",
        "::warning file=data/town/2015-16/results.csv,line=3,title=silent::"
        "Nothing is said.%0Adata/town/2015-16/results.csv:3",
    ]


def test_annotations_are_escaped() -> None:
    wild = replace(WARNING, file="a,b:c%.csv", message="50% is\r\n::error::no proportion")
    (said,) = as_annotations(Report.of([wild]))
    assert said == (
        "::warning file=a%2Cb%3Ac%25.csv,line=3,title=silent::"
        "50%25 is ::error::no proportion%0Aa,b:c%25.csv:3"
    )

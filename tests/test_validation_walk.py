"""As a new officer would: break the Stockton data in ten ordinary ways, and mend it by what the
messages say and nothing else. Each way is written out with the very words it is answered with.
"""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from outturn.pipeline import validate
from outturn.problems import Problem, Severity

DATA = Path(__file__).parent.parent / "data" / "stockton"


@dataclass(frozen=True)
class Way:
    """What is typed instead of what stands there, and what is said of it."""

    name: str
    file: str
    good: str
    bad: str
    place: str
    message: str
    fix: str


WAYS = (
    Way(
        "a thousands separator",
        "results.csv",
        "1.3,2015/16 Q4,,year_to_date,level,,,,12043,",
        '1.3,2015/16 Q4,,year_to_date,level,,,,"12,043",',
        "results.csv:18, column value",
        "'12,043' is not a number.",
        "Type 12043: digits only, with a full stop before decimals.",
    ),
    Way(
        "N/A where there is no figure",
        "results.csv",
        "1.4,2015/16 Q4,,period,level,,,,754,",
        "1.4,2015/16 Q4,,period,level,,,,N/A,",
        "results.csv:27, column value",
        "'N/A' is not a number.",
        "Leave the cell empty, and say what is missing: where the table has the column marker, "
        "x (not available) there, and why under reason.",
    ),
    Way(
        "a period the other way round",
        "results.csv",
        "1.4,2015/16 Q4,,period,level",
        "1.4,Q4 2015/16,,period,level",
        "results.csv:27, column period",
        "The period can't be read: 'Q4 2015/16' is not a period.",
        "Type 2015/16 Q4.",
    ),
    Way(
        "a date as it is spoken",
        "results.csv",
        "x,not_due,2016-10-01",
        "x,not_due,01/10/2016",
        "results.csv:65, column expected",
        "'01/10/2016' is not a date typed year-month-day.",
        "Type 2016-10-01 for 1 October 2016 or 2016-01-10 for 10 January 2016.",
    ),
    Way(
        "a heading with a capital",
        "results.csv",
        "breakdown,value,numerator",
        "breakdown,Value,numerator",
        "results.csv:1, column Value",
        "'Value' looks like a slip of value.",
        "Name it value, or something quite different if it is a column of your own.",
    ),
    Way(
        "a slip in an id",
        "targets.csv",
        "idva-engaged,,,2015/16",
        "idva-enagaged,,,2015/16",
        "targets.csv:23, column indicator",
        "No row of indicators.csv has the id 'idva-enagaged'.",
        "Did you mean idva-engaged?",
    ),
    Way(
        "two digits swapped",
        "results.csv",
        "2.1,2015/16 Q4,,year_to_date,level,,,,1440",
        "2.1,2015/16 Q4,,year_to_date,level,,,,1404",
        "results.csv:35, column value",
        "Its periods give 326 + 347 + 355 + 412 = 1440 (lines 29, 30, 32, 34), but the row says "
        "1404.",
        "Type 1440, or mend the period that is wrong.",
    ),
    Way(
        "a row pasted twice",
        "results.csv",
        "6.2,2015/16 Q4,,period,level,,,,67,,,,,,,\n",
        "6.2,2015/16 Q4,,period,level,,,,67,,,,,,,\n" * 2,
        "results.csv:140",
        "This row says what line 139 says already: the same indicator, period, basis, quantity, "
        "area, breakdown, published.",
        "Delete one of them; if this one replaces the other, give it a later published.",
    ),
    Way(
        "a baseline called something else",
        "targets.csv",
        "1.3,,,2015/16,improve,,three-year average",
        "1.3,,,2015/16,improve,,3 year average",
        "targets.csv:4, column baseline",
        "baselines.csv has no baseline '3 year average' for 1.3.",
        "Type three-year average, or add '3 year average' to baselines.csv.",
    ),
    Way(
        "saved as Excel saves CSV by itself",
        "indicators.csv",
        "",
        "",
        "indicators.csv:4, column status_note",
        "The file is not saved as UTF-8: here is a letter that can't be told (is it “?).",
        'Save it again as "CSV UTF-8", and look whether £ signs, dashes and quotation marks are '
        "still right.",
    ),
)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_what_a_message_says_to_do_mends_it(way: Way, tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "stockton")
    folder = tmp_path / "stockton" / "2015-16"
    break_it(way, folder / way.file)
    [problem] = errors(tmp_path)
    assert problem.place == f"{folder.as_posix()}/{way.place}"
    assert (problem.message, problem.fix) == (way.message, way.fix)
    follow(problem)
    assert errors(tmp_path) == []


def errors(root: Path) -> list[Problem]:
    return [p for p in validate([root]).report if p.severity is Severity.ERROR]


def break_it(way: Way, file: Path) -> None:
    text = file.read_text("utf-8")
    if way.good:
        assert text.count(way.good) >= 1
        file.write_text(text.replace(way.good, way.bad, 1), "utf-8")
    else:
        file.write_bytes(text.encode("cp1252"))


def follow(problem: Problem) -> None:
    """Does what the fix says, word by word, at the place the problem names."""
    for said, act in DEEDS:
        if match := re.match(said, problem.fix):
            act(problem, *match.groups())
            return
    pytest.fail(f"nobody would know what to do: {problem.fix}")


def type_it(problem: Problem, text: str) -> None:
    change(problem, {problem.column: text})


def leave_it_empty(problem: Problem) -> None:
    change(problem, {problem.column: "", "marker": "x", "reason": "no_update"})


def change(problem: Problem, cells: dict[str, str]) -> None:
    """Types into the row the problem names (its lines are those of its rows: no cell here has a
    line break)."""
    file = Path(problem.file)
    rows = list(csv.reader(io.StringIO(file.read_text("utf-8"), newline="")))
    for column, text in cells.items():
        rows[problem.line - 1][rows[0].index(column)] = text
    with file.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened, lineterminator="\n").writerows(rows)


def delete_it(problem: Problem) -> None:
    lines = Path(problem.file).read_text("utf-8").splitlines(keepends=True)
    del lines[problem.line - 1]
    Path(problem.file).write_text("".join(lines), "utf-8")


def save_it_again(problem: Problem) -> None:
    file = Path(problem.file)
    file.write_text(file.read_text("cp1252"), "utf-8")


DEEDS: tuple[tuple[str, Callable[..., None]], ...] = (
    (r"Type (.+?)(?:: | for |, or |\.$)", type_it),
    (r"Did you mean (.+)\?", type_it),
    (r"Name it (.+?),", type_it),
    (r"Leave the cell empty", leave_it_empty),
    (r"Delete one of them", delete_it),
    (r'Save it again as "CSV UTF-8"', save_it_again),
)

"""Where a slip in a JSON file is told: on the line to mend, not on the one after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from outturn.package import departure, read


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('{\n  "a": 1\n  "b": 2\n}\n', 2, "a comma or a closing bracket is missing"),
        ('{\n  "a": [1, 2\n}\n', 2, "a comma or a closing bracket is missing"),
        ('{\n  "a" 1\n}\n', 2, "expecting ':' delimiter"),
        ('{\n  "a": 1,\n  b: 2\n}\n', 3, "expecting property name enclosed in double quotes"),
    ],
)
def test_a_slip_is_told_on_its_own_line(text: str, line: int, said: str, tmp_path: Path) -> None:
    folder = tmp_path / "town" / "2015-16"
    folder.mkdir(parents=True)
    (folder / "datapackage.json").write_text(text, "utf-8")
    _, [problem] = read(folder)
    assert (problem.code, problem.line) == ("json", line)
    assert said in problem.message


def test_two_values_differ_first_at_the_deepest_place_they_share() -> None:
    own = {"fields": [{"name": "id"}, {"name": "title", "type": "string"}]}
    assert departure(own, own) == ()
    said = {"fields": [{"name": "id"}, {"name": "titel", "type": "string"}]}
    assert departure(said, own) == ("fields", 1, "name")
    assert departure({"fields": [{"name": "id"}]}, own) == ("fields",)
    assert departure({"feilds": []}, own) == ("feilds",)
    assert departure("elsewhere.json", own) == ()

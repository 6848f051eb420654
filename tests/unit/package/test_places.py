"""The lines of what a JSON file says."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outturn.package import line_of
from outturn.package.places import Path

SOURCE = """\
{
  "name": "a \\"name\\": {",
  "resources": [
    {"name": "one"}, {"name": "two",
      "path": ["x",
        "y"]}
  ],
  "scorecard": {
    "name": 1, "period": null
  }
}
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("name",), 2),
        (("resources",), 3),
        (("resources", 0), 4),
        (("resources", 1, "name"), 4),
        (("resources", 1, "path"), 5),
        (("resources", 1, "path", 1), 6),
        (("scorecard", "name"), 9),
        (("scorecard", "status"), 8),
        (("resources", 7, "name"), 3),
        (("licenses",), 0),
        ((), 0),
    ],
)
def test_the_line_of_a_key_or_of_what_it_would_lie_in(path: Path, line: int) -> None:
    assert json.loads(SOURCE)
    assert line_of(SOURCE, path) == line


_VALUES = st.recursive(
    st.one_of(st.none(), st.integers(), st.text(max_size=4)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.text(max_size=3), _VALUES, min_size=1, max_size=4))
def test_every_key_is_found_where_it_is(value: dict[str, object]) -> None:
    source = json.dumps(value, indent=2)
    for key in value:
        line = source.splitlines()[line_of(source, (key,)) - 1]
        assert line.startswith(f"  {json.dumps(key)}: ")

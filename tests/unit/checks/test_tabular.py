"""Frictionless sees each different cell of a table once, and every row only where one is bad."""

from __future__ import annotations

from drafts import Draft
from hypothesis import given
from hypothesis import strategies as st

from outturn.checks.tabular import shortened

CELLS = st.lists(st.tuples(*[st.sampled_from(["", "a", "b", "c"])] * 3), min_size=1, max_size=12)


@given(CELLS)
def test_every_cell_of_every_column_is_in_the_rows_that_are_looked_at(
    cells: list[tuple[str, ...]],
) -> None:
    rows = [list(row) for row in cells]
    found = shortened(rows)
    assert len(found) <= len(rows)
    for column, looked_at in zip(zip(*rows, strict=True), zip(*found, strict=True), strict=True):
        assert set(looked_at) == set(column)


@given(CELLS)
def test_no_row_looks_blank_where_one_column_is_always_filled_in(
    cells: list[tuple[str, ...]],
) -> None:
    assert all(map(any, shortened([["id", *row] for row in cells])))


def test_no_rows_are_none() -> None:
    assert shortened([]) == []


def test_a_bad_cell_is_found_on_every_line_it_stands_on(good: Draft) -> None:
    lines = (2, 4, 9)
    for line in lines:
        good.put("results", line, "basis", "quarterly")
    assert good.places() == [("word", "results.csv", line, "basis") for line in lines]


def test_an_unknown_id_is_found_on_every_line_it_stands_on(good: Draft) -> None:
    lines = [
        good.add(
            "annotations", indicator="9.9", date=f"2015-0{month}-01", label="New", kind="event"
        )
        for month in (5, 6)
    ]
    assert good.places() == [("reference", "annotations.csv", line, "indicator") for line in lines]


def test_a_fault_of_one_table_leaves_the_others_as_they_are(good: Draft) -> None:
    good.put("results", 2, "basis", "quarterly").put("updates", 2, "rating", "green")
    assert good.places() == [
        ("word", "results.csv", 2, "basis"),
        ("word", "updates.csv", 2, "rating"),
    ]

"""The guide for reusers names files that are there, and explains every marker."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from outturn import package
from outturn.downloads import downloads, site_wide
from outturn.model import Marker
from outturn.pipeline import assessed
from outturn.sentences.words import MARKERS

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "guide" / "data.md").read_text("utf-8")
SMALL = ROOT / "tests" / "golden" / "small" / "input" / "data"


def table(head: str) -> dict[str, str]:
    """The second cell of each row by the first, which is code."""
    rows = GUIDE.split(f"| {head} |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    cells = ([cell.strip(" `") for cell in row.strip("|").split(" | ")] for row in rows)
    return {first: second for first, second, *_ in cells}


def test_every_file_it_names_is_there() -> None:
    (folder,) = package.find([SMALL])
    read, _ = package.read(folder)
    assert read is not None
    whole = assessed(read, date(2024, 3, 1))
    files = downloads(read, whole, "") | site_wide([whole], "A site", "", {})
    scorecard = whole.scorecard
    names = {"<publisher>": scorecard.publisher.id, "<scorecard>": scorecard.id}
    names |= {"<table>": "results", "<indicator>": scorecard.indicators[0].id}
    names["<objective>"] = scorecard.objectives[0].id
    for address in table("Address"):
        path = re.sub(r"<\w+>", lambda m: names[m[0]], address).strip("/…")
        first, *beside = path.split("`, `")
        for one in (first, *(first.rpartition("/")[0] + "/" + name for name in beside)):
            # Charts are drawn, not exported: the golden site says which files they have.
            assert one in files or (SMALL.parents[1] / "expected" / one).exists(), address


def test_every_marker_is_explained_as_on_pages() -> None:
    assert table("Marker") == {str(marker): MARKERS[marker] for marker in Marker}

"""What stands in the five scorecards, each finding read against its document: these, no others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from outturn.assemble import assemble
from outturn.assess import assess
from outturn.claims.beside import contradictions
from outturn.package import read

DATA = Path(__file__).resolve().parents[3] / "data"
VIOLENT = ("violent-crime", "violent-crime-rate", "violent-crime-total", "violent-crime-rate-total")
ABUSE = ("domestic-abuse-rate", "domestic-abuse-arrest-rate", "domestic-arrest-rate")
FOUND: dict[str, set[tuple[str, str, str, str]]] = {
    "derby/2011-12": set(),
    "haringey/2012-13": {
        ("stated_target", "agrees", "repeat-callers-2", "2012/13"),
        ("stated_target", "agrees", "repeat-callers-10", "2012/13"),
    },
    "haringey/2012-13-assessment": {
        ("repeated", "disagrees", "1", "2012/13"),
        ("repeated", "disagrees", "3", "2012/13"),
        ("repeated", "disagrees", "drug-treatment-completion", "2012/13"),
        *(("same_rows", "disagrees", row, "") for row in VIOLENT),
        ("rate_is_count", "disagrees", "violent-crime-rate", ""),
        ("rate_is_count", "disagrees", "violent-crime-rate-total", ""),
        ("same_rows", "disagrees", "dv-rate", ""),
        ("same_rows", "disagrees", "domestic-incident", ""),
        *(("same_rows", "disagrees", row, "") for row in (*ABUSE, "domestic-detention-rate")),
    },
    "stockton/2011-12": {
        ("rating", "disagrees", "1.3", "2011/12 Q2"),
        ("rating", "disagrees", "4.3", "2011/12 Q2"),
    },
    "stockton/2015-16": {
        ("other_period", "disagrees", "1.2", "2015/16 Q4"),
        ("repeated", "disagrees", "6.3", "2015/16 Q2"),
        ("repeated", "disagrees", "5.2", "2015/16 Q2"),
        ("baseline_changed", "disagrees", "3.3", "2015/16 Q3"),
    },
}


@pytest.mark.parametrize("path", FOUND)
def test_what_stands_beside_each_other(path: str) -> None:
    package, _ = read(DATA / path)
    assert package is not None
    found = [
        (
            c.kind.value,
            c.outcome.value,
            c.indicator or c.objective,
            c.period.text if c.period else "",
        )
        for c in contradictions(assess(assemble(package), date(2016, 6, 1)))
    ]
    assert sorted(found) == sorted(FOUND[path])

"""Whole scorecards, sites and packages in a line or two, to test what is made from them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from outturn import period as periods
from outturn.assess import assess
from outturn.model import (
    Breakdown,
    BreakdownKind,
    Claim,
    ClaimKind,
    ClaimOutcome,
    Indicator,
    Measure,
    Objective,
    Polarity,
    Rating,
    ScorecardAssessment,
    Update,
)
from outturn.package import Package, read
from outturn.pages import Site
from spec.build import TODAY, scorecard

OBJECTIVES = (Objective("1", "Less harm", "1"), Objective("2", "More help", "2"))


def update(period: str, said: str = "", rating: Rating | None = None, **facts: Any) -> Update:
    """What the publisher wrote about an indicator in one period."""
    return Update(periods.parse(period), as_published=said, rating=rating, **facts)


def part(id_: str, title: str = "", **facts: Any) -> Breakdown:
    """A breakdown of a count of which fewer is better."""
    usual: dict[str, Any] = {
        "title": title or id_,
        "kind": BreakdownKind.PART,
        "measure": Measure.COUNT,
        "unit": "offences",
        "polarity": Polarity.LOWER,
    }
    return Breakdown(id=id_, **(usual | facts))


def whole(*indicators: Indicator, **facts: Any) -> ScorecardAssessment:
    """A scorecard with two objectives, assessed."""
    return assess(scorecard(*indicators, **({"objectives": OBJECTIVES} | facts)), TODAY)


def site(*assessments: ScorecardAssessment, **facts: Any) -> Site:
    """A site of these scorecards."""
    return Site("An example site", assessments, **facts)


def package(descriptor: dict[str, Any] | None = None, **tables: str) -> Package:
    """A package whose tables are typed as CSV; ``descriptor`` adds to the least there must be."""
    least: dict[str, Any] = {
        "title": "A plan",
        "scorecard": {"period": "2015/16"},
        "resources": [{"name": name, "path": f"{name}.csv"} for name in tables],
    }
    with TemporaryDirectory() as root:
        folder = Path(root) / "town" / "2015-16"
        folder.mkdir(parents=True)
        for name, text in tables.items():
            (folder / f"{name}.csv").write_text(text, "utf-8", newline="")
        (folder / "datapackage.json").write_text(json.dumps(least | (descriptor or {})), "utf-8")
        (folder.parent / "publisher.json").write_text('{"name": "Town Partnership"}', "utf-8")
        made, _ = read(folder)
    assert made is not None
    return made


def tags_bare(page: str) -> str:
    """A page whose tags have lost their roles and labels, and its words their links to the
    glossary: what it says does not depend on them."""
    page = re.sub(r'<a class="ot-term"[^>]*>(.*?)</a>', r"\1", page)
    return re.sub(r' (?:role|data-label)="[^"]*"', "", page)


def claim(
    outcome: ClaimOutcome = ClaimOutcome.DISAGREES,
    kind: ClaimKind = ClaimKind.CHANGE,
    **facts: Any,
) -> Claim:
    """A claim of an update, on line 2 of its file."""
    usual: dict[str, Any] = {
        "quote": "up 144 (75.5%)",
        "stated": "75.5%",
        "recomputed": "75.0%",
        "note": "The figures give 75.0%.",
        "table": "updates",
        "line": 2,
        "indicator": "1.1",
        "period": periods.parse("2015/16 Q1"),
    }
    return Claim(kind, outcome, **(usual | facts))

"""Synthetic publishers: as many indicators as asked for, four years of quarters each, with targets,
baselines and updates. The same numbers give the same files."""

from __future__ import annotations

import csv
import json
import random
from pathlib import Path

from outturn.package import inline_schemas

YEARS = ("2020/21", "2021/22", "2022/23", "2023/24")
PER_SCORECARD = 100
PER_OBJECTIVE = 10
VERBS = ("Reduce", "Increase")
THINGS = (
    "offences of burglary",
    "incidents of nuisance",
    "people in treatment",
    "visits to the centre",
    "complaints upheld",
    "homes made safe",
    "repeat callers",
)
HEADERS = {
    "objectives": ["id", "number", "title"],
    "indicators": [
        *("id", "number", "objective", "title", "definition", "measure", "unit"),
        *("polarity", "accumulation", "frequency", "lead", "status"),
    ],
    "baselines": [
        *("indicator", "area", "breakdown", "label", "period", "statistic", "value", "status"),
    ],
    "targets": [
        *("indicator", "area", "breakdown", "period", "kind", "value", "baseline"),
        *("status", "as_published", "set_on"),
    ],
    "results": [
        *("indicator", "period", "basis", "quantity", "area", "breakdown", "value"),
        *("marker", "reason", "published"),
    ],
    "updates": ["indicator", "period", "rating", "symbol", "as_published", "published"],
}


def write(root: Path, indicators: int, per_scorecard: int = PER_SCORECARD) -> None:
    """A project of ``indicators`` indicators below ``root``: mkdocs.yml is the caller's."""
    draw = random.Random(20261121)
    left = indicators
    number = 0
    while left > 0:
        number += 1
        _scorecard(root / "data" / "borough" / f"plan-{number}", min(left, per_scorecard), draw)
        left -= per_scorecard
    publisher = {"name": "Borough Partnership", "place": "The Borough", "area_code": ""}
    (root / "data" / "borough" / "publisher.json").write_text(json.dumps(publisher))


def _scorecard(folder: Path, indicators: int, draw: random.Random) -> None:
    folder.mkdir(parents=True)
    tables: dict[str, list[list[object]]] = {name: [] for name in HEADERS}
    for n in range(indicators):
        objective = n // PER_OBJECTIVE + 1
        if n % PER_OBJECTIVE == 0:
            tables["objectives"].append([objective, objective, f"Objective number {objective}"])
        _indicator(tables, f"{objective}.{n % PER_OBJECTIVE + 1}", objective, draw)
    for name, rows in tables.items():
        with (folder / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows([HEADERS[name], *rows])
    (folder / "datapackage.json").write_text(json.dumps(_descriptor(folder.name)))
    inline_schemas(folder)


def _indicator(
    tables: dict[str, list[list[object]]], key: str, objective: int, draw: random.Random
) -> None:
    verb, thing = draw.choice(VERBS), draw.choice(THINGS)
    polarity = "lower" if verb == "Reduce" else "higher"
    unit = thing.split(" ")[0]
    title, how = f"{verb} {thing} in ward {key}", f"The number of {thing}, as recorded."
    tables["indicators"].append(
        [key, key, objective, title, how, "count", unit, polarity, "sum", "quarter", "", "active"]
    )
    tables["indicators"][-1][10] = "The partnership"
    level = draw.randint(50, 900)
    tables["baselines"].append([key, "", "", YEARS[0], YEARS[0], "total", level * 4, "confirmed"])
    goal = -5 if polarity == "lower" else 5
    said = f"{abs(goal)}% {'reduction' if goal < 0 else 'increase'} on {YEARS[0]}"
    tables["targets"].append(
        [key, "", "", YEARS[3], "change_percent", goal, YEARS[0], "confirmed", said, ""]
    )
    for year in YEARS:
        for quarter in range(1, 5):
            period, value = f"{year} Q{quarter}", max(0, level + draw.randint(-40, 40))
            tables["results"].append([key, period, "period", "level", "", "", value, "", "", ""])
    for quarter in range(1, 5):
        words = f"{level} {unit} were expected this quarter, and work goes on with partners."
        tables["updates"].append([key, f"{YEARS[3]} Q{quarter}", "on_track", "G", words, ""])


def _descriptor(name: str) -> dict[str, object]:
    resource = {"type": "table", "scheme": "file", "format": "csv", "mediatype": "text/csv"}
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": f"borough-{name}",
        "title": f"Synthetic {name}",
        "licenses": [{"name": "CC0-1.0"}],
        "contributors": [{"title": "Borough Partnership", "roles": ["publisher"]}],
        "scorecard": {
            "publisher": "borough",
            "period": YEARS[3],
            "as_at": "2024-03-31",
            "status": "final",
            "year_start": 4,
            "rating_scheme": {"G": "on_track"},
        },
        "resources": [
            {"name": n, "path": f"{n}.csv", "encoding": "utf-8", **resource} for n in HEADERS
        ],
    }

"""A small package with nothing wrong, to be broken one cell at a time."""

from __future__ import annotations

import copy
import csv
import io
import json
from pathlib import Path
from typing import Any

from outturn.checks import check
from outturn.package import Package, inline_schemas, read
from outturn.problems import Problem, Report

TABLES = {
    "objectives": """\
id,number,title,parent,summary,reason
1,1,Fewer victims,,,
2,2,Safer streets,1,,
""",
    "indicators": """\
id,number,objective,title,definition,measure,unit,per,scale_min,scale_max,polarity,accumulation,frequency,headline,status,part_of,follows,reason
1.1,1.1,1,Reduce burglary,,count,offences,,,,lower,sum,quarter,,active,,,
1.2,1.2,1,Clients who complete,,proportion,%,,,,higher,none,quarter,,active,,,
1.3,1.3,2,Confidence,,score,,,1,4,higher,none,year,,active,,,
1.4,1.4,2,Rate of fires,,rate,fires,1000,,,lower,none,year,,active,1.1,,
1.5,1.5,,Survey,,count,people,,,,none,none,quarter,,under_development,,,
1.6,1.6,2,Calls,,count,calls,,,,higher,sum,month,,active,,,
""",
    "breakdowns": """\
indicator,id,title,parent,kind,measure,unit,polarity
1.1,north,,,part,,,
1.1,south,,,part,,,
1.2,opiate,,,subset,,,
1.1,hill,,north,subset,,,
""",
    "baselines": """\
indicator,area,breakdown,label,period,statistic,value,status,as_published,reason
1.1,,,2014/15,2014/15,total,400,confirmed,,
1.2,,,2014/15,2014/15,total,44,confirmed,,
1.2,,opiate,2014/15,2014/15,total,5.1,confirmed,,
1.3,,,start,2014/15,,,to_be_confirmed,,
""",
    "targets": """\
indicator,area,breakdown,period,kind,value,upper,stated,baseline,status,as_published,set_on,change_reason,reason
1.1,,,2015/16,change_percent,-5,,380,2014/15,confirmed,5% reduction,,,
1.2,,,2015/16,improve,,,,2014/15,confirmed,,,,
1.2,,opiate,2015/16,change_points,2,,,2014/15,confirmed,,,,
1.3,,,2015/16,between,2,4,,,confirmed,,,,
1.4,,,2015/16,at_most,3,,,,confirmed,,,,
1.5,,,2015/16,monitor,,,,,confirmed,,,,
1.6,,,2015/16,at_least,100,,,,confirmed,,2015-04-01,,
1.6,,,2015/16,at_least,120,,,,confirmed,,2015-10-01,Demand grew,
""",
    "results": """\
indicator,period,basis,quantity,against,area,breakdown,value,numerator,denominator,marker,reason,published,note
1.1,2015/16 Q1,period,level,,,,100,,,,,,
1.1,2015/16 Q2,period,level,,,,110,,,,,,
1.1,2015/16 Q1,period,level,,,north,60,,,,,,
1.1,2015/16 Q1,period,level,,,south,40,,,,,,
1.1,2015/16 Q2,year_to_date,level,,,,210,,,,,,
1.1,2015/16 Q3,year_to_date,level,,,,300,,,,,,
1.1,2015/16,period,level,,,,410,,,,,,
1.1,2015/16 Q4,year_to_date,level,,,,410,,,,,,
1.1,2014/15,period,change_percent,2013/14,,,-4,,,,,,
1.2,2015/16 Q1,period,level,,,,55,12,22,,,,
1.2,2015/16 Q1,period,level,,,opiate,4.8,,,p;r,,,
1.2,2015/16 Q2,period,level,,,,,,,x,awaiting_source,,
1.3,2015/16,period,level,,,,3,,,,,,
1.4,2015/16,period,level,,,,2.5,5,2000,,,,
1.6,2015-04,period,level,,,,10,,,,,,
1.6,2015-05,period,level,,,,12,,,,,2015-06-01,
1.6,2015-05,period,level,,,,11,,,r,,2015-07-01,
""",
    "updates": """\
indicator,period,rating,symbol,as_published,reason,published
1.1,2015/16 Q1,on_track,☺,100 offences,,
1.1,2015/16 Q2,,,,no_update,
""",
    "commentary": """\
objective,section,period,text,published
1,context,2015/16 Q1,A quiet quarter: see <https://example.org> and 3 < 4.,
,caveat,,Figures are provisional.,
""",
    "annotations": """\
indicator,objective,date,label,kind
1.1,,2015-08-01,New recording rules,break
""",
}
PUBLISHER = {"name": "Safer Town Partnership", "place": "Town", "website": ""}
DESCRIPTOR: dict[str, Any] = {
    "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
    "name": "town-2015-16",
    "title": "Community safety plan",
    "scorecard": {
        "publisher": "town",
        "period": "2015/16",
        "as_at": "2016-03-31",
        "status": "final",
        "year_start": 4,
        "rating_scheme": {"☺": "on_track"},
        "judgement": {"share": 5},
    },
    "resources": [
        {"name": name, "type": "table", "path": f"{name}.csv", "format": "csv", "encoding": "utf-8"}
        for name in TABLES
    ],
}
Place = tuple[str, str, int, str]
"""Code, file, line and column of a problem."""


class Draft:
    """The good package, to be changed and then checked."""

    def __init__(self, root: Path, publisher: str = "town", id: str = "2015-16") -> None:
        self.folder = root / publisher / id
        self.descriptor = copy.deepcopy(DESCRIPTOR)
        self.descriptor["name"] = f"{publisher}-{id}"
        self.descriptor["scorecard"]["publisher"] = publisher
        self.publisher: dict[str, Any] = dict(PUBLISHER)
        self.rows = {name: list(csv.reader(io.StringIO(text))) for name, text in TABLES.items()}

    @property
    def facts(self) -> dict[str, Any]:
        facts: dict[str, Any] = self.descriptor["scorecard"]
        return facts

    def put(self, table: str, line: int, column: str, value: str) -> Draft:
        """Types ``value`` into the cell on ``line``, under ``column``."""
        rows = self.rows[table]
        rows[line - 1][rows[0].index(column)] = value
        return self

    def add(self, table: str, **cells: str) -> int:
        """Adds a row with these cells; its line."""
        rows = self.rows[table]
        rows.append([cells.get(column, "") for column in rows[0]])
        return len(rows)

    def column(self, table: str, old: str, new: str | None) -> Draft:
        """Renames a column, or takes it out."""
        rows = self.rows[table]
        place = rows[0].index(old)
        if new is not None:
            rows[0][place] = new
            return self
        for row in rows:
            del row[place]
        return self

    def keep(self, table: str, rows: int) -> Draft:
        """Leaves only the first ``rows`` rows of a table."""
        del self.rows[table][rows + 1 :]
        return self

    def without(self, *tables: str) -> Draft:
        """Takes tables out, files and listing."""
        for table in tables:
            del self.rows[table]
        listed = self.descriptor["resources"]
        self.descriptor["resources"] = [r for r in listed if r["name"] not in tables]
        return self

    def save(self) -> Path:
        """Writes the package, its schemas inlined."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for table, rows in self.rows.items():
            with (self.folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
                csv.writer(file, lineterminator="\n").writerows(rows)
        self._json(self.folder.parent / "publisher.json", self.publisher)
        self._json(self.folder / "datapackage.json", self.descriptor)
        inline_schemas(self.folder)
        return self.folder

    def _json(self, file: Path, content: dict[str, Any]) -> None:
        file.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", "utf-8")

    def package(self) -> Package:
        package, problems = read(self.save())
        assert package is not None
        assert problems == []
        return package

    def report(self) -> Report:
        return check([self.package()])

    def places(self) -> list[Place]:
        return places(self.report())

    def problem(self) -> Problem:
        """The one problem it has."""
        (problem,) = self.report()
        return problem


def places(report: Report) -> list[Place]:
    """Where the problems are, without the folders."""
    return [(p.code, Path(p.file).name, p.line, p.column) for p in report]

"""A valid package becomes a scorecard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from outturn.assemble import assemble
from outturn.model import (
    Basis,
    Boundary,
    Indicator,
    InYear,
    Judgement,
    Link,
    Publisher,
    Scorecard,
    ScorecardStatus,
    VerdictStatus,
)
from unit.made import package

HEADS = "id,objective,title,measure,unit,polarity,accumulation,status\n"
INDICATORS = (
    HEADS + "1.2,2,Fires,count,fires,lower,sum,active\n1.1,1,Thefts,count,thefts,lower,sum,active\n"
)
RESULTS = "indicator,period,basis,quantity,breakdown,value,published\n"


def assembled(facts: dict[str, Any] | None = None, **tables: str) -> Scorecard:
    descriptor = {"scorecard": {"period": "2015/16"} | (facts or {})}
    return assemble(package(descriptor, **({"indicators": INDICATORS} | tables)))


def thefts(**tables: str) -> Indicator:
    return assembled(**tables).indicators[1]


def values(indicator: Indicator) -> list[Decimal | None]:
    return [r.value for r in indicator.results]


def test_a_scorecard_s_own_short_forms_win_over_its_publisher_s() -> None:
    made = package({"scorecard": {"period": "2015/16", "abbreviations": {"A": "own", "B": "b"}}})
    facts = {**made.publisher, "abbreviations": {"A": "shared", "C": "c"}}
    whole = assemble(replace(made, publisher=facts))
    assert whole.abbreviations == {"A": "own", "B": "b", "C": "c"}
    assert assembled().abbreviations == {}


def test_the_rows_keep_the_order_they_were_typed_in() -> None:
    made = assembled(objectives="id,title\n2,Second\n1,First\n")
    assert [i.id for i in made.indicators] == ["1.2", "1.1"]
    assert [o.id for o in made.objectives] == ["2", "1"]


def test_rows_find_their_indicator() -> None:
    made = assembled(
        breakdowns="indicator,id,kind\n1.1,bikes,part\n",
        baselines="indicator,label,status,value\n1.2,2014/15,confirmed,3\n",
        targets="indicator,period,kind,status,value\n1.1,2015/16,at_most,confirmed,5\n",
        results=RESULTS + "1.2,2015/16 Q1,period,level,,4,\n",
        updates="indicator,period,as_published\n1.1,2015/16 Q1,Fine.\n",
    )
    fires, stolen = made.indicators
    assert [b.id for b in stolen.breakdowns] == ["bikes"]
    assert [b.value for b in fires.baselines] == [3]
    assert [t.value for t in stolen.targets] == [5]
    assert (values(fires), values(stolen)) == ([4], [])
    assert [u.as_published for u in stolen.updates] == ["Fine."]


def test_revised_rows_fold_into_one_fact_newest_first() -> None:
    made = thefts(
        results=RESULTS
        + "1.1,2015/16 Q1,period,level,,10,2015-08-01\n"
        + "1.1,2015/16 Q1,period,level,,12,2016-02-01\n"
        + "1.1,2015/16 Q1,period,level,,11,2015-11-01\n"
    )
    (fact,) = made.results
    assert fact.value == 12
    assert [r.value for r in fact.revisions] == [11, 10]


def test_an_empty_date_of_publication_is_the_earliest() -> None:
    made = thefts(
        results=RESULTS
        + "1.1,2015/16 Q1,period,level,,11,2015-08-01\n"
        + "1.1,2015/16 Q1,period,level,,10,\n"
    )
    (fact,) = made.results
    assert (fact.value, [r.value for r in fact.revisions]) == (11, [10])


def test_a_figure_on_another_basis_or_of_another_part_is_another_fact() -> None:
    made = thefts(
        results=RESULTS
        + "1.1,2015/16 Q1,period,level,bikes,1,\n"
        + "1.1,2015/16 Q1,year_to_date,level,,3,\n"
        + "1.1,2015/16 Q1,period,level,,2,\n"
        + "1.1,2015/16 Q1,period,change_percent,,4,\n"
    )
    assert len(made.results) == 4
    assert all(r.revisions == () for r in made.results)


def test_results_stand_in_order_of_part_and_time() -> None:
    made = thefts(
        results=RESULTS
        + "1.1,2015/16 Q2,period,level,bikes,4,\n"
        + "1.1,2015/16 Q3,period,level,,3,\n"
        + "1.1,2015/16 Q1,period,level,,1,\n"
        + "1.1,2015/16 Q1,period,level,bikes,2,\n"
    )
    assert [(r.breakdown, r.period.number) for r in made.results] == [
        ("", 1),
        ("", 3),
        ("bikes", 1),
        ("bikes", 2),
    ]


def test_updates_stand_in_order_of_time_and_publication() -> None:
    made = thefts(
        updates="indicator,period,as_published,published\n"
        "1.1,2015/16 Q2,third,\n1.1,2015/16 Q1,second,2015-09-01\n1.1,2015/16 Q1,first,\n"
    )
    assert [u.as_published for u in made.updates] == ["first", "second", "third"]


def test_annotations_reach_what_they_are_about() -> None:
    made = assembled(
        annotations="indicator,objective,date,label,kind\n"
        "1.1,,2015-05-01,one,event\n,2,2015-06-01,objective,event\n,,2015-07-01,all,break\n"
    )
    fires, stolen = made.indicators
    assert [a.label for a in fires.annotations] == ["objective", "all"]
    assert [a.label for a in stolen.annotations] == ["one", "all"]
    assert len(made.annotations) == 3


def test_blanks_around_cells_make_no_other_fact() -> None:
    made = thefts(
        results=RESULTS
        + "1.1, 2015/16 Q1 ,period,level, bikes ,10,\n"
        + " 1.1,2015/16 Q1,period,level,bikes, 11 ,2016-01-01\n"
    )
    (fact,) = made.results
    assert (fact.breakdown, fact.value, len(fact.revisions)) == ("bikes", 11, 1)


def test_the_month_a_year_starts_in_counts_for_every_period() -> None:
    made = assembled({"year_start": 10}, results=RESULTS + "1.1,2015/16 Q1,period,level,,1,\n")
    assert made.year_start == 10
    assert made.period.start == date(2015, 10, 1)
    assert made.indicators[1].results[0].period.start == date(2015, 10, 1)


@pytest.mark.parametrize(
    ("stated", "judgement"),
    [
        (None, Judgement()),
        ({"share": 0.1}, Judgement(share=Decimal("0.1"))),
        ({"points": 2, "share": 0}, Judgement(share=Decimal(0), points=Decimal(2))),
        (
            {
                "version": "2015 framework",
                "source": "Appendix 2",
                "boundary": "exclusive",
                "close_needs_improvement": True,
                "miss_needs_worsening": True,
                "in_year": "time",
                "statuses": {"met": "Green", "close": "Amber", "missed": "Red"},
            },
            Judgement(
                version="2015 framework",
                source="Appendix 2",
                boundary=Boundary.EXCLUSIVE,
                close_needs_improvement=True,
                miss_needs_worsening=True,
                in_year=InYear.TIME,
                statuses={
                    VerdictStatus.MET: "Green",
                    VerdictStatus.CLOSE: "Amber",
                    VerdictStatus.MISSED: "Red",
                },
            ),
        ),
    ],
)
def test_a_rule_is_read_as_stated_and_its_tolerances_exactly(
    stated: dict[str, object] | None, judgement: Judgement
) -> None:
    assert assembled({"judgement": stated}).judgement == judgement


def test_the_scorecards_own_facts() -> None:
    made = assemble(
        package(
            {
                "title": "The plan",
                "description": "What it is.",
                "licenses": [{"name": "OGL-UK-3.0", "path": "https://example.org/ogl"}],
                "sources": [{"title": "Appendix 2"}],
                "scorecard": {
                    "period": "2015/16",
                    "as_at": "2016-03-31",
                    "status": "closed",
                    "status_note": "Done.",
                    "rating_scheme": {"☺": "on_track"},
                    "next_update": "2016-07-01",
                },
            },
            indicators=INDICATORS,
            commentary="objective,section,text\n,caveat,Mind.\n",
        )
    )
    assert (made.id, made.path, made.title) == ("2015-16", "town/2015-16", "The plan")
    assert made.publisher == Publisher("town", "Town Partnership", "")
    assert (made.status, made.status_note) == (ScorecardStatus.CLOSED, "Done.")
    assert (made.as_at, made.next_update) == (date(2016, 3, 31), date(2016, 7, 1))
    assert made.rating_scheme == {"☺": "on_track"}
    assert made.licences == (Link("OGL-UK-3.0", "https://example.org/ogl"),)
    assert made.sources == (Link("Appendix 2"),)
    assert [c.text for c in made.commentary] == ["Mind."]


def test_what_is_not_stated_has_its_usual_value() -> None:
    made = assemble(package({"title": ""}, indicators=INDICATORS))
    assert (made.title, made.status, made.year_start) == ("2015-16", ScorecardStatus.FINAL, 4)
    assert (made.as_at, made.next_update, made.licences, made.objectives) == (None, None, (), ())


def test_nothing_is_worked_out_here() -> None:
    made = thefts(
        results=RESULTS
        + "1.1,2015/16 Q1,period,level,,10,\n"
        + "1.1,2015/16 Q2,year_to_date,level,,30,\n"
    )
    assert [r.basis for r in made.results] == [Basis.PERIOD, Basis.YEAR_TO_DATE]
    assert values(made) == [10, 30]

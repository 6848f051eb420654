"""What a chart's caption and text alternative say."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from outturn.model import Basis, IndicatorAssessment, Measure, Rating, Verdict, VerdictStatus
from outturn.model import TargetKind as Kind
from outturn.sentences import chart_text
from outturn.sentences.chart_text import MOST_POINTS
from spec.build import (
    assessed,
    change,
    indicator,
    offences,
    percentage,
    result,
    scorecard,
    target,
    to_date,
)
from unit.made import part, update


def captioned(*rows: tuple[str, int]) -> str:
    return chart_text.chart_title(assessed(indicator(*(result(*row) for row in rows))))


def test_a_title_says_what_the_chart_shows() -> None:
    assert captioned(("2014/15", 1068), ("2015/16", 1628)) == "Up 52.4% on 2014/15, to 1,628"
    assert captioned(("2014/15", 20), ("2015/16", 10)) == "Down 50% on 2014/15, to 10"
    assert captioned(("2014/15", 20), ("2015/16", 20)) == "Unchanged on 2014/15, at 20"


def test_shares_move_in_points_never_per_cent() -> None:
    of = percentage(result("2014/15", 44), result("2015/16", 43))
    assert chart_text.chart_title(assessed(of)) == "Down 1 percentage point on 2014/15, to 43%"


def test_a_rise_from_nothing_has_no_percentage() -> None:
    assert captioned(("2014/15", 0), ("2015/16", 5)) == "Up 5 on 2014/15, to 5"


def test_without_a_comparator_the_figures_themselves() -> None:
    assert captioned(("2015/16", 20)) == "20 in 2015/16"


def test_a_published_change_is_told_as_published() -> None:
    of = assessed(offences(change("2015/16", 10, "2014/15")))
    assert chart_text.chart_title(of) == "Up 10% against 2014/15 in 2015/16"


def test_a_title_is_never_cut_within_a_name() -> None:
    of = indicator(
        result("2015/16", 1, breakdown="a"),
        result("2015/16", 2, breakdown="b"),
        breakdowns=(part("a", "St. Ann"), part("b", "St. Mary")),
    )
    assert chart_text.chart_title(assessed(of)) == "In 2015/16: St. Ann 1 and St. Mary 2"


@pytest.mark.parametrize(
    ("of", "text"),
    [
        (offences(result("2015/16", 1)), "Offences, Exampleton, 2015/16"),
        (
            offences(result("2014/15 Q1", 1), result("2015/16 Q4", 1)),
            "Offences, Exampleton, 2014/15 to 2015/16",
        ),
        (percentage(result("2015/16", 1)), "Per cent, Exampleton, 2015/16"),
        (offences(result("2015/16", 1), area="Hardwick"), "Offences, Hardwick, 2015/16"),
        (indicator(measure=Measure.NARRATIVE), "Exampleton, 2015/16"),
    ],
)
def test_a_subtitle_says_what_where_and_when(of: object, text: str) -> None:
    assert chart_text.chart_subtitle(assessed(of), scorecard()) == text  # type: ignore[arg-type]


def test_a_description_reads_out_every_figure_and_gap() -> None:
    of = assessed(indicator(result("2015/16 Q1", 5), result("2015/16 Q2", None, "x")))
    assert chart_text.chart_description(of) == "An example: 2015/16 Q1 5, 2015/16 Q2 no figure."


def test_a_description_names_parts_places_and_bases() -> None:
    of = percentage(
        result("2015/16", 5, breakdown="opiate"),
        result("2015/16", 7, area="London"),
        result("2015/16", 8, area="London", breakdown="opiate"),
        result("2015/16 Q2", 6, basis=Basis.ROLLING_YEAR, breakdown="opiate"),
    )
    text = chart_text.chart_description(assessed(of))
    assert "opiate: 2015/16 5%." in text
    assert "London: 2015/16 7%." in text
    assert "opiate, London: 2015/16 8%." in text
    assert "opiate (rolling year): 2015/16 Q2 6%." in text


def months(*values: int | None) -> list[str]:
    return [f"{2015 + n // 12}-{n % 12 + 1:02d}" for n, _ in enumerate(values)]


def long(*values: int | None) -> str:
    rows = [result(p, v) for p, v in zip(months(*values), values, strict=True)]
    return chart_text.chart_description(assessed(indicator(*rows)))


def test_a_long_series_gives_its_ends_and_extremes() -> None:
    assert long(4, None, 9, 5, 5, 1, 5, 5, 6) == (
        "An example: from 2015-01 4 to 2015-09 6; lowest 2015-06 1, highest 2015-03 9."
    )


def test_a_long_series_below_zero_or_without_figures() -> None:
    assert "lowest 2015-02 −9, highest 2015-01 −1" in long(-1, -9, *[-5] * MOST_POINTS)
    assert long(*[None] * (MOST_POINTS + 1)) == "An example: no figures."


def test_ratings_alone_are_described_as_such() -> None:
    of = replace(indicator(), updates=(update("2015/16 Q1", rating=Rating.ON_TRACK),))
    assert "rating in each period" in chart_text.chart_description(assessed(of))


def status(*statuses: VerdictStatus) -> list[IndicatorAssessment]:
    of = assessed(indicator(number="1.1"))
    return [replace(of, verdict=Verdict("", "", s)) for s in statuses]


MET, CLOSE, MISSED = VerdictStatus.MET, VerdictStatus.CLOSE, VerdictStatus.MISSED
ON, OFF, NOT = VerdictStatus.ON_COURSE, VerdictStatus.OFF_COURSE, VerdictStatus.NOT_JUDGED


@pytest.mark.parametrize(
    ("statuses", "title"),
    [
        ([MET, MISSED, OFF, NOT], "2 of 3 judged indicators missed or off course"),
        ([MET, ON, NOT], "2 of 2 judged indicators on the right side of the target"),
        ([MET, CLOSE], "1 of 2 judged indicators on the right side of the target"),
        ([CLOSE, CLOSE], "None of 2 judged indicators on the right side of the target"),
        ([CLOSE, NOT], "The one judged indicator: close"),
    ],
)
def test_an_overviews_title_counts_only_what_it_names(
    statuses: list[VerdictStatus], title: str
) -> None:
    assert chart_text.overview_title(status(*statuses)) == title


def test_an_overview_is_described_indicator_by_indicator() -> None:
    named, other = status(OFF, NOT)
    other = replace(other, indicator=indicator(title="Calls"))
    assert chart_text.overview_description([named, other]) == (
        "1.1: off course and Calls: not judged."
    )


def test_the_year_to_date_is_described_beside_the_quarters() -> None:
    of = assessed(offences(to_date("2015/16 Q2", 9), target(Kind.AT_MOST, 9)))
    assert "An example (year to date): " in chart_text.chart_description(of)


def test_a_strip_of_ratings_says_which_when() -> None:
    given = [Rating.ON_TRACK, Rating.OFF_TRACK, Rating.ON_TRACK, None]
    updates = tuple(update(f"2011/12 Q{n}", rating=r) for n, r in enumerate(given, start=1))
    assert chart_text.ratings_title(assessed(replace(indicator(), updates=updates))) == (
        "Rated on track in Q1 and Q3 and off track in Q2"
    )
    unrated = (update("2011/12 Q1", rating=Rating.NOT_RATED),)
    assert chart_text.ratings_title(assessed(replace(indicator(), updates=unrated))) == (
        "Not rated in Q1"
    )


def test_a_part_and_a_rolling_year_are_named_in_the_title() -> None:
    rows = [
        result(f"{year} Q4", value, basis=Basis.ROLLING_YEAR, breakdown="a")
        for year, value in (("2014/15", 20), ("2015/16", 25))
    ]
    of = indicator(*rows, breakdowns=(part("a", "Part A"),), headline="a")
    assert chart_text.chart_title(assessed(of)) == (
        "Part A: up 25% on the year to March 2015, to 25"
    )
    same = indicator(*(replace(r, value=Decimal(20)) for r in rows), headline="a")
    assert chart_text.chart_title(assessed(same)) == (
        "a: unchanged on the year to March 2015, at 20"
    )


def test_published_changes_have_a_title_and_subtitle_of_their_own() -> None:
    of = assessed(offences(change("2010/11", 3, "2009/10"), change("2011/12", -10, "2010/11")))
    assert chart_text.changes_title(of) == "Down 10% against 2010/11"
    assert chart_text.changes_subtitle(of, scorecard()) == (
        "Change in offences, per cent, Exampleton"
    )


def test_a_chart_of_parts_in_different_units_names_none() -> None:
    of = offences(
        result("2015/16", 1, breakdown="a"),
        result("2015/16", 2, breakdown="b"),
        breakdowns=(part("a"), part("b", unit="calls")),
    )
    assert chart_text.chart_subtitle(assessed(of), scorecard()) == "Exampleton, 2015/16"


def test_many_parts_of_one_measure_give_their_range() -> None:
    parts = {"a": 12, "b": 3, "c": 7}
    of = indicator(
        *(result("2015/16 Q1", value, breakdown=name) for name, value in parts.items()),
        breakdowns=tuple(part(name, name.upper()) for name in parts),
    )
    assert chart_text.chart_title(assessed(of)) == "From 3 to 12 across 3 groups, at their latest"

"""What a chart's title and subtitle say."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from outturn.model import Basis, IndicatorAssessment, Measure, Rating, Verdict, VerdictStatus
from outturn.sentences import chart_described, chart_text
from spec.build import (
    assessed,
    change,
    indicator,
    offences,
    percentage,
    result,
    scorecard,
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
    assert chart_text.chart_title(of) == "In 2015/16: up 10% against 2014/15"


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


def test_an_overviews_subtitle_says_where_its_words_are_in_points() -> None:
    judged = Verdict("", "", MISSED)
    counts = replace(assessed(indicator()), verdict=judged)
    shares = replace(assessed(percentage()), verdict=judged)
    plain = "How far each result is from its target, as a share of the target, 2015/16"
    assert chart_text.overview_subtitle([counts], scorecard()) == plain
    assert chart_text.overview_subtitle([counts, shares], scorecard()) == (
        f"{plain}. Of percentages, the words give it in points."
    )


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


def test_changes_of_several_parts_give_their_range_and_when() -> None:
    of = assessed(
        offences(
            change("2015/16 Q1", "-62.6", "", breakdown="a"),
            change("2015/16 Q1", "-45.3", "", breakdown="b"),
            breakdowns=(part("a"), part("b")),
        )
    )
    assert chart_text.changes_title(of) == (
        "From −62.6% to −45.3% in April to June 2015 (Q1), as published"
    )


def test_a_forecast_is_never_the_title_of_observed_changes() -> None:
    observed = change("2015/16 Q1", "-5", "", breakdown="a")
    forecast = change("2016/17", 2, "2015/16", breakdown="b", basis=Basis.PROJECTION)
    parts = (part("a", "Arrests"), part("b", "Charges"))
    both = assessed(offences(observed, forecast, breakdowns=parts))
    assert chart_text.changes_title(both) == (
        "Arrests: down 5% in April to June 2015 (Q1); 1 forecast"
    )
    alone = assessed(offences(forecast, breakdowns=parts))
    assert chart_text.changes_title(alone) == "Charges: up 2% against 2015/16: forecast"


def test_the_change_of_the_whole_stands_for_its_parts_and_says_when() -> None:
    rows = [
        change("2010-08-01/2012-01-31", value, "August 2010", breakdown=name)
        for name, value in (("", "22.2"), ("a", "54.7"))
    ]
    of = assessed(offences(*rows, breakdowns=(part("a"),)))
    assert chart_text.changes_title(of) == "Up 22.2% from August 2010 to January 2012"


def test_titles_and_subtitles_name_only_what_is_drawn() -> None:
    of = assessed(
        percentage(
            result("2009/10", 50), result("2011/12", 32), result("2012/13 Q1", 21), area="Hardwick"
        )
    )
    years = {r.period for s in of.series for r in s.points if r.period.is_year}
    drawn = [("", "", Basis.PERIOD)]
    assert chart_text.chart_title(of, drawn, years) == "32% in 2011/12"
    subtitle = chart_text.chart_subtitle(of, scorecard(), drawn, years)
    assert subtitle == "Per cent, Hardwick, 2009/10 to 2011/12"
    assert "2012/13" not in chart_described.chart_description(of, drawn, years)


def test_a_move_that_is_not_drawn_is_no_title() -> None:
    of = assessed(indicator(result("2014/15", 20), result("2015/16", 10)))
    before = {s.period for s in of.series[0].points if s.period.text == "2014/15"}
    assert chart_text.chart_title(of, (), before) == "20 in 2014/15"


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

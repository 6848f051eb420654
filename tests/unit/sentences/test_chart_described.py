"""What a chart's text alternative says."""

from __future__ import annotations

from dataclasses import replace

from outturn.model import Basis, Rating, Verdict, VerdictStatus
from outturn.model import TargetKind as Kind
from outturn.sentences import chart_described
from outturn.sentences.chart_described import MOST_POINTS
from spec.build import (
    assessed,
    baseline,
    change,
    indicator,
    offences,
    percentage,
    result,
    target,
    to_date,
)
from unit.made import part, update


def test_a_description_reads_out_every_figure_and_gap() -> None:
    of = assessed(indicator(result("2015/16 Q1", 5), result("2015/16 Q2", None, "x")))
    assert chart_described.chart_description(of) == (
        "An example: 2015/16 Q1 5, 2015/16 Q2 no figure."
    )


def test_a_description_names_parts_places_and_bases() -> None:
    of = percentage(
        result("2015/16", 5, breakdown="opiate"),
        result("2015/16", 7, area="London"),
        result("2015/16", 8, area="London", breakdown="opiate"),
        result("2015/16 Q2", 6, basis=Basis.ROLLING_YEAR, breakdown="opiate"),
    )
    text = chart_described.chart_description(assessed(of))
    assert "opiate: 2015/16 5%." in text
    assert "London: 2015/16 7%." in text
    assert "opiate, London: 2015/16 8%." in text
    assert "opiate (rolling year): 2015/16 Q2 6%." in text


def test_only_what_is_drawn_is_described() -> None:
    of = indicator(
        result("2015/16", 5), result("2015/16", 7, breakdown="a"), breakdowns=(part("a"),)
    )
    drawn = [("", "", Basis.PERIOD)]
    text = chart_described.chart_description(assessed(of), drawn)
    assert text == "An example: 2015/16 5."


def test_a_description_ends_with_how_far_the_target_is() -> None:
    of = percentage(result("2015/16", 44), target(Kind.AT_LEAST, 50))
    text = chart_described.chart_description(assessed(of))
    assert text.endswith("Against the target: missed, 6 points worse.")


def months(*values: int | None) -> list[str]:
    return [f"{2015 + n // 12}-{n % 12 + 1:02d}" for n, _ in enumerate(values)]


def long(*values: int | None) -> str:
    rows = [result(p, v) for p, v in zip(months(*values), values, strict=True)]
    return chart_described.chart_description(assessed(indicator(*rows)))


def test_a_long_series_gives_its_ends_and_extremes() -> None:
    assert long(4, None, 9, 5, 5, 1, 5, 5, 6) == (
        "An example: from 4 in January 2015 to 6 in September 2015; "
        "lowest 1 in June 2015, highest 9 in March 2015."
    )


def test_a_long_series_below_zero_or_without_figures() -> None:
    told = long(-1, -9, *[-5] * MOST_POINTS)
    assert "lowest −9 in February 2015, highest −1 in January 2015" in told
    assert long(*[None] * (MOST_POINTS + 1)) == "An example: no figures."


def test_the_year_to_date_is_described_beside_the_quarters() -> None:
    of = assessed(offences(to_date("2015/16 Q2", 9), target(Kind.AT_MOST, 9)))
    assert "An example (year to date): " in chart_described.chart_description(of)


def test_ratings_are_described_one_by_one() -> None:
    updates = (
        update("2015/16 Q1", rating=Rating.ON_TRACK),
        update("2015/16 Q2", rating=Rating.NOT_RATED),
        update("2015/16 Q3", rating=None),
    )
    told = chart_described.ratings_description(assessed(replace(indicator(), updates=updates)))
    assert told == ("An example: 2015/16 Q1 on track, 2015/16 Q2 not rated, 2015/16 Q3 no rating.")


def test_published_changes_are_described_with_what_was_promised() -> None:
    of = offences(
        change("2011/12", -4, "2010/11"),
        change("2011/12", 3, "2010/11", area="London"),
        target(Kind.CHANGE_PERCENT, -2, "2011/12", baseline="2010/11"),
        baseline(None, label="2010/11", period="2010/11"),
    )
    told = chart_described.changes_description(assessed(of))
    assert told == (
        "An example, in 2011/12: down 4% against 2010/11; the target is −2%. "
        "London, in 2011/12: up 3% against 2010/11."
    )


def test_an_overview_is_described_indicator_by_indicator() -> None:
    of = assessed(percentage(result("2015/16", 44), target(Kind.AT_LEAST, 50), number="1.1"))
    other = assessed(indicator(title="Calls"))
    other = replace(other, verdict=Verdict("", "", VerdictStatus.NOT_JUDGED))
    assert chart_described.overview_description([of, other]) == (
        "1.1 missed, 6 points worse; Calls not judged."
    )

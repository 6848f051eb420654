"""Key figures at the top of an indicator's page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outturn.model import Accumulation, Basis, Indicator, Marker, Rating
from outturn.model import TargetKind as Kind
from outturn.pages.tiles import Tile, tiles
from spec.build import (
    baseline,
    change,
    indicator,
    n_of_d,
    offences,
    percentage,
    result,
    target,
    to_date,
)
from unit.made import part, update, whole


def shown(of: Indicator) -> dict[str, Tile]:
    made = whole(of)
    return {tile.label: tile for tile in tiles(made.indicators[0], made.scorecard)}


def test_value_change_and_target_each_with_its_period_and_status() -> None:
    rows = (to_date("2015/16 Q4", 90), result("2014/15", 100), target(Kind.AT_MOST, 80))
    found = shown(offences(*rows))
    assert (found["In 2015/16"].value, found["In 2015/16"].details) == ("90", ("offences",))
    change = found["Change"]
    assert (change.value, *change.details) == ("10 fewer (10%)", "than the 100 of 2014/15")
    assert change.badge is not None
    assert (change.badge.word, change.badge.whose) == ("Better", "worked out")
    goal = found["Target for 2015/16"]
    assert goal.value == "80 offences or fewer"
    assert goal.badge is not None
    assert goal.badge.word == "Missed"


def test_a_percentage_says_what_it_is_of_and_that_few_are_a_small_base() -> None:
    assert shown(percentage(n_of_d("2015/16", 12, 16)))["In 2015/16"].details == (
        "12 of 16",
        "small numbers: under 20 in all",
        "worked out from published figures",
    )
    assert "small" not in str(shown(percentage(n_of_d("2015/16", 12, 20))))


def test_a_percentage_without_its_numbers_says_so() -> None:
    details = shown(percentage(result("2015/16", 60)))["In 2015/16"].details
    assert details == ("the numbers behind it are not published",)


@pytest.mark.parametrize(("mark", "word"), [("p", "provisional"), ("e", "estimated")])
def test_marks_are_said_in_words(mark: str, word: str) -> None:
    assert word in shown(offences(result("2015/16", 60, mark)))["In 2015/16"].details


def test_without_an_earlier_figure_the_change_is_not_known() -> None:
    change = shown(offences(result("2015/16", 60)))["Change"]
    assert (change.value, change.details) == ("Not known", ("no earlier figure",))


def test_earlier_figures_of_another_time_of_year_are_not_denied() -> None:
    quarters = [result(f"2015/16 Q{n}", v, breakdown="a") for n, v in ((1, 9), (3, 10))]
    of = offences(*quarters, breakdowns=(part("a", "Cars"),), accumulation=Accumulation.NONE)
    assert shown(of)["Change: Cars"].details == (
        "no figure for October to December 2014 (Q3) to compare with",
    )
    sums = offences(*(to_date(f"2015/16 Q{n}", n) for n in (1, 3)))
    assert shown(sums)["Change"].details == (
        "no figure for April to December 2014 to compare with",
    )


def test_earlier_figures_of_another_basis_are_not_denied_either() -> None:
    of = indicator(result("2014/15 Q1", 5), result("2015/16 Q2", 9, basis=Basis.SNAPSHOT))
    assert shown(of)["Change"].details == (
        "no figure for the end of September 2014 to compare with",
    )


def test_a_break_in_the_series_is_why_an_earlier_figure_is_not_compared_with() -> None:
    of = indicator(result("2014/15", 5), result("2015/16", 9, "b"))
    assert shown(of)["Change"].details == (
        "a break in the series lies between it and the earlier figures",
    )


def test_a_published_change_beside_a_level_is_the_change() -> None:
    rows = (to_date("2015/16 Q4", 90), change("2015/16", -10, "2014/15"))
    tile = shown(offences(*rows))["Change"]
    assert (tile.value, tile.details) == ("Down 10%", ("against 2014/15, as published",))
    assert tile.badge is not None
    assert tile.badge.word == "Better"


def test_a_change_shown_as_the_figure_has_no_change_of_its_own_and_keeps_the_badge() -> None:
    found = shown(offences(change("2015/16", 12, "2014/15")))
    assert not [label for label in found if label.startswith("Change")]
    badge = found["In 2015/16"].badge
    assert badge is not None
    assert badge.word == "Worse"
    unreliable = frozenset({Marker.LOW_RELIABILITY})
    unsure = replace(change("2015/16", 12, "2014/15"), markers=unreliable)
    assert shown(offences(unsure))["In 2015/16"].badge is None


def test_an_aim_in_words_is_given_its_number() -> None:
    rows = (result("2015/16", 60), target(Kind.IMPROVE, baseline="2014/15"), baseline(70))
    goal = shown(offences(*rows))["Target for 2015/16"]
    assert (goal.value, goal.details) == ("To reduce", ("under 70",))


def test_before_the_year_ends_the_share_due_by_then_is_said() -> None:
    rows = (to_date("2015/16 Q2", 40), target(Kind.AT_MOST, 100))
    assert shown(offences(*rows))["Target for 2015/16"].details == ("its share by then: 50",)


def test_a_strict_aim_for_a_published_change_is_a_change_of_its_sign() -> None:
    rows = (change("2015/16", -16, "baseline"), target(Kind.IMPROVE, baseline="2014/15"))
    assert shown(offences(*rows))["Target for 2015/16"].details == ("a change below 0%",)
    assert shown(percentage(*rows))["Target for 2015/16"].details == ("a change above 0%",)


def test_what_is_not_judged_shows_the_figure_that_the_lede_names_first() -> None:
    of = offences(
        to_date("2015/16 Q2", 30, breakdown="a"),
        result("2015/16 Q2", 20, breakdown="a"),
        result("2014/15 Q2", 25, breakdown="a"),
        result("2015/16 Q1", 12, breakdown="b"),
        breakdowns=(part("a", "Cars"), part("b", "Bikes")),
    )
    found = shown(of)
    first = found["In July to September 2015 (Q2)"]
    assert (first.value, first.details) == ("20", ("Cars", "offences"))
    assert not [label for label in found if "Bikes" in label]


def test_a_unit_that_the_parts_name_holds_is_not_said_again() -> None:
    of = indicator(
        result("2015/16", 10, breakdown="a"),
        result("2015/16", 8, breakdown="b"),
        breakdowns=(part("a", "Refuge units, north", unit="refuge units"), part("b")),
    )
    assert shown(of)["In 2015/16"].details == ("Refuge units, north",)


def test_no_target_is_said_and_not_left_out() -> None:
    goal = shown(offences(result("2015/16", 60)))["Target"]
    assert goal.value == "None published"
    assert goal.badge is not None
    assert goal.badge.word == "Not judged"


def test_the_publishers_rating_stands_as_published_with_its_period() -> None:
    rated = replace(offences(), updates=(update("2015/16 Q3", rating=Rating.OFF_TRACK),))
    tile = shown(rated)["The publisher’s rating"]
    assert tile.details == ("October to December 2015 (Q3)",)
    assert tile.badge is not None
    assert tile.badge.whose == "published"


def test_a_part_is_named_in_every_tile_that_is_about_it() -> None:
    parts = (part("a", "Cars"), part("b", "Bikes"))
    rows = [
        row
        for name, now in (("a", 150), ("b", 50))
        for row in (
            result("2015/16", now, breakdown=name),
            result("2014/15", 100, breakdown=name),
            target(Kind.AT_MOST, 100, breakdown=name),
        )
    ]
    found = shown(offences(*rows, breakdowns=parts))
    assert "Cars" in found["In 2015/16"].details
    assert found["Target for 2015/16: Cars"].value == "100 offences or fewer"


@pytest.mark.parametrize(("count", "word"), [(8, "trial limits: only 8 figures yet"), (12, "")])
def test_trial_limits_are_called_trial(count: int, word: str) -> None:
    months = [f"2015-{n:02d}" for n in range(4, 13)] + [f"2016-{n:02d}" for n in range(1, 4)]
    rows = [result(m, 50 + n % 3) for n, m in enumerate(months[:count])]
    tile = next(t for label, t in shown(offences(*rows)).items() if label.startswith("Usual"))
    assert tile.value == "Usual variation"
    assert " ".join(tile.details) == word


def test_a_published_change_stands_alone_and_is_given_no_level() -> None:
    rows = (change("2015/16", -16, "2014/15"), target(Kind.IMPROVE))
    found = shown(offences(*rows))
    assert found["In 2015/16"].value == "Down 16% against 2014/15"
    assert found["In 2015/16"].details == ()
    assert found["Target for 2015/16"].details == ("a change below 0%",)

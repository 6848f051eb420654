"""Charts that can be explored: the same figures as in the picture, each with its words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import altair
import pytest
import vl_convert

from outturn import package
from outturn.assemble import assemble
from outturn.assess import assess
from outturn.charts import (
    ChartSpec,
    Followed,
    Form,
    indicator_chart,
    interactive,
    objective_overview,
)
from outturn.charts.interactive import Figure, Plot
from outturn.model import Basis, Indicator, Marker, Measure, Rating, Reason, Scorecard
from outturn.model import TargetKind as Kind
from outturn.period import parse
from outturn.theme import COLOURS
from spec.build import (
    assessed,
    baseline,
    change,
    indicator,
    n_of_d,
    offences,
    percentage,
    result,
    scorecard,
    target,
    to_date,
)
from unit.made import part, update, whole
from unit.spc.runs import of

DATA = Path(__file__).parents[3] / "data"


@dataclass(frozen=True)
class Chart:
    """A chart and what can be explored of it."""

    spec: ChartSpec
    plots: tuple[Plot, ...]

    @property
    def vega(self) -> dict[str, Any]:
        made: dict[str, Any] = json.loads(interactive.specification(self.plots))
        return made

    @property
    def figures(self) -> list[Figure]:
        return [figure for plot in self.plots for figure in plot.figures]

    def words(self) -> list[str]:
        """What can be reached, as it is read out."""
        panels = self.vega.get("vconcat", [self.vega])
        return [row["words"] for p in panels for row in p["layer"][-1]["data"]["values"]]


def chart(made: Indicator, earlier: Sequence[Followed] = ()) -> Chart:
    one, card = assessed(made), scorecard(made)
    spec = indicator_chart(one, card, earlier)
    assert spec is not None
    return Chart(spec, interactive.indicator_plots(one, card, spec, earlier))


@cache
def published() -> dict[str, Chart]:
    """Every chart of the five scorecards."""
    found = {}
    for folder in package.find([DATA]):
        read, _ = package.read(folder)
        assert read is not None
        made = assess(assemble(read), date(2026, 11, 21))
        for one in made.indicators:
            if spec := indicator_chart(one, made.scorecard):
                plots = interactive.indicator_plots(one, made.scorecard, spec)
                found[spec.key] = Chart(spec, plots)
        for objective in made.scorecard.objectives:
            members = made.of_objective(objective)
            if spec := objective_overview(members, made.scorecard, objective):
                found[spec.key] = Chart(spec, interactive.overview_plots(members))
    return found


def test_a_chart_of_each_form_of_the_five_scorecards_is_valid_vega_lite() -> None:
    assert len(published()) > 50
    each = {made.spec.form: made for made in published().values()}
    assert len(each) > 6
    for made in each.values():
        try:
            altair.Chart.from_dict(made.vega)
        except altair.utils.schemapi.SchemaValidationError as error:
            pytest.fail(f"{made.spec.key}: {error}")


def drawn(spec: ChartSpec) -> Iterator[tuple[float, float]]:
    """The figures of bars and lines in a picture: where they stand, and how high."""
    for name, rows in json.loads(spec.spec)["datasets"].items():
        for row in rows:
            if name.startswith("lines"):
                yield row["x"], row["y"]
            elif name.startswith("bars") and spec.form is not Form.CONTROL:
                yield row["x"], row["y2"]


OVER_TIME = (Form.BARS, Form.LINE, Form.YEAR_TO_DATE, Form.BREAKDOWN_LINES, Form.SMALL_MULTIPLES)


def same(made: Chart) -> None:
    """What the picture draws and what can be explored are the same figures."""
    there = {float(figure.value) for figure in made.figures if figure.value is not None}
    shown = {value for _, value in drawn(made.spec)}
    levels = [level for f in made.figures for level in (f.target, f.low, f.high)]
    known = there | {float(level) for level in levels if level is not None}
    assert shown <= known, f"{made.spec.key} draws more than can be explored"
    texts = json.loads(made.spec.spec)["datasets"]
    points = {row["y"] for name, rows in texts.items() if "points" in name for row in rows}
    points |= {row["y"] for name, rows in texts.items() if "strokes" in name for row in rows}
    assert there <= shown | points, f"{made.spec.key} can be explored beyond what it draws"


def test_the_picture_and_what_can_be_explored_show_the_same_figures() -> None:
    looked_at = [made for made in published().values() if made.spec.form in OVER_TIME]
    assert len(looked_at) > 25
    for made in looked_at:
        same(made)


PARTS = tuple(part(name) for name in "abcdef")
QUARTERS = [f"2015/16 Q{n}" for n in (1, 2, 3, 4)]
ONE_OF_EACH = {
    Form.BARS: indicator(*(result(q, n) for n, q in enumerate(QUARTERS))),
    Form.YEAR_TO_DATE: offences(*(result(q, 4) for q in QUARTERS), target(Kind.AT_MOST, 20)),
    Form.CONTROL: of(*(12, 9, 11, 10, 13, 9, 12, 10, 11, 9, 12, 10), 24),
    Form.BREAKDOWN_LINES: indicator(
        *(result(q, n, breakdown=b) for b in "ab" for n, q in enumerate(QUARTERS)),
        breakdowns=PARTS[:2],
    ),
    Form.SMALL_MULTIPLES: indicator(
        *(result(q, n, breakdown=b) for b in "abcdef" for n, q in enumerate(QUARTERS)),
        breakdowns=PARTS,
    ),
    Form.ROWS: percentage(result("2015/16", 44), target(Kind.AT_LEAST, 40)),
    Form.COHORT: percentage(n_of_d("2015/16", 12, 22)),
    Form.CHANGES: offences(change("2010/11", 3, "2009/10"), change("2011/12", -10, "2010/11")),
    Form.RATINGS: replace(
        indicator(), updates=(update("2015/16 Q1", rating=Rating.ON_TRACK), update("2015/16 Q2"))
    ),
}


@pytest.mark.parametrize("form", ONE_OF_EACH)
def test_every_figure_is_a_point_with_its_words_as_vega_draws_it(form: Form) -> None:
    made = chart(ONE_OF_EACH[form])
    assert made.spec.form is form
    svg = vl_convert.vegalite_to_svg(made.vega, allowed_base_urls=[])
    groups = re.findall(r'class="[^"]*figures\d+_marks"[^>]*>(.*?)</g>', svg, re.DOTALL)
    labels = [label for group in groups for label in re.findall('aria-label="([^"]*)"', group)]
    assert labels == made.words()
    assert len(labels) == len(made.vega["usermeta"]["figures"]) == len(made.figures) > 0


@pytest.mark.parametrize("form", [f for f in ONE_OF_EACH if f in OVER_TIME])
def test_pictures_and_explorable_charts_agree_on_made_up_figures(form: Form) -> None:
    same(chart(ONE_OF_EACH[form]))


def test_a_point_says_period_value_marker_target_and_note() -> None:
    noted = result("2015/16 Q2", 52, "p", note="Counted late")
    made = chart(percentage(result("2015/16 Q1", 44), noted, target(Kind.AT_LEAST, 40)))
    assert made.words() == [
        "April to June 2015 (Q1): 44%. Target 40% or more.",
        "July to September 2015 (Q2): 52%, provisional. Target 40% or more. Counted late.",
    ]


def test_what_is_missing_can_be_reached_and_says_why() -> None:
    rows = [result("2015/16 Q1", 3), result("2015/16 Q2", None, "x", reason=Reason.STAFFING)]
    made = chart(indicator(*rows, result("2015/16 Q4", 5)))
    q2, q3 = made.words()[1:3]
    reason = "the people who supplied it had left or were away"
    assert q2 == f"July to September 2015 (Q2): no figure: {reason}."
    assert q3 == "October to December 2015 (Q3): no figure."
    keys = made.vega["layer"][-1]["encoding"]["shape"]
    assert "No figure" in keys["scale"]["domain"]
    assert keys["legend"], "the cross is explained"


def test_words_that_end_their_sentence_get_no_second_stop() -> None:
    ending = "It is said: “Not yet.”"
    rows = [result("2015/16 Q1", 3), result("2015/16 Q2", 4, note=ending)]
    assert chart(indicator(*rows)).words()[1].endswith("“Not yet.”")


def test_a_rolling_year_says_that_it_is_one() -> None:
    rows = [result(q, 3, basis=Basis.ROLLING_YEAR) for q in QUARTERS[:2]]
    told = chart(indicator(*rows)).words()
    assert told[0].startswith("The year to June 2015: 3")


def test_series_are_told_apart_by_name_shape_and_colour() -> None:
    made = chart(ONE_OF_EACH[Form.BREAKDOWN_LINES])
    assert [w.partition(",")[0] for w in made.words()] == ["A"] * 4 + ["B"] * 4
    assert made.vega["usermeta"]["figures"] == [0] * 4 + [1] * 4
    scales = made.vega["layer"][-1]["encoding"]
    assert len(set(scales["fill"]["scale"]["range"])) == 2
    assert len(set(scales["shape"]["scale"]["range"])) == 2


def test_a_line_breaks_where_a_figure_is_missing_or_cannot_be_compared() -> None:
    rows = [
        result("2015/16 Q1", 1, breakdown="a"),
        result("2015/16 Q2", 2, "b", breakdown="a"),
        result("2015/16 Q4", 3, breakdown="a"),
        *(result(q, 3, breakdown="b") for q in QUARTERS),
    ]
    made = chart(indicator(*rows, breakdowns=PARTS[:2]))
    pieces = {f.slot: f.piece for f in made.plots[0].figures if f.series == "a" and f.value}
    assert len(set(pieces.values())) == 3


def test_the_year_to_date_shows_last_year_and_the_path_to_the_target() -> None:
    rows = [result(f"2014/15 Q{n}", 10) for n in (1, 2, 3, 4)]
    made = chart(offences(*rows, *(result(q, 4) for q in QUARTERS[:2]), target(Kind.AT_MOST, 20)))
    each, year = made.plots
    assert (each.title, year.title) == ("Each quarter", "Year to date")
    told = {(f.series, f.slot): f.value for f in year.figures}
    assert [told[("2014/15", f"Q{n}")] for n in (1, 2, 3, 4)] == [10, 20, 30, 40]
    assert [told[("2015/16", f"Q{n}")] for n in (1, 2)] == [4, 8]
    goals = [f.target for f in year.figures if f.series == "2015/16" and f.target is not None]
    assert goals[-1] == 20
    assert year.slots == ["Q1", "Q2", "Q3", "Q4"]


def test_figures_with_limits_say_what_they_signal_and_what_is_usual() -> None:
    made = chart(ONE_OF_EACH[Form.CONTROL])
    assert "Signal of concern. Usual range: " in made.words()[-1]
    assert "Usual variation" in made.words()[3]
    (plot,) = made.plots
    assert not plot.from_zero
    assert all(f.low is not None and f.high is not None for f in plot.figures)


def test_a_year_stands_once_below_its_quarters() -> None:
    made = chart(ONE_OF_EACH[Form.BARS])
    domain = made.vega["encoding"]["x"]["scale"]["domain"]
    assert domain == ["Q1|2015/16", "Q2||2015/16", "Q3||2015/16", "Q4||2015/16"]


def test_a_single_figure_stands_after_its_baseline() -> None:
    made = chart(
        percentage(result("2015/16", 44), baseline(30, statistic=None), target(Kind.AT_LEAST, 40))
    )
    assert made.words() == ["2014/15 (baseline): 30%.", "2015/16: 44%. Target 40% or more."]


def test_published_changes_say_against_what() -> None:
    assert chart(ONE_OF_EACH[Form.CHANGES]).words() == [
        "2010/11, against 2009/10: +3%.",
        "2011/12, against 2010/11: −10%.",
    ]


def test_ratings_are_the_publishers_words() -> None:
    assert chart(ONE_OF_EACH[Form.RATINGS]).words()[0] == "April to June 2015 (Q1): on track."


def test_an_overview_tells_judged_and_not_judged() -> None:
    made = whole(
        offences(to_date("2015/16 Q4", 25), target(Kind.AT_MOST, 20), objective="1", number="1.1"),
        indicator(id="1.2", objective="1", number="1.2"),
        objectives=whole().scorecard.objectives,
    )
    plots = interactive.overview_plots(made.indicators)
    judged, other = Chart(objective_spec(made.scorecard), plots).words()
    assert "Missed, 5 worse than the target (25%)" in judged
    assert "The figure is 25 offences, the level to reach 20 offences." in judged
    assert other == "1.2 An example: Not judged: no target is published."
    assert plots[0].figures[0].value == Decimal(-25)


def objective_spec(_: Scorecard) -> ChartSpec:
    """A specification of which nothing is looked at."""
    return ChartSpec("", "{}", Form.OVERVIEW, 0, 0)


def test_figures_of_an_earlier_scorecard_are_a_series_of_their_own() -> None:
    older = indicator(*(result(f"2014/15 Q{n}", n) for n in (1, 2, 3, 4)))
    card = replace(scorecard(older, period=parse("2014/15")), id="2014-15")
    before = (card, assess(card, date(2016, 4, 30)).indicators[0])
    made = chart(indicator(*(result(q, 7) for q in QUARTERS)), [before])
    same(made)
    assert list(dict.fromkeys(f.series for f in made.figures)) == [
        "2014/15 scorecard",
        "2015/16 scorecard",
    ]
    assert made.vega["usermeta"]["figures"] == [0] * 4 + [1] * 4


def test_the_colours_of_a_specification_can_be_read_back() -> None:
    for made in published().values():
        text = interactive.specification(made.plots)
        colours = set(re.findall(r"#[0-9a-f]{6}\b", text))
        assert colours <= {colour.light for colour in COLOURS.values()}
    assert made.vega["usermeta"]["colours"]["#12436d"] == "--ot-chart-series-1"


def test_the_table_holds_each_figure_with_all_that_is_known_of_it() -> None:
    rows = [result("2015/16 Q1", "3.5", "p;r"), result("2015/16 Q2", None, reason=Reason.STAFFING)]
    made = chart(indicator(*rows, result("2015/16 Q3", 4), unit="days", measure=Measure.DAYS))
    first, second, _ = interactive.table(made.plots)
    assert tuple(first) == interactive.COLUMNS
    assert (first["period"], first["value"], first["unit"]) == (
        "2015/16 Q1",
        Decimal("3.5"),
        "days",
    )
    assert first["marker"] == ";".join((Marker.PROVISIONAL, Marker.REVISED))
    assert (second["value"], second["reason"]) == (None, Reason.STAFFING)

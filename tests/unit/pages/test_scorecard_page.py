"""A scorecard's page: the table officers know."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from outturn.model import (
    Basis,
    Indicator,
    IndicatorStatus,
    Link,
    Rating,
    Reason,
    ScorecardStatus,
    Update,
)
from outturn.model import TargetKind as Kind
from outturn.pages.scorecard import MOST_LINES, scorecard_page
from outturn.sentences.words import SHORT_REASONS
from spec.build import indicator, offences, percentage, result, target, to_date
from unit.made import part, site, update, whole


def shown(*indicators: Indicator, **facts: Any) -> str:
    made = whole(*indicators, **facts)
    return re.sub(r' role="[^"]*"', "", scorecard_page(site(made), made).text)


def column(text: str, label: str) -> str:
    """The words of the first row's cell under ``label``, parts of it set apart by a stroke."""
    found = re.search(rf'data-label="{label}">(.*?)</t[dh]>', text)
    assert found, label
    plain = re.sub(r"</span></?span[^>]*>|<span class=\"ot-line\">", "|", found[1])
    return re.sub(r"<[^>]+>", "", plain).strip("|").strip()


def lines(text: str, label: str) -> list[str]:
    return [" ".join(part.split()) for part in column(text, label).split("|") if part.strip()]


def said(of: Indicator, *updates: Update) -> Indicator:
    return replace(of, updates=updates)


def test_quarters_are_columns_and_other_periods_are_not() -> None:
    text = shown(
        offences(
            result("2015/16 Q1", 336),
            result("2015/16 Q2", 364),
            result("2014/15 Q4", 9),
            result("2015/16", 700),
        )
    )
    heads = re.findall(r'<th scope="col" class="ot-num">(.*?)</th>', text)
    assert heads == ["Q1", "Q2"]
    assert lines(text, "Q1") == ["336"]


def test_an_update_alone_makes_a_column() -> None:
    text = shown(said(offences(), update("2015/16 Q3", "Fine.", Rating.ON_TRACK, symbol="☺")))
    assert "☺" in column(text, "Q3")
    assert "on track" in column(text, "Q3")


def test_without_quarters_the_latest_figure_stands_with_its_period() -> None:
    text = shown(percentage(result("2014/15", 40), result("2015/16", 44)))
    assert lines(text, "Latest figure") == ["44%", "2015/16"]


def test_the_year_to_date_stands_in_only_where_the_quarter_is_not_to_be_had() -> None:
    both = shown(indicator(result("2015/16 Q2", 364), to_date("2015/16 Q2", 700)))
    assert lines(both, "Q2") == ["364"]
    only = shown(indicator(to_date("2015/16 Q2", 700)))
    assert lines(only, "Q2") == ["to date 700"]


def test_what_is_worked_out_is_marked() -> None:
    text = shown(offences(result("2015/16 Q1", 336), to_date("2015/16 Q2", 700)))
    assert lines(text, "Q2") == ["364 worked out"]


def test_more_parts_than_a_cell_holds_are_folded() -> None:
    rows = [result("2015/16 Q1", n, breakdown=f"p{n}") for n in range(MOST_LINES + 2)]
    found = lines(shown(indicator(*rows)), "Q1")
    assert found == [*(f"p{n} {n}" for n in range(MOST_LINES)), "and 2 more"]
    few = indicator(*(result("2015/16 Q1", n, breakdown=f"p{n}") for n in range(MOST_LINES)))
    assert len(lines(shown(few), "Q1")) == MOST_LINES


def test_parts_are_named_by_their_titles() -> None:
    of = indicator(result("2015/16 Q1", 3, breakdown="a"), breakdowns=(part("a", "Part A"),))
    assert lines(shown(of), "Q1") == ["Part A 3"]


def test_the_same_absence_of_several_parts_is_said_once() -> None:
    rows = [result("2015/16 Q1", None, "x", breakdown=b, reason=Reason.NOT_DUE) for b in ("a", "b")]
    assert lines(shown(indicator(*rows)), "Q1") == ["not due"]


def test_different_absences_are_each_said() -> None:
    rows = [
        result("2015/16 Q1", None, "x", breakdown="a", reason=Reason.NOT_DUE),
        result("2015/16 Q1", None, "x", breakdown="b", reason=Reason.STAFFING),
    ]
    assert lines(shown(indicator(*rows)), "Q1") == ["not due", SHORT_REASONS[Reason.STAFFING]]


def test_figures_given_stand_without_the_absences_beside_them() -> None:
    rows = [
        result("2015/16 Q1", 5, breakdown="a"),
        result("2015/16 Q1", None, "x", breakdown="b", reason=Reason.STAFFING),
    ]
    assert lines(shown(indicator(*rows)), "Q1") == ["a 5"]


def test_a_rating_stands_before_the_figure() -> None:
    of = said(offences(result("2015/16 Q1", 9)), update("2015/16 Q1", rating=Rating.OFF_TRACK))
    text = column(shown(of), "Q1")
    assert text.index("off track") < text.index("9")


def test_a_rating_without_a_figure_stands_alone() -> None:
    of = said(
        offences(result("2015/16 Q1", None, "x", reason=Reason.NO_UPDATE)),
        update("2015/16 Q1", rating=Rating.ON_TRACK),
    )
    text = column(shown(of), "Q1")
    assert "on track" in text
    assert "no update" not in text


def test_without_a_rating_the_absence_is_said() -> None:
    of = said(
        offences(result("2015/16 Q1", None, "x", reason=Reason.STAFFING)),
        update("2015/16 Q1", rating=Rating.NOT_RATED),
    )
    assert SHORT_REASONS[Reason.STAFFING] in column(shown(of), "Q1")


def test_other_places_have_no_cell() -> None:
    of = offences(result("2015/16 Q1", 9), result("2015/16 Q1", 77, area="London"))
    assert lines(shown(of), "Q1") == ["9"]


def test_where_nothing_is_measured_the_row_says_why() -> None:
    def latest(**facts: Any) -> list[str]:
        return lines(shown(indicator(**facts)), "Latest figure")

    assert latest() == ["no figure"]
    assert latest(reason=Reason.NOT_RATIFIED) == ["not ratified"]
    developing = {"status": IndicatorStatus.UNDER_DEVELOPMENT}
    assert latest(**developing) == ["under development"]
    assert latest(**developing, reason=Reason.METHOD_NOT_AGREED) == [
        "under development: no method yet"
    ]


def test_rows_stand_under_their_objective_and_the_rest_last() -> None:
    text = shown(
        indicator(id="x", title="Loose"),
        indicator(id="2.1", title="Second", objective="2"),
        indicator(id="1.1", title="First", objective="1"),
    )
    table = text[text.index("<table") : text.index("</table>")]
    wanted = ["Objective 1: Less harm", "First", "Objective 2: More help", "Second"]
    places = [table.index(f">{words}<") for words in [*wanted, "Under no objective", "Loose"]]
    assert places == sorted(places)
    assert 'href="objectives/1/"' in table


def test_an_objective_without_indicators_has_no_group() -> None:
    text = shown(indicator(objective="1"))
    assert "Objective 2" not in text


def test_every_row_spans_the_table() -> None:
    rows = (result("2015/16 Q1", 1), result("2015/16 Q2", 3))
    made = whole(indicator(*rows, objective="1"))
    text = scorecard_page(site(made, sparks={"example/2015-16/1.1/": "<svg></svg>"}), made).text
    heads = len(re.findall(r'<th [^>]*scope="col"', text))
    assert f'colspan="{heads}"' in text
    assert 'data-label="Trend"><svg></svg></td>' in text


def test_a_yearly_rating_has_a_column_of_its_own() -> None:
    of = said(percentage(result("2015/16 Q1", 40)), update("2015/16", "Fine.", Rating.ON_TRACK))
    assert "on track" in column(shown(of), "Publisher’s rating")


def test_ratings_lost_everywhere_are_said_once_below_the_table() -> None:
    lost = update("2015/16", reason=Reason.LOST_IN_TRANSCRIPTION)
    text = shown(said(percentage(result("2015/16", 40)), lost))
    assert "Publisher’s rating" not in text
    assert "own ratings were lost when the document became text" in text


def test_the_key_says_what_the_publishers_symbols_mean() -> None:
    text = shown(indicator(), rating_scheme={"☺": "on_track", "-": "not_rated"})
    assert "The publisher’s ratings: ☺ on track, - not rated." in text
    assert "The publisher’s ratings" not in shown(indicator())


def test_several_judged_parts_show_how_many_are_met() -> None:
    rows = [
        row
        for name, value in (("a", 1), ("b", 99))
        for row in (
            result("2015/16", value, breakdown=name),
            target(Kind.AT_MOST, 9, breakdown=name),
        )
    ]
    assert "1 of 2 met" in column(shown(indicator(*rows)), "Verdict")
    assert "1 of 2 met" not in column(shown(indicator(*rows, headline="a")), "Verdict")


def test_what_got_worse_comes_before_what_got_better_and_both_before_the_table() -> None:
    worse = offences(result("2015/16", 20), result("2014/15", 10), id="w")
    better = offences(result("2015/16", 10), result("2014/15", 20), id="b")
    text = shown(better, worse)
    places = [text.index(h) for h in ("## What got worse", "## What got better", "<table")]
    assert places == sorted(places)
    assert "1 of 2 indicators got worse and 1 got better." in text


def test_sections_with_nothing_in_them_are_left_out() -> None:
    text = shown(indicator(result("2015/16", 1)))
    assert "What got worse" not in text
    assert "What was said" not in text


def test_the_scorecards_own_facts_stand_at_the_end() -> None:
    text = shown(
        indicator(),
        description="A *plan*.",
        as_at=date(2016, 3, 31),
        next_update=date(2016, 7, 1),
        status=ScorecardStatus.CLOSED,
        status_note="Mind this.",
        sources=(Link("Appendix <2>"), Link("Minutes")),
    )
    about = text[text.index("## About this scorecard") :]
    assert "A <em>plan</em>." in about
    assert "31 March 2016" in about
    assert "1 July 2016" in about
    assert "Closed: no more results will be added" in about
    assert "Appendix &lt;2&gt;; Minutes" in about
    assert text.index("Mind this.") < text.index("<table")


def test_a_snapshot_fills_the_quarters_cell() -> None:
    text = shown(indicator(result("2015/16 Q2", 31, basis=Basis.SNAPSHOT)))
    assert lines(text, "Q2") == ["31"]


def test_what_was_only_said_in_words_is_pointed_at() -> None:
    of = said(offences(result("2015/16 Q1", 9)), update("2015/16 Q2", "We met twice."))
    assert lines(shown(of), "Q2") == ["in words"]


def test_the_wholes_figure_stands_for_its_parts() -> None:
    of = indicator(result("2015/16 Q1", 9), result("2015/16 Q1", 4, breakdown="a"))
    assert lines(shown(of), "Q1") == ["9"]


def test_a_paper_is_offered_where_one_is_printed_and_never_of_an_edition() -> None:
    made = whole(indicator(result("2015/16", 5)))
    frozen = replace(made, scorecard=replace(made.scorecard, edition=date(2016, 5, 31)))
    with_papers = site(made, papers=True)
    assert 'href="paper.pdf"' in scorecard_page(with_papers, made).text
    assert "paper.pdf" not in scorecard_page(with_papers, frozen).text
    assert "paper.pdf" not in scorecard_page(site(made), made).text

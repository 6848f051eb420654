"""What the data page says of warnings that are let stand."""

from __future__ import annotations

from dataclasses import replace

from outturn import pages
from outturn.pages.downloads import data_page
from outturn.problems import Accepted, Problem, Severity, Subject
from spec.build import offences
from unit.made import part, site, tags_bare, whole

WARNING = Problem(
    "late-period",
    Severity.WARNING,
    "example/2015-16",
    "data/example/2015-16/results.csv",
    "2016/17 is later than <the scorecard>.",
    line=40,
    subject=Subject("1.1", period="2016/17"),
)
OTHER = replace(WARNING, line=45, subject=Subject("1.2", period="2016/17"))
WHY = "The tables run on & on."


def test_what_was_noticed_where_and_why_it_stands() -> None:
    text = data_page(whole(), {}, [Accepted(WARNING, WHY), Accepted(OTHER, WHY)]).text
    assert text.count("2016/17 is later than &lt;the scorecard&gt;.") == 1
    where = tags_bare(text).partition("<td>")[2].partition("</td>")[0]
    assert where.split("<br>") == [
        "indicator 1.1, 2016/17",
        "indicator 1.2, 2016/17",
        '<span class="ot-of">in results.csv</span>',
    ]
    assert ">The tables run on &amp; on.</td>" in text


def test_an_indicator_is_named_and_its_quarter_said_in_months() -> None:
    one = offences(title="Less theft", number="1.1", breakdowns=(part("car", "Cars"),))
    warning = replace(WARNING, subject=Subject("1.1", breakdown="car", period="2015/16 Q2"))
    text = data_page(whole(one), {}, [Accepted(warning, WHY)]).text
    assert '<a href="../1.1/">1.1 Less theft</a>, Cars, July to September 2015 (Q2)<br>' in text


def test_other_files_and_other_reasons_stand_apart() -> None:
    targets = replace(WARNING, file="data/example/2015-16/targets.csv", subject=Subject())
    accepted = [Accepted(WARNING, WHY), Accepted(OTHER, "Another."), Accepted(targets, WHY)]
    text = data_page(whole(), {}, accepted).text
    assert text.count("2016/17 is later") == 3
    assert ">in targets.csv</span></td>" in text


def test_where_nothing_is_let_stand_nothing_is_said() -> None:
    assert "let stand" not in data_page(whole(), {}).text


def test_each_scorecard_has_its_own() -> None:
    made = site(whole(), whole(id="2016-17"), accepted={"example/2016-17": [Accepted(OTHER, WHY)]})
    tables = {w.scorecard.path: {"results": 1} for w in made.assessments}
    said = {p.path: p.text for p in pages.lay_out(made, "# How we judge", tables, [])}
    assert "let stand" not in said["example/2015-16/data/index.md"]
    assert "let stand" in said["example/2016-17/data/index.md"]

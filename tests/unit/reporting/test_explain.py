"""How a verdict was reached: every figure with its line, every step, nothing made up."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from outturn import package
from outturn.assemble import assemble
from outturn.assess import assess
from outturn.model import (
    Accumulation,
    Basis,
    Indicator,
    IndicatorAssessment,
    IndicatorStatus,
    Measure,
    NotJudged,
    Polarity,
    Rating,
    Reason,
    ScorecardAssessment,
    TargetStatus,
    Verdict,
    VerdictStatus,
)
from outturn.model import TargetKind as Kind
from outturn.package import Package
from outturn.period import parse
from outturn.reporting import Line, Part, explained, find
from spec.build import (
    TODAY,
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
from unit.made import claim, part, update, whole

ROOT = Path(__file__).parents[3]
SMALL = ROOT / "tests" / "golden" / "small" / "input" / "data" / "example" / "2023-24"
GUIDE = ROOT / "docs" / "guide" / "mending.md"
HERE = Package(Path("data/example/2015-16"), "example", "2015-16", {}, {}, {})


@pytest.fixture(scope="module")
def five() -> Mapping[str, tuple[ScorecardAssessment, Package]]:
    """The five real scorecards, by their path, each with its package."""
    found = {}
    for folder in package.find([ROOT / "data"]):
        read, _ = package.read(folder)
        assert read is not None
        found[read.name] = assess(assemble(read), date(2026, 11, 21)), read
    return found


def told(assessment: IndicatorAssessment, scorecard: ScorecardAssessment, one: Package) -> str:
    """What is explained, as one text."""
    return "\n".join(line.text for line in explained(assessment, scorecard, one))


def made(of: Indicator, *others: Indicator) -> str:
    """The same of an indicator in a scorecard of its own."""
    scorecard = whole(of, *others)
    return told(scorecard.indicators[0], scorecard, HERE)


def section(text: str, title: str) -> list[str]:
    """The lines below a heading, without their indent; none where it is not there."""
    blocks = {block.split("\n")[0]: block.split("\n")[1:] for block in text.split("\n\n")}
    return [line.strip() for line in blocks.get(title, [])]


VERDICT = "The verdict, step by step"
OTHERS = "The verdicts of other periods"
TRAVEL = "Which way it is going"


def test_the_whole_of_stockton_2_2_can_be_redone(five) -> None:
    assessed, one = five["stockton/2015-16"]
    _, found = find([assessed], "stockton/2015-16/2.2")
    text = told(found, assessed, one)
    figures = section(text, "The figures")
    assert "In April to June 2015 (Q1): 336 offences; basis period; printed. [results.csv:36]" in (
        figures
    )
    assert (
        "In July to September 2015 (Q2): 364 offences; basis period; "
        "worked out: 700 (year to date at Q2) less 336 (Q1)."
    ) in figures
    last = "In 2015/16: 1,628 offences; basis year to date; printed. [results.csv:41]"
    assert figures[figures.index(last) + 1] == "This is the figure that is judged."
    assert section(text, "The targets")[0].endswith("violence without injury” [targets.csv:7]")
    (first, _) = section(text, "The baselines")
    assert first.startswith("1,068 offences; called “2014/15”; the total for 2014/15; confirmed.")
    assert first.endswith("“*Baseline: 2014/15 - 1,068 offences” [baselines.csv:5]")
    steps = " ".join(section(text, VERDICT))
    assert all(number in steps for number in ("1,628", "1,068", "560"))
    assert section(text, VERDICT)[-1] == "So: Missed."
    assert [line.split(";")[0] for line in section(text, OTHERS)] == [
        "From April to June 2015: Off course. 336 offences",
        "From April to September 2015: Off course. 700 offences",
        "From April to December 2015: Off course. 1,139 offences",
    ]
    assert (
        "due by then: better than 267 (25% of 1,068, by time gone); 69 off"
        in section(text, OTHERS)[0]
    )
    assert section(text, TRAVEL) == [
        "Worse.",
        "In 2015/16 it is 1,628 offences; it was 1,068 offences in 2014/15 (the same period last "
        "year).",
        "1,628 less 1,068 is +560.",
        "+560 is +52.4% of 1,068.",
    ]


def test_the_guide_shows_what_is_printed() -> None:
    guide = GUIDE.read_text("utf-8").split("## When a verdict surprises you", 1)[1]
    (address,) = re.findall(r"^`outturn explain (.+)`$", guide, re.MULTILINE)
    (shown,) = re.findall(r"^```text\n(.*?)\n```", guide, re.MULTILINE | re.DOTALL)
    read, _ = package.read(SMALL)
    assert read is not None
    scorecard, found = find([assess(assemble(read), TODAY)], address)
    printed = told(found, scorecard, read).split("\n\n")
    assert [block for block in shown.split("\n\n") if block not in printed] == []


def lines_of(one: Package, table: str) -> dict[int, dict[str, str]]:
    """A table's rows by the line each starts on, read without Outturn's own reader."""
    file = one.folder / one.paths[table]
    if not file.is_file():
        return {}
    reader = csv.reader(file.read_text("utf-8-sig").splitlines(keepends=True))
    header, rows, start = next(reader), {}, 2
    for cells in reader:
        rows[start] = dict(zip(header, cells, strict=False))
        start = reader.line_num + 1
    return rows


PLACE = re.compile(r"\[(\w+)\.csv:(\d+)\]$")


def test_every_place_named_is_the_right_line_of_the_right_file(five) -> None:
    counted = 0
    for assessed, one in five.values():
        rows = {table: lines_of(one, table) for table in one.paths}
        for found in assessed.indicators:
            for line in told(found, assessed, one).splitlines():
                if place := PLACE.search(line):
                    row = rows[place[1]][int(place[2])]
                    assert row["indicator"] == found.indicator.id
                    if place[1] == "results" and row["value"]:
                        typed = f"{abs(Decimal(row['value']).normalize()):,f}"
                        assert re.search(rf"(?<![\d,.]){re.escape(typed)}(?![\d,])", line), line
                    counted += 1
    assert counted > 400


def test_every_row_of_an_indicator_is_told_with_its_line(five) -> None:
    for assessed, one in five.values():
        text = {a.indicator.id: told(a, assessed, one) for a in assessed.indicators}
        for table in ("results", "targets", "baselines"):
            for number, row in lines_of(one, table).items() if table in one.paths else ():
                assert f"[{table}.csv:{number}]" in text[row["indicator"]]


def test_every_step_of_every_current_verdict_is_numbered_in_order(five) -> None:
    for assessed, one in five.values():
        for found in assessed.indicators:
            lines = section(told(found, assessed, one), VERDICT)
            for verdict in found.current:
                steps = [f"{n}. {step}" for n, step in enumerate(verdict.steps, start=1)]
                assert any(lines[i : i + len(steps)] == steps for i in range(len(lines)))


def test_what_it_is_says_measure_polarity_and_how_a_year_is_made() -> None:
    text = made(offences(frequency="quarter", objective="1"))
    assert section(text, "What it is") == [
        "Objective 1: Less harm.",
        "A count of offences. Lower is better.",
        "A year's figure is its periods added up. A figure is due every quarter.",
    ]
    text = made(
        percentage(
            measure=Measure.RATE,
            unit="crimes",
            per=Decimal(1000),
            polarity=Polarity.NONE,
            status=IndicatorStatus.SUSPENDED,
            breakdowns=(part("burglary", "Burglary"),),
        )
    )
    assert section(text, "What it is") == [
        "A rate: crimes per 1,000. Neither way is better.",
        "Burglary: A count of offences. Lower is better.",
        "Each figure stands by itself: periods are not added up.",
        "State: suspended.",
    ]


def test_a_portfolio_and_its_parts_name_each_other() -> None:
    one, other = offences(title="All"), offences(id="1.2", title="Robbery", part_of="1.1")
    assert "Includes Robbery, which is judged on its own." in section(
        made(one, other), "What it is"
    )
    assert "Part of All." in section(made(other, one), "What it is")


def test_figures_have_every_digit_and_say_what_was_worked_out() -> None:
    text = made(
        percentage(
            result("2015/16 Q1", "12.345", "p;b", line=7),
            n_of_d("2015/16 Q2", 8, 19, line=8),
            result("2015/16 Q3", None, "x", reason=Reason.STAFFING, expected=date(2016, 2, 1)),
            change("2015/16 Q4", "1.25", "last year", line=10),
        )
    )
    assert section(text, "The figures") == [
        "In April to June 2015 (Q1): 12.345%; basis period; printed; provisional, break in series."
        " [results.csv:7]",
        "In July to September 2015 (Q2): about 42.105263%; basis period; worked out: 8 of 19. "
        "[results.csv:8]",
        "In October to December 2015 (Q3): no figure: the people who supplied it had left or were "
        "away, expected by 1 February 2016 (basis period).",
        "In January to March 2016 (Q4): a change of +1.25% against “last year”; basis period; "
        "printed. [results.csv:10]",
    ]


def test_revisions_are_told_with_their_own_lines() -> None:
    older = result("2015/16", 40, published=date(2016, 5, 1), line=3)
    newer = result("2015/16", 44, "r", published=date(2016, 6, 1), line=9, revisions=(older,))
    figures = section(made(indicator(newer)), "The figures")
    assert figures[0].endswith("44; basis period; printed; revised. [results.csv:9]")
    assert figures[1] == (
        "Revised on 1 June 2016: it was 40, published on 1 May 2016. [results.csv:3]"
    )


def test_files_are_called_as_the_package_calls_them() -> None:
    scorecard = whole(indicator(result("2015/16", 40, line=3)))
    other = replace(HERE, paths={"results": "figures 2015.csv"})
    text = told(scorecard.indicators[0], scorecard, other)
    assert "[figures 2015.csv:3]" in text
    assert "are in data/example/2015-16." in text


@pytest.mark.parametrize(
    ("first", "second", "counts", "passed_over"),
    [
        (
            target(Kind.AT_MOST, 50, set_on=date(2015, 4, 1)),
            target(Kind.AT_MOST, 60, set_on=date(2015, 9, 1)),
            "1",
            "another was set in its place on 1 September 2015",
        ),
        (
            target(Kind.AT_MOST, 60, set_on=date(2016, 9, 1)),
            target(Kind.AT_MOST, 50, set_on=date(2015, 4, 1)),
            "1",
            "it was set on 1 September 2016, after 31 March 2016",
        ),
        (
            target(Kind.AT_MOST, 60, status=TargetStatus.DRAFT),
            target(Kind.AT_MOST, 50),
            "1",
            "it is draft, and another is in force",
        ),
        (
            target(Kind.AT_MOST, 60, period="2014-04-01/2017-03-31"),
            target(Kind.AT_MOST, 50),
            "1",
            "the one for 2015/16 is nearer to the figure's own period",
        ),
        (
            target(Kind.IMPROVE),
            target(Kind.AT_MOST, 50),
            "1",
            "another for the same time asks for more",
        ),
        (
            target(Kind.AT_MOST, 60, period="2016/17"),
            target(Kind.AT_MOST, 50),
            "only",
            "its period, 2016/17, does not hold 2015/16",
        ),
    ],
)
def test_of_several_targets_it_says_which_counts_and_why(
    first, second, counts, passed_over
) -> None:
    text = made(indicator(first, second, result("2015/16", 40)))
    lines = section(text, "The targets")
    why = {
        "1": "It counts: of those whose period holds 2015/16, it goes before the others.",
        "only": "It counts: it is the only one whose period holds 2015/16.",
    }
    assert f"It does not count: {passed_over}." == lines[2]
    assert lines[5] == why[counts]


def test_a_target_for_earlier_figures_is_named_in_the_line_of_their_verdict() -> None:
    text = made(
        indicator(
            target(Kind.AT_MOST, 50, "2014/15", line=2),
            target(Kind.AT_MOST, 40, line=3),
            result("2014/15", 51),
            result("2015/16", 40),
        )
    )
    assert "It counts for other figures only: its period, 2014/15, does not hold 2015/16." in text
    assert section(text, OTHERS) == [
        "In 2014/15: Close. 51; target: 50; 1 off, with a tolerance of 2.5. [targets.csv:2]"
    ]


def test_the_line_of_an_earlier_verdict_is_short_and_has_both_bounds() -> None:
    text = made(
        percentage(
            target(Kind.BETWEEN, 40, upper=50),
            n_of_d("2015/16 Q1", 157, 300),
            result("2015/16 Q2", 45),
            polarity=Polarity.MAINTAIN,
        )
    )
    assert section(text, OTHERS) == [
        "In April to June 2015 (Q1): Off course. About 52.33%; target: 40% to 50%; about 2.33 "
        "off, with a tolerance of 2."
    ]


def test_a_verdict_on_a_published_change_is_told_with_its_sign() -> None:
    text = made(
        offences(
            target(Kind.CHANGE_PERCENT, -1, "2014/15", baseline="2013/14", line=2),
            baseline(None, "2013/14"),
            change("2014/15", "10", "2013/14"),
        )
    )
    assert section(text, OTHERS) == [
        "In 2014/15: Missed. +10%; target: −1%; 11 off, with no tolerance. [targets.csv:2]"
    ]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((target(Kind.AT_MOST, 50),), "It counts, but no figure answers it yet."),
        (
            (target(Kind.AT_MOST, 50, status=TargetStatus.DRAFT), result("2015/16", 40)),
            "It is the one to judge by, but gives no verdict: its target is only a draft.",
        ),
        (
            (target(Kind.AT_MOST, 50, period="2012/13"), result("2015/16", 40)),
            "It does not count: its period does not reach into the scorecard's.",
        ),
    ],
)
def test_a_target_that_gives_no_verdict_says_so(rows, said) -> None:
    assert said in section(made(indicator(*rows)), "The targets")


PARTS = (part("a", "Opiate clients"), part("b", "Other clients"))


def of_parts(**facts: str) -> str:
    """Two parts, the first at its target and the second past it."""
    rows = [
        target(Kind.AT_MOST, 50, breakdown="a"),
        target(Kind.AT_MOST, 50, breakdown="b"),
        result("2015/16", 40, breakdown="a"),
        result("2015/16", 60, breakdown="b"),
    ]
    return made(indicator(*rows, breakdowns=PARTS, **facts))


def test_without_a_headline_the_worst_part_counts_and_it_says_so() -> None:
    lines = section(of_parts(), VERDICT)
    assert lines[-1] == (
        "The indicator counts once, as missed, under “Other clients”: without a verdict on the "
        "whole the worst part counts (1 of 2 met or on course)."
    )
    assert lines.index("Opiate clients:") < lines.index("So: Met.") < lines.index("Other clients:")


def test_the_headline_counts_where_there_is_one() -> None:
    assert section(of_parts(headline="a"), VERDICT)[-1] == (
        "The indicator counts once, as met, under “Opiate clients”: that is its headline."
    )


def test_the_rule_in_force_is_told_once_and_the_publishers_name_beside_the_verdict() -> None:
    scorecard = whole(indicator(target(Kind.AT_MOST, 50), result("2015/16", 60)))
    found = scorecard.indicators[0]
    ruled = replace(found.current[0], rule="Exampleton's rule: by the book.", named="Red")
    text = told(replace(found, current=(ruled, ruled)), scorecard, HERE)
    assert text.count("Exampleton's rule: by the book.") == 1
    assert "So: Missed (Red)." in text


def test_a_projection_is_labelled_and_no_verdict() -> None:
    scorecard = whole(indicator(target(Kind.AT_MOST, 50)))
    found = scorecard.indicators[0]
    met = Verdict("", "", VerdictStatus.MET, period=parse("2015/16"), steps=("It is 40.",))
    unknown = replace(met, status=VerdictStatus.NOT_JUDGED, reason=NotJudged.BASELINE_UNCONFIRMED)
    text = told(replace(found, projections=(met, unknown)), scorecard, HERE)
    lines = section(text, "What the publisher expects")
    assert lines[0] == "What is expected is no result: none of this counts as a verdict."
    assert lines[1:4] == [
        "As a whole, 2015/16:",
        "1. It is 40.",
        "If it holds, the target would be met.",
    ]
    assert lines[-1] == "Not held against the target: its baseline has no confirmed figure."
    assert section(text, VERDICT)[-1].startswith("So: Not judged")


@pytest.mark.parametrize(
    ("of", "said"),
    [
        (indicator(), ["Unknown.", "There is no observed figure."]),
        (
            indicator(result("2015/16", 40)),
            [
                "Unknown.",
                "There is no earlier figure of the same basis and length to compare with.",
            ],
        ),
        (
            percentage(result("2015/16", "42.5"), result("2014/15", 42)),
            [
                "Little change.",
                "In 2015/16 it is 42.5%; it was 42% in 2014/15 (the same period last year).",
                "42.5 less 42 is +0.5 percentage points.",
                "A change of less than 1% (of a percentage: of less than one point) is little.",
            ],
        ),
        (
            percentage(n_of_d("2015/16", 7, 13), result("2014/15", 51)),
            [
                "Better.",
                "In 2015/16 it is about 53.846154%; it was 51% in 2014/15 (the same period last "
                "year).",
                "About 53.846154 less 51 is about +2.846154 percentage points.",
            ],
        ),
        (
            indicator(result("2015/16", 50), result("2014/15", 40), polarity=Polarity.NONE),
            [
                "Unknown.",
                "In 2015/16 it is 50; it was 40 in 2014/15 (the same period last year).",
                "50 less 40 is +10.",
                "+10 is +25% of 40.",
                "Neither way is better.",
            ],
        ),
        (
            indicator(result("2015/16", 50, "u"), result("2014/15", 40)),
            [
                "Unknown.",
                "In 2015/16 it is 50; it was 40 in 2014/15 (the same period last year).",
                "50 less 40 is +10.",
                "+10 is +25% of 40.",
                "The figures are marked as unreliable.",
            ],
        ),
        (
            indicator(
                result("2014/15 Q4", 25, basis=Basis.ROLLING_YEAR),
                result("2015/16 Q4", 20, basis=Basis.ROLLING_YEAR),
                accumulation=Accumulation.ROLLING,
            ),
            [
                "Better.",
                "In the year to March 2016 it is 20; it was 25 in the year to March 2015 (the "
                "same period last year).",
                "20 less 25 is −5.",
                "−5 is −20% of 25.",
            ],
        ),
        (
            percentage(result("2015/16", 30), baseline(40, "2012/13", label="first survey")),
            [
                "Worse.",
                "In 2015/16 it is 30%; it was 40% (the baseline: first survey).",
                "30 less 40 is −10 percentage points.",
            ],
        ),
        (
            offences(change("2015/16", "-16.25", "last year")),
            ["Better.", "The document prints a change of −16.25% against “last year”."],
        ),
    ],
)
def test_the_direction_names_both_figures_and_what_makes_it_so(of, said) -> None:
    assert section(made(of), TRAVEL) == said


def test_parts_without_anything_to_compare_with_share_a_line() -> None:
    text = made(
        indicator(
            result("2015/16", 40, breakdown="a"),
            result("2015/16", 60, breakdown="b"),
            breakdowns=PARTS,
        )
    )
    assert section(text, TRAVEL) == [
        "No earlier figure of the same basis and length: As a whole; Opiate clients; Other clients."
    ]


def test_long_series_show_the_arithmetic_of_their_limits() -> None:
    values = (10, 12, 11, 13, 12, 14, 11, 13)
    rows = [result(f"{2013 + n // 4}/{14 + n // 4} Q{n % 4 + 1}", v) for n, v in enumerate(values)]
    lines = section(made(percentage(*rows)), "Usual variation")
    # The figures add up to 96: a mean of 12. The ranges add up to 13, over 7.
    assert lines[0].startswith("As a whole: ")
    assert any(line.startswith("1. ") and "96" in line for line in lines)
    assert any("13 ÷ 7" in line for line in lines)
    short = section(made(percentage(*rows[:4])), "Usual variation")
    assert len(short) == 1
    assert "there are 4" in short[0]


def test_the_publishers_ratings_stand_with_their_symbols() -> None:
    updates = (
        update("2015/16 Q1", rating=Rating.ON_TRACK, symbol="☺", line=4),
        update("2015/16 Q2", "Words only."),
        update("2015/16 Q3", reason=Reason.NOT_DUE, line=6),
    )
    assert section(made(indicator(updates=updates)), "How the publisher rated it") == [
        "April to June 2015 (Q1): on track “☺”. [updates.csv:4]",
        "October to December 2015 (Q3): no rating: it was not due yet. [updates.csv:6]",
    ]
    assert section(made(indicator()), "How the publisher rated it") == ["No rating is published."]


def test_claims_stand_with_what_was_stated_and_what_the_figures_give() -> None:
    scorecard = whole(indicator(), indicator(id="1.2"))
    one = claim(
        indicator="1.1",
        quote="up 144 (75.5%)",
        stated="75.5%",
        recomputed="75.0%",
        note="144 on 192.",
        table="updates",
        line=27,
    )
    scorecard = replace(scorecard, claims=(one, replace(one, indicator="1.2", quote="another")))
    lines = list(explained(scorecard.indicators[0], scorecard, HERE))
    assert "another" not in "".join(line.text for line in lines)
    at = next(n for n, line in enumerate(lines) if "“up 144 (75.5%)”" in line.text)
    assert lines[at].text.endswith("[updates.csv:27]")
    assert lines[at + 1] == Line(
        Part.WARNING,
        "    Does not agree with the figures. Stated 75.5%, the figures give 75.0%. 144 on 192.",
    )


def test_gaps_say_what_why_and_who_owes_it() -> None:
    missing = result("2015/16 Q1", None, "x", reason=Reason.STAFFING)
    (said,) = section(
        made(indicator(missing, target(Kind.AT_MOST, 5), lead="Police")), "What is missing"
    )
    assert said.startswith("No result for April to June 2015 (Q1). The people who supplied it")
    assert said.endswith("Owed by Police.")


def test_sections_without_anything_to_say_are_left_out() -> None:
    text = made(indicator(result("2015/16", 40), target(Kind.AT_MOST, 50)))
    for title in (OTHERS, "What the publisher expects", "What was written, beside the figures"):
        assert title not in text


def test_what_publishers_typed_does_nothing_to_a_terminal() -> None:
    text = made(indicator(title="Bad \x1b[31mtitle", updates=()))
    assert "\x1b" not in text
    assert text.splitlines()[0] == "Bad  [31mtitle"


def test_a_year_to_date_told_as_such() -> None:
    text = made(
        offences(
            result("2015/16 Q1", 10, line=2),
            to_date("2015/16 Q2", 25, line=3),
            baseline(120),
            target(Kind.CHANGE_PERCENT, -10, baseline="2014/15"),
        )
    )
    figures = section(text, "The figures")
    assert figures[1].endswith(
        "15 offences; basis period; worked out: 25 (year to date at Q2) less 10 (Q1)."
    )
    assert figures[2] == (
        "From April to September 2015: 25 offences; basis year to date; printed. [results.csv:3]"
    )
    assert section(text, OTHERS) == [
        "From April to June 2015: On course. 10 offences; due by then: 27 (25% of 108, by time "
        "gone)."
    ]

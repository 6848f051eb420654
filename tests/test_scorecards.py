"""What the site says of the five scorecards, as its first sentences."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from outturn import package
from outturn.assemble import assemble
from outturn.assess import assess
from outturn.model import IndicatorAssessment, Rating, ScorecardAssessment, ScorecardStatus, Travel
from outturn.pages.judged import other_periods
from outturn.sentences import summaries
from outturn.sentences.lede import lede

DATA = Path(__file__).parent.parent / "data"
TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def scorecards() -> dict[str, ScorecardAssessment]:
    found = {}
    for folder in package.find([DATA]):
        read, problems = package.read(folder)
        assert read is not None
        assert not problems
        whole = assess(assemble(read), TODAY)
        found[whole.scorecard.path] = whole
    return found


def one(whole: ScorecardAssessment, key: str) -> IndicatorAssessment:
    return next(a for a in whole.indicators if a.indicator.id == key)


def test_all_five_are_there(scorecards):
    assert scorecards.keys() >= {
        "derby/2011-12",
        "haringey/2012-13",
        "haringey/2012-13-assessment",
        "stockton/2011-12",
        "stockton/2015-16",
    }


@pytest.mark.parametrize(
    ("path", "key", "said"),
    [
        (
            "stockton/2015-16",
            "2.2",
            "489 offences in January to March 2016 (Q4); 1,628 in 2015/16, 560 more (52.4%) than "
            "the 1,068 of 2014/15. The aim was to reduce. Missed.",
        ),
        (
            "stockton/2015-16",
            "4.1",
            "517 offences in January to March 2016 (Q4); 2,203 in 2015/16, 92 more (4.4%) than the "
            "2,111 of 2014/15. The aim was to reduce from 2,318 (three-year average). Met.",
        ),
        (
            "stockton/2015-16",
            "1.3",
            "2,593 incidents in January to March 2016 (Q4); 12,043 in 2015/16, 426 fewer (3.4%) "
            "than the 12,469 of 2014/15. The aim was to reduce from 13,425 (three-year average). "
            "Met.",
        ),
        (
            "stockton/2015-16",
            "4.2",
            "22 repeats in the year to March 2016, 3 fewer (12%) than the 25 in the year to March "
            "2015. The aim was to reduce. Met.",
        ),
        (
            "stockton/2015-16",
            "6.2",
            "67% in January to March 2016 (Q4), 20 percentage points higher than the 47% of "
            "October to December 2015 (Q3). The aim was to increase from the baseline of 44%. Met.",
        ),
        (
            "stockton/2015-16",
            "2.1",
            "412 offences in January to March 2016 (Q4); 1,440 in 2015/16, 294 more (25.7%) than "
            "the 1,146 of 2014/15. What it aimed at was lost when the document was turned into "
            "text. Not judged.",
        ),
        (
            "stockton/2015-16",
            "1.1",
            "In January to March 2016 (Q4): ASB Hotline 12 and Police 10. It was monitored, with "
            "no target. Not judged.",
        ),
        (
            "haringey/2012-13",
            "repeat-callers-2",
            "No figure for 2012/13: it was not due yet. The target was a 10% reduction on the "
            "baseline of 690, to 621 or fewer. Not judged: there is no result for 2012/13, "
            "because it was not due yet.",
        ),
        (
            "haringey/2012-13",
            "kpi-4",
            "17,571 offences in 2011/12, up 10% against 2010/11 as published. The target was a 5% "
            "reduction on the 17,571 of 2011/12. Not judged: there is no result for 2012/13, "
            "because it was not due yet.",
        ),
    ],
)
def test_first_sentences(scorecards, path, key, said):
    whole = scorecards[path]
    assert lede(one(whole, key), whole.scorecard).plain == said


def test_who_got_worse_in_stockton_2015_16(scorecards):
    whole = scorecards["stockton/2015-16"]
    worse = summaries.travelling(whole.indicators, Travel.WORSENING)
    assert [a.indicator.id for a in worse] == [
        *("2.1", "2.2", "2.3", "4.1", "idva-assessed", "idva-engaged")
    ]


@pytest.mark.parametrize(
    ("path", "judged", "statuses", "reasons"),
    [
        ("stockton/2015-16", 9, [5, 3, 1], [3, 3, 2, 2]),
        ("stockton/2011-12", 1, [], None),
        ("haringey/2012-13", 0, [], None),
    ],
)
def test_judged_and_not_judged_add_up(scorecards, path, judged, statuses, reasons):
    """The numbers in the sentence itself add up to the number of indicators."""
    whole = scorecards[path]
    total = len(whole.indicators)
    assert sum(a.verdict.judged for a in whole.indicators) == judged
    said = summaries.counts(whole.indicators)
    for whole_number, within in re.findall(r"(\d+) have no result \(([^)]*\d[^)]*)\)", said):
        assert sum(int(n) for n in re.findall(r"\d+", within)) == int(whole_number)
    numbers = [int(n) for n in re.findall(r"\b\d+\b", re.sub(r"\([^)]*\)", "", said))]
    if judged:
        given = numbers[2 : 2 + len(statuses)]
        assert numbers[:2] == [total, judged]
        assert given == statuses
        assert sum(given or [judged]) == judged, "what all share is not counted again"
        rest, *each = numbers[2 + len(statuses) :]
        assert rest == total - judged
    else:
        rest, *each = numbers
        assert rest == total
    assert sum(each) == rest
    assert reasons is None or each == reasons


@pytest.mark.parametrize(("key", "word"), [("vwi", "Met"), ("kpi-4", "Missed")])
def test_last_years_verdicts_are_found_in_the_plan_of_haringey(scorecards, key, word):
    (before,) = other_periods(one(scorecards["haringey/2012-13"], key))
    assert (before.title, before.anchor) == ("In 2011/12", "verdict-2011-12")
    assert before.badge.word == word
    assert before.steps


def test_the_lost_quarter_is_worked_out_and_never_typed(scorecards):
    assessment = one(scorecards["stockton/2015-16"], "2.2")
    worked_out = [r for r in assessment.results if r.origin == "subtracted"]
    assert [(r.period.text, r.value) for r in worked_out] == [("2015/16 Q2", Decimal(364))]
    assert worked_out[0].sources
    typed = [r.value for r in assessment.indicator.results]
    assert Decimal(364) not in typed


def test_every_symbol_of_stockton_2011_12_is_kept(scorecards):
    whole = scorecards["stockton/2011-12"]
    symbols = {Rating.ON_TRACK: "☺", Rating.OFF_TRACK: "☹", Rating.NOT_RATED: "-"}
    updates = [u for a in whole.indicators for u in a.indicator.updates]
    assert all(u.symbol == symbols[u.rating] for u in updates if u.rating)
    blank = [u for u in updates if u.rating is None]
    assert len(blank) == 2 * len(whole.indicators)
    assert {u.reason for u in blank} == {"not_due"}


def test_closed_scorecards_have_nothing_overdue(scorecards):
    closed = [w for w in scorecards.values() if w.scorecard.status is ScorecardStatus.CLOSED]
    assert closed
    for whole in closed:
        assert all(g.overdue_days == 0 and g.closed for g in whole.gaps)

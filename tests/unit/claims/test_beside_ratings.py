"""Ratings that the text or the figures beside them contradict, or that rest on none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from outturn.claims.beside import contradictions
from outturn.model import (
    Basis,
    Claim,
    ClaimKind,
    ClaimOutcome,
    Indicator,
    Polarity,
    Rating,
    Reason,
    Result,
    Target,
    TargetKind,
    Update,
)
from spec.build import baseline, indicator, offences, percentage, result, target, to_date
from unit.made import part, update, whole

GOOD, BAD = Rating.ON_TRACK, Rating.OFF_TRACK


def ratings(of: Indicator, *updates: Update) -> list[Claim]:
    """Claims about its ratings; an update on the line it has in order, the first on 2."""
    told = tuple(replace(u, line=line) for line, u in enumerate(updates, start=2))
    found = list(contradictions(whole(replace(of, updates=told))))
    assert all(c.outcome is ClaimOutcome.DISAGREES and c.table == "updates" for c in found)
    return [claim for claim in found if claim.kind is ClaimKind.RATING]


def asb(*rows: Result | Target, **facts: Any) -> Indicator:
    """Incidents of which fewer are better, in an area of its own."""
    usual = {
        "title": "Reduce Anti Social Behaviour in the top five wards",
        "unit": "incidents",
        "area": "top five wards",
    }
    return offences(target(TargetKind.IMPROVE), *rows, **(usual | facts))


ROSE = "Overall Police ASB incidents have increased by 7% in the top five wards."


def test_a_good_rating_beside_a_rise_of_what_should_fall() -> None:
    (claim,) = ratings(asb(), update("2015/16 Q2", f"A note. {ROSE}", GOOD))
    assert (claim.quote, claim.start, claim.line) == (ROSE, 8, 2)
    assert (claim.stated, claim.recomputed) == ("on track", "an increase")
    assert claim.note == (
        "Rated on track, while the text says an increase and lower is better here. "
        "The publisher may judge by another rule."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Increase of 66 offences compared to last year (25.4%)",
        "ASB has risen.",
        "Incidents up 12% on the same period last year.",
        "There were 12% higher incidents than last year.",
        "Anti-social behaviour incidents rose by 30.",
        "A 16% increase on baseline YTD.",
    ],
)
def test_ways_of_saying_that_it_rose(text: str) -> None:
    assert len(
        ratings(asb(area="", unit="offences and incidents"), update("2015/16 Q2", text, GOOD))
    )


@pytest.mark.parametrize(
    "text",
    [
        "Increased in Q1 but reduced in Q2, currently 16% above baseline.",
        "ASB has increased by 4.3% in the top five wards, compared to a 12.2% fall in the Borough.",
        "ASB incidents have increased by 7% in the town centre.",
        "Overall ASB incidents have increased by 7%.",
        "Reports of ASB incidents have increased by 7% in the top five wards.",
        "Overall crime has increased by 5%.",
        "Arrests have increased by 20%.",
        "ASB incidents have increased by 7% in three of the five wards.",
        "ASB incidents have increased by 7% in the top five wards but remain within target.",
        "ASB incidents have not increased by 7% in the top five wards.",
        "ASB incidents are expected to have increased by 7%.",
        "ASB incidents have increased by 7% since the last quarter.",
        "ASB incidents have increased by 0.4% in the top five wards.",
        "ASB has risen, with reporting up and confidence higher.",
        "Confidence has increased, and ASB incidents have fallen.",
        "",
    ],
)
def test_texts_that_are_no_plain_rise_of_the_measure(text: str) -> None:
    assert ratings(asb(), update("2015/16 Q2", text, GOOD)) == []


@pytest.mark.parametrize(
    ("rating", "polarity"),
    [
        (GOOD, Polarity.HIGHER),
        (BAD, Polarity.LOWER),
        (Rating.AT_RISK, Polarity.LOWER),
        (Rating.NOT_RATED, Polarity.LOWER),
        (None, Polarity.LOWER),
        (GOOD, Polarity.NONE),
        (GOOD, Polarity.MAINTAIN),
    ],
)
def test_ratings_that_a_rise_does_not_contradict(rating: Rating | None, polarity: Polarity) -> None:
    assert ratings(asb(polarity=polarity), update("2015/16 Q2", ROSE, rating)) == []


def test_a_rise_that_the_target_allows_contradicts_nothing() -> None:
    ceiling = asb(target(TargetKind.AT_MOST, 900))
    assert ratings(ceiling, update("2015/16 Q2", ROSE, GOOD)) == []
    growth = replace(asb(), targets=(target(TargetKind.CHANGE_PERCENT, 10),))
    assert ratings(growth, update("2015/16 Q2", ROSE, GOOD)) == []
    cut = replace(asb(), targets=(target(TargetKind.CHANGE_PERCENT, -10),))
    assert len(ratings(cut, update("2015/16 Q2", ROSE, GOOD))) == 1


def test_a_rise_on_last_year_may_yet_be_a_fall_from_an_older_baseline() -> None:
    average = baseline(2318, "2011-04-01/2014-03-31", label="average")
    last_year = baseline(2111, "2014/15", label="last year")
    promise = target(TargetKind.IMPROVE, baseline="average")
    of = replace(asb(), targets=(promise,), baselines=(average, last_year))
    said = update("2015/16 Q2", ROSE, GOOD)
    assert ratings(of, said) == []
    assert len(ratings(of, update("2015/16 Q2", "A 7% increase on the baseline.", GOOD))) == 1
    assert len(ratings(replace(of, targets=(replace(promise, baseline="last year"),)), said)) == 1


def test_a_rise_of_one_part_is_not_one_of_the_whole() -> None:
    of = percentage(
        target(TargetKind.IMPROVE),
        title="Increase opiate and non-opiate completions",
        breakdowns=(part("opiate"),),
    )
    assert ratings(of, update("2015/16 Q2", "Opiate completions have fallen by 5%.", GOOD)) == []
    assert len(ratings(of, update("2015/16 Q2", "Completions have fallen by 5%.", GOOD))) == 1


def test_a_bad_rating_beside_a_fall_of_what_should_fall_where_any_fall_will_do() -> None:
    fell = "ASB incidents have fallen by 7% in the top five wards."
    (claim,) = ratings(asb(), update("2015/16 Q2", fell, BAD))
    assert claim.note.startswith("Rated off track, while the text says a fall and lower is better")
    enough = replace(asb(), targets=(target(TargetKind.CHANGE_PERCENT, -20),))
    assert ratings(enough, update("2015/16 Q2", fell, BAD)) == []
    assert ratings(replace(asb(), targets=()), update("2015/16 Q2", fell, BAD)) == []


@pytest.mark.parametrize(
    ("text", "rating", "where"),
    [
        ("26.8% above the target to achieve this year.", GOOD, "off target"),
        ("The target was not met.", GOOD, "off target"),
        ("Currently not on target.", GOOD, "off target"),
        ("Incidents are on target.", BAD, "on target"),
        ("The target has been achieved.", BAD, "on target"),
    ],
)
def test_a_rating_beside_a_text_that_says_the_opposite(
    text: str, rating: Rating, where: str
) -> None:
    (claim,) = ratings(asb(area=""), update("2015/16 Q2", text, rating))
    assert (claim.quote, claim.recomputed) == (text, where)


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("26.8% above the target to achieve this year.", BAD),
        ("Incidents are on target.", GOOD),
        ("Below the target.", GOOD),
        ("Will be on target by March.", BAD),
        ("Some incidents are on target.", BAD),
        ("Three of the wards are on target.", BAD),
        ("The response time is on target.", BAD),
        ("On target in Q1. Not on target in Q2.", BAD),
        ("Last year the target was not met.", GOOD),
    ],
)
def test_a_rating_that_its_text_bears_out_or_does_not_speak_of(text: str, rating: Rating) -> None:
    assert ratings(asb(area=""), update("2015/16 Q2", text, rating)) == []


def absent(period: str, reason: Reason, **facts: Any) -> Result:
    return result(period, None, "x", reason=reason, **facts)


NO_DATA = "Q2 data not available on ndtms.net until mid-August 2015."


def test_a_rating_for_a_period_whose_data_the_text_says_is_not_available() -> None:
    of = offences(absent("2015/16 Q2", Reason.AWAITING_SOURCE))
    (claim,) = ratings(of, update("2015/16 Q2", NO_DATA, GOOD))
    assert (claim.quote, claim.recomputed) == (NO_DATA, "no figure")
    assert claim.note == (
        "Rated on track for July to September 2015 (Q2), though the text says that there is no "
        "data for it yet."
    )


def test_what_such_a_rating_may_rest_on_is_said() -> None:
    to_august = result("2015-04-01/2015-08-31", 52, basis=Basis.YEAR_TO_DATE)
    of = offences(absent("2015/16 Q2", Reason.AWAITING_SOURCE), to_august)
    (claim,) = ratings(of, update("2015/16 Q2", NO_DATA, GOOD))
    assert claim.note.endswith("yet. It may rest on the figures to August 2015.")


@pytest.mark.parametrize(
    "text",
    [
        "Data is not yet available.",
        "The figures have not been received.",
        "No data received.",
        "Awaiting Q2 data.",
    ],
)
def test_ways_of_saying_that_there_is_no_data(text: str) -> None:
    assert len(ratings(offences(), update("2015/16 Q2", text, BAD))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Q3 data not available until January.",
        "Gender data is not available.",
        "Data for the north is not available.",
        "No gender breakdown provided until the full quarterly update.",
        "",
    ],
)
def test_texts_that_do_not_say_so_of_their_own_period(text: str) -> None:
    assert ratings(offences(), update("2015/16 Q2", text, GOOD)) == []


def test_a_reason_in_the_data_is_enough() -> None:
    of = offences(absent("2015/16 Q2", Reason.NOT_COLLECTED))
    (claim,) = ratings(of, update("2015/16 Q2", "", GOOD, symbol="☺"))
    assert (claim.quote, claim.start) == ("☺", 0)
    assert claim.note == (
        "Rated on track for July to September 2015 (Q2), though there is no figure for it (it was "
        "not collected)."
    )


@pytest.mark.parametrize("reason", [Reason.NO_UPDATE, Reason.CONFIDENTIAL, Reason.NOT_DUE])
def test_a_figure_that_is_only_not_printed_may_well_be_known(reason: Reason) -> None:
    assert ratings(offences(absent("2015/16 Q2", reason)), update("2015/16 Q2", "", GOOD)) == []


@pytest.mark.parametrize(
    "known",
    [
        result("2015/16 Q2", 40, breakdown="north"),
        to_date("2015/16 Q2", 40),
        result("2015-09", 40),
        result("2015/16", 144, basis=Basis.PROJECTION),
    ],
)
def test_a_rating_may_rest_on_any_figure_to_the_end_of_its_period(known: Result) -> None:
    of = offences(absent("2015/16 Q2", Reason.AWAITING_SOURCE), known)
    assert ratings(of, update("2015/16 Q2", NO_DATA, GOOD)) == []


def test_no_rating_where_there_is_no_data_is_as_it_should_be() -> None:
    of = offences(absent("2015/16 Q2", Reason.AWAITING_SOURCE))
    assert ratings(of, update("2015/16 Q2", NO_DATA, Rating.NOT_RATED)) == []


def kept(*values: int, before: int, rating: Rating, **facts: Any) -> list[Claim]:
    """Ratings of a first quarter, on a target of 100 at most, after so many a year before."""
    of = indicator(
        target(TargetKind.AT_MOST, 100),
        result("2014/15 Q1", before),
        *(result(f"2015/16 Q{n}", value) for n, value in enumerate(values, start=1)),
        unit="fires",
        **facts,
    )
    said = [update(f"2015/16 Q{n}", "", rating) for n in range(1, len(values) + 1)]
    return ratings(of, *said)


def test_a_good_rating_beside_figures_that_miss_and_are_worse() -> None:
    (claim,) = kept(150, 90, before=120, rating=GOOD)
    assert claim.line == 2
    assert claim.note == (
        "Rated on track for April to June 2015 (Q1), while the figures fall short of the target "
        "and are worse than a year before (150 fires after 120 fires). "
        "The publisher may judge by another rule."
    )


def test_a_bad_rating_beside_figures_that_reach_the_target_and_are_better() -> None:
    (claim,) = kept(80, 150, before=120, rating=BAD)
    assert "reach the target and are better" in claim.note


def test_only_opposite_extremes_count() -> None:
    assert kept(150, 90, before=160, rating=GOOD) == []  # misses, but is better
    assert kept(102, 90, before=90, rating=GOOD) == []  # close
    assert kept(150, 90, before=120, rating=Rating.AT_RISK) == []
    assert kept(90, 90, before=120, rating=GOOD) == []


def test_the_last_rating_is_left_to_the_words_beside_the_verdict() -> None:
    assert kept(150, before=120, rating=GOOD) == []

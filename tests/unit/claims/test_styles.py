"""One statement in the many ways councils write it: right ones agree, wrong ones are found."""

from __future__ import annotations

import pytest

from outturn.claims import Known, check_text
from outturn.model import Basis, Claim, ClaimKind, TargetKind
from outturn.period import parse
from spec.build import assessed, baseline, offences, percentage, result, target

OFFENCES = offences(
    result("2018/19 Q1", 170),
    result("2018/19 Q2", 181),
    result("2018/19 Q3", 192),
    result("2018/19 Q4", 199),
    result("2019/20 Q1", 205),
    result("2019/20 Q2", 240),
    result("2019/20 Q3", 216),
    baseline(742),
)
SATISFIED = percentage(
    result("2018/19 Q3", 80),
    result("2019/20 Q2", 82),
    result("2019/20 Q3", 84),
    target(TargetKind.AT_LEAST, 85, period="2019/20"),
)


def offending(text: str) -> list[Claim]:
    return list(check_text(text, Known.of(assessed(OFFENCES), parse("2019/20 Q3"))))


def satisfied(text: str) -> list[Claim]:
    return list(check_text(text, Known.of(assessed(SATISFIED), parse("2019/20 Q3"))))


def wrong(claims: list[Claim]) -> list[tuple[str, str]]:
    return [(c.stated, c.recomputed) for c in claims if c.disagrees]


@pytest.mark.parametrize(
    "text",
    [
        "216 offences v 192 SPLY (+12.5%)",
        "216 (PY 192), up 12.5%",
        "Up 24 on PY",
        "Down 24 on the quarter",
        "• Offences: 216 (Q2: 240) • 10% lower than Q2",
        "Offences fell from 240 to 216, down 10%",
        "661 YTD vs 543 (21.7% up)",
        "216 offences, 24 fewer than Q2 and 24 more than the same quarter last year",
        "205 in Q1, 240 in Q2 and 216 in Q3: 661 in total",
        "Burglary 216 (192 last year): +24, +12.5%",
        "A rise of 12.5 per cent year on year",
        "More offences than last year",
        "Lower than Q2.",
        "24 more offences were recorded than last year",
    ],
)
def test_what_is_right_agrees(text: str) -> None:
    found = offending(text)
    assert wrong(found) == []
    assert any(c.outcome.value == "agrees" and c.kind is not ClaimKind.LEVEL for c in found)


@pytest.mark.parametrize(
    ("text", "stated", "recomputed"),
    [
        ("216 offences v 192 SPLY (+15.2%)", "15.2%", "12.5%"),
        ("Up 34 on PY", "34", "24"),
        ("Up 24 on the quarter", "up", "a reduction"),
        ("• Offences: 216 (Q2: 240) • 12% lower than Q2", "12%", "10%"),
        ("Offences fell from 240 to 216, down 14%", "14%", "10%"),
        ("Offences fell from 216 to 240", "fell", "an increase"),
        ("661 YTD vs 543 (17.8% up)", "17.8%", "21.7%"),
        ("216 offences, which is 24 (11.1%) more than Q3 last year", "11.1%", "12.5%"),
        ("126 offences this quarter", "126", "216"),
        ("YTD 616", "616", "661"),
        ("Q1 205, Q2 204, Q3 216", "204", "240"),
        ("The 2018/19 Q3 figure was 129.", "129", "192"),
        ("205 in Q1, 240 in Q2 and 216 in Q3: 651 in total", "651", "661"),
        ("Repeat victims: 30 (16% of 216)", "16%", "14%"),
        ("a rise of 21.5 per cent year on year", "21.5 per cent", "12.5%"),
        ("The same as last quarter", "the same as", "a reduction"),
        ("Fewer offences than last year.", "fewer", "an increase"),
        ("216 versus 192 last year: a quarter more", "a quarter", "13%"),
    ],
)
def test_what_is_wrong_is_found(text: str, stated: str, recomputed: str) -> None:
    assert wrong(offending(text)) == [(stated, recomputed)]


@pytest.mark.parametrize(
    "text",
    [
        "Police recorded 250 incidents and 216 offences; incidents lower than last year",
        "250 incidents and 216 offences; incidents up 12 (5%)",
        "Same as last year, we ran 3 campaigns",
        "Violence is lower than last year but burglary is higher than Q2",
        "Satisfaction is lower than last year",
        "Youth offences up 6 on the quarter",
        "Shed burglary was up 9 on last year",
        "In Q2 we ran 14 events and in Q3 we ran 9",
        "Of 216 offences, 54 (25%) were detected, up from 20% last year",
        "216 offences: -5 in the north, +8 in the south",
        "Tenders worth 46 over five years",
        "Average of 72 offences a month, down from 80 in Q2",
        "216 offences. Arrests rose by 20 (8%).",
        "216 offences, of which 60 were in the town centre, an increase of 12 (20%)",
        "Offences in wards A and B rose 14% on last year",
        "We expect 5% fewer offences than last year",
        "1,046 / 986 on PY",
    ],
)
def test_what_speaks_of_something_else_is_let_be(text: str) -> None:
    assert wrong(offending(text)) == []


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("84% - above target", "above target"),
        ("Down two points on the quarter to 84%", "down"),
        ("84% (168 of 210)", "84%"),
        ("84% (Q2 28%)", "28%"),
        ("84% against 80% last year, an improvement of 6 points", "6 points"),
        ("Improved from 84% to 80%", "improved"),
        ("Unchanged from last quarter at 84%", "unchanged"),
    ],
)
def test_percentages_that_are_wrong_are_found(text: str, stated: str) -> None:
    assert [given for given, _ in wrong(satisfied(text))] == [stated]


@pytest.mark.parametrize(
    "text",
    [
        "84%, two points up on Q2",
        "84%, four per cent better than last year",
        "84%, one point short of target",
        "84% compared with 82% in Q2 and 80% SPLY",
        "84% compared to 88% nationally",
        "aged 18 to 24, up 5% to 10% in places",
    ],
)
def test_percentages_that_may_be_right_are_let_be(text: str) -> None:
    assert wrong(satisfied(text)) == []


@pytest.mark.parametrize(
    ("text", "stated", "recomputed"),
    [
        ("Calls rose from 1,200 to 1,500, an increase of 300 (20%)", "20%", "25%"),
        ("Of 40 cases, 10 (35%) closed", "35%", "25%"),
        ("Half of homes (20 of 60)", "Half", "33.3%"),
        ("Total 61: 20 flats, 25 houses and 15 bungalows", "61", "60"),
        ("20 flats, 25 houses and 15 bungalows = 61", "61", "60"),
        ("Attendance 120 (v 100) up 25%", "25%", "20%"),
        ("Attendance 120 (v 100) down 20%", "down", "an increase"),
        ("1,500 calls, down 300 from 1,200", "down", "an increase"),
        ("80 chargers installed vs 100 promised: 25% short.", "25%", "20%"),
        ("241 concerns, 97 enquiries (42.0% conversion)", "42.0%", "40.2%"),
        ("Placements fell by a fifth, from 36 to 27", "a fifth", "25%"),
        ("Alarms 28; less than half last year's 51", "less than half", "54.9%"),
    ],
)
def test_a_text_alone_is_held_against_its_own_numbers(
    text: str, stated: str, recomputed: str
) -> None:
    assert wrong(list(check_text(text))) == [(stated, recomputed)]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Q3 there were 216 offences", "216 offences"),
        ("Police - 216 All others fell", "216"),
        ("216 which is a rise", "216"),
        ("216 offences and counting", "216 offences"),
    ],
)
def test_a_level_is_quoted_with_its_own_noun_at_most(text: str, quote: str) -> None:
    assert [c.quote for c in offending(text) if c.kind is ClaimKind.LEVEL] == [quote]


def test_a_figure_of_last_year_is_called_what_it_is() -> None:
    known = offences(
        result("2015/16 Q4", 894 - 140),
        result("2015/16 Q4", 4311, basis=Basis.YEAR_TO_DATE),
        result("2014/15 Q4", 894),
        result("2014/15 Q4", 4374, basis=Basis.YEAR_TO_DATE),
    )
    text = "754, compared to 894 last year. Year end total of 4311, compares to 4374 last year."
    notes = [
        c.note
        for c in check_text(text, Known.of(assessed(known), parse("2015/16 Q4")))
        if c.stated in ("894", "4374")
    ]
    assert notes == [
        "The figure for January to March 2015 (Q4) is 894.",
        "The figure for 2014/15 is 4,374.",
    ]


def test_rolling_years_and_snapshots_are_called_what_they_are() -> None:
    for basis, name in (
        (Basis.ROLLING_YEAR, "the twelve months to June 2014"),
        (Basis.SNAPSHOT, "the end of June 2014"),
    ):
        known = offences(
            result("2015/16 Q1", 24, basis=basis), result("2014/15 Q1", 23, basis=basis)
        )
        found = check_text(
            "24 repeats compared to 23 last year", Known.of(assessed(known), parse("2015/16 Q1"))
        )
        assert f"The figure for {name} is 23." in [c.note for c in found]

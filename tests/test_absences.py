"""Every kind of absence in the five documents is a typed gap, and every count of indicators adds
up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from outturn import package
from outturn.assemble import assemble
from outturn.assess import assess
from outturn.model import Gap, GapKind, IndicatorAssessment, Reason, ScorecardAssessment
from outturn.sentences import gaps as words
from outturn.sentences.summaries import counts, missing

DATA = Path(__file__).parent.parent / "data"
TODAY = date(2026, 11, 21)
DERBY = "derby/2011-12"
PLAN, ASSESSMENT = "haringey/2012-13", "haringey/2012-13-assessment"
OLD, NEW = "stockton/2011-12", "stockton/2015-16"
SCORECARDS = (DERBY, PLAN, ASSESSMENT, OLD, NEW)


@pytest.fixture(scope="module")
def scorecards() -> dict[str, ScorecardAssessment]:
    found = {}
    for folder in package.find([DATA]):
        read, _ = package.read(folder)
        assert read is not None
        whole = assess(assemble(read), TODAY)
        found[whole.scorecard.path] = whole
    return found


def gap(whole: ScorecardAssessment, key: str, kind: GapKind, where: str = "") -> Gap:
    """The one gap of that indicator and kind whose anchor ends with ``where``, or else holds it."""
    gaps = [g for g in whole.gaps if g.indicator == key and g.kind is kind]
    ends = [g for g in gaps if g.id.endswith(where)]
    (found,) = ends if len(ends) == 1 else [g for g in gaps if where in g.id]
    return found


RESULT, BASELINE, TARGET = GapKind.RESULT, GapKind.BASELINE, GapKind.TARGET
RATING, TITLE, DEVELOPING = GapKind.RATING, GapKind.TITLE, GapKind.UNDER_DEVELOPMENT


@pytest.mark.parametrize(
    ("path", "key", "kind", "where", "reason", "expected", "since"),
    [
        # The starting points.
        pytest.param(NEW, "1.2", BASELINE, "", None, None, date(2015, 4, 1), id="descriptive"),
        pytest.param(
            NEW, "5.1", BASELINE, "", None, None, date(2015, 4, 1), id="baseline to be confirmed"
        ),
        pytest.param(
            OLD, "2.2", BASELINE, "", Reason.BASELINE_YEAR, None, None, id="to be collected"
        ),
        pytest.param(
            PLAN,
            "drug-interventions",
            BASELINE,
            "",
            Reason.BASELINE_YEAR,
            date(2012, 10, 31),
            date(2012, 4, 1),
            id="to be developed by end October",
        ),
        pytest.param(
            DERBY,
            "pm-5",
            BASELINE,
            "",
            Reason.SYSTEM_CHANGE,
            None,
            date(2011, 4, 1),
            id="an initial period of 12 months",
        ),
        pytest.param(
            NEW, "6.1", BASELINE, "", None, None, date(2015, 4, 1), id="reviewed periodically"
        ),
        pytest.param(
            DERBY,
            "pm-9",
            BASELINE,
            "",
            Reason.NOT_RATIFIED,
            None,
            date(2011, 4, 1),
            id="unreliable but useful",
        ),
        pytest.param(
            NEW,
            "3.2",
            BASELINE,
            "offending-rate",
            None,
            None,
            date(2015, 4, 1),
            id="a baseline for each person",
        ),
        # The reasons for missing data.
        pytest.param(
            OLD, "1.1", RATING, "q3", Reason.NOT_DUE, None, None, id="blank third quarter"
        ),
        pytest.param(
            OLD,
            "2.2",
            RESULT,
            "q2",
            Reason.BASELINE_YEAR,
            None,
            date(2011, 6, 30),
            id="no update due",
        ),
        pytest.param(
            OLD,
            "1.2",
            RESULT,
            "q2",
            Reason.NOT_COLLECTED,
            None,
            date(2011, 6, 30),
            id="no consultation carried out",
        ),
        pytest.param(
            OLD,
            "4.1",
            RESULT,
            "q2",
            Reason.AWAITING_SOURCE,
            date(2011, 11, 15),
            date(2011, 6, 30),
            id="not on ndtms.net until mid-November",
        ),
        pytest.param(
            OLD,
            "4.1",
            RESULT,
            "q2-by-gender",
            Reason.BREAKDOWN_WITHHELD,
            None,
            date(2011, 9, 30),
            id="no gender breakdown until the full quarterly update",
        ),
        pytest.param(
            NEW,
            "3.3",
            RESULT,
            "q4-opiate-criminal",
            Reason.AWAITING_SOURCE,
            date(2016, 5, 24),
            date(2016, 3, 31),
            id="available 24th May",
        ),
        pytest.param(
            NEW,
            "3.2",
            RESULT,
            "q4",
            Reason.STAFFING,
            None,
            date(2016, 3, 31),
            id="retirement of key personnel",
        ),
        pytest.param(
            NEW,
            "6.1",
            RESULT,
            "q4",
            Reason.DATA_SHARING,
            None,
            date(2015, 12, 31),
            id="police data provision",
        ),
        pytest.param(
            NEW,
            "5.2",
            RESULT,
            "q4",
            Reason.NO_UPDATE,
            None,
            date(2015, 9, 30),
            id="no update provided",
        ),
        pytest.param(
            NEW,
            "6.3",
            GapKind.UPDATE,
            "q4",
            Reason.NO_UPDATE,
            None,
            date(2016, 3, 31),
            id="no words either",
        ),
        pytest.param(
            NEW,
            "3.2",
            RESULT,
            "probation",
            Reason.NOT_MEASURABLE,
            None,
            date(2016, 3, 31),
            id="not possible to measure",
        ),
        pytest.param(
            NEW,
            "5.1",
            RESULT,
            "q1-commencements",
            Reason.SYSTEM_CHANGE,
            None,
            date(2015, 6, 30),
            id="recording to be re-established",
        ),
        pytest.param(
            PLAN,
            "proven-reoffending",
            DEVELOPING,
            "",
            Reason.AWAITING_SOURCE,
            None,
            date(2012, 4, 1),
            id="awaiting further information",
        ),
        pytest.param(
            DERBY,
            "pm-5",
            DEVELOPING,
            "",
            Reason.SYSTEM_CHANGE,
            None,
            date(2011, 4, 1),
            id="on hold for the hospital's system",
        ),
        pytest.param(
            DERBY,
            "pm-6",
            DEVELOPING,
            "",
            Reason.METHOD_NOT_AGREED,
            None,
            date(2011, 4, 1),
            id="methodology to be agreed",
        ),
        pytest.param(
            DERBY,
            "pm-1",
            DEVELOPING,
            "",
            Reason.NOT_DUE,
            date(2011, 12, 31),
            None,
            id="expected at the third quarter",
        ),
        pytest.param(
            NEW, "2.1", TITLE, "", Reason.LOST_IN_TRANSCRIPTION, None, None, id="a name lost"
        ),
        pytest.param(
            NEW, "1.1", RATING, "", Reason.LOST_IN_TRANSCRIPTION, None, None, id="a colour lost"
        ),
        pytest.param(
            ASSESSMENT,
            "overall",
            RESULT,
            "",
            Reason.LOST_IN_TRANSCRIPTION,
            None,
            None,
            id="self-assessment with nothing marked",
        ),
        # Targets that are not there.
        pytest.param(
            DERBY, "pm-3", TARGET, "", Reason.NOT_RATIFIED, None, date(2011, 4, 1), id="draft"
        ),
        pytest.param(DERBY, "pm-1", TARGET, "", Reason.NOT_DUE, None, None, id="to be set"),
        pytest.param(PLAN, "fire", TARGET, "", None, None, date(2012, 4, 1), id="not local"),
        pytest.param(
            ASSESSMENT, "violent-crime", TARGET, "", None, None, date(2012, 4, 1), id="none at all"
        ),
        pytest.param(
            DERBY,
            "pm-4",
            RESULT,
            "",
            Reason.NOT_RATIFIED,
            None,
            date(2011, 4, 1),
            id="a rate derived from another measure",
        ),
    ],
)
def test_every_kind_of_absence_is_a_typed_gap(
    scorecards: dict[str, ScorecardAssessment],
    path: str,
    key: str,
    kind: GapKind,
    where: str,
    reason: Reason | None,
    expected: date | None,
    since: date | None,
) -> None:
    found = gap(scorecards[path], key, kind, where)
    assert (found.reason, found.expected, found.since) == (reason, expected, since)


@pytest.mark.parametrize(
    ("path", "key", "quoted"),
    [
        (OLD, "4.1", "No gender breakdown provided until the full quarterly update."),
        (NEW, "6.1", "Police data provision has yet to be resolved."),
        (NEW, "3.3", "Q4 data will be available 24th May."),
    ],
)
def test_the_documents_own_words_stand_with_the_gap(
    scorecards: dict[str, ScorecardAssessment], path: str, key: str, quoted: str
) -> None:
    assert any(quoted in g.note for g in scorecards[path].gaps if g.indicator == key)


def test_the_name_of_an_objective_that_was_lost_is_a_gap(
    scorecards: dict[str, ScorecardAssessment],
) -> None:
    (found,) = [g for g in scorecards[NEW].gaps if g.objective]
    assert (found.objective, found.kind, found.lost) == ("5", TITLE, True)


@pytest.mark.parametrize(
    ("path", "key", "kinds"),
    [
        # A baseline silently changed, and a target that is only watched or a way of working, are
        # there: nothing about them is missing. The quarter of 2.2 that was lost is worked out.
        # What 3.3's baseline describes in words, its parts have as figures.
        (NEW, "3.3", {RESULT, RATING}),
        (NEW, "1.1", {RATING}),
        (NEW, "6.3", {RATING, GapKind.UPDATE}),
        (NEW, "2.2", {RATING}),
        (PLAN, "repeat-callers-2", {RESULT}),
    ],
)
def test_what_is_there_is_no_gap(
    scorecards: dict[str, ScorecardAssessment], path: str, key: str, kinds: set[GapKind]
) -> None:
    found = [g for g in scorecards[path].gaps if g.indicator == key]
    assert {g.kind for g in found} == kinds


def test_who_answers_is_named_where_the_document_names_them(
    scorecards: dict[str, ScorecardAssessment],
) -> None:
    assert gap(scorecards[PLAN], "vwi", BASELINE).owner == "Police with theme leads"
    assert not any(g.owner for g in scorecards[NEW].gaps)


@pytest.mark.parametrize("path", SCORECARDS)
def test_nothing_is_overdue_in_what_is_closed_and_no_length_runs_past_it(
    scorecards: dict[str, ScorecardAssessment], path: str
) -> None:
    whole = scorecards[path]
    end = whole.scorecard.as_at or whole.scorecard.period.end
    for found in whole.gaps:
        assert found.closed
        assert found.overdue_days == 0
        assert found.missing_days == ((end - found.since).days if found.since else 0)


def test_in_words(scorecards: dict[str, ScorecardAssessment]) -> None:
    found = gap(scorecards[NEW], "6.1", RESULT, "q4")
    assert words.how_long(found) == (
        "Missing since 31 December 2015, two quarters running; the last figure is for July to "
        "September 2015 (Q2). It had been missing for 3 months when this scorecard closed."
    )
    later = gap(scorecards[NEW], "5.2", RESULT, "q1")
    assert (words.how_long(later), words.due(later)) == (
        "",
        "Due by 1 October 2016; never published here.",
    )
    parts = gap(scorecards[NEW], "3.3", RESULT, "q2")
    assert words.how_long(parts) == (
        "Missing since 30 September 2015; the last figure is for April to June 2015 (Q1). It had "
        "been missing for 6 months when this scorecard closed."
    )


@pytest.mark.parametrize("path", SCORECARDS)
def test_anchors_are_unique_on_a_page(
    scorecards: dict[str, ScorecardAssessment], path: str
) -> None:
    anchors = [g.id for g in scorecards[path].gaps]
    assert all(re.fullmatch(r"gap(-[a-z0-9]+)+", anchor) for anchor in anchors)
    assert len(anchors) == len(set(anchors))


def numbers(text: str) -> list[int]:
    return [int(n) for n in re.findall(r"\b\d+(?= )", re.sub(r" \(.*?\)", "", text))]


def assert_adds_up(several: Sequence[IndicatorAssessment]) -> None:
    """Judged by verdict and not judged by reason come to the number of indicators."""
    text = counts(several)
    judged = sum(a.verdict.judged for a in several)
    if not judged:
        total, *reasons = numbers(text)
        assert total == sum(reasons or [total]) == len(several)
        return
    first, _, second = text.partition(";")
    head, _, by_verdict = first.partition(":")
    assert numbers(head) == [len(several), judged]
    # A verdict or a reason that all share is not counted again.
    assert sum(numbers(by_verdict) or [judged]) == judged
    rest, _, reasons_told = second.partition(":")
    assert sum(numbers(rest)) == len(several) - judged
    assert sum(numbers(reasons_told) or numbers(rest)) == len(several) - judged


@pytest.mark.parametrize("path", SCORECARDS)
def test_counts_add_up_on_every_scorecard_and_objective(
    scorecards: dict[str, ScorecardAssessment], path: str
) -> None:
    whole = scorecards[path]
    assert_adds_up(whole.indicators)
    for objective in whole.scorecard.objectives:
        if len(several := whole.of_objective(objective)) > 1:
            assert_adds_up(several)


@pytest.mark.parametrize("path", SCORECARDS)
def test_what_is_missing_lost_and_not_due_adds_up_to_every_gap(
    scorecards: dict[str, ScorecardAssessment], path: str
) -> None:
    whole = scorecards[path]
    first, *rest = re.split(r"(?<=\.) ", missing(whole.gaps))
    total, *by_kind = numbers(first)
    assert total == sum(by_kind)
    assert total + sum(n for text in rest for n in numbers(text)) == len(whole.gaps)

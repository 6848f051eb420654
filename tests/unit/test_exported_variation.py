"""Usual variation in data.json."""

from __future__ import annotations

import json
from typing import Any

from outturn import exports
from outturn.model import Indicator
from outturn.model import TargetKind as Kind
from spec.build import indicator, result, target
from unit.made import whole
from unit.spc.runs import monthly

QUIET = (12, 9, 11, 10, 13, 9, 12, 10, 11, 9, 12, 10)


def variations(made: Indicator) -> list[dict[str, Any]]:
    card = whole(made)
    loaded = json.loads(exports.indicator_json(card.indicators[0], card))
    found: list[dict[str, Any]] = loaded["variations"]
    return found


def test_limits_points_and_assurance_are_exported() -> None:
    (found,) = variations(indicator(*monthly((*QUIET, 24)), target(Kind.AT_MOST, 30, "2013")))
    assert (found["breakdown"], found["area"], found["basis"]) == ("", "", "period")
    assert found["assurance"] == "consistently_met"
    (phase,) = found["phases"]
    assert (phase["first"], phase["last"], phase["count"]) == ("2012-01", "2013-01", 13)
    assert phase["screened"] == 1
    last = found["points"][-1]
    assert (last["period"], last["value"], last["moving_range"]) == ("2013-01", 24, 14)
    assert (last["label"], last["signals"], last["upward"]) == ("outside", ["outside"], [True])
    assert last["cause"] == "concern"
    assert len(found["steps"]) == 5


def test_a_series_too_short_is_exported_without_limits() -> None:
    (found,) = variations(indicator(*monthly(QUIET[:3])))
    assert found["needed"] == 8
    assert found["phases"][0]["mean"] is None
    assert {point["cause"] for point in found["points"]} == {"unknown"}


def test_a_single_figure_has_none() -> None:
    assert variations(indicator(result("2015/16", 4))) == []

"""The registry of rules."""

from __future__ import annotations

import re

import pytest

from outturn.checks import rules
from outturn.checks.registry import declare
from outturn.package import FAULTS


def test_every_rule_can_go_into_the_guide() -> None:
    for rule in rules():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.code)
        assert re.fullmatch(r"([A-Z]|publisher|datapackage).+[^.]\.", rule.title)


def test_codes_are_unique() -> None:
    codes = [rule.code for rule in rules()]
    assert len(codes) == len(set(codes))
    assert set(FAULTS) < set(codes)


def test_a_code_is_entered_once() -> None:
    with pytest.raises(ValueError, match="period"):
        declare("period", "Twice.")

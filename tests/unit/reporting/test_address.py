"""An indicator found by its address, or the addresses near it."""

from __future__ import annotations

import pytest

from outturn.errors import ConfigurationError
from outturn.reporting import find
from spec.build import offences
from unit.made import whole

OLD = whole(offences(id="1.1"), offences(id="2.2", number="KPI 4"), id="2014-15")
NEW = whole(offences(id="1.1"), *(offences(id=f"3.{n}") for n in range(1, 8)), id="2015-16")
BOTH = [OLD, NEW]


def suggested(address: str) -> list[str]:
    """The lines of the complaint that name addresses."""
    with pytest.raises(ConfigurationError) as raised:
        find(BOTH, address)
    lines = str(raised.value).splitlines()
    assert lines[0] == f"There is no indicator {address!r}."
    return [line.strip() for line in lines if line.startswith("  ")]


@pytest.mark.parametrize(
    "address", ["example/2015-16/1.1", "/example/2015-16/1.1/", " Example/2015-16/1.1"]
)
def test_an_address_is_found_as_the_site_writes_it(address: str) -> None:
    scorecard, indicator = find(BOTH, address)
    assert scorecard is NEW
    assert indicator is NEW.indicators[0]


def test_an_id_alone_suggests_each_scorecard_that_has_it() -> None:
    assert suggested("1.1") == ["example/2014-15/1.1", "example/2015-16/1.1"]


def test_a_number_in_place_of_an_id_suggests_the_indicator_so_numbered() -> None:
    assert suggested("example/2014-15/KPI 4")[0] == "example/2014-15/2.2"


def test_a_slip_suggests_what_was_meant_first() -> None:
    assert suggested("exampel/2015-16/3.4")[0] == "example/2015-16/3.4"


def test_the_scorecard_that_was_named_comes_first() -> None:
    assert suggested("example/2015-16/2.2")[0] == "example/2014-15/2.2"
    assert suggested("exampel/2015-16/1.1")[0] == "example/2015-16/1.1"


def test_a_scorecard_suggests_its_indicators_and_counts_the_rest() -> None:
    found = suggested("example/2015-16")
    assert found[:6] == [
        f"example/2015-16/{key}" for key in ("1.1", *(f"3.{n}" for n in range(1, 6)))
    ]
    assert found[6] == "… or one of 2 others?"


def test_what_is_near_nothing_is_told_the_form_of_an_address() -> None:
    with pytest.raises(ConfigurationError, match="publisher/scorecard/indicator"):
        find(BOTH, "???")
    with pytest.raises(ConfigurationError, match="publisher/scorecard/indicator"):
        find([], "stockton/2015-16/2.2")

"""What pages tell machines: data in schema.org's terms, and the picture of a shared link."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import yaml

from outturn.datasets import indicator_dataset, scorecard_dataset
from outturn.model import Link, ScorecardAssessment
from outturn.pages.indicator import indicator_page
from outturn.pages.metadata import shared, structured
from outturn.pages.objective import objective_page
from outturn.pages.scorecard import scorecard_page
from outturn.pages.site import Picture
from spec.build import indicator, offences, result
from unit.made import site, whole

URL = "https://example.org/o/"


def card(**facts: Any) -> ScorecardAssessment:
    rows = (
        result("2014/15", 5, published=date(2015, 6, 1)),
        result("2015/16", 3, published=date(2016, 5, 2)),
    )
    return whole(
        offences(*rows, title='Fewer: "offences" </script>', objective="1"),
        licences=(Link("Open", "https://example.org/ogl"), Link("Ask us")),
        as_at=date(2016, 3, 31),
        **facts,
    )


def front(text: str) -> dict[str, Any]:
    """A page's front matter."""
    loaded: dict[str, Any] = yaml.safe_load(text.split("---\n")[1])
    return loaded


def test_an_indicator_is_part_of_its_scorecard() -> None:
    made = card()
    told = json.loads(structured(indicator_dataset(made, made.indicators[0]), site(made, url=URL)))
    assert (told["@context"], told["@type"]) == ("https://schema.org", "Dataset")
    assert told["url"] == f"{URL}example/2015-16/1.1/"
    assert told["isPartOf"]["url"] == f"{URL}example/2015-16/"
    assert told["temporalCoverage"] == "2014-04-01/2016-03-31"
    assert told["dateModified"] == "2016-05-02", "the last day on which any of it was published"
    assert told["license"] == [
        "https://example.org/ogl",
        {"@type": "CreativeWork", "name": "Ask us"},
    ]
    assert [d["contentUrl"] for d in told["distribution"]] == [
        f"{URL}example/2015-16/1.1/data.csv",
        f"{URL}example/2015-16/1.1/data.json",
    ]
    assert told["spatialCoverage"]["@type"] == "Place"
    assert told["publisher"]["name"] == "An example"


def test_the_whole_that_a_part_names_is_the_scorecard_s_own() -> None:
    made = card()
    whole_, part = (
        json.loads(structured(d, site(made, url=URL)))
        for d in (scorecard_dataset(made), indicator_dataset(made, made.indicators[0]))
    )
    assert part["isPartOf"]["@id"] == whole_["@id"]
    assert whole_["temporalCoverage"] == "2015-04-01/2016-03-31"
    assert "isPartOf" not in whole_


def test_without_an_address_of_the_site_all_are_relative_to_the_page() -> None:
    made = card()
    told = json.loads(structured(indicator_dataset(made, made.indicators[0]), site(made)))
    assert told["url"] == "./"
    assert told["distribution"][0]["contentUrl"] == "data.csv"
    assert told["isPartOf"]["url"] == "../"
    assert told["includedInDataCatalog"]["url"] == "../../../catalogue.jsonld"


def test_what_the_data_does_not_say_is_left_out() -> None:
    made = whole(indicator())
    told = json.loads(structured(scorecard_dataset(made), site(made)))
    assert not {"license", "dateModified"} & told.keys()


def test_front_matter_carries_it_as_it_is() -> None:
    made = card()
    page = indicator_page(site(made, url=URL), made, made.indicators[0])
    expected = structured(indicator_dataset(made, made.indicators[0]), site(made, url=URL))
    assert front(page.text)["dataset"] == json.loads(expected)
    assert front(scorecard_page(site(made), made).text)["dataset"]["name"] == made.scorecard.title


def test_an_edition_tells_nothing_of_its_own() -> None:
    made = card()
    frozen = replace(made, scorecard=replace(made.scorecard, edition=date(2016, 5, 31)))
    here = site(made, editions={made.scorecard.path: [frozen]})
    assert "dataset" not in front(scorecard_page(here, frozen).text)
    assert "dataset" not in front(indicator_page(here, frozen, frozen.indicators[0]).text)


def test_a_page_is_shared_with_its_saved_chart_alone() -> None:
    saved = Picture("<svg/>", "It fell", "", pixels=(768, 728))
    found = shared(saved, "example/2015-16/1.1/")
    assert found is not None
    assert (found.url, found.says) == ("example/2015-16/1.1/chart.png", "It fell")
    assert (found.width, found.height) == (768, 728)
    assert shared(replace(saved, pixels=None), "x/") is None
    assert shared(None, "x/") is None


def test_objectives_and_indicators_carry_it_to_the_head() -> None:
    made = card()
    pictures = {
        f"example/2015-16/{below}": Picture("<svg/>", 'It "fell"', "", pixels=(768, 728))
        for below in ("1.1/", "objectives/1/")
    }
    here = site(made, pictures=pictures)
    one = front(indicator_page(here, made, made.indicators[0]).text)
    assert one["shared"] == "example/2015-16/1.1/chart.png"
    assert one["shared_says"] == "It &#34;fell&#34;", "ready for an attribute"
    assert one["shared_size"] == [768, 728]
    aim = front(objective_page(here, made, made.scorecard.objectives[0]).text)
    assert aim["shared"] == "example/2015-16/objectives/1/chart.png"

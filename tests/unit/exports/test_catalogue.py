"""The catalogue, read as linked data and held to the terms of DCAT-AP 3."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from rdflib import DCAT, DCTERMS, FOAF, RDF, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from outturn import exports
from outturn.datasets import scorecard_dataset
from outturn.model import Link, Publisher
from spec.build import indicator, result
from unit.made import whole

# rdflib's own reader of JSON-LD uses what rdflib has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")

SITE = "https://example.org/o/"
EU = "http://publications.europa.eu/resource/authority/"
VCARD = "http://www.w3.org/2006/vcard/ns#"
TOWN = Publisher(
    "example", "Exampleton Council", "Exampleton", "E06000001", contact="a@example.org"
)
# Of DCAT-AP 3.0: what each class must have, and of what it should have all that the data holds.
MANDATORY = {
    DCAT.Catalog: [DCTERMS.title, DCTERMS.description, DCTERMS.publisher],
    DCAT.Dataset: [DCTERMS.title, DCTERMS.description],
    DCAT.Distribution: [DCAT.accessURL],
    FOAF.Agent: [FOAF.name],
}
RECOMMENDED = {
    DCAT.Catalog: [
        *(DCAT.dataset, DCTERMS.language, DCTERMS.modified, DCTERMS.spatial),
        *(DCAT.themeTaxonomy, FOAF.homepage),
    ],
    DCAT.Dataset: [
        *(DCAT.contactPoint, DCAT.distribution, DCAT.keyword, DCTERMS.publisher),
        *(DCTERMS.spatial, DCTERMS.temporal, DCAT.theme),
    ],
    DCAT.Distribution: [
        *(DCTERMS.description, DCTERMS.format, DCTERMS.license),
        URIRef("http://data.europa.eu/r5r/availability"),
    ],
    DCTERMS.PeriodOfTime: [DCAT.startDate, DCAT.endDate],
}


def graph(site_url: str = SITE, **facts: Any) -> Graph:
    usual: dict[str, Any] = {
        "publisher": TOWN,
        "licences": (Link("Open", "https://example.org/ogl"),),
        "as_at": date(2016, 3, 31),
    }
    made = whole(indicator(result("2015/16", 1)), **(usual | facts))
    content = exports.catalogue([scorecard_dataset(made)], "An example site", site_url)
    return Graph().parse(data=content, format="json-ld", publicID=f"{SITE}catalogue.jsonld")


def only(found: Graph, kind: Node) -> Node:
    (one,) = found.subjects(RDF.type, kind)
    return one


@pytest.mark.parametrize("kind", MANDATORY)
def test_mandatory_properties_are_there(kind: Node) -> None:
    found = graph()
    subjects = list(found.subjects(RDF.type, kind))
    assert subjects
    for subject in subjects:
        for term in MANDATORY[kind]:
            assert list(found.objects(subject, term)), term


@pytest.mark.parametrize("kind", RECOMMENDED)
def test_recommended_properties_that_the_data_holds_are_there(kind: Node) -> None:
    found = graph()
    for subject in found.subjects(RDF.type, kind):
        for term in RECOMMENDED[kind]:
            assert list(found.objects(subject, term)), term


def test_mandatory_properties_need_no_more_than_the_least_a_publisher_says() -> None:
    found = graph(publisher=Publisher("example", "Town", "Town"), licences=(), as_at=None)
    for kind, terms in MANDATORY.items():
        for subject in found.subjects(RDF.type, kind):
            assert all(list(found.objects(subject, term)) for term in terms)


def test_a_dataset_can_be_had_in_five_forms() -> None:
    found = graph()
    files = {
        str(found.value(d, DCAT.downloadURL)).removeprefix(f"{SITE}example/2015-16/data/"): str(
            found.value(d, DCTERMS.format)
        ).removeprefix(f"{EU}file-type/")
        for d in found.subjects(RDF.type, DCAT.Distribution)
    }
    assert files == {
        "scorecard.csv": "CSV",
        "scorecard.json": "JSON",
        "scorecard.xlsx": "XLSX",
        "scorecard.ods": "ODS",
        "example-2015-16.zip": "ZIP",
    }


def test_days_are_dates_and_come_from_the_data() -> None:
    found = graph()
    spell = only(found, DCTERMS.PeriodOfTime)
    assert found.value(spell, DCAT.startDate) == Literal("2015-04-01", datatype=XSD.date)
    assert found.value(spell, DCAT.endDate) == Literal("2016-03-31", datatype=XSD.date)
    changed = found.value(only(found, DCAT.Dataset), DCTERMS.modified)
    assert changed == Literal("2016-03-31", datatype=XSD.date)


def test_places_have_the_statisticians_codes() -> None:
    place = graph().value(only(graph(), DCAT.Dataset), DCTERMS.spatial)
    assert str(place).endswith("/statistical-geography/E06000001")


def test_a_contact_that_is_an_address_can_be_written_to() -> None:
    found = graph()
    contact = found.value(only(found, DCAT.Dataset), DCAT.contactPoint)
    assert found.value(contact, URIRef(f"{VCARD}hasEmail")) == URIRef("mailto:a@example.org")


def test_a_licence_without_an_address_is_told_as_rights() -> None:
    found = graph(licences=(Link("Not stated in the source document"),))
    for one in found.subjects(RDF.type, DCAT.Distribution):
        assert found.value(one, DCTERMS.license) is None
        assert found.value(one, DCTERMS.rights) is not None


def test_addresses_are_relative_where_the_site_does_not_know_its_own() -> None:
    there, here = (set(graph(url).objects(None, DCAT.downloadURL)) for url in (SITE, ""))
    assert there == here

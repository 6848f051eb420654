"""The catalogue of every scorecard, for portals that collect such: DCAT-AP 3 as JSON-LD.

Every mandatory property is given, and the recommended ones that the data holds; what it does not
say (the kind of publisher, a place's outline, the catalogue's own licence) is left out.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from outturn.datasets import CATALOGUE, CSV, JSON, ODS, PLACES, XLSX, ZIP, Dataset, File, address
from outturn.model import Publisher

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_EU = "http://publications.europa.eu/resource/authority"
_THEME = {"@id": f"{_EU}/data-theme/GOVE"}
_THEMES = {"@id": f"{_EU}/data-theme"}
_ENGLISH = {"@id": f"{_EU}/language/ENG"}
_AVAILABLE = {"@id": f"{_EU}/planned-availability/STABLE"}
_FORMATS = {CSV: "CSV", JSON: "JSON", ODS: "ODS", XLSX: "XLSX", ZIP: "ZIP"}

Node = dict[str, Any]


def catalogue(datasets: Sequence[Dataset], title: str, site_url: str) -> bytes:
    """The catalogue as JSON-LD. ``title`` is the site's; without ``site_url``, which ends in a
    slash, addresses are relative to the file's own."""
    changed = [d.modified for d in datasets if d.modified]
    places = {d.publisher.id: _place(d.publisher) for d in datasets}
    described = {
        "@context": _CONTEXT,
        "@id": address(site_url, "", CATALOGUE),
        "@type": "dcat:Catalog",
        "dct:title": _said(title),
        "dct:description": _said(f"Every scorecard on {title}, with the files it can be had in."),
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": title},
        "dct:language": _ENGLISH,
        "dct:spatial": list(places.values()),
        **({"dct:modified": _day(max(changed))} if changed else {}),
        "foaf:homepage": _at(site_url, ""),
        "dcat:themeTaxonomy": _THEMES,
        "dcat:dataset": [_dataset(d, site_url) for d in datasets],
    }
    return f"{json.dumps(described, ensure_ascii=False, indent=1)}\n".encode()


def _dataset(dataset: Dataset, site_url: str) -> Node:
    publisher = dataset.publisher
    return {
        "@id": f"{address(site_url, '', dataset.url)}#dataset",
        "@type": "dcat:Dataset",
        "dct:title": _said(dataset.title),
        "dct:description": _said(dataset.description),
        "dct:identifier": dataset.url.strip("/"),
        "dct:publisher": _agent(publisher),
        **({"dcat:contactPoint": _contact(publisher)} if publisher.contact else {}),
        "dct:language": _ENGLISH,
        "dct:spatial": _place(publisher),
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _day(dataset.first),
            "dcat:endDate": _day(dataset.last),
        },
        **({"dct:modified": _day(dataset.modified)} if dataset.modified else {}),
        "dcat:keyword": [_said(word) for word in dataset.keywords],
        "dcat:theme": _THEME,
        "dcat:landingPage": _at(site_url, dataset.url),
        "dcat:distribution": [_distribution(dataset, f, site_url) for f in dataset.files],
    }


def _distribution(dataset: Dataset, file: File, site_url: str) -> Node:
    address_ = _at(site_url, file.url)
    linked = [link.path for link in dataset.licences if link.path]
    named = [_said(link.title) for link in dataset.licences if not link.path]
    rights: Node = {}
    if linked:
        rights["dct:license"] = [{"@id": path} for path in linked]
    if named:
        rights["dct:rights"] = {"@type": "dct:RightsStatement", "rdfs:label": named}
    return {
        "@type": "dcat:Distribution",
        "dct:title": _said(file.title),
        "dct:description": _said(f"{file.title}: {dataset.title}"),
        "dcat:accessURL": address_,
        "dcat:downloadURL": address_,
        "dct:format": {"@id": f"{_EU}/file-type/{_FORMATS[file.media_type]}"},
        "dcat:mediaType": {"@id": f"http://www.iana.org/assignments/media-types/{file.media_type}"},
        "dcatap:availability": _AVAILABLE,
        **rights,
    }


def _agent(publisher: Publisher) -> Node:
    home = {"foaf:homepage": {"@id": publisher.website}} if publisher.website else {}
    return {"@type": "foaf:Agent", "foaf:name": publisher.name, **home}


def _contact(publisher: Publisher) -> Node:
    told: Node = {"@type": "vcard:Kind", "vcard:fn": publisher.name}
    if "@" in publisher.contact and " " not in publisher.contact:
        return {**told, "vcard:hasEmail": {"@id": f"mailto:{publisher.contact}"}}
    return {**told, "vcard:note": publisher.contact}


def _place(publisher: Publisher) -> Node:
    """The place a publisher is for, by its code where that is known."""
    known = {"@id": f"{PLACES}{publisher.area_code}"} if publisher.area_code else {}
    return {**known, "@type": "dct:Location", "skos:prefLabel": _said(publisher.place)}


def _at(site_url: str, url: str) -> Node:
    return {"@id": address(site_url, "", url)}


def _said(text: str) -> Node:
    return {"@value": text, "@language": "en"}


def _day(value: date) -> Node:
    return {"@value": value.isoformat(), "@type": "xsd:date"}

"""What a page tells machines of itself: its data in the terms of schema.org, and the picture that
stands for it where it is shared."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from outturn.datasets import CATALOGUE, PLACES, Dataset, address
from outturn.pages.site import Picture, Site


@dataclass(frozen=True)
class Shared:
    """The picture shown where a page is shared: its address below the site's root, what it shows,
    in words, and its size in pixels."""

    url: str
    says: str
    width: int
    height: int


def shared(picture: Picture | None, here: str) -> Shared | None:
    """The chart of the page at ``here``; None where no file of it is saved beside the page."""
    if picture is None or picture.pixels is None:
        return None
    return Shared(f"{here}chart.png", picture.title, *picture.pixels)


def structured(dataset: Dataset, site: Site) -> Markup:
    """A page's data as a schema.org Dataset: a line of JSON-LD, which is YAML as well. Addresses
    are in full where the site's own is known, else relative to the page."""
    return Markup(json.dumps(_dataset(dataset, site.url), ensure_ascii=False))


def _dataset(dataset: Dataset, site_url: str) -> dict[str, Any]:
    here = dataset.url
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": f"{address(site_url, here, here)}#dataset",
        "name": dataset.title,
        "description": dataset.description,
        "url": address(site_url, here, here),
        "inLanguage": "en-GB",
        "isAccessibleForFree": True,
        "publisher": _publisher(dataset),
        "temporalCoverage": f"{dataset.first.isoformat()}/{dataset.last.isoformat()}",
        "spatialCoverage": _place(dataset),
        "includedInDataCatalog": {
            "@type": "DataCatalog",
            "url": address(site_url, here, CATALOGUE),
        },
        "distribution": [
            {
                "@type": "DataDownload",
                "name": file.title,
                "encodingFormat": file.media_type,
                "contentUrl": address(site_url, here, file.url),
            }
            for file in dataset.files
        ],
    }
    if dataset.licences:
        found["license"] = [_licence(link.title, link.path) for link in dataset.licences]
    if dataset.keywords:
        found["keywords"] = list(dataset.keywords)
    if dataset.modified:
        found["dateModified"] = dataset.modified.isoformat()
    if dataset.part_of:
        url, title = dataset.part_of
        whole = address(site_url, here, url)
        found["isPartOf"] = {
            "@type": "Dataset",
            "@id": f"{whole}#dataset",
            "name": title,
            "url": whole,
        }
    return found


def _publisher(dataset: Dataset) -> dict[str, str]:
    publisher = dataset.publisher
    website = {"url": publisher.website} if publisher.website else {}
    return {"@type": "Organization", "name": publisher.name, **website}


def _place(dataset: Dataset) -> dict[str, str]:
    publisher = dataset.publisher
    code = {"@id": f"{PLACES}{publisher.area_code}"} if publisher.area_code else {}
    return {"@type": "Place", "name": publisher.place, **code}


def _licence(title: str, path: str) -> str | dict[str, str]:
    """A licence's address; where it has none, its name."""
    return path or {"@type": "CreativeWork", "name": title}

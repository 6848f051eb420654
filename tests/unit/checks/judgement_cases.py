"""Rules of judgement that cannot be followed, and targets that none can judge by."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from drafts import Draft, Place

STATUSES = {"met": "Green", "close": "Amber", "missed": "Red"}
WRONG: list[tuple[Any, str]] = [
    (5, ""),
    ([], ""),
    ({"shares": 5}, "shares"),
    ({"share": "5"}, "share"),
    ({"share": True}, "share"),
    ({"points": -1}, "points"),
    ({"points": 1000}, "points"),
    ({"version": 2015}, "version"),
    ({"source": " "}, "source"),
    ({"boundary": "open"}, "boundary"),
    ({"boundary": ["inclusive"]}, "boundary"),
    ({"in_year": "half"}, "in_year"),
    ({"close_needs_improvement": "yes"}, "close_needs_improvement"),
    ({"miss_needs_worsening": 1}, "miss_needs_worsening"),
    ({"statuses": ["Green"]}, "statuses"),
    ({"statuses": {}}, "statuses"),
    ({"statuses": {"met": "Green"}}, "statuses"),
    ({"statuses": STATUSES | {"met": 1}}, "statuses.met"),
    ({"statuses": STATUSES | {"green": "Green"}}, "statuses.green"),
    (
        {"statuses": {"met": "Green", "missed": "Red"}, "close_needs_improvement": True},
        "close_needs_improvement",
    ),
]
"""A rule as stated, and the key of judgement it is wrong at."""

JUDGING: list[tuple[Callable[[Draft], object], Place]] = [
    (
        lambda draft: draft.put("baselines", 2, "value", "0").put("targets", 2, "stated", ""),
        ("target-value", "targets.csv", 2, "value"),
    ),
    (
        lambda draft: draft.put("targets", 6, "stated", "4"),
        ("target-stated", "targets.csv", 6, "stated"),
    ),
    (
        lambda draft: draft.put("targets", 2, "period", "2015-01-01/2016-03-31"),
        ("target-years", "targets.csv", 2, "period"),
    ),
    (
        lambda draft: draft.put("indicators", 5, "accumulation", "sum"),
        ("accumulation", "indicators.csv", 5, "accumulation"),
    ),
]

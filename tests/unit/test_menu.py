"""The site's menu."""

from __future__ import annotations

from outturn.menu import menu
from outturn.model import Publisher
from outturn.period import parse
from spec.build import indicator
from unit.made import site, whole

ABC, XYZ = Publisher("abc", "Abc Council", ""), Publisher("xyz", "Xyz Council", "")


def test_the_menu_holds_publishers_scorecards_and_objectives_but_no_indicators() -> None:
    made = site(
        whole(indicator(title="Hidden", objective="1"), publisher=XYZ, title="Plan"),
    )
    assert menu(made) == [
        ("Home", "index.md"),
        ("What we don’t know", "gaps/index.md"),
        ("When results come", "releases/index.md"),
        (
            "Xyz Council",
            [
                ("", "xyz/index.md"),
                (
                    "Plan",
                    [
                        ("", "xyz/2015-16/index.md"),
                        ("Objective 1: Less harm", "xyz/2015-16/objectives/1/index.md"),
                        ("Objective 2: More help", "xyz/2015-16/objectives/2/index.md"),
                        ("What we don’t know", "xyz/2015-16/gaps/index.md"),
                        ("Data", "xyz/2015-16/data/index.md"),
                    ],
                ),
            ],
        ),
    ]


def test_publishers_by_name_and_their_scorecards_latest_first() -> None:
    old = whole(publisher=XYZ, id="2011-12", title="Old", period=parse("2011/12"))
    new = whole(publisher=XYZ, title="New")
    other = whole(publisher=ABC, title="Other")
    _, _, _, abc, xyz = menu(site(old, new, other))
    assert (abc[0], xyz[0]) == ("Abc Council", "Xyz Council")
    assert isinstance(xyz[1], list)
    assert [title for title, _ in xyz[1]] == ["", "New", "Old"]

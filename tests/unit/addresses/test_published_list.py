"""The list of published addresses, held against the site."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from outturn.addresses import complaint, lost, of_docs, of_site, parse, unlisted, write

TODAY = date(2024, 3, 1)

addresses = st.frozensets(
    st.lists(st.sampled_from(["a", "b", "1.1", "data.csv"]), max_size=3)
    .map("/".join)
    .map(lambda a: a if a.endswith(".csv") or not a else f"{a}/")
)


@given(addresses)
def test_what_is_written_is_read_again(listed: frozenset[str]) -> None:
    assert parse(write(listed)) == listed


def test_the_list_is_sorted_one_a_line_below_what_it_is() -> None:
    lines = write({"b/", "", "a/data.csv"}).splitlines()
    assert lines[-3:] == ["./", "a/data.csv", "b/"]
    assert all(line.startswith("#") for line in lines[:-3])


def test_notes_and_empty_lines_are_passed_over() -> None:
    assert parse("# a note\n\n a/ \n./\n") == {"a/", ""}


def test_pages_and_downloads_of_a_site_are_addresses_and_its_machinery_is_not() -> None:
    files = (
        "index.html",
        "404.html",
        "sitemap.xml",
        "a/index.html",
        "a/feed.atom",
        "a/paper.pdf",
        "a/minutes.pdf",
        "a/1.1/index.html",
        "a/1.1/data.csv",
        "a/1.1/chart.svg",
        "a/1.1/chart.json",
        "a/1.1/embed/index.html",
        "assets/outturn.js",
        "assets/favicon.svg",
        "outturn/palette.css",
        "pagefind/pagefind.js",
    )
    assert of_site(files) == {
        "",
        "a/",
        "a/feed.atom",
        "a/minutes.pdf",
        "a/1.1/",
        "a/1.1/data.csv",
        "a/1.1/chart.svg",
        "a/1.1/embed/",
    }


def test_markdown_becomes_pages() -> None:
    assert of_docs(
        ["index.md", "about.md", "guide/index.md", "guide/results.md", "a/data.csv"]
    ) == {
        "",
        "about/",
        "guide/",
        "guide/results/",
        "a/data.csv",
    }
    assert of_docs(["notes/README.md"]) == {"notes/"}


def test_what_is_listed_and_stands_nowhere_is_lost() -> None:
    listed = frozenset({"", "a/", "b/", "a/data.csv"})
    assert lost(listed, frozenset({"", "a/", "new/"})) == ["a/data.csv", "b/"]


def test_the_page_in_the_place_of_a_retired_file_counts_as_that_file() -> None:
    listed, standing = frozenset({"a/data.csv"}), frozenset({"a/data.csv/"})
    assert lost(listed, standing) == []
    assert unlisted(listed, standing) == []


def test_what_stands_and_is_not_listed_is_new() -> None:
    assert unlisted(frozenset({"a/"}), frozenset({"a/", "c/", "b/"})) == ["b/", "c/"]


def test_every_lost_address_is_named_and_what_to_type_for_each_page() -> None:
    gone = ["a/1.1/", "a/1.1/data.csv", "a/2.1/chart.svg", "b/"]
    said = complaint(gone, "data/addresses.txt", TODAY)
    assert "4 published addresses would lead nowhere" in said
    for address in gone:
        assert f"\n  {address}\n" in said
    for head in ("a/1.1/", "b/"):
        assert f'"{head}": "its/new/address/"' in said
        assert f'"{head}": {{was: ' in said
    assert '"a/2.1/chart.svg": "its/new/chart.svg"' in said
    assert '"a/1.1/data.csv":' not in said, "the entry of its page speaks for it"
    assert "on: 2024-03-01}" in said

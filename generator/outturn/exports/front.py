"""What goes before a spreadsheet's tables: cover, contents and notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from outturn.exports.sheets import Cell, Link, Sheet, shown
from outturn.formats import day
from outturn.model import Link as Named
from outturn.model import Marker, ScorecardAssessment
from outturn.sentences.abbreviations import used
from outturn.sentences.words import MARKERS, SCORECARD_STATUSES

TABLE = "This worksheet contains one table."
FORMULAS = (
    "There is no formula in this file: every cell is text or a number. Text that begins like a "
    "formula (with =, +, - or @) is marked as text, so that nothing runs when it is edited."
)
"""How this file keeps text from running as a formula."""


def cover(whole: ScorecardAssessment) -> list[tuple[str, bool]]:
    """The lines of the cover, and whether each is a heading."""
    scorecard = whole.scorecard
    publisher = scorecard.publisher
    state = SCORECARD_STATUSES[scorecard.status]
    lines = [(f"{scorecard.title}: {publisher.name}", True)]
    lines += _under(
        "About these data",
        scorecard.description,
        f"For {scorecard.period.label}. {state}.",
        f"As it stood on {day(scorecard.as_at)}." if scorecard.as_at else "",
        scorecard.status_note,
        f"Next update: {day(scorecard.next_update)}." if scorecard.next_update else "",
    )
    lines += _under(
        "How to read this file",
        "The worksheet Contents lists every table. Each worksheet holds one table, which begins "
        "with its headings. The worksheet Notes explains shorthand and words.",
        "Results are the publisher’s; verdicts and directions are worked out from them by Outturn.",
    )
    lines += _under("Sources", *(_linked(source) for source in scorecard.sources))
    lines += _under("Licence", *(_linked(licence) for licence in scorecard.licences))
    contact = [f"{publisher.name}, {publisher.place}", publisher.contact, publisher.website]
    return [*lines, *_under("Publisher", *contact)]


def _under(heading: str, *lines: str) -> list[tuple[str, bool]]:
    given = [(line, False) for line in lines if line]
    return [(heading, True), *given] if given else []


def _linked(link: Named) -> str:
    return f"{link.title}: {link.path}" if link.path else link.title


def contents(tables: Sequence[Sheet]) -> Sheet:
    """Every table with a link to it."""
    rows: list[list[Cell]] = [[Link(t.name, t.name), t.title] for t in tables]
    about = [TABLE, "Each row links to a worksheet."]
    return Sheet("Contents", "Contents", about, ["Worksheet", "What it holds"], rows)


def notes(whole: ScorecardAssessment, tables: Sequence[Sheet]) -> Sheet:
    """What shorthand and words mean, the publisher's short forms in these tables and on the cover
    among them."""
    rows: list[list[Cell]] = [[f"[{m}]", f"{MARKERS[m].capitalize()}."] for m in Marker]
    short = used(whole.scorecard.abbreviations, _texts(whole, tables))
    rows += [[form, long] for form, long in short.items()]
    rows += [
        [
            "Blank cells",
            "There is nothing to say there: no part but the whole, the publisher’s own place, no "
            "note. A figure that is missing is marked, with the reason where one is given.",
        ],
        [
            "Figures",
            "Percentages are typed as they are shown: 52.4% is the number 52.4. No figure is "
            "rounded; a column may show fewer decimal places than a number has.",
        ],
        ["Text that could run", FORMULAS],
        ["The publisher’s words", "Kept word for word, with Markdown where it was typed."],
        [
            "Printed or worked out",
            "“Printed” figures stand in the document. Others follow from printed ones, by the sum "
            "that the same row gives.",
        ],
        ["Verdicts", whole.rule],
        ["Direction", "Whether the latest figure is better or worse than the one it names."],
    ]
    about = [TABLE, "It explains shorthand and words that the other worksheets use."]
    return Sheet("Notes", "Notes", about, ["Note", "What it means"], rows)


def _texts(whole: ScorecardAssessment, tables: Sequence[Sheet]) -> Iterator[str]:
    yield from (line for line, _ in cover(whole))
    yield from (shown(cell) for sheet in tables for row in sheet.rows for cell in row)

"""Drawing: small safe SVG, two settings of it, and a cache that spares the work."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

from outturn.charts.canvas import Canvas, Panel
from outturn.charts.spec import ChartSpec, Form
from outturn.draw import ENGINE, draw, draw_pngs, engine, inline, pixels, prefix, saved
from outturn.draw.clean import clean
from outturn.draw.work import draw_svg

HOSTILE = '</text><script>alert("x")</script> & "quotes"'


def spec(key: str = "stockton/2015-16/2.2", text: str = "1,628") -> ChartSpec:
    canvas = Canvas()
    panel = canvas.add(Panel(4, 300, 20, 120, (0, 2), (0, 100)))
    panel.bar((0.1, 0.9), (0, 80), "series-1")
    panel.line([(0.5, 10), (1.5, 60)], "series-2", "line")
    panel.point(1.5, 60, "series-2", "diamond")
    panel.rule((0, 2), (50, 50), "target", kind="dashes", width=2)
    canvas.write(20, 15, text, clear=True)
    canvas.write(40, 140, ["two", "lines"], "muted", align="center")
    return canvas.spec(key, Form.BARS, 160)


@dataclass
class Counting:
    """A drawer that counts what it is asked to draw."""

    calls: int = 0

    def __call__(self, source: str) -> bytes:
        self.calls += 1
        return b"drawn " + source[:5].encode()


@pytest.fixture(scope="module")
def drawn() -> str:
    return draw_svg(spec(text=HOSTILE).spec).decode()


def test_a_drawing_scales_and_carries_no_clutter(drawn: str) -> None:
    assert drawn.startswith('<svg class="ot-chart" viewBox="0 0 360 160"')
    for clutter in (" id=", "aria-", "http", "font-family", "mark-", "#4c78a8"):
        assert clutter not in drawn
    assert len(drawn) < 2500


def test_every_colour_is_a_variable_with_a_plain_one_to_fall_back_on(drawn: str) -> None:
    painted = re.findall(r'(?:fill|stroke)="([^"]+)"', drawn)
    assert set(painted) - {"none"}
    assert all(re.fullmatch(r"var\(--ot-[a-z0-9-]+,#[0-9a-f]{6}\)|none", c) for c in painted)


def test_text_is_escaped_and_its_lines_follow_its_size(drawn: str) -> None:
    assert "<script" not in drawn
    assert "&lt;script&gt;" in drawn
    assert 'dy="1.15em">lines</tspan>' in drawn
    ElementTree.fromstring(drawn)


def test_an_inlined_drawing_has_a_name_and_a_text_alternative(drawn: str) -> None:
    page = inline(drawn, "stockton/2015-16/2.2", "Up <52.4%>", "Q1 336 & more")
    root = ElementTree.fromstring(page)
    assert root.attrib["role"] == "img"
    ids = {e.attrib["id"]: e.text for e in root.iter() if "id" in e.attrib}
    assert [ids[i] for i in root.attrib["aria-labelledby"].split()] == [
        "Up <52.4%>",
        "Q1 336 & more",
    ]
    assert all(i.startswith(prefix("stockton/2015-16/2.2")) for i in ids)


def test_ids_of_two_charts_on_a_page_differ() -> None:
    keys = ["a/b/2.2", "a/b/2-2", "a/b/objectives/2", "a/b/22"]
    assert len({prefix(key) for key in keys}) == len(keys)
    assert all(re.fullmatch(r"[a-z][a-z0-9_-]+", prefix(key)) for key in keys)


def test_a_saved_drawing_stands_alone_with_title_and_source(drawn: str) -> None:
    file = saved(
        drawn,
        title=f"A title {HOSTILE} " + "that is long " * 8,
        subtitle="Offences",
        description="Q1 336 & more",
        source="Source: & Co",
    )
    root = ElementTree.fromstring(file)
    text = " ".join(t for t in root.itertext())
    assert "Offences" in text
    assert "Source: & Co" in text
    ids = {e.attrib["id"]: e.text for e in root.iter() if "id" in e.attrib}
    assert root.attrib["role"] == "img"
    named, told = (ids[i] for i in root.attrib["aria-labelledby"].split())
    assert named is not None
    assert named.startswith("A title </text>")
    assert told == "Q1 336 & more", "its text alternative goes with it"
    assert "var(" not in file
    assert "<script" not in file
    assert float(root.attrib["height"]) > 160
    assert "http" not in file.replace("http://www.w3.org/2000/svg", "")


def test_titles_may_hold_characters_that_xml_may_not(drawn: str) -> None:
    ElementTree.fromstring(inline(drawn, "k", "a\x00b\x1b", "\x08"))


def test_pixels_are_two_a_unit(drawn: str, tmp_path: Path) -> None:
    file = saved(drawn, title="Title", subtitle="Subtitle", description="Up", source="Source")
    png = draw_pngs({"a": file}, tmp_path)["a"]
    assert png.startswith(b"\x89PNG")
    root = ElementTree.fromstring(file)
    assert pixels(png) == tuple(2 * int(root.attrib[side]) for side in ("width", "height"))


def test_an_unchanged_chart_is_not_drawn_again(tmp_path: Path) -> None:
    work = Counting()
    first = draw([spec("a"), spec("b", "other")], tmp_path, work=work)
    again = draw([spec("a"), spec("b", "other")], tmp_path, work=work)
    assert work.calls == 2
    assert first == again
    draw([spec("a"), spec("b", "changed")], tmp_path, work=work)
    assert work.calls == 3


def test_two_charts_alike_are_drawn_once(tmp_path: Path) -> None:
    work = Counting()
    found = draw([spec("a"), spec("b")], tmp_path, work=work)
    assert work.calls == 1
    assert found["a"].svg == found["b"].svg


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 400])
def test_a_damaged_entry_is_drawn_again(tmp_path: Path, damage: bytes) -> None:
    work = Counting()
    whole = draw([spec()], tmp_path, work=work)
    (entry,) = [path for path in tmp_path.rglob("*") if path.is_file()]
    entry.write_bytes(damage)
    assert draw([spec()], tmp_path, work=work) == whole
    assert work.calls == 2


def test_nothing_half_written_is_left_in_the_cache(tmp_path: Path) -> None:
    draw([spec()], tmp_path, work=Counting())
    assert [path.suffix for path in tmp_path.rglob("*") if path.is_file()] == [".svg"]


def test_progress_is_told_of_what_is_drawn(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    specs = [spec("a"), spec("b", "other")]
    draw(specs, tmp_path, work=Counting(), progress=lambda *done: told.append(done))
    assert told == [(1, 2), (2, 2)]


def test_many_are_drawn_in_other_processes(tmp_path: Path) -> None:
    specs = [spec(f"k{n}", str(n)) for n in range(14)]
    found = draw(specs, tmp_path)
    assert all(f">{n}</text>" in found[f"k{n}"].svg for n in range(14))


def test_what_is_not_a_drawing_is_refused() -> None:
    with pytest.raises(ValueError, match="not an SVG"):
        clean("<html/>")
    with pytest.raises(ValueError, match="don't use"):
        clean('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><image/></svg>')
    with pytest.raises(ValueError, match="cleaned"):
        saved("<svg/>", title="a", subtitle="b", description="c", source="d")


def test_the_program_to_explore_with_is_one_file_that_fetches_nothing(tmp_path: Path) -> None:
    program = engine(tmp_path).decode()
    assert program.rstrip().endswith("as default};"), "a module with one thing to hand out"
    assert not re.search(r"(?:^|[;}])import\b", program)
    assert engine(tmp_path).decode() == program
    assert program.startswith("/*!\nVega (c) "), "its licence goes with it"
    assert re.fullmatch(r"outturn/vega-[\d.]+\.js", ENGINE), "its name tells the version"

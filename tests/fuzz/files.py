"""Faults of files as a whole, and of datapackage.json."""

from __future__ import annotations

import random
import re
from pathlib import Path

from fuzz.faults import WHOLE, Fault, kind
from fuzz.sheet import Sheet

DESCRIPTOR = "datapackage.json"
_STRUCTURE = re.compile(r'[{}\[\],:"]')
_PAIR = re.compile(r'"(\w+)": "([^"\\]+)"')


def _drawn(draw: random.Random, folder: Path) -> Path:
    return draw.choice([*sorted(folder.glob("*.csv")), folder / DESCRIPTOR])


@kind("delete a file")
def delete(draw: random.Random, folder: Path) -> Fault:
    files = [*sorted(folder.glob("*.csv")), folder / DESCRIPTOR, folder.parent / "publisher.json"]
    file = draw.choice(files)
    file.unlink()
    return Fault(file.name, "file deleted")


@kind("rename a file")
def rename(draw: random.Random, folder: Path) -> Fault:
    file = draw.choice(sorted(folder.glob("*.csv")))
    file.rename(file.with_name(draw.choice([f"{file.stem}(1).csv", file.name.capitalize()])))
    return Fault(file.name, "file renamed")


@kind("truncate a file")
def truncate(draw: random.Random, folder: Path) -> Fault:
    file = _drawn(draw, folder)
    text = file.read_text("utf-8")
    cut = text[: draw.randrange(len(text))]
    lines, names = frozenset({cut.count("\n") + 1}), frozenset[str]()
    if file.suffix == ".csv":
        sheet = Sheet(file)
        starts = sheet.all_lines()
        # The row that was cut is the one that starts last before the cut.
        lines |= {max(line for line in starts if line <= max(lines))}
        names = sheet.names(range(1, len(sheet.rows)))
    file.write_text(cut, "utf-8")
    # Emptied, or left with its header, it is the file as a whole that is at fault.
    whole = not cut.strip() or (file.suffix == ".csv" and max(lines) <= 2)
    return Fault(file.name, f"cut at line {max(lines)}", lines | WHOLE if whole else lines, names)


@kind("encode anew")
def encode(draw: random.Random, folder: Path) -> Fault | None:
    file = _drawn(draw, folder)
    text = file.read_text("utf-8")
    coding = draw.choice(("cp1252", "utf-16", "utf-8-sig", "misread"))
    if coding == "misread":
        after = text.encode().decode("cp1252", "replace").encode()
    else:
        after = text.encode(coding, "replace")
    if after == file.read_bytes():
        return None
    file.write_bytes(after)
    foreign = [n for n, line in enumerate(text.split("\n"), start=1) if not line.isascii()]
    lines = WHOLE if coding.startswith("utf") else frozenset(foreign)
    return Fault(file.name, f"saved as {coding}", lines)


@kind("corrupt JSON")
def corrupt(draw: random.Random, folder: Path) -> Fault:
    file = draw.choice((folder / DESCRIPTOR, folder.parent / "publisher.json"))
    text = file.read_text("utf-8")
    place = draw.choice(list(_STRUCTURE.finditer(text))).start()
    put = draw.choice(("", "", ";", "“", text[place] * 2))
    file.write_text(text[:place] + put + text[place + 1 :], "utf-8")
    line = text.count("\n", 0, place) + 1
    return Fault(file.name, f"{text[place]} made {put!r}", frozenset({line}))


@kind("blank or misspell JSON")
def misspell(draw: random.Random, folder: Path) -> Fault:
    file = draw.choice((folder / DESCRIPTOR, folder.parent / "publisher.json"))
    text = file.read_text("utf-8")
    pair = draw.choice(list(_PAIR.finditer(text)))
    name, said = pair.groups()
    wrong = f"{said[1:]}x"
    put = draw.choice((f'"{name}": ""', f'"{name[1:]}": "{said}"', f'"{name}": "{wrong}"'))
    file.write_text(text[: pair.start()] + put + text[pair.end() :], "utf-8")
    line = text.count("\n", 0, pair.start()) + 1
    what, names = f"{pair[0][:60]} made {put[:60]}", frozenset({said, wrong})
    return Fault(file.name, what, frozenset({line}), names)

"""The table of how well the corpus is read, at the end of a test run that reads it."""

from __future__ import annotations

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    # Read here, and not when the options are: a run of other tests has no use for the corpus.
    from .report import MEASURED, TUNED, table

    terminalreporter.section("claims: what is read of the corpus")
    for name in (*TUNED, *MEASURED):
        for line in table(name):
            terminalreporter.line(line)

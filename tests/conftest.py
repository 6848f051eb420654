"""Options of the test run.

Its place also puts this folder on the import path, which lets tests share `spec.build` and
`ledger.entries`.
"""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="Write what golden tests give into their expected folders, instead of comparing.",
    )

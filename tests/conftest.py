"""Options of the test run.

Its place also puts this folder on the import path, which lets tests share `spec.build` and
`ledger.entries`.
"""

import pytest
from hypothesis import settings

# How long a machine takes is no matter of a test: benchmarks measure it.
settings.register_profile("outturn", deadline=None)
settings.load_profile("outturn")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="Write what golden tests give into their expected folders, instead of comparing.",
    )

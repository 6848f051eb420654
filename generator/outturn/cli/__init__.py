"""The commands: the only place that prints and exits."""

from __future__ import annotations

import sys

from outturn.cli import checking, freezing, publishing  # noqa: F401 - the modules enter their commands
from outturn.cli.app import app
from outturn.cli.console import complain, own_fault
from outturn.errors import INTERNAL_FAULT, ConfigurationError, OutturnError

__all__ = ["app", "main"]


def main() -> None:
    """Run the command line; every way it can end has an exit code of its own (see errors.py)."""
    as_json = "--json" in sys.argv
    try:
        app()
    except OutturnError as error:
        complain(error, as_json)
        sys.exit(error.exit_code)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        fault = ConfigurationError(f"{where}{error.strerror or error}")
        complain(fault, as_json)
        sys.exit(fault.exit_code)
    except Exception:
        own_fault(as_json)
        sys.exit(INTERNAL_FAULT)

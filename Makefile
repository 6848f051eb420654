# make site    the whole site from data, into site/
# make test    everything that is checked before a change is published
# make serve   the site on this machine, rebuilt as data, pages and templates change
# make fuzz    faults put into the data: N=1000 of them, from SEED=1 (what isn't told is listed)
# make lint    style, types and layers alone (quick)
# make clean   remove what was built; make distclean removes the environment too
# make lock    choose the versions of all dependencies anew (needs uv)

.PHONY: site serve test fuzz lint clean distclean lock
.DELETE_ON_ERROR:

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore
export PIP_NO_WARN_SCRIPT_LOCATION := 1
# Errors alone.
export PIP_QUIET := 2

# The first Python on the path that is new enough.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
  "$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; break; }; \
  done)
UV ?= uv
BIN := .venv/bin

# BUILD_OPTIONS=--pdf prints each scorecard as a paper too.
site: .venv/.site
	$(BIN)/outturn build $(BUILD_OPTIONS)

serve: .venv/.site
	$(BIN)/outturn serve

test: lint site
	tests/install_browser.sh
	$(BIN)/pytest --numprocesses auto --dist worksteal --cov --cov-report=term

N ?= 1000
SEED ?= 1
fuzz: .venv/.dev
	PYTHONPATH=tests $(BIN)/python -m fuzz --count $(N) --seed $(SEED)

lint: .venv/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

clean:
	test ! -x $(BIN)/outturn || $(BIN)/outturn clean
	rm -rf site site.old .cache mkdocs.generated.yml
	rm -rf .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

distclean: clean
	rm -rf .venv

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Outturn needs Python 3.11 or newer; none was found." >&2; exit 1; }
	$(PYTHON) -m venv .venv

# The stamps stand for what is installed, so that nothing is installed twice.
.venv/.site: requirements.lock pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --no-deps --no-build-isolation --editable .
	touch $@

.venv/.dev: requirements-dev.lock .venv/.site
	$(BIN)/python -m pip install --require-hashes --requirement requirements-dev.lock
	touch $@

COMPILE := $(UV) pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url --no-header
lock:
	$(COMPILE) --extra build --output-file requirements.lock pyproject.toml
	$(COMPILE) --extra build --extra dev --constraint requirements.lock \
	  --output-file requirements-dev.lock pyproject.toml

# Two commands are all a newcomer needs: make demo, make test. Both set up a virtual environment in .venv first.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: demo test check gate bench schema clean

demo: $(VENV)/.installed
	$(BIN)/consilience demo

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -n 2

check: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

gate: $(VENV)/.installed-dev
	$(BIN)/python -m eval.gate

bench: $(VENV)/.installed-dev
	$(BIN)/python -m bench.language
	$(BIN)/python -m bench.values
	$(BIN)/python -m bench.copies
	$(BIN)/python -m bench.ingest
	$(BIN)/python -m bench.library
	$(BIN)/python -m bench.web
	$(BIN)/python -m bench.scale
	$(BIN)/python -m bench.scale 1000 10000 --workers --start

schema: $(VENV)/.installed
	$(BIN)/consilience schema > docs/dossier.schema.json

# Debian without python3-venv has venv but not ensurepip; the system's pip then installs into the environment.
$(BIN)/python:
	$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || { $(PYTHON) -m venv --clear --without-pip $(VENV) && $(PYTHON) -m pip --python $(BIN)/python install --quiet pip; }

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@ $(VENV)/.installed

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis dist

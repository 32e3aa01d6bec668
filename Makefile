# Everything from a clean checkout, with Python 3.11+ and make alone. Nothing is done twice: a target that is up to
# date costs nothing. `make build` parses, builds, validates and publishes; `make ui` shows the same DAG.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := build

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
BENCH_READY := $(VENV)/.bench-ready
MANIFEST := dbt_project/target/manifest.json
PORT ?= 3000

UV := $(shell command -v uv 2>/dev/null)
# The oldest supported Python is enough; PYTHON=python3.13 chooses another.
PYTHON ?= python3

export DBT_SEND_ANONYMOUS_USAGE_STATS := false
export DO_NOT_TRACK := 1

.PHONY: build test docs ui bench lint lock setup clean
setup: $(READY) $(MANIFEST)

build: setup
	@$(BIN)/hallyu build

test: setup
	$(BIN)/python -m pytest

docs: setup
	$(BIN)/hallyu rules --write docs/rules.md
	$(BIN)/python -m tests.phrase_banks.measure --write docs/phrase_banks.md
	$(BIN)/python -m tests.scoring.articles --write docs/articles.md

ui: setup
	DAGSTER_HOME="$(CURDIR)/dagster_home" $(BIN)/dagster dev -w workspace.yaml -p $(PORT)

bench: setup $(BENCH_READY)
	$(BIN)/python -m bench.startup
	$(BIN)/python -m bench.extraction

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

# uv is taken where it is there; both ways install what the lock names, all of it and nothing else, by its hashes.
$(READY): requirements.lock pyproject.toml
ifneq ($(UV),)
	@uv venv --quiet --clear --python "$(PYTHON)" $(VENV)
	@VIRTUAL_ENV="$(CURDIR)/$(VENV)" uv pip install --quiet --compile-bytecode --require-hashes -r requirements.lock
	@VIRTUAL_ENV="$(CURDIR)/$(VENV)" uv pip install --quiet --no-deps --no-build-isolation -e .
else
	@"$(PYTHON)" -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
endif
	@touch $@

$(BENCH_READY): requirements-bench.lock $(READY)
ifneq ($(UV),)
	@VIRTUAL_ENV="$(CURDIR)/$(VENV)" uv pip install --quiet --compile-bytecode --require-hashes -r requirements-bench.lock
else
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-bench.lock
endif
	@touch $@

# Parsed where the build will write, because dbt parses anew when its profile has changed.
$(MANIFEST): $(READY) $(shell find dbt_project -path dbt_project/target -prune -o -type f \( -name '*.sql' -o -name '*.yml' -o -name '*.py' \) -print 2>/dev/null)
	@HALLYU_BUILD_FILE="$(CURDIR)/warehouse/hallyu.duckdb.build/build.duckdb" $(BIN)/dbt --quiet parse \
		--project-dir dbt_project --profiles-dir dbt_project
	@touch $@

# Made anew when pyproject.toml asks for more; needs uv.
LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-annotate --custom-compile-command "make lock" --quiet
lock:
	$(LOCK) --extra dev --extra reference --output-file requirements.lock
	$(LOCK) --extra bench --constraints requirements.lock --output-file requirements-bench.lock

clean:
	rm -rf $(VENV) warehouse dbt_project/target dbt_project/logs

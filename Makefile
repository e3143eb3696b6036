# The commands of README.md, by name.
PYTHON ?= python3
BIN := .venv/bin
GOLD ?= corpora/gold
TEXTS ?= corpora/reports
SHEET ?= $(wildcard corpora/metadata.csv)

.PHONY: setup test lint extract schema score diff ci

setup: ## An environment with everything a developer needs
	$(PYTHON) -m venv .venv
	$(BIN)/pip install -e '.[all,dev]'

test:
	$(BIN)/python -m pytest -q

lint:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

extract: ## The sample reports to out/
	$(BIN)/huibao extract corpora/reports -o out

schema: ## schemas/json/*.schema.json from the models
	$(BIN)/python -m huibao.schemas.export

score: ## Figures on the gold reports; GOLD, TEXTS and SHEET choose others
	$(BIN)/huibao extract $(TEXTS) $(if $(SHEET),--metadata $(SHEET)) -o out/score
	$(BIN)/huibao evaluate $(GOLD) out/score --slots

diff: ## Records gained, lost and changed since BASE (the last tag, else main); KIND, MOST
	$(BIN)/python benchmarks/diff.py $(if $(BASE),--base $(BASE)) $(if $(KIND),--kind $(KIND)) \
	  $(if $(MOST),--most $(MOST))

ci:
	.ci/run

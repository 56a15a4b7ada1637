# Two commands do everything: `make site` and `make test`. uv is used when it is there, never needed.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && echo $$p && break; done)
UV ?= $(shell command -v uv 2>/dev/null)
BIN := .venv/bin
LOCKED := --quiet --require-hashes --only-binary :all: -r
ifneq ($(UV),)
INSTALL = $(UV) pip install --python $(BIN)/python
else
INSTALL = $(BIN)/python -m pip install --disable-pip-version-check
endif
WORKERS ?= auto
# Where it is set, every process that a test starts would compile all modules anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: FORCE install site private offline builders upkeep audit upgrade serve check report test run-tests test-browser fuzz lint style types format benchmarks golden licences schemas lock clean

install: .venv/site.stamp ## only what is locked
	@echo "Installed. Now: . .venv/bin/activate, then make check; make serve shows the site"

site: .venv/site.stamp ## build the repo's content to site/
	$(BIN)/evenhand build

private: .venv/site.stamp ## build with the full texts held in texts/, to site-private/
	$(BIN)/evenhand build --private

offline: .venv/site.stamp ## the same, and evenhand.zip: the site to be read from disk
	$(BIN)/evenhand build --zip evenhand.zip

serve: .venv/site.stamp ## build, serve and rebuild on change
	$(BIN)/evenhand serve

check: .venv/site.stamp ## check content/ only
	$(BIN)/evenhand check

BASE ?= origin/main
report: .venv/site.stamp ## what this branch changes in the numbers, against BASE=origin/main
	.github/scripts/report.sh "$(BASE)"

test: style ## format, lint, then the tests with the types beside them
	@$(MAKE) --no-print-directory -j2 types run-tests

run-tests: .venv/test.stamp
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

test-browser: .venv/test.stamp ## only the tests that need a chromium
	$(BIN)/python -m pytest -m browser

MINUTES ?= 30
fuzz: .venv/test.stamp ## look for inputs that crash or hang it, for MINUTES=30
	$(BIN)/python -m tests.fuzz --minutes $(MINUTES)

builders: BIN := .venv-builders/bin
builders: .venv-builders/stamp ## build the sample with every builder and compare what comes of it
	$(BIN)/python -m pytest tests/builders

upkeep: BIN := .venv-upkeep/bin
upkeep: .venv-upkeep/stamp ## what is rarely needed, in .venv-upkeep: to train the weights, to look for known faults

audit: upkeep ## known faults of what is locked; asks the network
	.venv-upkeep/bin/pip-audit --strict --disable-pip --require-hashes -r requirements-builders.lock

lint: style types

style: .venv/test.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: .venv/test.stamp
	$(BIN)/mypy

format: .venv/test.stamp
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

benchmarks: .venv/test.stamp ## measure on the corpora in EVENHAND_CORPORA
	$(BIN)/python -m benchmarks

golden: .venv/test.stamp ## rewrite the golden site after a change that is meant
	$(BIN)/python -m pytest tests/test_golden.py --update-golden

licences: .venv/test.stamp ## write into docs/licences.tsv what packages say now; what is new stays open
	$(BIN)/python -m pytest -q tests/supply/test_licences.py --update-golden

schemas: .venv/site.stamp ## rewrite the JSON Schemas of the content files
	$(BIN)/python -m generator.load.json_schema

# Only what has a wheel is locked: nothing of a package's runs while the lock is made. And nothing younger than a week:
# by then a bad version has often been withdrawn. AGE= takes the newest, for a fault that is mended today.
AGE ?= 7 days
COMPILE = uv pip compile pyproject.toml --extra add --group build --only-binary :all: --universal --python-version 3.11 \
	--generate-hashes --no-header -q $(if $(AGE),--exclude-newer "$(AGE)") $(if $(ONLY),$(ONLY:%=--upgrade-package %),--upgrade)
lock: ## renew the locks (needs uv); ONLY=name renews one package
	$(COMPILE) -o requirements.lock
	$(COMPILE) --extra cluster --group test -c requirements.lock -o requirements-test.lock
	$(COMPILE) --extra cluster --group test --group builders -c requirements-test.lock -o requirements-builders.lock
	$(COMPILE) --group upkeep -c requirements-builders.lock -o requirements-upkeep.lock

upgrade: .venv/site.stamp ## renew the locks, and say which published numbers move; ONLY=name renews one package
	@rm -f build/upgrade.md
	$(BIN)/evenhand figures --out build/before.json
	@$(MAKE) --no-print-directory lock
	@$(MAKE) --no-print-directory install
	$(BIN)/evenhand diff build/before.json --figures --all --out build/upgrade.md
	@git diff --stat -- '*.lock'
	@echo "What moved: build/upgrade.md"

clean:
	rm -rf build site site-private .site.* .site-private.* .venv .venv-builders .venv-upkeep .mypy_cache .ruff_cache .pytest_cache

# An install is needed if a lock is another than the one installed, by its content: dates say nothing where a clock was
# set back. It is begun anew, from an empty environment, if the last one was broken off: pip passes by half a package.
needed = $(if $(wildcard $(dir $(1))begun)$(shell cat $(2) | cmp -s - $(1) || echo changed),FORCE)
VENV = $(BIN:/bin=)
BEGIN = @if test -e $(VENV)/begun; then echo "The last install was not finished: $(VENV) is made anew"; \
	find $(VENV) -mindepth 1 -maxdepth 1 ! -name begun -exec rm -rf {} +; fi; \
	mkdir -p $(VENV) && : >$(VENV)/begun && { test -x $(BIN)/python || $(ENVIRONMENT); }
ENVIRONMENT = { \
	test -n "$(PYTHON)" || { echo "Evenhand needs Python 3.11, 3.12 or 3.13: install one, or name it: make PYTHON=/path/to/python3"; exit 1; }; \
	$(PYTHON) -m venv $(VENV) || { echo "Python could not make a virtual environment. On Debian and Ubuntu: apt install python3-venv"; exit 1; }; }
# What failed before it changed anything, as without a network, leaves what was there.
FAILED = { test -n "$$(find $(VENV) -newer $(VENV)/begun -print -quit)" || rm $(VENV)/begun; \
	echo "Not installed: mend what is told above, then do it again"; exit 1; }
OURS = $(INSTALL) --quiet --no-deps --no-build-isolation -e .

FORCE:

.venv/site.stamp: $(call needed,.venv/site.stamp,requirements.lock pyproject.toml)
	$(BEGIN)
	@$(INSTALL) $(LOCKED) requirements.lock && $(OURS) || $(FAILED)
	@rm $(VENV)/begun && cat requirements.lock pyproject.toml >$@

.venv/test.stamp: $(call needed,.venv/test.stamp,requirements-test.lock requirements.lock pyproject.toml) | .venv/site.stamp
	$(BEGIN)
	@$(INSTALL) $(LOCKED) requirements-test.lock || $(FAILED)
	@rm $(VENV)/begun && cat requirements-test.lock requirements.lock pyproject.toml >$@

.venv-builders/stamp: $(call needed,.venv-builders/stamp,requirements-builders.lock pyproject.toml)
.venv-upkeep/stamp: $(call needed,.venv-upkeep/stamp,requirements-upkeep.lock pyproject.toml)
.venv-builders/stamp .venv-upkeep/stamp: .venv-%/stamp:
	$(BEGIN)
	@$(INSTALL) $(LOCKED) requirements-$*.lock && $(OURS) || $(FAILED)
	@rm $(VENV)/begun && cat requirements-$*.lock pyproject.toml >$@

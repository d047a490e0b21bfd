# The first Python of 3.11 or newer; another one with: make PYTHON=python3.13 demo
PYTHON ?= $(or $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done),python3)
PORT ?= 8000
VENV := .venv/bin
RUN := $(VENV)/python
# A server's settings, for checks only: its keys are made anew each time.
AS_PRODUCTION = VIASNA_ENV=production DEBUG=false ALLOWED_HOSTS=news.example.org SITE_URL=https://news.example.org \
	SECRET_KEY=$$($(RUN) -c 'import secrets; print(secrets.token_urlsafe(50))') \
	VIASNA_SEALING_KEYS=$$($(RUN) -c 'import base64, secrets; print(base64.urlsafe_b64encode(secrets.token_bytes(32)).decode())')

.DEFAULT_GOAL := help
.PHONY: help demo python install install-dev install-symbols install-parquet test lint format types migrations deploy-check check bench screenshots \
	messages lock

help:  ## Say what can be done
	@sed -n 's/^\([a-z-]*\):.*## /  make \1	/p' $(MAKEFILE_LIST) | expand -t 22

demo: install  ## Try the system with invented data: make demo PORT=8000
	@SITE_URL=$${SITE_URL:-http://127.0.0.1:$(PORT)} PYTHONUNBUFFERED=1 $(RUN) manage.py demo --port $(PORT)

install: python  ## Prepare .venv with what running needs
	@$(PYTHON) requirements/install.py runtime

install-dev: python
	@$(PYTHON) requirements/install.py dev

install-symbols: install  ## Also the symbols of given names (needs libicu-dev, pkg-config and g++; 420 MB in the worker)
	@$(PYTHON) requirements/install.py symbols

install-parquet: install  ## Also the library that writes Parquet (150 MB)
	@$(PYTHON) requirements/install.py parquet

python:
	@command -v $(PYTHON) >/dev/null || { echo "Viasna needs Python 3.11 or newer; none was found." >&2; exit 1; }

test: install-dev  ## Run all tests, on SQLite and PostgreSQL: make test ARGS="tests/cases -k verify"
	@$(RUN) tests/run.py $(ARGS)

check: lint types migrations deploy-check  ## Everything that looks without running

lint: install-dev  ## Look for mistakes and untidy lines
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .

format: install-dev  ## Tidy the lines
	$(VENV)/ruff check --fix .
	$(VENV)/ruff format .

types: install-dev  ## Check the types
	$(VENV)/mypy

migrations: install-dev  ## Check that every change of a model has its migration
	$(RUN) manage.py makemigrations --check --dry-run

deploy-check: install-dev  ## Check the settings of a public server
	@echo "manage.py check --deploy, as on a public server"
	@$(AS_PRODUCTION) $(RUN) manage.py check --deploy --fail-level WARNING

messages: install-dev  ## Collect the interface's strings and compile their translations (needs gettext)
	$(RUN) manage.py makemessages --locale be --locale ru --ignore .venv --no-location
	$(RUN) manage.py compilemessages --ignore .venv

bench: install-dev  ## Measure against plain SQL: make bench ARGS="..."
	@$(RUN) -m benchmarks $(ARGS)

screenshots: install-dev  ## Make the pictures of the README anew
	@$(RUN) -m docs.screenshots $(ARGS)

# No index, host or path of this machine may stand in a lock.
COMPILE := $(VENV)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links

lock: install-dev  ## Choose the newest allowed versions: edit requirements/*.in before
	$(COMPILE) $(ARGS) --output-file requirements/runtime.txt requirements/runtime.in
	$(COMPILE) $(ARGS) --output-file requirements/dev.txt --constraint requirements/runtime.txt requirements/dev.in
	$(COMPILE) $(ARGS) --output-file requirements/symbols.txt requirements/symbols.in
	$(COMPILE) $(ARGS) --output-file requirements/parquet.txt requirements/parquet.in

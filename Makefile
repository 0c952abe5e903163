# 借问 jiewen. `make chat` and `make test` install what they need in .venv, once; the second time they start at once.
#
# A stamp in .venv says what is installed there. `busy` stands there while something is being installed, so that after
# an interruption .venv is made anew; so it is where its Python vanished or the folder was moved.

SHELL  := bash
VENV   := .venv
IN     := $(VENV)/bin/python
CHAT   := $(VENV)/chat.stamp
TEST   := $(VENV)/test.stamp
BENCH  := $(VENV)/bench.stamp
BUSY   := $(VENV)/busy
PIP    := $(IN) -m pip --disable-pip-version-check install --quiet --editable

# `make chat PYTHON=/path/to/python` names the Python to use; without that it is the first that is new enough.
PYTHON ?= python3
ifeq ($(origin PYTHON),file)
  PYTHONS := python3 python3.13 python3.12 python3.11 python
else
  PYTHONS := "$(PYTHON)"
endif

# Prints the interpreter itself, which is still there when a .venv that is active is removed.
NEW_ENOUGH := 'import sys, venv, ensurepip; sys.version_info >= (3, 11) or sys.exit(1); print(sys._base_executable)'

ifneq ($(wildcard $(CHAT)),)
  INSTALLED := $(shell test ! -e $(BUSY) && pwd | cmp -s - $(VENV)/folder && \
    $(IN) -c 'from importlib.metadata import version; print(version("jiewen"))' 2>/dev/null)
  ifeq ($(INSTALLED),)
    $(shell rm -f $(CHAT) $(TEST) $(BENCH))
  endif
endif

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help chat test check-style check-types check-faq check-transcripts check-tests bench clean

help: ## this list
	@echo '借问 jiewen: a terminal assistant that answers from an FAQ'
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-6s %s\n", $$1, $$2}' Makefile

chat: $(CHAT) ## start the chat
	@$(IN) -m bot chat

test: check-style check-types check-faq check-transcripts check-tests ## run every check

check-style: $(TEST)
	@echo '== Style: ruff'
	@$(IN) -m ruff check
	@$(IN) -m ruff format --check

check-types: $(TEST)
	@echo '== Types: mypy'
	@$(IN) -m mypy

check-faq: $(TEST)
	@echo '== The FAQ: jiewen lint faq'
	@$(IN) -m bot lint faq

check-transcripts: $(TEST)
	@echo '== The transcripts: jiewen replay transcripts'
	@$(IN) -m bot replay transcripts

check-tests: $(TEST)
	@echo '== The tests: pytest, where a warning is an error'
	@$(IN) -m pytest

bench: $(BENCH) ## measure accuracy, speed and memory, beside other methods (DATA=folder of the public data)
	@$(IN) -m bench $(DATA)

clean: ## remove what was made here
	rm -rf $(VENV) build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find bot tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

$(CHAT): pyproject.toml
	@set -eu; \
	for candidate in $(PYTHONS); do \
	  python=$$("$$candidate" -c $(NEW_ENOUGH) 2>/dev/null) || continue; \
	  echo "Making $(VENV) with $$("$$python" --version). This takes a minute, the first time only."; \
	  rm -rf $(VENV); \
	  mkdir $(VENV); \
	  touch $(BUSY); \
	  "$$python" -m venv $(VENV); \
	  echo 'Installing jiewen and what it needs.'; \
	  $(PIP) .; \
	  pwd > $(VENV)/folder; \
	  rm $(BUSY); \
	  touch $@; \
	  exit 0; \
	done; \
	echo 'jiewen needs Python 3.11 or newer with its venv module. None of these is that:' $(PYTHONS) >&2; \
	echo 'Install one (Debian, Ubuntu: apt install python3-venv) or name it: make chat PYTHON=/path/to/python' >&2; \
	exit 1

$(TEST): $(CHAT)
	@echo 'Installing the test tools. This takes a minute, the first time only.'
	@touch $(BUSY)
	@$(PIP) '.[test]'
	@rm $(BUSY)
	@touch $@

$(BENCH): $(CHAT)
	@echo 'Installing what the measurements need. This takes a minute, the first time only.'
	@touch $(BUSY)
	@$(PIP) '.[bench]'
	@rm $(BUSY)
	@touch $@

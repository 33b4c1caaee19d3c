# What a newcomer and a nightly job need. `make help` says what there is.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

DATA ?= Data
OUTPUT ?= Output
PREFIX ?= /usr/local
# A Swift that is not on the PATH is looked for where its own installer puts it.
SWIFT ?= $(shell command -v swift || command -v $(HOME)/.local/share/swiftly/bin/swift)
# The runtime is linked in, so that the binary needs the drawing libraries and nothing of Swift; and no library is
# looked for beside the program.
RELEASE_FLAGS := -c release --static-swift-stdlib --disable-local-rpath -Xlinker -s --product statbrief
# SwiftPM repeats a flag of the system's libraries that it leaves out, and the linker speaks of a function inside
# Foundation that nothing calls; neither is about this project.
QUIET := 2> >(grep -v 'prohibited flag' >&2) | { grep --line-buffered -v 'the use of `mktemp' || true; }

.PHONY: help prepare build briefing man install test fuzz lint format bench clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

prepare: ## install the libraries, fonts and tools that are missing
	@SWIFT="$(SWIFT)" Scripts/prepare

build: prepare ## build the command in release mode
	@echo "Building statbrief in release mode"
	@"$(SWIFT)" build $(RELEASE_FLAGS) $(QUIET)

# Whoever may write into this folder may change what make runs, so that no more is risked than already is.
briefing: build ## make everything from $(DATA) into $(OUTPUT)
	@echo "Making charts, briefings, summaries, tables and manifest in $(OUTPUT)"
	@"$$("$(SWIFT)" build $(RELEASE_FLAGS) --show-bin-path 2>/dev/null)/statbrief" build --allow-unsafe-dir --data "$(DATA)" --output "$(OUTPUT)"

man: build ## write the manual page, .build/statbrief.1
	@Scripts/manual "$$("$(SWIFT)" build $(RELEASE_FLAGS) --show-bin-path 2>/dev/null)/statbrief" > .build/statbrief.1
	@echo "Wrote .build/statbrief.1"

install: man ## put the command and its manual page into $(PREFIX)
	@install -D -m 644 .build/statbrief.1 "$(PREFIX)/share/man/man1/statbrief.1"
	@install -D -m 755 "$$("$(SWIFT)" build $(RELEASE_FLAGS) --show-bin-path 2>/dev/null)/statbrief" "$(PREFIX)/bin/statbrief"
	@echo "Installed $(PREFIX)/bin/statbrief and its manual page"

test: prepare ## run all tests
	@"$(SWIFT)" test $(QUIET)

fuzz: prepare ## try the readers with bytes that nobody wrote, SECONDS_EACH=20 for each
	@SWIFT="$(SWIFT)" SECONDS_EACH="$(or $(SECONDS_EACH),20)" Scripts/fuzz

lint: ## check the form of the Swift sources
	@"$(SWIFT)" format lint --strict --recursive Package.swift Sources Tests
	@echo "The form is clean"

format: ## bring the Swift sources into form
	@"$(SWIFT)" format --in-place --recursive Package.swift Sources Tests

bench: build ## measure against what else does the same work; QUICK=1 takes two minutes
	@Benchmarks/bench --statbrief "$$("$(SWIFT)" build $(RELEASE_FLAGS) --show-bin-path 2>/dev/null)/statbrief" $(if $(QUICK),--quick)

clean: ## remove what was built; $(OUTPUT) stays
	@"$(SWIFT)" package clean

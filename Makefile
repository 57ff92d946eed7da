# The commands of the project; `make help` lists them. Nothing here is needed to use storno.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := build

PREFIX ?= /usr/local
# Wall time that a run of the tests may take, in seconds, where the system has `timeout`: a hang
# ends so. A run takes 12 minutes on a quiet machine, and several times as long on a busy one.
TEST_SECONDS ?= 3000
# How long each reader is fuzzed, in seconds.
FUZZ_SECONDS ?= 600
LIMIT := $(if $(shell command -v timeout),timeout $(TEST_SECONDS),)
# On Linux the program carries Swift's libraries, so that it runs where no toolchain is. No folder
# of this machine gets into it: BoringSSL names its files in messages.
RELEASE := -c release $(if $(filter Linux,$(shell uname)),--static-swift-stdlib) \
  -Xcc "-ffile-prefix-map=$(CURDIR)/="
# The tests that run the program take the one that users run: it is several times as fast.
AS_USERS = STORNO="$$(swift build $(RELEASE) --show-bin-path)/storno"
SOURCES := Sources Tests Templates Package.swift

# The address sanitizer and libFuzzer, which the toolchain of swift.org has and Xcode's lacks. The
# driver heeds the last of several -sanitize options, so that one must name both.
FUZZ := -c release --scratch-path .build/fuzz/build --sanitize fuzzer --sanitize address \
  -Xswiftc -sanitize=fuzzer,address -Xswiftc -DFUZZING --product storno-fuzz

# Programs that count what they run, apart from those that do not.
COVERAGE := --enable-code-coverage --scratch-path .build/coverage

# The engine that pages are compared with, a package of its own.
MUSTACHE := -c release --package-path Tests/Benchmarks/Mustache --scratch-path .build/mustache

.PHONY: deps deps-test deps-bench deps-fuzz deps-dist deps-check-dist deps-engines build test check \
  check-long check-durability check-coverage check-dist check-engines check-server bench fuzz gallery preview format \
  dist install uninstall \
  clean help

deps: ## install the libraries that the build needs, where they are missing
	@.ci/deps build

deps-test: deps ## install what the tests need besides
	@.ci/deps test

deps-bench: deps ## install what the benchmark compares with
	@.ci/deps bench

deps-fuzz: deps ## install what runs the fuzzer
	@.ci/deps fuzz

deps-dist: deps ## install what packs the program
	@.ci/deps dist

deps-check-dist: deps-dist ## install what checks the pack
	@.ci/deps check-dist

deps-engines: deps ## install GNU parallel and Slurm
	@.ci/deps engines

build: deps ## build the program for release
	@swift build $(RELEASE) --product storno

test: build deps-test ## build and run all tests
	@swift build --build-tests
	@$(AS_USERS) $(LIMIT) swift test --skip-build

check: ## lint, then test
	@swift format lint --strict --parallel -r $(SOURCES)
	@$(MAKE) --no-print-directory test

check-durability: build deps-test ## kill, fail, fill and crowd what writes the native ledger
	@python3 Tests/Durability/check_durability.py "$$(swift build $(RELEASE) --show-bin-path)/storno"

check-coverage: deps-test ## show what the tests run of posting and recovery; fails below the goal
	@swift build --build-tests $(COVERAGE)
	@python3 Tests/Coverage/check_coverage.py .build/coverage

check-long: build deps-test ## run the tests with their long properties and fuzzers, and count lines
	@swift build --build-tests
	@$(AS_USERS) STORNO_LONG_TESTS=1 swift test --skip-build
	@$(MAKE) --no-print-directory check-coverage

bench: build deps-bench ## measure against the goals; writes .build/bench.json
	@swift build $(RELEASE) --product storno-bench
	@swift build $(MUSTACHE)
	@.build/bench-python/bin/python Tests/Benchmarks/bench.py \
	  "$$(swift build $(RELEASE) --show-bin-path)" --json .build/bench.json \
	  --mustache "$$(swift build $(MUSTACHE) --show-bin-path)/mustache-bench"

fuzz: deps-fuzz ## give damaged files to the readers; findings go to .build/fuzz/findings
	@swift build $(FUZZ)
	@python3 Tests/Fuzzing/fuzz.py "$$(swift build $(FUZZ) --show-bin-path)/storno-fuzz" --seconds $(FUZZ_SECONDS)

gallery: build deps-test ## take pictures of each kind of page; writes .build/gallery/index.html
	@storno="$$(swift build $(RELEASE) --show-bin-path)/storno"; \
	  "$$storno" build -q -o .build/gallery/site || [ $$? = 2 ]
	@.build/browser-python/bin/python Tests/BrowserTests/check_pages.py gallery \
	  .build/gallery/site --output .build/gallery

preview: build ## serve the example site and rebuild it on change
	@"$$(swift build $(RELEASE) --show-bin-path)/storno" serve

format: ## format all Swift sources in place
	@swift format -i --parallel -r $(SOURCES)

dist: deps-dist ## pack the program with manual pages and completions into .build/dist
	@.ci/dist archive

check-dist: dist deps-check-dist ## run the distribution in a fresh system without network
	@Tests/Distribution/check_dist.sh

check-server: build deps-test ## set hostile clients on the preview: a million requests, some minutes
	@storno="$$(swift build $(RELEASE) --show-bin-path)/storno"; site=$$(mktemp -d); \
	  trap 'rm -rf "$$site"' EXIT; "$$storno" build -q -o "$$site/site" 2>/dev/null || [ $$? = 2 ]; \
	  python3 Tests/Server/check_server.py "$$storno" "$$site/site"

check-engines: build deps-engines ## build shares by GNU parallel and by Slurm, and compare
	@swift build $(RELEASE) --product storno-bench
	@Tests/Shards/check_engines.sh "$$(swift build $(RELEASE) --show-bin-path)"

install: deps-dist ## install program, manual pages and completions below PREFIX, /usr/local by default
	@.ci/dist tree
	@cd .build/dist/tree && find bin share -type f | while read -r file; do \
	  install -d "$(DESTDIR)$(PREFIX)/$${file%/*}"; \
	  install -m "$$([ -x "$$file" ] && echo 755 || echo 644)" "$$file" "$(DESTDIR)$(PREFIX)/$$file"; \
	done

uninstall: ## remove what `make install` installed below PREFIX
	@cd "$(DESTDIR)$(PREFIX)" && rm -rf share/doc/storno && rm -f bin/storno \
	  share/man/man1/storno.1 share/man/man1/storno-*.1 share/bash-completion/completions/storno \
	  share/zsh/site-functions/_storno share/fish/vendor_completions.d/storno.fish

clean: ## remove what the build and the example site made
	@swift package clean
	@rm -rf public

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

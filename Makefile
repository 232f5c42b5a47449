# Commands of the project; `make help` lists them.  PYTHON2= and PYTHON3= override what is found.
PYTHON3 ?= python3.11
SCRIPT ?= examples/scheduler.py
N ?= 50000
BUILD = $(PYTHON3) tools/build.py
TESTS = $(PYTHON3) tools/run_tests.py

.PHONY: all jit nojit run test test-fast test-binary test-diff test-conformance fuzz lint bench ablation trace venv clean help

all: jit

jit:            ## build ./pypy-async, the native binary with the JIT (cached outside the tree)
	@$(BUILD) jit

nojit:          ## build ./pypy-async-nojit, quicker to translate
	@$(BUILD) nojit

run: jit        ## run SCRIPT=examples/scheduler.py on ./pypy-async
	@./pypy-async $(SCRIPT)

trace: jit      ## run SCRIPT=... ARGS=... and write OUT=trace.html: loops and bridges by source line (docs/traces.md)
	@$(PYTHON3) tools/trace_run.py --out $(or $(OUT),trace.html) $(SCRIPT) $(ARGS)

venv:           ## make the Python 2.7 environment with the pinned toolchain
	@$(BUILD) venv

test:           ## everything: lint, untranslated, JIT in process, binary, oracle, traces
	@$(TESTS) all

test-fast:      ## the part without the binary, under 5 minutes
	@$(TESTS) fast

test-binary:    ## only what needs ./pypy-async
	@$(TESTS) binary

test-diff: jit  ## programs whose output, errors and exit code must be CPython 3.11's
	@$(PYTHON3) tests/diff/run.py

test-conformance: jit  ## CPython's own tests, file by file, with pass rates
	@$(PYTHON3) tests/conformance/run.py

fuzz: jit       ## N=50000 random operations compared with CPython 3.11; SEED=... repeats a run
	@$(PYTHON3) tests/diff/fuzz.py -n $(N) $(if $(SEED),--seed $(SEED))

lint:           ## ruff over all sources
	@$(TESTS) lint

bench: jit      ## ratios against python3.11 and pypy3, alternating in one run; writes docs/performance.md
	@$(PYTHON3) tests/bench/run.py --write

ablation: jit   ## what each idea of the engine buys: the benchmarks with one switched off at a time
	@$(PYTHON3) tests/bench/ablation.py

clean:          ## remove the binaries from the tree; the build cache stays
	rm -f pypy-async pypy-async-nojit

help:
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 16

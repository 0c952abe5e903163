"""All measurements in one run: `python -m bench [DATA] [--validate]`, which is what `make bench` does.

Each part is a process of its own, so that none has what another one holds in memory. With --validate nothing is
read that is kept for the final figures: no test texts, and not `check.tsv`.
"""

from __future__ import annotations

import subprocess
import sys
import time

from bench.processes import ROOT

PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Start-up", ("startup",)),
    ("The prompt", ("prompt",)),
    ("Keys", ("keys",)),
    ("Labelled queries: queries.tsv", ("accuracy", "bench/queries.tsv")),
    ("Labelled queries: check.tsv", ("accuracy", "bench/check.tsv")),
    ("The weights, ten-fold on queries.tsv", ("fit", "bench/queries.tsv")),
    ("Beside other methods", ("compare",)),
    ("Large FAQs", ("scale",)),
    ("Batch", ("batch",)),
    ("Replaying transcripts", ("replay",)),
)
FINAL = "bench/check.tsv"


def main(*arguments: str) -> int:
    """Runs each part in turn and prints how long it took; returns how many parts failed."""
    started = time.perf_counter()
    failed = 0
    for title, (module, *own) in PARTS:
        if FINAL in own and "--validate" in arguments:
            continue
        print(f"== {title}", flush=True)
        passed = arguments if module == "compare" else ()
        part = time.perf_counter()
        command = (sys.executable, "-m", f"bench.{module}", *own, *passed)
        status = subprocess.run(command, cwd=ROOT, check=False).returncode
        failed += status != 0
        print(f"({time.perf_counter() - part:.0f} s{', FAILED' * (status != 0)})\n", flush=True)
    print(f"All in {(time.perf_counter() - started) / 60:.1f} minutes")
    return failed


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

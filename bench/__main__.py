"""All measurements in one run: `python -m bench`, which is what `make bench` does."""

from __future__ import annotations

from pathlib import Path

from bench import accuracy, startup

HERE = Path(__file__).parent


def main() -> None:
    """Prints the start-up, the accuracy on both sets of labelled queries, and what the weights reach ten-fold."""
    print("== Start-up")
    startup.main()
    for name in ("queries.tsv", "check.tsv"):
        print(f"== {name}")
        accuracy.main(str(HERE / name))
    print("== The weights, ten-fold on queries.tsv")
    from bench import fit  # numpy, whose memory a child would count as its own

    fit.main(str(HERE / "queries.tsv"))


if __name__ == "__main__":
    main()

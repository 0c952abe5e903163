"""Prints what each stage of the matcher brings: `python -m bench.ablation [FILE]` (needs numpy and scipy).

Each stage is left out in turn, the weights of the confidence are fitted anew, and what they reach ten-fold on
labelled queries is printed: the log-likelihood, the share of queries whose most probable choice is right, the
Brier score.
"""

from __future__ import annotations

import sys
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import numpy as np

from bench.fit import NAMES, Example, cross_check, log_likelihood, read_examples
from bot.dialogue.assistant import Assistant
from bot.knowledge.folders import shipped_folder
from bot.knowledge.load import load
from bot.matching.confidence import FAMILIES, NONE_SIGNALS
from bot.matching.matcher import Matcher
from bot.matching.preparing import prepare_matcher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.model import Knowledge

SIGNAL_GROUPS = {
    **{f"evidence: {name.replace('_', ' ')}": (name,) for name in FAMILIES.values()},
    "nearest phrasing by characters": ("ratio", "ratio_cubed"),
    "which product": ("product_fit",),
    "kind of question": ("type_fit",),
    "whether what is missing is spoken of": ("ignores_missing",),
    "whether it is a topic that is not covered": ("is_topic",),
    "what no entry knows": ("unseen", "length", "no_term"),
}
STAGES: dict[str, dict[str, Callable[..., Any]]] = {
    "guard: direction and product": {"bot.matching.rank._contradiction": lambda *_, **__: None},
    "spelling": {"bot.matching.terms.TermFolder.correct": lambda _, units: list(units)},
    "pinyin": {"bot.matching.query.decode_pinyin": lambda units, *_: list(units)},
}


def examples(knowledge: Knowledge, file: Path, patches: dict[str, Callable[..., Any]]) -> list[Example]:
    """The labelled queries with the signals of their candidates, some function being another one."""
    with ExitStack() as stack:
        for name, other in patches.items():
            stack.enter_context(patch(name, other))
        matcher = Matcher(knowledge.entries, prepare_matcher(knowledge))
        return read_examples(file, Assistant(knowledge, matcher))


def rows(knowledge: Knowledge, file: Path) -> Iterator[tuple[str, list[Example]]]:
    """Each stage with the examples as they are without it; first those with everything."""
    everything = examples(knowledge, file, {})
    yield "(nothing left out)", everything
    for name, signals in SIGNAL_GROUPS.items():
        yield f"signals: {name}", [_without_signals(example, signals) for example in everything]
    for name, patches in STAGES.items():
        yield name, examples(knowledge, file, patches)


def _without_signals(example: Example, names: tuple[str, ...]) -> Example:
    kept = np.array([float(name not in names) for name in NAMES])
    kept_none = np.array([float(name not in names) for name in NONE_SIGNALS])
    return replace(example, rows=example.rows * kept, none=example.none * kept_none)


def main(file: str = str(Path(__file__).parent / "queries.tsv")) -> None:
    """Prints the table."""
    print("| left out | log-likelihood | most probable choice right | Brier |\n|---|---|---|---|")
    for name, found in rows(load([shipped_folder()]), Path(file)):
        accuracy, shares = cross_check(found)
        brier = float(np.mean([(share - right) ** 2 for share, right in shares]))
        print(f"| {name} | {log_likelihood(found):.1f} | {accuracy:.3f} | {brier:.3f} |", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])

"""The labelled queries, each with its reply in a session of its own, worked out once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.dialogue.session import Session
from bot.evaluation.labels import read_labels
from bot.evaluation.verdicts import Evaluation, Judged, judge

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

ROOT = Path(__file__).parent.parent.parent
BENCH, DEV = ROOT / "bench" / "queries.tsv", ROOT.parent / "shared" / "queries" / "dev.tsv"


def evaluate(assistant: Assistant, path: Path) -> Evaluation:
    if not path.is_file():
        pytest.skip(f"{path} is not here, so its queries are not asked")
    replies = [(label, Session(assistant).ask(label.query)) for label in read_labels(path)]
    return Evaluation(tuple(Judged(label, turn, judge(label, turn)) for label, turn in replies))


@pytest.fixture(scope="session")
def bench(assistant: Assistant) -> Evaluation:
    """The replies to the project's own labelled queries."""
    return evaluate(assistant, BENCH)


@pytest.fixture(scope="session")
def dev(assistant: Assistant) -> Evaluation:
    """The replies to the shared labelled queries; skips, saying so, where they are not at hand."""
    return evaluate(assistant, DEV)

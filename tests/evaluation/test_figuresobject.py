"""The JSON object has the keys that the README lists, and a row for every query."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from bot.evaluation.figures import figures_of
from bot.evaluation.figuresobject import figures_object
from bot.evaluation.verdicts import Evaluation
from bot.model import Language, Outcome
from tests.evaluation.samples import judged, label
from tests.evaluation.test_page import ROWS, THRESHOLDS, a_fit

README = Path(__file__).parent.parent.parent / "README.md"


def found(rows: tuple = ROWS, *, is_fitted: bool = False) -> dict[str, Any]:
    evaluation = Evaluation(rows)
    fit = a_fit() if is_fitted else None
    made = figures_object("q.tsv", evaluation, figures_of(evaluation), THRESHOLDS, fit, Language.EN)
    assert json.loads(json.dumps(made)) == made
    return made


def test_the_readme_lists_the_keys() -> None:
    listed = set(re.findall(r"`([a-z0-9_]+)`", README.read_text(encoding="utf-8")))
    made = found(is_fitted=True)
    nested = [made[name] for name in ("ranking", "caution", "decided", "confidence", "fit")]
    nested += [made["rows"][0], made["confusions"][0], made["margins"][0]]
    keys = {*made, *(key for each in nested for key in each)}
    assert keys - listed == set()


def test_shares_come_with_counts_and_their_interval() -> None:
    right = found()["groups"]["answerable"]["right"]
    assert right == {"count": 1, "of": 2, "share": 0.5, "low": 0.0945, "high": 0.9055}


def test_a_row_tells_what_was_expected_and_what_came() -> None:
    row = judged(
        label("7", "none", query="why", style="plain", line=9), Outcome.UNKNOWN, ("b", 0.8), ("a", 0.1)
    )
    assert found((row,))["rows"] == [
        {
            "line": 9,
            "query": "why",
            "expect": "7|none",
            "group": "answerable",
            "style": "plain",
            "language": "zh",
            "verdict": "right",
            "outcome": "unknown",
            "entry": None,
            "topic": None,
            "confidence": 0.8,
            "first_is_accepted": False,
            "caution": "none",
            "alarm_is_right": True,
            "candidates": [{"entry": "b", "confidence": 0.8}, {"entry": "a", "confidence": 0.1}],
        }
    ]


def test_confusions_and_margins_name_their_queries() -> None:
    made = found()
    assert [(each["expected"], each["answered"], each["count"]) for each in made["confusions"]] == [
        ("7", "b", 1)
    ]
    assert made["margins"] == [{"query": "right one", "entry": "a", "runner_up": "b", "lead": 0.7}]


def test_what_there_is_none_of_is_null() -> None:
    made = found(())
    assert made["confidence"]["brier"] is None
    assert made["ranking"]["rank_1"]["share"] is None
    assert made["fit"] is None


def test_a_fit_tells_its_limits_its_folds_and_its_settings() -> None:
    fit = found(is_fitted=True)["fit"]
    assert (fit["false_answers"], fit["wrong_answers"], fit["within_limits"]) == (0.05, 0.03, False)
    assert fit["folds"][0] == {"queries": 2, "thresholds": THRESHOLDS}
    assert fit["undetermined"] == ["clarify"]
    assert fit["settings"].startswith("settings:\n")

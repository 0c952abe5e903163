"""What a fit gives to be pasted is read back as it was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot import __version__
from bot.evaluation.fitting import Fit, Fold, Limits
from bot.evaluation.settingsblock import settings_block
from bot.evaluation.verdicts import Evaluation
from bot.knowledge.load import load_folder
from bot.model import Language, Outcome
from tests.evaluation.samples import judged, label

if TYPE_CHECKING:
    from pathlib import Path

THRESHOLDS = {"answer": 0.61, "clarify": 0.7, "topic": 0.85, "chitchat": 0.5}
FIT = Fit(
    limits=Limits(0.05, 0.03),
    evaluation=Evaluation(
        (
            judged(label("a"), Outcome.ANSWER, ("a", 0.9)),
            judged(label("a"), Outcome.UNKNOWN),
            judged(label("a"), Outcome.ANSWER, ("b", 0.9)),
            judged(label("none"), Outcome.UNKNOWN),
        )
    ),
    folds=(Fold(4, THRESHOLDS),),
    before=THRESHOLDS,
    thresholds=THRESHOLDS,
    undetermined=(),
    is_within_limits=True,
)


@pytest.mark.parametrize("name", ["queries.tsv", '问"句\\ {x}: #\t\x1b\u2028.tsv', "a\nb"])
@pytest.mark.parametrize("language", list(Language))
def test_it_loads_as_settings(name: str, language: Language, tmp_path: Path) -> None:
    (tmp_path / "settings.yaml").write_text(settings_block(FIT, name, language), encoding="utf-8")
    settings = load_folder(tmp_path).settings
    assert settings.thresholds == THRESHOLDS
    assert __version__ in settings.fitted


def test_it_tells_how_the_thresholds_came_about() -> None:
    assert settings_block(FIT, "data/queries.tsv", Language.EN) == (
        "settings:\n"
        "  thresholds: {answer: 0.61, clarify: 0.7, topic: 0.85, chitchat: 0.5}\n"
        f'  fitted: "Fitted by jiewen {__version__} to 4 queries in queries.tsv (1 of them not to be answered), '
        "for at most 5% false and 3% wrong answers. Five-fold cross-fitted: 0.0% false, 33.3% wrong, precision 50.0%, "
        'coverage 50.0%."\n'
    )

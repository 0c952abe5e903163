"""A fit in; the lines of `settings` out that an FAQ file takes over, with a sentence on how they came about."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from bot import __version__
from bot.evaluation.labels import NONE
from bot.evaluation.shares import limit_percent, percent
from bot.evaluation.verdicts import Verdict
from bot.filetext import CONTROL
from bot.messages import say

if TYPE_CHECKING:
    from bot.evaluation.fitting import Fit
    from bot.model import Language


def settings_block(fit: Fit, file: str, language: Language) -> str:
    """YAML to be pasted into a file of the FAQ folder."""
    values = ", ".join(f"{name}: {value:g}" for name, value in fit.thresholds.items())
    fitted = json.dumps(provenance(fit, file, language), ensure_ascii=False)
    return f"settings:\n  thresholds: {{{values}}}\n  fitted: {fitted}\n"


def provenance(fit: Fit, file: str, language: Language) -> str:
    """A sentence that tells what the thresholds were fitted to and for, and what they reach where they were not."""
    reached = fit.reached
    return say(
        "eval_fitted",
        language,
        version=__version__,
        file=CONTROL.sub("\N{REPLACEMENT CHARACTER}", Path(file).name),
        queries=reached.coverage.total,
        none=len(fit.evaluation.of_group(NONE)),
        most_false=limit_percent(fit.limits.false_answers),
        most_wrong=limit_percent(fit.limits.wrong_answers),
        false=percent(fit.share(NONE, Verdict.FALSE).value),
        wrong=percent(fit.share("answerable", Verdict.WRONG).value),
        precision=percent(reached.precision.value),
        coverage=percent(reached.coverage.value),
    )

"""Figures and a fit in; the sentences about them that the text and the page share out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.evaluation.labels import NONE
from bot.evaluation.shares import limit_percent, percent, percent_range
from bot.evaluation.verdicts import Verdict
from bot.messages import say
from bot.model import CautionLevel

if TYPE_CHECKING:
    from bot.evaluation.calibration import CurvePoint
    from bot.evaluation.confusions import Confusion
    from bot.evaluation.figures import Figures
    from bot.evaluation.fitting import Fit
    from bot.evaluation.verdicts import Judged
    from bot.model import Language


def heading(name: str, figures: Figures, fit: Fit | None, language: Language) -> str:
    """Which queries this is about, and which thresholds decided."""
    return say("eval_heading_fit" if fit else "eval_heading", language, name=name, count=figures.total)


def facts(figures: Figures, language: Language) -> list[tuple[str, str]]:
    """What the figures that stand for themselves are about, each with a sentence."""
    first, three, caution, decided = figures.first, figures.first_three, figures.caution, figures.decided
    confidence = figures.confidence
    coverages = [_coverage(precision, point, language) for precision, point in confidence.at_precision]
    sentences = {
        "ranking": say(
            "eval_ranking_is",
            language,
            count=first.total,
            first=percent(first.value),
            first_range=percent_range(first.interval),
            three=percent(three.value),
            three_range=percent_range(three.interval),
        ),
        "decided": say(
            "eval_decided_is",
            language,
            answered=decided.coverage.count,
            total=decided.coverage.total,
            coverage=percent(decided.coverage.value),
            precision=percent(decided.precision.value),
            range=percent_range(decided.precision.interval),
        ),
        "coverage": say("eval_separator", language).join(coverages),
        "confidence": say(
            "eval_confidence_is",
            language,
            brier=_decimal(confidence.brier),
            error=_decimal(confidence.error),
            auroc=_decimal(confidence.separation),
        ),
        "caution": say(
            "eval_caution_is",
            language,
            expected=caution.expected,
            missed=caution.missed.count,
            missed_share=percent(caution.missed.value),
            calm=caution.false.total,
            false=caution.false.count,
            false_share=percent(caution.false.value),
        ),
    }
    if not first.total:
        del sentences["ranking"]
    return [(say(f"eval_{name}", language), sentence) for name, sentence in sentences.items()]


def _coverage(precision: float, point: CurvePoint | None, language: Language) -> str:
    if point is None:
        return say("eval_coverage_never", language, precision=limit_percent(precision))
    values = {"coverage": percent(point.coverage), "confidence": f"{point.confidence:.2f}"}
    return say("eval_coverage_at", language, precision=limit_percent(precision), **values)


def _decimal(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def fit_heading(fit: Fit, language: Language) -> str:
    """What the thresholds were fitted for."""
    limits = fit.limits
    most = {"most_false": limits.false_answers, "most_wrong": limits.wrong_answers}
    return say("eval_fit", language, **{name: limit_percent(value) for name, value in most.items()})


def fit_rows(fit: Fit) -> list[list[str]]:
    """For each threshold its name, what it was, how far the folds differ, and the value fitted to all queries."""
    return [
        [name, f"{fit.before[name]:g}", _between(*fit.spread(name)), f"{value:g}"]
        for name, value in fit.thresholds.items()
    ]


def _between(low: float, high: float) -> str:
    return f"{low:g}" if low == high else f"{low:g}–{high:g}"


def fit_notes(fit: Fit, language: Language) -> list[str]:
    """What is to be known about fitted thresholds, and what they reach on queries that they were not fitted to."""
    notes = [] if fit.is_within_limits else [say("eval_beyond", language)]
    if fit.undetermined:
        notes.append(say("eval_undetermined", language, names=", ".join(fit.undetermined)))
    false, wrong = fit.share(NONE, Verdict.FALSE), fit.share("answerable", Verdict.WRONG)
    cross_fitted = say(
        "eval_cross_fitted",
        language,
        false=percent(false.value),
        false_range=percent_range(false.interval),
        wrong=percent(wrong.value),
        wrong_range=percent_range(wrong.interval),
        precision=percent(fit.reached.precision.value),
        coverage=percent(fit.reached.coverage.value),
    )
    return [*notes, cross_fitted]


def confused(pair: Confusion, language: Language) -> str:
    """Which entry was answered for which, with the labels where they say it otherwise."""
    labels = [label for label in pair.labels if label != pair.expected]
    told = say("eval_confusion_labels", language, labels=", ".join(labels)) if labels else ""
    return f"{pair.expected} → {pair.answered}{told}"


def came(judged: Judged, language: Language) -> str:
    """The outcome of a reply, with its entry or topic, and the level of an alarm: `answer weilidai-data`."""
    turn = judged.turn
    parts = [say(f"eval_outcome_{turn.outcome}", language), turn.entry or turn.topic or ""]
    if turn.caution.level in (CautionLevel.DISTRESS, CautionLevel.CRISIS):
        parts.append(f"+{turn.caution.level}")
    return " ".join(filter(None, parts))


def first_candidates(judged: Judged, most: int) -> str:
    """The best candidates with their confidence: `weilidai-data 0.62, jiebei-data 0.21`."""
    found = judged.turn.candidates[:most]
    return ", ".join(f"{candidate.entry} {candidate.confidence:.2f}" for candidate in found)

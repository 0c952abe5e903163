"""Figures, replies and a fit in; the JSON object of `jiewen eval --json` out, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.evaluation.settingsblock import settings_block
from bot.evaluation.verdicts import Verdict, is_alarm_right

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.evaluation.calibration import CurvePoint
    from bot.evaluation.confusions import Confusion, Margin
    from bot.evaluation.figures import CautionFigures, Confidence, Decided, Figures, Tally
    from bot.evaluation.fitting import Fit
    from bot.evaluation.shares import Share
    from bot.evaluation.verdicts import Evaluation, Judged
    from bot.model import Language

_DIGITS = 4
_CANDIDATES = 3


def figures_object(
    file: str,
    evaluation: Evaluation,
    figures: Figures,
    thresholds: Mapping[str, float],
    fit: Fit | None,
    language: Language,
) -> dict[str, Any]:
    """All figures about the queries of `file`, and the row behind each; shares are from 0 to 1, None of nothing.

    Without a fit, `thresholds` are those that decided; with one every row was decided by the thresholds of its fold.
    `language` is that of the sentence in the settings.
    """
    return {
        "file": file,
        "queries": figures.total,
        "groups": _tallies(figures.groups),
        "styles": _tallies(figures.styles),
        "languages": _tallies(figures.languages),
        "ranking": {"rank_1": _share(figures.first), "rank_3": _share(figures.first_three)},
        "caution": _caution(figures.caution),
        "decided": _decided(figures.decided),
        "confidence": _confidence(figures.confidence),
        "confusions": [_confusion(each) for each in figures.confusions],
        "margins": [_margin(each) for each in figures.margins],
        "thresholds": dict(thresholds),
        "fit": _fit(fit, file, language) if fit else None,
        "rows": [_row(each) for each in evaluation.judged],
    }


def _share(share: Share) -> dict[str, Any]:
    low, high = share.interval or (None, None)
    return {
        "count": share.count,
        "of": share.total,
        "share": _rounded(share.value),
        "low": _rounded(low),
        "high": _rounded(high),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)


def _tallies(tallies: tuple[Tally, ...]) -> dict[str, Any]:
    return {
        tally.name: {"queries": tally.total}
        | {verdict.value: _share(tally.share(verdict)) for verdict in Verdict}
        for tally in tallies
    }


def _caution(caution: CautionFigures) -> dict[str, Any]:
    return {
        "expected": caution.expected,
        "raised": caution.raised,
        "missed": _share(caution.missed),
        "false": _share(caution.false),
    }


def _decided(decided: Decided) -> dict[str, Any]:
    return {"coverage": _share(decided.coverage), "precision": _share(decided.precision)}


def _confidence(confidence: Confidence) -> dict[str, Any]:
    return {
        "queries": confidence.count,
        "brier": _rounded(confidence.brier),
        "calibration_error": _rounded(confidence.error),
        "auroc": _rounded(confidence.separation),
        "reliability": [
            {
                "from": each.low,
                "to": each.high,
                "count": each.right.total,
                "confidence": _rounded(each.confidence) if each.right.total else None,
                "right": _rounded(each.right.value),
            }
            for each in confidence.bins
        ],
        "coverage_at": [
            {"precision": precision, **_point(point)} for precision, point in confidence.at_precision
        ],
        "curve": [_point(point) for point in confidence.curve],
    }


def _point(point: CurvePoint | None) -> dict[str, Any]:
    if point is None:
        return {"coverage": 0.0, "risk": None, "confidence": None, "answered": 0, "right": 0}
    return {
        "coverage": _rounded(point.coverage),
        "risk": _rounded(point.risk),
        "confidence": point.confidence,
        "answered": point.answered,
        "right": point.right,
    }


def _confusion(confusion: Confusion) -> dict[str, Any]:
    return {
        "expected": confusion.expected,
        "answered": confusion.answered,
        "count": len(confusion.judged),
        "labels": list(confusion.labels),
        "queries": [each.label.query for each in confusion.judged],
    }


def _margin(margin: Margin) -> dict[str, Any]:
    return {
        "query": margin.judged.label.query,
        "entry": margin.judged.turn.entry,
        "runner_up": margin.runner_up.entry,
        "lead": margin.lead,
    }


def _row(judged: Judged) -> dict[str, Any]:
    label, turn = judged.label, judged.turn
    return {
        "line": label.line,
        "query": label.query,
        "expect": label.expected,
        "group": label.group,
        "style": label.style,
        "language": judged.language,
        "verdict": judged.verdict.value,
        "outcome": turn.outcome.value,
        "entry": turn.entry,
        "topic": turn.topic,
        "confidence": judged.confidence,
        "first_is_accepted": judged.is_first_accepted,
        "caution": turn.caution.level.value,
        "alarm_is_right": is_alarm_right(label, turn),
        "candidates": [
            {"entry": each.entry, "confidence": each.confidence} for each in turn.candidates[:_CANDIDATES]
        ],
    }


def _fit(fit: Fit, file: str, language: Language) -> dict[str, Any]:
    return {
        "false_answers": fit.limits.false_answers,
        "wrong_answers": fit.limits.wrong_answers,
        "within_limits": fit.is_within_limits,
        "before": dict(fit.before),
        "folds": [{"queries": fold.queries, "thresholds": dict(fold.thresholds)} for fold in fit.folds],
        "thresholds": dict(fit.thresholds),
        "undetermined": list(fit.undetermined),
        "settings": settings_block(fit, file, language),
    }

"""An explanation in; plain values in a fixed order out, for `"why"` in JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.dialogue.explain import Explanation, Matching
    from bot.matching.grounds import Part

_DIGITS = 4


def why_object(explanation: Explanation) -> dict[str, Any]:
    """How a reply came about; `matching` is null where nothing was matched."""
    return {
        "cause": explanation.cause.value,
        "rule": explanation.rule.id if explanation.rule else None,
        "outcome": explanation.outcome.value,
        "settled_on": explanation.settled_on,
        "thresholds": dict(explanation.thresholds),
        "matching": _matching(explanation.matching) if explanation.matching else None,
    }


def _matching(matching: Matching) -> dict[str, Any]:
    query, grounds = matching.query, matching.grounds
    return {
        "normalized": matching.normalized,
        "corrections": [{"typed": typed, "read": read} for typed, read in matching.corrections],
        "tokens": list(grounds.tokens),
        "language": query.language.value if query.language else None,
        "products": sorted(query.products),
        "direction": {"there": sorted(query.direction.there), "missing": sorted(query.direction.missing)},
        "kind_of_question": query.type,
        "candidates": [
            {
                "entry": weighing.scored.entry.id,
                "kind": weighing.scored.entry.kind.value,
                "question": weighing.scored.question,
                "confidence": round(weighing.scored.confidence, _DIGITS),
                "score": round(weighing.points, _DIGITS),
                "signals": _signals(weighing.parts),
                "unexplained": list(weighing.unexplained),
            }
            for weighing in grounds.weighings
        ],
        "none": {
            "confidence": round(matching.none, _DIGITS),
            "score": round(sum(part.points for part in grounds.none), _DIGITS),
            "signals": _signals(grounds.none),
        },
        "kept_out": [{"guard": guard, "entry": entry.id} for guard, entry in grounds.kept_out],
        "checks": [
            {
                "threshold": check.threshold,
                "value": round(check.value, _DIGITS),
                "limit": check.limit,
                "met": check.is_met,
            }
            for check in matching.checks
        ],
        "verbatim": matching.is_verbatim,
        "asks_product": matching.asks_product,
        "offered": matching.offered.id if matching.offered else None,
    }


def _signals(parts: Iterable[Part]) -> dict[str, dict[str, float]]:
    return {
        part.signal: {
            "value": round(part.value, _DIGITS),
            "weight": part.weight,
            "points": round(part.points, _DIGITS) + 0.0,  # no minus before a zero
        }
        for part in parts
    }

"""A turn in; the turn object of the public interface out, as plain values in their fixed order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.model import Turn


def turn_object(turn: Turn) -> dict[str, Any]:
    """The turn object of `turn`, ready for JSON; the keys are in the order in which the interface lists them."""
    return {
        "query": turn.query,
        "language": turn.language.value,
        "outcome": turn.outcome.value,
        "entry": turn.entry,
        "question": turn.question,
        "topic": turn.topic,
        "confidence": turn.confidence,
        "answer": turn.answer,
        "citations": [
            {
                "source": citation.source,
                "paragraph": citation.paragraph,
                "quote": citation.quote,
                "translation": citation.translation,
                "note": citation.note,
            }
            for citation in turn.citations
        ],
        "caution": {"level": turn.caution.level.value, "text": turn.caution.text},
        "candidates": [
            {
                "entry": candidate.entry,
                "question": candidate.question,
                "confidence": candidate.confidence,
                "paragraphs": list(candidate.paragraphs),
            }
            for candidate in turn.candidates
        ],
    }

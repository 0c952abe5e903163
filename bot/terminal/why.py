"""A reply in; how it came about, set for the terminal, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.blocks import Block, Role
from bot.dialogue.whyturn import account_of
from bot.dialogue.whywords import (
    candidate_rows,
    decision_sentences,
    kept_out_sentences,
    reading_rows,
    score_rows,
)
from bot.messages import say
from bot.terminal.columns import set_columns
from bot.terminal.render import render_blocks, render_sentence
from bot.terminal.tables import NOTHING, set_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.dialogue.assistant import Assistant
    from bot.dialogue.explain import Explanation
    from bot.model import Knowledge, Language, Turn
    from bot.terminal.render import Looks


def why_reply(turn: Turn, assistant: Assistant, language: Language, looks: Looks) -> str:
    """How `turn` came about in its conversation: by itself, or from what was said before it."""
    note, explanation, question = account_of(turn, assistant)
    parts = [render_sentence(say(note, language, question=question), looks, language)] if note else []
    if explanation:
        parts.append(why_text(explanation, assistant.knowledge, language, looks))
    return "\n\n".join(parts)


def why_text(explanation: Explanation, knowledge: Knowledge, language: Language, looks: Looks) -> str:
    """How a reply came about: how it was read, what it could mean, what speaks for that, and what was decided."""
    parts = [*_grounds(explanation, knowledge, language, looks)]
    sentences = "\n".join(decision_sentences(explanation, language))
    if not parts:
        return render_sentence(sentences, looks, language)
    return "\n\n".join([*parts, _note("why_decision", sentences, language, looks)])


def _grounds(
    explanation: Explanation, knowledge: Knowledge, language: Language, looks: Looks
) -> Iterator[str]:
    """What was looked at, part by part; nothing where nothing was matched."""
    matching = explanation.matching
    if matching is None:
        return
    rows = reading_rows(matching, explanation.query, knowledge.terms, language)
    yield _headed("why_reading", set_columns(rows, looks), language, looks)
    if not matching.candidates:
        return
    yield _headed("why_candidates", set_columns(candidate_rows(matching, language), looks), language, looks)
    if scores := score_rows(matching, language):
        header, *points = scores
        table = set_table(header, [[cell or NOTHING for cell in row] for row in points], looks)
        yield _headed("why_scores", table, language, looks)
    if matching.grounds.kept_out:
        told = "\n".join(kept_out_sentences(matching.grounds.kept_out, language))
        yield _note("why_kept_out", told, language, looks)


def _note(key: str, text: str, language: Language, looks: Looks) -> str:
    blocks = [Block(Role.HEADING, say(key, language)), Block(Role.NOTE, text)]
    return render_blocks(blocks, looks, language)


def _headed(key: str, lines: Iterable[str], language: Language, looks: Looks) -> str:
    heading = render_blocks([Block(Role.HEADING, say(key, language))], looks, language)
    return "\n".join([heading, *lines])

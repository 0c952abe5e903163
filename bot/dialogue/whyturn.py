"""A turn of a conversation in; how it came about out, by itself or from what was said before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.dialogue.explain import explain
from bot.dialogue.session import chosen_number
from bot.dialogue.whywords import decision_sentences
from bot.messages import say
from bot.model import CautionLevel, Outcome

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant
    from bot.dialogue.explain import Explanation
    from bot.model import Language, Turn


class Account(NamedTuple):
    """The key of the sentence that comes first, if any, and the explanation of the question that was understood."""

    note: str = ""
    explanation: Explanation | None = None


def account_of(turn: Turn, assistant: Assistant) -> Account:
    """How `turn` came about; there is no explanation where the conversation alone brought it about."""
    is_crisis = turn.caution.level is CautionLevel.CRISIS
    if is_crisis and (turn.topic == "after-crisis" or turn.outcome is Outcome.CHITCHAT):
        return Account("why_after_crisis")
    if chosen_number(turn.query) is not None:
        return Account("why_chosen" if turn.question else "why_number")
    explanation = explain(assistant, turn.query, turn.language)
    if _agrees(explanation, turn):
        return Account("", explanation)
    if turn.question and _agrees(meant := explain(assistant, turn.question, turn.language), turn):
        return Account("why_follows_as", meant)
    return Account("why_follows")


def why_lines(turn: Turn, assistant: Assistant, language: Language) -> tuple[str, ...]:
    """How `turn` came about, in a few sentences without figures of single candidates."""
    note, explanation = account_of(turn, assistant)
    first = (say(note, language, question=turn.question),) if note else ()
    return (*first, *(decision_sentences(explanation, language) if explanation else ()))


def _agrees(explanation: Explanation, turn: Turn) -> bool:
    """Whether the explanation is one of this reply."""
    return explanation.outcome is turn.outcome and explanation.settled_on == (turn.entry or turn.topic)

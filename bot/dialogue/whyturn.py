"""A turn of a conversation in; how it came about out, by itself or from what was said before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.dialogue.explain import explain
from bot.dialogue.numbers import chosen_number
from bot.dialogue.session import AFTER_CRISIS
from bot.dialogue.whywords import decision_sentences
from bot.messages import say
from bot.model import CautionLevel, FollowUp, Outcome

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant
    from bot.dialogue.explain import Explanation
    from bot.model import Language, Turn


class Account(NamedTuple):
    """The key of the sentence that comes first, if any, and the explanation of the question that was understood.

    `question` is what the sentence says that was understood.
    """

    note: str = ""
    explanation: Explanation | None = None
    question: str | None = None


def account_of(turn: Turn, assistant: Assistant) -> Account:
    """How `turn` came about; there is no explanation where the conversation alone brought it about."""
    is_crisis = turn.caution.level is CautionLevel.CRISIS
    if is_crisis and (turn.topic == AFTER_CRISIS or turn.outcome is Outcome.CHITCHAT):
        return Account("why_after_crisis")
    if chosen_number(turn.query) is not None:
        return Account("why_chosen" if turn.question else "why_number", question=turn.question)
    if turn.follow_up is not None:
        return _account_of_follow_up(turn, turn.follow_up, assistant)
    explanation = explain(assistant, turn.query, turn.language)
    if _agrees(explanation, turn):
        return Account("", explanation)
    if turn.question and _agrees(meant := explain(assistant, turn.question, turn.language), turn):
        return Account("why_follows_as", meant, turn.question)
    return Account("why_follows")


def _account_of_follow_up(turn: Turn, kind: FollowUp, assistant: Assistant) -> Account:
    """How a turn came about that goes on from another one: by the question that it was completed to, if it was."""
    if not turn.read_as:
        return Account(f"why_follow_{kind}")
    note = "why_follow_again" if kind is FollowUp.AGAIN else "why_read_as"
    explanation = explain(assistant, turn.read_as, turn.language)
    return Account(note, explanation if _agrees(explanation, turn) else None, turn.read_as)


def why_lines(account: Account, language: Language) -> tuple[str, ...]:
    """How a turn came about, in a few sentences without figures of single candidates."""
    note, explanation, question = account
    first = (say(note, language, question=question),) if note else ()
    return (*first, *(decision_sentences(explanation, language) if explanation else ()))


def _agrees(explanation: Explanation, turn: Turn) -> bool:
    """Whether the explanation is one of this reply."""
    return explanation.outcome is turn.outcome and explanation.settled_on == (turn.entry or turn.topic)

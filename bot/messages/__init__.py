"""Every sentence that the assistant says itself, Chinese and English side by side."""

from __future__ import annotations

from bot.messages.catalog import MESSAGES
from bot.messages.terminal import TERMINAL_MESSAGES
from bot.model import Language


def say(key: str, language: Language, **values: object) -> str:
    """The sentence `key` in `language`, with `{name}` filled in from `values`."""
    chinese, english = _sentence(key)
    return (chinese if language is Language.ZH else english).format(**values)


def _sentence(key: str) -> tuple[str, str]:
    for catalogue in (MESSAGES, TERMINAL_MESSAGES):
        if key in catalogue:
            return catalogue[key]
    # Whoever only asks a question never needs the others.
    from bot.messages.typing import TYPING_MESSAGES

    if key in TYPING_MESSAGES:
        return TYPING_MESSAGES[key]
    from bot.messages.history import HISTORY_MESSAGES

    if key in HISTORY_MESSAGES:
        return HISTORY_MESSAGES[key]
    from bot.messages.plain import PLAIN_MESSAGES

    if key in PLAIN_MESSAGES:
        return PLAIN_MESSAGES[key]
    from bot.messages.commands import COMMAND_MESSAGES

    if key in COMMAND_MESSAGES:
        return COMMAND_MESSAGES[key]
    from bot.messages.curation import CURATION_MESSAGES

    if key in CURATION_MESSAGES:
        return CURATION_MESSAGES[key]
    from bot.messages.transcribing import TRANSCRIBING_MESSAGES

    if key in TRANSCRIBING_MESSAGES:
        return TRANSCRIBING_MESSAGES[key]
    from bot.messages.why import WHY_MESSAGES

    if key in WHY_MESSAGES:
        return WHY_MESSAGES[key]
    from bot.messages.following import FOLLOWING_MESSAGES

    if key in FOLLOWING_MESSAGES:
        return FOLLOWING_MESSAGES[key]
    from bot.messages.evaluation import EVALUATION_MESSAGES

    if key in EVALUATION_MESSAGES:
        return EVALUATION_MESSAGES[key]
    from bot.messages.adding import ADDING_MESSAGES

    if key in ADDING_MESSAGES:
        return ADDING_MESSAGES[key]
    from bot.messages.replaying import REPLAY_MESSAGES

    return REPLAY_MESSAGES[key]

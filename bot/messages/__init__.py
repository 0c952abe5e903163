"""Every sentence that the assistant says itself, Chinese and English side by side."""

from __future__ import annotations

from importlib import import_module

from bot.messages.catalog import MESSAGES
from bot.messages.terminal import TERMINAL_MESSAGES
from bot.model import Language

_OTHERS = (
    "typing", "history", "plain", "commands", "curation", "transcribing", "why", "following", "evaluation", "adding",
    "replaying", "reviewing",
)  # fmt: skip
"""The catalogues that are opened one after the other, when a sentence of theirs is said: most chats need few."""


def say(key: str, language: Language, **values: object) -> str:
    """The sentence `key` in `language`, with `{name}` filled in from `values`."""
    chinese, english = _sentence(key)
    return (chinese if language is Language.ZH else english).format(**values)


def _sentence(key: str) -> tuple[str, str]:
    for first in (MESSAGES, TERMINAL_MESSAGES):
        if key in first:
            return first[key]
    for name in _OTHERS:
        module = import_module(f"bot.messages.{name}")
        catalogue: dict[str, tuple[str, str]] = getattr(module, f"{name.upper()}_MESSAGES")
        if key in catalogue:
            return catalogue[key]
    raise KeyError(key)

"""借问: questions in, answers from an FAQ out, each with the paragraph it relies on.

For Python code there are `Session`, `replay`, and `JiewenError`, the base of what they raise; each is imported when
it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.errors import JiewenError
    from bot.library import Session, replay
    from bot.model import Turn

__all__ = ["JiewenError", "Session", "Turn", "__version__", "replay"]
__version__ = "0.1.0"

_HOMES = {"JiewenError": "bot.errors", "Session": "bot.library", "Turn": "bot.model", "replay": "bot.library"}


def __getattr__(name: str) -> object:
    """What is public, from the module that has it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)

"""What was typed in, the chat's own command that it is out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.model import Language


class Command(StrEnum):
    """What the chat itself can do."""

    HELP = "help"
    LANG = "lang"
    SOURCE = "source"
    QUIT = "quit"


NAMES = {
    "help": Command.HELP,
    "帮助": Command.HELP,
    "lang": Command.LANG,
    "语言": Command.LANG,
    "source": Command.SOURCE,
    "来源": Command.SOURCE,
    "quit": Command.QUIT,
    "退出": Command.QUIT,
}
"""The names that are shown and suggested."""

_ALIASES = {
    "": Command.HELP,
    "?": Command.HELP,
    "h": Command.HELP,
    "language": Command.LANG,
    "exit": Command.QUIT,
    "q": Command.QUIT,
}
_BARE = {"quit": Command.QUIT, "exit": Command.QUIT, "退出": Command.QUIT}
_LANGUAGES = {
    "auto": None,
    "自动": None,
    "zh": Language.ZH,
    "中文": Language.ZH,
    "chinese": Language.ZH,
    "en": Language.EN,
    "英文": Language.EN,
    "english": Language.EN,
}


@dataclass(frozen=True, slots=True)
class Called:
    """A command as it was typed; `command` is None where there is none of that name."""

    command: Command | None
    name: str
    argument: str = ""


def called(text: str) -> Called | None:
    """The command that `text` calls, or None where it is something to answer.

    A command is one line that begins with a slash, of either width; `quit`, `exit` and 退出 need no slash.
    """
    text = text.strip()
    if text[:1] not in ("/", "／") or "\n" in text:
        command = _BARE.get(text.lower())
        return Called(command, text) if command else None
    name, _, argument = text[1:].partition(" ")
    key = name.lower()
    return Called(NAMES.get(key) or _ALIASES.get(key), name, argument.strip())


def nearest_name(name: str) -> str | None:
    """The command's name that is most like `name`, or None where none is."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(name.lower(), NAMES, n=1, cutoff=0.5)), None)


def language_named(name: str) -> Language | None:
    """The language that `name` stands for, None for `auto`. Raises KeyError where it is none of them."""
    return _LANGUAGES[name.lower()]

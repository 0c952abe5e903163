"""What was typed in, the command that it calls out; and the turns of those commands that change a session.

These turns are the same in the chat, in a pipe and in a transcript; what only shows something belongs to the terminal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.messages import say
from bot.model import Language, Outcome, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.dialogue.session import Session


class Names(NamedTuple):
    """What a command is called: in English, in Chinese, and in what other ways; and whether an argument may follow."""

    name: str
    alias: str
    others: tuple[str, ...] = ()
    takes_argument: bool = False

    def shown(self, language: Language) -> str:
        """The name that a reader of `language` would type."""
        return self.alias if language is Language.ZH else self.name


class Called(NamedTuple):
    """A command as it was typed; `names` is None where there is none of the name `typed`."""

    names: Names | None
    typed: str
    argument: str = ""


LANG = Names("lang", "语言", ("language",), takes_argument=True)
AGAIN = Names("again", "再说", takes_argument=True)
BROWSE = Names("browse", "浏览", takes_argument=True)
SESSION_COMMANDS = (LANG, AGAIN, BROWSE)

LANGUAGE_WORDS = {
    "auto": None,
    "自动": None,
    "zh": Language.ZH,
    "中文": Language.ZH,
    "chinese": Language.ZH,
    "en": Language.EN,
    "英文": Language.EN,
    "english": Language.EN,
}
"""What a language may be called; None follows the question."""


def called(text: str, commands: Iterable[Names]) -> Called | None:
    """The command that `text` calls, or None where it is something to answer: no line that begins with a slash.

    The slash may have either width. Chinese is written without blanks, so none is needed before an argument.
    """
    text = text.strip()
    if text[:1] not in ("/", "／") or "\n" in text:
        return None
    typed, _, argument = text[1:].partition(" ")
    known = {name: names for names in commands for name in (names.name, names.alias, *names.others)}
    if names := known.get(typed.lower()):
        return Called(names, typed, argument.strip())
    for name in sorted(known, key=len, reverse=True):
        rest = typed[len(name) :]
        if name and typed.lower().startswith(name) and known[name].takes_argument and _is_apart(name, rest):
            return Called(known[name], typed[: len(name)], f"{rest} {argument}".strip())
    return Called(None, typed, argument.strip())


def _is_apart(name: str, rest: str) -> bool:
    """Whether `rest`, right after a command's name, cannot be more of that word: /来源2, /lang英文, not /languid."""
    return not (name.isascii() and rest[:1].isascii() and rest[:1].isalpha())


def obey(session: Session, utterance: str) -> Turn:
    """The turn that `utterance` gives in `session`: SESSION_COMMANDS are carried out, questions asked.

    A command that only shows something is none of a recorded chat; its turn says so.
    """
    call = called(utterance, SESSION_COMMANDS)
    if call is None:
        return session.ask(utterance)
    if call.names is LANG:
        session.language, turn = choose_language(call, session.language, session.spoken)
        return turn
    if call.names is AGAIN:
        return say_again(session, call)
    if call.names is BROWSE:
        return session.browse(call.argument)
    names = ", ".join(f"/{names.shown(session.spoken)}" for names in SESSION_COMMANDS)
    text = say("command_only_in_chat", session.spoken, name=call.typed, names=names)
    return Turn(utterance, session.spoken, Outcome.UNKNOWN, text)


def choose_language(call: Called, fixed: Language | None, spoken: Language) -> tuple[Language | None, Turn]:
    """The language to which replies are fixed from now on, None for that of the question, and what is said to it.

    `fixed` is how it was until now, `spoken` the language of the conversation.
    """
    word = call.argument.lower()
    outcome = Outcome.CHITCHAT
    if not word:
        key = "lang_now_fixed" if fixed else "lang_now_auto"
    elif word in LANGUAGE_WORDS:
        fixed = LANGUAGE_WORDS[word]
        key = f"lang_{fixed or 'auto'}"
    else:
        outcome, key = Outcome.UNKNOWN, "lang_unknown"
    language = fixed or spoken
    topic = LANG.name if outcome is Outcome.CHITCHAT else None
    return fixed, Turn(_typed(call), language, outcome, say(key, language, name=call.argument), topic=topic)


def say_again(session: Session, call: Called) -> Turn:
    """The last reply once more, in the language that was named or in the other one."""
    word = call.argument.lower()
    if LANGUAGE_WORDS.get(word) is None and word:
        text = say("again_unknown", session.spoken, name=call.argument)
        return Turn(_typed(call), session.spoken, Outcome.UNKNOWN, text)
    return session.again(LANGUAGE_WORDS[word] if word else None)


def _typed(call: Called) -> str:
    return f"/{call.typed} {call.argument}".rstrip()

"""What was typed in, the chat's command that it calls out; each command is one object in COMMANDS."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bot.dialogue.commands import AGAIN, BROWSE, LANG, Names, say_again
from bot.dialogue.commands import called as call_in
from bot.messages import say
from bot.model import Language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.dialogue.commands import Called
    from bot.model import Knowledge
    from bot.terminal.conversation import Conversation
    from bot.terminal.render import Looks

    Suggestions = Iterable[tuple[str, str]]
    """Texts to put in, each with what it stands for."""


def nothing_to_complete(_knowledge: Knowledge | None, _language: Language) -> Suggestions:
    """No suggestions, for a command without an argument that could be guessed."""
    return ()


class Command(NamedTuple):
    """A command of the chat.

    `names` are what it is called. The sentences `command_NAME` (what it does) and, where it takes an argument,
    `command_NAME_takes` (what that looks like) stand in `bot/messages`. `run` gives what is shown for it, None to
    leave the chat. `complete` gives the arguments that there are; the FAQ is None while it is being read.
    """

    names: Names
    run: Callable[[Conversation, Called, Looks], str | None]
    complete: Callable[[Knowledge | None, Language], Suggestions] = nothing_to_complete

    def usage(self, language: Language) -> str:
        """How it is typed, such as `/来源 [编号]  /source`; in English by its English name alone."""
        takes = say(f"command_{self.names.name}_takes", language) if self.names.takes_argument else ""
        typed = f"/{self.names.shown(language)} {takes}".rstrip()
        return typed if language is Language.EN else f"{typed}  /{self.names.name}"

    def does(self, language: Language) -> str:
        """What it does, in one line."""
        return say(f"command_{self.names.name}", language)


def called(text: str) -> Called | None:
    """The command that `text` calls, or None where it is something to answer.

    A command is one line that begins with a slash, of either width. What people know from other programs needs none:
    `help`, `?`, `:q`, `quit()`, 清屏.
    """
    bare = _BARE.get(_OTHER_PROGRAMS.sub("", text.strip().lower()))
    return call_in(f"/{bare}" if bare else text, [command.names for command in COMMANDS])


def command_of(call: Called) -> Command | None:
    """The command that was called, None where there is none of that name."""
    return next((command for command in COMMANDS if command.names is call.names), None)


def nearest_name(typed: str) -> str | None:
    """The command's name that is most like `typed`, in its language, or None where none is."""
    from difflib import get_close_matches

    names = [name for command in COMMANDS for name in (command.names.name, command.names.alias)]
    contained = [name for name in names if typed and not name.isascii() and name in typed]
    return next(iter(contained or get_close_matches(typed.lower(), names, n=1, cutoff=0.5)), None)


def completions(
    text: str, language: Language = Language.ZH, knowledge: Knowledge | None = None
) -> list[tuple[str, str]]:
    """What `text`, the beginning of a line, may become: whole lines, each with what it does in `language`.

    A bare slash brings every command by its name in `language`; letters bring those names, of either language,
    that begin with them; after a command's name come its arguments, as far as they are known.
    """
    if text[:1] not in ("/", "／") or "\n" in text:
        return []
    name, blank, argument = text[1:].partition(" ")
    if blank:
        return _arguments(name, argument, language, knowledge)
    rows = []
    for command in COMMANDS:
        names = command.names
        both = (names.shown(language), *({names.name, names.alias} - {names.shown(language)}))
        if fit := next((each for each in both if each.startswith(name.lower())), None):
            rows.append((f"/{fit}", command.does(language)))
    return rows


def _arguments(
    name: str, argument: str, language: Language, knowledge: Knowledge | None
) -> list[tuple[str, str]]:
    call = called(f"/{name}")
    command = command_of(call) if call else None
    if command is None:
        return []
    typed = argument.strip().casefold()
    return [
        (f"/{name} {each}", what)
        for each, what in command.complete(knowledge, language)
        if each.casefold().startswith(typed) or (typed and typed in what.casefold())
    ]


# What the commands do. What only some chats need is imported when it is.


def _help(conversation: Conversation, _call: Called, looks: Looks) -> str:
    from bot.terminal.help import help_text

    rows = [
        (command.usage(conversation.language), command.does(conversation.language)) for command in COMMANDS
    ]
    return help_text(rows, conversation.language, looks)


def _keys(conversation: Conversation, _call: Called, looks: Looks) -> str:
    from bot.terminal.help import keys_text

    return keys_text(conversation.language, looks)


def _browse(conversation: Conversation, call: Called, looks: Looks) -> str:
    from bot.terminal.render import render

    return render(conversation.session().browse(call.argument), looks)


def _sections(knowledge: Knowledge | None, language: Language) -> Suggestions:
    from bot.dialogue.browsing import sections

    found = sections(knowledge, language) if knowledge else ()
    return [(each.title, say("browse_count", language, count=len(each.entries))) for each in found]


def _source(conversation: Conversation, call: Called, looks: Looks) -> str:
    from bot.terminal.provenance import provenance_text

    if conversation.last is None or conversation.knowledge is None:
        return _sentence("source_no_reply", conversation.language, looks)
    return provenance_text(
        conversation.last, conversation.knowledge, conversation.language, looks, call.argument
    )


def _why(conversation: Conversation, _call: Called, looks: Looks) -> str:
    if conversation.last is None:
        return _sentence("why_no_reply", conversation.language, looks)
    from bot.terminal.why import why_reply

    return why_reply(conversation.last, conversation.session().assistant, conversation.language, looks)


def _lang(conversation: Conversation, call: Called, looks: Looks) -> str:
    from bot.terminal.render import render_sentence

    said = conversation.choose_language(call.argument)
    return render_sentence(said, looks, conversation.language)


def _languages(_knowledge: Knowledge | None, language: Language) -> Suggestions:
    return [(word, say(f"lang_word_{word}", language)) for word in ("auto", "zh", "en")]


def _again(conversation: Conversation, call: Called, looks: Looks) -> str:
    from bot.terminal.render import render

    if conversation.last is None:
        return _sentence("again_no_reply", conversation.language, looks)
    return render(say_again(conversation.session(), call), looks)


def _fixed_languages(knowledge: Knowledge | None, language: Language) -> Suggestions:
    return [*_languages(knowledge, language)][1:]


def _record(conversation: Conversation, call: Called, looks: Looks) -> str:
    from bot.terminal.recording import record

    return _plain(record(conversation, call.argument), conversation.language, looks)


def _says(conversation: Conversation, call: Called, looks: Looks) -> str:
    from bot.terminal.recording import tighten

    return _plain(tighten(conversation, call.argument), conversation.language, looks)


def _save(conversation: Conversation, call: Called, looks: Looks) -> str:
    from bot.terminal.saving import save_in_chat

    said = save_in_chat(conversation, call.argument, looks, print)
    return _plain(said, conversation.language, looks)


def _history(conversation: Conversation, call: Called, looks: Looks) -> str:
    from bot.terminal.keeping import history_text
    from bot.terminal.render import render_sentence

    said = history_text(conversation, call.argument)
    return render_sentence(said, looks, conversation.language)


def _history_words(_knowledge: Knowledge | None, language: Language) -> Suggestions:
    from bot.terminal.keeping import CLEARING

    word = next(each for each in CLEARING if each.isascii() is (language is Language.EN))
    return [(word, say("history_word_clear", language))]


def _clear(conversation: Conversation, _call: Called, looks: Looks) -> str:
    from bot.terminal.environment import clearing

    return clearing(looks) or _sentence("clear_no_screen", conversation.language, looks)


def _quit(_conversation: Conversation, _call: Called, _looks: Looks) -> None:
    return None


def _add(conversation: Conversation, call: Called, looks: Looks) -> str:
    if conversation.folders is None:
        return _sentence("add_in_pipe", conversation.language, looks)
    from bot.terminal.addentry import add_in_chat
    from bot.terminal.render import render_sentence

    said = add_in_chat(conversation, call.argument, looks, print)
    return render_sentence(said, looks, conversation.language)


def _teach(conversation: Conversation, call: Called, looks: Looks) -> str:
    if conversation.folders is None:
        return _sentence("add_in_pipe", conversation.language, looks)
    if conversation.last is None:
        return _sentence("teach_no_reply", conversation.language, looks)
    from bot.terminal.render import render_sentence
    from bot.terminal.teaching import teach_in_chat

    said = teach_in_chat(conversation, call.argument, looks, print)
    return render_sentence(said, looks, conversation.language)


def _sentence(key: str, language: Language, looks: Looks) -> str:
    return _plain(say(key, language), language, looks)


def _plain(text: str, language: Language, looks: Looks) -> str:
    from bot.terminal.render import render_sentence

    return render_sentence(text, looks, language)


COMMANDS = (
    Command(Names("help", "帮助", ("", "?", "h")), _help),
    Command(BROWSE, _browse, _sections),
    Command(Names("source", "来源", takes_argument=True), _source),
    Command(Names("why", "为什么", ("依据",)), _why),
    Command(LANG, _lang, _languages),
    Command(AGAIN, _again, _fixed_languages),
    Command(Names("record", "录制", takes_argument=True), _record),
    Command(Names("says", "必须说", takes_argument=True), _says),
    Command(Names("save", "保存", takes_argument=True), _save),
    Command(Names("history", "历史", takes_argument=True), _history, _history_words),
    Command(Names("clear", "清屏"), _clear),
    Command(Names("keys", "按键"), _keys),
    Command(Names("teach", "教", takes_argument=True), _teach),
    Command(Names("add", "添加", takes_argument=True), _add),
    Command(Names("quit", "退出", ("exit", "q")), _quit),
)
"""All commands, in the order of the help."""

_BARE = {
    **dict.fromkeys(("help", "h", "?", "？", "帮助"), "help"),
    **dict.fromkeys(("clear", "cls", "清屏"), "clear"),
    **dict.fromkeys(("quit", "exit", "q", "q!", "wq", "退出"), "quit"),
}
_OTHER_PROGRAMS = re.compile(r"^(?:[:.\\]|--?)(?=\w)|(?<=\w)\(\)|;$|(?<=[?？])[?？]+")
"""What other programs want around a command: `:q`, `.exit`, `\\q`, `--help`, `quit();`."""

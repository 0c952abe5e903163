"""Arguments in; the command, its arguments and the options that all commands have out."""

from __future__ import annotations

from argparse import REMAINDER, SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, NoReturn, Protocol, cast

from bot import __version__
from bot.errors import UsageError
from bot.messages import say
from bot.model import Language
from bot.terminal.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

PROGRAM = "jiewen"
COMMANDS = (
    "chat", "ask", "show", "add", "edit", "remove", "lint", "draft", "import", "export", "schema", "replay", "diff",
    "transcribe", "eval", "misses",
)  # fmt: skip
CHAT_OPTIONS = ("--record", "--history", "--no-history", "--vi")
"""Options of the chat that may be given without its name."""
_WIDTH = 80


class Options(NamedTuple):
    """The options of all commands; `language` None is that of the question, `locale` is that of the interface."""

    faq: tuple[str, ...]
    language: Language | None
    color: str
    locale: Language
    is_plain: bool = False

    @property
    def reading_language(self) -> Language:
        """The language for texts that answer no question."""
        return self.language or self.locale


class CommandModule(Protocol):
    """What the module of a command has."""

    def configure(self, parser: Parser, locale: Language) -> None:
        """Adds the command's own arguments."""

    def run(self, arguments: Namespace, options: Options) -> int:
        """Carries the command out; returns the exit status."""


class _HelpFormatter(RawDescriptionHelpFormatter):
    """Help that is wrapped by the columns it takes up, so that Chinese fits as well."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30, width=_WIDTH)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrap(text, width)


class Parser(ArgumentParser):
    """A parser whose errors are ours, and whose help is in the language of the interface."""

    def __init__(self, program: str, about: str, locale: Language, epilog: str | None = None) -> None:
        super().__init__(
            program, description=about, epilog=epilog, add_help=False, allow_abbrev=False,
            formatter_class=_HelpFormatter,
        )  # fmt: skip
        self._locale = locale
        self.own = self.add_argument_group(say("cli_own", locale))
        everywhere = self.add_argument_group(say("cli_everywhere", locale))
        everywhere.add_argument(
            "--faq", metavar="DIR", action="append", default=[], help=say("cli_option_faq", locale)
        )
        for name, choices in (("lang", ("auto", "zh", "en")), ("color", ("auto", "always", "never"))):
            everywhere.add_argument(
                f"--{name}",
                choices=choices,
                metavar="|".join(choices),
                help=say(f"cli_option_{name}", locale),
            )
        everywhere.add_argument("--plain", action="store_true", help=say("cli_option_plain", locale))
        everywhere.add_argument("-h", "--help", action="help", help=say("cli_option_help", locale))
        version = f"{PROGRAM} {__version__}"
        everywhere.add_argument(
            "--version", action="version", version=version, help=say("cli_option_version", locale)
        )

    def error(self, message: str) -> NoReturn:
        """Raises UsageError with `message` and where to read on."""
        raise UsageError(f"{message}\n{say('cli_see_help', self._locale, command=self.prog)}")


def read_arguments(argv: Sequence[str], locale: Language) -> tuple[CommandModule, Namespace, Options]:
    """The module of the command that `argv` names, its arguments, and the options for all commands.

    Raises UsageError; asking for help or for the version ends in SystemExit.
    """
    argv = _naming_the_chat(argv)
    # What follows `--` is never an option; intermixed parsing does not know that, so it gets none.
    at = argv.index("--") if "--" in argv else len(argv)
    before = _before_own(argv[:at], locale)
    name = before.command or COMMANDS[0]
    if name not in COMMANDS:
        raise UsageError(_unknown_command(name, before.rest, locale))
    module = cast("CommandModule", import_module(f"bot.cli.{name}"))
    parser = Parser(f"{PROGRAM} {name}", say(f"cli_{name}", locale), locale)
    module.configure(parser, locale)
    rest = [*before.rest, *argv[at:]]
    after = parser.parse_intermixed_args(rest) if rest and "--" not in rest else parser.parse_args(rest)
    language = after.lang or before.lang or "auto"
    is_plain = before.plain or after.plain
    return module, after, Options(
        faq=(*before.faq, *after.faq),
        language=None if language == "auto" else Language(language),
        color="never" if is_plain else after.color or before.color or "auto",
        locale=locale,
        is_plain=is_plain,
    )  # fmt: skip


def _before_own(argv: Sequence[str], locale: Language) -> Namespace:
    """What stands before the command's own arguments; mostly that is its name alone, and no parser is made for it."""
    if argv and argv[0] not in COMMANDS:
        return _program_parser(locale).parse_args(argv)
    return Namespace(
        command=next(iter(argv), None), rest=argv[1:], faq=[], lang=None, color=None, plain=False
    )


def _naming_the_chat(argv: Sequence[str]) -> Sequence[str]:
    """`argv` with the name of the chat, where an option of the chat's stands before any command's name."""
    options = [argument.partition("=")[0] in CHAT_OPTIONS for argument in argv]
    before = argv[: options.index(True)] if True in options else COMMANDS
    return argv if {"--", *COMMANDS}.intersection(before) else [COMMANDS[0], *argv]


def _program_parser(locale: Language) -> Parser:
    """The parser up to the name of the command; all the rest is left to the command's own."""
    from bot.terminal.columns import set_columns
    from bot.terminal.render import Looks

    about = wrap(say("cli_about", locale), _WIDTH)
    rows = [(name, say(f"cli_{name}", locale)) for name in COMMANDS]
    commands = ["", say("cli_commands", locale), *set_columns(rows, Looks(_WIDTH))]
    parser = Parser(PROGRAM, "\n".join([*about, *commands]), locale, say("cli_more", locale))
    parser.usage = f"{PROGRAM} [COMMAND] …"
    parser.add_argument("command", nargs="?", help=SUPPRESS)
    parser.add_argument("rest", nargs=REMAINDER, help=SUPPRESS)
    return parser


def _unknown_command(name: str, rest: Sequence[str], locale: Language) -> str:
    """What to do instead of the command `name`, which there is not: the nearest one, or to ask."""
    import shlex
    from difflib import get_close_matches

    nearest = get_close_matches(name, COMMANDS, n=1, cutoff=0.5)
    if nearest:
        remedy = say("cli_nearest_command", locale, nearest=nearest[0])
    elif name.isascii() and " " not in name and not rest:
        remedy = say("cli_see_help", locale, command=PROGRAM)
    else:
        remedy = say("cli_ask_instead", locale, question=shlex.join([" ".join([name, *rest])]))
    return f"{say('cli_unknown_command', locale, name=name)}\n{remedy}"

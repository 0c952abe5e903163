"""Transcripts in, a pytest item for each of their turns out; where none are configured or named, nothing.

pytest loads this module in every run, of whatever project, where jiewen is installed: it imports nothing at the top
that is not there by then.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.dialogue.assistant import Assistant
    from bot.transcripts.replay import ReplayedTranscript, ReplayedTurn

_LONGEST_NAME = 40


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--jiewen`, `--jiewen-faq`, `--jiewen-accept`, and the settings of the first two."""
    group = parser.getgroup("jiewen", "transcripts of chats (jiewen)")
    group.addoption(
        "--jiewen", metavar="PATH", action="append", default=[], help="replay the transcripts at PATH"
    )
    group.addoption("--jiewen-faq", metavar="DIR", action="append", default=[], help="the FAQ folder to use")
    group.addoption(
        "--jiewen-accept", action="store_true", help="write what came into the transcripts whose turns fail"
    )
    parser.addini(
        "jiewen_transcripts", "transcripts, or folders of them, to replay", type="paths", default=[]
    )
    parser.addini("jiewen_faq", "FAQ folders to use; without any, the shipped one", type="paths", default=[])


def pytest_configure(config: pytest.Config) -> None:
    """Has what is named collected, beside what else is named; if nothing is, what is configured beside the tests."""
    named = [str(config.invocation_params.dir / path) for path in config.getoption("jiewen")]
    configured = config.getini("jiewen_transcripts")
    if not named and not configured:
        return
    replayer = Replayer(config, [*map(Path, named), *configured])
    config.pluginmanager.register(replayer, "jiewen-replayer")
    is_told = config.args_source is pytest.Config.ArgsSource.ARGS
    if named:
        config.args = [*config.args, *named] if is_told else named
    elif not is_told:
        config.args += map(str, configured)


class Replayer:
    """Collects the transcripts at `paths`, opens the FAQ once, and writes what is accepted at the end."""

    def __init__(self, config: pytest.Config, paths: list[Path]) -> None:
        from bot.errors import JiewenError
        from bot.transcripts.files import transcript_files

        self._config = config
        self._files: list[TranscriptFile] = []
        self._accepted = 0
        if config.getoption("jiewen_accept") and _is_distributed(config):
            raise pytest.UsageError("--jiewen-accept writes files: leave out -n")
        try:
            self._paths = frozenset(path.resolve() for path in transcript_files(paths))
        except JiewenError as error:
            raise pytest.UsageError(str(error)) from error

    @cached_property
    def assistant(self) -> Assistant:
        """The assistant that knows the FAQ. Raises JiewenError."""
        from bot.dialogue.opening import open_assistant
        from bot.knowledge.folders import chosen_folders

        faq = self._config.getoption("jiewen_faq") or self._config.getini("jiewen_faq")
        return open_assistant(chosen_folders([str(folder) for folder in faq], with_user=False))

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
        """The transcript at `file_path`, if it is one of those."""
        if file_path.suffix != ".yaml" or file_path.resolve() not in self._paths:
            return None
        file = TranscriptFile.from_parent(parent, path=file_path)
        file.replayer, file.accepted = self, []
        self._files.append(file)
        return file

    def pytest_sessionfinish(self) -> None:
        """Writes what was accepted; ends with status 2 where that is impossible."""
        from bot.errors import JiewenError
        from bot.transcripts.accept import accept_turns

        try:
            for file in self._files:
                if file.accepted:
                    accept_turns(file.replayed, file.accepted)
                    self._accepted += len(file.accepted)
        except JiewenError as error:
            pytest.exit(f"not accepted: {error}", returncode=2)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Says how many turns were accepted."""
        if self._accepted:
            terminalreporter.write_line(
                f"jiewen: turns accepted: {self._accepted}; read the difference in git"
            )


class TranscriptFile(pytest.File):
    """One transcript; all its turns are said once, in order, whichever of them are selected."""

    replayer: Replayer
    accepted: list[int]

    @cached_property
    def replayed(self) -> ReplayedTranscript:
        """The replay. Raises JiewenError where the FAQ or the transcript cannot be understood."""
        from bot.transcripts.replay import replay_paths

        (replayed,) = replay_paths([self.path], self.replayer.assistant).transcripts
        return replayed

    def collect(self) -> Iterator[TurnItem]:
        """An item for each turn, found by `-k` by its words, its title, its entry or its topic."""
        from bot.errors import JiewenError

        try:
            turns = self.replayed.turns
        except JiewenError as error:
            raise self.CollectError(str(error)) from error
        for number, turn in enumerate(turns):
            item = TurnItem.from_parent(self, name=_name(number + 1, turn.recorded.user))
            item.number = number
            names = (self.replayed.transcript.title, turn.reply.entry, turn.reply.topic)
            item.extra_keyword_matches.update(name for name in names if name)
            yield item


class Unexpected(Exception):
    """A reply is not as expected."""


class TurnItem(pytest.Item):
    """One turn of a transcript."""

    parent: TranscriptFile
    number: int

    @property
    def _turn(self) -> ReplayedTurn:
        return self.parent.replayed.turns[self.number]

    def runtest(self) -> None:
        """Fails where the reply is not as expected, unless it is to be accepted."""
        if self._turn.is_passed:
            return
        if not self.config.getoption("jiewen_accept"):
            raise Unexpected
        self.parent.accepted.append(self.number)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:
        """What `jiewen replay` shows of the turn."""
        if not isinstance(excinfo.value, Unexpected):
            return str(super().repr_failure(excinfo, style))
        from bot.transcripts.report import reasons, render_failure

        why = reasons(self._turn.reply, self.parent.replayer.assistant)
        return render_failure(self.parent.replayed, self.number, why)

    def reportinfo(self) -> tuple[Path, int, str]:
        """The place of the turn, and the title of its transcript."""
        line = self._turn.recorded.location.line
        return self.path, line - 1, f"{self.parent.replayed.transcript.title} [{self.number + 1}]"


def _name(number: int, user: str) -> str:
    """The name of an item: its number and how it begins, in one printable line."""
    line = "".join(letter if letter.isprintable() else " " for letter in user)
    words = " ".join(line.replace("::", ":").split())
    return f"{number} {words if len(words) <= _LONGEST_NAME else words[: _LONGEST_NAME - 1] + '…'}".rstrip()


def _is_distributed(config: pytest.Config) -> bool:
    return hasattr(config, "workerinput") or bool(config.getoption("numprocesses", None))

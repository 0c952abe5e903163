"""Transcripts in, the report of their replay out, and into the transcripts what is accepted."""

from __future__ import annotations

import json
import sys
from collections import Counter
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import streams
from bot.cli.opening import opened
from bot.cli.replaying import ask_to_accept, checked, print_coverage, print_failures, print_json
from bot.errors import FileProblems, UsageError
from bot.knowledge.folders import chosen_folders
from bot.messages import say
from bot.terminal.environment import looks_for
from bot.terminal.progress import Progress
from bot.transcripts.accept import accept, failures
from bot.transcripts.coverage import Coverage
from bot.transcripts.files import transcript_files
from bot.transcripts.junit import junit_file
from bot.transcripts.replay import Status, is_about, replay_files
from bot.transcripts.replayobject import counts_object
from bot.transcripts.report import summary

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator, Sequence

    from bot.cli.options import Options, Parser
    from bot.cli.replaying import Numbers
    from bot.dialogue.assistant import Assistant
    from bot.errors import Problem
    from bot.model import Language
    from bot.transcripts.replay import ReplayedTranscript

_FOLDER = "transcripts"


def configure(parser: Parser, locale: Language) -> None:
    """Adds what to replay, and what to do with the outcome."""
    parser.usage = (
        "jiewen replay [-k WORD] [--maxfail N] [--junit FILE] [--json] [PATH …]\n"
        "       jiewen replay --accept | -i [-k WORD] [PATH …]\n"
        "       jiewen replay --coverage [--fail-under N] [PATH …]"
    )
    add = parser.own.add_argument
    add("paths", nargs="*", metavar="PATH", help=say("cli_argument_paths", locale))
    add("-k", metavar="WORD", dest="keyword", help=say("cli_option_keyword", locale))
    add("--maxfail", metavar="N", help=say("cli_option_maxfail", locale))
    add("--accept", action="store_true", help=say("cli_option_accept", locale))
    add("-i", action="store_true", dest="interactive", help=say("cli_option_interactive", locale))
    add("--junit", metavar="FILE", help=say("cli_option_junit", locale))
    add("--json", action="store_true", help=say("cli_option_replay_json", locale))
    add("--coverage", action="store_true", help=say("cli_option_coverage", locale))
    add("--fail-under", metavar="N", help=say("cli_option_fail_under", locale))


class _Run:
    """One call of the command: what was chosen, and what came of the turns so far."""

    def __init__(
        self, arguments: Namespace, options: Options, assistant: Assistant, numbers: Numbers
    ) -> None:
        self.arguments = arguments
        self.options = options
        self.assistant = assistant
        self.numbers = numbers
        self.looks = looks_for(sys.stdout, options.color)
        self.counts: Counter[Status] = Counter()
        self.coverage = Coverage(assistant.knowledge)
        self.failed: list[ReplayedTranscript] = []
        self.accepted = 0
        self.stale: list[Problem] = []

    @property
    def failures(self) -> int:
        """How many turns did not pass, those included that were accepted."""
        return self.counts.total() - self.counts[Status.PASSED]

    def replayed(self, files: Iterable[Path], problems: list[Problem]) -> Iterator[ReplayedTranscript]:
        """The transcripts that were chosen, up to the turn with which there are as many failures as may be."""
        word, most = self.arguments.keyword, self.numbers.most_failures
        is_chosen = partial(is_about, word) if word else None
        for replayed in replay_files(files, self.assistant, problems, is_chosen):
            left = None if most is None else most - self.failures
            yield replayed if left is None else _cut(replayed, left)
            if most is not None and self.failures >= most:
                return

    def add(self, replayed: ReplayedTranscript) -> bool:
        """Counts and shows what came; returns whether to go on."""
        self.counts.update(turn.status for turn in replayed.turns)
        self.coverage.add(replayed)
        self.stale += [problem for turn in replayed.turns for problem in turn.stale]
        if self.arguments.accept and not replayed.is_passed:
            self.failed.append(replayed)
        if self.arguments.json:
            print_json(replayed)
        elif self.arguments.interactive:
            accepted, goes_on = ask_to_accept(replayed, self.assistant, self.looks, self.options.locale)
            self.accepted += accepted
            return goes_on
        else:
            print_failures(replayed, self.assistant, self.looks)
        return True

    def finish(self, problems: list[Problem]) -> int:
        """Prints the counts and accepts what is to be; returns the exit status, or raises FileProblems."""
        if not self.counts and not problems:
            raise UsageError(say("replay_none_chosen", self.options.locale, word=self.arguments.keyword))
        self._print_counts()
        if problems:
            raise FileProblems([*problems, *self.stale])
        if self.failed:
            self.accepted = accept(self.failed)
        if self.accepted:
            message = say("replay_accepted", self.options.locale, count=self.accepted)
            print(message, file=sys.stderr if self.arguments.json else sys.stdout)
        if self.stale and not self.accepted:
            raise FileProblems(self.stale)
        return 1 if self.accepted < self.failures or self._is_too_low() else 0

    def _print_counts(self) -> None:
        if self.failures == self.numbers.most_failures:
            print(say("replay_stopped", self.options.locale, count=self.failures), file=sys.stderr)
        if self.arguments.coverage:
            print_coverage(self.coverage, self.options.reading_language, self.looks)
            print()
        print(json.dumps(counts_object(self.counts)) if self.arguments.json else summary(self.counts))

    def _is_too_low(self) -> bool:
        """Whether less is exercised than has to be, which is then said."""
        least = self.numbers.least_share
        if least is None or self.coverage.share * 100 >= least:
            return False
        share = f"{self.coverage.share:.1%}"
        print(say("coverage_too_low", self.options.locale, share=share, least=least), file=sys.stderr)
        return True


def run(arguments: Namespace, options: Options) -> int:
    """0 where every reply is as expected or was accepted, else 1; raises FileProblems where a file makes no sense."""
    numbers = checked(arguments, options.locale)
    files = transcript_files([Path(path) for path in arguments.paths or [_FOLDER]])
    assistant = opened(chosen_folders(options.faq, with_user=False), options)
    if arguments.json:
        streams.write_utf8(sys.stdout)
    call = _Run(arguments, options, assistant, numbers)
    problems: list[Problem] = []
    with ExitStack() as stack:
        progress = stack.enter_context(Progress(sys.stderr, say("replay_playing", options.locale)))
        junit = stack.enter_context(junit_file(Path(arguments.junit))) if arguments.junit else None
        for replayed in call.replayed(_watched(files, progress), problems):
            if junit is not None:
                junit.add(replayed)
            if not replayed.is_passed:
                progress.close()
            if not call.add(replayed):
                break
        if junit is not None:
            junit.add_problems(problems)
    return call.finish(problems)


def _watched(files: Sequence[Path], progress: Progress) -> Iterator[Path]:
    for done, file in enumerate(files):
        progress.update(done, len(files))
        yield file


def _cut(replayed: ReplayedTranscript, most: int) -> ReplayedTranscript:
    """`replayed` up to the turn that is the failure of the number `most`."""
    failed = failures(replayed)
    return replayed if len(failed) < most else replace(replayed, turns=replayed.turns[: failed[most - 1] + 1])

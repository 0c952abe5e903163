"""In somebody else's pytest, each turn of a transcript is a test; without transcripts, nothing happens."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from bot import yamltext

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., pytest.RunResult]

pytest_plugins = ["pytester"]

LOADED_FOR_GOOD = yamltext
"""pytester forgets what is imported in its runs, and the module of libyaml cannot be imported twice."""

SMALL = Path(__file__).parent.parent / "smallfaq"
GOOD = """\
title: 去图书馆
turns:
- user: 借书证丢了怎么办
  expect: {outcome: answer, entry: lost-card}
- user: 图书馆几点开门
  expect: {outcome: answer, entry: opening-hours}
"""
BAD = """\
title: 停车
turns:
- user: 图书馆几点开门 # 先问开门
  expect: {outcome: unknown}
- user: 哪里可以停车
"""


@pytest.fixture
def run(pytester: pytest.Pytester) -> Run:
    """Runs pytest in a folder of somebody's with a test and two folders of transcripts."""
    pytester.makepyfile(test_theirs="def test_theirs(): pass")
    for folder, text in (("good", GOOD), ("bad", BAD)):
        (pytester.mkdir(folder) / f"{folder}.yaml").write_text(text, encoding="utf-8")

    def pytest_run(*arguments: str, ini: str = "") -> pytest.RunResult:
        pytester.makeini(f"[pytest]\njiewen_faq = {SMALL}\n{ini}\n")
        # Loaded by its module, whether or not this installation has the entry point already.
        plugins = ("-p", "no:jiewen", "-p", "bot.transcripts.pytest_plugin", "-p", "no:cacheprovider")
        return pytester.runpytest_inprocess(*plugins, *arguments)

    return pytest_run


def test_without_transcripts_nothing_is_collected_or_opened(run: Run) -> None:
    run().assert_outcomes(passed=1)


def test_what_is_configured_is_replayed_beside_the_other_tests(run: Run) -> None:
    replayed = run("-v", ini="jiewen_transcripts = good")
    replayed.assert_outcomes(passed=3)
    replayed.stdout.fnmatch_lines(
        ["*good/good.yaml::1 借书证丢了怎么办 PASSED*", "*::2 图书馆几点开门 PASSED*"]
    )


def test_what_is_configured_stays_away_where_other_tests_are_named(run: Run) -> None:
    run("test_theirs.py", ini="jiewen_transcripts = good").assert_outcomes(passed=1)
    run("good/good.yaml", ini="jiewen_transcripts = good").assert_outcomes(passed=2)


def test_what_is_named_is_replayed(run: Run) -> None:
    run("--jiewen", "good").assert_outcomes(passed=2)
    run("--jiewen", "good", "test_theirs.py").assert_outcomes(passed=3)
    run("--jiewen", "bad", ini="jiewen_transcripts = good").assert_outcomes(failed=2)


def test_a_failure_shows_the_conversation_and_what_differs(run: Run) -> None:
    failed = run("--jiewen", "bad")
    failed.assert_outcomes(failed=2)
    failed.stdout.fnmatch_lines(
        [
            "*停车 [[]1[]]*",
            "*bad.yaml:3: 停车",
            "  > 图书馆几点开门",
            "  outcome*expected*unknown",
            "*came*answer",
        ]
    )
    failed.stdout.fnmatch_lines(["*new: nothing is expected of this turn yet*"])


@pytest.mark.parametrize("word", ["开门", "去图书馆 and opening-hours"])
def test_one_turn_is_chosen_and_those_before_it_are_said_all_the_same(run: Run, word: str) -> None:
    run("--jiewen", "good", "-k", word).assert_outcomes(passed=1, deselected=1)


def test_accepting_writes_the_chosen_turns_and_touches_nothing_else(
    run: Run, pytester: pytest.Pytester
) -> None:
    accepted = run("--jiewen", "bad", "--jiewen-accept", "-k", "开门")
    accepted.assert_outcomes(passed=1, deselected=1)
    accepted.stdout.fnmatch_lines(["jiewen: turns accepted: 1;*"])
    text = (pytester.path / "bad" / "bad.yaml").read_text(encoding="utf-8")
    assert text == BAD.replace("outcome: unknown", "outcome: answer")
    run("--jiewen", "bad", "--jiewen-accept").assert_outcomes(passed=2)
    run("--jiewen", "bad").assert_outcomes(passed=2)


def test_the_junit_file_has_a_case_for_each_turn(run: Run, pytester: pytest.Pytester) -> None:
    run("--jiewen", "good", "--jiewen", "bad", "--junitxml", "junit.xml")
    cases = ElementTree.parse(pytester.path / "junit.xml").findall(".//testcase")
    assert [case.get("name") for case in cases][:2] == ["1 借书证丢了怎么办", "2 图书馆几点开门"]
    assert [len(case.findall("failure")) for case in cases] == [0, 0, 1, 1]


def test_pytest_stops_at_the_first_failure_and_repeats_the_last_ones(run: Run) -> None:
    run("--jiewen", "bad", "-x", "-p", "cacheprovider").assert_outcomes(failed=1)
    run("--jiewen", "bad", "--jiewen", "good", "-p", "cacheprovider").assert_outcomes(passed=2, failed=2)
    run("--jiewen", "bad", "--jiewen", "good", "--lf", "-p", "cacheprovider").assert_outcomes(failed=2)


def test_a_word_that_chooses_nothing_is_no_success(run: Run) -> None:
    assert run("--jiewen", "good", "-k", "停车").ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_it_is_shared_out_between_processes(run: Run) -> None:
    pytest.importorskip("xdist")
    run("--jiewen", "good", "--jiewen", "bad", "-n", "2").assert_outcomes(passed=2, failed=2)
    refused = run("--jiewen", "bad", "-n", "2", "--jiewen-accept")
    assert refused.ret == pytest.ExitCode.USAGE_ERROR
    refused.stderr.fnmatch_lines(["*--jiewen-accept writes files: leave out -n*"])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("turns: []\n", "a transcript needs a turn"),
        ("turns:\n- user: 你好\n  expcet: {outcome: answer}\n", "is `expect` meant?"),
        ("", "the file is empty"),
    ],
)
def test_what_cannot_be_understood_never_passes(
    run: Run, pytester: pytest.Pytester, content: str, said: str
) -> None:
    (pytester.path / "good" / "good.yaml").write_text(content, encoding="utf-8")
    broken = run("--jiewen", "good")
    assert broken.ret != 0
    broken.stdout.fnmatch_lines([f"*{said}*"])


@pytest.mark.parametrize("ini", ["jiewen_transcripts = empty", "jiewen_transcripts = gone"])
def test_a_folder_without_transcripts_never_passes(run: Run, pytester: pytest.Pytester, ini: str) -> None:
    pytester.mkdir("empty")
    assert run(ini=ini).ret == pytest.ExitCode.USAGE_ERROR


def test_loading_it_imports_nothing_that_pytest_has_not_imported() -> None:
    code = (
        "import sys, pytest; before = set(sys.modules); import bot.transcripts.pytest_plugin; "
        "print(sorted(set(sys.modules) - before))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout == "['bot', 'bot.transcripts', 'bot.transcripts.pytest_plugin']\n"

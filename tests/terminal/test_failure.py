from __future__ import annotations

from bot.terminal.failure import failure_text
from bot.terminal.render import Looks

REPORT = """\
a.yaml:3: 开馆
  > came expected
  < 九点。
  outcome     expected  answer
              came      unknown
  cites       expected  [3, [-7-]]
              came      [3, {+5+}]
  says        expected  '早上[-十-]点'
              nearest   九点。
  why         expected"""


def test_without_colour_a_report_is_shown_as_it_is() -> None:
    assert failure_text(REPORT, Looks()) == REPORT


def test_what_is_gone_and_what_is_new_have_colours() -> None:
    assert failure_text(REPORT, Looks(has_color=True)) == (
        REPORT.replace("a.yaml:3: 开馆", "\x1b[1ma.yaml:3: 开馆\x1b[0m")
        .replace("expected  answer", "expected  \x1b[31manswer\x1b[0m")
        .replace("came      unknown", "came      \x1b[32munknown\x1b[0m")
        .replace("[-7-]", "\x1b[31m[-7-]\x1b[0m")
        .replace("{+5+}", "\x1b[32m{+5+}\x1b[0m")
        .replace("[-十-]", "\x1b[31m[-十-]\x1b[0m")
        .replace("nearest   九点。", "nearest   \x1b[32m九点。\x1b[0m")
    )


def test_nothing_that_was_said_steers_the_terminal() -> None:
    assert "\x1b" not in failure_text("a.yaml:1: \x1b[2J\n  > \x1b[31m", Looks())

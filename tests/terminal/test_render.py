"""Each part of a reply can be told from the others, with colour and without."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.blocks import Block, Role
from bot.model import Caution, CautionLevel, Choice, Language, Outcome, QuotedCitation, Turn
from bot.terminal.render import Looks, render, render_blocks
from bot.terminal.wrap import most_columns

TURN = Turn(
    query="图书馆几点开门",
    language=Language.ZH,
    outcome=Outcome.ANSWER,
    answer="随笔说，图书馆早上九点开门。",
    citations=(QuotedCitation("notes", "图书馆随笔", 3, "九点开门", None, "节假日不一定。"),),
    caution=Caution(CautionLevel.REMINDER, "借书要按时还。"),
    choices=(Choice("lost-card", "借书证丢了怎么办"), Choice("closing-hours", "图书馆几点关门")),
)
PLAIN = """\
随笔说，图书馆早上九点开门。

│ “九点开门” 《图书馆随笔》¶3
  编者注：节假日不一定。

┃ 【提醒】借书要按时还。

相关问题：
  1. 借书证丢了怎么办
  2. 图书馆几点关门"""
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def test_every_part_has_a_mark_of_its_own_without_colour() -> None:
    assert render(TURN, Looks()) == PLAIN


def test_colour_adds_nothing_but_colour() -> None:
    colored = render(TURN, Looks(has_color=True))
    assert colored != PLAIN
    assert ESCAPE.sub("", colored) == PLAIN


def test_colours_can_be_read_on_light_and_on_dark_backgrounds() -> None:
    turns = [TURN._replace(caution=Caution(level, "TEXT")) for level in CautionLevel if level]
    shown = "".join(render(turn, Looks(has_color=True)) for turn in turns)
    text_in_color = dict(re.findall(r"\x1b\[([0-9;]+)m([^\x1b]*)\x1b\[0m", shown))
    marks = text_in_color.pop("36")
    assert marks == "│ "
    assert set(text_in_color) == {"1", "1;31", "1;35"}


def test_every_coloured_line_ends_without_colour() -> None:
    for line in render(TURN, Looks(width=20, has_color=True)).splitlines():
        codes = ESCAPE.findall(line)
        assert not codes or codes[-1] == "\x1b[0m"


def test_wrapped_lines_keep_their_mark() -> None:
    assert (
        render(TURN, Looks(width=22, margin=2))
        == """\
  随笔说，图书馆早上九
  点开门。

  │ “九点开门”
  │ 《图书馆随笔》¶3
    编者注：节假日不一
    定。

  ┃ 【提醒】借书要按
  ┃ 时还。

  相关问题：
    1. 借书证丢了怎么
       办
    2. 图书馆几点关门"""
    )


@pytest.mark.parametrize("level", [CautionLevel.REMINDER, CautionLevel.DISTRESS, CautionLevel.CRISIS])
@pytest.mark.parametrize("language", Language)
def test_a_caution_says_what_it_is(level: CautionLevel, language: Language) -> None:
    turn = TURN._replace(language=language, caution=Caution(level, "TEXT"))
    assert re.search(r"^┃ (【.+】|\[.+\] )TEXT$", render(turn, Looks()), re.MULTILINE)


def test_texts_cannot_steer_the_terminal() -> None:
    hostile = "\x1b[2J\u202e"
    citation = QuotedCitation(hostile, hostile, 1, hostile, hostile, hostile)
    turn = TURN._replace(
        answer=hostile, citations=(citation,), caution=Caution(CautionLevel.REMINDER, hostile)
    )
    turn = turn._replace(choices=(Choice(hostile, hostile),))
    for looks in (Looks(), Looks(width=30)):
        assert "\x1b" not in render(turn, looks)
        assert "\u202e" not in render(turn, looks)


blocks = st.builds(
    Block,
    role=st.sampled_from([role for role in Role if role is not Role.CHOICE]),
    text=st.text("借呗微粒贷abc ，。！“”…·—《》¶3\n😀\u200d👍🏽🇨🇳1\ufe0f\u20e3e\u0301", max_size=80),
    number=st.none() | st.integers(1, 99),
)


@given(st.lists(blocks, max_size=5), st.integers(30, 300), st.integers(0, 4), st.booleans())
def test_no_line_is_wider_than_the_terminal(
    given_blocks: list[Block], width: int, margin: int, is_plain: bool
) -> None:
    looks = Looks(width=width, margin=margin, is_plain=is_plain)
    for line in render_blocks(given_blocks, looks, Language.ZH).splitlines():
        assert most_columns(line) <= width or "\u200d" in line  # joined to one emoji that is wider itself

"""Where a reply comes from is told quotation by quotation, each with the number by which it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.dialogue.session import Session
from bot.model import Language
from bot.terminal.provenance import provenance_text
from bot.terminal.render import Looks

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant
    from bot.model import Turn

LOOKS = Looks()


@pytest.fixture
def turn(assistant: Assistant) -> Turn:
    """A reply with three quotations, two of them from one paragraph."""
    reply = Session(assistant).ask("图书馆几点开门")
    (first,) = reply.citations
    others = [first._replace(paragraph=7, quote="周日闭馆", note=None), first._replace(quote="八点关门")]
    return reply._replace(citations=(first, *others))


def test_quotations_of_one_paragraph_stand_together(assistant: Assistant, turn: Turn) -> None:
    assert (
        provenance_text(turn, assistant.knowledge, Language.ZH, LOOKS)
        == """\
《图书馆随笔》
作者：老读者

第 3 段：开门和关门的时间
│ [1] “九点开门”
  编者注：节假日不一定。

│ [3] “八点关门”
  编者注：节假日不一定。

第 7 段
│ [2] “周日闭馆”

这份资料有多可信：
  这份随笔是读者自己写的，只供参考。"""
    )


@pytest.mark.parametrize(
    ("number", "quote"), [("1", "九点开门"), ("2", "周日闭馆"), ("3", "八点关门"), ("３", "八点关门")]
)
def test_one_of_them_is_shown_alone(assistant: Assistant, turn: Turn, number: str, quote: str) -> None:
    shown = provenance_text(turn, assistant.knowledge, Language.ZH, LOOKS, number)
    assert [each for each in ("九点开门", "周日闭馆", "八点关门") if each in shown] == [quote]
    assert "《图书馆随笔》" in shown
    assert "只供参考" in shown


@pytest.mark.parametrize("number", ["0", "4", "-1", "two", "²"])
def test_a_number_that_there_is_not_is_told(assistant: Assistant, turn: Turn, number: str) -> None:
    shown = provenance_text(turn, assistant.knowledge, Language.EN, LOOKS, number)
    assert shown == "The last reply has 3 quotations: write /source 1 up to /source 3."


def test_a_source_that_nobody_described_is_named_all_the_same(assistant: Assistant, turn: Turn) -> None:
    knowledge = assistant.knowledge._replace(sources={})
    assert (
        provenance_text(turn, knowledge, Language.ZH, LOOKS, "2")
        == """\
《图书馆随笔》

第 7 段
│ “周日闭馆”"""
    )

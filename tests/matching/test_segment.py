"""Chinese text is cut into the words of the field, silently, and nothing is left behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.normalize import normalize
from bot.matching.segment import RememberingSegmenter, Segmenter, word_frequencies
from bot.matching.tables import common_words
from bot.model import Language

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

ROOT = Path(__file__).parent.parent.parent
COMMON = {
    "银行": (900, "yin hang"),
    "银行卡": (300, "yin hang ka"),
    "信用": (500, "xin yong"),
    "火星": (10, "huo xing"),
}
SEGMENTER = Segmenter(lambda: word_frequencies(COMMON, ["以贷养贷", "芝麻信用"], ["银行卡和信用"]))


@pytest.fixture(scope="module")
def segmenter(assistant: Assistant) -> Segmenter:
    """A segmenter with the terms of the shipped FAQ and the words of its titles."""
    titles = [normalize(entry.title(Language.ZH)) for entry in assistant.knowledge.entries.values()]
    frequencies = word_frequencies(common_words(), assistant.matcher.forms.reader.folder.names, titles)
    return Segmenter(lambda: frequencies)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("我有借呗没有微粒贷", ["借呗", "没有", "微粒贷"]),
        ("芝麻信用和征信有什么关系", ["芝麻信用", "征信", "什么"]),
        ("以贷养贷怎么办", ["以贷养贷"]),
        ("微众银行给的额度", ["微众银行", "额度"]),
        ("花呗会影响借呗吗", ["花呗", "影响", "借呗"]),
    ],
)
def test_the_words_of_the_field_are_words(segmenter: Segmenter, text: str, words: list[str]) -> None:
    found = [word for word in segmenter.cut(text) if word in words]
    assert found == words


def test_every_chinese_term_is_one_word(segmenter: Segmenter, assistant: Assistant) -> None:
    names = [
        term.name.zh for term in assistant.knowledge.terms.values() if term.name.zh and term.name.zh.isalpha()
    ]
    chinese = [name for name in names if not any(char.isascii() for char in name)]
    assert [name for name in chinese if segmenter.cut(f"把{name}的") != ["把", name, "的"]] == []


def test_the_longest_words_win() -> None:
    assert SEGMENTER.cut("银行卡和以贷养贷") == ["银行卡", "和", "以贷养贷"]


def test_words_that_the_faq_does_not_use_are_left_out() -> None:
    assert SEGMENTER.cut("火星") == ["火", "星"]


@given(st.text(st.sampled_from("银行卡信用以贷养芝麻a1 ，。\n") | st.characters()))
def test_joined_words_are_the_text_again(text: str) -> None:
    assert "".join(SEGMENTER.cut(text)) == text


def test_jieba_needs_its_dictionary_only_when_something_is_cut() -> None:
    def refuse() -> dict[str, int]:
        raise AssertionError("nothing was cut")

    Segmenter(refuse)


CUT = """
import sys
from bot.matching.segment import RememberingSegmenter, Segmenter, word_frequencies
before = dict(sys.modules)
segmenter = Segmenter(lambda: word_frequencies({}, ["微粒贷"], []))
assert segmenter.cut("有微粒贷吗") == ["有", "微粒贷", "吗"]
assert sys.modules.get("pkg_resources", "absent") is before.get("pkg_resources", "absent")
assert all(sys.modules[name] is module for name, module in before.items())
assert None not in sys.modules.values()
"""
PKG_RESOURCES = """
import sys, warnings
print("pkg_resources was imported", file=sys.stderr)
warnings.warn("pkg_resources is deprecated", UserWarning, stacklevel=2)
"""


@pytest.mark.parametrize("installed", ["nothing", "setuptools", "setuptools, imported before"])
def test_cutting_is_silent_and_leaves_nothing_behind(tmp_path: Path, installed: str) -> None:
    library, temporary, home = tmp_path / "library", tmp_path / "temporary", tmp_path / "home"
    for folder in (library, temporary, home):
        folder.mkdir()
    program = CUT
    if installed != "nothing":
        (library / "pkg_resources.py").write_text(
            "" if "before" in installed else PKG_RESOURCES, encoding="utf-8"
        )
    if "before" in installed:
        program = "import pkg_resources" + CUT
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(map(str, (library, ROOT))),
        "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled"),  # so that jieba is compiled, with its warnings
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home),
        **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary)),
    }
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    assert list(temporary.iterdir()) == []
    assert list(home.iterdir()) == []


OTHERS = """
import sys
from bot.matching.segment import Segmenter
Segmenter(lambda: {"微粒贷": 1, "微": 0, "微粒": 0}).cut("有微粒贷吗")
assert not any("jieba" in name for name in sys.modules)
import jieba
import hashlib, tempfile
assert jieba.md5 is hashlib.md5
assert jieba.tempfile is tempfile
assert list(jieba.finalseg.cut("微粒贷"))
"""


def test_whoever_else_imports_jieba_gets_all_of_it() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-W", "ignore", "-c", OTHERS]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


@given(st.text(st.sampled_from("银行卡和信用以贷养芝麻火星龘㐀a1"), max_size=30))
def test_cutting_piece_by_piece_finds_the_same_words(text: str) -> None:
    frequencies = word_frequencies(COMMON, ["以贷养贷", "芝麻信用"], ["银行卡和信用"])
    segmenter = RememberingSegmenter(frequencies)
    assert segmenter.cut(text) == SEGMENTER.cut(text)
    assert segmenter.cut(text) == SEGMENTER.cut(text)

"""Everything that is wrong or could be better in an FAQ is found, at its place, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.curation.lint import check
from bot.errors import FolderError, UsageError
from bot.knowledge.folders import shipped_folder
from bot.knowledge.load import load_folder
from bot.knowledge.sources import is_registered, quotation_digest

ZH = [f"微粒贷是谁提供的{number}" for number in "一二三四五六七八九十"]
EN = [f"Who offers Weilidai, {number}?" for number in range(10)]
QUOTE = "微粒贷则是由腾讯旗下的"
LONG = f"{QUOTE}平台推出，也有许多话要说，说也说不完。"
ARTICLE = f"标题\n\n借呗由支付宝推出，面向许多人，还有许多话要说，说也说不完。\n{LONG}\n"
CLEAN = f"""\
sources:
- id: article
  title: 标题
  paragraphs:
    1: 标题
    3: 微粒贷
  skip: [1]
  quotations: ["{quotation_digest("article", 3, QUOTE)}"]
entries:
- id: operator
  questions:
    zh: {ZH}
    en: {EN}
  answer:
    zh: 按文章的说法，是腾讯。
    en: Tencent, according to the article.
  citations:
  - source: article
    paragraph: 3
    quote: {QUOTE}
    translation: Weilidai, in turn, is by Tencent's
  related: [rate]
not_covered:
- id: rate
  questions:
    zh: [利率, 利息, 年化, 日息, 费率]
    en: [rate, interest, cost, fees, price]
  answer:
    zh: 文章没有说。
    en: The article does not say.
"""


def lint(folder: Path, text: str, *, with_article: bool = False) -> list[str]:
    """The findings in `text`, without the path."""
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    article = folder / "article.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    prefix = f"{folder / 'a.yaml'}:"
    return [
        str(finding).removeprefix(prefix) for finding in check([folder], article if with_article else None)
    ]


@pytest.mark.parametrize("with_article", [False, True])
def test_nothing_is_found_where_nothing_is_wrong(with_article: bool, tmp_path: Path) -> None:
    assert lint(tmp_path, CLEAN, with_article=with_article) == []


@pytest.mark.parametrize(
    ("old", "new", "place", "message", "rule"),
    [
        ("[rate]", "[rats]", "22:13: error", "there is no entry `rats`: is `rate` meant?", "related"),
        ("[rate]", "[operator]", "22:13: error", "the entry is related to itself", "related"),
        ("- id: rate", "- id: Rate", "24:7: warning", "the id `Rate`: use lower-case letters", "id"),
        (
            "source: article",
            "source: artikel",
            "18:13: error",
            "there is no source `artikel`: is `article`",
            "source",
        ),
        ("paragraph: 3", "paragraph: 4", "19:16: error", "`article` lists no paragraph 4", "paragraph"),
        (
            "  related:",
            "  caution: debts\n  related:",
            "22:12: error",
            "there is no caution wording",
            "caution",
        ),
        ("    3: 微", "    2: 借呗\n    3: 微", "6:5: warning", "nothing cites paragraph 2", "uncited"),
        ("    zh: 文章没有说。\n", "", "29:5: warning", "the answer in `zh` is missing", "language"),
        ("    translation: Weilidai", "#", "18:5: warning", "the `translation` of the quotation", "language"),
        (", 费率]", "]", "26:9: warning", "4 phrasings in `zh`: write at least 5", "phrasings"),
        ("利息", "利　率？", "26:14: error", "the same phrasing stands here already", "repeated"),
        (
            "fees",
            "WHO OFFERS WEILIDAI 3",
            "27:32: error",
            "the same phrasing stands in `operator`",
            "repeated",
        ),
        ("是腾讯。", "一定能开。", "15:9: error", "`一定能` sounds like a promise", "promise"),
        ("according to", "guaranteed by", "16:9: error", "`guaranteed` sounds like a promise", "promise"),
        (
            "是腾讯。",
            "是\u202e腾讯。",
            "15:9: error",
            "the invisible character U+202E: delete it",
            "character",
        ),
        ("according", "e\u0301according", "16:9: error", "a text that is not in composed form (NFC)", "nfc"),
    ],
)
def test_what_is_wrong_is_found_at_its_place(
    old: str, new: str, place: str, message: str, rule: str, tmp_path: Path
) -> None:
    assert old in CLEAN
    found = lint(tmp_path, CLEAN.replace(old, new))
    assert [each for each in found if each.startswith(f"{place}: {message}") and each.endswith(f"[{rule}]")]


@pytest.mark.parametrize(
    ("old", "answer"),
    [
        ("文章没有说。", "文章不保证能开。"),
        ("文章没有说。", "没有人一定能开。"),
        ("文章没有说。", "“一定能开”是骗人的。"),
        ("The article does not say.", "The article does not say it is guaranteed."),
        ("The article does not say.", "Nobody is guaranteed a loan."),
    ],
)
def test_a_promise_that_is_taken_back_or_quoted_is_none(old: str, answer: str, tmp_path: Path) -> None:
    assert lint(tmp_path, CLEAN.replace(old, answer)) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("旗下的\n", "旗下\n", "not a registered quotation from paragraph 3"),
        ("则是由", "则是 由", "not a registered quotation from paragraph 3"),
        ("paragraph: 3", "paragraph: 1", "this is quoted from paragraph 3, not 1: correct the number"),
    ],
)
def test_a_quotation_verifies_to_the_character_and_in_its_paragraph(
    old: str, new: str, message: str, tmp_path: Path
) -> None:
    findings = lint(tmp_path, CLEAN.replace(old, new))
    assert [
        each
        for each in findings
        if message in each and each.startswith("20:12: error") and "[quotation]" in each
    ]


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("旗下的\n", "旗下平台\n", "20:12: error: this does not stand in paragraph 3"),
        ("旗下的\n", "旗下的平台推出,\n", "20:12: error: this does not stand in paragraph 3"),
        ("paragraph: 3", "paragraph: 2", "20:12: error: this stands in paragraph 3, not 2"),
        ("paragraph: 3", "paragraph: 9", "19:16: error: the article has 3 paragraphs and no 9"),
        (
            f"quote: {QUOTE}",
            f"quote: {LONG}",
            "2:3: error: 49.2% of the article is quoted: quote at most 30%",
        ),
    ],
)
def test_quotations_are_checked_against_the_article(old: str, new: str, finding: str, tmp_path: Path) -> None:
    assert old in CLEAN
    found = lint(tmp_path, CLEAN.replace(old, new), with_article=True)
    assert [each for each in found if each.startswith(finding)]


def test_a_quotation_is_short(tmp_path: Path) -> None:
    findings = lint(tmp_path, CLEAN.replace(QUOTE, "话" * 61))
    assert "20:12: error: the quotation has 61 characters: quote at most 60 [quotation-length]" in findings


def test_a_folder_without_sources_cannot_be_checked_against_an_article(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="add it under `sources:`"):
        lint(tmp_path, CLEAN[CLEAN.index("entries:") :], with_article=True)


def test_safety_rules_are_checked_too(tmp_path: Path) -> None:
    answer = "answer: {zh: '打 {110}'}, citations: [{source: x, paragraph: 1}]"
    text = f"{CLEAN}safety:\n  rules:\n  - {{id: a, level: fraud, phrases: [中奖], {answer}}}\n"
    assert lint(tmp_path, text) == [
        "33:50: error: there is no hotline `110`: add it, or name another [hotline]",
        "33:50: warning: the answer in `en` is missing: write it [language]",
        "33:88: error: there is no source `x`: add it, or name another [source]",
    ]


def test_what_keeps_a_file_from_loading_is_the_only_finding(tmp_path: Path) -> None:
    text = CLEAN.replace("related: [rate]", "relatd: [rats]")
    assert lint(tmp_path, text) == ["22:3: error: the unknown key `relatd`: is `related` meant? [load]"]


def test_a_folder_without_entries_is_a_finding(tmp_path: Path) -> None:
    (finding,) = check([tmp_path])
    assert (finding.path, finding.rule) == (str(tmp_path), "load")


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FolderError):
        check([tmp_path / "none"])


def test_folders_are_checked_as_they_lie_over_each_other(tmp_path: Path) -> None:
    base, own = tmp_path / "base", tmp_path / "own"
    base.mkdir()
    own.mkdir()
    (base / "a.yaml").write_text(CLEAN, encoding="utf-8")
    cut = CLEAN[CLEAN.index("entries:") : CLEAN.index("not_covered:")]
    (own / "b.yaml").write_text(cut.replace("paragraph: 3", "paragraph: 4"), encoding="utf-8")
    findings = check([base, own])
    assert {(Path(finding.path).name, finding.rule) for finding in findings if finding.rule != "uncited"} == {
        ("b.yaml", "paragraph"),
        ("b.yaml", "quotation"),
    }


def test_every_quotation_that_we_ship_is_registered() -> None:
    knowledge = load_folder(shipped_folder())
    cited = [(name, each) for name, entry in knowledge.entries.items() for each in entry.citations]
    cited += [(name, each) for name, rule in knowledge.safety.rules.items() for each in rule.citations]
    quoted = [(name, each) for name, each in cited if each.quote is not None]
    assert quoted
    assert [
        (name, each.paragraph) for name, each in quoted if not is_registered(each, knowledge.sources)
    ] == []

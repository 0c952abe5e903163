"""Every rule of lint finds what it is there for, each in an FAQ that is clean but for that."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.curation.inspect import Level
from bot.curation.lint import check
from bot.curation.rules import LOAD, RULES
from tests.curation.test_lint import CLEAN, EN, QUOTE, ZH, lint

README = Path(__file__).parent.parent.parent / "README.md"
CITED = CLEAN[CLEAN.index("  citations:") : CLEAN.index("  related:")]
RATE = CLEAN[CLEAN.index("    zh: [利率") : CLEAN.index("  answer:\n    zh: 文章没有说")]
HELP = "safety:\n  rules:\n  - {id: a, level: fraud, phrases: [中奖], answer: {zh: '打 {110}', en: 'Call {110}'}}\n"


class Case(NamedTuple):
    """What is changed in the clean FAQ, and what is found then."""

    rule: str
    old: str
    new: str
    finding: str
    with_article: bool = False


CASES = (
    Case("id", "- id: rate", "- id: Rate", "24:7: the id `Rate`"),
    Case("related", "[rate]", "[rats]", "22:13: there is no entry `rats`: is `rate` meant?"),
    Case("related", "[rate]", "[operator]", "22:13: the entry is related to itself"),
    Case(
        "section",
        "entries:\n- id: operator",
        "settings: {sections: {basics: 基础}}\nentries:\n- id: operator\n  section: basic",
        "12:12: `settings` has no section `basic`: is `basics` meant?",
    ),
    Case(
        "caution", "  related:", "  caution: debts\n  related:", "22:12: there is no caution wording `debts`"
    ),
    Case("source", "source: article", "source: artikel", "18:13: there is no source `artikel`: is `article`"),
    Case("paragraph", "paragraph: 3", "paragraph: 4", "19:16: `article` lists no paragraph 4"),
    Case(
        "paragraph", "paragraph: 3", "paragraph: 9", "19:16: the article has 3 paragraphs", with_article=True
    ),
    Case("uncited", "    3: 微", "    2: 借呗\n    3: 微", "6:5: nothing cites paragraph 2"),
    Case("no-citation", CITED, "", "10:7: the answer cites nothing"),
    Case("hotline", CLEAN, CLEAN + HELP, "33:50: there is no hotline `110`"),
    Case("quotation", "旗下的\n", "旗下\n", "20:12: not a registered quotation from paragraph 3"),
    Case(
        "quotation-length", f"quote: {QUOTE}", f"quote: {'话' * 61}", "20:12: the quotation has 61 characters"
    ),
    Case(
        "verbatim", "旗下的\n", "旗下平台\n", "20:12: this does not stand in paragraph 3", with_article=True
    ),
    Case(
        "verbatim",
        "paragraph: 3",
        "paragraph: 2",
        "20:12: this stands in paragraph 3, not 2",
        with_article=True,
    ),
    Case(
        "quotation-share",
        f"quote: {QUOTE}",
        f"quote: {QUOTE}平台推出，也有许多话要说，说也说不完。",
        "2:3: 49.2% of the article is quoted",
        with_article=True,
    ),
    Case("draft", "- id: rate", "- id: rate\n  draft: true", "25:10: a draft, not served"),
    Case("language", "    zh: 文章没有说。\n", "", "29:5: the answer in `zh` is missing"),
    Case("language", "    translation: Weilidai", "#", "18:5: the `translation` of the quotation"),
    Case("script", "fees", "微粒贷费用", "27:32: this is Chinese: move it"),
    Case("script", "文章没有说。", "Not in it.", "29:9: this is not Chinese"),
    Case("script", "The article does not say", "文章没有说", "30:9: this is Chinese: write"),
    Case("phrasings", ", 费率]", "]", "26:9: 4 phrasings in `zh`: write at least 5"),
    Case("repeated", "利息", "利　率？", "26:14: the same phrasing stands here already"),
    Case("repeated", "fees", "WHO OFFERS WEILIDAI 3", "27:32: the same phrasing stands in `operator`"),
    Case(
        "near-duplicate", "fees", "'who offers the Weilidai, 4'", "27:32: asks nearly the same as “Who offers"
    ),
    Case("taken", "fees", "'Who offers Weilidai, 3?'", "13:91: this leads to `rate`"),
    Case("unreachable", RATE, f"    zh: {ZH}\n    en: {EN}\n", "10:7: no phrasing of this entry"),
    Case("figure", "是腾讯。", "是腾讯，3 天放款。", "15:9: `3 天` stands in no quotation"),
    Case("figure", "是腾讯。", "是腾讯，百分之五。", "15:9: `百分之五` stands in no quotation"),
    Case("figure", "Tencent, acc", "Tencent, 7.2% a year, acc", "16:9: `7.2%` stands in no"),
    Case("promise", "是腾讯。", "一定能开。", "15:9: `一定能` sounds like a promise"),
    Case("promise", "according to", "guaranteed by", "16:9: `guaranteed` sounds like a promise"),
    Case(
        "no-caution",
        "  answer:\n    zh: 按",
        "  caution: none\n  answer:\n    zh: 贷款按",
        "16:9: an answer about borrowing",
    ),
    Case("character", "是腾讯。", "是\u202e腾讯。", "15:9: the invisible character U+202E: delete it"),
    Case("nfc", "according", "e\u0301according", "16:9: a text that is not in composed form (NFC)"),
)


@pytest.mark.parametrize("case", CASES, ids=[f"{case.rule}-{n}" for n, case in enumerate(CASES)])
def test_the_rule_finds_what_it_is_for(case: Case, tmp_path: Path) -> None:
    assert case.old in CLEAN
    place, _, message = case.finding.partition(": ")
    (level,) = [rule.level for rule in RULES if rule.name == case.rule]
    found = lint(tmp_path, CLEAN.replace(case.old, case.new), with_article=case.with_article)
    start, end = f"{place}: {level}: {message}", f" [{case.rule}]"
    assert [each for each in found if each.startswith(start) and each.endswith(end)], found


def test_each_rule_has_a_case_here() -> None:
    assert [rule.name for rule in RULES] == list(dict.fromkeys(case.rule for case in CASES))


def test_the_readme_lists_all_rules() -> None:
    rows = re.findall(
        r"^\| `([a-z-]+)` \| (error|warning) \| (.*) \|$", README.read_text(encoding="utf-8"), re.M
    )
    rules = [(rule.name, str(rule.level), rule.wants) for rule in RULES]
    assert rows == [("load", str(Level.ERROR), LOAD), *rules]


def test_a_figure_that_is_quoted_translated_or_noted_is_fine(tmp_path: Path) -> None:
    text = CLEAN.replace("是腾讯。", "是腾讯，两天放款。").replace("is by Tencent's", "takes 2 days")
    assert not [each for each in lint(tmp_path, text) if "[figure]" in each]


@pytest.mark.parametrize("answer", ["文章没有说要几天。", "见文章第3段。", "总有一天会的。", "有三点原因。"])
def test_what_only_looks_like_a_figure_is_none(answer: str, tmp_path: Path) -> None:
    assert lint(tmp_path, CLEAN.replace("文章没有说。", answer)) == []


@pytest.mark.parametrize(
    "phrasing",
    [
        "Weilidai is not offered by whom",
        "利率",
        "Who refused me Weilidai, 4?",
        "Where is Weilidai offered, 4?",
    ],
)
def test_what_asks_for_something_else_is_no_duplicate(phrasing: str, tmp_path: Path) -> None:
    found = lint(tmp_path, CLEAN.replace("fees", phrasing))
    assert not [each for each in found if "[near-duplicate]" in each]


def test_names_are_the_same_in_both_languages(tmp_path: Path) -> None:
    terms = "terms:\n- {id: w, name: {zh: 微粒贷, en: Weilidai}}\n- {id: j, name: {zh: 借呗, en: Jiebei}}\n"
    text = CLEAN.replace(RATE, RATE.replace("fees", "Jiebei Weilidai").replace("年化", "年化微粒贷"))
    text = text.replace(f"zh: {ZH}", f"zh: {['借呗微粒贷', *ZH]}")
    (finding,) = [each for each in lint(tmp_path, terms + text) if "[near-duplicate]" in each]
    assert "asks nearly the same as “借呗微粒贷” in `operator`" in finding


def test_how_much_is_done_is_reported_and_never_goes_back(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(CLEAN, encoding="utf-8")
    steps: list[tuple[int, int]] = []
    check([tmp_path], report=lambda done, total: steps.append((done, total)))
    percent = [done for done, _ in steps]
    assert {total for _, total in steps} == {100}
    assert percent == sorted(percent)
    assert percent[-1] >= 50

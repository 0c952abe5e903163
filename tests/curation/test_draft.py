"""An article becomes a draft that loads, is not served, quotes verbatim, and leaves no paragraph out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.curation.draft import drafted
from bot.curation.faqtext import parse_faq
from bot.curation.lint import check
from bot.errors import FileProblems
from bot.knowledge.sources import is_registered, is_verbatim, read_article
from bot.model import Language

if TYPE_CHECKING:
    from bot.model import Knowledge

ARTICLE = Path(__file__).parent.parent.parent.parent / "shared" / "article" / "000_02e87346e071e8cc.txt"

ZH = """\
城里的图书馆怎么用
作者：老读者

借书证: 借书证是图书馆发给读者的一种凭证，凭它可以借书，也可以预约座位。
纸质书和电子书的借阅规则不同，纸质书要按时归还，电子书到期自动收回。
城里的图书馆怎么用 图1
由于场地有限，周末的座位经常不够，因此很多读者选择在网上提前预约座位。
建议读者在出门之前先看开放时间，不要在闭馆前半小时才到图书馆来。
很多人以为图书馆只有旧书，其实每个月都有新到的小说和杂志可以借。
"""
EN = """\
# How to use the town library
By An Old Reader

## Cards
A library card is a small plastic card that lets readers borrow books and reserve seats.
Paper books differ from electronic books: paper books must be returned in time by readers.
- **Seats:** Because the reading room is small, seats are often taken on rainy weekends.
Readers should look at the opening hours before they set out for the library.
"""


def draft(text: str, folder: Path, name: str = "library.txt") -> tuple[Knowledge, Path]:
    article = folder / name
    article.write_text(text, encoding="utf-8")
    new = folder / "faq" / "draft.yaml"
    new.parent.mkdir()
    new.write_text(drafted(read_article(article), article), encoding="utf-8")
    return parse_faq(new.read_text(encoding="utf-8"), new).knowledge, article


def test_each_paragraph_that_says_something_has_a_draft(tmp_path: Path) -> None:
    knowledge, _ = draft(ZH, tmp_path)
    assert [entry.paragraphs for entry in knowledge.entries.values()] == [(3,), (4,), (6,), (7,), (8,)]
    assert all(entry.is_draft for entry in knowledge.entries.values())
    (source,) = knowledge.sources.values()
    assert (source.id, source.title.zh, source.author.zh) == ("library", "城里的图书馆怎么用", "老读者")
    assert source.skipped == {1, 2, 5}
    assert set(source.gists) == {3, 4, 6, 7, 8}


def test_questions_follow_what_a_paragraph_does(tmp_path: Path) -> None:
    knowledge, _ = draft(ZH, tmp_path)
    asked = [entry.questions[Language.ZH] for entry in knowledge.entries.values()]
    assert asked[0] == ("借书证是什么",)
    assert asked[1][0].endswith("有什么不同")
    assert asked[2][-1].endswith("有什么关系，为什么")
    assert asked[3][0].startswith("关于")
    assert asked[4][0].startswith("文章怎么说")


@pytest.mark.parametrize(
    ("paragraph", "question"),
    [
        (
            "虽然都在二楼，咨询台与阅览室还是有差异，咨询台有人值班，阅览室要保持安静。",
            "咨询台和阅览室有什么不同",
        ),
        ("所谓馆际互借是指一家图书馆替读者向另一家图书馆借书的办法。", "馆际互借是什么"),
        ("> 因为账户是封闭的，所以退休前一般不能取出。", "说到账户，是什么原因"),
    ],
)
def test_a_question_is_about_what_the_paragraph_is_about(
    paragraph: str, question: str, tmp_path: Path
) -> None:
    knowledge, _ = draft(f"题目\n\n{paragraph}\n", tmp_path)
    (entry,) = knowledge.entries.values()
    assert entry.questions[Language.ZH][0] == question
    assert not (entry.citations[0].quote or "").startswith(">")


def test_a_keyword_is_a_noun_or_a_name_and_two_of_a_question_are_different_things(tmp_path: Path) -> None:
    text = (
        "题目\n\n由于管理员靠着窗口渐渐忙碌起来，读者咨询台和读者服务因此越来越受到重视，书架也重新摆放。\n"
    )
    draft(text, tmp_path)
    written = (tmp_path / "faq" / "draft.yaml").read_text(encoding="utf-8")
    words = written[written.index("¶") :].split("\n", 1)[0]
    assert "管理员" in words
    assert not {"靠着", "渐渐", "忙碌", "起来", "摆放"} & set(words.split(": ")[1].split(", "))


def test_english_and_markdown_are_read_too(tmp_path: Path) -> None:
    knowledge, _ = draft(EN, tmp_path, "library.md")
    (source,) = knowledge.sources.values()
    assert (source.title.en, source.author.en) == ("How to use the town library", "An Old Reader")
    assert source.skipped == {1, 2, 3}
    asked = [entry.questions[Language.EN][0] for entry in knowledge.entries.values()]
    assert [question.split(" ")[0] for question in asked] == ["What", "How", "Why", "What"]
    assert asked[2].startswith("Why does Seats matter for ")


@pytest.mark.parametrize("text", [ZH, EN])
def test_quotations_are_verbatim_and_registered(text: str, tmp_path: Path) -> None:
    knowledge, article = draft(text, tmp_path)
    lines = read_article(article)
    for entry in knowledge.entries.values():
        (citation,) = entry.citations
        assert is_verbatim(citation, lines)
        assert is_registered(citation, knowledge.sources)


@pytest.mark.parametrize("text", [ZH, EN])
def test_lint_says_what_is_missing_and_finds_nothing_wrong(text: str, tmp_path: Path) -> None:
    _, article = draft(text, tmp_path)
    rules = {finding.rule for finding in check([tmp_path / "faq"], article)}
    assert rules == {"draft", "language", "phrasings"}


def test_keywords_and_sentences_stand_beside_each_draft(tmp_path: Path) -> None:
    draft(ZH, tmp_path)
    text = (tmp_path / "faq" / "draft.yaml").read_text(encoding="utf-8")
    comment = text[text.index("# ¶4 (difference): ") : text.index("- id: p4-")]
    assert "电子书" in comment.splitlines()[0]
    assert "# 纸质书和电子书的借阅规则不同，纸质书要按时归还，电子书到期自动收回。\n" in comment


def test_an_article_in_gb18030_is_read(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_bytes(ZH.encode("gb18030"))
    assert read_article(article)[0] == "城里的图书馆怎么用"


def test_the_same_question_is_asked_once(tmp_path: Path) -> None:
    line = "借书证是图书馆发给读者的一种凭证，凭它可以借书，也可以预约座位。\n"
    knowledge, _ = draft(f"标题\n{line}{line}", tmp_path)
    asked = [entry.questions[Language.ZH] for entry in knowledge.entries.values()]
    assert asked[1] == (f"{asked[0][0]}（第3段）",)


@pytest.mark.parametrize("text", ["", "标题\n", "标题\n\n图1\n"])
def test_of_nothing_no_draft_is_made(text: str) -> None:
    with pytest.raises(FileProblems, match=r"a\.txt:1:1: there is no paragraph here"):
        drafted(text.split("\n")[:-1], Path("a.txt"))


@pytest.mark.skipif(not ARTICLE.exists(), reason="the article is not part of this project")
def test_every_content_paragraph_of_our_article_is_covered(tmp_path: Path) -> None:
    new = tmp_path / "draft.yaml"
    new.write_text(drafted(read_article(ARTICLE), ARTICLE), encoding="utf-8")
    covered = {
        entry.paragraphs[0]
        for entry in parse_faq(new.read_text(encoding="utf-8"), new).knowledge.entries.values()
    }
    assert covered >= {3, *range(6, 34)}
    assert {finding.level for finding in check([tmp_path], ARTICLE)} == {"warning"}

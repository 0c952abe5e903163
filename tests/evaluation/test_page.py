"""The page is whole, escapes what people typed, and needs nothing from outside."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from bot.evaluation.figures import figures_of
from bot.evaluation.fitting import Fit, Fold, Limits
from bot.evaluation.page import render_page
from bot.evaluation.verdicts import Evaluation
from bot.model import Language, Outcome
from tests.evaluation.samples import judged, label

VOID = {"meta"}
THRESHOLDS = {"answer": 0.61, "clarify": 0.7}
EVIL = "<script src='http://example.org/x.js'>alert(1)</script>&\x1b[31m\u202eabc"
SHOWN = EVIL.replace("\x1b", "\N{REPLACEMENT CHARACTER}")
ROWS = (
    judged(label("a", query="right one", style="plain", line=2), Outcome.ANSWER, ("a", 0.9), ("b", 0.2)),
    judged(label("7", query=EVIL, style="<b>", line=3), Outcome.ANSWER, ("b", 0.8), ("a", 0.1)),
    judged(label("none", query="none of it", line=4), Outcome.UNKNOWN, ("b", 0.1)),
)


class Page(HTMLParser):
    """Reads a page, and fails where an element is not closed as it was opened."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.rows: list[list[str]] = []
        self.feed(text)
        self.close()
        assert self.opened == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
        if tag not in VOID:
            self.opened.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if {"td", "th"} & set(self.opened):
            self.rows[-1][-1] += data

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.seen]


def page(
    rows: tuple = ROWS, language: Language = Language.EN, fit: Fit | None = None, name: str = "queries.tsv"
) -> Page:
    evaluation = Evaluation(rows)
    return Page(render_page(name, evaluation, figures_of(evaluation), THRESHOLDS, fit, language))


def a_fit() -> Fit:
    folds = (Fold(2, THRESHOLDS), Fold(1, {**THRESHOLDS, "answer": 0.5}))
    return Fit(
        Limits(), Evaluation(ROWS), folds, THRESHOLDS, {**THRESHOLDS, "answer": 0.55}, ("clarify",), False
    )


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("rows", [ROWS, ROWS[:1], ()])
def test_the_page_is_well_formed(rows: tuple, language: Language) -> None:
    found = page(rows, language)
    assert found.names[:2] == ["html", "head"]
    assert found.names.count("svg") == 2
    assert found.seen[0][1]["lang"] == ("zh-CN" if language is Language.ZH else "en")


def test_nothing_comes_from_outside_and_nothing_runs() -> None:
    found = page(fit=a_fit(), name=EVIL)
    assert not {"script", "link", "img", "iframe", "object", "a", "base", "form"} & set(found.names)
    assert all(
        name not in ("src", "href", "srcset", "style") and not name.startswith("on")
        for _, attributes in found.seen
        for name in attributes
    )
    style = found.words[found.words.index(next(word for word in found.words if ":root" in word))]
    assert "url(" not in style
    assert "@import" not in style
    [policy] = [attributes for _, attributes in found.seen if "http-equiv" in attributes]
    assert policy["content"] == "default-src 'none'; style-src 'unsafe-inline'"


def test_what_was_typed_is_shown_as_it_was_typed() -> None:
    words = page().words
    assert SHOWN in words
    assert "<b>" in words


def test_a_query_cannot_turn_the_line_around_it() -> None:
    found = page()
    assert found.names.count("bdi") >= len(ROWS)


def test_every_query_stands_under_its_verdict() -> None:
    text = render_page("q", Evaluation(ROWS), figures_of(Evaluation(ROWS)), THRESHOLDS, None, Language.EN)
    folded = text.split("<details>")[1:]
    assert [part.split("</summary>")[0].removeprefix("<summary>") for part in folded] == [
        "false: 0",
        "wrong: 1",
        "missed: 0",
        "evaded: 0",
        "assisted: 0",
        "right: 2",
        "Wrong alarms: 0",
    ]
    assert "right one" in folded[5]
    assert "none of it" in folded[5]


def test_figures_stand_in_tables_beside_the_plots() -> None:
    rows = page().rows
    # 0.9 is right; from 0.8 on one of two, and in the end one of three
    assert ["33.3%", "1", "0.90", "0.0%"] in rows
    assert ["66.7%", "2", "0.80", "50.0%"] in rows
    assert ["0.8–0.9", "1", "80.0%", "0.0%", "0–79%"] in rows


def test_confusions_and_margins_are_there() -> None:
    rows = page().rows
    assert ["7", "b", "1", f"{SHOWN} (7)"] in rows
    assert ["0.70", "right one", "a", "b"] in rows


@pytest.mark.parametrize("language", list(Language))
def test_a_fit_is_shown_with_the_settings_to_paste(language: Language) -> None:
    text = "\n".join(page(language=language, fit=a_fit()).words)
    assert "thresholds: {answer: 0.55, clarify: 0.7}" in text
    assert "0.5–0.61" in text

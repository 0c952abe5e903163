"""Whatever a text holds, it cannot become markup."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation.markup import Markup, element, escaped, joined, table
from bot.filetext import CONTROL


class Reader(HTMLParser):
    """Gathers the elements and the text of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.text += "".join(value or "" for _, value in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


def read(markup: Markup) -> Reader:
    reader = Reader()
    reader.feed(markup)
    reader.close()
    return reader


def test_texts_are_escaped_and_markup_is_not() -> None:
    inner = element("b", "1 < 2 & 3")
    assert element("p", inner, "<i>") == "<p><b>1 &lt; 2 &amp; 3</b>&lt;i&gt;</p>"
    assert joined(["<", Markup("<br>")]) == "&lt;<br>"


def test_attributes_are_written_as_html_has_them() -> None:
    written = element("text", "", class_="a", text_anchor='"><script>', x=1.5)
    assert written == '<text class="a" text-anchor="&quot;&gt;&lt;script&gt;" x="1.5"></text>'
    assert element("meta", charset="utf-8") == '<meta charset="utf-8">'


@given(st.text())
def test_a_text_comes_back_as_it_was_and_brings_no_element(text: str) -> None:
    reader = read(element("p", escaped(text)))
    assert reader.names == ["p"]
    shown = CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)
    assert reader.text.replace("\r\n", "\n") == shown.replace("\r\n", "\n")


@given(st.text())
def test_nor_does_it_in_an_attribute(text: str) -> None:
    assert read(element("p", title=text)).names == ["p"]


def test_a_table_has_a_header_and_numbers_to_the_right() -> None:
    written = table(["name", "n"], [["<a>", "1"]], "caption")
    assert read(written).names == [
        "div",
        "table",
        "caption",
        "thead",
        "tr",
        "th",
        "th",
        "tbody",
        "tr",
        "td",
        "td",
    ]
    assert '<td>&lt;a&gt;</td><td class="number">1</td>' in written
    assert '<th scope="col">name</th>' in written

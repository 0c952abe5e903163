"""Rules about quotations, and the registration that lets them be checked where the article is not at hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.curation.inspect import Level, Part, inspect
from bot.errors import FileProblems, Problem, UsageError
from bot.filetext import read_text, replace_file
from bot.knowledge.sources import is_registered, is_verbatim, quotation_digest, read_article
from bot.yamledit import end_above, line_end, line_start, newline_of
from bot.yamltext import ListNode, MapNode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from bot.curation.inspect import Finding, Inspected, Place
    from bot.model import Citation, Source

LONGEST = 60
"""How many characters of a source may be quoted in one piece."""
LARGEST_SHARE = 0.3
"""How much of a source may be quoted in all."""


@dataclass(frozen=True, slots=True)
class Registration:
    """The file that holds the registered digests, how many there are, and whether they were others before."""

    path: Path
    quotations: int
    is_changed: bool


def check_registered(faq: Inspected) -> Iterator[Finding]:
    """Quotations that are short, and registered with their source."""
    for citation, place in faq.citations():
        if citation.quote is None:
            continue
        quote = place.at("quote")
        if len(citation.quote) > LONGEST:
            message = f"the quotation has {len(citation.quote)} characters: quote at most {LONGEST}"
            yield quote.finding(Level.ERROR, "quotation-length", message)
        source = faq.knowledge.sources.get(citation.source)
        if source is not None and not is_registered(citation, faq.knowledge.sources):
            yield quote.finding(Level.ERROR, "quotation", _unregistered(citation, source))


def _unregistered(citation: Citation, source: Source) -> str:
    """What is wrong with a quotation that is not registered."""
    for number in source.gists:
        if quotation_digest(source.id, number, citation.quote or "") in source.digests:
            return f"this is quoted from paragraph {number}, not {citation.paragraph}: correct the number"
    return (
        f"not a registered quotation from paragraph {citation.paragraph}: quote to the character, "
        "then register with `jiewen lint --article FILE --register`"
    )


def check_against_article(faq: Inspected, article: Sequence[str]) -> Iterator[Finding]:
    """Quotations that stand in the article, to the character and in their paragraph, and are not too many."""
    source = article_source(faq.knowledge.sources, article)
    quotes: dict[str, None] = {}
    for citation, place in faq.citations():
        if citation.source != source.id:
            continue
        if not 1 <= citation.paragraph <= len(article):
            message = (
                f"the article has {len(article)} paragraphs and no {citation.paragraph}: correct the number"
            )
            yield place.at("paragraph").finding(Level.ERROR, "paragraph", message)
        elif citation.quote is not None and not is_verbatim(citation, article):
            yield place.at("quote").finding(Level.ERROR, "verbatim", _not_verbatim(citation, article))
        elif citation.quote is not None:
            quotes[citation.quote] = None
    share = sum(map(len, quotes)) / max(1, sum(map(len, article)))
    if share > LARGEST_SHARE:
        message = f"{share:.1%} of the article is quoted: quote at most {LARGEST_SHARE:.0%}"
        yield faq.places[Part.SOURCE, source.id].finding(Level.ERROR, "quotation-share", message)


def _not_verbatim(citation: Citation, article: Sequence[str]) -> str:
    """Where the quotation stands instead, or that it stands nowhere."""
    for number, paragraph in enumerate(article, 1):
        if citation.quote and citation.quote in paragraph:
            return f"this stands in paragraph {number}, not {citation.paragraph}: correct the number"
    return f"this does not stand in paragraph {citation.paragraph}: quote in one piece and to the character"


def article_source(sources: Mapping[str, Source], article: Sequence[str]) -> Source:
    """The source that `article` is: the only one, else the one whose title is the article's first paragraph.

    Raises UsageError where there is none.
    """
    if len(sources) == 1:
        return next(iter(sources.values()))
    for source in sources.values():
        if article and article[0] in (source.title.zh, source.title.en):
            return source
    raise UsageError(
        "no source of this FAQ has the article's first line as its title: add it under `sources:`"
    )


def register(folder: Path, article: Path) -> Registration:
    """Writes the digests of all quotations in `folder` that are verbatim in `article` under its source.

    Nothing but the lines of `quotations:` changes, and a second time nothing at all. Raises FolderError,
    UsageError, FileProblems or WriteError.
    """
    faq = inspect([folder])
    paragraphs = read_article(article)
    source = article_source(faq.knowledge.sources, paragraphs)
    digests = {
        quotation_digest(source.id, citation.paragraph, citation.quote)
        for citation, _ in faq.citations()
        if citation.source == source.id and citation.quote is not None and is_verbatim(citation, paragraphs)
    }
    place = faq.places[Part.SOURCE, source.id]
    text = read_text(place.path)
    new = with_digests(text, place, sorted(digests))
    if new != text:
        replace_file(place.path, new)
    return Registration(place.path, len(digests), new != text)


def with_digests(text: str, place: Place, digests: Sequence[str]) -> str:
    """`text` of a file with `digests` as the list under `quotations:` of the source at `place`, one a line."""
    node = place.node
    if not isinstance(node, MapNode) or node.is_flow:
        line, column = node.start.line + 1, node.start.column + 1
        raise FileProblems(
            [Problem(str(place.path), line, column, "write each key of the source in a line of its own")]
        )
    start, end, prefix, indent = _span(text, node)
    newline = newline_of(text)
    lines = "".join(f'{newline}{" " * indent}- "{digest}"' for digest in digests)
    return f"{text[:start]}{prefix if lines else ''}{lines}{text[end:]}"


def _span(text: str, node: MapNode) -> tuple[int, int, str, int]:
    """The offsets between which the list of digests goes, what goes before it, and its indentation."""
    pair = next((pair for pair in node.pairs if pair[0].value == "quotations"), None)
    if pair is None:
        name = node.get("id") or node
        place = line_end(text, name.end.index)
        return place, place, f"{newline_of(text)}{' ' * node.start.column}quotations:", node.start.column
    key, value = pair
    after_colon = text.index(":", key.end.index) + 1
    if not isinstance(value, ListNode):
        return after_colon, after_colon, "", node.start.column
    if value.is_flow or not value.items:
        return after_colon, value.end.index, "", node.start.column
    return (
        end_above(text, line_start(text, value.start.index)),
        line_end(text, value.items[-1].end.index),
        "",
        value.start.column,
    )

"""Rules about quotations: registered, short, and as the article has them. An FAQ in, what to mend out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.curation.inspect import Part
from bot.knowledge.sources import is_registered, is_verbatim, quotation_digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.curation.inspect import Inspected, Spot
    from bot.model import Citation, Source

LONGEST = 60
"""How many characters of a source may be quoted in one piece."""
LARGEST_SHARE = 0.3
"""How much of a source may be quoted in all."""


def check_length(faq: Inspected) -> Iterator[Spot]:
    """Quotations that are short."""
    for citation, place in faq.citations():
        if citation.quote is not None and len(citation.quote) > LONGEST:
            message = f"the quotation has {len(citation.quote)} characters: quote at most {LONGEST}"
            yield place.at("quote"), message


def check_registered(faq: Inspected) -> Iterator[Spot]:
    """Quotations that are registered with their source."""
    for citation, place in faq.citations():
        source = faq.knowledge.sources.get(citation.source)
        if citation.quote is not None and source and not is_registered(citation, faq.knowledge.sources):
            yield place.at("quote"), _unregistered(citation, source)


def _unregistered(citation: Citation, source: Source) -> str:
    """What is wrong with a quotation that is not registered."""
    for number in source.gists:
        if quotation_digest(source.id, number, citation.quote or "") in source.digests:
            return f"this is quoted from paragraph {number}, not {citation.paragraph}: correct the number"
    return (
        f"not a registered quotation from paragraph {citation.paragraph}: quote to the character, "
        "then register with `jiewen lint --article FILE --register`"
    )


def check_verbatim(faq: Inspected) -> Iterator[Spot]:
    """Quotations that stand in the article, to the character and in their paragraph."""
    for citation, place in faq.citations():
        if faq.article_source is None or citation.source != faq.article_source.id or citation.quote is None:
            continue
        if citation.paragraph <= len(faq.article or ()) and not is_verbatim(citation, faq.article or ()):
            yield place.at("quote"), _not_verbatim(citation, faq.article or ())


def _not_verbatim(citation: Citation, article: Sequence[str]) -> str:
    """Where the quotation stands instead, or that it stands nowhere."""
    for number, paragraph in enumerate(article, 1):
        if citation.quote and citation.quote in paragraph:
            return f"this stands in paragraph {number}, not {citation.paragraph}: correct the number"
    return f"this does not stand in paragraph {citation.paragraph}: quote in one piece and to the character"


def check_share(faq: Inspected) -> Iterator[Spot]:
    """No more of the article than may be quoted in all."""
    source, article = faq.article_source, faq.article or ()
    quotes = {
        citation.quote
        for citation, _ in faq.citations()
        if source and citation.source == source.id and is_verbatim(citation, article)
    }
    share = sum(len(quote or "") for quote in quotes) / max(1, sum(map(len, article)))
    if source and share > LARGEST_SHARE:
        message = f"{share:.1%} of the article is quoted: quote at most {LARGEST_SHARE:.0%}"
        yield faq.places[Part.SOURCE, source.id], message

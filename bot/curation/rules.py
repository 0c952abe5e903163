"""The table of all that lint looks for: each rule has a name, a level, what it wants, and one function."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.curation import claims, quotations, references, rivals, wording
from bot.curation.inspect import Level

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.curation.inspect import Inspected, Spot


class Rule(NamedTuple):
    """`wants` says what holds where nothing is found; `check` gives the places where it does not."""

    name: str
    level: Level
    wants: str
    check: Callable[[Inspected], Iterable[Spot]]


LOAD = "a file is UTF-8 and YAML, with known keys, wanted values, unique ids and no control characters"
"""What the rule `load` wants, which comes before all others."""

_ERROR, _WARNING = Level.ERROR, Level.WARNING
RULES = (
    Rule("id", _WARNING, "ids are lower-case letters, digits and single hyphens", references.check_ids),
    Rule("related", _ERROR, "related entries are there, and are others", references.check_related),
    Rule("section", _WARNING, "a section is one that `settings` names", references.check_sections),
    Rule("caution", _ERROR, "a caution wording is there", references.check_cautions),
    Rule("source", _ERROR, "a cited source is there", references.check_sources),
    Rule("paragraph", _ERROR, "a cited paragraph is one that the source has", references.check_paragraphs),
    Rule("uncited", _WARNING, "something cites each paragraph of a source", references.check_uncited),
    Rule("no-citation", _WARNING, "an answer cites a source", references.check_cited),
    Rule("hotline", _ERROR, "a number in braces is a hotline", references.check_hotlines),
    Rule("quotation", _ERROR, "a quotation is registered, in its paragraph", quotations.check_registered),
    Rule("quotation-length", _ERROR, "a quotation has at most 60 characters", quotations.check_length),
    Rule("verbatim", _ERROR, "with `--article`: a quotation stands in it", quotations.check_verbatim),
    Rule("quotation-share", _ERROR, "with `--article`: at most 30% of it is quoted", quotations.check_share),
    Rule("draft", _WARNING, "no entry is still a draft", wording.check_drafts),
    Rule("language", _WARNING, "texts are there in both languages", wording.check_languages),
    Rule("script", _WARNING, "texts are in the language that they stand under", wording.check_scripts),
    Rule("phrasings", _WARNING, "10 phrasings a language, 5 of what is not covered", wording.check_number),
    Rule("repeated", _ERROR, "no phrasing stands twice but for case and punctuation", rivals.check_repeated),
    Rule("near-duplicate", _WARNING, "no two entries are asked in nearly the same words", rivals.check_alike),
    Rule("taken", _ERROR, "a phrasing leads to its own entry, not to another", rivals.check_taken),
    Rule("unreachable", _ERROR, "some phrasing leads to the entry", rivals.check_reachable),
    Rule("figure", _ERROR, "figures (%, 元, 天, 年) stand in a quotation or note", claims.check_figures),
    Rule("promise", _ERROR, "an answer promises nothing (一定能, guaranteed)", claims.check_promises),
    Rule("no-caution", _WARNING, "an answer about borrowing has a caution", claims.check_care),
    Rule("character", _ERROR, "no invisible or direction characters", wording.check_characters),
    Rule("nfc", _ERROR, "texts are in composed form (NFC)", wording.check_composed),
)
"""All rules, in the order of the README."""

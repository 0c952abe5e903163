"""An article in, the text of an FAQ file with a draft of an entry for each of its paragraphs out."""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from bot.curation.article import read_lines
from bot.curation.plain import PlainItem, Values, faq_text
from bot.curation.quotations import LARGEST_SHARE, LONGEST
from bot.errors import FileProblems, Problem
from bot.knowledge.sources import quotation_digest
from bot.matching.keywords import Keywords, romanised
from bot.model import Kind, Language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from bot.curation.article import Article, Paragraph

_KEYWORDS = 6
_SENTENCES = 2
_SHORTEST_QUOTE = 6
_DRAFT = "\n  draft: true"
_TO_BE_WRITTEN = "\n  answer:\n    zh:\n    en:"


class Pattern(StrEnum):
    """What a paragraph does, by the words that tell."""

    DEFINITION = "definition"
    DIFFERENCE = "difference"
    ADVICE = "advice"
    REASON = "reason"
    CLAIM = "claim"


_SIGNS = {
    Pattern.DEFINITION: re.compile(
        r"是指|指的是|所谓|是由|是[^，。]{0,20}(?:一[种款个项类]|推出的|提供的)"
        r"|\b(?:is|are) (?:an?|the) |\brefers? to|\bmeans?\b", re.I
    ),
    Pattern.DIFFERENCE: re.compile(
        r"不同|差异|差别|区别|相比|相较|\bdiffer\w*|\bunlike\b|\bwhereas\b|\bcompared (?:to|with)", re.I
    ),
    Pattern.ADVICE: re.compile(
        r"建议|应该|应当|需要(?:注意|确保)|务必|可以通过|切勿|尽量"
        r"|\b(?:should|must|advise\w*|recommend\w*|make sure|avoid)\b", re.I
    ),
    Pattern.REASON: re.compile(
        r"因为|由于|原因|导致|因此|因而|\b(?:because|since|due to|reasons?|therefore|leads? to|as a result)\b", re.I
    ),
}  # fmt: skip
_ASKED: Mapping[Language, Mapping[Pattern, tuple[str, str]]] = {
    Language.ZH: {
        Pattern.DEFINITION: ("{0}是什么", "{0}是什么"),
        Pattern.DIFFERENCE: ("{0}有什么不同", "{0}和{1}有什么不同"),
        Pattern.ADVICE: ("关于{0}有什么建议", "关于{0}有什么建议"),
        Pattern.REASON: ("说到{0}，是什么原因", "{0}和{1}有什么关系，为什么"),
        Pattern.CLAIM: ("文章怎么说{0}", "文章怎么说{0}和{1}"),
    },
    Language.EN: {
        Pattern.DEFINITION: ("What is {0}?", "What is {0}?"),
        Pattern.DIFFERENCE: ("What is different about {0}?", "How do {0} and {1} differ?"),
        Pattern.ADVICE: ("What is advised about {0}?", "What is advised about {0}?"),
        Pattern.REASON: ("What is the reason given about {0}?", "Why does {0} matter for {1}?"),
        Pattern.CLAIM: ("What does the text say about {0}?", "What does the text say about {0} and {1}?"),
    },
}
"""How a paragraph is asked about that has one keyword, and one that has two."""
_DEFINED = re.compile(
    r"^(?:所谓(?:的)?)?(?P<zh>[\w·-]{2,12}?)(?:是指|指的是|是由|是一[种款个项类])"
    r"|^(?:An? |The )?(?P<en>\w[\w -]{1,30}?) (?:is an?|are|refers? to|means?) ", re.I
)  # fmt: skip
"""What a paragraph defines, at its beginning."""
_NUMBERED = {Language.ZH: "{0}（第{1}段）", Language.EN: "{0} (paragraph {1})"}


class Drafted(NamedTuple):
    """What was found in a paragraph: keywords and carrying sentences, best first, patterns, and what to quote."""

    paragraph: Paragraph
    keywords: tuple[str, ...]
    sentences: tuple[str, ...]
    patterns: tuple[Pattern, ...]
    quote: str


def drafted(lines: Sequence[str], path: Path) -> str:
    """The text of an FAQ file: the article as a source, and a draft for each paragraph that says something.

    `lines` are the paragraphs as `lint --article` counts them. Raises FileProblems where there is nothing in them.
    """
    article = read_lines(lines)
    if not article.content:
        message = "there is no paragraph here that an entry could be made of: name the text of an article"
        raise FileProblems([Problem(str(path), 1, 1, message)])
    found = [_found(each, words) for each, words in _telling_words(article).items()]
    stem = romanised(path.stem)
    source = stem if stem[:1].isalpha() else f"article{stem}"
    asked: set[str] = set()
    items = [_source(source, article, found)]
    comments: dict[str, str] = {}
    for each in found:
        item = _entry(source, article.language, each, asked)
        items.append(item)
        comments[f"- id: {item.values['id']}\n"] = _comment(each)
    head = f"# A draft from {path.name}: write each answer in your own words, then delete `draft: true`.\n"
    text = faq_text(items, path).replace(_DRAFT, f"{_DRAFT}{_TO_BE_WRITTEN}")
    return head + "".join(comments.get(line, "") + line for line in text.splitlines(keepends=True))


def _telling_words(article: Article) -> dict[Paragraph, list[str]]:
    """The keywords of each paragraph; those of most paragraphs, and those that only tell its pattern, come last."""
    finder = Keywords(article.names())
    found = {each: finder.of(each.plain, _KEYWORDS) for each in article.content}
    counts = Counter(word for words in found.values() for word in words)

    def says_little(word: str) -> bool:
        return counts[word] * 3 > len(found) or any(sign.search(word) for sign in _SIGNS.values())

    return {each: sorted(words, key=says_little) or [each.plain[:LONGEST]] for each, words in found.items()}


def _found(paragraph: Paragraph, words: Sequence[str]) -> Drafted:
    weights = {word: len(words) - place for place, word in enumerate(words)}

    def carries(text: str) -> float:
        return sum(weight for word, weight in weights.items() if word in text)

    sentences = sorted(paragraph.sentences(), key=carries, reverse=True)
    most = int(min(LONGEST, max(2 * _SHORTEST_QUOTE, LARGEST_SHARE * len(paragraph.text))))
    clauses = [clause for clause in paragraph.clauses() if _SHORTEST_QUOTE <= len(clause) <= most]
    quote = max(clauses, key=carries, default=paragraph.clauses()[0][:most].strip())
    patterns = tuple(pattern for pattern, sign in _SIGNS.items() if sign.search(paragraph.plain))
    return Drafted(
        paragraph, tuple(words), tuple(sentences[:_SENTENCES]), patterns or (Pattern.CLAIM,), quote
    )


def _source(source: str, article: Article, found: Sequence[Drafted]) -> PlainItem:
    values: Values = {"id": source, "title": {str(article.language): article.title}}
    if article.author:
        values["author"] = {str(article.language): article.author}
    joined = "、" if article.language is Language.ZH else ", "
    values["paragraphs"] = {
        each.paragraph.number: {str(article.language): joined.join(each.keywords)} for each in found
    }
    values["skip"] = list(article.others)
    values["quotations"] = sorted(
        {quotation_digest(source, each.paragraph.number, each.quote) for each in found}
    )
    return PlainItem("sources", values)


def _entry(source: str, language: Language, found: Drafted, asked: set[str]) -> PlainItem:
    number = found.paragraph.number
    word = "-".join(filter(None, map(romanised, found.keywords[:2])))
    return PlainItem(
        str(Kind.ENTRY),
        {
            "id": f"p{number}-{word}".rstrip("-"),
            "questions": {str(language): _questions(language, found, asked)},
            "draft": True,
            "citations": [{"source": source, "paragraph": number, "quote": found.quote}],
        },
    )


def _questions(language: Language, found: Drafted, asked: set[str]) -> list[str]:
    """A question for each pattern; one that another paragraph has is asked of this one by its number."""
    label = found.paragraph.label
    first = label or found.keywords[0]
    others = [word for word in found.keywords if word not in first and first not in word]
    questions = []
    for pattern in found.patterns:
        topics = _topics(pattern, found) or (first, *others)
        question = _ASKED[language][pattern][len(topics) > 1].format(*topics)
        if question in asked:
            question = _NUMBERED[language].format(question, found.paragraph.number)
        asked.add(question)
        questions.append(question)
    return questions


def _topics(pattern: Pattern, found: Drafted) -> tuple[str, ...]:
    """What a paragraph defines or names side by side as different; empty where that cannot be told."""
    match pattern:
        case Pattern.DEFINITION:
            defined = _DEFINED.match(found.paragraph.plain)
            return (defined["zh"] or defined["en"],) if defined and not found.paragraph.label else ()
        case Pattern.DIFFERENCE:
            words = "|".join(map(re.escape, sorted(found.keywords, key=len, reverse=True)))
            joint = r"\W?(?:与|和|跟|同|、|\s(?:and|from|with|than)\s)\W?"
            pair = re.search(f"({words}){joint}({words})", found.paragraph.plain)
            return pair.groups() if pair and pair[1] != pair[2] else ()
        case _:
            return ()


def _comment(found: Drafted) -> str:
    """The lines before a draft: its paragraph, patterns and keywords, and the sentences that carry it."""
    patterns, words = ", ".join(found.patterns), ", ".join(found.keywords)
    rows = [f"¶{found.paragraph.number} ({patterns}): {words}", *found.sentences]
    return "".join(f"# {row}\n" for row in rows)

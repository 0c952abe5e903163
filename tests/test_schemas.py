"""The JSON Schemas take what the program takes: our own files, and an FAQ with everything that there is in it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft7Validator

from bot.cli.schema import FORMATS, schema_text
from bot.curation.faqtext import parse_faq
from bot.errors import FileProblems
from bot.transcripts.format import parse_transcript
from bot.yamltext import ListNode, MapNode, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.yamltext import Node

ROOT = Path(__file__).parent.parent
OURS = [("faq", path) for path in sorted((ROOT / "faq").glob("*.yaml"))]
OURS += [("transcript", path) for path in sorted((ROOT / "transcripts").glob("**/*.yaml"))]

PLAIN = {"true": "true", "false": "false", "null": "null", "": "null"}
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
CITATION = "{source: s, paragraph: 3, quote: q, translation: t, note: {zh: n, en: n}}"
ENTRY = (
    "- {id: ID, section: b, questions: {zh: [q], en: [q]}, answer: {zh: a, en: a}, "
    f"citations: [{CITATION}], caution: none, related: [x], draft: false}}"
)
EVERYTHING = {
    "faq": f"""\
entries:
{ENTRY.replace("ID", "x")}
- {{id: y, draft: true, questions: {{zh: [a]}}}}
not_covered:
{ENTRY.replace("ID", "z")}
chitchat:
{ENTRY.replace("ID", "c")}
sources:
- {{id: s, title: t, author: {{zh: a, en: a}}, note: n, paragraphs: {{3: g}}, skip: [4],
   quotations: ["0123456789abcdef"]}}
terms:
- {{id: t, name: n, aliases: [a], product: true, brand: false}}
safety:
  reminders:
  - {{id: r, text: t, short: s}}
  hotlines:
  - {{id: "110", number: "110", name: n, checked: "2026-11-23"}}
  rules:
  - {{id: r, level: fraud, phrases: [p], exceptions: [e], answer: a, caution: c, citations: [{CITATION}]}}
settings:
  sections: {{b: t}}
  thresholds: {{answer: 0.5}}
  fitted: f
""",
    "transcript": """\
title: t
turns:
- user: u
  expect: {outcome: answer, entry: null, topic: x, cites: [1], caution: none, says: [s], language: zh, candidates: [c]}
- user: ""
""",
}


def as_json(text: str) -> Any:
    """The values in a YAML text as editors see them, with texts for all keys."""
    node = parse(text, Path("a.yaml"))
    return None if node is None else value_of(node)


def value_of(node: Node) -> Any:
    if isinstance(node, MapNode):
        return {key.value: value_of(value) for key, value in node.pairs}
    if isinstance(node, ListNode):
        return [value_of(item) for item in node.items]
    if node.is_plain and (node.value in PLAIN or NUMBER.fullmatch(node.value)):
        return json.loads(PLAIN.get(node.value, node.value))
    return node.value


def complaints(name: str, value: Any) -> list[str]:
    return [error.message for error in Draft7Validator(json.loads(schema_text(name))).iter_errors(value)]


def is_loaded(name: str, text: str) -> bool:
    try:
        (parse_faq if name == "faq" else parse_transcript)(text, Path("a.yaml"))
    except FileProblems:
        return False
    return True


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """All mappings in a value."""
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(each)


def keys_of_objects(schema: Any) -> set[str]:
    return {key for each in objects(schema) for key in each.get("properties", ()) if isinstance(key, str)}


@pytest.mark.parametrize("name", FORMATS)
def test_the_schema_is_one(name: str) -> None:
    Draft7Validator.check_schema(json.loads(schema_text(name)))


@pytest.mark.parametrize(("name", "path"), OURS, ids=[path.name for _, path in OURS])
def test_our_own_files_are_valid_and_name_their_schema(name: str, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    _, _, named = text.partition("\n")[0].partition("$schema=")
    assert complaints(name, as_json(text)) == []
    if name == "faq" or named:  # transcripts may be recorded without
        assert (path.parent / named).resolve() == ROOT / "bot" / "schemas" / f"{name}.json"


@pytest.mark.parametrize("name", FORMATS)
def test_everything_that_there_is_may_be_written(name: str) -> None:
    assert is_loaded(name, EVERYTHING[name])
    assert complaints(name, as_json(EVERYTHING[name])) == []
    there = {key for each in objects(as_json(EVERYTHING[name])) for key in each}
    assert keys_of_objects(json.loads(schema_text(name))) <= there


@pytest.mark.parametrize("name", FORMATS)
def test_a_key_that_the_program_does_not_know_the_schema_does_not_know_either(name: str) -> None:
    value = as_json(EVERYTHING[name])
    names = [{"b": "t"}, {"answer": 0.5}, {"3": "g"}]  # whose keys are names, or numbers
    for each in [each for each in objects(value) if each not in names]:
        each["colour"] = "red"
        text = json.dumps(value, ensure_ascii=False)
        assert (complaints(name, value) != []) is not is_loaded(name, text), each
        del each["colour"]


@pytest.mark.parametrize(
    "broken",
    [
        "entries: [{id: a, questions: {zh: [q]}}]",
        "entries: [{id: a, questions: {zh: [q]}, answer: {}}]",
        "entries: [{id: a, questions: {}, answer: {zh: a}}]",
        "entries: [{id: a, questions: {zh: q}, answer: {zh: a}}]",
        "entries: [{id: none, questions: {zh: [q]}, answer: {zh: a}}]",
        "entries: [{id: '12', questions: {zh: [q]}, answer: {zh: a}}]",
        "entries: [{id: a b, questions: {zh: [q]}, answer: {zh: a}}]",
        "entries: [{id: a, questions: {zh: [12]}, answer: {zh: a}}]",
        "entries: [{id: a, questions: {zh: [q]}, answer: {zh: a}, draft: yes please}]",
        "entries: [{id: a, questions: {zh: [q]}, answer: {zh: a}, citations: [{source: s, paragraph: 0}]}]",
        "settings: {thresholds: {answer: 2}}",
        "safety: {rules: [{id: a, level: worry, phrases: [p], answer: a}]}",
    ],
)
def test_what_does_not_load_is_not_valid(broken: str) -> None:
    assert not is_loaded("faq", broken)
    assert complaints("faq", as_json(broken)) != []

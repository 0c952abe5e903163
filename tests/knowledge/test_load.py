"""FAQ folders become what they say together; whatever is wrong in them is said at once, each at its place."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import FileProblems, FolderError, JiewenError
from bot.knowledge.files import knowledge_files
from bot.knowledge.folders import shipped_folder
from bot.knowledge.load import load, load_folder
from bot.model import Citation, Hotline, Kind, Language, Reminder, Source, Term, Text

SMALLEST = """\
entries:
- id: weilidai-operator
  questions:
    zh: [微粒贷是谁提供的]
    en: ["Who offers Weilidai?"]
  answer:
    zh: 腾讯。
    en: Tencent.
"""
FULL = """\
sources:
- id: article
  title: 解析
  author: {zh: 我们的感情, en: Our Feelings}
  paragraphs:
    1: 标题
    16: {zh: 标准不同, en: Different standards}
  quotations: ["0123456789abcdef"]
  skip: [1]
entries:
- id: why
  section: core
  questions: {zh: [为什么, 为啥]}
  answer: {zh: 标准不同。}
  citations:
  - {source: article, paragraph: 16, quote: 一句, translation: A sentence, note: {zh: 缺词}}
  - {source: article, paragraph: 3}
  - {source: article, paragraph: 16, note: 缺词}
  caution: debt
  related: [how]
  draft: true
not_covered:
- {id: rate, questions: {en: [What is the rate?]}, answer: {en: It does not say.}}
chitchat:
- {id: hello, questions: {zh: [你好]}, answer: {zh: 你好！}, caution: none}
terms:
- {id: weilidai, name: {zh: 微粒贷, en: Weilidai}, aliases: [微立贷], product: true}
- {id: quota, name: 额度}
safety:
  reminders:
  - {id: debt, text: {zh: 量入为出, en: Mind your debts}, short: {zh: 小心}}
  hotlines:
  - {id: bank, number: "12378", name: 热线, checked: "2026-11-23"}
  rules:
  - id: no-way-out
    level: distress
    phrases: [还不上…怎么办]
    exceptions: [朋友还不上]
    answer: {zh: 别急, en: Take it slowly}
    citations: [{source: article, paragraph: 32}]
settings:
  sections: {core: {zh: 核心, en: Core}, risk: 风控}
  thresholds: {answer: 0.5, clarify: 0}
  fitted: by hand
"""


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def problems(*folders: Path) -> list[str]:
    """What is wrong in `folders`, as `file name:line:column: message`."""
    with pytest.raises(FileProblems) as caught:
        load(folders)
    return [
        f"{Path(each.path).name}:{each.line}:{each.column}: {each.message}" for each in caught.value.problems
    ]


def problem(folder: Path, text: str) -> str:
    """The one thing that is wrong in `text`."""
    write(folder, "a.yaml", text)
    (found,) = problems(folder)
    return found


def test_the_smallest_entry_loads(tmp_path: Path) -> None:
    path = write(tmp_path, "a.yaml", SMALLEST)
    entry = load([tmp_path]).entries["weilidai-operator"]
    assert entry.questions == {Language.ZH: ("微粒贷是谁提供的",), Language.EN: ("Who offers Weilidai?",)}
    assert entry.answer == Text("腾讯。", "Tencent.")
    assert (entry.kind, entry.caution, entry.citations, entry.is_draft) == (Kind.ENTRY, "reminder", (), False)
    assert str(entry.location) == f"{path}:2:3"


def test_an_entry_may_have_all_its_keys(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", FULL)
    entry = load_folder(tmp_path).entries["why"]
    assert entry.citations == (
        Citation("article", 16, "一句", "A sentence", Text(zh="缺词")),
        Citation("article", 3),
        Citation("article", 16, note=Text("缺词", "缺词")),
    )
    assert (entry.caution, entry.section, entry.related, entry.is_draft) == ("debt", "core", ("how",), True)


def test_all_kinds_of_entries_stand_in_the_order_of_the_file(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", FULL)
    kinds = {name: entry.kind for name, entry in load_folder(tmp_path).entries.items()}
    assert list(kinds.items()) == [("why", Kind.ENTRY), ("rate", Kind.NOT_COVERED), ("hello", Kind.CHITCHAT)]


def test_sources_terms_safety_and_settings_load(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", FULL)
    knowledge = load_folder(tmp_path)
    source = knowledge.sources["article"]
    assert source == Source(
        id="article",
        title=Text("解析", "解析"),
        author=Text("我们的感情", "Our Feelings"),
        gists={1: Text("标题", "标题"), 16: Text("标准不同", "Different standards")},
        digests=frozenset({"0123456789abcdef"}),
        skipped=frozenset({1}),
        location=source.location,
    )
    assert list(knowledge.terms.values()) == [
        Term("weilidai", Text("微粒贷", "Weilidai"), ("微立贷",), is_product=True),
        Term("quota", Text("额度", "额度")),
    ]
    assert knowledge.safety.reminders == {
        "debt": Reminder("debt", Text("量入为出", "Mind your debts"), Text(zh="小心"))
    }
    assert knowledge.safety.hotlines == {"bank": Hotline("bank", "12378", Text("热线", "热线"), "2026-11-23")}
    rule = knowledge.safety.rules["no-way-out"]
    assert (rule.level, rule.phrases, rule.exceptions) == ("distress", ("还不上…怎么办",), ("朋友还不上",))
    assert rule.citations == (Citation("article", 32),)
    assert list(knowledge.settings.sections) == ["core", "risk"]
    assert knowledge.settings.thresholds == {"answer": 0.5, "clarify": 0.0}
    assert knowledge.settings.fitted == "by hand"


def test_every_yaml_file_below_the_folder_counts_sorted_and_hidden_ones_do_not(tmp_path: Path) -> None:
    paths = [write(tmp_path, name, "") for name in ("a/z.yaml", "b.yaml", "c/d/e.yaml")]
    for name in (".hidden.yaml", ".git/a.yaml", "notes.txt"):
        write(tmp_path, name, "not: [an FAQ")
    assert knowledge_files([tmp_path, tmp_path]) == (*paths, *paths)


def test_a_file_with_the_wrong_ending_is_a_problem(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", SMALLEST)
    write(tmp_path, "b.yml", SMALLEST)
    write(tmp_path, "c.YAML", SMALLEST)
    remedy = "files with this ending are not read: rename it to end in `.yaml`"
    assert problems(tmp_path) == [f"b.yml:1:1: {remedy}", f"c.YAML:1:1: {remedy}"]


def test_messages_name_the_file_as_the_folder_was_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "faq/a.yaml", "entries: x\n")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FileProblems) as caught:
        load([Path("faq")])
    assert caught.value.problems[0].path == str(Path("faq", "a.yaml"))


def test_a_missing_folder_and_a_file_are_folder_errors(tmp_path: Path) -> None:
    file = write(tmp_path, "a.yaml", SMALLEST)
    with pytest.raises(FolderError, match="no such folder"):
        load([tmp_path / "none"])
    with pytest.raises(FolderError, match="this is a file"):
        load([file])


def test_an_empty_folder_is_fine_as_a_layer_and_a_problem_alone(tmp_path: Path) -> None:
    base, own = tmp_path / "base", tmp_path / "own"
    write(base, "a.yaml", SMALLEST)
    write(own, "a.yaml", "# nothing yet\n")
    assert list(load([base, own]).entries) == ["weilidai-operator"]
    assert load_folder(own).entries == {}
    with pytest.raises(FileProblems, match="not a single entry"):
        load([own])


def test_later_folders_win_item_by_item(tmp_path: Path) -> None:
    base, own = tmp_path / "base", tmp_path / "own"
    write(base, "a.yaml", FULL)
    write(
        own,
        "a.yaml",
        FULL.replace("标准不同。", "不知道。").replace("id: rate", "id: other").replace("0.5", "0.7"),
    )
    knowledge = load([base, own])
    assert list(knowledge.entries) == ["why", "rate", "hello", "other"]
    assert knowledge.entries["why"].answer.zh == "不知道。"
    assert knowledge.settings.thresholds["answer"] == 0.7


def test_a_later_folder_may_answer_what_was_not_covered(tmp_path: Path) -> None:
    base, own = tmp_path / "base", tmp_path / "own"
    write(base, "a.yaml", SMALLEST.replace("entries", "not_covered"))
    write(own, "a.yaml", SMALLEST)
    assert load([base, own]).entries["weilidai-operator"].kind is Kind.ENTRY


def test_an_id_is_unique_in_a_folder_over_files_and_kinds(tmp_path: Path) -> None:
    first = write(tmp_path, "a.yaml", SMALLEST)
    write(tmp_path, "b.yaml", SMALLEST.replace("entries", "chitchat"))
    assert problems(tmp_path) == [
        f"b.yaml:2:7: the id `weilidai-operator` is already that of the entry at {first}:2:7: choose another"
    ]


def test_a_term_may_have_the_id_of_an_entry(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", f"{SMALLEST}terms:\n- {{id: weilidai-operator, name: 微粒贷}}\n")
    assert len(load([tmp_path]).terms) == 1


@pytest.mark.parametrize("name", ["none", "chitchat", "'12'", "'１２'"])
def test_ids_that_mean_something_else_are_refused(name: str, tmp_path: Path) -> None:
    text = SMALLEST.replace("weilidai-operator", name)
    assert problem(tmp_path, text).endswith("has a meaning of its own: choose another")


@pytest.mark.parametrize("name", ["a b", '"a\\nb"', '"a\\u200bb"'])
def test_ids_have_no_spaces_and_nothing_invisible(name: str, tmp_path: Path) -> None:
    text = SMALLEST.replace("weilidai-operator", name)
    assert problem(tmp_path, text) == "a.yaml:2:7: an id has no spaces: write hyphens instead"


@pytest.mark.parametrize("name", ["微粒贷-谁", "A_b.c", "a12"])
def test_other_ids_load(name: str, tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", SMALLEST.replace("weilidai-operator", name))
    assert list(load([tmp_path]).entries) == [name]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("answer:", "awnser:", "6:3: the unknown key `awnser`: is `answer` meant?"),
        ("answer:", "awnser:", "2:3: `answer` is missing: add `answer: …`"),
        (
            "[微粒贷是谁提供的]",
            "微粒贷是谁提供的",
            "4:9: a list is wanted here: write `微粒贷是谁提供的` in a line of",
        ),
        ("[微粒贷是谁提供的]", "[12]", "4:10: a text is wanted here: YAML turns `12` into a number"),
        ("    zh: 腾讯。\n    en: Tencent.\n", "    腾讯\n", "7:5: `key: …` is wanted here: `腾讯`"),
        ("id: weilidai-operator", "id:", "2:3: `id` is missing: add `id: …`"),
        ("entries:", "entires:", "1:1: the unknown key `entires`: is `entries` meant?"),
        ("zh: 腾讯。", "ch: 腾讯。", "7:5: the unknown key `ch`: is `zh` meant?"),
        ("en: Tencent.", "en: Tencent.\n  draft: maybe", "9:10: `true` or `false` is wanted here"),
        ("en: Tencent.", "en: Tencent.\n  citations: [{source: a}]", "9:15: `paragraph` is missing"),
        (
            "en: Tencent.",
            "en: Tencent.\n  citations: [{source: a, paragraph: 0}]",
            "9:38: a whole number from 1",
        ),
    ],
)
def test_what_is_wrong_is_located(old: str, new: str, expected: str, tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", SMALLEST.replace(old, new))
    assert [each for each in problems(tmp_path) if each.startswith(f"a.yaml:{expected}")]


@pytest.mark.parametrize(
    ("questions", "answer", "words"),
    [
        ("{zh: []}", "{zh: 甲}", "there is no question"),
        ("{zh: , en: }", "{zh: 甲}", "there is no question"),
        ("{zh: [甲]}", "{zh: }", "there is no answer"),
        ("[甲]", "{zh: 甲}", "`key: …` is wanted here: this is a list"),
    ],
)
def test_questions_and_answer_need_a_language(
    questions: str, answer: str, words: str, tmp_path: Path
) -> None:
    assert words in problem(tmp_path, f"entries:\n- id: a\n  questions: {questions}\n  answer: {answer}\n")


def test_the_problems_of_all_files_and_folders_come_together(tmp_path: Path) -> None:
    write(tmp_path, "x/a.yaml", "entries: {")
    write(tmp_path, "x/b.yaml", "entries:\n- id: none\n  colour: red\n")
    write(tmp_path, "y/c.yaml", "settings: {thresholds: {answer: 2, clarify: high}}\n")
    assert len(problems(tmp_path / "x", tmp_path / "y")) == 7


def crisis_rules() -> list[str]:
    """The ids of the crisis rules as they are shipped."""
    rules = load_folder(shipped_folder()).safety.rules
    return [name for name, rule in rules.items() if rule.level == "crisis"]


def test_the_shipped_crisis_rules_are_always_there_and_first(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", FULL)
    assert list(load([tmp_path]).safety.rules) == [*crisis_rules(), "no-way-out"]


def test_the_shipped_faq_has_crisis_rules() -> None:
    assert crisis_rules()


def test_a_folder_can_add_phrases_to_a_crisis_rule_and_change_nothing_else(tmp_path: Path) -> None:
    shipped = load_folder(shipped_folder()).safety
    for name in crisis_rules():
        own = f"- {{id: {name}, level: crisis, phrases: [我的话], exceptions: [死], answer: {{zh: 没事}}}}\n"
        write(tmp_path, "a.yaml", f"{SMALLEST}safety:\n  rules:\n  {own}")
        rule, before = load([tmp_path]).safety.rules[name], shipped.rules[name]
        assert rule.phrases == (*before.phrases, "我的话")
        assert (rule.answer, rule.exceptions, rule.level) == (before.answer, before.exceptions, "crisis")


def test_a_folder_cannot_turn_a_crisis_rule_into_another(tmp_path: Path) -> None:
    for name in crisis_rules():
        own = f"- {{id: {name}, level: fraud, phrases: [我的话], answer: {{zh: 没事}}}}\n"
        write(tmp_path, "a.yaml", f"{SMALLEST}safety:\n  rules:\n  {own}")
        assert load([tmp_path]).safety.rules[name] == load_folder(shipped_folder()).safety.rules[name]


def test_a_folder_cannot_change_the_numbers_that_crisis_rules_name(tmp_path: Path) -> None:
    named = load([shipped_folder()]).safety.hotlines
    own = "".join(f"  - {{id: {name}, number: '0', name: x, checked: x}}\n" for name in named)
    write(tmp_path, "a.yaml", SMALLEST + (f"safety:\n  hotlines:\n{own}" if named else ""))
    safety = load([tmp_path]).safety
    texts = "".join(f"{safety.rules[name].answer}{safety.rules[name].caution}" for name in crisis_rules())
    for name, hotline in named.items():
        if f"{{{name}}}" in texts:
            assert safety.hotlines[name] == hotline


WORDS = [
    "entries",
    "id",
    "questions",
    "answer",
    "zh",
    "en",
    "citations",
    "paragraph",
    "safety",
    "rules",
    "settings",
]
WORDS += [
    ": ",
    "- ",
    "\n",
    "\n  ",
    "\n- ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "no",
    "12",
    "微粒贷",
    '"',
    "'",
    "|",
    "none",
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=60)
    | st.lists(st.sampled_from(WORDS), max_size=25).map(lambda each: "".join(each).encode())
)
def test_any_bytes_load_or_are_refused_with_a_reason(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.yaml").write_bytes(content)
    with suppress(JiewenError):
        load_folder(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows wants rights for links")
def test_a_dangling_link_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to(tmp_path / "none")
    assert "cannot be read" in problems(tmp_path)[0]

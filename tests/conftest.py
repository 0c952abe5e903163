"""The shipped FAQ and a tiny one, opened once for all tests, with a cache folder that is nobody's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from bot.dialogue.opening import open_assistant
from bot.knowledge.folders import shipped_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.dialogue.assistant import Assistant

# The same examples on every machine, and no limit on their time.
settings.register_profile("repeatable", deadline=None, derandomize=True, database=None)
settings.load_profile("repeatable")

TINY_FAQ = """\
sources:
- id: notes
  title: {zh: 读者随笔, en: A reader's notes}
terms:
- {id: library-card, name: {zh: 借书证, en: library card}, aliases: [读者证, 借书卡], product: true}
- {id: e-card, name: {zh: 电子证, en: e-card}, product: true}
settings:
  thresholds: {answer: 0.6, clarify: 0.7}
safety:
  reminders:
  - id: reminder
    text: {zh: 借书要按时还，别让书逾期。, en: Please bring your books back in time.}
    short: {zh: 按时还书。, en: Books back in time.}
  rules:
  - id: overdue
    level: distress
    phrases: [还不起罚款, cannot pay the fine]
    answer: {zh: 先别再借书，跟前台说一说。, en: Borrow no more books for now and talk to the desk.}
    citations: [{source: notes, paragraph: 5}]
entries:
- id: lost-card
  questions:
    zh: [借书证丢了怎么办, 借书证不见了找谁]
    en: ["What if I lose my library card?", Where do I report a lost library card?]
  answer: {zh: 到前台补办借书证。, en: Ask for a new card at the desk.}
  citations: [{source: notes, paragraph: 4, quote: 补办要带身份证, translation: bring your identity card}]
  related: [opening-hours, no-such-entry]
- id: lost-e-card
  questions:
    zh: [电子证丢了怎么办, 电子证不见了找谁]
    en: ["What if I lose my e-card?", Where do I report a lost e-card?]
  answer: {zh: 电子证可以自己重新下载。, en: You can download an e-card again yourself.}
- id: opening-hours
  questions:
    zh: [图书馆几点开门, 图书馆的开放时间]
    en: ["When does the library open?", Opening hours of the library]
  answer: {zh: 随笔说，图书馆早上九点开门。, en: "By the notes, the library opens at nine."}
  citations:
  - source: notes
    paragraph: 3
    quote: 九点开门
    translation: opens at nine
    note: {zh: 节假日不一定。, en: Holidays may differ.}
  caution: none
- id: book-limit
  questions: {zh: [一次能借几本书, 最多可以借多少本]}
  answer: {zh: 一次最多借五本。}
- id: closing-hours
  draft: true
  questions: {zh: [图书馆几点关门], en: ["When does the library close?"]}
  answer: {zh: 随笔说，图书馆晚上八点关门。, en: "By the notes, the library closes at eight."}
not_covered:
- id: parking
  questions: {zh: [哪里可以停车, 停车场收费吗], en: ["Where can I park my car?", Is parking free?]}
  answer: {zh: 随笔没有讲停车。, en: The notes do not mention parking.}
  caution: none
chitchat:
- id: hello
  questions: {zh: [你好, 您好], en: [Hello, Hi there]}
  answer: {zh: 你好！, en: Hello!}
"""
"""An FAQ about a library with something of everything; `lost-card` and `lost-e-card` are easily confused."""


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The cache folder of all tests, and of the processes that they start."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_CACHE_HOME", str(folder))
        yield folder


@pytest.fixture(scope="session")
def assistant() -> Assistant:
    """The assistant that knows the shipped FAQ."""
    return open_assistant([shipped_folder()])


@pytest.fixture
def tiny_folder(tmp_path: Path) -> Path:
    """A folder with the tiny FAQ in one file, `library.yaml`, to be changed at will."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    (folder / "library.yaml").write_text(TINY_FAQ, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The assistant that knows the tiny FAQ."""
    folder = tmp_path_factory.mktemp("tiny")
    (folder / "library.yaml").write_text(TINY_FAQ, encoding="utf-8")
    return open_assistant([folder])

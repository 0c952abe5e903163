"""A phrasing is added to the right entry, and a turn of a transcript proves that it is understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.curation.teaching import plan_phrasings, plan_turn
from bot.dialogue.opening import open_assistant
from bot.errors import FileProblems, Refusal
from bot.model import Language
from bot.transcripts.replay import replay_paths

if TYPE_CHECKING:
    from pathlib import Path

    from bot.curation.changing import Alteration


def teach(folder: Path, id: str, *phrasings: str) -> Alteration:
    assistant = open_assistant([folder])
    entry = assistant.knowledge.entries[id]
    return plan_phrasings(entry, phrasings, assistant, [folder], Language.EN, are_named=True)


def test_what_was_typed_becomes_a_phrasing_of_its_language(tiny_folder: Path) -> None:
    change = teach(tiny_folder, "lost-card", "卡没了咋整").change
    assert change.before is not None
    assert change.after == change.before.replace(
        "zh: [借书证丢了怎么办, 借书证不见了找谁]", 'zh: [借书证丢了怎么办, 借书证不见了找谁, "卡没了咋整"]'
    )
    assert 'en: [Hello, Hi there, "Howdy"]' in teach(tiny_folder, "hello", "Howdy").change.after


def test_several_are_taught_at_once_in_both_languages_and_what_is_there_is_left_out(
    tiny_folder: Path,
) -> None:
    change = teach(
        tiny_folder, "lost-card", "卡没了咋整", "借书证丢了怎么办", "My card is gone", "卡没了咋整"
    ).change
    assert '借书证不见了找谁, "卡没了咋整"]' in change.after
    assert 'Where do I report a lost library card?, "My card is gone"]' in change.after


def test_what_is_there_already_is_not_taught(tiny_folder: Path) -> None:
    with pytest.raises(Refusal, match="借书证丢了怎么办"):
        teach(tiny_folder, "lost-card", "借书证丢了怎么办")


@pytest.mark.parametrize(
    ("id", "phrasing"), [("lost-card", "卡没了咋整"), ("parking", "车放哪儿"), ("hello", "在吗")]
)
def test_the_recorded_turns_pass_once_it_is_taught(tiny_folder: Path, id: str, phrasing: str) -> None:
    entry = open_assistant([tiny_folder]).knowledge.entries[id]
    transcript = tiny_folder.parent / "taught.yaml"
    transcript.write_text(plan_turn(transcript, phrasing, entry).after, encoding="utf-8")
    second = plan_turn(transcript, f"请问{phrasing}", entry)
    assert second.after.startswith(second.before or "?")
    assert not replay_paths([transcript], open_assistant([tiny_folder])).is_passed
    change = teach(tiny_folder, id, phrasing).change
    change.path.write_text(change.after, encoding="utf-8")
    assert replay_paths([transcript], open_assistant([tiny_folder])).is_passed


def test_a_file_that_is_no_transcript_is_left_alone(tiny_folder: Path) -> None:
    entry = open_assistant([tiny_folder]).knowledge.entries["hello"]
    with pytest.raises(FileProblems):
        plan_turn(tiny_folder / "library.yaml", "在吗", entry)

"""The catalogue of going through what was not answered, and of why nothing is written: key -> (Chinese, English)."""

from __future__ import annotations

REVIEWING_MESSAGES: dict[str, tuple[str, str]] = {
    "misses_what": (
        "第 {number} 组“{query}”：t 教给一个条目，a 添加条目，d 不再列出；输入编号换一组，直接按 Enter 结束。",
        "Group {number}, “{query}”: t teaches it to an entry, a adds an entry, d drops it; a number goes to another group, Enter alone "
        "leaves.",
    ),
    "misses_phrasings": (
        "把这些问法教给 {id}，一行一种，可以改；清空就什么都不写。",
        "These become phrasings of {id}, one a line; change them as you like, or clear the line to write nothing.",
    ),
    "misses_prove": (
        "先写一份现在会失败的对话记录 {path}，条目写好后它就会通过？[y/n]",
        "First write {path}, a transcript that fails now and passes once the entry is written? [y/n]",
    ),
    # jiewen add, step by step
    "guide_note": (
        "编者注：读的人该知道这段话有什么问题，比如没有依据、说法过时（没有就直接按 Enter）。",
        "A note of the editor's: what should readers know about this passage, such as that it is unsupported or out of date? "
        "(Enter alone for none)",
    ),
    "guide_other_note": (
        "同样的编者注，用另一种语言（没有就直接按 Enter）。",
        "The same note in the other language (Enter alone leaves it out).",
    ),
    # Why nothing is written
    "save_changed_meanwhile": (
        "{path}：这期间文件被改动过，所以什么都没有写入，请再试一次。",
        "{path}: the file has changed meanwhile, so nothing is written: try again.",
    ),
    "remove_installed": (
        "{path} 不能改。不想让它回答，可以用 `jiewen edit {id}` 写上 `draft: true`：改动会写进你自己的问答文件夹，叠加在它之上。",
        "{path} cannot be changed. To keep `{id}` from being served, `jiewen edit {id}` and write `draft: true`: that goes to your own "
        "FAQ folder, which is laid over it.",
    ),
    "editor_none": (
        "没有找到编辑器：请在环境变量 EDITOR 里写上一个。",
        "there is no editor: name one in $EDITOR.",
    ),
    "editor_not_started": (
        "编辑器 {editor} 打不开（{reason}）：请在环境变量 EDITOR 里换一个。",
        "the editor {editor} cannot be started ({reason}): name another in $EDITOR.",
    ),
    "editor_failed": (
        "编辑器 {editor} 没有正常结束（状态 {status}），所以什么都没有改。",
        "the editor {editor} ended with status {status}, so nothing is changed.",
    ),
    "misses_replayed": (
        "{path}：{all} 轮，通过 {passed} 轮。",
        "{path}: {passed} of {all} turns pass.",
    ),
}

"""The catalogue of going through what was not answered: key -> (Chinese, English)."""

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
    "misses_replayed": (
        "{path}：{all} 轮，通过 {passed} 轮。",
        "{path}: {passed} of {all} turns pass.",
    ),
}

"""The catalogue of the chat's history: key -> (Chinese, English)."""

from __future__ import annotations

HISTORY_MESSAGES: dict[str, tuple[str, str]] = {
    "command_history": (
        "你问过的话存不存、存在哪里；也能清除",
        "whether what you asked is kept, and where; clears it, too",
    ),
    "command_history_takes": ("[清除]", "[clear]"),
    "history_word_clear": (
        "忘掉所有问过的话，文件也删掉",
        "forgets all that you asked, and deletes the file",
    ),
    "history_in_memory": (
        "你问过的话只在内存里，离开就没了。想留到下次，请用 jiewen chat --history 开始聊天。",
        "What you asked is in memory only, and gone when you leave. To keep it for next time, start with "
        "jiewen chat --history.",
    ),
    "history_not_kept": (
        "你问过的话不会留给下次聊天。想留，请用 jiewen chat --history 开始聊天。",
        "What you asked is not kept for the next chat. To keep it, start with jiewen chat --history.",
    ),
    "history_recorded": (
        "但这次聊天正在录制，写在 {path}；录下的要自己删。",
        "This chat is being recorded, though, in {path}; only you can delete that.",
    ),
    "history_misses": (
        "没答上的问题另外记在 {path}，jiewen misses --off 停止并删除。",
        "Questions that are not answered are kept in {path}; jiewen misses --off stops that and deletes them.",
    ),
    "history_earlier": (
        "以前留下的还在 {path}，/历史 清除 可以删掉。",
        "What earlier chats kept is still in {path}; /history clear deletes it.",
    ),
    "history_kept": (
        "你问过的话留在 {path}，只有你能读。证件号、电话、卡号和邮箱先打码再写；难处和求助的话一概不写。/历史 清除 可以全部删掉。",
        "What you asked is kept in {path}, which only you can read. Numbers of identity cards, telephones and bank cards and "
        "e-mail addresses are masked before they are written; what is said in distress is not written at all. "
        "/history clear deletes everything.",
    ),
    "history_cleared": (
        "都忘掉了：往上翻找不到，/保存 也不会存，留下的文件也删了。",
        "All forgotten: it cannot be recalled, /save does not save it, and no file of it is left.",
    ),
    "history_not_cleared": (
        "内存里的忘掉了，文件没能删掉（{reason}）。",
        "What was in memory is forgotten, but the file could not be deleted ({reason}).",
    ),
    "history_unknown": (
        "/历史 后面只能写“清除”，没有“{name}”。",
        "After /history there can only be “clear”, not “{name}”.",
    ),
    "history_lost": (
        "（这句话没能留下来：{reason}。聊天照常，后面的也不再留了。）",
        "(This could not be kept: {reason}. The chat goes on, and nothing more is kept.)",
    ),
    "history_unreadable": (
        "以前留下的话读不了：{reason}。聊天照常，这次不留。/历史 清除 可以把那个文件删掉。",
        "What earlier chats kept cannot be read: {reason}. The chat goes on, and keeps nothing. /history clear deletes that file.",
    ),
    "history_damaged": (
        "以前留下的话里有 {count} 行坏了，已跳过。",
        "Of what earlier chats kept, damaged lines were passed over: {count}.",
    ),
}

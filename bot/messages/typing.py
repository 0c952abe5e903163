"""The catalogue of what the chat says while somebody is typing: key -> (Chinese, English)."""

from __future__ import annotations

TYPING_MESSAGES: dict[str, tuple[str, str]] = {
    # What Enter would bring
    "enter_answer": ("回车回答：{title}", "Enter answers: {title}"),
    "enter_clarify": ("回车先问清是哪个：{titles}", "Enter asks which one: {titles}"),
    "enter_topic": ("回车说明资料没讲：{title}", "Enter says it is not covered: {title}"),
    "enter_unknown": ("回车只能说不知道，换个说法试试", "Enter says it does not know; try other words"),
    "enter_chitchat": ("回车回应：{title}", "Enter replies: {title}"),
    "enter_follow": ("回车接着刚才的回答说", "Enter goes on from the last reply"),
    "enter_help": ("回车先告诉你可以找谁帮忙", "Enter first tells who can help"),
    "enter_fraud": ("回车先提醒你当心受骗", "Enter first warns of a possible scam"),
    "enter_command": ("回车：{what}", "Enter: {what}"),
    # In an empty line
    "hint_recording": ("录制中", "recording"),
    "hint_help": ("F1 帮助", "F1 help"),
    "hint_language": ("F2 语言：{name}", "F2 language: {name}"),
    "hint_leave": ("Ctrl-D 离开", "Ctrl-D leaves"),
    "hint_language_auto": ("跟着问题", "the question's"),
    # When a reply was not waited for
    "stopped": ("停下了。可以接着问。", "Stopped. Go on asking whenever you like."),
    "cli_option_vi": ("用 vi 的按键编辑", "vi keys"),
    # The keys that are only there with a menu
    "key_take": ("采用灰色的补全", "takes over what is greyed out"),
}

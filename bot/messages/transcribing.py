"""The catalogue of recording chats as transcripts: key -> (Chinese, English)."""

from __future__ import annotations

TRANSCRIBING_MESSAGES: dict[str, tuple[str, str]] = {
    # The help
    "command_record": (
        "把接下来的聊天录成对话记录，每说一句就存一次",
        "records the chat from here on as a transcript, on the disk after each turn",
    ),
    "command_record_takes": ("[名字]", "[NAME]"),
    "command_says": (
        "录制时：说过这些字的回答，以后也必须说",
        "while recording: the reply that says these words has to keep them",
    ),
    "command_says_takes": ("原话", "TEXT"),
    "command_save": (
        "结束录制，起个名字和标题；没有录制时，存下整个聊天",
        "ends the recording, with a name and a title; without one it saves the whole chat",
    ),
    "command_save_takes": ("[名字 [标题]]", "[NAME [TITLE]]"),
    "cli_option_record": ("把聊天录成 FILE，每说一句就存一次", "record the chat in FILE, turn by turn"),
    "cli_transcribe": ("把一份问题清单变成对话记录", "make transcripts from a plain file of questions"),
    "cli_transcribe_file": (
        "每行一个问题，空行隔开不同的对话（- 是标准输入）",
        "a question a line, an empty line between conversations (- is stdin)",
    ),
    "cli_transcribe_name": ("文件名（默认同 FILE）", "the name of what is written (default: that of FILE)"),
    "cli_transcribe_title": ("标题（默认是第一个问题）", "the title (default: the first question)"),
    # What is said
    "record_begins": (
        "开始录制，存在 {path}。/保存 名字 标题 结束录制；/必须说 原话 钉住回答里的字。",
        "Recording, in {path}. /save NAME TITLE ends it; /says TEXT holds the reply that says so to those words.",
    ),
    "record_running": (
        "已经在录了，存在 {path}。/保存 名字 标题 结束录制。",
        "This chat is being recorded already, in {path}. /save NAME TITLE ends that.",
    ),
    "record_saved": (
        "存好了：{path}。标题是文件里的第一行，要换就再输入：/保存 {name} 新标题\n回放：{command}",
        "Saved: {path}. Its first line is the title; for another one type: /save {name} A title\nReplay it: {command}",
    ),
    "record_ask_title": ("标题（可以改；回车确定）：", "The title (change it, or just press Enter):"),
    "record_ask_words": (
        "回答里有没有以后也必须说的话？照抄几个字；没有就直接回车。",
        "Are there words that a reply has to keep? Copy a few of them, or just press Enter.",
    ),
    "record_ask_overwrite": (
        "{path} 已经有了。要覆盖它吗？[y/N]",
        "{path} is there already. Write over it? [y/N]",
    ),
    "record_not_saved": ("没有保存，聊天照旧。", "Nothing was saved; the chat goes on as before."),
    "record_masked": ("个人号码已用 * 代替。", "Personal numbers in it are written as *."),
    "record_differs": (
        "录制提示：脱离前面的聊天、隐去号码之后，这句话会得到另一个回答，记录里写的是那个（{outcome}）。",
        "Recording: without what was said before it, and with numbers masked, this gets another reply; "
        "the transcript holds that one ({outcome}).",
    ),
    "record_tightened": (
        "记下了，这句回答以后也必须说：“{words}”",
        "Noted; that reply has to keep these words: “{words}”",
    ),
    "record_unsaid": (
        "没有哪句回答里有“{text}”。请照抄回答里的一段话。",
        "No reply says “{text}”. Copy a few words of one.",
    ),
    "record_nothing": (
        "还什么都没说，没有可存的。",
        "Nothing has been said yet, so there is nothing to keep.",
    ),
    "record_none": ("现在没有在录制。先输入 /录制。", "Nothing is being recorded. Type /record first."),
    "record_no_words": (
        "后面照抄回答里的一段话：/必须说 原话",
        "Put a few words of a reply after it: /says TEXT",
    ),
    "record_unwritten": (
        "录制没写进文件：{reason}\n下一句会连这句一起再写；也可以用 /保存 名字 换个文件。",
        "The recording could not be written: {reason}\n"
        "The next turn is written together with this one; /save NAME takes another file.",
    ),
    # What is refused
    "record_bad_name": (
        '“{name}”不能当文件名：只写名字，不带文件夹，不用 / \\ : * ? " < > |，也不以点开头。',
        '“{name}” cannot be the name of a file: write a plain name, without a folder, without / \\ : * ? " < > |, '
        "not beginning with a dot.",
    ),
    "record_exists": (
        "{path} 已经有了，不会覆盖它：换个名字，或者先把它删掉。",
        "{path} is there already and is not overwritten: take another name, or delete it first.",
    ),
    "record_wrong_ending": (
        "{path}：对话记录的文件名要以 .yaml 结尾，比如 {meant}。",
        "{path}: the name of a transcript ends in .yaml, such as {meant}.",
    ),
    "record_no_folder": (
        "{path}：没有 {folder} 这个文件夹，先建好它。",
        "{path}: there is no folder {folder}; make it first.",
    ),
    "record_lost": (
        "{path} 已经不是对话记录了（没有 turns）。用 /保存 另一个名字 存下整个聊天。",
        "{path} is no transcript any more (it has no turns). /save ANOTHER-NAME saves the whole chat.",
    ),
    "transcribe_only_shows": (
        "“/{name}”只在聊天里有用，不能录成一轮：删掉这一行",
        "/{name} is of use in the chat only and cannot be a turn: delete the line",
    ),
    "transcribe_empty": (
        "{path} 里没有问题：每行写一个。",
        "{path} holds no question: write one in each line.",
    ),
    "transcribe_written": ("写好了 {path}（{count} 轮）", "Written: {path} (turns: {count})"),
}

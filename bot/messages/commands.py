"""The catalogue of the chat's commands: key -> (Chinese, English)."""

from __future__ import annotations

COMMANDS_MESSAGES: dict[str, tuple[str, str]] = {
    # The help
    "help_intro": (
        "直接用一句话问我，中文、英文、拼音都行。看到编号，输入编号就能选。",
        "Just ask in a sentence, in English or Chinese. Where something is numbered, type its number.",
    ),
    "help_more": (
        "粘贴的多行算一个问题，/按键 列出快捷键，/历史 说明你问过的话存不存、存在哪里。",
        "Several lines pasted at once are one question; /keys lists the keys. "
        "/history tells whether what you asked is kept, and where.",
    ),
    # Each command: what it does; what its argument looks like
    "command_help": ("这份说明", "this text"),
    "command_browse": ("按部分浏览问答，输入编号打开", "the FAQ by section; type a number to open"),
    "command_browse_takes": ("[部分]", "[SECTION]"),
    "command_source": (
        "刚才的回答出自哪里，有多可信；带编号只看那一条引文",
        "where the last reply comes from, and how far to trust it; with a number, that quotation alone",
    ),
    "command_source_takes": ("[编号]", "[N]"),
    "command_why": (
        "刚才的回答是怎么来的：怎么理解问题，有哪些候选，为什么选它",
        "how the last reply came about: how it was read, what else there was, why this one",
    ),
    "command_lang": (
        "回答用什么语言：跟着问题、中文、英文",
        "the language of replies: the question's, Chinese or English",
    ),
    "command_lang_takes": ("auto|zh|en", "auto|zh|en"),
    "command_again": ("把刚才的回答用另一种语言再说一遍", "the last reply once more, in the other language"),
    "command_again_takes": ("[zh|en]", "[zh|en]"),
    "command_clear": ("清空屏幕", "clear the screen"),
    "command_keys": ("快捷键", "the keys"),
    "command_quit": ("离开（也可以按 Ctrl-D）", "leave (so does Ctrl-D)"),
    "command_teach": (
        "刚才答得不对：把你的问法教给该回答它的条目",
        "the last reply was wrong: teaches your phrasing to the entry that should answer",
    ),
    "command_teach_takes": ("[编号]", "[N]"),
    "command_add": ("添加一个条目，一步一步来", "adds an entry to the FAQ, step by step"),
    "command_add_takes": ("[问题]", "[QUESTION]"),
    "command_unknown": (
        "没有“/{name}”这个命令。/帮助 列出所有命令。",
        "There is no command /{name}. /help lists them all.",
    ),
    "command_nearest": (
        "没有“/{name}”这个命令。是不是想用 /{nearest}？",
        "There is no command /{name}. Did you mean /{nearest}?",
    ),
    "command_only_in_chat": (
        "“/{name}”只在聊天里有用，这里能用的是：{names}。",
        "/{name} is of use in the chat only; what can be used here: {names}.",
    ),
    # The keys
    "key_enter": ("发送", "sends what you typed"),
    "key_new_line": ("换行", "begins a new line"),
    "key_complete": (
        "补全命令，或选下面列出的问题",
        "completes a command, or chooses among the questions listed",
    ),
    "key_close": ("收起列出的问题", "puts the list of questions away"),
    "key_history": ("上一条、下一条说过的话", "what you said before, and after that"),
    "key_search": ("在说过的话里找", "searches what you said before"),
    "key_cancel": ("清掉这一行", "clears the line"),
    "key_leave": ("离开", "leaves the chat"),
    "key_redraw": ("清屏", "clears the screen"),
    "key_suspend": ("暂时回到命令行，输入 fg 回来", "back to the shell for a while; fg returns"),
    "key_help": ("帮助", "help"),
    "key_language": (
        "换回答的语言：跟着问题、中文、英文",
        "changes the language of replies: the question's, Chinese, English",
    ),
    # /lang
    "lang_auto": ("好，回答跟着问题的语言走。", "Replies will be in the language of the question."),
    "lang_zh": ("好，以后都用中文回答。", "好，以后都用中文回答。"),
    "lang_en": ("Replies will be in English from now on.", "Replies will be in English from now on."),
    "lang_now_auto": (
        "现在回答跟着问题的语言走。要固定下来：/语言 zh 或 /语言 en。",
        "Replies are in the language of the question. To fix one: /lang zh or /lang en.",
    ),
    "lang_now_fixed": (
        "现在固定用中文回答。/语言 auto 改成跟着问题走。",
        "Replies are fixed to English. /lang auto lets them follow the question.",
    ),
    "lang_unknown": (
        "没有“{name}”这种语言可选。可以用：/语言 auto、/语言 zh、/语言 en。",
        "There is no language “{name}” to choose. There are: /lang auto, /lang zh, /lang en.",
    ),
    "lang_word_auto": ("跟着问题的语言", "the language of the question"),
    "lang_word_zh": ("中文", "Chinese"),
    "lang_word_en": ("英文", "English"),
    # /again, /clear
    "again_no_reply": (
        "还没有可以再说一遍的回答，先问一个问题吧。",
        "There is no reply to say again yet. Ask something first.",
    ),
    "again_unknown": (
        "没有“{name}”这种语言可选。/再说 换另一种语言；也可以写 /再说 zh、/再说 en。",
        "There is no language “{name}” to choose. /again takes the other one; or write /again zh, /again en.",
    ),
    "clear_no_screen": ("这里没有可以清的屏幕。", "There is no screen to clear here."),
    # /browse
    "browse_sections": (
        "问答分成下面几个部分。输入编号打开，或直接问我。",
        "The FAQ has these sections. Type a number to open one, or just ask.",
    ),
    "browse_unknown": (
        "没有“{name}”这个部分。有下面这些，输入编号打开。",
        "There is no section “{name}”. There are these; type a number to open one.",
    ),
    "browse_empty": ("现有的问答里还没有条目。", "There are no entries in this FAQ yet."),
    "browse_section": ("{title}（{count} 条）", "{title} ({count})"),
    "browse_questions": (
        "{title}，共 {count} 条。输入编号看回答，/浏览 回到各部分。",
        "{title}: {count} questions. Type a number for its answer; /browse goes back to the sections.",
    ),
    "browse_more": ("往后看（还有 {count} 条）", "More ({count} left)"),
    "browse_count": ("{count} 条", "{count} questions"),
    # /source
    "source_no_reply": (
        "还没有可以追溯的回答。先问一个问题，再用 /来源。",
        "There is no reply to trace yet. Ask something first, then use /source.",
    ),
    "source_not_cited": (
        "刚才的回复没有引用任何资料，是助手自己说的话。",
        "The last reply cites no source; the assistant said it in its own name.",
    ),
    "source_author": ("作者：{author}", "By {author}"),
    "source_paragraph": ("第 {paragraph} 段：{gist}", "Paragraph {paragraph}: {gist}"),
    "source_paragraph_bare": ("第 {paragraph} 段", "Paragraph {paragraph}"),
    "source_around": ("前后几段讲的是：", "The paragraphs around it:"),
    "source_out_of_range": (
        "刚才的回答只有 {count} 条引文，可以写 /来源 1 到 /来源 {count}。",
        "The last reply has {count} quotations: write /source 1 up to /source {count}.",
    ),
    "source_one": (
        "刚才的回答只有一条引文，用 /来源 就能看。",
        "The last reply has a single quotation: /source shows it.",
    ),
    "source_hotlines": ("回复里的电话：", "The telephone numbers in the reply:"),
    "source_hotline": ("{number} {name}（{checked} 核对过）", "{number}, {name} (checked on {checked})"),
    "source_trust": ("这份资料有多可信：", "How far to trust it:"),
}

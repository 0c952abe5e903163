"""The catalogue of the chat and the command line: key -> (Chinese, English)."""

from __future__ import annotations

TERMINAL_MESSAGES: dict[str, tuple[str, str]] = {
    # What stands before a caution, by its level
    "caution_none": ("", ""),
    "caution_reminder": ("【提醒】", "[Reminder] "),
    "caution_distress": ("【别一个人扛】", "[You are not alone in this] "),
    "caution_crisis": ("【请先求助】", "[Please get help first] "),
    # The welcome
    "welcome": (
        "借问：为什么有借呗却没有微粒贷？我照一篇文章回答，每次都注明出自哪一段。",
        "Jiewen (借问, “may I ask”) answers questions about having Jiebei but not Weilidai, from one article, "
        "and names the paragraph each time.",
    ),
    "welcome_trust": (
        "这篇文章自称所有信息都是虚构的，是用户自己发布的；这里说的都不是理财建议。",
        "That article, published by a user, calls all its information fictional; nothing here is financial advice.",
    ),
    "welcome_other_faq": (
        "借问：我照你给的问答（{folders}）回答问题。",
        "Jiewen (借问, “may I ask”) answers questions from the FAQ that you named: {folders}.",
    ),
    "welcome_examples": ("比如可以问：", "For example:"),
    "example_1": ("为什么我有借呗没有微粒贷？", "Why do I have Jiebei but not Weilidai?"),
    "example_2": ("微粒贷根据哪些数据定额度？", "Which data does Weilidai look at?"),
    "example_3": ("怎样提高获得微粒贷的机会？", "How can I improve my chances of getting Weilidai?"),
    "welcome_help": ("/帮助 看还能做什么，/退出 离开。", "/help tells what else there is, /quit leaves."),
    "placeholder": ("用一句话问我……", "Ask me in a sentence…"),
    "leave_hint": ("要离开，请按 Ctrl-D 或输入 /退出。", "To leave, press Ctrl-D or type /quit."),
    "cli_indexing": ("正在为问答建索引", "indexing the FAQ"),
    "loading": ("正在读取问答……", "Reading the FAQ…"),
    # jiewen show
    "show_no_section": ("其他", "Other"),
    "show_draft": ("（草稿）", " (draft)"),
    "show_phrasings": ("中文问法 {zh} 条，英文问法 {en} 条", "{zh} phrasings in Chinese, {en} in English"),
    "show_unknown": ("没有“{id}”这一条。", "there is no entry “{id}”."),
    "show_nearest": ("是不是：{ids}", "Did you mean: {ids}"),
    "show_remedy": ("`jiewen show` 列出所有条目。", "`jiewen show` lists all entries."),
    # The help of the command line
    "cli_about": (
        "借问：终端里的问答助手。只照收录的资料回答，注明出处；资料没讲到的就说不知道。",
        "借问 (jiewen): a terminal assistant that answers from an FAQ, names the paragraph it relies on, and says so where "
        "the source is silent.",
    ),
    "cli_commands": ("命令（不写就是 chat）：", "commands (chat if none is given):"),
    "cli_more": ("每个命令的用法：jiewen 命令 --help", "each of them explains itself: jiewen COMMAND --help"),
    "cli_own": ("参数", "arguments"),
    "cli_everywhere": ("通用选项", "everywhere"),
    "cli_question": ("问题；不加引号、分成几个词也行", "the question; it need not be quoted"),
    "cli_chat": ("聊天；标准输入不是终端时，逐行读问题、逐条回答", "the chat; piped in, one question a line"),
    "cli_ask": ("问一个问题；答了为 0，没答上为 1", "one question; exit status 0 if it is answered, else 1"),
    "cli_show": (
        "看一个条目；不写编号就列出所有条目",
        "an entry as a reader sees it; without an id, the list of entries",
    ),
    "cli_add": ("添加条目；没加成为 1", "add entries to the FAQ; exit status 1 if they are refused"),
    "cli_edit": ("在编辑器里修改一个条目", "change an entry in your editor"),
    "cli_remove": ("删掉一个条目", "remove an entry"),
    "cli_lint": ("检查问答文件夹；有问题为 1", "check FAQ folders; exit status 1 if there are findings"),
    "cli_replay": ("重放对话记录；有出入为 1", "replay recorded chats; exit status 1 if a reply differs"),
    "cli_diff": (
        "比较两个版本的问答；回答有变化为 1",
        "compare two versions of an FAQ; 1 if a reply changed",
    ),
    "cli_eval": ("用标注好的问句打分；拟合阈值", "how good the replies to labelled queries are"),
    "cli_option_help": ("显示这份说明", "show this help"),
    "cli_option_version": ("显示版本", "show the version"),
    "cli_option_faq": (
        "用这个文件夹里的问答；可写多次，后面的优先",
        "the FAQ folder to use; of several the later wins",
    ),
    "cli_option_lang": (
        "回答的语言；auto 跟着问题走",
        "the language of replies; auto: the question's",
    ),
    "cli_option_color": (
        "颜色；auto 只在终端里用，设了 $NO_COLOR 就不用",
        "colour; auto: in terminals, unless $NO_COLOR is set",
    ),
    "cli_option_plain": (
        "纯文本：不用颜色、线条和菜单，不重画，适合读屏软件和日志",
        "plain text: no colour, no lines, no menu, nothing drawn anew; for screen readers and logs",
    ),
    "cli_option_history": (
        "把问过的话留到下次聊天：只有你能读，证件号、电话、卡号会打码；也可以设 $JIEWEN_HISTORY=1",
        "keep what you ask for the next chat, readable by you alone, with personal numbers masked; "
        "also $JIEWEN_HISTORY=1",
    ),
    "cli_option_json": ("输出 JSON", "print JSON"),
    "cli_option_why": ("再说明回答是怎么来的", "also tell how the reply came about"),
    "cli_option_batch": ("FILE 每行一个问题（- 是标准输入）", "a question in each line of FILE (- is stdin)"),
    "cli_option_article": ("再拿文章原文核对引文", "check the quotations against the article itself, too"),
    "cli_option_register": (
        "核对后登记引文指纹（要有 --article）",
        "and record their digests (needs --article)",
    ),
    "cli_option_accept": ("把现在的回答记成预期", "make what came what is expected"),
    "cli_option_junit": ("另写一份 JUnit 报告", "also write a JUnit report"),
    "cli_argument_id": ("条目的编号", "the id of an entry"),
    "cli_argument_folders": (
        "要检查的文件夹（默认是现用的）",
        "the folders to check (default: those in use)",
    ),
    "cli_argument_paths": ("文件或文件夹（默认 transcripts/）", "files or folders (default: transcripts/)"),
    # Errors of the command line
    "cli_see_help": ("用法见 `{command} --help`。", "See `{command} --help`."),
    "cli_unknown_command": ("没有“{name}”这个命令。", "there is no command “{name}”."),
    "cli_nearest_command": ("是不是 `jiewen {nearest}`？", "Did you mean `jiewen {nearest}`?"),
    "cli_ask_instead": ("要提问，请用：jiewen ask {question}", "To ask something: jiewen ask {question}"),
    "cli_no_question": (
        "没有问题：写成 `jiewen ask 你的问题`，或用 `jiewen ask --batch 文件 --json`。",
        "there is no question: write `jiewen ask YOUR QUESTION`, or `jiewen ask --batch FILE --json`.",
    ),
    "cli_question_and_batch": (
        "--batch 从文件读问题，后面就不要再写问题了。",
        "--batch reads the questions from a file: leave out the question, or --batch.",
    ),
    "cli_unreadable": ("{path} 读不了：{reason}", "{path} cannot be read: {reason}"),
    "cli_register_needs_article": (
        "--register 要和 --article 文件 一起用：没有原文就没法核对引文。",
        "--register needs --article FILE: without the article nothing can be checked.",
    ),
    "cli_file_problems": ("下面这些文件看不懂：", "these files cannot be understood:"),
    "cli_bug": (
        "程序自己出错了（{error}），不是你的问题。请把这句话和你输入的命令告诉维护者；设 JIEWEN_DEBUG=1 再运行可看详情。",
        "this is a bug in the program ({error}), not your mistake. Please report it with the command that you gave; "
        "JIEWEN_DEBUG=1 shows the details.",
    ),
    "lint_clean": ("没有发现问题。", "Nothing found."),
    "lint_registered": ("已在 {path} 登记 {count} 条引文。", "Registered {count} quotations in {path}."),
    "lint_registered_before": (
        "{path} 里的 {count} 条引文早已登记，没有改动。",
        "The {count} quotations in {path} were registered already; nothing is changed.",
    ),
    "lint_findings": ("共 {count} 处。", "Findings: {count}."),
    "replay_accepted": ("已接受 {count} 轮。", "Turns accepted: {count}."),
}

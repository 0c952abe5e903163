"""The catalogue of replaying transcripts and comparing FAQs: key -> (Chinese, English)."""

from __future__ import annotations

REPLAYING_MESSAGES: dict[str, tuple[str, str]] = {
    # Options
    "cli_option_keyword": (
        "只重放标题、文件名、条目或话题里有 WORD 的对话",
        "only those whose title, name, entries or topics have WORD",
    ),
    "cli_option_maxfail": ("失败满 N 轮就停下", "stop after N failures"),
    "cli_option_interactive": ("逐轮询问：接受、跳过还是停下", "ask for each failure whether to accept it"),
    "cli_option_replay_json": (
        "每轮输出一个 JSON 对象，最后一行是总数",
        "a JSON object for each turn, the counts on the last line",
    ),
    "cli_option_coverage": ("再列出没有对话测到的内容", "also tell what no transcript exercises"),
    "cli_option_fail_under": (
        "测到的不足百分之 N 时退出状态为 1（要有 --coverage）",
        "exit status 1 below N percent (needs --coverage)",
    ),
    # Replaying
    "replay_playing": ("正在重放", "replaying"),
    "replay_ask": (
        "接受现在的回答吗？[y 接受/n 不/q 停下] ",
        "Make what came what is expected? [y]es/[n]o/[q]uit ",
    ),
    "replay_ask_again": ("请输入 y、n 或 q。", "Please type y, n or q."),
    "replay_stopped": ("失败已满 {count} 轮，没有再往下重放。", "Stopped; failures so far: {count}."),
    "replay_none_chosen": (
        "没有一份对话的标题、文件名、条目或话题里有“{word}”，什么也没有重放。",
        "no transcript has “{word}” in its title, its name, or the entries and topics that it expects: nothing was replayed.",
    ),
    "replay_ci": (
        "这里是 CI（设了 $CI），没有人能回答 -i 的询问。请在自己的电脑上运行，或改用 --accept。",
        "this is CI ($CI is set), where nobody answers -i: run it on your own computer, or use --accept.",
    ),
    "replay_one_way": (
        "{options} 不能一起用，请只留一个。",
        "{options} do not go together: leave out one of them.",
    ),
    "replay_bad_number": (
        "{option} 后面要写 {least} 到 {most} 的整数，不是“{written}”。",
        "{option} wants a whole number from {least} to {most}, not “{written}”.",
    ),
    "replay_fail_under_alone": ("--fail-under 要和 --coverage 一起用。", "--fail-under needs --coverage."),
    # Coverage
    "coverage_part": ("内容", "part"),
    "coverage_covered": ("测到", "exercised"),
    "coverage_of": ("共", "of"),
    "coverage_share": ("占比", "share"),
    "coverage_entries": ("条目", "entries"),
    "coverage_paragraphs": ("引用段落", "cited paragraphs"),
    "coverage_topics": ("没讲到的话题", "topics not covered"),
    "coverage_chitchat": ("寒暄", "small talk"),
    "coverage_rules": ("安全规则", "safety rules"),
    "coverage_outcomes": ("结果", "outcomes"),
    "coverage_total": ("合计", "total"),
    "coverage_missing": ("没有对话测到的{part}：{names}", "{part} that no transcript exercises: {names}"),
    "coverage_suggestion": (
        "加上这个问题，一次能多测到 {gain} 项：{question}",
        "The question whose addition would exercise most ({gain} more): {question}",
    ),
    "coverage_too_low": (
        "只测到 {share}，低于 --fail-under {least}%。",
        "Only {share} is exercised, less than --fail-under {least}.",
    ),
    # jiewen diff
    "cli_diff_old": ("原来的问答文件夹", "the FAQ folder as it was"),
    "cli_diff_new": ("改过的问答文件夹", "the FAQ folder as it is to be"),
    "cli_diff_queries": (
        "另问这些问题：每行一个，或有 query 一列的 TSV（- 是标准输入）",
        "ask these as well: a question a line, or TSV with a column `query` (- is stdin)",
    ),
    "cli_diff_transcripts": (
        "要问的对话记录（默认 transcripts/，有的话）",
        "the transcripts to ask (default: transcripts/, if there)",
    ),
    "diff_needs_two": (
        "要写两个问答文件夹：jiewen diff 原来的 改过的 [问题文件]",
        "two FAQ folders are wanted: jiewen diff OLD NEW [QUERIES]",
    ),
    "diff_nothing_asked": (
        "没有可问的：这里没有 transcripts/，也没有写问题文件。",
        "there is nothing to ask: there is no transcripts/ here, and no file of questions was named.",
    ),
    "diff_asking": ("正在问两个版本", "asking both versions"),
    "diff_same": ("问了 {count} 句，回答都一样。", "Questions asked: {count}; all replies are the same."),
    "diff_changed": (
        "问了 {count} 句，{changed} 句的回答变了。",
        "Questions asked: {count}; replies changed: {changed}.",
    ),
    "diff_caution_lost": ("提醒变轻了", "less caution"),
    "diff_answer_lost": ("原来有回答，现在说不知道", "answered before, not known now"),
    "diff_other_entry": ("换了条目", "another entry"),
    "diff_answer_new": ("原来说不知道，现在有回答", "not known before, answered now"),
    "diff_asks_back": ("原来有回答，现在反问", "answered before, asked back now"),
    "diff_other_citation": ("换了引用", "another citation"),
    "diff_other_outcome": ("别的结果", "another outcome"),
    "diff_other_topic": ("换了话题", "another topic"),
    "diff_caution_raised": ("提醒变重了", "more caution"),
    "diff_other_choices": ("换了选项", "other choices"),
    "diff_other_words": ("换了措辞", "other words"),
}

"""The catalogue of checking, drafting and exchanging an FAQ: key -> (Chinese, English)."""

from __future__ import annotations

CURATION_MESSAGES: dict[str, tuple[str, str]] = {
    "lint_checking": ("正在检查问答", "checking the FAQ"),
    # jiewen misses
    "cli_misses": (
        "没答上来的问题（先用 --on 打开记录）",
        "the questions that were not answered, once --on has switched that log on",
    ),
    "misses_number": ("把这一组变成对话记录", "make a transcript of this group"),
    "misses_option_to": ("写到这个文件（默认打印出来）", "the file to write (default: printed)"),
    "misses_option_on": ("开始记录聊天里没答上来的问题", "keep the questions that a chat does not answer"),
    "misses_option_off": ("停止记录，并删掉已经记下的", "keep no more, and delete what was kept"),
    "misses_are_on": (
        "从现在起，聊天里没答上来的问题会记在 {path}：只在这台电脑上，只有你能读，号码会打上星号，{days} 天后删掉。求助的话从不记录。`jiewen misses --off` 停止并删除。",
        "From now on the questions that a chat does not answer are kept in {path}: on this computer only, readable by you alone, numbers masked, "
        "for {days} days. What somebody says in distress is never kept. `jiewen misses --off` stops that and deletes it.",
    ),
    "misses_are_off": ("不再记录，{path} 已删除。", "Nothing is kept any more; {path} is deleted."),
    "misses_off": (
        "没有记录：没答上来的问题只有在你用 `jiewen misses --on` 打开之后才会记下来。",
        "Nothing is kept: questions that were not answered are only kept once you say `jiewen misses --on`.",
    ),
    "misses_none": ("没有等着回答的问题。", "No question is waiting for an answer."),
    "misses_times": ("{count} 次：", "{count}× "),
    "misses_nearest": ("最接近的：{id}，“{question}”（{sure}）", "nearest: {id}, “{question}” ({sure})"),
    "misses_next": (
        "`jiewen misses 编号 --to transcripts/文件.yaml` 先写一份会失败的对话记录；再用 `jiewen edit 条目` 补问法，或用 `jiewen add` 加条目。",
        "`jiewen misses NUMBER --to transcripts/FILE.yaml` writes a transcript that fails first; then `jiewen edit ID` for more phrasings, or "
        "`jiewen add` for a new entry.",
    ),
    "misses_no_group": (
        "没有第 {number} 组，共 {last} 组。",
        "there is no group {number}; there are {last}.",
    ),
    # jiewen draft
    "cli_draft": ("把一篇文章变成问答草稿", "a draft of an FAQ from an article"),
    "draft_argument_article": (
        "文章：纯文本或 Markdown，UTF-8 或 GB18030",
        "the article: text or Markdown, UTF-8 or GB18030",
    ),
    "draft_next": (
        "草稿不会拿来回答。给每一条写上回答和更多问法，删去 `draft: true`；`jiewen lint` 会告诉你还缺什么。",
        "Drafts are not served. Write an answer and more phrasings for each and delete `draft: true`; `jiewen lint` tells what is missing.",
    ),
    # jiewen schema
    "cli_schema": (
        "问答和对话记录的 JSON Schema，供编辑器补全和检查",
        "the JSON Schema of FAQ files or transcripts, for editors",
    ),
    "schema_argument_name": ("要哪一种（默认 faq）", "of which (default: faq)"),
    # jiewen import, jiewen export
    "cli_import": ("把表格或 JSON Lines 变成问答文件", "make an FAQ file of a table or of JSON Lines"),
    "cli_export": (
        "把问答存成表格、JSON Lines、Markdown 或 FAQPage",
        "the FAQ as a table, JSON Lines, Markdown or a FAQPage",
    ),
    "import_argument_file": ("要读的文件（- 是标准输入）", "the file to read (- is stdin)"),
    "import_option_to": (
        "写到这个问答文件（默认打印出来）",
        "the FAQ file to write (default: printed)",
    ),
    "export_argument_file": ("要写的文件（- 是标准输出）", "the file to write (- is stdout)"),
    "export_option_rows": (
        "表格里每个问法一行，还是每个条目一行",
        "in a table: a row for each phrasing, or for each entry",
    ),
    "exchange_option_format": ("格式；默认看文件的后缀", "the format; default: that of the file's ending"),
    "exchange_option_columns": (
        "表格有哪些列；“字段=表头”给列换个名字",
        "the columns of the table; FIELD=HEADER for one with another name",
    ),
    "exchange_option_force": ("文件已经有了也照样覆盖", "overwrite a file that is already there"),
    "exchange_format": (
        "看不出 {path} 是什么格式：文件后缀请用 {names} 之一，或用 --format 写明。",
        "{path}: the format is unclear: end its name in one of {names}, or name one with --format.",
    ),
    "exchange_column": (
        "没有“{name}”这个字段。可以用的有：{names}",
        "there is no field “{name}”; there are: {names}",
    ),
    "exchange_exists": (
        "{path} 已经有了，没有动它。换个名字，或加上 --force。",
        "{path} is already there and stays as it is: choose another name, or add --force.",
    ),
    "exchange_written": ("已写入 {path}。", "Written: {path}"),
    "exchange_left_out": ("这些没有带过去：", "Not taken over:"),
    "exchange_unknown": (
        "这些列不认识：{names}（用 --columns 字段=表头 说明它们是什么）",
        "columns that nothing is known of: {names} (--columns FIELD=HEADER tells what they are)",
    ),
    "left_out_sources": ("来源：{count} 个", "sources: {count}"),
    "left_out_terms": ("词语和产品名：{count} 个", "terms and names of products: {count}"),
    "left_out_reminders": ("提醒的措辞：{count} 条", "wordings of the caution: {count}"),
    "left_out_hotlines": ("求助电话：{count} 个", "hotlines: {count}"),
    "left_out_rules": ("安全规则：{count} 条", "safety rules: {count}"),
    "left_out_settings": ("部分的名字和阈值", "the names of the sections, and the thresholds"),
    "left_out_chitchat": ("闲聊：{count} 条", "small talk: {count}"),
    "left_out_drafts": ("草稿：{count} 条", "drafts: {count}"),
    "left_out_not_covered": ("资料没讲到的话题：{count} 个", "topics that are not covered: {count}"),
    "left_out_quotations": (
        "引文、译文和编者注：{count} 处，只留了出处",
        "quotations, translations and notes: {count}; the places are kept",
    ),
    "left_out_related": ("相关问题（{count} 条里有）", "related questions: those of {count} of the entries"),
    "left_out_phrasings": ("标题以外的问法：{count} 条", "phrasings other than the titles: {count}"),
    "left_out_other_zh": ("英文（{count} 条里有）", "the English of {count} of the entries"),
    "left_out_other_en": ("中文（{count} 条里有）", "the Chinese of {count} of the entries"),
    "left_out_unwritten_zh": ("没有中文的条目：{count} 条", "entries that are not in Chinese: {count}"),
    "left_out_unwritten_en": ("没有英文的条目：{count} 条", "entries that are not in English: {count}"),
    "left_out_column_id": ("编号：{count} 个", "ids: {count}"),
    "left_out_column_kind": (
        "是哪一类（闲聊、没讲到的话题）：{count} 条",
        "which entries are small talk or not covered: {count}",
    ),
    "left_out_column_section": ("所在部分（{count} 条里有）", "the sections of {count} of the entries"),
    "left_out_column_language": ("是什么语言：{count} 条", "the language of {count} of the entries"),
    "left_out_column_question": ("问法（{count} 条里有）", "the phrasings of {count} of the entries"),
    "left_out_column_answer": ("回答（{count} 条里有）", "the answers of {count} of the entries"),
    "left_out_column_questions_zh": (
        "中文问法（{count} 条里有）",
        "the Chinese phrasings of {count} of the entries",
    ),
    "left_out_column_questions_en": (
        "英文问法（{count} 条里有）",
        "the English phrasings of {count} of the entries",
    ),
    "left_out_column_answer_zh": (
        "中文回答（{count} 条里有）",
        "the Chinese answers of {count} of the entries",
    ),
    "left_out_column_answer_en": (
        "英文回答（{count} 条里有）",
        "the English answers of {count} of the entries",
    ),
    "left_out_column_caution": ("提醒的等级（{count} 条里有）", "the cautions of {count} of the entries"),
    "left_out_column_related": (
        "相关问题（{count} 条里有）",
        "the related questions of {count} of the entries",
    ),
    "left_out_column_draft": ("是草稿的：{count} 条", "which entries are drafts: {count}"),
    "left_out_column_citations": ("引用（{count} 条里有）", "the citations of {count} of the entries"),
    "document_title": ("常见问题", "Frequently asked questions"),
    "document_not_covered": ("资料没有讲到的", "What the source does not say"),
    "document_sources": ("来源", "Sources"),
}

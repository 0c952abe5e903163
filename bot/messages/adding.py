"""The catalogue of adding and changing entries: key -> (Chinese, English)."""

from __future__ import annotations

ADDING_MESSAGES: dict[str, tuple[str, str]] = {
    # jiewen add
    "cli_add_from": (
        "添加 FILE 里的条目，不再询问（- 是标准输入）；要么全加，要么都不加",
        "add the entries of FILE without asking (- is stdin), all of them or none",
    ),
    "cli_add_to": (
        "写进这个文件（默认写进同一部分条目所在的文件）",
        "the file that gets them (default: the one with the entries of the same section)",
    ),
    "cli_add_force": ("和已有问法几乎一样也照加", "add them even if they nearly repeat what is there"),
    "add_unreadable": (
        "这些条目看不懂，所以什么都没有加：",
        "the entries cannot be understood, so nothing is added:",
    ),
    "add_other_keys": (
        "{path} 里除了条目还有 {keys}：只能添加 entries、not_covered 和 chitchat，什么都没有加。",
        "{path} holds {keys} besides entries: only entries, not_covered and chitchat can be added. Nothing is added.",
    ),
    "add_nothing": (
        "{path} 里一个条目也没有：请写在 `entries:` 下面。",
        "{path} holds no entry: write them under `entries:`.",
    ),
    "add_duplicates": (
        "有的问法和已有的几乎一样，所以什么都没有加。可以把问法补到已有条目里（`jiewen edit 编号`）；确实要另立条目，请加 --force。",
        "some phrasings nearly repeat others, so nothing is added. Add your phrasings to the entry that is there "
        "(`jiewen edit ID`), or insist with --force.",
    ),
    "add_duplicate": (
        "{entry}：“{phrasing}”，和 {other} 的“{other_phrasing}”几乎一样",
        "{entry}: “{phrasing}” is nearly the same as “{other_phrasing}” of {other}",
    ),
    "add_lost": (
        "下面的新问法，已有条目本来就会回答：",
        "These new phrasings are answered already by entries that are there:",
    ),
    "add_lost_row": ("{entry}：“{phrasing}” → {winner}", "{entry}: “{phrasing}” → {winner}"),
    "add_taken": (
        "下面是别的条目的问法，今后会由新问法所在的条目回答：",
        "These phrasings of other entries would now be answered by what is new:",
    ),
    "add_taken_row": ("“{phrasing}”：{entry} → {by}", "“{phrasing}”: {entry} → {by}"),
    "add_turns": (
        "下面是对话记录里的话，今后会换一个条目回答（用 `jiewen replay` 查看）：",
        "These turns of transcripts would now be answered by another entry (see `jiewen replay`):",
    ),
    "add_turns_row": ("{location} “{phrasing}”：{entry} → {by}", "{location} “{phrasing}”: {entry} → {by}"),
    "add_more": ("……还有 {count} 处", "… and {count} more"),
    "add_done": ("已在 {path} 添加 {count} 个条目。", "Added to {path}: {count}."),
    "add_own_folder": (
        "{folder} 不能改，所以写进了你自己的问答文件夹 {own}；它叠加在原有问答之上，下次启动就会生效。",
        "{folder} cannot be changed, so they went to your own FAQ folder, {own}, which is laid over it from the next start on.",
    ),
    "add_own_folder_unused": (
        "{folder} 不能改，所以写进了你自己的问答文件夹 {own}；要用到它，请再加上 `--faq {own}`。",
        "{folder} cannot be changed, so they went to your own FAQ folder, {own}; to use it, name it as well: `--faq {own}`.",
    ),
    "add_unused": (
        "{folder} 不在现用的问答里；要用到它，请加上 `--faq {folder}`。",
        "{folder} is none of the FAQ folders in use; to use it: `--faq {folder}`.",
    ),
    "add_unknown": (
        "提到了现有问答里没有的编号或来源：{names}。`jiewen lint` 会指出在哪里。",
        "There is no entry or source of these names: {names}. `jiewen lint` tells where.",
    ),
    "add_no_transcripts": (
        "{folder}/ 里的对话记录不适用于这份问答，所以没有核对。",
        "The transcripts in {folder}/ do not fit this FAQ, so they are not checked.",
    ),
    # The guided way
    "guide_welcome": (
        "添加一个条目。每一步都可以用 /上一步 返回，Ctrl-C 停下。",
        "Adding an entry. /back returns to the step before, Ctrl-C stops.",
    ),
    "guide_keys": (
        "Enter 下一步 · Alt-Enter 换行 · Ctrl-X Ctrl-E 用编辑器 · /上一步 · Ctrl-C 停下",
        "Enter goes on · Alt-Enter new line · Ctrl-X Ctrl-E editor · /back · Ctrl-C stops",
    ),
    "guide_resume": (
        "上次有一个没写完的条目：“{question}”。y 接着写，n 丢掉它、另写一条。",
        "There is an unfinished entry from last time: “{question}”. y goes on with it, n discards it and begins another.",
    ),
    "guide_question": (
        "大家会问什么？写一个问题，它也是条目的标题。",
        "What do people ask? Write one question; it is the entry's title, too.",
    ),
    "guide_needs_question": (
        "没有问题就没有条目：写一句大家会问的话。",
        "There is no entry without a question: write one that people ask.",
    ),
    "guide_phrasings": (
        "还会怎么问？一行一种（已有 {count} 种），直接按 Enter 就到下一步。",
        "How else do people ask? One way a line ({count} so far); Enter alone goes on.",
    ),
    "guide_phrasings_missing": (
        "还会怎么问？一行一种（已有 {count} 种，还缺：{missing}），直接按 Enter 就到下一步。",
        "How else do people ask? One way a line ({count} so far; still missing: {missing}); Enter alone goes on.",
    ),
    "guide_and": ("、", ", "),
    "guide_kind_short": ("简短的", "a short one"),
    "guide_kind_colloquial": ("口语的", "a colloquial one"),
    "guide_kind_zh": ("中文的", "one in Chinese"),
    "guide_kind_en": ("英文的", "one in English"),
    "guide_answer": (
        "怎么回答？用自己的话，不要超出资料所说的。",
        "What is the answer? In your own words, and no more than the source says.",
    ),
    "guide_needs_answer": ("没有回答就没有条目。", "There is no entry without an answer."),
    "guide_other_answer": (
        "同样的回答，用另一种语言（没有就直接按 Enter）。",
        "The same answer in the other language (Enter alone leaves it out).",
    ),
    "guide_paragraph": (
        "回答依据哪一段？输入段号，或者大意里的字（没有就直接按 Enter）。",
        "Which paragraph does the answer rely on? Type its number, or words of its gist (Enter alone for none).",
    ),
    "guide_no_paragraph": ("没有哪一段是“{text}”。", "There is no paragraph “{text}”."),
    "guide_many_paragraphs": (
        "不止一段提到“{text}”：请输入段号。",
        "Several paragraphs have “{text}”: type the number.",
    ),
    "guide_quote": (
        "把那一段里的一小段原文粘贴过来，一字不差（不引原文就直接按 Enter）。",
        "Paste a short quotation from it, to the character (Enter alone for none).",
    ),
    "guide_long_quote": (
        "引文有 {length} 个字符，最多 {most} 个：请截短。",
        "The quotation has {length} characters; at most {most}: make it shorter.",
    ),
    "guide_verified": ("引文核对无误。", "The quotation is verified."),
    "guide_unregistered": (
        "手边没有文章，引文没法核对，先照写；有文章时用 `jiewen lint --article 文件 --register` 核对并登记。",
        "The article is not at hand, so the quotation is not verified; `jiewen lint --article FILE --register` does that later.",
    ),
    "guide_quote_elsewhere": (
        "这句话在第 {other} 段，不在第 {paragraph} 段：用 /上一步 改段号，或者换一句。",
        "This stands in paragraph {other}, not {paragraph}: go /back for the number, or quote something else.",
    ),
    "guide_quote_nowhere": (
        "第 {paragraph} 段里没有一字不差的这句话：请从原文粘贴。",
        "Paragraph {paragraph} does not say this to the character: paste it from the article.",
    ),
    "guide_translation": (
        "引文的英文翻译（没有就直接按 Enter）。",
        "The quotation in English (Enter alone leaves it out).",
    ),
    "guide_section": (
        "归到哪一部分？输入编号（没有就直接按 Enter）。",
        "Which section does it belong to? Type a number (Enter alone for none).",
    ),
    "guide_no_section": ("没有哪一部分是“{text}”。", "There is no section “{text}”."),
    "guide_related": (
        "和哪些条目相关？输入编号，用空格隔开（没有就直接按 Enter）。",
        "Which entries are related? Type numbers or ids with blanks between them (Enter alone for none).",
    ),
    "guide_no_entry": ("没有“{text}”这个条目。", "There is no entry “{text}”."),
    "guide_id": (
        "给条目起个编号：小写英文字母、数字，用连字符隔开。",
        "An id for the entry: lower-case letters and digits, with hyphens between words.",
    ),
    "guide_bad_id": (
        "“{id}”不能当编号：用小写英文字母、数字和连字符，不能只有数字。",
        "“{id}” cannot be an id: use lower-case letters, digits and hyphens, and not digits alone.",
    ),
    "guide_taken_id": (
        "编号“{id}”已经有了：换一个。",
        "There is an entry “{id}” already: choose another id.",
    ),
    "guide_answered": (
        "{entry} 已经会回答：“{question}”（把握 {percent}%）",
        "{entry} answers this already: “{question}” ({percent}% sure)",
    ),
    "guide_not_answered": (
        "现在没有条目回答它；最接近 {entry}：“{question}”（{percent}%）",
        "nothing answers this yet; nearest is {entry}: “{question}” ({percent}%)",
    ),
    "guide_duplicates": ("有的问法和已有的几乎一样：", "Some phrasings nearly repeat others:"),
    "guide_write": (
        "写入吗？y 写入，/上一步 回去改，Ctrl-C 停下。",
        "Write this? y writes it, /back returns to change it, Ctrl-C stops.",
    ),
    "guide_stop": (
        "要停下吗？k 留着下次接着写，d 丢掉，直接按 Enter 继续。",
        "Stop? k keeps it for next time, d discards it, Enter alone goes on.",
    ),
    "guide_kept": (
        "没有写入。写到一半的条目留着，下次接着写。",
        "nothing is written. What you typed is kept for next time.",
    ),
    "guide_discarded": ("没有写入，也没有留下草稿。", "nothing is written, and nothing is kept."),
    "add_no_terminal": (
        "逐步添加要在终端里进行。在脚本里请用 `jiewen add --from 文件`。",
        "the guided way needs a terminal. In a script use `jiewen add --from FILE`.",
    ),
    "cli_add_article": (
        "文章原文：逐步添加时核对引文",
        "the text of the article, to check quotations against in the guided way",
    ),
    # /add and /teach in the chat
    "add_in_pipe": (
        "这里不能添加：请在终端里聊天，或者用 `jiewen add --from 文件`。",
        "Nothing can be added here: chat in a terminal, or use `jiewen add --from FILE`.",
    ),
    "add_next_start": ("下次启动生效。", "It counts from the next start on."),
    "teach_no_reply": (
        "还没有可以教的：先问一个问题，答得不对再用 /教。",
        "There is nothing to teach yet: ask something, and use /teach where the reply is wrong.",
    ),
    "teach_which": (
        "“{query}”该由哪一条回答？输入编号，或者换几个字来找，Ctrl-C 停下。",
        "Which entry should answer “{query}”? Type a number, or words to search for; Ctrl-C stops.",
    ),
    "teach_known": ("{id} 里已经有“{phrasing}”这个问法。", "{id} has the phrasing “{phrasing}” already."),
    "teach_write": ("写入吗？[y/n]", "Write this? [y/n]"),
    "teach_kept": ("没有写入。", "Nothing is written."),
    "teach_done": ("已写入 {path}。", "Written to {path}."),
    "teach_prove": (
        "再往 {path} 里记一轮对话，今后每次 `jiewen replay` 都核对它？[y/n]",
        "Also record a turn in {path}, which each `jiewen replay` then checks? [y/n]",
    ),
    "teach_proved": ("已在 {path} 记下一轮对话。", "Recorded a turn in {path}."),
    # jiewen edit, jiewen remove
    "cli_edit_force": ("和已有问法几乎一样也照改", "change it even if it then nearly repeats what is there"),
    "cli_remove_force": (
        "有别处提到它也照删，不再询问",
        "remove it without asking, even if other places name it",
    ),
    "edit_no_id": (
        "要改哪一条？写成 `jiewen edit 编号`；`jiewen show` 列出所有条目。",
        "which entry? Write `jiewen edit ID`; `jiewen show` lists them all.",
    ),
    "edit_unchanged": ("没有改动。", "Nothing is changed."),
    "edit_again": ("回到编辑器里改吗？[y/n]", "Back to the editor? [y/n]"),
    "edit_kept": (
        "什么都没有写入。改过的内容还在 {path}。",
        "nothing is written. Your text is kept in {path}.",
    ),
    "edit_write": ("写入吗？[y/n]", "Write this? [y/n]"),
    "edit_done": ("已写入 {path}。", "Written to {path}."),
    "links_heading": ("这些地方提到 {id}：", "{id} is named here:"),
    "remove_no_id": (
        "要删哪一条？写成 `jiewen remove 编号`；`jiewen show` 列出所有条目。",
        "which entry? Write `jiewen remove ID`; `jiewen show` lists them all.",
    ),
    "remove_write": ("删掉它吗？[y/n]", "Remove it? [y/n]"),
    "remove_kept": ("没有删。", "it is not removed."),
    "remove_linked": (
        "没有删：先改掉提到它的地方，或者加 --force 照删。",
        "it is not removed: mend what names it first, or insist with --force.",
    ),
    "remove_done": ("已从 {path} 删掉 {id}。", "Removed {id} from {path}."),
}

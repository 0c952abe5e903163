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
    "add_no_source": (
        "没有要添加的条目：请用 `jiewen add --from 文件`。",
        "there is nothing to add: use `jiewen add --from FILE`.",
    ),
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
    # jiewen edit, jiewen remove
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

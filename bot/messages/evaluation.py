"""The catalogue of `jiewen eval`: key -> (Chinese, English)."""

from __future__ import annotations

EVALUATION_MESSAGES: dict[str, tuple[str, str]] = {
    # The command
    "cli_eval_file": (
        "标注好的问句，制表符分隔（- 是标准输入）",
        "labelled queries, tab-separated (- is stdin)",
    ),
    "cli_eval_list": (
        "再列出每一条没答对的，和其余的表",
        "also each reply that is not right, and the other tables",
    ),
    "cli_eval_report": ("另写一份给人看的网页，单个文件", "also write a page for people, in one file"),
    "cli_eval_fit": (
        "拟合阈值，并给出交叉验证的结果",
        "fit the thresholds; all figures are then cross-fitted",
    ),
    "cli_eval_false": (
        "拟合时误答的上限，占不该回答的问句（默认 0.05）",
        "when fitting, the most false answers, as a share of the queries that must not be answered (default 0.05)",
    ),
    "cli_eval_wrong": (
        "拟合时答错的上限，占能回答的问句（默认 0.03）",
        "when fitting, the most wrong answers, as a share of the answerable queries (default 0.03)",
    ),
    "eval_no_file": (
        "没有文件：写成 `jiewen eval 文件.tsv`；标准输入用 `-`。",
        "there is no file: write `jiewen eval FILE.tsv`, or `-` for stdin.",
    ),
    "eval_needs_fit": ("{option} 要和 --fit 一起用。", "{option} needs --fit."),
    "eval_bad_share": (
        "{option} {written}：要写 0 到 1 之间的数，例如 0.05。",
        "{option} {written}: write a number from 0 to 1, such as 0.05.",
    ),
    "eval_too_few": (
        "{name} 里的问句太少，没法拟合：除危机外至少要 {least} 条，其中能回答的和 none 各至少 {group} 条；现在有 {queries} 条，"
        "能回答的 {answerable} 条，none {none} 条。去掉 --fit 可以只看数字。",
        "{name} has too few queries to fit to: at least {least} that are no crises are needed, {group} of them answerable and "
        "{group} `none`; there are {queries}, {answerable} answerable and {none} `none`. Without --fit the figures are printed.",
    ),
    "eval_report_is_input": (
        "--report 和要读的文件是同一个（{path}）：换一个名字。",
        "--report names the file that is read ({path}): choose another.",
    ),
    "eval_report_is_special": (
        "{path} 不是普通文件，写不了：换一个名字。",
        "{path} is no regular file and cannot be written: choose another.",
    ),
    "eval_report_no_folder": (
        "{path} 写不了：没有 {folder} 这个文件夹。",
        "{path} cannot be written: there is no folder {folder}.",
    ),
    "eval_reported": ("网页写在 {path}。", "The page is in {path}."),
    "eval_asking": ("提问", "asking"),
    "eval_fitting": ("拟合", "fitting"),
    # Names
    "eval_answerable": ("能回答的", "answerable"),
    "eval_none": ("不该回答的", "not to be answered"),
    "eval_chitchat": ("闲聊", "small talk"),
    "eval_crisis": ("危机", "crisis"),
    "eval_right": ("答对", "right"),
    "eval_assisted": ("在选项里", "assisted"),
    "eval_wrong": ("答错", "wrong"),
    "eval_missed": ("漏答", "missed"),
    "eval_evaded": ("反问", "evaded"),
    "eval_false": ("误答", "false"),
    "eval_count": ("条数", "n"),
    "eval_languages": ("按语言", "By language"),
    "eval_styles": ("按说法", "By style"),
    "eval_styles_weakest": ("最弱的几种说法", "The weakest styles"),
    # Sentences and headings
    "eval_heading": ("{name}：{count} 条问句", "{name}: {count} queries"),
    "eval_heading_fit": (
        "{name}：{count} 条问句，每条都用没见过它的阈值来答（五折）",
        "{name}: {count} queries, each decided with thresholds that were fitted without it (five-fold)",
    ),
    "eval_interval": ("括号里是 95% 区间。", "In brackets: the 95% interval."),
    "eval_ranking": ("候选排序", "ranking"),
    "eval_ranking_is": (
        "{count} 条必须回答的问句里，第一名就对 {first}（{first_range}），前三名里有 {three}（{three_range}）",
        "of {count} queries that must be answered the first candidate is right in {first} ({first_range}), one of the first "
        "three in {three} ({three_range})",
    ),
    "eval_caution": ("警示", "caution"),
    "eval_caution_is": (
        "应警示 {expected} 条，漏 {missed} 条（{missed_share}）；其余 {calm} 条里误报 {false} 条（{false_share}）",
        "{expected} alarms expected, {missed} missed ({missed_share}); {false} false in the other {calm} queries ({false_share})",
    ),
    "eval_decided": ("作答", "answers"),
    "eval_decided_is": (
        "{total} 条里用条目作答 {answered} 条（覆盖 {coverage}），其中 {precision} 答对（{range}）",
        "{answered} of {total} queries are answered with an entry (coverage {coverage}), {precision} of them rightly ({range})",
    ),
    "eval_confidence": ("置信度", "confidence"),
    "eval_confidence_is": (
        "Brier {brier}，校准误差 {error}；该答与不该答的区分度 AUROC {auroc}",
        "Brier score {brier}, calibration error {error}; AUROC {auroc} between what must and what must not be answered",
    ),
    "eval_coverage": ("精度与覆盖", "coverage"),
    "eval_coverage_at": (
        "精度 {precision} 时覆盖 {coverage}（置信度 ≥ {confidence}）",
        "{coverage} at {precision} precision (confidence ≥ {confidence})",
    ),
    "eval_coverage_never": ("精度达不到 {precision}", "{precision} precision is never reached"),
    "eval_reliability": (
        "可靠性：第一名的置信度与实际答对的比例",
        "Reliability: the confidence of the first candidate, and how often it is right",
    ),
    "eval_bin": ("置信度", "confidence"),
    "eval_said": ("平均", "said"),
    "eval_was": ("实际", "was"),
    "eval_was_range": ("95% 区间", "95% interval"),
    "eval_confusions": ("混淆：应为 → 答成", "Confused: expected → answered"),
    "eval_confusion_labels": ("（标注 {labels}）", " (labelled {labels})"),
    "eval_margins": (
        "险胜：答对了，但领先第二名最少",
        "Narrowest: right, with the least lead over a wrong candidate",
    ),
    "eval_margin": ("{query} → {entry}，第二名 {runner_up}", "{query} → {entry}, before {runner_up}"),
    "eval_separator": ("；", "; "),
    "eval_more": ("另有 {count} 项", "{count} more"),
    "eval_pointer": (
        "--list 逐条列出没答对的；--report 文件.html 画出曲线；--json 什么都有。",
        "--list names each reply that is not right; --report FILE.html draws the curves; --json has everything.",
    ),
    "eval_of_verdict": ("{verdict}：{count} 条", "{verdict}: {count}"),
    "eval_alarms_wrong": ("警示不对：{count} 条", "Wrong alarms: {count}"),
    "eval_row_came": ("应为 {expected} → {came}", "expected {expected} → {came}"),
    "eval_outcome_answer": ("回答", "answer"),
    "eval_outcome_clarify": ("反问", "clarify"),
    "eval_outcome_unknown": ("不知道", "unknown"),
    "eval_outcome_chitchat": ("闲聊", "chitchat"),
    # Fitting
    "eval_fit": (
        "阈值：误答至多 {most_false}，答错至多 {most_wrong}",
        "Thresholds for at most {most_false} false and {most_wrong} wrong answers",
    ),
    "eval_threshold": ("阈值", "threshold"),
    "eval_before": ("现在", "now"),
    "eval_folds": ("各折", "folds"),
    "eval_fitted_to_all": ("拟合", "fitted"),
    "eval_undetermined": (
        "{names}：数字都不取决于它，照旧。",
        "{names}: no figure depends on it, so it stays as it is.",
    ),
    "eval_beyond": (
        "没有哪组阈值能守住这两个上限；这是超出最少的一组。",
        "No thresholds keep to both limits; these exceed them least.",
    ),
    "eval_cross_fitted": (
        "没见过的问句上：误答 {false}（{false_range}），答错 {wrong}（{wrong_range}），精度 {precision}，覆盖 {coverage}。",
        "On queries that they were not fitted to: {false} false ({false_range}), {wrong} wrong ({wrong_range}), precision "
        "{precision}, coverage {coverage}.",
    ),
    "eval_paste": ("写进问答文件夹的 settings：", "For the settings of the FAQ folder:"),
    "eval_fitted": (
        "用 jiewen {version} 在 {file} 的 {queries} 条问句上拟合（其中 {none} 条不该回答），限定误答不超过 {most_false}、答错不超过 "
        "{most_wrong}。五折交叉验证：误答 {false}，答错 {wrong}，精度 {precision}，覆盖 {coverage}。",
        "Fitted by jiewen {version} to {queries} queries in {file} ({none} of them not to be answered), for at most {most_false} "
        "false and {most_wrong} wrong answers. Five-fold cross-fitted: {false} false, {wrong} wrong, precision {precision}, "
        "coverage {coverage}.",
    ),
    # The page
    "eval_page_title": ("借问评测：{name}", "jiewen evaluation: {name}"),
    "eval_page_by": ("jiewen {version}，阈值 {thresholds}", "jiewen {version}, thresholds {thresholds}"),
    "eval_page_glossary": (
        "答对：用可接受的条目或段落作答，不该答的就说不知道。在选项里：反问时给出的前三个选项中有对的。答错：答成别的条目。"
        "漏答：该答没答。反问：不该答的却反问。误答：不该答的却答了。",
        "Right: answered with an accepted entry or paragraph; what must not be answered ends as unknown. Assisted: asked back, and "
        "among the first three choices is an accepted one. Wrong: another entry is answered. Missed: not answered. Evaded: asked "
        "back where nothing must be answered. False: answered where nothing must be.",
    ),
    "eval_curve": ("风险与覆盖", "Risk and coverage"),
    "eval_curve_is": (
        "如果从某个置信度起一律作答：横轴是作答的比例，纵轴是答得不对的比例。圆圈是实际的决定，它还看别的，所以不必在线上。",
        "If everything were answered from some confidence on: across, the share of queries that is answered; upwards, the share of "
        "these answers that is not right. The ring is what is decided, which looks at more than this confidence and so need "
        "not lie on the line.",
    ),
    "eval_axis_coverage": ("覆盖（作答的比例）", "coverage (share answered)"),
    "eval_axis_risk": ("风险（答得不对的比例）", "risk (share of answers not right)"),
    "eval_operating_point": ("实际决定", "decided"),
    "eval_coverage_short": ("覆盖", "coverage"),
    "eval_style": ("说法", "style"),
    "eval_risk": ("风险", "risk"),
    "eval_answered": ("作答", "answered"),
    "eval_at_confidence": ("置信度 ≥", "confidence ≥"),
    "eval_precision": ("精度", "precision"),
    "eval_reliability_short": ("可靠性", "Reliability"),
    "eval_reliability_is": (
        "点在对角线上，说的概率就是实际的比例；点越大条数越多，竖线是 95% 区间，数字是条数。",
        "On the diagonal what is said is what comes; larger dots are more queries, their number beside them, and the bars are "
        "95% intervals.",
    ),
    "eval_axis_said": ("说的概率（置信度）", "said (confidence)"),
    "eval_axis_was": ("实际答对的比例", "was (share right)"),
    "eval_rows": ("每一条", "Every query"),
    "eval_line": ("行", "line"),
    "eval_query": ("问句", "query"),
    "eval_expected": ("应为", "expected"),
    "eval_answered_as": ("答成", "answered"),
    "eval_came": ("结果", "came"),
    "eval_candidates": ("前三名候选", "first three candidates"),
    "eval_lead": ("领先", "lead"),
    "eval_runner_up": ("第二名", "runner-up"),
    "eval_alarm": ("警示", "caution"),
}

"""The catalogue of `/why` and `jiewen ask --why`: key -> (Chinese, English)."""

from __future__ import annotations

WHY_MESSAGES: dict[str, tuple[str, str]] = {
    "why_no_reply": (
        "还没有可以说明的回答。先问一个问题，再用 /为什么。",
        "There is no reply to explain yet. Ask something first, then use /why.",
    ),
    # How the question was read
    "why_reading": ("我是这样理解的：", "How it was read:"),
    "why_normalized": ("规范化", "normalised"),
    "why_corrections": ("读作", "read as"),
    "why_correction": ("“{typed}” → “{read}”", "“{typed}” → “{read}”"),
    "why_tokens": ("词元", "tokens"),
    "why_language": ("语言", "language"),
    "why_language_none": (
        "看不出来，跟着前面的话走",
        "none that can be told, so that of the conversation",
    ),
    "why_products": ("产品", "products"),
    "why_direction": ("有和没有", "has, lacks"),
    "why_there": ("有{products}", "has {products}"),
    "why_missing": ("没有{products}", "lacks {products}"),
    "why_kind": ("问法", "asks"),
    "why_kind_why": ("为什么", "why"),
    "why_kind_how_long": ("多久、什么时候", "how long, or when"),
    "why_kind_how_much": ("多少", "how much"),
    "why_kind_who": ("谁", "who"),
    "why_kind_where": ("在哪里", "where"),
    "why_kind_how": ("怎么做", "how"),
    "why_kind_difference": ("有什么区别", "what differs"),
    "why_kind_what": ("什么", "what"),
    "why_kind_whether": ("是不是", "whether"),
    "why_kind_other": ("看不出是哪一类问题", "no kind of question that can be told"),
    # What it could mean
    "why_candidates": ("像这几条，后面是我估计的概率：", "What it is like, with how probable each seems:"),
    "why_none": ("都不是", "none of them"),
    "why_topic": ("（资料没讲的话题）", " (a topic that the source does not cover)"),
    "why_chitchat": ("（闲聊）", " (small talk)"),
    "why_unexplained": ("；没解释到：{stretches}", "; leaves unexplained: {stretches}"),
    "why_stretch": ("“{text}”", "“{text}”"),
    "why_scores": (
        "概率由这些分数算来，正的支持，负的反对：",
        "The probabilities come from these points, above 0 for it and below against it:",
    ),
    "why_total": ("总分（都不是：{none}）", "total (none of them: {none})"),
    "why_signal_terms": ("术语", "terms"),
    "why_signal_characters": ("用字", "Chinese characters"),
    "why_signal_sounds": ("相邻字的读音", "sounds of neighbouring characters"),
    "why_signal_words": ("英文词", "English words"),
    "why_signal_word_pairs": ("相邻的英文词", "neighbouring English words"),
    "why_signal_word_parts": ("英文词的片段", "parts of English words"),
    "why_signal_segments": ("分出来的词", "Chinese words"),
    "why_signal_nearest": ("像最近的一种问法", "like its nearest phrasing"),
    "why_signal_nearest_three": ("像最近的三种问法", "like its three nearest phrasings"),
    "why_signal_ratio": ("逐字比对", "letter by letter"),
    "why_signal_ratio_cubed": ("逐字比对，几乎一样时", "letter by letter, where nearly the same"),
    "why_signal_product_fit": ("是不是讲这个产品", "whether it is about this product"),
    "why_signal_type_fit": ("问法一样", "asks in the same way"),
    "why_signal_ignores_missing": ("没提“没有”的那个", "does not speak of what is lacking"),
    "why_signal_is_topic": ("是资料没讲的话题", "is a topic that is not covered"),
    "why_signal_verbatim": ("一字不差", "word for word"),
    "why_signal_fitted": ("从问法里学到的权重", "weights learnt from the phrasings"),
    "why_signal_lead": ("比别的候选高出多少", "its lead over the others"),
    # Guards
    "why_kept_out": ("看着像，但不算候选（各举两条）：", "Near, but no candidates (two of each):"),
    "why_guard_direction": (
        "有和没有正好相反的 {count} 条：{questions}",
        "{count} where what one has and what one lacks are the other way round: {questions}",
    ),
    "why_guard_product": (
        "只讲别的产品的 {count} 条：{questions}",
        "{count} about another product only: {questions}",
    ),
    "why_guard_name": (
        "没讲到你提的名字的 {count} 条：{questions}",
        "{count} that do not speak of the name you mention: {questions}",
    ),
    # The decision
    "why_decision": ("所以：", "So:"),
    "why_safety_crisis": (
        "你的话让我担心你的安全，所以先不比对问答，只说能帮到你的。",
        "What you said makes me worry about your safety, so nothing was looked up; only what may help you is said.",
    ),
    "why_safety_distress": (
        "听起来你现在不容易，所以先不比对问答，只说能帮到你的（规则 {rule}）。",
        "It sounds as if things are hard for you, so nothing was looked up; only what may help you is said (rule {rule}).",
    ),
    "why_safety_fraud": (
        "这句话里有骗局常见的说法，所以先提醒，不比对问答（规则 {rule}）。",
        "This has words in it that scams use, so a warning comes first and nothing was looked up (rule {rule}).",
    ),
    "why_after_crisis": (
        "前面的话让我担心你的安全，所以这次不谈借钱的事。",
        "What you said before makes me worry about your safety, so nothing about borrowing is said now.",
    ),
    "why_number": (
        "这是一个编号，不和问答比对。",
        "This is a number to choose by; it is not looked up in the FAQ.",
    ),
    "why_chosen": (
        "你用编号选了“{question}”，所以没有比对，直接给出它的回答。",
        "You chose “{question}” by its number, so nothing was looked up; this is its answer.",
    ),
    "why_follows": (
        "这句话单独看不是这个意思，我接着前面说的来理解。",
        "This does not mean that by itself; it was understood from what was said before.",
    ),
    "why_follows_as": (
        "这句话我接着前面说的来理解，当作在问“{question}”。下面说的是这一问。",
        "This was understood from what was said before, as “{question}”. What follows is about that question.",
    ),
    "why_empty": ("没有输入问题。", "There was no question."),
    "why_too_long": (
        "这段话太长，没有比对。",
        "This was too long to be looked up.",
    ),
    "why_no_words": ("里面没有文字，没法比对。", "There are no words in it that could be looked up."),
    "why_verbatim": (
        "和 A 的一种问法一字不差，直接回答。",
        "It is, word for word, a phrasing of A, so that is answered.",
    ),
    "why_answer_met": (
        "A 连同引用同一段的条目，概率合计 {value}，达到作答的门槛 {limit}：用 A 回答。",
        "A, with the entries that cite the same passage, has {value}, which reaches the {limit} for answering: A is answered.",
    ),
    "why_answer_unmet": (
        "A 连同引用同一段的条目，概率合计 {value}，没到作答的门槛 {limit}。",
        "A, with the entries that cite the same passage, has {value}, which does not reach the {limit} for answering.",
    ),
    "why_clarify_met": (
        "前几条概率合计 {value}，达到反问的门槛 {limit}：反问是哪一个。",
        "The first few together have {value}, which reaches the {limit} for asking back: you are asked which one.",
    ),
    "why_clarify_unmet": (
        "前几条概率合计 {value}（反问的门槛 {limit}），不足以拿来反问：说不知道。",
        "The first few together have {value} (the threshold for asking back is {limit}), not enough to ask back: it says that it "
        "does not know.",
    ),
    "why_topic_met": (
        "A 是资料没讲的话题，和别的这类话题合计 {value}，达到门槛 {limit}：说明资料没讲。",
        "A is a topic that the source does not cover; with others of that kind it has {value}, which reaches the {limit}: it says that the source is silent.",
    ),
    "why_topic_unmet": (
        "A 是资料没讲的话题，和别的这类话题合计 {value}（门槛 {limit}），但不足以确定是哪一个，或者 A 只对上了问题里不要紧的话：只说不知道。",
        "A is a topic that the source does not cover; with others of that kind it has {value} (the threshold is {limit}), but that does not tell which one, or A shares only words that tell nothing: it just says that it does not know.",
    ),
    "why_chitchat_met": (
        "A 是闲聊，概率 {value}，达到门槛 {limit}。",
        "A is small talk; its {value} reaches the {limit}.",
    ),
    "why_chitchat_unmet": (
        "A 是闲聊，概率 {value}，没到门槛 {limit}：说不知道。",
        "A is small talk; its {value} does not reach the {limit}: it says that it does not know.",
    ),
    "why_nothing_near": (
        "没有一条和它有共同的词：说不知道。",
        "Nothing has a word in common with it: it says that it does not know.",
    ),
    "why_asks_product": (
        "你没说是哪个产品，而每个产品都有自己的回答：反问是哪一个。",
        "You named no product, and each has an answer of its own: you are asked which one.",
    ),
    "why_offered": (
        "这里有两个问题：先答第一个，第二个（“{question}”）列在回答下面。",
        "There are two questions in this: the first is answered, and the second (“{question}”) offered below it.",
    ),
    "why_thresholds": (
        "门槛：作答 {answer}，反问 {clarify}，话题 {topic}，闲聊 {chitchat}。",
        "Thresholds: answering {answer}, asking back {clarify}, topics {topic}, small talk {chitchat}.",
    ),
}

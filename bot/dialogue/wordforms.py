"""English words as people in trouble type them in; the forms by which they are compared out."""

from __future__ import annotations

SPELT_OUT = {
    **dict.fromkeys(("cant", "cannot", "couldnt"), ("can", "not")),
    **dict.fromkeys(("dont", "doesnt", "didnt"), ("do", "not")),
    **dict.fromkeys(("isnt", "wasnt", "aint"), ("is", "not")),
    **{"wont": ("will", "not"), "wouldnt": ("would", "not"), "shouldnt": ("should", "not")},
    **{"wanna": ("want", "to"), "gonna": ("going", "to"), "gotta": ("got", "to"), "2": ("to",)},
    **{"im": ("i", "am"), "ive": ("i", "have"), "id": ("i", "would"), "ill": ("i", "will")},
    **{"hes": ("he", "is"), "shes": ("she", "is"), "theyre": ("they", "are"), "hed": ("he", "would")},
    **{"theres": ("there", "is"), "whats": ("what", "is"), "anymore": ("any", "more")},
}
_IRREGULAR = {
    **dict.fromkeys(("die", "dies", "died", "dying", "dyin"), "die"),
    **dict.fromkeys(("owe", "owes", "owed", "owing"), "owe"),
    **dict.fromkeys(("lost", "losing"), "los"),
    **dict.fromkeys(("took", "taken"), "tak"),
    **dict.fromkeys(("does", "did"), "do"),
    **dict.fromkeys(("has", "had"), "have"),
    **{"paid": "pay", "repaid": "repay", "could": "can", "told": "tell", "said": "say", "kept": "keep"},
    **{"hung": "hang", "shot": "shoot", "went": "go", "goin": "go", "killin": "kil", "livin": "liv"},
    **{"gamblin": "gambl", "u": "you", "r": "are"},
}
_ENDINGS = ("ing", "ed", "es", "s", "e")
_SHORTEST_STEM = 3


def stem_of(word: str) -> str:
    """The word without its ending and without a double letter at its end: killing, kills, kill -> kil."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > _SHORTEST_STEM and word[-1] == word[-2] else word

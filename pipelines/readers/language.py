"""Whether a text is English, by the share of its commonest words.

Belongs here: this one question. Other languages are not told apart: they stay unnamed.
"""

import re

# Words that another European language writes too (a, in, is, on, was, had, of ...) tell nothing, and are left out.
_ENGLISH = (
    "and are as at be been but by for from has have his it its more not or she that the their they this to were which "
    "who will with would"
)
ENGLISH = frozenset(_ENGLISH.split())
SHARE = 0.1  # English news has 0.15 to 0.3
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
SAMPLE = 20_000  # characters; the head of a long text is like the rest


def looks_english(text: str) -> bool:
    words = WORD.findall(text[:SAMPLE].casefold())
    return bool(words) and sum(word in ENGLISH for word in words) >= SHARE * len(words)

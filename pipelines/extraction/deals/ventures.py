"""The owners of a joint venture, told from the venture itself.

Belongs here: the words before and behind a name that make it the company founded. Not here: who takes part (parties).
"""

from __future__ import annotations

from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import Mention, Sentence

_FOUNDED_BEFORE = Pattern(
    r"\b(?:set(?:ting|s)? up|(?:co-)?found(?:ed|ing|s)|establish\w*|creat\w+|launch\w*|form(?:ed|s|ing)?|incorporat\w+|regist\w+|set(?:ting|s)? up|owns?|holds?|owned|partners in|shareholders (?:in|of)|ownership of|owners of|parents of|founders of|stakes? in|percent of|\ue004 of|opened|opens?|runs?|cut the ribbon on|call(?:ed|s)?(?: it)?|named|describes?|birth to|spun up) (?:(?!by\b|with\b|between\b|of\b|from\b|and\b|together\b)(?:[a-z][\w-]*|[\ue003\ue006](?:['’]s|-based)?) ){0,6}$"
    r"|\b(?:company|studio|venture|label|subsidiary|outfit|entity|firm|house|agency), (?:called |named |dubbed )?$|\bventure (?:of|between|with) [^,;]*, $"
)
_FOUNDED_AFTER = Pattern(
    r"^(?:,| is| was| as)? ?(?:the |an? )?(?:[\w\ue000’'-]+ ){0,4}(?:joint[ -]venture\b|venture (?:of|between|by))|^, in which\b|^, (?:which (?:is|was) )?(?:jointly |equally )?(?:co-)?(?:owned|established|founded|created|set up|held|run|launched)(?: [^,;]{0,20})? by\b|^(?:,[^,;]{0,40},)? (?:was|will be|has been|is being|is to be|were) (?:\w+ )?(?:founded|set up|established|created|formed|launched|registered|spun up|incorporated)"
    r"|^, (?:an? )?(?:[\w-]+ ){0,3}(?:jointly|equally|50)[ -]?(?:owned|controlled|held|run)|^ (?:is|was) (?:based|owned|headquartered)"
)
# Who holds a share is an owner: "of the new company, [O] 49 percent".
_HOLDS = Pattern(r"^ (?:the (?:other |remaining )?|holds? |has |owns? )?(?:\ue004|rest\b|remainder\b|half\b)")


def owners_only(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """The owners of a joint venture without the venture, which the sentence names as founded, or in apposition."""
    positions = {m.start: p for p, m in sentence.at.items()}
    placed = [m for m in mentions if m.start in positions]
    before = {m.start: sentence.masked[: positions[m.start]] for m in placed}
    behind = {m.start: sentence.masked[positions[m.start] + 1 :] for m in placed}
    named = {s for s in before if _FOUNDED_BEFORE.search(before[s]) and not _HOLDS.match(behind[s])}
    told = {s for s in behind if _FOUNDED_AFTER.match(behind[s])}
    owners = [m for m in mentions if m.start not in named | told]
    if len({m.name for m in owners}) >= 2:
        return owners
    return [m for m in mentions if m.start not in named] or mentions

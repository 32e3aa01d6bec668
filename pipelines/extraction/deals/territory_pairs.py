"""Buyers and territories that a sentence of sales names in turn, whatever its verbs: "Hong Kong went to X, Malaysia to Y".

Belongs here: which company and which countries of a sentence belong together. Not here: grants with a grammar of their
own, and what makes a claim of a pair (territories).
"""

from __future__ import annotations

from dataclasses import dataclass

from pipelines.extraction.deals.phrases import phrases, unknown_names
from pipelines.extraction.deals.sellers import sellers_in
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import COUNTRY, REPORTERS, Mention, Sentence

_TAKES = Pattern(
    r"\b(?:has|have|got|gets|took|takes?|taken|taking|went|go|goes|gone|going|fell|falls?|fallen|belongs?|belonged|lies|rests|sits|followed|follows|joined|swoop\w*|bought|buys?|"
    r"pick(?:ed|s)|snapp\w+|snap|grabb?\w*|nabb?\w*|land(?:ed|s)|secur\w+|claim\w*|signed|signs|releas\w+|handl\w+|distribut\w+|bring(?:s|ing)?|brought|book(?:ed|s)|closed|clos(?:es|ing)|licens\w+|"
    r"bagg?\w*|pocket\w*|scor\w+|clinch\w*|won|wins|sold|sells|acquir\w+|opted|boarded|boards|put(?:s|ting)? (?:it|the \w+|\ue002)?|open(?:s|ed|ing)?|roll\w*|takers?|buyers?|bidders?|customers|rights|courtesy|in charge|on board|aboard|with|through|via|"
    r"drew|attract\w*|bids?|offers?|came|comes|stepp?\w*|weigh\w+|paid|pays|said yes|among|include[sd]?|including|partners?|distributors?)\b"
)
# What a country may be named for in talk of sales, besides rights.
_OTHER_BUSINESS = Pattern(
    r"\b(?:gross\w*|earn\w*|raked|box[ -]office|admissions|viewers?|moviegoers|ratings?|born|shot|shoot\w*|location work|on location|filmed|films in|set in|premier\w+|festival|screened|prize|award\w*|competition|"
    r"aired|airs|broadcast on|remak\w+|versions?|adaptation|co-?produc\w+|produced|joint|stake|shares|subsidiary|headquarter\w*|based in|office|revenue|sales of|profit|percent|market share|staged|mounted|ran|tour\w*|its own|up and running)\b"
)
_ADJECTIVE = Pattern(
    r"^ (?:theatrical |all |streaming |home |video |distribution |TV |broadcast )*(?:rights|distribution|release|territor\w+|licen[cs]e)\b"
)
# "Germany's X", "the Turkish company X", but not "in Japan the picture belongs to X".
_LEFT_OUT = Pattern(
    r"\b(?:outside|excluding|except(?: for)?|bar|barring|beyond|other than|apart from|but not|minus|without) (?:of )?(?:the )?$"
)
_HOME_GAP = Pattern(
    r"(?:\ue003(?:['’]s|-based)|\ue006) (?:(?!(?:and|or|for|in|rights|release|to|with|by|at|from|the|it|is|was|will|has|have|go|goes|went|belongs?|are|on)\b)[a-z][\w-]* ){0,4}$"
)
_BETWEEN = Pattern(
    r"(?:['’]s)?(?:,? and(?: for| the)*|,|/| &|-| plus| as well as|, along with| or)* ?(?:the |all of |both |rest of |most of |elsewhere in )*"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A buyer and its places; `start` and `end` span both in the masked sentence."""

    buyer: Mention
    places: tuple[Mention, ...]
    start: int
    end: int


def pairs_in(sentence: Sentence, not_buyers: set[str], granted: set[int]) -> list[Pair]:
    """The pairs of a sentence, in reading order; none where buyers and territories do not
    alternate. Countries that start at `granted` are taken."""
    masked = sentence.masked
    if not _TAKES.search(masked) or _OTHER_BUSINESS.search(masked):
        return []
    closed = not_buyers | {m.name for m in sellers_in(sentence)}
    buyers, homes = _buyers(sentence, closed)
    groups = [g for g in _groups(sentence, homes) if not granted & {m.start for _, m in g}]
    if len(buyers) > 0 and not groups:
        return [Pair(m, (homes[p],), p, p + 1) for p, m in buyers if p in homes and _TAKERS.search(masked)]
    if not groups:
        return []
    if not buyers:
        return []
    if len(buyers) == 1 and len(groups) == 1:
        return [_pair(buyers[0], groups[0])]
    order = sorted([(p, "b") for p, _ in buyers] + [(g[0][0], "g") for g in groups])
    alternate = all(order[i][1] != order[i + 1][1] for i in range(len(order) - 1))
    if len(buyers) != len(groups) or not alternate:
        return []
    return [_pair(b, g) for b, g in zip(buyers, groups, strict=True)]


_TAKERS = Pattern(
    r"\b(?:takers|buyers|bidders|customers|bought|picked|signed|boarded|on board|aboard|among|includ\w+|went to|sold to)\b"
)


def _buyers(sentence: Sentence, closed: set[str]) -> tuple[list[tuple[int, Mention]], dict[int, Mention]]:
    """Companies of a sentence that may buy, by position; and the country that stands right before one, its home."""
    positions = {m.start: p for p, m in sentence.at.items()}
    buyers, homes = [], {}
    for phrase in sorted([*phrases(sentence), *unknown_names(sentence)], key=lambda p: p.start):
        if phrase.owner or phrase.preposition in ("of", "at", "against", "like", "than", "since"):
            continue
        for mention in phrase.mentions:
            position = positions.get(mention.start, phrase.start if mention.source == "deal_slot" else None)
            if position is None or mention.name in closed or mention.entry and mention.entry.kind in REPORTERS:
                continue
            buyers.append((position, mention))
            before = [p for p, m in sentence.at.items() if m.type == COUNTRY and p < position]
            if before and _HOME_GAP.match(sentence.masked[max(before) : position]):
                homes[position] = sentence.at[max(before)]
    return sorted(buyers, key=lambda b: b[0]), homes


def _groups(sentence: Sentence, homes: dict[int, Mention]) -> list[list[tuple[int, Mention]]]:
    """Lists of countries that are no company's home and no city; an adjective only before "rights" and the like."""
    held = {m.start for m in homes.values()}
    groups: list[list[tuple[int, Mention]]] = []
    for position, mention in sorted(sentence.at.items()):
        if mention.type != COUNTRY or mention.start in held or mention.entry.kind == "city":
            continue
        if mention.entry.kind == "demonym" and not _ADJECTIVE.match(sentence.masked[position + 1 :]):
            continue
        if mention.entry.codes == ("KR",) or _LEFT_OUT.search(sentence.masked[:position]):
            continue
        if groups and _BETWEEN.fullmatch(sentence.masked[groups[-1][-1][0] + 1 : position]):
            groups[-1].append((position, mention))
        else:
            groups.append([(position, mention)])
    return groups


def _pair(buyer: tuple[int, Mention], group: list[tuple[int, Mention]]) -> Pair:
    positions = [buyer[0], *(p for p, _ in group)]
    return Pair(buyer[1], tuple(m for _, m in group), min(positions), max(positions) + 1)

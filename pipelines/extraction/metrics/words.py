"""How the words around a figure are weighed: what is attached to it, which measure stands nearest, does it change.

Belongs here: frames, the nearest trigger, rise and fall. Not here: the words (metrics.triggers), the order in which
they and the memory are asked (metrics.kinds).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.extraction.metrics.clauses import clause
from pipelines.extraction.metrics.cues import BEFORE, BEHIND, CHANGES, FALL, RISE
from pipelines.extraction.metrics.triggers import COUNT, DEED, MONEY, NOUN, SHARE, TRIGGERS
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import Sentence

FIGURE = "\ue004"
_MONEY_UNIT = Pattern(r"^[A-Z]{3}$")
COMPANY_DEAL = Pattern(
    r"\b(?:stake|acquir\w+|acquisition|take-?over|t(?:ook|ake|akes|aken|aking) (?:\w+ )?(?:over|control of)|joint venture|new shares|merger|"
    r"buyout)\b"
)
MARKET = Pattern(
    r"\bmarkets? (?:is|was|were|will|to be|size|value|valued|worth|reached|grew|to reach|stood|came|at|for|of|hit)\b|"
    r"\bmarket, "
)
_PART = Pattern(r"(?:of|in|on) ", re.IGNORECASE)
_NOT_ON = r"(?!and\b|to\b|for\b|on\b|from\b|by\b|in\b|but\b|while\b|as\b|with\b)"
_ATTACHED = Pattern(
    rf"[- ]|[ -](?:in|of|from|as|worth of) (?:(?!and\b|a\b|the\b)[\w-]+ ){{0,3}}|[- ](?:{_NOT_ON}[\w-]+ ){{1,2}}"
)
_PASSIVE = Pattern(
    rf" (?:\({FIGURE}\) )?(?:(?:is|was|were|are|has|have|had|been|being|will|would|could|be|to|also|reportedly|all) )+"
    r"(?:\w+ly )?"
)
_BY = Pattern(r"\bby (?:(?:about|around|some|over|nearly|more than|almost|up to|an?|another) )*$")
_STEP_BEHIND = Pattern(r" (?:more|fewer|less|higher|lower|larger|smaller|up|down)\b")
# "It peaked at 64.4 percent": a level, whatever rose or fell before.
_LEVEL = Pattern(
    r"\b(?:peak|stand|stay|remain|start|open|hover|top|bottom|plateau|settl|finish|clos|land|debut|premier)(?:e?d|ing|e?s)?(?: out| steady)? "
    r"(?:at|on|with) (?:(?:about|around|nearly|just|only|over|some|an?) )*$|\bstood (?:steady )?at (?:\w+ )?$"
)
_OF_WHOLE = Pattern(r" (?:of|share|stake|rating|interest)\b")
# "Total sales of the industry, exports included, amounted to": what heads the clause is measured.
_HEADED = Pattern(
    r"(?:(?:the|its|their) )?(?:total|overall|combined|consolidated|aggregate) (?:sales|revenues?|turnover)\b",
    re.IGNORECASE,
)
_CONVERTED = f" ({FIGURE})"
_VERB_COST, _DEED_COST, _TOO_FAR = 22.0, 8.0, 75.0
# More works than any country makes: what is counted is something else.
_MOST_TITLES = 10_000


@dataclass(frozen=True, slots=True)
class Kind:
    """A metric, the document span of the words that say so, their text, and where they stand in the masked sentence.

    `changing`: the figure says by how much something rose or fell."""

    metric: str
    span: tuple[int, int]
    words: str = ""
    at: tuple[int, int] | None = None
    changing: bool = False


def sort_of(unit: str) -> str | None:
    """Money, share or count, by the unit of a figure; None for ranks."""
    if _MONEY_UNIT.match(unit):
        return MONEY
    if unit in ("percent", "ratio"):
        return SHARE
    return COUNT if unit in ("count", "hours", "views") else None


def attached(sentence: Sentence, position: int, sort: str) -> Kind | None:
    """What stands right beside the figure: 'a $20 million series', '3 billion won in revenue', 'a staff of 65'."""
    masked = sentence.masked
    start, end = clause(masked, position)
    for metric, kind, pattern in BEHIND:
        if kind == sort:
            match = pattern.match(masked, position + 1, min(end, position + 60))
            if match:
                return Kind(metric, sentence.span(*match.span()), match.group(), match.span())
    for metric, kind, pattern in BEFORE:
        if kind == sort:
            match = pattern.search(masked, max(start, position - 60), position)
            if match:
                return Kind(metric, sentence.span(*match.span()), match.group(), match.span())
    return None


def nearest(sentence: Sentence, position: int, sort: str, unit: str, changing: bool) -> tuple[int, Kind] | None:
    """The trigger that weighs least, with its strength: by distance, commas and figures between; a loose verb only
    where no noun is near. Of triggers that overlap the longest counts."""
    masked = sentence.masked
    start, end = clause(masked, position)
    best: tuple[float, int, Kind] | None = None
    found = [
        (trigger, match)
        for trigger in TRIGGERS[sort].that_may_match(masked)
        for match in trigger.pattern.finditer(masked, start, end)
    ]
    spans = [match.span() for _, match in found]
    for (rank, metric, strength, _), match in found:
        if (metric in CHANGES) != changing:
            continue
        if unit == "percent" and metric in ("production_cost_ratio", "market_size_ratio"):
            continue
        if unit == "ratio" and metric == "audience_rating":
            continue
        if metric == "title_count" and sentence.at[position].entry.value >= _MOST_TITLES:
            continue
        if _in_longer(match, spans):
            continue
        cost = _distance(masked, position, match, sort, strength)
        if cost is None:
            continue
        cost += rank * 0.02 + _strength_cost(strength) - min(len(match.group()), 20) * 0.2
        cost += _leaning(masked, start, end, metric, sort)
        if best is None or cost < best[0]:
            best = (
                cost,
                strength,
                Kind(metric, sentence.span(*match.span()), match.group(), match.span(), changing),
            )
    if best is None or best[1] not in (NOUN, DEED) and best[0] > _TOO_FAR:
        return None
    return best[1], best[2]


def _strength_cost(strength: int) -> float:
    return {NOUN: 0.0, DEED: _DEED_COST}.get(strength, _VERB_COST)


def _leaning(masked: str, start: int, end: int, metric: str, sort: str) -> float:
    """What the whole clause adds for or against a measure."""
    if metric == "deal_value" and COMPANY_DEAL.search(masked, start, end):
        return -20
    if metric == "revenue" and _HEADED.match(masked, start):
        return -45
    if metric == "production_cost_ratio":
        return -15
    if sort == COUNT and metric in ("title_count", "hours_viewed", "views"):
        return 14
    if metric == "market_size":
        return -20 if MARKET.search(masked, start, end) else 25
    return 0


def _distance(masked: str, position: int, match: re.Match, sort: str, strength: int) -> float | None:
    """Cost of the way between a trigger and the figure; None where it speaks of something else."""
    part = sort == SHARE and strength == NOUN and _PART.match(match.group())
    if match.start() > position:
        gap = masked[position + 1 : match.start()].replace(_CONVERTED, "")
        if part and gap != " ":
            return None
        near = _ATTACHED.fullmatch(gap) or strength != NOUN and _PASSIVE.fullmatch(gap)
        cost = (3 if near else 18) + len(gap) * (0.6 if near else 1.2) + 25 * gap.count(FIGURE)
    else:
        gap = masked[match.end() : position].replace(_CONVERTED, "")
        fronted = masked[match.start()].isupper() or masked[match.start() - 2 : match.start()] in (", ", "; ", ": ")
        if part and not fronted and not masked[: match.start()].endswith("share "):
            return None
        cost = len(gap) * 0.6 + 6 * gap.count(FIGURE)
    return cost + 4 * gap.count(",")


def _in_longer(match: re.Match, spans: list[tuple[int, int]]) -> bool:
    """Is a trigger a part of a longer one ('revenue' of 'box office revenue')?"""
    start, end = match.span()
    return any(a <= start and end <= b and b - a > end - start for a, b in spans)


def is_changing(masked: str, position: int, amount: object) -> bool:
    """Does a share say by how much something rose or fell, rather than how large it is?"""
    if amount.span_role in ("to", "from", "against") or _LEVEL.search(masked[:position]):
        return False
    start, end = clause(masked, position)
    if _STEP_BEHIND.match(masked, position + 1):
        return True
    if _BY.search(masked[:position]):
        return bool(amount.change or RISE.search(masked[:position]) or FALL.search(masked[:position]))
    if _OF_WHOLE.match(masked, position + 1) and not amount.change:
        return False
    before = masked[max(start, position - 45) : position].rpartition(FIGURE)[2]
    behind = masked[position + 1 : min(end, position + 35)].partition(FIGURE)[0].lstrip()
    return bool(amount.change or RISE.search(before) or FALL.search(before) or RISE.match(behind) or FALL.match(behind))


def falls(masked: str, position: int, amount: object) -> bool:
    """Is a change a fall? The figure's own words say so, else the verb before it."""
    if amount.change:
        return amount.change == "down"
    start, end = clause(masked, position)
    near = masked[max(start, position - 60) : min(end, position + 40)]
    if not FALL.search(near) and not RISE.search(near):
        near = masked[:position]
    return bool(FALL.search(near)) and not RISE.search(near)

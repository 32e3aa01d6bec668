"""What a figure measures: the metric whose words bear on it in its clause.

Belongs here: metric, sign of a change. Not here: the words (metric_triggers), whose figure it is (metric_subjects).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.extraction.metric_memory import PAY, Memory, clause
from pipelines.extraction.metric_triggers import (
    ABOUT_CONTENT,
    BEFORE,
    BEHIND,
    CHANGE_OF,
    CHANGES,
    COUNT,
    COUNTED,
    FALL,
    MONEY,
    NOT_A_METRIC,
    NOUN,
    RISE,
    SHARE,
    TRIGGERS,
    VERB,
)
from pipelines.extraction.scenes import Scene
from pipelines.extraction.types import COUNTRY, ORGANIZATION, Mention

_MONEY_UNIT = re.compile(r"^[A-Z]{3}$")
_FIGURE = "\ue004"
_COMPANY_DEAL = re.compile(r"\b(?:stake|acquir\w+|acquisition|takeover|joint venture|new shares|merger|buyout)\b")
_MARKET = re.compile(
    r"\bmarkets? (?:is|was|were|will|to be|size|value|valued|worth|reached|grew|to reach|stood|came|at|for|of|hit)\b|\bmarket, "
)
_VALUATION = re.compile(
    r"\bvalu(?:ation|ed|ing|es) (?:of|at|to|the (?:company|firm|studio)|it)|\b(?:enterprise|market|corporate) value\b|\bmarket cap"
)
_CHART = re.compile(
    r"chart|list|ranking|box[ -]office|streaming|platform|exhibitor|market|broadcaster|series|film|drama|show|title|Netflix|largest|biggest|most[- ](?:watched|viewed|popular)|studio|company|place|position|spot|buyer|importer|source|ranked|came first",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"people|users|persons|fans|visitors|audiences?|others|members|customers|readers|koreans|viewers")
_SHARE_OF_WHAT = re.compile(
    r"\b(?:revenue|sales|exports|profit|tickets?|income|market|viewing|views|hours|library|catalog(?:ue)?|content|titles|output|viewers|"
    r"households|budget|takings|turnover|members|subscribers|audience|spending|that sum|amount|shipments|earnings|business|slots?|directors|jobs)\b"
)
_NUMBER_OF = re.compile(r"\b[Nn]umber of (?:[\w-]+ |[\ue000-\uf8ff] ){0,4}?([\w-]+s)\b(?! (?:sold|and))[^.;]*$")
_OF_IT = re.compile(r" of (?:it|them|that|those|the total|the overall|the whole|all|the pie)\b")
_SHARE_OF = {
    "box_office": "market_share",
    "admissions": "market_share",
    "market_size": "market_share",
    "hours_viewed": "viewing_share",
    "views": "viewing_share",
}
_STANDS = re.compile(
    r"[\ue000\ue002\ue003][”’\"']* (?:was|is|were|came|ranked|sits|sat|stood|placed|finished) (?:in |at |the )*$"
)
_PART = re.compile(r"(?:of|in) ", re.IGNORECASE)
_ATTACHED = re.compile(
    r"[- ]|[ -](?:in|of|from|as|worth of|on) (?:(?!and\b|a\b|the\b)[\w-]+ ){0,3}|[- ](?:(?!and\b|to\b|for\b|on\b|from\b|by\b|in\b|but\b|while\b)[\w-]+ ){1,2}"
)
_SURVEY = re.compile(
    r"\b(?:respondents?|polled|surveyed|answered|agreed|named|said they|favou?rably|favou?red|liked|preferred|picked|chose)\b"
)
_LESS_OF = re.compile(
    r" of (?:the|its|their|that|what) (?:[\w-]+ |[\ue003\ue006](?:['’]s)? ){0,3}(?:figure|cost|price|budget|sum|norm|average|level|amount)\b"
)
_PART_OF = re.compile(r" (?:of|in|stake|share|interest)\b")
# Money put into a company or one work is a deal, money put into content is not.
_INTO_NAME = re.compile(
    r"\b(?:in|into|on|of|to|for) (?:[\w’'-]+ |[\ue003\ue006](?:['’]s)? ){0,5}[“‘\"']*[\ue000\ue002]"
    r"(?!['’]s? (?:[\w-]+ ){0,2}(?:content|slate|originals|dramas|films|shows|series))"
)
_PLAYS = re.compile(r"plays|streams|clicks|reads|page views|hits|pageviews|downloads of")


@dataclass(frozen=True, slots=True)
class Kind:
    """A metric, the document span of the words that say so, their text, and where they stand in the masked sentence."""

    metric: str
    span: tuple[int, int]
    words: str = ""
    at: tuple[int, int] | None = None


def sort_of(unit: str) -> str | None:
    if _MONEY_UNIT.match(unit):
        return MONEY
    if unit in ("percent", "ratio"):
        return SHARE
    return COUNT if unit in ("count", "hours", "views") else None


def metric_of(scene: Scene, position: int, mention: Mention, unit: str, memory: Memory) -> Kind | None:
    """What a figure says, or None where it measures nothing of the trade. `unit`: the figure's, or the one that the
    figure before it lends."""
    amount, sentence = mention.entry, scene.sentence
    own = (mention.start, mention.end)
    if unit == "rank":
        return Kind("rank", own) if _is_chart(scene, position) else None
    if unit == "hours":
        return Kind("hours_viewed", own)
    if unit == "views":
        return Kind("views", own)
    sort = sort_of(unit)
    if sort is None:
        return None
    masked = sentence.masked
    if (
        sort == COUNT
        and amount.noun is None
        and amount.change
        and re.match(r" (?:fewer|more|less)\b", masked[position + 1 :])
    ):
        return Kind("title_count_change", own) if memory.metrics.get(COUNT) == "title_count" else None
    if sort == COUNT and amount.noun is None:
        number = _NUMBER_OF.search(masked, clause(masked, position)[0], position)
        if number:
            words = next((m for m, pattern in COUNTED if pattern.fullmatch(number[1])), "other")
            return Kind(words, sentence.span(*number.span()), number.group(), number.span())
    if sort == COUNT and amount.noun:
        counted = _counted(masked, position, amount, own)
        if counted is not False:
            return counted
    start, end = clause(masked, position)
    if sort == MONEY and PAY.search(masked, start, end):
        return Kind("other", own)
    changing = sort == SHARE and _changing(masked, position, amount, start, end)
    if (
        sort == MONEY
        and _VALUATION.search(masked[max(start, position - 60) : position + 30])
        and not _MARKET.search(masked, start, end)
    ):
        return Kind("other", own)
    if not changing:
        framed = _framed(sentence, position, sort, unit, start, end)
        if framed is not None:
            return _refined(framed, scene, position, start, end, memory)
    if unit == "ratio" and re.match(r" (?:the|its) (?:\w+ )?\ue004", masked[position + 1 :]):
        return None
    if unit == "ratio" and _LESS_OF.match(masked, position + 1) and "production_budget" in memory.metrics.values():
        return Kind("production_cost_ratio", own)
    if unit == "percent" and not changing and _SURVEY.search(masked, start, end):
        return Kind("other", own)
    if sort == SHARE and _OF_IT.match(masked, position + 1) and not changing:
        whole = next((_SHARE_OF[m] for m in [*_recent(memory), *memory.before.values()] if m in _SHARE_OF), "other")
        return Kind(whole, own)
    best = _nearest(sentence, position, sort, unit, changing, start, end)
    held = memory.lead if sort == COUNT and amount.noun is None and not amount.span_role else memory.metrics.get(sort)
    if (
        sort == COUNT
        and amount.noun is None
        and amount.span_role in ("from", "against", "to")
        and held
        and (best is None or best[0] == VERB)
    ):
        return Kind(held, own)
    if sort == COUNT and best is not None and best[1].metric == "title_count" and (held or memory.before.get(COUNT)):
        best = None
    if sort == COUNT and amount.noun is None and amount.value < 1000 and amount.unit == "count":
        titles = held == "title_count" or best is not None and best[1].metric in ("title_count", "headcount")
        return (best[1] if best is not None and held != "title_count" else Kind("title_count", own)) if titles else None
    if changing:
        if best is not None:
            return best[1]
        lent = next((CHANGE_OF[m] for m in _recent(memory) if m in CHANGE_OF), None)
        return Kind(lent or "other", own)
    if best is not None and best[0] == NOUN:
        return _refined(best[1], scene, position, start, end, memory)
    if (
        held is not None
        and held not in CHANGES
        and (best is None or _elliptic(masked, position, start))
        and (sort == SHARE or _bare(amount, sort) or best is None)
    ):
        return Kind(held, own)
    if best is not None:
        return _refined(best[1], scene, position, start, end, memory)
    if sort == COUNT and amount.noun is None and amount.value >= 1000 and memory.before.get(COUNT):
        return Kind(memory.before[COUNT], own)
    if sort == MONEY and memory.box_office and (scene.main or scene.near):
        return Kind("box_office", own)
    if unit == "percent" and memory.ratings and scene.main:
        return Kind("audience_rating", own)
    if unit == "percent" and _titled(scene, position) and not _PART_OF.match(masked, position + 1):
        return Kind("audience_rating", own)
    if unit == "ratio" and not _SHARE_OF_WHAT.search(masked[position : position + 60]):
        return None
    return Kind("other", own) if sort in (MONEY, SHARE) else None


def _titled(scene: Scene, position: int) -> bool:
    """Does a work open the clause of a figure ('“Doctor” reached 12.8 percent')?"""
    if any(a.end <= position and a.weight != "credit" for a in scene.main):
        return True
    return scene.near and not scene.sentence.of(ORGANIZATION)


def _recent(memory: Memory) -> list[str]:
    return [memory.metrics[sort] for sort in (memory.sort, MONEY, COUNT) if sort in memory.metrics]


def _bare(amount: object, sort: str) -> bool:
    return sort == COUNT and amount.noun is None and amount.value >= 1000


def _elliptic(masked: str, position: int, start: int) -> bool:
    """Does a clause say of its figure nothing but whose it is ('Tving counts 6.5 million')?"""
    return position - start <= 40


def _counted(masked: str, position: int, amount: object, own: tuple[int, int]) -> Kind | None | bool:
    """The metric of what is counted; None where it is no measure; False where the noun does not tell."""
    if _PLAYS.fullmatch(amount.noun):
        return Kind("views", own)
    for metric, pattern in COUNTED:
        if pattern.fullmatch(amount.noun):
            if metric == "viewers" and re.search(r"\breach\w* (?:[\w-]+ ){0,3}$", masked[:position]):
                return Kind("other", own)
            if metric == "viewers" and re.match(
                r"[- ](?:\w+ )?(?:paying|paid|subscri\w+|member)\b", masked[position + 1 :]
            ):
                return Kind("subscribers", own)
            if metric == "title_count" and amount.value < 2:
                return None
            if metric == "subscribers" and re.match(
                r"user\w* (?:surveyed|polled|asked)", masked[position : position + 40]
            ):
                return None
            return Kind(metric, own)
    near = masked[max(0, position - 60) : position + 60]
    people = _PEOPLE.fullmatch(amount.noun)
    if not people and NOT_A_METRIC.match(amount.noun):
        return None
    if not people and amount.value < 10_000:
        return None
    if people and not re.search(
        r"seen|saw|watch|us(?:e|ing)|employ|work|view|tick|theat|attend|see it|see the|subscri|sign|member|register|payroll|staff|drew|reads?\b",
        near,
    ):
        return None
    return False


def _changing(masked: str, position: int, amount: object, start: int, end: int) -> bool:
    if amount.span_role in ("to", "from", "against"):
        return False
    if re.search(r"\bby (?:(?:about|around|some|over|nearly|more than|almost|up to) )?$", masked[:position]):
        return bool(amount.change or RISE.search(masked[:position]) or FALL.search(masked[:position]))
    if re.match(r" (?:of|share|stake|rating)\b", masked[position + 1 :]) and not amount.change:
        return False
    near_start, near_end = max(start, position - 45), min(end, position + 35)
    before = masked[near_start:position].rpartition(_FIGURE)[2]
    behind = masked[position + 1 : near_end].partition(_FIGURE)[0]
    return bool(
        amount.change
        or re.search(r"\bby (?:\w+ ){0,2}$", before)
        and (RISE.search(before) or FALL.search(before))
        or RISE.search(before)
        or FALL.search(before)
        or RISE.match(behind.lstrip())
        or FALL.match(behind.lstrip())
    )


def _framed(sentence: object, position: int, sort: str, unit: str, start: int, end: int) -> Kind | None:
    """What stands right beside the figure: 'a $20 million series', '3 billion won in revenue', 'a staff of 65'."""
    masked = sentence.masked
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


def _nearest(
    sentence: object, position: int, sort: str, unit: str, changing: bool, start: int, end: int
) -> tuple[int, Kind] | None:
    """The trigger that weighs least: by distance, commas and figures between; a verb only where no noun is near."""
    masked = sentence.masked
    best: tuple[float, int, Kind] | None = None
    spans = [m.span() for _, kind, _, p in TRIGGERS if kind == sort for m in p.finditer(masked, start, end)]
    for rank, (metric, kind, strength, pattern) in enumerate(TRIGGERS):
        if kind != sort or (metric in CHANGES) != changing:
            continue
        if unit == "percent" and metric in ("production_cost_ratio", "market_size_ratio"):
            continue
        if unit == "ratio" and metric == "audience_rating":
            continue
        for match in pattern.finditer(masked, start, end):
            if _whole_word_of(match, spans):
                continue
            if match.start() > position:
                gap = masked[position + 1 : match.start()]
                if strength == NOUN and _PART.match(match.group()) and gap != " ":
                    continue
                attached = _ATTACHED.fullmatch(gap)
                cost = (3 if attached else 18) + len(gap) * (0.6 if attached else 1.2) + 25 * gap.count(_FIGURE)
            else:
                gap = masked[match.end() : position]
                if strength == NOUN and _PART.match(match.group()) and not masked[: match.start()].endswith("share "):
                    continue
                cost = len(gap) * 0.6 + 6 * gap.count(_FIGURE)
            cost += 4 * gap.count(",") + rank * 0.02 + 22 * strength - min(len(match.group()), 20) * 0.2
            if metric == "deal_value" and _COMPANY_DEAL.search(masked, start, end):
                cost -= 20
            if metric == "production_cost_ratio":
                cost -= 15
            if sort == COUNT and metric in ("title_count", "hours_viewed", "views"):
                cost += 14
            if metric == "market_size":
                cost += -20 if _MARKET.search(masked, start, end) else 25
            if best is None or cost < best[0]:
                best = (cost, strength, Kind(metric, sentence.span(*match.span()), match.group(), match.span()))
    if best is None or best[1] == VERB and best[0] > 75:
        return None
    return best[1], best[2]


def _whole_word_of(match: re.Match, spans: list[tuple[int, int]]) -> bool:
    """Is a trigger a part of a longer one ('revenue' of 'box office revenue')?"""
    start, end = match.span()
    return any(a <= start and end <= b and b - a > end - start for a, b in spans)


def _refined(kind: Kind, scene: Scene, position: int, start: int, end: int, memory: Memory) -> Kind:
    """Loose words mean one thing of a company and another of a work."""
    masked = scene.sentence.masked
    metric = kind.metric
    works = any(a.start < position and a.weight != "credit" for a in scene.main)
    companies = any(m.type == ORGANIZATION and at < position for at, m in scene.sentence.at.items())
    if (
        metric == "content_investment"
        and "fund" not in kind.words.lower()
        and (_INTO_NAME.search(masked, start, end) or not ABOUT_CONTENT.search(masked, start, end))
        or metric == "price"
        and _COMPANY_DEAL.search(masked)
    ):
        metric = "deal_value"
    elif metric == "box_office" and re.fullmatch(
        r"(?:earn|generat|made|mak|br|t[oa]k|took|account|add|total)\w*(?: in| for)?", kind.words, re.IGNORECASE
    ):
        if companies and not works:
            metric = "revenue"
    elif (
        metric == "revenue"
        and memory.box_office
        and not companies
        and not works
        or metric == "revenue"
        and (works or scene.works() and not companies)
        and re.search(r"ticket|earn|made|took|till|box|gross", kind.words + masked[start:end])
    ):
        metric = "box_office"
    if metric == kind.metric:
        return kind
    return Kind(metric, kind.span, kind.words, kind.at)


def _is_chart(scene: Scene, position: int) -> bool:
    if any(a.mention is not None for a in scene.main):
        return True
    return (
        bool(_CHART.search(scene.sentence.masked[max(0, position - 80) : position + 80]))
        and bool(scene.works() or scene.sentence.of(ORGANIZATION) or scene.sentence.of(COUNTRY))
        or bool(_STANDS.search(scene.sentence.masked[:position]))
    )


def falls(scene: Scene, position: int, amount: object) -> bool:
    if amount.change:
        return amount.change == "down"
    start, end = clause(scene.sentence.masked, position)
    near = scene.sentence.masked[max(start, position - 60) : min(end, position + 40)]
    if not FALL.search(near) and not RISE.search(near):
        near = scene.sentence.masked[:position]
    return bool(FALL.search(near)) and not RISE.search(near)

"""What a figure measures: the metric whose words stand nearest in its clause.

Belongs here: metric, sign of a change. Not here: the words (metric_triggers), whose figure it is (metric_subjects).
"""

from __future__ import annotations

import re

from pipelines.extraction.metric_memory import PAY, Memory, clause
from pipelines.extraction.metric_triggers import (
    ABOUT_CONTENT,
    CHANGES,
    COUNT,
    FALL,
    MONEY,
    NOT_A_METRIC,
    RISE,
    SHARE,
    TRIGGERS,
)
from pipelines.extraction.scenes import Scene
from pipelines.extraction.types import COUNTRY, ORGANIZATION, Mention

_MONEY_UNIT = re.compile(r"^[A-Z]{3}$")
_DEAL = re.compile(r"\b(?:stake|acquir\w+|acquisition|takeover|joint venture|new shares|merger|buyout)\b")
_MARKET = re.compile(r"\bmarket (?:is|was|were|will|to be|size|valued|worth|reached|grew|to reach|stood|came)\b")
_CHART = re.compile(
    r"chart|list|ranking|box[ -]office|streaming|platform|exhibitor|market|broadcaster|series|film|drama|show|title|Netflix|largest|biggest|most[- ](?:watched|viewed|popular)|studio|company|place|position|spot",
    re.IGNORECASE,
)


def _sort_of(amount: object) -> str | None:
    if _MONEY_UNIT.match(amount.unit):
        return MONEY
    if amount.unit in ("percent", "ratio"):
        return SHARE
    return COUNT if amount.unit in ("count", "hours", "views") else None


def metric_of(scene: Scene, position: int, mention: Mention, memory: Memory) -> tuple[str, tuple[int, int]] | None:
    """(metric, span of the words that say so) of a figure, or None where it measures nothing of the trade."""
    amount, sentence = mention.entry, scene.sentence
    own = (mention.start, mention.end)
    if amount.unit == "rank":
        return ("rank", own) if _is_chart(scene, position) else None
    if amount.unit == "hours":
        return "hours_viewed", own
    if amount.unit == "views":
        return "views", own
    sort = _sort_of(amount)
    if sort is None:
        return None
    masked = sentence.masked
    if sort == COUNT and amount.noun:
        for metric, kind, pattern in TRIGGERS:
            if (
                kind == COUNT
                and pattern.fullmatch(amount.noun)
                and metric not in ("viewers",)
                or (metric == "viewers" and kind == COUNT and re.fullmatch(r"viewers?|households?", amount.noun))
            ):
                if metric == "title_count" and amount.value < 2:
                    return None
                return metric, own
        near = masked[max(0, position - 60) : position + 60]
        people = re.fullmatch(r"people|users|persons|fans|visitors|audiences?", amount.noun)
        if not people and NOT_A_METRIC.match(amount.noun):
            return None
        if not people and amount.value < 10_000:
            return None
        if people and not re.search(r"seen|saw|watch|us(?:e|ing)|employ|work|view|tick|theat|attend|subscri", near):
            return None
    start, end = clause(masked, position)
    if sort == MONEY and "\ue001" in masked[start:end] and PAY.search(masked, start, end):
        return "other", own
    best: tuple[float, str, tuple[int, int]] | None = None
    near = masked[max(start, position - 45) : min(end, position + 35)]
    changing = sort == SHARE and amount.span_role != "to" and (amount.change or RISE.search(near) or FALL.search(near))
    for rank, (metric, kind, pattern) in enumerate(TRIGGERS):
        if kind != sort or (metric in CHANGES) != bool(changing and metric in CHANGES):
            continue
        if amount.unit == "percent" and metric in ("production_cost_ratio", "market_size_ratio"):
            continue
        if amount.unit == "ratio" and metric in ("audience_rating",):
            continue
        for match in pattern.finditer(masked, start, end):
            distance = match.start() - position if match.start() > position else (position - match.end()) * 0.9
            distance += 4 * masked.count(",", min(position, match.start()), max(position, match.start())) + rank * 0.3
            if metric in CHANGES:
                distance -= 25
            if (
                metric == "deal_value"
                and _DEAL.search(masked, start, end)
                or metric == "market_size"
                and _MARKET.search(masked, start, end)
            ):
                distance -= 30
            if best is None or distance < best[0]:
                best = (distance, metric, sentence.span(*match.span()))
    if sort == COUNT and amount.noun is None and memory.metric and amount.value >= 1000:
        return memory.metric, own
    if best is not None:
        metric = best[1]
        if metric == "content_investment" and not ABOUT_CONTENT.search(masked, start, end):
            metric = "deal_value"
        return metric, best[2]
    if sort == MONEY and memory.box_office and (scene.main or scene.near):
        return "box_office", own
    if amount.unit == "percent" and memory.ratings and scene.main:
        return "audience_rating", own
    if (
        sort in (MONEY, SHARE)
        and memory.metric
        and memory.metric not in ("rank", "title_count", "admissions", "subscribers", "views", "hours_viewed")
    ):
        return memory.metric, own
    return ("other", own) if sort in (MONEY, SHARE) and not (sort == SHARE and amount.unit == "ratio") else None


def _is_chart(scene: Scene, position: int) -> bool:
    if any(a.mention is not None for a in scene.main):
        return True
    return bool(_CHART.search(scene.sentence.masked[max(0, position - 80) : position + 80])) and bool(
        scene.works() or scene.sentence.of(ORGANIZATION) or scene.sentence.of(COUNTRY)
    )


def falls(scene: Scene, position: int, amount: object) -> bool:
    if amount.change:
        return amount.change == "down"
    start, end = clause(scene.sentence.masked, position)
    near = scene.sentence.masked[max(start, position - 60) : min(end, position + 40)]
    return bool(FALL.search(near)) and not RISE.search(near)

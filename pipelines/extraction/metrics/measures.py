"""The measure that words without a figure speak of: what a question, a heading clause or a short sentence leads up to.

Belongs here: "What did it cost?", "Exports are another matter", "It would not say what it pays; …". Not here: measures
beside a figure (metrics.words), the order in which they are asked (metrics.kinds).
"""

from __future__ import annotations

import re

from pipelines.extraction.metrics.triggers import COUNT, DEED, MONEY, NOUN, SHARE, TRIGGERS
from pipelines.extraction.patterns import Pattern, Text

_FIGURE = "\ue004"
# Measures that a noun alone brings up; "deals" and "titles" are spoken of all the time.
_BROUGHT_UP = frozenset(
    {
        "production_budget", "box_office", "revenue", "profit", "export_value", "market_size", "price", "subscribers",
        "admissions", "headcount", "audience_rating", "viewing_share", "market_share",
    }
)  # fmt: skip
_MEASURES = {
    sort: triggers.where(lambda trigger: trigger.strength in (NOUN, DEED) and trigger.metric in _BROUGHT_UP)
    for sort, triggers in TRIGGERS.items()
}
_LOOSE = Pattern(
    r"(?:nationwide|households?|box[ -]office|tickets?|staff|workers|jobs|accounts|hires|recruits|sales)", re.IGNORECASE
)
_ASKS = (
    ("production_budget", MONEY, Pattern(r"\b(?:cost|costs|costing|expensive|cheap\w*|budgets?)\b")),
    ("box_office", MONEY, Pattern(r"\b(?:came back|c[ao]me(?:s)? in|earn\w*|gross\w*|take (?:in|at)|recoup\w*)\b")),
    ("market_size", MONEY, Pattern(r"\b(?:[Hh]ow (?:big|large) (?:is|was|are)|size of)\b")),
    ("deal_value", MONEY, Pattern(r"\b(?:pay|pays|paying|paid|the price)\b")),
    ("headcount", COUNT, Pattern(r"\b[Hh]ow many (?:people )?(?:work|employees|staff)\b")),
    ("admissions", COUNT, Pattern(r"\b[Hh]ow many (?:people )?(?:went|saw|came|tickets|bought|have seen)\b")),
)  # fmt: skip
_TITLES = (
    r"(?:titles|films|movies|dramas|K-dramas|series|shows|musicals|originals|productions|remakes|formats|adaptations|"
    r"versions|features|webtoons|miniseries|projects|releases)"
)
_COUNTED_TITLES = Pattern(
    rf"\b(?:[Hh]ow many|number of|fewer|more|count\w*|in|buys?|bought|buying|orders?|ordered|commission\w*|makes?|made|making|produces?|"
    rf"produced|releas\w+|licen[cs]\w+) (?:[\w’'-]+ |[\ue000-\uf8ff](?:['’]s)? ){{0,3}}{_TITLES}\b"
)


def brought_up(masked: Text) -> dict[str, str]:
    """Sort of figure -> the measure that a sentence without figures brings up last."""
    if _FIGURE in masked:
        return {}
    found: dict[str, str] = {}
    for sort in (MONEY, SHARE, COUNT):
        metric = _last_noun(masked, sort)
        if metric is not None:
            found[sort] = metric
    if asks(masked):
        for metric, sort, pattern in _ASKS:
            if sort not in found and pattern.search(masked):
                found[sort] = metric
    if _COUNTED_TITLES.search(masked):
        found.setdefault(COUNT, "title_count")
    return found


def asks(masked: str) -> bool:
    """Is a sentence a question, which the next one answers?"""
    return masked.rstrip("”’\"' *_").endswith("?")


def led_up_to(masked: str, start: int, sort: str) -> str | None:
    """The measure of the clauses before the one that begins at `start`, back to the figure before."""
    before = Text(masked[:start].rpartition(_FIGURE)[2])
    return _last_noun(before, sort) or next((m for m, s, p in _ASKS if s == sort and p.search(before)), None)


def _last_noun(masked: Text, sort: str) -> str | None:
    best: tuple[int, str] | None = None
    for trigger in _MEASURES[sort].that_may_match(masked):
        for match in trigger.pattern.finditer(masked):
            if not _LOOSE.fullmatch(match.group()) and (best is None or match.end() > best[0]):
                best = (match.end(), trigger.metric)
    return best[1] if best else None

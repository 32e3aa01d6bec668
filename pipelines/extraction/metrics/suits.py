"""What the words of a figure mean beside its subject, its unit of sale and the rest of the article.

Belongs here: prices by the piece, stock and worth of a company, prices of deals, and measures that do not suit their
subject. Not here: which words stand nearest (metrics.words), the order in which they are asked (metrics.kinds).
"""

from __future__ import annotations

import re

from pipelines.extraction.memory.scenes import Scene
from pipelines.extraction.metrics.clauses import clause
from pipelines.extraction.metrics.memory import Memory, Subject
from pipelines.extraction.metrics.words import COMPANY_DEAL, MARKET, Kind
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import ORGANIZATION, Document, Mention

# "Paid $250,000 an episode", "a script costs 5,000 dollars an episode": traded, not made.
_TRADED = Pattern(
    r"\b(?:paid|pays?|paying|sold|sells?|sales?|licen[cs]\w+|b(?:uy|uys|ought|uying)|fetch\w*|charg\w+|fees?|prices?|went for|"
    r"goes for|gets?|got|rights|scripts?|formats?|remakes?|offer\w*|bids?)\b",
    re.IGNORECASE,
)
_MADE = Pattern(
    r"\b(?:budget\w*|production costs?|to (?:make|produce|shoot|film)|(?:cost|costs|costing) of (?:making|producing)|"
    r"production)\b",
    re.IGNORECASE,
)
_RUNS = Pattern(r"\b(?:costs?|costing|runs?|running|to run|to keep)\b")
_RIGHTS = Pattern(r"\brights\b")
_PRICE = Pattern(r"(?:purchase )?prices?", re.IGNORECASE)
_PRICED = Pattern(r"\b(?:tickets?|seats?|stock|subscri\w+|plan|admission)\b", re.IGNORECASE)
_VALUATION = Pattern(
    r"\bputt?(?:s|ing)? (?:a|the) value of|\bvalu(?:ation|ed|ing|es) (?:then |now |today )?(?:of|at|to|the (?:company|firm|studio)|it)|"
    r"\b(?:enterprise|market|corporate) value\b|\bmarket cap"
)
_ITS_WORTH = Pattern(r"\b(?:[Ii]ts|[Tt]heir|whose|['’]s) (?:\w+ )?market (?:value|cap)")
_STOCK = Pattern(
    r"\b(?:shares?|stock)\b(?! (?:of|in) (?:the )?(?:\w+ )?(?:market|sales|revenue|box|profit|total))[^.;]*?\b(?:at|to|from|closed|ended|finished|"
    r"opened|up|down|target|worth|for)\b",
    re.IGNORECASE,
)
_MOST_A_SHARE = 2_000_000
# Below this nothing is made, bought or grossed: it is what somebody pays at the till.
_SMALL_CHANGE = {
    "USD": 1e3, "EUR": 1e3, "GBP": 1e3, "KRW": 1e6, "JPY": 1e5, "CNY": 5e3, "VND": 1e7, "TWD": 2e4, "HKD": 5e3,
    "INR": 5e4, "THB": 2e4, "IDR": 1e7, "SGD": 1e3,
}  # fmt: skip
_SUMS = frozenset({"production_budget", "deal_value", "box_office", "revenue", "content_investment", "market_size"})
_LARGE, _NEAR = 1000, 40
_TELEVISED = Pattern(r"tuned|household|homes|TV", re.IGNORECASE)
# What people did with a title, rather than with the service itself.
_SEEN = Pattern(
    r"\b(?:watch\w*|tuned|saw|seen|tickets?|admissions|cinemas?|theat(?:er|re)s?|episodes?|premiere|viewers|households)\b"
)
_IN_CINEMAS = Pattern(r"\b(?:tickets?|cinemas?|theat(?:er|re)s?|box[ -]office|admissions)\b", re.IGNORECASE)
_LOOSELY = Pattern(
    r"(?:earn|generat|made|mak|br|t[oa]k|took|account|add|total|collect|pull|rak)\w*(?: in| for)?", re.IGNORECASE
)


def price_of(amount: object, masked: str, position: int) -> str | None:
    """Price, worth or running cost, where the unit of sale, a share or the worth of a company says so."""
    start, end = clause(masked, position)
    unit_price = _price_of_unit(amount, masked, start, end, position)
    if unit_price is not None:
        return unit_price
    valued = _VALUATION.search(masked[max(start, position - 60) : position + 30])
    if valued and (_ITS_WORTH.search(masked, start, end) or not MARKET.search(masked, start, end)):
        return "other"
    return "price" if amount.value < _MOST_A_SHARE and _STOCK.search(masked, start, position) else None


def _price_of_unit(amount: object, masked: str, start: int, end: int, position: int) -> str | None:
    """What an hour, a seat or an episode is sold for is a price; what it takes to make one is a budget."""
    if amount.per is None or _MADE.search(masked, start, end):
        return None
    if amount.per == "week":
        return "other" if _RUNS.search(masked, max(start, position - _NEAR), position) else None
    if amount.per in ("hour", "seat", "ticket", "share", "copy", "minute"):
        return "price" if amount.per != "hour" or _TRADED.search(masked, start, end) else None
    return "price" if amount.per == "episode" and _TRADED.search(masked, start, end) else None


def _is_film(document: Document, subject: Subject) -> bool:
    return any(w.title == subject.name and w.values.get("kind") == "film" for w in document.works)


def _is_streamer(document: Document, subject: Subject) -> bool:
    return subject.kind == "organization" and any(
        m.name == subject.name and m.entry and m.entry.kind == "streamer" for m in document.mentions(ORGANIZATION)
    )


def is_of_deal(kind: Kind, masked: str, start: int, end: int, memory: Memory) -> bool:
    """Is a price that of a company or of rights, rather than of a ticket?"""
    if COMPANY_DEAL.search(masked) or _RIGHTS.search(masked, start, end):
        return True
    near = masked[max(0, kind.at[0] - 30) : kind.at[1]] if kind.at else masked
    return memory.takeover and bool(_PRICE.fullmatch(kind.words)) and not _PRICED.search(near)


def suited(document: Document, scene: Scene, mention: Mention, metric: str, kind: Kind, subject: Subject) -> str:
    """A measure as it is said of its subject: a film has admissions, a series viewers; no country has a rating."""
    amount = mention.entry
    small = _SMALL_CHANGE.get(amount.unit)
    if small is not None and metric in _SUMS and amount.value < small:
        return "price"
    if small is not None and metric == "price" and amount.per is None and amount.value > _LARGE * small:
        return "box_office" if _IN_CINEMAS.search(kind.words) else "deal_value"
    if subject.kind == "production":
        if metric == "revenue" and _is_film(document, subject):
            return "box_office"
        sort = next((w.values.get("kind") for w in document.works if w.title == subject.name), None)
        if metric == "viewers" and sort in ("film", "animation") and not _TELEVISED.search(kind.words):
            return "admissions"
        if metric == "admissions" and sort in ("series", "variety") and not _IN_CINEMAS.search(scene.sentence.masked):
            return "viewers"
    if (
        metric in ("admissions", "viewers")
        and _is_streamer(document, subject)
        and not _SEEN.search(scene.sentence.masked)
    ):
        return "subscribers"
    if metric == "audience_rating" and subject.kind == "market" and "audience" in kind.words:
        return "market_share"
    if (
        metric == "audience_rating"
        and subject.kind in ("country", "market")
        and not re.search(r"rating|view|house", kind.words)
    ):
        return "other"
    if metric == "box_office" and subject.kind == "organization" and _LOOSELY.fullmatch(kind.words):
        return "revenue"
    if metric == "export_value" and subject.kind == "organization" and "format" in kind.words:
        return "revenue"
    return metric

"""What a share, a fraction, a multiple or a change says: of a market, of viewing, of a catalogue, of costs, or another.

Belongs here: the order in which words and memory are asked for figures without a unit of their own. Not here: money and
counts (metrics.kinds), the weighing (metrics.words), whose figure it is (metrics.subjects).
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.extraction.memory.scenes import Scene
from pipelines.extraction.metrics.candidates import unmarked_works
from pipelines.extraction.metrics.clauses import clause
from pipelines.extraction.metrics.cues import CHANGE_OF, CHANGES, PROFIT_CHANGE
from pipelines.extraction.metrics.memory import Memory
from pipelines.extraction.metrics.triggers import COUNT, MONEY, NOUN, SHARE, VERB
from pipelines.extraction.metrics.words import Kind, attached, is_changing, nearest
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import ORGANIZATION, Mention

_OF_IT = Pattern(
    r" of (?:it|them|that|those(?! (?:who|in|\w+ed)\b)|the (?:[\w-]+ )?total|the overall|the whole|the pie)\b"
)
# "Less than half of that, or $3.5 million": the sum beside it says it.
_THAT_IS = Pattern(r" of (?:that|this|it),? or (?:about |some |around |just |only )*\ue004")
# "Over one half of all admissions (51 percent)": said again in figures.
_IN_FIGURES = Pattern(r" of [^.;,()\ue004]{1,50} \(\ue004\)")
_SHARE_OF = {
    "box_office": "market_share", "admissions": "market_share", "market_size": "market_share",
    "hours_viewed": "viewing_share", "views": "viewing_share",
}  # fmt: skip
_NAMES = r"(?:[\w’'-]+ |[\ue000-\uf8ff](?:['’]s)? ){0,5}"
_MEASURED = r"(?:revenues?|sales|turnover|profits?|exports?|income|budget|spending|earnings|receipts|shipments|costs)"
# "42 percent of the 4.7 trillion dong that changed hands"
_OF_SUM = Pattern(r" of (?:the|that|its) (?:\w+ ){0,2}\ue004")
# "53 percent of the company's revenue", "of whose revenue a quarter": a share that is no share of a market.
# "Holds 54 percent of the firm": a stake is no share of a market.
_STAKE = Pattern(
    r" of (?:the |its |their )?(?:firm|company|studio|shares|stock|equity|\ue000(?=[,.;)]| (?:and|for|in|from|to|while|at)\b|$))"
)
_HOLDER = Pattern(r"\b(?:stakes?|shareholders?|holding(?! (?:on|off|firm|steady|its|up)\b)|ownership)\b")
_OF_MONEY = Pattern(rf" of {_NAMES}{_MEASURED}\b")
_OF_WHOSE_MONEY = Pattern(rf"\bof (?:whose|which|its|their) {_MEASURED}(?:,)? $")
_SURVEY = Pattern(
    r"\b(?:respondents?|polled|surveyed|answered|agreed|named|said they|favou?rably|favou?red|liked|preferred|picked|"
    r"chose)\b"
)
_AS_STATED = Pattern(r" (?:the|its) (?:\w+ )?\ue004| of that in ")
_SHORT_OF = Pattern(r"\b(?:not|n[’']t|never) (?:even )?(?:reach|come to|make|fetch|amount to) (?:\w+ )?$")
_PART_OF = Pattern(r" (?:of|in(?! \ue005)|stake|share|interest)\b")
# "Four in every 10 tickets", "12 out of every 100 sets were tuned in", "watched by one household in two".
_TICKETS = Pattern(
    r" (?:of (?:all )?)?(?:the )?(?:[\w-]+ |[\ue003\ue006] ){0,2}(?:tickets?|admissions|moviegoers|screens)\b"
)
_SETS = Pattern(r" (?:of (?:all )?)?(?:the )?(?:[\w-]+ ){0,2}(?:sets|households?|homes|televisions)\b")
_WATCHED_BY = Pattern(r"\b(?:watched|seen) by (?:[\w-]+ )?$")
_MARGIN = Pattern(
    r"\b(?:(?:profit|loss|margin|return)s?(?: on \w+)? of|(?:margin|profitability) (?:was|stood at|rose to|fell to)) (?:\w+ )?$|\blost,? (?:on average,? )?$"
)
_IMPORTS = Pattern(r"\bimports?\b|\bpurchases (?:from )?(?:abroad|overseas)\b", re.IGNORECASE)
# "2.4 trillion won, a gain of 2 percent": the change of the figure before it.
_APPOSED = Pattern(r"\ue004[^.;\ue004]{0,30}, (?:an? |up |down |or )[^.;,\ue004]{0,30}$")
_FOR_WORK = Pattern(r" (?:for|by) (?:[\w-]+ ){0,3}[“‘\"']*\ue002")
_PLANS = Pattern(
    r"\b(?:want|plan|aim|hope|intend|vow|seek|expect|promise|pledge)\w* to $|\b(?:goal|target|ambition)\w* (?:of|to|is to) $"
)
_OF_STOCK = Pattern(r"\b(?:stock|shares)\b")
_OF_WORTH = Pattern(r" of its value\b| against the (?:dollar|yen|euro)")
_SHARE_OF_WHAT = Pattern(
    r"\b(?:revenue|sales|exports|profit|tickets?|income|market|viewing|views|hours|library|catalog(?:ue)?|content|"
    r"titles|output|viewers|households|budget|takings|turnover|members|subscribers|audience|spending|that sum|amount|"
    r"shipments|earnings|business|slots?|directors|jobs|gross|users|customers|respondents|what|which (?:came|went|is|was)|of (?:them|these|those))\b"
)
# "A tenth of the rate", "three times as much", "twice what Seoul pays": a level, set against another.
_LEVEL = Pattern(
    r" (?:as (?:much|expensive|costly|dear)\b|what\b|of (?:that|it|what|those)\b|(?:of )?(?:the|its|their|that|our) (?:[\w-]+ |[\ue003\ue006](?:['’]s)? ){0,3}"
    r"(?:figure|cost|price|budget|sum|norm|average|level|amount|rate|fee|tariff|bill|one|size)s?\b|"
    r"(?:of )?[\ue003\ue006](?:['’]s?)?|that\b)"
)
# "Three times in London", "Los Angeles six."
_BY_ELLIPSIS = Pattern(r" in \ue003|[.,;]|$")
# "In Tokyo it can be done for a third."
_DONE_THERE = Pattern(r"\b[Ii]n \ue003[^.;\ue004]{0,40}\b(?:for|at|costs?|takes?|with) (?:[\w-]+ )?$")
_ENDS = Pattern(r"[.,;]|$| of (?:that|it)\b")
# "Japan was the largest market with 25.6 percent": a part of what is sold there.
_SENT_OUT = frozenset({"export_value", "revenue", "content_investment"})
_A_SHARE = Pattern(r"\bshare (?:of|was|stood at|is|at) (?:[\w-]+ )?$")
# "60 percent of Netflix members watched a Korean title": people, no time.
_USERS_DO = Pattern(
    r" of (?:all |the |its |their )*(?:[\w’'-]+ |[\ue000-\ue003\ue006](?:['’]s)? ){0,3}?(?:those(?= who)|members|users|subscribers|respondents|people|women|men|"
    r"adults|\ue003s|consumers|fans|teenagers|customers|visitors)(?: (?:around|in|across|from) [^.,;\ue004]{2,30}?)? "
    r"(?:who |have |had |said |are |were |(?:watch|use|view|subscrib|name|like|spen)\w*\b)"
)
_SIZE = Pattern(
    r" (?:as (?:big|large)\b|what\b|of (?:that|it|what)\b|(?:the|that|its) (?:\w+ )?(?:size|value|volume)\b|(?:of )?[\ue003\ue006]['’]s?(?![\w])|"
    r"(?:bigger|larger|smaller)\b|that of\b)"
)
_AIDED = Pattern(r"\b(?:incentives?|rebates?|subsid\w+|advertis\w+|marketing|promotion|translation)\b")
# "Twice the level of five years ago": set against an earlier time, not another place.
_THEN = Pattern(r"[^.;,]{0,45}\b(?:of|in|seen|before) (?:the )?(?:\w+ ){0,3}(?:\ue005|years? (?:ago|earlier|before))")
_COSTS = Pattern(r"\b(?:(?:production |making |shooting |labor )?costs?|costing|cheaper|budgets?|expens\w+|charges?)\b")
_AS_MANY = Pattern(r" as many\b")
_OF_TILL = Pattern(
    r" of (?:the |all |its |total |(?:\ue005|(?:this|last) year)(?:['’]s)? )*(?:[\w-]+ |[\ue003\ue006](?:['’]s)? ){0,2}(?:box[ -]office|takings|gross|ticket (?:sales|revenues?)|"
    r"(?:box[ -]office|theatrical|cinema|theater) (?:revenues?|receipts)|receipts(?= (?:in|at|from|there|here|last|while)\b|[.,;]))"
)
# "780 million yuan, of which the company keeps 38 percent"
_OF_WHICH = Pattern(r"\bof (?:which|that|this) [^,;\ue004]{0,60}$")
_THAT = Pattern(r" (?:that|as much)\b")
# "One in five originals commissioned last year"
_TITLED = Pattern(
    r" (?:of (?:all |the |its |their )*)?(?:[\w’'-]+ |[\ue000-\ue003\ue006](?:['’]s)? ){0,4}?(?:titles|films|movies|dramas|series|shows|originals|productions|musicals|programs|"
    r"programmes|remakes|formats|projects|releases|webtoons|orders|commissions)\b"
)
# "Double last year's slate": a change, told by a multiple.
_LAST_YEARS = Pattern(
    r" (?:last year['’]s|the previous|a year (?:ago|earlier|before)|the year before|last season['’]s)"
)
_MULTIPLE_WORD = Pattern(r"\b(?:double|twice|triple|treble|quadruple)$", re.IGNORECASE)
# "Two in five have not worked", "three of four users": a part of people or things, of no market.
_PERSONS = Pattern(
    r" (?:of (?:all |the |its |their |those |these )*)?(?:[\w’'-]+ |[\ue000-\ue003\ue006](?:['’]s)? ){0,3}?(?:people|viewers|users|respondents|customers|"
    r"fans|members|subscribers|women|men|\ue003s|adults|teenagers|directors|writers|actors|companies|studios|producers|visitors|readers|families|"
    r"crews?|players|guests|buyers|readers)\b"
)
_DO = Pattern(
    r",? (?:are|were|have|had(?= not)|live|say|said|do|would|could|will|came?|start\w*|begin|began|prefer\w*)\b"
)
_FRONTED = Pattern(
    r"(?:^|[,;:] |\b(?:and|but) )[“\"]?[Oo]f (?:all )?(?:the |its |their |our |these |those |\ue004 )?[^.;\ue004]{3,90}, (?:[\w-]+ ){0,3}$"
)
_OF_LEVELS = frozenset({"production_cost_ratio", "market_size_ratio"})
_WHOLES = frozenset({"viewing_share", "catalog_share", "market_share"})
# What rises or falls without being a measure of its own: "viewing by Indians had jumped 370 percent".
_OTHER_RISES = Pattern(
    r"\b(?:view(?:ing|ership|ers?)|watch(?:ing|ed)|audiences?|subscri\w+|listening|tourists?|tourism|bookings|rates|wages|salaries|fees|"
    r"shares|stock|people|workers|employees|companies|firms|prices?|costs?|tickets? prices?|downloads|searches|interest|users|memberships?|traffic|attendances?|employment|jobs)\b",
    re.IGNORECASE,
)
_HOUR = Pattern(r"\b(?:hours?|minutes?)\b")
_BEHIND_OF = Pattern(r" (?:of|in) ")


def of_share(scene: Scene, position: int, mention: Mention, unit: str, memory: Memory) -> Kind | None:
    """What a share says, or None where it is no measure of the trade."""
    amount, sentence, own = mention.entry, scene.sentence, (mention.start, mention.end)
    masked = sentence.masked
    start, end = clause(masked, position)
    if unit == "ratio" and amount.change and _OF_STOCK.search(masked, start, position):
        return None
    if _OF_WORTH.search(masked, position, end) or unit == "ratio" and _PLANS.search(masked[:position]):
        return None
    if unit == "ratio" and (_THAT_IS.match(masked, position + 1) or _IN_FIGURES.match(masked, position + 1)):
        return None
    if unit == "ratio":
        written = sentence.text[mention.start - sentence.start : mention.end - sentence.start]
        compared = _of_multiple(scene, position, amount, written, own, memory)
        if compared is not None:
            return compared
    level = unit == "ratio" and amount.change is None and _LEVEL.match(masked, position + 1)
    if not level and is_changing(masked, position, amount):
        return _of_change(scene, position, unit, own, memory)
    if unit == "ratio":
        if _AS_STATED.match(masked, position + 1) or _SHORT_OF.search(masked[:position]):
            return None
        if _TICKETS.match(masked, position + 1):
            return Kind("market_share", own)
        if _SETS.match(masked, position + 1) or _WATCHED_BY.search(masked[:position]):
            return Kind("audience_rating", own)
        if _HOUR.search(written):
            return Kind("viewing_share", own)
        if amount.value < 1 and " in " in written and _TITLED.match(masked, position + 1) and not _recent_share(memory):
            best = nearest(sentence, position, SHARE, unit, False)
            return best[1] if best is not None and best[0] == NOUN else Kind("other", own)
        if amount.value < 1 and (
            _PERSONS.match(masked, position + 1) or " in " in written and _DO.match(masked, position + 1)
        ):
            return Kind("other", own)
    margin = _MARGIN.search(masked[:position])
    if margin and unit == "percent":
        return Kind("profit", sentence.span(*margin.span()), margin.group(), margin.span())
    if _OF_IT.match(masked, position + 1):
        beside = memory.metrics.get(memory.scale or "") if memory.figured is sentence else None
        whole = beside or memory.total
        spoken = [whole] if whole else [*_recent(memory), *memory.before.values()]
        return Kind(next((_SHARE_OF[m] for m in spoken if m in _SHARE_OF), "other"), own)
    if _OF_SUM.match(masked, position + 1) and memory.metrics.get(MONEY) in ("box_office", "market_size", None):
        return Kind("market_share", own)
    if _OF_WHICH.search(masked, start, position) and memory.figured is sentence and memory.scale == MONEY:
        return Kind("other", own)
    if _OF_TILL.match(masked, position + 1):
        return Kind("market_share", own)
    if unit == "ratio" and _AS_MANY.match(masked, position + 1):
        return Kind("other", own)
    if _STAKE.match(masked, position + 1) or _HOLDER.search(masked, start, end):
        return Kind("other", own)
    if _OF_MONEY.match(masked, position + 1) or _OF_WHOSE_MONEY.search(masked[:position]):
        return Kind("other", own)
    beside = attached(sentence, position, SHARE)
    if beside is not None:
        return beside
    if unit == "percent" and _USERS_DO.match(masked, position + 1):
        return Kind("other", own)
    if unit == "percent" and _SURVEY.search(masked, start, end):
        return Kind("other", own)
    best = nearest(sentence, position, SHARE, unit, False)
    held = memory.metrics.get(SHARE)
    held = None if unit == "percent" and held in _OF_LEVELS else held
    if best is not None and best[0] != VERB:
        return best[1]
    if memory.total in _SENT_OUT and best is not None and best[1].metric == "market_share":
        return Kind("other", own)
    if unit == "percent" and _A_SHARE.search(masked, start, position) and _recent_whole(memory):
        return Kind("market_share", own)
    fresh = best is None or position - start <= 40 or amount.span_role in ("from", "against", "to") or held in _WHOLES
    lends = held is not None and held not in CHANGES and (held != "other" or best is None)
    if lends and fresh and not _PERSONS.match(masked, position + 1):
        return Kind(held, own)
    if best is not None:
        return best[1]
    if unit == "ratio":
        if amount.value > 1:
            return None
        told = _SHARE_OF_WHAT.search(masked[max(start, position - 30) : position + 60]) or _FRONTED.search(
            masked[:position]
        )
        return Kind("other", own) if told or _DO.match(masked, position + 1) else None
    if _FRONTED.search(masked[:position]):
        return Kind("other", own)
    spoken = memory.before.get(SHARE)
    if spoken in _WHOLES and not _BEHIND_OF.match(masked, position + 1) and not _PERSONS.match(masked, position + 1):
        return Kind(spoken, own)
    if (
        memory.ratings
        and (scene.main or _FOR_WORK.match(masked, position + 1))
        or titled(scene, position, memory)
        and not _PART_OF.match(masked, position + 1)
    ):
        return Kind("audience_rating", own)
    return Kind("other", own)


def _of_change(scene: Scene, position: int, unit: str, own: tuple[int, int], memory: Memory) -> Kind:
    sentence, masked = scene.sentence, scene.sentence.masked
    start, end = clause(masked, position)
    if _IMPORTS.search(masked, start, end):
        return Kind("other", own, changing=True)
    apposed = _APPOSED.search(masked[:position])
    if apposed and memory.figured is sentence and memory.scale is not None:
        lent = CHANGE_OF.get(memory.metrics.get(memory.scale, ""))
        if lent is not None:
            return Kind(lent, own, changing=True)
    best = nearest(sentence, position, SHARE, unit, True)
    if best is not None:
        metric = {PROFIT_CHANGE: "other"}.get(best[1].metric, best[1].metric)
        if metric == "revenue_change" and memory.total == "export_value" and not sentence.of(ORGANIZATION):
            metric = "export_change"
        return replace(best[1], metric=metric)
    own_words = [b for b in (nearest(sentence, position, s, s, False) for s in (MONEY, COUNT)) if b]
    if any(strength == NOUN for strength, _ in own_words):
        lent = next((CHANGE_OF.get(k.metric) for strength, k in own_words if strength == NOUN), None)
    elif _OTHER_RISES.search(masked, start, position):
        lent = None
    else:
        lent = next((CHANGE_OF[m] for m in _recent(memory) if m in CHANGE_OF), None)
        lent = lent or CHANGE_OF.get(memory.domain or "")
    return Kind(lent or "other", own, changing=True)


def _of_multiple(
    scene: Scene, position: int, amount: object, written: str, own: tuple[int, int], memory: Memory
) -> Kind | None:
    """'Three times as much', 'a third of that', 'double last year's slate': a level or change of the measure spoken of."""
    masked = scene.sentence.masked
    money = memory.metrics.get(MONEY)
    if amount.value > 1 and _BY_ELLIPSIS.match(masked, position + 1):
        compares = (
            memory.metrics.get(SHARE) == "production_cost_ratio" or memory.metrics.get(MONEY) == "production_budget"
        )
        return Kind("production_cost_ratio", own) if compares else None
    if money == "production_budget" and amount.value < 1 and _DONE_THERE.search(masked, 0, position):
        return Kind("production_cost_ratio", own) if _ENDS.match(masked, position + 1) else None
    counted = CHANGE_OF.get(memory.metrics.get(COUNT, ""))
    if counted == "title_count_change" and _MULTIPLE_WORD.search(written) and _LAST_YEARS.match(masked, position + 1):
        return Kind(counted, own, changing=True)
    start, end = clause(masked, position)
    if _LEVEL.match(masked, position + 1) and _THEN.match(masked, position + 1):
        return Kind("other", own) if money is not None and amount.change is None else None
    costs = next(_COSTS.finditer(masked, start, position), None)
    if amount.change is None and costs and _LEVEL.match(masked, position + 1) and not _AIDED.search(masked, start, end):
        return Kind("production_cost_ratio", scene.sentence.span(*costs.span()), costs.group(), costs.span())
    if amount.change is None and money == "production_budget" and _LEVEL.match(masked, position + 1):
        return Kind("other" if _AIDED.search(masked, position, end) else "production_cost_ratio", own)
    if money in ("market_size", "box_office") and _SIZE.match(masked, position + 1) and amount.value > 1:
        return Kind("market_size_ratio", own)
    if money == "price" and _LEVEL.match(masked, position + 1):
        return Kind("other", own)
    if amount.value > 1 and money in ("content_investment", "revenue") and _THAT.match(masked, position + 1):
        return Kind("other", own)
    if amount.value > 1 and _AIDED.search(masked, position, end) and _LEVEL.match(masked, position + 1):
        return Kind("other", own)
    return None


def _recent_whole(memory: Memory) -> bool:
    """Were cinemas spoken of, whose tickets or takings have shares?"""
    return memory.metrics.get(COUNT) == "admissions" or memory.metrics.get(MONEY) in ("box_office", "market_size")


def _recent_share(memory: Memory) -> bool:
    return memory.metrics.get(SHARE) in _WHOLES


def speaks_of_work(scene: Scene, position: int, memory: Memory) -> bool:
    """Does a work stand before the figure, marked as one or, in an article on charts, by its capitals alone?"""
    if any(a.start < position for a in scene.main):
        return True
    return (memory.box_office or memory.ratings) and any(c.start < position for c in unmarked_works(scene))


def titled(scene: Scene, position: int, memory: Memory) -> bool:
    """Does a work open the clause of a figure ('“Doctor” reached 12.8 percent')?"""
    if speaks_of_work(scene, position, memory):
        return True
    return scene.near and not scene.sentence.of(ORGANIZATION)


def _recent(memory: Memory) -> list[str]:
    return [memory.metrics[sort] for sort in (memory.sort, MONEY, COUNT) if sort in memory.metrics]

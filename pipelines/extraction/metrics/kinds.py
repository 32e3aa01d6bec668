"""What a figure measures: what is attached to it, the measure whose words weigh least, or what the memory holds.

Belongs here: the order in which they are asked. Not here: the weighing (metrics.words), the words (metrics.triggers),
whose figure it is (metrics.subjects).
"""

from __future__ import annotations

import re

from pipelines.extraction.memory.scenes import Scene
from pipelines.extraction.metrics.clauses import clause
from pipelines.extraction.metrics.cues import ABOUT_CONTENT, CHANGES, NOT_A_METRIC
from pipelines.extraction.metrics.measures import led_up_to
from pipelines.extraction.metrics.memory import PAY, Memory
from pipelines.extraction.metrics.shares import of_share, speaks_of_work
from pipelines.extraction.metrics.suits import is_of_deal, price_of
from pipelines.extraction.metrics.triggers import COUNT, COUNTED, MONEY, NOUN, SHARE, TRIGGERS, VERB
from pipelines.extraction.metrics.words import Kind, attached, nearest, sort_of
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import COUNTRY, ORGANIZATION, Mention

_CHART = Pattern(
    r"chart|list|rank|box[ -]office|streaming|platform|exhibitor|market|broadcaster|series|film|drama|show|title|"
    r"Netflix|largest|biggest|most[- ](?:watched|viewed|popular)|studio|company|place|position|spot|among|releases?|buyer|importer|"
    r"chain|exhibitor|operator|country|world|nation|exporter|source|came first|came second|came third|opened|weekend",
    re.IGNORECASE,
)
_STANDS = Pattern(
    r"[\ue000\ue002\ue003][”’\"']* (?:was|is|were|came|ranked|sits|sat|stood|placed|finished) (?:in |at |the )*$"
)
_HABITUALLY = Pattern(
    r"\b(?:consistently|regularly|often|usually|always|routinely|frequently|typically|invariably|repeatedly|used to|accustomed to|resigned to) (?:\w+ ){0,3}$"
)
_PEOPLE = Pattern(
    r"people|users|persons|fans|visitors|audiences?|others|members|customers|readers|koreans|viewers|patrons"
)
# "736 screens" that a company runs or a country has; a film is shown on so many.
# "792 theaters with 4DX and 379 with ScreenX"
_OF_KIND = Pattern(r" (?:with|in|of|by|under|equipped) ")
_OF_US = Pattern(r" of (?:us|you|them)\b")
_SCREENS = Pattern(r"screens|theat(?:er|re)s|cinemas|multiplexes")
_POSSESSES = Pattern(
    r"(?:\b(?:there (?:were|are|is|was)|has|have|had|runs?|ran|running|operat(?:e|es|ed|ing)|owns?|owned|controls?|controlled|boasts?)|[:(]|^With)"
    r"(?: (?:[\w-]+ly|just|only|about|some|over|more than|a total of|nearly|around))* $"
)
_AUDIENCE = Pattern(
    r"gone\b|came\b|went\b|turned up|showed up|bought|turned out|press|brought in|draw|pull|lure|weekend|screening|seen|saw|watch|us(?:e|ing)|employ|work|view|tick|theat|cinema|attend|see it|see the|subscri|sign|member|regist|payroll|"
    r"staff|hir|monthly|drew|attract|reads?\b|wept|cried|laugh|queu|opened|apps?\b|lined up|climbed aboard|flock"
)
_NUMBER_OF = Pattern(
    r"\b[Nn]umber of (?:[\w-]+ |[\ue000-\uf8ff] ){0,4}?([\w-]+s|people|staff)\b(?! (?:sold|and))[^.;]*$"
)
_AT_WORK = Pattern(r"\b(?:people|staff|persons) (?:working|employed|in (?:the )?(?:work|employ|industry))")
_BOUGHT = Pattern(r"\bfor (?:his |her |its |their |a |the )?(?:\w+ )?(?:\ue004|stake|shares|rights)")
# "Albums contributed 378 billion won", "Singapore contributed 4.9 million": a part of the sum spoken of.
_CONTRIBUTES = Pattern(r"(?:contribut|add|suppl|yield|deliver)\w*", re.IGNORECASE)
_AND_EARNED = Pattern(r"\band (?:it )?earned (?:\w+ )?$")
# "Games made up $8.4 billion", "the division accounted for 130 billion of this": a part of the sum spoken of.
_PART_IS = Pattern(
    r"\b(?:ma(?:de|kes?|king) up|account(?:s|ed|ing)? for|contribut(?:es|ed|ing)|(?:was|were|is|are) good for|responsible for|"
    r"c[ao]mes? (?:to|from)|suppl(?:y|ies|ied)|yield(?:s|ed)?|add(?:s|ed)) (?:[\w-]+ly |an? |the |about |some |over |more than |mere |"
    r"another |just |only )*$"
)
# "Shot in 22 days for 900 million won", "he filmed it with German money, 14 million euros in all"
_SHOT = Pattern(
    r"\b(?:shot|filmed|mounted|staged|made|produced) (?:it|this|that|them|in|on|over|at|by|with|out)\b[^.;]{0,80}$",
    re.IGNORECASE,
)
# "“T” is still the benchmark: $120.9m worldwide"
_WORLDWIDE = Pattern(r" (?:worldwide|globally|around the (?:world|globe))\b")
_EARNS = Pattern(r"\b(?:earn|gross|collect|generat)\w* (?:[\w-]+ ){0,2}$")
# "In a country of 3.4 million": people who live there.
_LIVE_THERE = Pattern(r"\b(?:country|nation|city|population|town|people|region|island|republic) of (?:\w+ ){0,2}$")
# "CJ put up the $40 million", "the producers had raised $16m": what a work is made with.
_PUT_UP = Pattern(
    r"\b(?:put up|stump\w* up|foot(?:s|ed) the bill|bankroll\w*|came up with|producers,? (?:had |have )?raised)\b"
)
# "America spent $12 million on it", "Mofac spent 36 billion won on it"
_SPENT = Pattern(
    r"(?P<by>\w+|[\ue000-\ue006])(?: alone|,)? (?:has |had |have )?spent (?:[^.;,\ue004]{1,20} and )?(?:[\w-]+ ){0,2}$"
)
_ON_IT = Pattern(
    r" (?:\(\ue004\) )?on (?:it|the (?:film|movie|picture|series|show|drama|musical|production|staging|venture|transfer|project|thing))\b"
)
_GOERS = Pattern(r"\ue003|\ue006s?|audiences|viewers|moviegoers|cinemagoers|Americans|Koreans|people|they")
_COSTS = Pattern(r"(?:[\w-]+ )?costs?(?: of)?\s*", re.IGNORECASE)
# "46,000 came", "in June 14 million were sold"
_WENT = Pattern(
    r" (?:(?:have|had|has|were|was|been|then|also) )*(?:came|come|went|gone|turned up|turned out|showed up|attended|flocked|queued|lined up|sold|torn)\b"
)
_ABOUT_FUND = Pattern(r"\b(?:funds?|projects?|venture|budget|capital|production)\b")
# Money put into a company or one work is a deal, money put into content is not.
_INTO_NAME = Pattern(
    r"\b(?:in|into|on|of|to|for) (?:(?!by )[\w’'-]+ |[\ue003\ue006](?:['’]s)? ){0,5}[“‘\"']*[\ue000\ue002]"
    r"(?!['’]s? (?:[\w-]+ ){0,2}(?:content|slate|originals|dramas|films|shows|series))"
)
_FUND = Pattern(
    r"\bfunds?\b|\bover (?:the next )?(?:\w+ years\b|\ue005)|\b(?:through|by) \ue005|\b(?:a|per|each|every) year\b|\bannually\b",
    re.IGNORECASE,
)
_PART_OF_IT = Pattern(r"\bof (?:which|that|this|it)\b[^.;]*$")
# Measures that loose verbs only hint at ("earned", "made", "worth").
_LOOSE = frozenset({"box_office", "revenue", "market_size", "content_investment", "deal_value"})
_EARNED = Pattern(r"(?:earn|generat|made|mak|br|t[oa]k|took|account|add|total)\w*(?: in| for)?", re.IGNORECASE)
_PLAYS = Pattern(r"plays|streams|clicks|reads|page ?views|hits")
_PAYING = Pattern(r"[- ](?:\w+ )?(?:paying|paid|subscri\w+|member)\b")
_REACHES = Pattern(r"\breach\w* (?:[\w-]+ ){0,3}$")
_FEWER = Pattern(r" (?:fewer|more|less)\b")
_FEW = 1000
# A handful of titles is a count where something is done with them; else it only helps to tell of others.
_FEW_TITLES = 12
_DEALT_WITH = Pattern(
    r"\b(?:produc|mak|made|releas|launch|air|unveil|introduc|line-?up|slate|order|commission|plan|schedul|develop|adapt|deliver|"
    r"suppl|roll|shoot|shot|b(?:uy|ought)|s(?:ell|old)|licen|acquir|pick|stream|carr|offer|invest|announc|follow|open|add|turn|appear|credits|"
    r"put|co-?finance|list|number|ha(?:s|d|ve)\b|accounted|are Korean)",
    re.IGNORECASE,
)
_WATCHED = Pattern(
    r"\b(?:watch|view|stream|consum|devoted|spen[dt]\b[^.;]{0,30}\ue004|spen[dt]\b[^.;]{0,40}\b(?:content|dramas|shows|series|platform|screen|Netflix))"
)
_HOURS_MADE = Pattern(r"\b(?:produc|mak|made|shoot|shot|turn|air|broadcast)\w* (?:[\w-]+ ){0,3}$")
_TO_CINEMAS = Pattern(r"\b(?:moviegoers|filmgoers|cinemagoers|to the (?:pictures|movies|cinema))\b", re.IGNORECASE)
# "Features with a budget of at least 3 billion won": a class of works, no budget.
_CLASS_OF_WORKS = Pattern(
    r"\b(?:films|features|titles|dramas|movies|series|productions|projects|works) (?:with|had|have|on|of|made (?:on|for)) (?:an? )?(?:\w+ )?(?:production )?(?:budgets?|costs?) "
    r"(?:of |above |over |exceeding )(?:\w+ ){0,3}$"
)
_CREATIVES = Pattern(
    r"writers|directors|producers|artists|animators|developers|designers|translators|creators|performers|extras|actors|"
    r"technicians|members|crew|professionals|colorists|editors"
)
_OF_CREW = Pattern(r"(?:crew|cast|staff|team) $")
# "491 foreign shoots", "41 new local versions"
_MADE_AGAIN = Pattern(r"shoots|versions|adaptations|remakes")
_EMPLOYED = Pattern(
    r"\b(?:employ|engaged|hired|under contract|work(?:s|ed|ing)? (?:under|for|in|at)|on its books|in-house|staff|passed through|payroll)\w*"
)


def metric_of(scene: Scene, position: int, mention: Mention, unit: str, memory: Memory) -> Kind | None:
    """What a figure says, or None where it measures nothing of the trade. `unit`: the figure's, or the one that the
    figure before it lends."""
    own = (mention.start, mention.end)
    if unit == "rank":
        return Kind("rank", own) if _is_chart(scene, position) else None
    if unit == "hours" and mention.entry.value < _FEW and not _WATCHED.search(scene.sentence.masked):
        return None
    if unit == "hours":
        made = _HOURS_MADE.search(scene.sentence.masked, 0, position) and not _WATCHED.search(scene.sentence.masked)
        return Kind("other" if made else "hours_viewed", own)
    if unit == "views":
        return Kind("admissions" if _TO_CINEMAS.search(scene.sentence.masked) else "views", own)
    sort = sort_of(unit)
    if sort == COUNT:
        return _of_count(scene, position, mention, memory)
    if sort == MONEY:
        return _of_money(scene, position, mention, memory)
    return of_share(scene, position, mention, unit, memory) if sort == SHARE else None


def _of_count(scene: Scene, position: int, mention: Mention, memory: Memory) -> Kind | None:
    amount, sentence, own = mention.entry, scene.sentence, (mention.start, mention.end)
    masked = sentence.masked
    start, _ = clause(masked, position)
    if _LIVE_THERE.search(masked, 0, position):
        return None
    held = memory.lead if amount.noun in (None, "ones") and not amount.span_role else memory.metrics.get(COUNT)
    if amount.noun is None:
        if amount.change and _FEWER.match(masked, position + 1):
            return Kind("title_count_change", own, changing=True) if held == "title_count" else None
        number = _NUMBER_OF.search(masked, start, position)
        if number:
            words = next((m for m, pattern in COUNTED if pattern.fullmatch(number[1])), "other")
            words = "headcount" if _AT_WORK.search(number.group()) else words
            return Kind(words, sentence.span(*number.span()), number.group(), number.span())
    else:
        counted = _counted(masked, position, amount, own, memory.metrics.get(SHARE) == "audience_rating", held)
        if counted is not False:
            return counted
    beside = attached(sentence, position, COUNT)
    if beside is not None:
        return beside
    if amount.noun is None and amount.value >= _FEW and _WENT.match(masked, position + 1):
        return Kind("admissions", own)
    best = nearest(sentence, position, COUNT, "count", False)
    if amount.noun is None and amount.span_role in ("from", "against", "to") and held and (not best or best[0] == VERB):
        return Kind(held, own)
    elliptical = amount.noun is None and memory.counted is sentence and memory.lead == "other" and best is None
    if elliptical and _OF_KIND.match(masked, position + 1):
        return Kind("other", own)
    if amount.noun is None and amount.value < _FEW:
        if held == "title_count" or "title_count" in memory.before.values() and best is None:
            return Kind("title_count", own)
        return best[1] if best is not None and best[1].metric in ("title_count", "headcount") else None
    if best is not None and best[1].metric == "title_count" and (held or memory.before.get(COUNT)):
        best = None
    if best is not None and best[0] != VERB:
        return best[1]
    bare = amount.noun is None and amount.value >= _FEW
    # Hours are said to be hours: a bare figure that a film "drew" is of people.
    bare = bare and (held not in ("hours_viewed", "other") or best is None)
    if held is not None and held not in CHANGES and (bare or best is None):
        return Kind(held, own)
    if best is not None:
        return best[1]
    people = amount.noun is not None and _PEOPLE.fullmatch(amount.noun) or _OF_US.match(masked, position + 1)
    if people and amount.value >= 10_000 and scene.works():
        return Kind("admissions", own)
    return Kind(memory.before[COUNT], own) if bare and memory.before.get(COUNT) else None


def _of_money(scene: Scene, position: int, mention: Mention, memory: Memory) -> Kind | None:
    sentence, own = scene.sentence, (mention.start, mention.end)
    masked = sentence.masked
    start, end = clause(masked, position)
    if amount_is_bound(masked, position):
        return None
    if PAY.search(masked, start, end) and not _BOUGHT.search(masked, position, end):
        return Kind("other", own)
    at = _high_end(scene, position, mention)
    priced = price_of(mention.entry if at == position else sentence.at[at].entry, masked, at)
    if priced is not None:
        return Kind(priced, own)
    spent = _ON_IT.match(masked, position + 1) and _SPENT.search(masked, start, position)
    if spent:
        return Kind("box_office" if _GOERS.fullmatch(spent["by"]) else "production_budget", own)
    beside = attached(sentence, position, MONEY)
    if beside is not None:
        return _refined(beside, scene, position, memory)
    best = nearest(sentence, at, MONEY, mention.entry.unit, False)
    held = memory.metrics.get(MONEY)
    if best is not None and best[0] != VERB:
        return _refined(best[1], scene, position, memory)
    if held is not None and mention.entry.span_role in ("from", "against"):
        return Kind(held, own)
    if memory.total is not None and _PART_IS.search(masked, 0, position):
        return Kind(memory.total, own)
    if held == "revenue" and _AND_EARNED.search(masked[:position]):
        return Kind("profit", own)
    if best is not None and _CONTRIBUTES.fullmatch(best[1].words):
        spoken = {*memory.metrics.values(), *memory.before.values()}
        lent = next((m for m in ("revenue", "box_office") if m in spoken), None)
        if lent is not None and not _ABOUT_FUND.search(masked, start, end):
            return Kind(lent, own)
    part = held == "content_investment" and _PART_OF_IT.search(masked[:position])
    says = held != "profit" and _EARNS.search(masked, 0, position)
    lent = position - start <= 40 and mention.entry.unit == "count" and not says
    if held is not None and (best is None or part or lent):
        return Kind(held, own)
    led = led_up_to(masked, start, MONEY) if best is None else None
    if led is not None:
        return Kind(led, own)
    if best is None and _SHOT.search(masked, start, position):
        return Kind("production_budget", own)
    if memory.domain is not None and (best is None or best[1].metric in _LOOSE):
        return Kind(memory.domain, own)
    if best is not None:
        return _refined(best[1], scene, position, memory)
    if _WORLDWIDE.match(masked, position + 1) and scene.works():
        return Kind("box_office", own)
    if memory.box_office and (scene.main or scene.near or speaks_of_work(scene, position, memory)):
        return Kind("box_office", own)
    return Kind("other", own)


def amount_is_bound(masked: str, position: int) -> bool:
    """Does a sum only say which works are meant?"""
    return bool(_CLASS_OF_WORKS.search(masked[:position]))


def _noun_at(masked: str, position: int) -> int:
    """Where the noun 'members' behind a figure begins."""
    return max(position, masked.find("members", position))


def _high_end(scene: Scene, position: int, mention: Mention) -> int:
    """Words behind a range bear on its low end too."""
    if mention.entry.range_role != "low":
        return position
    return next((at for at in sorted(scene.sentence.at) if at > position), position)


def _counted(
    masked: str, position: int, amount: object, own: tuple[int, int], rated: bool, held: str | None
) -> Kind | None | bool:
    """The metric of what is counted; None where it is no measure; False where the noun does not tell."""
    if _PLAYS.fullmatch(amount.noun):
        return Kind("views", own)
    if (
        amount.noun == "members"
        and amount.noun_start is not None
        and _OF_CREW.search(masked, 0, _noun_at(masked, position))
    ):
        return Kind("headcount", own) if amount.value >= _FEW_TITLES and _EMPLOYED.search(masked) else None
    if amount.noun == "ones" and held == "title_count":
        return Kind("title_count", own)
    if _MADE_AGAIN.fullmatch(amount.noun) and amount.value >= _FEW_TITLES:
        return Kind("title_count", own)
    for metric, pattern in COUNTED:
        if pattern.fullmatch(amount.noun):
            if metric == "viewers" and _REACHES.search(masked[:position]):
                return Kind("other", own)
            if metric == "viewers" and _PAYING.match(masked, position + 1):
                return Kind("subscribers", own)
            if metric == "title_count" and amount.value < _FEW_TITLES and not _DEALT_WITH.search(masked):
                return None
            return None if metric == "title_count" and amount.value < 2 else Kind(metric, own)
    if _CREATIVES.fullmatch(amount.noun) and amount.value >= _FEW_TITLES and _EMPLOYED.search(masked):
        return Kind("headcount", own)
    if _SCREENS.fullmatch(amount.noun) and _POSSESSES.search(masked[:position]):
        return Kind("other", own)
    people = _PEOPLE.fullmatch(amount.noun)
    if people and rated:
        return Kind("viewers", own)
    if not people and (NOT_A_METRIC.match(amount.noun) or amount.value < 10_000):
        return None
    if people and not _AUDIENCE.search(masked[max(0, position - 60) : position + 60]):
        return None
    return False


def _refined(kind: Kind, scene: Scene, position: int, memory: Memory) -> Kind:
    """Loose words mean one thing of a company and another of a work."""
    masked, metric = scene.sentence.masked, kind.metric
    start, end = clause(masked, position)
    works = speaks_of_work(scene, position, memory)
    companies = any(m.type == ORGANIZATION and at < position for at, m in scene.sentence.at.items())
    near = masked[max(start, (kind.at[0] if kind.at else position) - 12) : position + 1]
    of_work = bool(works or scene.near or scene.anaphoric or scene.main)
    if metric in ("content_investment", "deal_value") and of_work and _PUT_UP.search(near):
        metric = "production_budget"
    elif metric == "production_budget" and memory.results and _COSTS.fullmatch(kind.words) and not works:
        metric = "other"
    elif metric == "content_investment" and "fund" not in kind.words:
        if not _FUND.search(masked, start, end) and (
            _INTO_NAME.search(masked, start, end)
            or not ABOUT_CONTENT.search(masked, start, end)
            and memory.metrics.get(MONEY) != "content_investment"
        ):
            metric = "deal_value"
    elif metric == "price" and is_of_deal(kind, masked, start, end, memory):
        metric = "deal_value"
    elif metric == "box_office" and _EARNED.fullmatch(kind.words) and (companies or memory.results) and not works:
        metric = "revenue"
    elif metric == "revenue" and not companies and (memory.box_office or works):
        near = kind.words + masked[start:end]
        stated = re.search(r"sales|revenue|turnover", kind.words)
        if re.search(r"ticket|till|box|gross|theat", near) or not stated and re.search(r"earn|made|took", near):
            metric = "box_office"
    elif metric == "revenue" and not companies and kind.words.lower().endswith("sales"):
        lately = memory.metrics.get(MONEY) or memory.before.get(MONEY) or memory.headline
        metric = "export_value" if lately == "export_value" else metric
    return kind if metric == kind.metric else Kind(metric, kind.span, kind.words, kind.at)


def _is_chart(scene: Scene, position: int) -> bool:
    """Is a place one of a chart, of a work, a company or a country, and held at some time rather than always?"""
    masked = scene.sentence.masked
    if _HABITUALLY.search(masked[:position]):
        return False
    if any(a.mention is not None for a in scene.main) or _STANDS.search(masked[:position]):
        return True
    named = scene.works() or scene.sentence.of(ORGANIZATION) or scene.sentence.of(COUNTRY)
    return bool(named and _CHART.search(masked[max(0, position - 80) : position + 80]))


def lends_nothing(between: str) -> bool:
    """Do the words between two figures name a count of their own, so that the second has a unit of its own?"""
    return any(
        trigger.strength == NOUN and trigger.metric != "title_count" and trigger.pattern.search(between)
        for trigger in TRIGGERS[COUNT]
    )

"""Figures about the market, a company or a work: what they measure, whose they are, and when.

Belongs here: the frame of a figure: metric, subject, period, source. Not here: reading the number (amounts), the words
of each metric (metric_triggers).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.extraction.lexicon import Lexicon
from pipelines.extraction.metric_triggers import (
    ABOUT_CONTENT,
    CHANGES,
    COUNT,
    FALL,
    LOSS,
    MONEY,
    NOT_A_METRIC,
    RISE,
    SHARE,
    TRIGGERS,
    WHOLE_MARKET,
)
from pipelines.extraction.scenes import Scene, Stage
from pipelines.extraction.types import (
    AMOUNT,
    COUNTRY,
    DATE,
    ORGANIZATION,
    PERSON,
    TITLE,
    Claim,
    Document,
    Evidence,
    Mention,
    Work,
)

_MONEY_UNIT = re.compile(r"^[A-Z]{3}$")
_OF_WORKS = frozenset({"admissions", "box_office", "audience_rating", "views", "hours_viewed", "viewers", "production_budget"})
_OF_COMPANIES = frozenset({"subscribers", "revenue", "profit", "content_investment", "title_count", "headcount", "deal_value", "viewing_share", "catalog_share", "revenue_change", "market_share"})
_CLAUSE_END = re.compile(r";|, (?:while|whereas|but|and (?:it|he|she|they|the)\b)|\.\s")
_ACCORDING = re.compile(r"(?:according to|data (?:from|by|released by)|figures (?:from|by)|tracker|statistics (?:from|by)|per|a report (?:by|from)|survey by|study by) (?:a [\w -]{0,40} (?:by|from) |the |data from |research firm |industry tracker |figures from )*([\ue000\ue001])")
_SAYS = re.compile(r"([\ue000\ue001])(?:,[^.;]{0,60},)? (?:said|says|announced|reported|showed|shows|disclosed|estimated|noted|revealed|added)\b")
_BASELINE = re.compile(r"(?:from|since|compared (?:with|to)|than|against|over|between|versus|on) (?:the )?(?:\w+ ){0,3}?\ue005")
_YEAR_EARLIER = re.compile(r"\b(?:a year (?:earlier|ago|before)|on[- ]year|year[- ]on[- ]year|the (?:previous|year before|prior) year|the same period)\b")


@dataclass(frozen=True, slots=True)
class _Subject:
    name: str
    kind: str
    market: str | None
    start: int
    end: int
    rule: str


class _Memory:
    """What the sentences before spoke of: the last company, country, metric and period."""

    def __init__(self) -> None:
        self.company: Mention | None = None
        self.country: Mention | None = None
        self.metric: str | None = None
        self.period: Mention | None = None
        self.paragraph = -1
        self.works: list[Work] = []
        self.box_office = self.ratings = self.of_the_trade = False


def read_metrics(document: Document, stage: Stage, lexicon: Lexicon) -> None:
    """Append a claim for each figure that measures something of the industry."""
    memory = _Memory()
    memory.of_the_trade = len(set(_TRADE_WORD.findall(document.text))) >= _TRADE_LEAST
    memory.box_office = bool(re.search(r"box[ -]office|admissions", document.text))
    memory.ratings = bool(re.search(r"\bratings?\b|viewership", document.text))
    memory.works = list(stage.headline)
    memory.country = next((m for m in document.mentions(COUNTRY) if m.entry.codes == ("KR",)), None)
    memory.company = next((m for s in document.sentences if s.block == "title" for m in s.of(ORGANIZATION)), None)
    report = _report_period(document)
    seen: set[tuple] = set()
    for scene in stage.scenes:
        sentence = scene.sentence
        if sentence.block not in ("body", "list"):
            continue
        if sentence.paragraph != memory.paragraph:
            memory.metric, memory.period, memory.paragraph = None, report, sentence.paragraph
        for position, mention in sorted(sentence.at.items()):
            if mention.type == AMOUNT:
                _read_figure(document, lexicon, scene, position, mention, memory, seen)
        companies = [m for m in sentence.of(ORGANIZATION) if m.entry and m.entry.kind not in ("research_firm", "government")]
        leads = [m for m in companies if m.start - sentence.start <= 40]
        memory.company = leads[0] if leads else memory.company or (companies[0] if companies else None)
        memory.works = scene.works() or memory.works
        places = [m for m in sentence.of(COUNTRY) if len(m.entry.codes) == 1 and m.entry.kind == "country"]
        memory.country = places[0] if places else memory.country
        dates = [m for at, m in sorted(sentence.at.items()) if m.type == DATE and m.entry.precision != "day" and not _is_baseline(sentence.masked, at, document.text[m.start : m.end])]
        memory.period = dates[0] if dates else memory.period


# A figure of a company or country counts in an article that is plainly of the trade, or in a sentence that is.
_TRADE_WORD = re.compile(
    r"\b(K-dramas?|K-content|Hallyu|Korean Wave|actress|actors?|filmmaker|films?|movies?|musicals?|webtoons?|web comics?|Netflix|Disney\+?|box[ -]office|remakes?|screenwriter|dramas|originals|streaming (?:services?|platforms?)|streamers?|"
    r"reality shows?|moviegoers|co-produc\w+|cinemas?|content|OTT|viewership|entertainment|animation|soap operas?)\b"
)
_TRADE_LEAST = 2


def _of_the_trade(scene: Scene, subject: _Subject) -> bool:
    return subject.kind == "production" or len(set(_TRADE_WORD.findall(scene.sentence.text))) >= 1


_REPORT = re.compile(r"\b(?:report|survey|study|data|statistics|according to|white paper|tally|figures)\b")


def _report_period(document: Document) -> Mention | None:
    """The year that a report is about, when an article on one names it in its first sentences."""
    prose = document.prose()[:3]
    if not any(_REPORT.search(s.text) for s in prose):
        return None
    years = [m for s in prose for at, m in sorted(s.at.items()) if m.type == DATE and m.entry.precision == "year" and not _is_baseline(s.masked, at, document.text[m.start : m.end])]
    past = [m for m in years if document.published_on is None or m.entry.start.year < document.published_on.year]
    return past[0] if past else None


def _is_baseline(masked: str, at: int, written: str) -> bool:
    """Is a date what something is compared with: 'a year earlier', 'against 2021', 'compared with 2019'?"""
    return bool(_YEAR_EARLIER.search(written) or re.search(r"\b(?:compared (?:with|to)|against|than|from|up on|down on|versus)(?: \ue004)?(?: [\w-]+){0,3} $", masked[:at]))


def _read_figure(document: Document, lexicon: Lexicon, scene: Scene, position: int, mention: Mention, memory: _Memory, seen: set[tuple]) -> None:
    amount = mention.entry
    if amount.converted or amount.unit == "places":
        return
    found = _metric_of(scene, position, mention, memory)
    if found is None:
        return
    metric, span = found
    if amount.unit == "ratio" and metric not in ("production_cost_ratio", "market_size_ratio"):
        return
    subject = _subject_of(document, lexicon, scene, position, metric, memory)
    if subject is None or not (memory.of_the_trade or _of_the_trade(scene, subject)):
        return
    value = amount.value
    if metric in CHANGES and _falls(scene, position, amount):
        value = -abs(value)
    if metric == "profit" and LOSS.search(sentence_words(scene, position)):
        value = -abs(value)
    key = (metric, value, amount.unit, subject.name)
    if key in seen:
        return
    seen.add(key)
    memory.metric = metric
    evidence = [
        Evidence("value", mention.start, mention.end, "figure"),
        Evidence("unit", mention.start, mention.end, "figure"),
        Evidence("metric", *span, "metric_words"),
        Evidence("subject", subject.start, subject.end, subject.rule),
        Evidence("subject_kind", subject.start, subject.end, subject.rule),
        Evidence("qualifier", mention.start, mention.end, "figure"),
    ]
    values = {
        "metric": metric,
        "value": value,
        "unit": {"views": "views", "hours_viewed": "hours"}.get(metric, amount.unit),
        "subject": subject.name,
        "subject_kind": subject.kind,
        "subject_market": subject.market,
        "qualifier": amount.qualifier,
    }
    _read_period(document, scene, position, memory, values, evidence)
    _read_source(scene, values, evidence)
    document.claims.append(Claim("market_metric", values, evidence, "figure"))


def sentence_words(scene: Scene, position: int) -> str:
    """The words right around a figure."""
    return scene.sentence.masked[max(0, position - 40) : position + 25]


def _sort_of(amount: object) -> str | None:
    if _MONEY_UNIT.match(amount.unit):
        return MONEY
    if amount.unit in ("percent", "ratio"):
        return SHARE
    return COUNT if amount.unit in ("count", "hours", "views") else None


def _clause(masked: str, position: int) -> tuple[int, int]:
    """The stretch of a masked sentence between the clause breaks around a position."""
    start = 0
    end = len(masked)
    for match in _CLAUSE_END.finditer(masked):
        if match.end() <= position:
            start = match.end()
        elif match.start() > position:
            end = match.start()
            break
    return start, end


def _metric_of(scene: Scene, position: int, mention: Mention, memory: _Memory) -> tuple[str, tuple[int, int]] | None:
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
            if kind == COUNT and pattern.fullmatch(amount.noun) and metric not in ("viewers",) or (metric == "viewers" and kind == COUNT and re.fullmatch(r"viewers?|households?", amount.noun)):
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
    start, end = _clause(masked, position)
    if sort == MONEY and "\ue001" in masked[start:end] and _PAY.search(masked, start, end):
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
            if metric == "deal_value" and _DEAL.search(masked, start, end) or metric == "market_size" and _MARKET.search(masked, start, end):
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
    if sort in (MONEY, SHARE) and memory.metric and memory.metric not in ("rank", "title_count", "admissions", "subscribers", "views", "hours_viewed"):
        return memory.metric, own
    return ("other", own) if sort in (MONEY, SHARE) and not (sort == SHARE and amount.unit == "ratio") else None


_DEAL = re.compile(r"\b(?:stake|acquir\w+|acquisition|takeover|joint venture|new shares|merger|buyout)\b")
_MARKET = re.compile(r"\bmarket (?:is|was|were|will|to be|size|valued|worth|reached|grew|to reach|stood|came)\b")
_PAY = re.compile(r"\b(?:paid|pay|fees?|salary|guarantee|wage|received?|earns?|commands?)\b")
_CHART = re.compile(r"chart|list|ranking|box[ -]office|streaming|platform|exhibitor|market|broadcaster|series|film|drama|show|title|Netflix|largest|biggest|most[- ](?:watched|viewed|popular)|studio|company|place|position|spot", re.IGNORECASE)


def _is_chart(scene: Scene, position: int) -> bool:
    if any(a.mention is not None for a in scene.main):
        return True
    return bool(_CHART.search(scene.sentence.masked[max(0, position - 80) : position + 80])) and bool(scene.works() or scene.sentence.of(ORGANIZATION) or scene.sentence.of(COUNTRY))


def _falls(scene: Scene, position: int, amount: object) -> bool:
    if amount.change:
        return amount.change == "down"
    start, end = _clause(scene.sentence.masked, position)
    near = scene.sentence.masked[max(start, position - 60) : min(end, position + 40)]
    return bool(FALL.search(near)) and not RISE.search(near)


def _subject_of(document: Document, lexicon: Lexicon, scene: Scene, position: int, metric: str, memory: _Memory) -> _Subject | None:
    """Whose figure it is: the nearest fitting name before it in its clause, then in its sentence, then the memory."""
    sentence = scene.sentence
    fitting = [TITLE] if metric in _OF_WORKS else [ORGANIZATION] if metric in _OF_COMPANIES else [COUNTRY, ORGANIZATION, TITLE] if metric in ("market_size", "export_value", "export_change", "market_size_ratio", "production_cost_ratio", "box_office_change", "title_count_change") else [TITLE, ORGANIZATION, COUNTRY]
    anchors = [a for a in scene.main if len(a.works) == 1]
    if metric == "rank":
        near = _nearest_of_any(document, lexicon, scene, position)
        if near is not None:
            return near
    if metric == "revenue" and anchors and not any(at < position and m.type == ORGANIZATION for at, m in sentence.at.items()):
        fitting = [TITLE, ORGANIZATION]
    if metric == "other" and _PAY.search(sentence.masked) and sentence.of(PERSON):
        return _as_subject(lexicon, _nearest(scene, position, PERSON), "subject_beside")
    for kind in fitting:
        if kind == TITLE:
            inherits = scene.anaphoric or (scene.near and metric in _OF_WORKS and metric != "production_budget")
            works = scene.works_at(position) if anchors else scene.focus if inherits else []
            if not works and metric in _OF_WORKS and metric != "production_budget" and len(memory.works) == 1 and not sentence.of(ORGANIZATION):
                works = memory.works
            if metric in ("box_office", "admissions") and WHOLE_MARKET.search(sentence.masked) and not any(a.mention is not None for a in scene.main):
                works = []
            if works:
                work = works[0]
                place = next((a.mention for a in anchors if a.works == works and a.mention), None)
                if place is None:
                    place = min((m for m in document.mentions(TITLE) if m.name == work.key), key=lambda m: abs(m.start - sentence.start), default=None)
                if place is not None:
                    return _Subject(work.title, "production", work.market, place.start, place.end, "subject_work")
        else:
            mention = _nearest(scene, position, kind)
            if mention:
                return _as_subject(lexicon, mention, "subject_beside")
    if metric in _OF_COMPANIES and metric != "title_count" and memory.company is not None and not _names_country(scene, position):
        return _as_subject(lexicon, memory.company, "subject_before")
    for kind in (ORGANIZATION, COUNTRY):
        mention = _nearest(scene, position, kind)
        if mention:
            return _as_subject(lexicon, mention, "subject_beside")
    if metric in _OF_COMPANIES - {"title_count"} or metric == "rank":
        held = memory.company or memory.country
    else:
        held = memory.country or memory.company
    if held is not None:
        return _as_subject(lexicon, held, "subject_before")
    if scene.works():
        work = scene.works()[0]
        place = next((m for m in document.mentions(TITLE) if m.name == work.key), None)
        if place:
            return _Subject(work.title, "production", work.market, place.start, place.end, "subject_work")
    person = next(iter(sentence.of(PERSON)), None)
    return _as_subject(lexicon, person, "subject_beside") if person else None


def _nearest_of_any(document: Document, lexicon: Lexicon, scene: Scene, position: int) -> _Subject | None:
    """The work, company or country whose name stands nearest before a rank, else right behind it."""
    best: tuple[int, _Subject] | None = None
    for anchor in scene.main:
        if len(anchor.works) == 1:
            cost = position - anchor.end if anchor.start < position else 2 * (anchor.start - position)
            place = anchor.mention or next((m for m in document.mentions(TITLE) if m.name == anchor.works[0].key), None)
            if place is not None and (best is None or cost < best[0]):
                best = (cost, _Subject(anchor.works[0].title, "production", anchor.works[0].market, place.start, place.end, "subject_work"))
    for kind in (ORGANIZATION, COUNTRY):
        mention = _nearest(scene, position, kind)
        if mention is None or kind == COUNTRY and mention.entry.kind != "country":
            continue
        at = next(a for a, m in scene.sentence.at.items() if m is mention)
        cost = position - at if at < position else 2 * (at - position) + 10
        if best is None or cost < best[0]:
            best = (cost, _as_subject(lexicon, mention, "subject_beside"))
    return best[1] if best else None


def _names_country(scene: Scene, position: int) -> bool:
    """Is a country itself, not an adjective of it, spoken of before the figure?"""
    return any(at < position and m.type == COUNTRY and m.entry.kind == "country" for at, m in scene.sentence.at.items())


def _nearest(scene: Scene, position: int, kind: str) -> Mention | None:
    masked = scene.sentence.masked
    start, end = _clause(masked, position)
    candidates = []
    for at, mention in scene.sentence.at.items():
        if mention.type != kind:
            continue
        if kind == ORGANIZATION and mention.entry and mention.entry.kind in ("research_firm", "government"):
            continue
        if kind == COUNTRY and len(mention.entry.codes) != 1:
            continue
        if _SAYS.match(masked[at:]) or re.search(r"(?:according to|per|by) (?:the |data from )?$", masked[:at]):
            continue
        cost = (position - at) if at < position else 3 * (at - position) + 10
        if not start <= at < end:
            cost += 60
        candidates.append((cost, at, mention))
    return min(candidates, key=lambda c: c[:2])[2] if candidates else None


def _as_subject(lexicon: Lexicon, mention: Mention, rule: str) -> _Subject:
    """A country is shown by its name, whatever adjective or city spoke of it."""
    kind = {ORGANIZATION: "organization", PERSON: "person", COUNTRY: "country"}[mention.type]
    name = lexicon.countries.get(mention.entry.codes[0], mention.name) if mention.type == COUNTRY else mention.name
    return _Subject(name, kind, None, mention.start, mention.end, rule)


def _read_period(document: Document, scene: Scene, position: int, memory: _Memory, values: dict, evidence: list[Evidence]) -> None:
    sentence = scene.sentence
    start, end = _clause(sentence.masked, position)
    role = sentence.at[position].entry.span_role
    baselines = {m.end() - 1 for m in _BASELINE.finditer(sentence.masked)} if values["metric"] in CHANGES else set()
    earlier = {at for at, m in sentence.at.items() if m.type == DATE and _YEAR_EARLIER.search(sentence.text[m.start - sentence.start : m.end - sentence.start])}
    baselines |= earlier
    dates = [(at, m) for at, m in sentence.at.items() if m.type == DATE and (role in ("against", "from") or at not in earlier)]
    chosen = None
    ranked = sorted(dates, key=lambda d: ((d[0] in baselines) != (role in ("against", "from")), not start <= d[0] < end, abs(d[0] - position)))
    if ranked:
        chosen = ranked[0][1]
    elif memory.period is not None:
        chosen = memory.period
    if chosen is not None:
        stated = chosen.entry
        values |= {"period_start": stated.start, "period_end": stated.end, "period_basis": stated.basis}
        evidence += [Evidence("period_start", chosen.start, chosen.end, "period"), Evidence("period_end", chosen.start, chosen.end, "period")]
        if values["metric"] in CHANGES and stated.precision == "years" and stated.end.year > stated.start.year:
            values |= {"baseline_start": stated.start, "period_start": stated.end.replace(month=1, day=1)}
            evidence.append(Evidence("baseline_start", chosen.start, chosen.end, "baseline"))
            return
    else:
        _as_of_article(document, sentence.at[position], values, evidence)
    if values["metric"] in CHANGES:
        base = next((sentence.at[at] for at in sorted(baselines) if sentence.at.get(at) is not chosen and at in sentence.at), None)
        if base is not None and chosen is not None and base.entry.start < chosen.entry.start:
            values["baseline_start"] = base.entry.start
            evidence.append(Evidence("baseline_start", base.start, base.end, "baseline"))


def _as_of_article(document: Document, mention: Mention, values: dict, evidence: list[Evidence]) -> None:
    """A figure without any period in the text before it stands as of the article's own date; without one it has none."""
    if document.published_on is not None:
        first = document.published_on.replace(month=1, day=1)
        values |= {"period_start": first, "period_end": first.replace(month=12, day=31), "period_basis": "relative"}
        evidence += [Evidence(name, mention.start, mention.end, "as_of_article") for name in ("period_start", "period_end")]


def _read_source(scene: Scene, values: dict, evidence: list[Evidence]) -> None:
    for pattern in (_ACCORDING, _SAYS):
        match = pattern.search(scene.sentence.masked)
        if match:
            mention = scene.sentence.at[match.start(1)]
            if mention.name != values["subject"] or pattern is _SAYS:
                values["attributed_to"] = mention.name
                evidence.append(Evidence("attributed_to", mention.start, mention.end, "attribution"))
                return

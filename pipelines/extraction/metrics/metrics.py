"""Figures about the market, a company or a work, as claims.

Belongs here: the walk over the figures of a document and the claim each becomes. Not here: reading the number
(amounts), its metric (metrics.kinds), subject (metrics.subjects), period and source (metrics.periods).
"""

from __future__ import annotations

import re

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.memory.scenes import Scene, Stage
from pipelines.extraction.metrics.article import domain_of, open_article, section_of
from pipelines.extraction.metrics.clauses import shape_of
from pipelines.extraction.metrics.cues import CHANGES, LOSS, TOTALS
from pipelines.extraction.metrics.kinds import lends_nothing, metric_of
from pipelines.extraction.metrics.measures import asks, brought_up
from pipelines.extraction.metrics.memory import Memory
from pipelines.extraction.metrics.periods import is_baseline, looks_back, read_period, read_source
from pipelines.extraction.metrics.subjects import keep_spoken_of, subject_of
from pipelines.extraction.metrics.suits import suited
from pipelines.extraction.metrics.triggers import COUNT, MONEY, SHARE
from pipelines.extraction.metrics.words import falls, sort_of
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import (
    AMOUNT,
    COUNTRY,
    DATE,
    ORGANIZATION,
    REPORTERS,
    Claim,
    Document,
    Evidence,
    Mention,
    Sentence,
)

_RATIOS = frozenset(
    {"production_cost_ratio", "market_size_ratio", "viewing_share", "market_share", "catalog_share", "other"}
)
_SCALED = Pattern(r"(?:million|billion|trillion|bn|m|b|tn)$", re.IGNORECASE)
_LARGE = Pattern(r"(?:billion|trillion|bn|tn)$", re.IGNORECASE)
_PRICED = Pattern(r"\b(?:at|for|from|to|costs?|charges?|asks?) (?:(?:for|only|just|about|\w+ly) )*$")
# "It had begun with 6.1 and crossed 20": points of a rating.
_POINTS = Pattern(
    r"\b(?:began|begun|start\w*|open\w*|set out|debut\w*|premier\w*|climb\w*|rose|risen|fell|fallen|dropp\w*|slipp\w*|shot up|"
    r"went|crept|cross\w*|topp\w*|hit|touch\w*|reach\w*|averag\w*|peak\w*|clos\w*|finish\w*|ended|stood|at)\b[^.;]{0,20}$"
)
_MOST_POINTS = 60
_DREW = Pattern(r"\b(?:drew|averag\w+|pull\w+|peak\w+ (?:at|with)|ratings? (?:of|was|at)) (?:[\w-]+ )?$")
_BY_PEOPLE = Pattern(
    r"\b(?:opened|used|visited|watched|seen|viewed|read|downloaded|heard|attended) by (?:[\w-]+ ){0,3}$"
)
_SHARE_OF = Pattern(r"\b(?:[Ss]hares?|[Rr]atings?) (?:of|was|were|at|stood at|rose to|fell to) (?:[\w-]+ )?$")
# "Broadcasters aired only 60": titles, whatever share stood before.
_MADE = Pattern(
    r"\b(?:aired|made|produced|released|ordered|commissioned|licensed|sold|bought|launched)(?: (?:only|just|about|some))? $"
)
_AGED = Pattern(r"\b(?:age[ds]?|ages|between)\b[^.;]{0,12}$")
_TURNED = Pattern(r"\bturn(?:s|ed|ing)? over $")
_UP_TO = Pattern(r" (?:to|up to|through)\b")
_OF_THEM = re.compile(
    r" (?:of (?:us|them|you)|people|viewers|moviegoers|(?:were|was|had been|have been) (?:sold|torn|bought))\b"
)
_LEADS = 40


def read_metrics(document: Document, stage: Stage, lexicon: Lexicon) -> None:
    """Append a claim for each figure that measures something of the industry."""
    memory = open_article(document, stage, lexicon)
    seen: set[tuple] = set()
    before: Sentence | None = None
    for scene in stage.scenes:
        sentence = scene.sentence
        section = section_of(sentence, before)
        before = sentence
        if section is not None:
            memory.enter(domain_of(section, memory.headline), list(stage.headline))
            continue
        if sentence.block not in ("body", "list"):
            continue
        if sentence.paragraph != memory.paragraph:
            memory.before |= memory.metrics
            memory.metrics, memory.sort, memory.scale, memory.subject, memory.currency = {}, None, None, None, None
            memory.metrics |= memory.asked
            memory.total = None
            memory.pair = []
            memory.period, memory.paragraph = memory.report, sentence.paragraph
        for position, mention in sorted(sentence.at.items()):
            if mention.type == AMOUNT:
                _read_figure(document, lexicon, scene, position, mention, memory, seen)
        raised = brought_up(sentence.masked)
        memory.metrics |= raised
        memory.asked = raised if asks(sentence.masked) else {}
        keep_spoken_of(document, lexicon, scene, memory)
        _remember(document, scene, memory)


def _remember(document: Document, scene: Scene, memory: Memory) -> None:
    """Keep what a sentence named for the sentences behind it."""
    sentence = scene.sentence
    companies = [m for m in sentence.of(ORGANIZATION) if m.entry is None or m.entry.kind not in REPORTERS]
    leads = [m for m in companies if m.start - sentence.start <= _LEADS]
    memory.company = leads[0] if leads else memory.company or (companies[0] if companies else None)
    memory.company_paragraph = sentence.paragraph if companies else memory.company_paragraph
    memory.companies.extend(companies)
    memory.works = scene.works() or memory.works
    named = [w for a in scene.anchors if a.mention is not None for w in a.works]
    memory.pair = [*memory.pair, *(w for w in named if w not in memory.pair)][-2:]
    places = [m for m in sentence.of(COUNTRY) if len(m.entry.codes) == 1 and m.entry.kind == "country"]
    memory.country = places[0] if places else memory.country
    memory.country_paragraph = sentence.paragraph if places else memory.country_paragraph
    dates = [
        m
        for at, m in sorted(sentence.at.items())
        if m.type == DATE
        and m.entry.precision != "day"
        and not is_baseline(sentence.masked, at, document.text[m.start : m.end])
        and not looks_back(sentence.masked, at, m, memory.period)
        and not shape_of(sentence.masked).hides(at, -1)
    ]
    figures = any(m.type == AMOUNT for m in sentence.mentions)
    if dates and (figures or dates[0].start - sentence.start <= _LEADS):
        memory.period = dates[-1]


def _unit(document: Document, scene: Scene, position: int, mention: Mention, memory: Memory) -> str:
    """The unit of a figure; the one before lends its own to '550 billion' behind money and to a bare '9' behind shares."""
    amount = mention.entry
    of_share = amount.noun is None and _SHARE_OF.search(scene.sentence.masked, 0, position)
    scored = memory.ratings and amount.value < _MOST_POINTS and not amount.change
    if amount.unit == "count" and amount.noun == "points" and _DREW.search(scene.sentence.masked, 0, position):
        return "percent"
    if amount.unit == "count" and scored and (of_share or amount.noun == "points"):
        return "percent"
    if amount.unit != "count" or amount.noun is not None:
        return amount.unit
    if scored and memory.scale != MONEY and amount.value % 1:
        return "percent"
    if _OF_THEM.match(document.text, mention.end):
        return amount.unit
    written = document.text[mention.start : mention.end]
    if _AGED.search(scene.sentence.masked, max(0, position - 20), position):
        return amount.unit
    money = [at for at, m in scene.sentence.at.items() if at < position and m.type == AMOUNT and _is_money(m)]
    between = scene.sentence.masked[max(money, default=0) : position]
    if lends_nothing(between) or _BY_PEOPLE.search(scene.sentence.masked, 0, position):
        return amount.unit
    if memory.currency and _SCALED.search(written) and (memory.scale == MONEY or _LARGE.search(written)):
        return memory.currency
    held = memory.metrics.get(MONEY)
    if money and memory.currency and held == "price" and _PRICED.search(between):
        return memory.currency
    rated = memory.ratings and "audience_rating" in (*memory.before.values(), *memory.metrics.values())
    if rated and amount.value < _MOST_POINTS and _POINTS.search(between):
        return "percent"
    if memory.metrics.get(COUNT) == "title_count" and _MADE.search(between):
        return amount.unit
    if memory.sort == SHARE and amount.value < 100 and not re.match(r" (?:to|and|or) \d", document.text[mention.end :]):
        return "percent"
    return amount.unit


def _is_money(mention: Mention) -> bool:
    return sort_of(mention.entry.unit) == MONEY


def _read_figure(
    document: Document,
    lexicon: Lexicon,
    scene: Scene,
    position: int,
    mention: Mention,
    memory: Memory,
    seen: set[tuple],
) -> None:
    amount = mention.entry
    if amount.converted or amount.unit == "places":
        return
    unit = _unit(document, scene, position, mention, memory)
    kind = metric_of(scene, position, mention, unit, memory)
    if kind is None:
        return
    metric, value = kind.metric, amount.value
    if unit == "ratio" and (metric in CHANGES or metric == "other" and amount.change):
        value, unit = round((value - 1 if value > 1 else value) * 100, 6), "percent"
    elif unit == "ratio" and metric not in _RATIOS:
        return
    subject = subject_of(document, lexicon, scene, position, kind, memory)
    if subject is None:
        return
    if metric == "rank" and amount.qualifier == "up_to" and subject.kind != "production":
        return
    if kind.changing and falls(scene.sentence.masked, position, amount):
        value = -abs(value)
    unit = "count" if unit == "views" and metric == "admissions" else unit
    words = kind.words if kind.words and not kind.words.startswith(" ") else sentence_words(scene, position)
    if metric == "profit" and LOSS.search(words):
        value = -abs(value)
    sort = sort_of(unit)
    if sort == COUNT and memory.counted is not scene.sentence:
        memory.counted, memory.lead = scene.sentence, metric
    if sort is not None:
        memory.sort = sort
        if metric not in CHANGES and not (kind.changing and sort == SHARE):
            memory.metrics[sort] = metric
            memory.total = metric if metric in TOTALS else memory.total
        memory.scale = memory.scale if sort == SHARE else sort
        memory.currency = unit if sort == MONEY else memory.currency
    memory.subject, memory.figured, memory.figured_at = subject, scene.sentence, memory.sentences
    metric = suited(document, scene, mention, metric, kind, subject)
    key = (metric, value, unit, subject.name)
    if key in seen:
        return
    seen.add(key)
    evidence = [
        Evidence("value", mention.start, mention.end, "figure"),
        Evidence("unit", mention.start, mention.end, "figure"),
        Evidence("metric", *kind.span, "metric_words"),
        Evidence("subject", subject.start, subject.end, subject.rule),
        Evidence("subject_kind", subject.start, subject.end, subject.rule),
        Evidence("qualifier", mention.start, mention.end, "figure"),
    ]
    values = {
        "metric": metric,
        "value": value,
        "unit": {"views": "views", "hours_viewed": "hours"}.get(metric, unit),
        "subject": subject.name,
        "subject_kind": subject.kind,
        "subject_market": subject.market,
        "qualifier": _qualifier(scene.sentence.masked, position, amount.qualifier, metric),
    }
    changing = metric in CHANGES or kind.changing
    read_period(document, scene, position, changing, memory, values, evidence)
    read_source(scene, values, evidence)
    document.claims.append(Claim("market_metric", values, evidence, "figure"))


def _qualifier(masked: str, position: int, stated: str, metric: str) -> str:
    """'Turned over 45 billion won' is no more than that; 'tickets from 27 pounds' may cost more."""
    if stated == "more_than" and _TURNED.search(masked, 0, position):
        return "exact"
    rises = metric == "price" and stated == "exact" and masked.endswith("from ", 0, position)
    return "more_than" if rises and not _UP_TO.match(masked, position + 1) else stated


def sentence_words(scene: Scene, position: int) -> str:
    """The words right around a figure."""
    return scene.sentence.masked[max(0, position - 40) : position + 25]

"""Figures about the market, a company or a work, as claims.

Belongs here: the walk over the figures of a document and the claim each becomes. Not here: reading the number
(amounts), its metric (metric_kinds), subject (metric_subjects), period and source (metric_periods).
"""

from __future__ import annotations

import re

from pipelines.extraction.lexicon import Lexicon
from pipelines.extraction.metric_kinds import falls, metric_of
from pipelines.extraction.metric_memory import Memory, Subject
from pipelines.extraction.metric_periods import is_baseline, read_period, read_source, report_period
from pipelines.extraction.metric_subjects import subject_of
from pipelines.extraction.metric_triggers import CHANGES, LOSS
from pipelines.extraction.scenes import Scene, Stage
from pipelines.extraction.types import AMOUNT, COUNTRY, DATE, ORGANIZATION, Claim, Document, Evidence, Mention

# A figure of a company or country counts in an article that is plainly of the trade, or in a sentence that is.
_TRADE_WORD = re.compile(
    r"\b(K-dramas?|K-content|Hallyu|Korean Wave|actress|actors?|filmmaker|films?|movies?|musicals?|webtoons?|web comics?|Netflix|Disney\+?|box[ -]office|remakes?|screenwriter|dramas|originals|streaming (?:services?|platforms?)|streamers?|"
    r"reality shows?|moviegoers|co-produc\w+|cinemas?|content|OTT|viewership|entertainment|animation|soap operas?)\b"
)
_TRADE_LEAST = 2


def read_metrics(document: Document, stage: Stage, lexicon: Lexicon) -> None:
    """Append a claim for each figure that measures something of the industry."""
    memory = Memory()
    memory.of_the_trade = len(set(_TRADE_WORD.findall(document.text))) >= _TRADE_LEAST
    memory.box_office = bool(re.search(r"box[ -]office|admissions", document.text))
    memory.ratings = bool(re.search(r"\bratings?\b|viewership", document.text))
    memory.works = list(stage.headline)
    memory.country = next((m for m in document.mentions(COUNTRY) if m.entry.codes == ("KR",)), None)
    memory.company = next((m for s in document.sentences if s.block == "title" for m in s.of(ORGANIZATION)), None)
    report = report_period(document)
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
        companies = [
            m for m in sentence.of(ORGANIZATION) if m.entry and m.entry.kind not in ("research_firm", "government")
        ]
        leads = [m for m in companies if m.start - sentence.start <= 40]
        memory.company = leads[0] if leads else memory.company or (companies[0] if companies else None)
        memory.works = scene.works() or memory.works
        places = [m for m in sentence.of(COUNTRY) if len(m.entry.codes) == 1 and m.entry.kind == "country"]
        memory.country = places[0] if places else memory.country
        dates = [
            m
            for at, m in sorted(sentence.at.items())
            if m.type == DATE
            and m.entry.precision != "day"
            and not is_baseline(sentence.masked, at, document.text[m.start : m.end])
        ]
        memory.period = dates[0] if dates else memory.period


def _of_the_trade(scene: Scene, subject: Subject) -> bool:
    return subject.kind == "production" or len(set(_TRADE_WORD.findall(scene.sentence.text))) >= 1


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
    found = metric_of(scene, position, mention, memory)
    if found is None:
        return
    metric, span = found
    if amount.unit == "ratio" and metric not in ("production_cost_ratio", "market_size_ratio"):
        return
    subject = subject_of(document, lexicon, scene, position, metric, memory)
    if subject is None:
        return
    value = amount.value
    if metric in CHANGES and falls(scene, position, amount):
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
    read_period(document, scene, position, memory, values, evidence)
    read_source(scene, values, evidence)
    document.claims.append(Claim("market_metric", values, evidence, "figure"))


def sentence_words(scene: Scene, position: int) -> str:
    """The words right around a figure."""
    return scene.sentence.masked[max(0, position - 40) : position + 25]

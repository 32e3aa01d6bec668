"""Whose figure it is: a work, a company, a country or a person, from the clause, the sentence or the memory.

Belongs here: subjects of figures. Not here: what they measure (metric_kinds), when (metric_periods).
"""

from __future__ import annotations

import re

from pipelines.extraction.lexicon import Lexicon
from pipelines.extraction.metric_memory import PAY, SAYS, Memory, Subject, clause
from pipelines.extraction.metric_triggers import WHOLE_MARKET
from pipelines.extraction.scenes import Scene
from pipelines.extraction.types import COUNTRY, ORGANIZATION, PERSON, TITLE, Document, Mention

OF_WORKS = frozenset(
    {"admissions", "box_office", "audience_rating", "views", "hours_viewed", "viewers", "production_budget"}
)
OF_COMPANIES = frozenset(
    {
        "subscribers",
        "revenue",
        "profit",
        "content_investment",
        "title_count",
        "headcount",
        "deal_value",
        "viewing_share",
        "catalog_share",
        "revenue_change",
        "market_share",
    }
)


def subject_of(
    document: Document, lexicon: Lexicon, scene: Scene, position: int, metric: str, memory: Memory
) -> Subject | None:
    """Whose figure it is: the nearest fitting name before it in its clause, then in its sentence, then the memory."""
    sentence = scene.sentence
    fitting = (
        [TITLE]
        if metric in OF_WORKS
        else [ORGANIZATION]
        if metric in OF_COMPANIES
        else [COUNTRY, ORGANIZATION, TITLE]
        if metric
        in (
            "market_size",
            "export_value",
            "export_change",
            "market_size_ratio",
            "production_cost_ratio",
            "box_office_change",
            "title_count_change",
        )
        else [TITLE, ORGANIZATION, COUNTRY]
    )
    anchors = [a for a in scene.main if len(a.works) == 1]
    if metric == "rank":
        near = _nearest_of_any(document, lexicon, scene, position)
        if near is not None:
            return near
    if (
        metric == "revenue"
        and anchors
        and not any(at < position and m.type == ORGANIZATION for at, m in sentence.at.items())
    ):
        fitting = [TITLE, ORGANIZATION]
    if metric == "other" and PAY.search(sentence.masked) and sentence.of(PERSON):
        return _as_subject(lexicon, _nearest(scene, position, PERSON), "subject_beside")
    for kind in fitting:
        if kind == TITLE:
            inherits = scene.anaphoric or (scene.near and metric in OF_WORKS and metric != "production_budget")
            works = scene.works_at(position) if anchors else scene.focus if inherits else []
            if (
                not works
                and metric in OF_WORKS
                and metric != "production_budget"
                and len(memory.works) == 1
                and not sentence.of(ORGANIZATION)
            ):
                works = memory.works
            if (
                metric in ("box_office", "admissions")
                and WHOLE_MARKET.search(sentence.masked)
                and not any(a.mention is not None for a in scene.main)
            ):
                works = []
            if works:
                work = works[0]
                place = next((a.mention for a in anchors if a.works == works and a.mention), None)
                if place is None:
                    place = min(
                        (m for m in document.mentions(TITLE) if m.name == work.key),
                        key=lambda m: abs(m.start - sentence.start),
                        default=None,
                    )
                if place is not None:
                    return Subject(work.title, "production", work.market, place.start, place.end, "subject_work")
        else:
            mention = _nearest(scene, position, kind)
            if mention:
                return _as_subject(lexicon, mention, "subject_beside")
    if (
        metric in OF_COMPANIES
        and metric != "title_count"
        and memory.company is not None
        and not _names_country(scene, position)
    ):
        return _as_subject(lexicon, memory.company, "subject_before")
    for kind in (ORGANIZATION, COUNTRY):
        mention = _nearest(scene, position, kind)
        if mention:
            return _as_subject(lexicon, mention, "subject_beside")
    if metric in OF_COMPANIES - {"title_count"} or metric == "rank":
        held = memory.company or memory.country
    else:
        held = memory.country or memory.company
    if held is not None:
        return _as_subject(lexicon, held, "subject_before")
    if scene.works():
        work = scene.works()[0]
        place = next((m for m in document.mentions(TITLE) if m.name == work.key), None)
        if place:
            return Subject(work.title, "production", work.market, place.start, place.end, "subject_work")
    person = next(iter(sentence.of(PERSON)), None)
    return _as_subject(lexicon, person, "subject_beside") if person else None


def _nearest_of_any(document: Document, lexicon: Lexicon, scene: Scene, position: int) -> Subject | None:
    """The work, company or country whose name stands nearest before a rank, else right behind it."""
    best: tuple[int, Subject] | None = None
    for anchor in scene.main:
        if len(anchor.works) == 1:
            cost = position - anchor.end if anchor.start < position else 2 * (anchor.start - position)
            place = anchor.mention or next((m for m in document.mentions(TITLE) if m.name == anchor.works[0].key), None)
            if place is not None and (best is None or cost < best[0]):
                best = (
                    cost,
                    Subject(
                        anchor.works[0].title,
                        "production",
                        anchor.works[0].market,
                        place.start,
                        place.end,
                        "subject_work",
                    ),
                )
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
    start, end = clause(masked, position)
    candidates = []
    for at, mention in scene.sentence.at.items():
        if mention.type != kind:
            continue
        if kind == ORGANIZATION and mention.entry and mention.entry.kind in ("research_firm", "government"):
            continue
        if kind == COUNTRY and len(mention.entry.codes) != 1:
            continue
        if SAYS.match(masked[at:]) or re.search(r"(?:according to|per|by) (?:the |data from )?$", masked[:at]):
            continue
        cost = (position - at) if at < position else 3 * (at - position) + 10
        if not start <= at < end:
            cost += 60
        candidates.append((cost, at, mention))
    return min(candidates, key=lambda c: c[:2])[2] if candidates else None


def _as_subject(lexicon: Lexicon, mention: Mention, rule: str) -> Subject:
    """A country is shown by its name, whatever adjective or city spoke of it."""
    kind = {ORGANIZATION: "organization", PERSON: "person", COUNTRY: "country"}[mention.type]
    name = lexicon.countries.get(mention.entry.codes[0], mention.name) if mention.type == COUNTRY else mention.name
    return Subject(name, kind, None, mention.start, mention.end, rule)

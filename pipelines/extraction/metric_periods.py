"""When a figure holds, what it is compared with, and who says so.

Belongs here: period, baseline and source of a figure. Not here: how a date is read (dates).
"""

from __future__ import annotations

import re

from pipelines.extraction.metric_cues import CHANGES
from pipelines.extraction.metric_memory import SAYS, Memory, clause
from pipelines.extraction.scenes import Scene
from pipelines.extraction.types import DATE, Document, Evidence, Mention

_ACCORDING = re.compile(
    r"(?:according to|data (?:from|by|released by)|figures (?:from|by)|tracker|statistics (?:from|by)|per|a report (?:by|from)|survey by|study by) (?:a [\w -]{0,40} (?:by|from) |the |data from |research firm |industry tracker |figures from )*([\ue000\ue001])"
)
_BASELINE = re.compile(
    r"(?:from|since|compared (?:with|to)|than|against|over|between|versus|on) (?:the )?(?:\w+ ){0,3}?\ue005"
)
YEAR_EARLIER = re.compile(
    r"\b(?:a year (?:earlier|ago|before)|on[- ]year|year[- ]on[- ]year|the (?:previous|year before|prior) year|the same period)\b"
)
_BESIDE = re.compile(r" (?:(?:of|in|for|by|during|as of|at the end of) )?(?:the )?")
_TO_DATE = re.compile(r"\b(?:[Yy]ear[- ]to[- ]date|so far this year|[Ff]or the year|now stands?|to date)\b")
_REPORT = re.compile(r"\b(?:report|survey|study|data|statistics|according to|white paper|tally|figures)\b")


def report_period(document: Document) -> Mention | None:
    """The year that a report is about, when an article on one names it in its first sentences."""
    prose = document.prose()[:3]
    if not any(_REPORT.search(s.text) for s in prose):
        return None
    years = [
        m
        for s in prose
        for at, m in sorted(s.at.items())
        if m.type == DATE
        and m.entry.precision == "year"
        and not is_baseline(s.masked, at, document.text[m.start : m.end])
    ]
    past = [m for m in years if document.published_on is None or m.entry.start.year < document.published_on.year]
    return past[0] if past else None


def is_baseline(masked: str, at: int, written: str) -> bool:
    """Is a date what something is compared with: 'a year earlier', 'against 2021', 'compared with 2019'?"""
    return bool(
        YEAR_EARLIER.search(written)
        or re.search(
            r"\b(?:compared (?:with|to)|against|than|from|(?:up|down)(?: \ue004)? on|versus|below|above|since)(?: \ue004)?(?: [\w-]+){0,3} $",
            masked[:at],
        )
        or re.search(r"\b(?:a|an|its|his|her) $", masked[:at])
        and re.match(
            r" (?!(?:report|study|survey|data|figures|white paper|edition|tally|yearbook)\b)[a-z]", masked[at + 1 :]
        )
    )


def read_period(
    document: Document, scene: Scene, position: int, memory: Memory, values: dict, evidence: list[Evidence]
) -> None:
    sentence = scene.sentence
    start, end = clause(sentence.masked, position)
    role = sentence.at[position].entry.span_role
    baselines = {m.end() - 1 for m in _BASELINE.finditer(sentence.masked)} if values["metric"] in CHANGES else set()
    earlier = {
        at
        for at, m in sentence.at.items()
        if m.type == DATE and YEAR_EARLIER.search(sentence.text[m.start - sentence.start : m.end - sentence.start])
    }
    baselines |= earlier
    baselines |= {
        at
        for at, m in sentence.at.items()
        if m.type == DATE
        and is_baseline(sentence.masked, at, sentence.text[m.start - sentence.start : m.end - sentence.start])
    }
    dates = [
        (at, m)
        for at, m in sentence.at.items()
        if m.type == DATE
        and (role in ("against", "from") or at not in earlier or _is_attached(sentence.masked, position, at))
    ]
    chosen = None
    ranked = sorted(
        dates,
        key=lambda d: (
            not _is_attached(sentence.masked, position, d[0]),
            (d[0] in baselines) != (role in ("against", "from")),
            not start <= d[0] < end,
            abs(d[0] - position),
        ),
    )
    if (
        ranked
        and role not in ("against", "from")
        and ranked[0][0] in baselines
        and not _is_attached(sentence.masked, position, ranked[0][0])
    ):
        ranked = []
    if (
        _TO_DATE.search(sentence.masked[:position])
        and document.published_on is not None
        and not (ranked and _is_attached(sentence.masked, position, ranked[0][0]))
    ):
        _as_of_article(document, sentence.at[position], values, evidence)
        return
    if ranked:
        chosen = ranked[0][1]
    elif memory.period is not None:
        chosen = memory.period
    if chosen is not None:
        stated = chosen.entry
        values |= {"period_start": stated.start, "period_end": stated.end, "period_basis": stated.basis}
        evidence += [
            Evidence("period_start", chosen.start, chosen.end, "period"),
            Evidence("period_end", chosen.start, chosen.end, "period"),
        ]
        if values["metric"] in CHANGES and stated.precision == "years" and stated.end.year > stated.start.year:
            values |= {"baseline_start": stated.start, "period_start": stated.end.replace(month=1, day=1)}
            evidence.append(Evidence("baseline_start", chosen.start, chosen.end, "baseline"))
            return
    else:
        _as_of_article(document, sentence.at[position], values, evidence)
    if values["metric"] in CHANGES:
        base = next(
            (sentence.at[at] for at in sorted(baselines) if sentence.at.get(at) is not chosen and at in sentence.at),
            None,
        )
        if base is not None and chosen is not None and base.entry.start < chosen.entry.start:
            values["baseline_start"] = base.entry.start
            evidence.append(Evidence("baseline_start", base.start, base.end, "baseline"))


def _is_attached(masked: str, position: int, at: int) -> bool:
    """Does a date stand right behind a figure ('$2.5 billion by 2023', '36 percent a year earlier')?"""
    return at > position and bool(_BESIDE.fullmatch(masked[position + 1 : at]))


def _as_of_article(document: Document, mention: Mention, values: dict, evidence: list[Evidence]) -> None:
    """A figure without any period in the text before it stands as of the article's own date; without one it has none."""
    if document.published_on is not None:
        first = document.published_on.replace(month=1, day=1)
        values |= {"period_start": first, "period_end": first.replace(month=12, day=31), "period_basis": "relative"}
        evidence += [
            Evidence(name, mention.start, mention.end, "as_of_article") for name in ("period_start", "period_end")
        ]


def read_source(scene: Scene, values: dict, evidence: list[Evidence]) -> None:
    for pattern in (_ACCORDING, SAYS):
        match = pattern.search(scene.sentence.masked)
        if match:
            mention = scene.sentence.at[match.start(1)]
            if mention.name != values["subject"] or pattern is SAYS:
                values["attributed_to"] = mention.name
                evidence.append(Evidence("attributed_to", mention.start, mention.end, "attribution"))
                return

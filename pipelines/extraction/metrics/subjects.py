"""Whose figure it is: the work, company, market, country or person that weighs least, in the sentence or the memory.

Belongs here: the weighing of candidates. Not here: where they come from (metrics.candidates), what a figure measures
(metrics.kinds), when (metrics.periods).
"""

from __future__ import annotations

import re

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.memory.scenes import Scene
from pipelines.extraction.metrics.candidates import Candidate, candidates_of, unmarked_works
from pipelines.extraction.metrics.clauses import Shape, clause, shape_of
from pipelines.extraction.metrics.cues import WHOLE_MARKET
from pipelines.extraction.metrics.measures import asks
from pipelines.extraction.metrics.memory import PAY, SAYS, Memory, Subject, as_subject, is_of_another
from pipelines.extraction.metrics.places import (
    FIGURE,
    FOR,
    OBJECT,
    PARENT,
    POSSESSIVE,
    PREPOSITION,
    place_cost,
)
from pipelines.extraction.metrics.recall import effort, keep, remembered
from pipelines.extraction.metrics.words import Kind
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import Document

# How ill a sort of subject fits a metric: production, organization, market, country, person.
_FIT = {
    "admissions": (0, 26, 12, 18, 70),
    "box_office": (0, 26, 12, 18, 70),
    "audience_rating": (0, 30, 40, 55, 70),
    "views": (0, 30, 30, 45, 50),
    "hours_viewed": (0, 18, 30, 45, 60),
    "viewers": (0, 16, 30, 40, 50),
    "production_budget": (0, 30, 16, 28, 60),
    "subscribers": (30, 0, 30, 40, 60),
    "revenue": (18, 0, 12, 20, 60),
    "profit": (25, 0, 14, 25, 60),
    "revenue_change": (25, 0, 12, 16, 60),
    "content_investment": (35, 0, 40, 18, 60),
    "deal_value": (14, 0, 45, 40, 60),
    "headcount": (35, 0, 12, 14, 60),
    "title_count": (60, 4, 12, 14, 50),
    "title_count_change": (60, 10, 0, 4, 60),
    "market_size": (70, 40, 0, 4, 70),
    "market_size_ratio": (70, 40, 0, 0, 70),
    "export_value": (45, 12, 0, 0, 70),
    "export_change": (45, 12, 0, 0, 70),
    "box_office_change": (12, 22, 2, 0, 70),
    "production_cost_ratio": (14, 30, 0, 0, 60),
    "market_share": (14, 2, 2, 10, 60),
    "viewing_share": (18, 0, 14, 20, 60),
    "catalog_share": (50, 0, 24, 26, 60),
    "rank": (0, 3, 8, 8, 60),
    "price": (6, 4, 8, 20, 60),
    "other": (6, 4, 6, 8, 20),
}
# "In California?", "Then, yesterday, JTBC.": whoever so short a sentence names is spoken of next.
_OPENS = 40
_TURNS = 32
_OF_WORKS = frozenset(
    {"admissions", "box_office", "audience_rating", "views", "hours_viewed", "viewers", "rank", "box_office_change"}
)
_TOLD = _OF_WORKS - {"rank", "box_office_change"} | {"production_budget"}
_SORTS = ("production", "organization", "market", "country", "person")
_CREW = Pattern(r"\b(?:crew|cast)\b")
# "A minute of animation costs", "mounting a new show": any work of its kind, none spoken of before.
_OF_A_KIND = frozenset({"production_budget", "price", "production_cost_ratio"})
_ANY_WORK = Pattern(
    r"(?:^|[:;] |\b(?:that|and|but|while|where|mounting|making|producing|staging|shooting) )[“\"]?(?:an?|one|the (?:average|typical)) "
    r"(?:(?:hour|minute|episode|night|evening|season|seat|ticket) of |(?:[\w\ue006-]+ ){0,4}?(?:show|musical|drama|series|film|movie|feature|comedy|thriller|"
    r"production|venture|staging|remake|episode|minute|hour|title|webtoon)\b)",
    re.IGNORECASE,
)
_GOES_ON = Pattern(
    r"(?:[^\ue000-\ue004;.]{0,25}\ue005,?|[^\ue000-\ue004\ue006;.]{0,25},? (?:and|but|or|then))(?: (?:and|but|or|then|will|would|has|had|have|is|was|only|just|some|about|over|nearly|then|now|to|in|by|\ue005,?)){0,3}"
    r"(?: (?:have|be|been|rise|fall|grow|reach|make|made|at|to)){0,2} "
)
_HEAD = r"(?:[\w’'-]+ |[\ue000-\uf8ff](?:['’]s)? )"
_SHOWN_BY = Pattern(r"\b(?:on|for|via|through|by|app of|at) (?:the |its |[\w-]+ ){0,2}$")
_TIME_ON = Pattern(r"\b(?:spent|viewing|hours|time) on (?:the )?$")
# "Carried in Hong Kong by TVB, it was watched by 3.2 million people"
_IT_WAS = Pattern(r"[A-Z]\w+(?:ed|wn|en|ld) (?:in|on|at|by|for|with|to|from) [^,;]{2,60}, (?:it|they) ")
_OPENING = Pattern(r"(?:It|Its|They|Their|it|its|they|their)\b")
_RESPECTIVELY = Pattern("\ue004[^.;\ue000\ue003]{0,30} and \ue004[^.;\ue000\ue003]{0,30}?,? respectively")
_LISTED = Pattern("[\ue000\ue003](?:, [\ue000\ue003])*,? and [\ue000\ue003]")
_NAMES = Pattern("[\ue000\ue003]")
_TURNS_TO = Pattern(r"(?:[Tt]ake|[Cc]onsider|[Tt]hen|[Nn]ow|[Aa]nd|[Ii]n|[Ff]or|[Ss]o|[Nn]ext)\b")
_SAME = Pattern(
    r"(?:[Ii]n \ue005,? )?(?:[Tt]he|That|This) (?:number|figure|total|share|tally|amount|sum|rate|ratio|audience|rating|count)\b|That (?:is|was)\b|(?:At present|Now|Today),? it(?:['’]s| is| has| stands)\b"
)
# "It puts the audience at 49 million", "The council expects about 40 releases": who counts is not counted.
_COUNTS = Pattern(
    r"(?:It|They|The (?:[\w-]+ )?(?:council|ministry|agency|institute|foundation|association|federation|commission|center|centre|report|study|survey|firm|"
    r"consultancy|tracker|analysts?|researchers?|guild|researcher)) (?:also |now |further )?(?:counts?|puts?|reckons?|says?|said|expects?|expected|found|finds|estimates?|estimated|"
    r"forecasts?|projects?|projected|predicts?|predicted|lists?|listed|counted|reported|reports|calculates?|notes?|noted|adds|added|recorded|tallied|tracked)\b"
)
# What a company earns: in an article on its results, its own.
_EARNED = frozenset({"revenue", "profit", "revenue_change", "export_value", "export_change"})
_RESULT = Pattern(r"\b(?:profits?|sales|revenues?|income|turnover|loss(?:es)?|earnings|margin)\b", re.IGNORECASE)
_ITS_RESULT, _NO_RESULT = 24, 20
_OF_ITS_PARAGRAPH, _NO_WORK = 8, {"country": 16, "market": 8, "organization": 10}
# "Hong Kong audiences bought HK$67 million worth of tickets": who goes is not what is seen.
_GOERS = Pattern(r"\b(?:audiences?|moviegoers|viewers|cinemagoers|spectators)\b")
_ONLY_WENT = 20
# "At home some 170,000 people have seen the piece": the work spoken of.
_SEEN_IT = Pattern(
    r"\b(?:seen|see|saw|watch(?:ed)?|caught|bought tickets (?:for|to)|went to|flocked to) (?:it|(?:the|this|that) (?:piece|show|thing|film|movie|picture|"
    r"musical|play|series|drama|production|work))\b"
)
_SEAT = Pattern(r"\b(?:[Tt]ickets?|[Ss]eats?|stalls|balcony)\b")
_REPORTER = 28
_SPEAKS = 24
_ITS = Pattern(r"^(?:[“\"]?(?:Its?|Their|They|That|This|These|Those|The|Both)\b)|\b(?:its|their|it|they)\b")
_WE = Pattern(r"\b(?:[Ww]e|[Oo]ur|us)\b")


def subject_of(
    document: Document, lexicon: Lexicon, scene: Scene, position: int, kind: Kind, memory: Memory
) -> Subject | None:
    """The candidate that weighs least; None where the document names nobody."""
    role = scene.sentence.at[position].entry.span_role
    masked = scene.sentence.masked
    another = "\ue004" not in masked[:position] or is_of_another(masked, position)
    if role in ("from", "against") and memory.subject is not None and not another:
        return memory.subject
    paired = _respectively(lexicon, scene, position)
    if paired is not None:
        return paired
    if goes_on(scene, position, kind, memory):
        return memory.subject
    fit = dict(zip(_SORTS, _FIT[kind.metric], strict=True))
    if kind.metric == "other" and PAY.search(masked):
        fit |= {"person": -20}
    if kind.metric == "headcount" and _CREW.search(kind.words):
        fit |= {"production": 0}
    if kind.metric == "viewing_share" and memory.ratings and (scene.near or scene.main or memory.star):
        fit |= {"production": 0, "organization": 10}
    # "11.56 million South Koreans had paid to see it": people counted, no country.
    counted = kind.metric in ("admissions", "viewers", "views")
    whole = kind.metric in ("box_office", "admissions") and WHOLE_MARKET.search(masked)
    generic = kind.metric in _OF_A_KIND and "\ue002" not in masked and _ANY_WORK.search(masked[:position])
    seen = counted and _SEEN_IT.search(masked) and "\ue002" not in masked
    result = memory.results and (kind.metric in _EARNED or kind.metric == "other" and _RESULT.search(kind.words))
    shape, of_seat = shape_of(masked), kind.metric == "price" and _SEAT.search(masked)
    told = (kind.metric in _TOLD or of_seat) and scene.near and scene.focus and not whole and memory.market is None
    best: tuple[float, int, Candidate] | None = None
    candidates = candidates_of(document, lexicon, scene, memory)
    named = any(c.subject.kind == "production" and not c.anaphor for c in candidates)
    if kind.metric in _OF_WORKS and not named:
        candidates += unmarked_works(scene)
    for candidate in candidates:
        if candidate.start <= position < candidate.end:
            continue
        if counted and candidate.subject.kind == "country" and candidate.start == position + 2:
            continue
        cost = fit[candidate.subject.kind] + place_cost(scene, candidate, position, kind)
        if (whole or generic) and candidate.subject.kind == "production" and candidate.anaphor:
            cost += 30
        aside = candidate.subject.kind == "organization" and shape.hides(candidate.start, position)
        if result and (aside or candidate.subject.kind in ("country", "market")):
            cost += _NO_RESULT
        if told or seen:
            cost += _NO_WORK.get(candidate.subject.kind, 0)
            cost += _ONLY_WENT if candidate.subject.kind == "market" and _GOERS.search(candidate.subject.name) else 0
        if best is None or cost < best[0]:
            best = (cost, candidate.start, candidate)
    start, _ = clause(masked, position)
    opened = _OPENING.match(masked[start:position].lstrip(' “"')) or _IT_WAS.match(masked)
    counts = bool(_COUNTS.match(masked))
    pronoun = 0 if counts else 30 if opened else 16 if _speaks_back(masked, position, kind, candidates) else 0
    word = _ITS.search(masked) if pronoun else None
    speaks = _WE.search(masked[start:position])
    for subject, base in remembered(
        document, lexicon, scene, memory, word and word.group(), pronoun, fit["production"] == 0
    ):
        cost = (
            fit[subject.kind]
            + base
            - (14 if memory.subject and subject.name == memory.subject.name and _SAME.match(masked) else 0)
        )
        if (whole or generic) and subject.kind == "production":
            cost += 30
        if counts and subject.kind == "organization":
            cost += _REPORTER
        if result and subject.name == memory.main.name:
            cost -= _ITS_RESULT
        if seen and subject.kind == "production":
            cost -= _ITS_RESULT
        if told and not named and subject.kind == "production" and subject.name == scene.focus[0].title:
            cost -= _OF_ITS_PARAGRAPH
        if speaks and memory.main is not None and subject.name == memory.main.name:
            cost -= _SPEAKS
        if best is None or cost < best[0]:
            best = (cost, -1, Candidate(-1, -1, subject, True))
    return best[2].subject if best else None


def _respectively(lexicon: Lexicon, scene: Scene, position: int) -> Subject | None:
    """'China and Hong Kong follow with 13.4 and 11.2 percent respectively': to each its own."""
    masked = scene.sentence.masked
    listed = _RESPECTIVELY.search(masked)
    if listed is None or not listed.start() <= position < listed.end():
        return None
    count = listed.group().count(FIGURE)
    names = next(
        (m for m in _LISTED.finditer(masked, 0, listed.start()) if len(_NAMES.findall(m.group())) == count), None
    )
    if names is None:
        return None
    at = [m.start() + names.start() for m in _NAMES.finditer(names.group())][
        listed.group()[: position - listed.start()].count(FIGURE)
    ]
    return as_subject(lexicon, scene.sentence.at[at], "subject_beside")


def goes_on(scene: Scene, position: int, kind: Kind, memory: Memory) -> bool:
    """'Five shows in 2022, ten in 2023 and fourteen this year': a figure without words of its own, with only dates and
    small words since the one before."""
    if kind.words or memory.figured is not scene.sentence or memory.subject is None or kind.changing:
        return False
    masked = scene.sentence.masked
    gap = masked[:position].rpartition(FIGURE)[2]
    return bool(_GOES_ON.fullmatch(gap)) and not FOR.match(masked, position + 1) and not is_of_another(masked, position)


def _speaks_back(masked: str, position: int, kind: Kind, candidates: list[Candidate]) -> bool:
    """Does a pronoun before the figure reach behind the sentence, with nobody named before it?"""
    shape, of_work = shape_of(masked), kind.metric in _OF_WORKS
    found = (m for m in _ITS.finditer(masked, 0, position) if not of_work or not shape.hides(m.start(), position))
    found = next(found, None)
    if found is None or kind.metric in _OF_WORKS:
        return found is not None
    return not any(
        c.end <= found.start() and c.subject.kind == "market" and not OBJECT.search(masked[: c.start])
        for c in candidates
    )


def keep_spoken_of(document: Document, lexicon: Lexicon, scene: Scene, memory: Memory) -> None:
    """Remember whom a sentence spoke of: its subject, those of its other clauses and its objects, those behind a
    preposition, those in passing. A pronoun that opens it keeps alive whom it stands for."""
    masked = scene.sentence.masked
    shape = shape_of(masked)
    opening = shape.main
    short = FIGURE not in masked and len(masked) <= _TURNS
    turns = FIGURE not in masked and (asks(masked) or short and bool(_TURNS_TO.match(masked)))
    found = []
    candidates = sorted(candidates_of(document, lexicon, scene, memory), key=lambda c: c.start)
    first = next((c for c in candidates if c.start >= opening and not PARENT.match(masked[c.end :])), None)
    for candidate in candidates:
        if candidate.subject.kind != "person":
            rank = _rank(masked, candidate, candidate is first, shape)
            if turns and candidate.subject.kind != "market" and (rank == 0 or len(candidates) == 1):
                rank = 4
            found.append((candidate.subject, 0 if short and rank == 1 else rank))
    spoken_here = any(s.paragraph == scene.sentence.paragraph for s in memory.spoken.values())
    keeps = (_ITS if spoken_here else _OPENING).match(masked)
    if not any(rank in (0, 4) for _, rank in found) and memory.spoken and keeps:
        if memory.figured is scene.sentence and memory.subject is not None:
            found.append((memory.subject, 0))
        else:
            found.append((min(memory.spoken.values(), key=lambda s: effort(memory, s)).subject, 0))
    keep(memory, found, memory.sentences, scene.sentence.paragraph)
    memory.sentences += 1


def _rank(masked: str, candidate: Candidate, first: bool, shape: Shape) -> int:
    before = masked[max(0, candidate.start - 60) : candidate.start]
    if (
        first
        and candidate.start <= shape.main + _OPENS
        and not PREPOSITION.search(masked[shape.main : candidate.start])
    ):
        return 1 if SAYS.match(masked, candidate.start) else 0
    if candidate.burden or shape.hides(candidate.start, -1):
        return 3
    if POSSESSIVE.match(masked, candidate.end):
        return 2
    lead = re.split(r"[,;:—–] ", before)[-1]
    behind = bool(PREPOSITION.search(lead))
    shown = behind and candidate.subject.kind == "organization" and bool(_SHOWN_BY.search(lead))
    return 3 if shown else min(behind + 1 + candidate.plain, 3)

"""Whose figure it is: the work, company, market, country or person that weighs least, in the sentence or the memory.

Belongs here: the weighing of candidates. Not here: where they come from (metrics.candidates), what a figure measures
(metrics.kinds), when (metrics.periods).
"""

from __future__ import annotations

import re

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.language.patterns import Pattern
from pipelines.extraction.memory.scenes import Scene
from pipelines.extraction.metrics.candidates import Candidate, candidates_of, unmarked_works
from pipelines.extraction.metrics.cues import WHOLE_MARKET
from pipelines.extraction.metrics.memory import PAY, SAYS, Memory, Subject, clause, is_of_another
from pipelines.extraction.metrics.recall import effort, keep, remembered
from pipelines.extraction.metrics.words import Kind
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
_OPENS, _TURNS = 40, 32
_OF_WORKS = frozenset(
    {"admissions", "box_office", "audience_rating", "views", "hours_viewed", "viewers", "rank", "box_office_change"}
)
_SORTS = ("production", "organization", "market", "country", "person")
_NEXT_PART = Pattern(r",? (?:and|while|but|whereas|of (?:which|whom|that|this)) |; ")
_CREW = Pattern(r"\b(?:crew|cast)\b")
_BOUND_FOR = Pattern(r"\b(?:to|into|bound for|buyer|shipped to) (?:the )?$")
# ", whose biggest shareholder is CJ ENM with 48.9 percent, had"
_RELATIVE = Pattern(
    r"(?<=[\w”’\"'\ue000-\uf8ff]), (?:whose|which|who|where|in which|of which|led by|directed by|owned by|its [a-z]|an? \w)[^,;]{3,80}, "
)
# "38.2 percent for Netflix"
_FOR = Pattern(r" (?:for|at) (?:the |its |rival |[\w-]+ )?[“‘\"']*")
# "Against half to South Korea", "a quarter goes to Japan", "5 percent for Japan"
_GOES_TO = Pattern(r" (?:(?:goes|go|going|went|came|comes|is|was|were) )?(?:for|to|from|in) (?:the )?")
# "A third of the Korean revenue"
_PART_OF_WHOSE = Pattern(r" of (?:the |all )?(?:total )?")
_MONEY_OF = Pattern(
    r"(?:['’]s?)? (?:[\w-]+ ){0,2}(?:revenues?|sales|turnover|exports?|income|earnings|profits?|budget|spending)\b"
)
# "31 percent of Mexicans did"
_OF_PEOPLE = Pattern(r" of (?:all |the )?")
_NO_NOUN = Pattern(r"s?(?:[.,;)]|$| (?:did|do|said|say|named|have|had|watch\w*|were|are|who|in|and)\b)")
_DASHES = Pattern(r" (?:--|[–—]) [^.;]{3,140}? (?:--|[–—]) ")
# "A minute of animation costs", "mounting a new show": any work of its kind, none spoken of before.
_OF_A_KIND = frozenset({"production_budget", "price", "production_cost_ratio"})
_ANY_WORK = Pattern(
    r"(?:^|[:;] |\b(?:that|and|but|while|where|mounting|making|producing|staging|shooting) )[“\"]?(?:an?|one|the (?:average|typical)) "
    r"(?:(?:hour|minute|episode|night|evening|season|seat|ticket) of |(?:[\w\ue006-]+ ){0,4}?(?:show|musical|drama|series|film|movie|feature|comedy|thriller|"
    r"production|venture|staging|remake|episode|minute|hour|title|webtoon)\b)",
    re.IGNORECASE,
)
_SHARED = frozenset(
    {
        "market_share",
        "viewing_share",
        "audience_rating",
        "subscribers",
        "other",
        "catalog_share",
        "viewers",
        "admissions",
    }
)
# What each place of a candidate adds to its cost, or takes from it.
_W = {
    "before_gap": 0.08, "before_figure": 9, "clause_before": 6, "aside": 10, "behind": 19, "behind_gap": 0.25,
    "behind_figure": 12, "apart": 14, "clause_behind": 20, "holds": 22, "owned": 22, "for": 24, "with": 16, "parent": 22,
    "possessive": 5, "counted": 5, "compared": 28, "agent": 4, "shows": 18, "object": 12, "subject": 12,
}  # fmt: skip
_GOES_ON = Pattern(
    r"[^\ue000-\ue004\ue006;.]{0,25}\ue005?,? (?:and|but|or|then)(?: (?:will|would|has|had|have|is|was|only|just|some|about|over|nearly|then|now|to|in|by|\ue005,?)){0,3}"
    r"(?: (?:have|be|been|rise|fall|grow|reach|make|made|at|to)){0,2} "
)
# "1.75 million new members to Tving"
_JOINED = frozenset({"subscribers", "viewers", "views"})
_JOINS = Pattern(r" (?:[\w-]+ ){1,3}(?:to|for|of) (?:the )?")
_OF_NAME = Pattern(r" (?:of|for|at|by|from|in)(?: the| its)? (?:[\w-]+ |[\ue003\ue006](?:['’]s)? ){0,4}[“‘\"']*")
_POSSESSIVE = Pattern(r"['’]s? ")
_FIGURE = "\ue004"
_HEAD = r"(?:[\w’'-]+ |[\ue000-\uf8ff](?:['’]s)? )"
_SHOWS = Pattern(
    r"\b(?:on|via|through|over|platform|streamer|channel|network|broadcaster) (?:the |its |[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
_SHOWN_BY = Pattern(r"\b(?:on|for|via|through|by|app of|at) (?:the |its |[\w-]+ ){0,2}$")
_OBJECT = Pattern(
    r"\b(?:led|leads|among|topped|tops|headed|in|across|outside|throughout|into|to|from|at|with|for|over) (?:the |its |[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
_COMPARED = Pattern(
    r"\b(?:than|like|unlike|against|behind|after|versus|beat(?:ing|s)?|overt\w+|surpass\w+|outstripp\w+|ahead of|"
    r"compared (?:with|to)|between|only to|trail\w+|follow(?:ing|ed by)|since|what|that of|those of|(?<=[a-z] )rival|topping) (?:the |that of |those of |its |rival |[\w-]+[’']s )?[“‘\"']*$",
    re.IGNORECASE,
)
# "Netflix, with 11.4 million", "the soap at 26.7 percent"
_WITH = Pattern(r"[”’\"'_*]*(?:,[^,;\ue004]{0,60})?,? (?:with|at|on|had|has) (?:[\w-]+ ){0,2}$")
# "Delitoon's 1.1 million members", "SM's: 83 billion"
_HOLDS = Pattern(r"(?:['’]s?|:|['’]s:) (?:(?:some|about|more than|over|nearly) )?")
# "Followed by Viu (12 percent) and Viki (9)"
_IN_BRACKETS = Pattern(r"[”’\"'_*]* \((?:(?:about|some|just|over|nearly|with|at) )?")
_TIME_ON = Pattern(r"\b(?:spent|viewing|hours|time) on (?:the )?$")
_AGENT = Pattern(r"\bby (?:the |[\w-]+ ){0,3}[“‘\"']*$", re.IGNORECASE)
_PARENT = Pattern(r"^(?:['’]s|s['’])[ -](?:[\w’'-]+,? ){0,6}[“‘\"'_*]*[\ue002\ue000]")
_OWNED = Pattern(r"^(?:['’]s?) (?:[\w-]+ ){0,4}$")
_SUBJECT = Pattern(
    r"(?:^|[,;:—–] |\b(?:and|that|said|while|as|but|because|which|whose|when|though|if) )[“‘\"'_*]*(?:[\w’'-]+ |[\ue000-\uf8ff](?:['’]s)? ){0,4}[“‘\"'_*]*$"
)
_PREPOSITION = Pattern(
    r"\b(?:in|on|at|by|with|from|to|for|of|after|under|against|than|over|per|via|between|among|within|since|like)\b",
    re.IGNORECASE,
)
# "With 83 theaters and 736 screens, Mars is": what stands before the one spoken of.
_OPENED = Pattern(
    r"(?:With|In|For|At|By|After|Since|From|As|Like|Under|On|Of|Among|Including|Before|Despite|During|Over|To)\b[^.,;]{2,70}, "
    r"(?=(?:the |its )?[\ue000\ue002\ue003\ue006“‘\"'])"
)
# "Carried in Hong Kong by TVB, it was watched by 3.2 million people"
_IT_WAS = Pattern(r"[A-Z]\w+(?:ed|wn|en|ld) (?:in|on|at|by|for|with|to|from) [^,;]{2,60}, (?:it|they) ")
_OPENING = Pattern(r"(?:It|Its|They|Their|it|its|they|their)\b")
_SAME = Pattern(
    r"(?:[Ii]n \ue005,? )?(?:[Tt]he|That|This) (?:number|figure|total|share|tally|amount|sum|rate|ratio|audience|rating|count)\b|That (?:is|was)\b|(?:At present|Now|Today),? it(?:['’]s| is| has| stands)\b"
)
# "It puts the audience at 49 million", "The council expects about 40 releases": who counts is not counted.
_COUNTS = Pattern(
    r"(?:It|They|The (?:[\w-]+ )?(?:council|ministry|agency|institute|foundation|association|federation|commission|center|centre|report|study|survey|firm|"
    r"consultancy|tracker|analysts?|researchers?|guild|researcher)) (?:also |now |further )?(?:counts?|puts?|reckons?|says?|said|expects?|expected|found|finds|estimates?|estimated|"
    r"forecasts?|projects?|projected|predicts?|predicted|lists?|listed|counted|reported|reports|calculates?|notes?|noted|adds|added|recorded|tallied|tracked)\b"
)
_REPORTER, _SPEAKS = 28, 24
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
    if goes_on(scene, position, kind, memory):
        return memory.subject
    fit = dict(zip(_SORTS, _FIT[kind.metric], strict=True))
    if kind.metric == "other" and PAY.search(masked):
        fit |= {"person": -20}
    if kind.metric == "headcount" and _CREW.search(kind.words):
        fit |= {"production": 0}
    # "11.56 million South Koreans had paid to see it": people counted, no country.
    counted = kind.metric in ("admissions", "viewers", "views")
    whole = kind.metric in ("box_office", "admissions") and WHOLE_MARKET.search(masked)
    generic = kind.metric in _OF_A_KIND and "\ue002" not in masked and _ANY_WORK.search(masked[:position])
    best: tuple[float, int, Candidate] | None = None
    candidates = candidates_of(document, lexicon, scene, memory)
    if kind.metric in _OF_WORKS and not any(c.subject.kind == "production" and not c.anaphor for c in candidates):
        candidates += unmarked_works(scene)
    for candidate in candidates:
        if candidate.start <= position < candidate.end:
            continue
        if counted and candidate.subject.kind == "country" and candidate.start == position + 2:
            continue
        cost = fit[candidate.subject.kind] + _place(scene, candidate, position, kind)
        if (whole or generic) and candidate.subject.kind == "production" and candidate.anaphor:
            cost += 30
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
        if speaks and memory.main is not None and subject.name == memory.main.name:
            cost -= _SPEAKS
        if best is None or cost < best[0]:
            best = (cost, -1, Candidate(-1, -1, subject, True))
    return best[2].subject if best else None


def goes_on(scene: Scene, position: int, kind: Kind, memory: Memory) -> bool:
    """'Five shows in 2022, ten in 2023 and fourteen this year': a figure without words of its own, with only dates and
    small words since the one before."""
    if kind.words or memory.figured is not scene.sentence or memory.subject is None or kind.changing:
        return False
    masked = scene.sentence.masked
    gap = masked[:position].rpartition(_FIGURE)[2]
    return (
        bool(_GOES_ON.fullmatch(gap)) and not _FOR.match(masked, position + 1) and not is_of_another(masked, position)
    )


def _speaks_back(masked: str, position: int, kind: Kind, candidates: list[Candidate]) -> bool:
    """Does a pronoun before the figure reach behind the sentence, with nobody named before it?"""
    found = _ITS.search(masked[:position])
    if found is None or kind.metric in _OF_WORKS:
        return found is not None
    return not any(
        c.end <= found.start() and c.subject.kind == "market" and not _OBJECT.search(masked[: c.start])
        for c in candidates
    )


def keep_spoken_of(document: Document, lexicon: Lexicon, scene: Scene, memory: Memory) -> None:
    """Remember whom a sentence spoke of: its subject, those of its other clauses and its objects, those behind a
    preposition, those in passing. A pronoun that opens it keeps alive whom it stands for."""
    masked = scene.sentence.masked
    opened = _OPENED.match(masked)
    opening = opened.end() if opened else 0
    asides = [*_asides(masked), *_dashed(masked)]
    turns = len(masked) <= _TURNS and _FIGURE not in masked
    found = []
    candidates = sorted(candidates_of(document, lexicon, scene, memory), key=lambda c: c.start)
    first = next((c for c in candidates if c.start >= opening and not _PARENT.match(masked[c.end :])), None)
    for candidate in candidates:
        if candidate.subject.kind != "person":
            rank = _rank(masked, candidate, opening, candidate is first, asides)
            found.append((candidate.subject, 0 if turns else rank))
    if not any(rank == 0 for _, rank in found) and memory.spoken and _ITS.match(masked):
        if memory.figured is scene.sentence and memory.subject is not None:
            found.append((memory.subject, 0))
        else:
            found.append((min(memory.spoken.values(), key=lambda s: effort(memory, s)).subject, 0))
    keep(memory, found, memory.sentences, scene.sentence.paragraph)
    memory.sentences += 1


def _rank(masked: str, candidate: Candidate, opening: int, first: bool, asides: list[tuple[int, int]]) -> int:
    before = masked[max(0, candidate.start - 60) : candidate.start]
    if first and candidate.start <= opening + _OPENS and not _PREPOSITION.search(masked[opening : candidate.start]):
        return 1 if SAYS.match(masked, candidate.start) else 0
    if candidate.burden or any(a < candidate.start and candidate.end <= b for a, b in asides):
        return 3
    if _POSSESSIVE.match(masked, candidate.end):
        return 2
    lead = re.split(r"[,;:—–] ", before)[-1]
    behind = bool(_PREPOSITION.search(lead))
    shown = behind and candidate.subject.kind == "organization" and bool(_SHOWN_BY.search(lead))
    return 3 if shown else min(behind + 1 + candidate.plain, 3)


def _asides(masked: str) -> list[tuple[int, int]]:
    """Relative clauses and appositions between commas: whom they name is not what the sentence goes on about."""
    return [m.span() for m in _RELATIVE.finditer(masked)]


def _dashed(masked: str) -> list[tuple[int, int]]:
    """What stands between dashes: whom it lists is not whom the sentence goes on about."""
    return [m.span() for m in _DASHES.finditer(masked)]


def _place(scene: Scene, candidate: Candidate, position: int, kind: Kind) -> float:
    """What a candidate costs by where it stands: before the figure, in its clause, as the owner or agent of it."""
    masked = scene.sentence.masked
    start, end = clause(masked, position)
    before = masked[max(0, candidate.start - 60) : candidate.start]
    behind = masked[candidate.end :]
    if candidate.end <= position:
        gap = masked[candidate.end : position]
        cost = min(len(gap), 120) * _W["before_gap"] + _W["before_figure"] * gap.count(_FIGURE)
        if candidate.start < start:
            cost += _W["clause_before"]
        if any(a < candidate.start and candidate.end <= b <= position for a, b in _asides(masked)):
            cost += _W["aside"]
    else:
        gap = masked[position + 1 : candidate.start]
        cost = (
            _W["behind"]
            + min(len(gap), 120) * _W["behind_gap"]
            + _W["behind_figure"] * gap.count(_FIGURE)
            + _W["apart"] * bool(_NEXT_PART.match(gap))
        )
        if candidate.start >= end:
            cost += _W["clause_behind"]
    owns = owned = False
    if kind.at is None and kind.metric in _JOINED and candidate.start > position:
        owned = bool(_JOINS.fullmatch(masked[position + 1 : candidate.start]))
    if kind.at is not None:
        words_start, words_end = kind.at
        if words_start <= candidate.start < words_end and candidate.subject.kind != "market":
            owns = True
        elif candidate.end <= words_start:
            owns = bool(_OWNED.match(masked[candidate.end : words_start]))
        elif words_end <= candidate.start:
            segment = candidate.subject.kind == "market" and kind.metric in ("revenue", "profit", "revenue_change")
            owned = not segment and bool(_OF_NAME.fullmatch(masked[words_end : candidate.start]))
    if candidate.end <= position and _HOLDS.fullmatch(masked[candidate.end : position]):
        return cost - _W["holds"]
    if candidate.end <= position and _IN_BRACKETS.fullmatch(masked[candidate.end : position]):
        return cost - _W["holds"]
    if kind.metric == "deal_value" and candidate.start > position and candidate.subject.kind == "organization":
        owned = owned or bool(_OF_NAME.fullmatch(masked[position + 1 : candidate.start]))
    if owns or owned:
        return cost - _W["owned"]
    if (
        (
            kind.metric == "other"
            and candidate.start > position
            and _PART_OF_WHOSE.fullmatch(masked[position + 1 : candidate.start])
        )
        and candidate.subject.kind in ("organization", "country")
        and _MONEY_OF.match(masked, candidate.end)
    ):
        return cost - _W["owned"] - candidate.burden
    people = kind.metric in _SHARED and candidate.subject.kind == "country" and candidate.start > position
    if (
        people
        and _OF_PEOPLE.fullmatch(masked[position + 1 : candidate.start])
        and _NO_NOUN.match(masked, candidate.end)
    ):
        return -_W["for"]
    to_country = kind.metric in _SHARED and candidate.subject.kind == "country" and candidate.start > position
    if to_country and _GOES_TO.fullmatch(masked[position + 1 : candidate.start]):
        return -_W["for"]
    if any(a < candidate.start and candidate.end <= b and not a <= position < b for a, b in _dashed(masked)):
        cost += _W["aside"]
    named = kind.metric in _SHARED and candidate.subject.kind in ("organization", "production")
    if named and candidate.start > position and _FOR.fullmatch(masked[position + 1 : candidate.start]):
        return cost - _W["for"]
    if candidate.end <= position and _WITH.match(masked[candidate.end : position]):
        return cost - _W["with"]
    cost += candidate.burden
    if _PARENT.match(behind):
        cost += _W["parent"]
    elif _POSSESSIVE.match(behind):
        cost += _W["possessive"]
    if kind.metric in ("export_value", "export_change") and _BOUND_FOR.search(before):
        return cost + _W["compared"]
    if kind.metric == "title_count" and candidate.subject.kind == "market" and candidate.start == position + 2:
        cost += _W["counted"]
    if _COMPARED.search(before):
        return cost + _W["compared"]
    if _AGENT.search(before):
        return cost - _W["agent"]
    if candidate.subject.kind in ("organization", "country") and (
        _SHOWS.search(before) and candidate.subject.kind == "organization"
    ):
        cost += _W["shows"]
    elif _OBJECT.search(before):
        cost += _W["object"] if candidate.subject.kind != "production" else _W["object"] / 2
    lead = before.rpartition(". ")[2]
    if _SUBJECT.search(lead) and not _PREPOSITION.search(re.split(r"[,;:—–] ", lead)[-1]):
        cost -= _W["subject"]
    return cost

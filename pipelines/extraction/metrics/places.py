"""What a candidate costs by where it stands: before the figure, behind it, as owner, object or agent, in an aside.

Belongs here: the places of a sentence and what each adds or takes. Not here: who the candidates are
(metrics.candidates), how they fit a measure and which is chosen (metrics.subjects).
"""

from __future__ import annotations

import re

from pipelines.extraction.memory.scenes import Scene
from pipelines.extraction.metrics.candidates import Candidate
from pipelines.extraction.metrics.clauses import clause, shape_of
from pipelines.extraction.metrics.words import Kind
from pipelines.extraction.patterns import Pattern

_NEXT_PART = Pattern(r",? (?:and|while|but|whereas|of (?:which|whom|that|this)) |; ")
_BOUND_FOR = Pattern(r"\b(?:to|into|bound for|buyer|shipped to) (?:the )?$")
# "38.2 percent for Netflix"
FOR = Pattern(r" (?:for|at) (?:the |its |rival |[\w-]+ )?[“‘\"']*")
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
    "before_gap": 0.08, "before_figure": 9, "clause_before": 6, "aside": 12, "behind": 19, "behind_gap": 0.25,
    "behind_figure": 12, "apart": 14, "clause_behind": 20, "holds": 22, "owned": 22, "for": 24, "with": 16, "parent": 22,
    "possessive": 5, "counted": 5, "compared": 28, "agent": 4, "shows": 18, "object": 12, "subject": 12,
}  # fmt: skip
# "1.75 million new members to Tving"
_JOINED = frozenset({"subscribers", "viewers", "views"})
_JOINS = Pattern(r" (?:[\w-]+ ){1,3}(?:to|for|of) (?:the )?")
# "Wattpad, which boasts 90 million users"
_WHICH = Pattern(
    r"[”’\"'_*]*(?: \([^()]*\))?,?[”’\"'_*]* (?:which|who|that(?! (?:it|they|he|she|the|its|each|there)\b))(?: [\w-]+){1,5} "
)
# "“A,” the remake of the Korean hit “B,” has sold": B is only what A was made from.
_HIDDEN = Pattern(
    r"\b(?:remake|version|adaptation|sequel|format|rights?|owner|maker|producer|part) (?:of|to) [^,;]{0,40}$"
)
_SPENT_ON = Pattern(r" (?:on|with|watching|using|in) (?:the )?")
_OF_NAME = Pattern(r" (?:of|for|at|by|from|in)(?: the| its)? (?:[\w-]+ |[\ue003\ue006](?:['’]s)? ){0,4}[“‘\"']*")
# "The country's third platform": whoever is third there.
_RANKED = Pattern(r"['’]s (?:\w+ )?")
POSSESSIVE = Pattern(r"['’]s? ")
FIGURE = "\ue004"
_SHOWS = Pattern(
    r"\b(?:on|via|through|over|platform|streamer|channel|network|broadcaster) (?:the |its |[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
OBJECT = Pattern(
    r"\b(?:led|leads|among|topped|tops|headed|in|across|outside|throughout|into|to|from|at|with|for|over) (?:the |its |[\w-]+ ){0,2}$",
    re.IGNORECASE,
)
_COMPARED = Pattern(
    r"\b(?:than|like|unlike|against|behind|after|versus|beat(?:ing|s)?|overt\w+|surpass\w+|outstripp\w+|ahead of|(?:numbers|figures|sums|results) (?:that|which) (?:\w+ )?\w+|"
    r"compared (?:with|to)|between|only to|trail\w+|follow(?:ing|ed by)|since|what|that of|those of|(?<=[a-z] )rival|topping) (?:the |that of |those of |its |rival |[\w-]+[’']s )?[“‘\"']*$",
    re.IGNORECASE,
)
# "Netflix, with 11.4 million", "the soap at 26.7 percent"
_WITH = Pattern(r"[”’\"'_*]*(?:,[^,;\ue004]{0,60})?,? (?:with|at|on|had|has) (?:[\w-]+ ){0,2}$")
# "Delitoon's 1.1 million members", "SM's: 83 billion"
_HOLDS = Pattern(r"(?:['’]s?|:|['’]s:) (?:(?:some|about|more than|over|nearly) )?")
# "Followed by Viu (12 percent) and Viki (9)"
_IN_BRACKETS = Pattern(r"[”’\"'_*]* \((?:(?:about|some|just|over|nearly|with|at) )?")
_AGENT = Pattern(r"\bby (?:the |[\w-]+ ){0,3}[“‘\"']*$", re.IGNORECASE)
PARENT = Pattern(r"^(?:['’]s|s['’])[ -](?:[\w’'-]+,? ){0,6}[“‘\"'_*]*[\ue002\ue000]")
_OWNED = Pattern(r"^(?:['’]s?) (?:[\w-]+ ){0,4}$")
_SUBJECT = Pattern(
    r"(?:^|[,;:—–] |\b(?:and|that|said|while|as|but|because|which|whose|when|though|if) )[“‘\"'_*]*(?:[\w’'-]+ |[\ue000-\uf8ff](?:['’]s)? ){0,4}[“‘\"'_*]*$"
)
PREPOSITION = Pattern(
    r"\b(?:in|on|at|by|with|from|to|for|of|after|under|against|than|over|per|via|between|among|within|since|like)\b",
    re.IGNORECASE,
)


def place_cost(scene: Scene, candidate: Candidate, position: int, kind: Kind) -> float:
    """What a candidate costs by where it stands: before the figure, in its clause, as the owner or agent of it."""
    masked = scene.sentence.masked
    start, end = clause(masked, position)
    before = masked[max(0, candidate.start - 60) : candidate.start]
    behind = masked[candidate.end :]
    shape = shape_of(masked)
    aside = shape.hides(candidate.start, position)
    if candidate.end <= position:
        gap = masked[candidate.end : position]
        cost = min(len(gap), 120) * _W["before_gap"] + _W["before_figure"] * gap.count(FIGURE)
        if candidate.start < start:
            cost += _W["clause_before"]
        cost += _W["aside"] * aside
    else:
        gap = masked[position + 1 : candidate.start]
        cost = (
            _W["behind"]
            + min(len(gap), 120) * _W["behind_gap"]
            + _W["behind_figure"] * gap.count(FIGURE)
            + _W["apart"] * bool(_NEXT_PART.match(gap))
        )
        if candidate.start >= end:
            cost += _W["clause_behind"]
    owns = owned = False
    if kind.at is None and kind.metric in _JOINED and candidate.start > position:
        owned = bool(_JOINS.fullmatch(masked[position + 1 : candidate.start]))
    if kind.at is not None:
        words_start, words_end = kind.at
        if kind.metric == "market_share" and words_start <= candidate.start and candidate.end <= words_end:
            return cost + _W["compared"]
        if words_start <= candidate.start < words_end and candidate.subject.kind != "market":
            owns = True
        elif candidate.end <= words_start:
            owns = bool(_OWNED.match(masked[candidate.end : words_start]))
        elif words_end <= candidate.start:
            segment = candidate.subject.kind == "market" and kind.metric in ("revenue", "profit", "revenue_change")
            owned = not segment and bool(_OF_NAME.fullmatch(masked[words_end : candidate.start]))
    of_place = kind.metric == "rank" and candidate.subject.kind == "country"
    if of_place and candidate.end <= position and _RANKED.fullmatch(masked[candidate.end : position]):
        return cost + _W["compared"]
    if candidate.end <= position and _HOLDS.fullmatch(masked[candidate.end : position]):
        return cost - _W["holds"]
    if candidate.end <= position and _IN_BRACKETS.fullmatch(masked[candidate.end : position]):
        return cost - _W["holds"]
    behind_it = kind.metric == "production_budget" and candidate.start > position
    if behind_it and candidate.subject.kind == "production" and FOR.fullmatch(masked[position + 1 : candidate.start]):
        return cost - _W["owned"]
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
    spent = kind.metric == "hours_viewed" and candidate.start > position
    if spent and _SPENT_ON.fullmatch(masked[position + 1 : candidate.start]):
        return cost - 2 * _W["for"]
    named = kind.metric in _SHARED and candidate.subject.kind in ("organization", "production")
    if named and candidate.start > position and FOR.fullmatch(masked[position + 1 : candidate.start]):
        return cost - _W["for"]
    if (
        candidate.subject.kind != "market"
        and candidate.end <= position
        and _WHICH.fullmatch(masked[candidate.end : position])
    ):
        return cost - _W["owned"]
    told = shape.aside_of(position)
    if (
        told
        and candidate.end <= told[0]
        and not masked[candidate.end : told[0]].strip(", ”’\"'_*)")
        and kind.metric != "deal_value"
    ):
        cost -= _W["subject"]
    if candidate.end <= position and _WITH.match(masked[candidate.end : position]) and not _HIDDEN.search(before):
        return cost - _W["with"]
    if shape.measured and candidate.end <= shape.fronted[1] and shape.main <= position and candidate.end <= position:
        told = candidate.subject.kind in ("organization", "production") and not aside
        return cost + candidate.burden - (_W["owned"] if told else 0)
    cost += candidate.burden
    if PARENT.match(behind):
        cost += _W["parent"]
    elif POSSESSIVE.match(behind):
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
    elif OBJECT.search(before):
        cost += _W["object"] if candidate.subject.kind != "production" else _W["object"] / 2
    lead = before.rpartition(". ")[2]
    if not aside and _SUBJECT.search(lead) and not PREPOSITION.search(re.split(r"[,;:—–] ", lead)[-1]):
        cost -= _W["subject"]
    return cost

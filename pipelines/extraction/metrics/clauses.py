"""The shape of a masked sentence: its main stretch, what stands aside between commas or dashes, what opens it.

Belongs here: where a clause, an aside and a fronted phrase begin and end. Not here: whose figure it is
(metrics.subjects), when it holds (metrics.periods), what it measures (metrics.kinds): all three ask.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipelines.extraction.patterns import Pattern, Text

_CLAUSE_END = Pattern(
    r";|, (?:while|whereas|but|as|against|and (?:it|he|she|they|the|its|their)\b)|\.\s| while | whereas "
)
# What opens an aside behind a noun and its comma.
_BESIDE = r"(?:(?:up|down|off) \ue004|(?:with|like|including|such as|along with|together with) )"
_RELATIVE = (
    r"(?:(?:in|of|for|on|to|from|with|by|at|through|under|behind) )?(?:which|whom)\b|whose\b|who\b|where\b|when\b"
)
_PARTICIPLE = (
    r"(?:(?:now|once|then|long|also|first|until \w+|itself|\w+ly|co-|jointly) )?(?:\w{2,}ed|brought|made|built|run|held|bought|"
    r"sold|known|set|shot|led|born|begun|written|drawn|taken|given|seen|put|told|backed|founded|owned|starring|featuring|"
    r"\w{3,}ing)\b(?! (?:million|billion))"
)
_APPOSITIVE = (
    r"(?:the (?![\ue000-\ue003])|an? |its |his |her |their |one of |part of |home (?:of|to) |now |formerly |then |once |another |"
    r"maker of |owner of |producer of |[\ue000\ue003\ue006]['’]s |\ue006 [a-z])"
)
_OPENER = Pattern(
    rf"(?<=[\w”’\"')*_.\ue000-\uf8ff]),[”’\"'_*]* (?P<opener>(?P<relative>{_RELATIVE})|{_PARTICIPLE}|(?P<noun>{_APPOSITIVE})|{_BESIDE})"
)
_ALSO = r"(?:(?:still|also|now|then|only|already|just|even|has|\w+ly|nevertheless|meanwhile|alone|all|together|for its part,) )*"
# A verb of the main clause: what stands before its comma was an aside.
_VERB = Pattern(
    rf"{_ALSO}(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|do|took|made|drew|sold|rose|fell|"
    r"grew|went|came|stood|saw|gave|won|lost|led|held|kept|got|put|cost|costs|ran|sank|slid|shrank|began|broke|became|beat|hit|"
    r"paid|spent|bought|brought|built|sought|left|met|set|cut|shot|sat|drove|wrote|reported|found|said|"
    r"takes?|makes?|draws?|sells?|rises?|falls?|grows?|stands?|leads?|holds?|counts?|tops?|remains?|accounts?|boasts?|claims?|"
    r"employs?|charges?|pays?|plans?|expects?|belongs?|controls?|runs?|owns?|needs?|comes?|says?|reaches|earns?|gets?|"
    r"(?!(?:based|based|directed|produced|backed|owned|founded|released|adapted|distributed|financed)\b)\w{2,}ed)\b"
    r"(?! (?:by|in which|on which) )"
)
_DASHED = Pattern(r" (?:--|[–—]) [^.;]{3,140}? (?:--|[–—]) ")
_MEASURES = (
    r"(?:(?:the|its|their|monthly|weekly|daily|annual|average|total|combined|overall|global|domestic|overseas|foreign|quarterly|"
    r"cumulative|opening|peak|operating|net|gross|active|paying|paid|unique|content|ticket|advertising|ad|national|nationwide|"
    r"household|first-week|first-quarter|number of) )*"
    r"(?:totals?|tally|count|figures?|numbers?|sum|sales|revenues?|turnover|takings|gross|grosses|receipts|admissions|"
    r"attendances?|audiences?|ratings?|viewership|share|profits?|loss(?:es)?|deficit|income|earnings|users|subscribers|"
    r"subscriptions?|members|membership|base|headcount|staff|exports?|budgets?|bill|costs?|spending|viewing|hours|streams|views|"
    r"price|ticket prices?|growth|gain|rise|increase|drop|decline|fall)\b"
)
# What somebody has, rather than somebody: the figure is that of whom the opening names.
_MEASURED = Pattern(_MEASURES)
# "With 83 theaters and 736 screens, Mars is", "At Coupang Play, which …, the total edged up", "At CGV sales rose".
_FRONTED = Pattern(
    r"(?:With|In|For|At|By|After|Since|From|As|Like|Under|On|Of|Among|Including|Before|Despite|During|Over|To|Outside|Unlike|"
    r"[A-Z]\w+(?:ed|wn|en|ld|de|ht) (?:in|on|at|by|for|with|to|from))\b[^.,;]{2,70},[”’\"']* |"
    rf"(?:At|For|In|On) (?:the )?[“‘\"']*[\ue000\ue002][”’\"']* (?={_MEASURES} (?!and\b))"
)
# "His latest outing, the air force drama “R2B,” reached": the name itself, not what describes it.
_NAMING = Pattern(r" (?:the|an?|its|his|her|their) [^,]*[\ue000\ue002][”’\"'_*]*,")
_GOES_ON = Pattern(r"[”’\"'_*]* \w+ing\b")
_LEAST, _MOST, _MOST_LOOSE = 3, 170, 110
_PLACES = ("\ue000", "\ue001", "\ue002", "\ue003")


@dataclass(frozen=True, slots=True)
class Shape:
    """`asides`: stretches between commas or dashes that only describe a name; `fronted`: the phrase that opens the sentence
    (empty where none does); `main`: where the main stretch begins; `measured`: is its subject a measure, not somebody?"""

    asides: tuple[tuple[int, int], ...]
    fronted: tuple[int, int]
    main: int
    measured: bool

    def aside_of(self, position: int) -> tuple[int, int] | None:
        """The aside that a place stands in."""
        return next(((a, b) for a, b in self.asides if a <= position < b), None)

    def hides(self, at: int, position: int) -> bool:
        """Does a place stand in an aside that a figure is no part of?"""
        return any(a < at < b and not a <= position < b for a, b in self.asides)


@lru_cache(maxsize=512)
def shape_of(masked: Text) -> Shape:
    """The shape of a masked sentence."""
    asides = tuple(sorted([*_asides(masked), *(m.span() for m in _DASHED.finditer(masked))]))
    fronted = _FRONTED.match(masked)
    if fronted is None:
        return Shape(asides, (0, 0), 0, False)
    end = next((b for a, b in asides if a <= fronted.end() - 1 <= b), fronted.end())
    main = end + (len(masked[end:]) - len(masked[end:].lstrip(", ”’\"'")))
    return Shape(asides, (0, fronted.end()), main, bool(_MEASURED.match(masked, main)))


def _asides(masked: str) -> list[tuple[int, int]]:
    """Relative clauses, participles and appositions behind a noun, up to the comma that the sentence goes on behind."""
    found: list[tuple[int, int]] = []
    reached, open_ended = 0, False
    fronted = _FRONTED.match(masked)
    lead = fronted.end() if fronted else 0
    for match in _OPENER.finditer(masked):
        start = match.start("opener") - 1
        resumed = open_ended and start <= reached + 1 and not match["relative"]
        if start < reached or resumed or _names(masked, match.start(), start):
            continue
        end, verb = _closing(masked, match, match.start("opener") == lead)
        if end:
            found.append((start, end))
            reached, open_ended = end, not verb
    return found


def _names(masked: str, comma: int, start: int) -> bool:
    """Does an apposition give the name ("his latest outing, the drama “R2B,”"), rather than describe it?"""
    named = masked[:comma].rstrip(" ”’\"')_*")[-1:] in _PLACES
    return not named and bool(_NAMING.match(masked, start))


def _closing(masked: str, opener: re.Match, leads: bool) -> tuple[int, bool]:
    """Where an aside ends, and is it before the verb of its sentence? 0 where it does not end.
    `leads`: it describes the name that the sentence opens with."""
    begin = opener.start("opener")
    first = 0
    at = masked.find(",", begin)
    while at != -1 and at - begin <= _MOST and ";" not in masked[begin:at]:
        if at - begin >= _LEAST:
            first = first or at + 1
            if _VERB.match(masked, _behind(masked, at)):
                return at + 1, True
        at = masked.find(",", at + 1)
    loose = (leads or opener["relative"] or opener["noun"]) and first - begin <= _MOST_LOOSE
    return (first, False) if loose and not _GOES_ON.match(masked, first) else (0, False)


def _behind(masked: str, comma: int) -> int:
    at = comma + 1
    while at < len(masked) and masked[at] in " ”’\"'_*":
        at += 1
    return at


def clause(masked: str, position: int) -> tuple[int, int]:
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

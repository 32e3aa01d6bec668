"""Figures that are no plain numerals: ranks, fractions, multiples, "next to nothing".

Belongs here: their patterns and values. Not here: numerals with units (amounts), the words beside them (amount_cues).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipelines.extraction.language.number_words import FIGURES, WORD_VALUES, figure_value, ordinal_value
from pipelines.extraction.patterns import Pattern

_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|hundred"
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,3}(?:st|nd|rd|th))"
)
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
_PART = (
    "thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twelfths?|twentieths?|hundredths?"
)
# What may follow a fraction; any other word makes it an ordinal ("a third film") or a name.
_AFTER_PART = (
    r"(?=\s*(?:$|[.,;:)”\"—–]|-?\s(?:of|from|as|to|in|by|since|on|at|more|less|higher|lower|fewer|that|what|the|"
    r"compared|this|last|over|and|or|for|was|were|is|are|came|come|its|their|his|her|when|while|after|between|"
    r"year-on-year|on-year|a\ year|again|larger|smaller|bigger|cheaper|went|goes|stake|share|interest)\b))"
)
_MULTIPLES = {
    "twice": 2, "double": 2, "doubled": 2, "doubling": 2, "doubles": 2, "triple": 3, "tripled": 3, "tripling": 3,
    "triples": 3, "trebled": 3, "thrice": 3, "quadruple": 4, "quadrupled": 4, "quadrupling": 4, "quintupled": 5,
    "halve": 0.5, "halved": 0.5, "halving": 0.5, "halves": 0.5,
}  # fmt: skip
_COMPARED = (
    r"(?=\s+(?:the|that|as|what|its|their|his|her|our|your|[\w\ue003\ue000]+['’]s|last|those|this|more|higher|larger|bigger|greater|faster|over|in|"
    r"than|of|from|year|to|since|\d)|\s*[.,;]|\s*$)"
)

SHAPES = Pattern(
    rf"""
    (?<!\w)(?=[\#\w])(?:
    (?P<no>(?<![\w&])(?:(?:No|no)\.\ ?(?P<no_figure>\d{{1,3}})\b|No\ (?P<no_figure2>\d{{1,3}})\b
        |\#(?P<no_figure3>\d{{1,3}})\b|[Nn]umber[- ](?P<no_word>{_SMALL}|\d{{1,3}})\b(?!\ (?:million|billion))))
  | (?P<top>(?<![\w-])[Tt]op[- ](?P<top_figure>\d{{1,3}}|{_SMALL})\b(?!\ ?(?:%|percent|per\ cent|\d)))
  | (?P<among>(?:(?<=among\ the\ )|(?<=[’']s\ ))(?:top\ )?(?P<among_figure>two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}})\ 
        (?:most[-\ ][a-z]+|(?:best|highest|top)-[a-z]+|biggest|largest|highest|best)\b)
  | (?P<place>\b(?P<place_word>{_ORDINAL})[-\ ](?:
        (?:largest|biggest|highest|strongest|richest|busiest|longest|fastest|smallest|lowest|most[-\ ](?!of\b)[a-z]+|
        (?:best|top|highest|biggest|fastest)-[a-z]+|best)\b
        |(?:place|spot|position|slot)\b(?!\ (?:for\ the\ second|of\ the\ year))))
  | (?P<ranked>\b(?:rank(?:s|ed|ing)?|placed|finish(?:ed|es|ing)?|c[ao]mes?(?:\ in)?|sits|sat|stood|stands|opened|
        debuted|bowed|landed|charted|was|is|in|hit|reached|slipped|fell|dropped|rose|climbed|jumped|moved|better\ than)
        \ (?:from\ \w+\ )?(?:at\ |in\ |as\ |to\ |up\ to\ |down\ to\ )?(?:the\ )?(?P<ranked_word>{_ORDINAL})
        \b(?=\s*(?:[.,;)]|$)|\s\(\d|\s(?:among|(?:on|in|at|for|with|last|this|after|of|when|globally)\ (?!(?:first|second|time|place)\b)|in\ the\ (?:world|country|nation|ranking|chart|list)
        |on\ the\ (?:\w+\ )?(?:chart|list|ranking)|at\ the\ box|behind|overall|worldwide|globally
        |nationwide|after\ only)))
  | (?P<first>\b(?:the\ (?:top|number-one|No\.\ 1)\ (?:spot|place|position|slot)
        |(?:led|leads|leading|head(?:ed|s|ing))\ the\ (?:[\w\ue000-\uf8ff'’.-]+\ ){{0,3}}(?:charts?|box\ office|rankings?)
        |top(?:ped|s|ping)\ (?:the\ )?(?:[\w\ue000-\uf8ff'’.-]+\ ){{0,4}}(?:charts?|box\ office|rankings?|list)))
  | (?P<second>\b(?:second\ only\ to|(?:the|as)\ runner-up)\b)
  | (?P<charted>^(?P<charted_word>(?i:{_ORDINAL}))(?=\ (?:in|on)\ the\ (?:[\w\ue000-\uf8ff’'-]+\ ){{0,3}}
        (?:rankings?|charts?|list|table|box\ office)\b))
  | (?P<named>(?<=[\ue000-\uf8ff”"’'\w]\ )(?P<named_word>{_ORDINAL})
        (?=\ (?:\(\d[\d.]*|globally|worldwide|nationwide|overall|(?:in|on)\ (?:the|its)\ (?:[\w\ue000-\uf8ff’'-]+\ ){{0,2}}
        (?:rankings?|charts?|list|table))(?!\w)))
  | (?P<steps>\b(?P<steps_word>one|two|three|four|five|a|\d)\ (?:places?|spots?|notch(?:es)?|rungs?|positions?)\ 
        (?P<steps_way>below|behind|above|ahead\ of|lower|higher)\b)
  | (?P<one_in>\b(?P<one_in_some>(?i:one|two|three|four|five|six|seven|eight|nine)|\d{{1,2}})
        (?:(?:\ [\w\ue000-\uf8ff-]+){{1,2}}(?=\ in\ (?:every\ )?(?:two|three|four|five|six|seven|eight|nine|ten|\d0)\b))?\ (?:in|out\ of)\ 
        (?:every\ )?(?P<one_in_all>two|three|four|five|six|seven|eight|nine|ten|20|twenty|\d{{1,3}})\b
        (?!\ (?:years?|months?|weeks?|days?|minutes?|hours?|million|billion|thousand|percent|cities|countries|markets|
        territories|languages|episodes)\b)(?![,.]?\d))
  | (?P<part>(?<![\w-])
        (?P<part_some>(?i:one|an?|another|two|three|four|five|six|seven|nine))[-\ ](?:(?:full|good|whole|further|mere)\ )?(?P<part_name>{_PART})\b{_AFTER_PART})
  | (?P<half>(?<![\w-])(?<!first\ )(?<!second\ )(?<!latter\ )(?<!other\ )(?<!better\ )(?<!and\ a\ )[Hh]alf{_AFTER_PART}
        (?!\ and\ half|\ to\ death|\ (?:the\ )?battle|\s(?:an?\ )?hour))
  | (?P<fold>(?<![\w.,])(?P<fold_some>{FIGURES}|{_SMALL}|ten)(?:-?fold\b|x\b(?!\ ?\d)))
  | (?P<times>(?<![\w.,-])
        (?P<times_some>(?i:{_SMALL})\ and\ a\ half|{FIGURES}|(?i:{_SMALL}))(?:\ to\ (?:{FIGURES}|{_SMALL}))?\ times{_COMPARED}(?!\ (?:in\ (?![A-Z\ue003][a-z\ue003]+\b)|over\b|since\b|to\b))(?!\s*[.,;]|\s*$))
  | (?P<multiple>(?<![\w-])(?:
        (?P<multiple_verb>doubled|doubling|tripled|tripling|trebled|quadrupled|quadrupling|quintupled|halved|halving)
        (?!\ (?:as|up|down|back|over)\b)
        |(?P<multiple_next>twice|double|triple|quadruple)(?=\s(?:(?:the|that|as|what|its|their|his|her|our|last|those)\b|[\w\ue000-\ue003]+(?:\ \w+)?['’]s?\b))
            (?!\sthe\s(?:man|woman|fun|trouble))
        |(?:(?<=to\ )|(?<=will\ )|(?<=would\ )|(?<=could\ )|(?<=nearly\ )|(?<=than\ )|(?<=almost\ ))
            (?P<multiple_to>doubles?|triples?|quadruple|halve)(?!\ (?:as|up|down)\b)))\b
  | (?P<nothing>\b(?:near|nearly|next\ to|virtually|almost|practically|close\ to|effectively)
        [- ](?:zero|nothing|nil|none)\b))
    """,
    re.VERBOSE,
)
_AGAIN = Pattern(
    rf"[^.,;]{{0,40}}[,;] (?:and )?(?:in )?(?:the )?(?:[A-Z][\w.-]+|[\ue000\ue003]+)(?: [A-Z]\w+)? (?P<again>{_SMALL}|\d+(?:\.\d+)?)(?=[.,;](?!\d))"
)
_HAS_SHARE = Pattern(r"%|\bper ?cent|\bshare|\bproportion|\bpart of\b", re.IGNORECASE)


class Shape(NamedTuple):
    """A figure without a plain numeral: span, value, unit, and what its own words say of qualifier and direction."""

    start: int
    end: int
    value: float
    unit: str
    qualifier: str = "exact"
    change: str | None = None


def read_shapes(text: str) -> list[Shape]:
    """Ranks, fractions, multiples and nothings of a short text, in order, with spans in it."""
    shapes = []
    for match in SHAPES.finditer(text):
        shape = _READERS[match.lastgroup](match)
        if shape:
            shapes.append(shape)
        if shape and match.lastgroup == "times":
            shapes.extend(_times_again(text, shape))
    return shapes


def _times_again(text: str, first: Shape) -> Iterator[Shape]:
    """'London charges three times as much, Los Angeles six': the multiple of another place, by ellipsis."""
    again = _AGAIN.match(text, first.end)
    if again:
        yield Shape(*again.span("again"), _number(again["again"]), first.unit)


def _number(word: str) -> float:
    lowered = word.lower()
    if lowered.endswith(" and a half"):
        return _number(lowered.removesuffix(" and a half")) + 0.5
    if lowered in ("a", "an", "another"):
        return 1.0
    if lowered == "hundred":
        return 100.0
    return float(WORD_VALUES[lowered]) if lowered in WORD_VALUES else figure_value(lowered)


def _no(match: re.Match) -> Shape | None:
    word = match["no_figure"] or match["no_figure2"] or match["no_figure3"] or match["no_word"]
    if match.string[match.start()] == "#" and re.search(r"[A-Z\ue000-\uf8ff]\S*\s$", match.string[: match.start()]):
        return None  # "Soundtrack #1" is a name
    return Shape(match.start(), match.end(), _number(word), "rank")


def _top(match: re.Match) -> Shape:
    return Shape(match.start(), match.end(), _number(match["top_figure"]), "rank", "up_to")


def _among(match: re.Match) -> Shape:
    return Shape(match.start(), match.end(), _number(match["among_figure"]), "rank", "up_to")


def _place(match: re.Match) -> Shape:
    return Shape(match.start(), match.end(), float(ordinal_value(match["place_word"])), "rank")


def _ranked(match: re.Match) -> Shape:
    return Shape(*match.span("ranked_word"), float(ordinal_value(match["ranked_word"])), "rank")


def _first(match: re.Match) -> Shape:
    return Shape(match.start(), match.end(), 1.0, "rank")


def _charted(match: re.Match) -> Shape:
    return Shape(*match.span("charted_word"), float(ordinal_value(match["charted_word"])), "rank")


def _named(match: re.Match) -> Shape:
    return Shape(*match.span("named_word"), float(ordinal_value(match["named_word"])), "rank")


def _second(match: re.Match) -> Shape:
    return Shape(match.start(), match.end(), 2.0, "rank")


def _steps(match: re.Match) -> Shape:
    sign = 1.0 if match["steps_way"] in ("below", "behind", "lower") else -1.0
    return Shape(match.start(), match.end(), sign * _number(match["steps_word"]), "places")


def _one_in(match: re.Match) -> Shape | None:
    some, every = _number(match["one_in_some"]), _number(match["one_in_all"])
    return Shape(match.start(), match.end(), some / every, "ratio") if some < every <= 100 else None


def _part(match: re.Match) -> Shape:
    parts = _PARTS[match["part_name"].lower().removesuffix("s")]
    return Shape(match.start(), match.end(), _number(match["part_some"]) / parts, "ratio")


def _half(match: re.Match) -> Shape:
    return Shape(match.start(), match.end(), 0.5, "ratio")


def _multiple_of(match: re.Match) -> Shape:
    word = match["fold_some"] if match.lastgroup == "fold" else match["times_some"]
    return Shape(match.start(), match.end(), _number(word), "ratio")


def _multiple(match: re.Match) -> Shape:
    value = float(_MULTIPLES[match.group().lower()])
    change = None if match["multiple_next"] else "up" if value > 1 else "down"
    return Shape(match.start(), match.end(), value, "ratio", change=change)


def _nothing(match: re.Match) -> Shape | None:
    if not _HAS_SHARE.search(match.string):
        return None
    return Shape(match.start(), match.end(), 0.0, "percent", "about")


_READERS = {
    "no": _no,
    "top": _top,
    "among": _among,
    "place": _place,
    "ranked": _ranked,
    "first": _first,
    "second": _second,
    "charted": _charted,
    "named": _named,
    "steps": _steps,
    "one_in": _one_in,
    "part": _part,
    "half": _half,
    "fold": _multiple_of,
    "times": _multiple_of,
    "multiple": _multiple,
    "nothing": _nothing,
}

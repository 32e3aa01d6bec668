"""Dates and periods of a sentence, absolute or counted from the date line, each with its exact span.

Belongs here: the mentions of one sentence and how they lean on each other. Not here: how prose writes dates
(date_shapes), which day one shape means (date_readings), calendar arithmetic (calendar_periods).
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from pipelines.extraction.figures import calendar_periods as periods
from pipelines.extraction.figures.date_readings import READERS, Reading, small_count
from pipelines.extraction.figures.date_shapes import SHAPES, may_date
from pipelines.extraction.patterns import Pattern


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date or period. Spans are half-open and leave out the preposition, but not that of "from X to Y".

    start, end: first and last day of the period, both inclusive. precision: day, month, quarter (seasons too), half,
    year, years; a week is days from Monday to Sunday. basis: absolute, or relative where the publication date was
    needed. alternatives: first day of the other reading, where the text leaves the year open. cue: the preposition
    before, lower case ("since", "by", "in"), or empty.
    """

    char_start: int
    char_end: int
    start: date
    end: date
    precision: str
    basis: str
    alternatives: tuple[date, ...] = ()
    cue: str = ""


_PREPOSITION = Pattern(
    r"\b(in|on|by|since|until|till|from|to|through|during|after|before|for|of|at|around|between|against|than|as of|"
    r"starting|beginning|throughout|over|within)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def read_dates(text: str, published_on: date | None, offset: int = 0) -> list[DateMention]:
    """The dates and periods of one sentence, in reading order, spans counted from `offset`.

    published_on: day of the date line. Without it, whatever needs it yields nothing, so that no year is invented.
    A month, day or weekday without a year is the latest one up to that day, or, after a word that looks ahead
    ("will", "due", "next"; a present tense such as "opens" within half a year), the first one from it on; in a sentence
    without a tense the nearer of the two.
    A bare 1900 to 2099 is a year only beside a word that dates ("in 2019", "(2019)", "the 2019 film").
    """
    if not may_date(text):
        return []
    mentions: list[DateMention] = []
    waiting: list[tuple[int, re.Match]] = []
    for match in SHAPES.finditer(text):
        if match.lastgroup == "anchored":
            waiting.append((len(mentions), match))
            continue
        reading = READERS[match.lastgroup](match, published_on)
        if reading:
            mentions.append(_mention(text, match.span(match.lastgroup), reading))
    inserted = 0
    for place, match in waiting:
        reading = _anchored(match, published_on, mentions, place + inserted)
        if reading:
            mentions.insert(place + inserted, _mention(text, match.span("anchored"), reading))
            inserted += 1
    if not offset:
        return mentions
    return [
        replace(mention, char_start=mention.char_start + offset, char_end=mention.char_end + offset)
        for mention in mentions
    ]


def _mention(text: str, span: tuple[int, int], reading: Reading) -> DateMention:
    before = _PREPOSITION.search(text, max(0, span[0] - 24), span[0])
    return DateMention(
        *span,
        *reading.period,
        "relative" if reading.relative else "absolute",
        (reading.other.start,) if reading.other and reading.other.start != reading.period.start else (),
        before[1].lower() if before else "",
    )


def _anchored(match: re.Match, on: date | None, mentions: list[DateMention], place: int) -> Reading | None:
    """ "A year earlier", "the following year": counted from the nearest year before it in the sentence, else after it.

    With none, only one year earlier is counted from the publication; the rest leans on another sentence.
    """
    before = [mention for mention in mentions[:place] if mention.precision != "years"]
    after = [mention for mention in mentions[place:] if mention.precision != "years"]
    anchor = before[-1] if before else after[0] if after else None
    shift = small_count(match["a_count"] or "a")
    if anchor is None and (on is None or match["a_ahead"] or match["a_same"] or shift > 1):
        return None
    base = anchor.start.year if anchor else on.year
    direction = 1 if match["a_ahead"] else 0 if match["a_same"] else -1
    relative = anchor is None or anchor.basis == "relative"
    return Reading(periods.year(base + direction * shift), relative)

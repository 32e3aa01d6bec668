"""What an article or a section of it is about, before any of its figures is read.

Belongs here: the measure that a headline or heading sets, the company, work, market and year that an article is about.
Not here: what its sentences speak of (metrics.recall), the weighing of a single figure (metrics.kinds).
"""

from __future__ import annotations

import re
from collections import Counter

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.memory.scenes import Stage
from pipelines.extraction.metrics.markets import market_of_report
from pipelines.extraction.metrics.memory import Memory
from pipelines.extraction.metrics.periods import is_baseline, is_past, whole_year
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import AMOUNT, COUNTRY, DATE, ORGANIZATION, REPORTERS, Document, Mention, Sentence

_DOMAINS = (
    (
        "export_value",
        Pattern(r"\b(?:exports?|overseas sales|sales abroad|sold abroad|foreign sales)\b", re.IGNORECASE),
    ),
    ("price", Pattern(r"\bprices?\b", re.IGNORECASE)),
    ("profit", Pattern(r"\b(?:profit(?:s|ability)?|earnings|operating income)\b", re.IGNORECASE)),
    ("production_budget", Pattern(r"\b(?:production costs?|budgets?)\b", re.IGNORECASE)),
    ("content_investment", Pattern(r"\b(?:investments?|funds?|funding|subsid(?:y|ies)|support)\b", re.IGNORECASE)),
    ("box_office", Pattern(r"\b(?:box[ -]office|theat(?:er|re)s|cinemas|theatrical)\b", re.IGNORECASE)),
    ("revenue", Pattern(r"\b(?:revenues?|turnover|sales)\b", re.IGNORECASE)),
)
# Words of a headline that set the measure of the article; others only help within their section.
_HEADLINES = ("export_value",)
_TAKEOVER = Pattern(
    r"\b(?:acqui(?:re|res|red|ring|sition)|take-?overs?|t(?:ake|akes|aken|aking|ook) (?:over|control)|b(?:uy|uys|ought|uying)|"
    r"buyout|merger|merges?|snap(?:s|ped)? up|stakes?|swallows?|purchase)\b",
    re.IGNORECASE,
)
_GOODS = Pattern(
    r"\b(?:formats?|genres?|markets?|regions?|countries|programmes?|programs?|content|dramas?|films?)\b", re.IGNORECASE
)
# What an article on the results of a company speaks of from the start.
_RESULTS = Pattern(
    r"\b(?:(?:first|second|third|fourth|record|best|worst|same|previous|last|this|the) (?:\w+ )?quarter|quarterly|half-year|fiscal|full-year|earnings|"
    r"(?:operating|net) (?:profit|loss|income)|profits?|top line|bottom line|turnover|consolidated|regulatory filing|"
    r"(?:posts?|posted|record|annual|overseas) (?:\w+ )?(?:sales|revenues?|loss|losses))\b",
    re.IGNORECASE,
)
_OUTDONE = Pattern(
    r"\b(?:outgross\w*|outdo\w*|outsold|outsells?|beats?|beat|pass(?:es|ed)|surpass\w*|overtak\w+|overtook|topp(?:ed|les?)|dethron\w+|unseat\w*|than|like|"
    r"maker of|director of|behind|after) [“‘\"'_*]*\ue002",
    re.IGNORECASE,
)

_DATELINE = Pattern(r"[A-Z][^.!?]{2,60}? (?:--?|[–—]) ")
_LEADS, _OPENS, _OPENING_SENTENCES = 40, 5, 5
# What an article may report on: its year holds for all figures that have none of their own.
_REPORT = Pattern(
    r"\b(?:report|survey|study|data|statistics|according to|white paper|tally|figures|census|yearbook|annual review|"
    r"settlement of accounts|statement on|annual accounts|(?:full-year|annual|yearly|business|financial|earnings) (?:results|accounts|"
    r"statement|earnings|(?:operating |net )?(?:profit|loss))|results (?:for|of) (?:the|its)|closed its books|earnings season|record year|(?:regulatory )?filings)\b|"
    r"\b(?:Council|Ministry|Agency|Commission|Institute|Association|Federation|KOFIC|KOCCA|Nielsen)\b[^.]{0,40} (?:said|announced|"
    r"showed|reported|shows|says|found)\b",
    re.IGNORECASE,
)
_YEAR_OF_HEADLINE = Pattern(r"(?<![\w$€£₩¥.,/-])(?:FY ?)?((?:19|20)\d\d)(?![\w%/-]|[.,:]\d)")
_YEAR_OF_REPORT = Pattern(
    r"\b(?:settlement|statement|results|survey|report|statistics|accounts|exports|box[ -]office|figures|white paper|yearbook|"
    r"revenue|sales|admissions|audience|market|industry|earnings|year in review|annual|census)\b",
    re.IGNORECASE,
)
# "The theatrical market in 2019", "Exports, 2023": the year of what is reported.
_MARKET_IN = Pattern(
    r"\b(?:market|box[ -]office|exports?|industry|revenues?|sales|results|admissions)\b,? (?:\w+ )?(?:in |of |for |: )?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
# "They were questioned online in November of last year": when a survey asked, its figures hold.
_FIELDWORK = Pattern(
    r"\b(?:questioned|surveyed|polled|interviewed|conducted|carried out|fieldwork|(?:took part|answered|responded))\b[^.;]{0,60}$"
)
_FIRST_SENTENCES = 4
_HEADED = 2
_FOUNDED = Pattern(r"\b(?:founded|established|since|born|launched|set up|opened|created) (?:\w+ ){0,2}$")
_OF_CINEMA = Pattern(r"box[ -]office|admissions")
_OF_RATINGS = Pattern(r"\bratings?\b|viewership|Nielsen|audience share")
_SECTION_WORDS = 6
_MARKED = Pattern(r"[■□▶●◆▲◇] ")
_NUMBERING = Pattern(r"^(?:\d{1,2}|[A-Z]|[IVX]+)[.)]$|^[-•·*■□▶○]$")


def section_of(sentence: Sentence, before: Sentence | None) -> str | None:
    """The text of a heading: a line of its own, or the words behind a number in a list; None for prose."""
    text = sentence.text.strip("#*_ :")
    if _MARKED.match(sentence.text) and len(text.split()) <= _SECTION_WORDS + 1 and not text.endswith((".", "!")):
        return text.lstrip("■□▶●◆○▲◇ ")
    if sentence.block == "heading":
        return text if not any(m.type == AMOUNT for m in sentence.mentions) else None
    if sentence.block != "list" or len(text.split()) > _SECTION_WORDS or text.endswith((".", "!", "?")):
        return None
    numbered = before is not None and before.paragraph == sentence.paragraph and _NUMBERING.match(before.text.strip())
    return text if numbered else None


def domain_of(text: str, headline: str | None = None) -> str | None:
    """The measure that a heading names; one on kinds of goods and places leaves that of the headline."""
    named = next((metric for metric, pattern in _DOMAINS if pattern.search(text)), None)
    return named or (headline if _GOODS.search(text) else None)


def open_article(document: Document, stage: Stage, lexicon: Lexicon) -> Memory:
    """What headline and first sentences say of all that follows."""
    memory = Memory(works=list(stage.headline))
    memory.box_office = bool(_OF_CINEMA.search(document.text))
    memory.ratings = bool(_OF_RATINGS.search(document.text))
    memory.star = stage.headline[0] if len(stage.headline) == 1 and not _only_compared(document) else None
    memory.home = next((m for m in document.mentions(COUNTRY) if m.entry.codes == ("KR",)), None)
    memory.country = memory.home
    memory.company = next((m for s in document.headline() for m in s.of(ORGANIZATION)), None)
    memory.main = _main_company(document)
    memory.results = memory.main is not None and _tells_results(document)
    memory.market = market_of_report(document, lexicon, memory)
    memory.report = _report_period(document)
    title = next((s.text for s in document.headline()), document.title or "")
    lead = next((s for s in document.sentences if s.block == "body"), None)
    named = domain_of(title)
    memory.headline = memory.domain = named if named in _HEADLINES else None
    opening = [title, lead.text] if lead is not None and len(lead.of(ORGANIZATION)) >= 2 else [title]
    memory.takeover = any(_TAKEOVER.search(text) for text in opening)
    return memory


def _main_company(document: Document) -> Mention | None:
    """The organisation that an article is about: the one that opens it, else the one it names twice as often as others."""
    named = [m for m in document.mentions(ORGANIZATION) if m.entry and m.entry.kind not in REPORTERS]
    counts = Counter(
        name for s in document.sentences for name in {m.name for m in s.of(ORGANIZATION)} & {m.name for m in named}
    )
    headed = next((m for s in document.headline() for m in s.of(ORGANIZATION) if m in named), None)
    if headed is not None and counts[headed.name] >= 2:
        counts[headed.name] += _HEADED
    first = next((s for s in document.sentences if s.block == "body"), None)
    for mention in first.of(ORGANIZATION) if first else ():
        dateline = _DATELINE.match(first.text)
        at = mention.start - first.start - (dateline.end() if dateline else 0)
        if document.text[mention.end : mention.end + 2] in ("'s", "’s"):
            continue
        if at <= _OPENS or at <= _LEADS and counts[mention.name] >= 2:
            return mention
    most = counts.most_common(2)
    if not most or most[0][1] < 2 or len(most) > 1 and most[0][1] < 2 * most[1][1]:
        return None
    return next(m for m in named if m.name == most[0][0])


def _only_compared(document: Document) -> bool:
    """Does the headline name a work only as the one that another has left behind?"""
    return any(_OUTDONE.search(s.masked) for s in document.headline())


def _tells_results(document: Document) -> bool:
    """Is an article about what a company sold and earned in some months?"""
    opening = [s for s in document.sentences if s.block in ("title", "body")][:_OPENING_SENTENCES]
    return sum(bool(_RESULTS.search(s.text)) for s in opening) >= 2


def _report_period(document: Document) -> Mention | None:
    """The year that a report is about, when an article on one names it in its headline or first sentences."""
    opening = [s for s in document.sentences if s.block in ("title", "body", "list")][: _FIRST_SENTENCES + 1]
    reports = any(_REPORT.search(s.text) for s in opening)
    for sentence in opening:
        if sentence.block != "title":
            continue
        if _MARKET_IN.search(sentence.text) or reports and _YEAR_OF_REPORT.search(sentence.text):
            match = _YEAR_OF_HEADLINE.search(sentence.text)
            if match and is_past(document, int(match[1])):
                return whole_year(sentence.start + match.start(1), sentence.start + match.end(1), int(match[1]))
    if not reports:
        return None
    for sentence in opening:
        asked = next(
            (m for at, m in sorted(sentence.at.items()) if m.type == DATE and _FIELDWORK.search(sentence.masked[:at])),
            None,
        )
        if asked is not None:
            return asked
    return _year_in(document, opening, ("year",)) or _year_in(document, opening, ("quarter", "half"))


def _year_in(document: Document, opening: list[Sentence], precisions: tuple[str, ...]) -> Mention | None:
    """The first past year, or part of one, that the opening of a report gives as its own."""
    years = [
        m
        for s in opening
        if s.block != "title" and (_REPORT.search(s.text) or s.of(AMOUNT))
        for at, m in sorted(s.at.items())
        if m.type == DATE
        and m.entry.precision in precisions
        and not is_baseline(s.masked, at, document.text[m.start : m.end])
        and not _FOUNDED.search(s.masked[:at])
    ]
    past = [m for m in years if is_past(document, m.entry.start.year)]
    return past[0] if past else None

"""What the grammar of figures remembers of the sentences before.

Belongs here: types and small helpers that metric, subject and period share. Not here: any of the three.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.memory.works import Anchor
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import COUNTRY, ORGANIZATION, PERSON, TITLE, Document, Mention, Sentence, Work

_PAID = r"(?:paid|demand\w*|pay|receiv\w+|earn\w*|commands?|pocket\w*|gets?|got|charges?|asks? for|makes?|made)"
PAY = Pattern(
    r"\b(?:salar(?:y|ies)|wages?|guarantee|paycheck|(?:appearance|performance|acting|actors['’]?|stars['’]?) fees?|fees of)\b|"
    r"\b(?:paid|pays|paying|fees? (?:of|for)) [^.;,\ue000]{0,20}\ue001|"
    rf"\ue001(?: (?:is|was|are|were|has|had|have|been|be|reportedly|reported|said|to|will|would|now|also))* {_PAID}\b|"
    r"\ue001(?:['’]s)? [^.;\ue000]{0,30}\b(?:fees?|pay)\b|"
    rf"\b(?:actors?|actress(?:es)?|stars?|leads|celebrities|performers|writers|headliners)(?: (?:now|can|may|often|reportedly|have|had|are|is|to|would|who))* {_PAID}\b",
    re.IGNORECASE,
)
# "Against 5 percent for Japan": another's figure, not an earlier one.
_OF_ANOTHER = Pattern(r" (?:for|in|to|at|from) (?:the |rival |its )?[\ue000\ue003]")
SAYS = Pattern(
    r"([\ue000\ue001])(?:['’]s (?:report|data|survey|tally|figures))?(?:,[^.;]{0,60},)? "
    r"(?:said|says|announced|reported|reports|showed|shows|show|disclosed|estimated|estimates|noted|revealed|added|data|figures|found|finds|writes|wrote|suggested|suggests|predicts|expects|forecasts?|put|puts|calculates|counted|counts|reckons)\b"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose figure: name and kind as in METRIC_CLAIMS, and the characters that prove them."""

    name: str
    kind: str
    market: str | None
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """Somebody a sentence spoke of: in which sentence and paragraph, and as what (0 its subject, 1 another clause's or an
    object, 2 behind a preposition, 3 in passing, 4 whom a question or a fragment turns to)."""

    subject: Subject
    sentence: int
    paragraph: int
    rank: int


@dataclass(slots=True)
class Memory:
    """What the sentences before spoke of. `metrics`: last metric of each sort of figure in the paragraph,
    `before`: in the ones before; `lead`: metric of the first
    count of the last sentence that had one; `counted`: that sentence; `figured`: the last with any figure; `pair`: the last two works; `sort`: of the
    last figure; `scale`: of the last that was no share; `currency`: of the last money; `companies`: organisations in the
    order they were last named; `main`: the one that the article names most; `report`: the
    year that the article reports on; `headline` and `domain`: the measure that the headline and the section name;
    `market`: the one that a report is on; `star`: the work that the article is about; `takeover`: the article tells of a company bought; `results`: of what its main company earned."""

    company: Mention | None = None
    company_paragraph: int = -1
    country_paragraph: int = -1
    main: Mention | None = None
    companies: list[Mention] = field(default_factory=list)
    country: Mention | None = None
    home: Mention | None = None
    subject: Subject | None = None
    spoken: dict[str, Spoken] = field(default_factory=dict)
    sentences: int = 0
    figured_at: int = 0
    star: Work | None = None
    market: Subject | None = None
    metrics: dict[str, str] = field(default_factory=dict)
    total: str | None = None
    lead: str | None = None
    counted: Sentence | None = None
    figured: Sentence | None = None
    pair: list[Work] = field(default_factory=list)
    asked: dict[str, str] = field(default_factory=dict)
    before: dict[str, str] = field(default_factory=dict)
    sort: str | None = None
    scale: str | None = None
    currency: str | None = None
    period: Mention | None = None
    report: Mention | None = None
    paragraph: int = -1
    works: list[Work] = field(default_factory=list)
    headline: str | None = None
    domain: str | None = None
    takeover: bool = False
    box_office: bool = False
    ratings: bool = False
    results: bool = False

    def enter(self, domain: str | None, works: list[Work]) -> None:
        """A new section: nobody of the one before is spoken of."""
        self.domain, self.works = domain, works
        self.subject = self.company = None
        self.spoken = {}
        self.country = self.home


def is_of_another(masked: str, position: int) -> bool:
    """Is a figure that another is compared with somebody else's, rather than one of an earlier time?"""
    return bool(_OF_ANOTHER.match(masked, position + 1))


def work_subject(document: Document, work: Work, anchor: Anchor | None, near: int) -> Subject | None:
    """A work as a subject, proven by its title in the sentence or the nearest one elsewhere."""
    place = anchor.mention if anchor is not None else None
    if place is None:
        named = [m for m in document.mentions(TITLE) if m.name == work.key]
        place = min(named, key=lambda m: abs(m.start - near), default=None)
    if place is None:
        return None
    return Subject(work.title, "production", work.market, place.start, place.end, "subject_work")


def as_subject(lexicon: Lexicon, mention: Mention, rule: str) -> Subject:
    """A country is shown by its name, whatever adjective or city spoke of it."""
    if mention.type == COUNTRY and len(mention.entry.codes) != 1:
        return Subject(mention.name, "market", None, mention.start, mention.end, rule)
    kind = {ORGANIZATION: "organization", PERSON: "person", COUNTRY: "country"}[mention.type]
    name = lexicon.countries.get(mention.entry.codes[0], mention.name) if mention.type == COUNTRY else mention.name
    return Subject(name, kind, None, mention.start, mention.end, rule)

"""Markets as subjects of figures: "Korean films", "the webtoon industry", "K-content", "multiplexes".

Belongs here: how a market is named in running text, and the name it goes by. Not here: which figure is its own
(metrics.subjects).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.metrics.memory import Memory, Subject
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import Document, Sentence

_FIELD = (
    r"(?:film|movie|cinema|drama|content|webtoon|web[ -]?comic|musical|music|K-pop|game|animation|broadcasting|publishing|"
    r"streaming|OTT|format|TV|television|entertainment|media|theat(?:er|re)|exhibition|VOD|pay[- ]TV|IPTV|comics?|cartoon|"
    r"performing arts|box[- ]office|dubbing|subtitling|localization|localisation|production|K-drama|K-content|platform|video|telecom|character|advertising)"
)
_WHOLE = r"(?:industry|industries|sector|market|business|scene)"
_WORKS = (
    r"(?:films?|movies|pictures|features|dramas?|K-dramas?|J-dramas?|C-dramas|series|shows|titles|webtoons?|web ?comics|musicals|"
    r"content|contents|K-content|K-pop|originals|formats?|programs|programmes|programming|broadcasting|broadcasters|exhibitors|producers|studios|"
    r"productions|cinemas|theat(?:er|re)s|multiplexes|releases|animation|games|music|characters|soundtracks|remakes|"
    r"scripted shows|anime|telenovelas|fiction|imports|fare|cinema|television|moviegoers|audiences|VOD|pay[- ]TV|IPTV|piracy|illegal copies|actors|writers|networks|channels|streamers|platforms|shoots|box[- ]office|directors)"
)
_MODIFIER = (
    r"(?:scripted|unscripted|lead|leading|art-house|arthouse|live-action|animated|independent|indie|local|domestic|homegrown|home-grown|foreign|imported|"
    r"overseas|commercial|original|licensed|terrestrial|cable|online|digital|mobile|paid|big-budget|mid-budget|low-budget|"
    r"historical|romance|global|worldwide|international|national|non-English|variety|reality|feature|short|creative|cultural|TV|television|film|drama|music|OTT|streaming|"
    r"broadcasting|webtoon|women|female|male)"
)
MARKET = Pattern(
    rf"(?<![\w-])(?:(?:[\ue003\ue006](?:'s|’s|-language|-made)?|(?<=\ue006 )(?!and |or |in |of |to |the |for |on |from |by |at |as |were |was |are |is |with |but |that |who |which )[a-z][\w-]+|[A-Z][a-z]+-language|{_MODIFIER}) )*"
    rf"(?:market for (?:the )?[\w-]+(?: of [\w-]+)?|{_FIELD}(?:(?: and |, | ){_FIELD})* {_WHOLE}|{_WORKS})(?![\w-])|"
    rf"(?<![\w-])(?:Episodes|(?<=\ban )episode|(?<=\b[Aa] )(?:K-drama|drama|series|film|movie|musical|webtoon)|"
    rf"(?:(?<=\bof a )|(?<=\bof an )|(?<=^A )|(?<=^An )|(?<=\baverage ))(?:(?:[\ue003\ue006]|{_MODIFIER}|average|typical) )*(?:K-drama|drama|"
    rf"series|film|feature|movie|musical|webtoon)(?: episode)?(?! [“‘\"'\ue002]))(?![\w-])",
    re.IGNORECASE,
)
# "the series" is a work spoken of before.
_GENERIC = Pattern(r"\b(?:an?) $", re.IGNORECASE)
_PLURAL_OF = {
    "episode": "dramas",
    "drama": "dramas",
    "k-drama": "K-dramas",
    "film": "films",
    "movie": "films",
    "musical": "musicals",
    "webtoon": "webtoons",
    "episodes": "dramas",
}
_ONE_WORK = Pattern(r"\b(?:the|this|that|its|his|her|first|new|hit) (?:[\w-]+ )?$", re.IGNORECASE)
# Alone these speak of a work, not of a market.
_ONE_OF_ITS_KIND = frozenset({"film", "drama", "format", "k-drama", "music", "character"})
_DETERMINED = Pattern(
    r"\b(?:the|its|this|that|his|her|\w+-grossing|\w+est|most-\w+|top|first|best|new|hit) (?:[\w-]+ )?$"
)
_OPENING = 3
_IN_COUNTRY = Pattern(r" (?:in|of|from) (?:the )?(\ue003)")


@dataclass(frozen=True, slots=True)
class Market:
    """A stretch of the masked sentence that names a market. `plain`: without any nation or modifier; `whole`: an industry
    or market as such; `generic`: any work of its kind ("a drama", "episodes")."""

    start: int
    end: int
    plain: bool
    whole: bool
    generic: bool = False


# Asked anew for each figure of a sentence.
@lru_cache(maxsize=64)
def markets_of(masked: str) -> tuple[Market, ...]:
    """Every market that a masked sentence names, in reading order."""
    found = []
    for match in MARKET.finditer(masked):
        text = match.group()
        if re.fullmatch(r"(?:[\w-]+ )*(?:series|originals?|television|music|theat\w+)", text) and _ONE_WORK.search(
            masked[: match.start()]
        ):
            continue
        if text.istitle() and text.lower() in _ONE_OF_ITS_KIND:
            continue
        if text in _ONE_OF_ITS_KIND and _DETERMINED.search(masked[: match.start()]):
            continue
        if match.start() and text.istitle() and not masked[: match.start()].endswith((". ", "“", '"')):
            continue
        whole = bool(re.search(rf"{_WHOLE}$", text, re.IGNORECASE))
        generic = bool(_GENERIC.search(masked[: match.start()])) or text == "Episodes"
        found.append(Market(match.start(), match.end(), " " not in text and "\ue006" not in text, whole, generic))
    return tuple(found)


def as_market(sentence: Sentence, market: Market, lexicon: Lexicon, memory: Memory) -> Subject:
    """A market goes by the words of the text, with the country that it belongs to in brackets."""
    start, end = sentence.span(market.start, market.end)
    text = sentence.text[start - sentence.start : end - sentence.start]
    named = next((sentence.at[at] for at in range(market.start, market.end) if at in sentence.at), None)
    if named is None:
        behind = _IN_COUNTRY.match(sentence.masked, market.end)
        named = sentence.at.get(behind.start(1)) if behind else None
        here = memory.country_paragraph == memory.paragraph and memory.total != "export_value"
        held = memory.country if here else memory.home or memory.country
        if named is None and not re.match(r"(?:global|world|international|foreign)", text, re.IGNORECASE):
            named = held
    text = re.sub(r"^[\w ]+(?:'s|’s) ", "", text) if sentence.masked[market.start] == "\ue003" else text
    text = _PLURAL_OF.get(text.lower(), text) if market.generic else text
    country = None
    if named is not None and len(named.entry.codes) == 1:
        country = lexicon.countries.get(named.entry.codes[0])
    stated = country is not None and re.search(rf"\b{re.escape(country)}\b", text, re.IGNORECASE)
    name = text if country is None or stated else f"{text} ({country})"
    return Subject(name, "market", None, start, end, "subject_market")


def market_of_report(document: Document, lexicon: Lexicon, memory: Memory) -> Subject | None:
    """The industry that the headline or the first sentences name as a whole."""
    for sentence in [s for s in document.sentences if s.block in ("title", "body")][:_OPENING]:
        for market in markets_of(sentence.masked):
            if market.whole:
                return as_market(sentence, market, lexicon, memory)
    return None

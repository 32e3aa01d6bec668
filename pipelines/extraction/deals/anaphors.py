"""Companies that a deal names without their name: "we" and "us" of who speaks, "the Korean broadcaster", "they".

Belongs here: which phrase of a sentence stands for which company. Not here: what the company does there (deals.parties).
"""

from __future__ import annotations

import re

from pipelines.extraction.deals.phrases import Phrase, phrases, preposition_before
from pipelines.extraction.language.vocabulary import QUOTED, WORK_NOUN
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import COUNTRY, ORGANIZATION, Document, Mention, Sentence

_WE = Pattern(r"(?<![\w’'])(?:[Ww]e|[Uu]s|[Oo]ur|[Yy]ou)(?![\w-])")
_NOUNS = {
    "broadcaster": "broadcasters?|network|channel|station|TV station",
    "streamer": "streamer|streaming service|streaming giant|video site",
    "studio": "studio|producer|production company|production house|shingle",
    "distributor": "distributor|sales (?:agent|company|house|outfit|firm)",
    "": "company|firm|group|conglomerate|outfit|agency|giant|partner|side",
}
_DESCRIBED = Pattern(
    r"(?<!\w)[Tt]he (?P<place>\ue006|\ue003(?:['’]s|-based)?) (?:[a-z-]+ ){0,2}?(?:"
    + "|".join(f"(?P<k{i}>{nouns})" for i, nouns in enumerate(_NOUNS.values()))
    + r")(?!\w)(?! (?:of|behind|that)\b|,? \ue000)"
)
# "the drama maker", "the broadcaster": what a company is, without its country.
_TRADES = {
    "broadcaster": "broadcaster|network|channel",
    "streamer": "streamer|streaming service",
    "studio": "studio|producer|(?:(?:drama|film|series|movie|musical|content|format|animation) )?maker|production (?:company|house)|label|agency|start-?up",
}
_TRADE = Pattern(
    r"(?<![\w’'])[Tt]he (?:"
    + "|".join(f"(?P<t{i}>{nouns})" for i, nouns in enumerate(_TRADES.values()))
    + r")(?!\w)(?! (?:of|behind|that|which)\b|,? \ue000|[’']s|-)"
)
_KINDS = tuple(_NOUNS)
_OFFICE = Pattern(
    r"\ue001,? (?:who (?:runs|heads|leads|founded) |(?:the |an? )?(?:[\w-]+ ){0,4}(?:of|at|from|for|with) )(?:(?:[a-z][\w-]*|[\ue003\ue006](?:['’]s)?) ){0,5}(\ue000)"
    r"|(?:founder|head|chief|CEO|president|director|producer|executive|boss|official|team|desk)s? (?:of|at|for) (?:the )?(\ue000)"
    r"|(\ue000)(?:['’]s)? (?:(?:[\w-]+|\ue006) ){0,5}?\ue001"
)
OF_A_WORK = Pattern(rf"^(?:[’']s?)? (?:(?!the\b|an?\b|its\b)[\w-]+ ){{0,2}}?(?:{WORK_NOUN}|[“‘\"'_*]*\ue002)")
# A company that is the whole heading of a section.
_ALONE = Pattern(r"[*_#\s]*\ue000[*_:\s]*")
_INTERVIEW = Pattern(r"^(?:\*\*|__|Q\b|A\b|[A-Z]{2,6}:|[A-Z][A-Z .’'-]{1,30}: )")


class Speakers:
    """Who "we" is: the company of who speaks in a quote, or of the person interviewed."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.interview = sum(bool(_INTERVIEW.match(s.text)) for s in document.prose("heading")) >= 3
        self.guest = self._guest() if self.interview else None

    def _guest(self) -> Mention | None:
        """The company of the first person whom an interview brings in with one."""
        for sentence in self.document.prose("title"):
            found = _office_in(sentence)
            if found:
                return found
        return next((m for s in self.document.prose("title") for m in s.of(ORGANIZATION)), None)

    def of(self, sentence: Sentence) -> Mention | None:
        """The company that "we" of a sentence stands for."""
        if self.interview:
            return self.guest
        prose = [s for s in self.document.prose() if s.paragraph == sentence.paragraph]
        for near in sorted(prose, key=lambda s: abs(s.index - sentence.index)):
            found = _office_in(near)
            if found:
                return found
        earlier = [s for s in self.document.prose() if s.index < sentence.index]
        return next((m for s in reversed(earlier) for m in [_office_in(s)] if m), None)


def _office_in(sentence: Sentence) -> Mention | None:
    for match in _OFFICE.finditer(sentence.masked):
        place = next(i for i in (1, 2, 3) if match.group(i))
        mention = sentence.at[match.start(place)]
        if mention.type == ORGANIZATION:
            return mention
    return None


def stand_ins(document: Document, speakers: Speakers, sentence: Sentence) -> list[Phrase]:
    """Phrases of a sentence that stand for a company named elsewhere."""
    masked, found = sentence.masked, []
    here = {m.name for m in sentence.of(ORGANIZATION)}
    quotes = None
    for match in _WE.finditer(masked):
        if not speakers.interview:
            quotes = [q.span() for q in QUOTED.finditer(masked)] if quotes is None else quotes
            if match.group().casefold() == "you" or not any(a < match.start() < b for a, b in quotes):
                continue
        meant = speakers.of(sentence)
        if meant and meant.name not in here:
            found.append(_phrase(masked, match, meant, owner=match.group().casefold() == "our"))
    for match in _DESCRIBED.finditer(masked):
        meant = _described(document, sentence, match)
        if meant and meant.name not in here:
            found.append(_phrase(masked, match, meant))
    for match in _TRADE.finditer(masked):
        kind = next(kind for i, kind in enumerate(_TRADES) if match.group(f"t{i}"))
        meant = _of_trade(document, sentence, kind, here)
        if meant:
            found.append(_phrase(masked, match, meant, loose=True))
    return found


def _of_trade(document: Document, sentence: Sentence, kind: str, here: set[str]) -> Mention | None:
    """The one company of a trade, or of none that is known, in the last two sentences of the paragraph."""
    near = [s for s in document.prose() if 0 < sentence.index - s.index <= 2 and s.paragraph == sentence.paragraph]
    named = {m.name: m for s in near for m in s.of(ORGANIZATION) if m.name not in here}
    exact = [m for m in named.values() if m.entry and m.entry.kind == kind]
    open_ = [m for m in named.values() if not m.entry or m.entry.kind in (None, "other", "agency", "technology")]
    fitting = exact or (open_ if kind == "studio" else [])
    return fitting[0] if len(fitting) == 1 else None


def _phrase(masked: str, match: re.Match, meant: Mention, owner: bool = False, loose: bool = False) -> Phrase:
    preposition, _, governed = preposition_before(masked[: match.start()])
    return Phrase(match.start(), match.end(), [meant], preposition, governed, owner=owner, loose=loose)


def _described(document: Document, sentence: Sentence, match: re.Match) -> Mention | None:
    """The company of that country, and of that trade, that was named last before."""
    place = sentence.at.get(match.start("place"))
    kind = next(_KINDS[i] for i in range(len(_KINDS)) if match.group(f"k{i}"))
    if place is None or place.type != COUNTRY:
        return None
    second = None
    for earlier in reversed([s for s in document.prose("title") if s.index <= sentence.index]):
        if sentence.index - earlier.index > 12 and earlier.block != "title":
            continue
        for mention in reversed([m for m in earlier.of(ORGANIZATION) if m.start < sentence.span(*match.span())[0]]):
            entry = mention.entry
            if entry and entry.country and entry.country not in place.entry.codes:
                continue
            if entry and entry.country and kind in ("", entry.kind):
                return mention
            if second is None and (entry is None or entry.country is None or entry.kind in (None, "other")):
                second = mention
    return second


def subject_before(document: Document, sentence: Sentence, taken: set[str], acted_on: bool = False) -> Mention | None:
    """What "it" or "they" at the head of a clause stands for, where the sentences before must tell: who acts in one of
    the last three, or else the company of the headline."""
    index = next(i for i, s in enumerate(document.sentences) if s.index == sentence.index)
    near = [s for s in reversed(document.sentences[max(0, index - 3) : index]) if s.block in ("body", "list")]
    headline = [m for s in document.headline() for m in s.of(ORGANIZATION)]
    heading = next((s for s in reversed(document.sentences[:index]) if s.block == "heading"), None)
    if heading and _ALONE.fullmatch(heading.masked) and heading.of(ORGANIZATION):
        near, headline = [s for s in near if s.index > heading.index], heading.of(ORGANIZATION)
    acting, others = [], []
    for earlier in near:
        free = [p for p in phrases(earlier) if not p.owner and not OF_A_WORK.match(earlier.masked[p.end :])]
        plain = [m for p in free if p.preposition == "" for m in p.mentions]
        others += [m for p in free if p.preposition not in ("on", "via") for m in p.mentions]
        acting += plain or others[:1] * (acted_on or len(headline) != 1)
    return next((m for m in [*acting, *headline, *others] if m.name not in taken), None)

"""Who a figure may belong to: the names, stand-ins and markets of a sentence, and those that the memory holds.

Belongs here: finding candidates. Not here: choosing among them (metrics.subjects).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.language.vocabulary import NOT_A_NAME
from pipelines.extraction.memory.scenes import Scene
from pipelines.extraction.metrics.markets import as_market, markets_of
from pipelines.extraction.metrics.memory import SAYS, Memory, Subject, as_subject, work_subject
from pipelines.extraction.metrics.recall import company_of
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import (
    CHANNELS,
    COUNTRY,
    DEMONYM,
    ORGANIZATION,
    PERSON,
    REPORTERS,
    Document,
    Mention,
    Sentence,
)

_SOURCE_BEFORE = Pattern(
    r"(?:according to|per|(?:data|figures|report|survey|estimates|statistics|tally|study|compiled|released|published|analysis) (?:by|from|of)|cit(?:es|ing)) (?:the |a |an |data from |figures from |research firm |industry tracker |[\w-]+ (?:firm|tracker|service) |"
    r"(?:state-run|market|app|ratings?|industry) (?:\w+ )?(?:tracker|researcher|analyst|agency|firm|company) )*$",
    re.IGNORECASE,
)
_BROKER = Pattern(r"\b(?:Securities|Research|Analysis|Asset Management|Data|Index)\b")
_SPOKEN_BY = Pattern(r"\b(?:by|of|at|from|with|per|to) (?:the )?$")
# "the Korean entertainment company", "content sales": what a noun behind it makes its own.
_MODIFIED = Pattern(
    r" (?:[\w-]+ ){0,2}(?:company|studio|group|platform|service|streamer|producer|distributor|agency|firm|maker|sales|revenues?|"
    r"spending|investments?|production|business|rights|giant|start-?up|original|viewers?|audiences?|[\ue000-\ue002])"
)
# "South Korea's biggest drama maker": a company, not the country.
_COMPANY_OF = Pattern(
    r"['’]s (?:[\w-]+ ){0,4}(?:company|studio|group|firm|agency|distributor|conglomerate|exhibitor|chain|publisher|operator|streamer|platform|"
    r"broadcaster|network|maker|giant|producer|production house)\b"
)
# Capitals of a beginning, no company.
_NOBODY = Pattern(
    r"(?:Shareholders|Investors|Management|Analysts|Executives|Broadcasters|Producers|Studios|Distributors|Exhibitors|Viewers|Audiences|"
    r"Critics|Advertisers|Regulators|Buyers|Brokers)$"
)
# "The drama division": a part of the company spoken of.
_DIVISION = Pattern(r" (?:division|unit|arm|segment|department|wing|subsidiary|label|office|team)s?\b")
# "Our shows sold 780,000 tickets": those of whoever the pronoun stands for.
_OWNED = Pattern(r"\b(?:[Oo]ur|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er|[Mm]y) (?:[\w-]+ )?$")
# "The action film “X”": the work itself.
_APPOSED = Pattern(r",? [“‘\"'_*]*\ue002")
_COUNTED_BEFORE = Pattern("\ue004 (?:[\\w-]+ ){0,2}$")
_BRACKETED = Pattern(r"\([^()]*$")
_REPORTER_BURDEN, _MODIFIER_BURDEN, _ASIDE_BURDEN, _GENERIC_BURDEN, _COUNTED_BURDEN = 22.0, 16.0, 18.0, 14.0, 20.0
_UNMARKED_BURDEN, _REGION_BURDEN = 8.0, 14.0
# What stands for a company -> kinds of organisation it can stand for.
_STAND_INS = (
    (
        Pattern(
            r"(?<![\w-])(?:the|this|that|both|\ue003['’]s)(?: [\w\ue003\ue006-]+){0,2} (?:streamers?|platforms?|services?|apps?|OTTs?)(?![\w-])",
            re.IGNORECASE,
        ),
        ("streamer", "technology"),
    ),
    (
        Pattern(
            r"(?<![\w-])(?:the|this|that|\ue003['’]s)(?: [\w\ue003\ue006-]+){0,2} (?:broadcaster|network|channel|station)(?![\w-])",
            re.IGNORECASE,
        ),
        ("broadcaster",),
    ),
    (
        Pattern(
            r"(?<![\w-])(?:the|this|that|\ue003['’]s)(?: [\w\ue003\ue006-]+){0,3} (?:company|studio|group|firm|agency|label|distributor|conglomerate|producer|production house|exhibitor|chain|publisher|operator|house|start-?up|business|outfit|unit|arm|subsidiary|affiliate|maker|giant|parent|agent|exporter|importer|label|brand|shop|creator)(?![\w-])",
            re.IGNORECASE,
        ),
        (),
    ),
)
# "Next Entertainment World (NEW), the Korean company whose films sold": the company just named.
_NAMED_BEFORE = Pattern(r"\ue000(?: \([^()]*\))?, $")
_CLOSES = Pattern(r",| (?:whose|which|that|behind)\b")
_NO_CHANNEL = Pattern(
    r"\b(?:studio|agency|agent|distributor|producer|production house|exhibitor|chain|publisher|start-?up|maker|label)$"
)
_NAME_WORD = r"[A-Z][\w’'!&-]*"
_UNMARKED = Pattern(
    rf"(?:^|[,;:—–] |\b(?:and|while|but|with|by|was|is|were|came|title|film|movie|drama|series|show|comedy|thriller|romance|horror) |"
    rf"\ue000['’]s )(?P<name>(?:{_NAME_WORD}|\d+(?= [A-Z]))(?: (?:(?:of|the|in|on|at|to|for|a|my|is|no|and(?= [A-Z])) ){{0,2}}"
    rf"(?:{_NAME_WORD}|\d+|[\ue003\ue006](?= [A-Z]|[,.]| [a-z])))*)(?=,? (?:\([^)]*\) )?"
    r"(?:[a-z]+ed|took|made|sold|drew|fell|rose|held|had|has|was|is|came|stood|stands|led|won|slid|sank|kept|with|at|on|who|which|climbed|\u2013|:)\b|, | \()"
)
# Capitals of people and companies, not of works.
_NO_WORK = Pattern(
    r"\b(?:Captain|Mr|Mrs|Ms|Dr|Director|Producer|Professor|President|Minister|Chairman|Chief|Vice|Studios?|Pictures|Films?|"
    r"Entertainment|Media|Inc|Corp|Co|Group|Theat(?:er|re)|Cinemas?|Council|Institute|Association|Agency|Ministry)\b"
)
_FIGURE_NEAR = Pattern(r",? [^.,;]{0,20}\ue004")
_TILL = Pattern(r"box[ -]office", re.IGNORECASE)
_FORMER = Pattern(r"\bthe (?:former|latter)\b", re.IGNORECASE)
_PRONOUN = Pattern(r"(?:it|its|which)", re.IGNORECASE)
# Two companies at once: the first of the last two stands for both.
_THE_PAIR = Pattern(
    r"(?<![\w-])(?:(?:the|both) (?:two|\ue004)|both|these|the(?: combined| merged)?) (?:companies|apps|services|platforms|streamers|studios|groups|"
    r"firms|broadcasters)|(?<![\w-])the (?:pair|duo|two|\ue004)(?= (?:would|will|have|had|are|were|together))",
    re.IGNORECASE,
)
_THE_SECTOR = Pattern(r"(?<![\w-])the (?:whole )?(?:sector|industry|trade|market)(?![\w-])", re.IGNORECASE)
_THE_COUNTRY = Pattern(
    r"(?<![\w-])(?:the country|the nation|that country|the government|the state|the (?:culture )?ministry|the domestic|the local|domestically|at home)(?![\w-])",
    re.IGNORECASE,
)


_AT_HOME = Pattern(r"at home|the domestic|domestically", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A subject and where it stands in the masked sentence; `anaphor`: it stands there by a noun or pronoun;
    `burden`: what makes it unlikely wherever it stands; `plain`: works of any kind and country ("episodes")."""

    start: int
    end: int
    subject: Subject
    anaphor: bool = False
    burden: float = 0.0
    plain: bool = False


def candidates_of(document: Document, lexicon: Lexicon, scene: Scene, memory: Memory) -> list[Candidate]:
    """Every name, stand-in and market of a sentence that a figure of it may belong to; the reporters of figures left out."""
    sentence, masked = scene.sentence, scene.sentence.masked
    found = [*_works(document, scene)]
    markets = [m for m in markets_of(masked) if not re.search("[\ue000-\ue002]", masked[m.start : m.end])]
    for at, mention in sorted(sentence.at.items()):
        burden = 0.0
        if mention.type == ORGANIZATION:
            if _is_source(masked, at, mention) or mention.entry is None and _NOBODY.match(mention.name):
                continue
            if _BROKER.search(mention.name) and (_SPOKEN_BY.search(masked[:at]) or SAYS.match(masked, at)):
                continue
            if mention.entry and mention.entry.kind in REPORTERS or _BROKER.search(mention.name):
                burden = _REPORTER_BURDEN
            elif re.search(r"\b(?:arm|unit|subsidiary|affiliate|division|parent) of (?:the )?$", masked[:at]):
                burden = _MODIFIER_BURDEN
            elif SAYS.match(masked, at) or masked[at - 1 : at] == "(" or _BRACKETED.search(masked[:at]):
                burden = _ASIDE_BURDEN
        elif mention.type == COUNTRY and len(mention.entry.codes) == 1:
            if any(m.start <= at < m.end for m in markets):
                continue
            modifies = masked[at] == DEMONYM and _MODIFIED.match(masked, at + 1) or _COMPANY_OF.match(masked, at + 1)
            burden = _MODIFIER_BURDEN if modifies else 0.0
        elif (
            mention.type == COUNTRY
            and not mention.name.endswith("n")
            and not any(m.start <= at < m.end for m in markets)
        ):
            burden = _REGION_BURDEN
        elif mention.type != PERSON or SAYS.match(masked, at):
            continue
        found.append(Candidate(at, at + 1, as_subject(lexicon, mention, "subject_beside"), burden=burden))
    for market in markets:
        if _DIVISION.match(masked, market.end) or _APPOSED.match(masked, market.end):
            continue
        if market.plain and _OWNED.search(masked, 0, market.start):
            continue
        burden = _MODIFIER_BURDEN if market.plain and _MODIFIED.match(masked, market.end) else 0.0
        burden += _GENERIC_BURDEN if market.generic else 0.0
        if memory.star is not None and _TILL.fullmatch(masked, market.start, market.end):
            burden += _GENERIC_BURDEN + (_COUNTED_BURDEN if memory.market is None else 0)
        if market.plain and _COUNTED_BEFORE.search(masked[: market.start]):
            burden += _COUNTED_BURDEN
        subject = as_market(sentence, market, lexicon, memory)
        found.append(Candidate(market.start, market.end, subject, burden=burden, plain=market.plain))
    found.extend(_stand_ins(sentence, lexicon, memory))
    found.extend(_of_two(document, scene, memory))
    return found


def unmarked_works(scene: Scene) -> Iterator[Candidate]:
    """Capitals that stand where a work stands, though nothing marks them as a title: what opens a sentence or clause
    that has a figure of works ('In second place, Fast Lane managed $2.1 million')."""
    masked, sentence = scene.sentence.masked, scene.sentence
    for match in _UNMARKED.finditer(masked):
        start, end = match.span("name")
        words = masked[start:end].split()
        while words and words[0] in NOT_A_NAME and (len(words) > 2 or words[0] not in ("The", "A", "My")):
            start += len(words.pop(0)) + 1
        if _NO_WORK.search(masked[start:end]):
            continue
        opens = not masked[:start].strip(" “‘\"'(")
        if (
            not words
            or len(words) == 1
            and (opens or not _FIGURE_NEAR.match(masked, end))
            or all(w in NOT_A_NAME for w in words)
            or len(words) > 7
        ):
            continue
        first, last = sentence.span(start, end)
        name = sentence.text[first - sentence.start : last - sentence.start]
        yield Candidate(
            start, end, Subject(name, "production", None, first, last, "subject_work"), burden=_UNMARKED_BURDEN
        )


def _works(document: Document, scene: Scene) -> Iterator[Candidate]:
    for anchor in scene.anchors:
        work = anchor.works[0] if anchor.works else None
        if work is None or anchor.weight == "credit" and anchor.mention is None:
            continue
        if anchor.mention is None and re.match(r" [A-Z]", scene.sentence.masked[anchor.end :]):
            continue
        if anchor.mention is None and _PRONOUN.fullmatch(
            scene.sentence.masked[anchor.start : anchor.end].strip(" ,;:—–")
        ):
            continue
        subject = work_subject(document, work, anchor, scene.sentence.start)
        if subject is not None:
            yield Candidate(anchor.start, anchor.end, subject, anchor.mention is None)


def _at_home(held: list[Mention], codes: tuple[str, ...]) -> list[Mention]:
    """'The Seoul firm': those at home there, else those of whom it is not known, else any."""
    for homes in (codes, (None,)):
        found = [m for m in held if (m.entry.country if m.entry else None) in homes]
        if found:
            return found
    return held


def _of_two(document: Document, scene: Scene, memory: Memory) -> Iterator[Candidate]:
    """'The former' and 'the latter' of two works named right before."""
    for match in _FORMER.finditer(scene.sentence.masked):
        both = [
            w for a in scene.anchors if a.mention is not None and a.end <= match.start() for w in a.works
        ] or memory.pair
        if len(both) >= 2:
            work = both[-2] if match.group().lower().endswith("former") else both[-1]
            subject = work_subject(document, work, None, scene.sentence.start)
            if subject is not None:
                yield Candidate(match.start(), match.end(), subject, True)


def _is_source(masked: str, at: int, mention: Mention) -> bool:
    reporter = mention.entry is None or mention.entry.kind in REPORTERS
    if SAYS.match(masked, at) and not reporter:
        return False
    if SAYS.match(masked, at) or _SOURCE_BEFORE.search(masked[max(0, at - 60) : at]):
        return True
    return mention.entry is not None and mention.entry.kind == "research_firm"


def _stand_ins(sentence: Sentence, lexicon: Lexicon, memory: Memory) -> Iterator[Candidate]:
    masked = sentence.masked
    named = list({m.name: m for m in reversed(memory.companies)}.values())
    for pattern, kinds in _STAND_INS:
        for match in pattern.finditer(masked):
            if re.match(r",? [\ue000\ue001]", masked[match.end() :]):
                continue
            named_before = _NAMED_BEFORE.search(masked, 0, match.start())
            if named_before and _CLOSES.match(masked, match.end()):
                itself = as_subject(lexicon, sentence.at[named_before.start()], "subject_beside")
                yield Candidate(match.start(), match.end(), itself, True)
                continue
            held = [m for m in named if not kinds or m.entry and m.entry.kind in kinds]
            if _NO_CHANNEL.search(masked, *match.span()):
                held = [m for m in held if m.entry is None or m.entry.kind not in CHANNELS] or held
            home = next((sentence.at[at] for at in range(*match.span()) if at in sentence.at), None)
            if home is not None and home.type == COUNTRY:
                held = _at_home(held, home.entry.codes)
            meant = company_of(memory, held)
            if re.match(r" of \ue000", masked[match.end() :]):
                meant = memory.main if memory.main is not None else meant
            if meant is not None:
                yield Candidate(match.start(), match.end(), as_subject(lexicon, meant, "subject_before"), True)
    pair = list({m.name: m for m in reversed(memory.companies)}.values())[:2]
    if len(pair) == 2:
        for match in _THE_PAIR.finditer(masked):
            first = min(pair, key=lambda m: m.start)
            yield Candidate(match.start(), match.end(), as_subject(lexicon, first, "subject_before"), True)
    home = memory.home or memory.country
    for match in _THE_SECTOR.finditer(masked):
        whole = memory.market or (home and as_subject(lexicon, home, "subject_before"))
        if whole:
            yield Candidate(match.start(), match.end(), whole, True)
    for match in _THE_COUNTRY.finditer(masked):
        place = home if _AT_HOME.fullmatch(match.group()) else memory.country
        if place is not None:
            yield Candidate(match.start(), match.end(), as_subject(lexicon, place, "subject_before"), True)

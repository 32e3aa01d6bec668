"""What else a frame needs of its sentence, or of those before, to be the deal it looks like.

Belongs here: conditions a frame at a time. Not here: the frames, and who fills their slots (parties).
"""

from __future__ import annotations

import re

from pipelines.extraction.deals.frames import CONTENT, Frame
from pipelines.extraction.deals.slots import figures, is_negated
from pipelines.extraction.deals.territories import is_remake, sales_context
from pipelines.extraction.memory.scenes import Scene
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import AMOUNT, CHANNELS, COUNTRY, ORGANIZATION, Document, Sentence

_MONEY_TALK = Pattern(
    r"\b(?:[Ii]nvest\w*|[Ff]und(?:s|ed|ing|raising)?|money|cash|capital|coffers|rounds?|Series [A-E]|stakes?|shares|seed|sum|loans?|lifeline|notes|che(?:que|ck)s?|financ\w+|backers?|backed|backing|budget|bankroll\w*|rights (?:offering|issue)|bonds)\b"
)
_ROUND = Pattern(
    r"\b(?:rounds?|Series [A-E]|financing|fund-?raising|funding|investors?|investment|capital increase|raise|backers?|between them)\b"
)
_FRESH_MONEY = Pattern(r"\b(?:raised|raising|money|cash|(?:fresh|new|for|of) capital|looking for)\b")
_COMPANY_TALK = Pattern(
    r"\b(?:for sale|up for (?:sale|auction|grabs)|on the (?:block|market)|stakes?|shares|independen\w+|owners?|chang\w+ hands|bidd(?:ers?|ing)|compan(?:y|ies)|studio|label|agency|firm|start-?up|founded|listed|valu(?:ed|ation)|takeover|acqui\w+|b(?:uyer|uyout)|parent|subsidiary|suitors?)\b"
)
_PACT = Pattern(
    r"\b(?:(?:strategic |business |content )?(?:partnership|alliance|tie-up)|memorandum|MO[UA]|pact|letter of intent)\b(?! (?:that|which)\b)"
)
_MARKET = Pattern(r"\b(?:markets?|viewing|audiences?|viewers|ratings?|subscribers|users|box office|sales)\b")
_REST = Pattern(r"\b(?:the (?:rest|remainder|remaining|balance|other half)|remaining|half each|each)\b")
# Words that need more than themselves: what the sentence must hold besides.
_NEEDS_WORKS = frozenset({"pays_for_episodes", "bids", "puts_into_work", "rights_go_to"})
_TELLS_ON = frozenset({"steps_in", "leading_round"})
_OF_A_COMPANY = frozenset({"buys_it", "buyer_is"})
_RELEASES = frozenset({"releases_abroad", "released_through"})  # who merely shows a work is no party
_MAKING = Pattern(r"\b(?:produc|mak|made|develop|creat|film(?:ed|ing)|shoot|shot|adapt|version|co-)\w*")
_A_STAKE = Pattern(r"\ue004 of (?:the )?(?:maker|company|studio|firm|producer|label|shares)\b")
_BUYING = Pattern(
    r"\b(?:b(?:uy|uying|ought)|acquir\w+|snapp\w+ up|swallow\w*|collect\w*|snap\w* up|absorb\w*|taken over|adding|shopping)\b[^.;]{0,40}\b(?:labels|studios|companies|firms|agencies|houses|producers|outfits|start-?ups|shops)\b"
)
_NOT_SCREEN = Pattern(
    r"\b(?:version|adaptation|take|retelling|reworking) (?:of|on) (?:[\w’'-]+ |[\ue003\ue005\ue006](?:['’]s)? ){0,4}(?:novel|bestseller|comic|book|memoir|manga|webtoon|story|stories|legend|fairy tale)s?\b"
)
_SUM = Pattern(r"\ue004")
_BUDGET = Pattern(r"\b(?:budget|costs?)\b")
_CO_PRODUCES = frozenset({"coproduces", "makes_with"})


def allowed(document: Document, scene: Scene, frame: Frame, match: re.Match) -> bool:
    """May the frame be read where it matched?"""
    sentence = scene.sentence
    masked = sentence.masked
    if is_negated(masked, match.start(), match.end()):
        return False
    if frame.content and "subj" in frame.slots[0][1] and not _takes_content(masked, match.end()):
        return False
    if (
        frame.kind == "investment"
        and frame.rule not in _TELLS_ON
        and not (_MONEY_TALK.search(masked) or figures(sentence, 0, 0))
    ):
        return False
    rule = frame.rule
    if frame.kind == "remake" and _NOT_SCREEN.search(masked):
        return False
    if rule in _NEEDS_WORKS and not scene.works():
        return False
    if rule in _TELLS_ON:
        told = _before(document, sentence, _ROUND) or _before(document, sentence, _FRESH_MONEY)
        return bool(_ROUND.search(masked)) or told
    if rule == "joins_round":
        return bool(_ROUND.search(masked))
    if rule in _OF_A_COMPANY:
        return not scene.works() and (bool(_COMPANY_TALK.search(masked)) or _before(document, sentence, _COMPANY_TALK))
    if rule == "makes_with" and match.group().startswith(("work", "will work")) and not _MAKING.search(masked):
        return False
    if rule == "money_comes_from" and _BUDGET.search(masked[: match.start()]) and not scene.main:
        return False
    if rule == "splits_shares" and len(sentence.of(ORGANIZATION)) < 2 and _venture_told(document, sentence):
        return False
    if rule in _CO_PRODUCES and not scene.main:
        return not _PACT.search(masked[: match.start()])
    if rule == "splits_shares":
        return _splits(sentence)
    if rule == "rights_taken_by" and re.search(r"(?:handl|distribut|releas|suppli)ed", match.group()):
        return any(m.entry.codes != ("KR",) and m.entry.kind != "city" for m in sentence.of(COUNTRY))
    if rule in _RELEASES:
        shows = any(m.entry.kind in CHANNELS for m in sentence.of(ORGANIZATION) if m.entry)
        return not shows and any(m.entry.codes != ("KR",) and m.entry.kind != "city" for m in sentence.of(COUNTRY))
    if rule == "signs_too":
        return sales_context(document, sentence)
    if rule == "airs_format":
        return _airs_format(document, sentence, match)
    if rule == "one_of_bought":
        return _before(document, sentence, _BUYING)
    if rule == "follows_investor":
        return _before(document, sentence, _SUM)
    if rule == "works_with":
        return bool(scene.main)
    if rule == "puts_into_work":
        return bool(figures(sentence, 0, 0)) and not _A_STAKE.search(masked)
    return True


def _takes_content(masked: str, end: int) -> bool:
    """Is a work or a right the object of a verb that ends at `end`?"""
    object_ = re.split(r"\ue000(?!['’]s)| (?:to|from|by|with) ", masked[end : end + 90])[0]
    return bool(CONTENT.search(object_) or re.match(r" (?:it|them)\b", object_))


def _before(document: Document, sentence: Sentence, words: Pattern) -> bool:
    """Does one of the two sentences before use such words?"""
    near = [s for s in document.prose() if 0 < sentence.index - s.index <= 2]
    return any(words.search(s.masked) for s in near)


def _venture_told(document: Document, sentence: Sentence) -> bool:
    """Is the deal right before a joint venture, whose shares this sentence then names?"""
    last = next((c for c in reversed(document.claims) if c.table == "partnership"), None)
    near = last is not None and sentence.index - document.sentence_at(last.evidence[0].start).index <= 3
    return near and last.values["kind"] == "joint_venture"


def _splits(sentence: Sentence) -> bool:
    """Do the shares that a sentence names make up a whole?"""
    if _MARKET.search(sentence.masked):
        return False
    shares = [m.entry.value for m in sentence.of(AMOUNT) if m.entry.unit == "percent"]
    return len(shares) >= 2 and 99 <= sum(shares) <= 101 or len(shares) == 1 and bool(_REST.search(sentence.masked))


def _airs_format(document: Document, sentence: Sentence, match: re.Match) -> bool:
    """Is it a foreign channel that shows a work, in an article about the sale of formats?"""
    channel = next(
        (m for p, m in sorted(sentence.at.items(), reverse=True) if p < match.start() and m.type == ORGANIZATION), None
    )
    entry = channel.entry if channel else None
    return bool(entry and entry.kind in CHANNELS and entry.country not in ("KR", None)) and is_remake(
        document, sentence
    )

"""A sentence read anew with the names that nobody knows taken for companies, where no known company makes its deal.

Belongs here: which unknown names may be companies, and the scene with them masked. Not here: which deal it is
(partnerships).
"""

from __future__ import annotations

from dataclasses import replace

from pipelines.extraction.deals.frames import Frame
from pipelines.extraction.deals.phrases import unknown_names
from pipelines.extraction.memory.scenes import Scene
from pipelines.extraction.mentions.mask import mask
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import AMOUNT, PERSON, Document, Mention, Sentence

_KINDS = frozenset({"acquisition", "investment", "joint_venture", "strategic", "distribution", "remake"})
# Frames of everyday words, which prove nothing of a name that nobody knows.
_WEAK = frozenset(
    {
        "bids", "airs_format", "signs_too", "own_version", "remade_by", "reworks", "optioned", "steps_in", 
        "pair_founds", "joins_round", "exits", "offer_for", "bids_for", "merges_with",
        "brought_on_board", "joins_family", "binds", "joint_fund", "they_make", "relieves_of_stake", "splits_shares",
        "money_comes_from", "puts_into_work",
    }
)  # fmt: skip
_COMPANY = Pattern(
    r"\b(?:compan(?:y|ies)|studios?|firms?|labels?|agenc(?:y|ies)|start-?ups?|outfits?|house|producers?|maker|group|platform|service|streamer|distributor|broadcaster|network|channel|operator|publisher|investors?|backers?|round|stakes?|shares?|subsidiary|joint[ -]venture|memorandum|MO[UA]|rights|licen[cs]\w+|venture|fund|capital|sales agent|seller|partners?|partnerships?|alliances?|tie-ups?|consorti\w+|deals?|pacts?|contracts?|agreements?|merger|takeover|acqui\w+|rais(?:e[sd]?|ing)|financ\w+|fund\w*|invest\w*)\b"
)
_TRADE = r"(?:company|studio|firm|label|agency|start-?up|outfit|house|shingle|producer|maker|group|platform|service|streamer|distributor|broadcaster|network|channel|operator|publisher|investor|fund|seller|indie|banner|giant|conglomerate|boutique|developer)"
# "distributor X", "Germany's X"
_BROUGHT_IN = Pattern(rf"(?:\b{_TRADE}s? |[\ue003\ue006](?:['’]s|-based)? (?:[a-z-]+ ){{0,3}})$")
# "X, a studio", "X of France", "X (Germany)"
_APPOSED = Pattern(rf"(?:, (?:an?|the|one of)\b[^,;]{{0,60}}\b{_TRADE}s?\b| of (?:the )?\ue003| \(\ue003)")
_OF_CAPITAL = frozenset({"acquisition", "investment", "joint_venture"})
_NO_COMPANY = Pattern(
    r"\b(?:Festival|Awards?|Prize|Market|Hall|Theat(?:re|er)|Airport|University|College|School|Hotel|Island|River|Mountain|Park|Station|Square|Palace|Cup|Games|Olympics|Day|Week|Act|Law|Treaty|War|Church|Hospital|District|Province|City|County|Road|Avenue|Minister|Government|Party|Court|Parliament|Times|Daily|News)$"
)
_PERSON_BEFORE = Pattern(
    r"\b(?:Mr|Ms|Mrs|Dr|[Dd]irectors?|[Aa]ct(?:or|ress)(?:es)?|[Ww]riters?|stars?|starring|singers?|idol|chief|CEO|president|minister|founder|analyst|executive|spokes\w+|novelist|author|composer|chairman|named|called|character|role of|played by|by author)\.? $"
)
_PERSON_AFTER = Pattern(r"^(?:, who\b|, \d\d,|,? aged\b|,? (?:the |an? )?(?:actor|actress|director|singer|writer)\b)")


def with_strangers(document: Document, scene: Scene) -> Scene | None:
    """The scene of a sentence whose unknown names are masked as companies, or nothing where there is none."""
    sentence = scene.sentence
    if not _COMPANY.search(sentence.masked) and not sentence.of(AMOUNT):
        return None
    people = {token for m in document.mentions(PERSON) for token in m.name.split()}
    strangers = [p.mentions[0] for p in unknown_names(sentence) if _may_be_company(sentence, p.start, p.end, people)]
    if not strangers:
        return None
    anew = Sentence(
        sentence.index,
        sentence.start,
        sentence.end,
        sentence.block,
        sentence.paragraph,
        sentence.text,
        sorted([*sentence.mentions, *strangers], key=lambda m: m.start),
    )
    mask(anew)
    anchors = [
        replace(
            anchor,
            start=anew.position(sentence.offset(anchor.start)),
            end=anew.position(sentence.offset(anchor.end)),
        )
        for anchor in scene.anchors
    ]
    return replace(scene, sentence=anew, anchors=anchors)


def _may_be_company(sentence: Sentence, start: int, end: int, people: set[str]) -> bool:
    masked = sentence.masked
    name = masked[start:end]
    return not (
        set(name.split()) & people
        or _NO_COMPANY.search(name)
        or _PERSON_BEFORE.search(masked[:start])
        or _PERSON_AFTER.match(masked[end:])
    )


def may_prove(frame: Frame) -> bool:
    """Is the frame one that makes companies of its parties?"""
    return frame.kind in _KINDS and frame.rule not in _WEAK


def convinces(frame: Frame, sentence: Sentence, parties: list[tuple[Mention, str]]) -> bool:
    """Strangers are brought in as companies, or money and shares make them ones."""
    strangers = {m.name for m, _ in parties if m.source == "deal_slot"}
    spots = [p for p, m in sentence.at.items() if m.source == "deal_slot" and m.name in strangers]
    if all(_introduced(sentence.masked, p) for p in spots):
        return True
    return frame.kind in _OF_CAPITAL and (len(strangers) < len(parties) or bool(_COMPANY.search(sentence.masked)))


def _introduced(masked: str, position: int) -> bool:
    return bool(_BROUGHT_IN.search(masked[:position]) or _APPOSED.match(masked[position + 1 :]))

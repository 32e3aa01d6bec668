"""Which kind of deal a frame tells of, where what the deal is about decides.

Belongs here: the words of a sentence that make a pact a venture, a sale a remake, an investment a purchase. Not here:
the kinds of the frames themselves (frames).
"""

from __future__ import annotations

import re

from pipelines.extraction.deals.frames import Frame
from pipelines.extraction.deals.moods import JOINT_VENTURE_CUE
from pipelines.extraction.deals.territories import is_remake
from pipelines.extraction.memory.scenes import Scene
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import AMOUNT, Document, Sentence

_TO_REMAKE = Pattern(
    r"\b(?:rights?|option|licen[cs]e|deal|talks) to (?:remake|adapt|redo|reimagine|re-?make|locali[sz]e)\b|\bfor (?:an? |the )(?:[\ue003\ue006](?:['’]s)?|local|\w+-language) (?:remake|version|adaptation|production|staging|edition)\b"
)
_STAGED = Pattern(r"\b(?:stag(?:e|es|ed|ing)|mount(?:s|ed|ing)?|production|run)\b")
_REMAKE_NEAR = Pattern(r"\b(?:remakes?|versions?|redo|formats?|adaptations?)\b")
# "its partner on the Thai version is X", "agreed with X on a remake"
_PARTNER_ON = Pattern(
    r"\bpartners? (?:on|for) (?:[\w-]+ |[\ue003\ue006](?:['’]s|-language)? ){0,5}(?:[“‘\"'_*]*\ue002|film|movie|series|drama|musical|show|version|remake|adaptation|edition)\b"
)
_ON_A_REMAKE = Pattern(
    r"\b(?:on|for|over|about) (?:an? |the )(?:[\w-]+ |[\ue003\ue006](?:['’]s|-language)? ){0,2}(?:remake|redo|adaptation)\b"
)
_FOR_A_STAKE = Pattern(
    r"(?:\ue004|majority|minority|controlling) (?:stake|share|holding|interest)\b|\bstake (?:of|that made)\b|\bfor \ue004 of (?:the|its) (?:shares|equity|stock|company)\b"
)


def _staged(scene: Scene, masked: str) -> bool:
    """A musical that is licensed abroad is made again there."""
    return bool(_STAGED.search(masked)) and any(w.values.get("kind") == "musical" for w in scene.works())


def _just_before(document: Document, sentence: Sentence) -> list[Sentence]:
    return [s for s in document.prose() if 0 <= sentence.index - s.index <= 2]


def kind_of(document: Document, frame: Frame, scene: Scene, match: re.Match) -> str:
    """A pact over a work or rights is named after what it is about."""
    masked = scene.sentence.masked
    if frame.kind == "distribution" and (
        is_remake(document, scene.sentence) or _TO_REMAKE.search(masked) or _staged(scene, masked)
    ):
        return "remake"
    if frame.rule == "bids" and _REMAKE_NEAR.search(" ".join(s.text for s in _just_before(document, scene.sentence))):
        return "remake"
    if frame.rule == "follows_investor" and any(m.entry.unit == "percent" for m in scene.sentence.of(AMOUNT)):
        return "acquisition"
    if frame.kind == "investment" and frame.least > 1 and _FOR_A_STAKE.search(masked):
        return "acquisition"
    if frame.kind != "strategic":
        return frame.kind
    if JOINT_VENTURE_CUE.search(masked):
        return "joint_venture"
    if _PARTNER_ON.search(masked):
        return "co_production"
    if _ON_A_REMAKE.search(masked, match.start()):
        return "remake"
    after = masked[match.end() : match.end() + 140]
    if scene.main and re.search(
        r"\bon (?:the |an? |its )?(?:[\w-]+ ){0,5}[“‘\"'_*]*\ue002|\b(?:produc(?:es?|ing)|mak(?:es?|ing)|co-?produc(?:es?|ing)|(?:co-)?develop(?:ing)?)\b",
        after,
    ):
        return "co_production"
    if re.search(r"\b(?:distribut|stream|licen[cs])(?:e|ed|ing|es)?\b", after) and not re.search(
        r"\b(?:produc|develop|mak)\w+", after
    ):
        return "distribution"
    return "strategic"

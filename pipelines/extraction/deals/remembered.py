"""Who is meant where a slot of a deal names nobody: what "it", "the company" and "the two" stand for.

Belongs here: parties found in the sentences, and the deals, before. Not here: the slots of a sentence (parties).
"""

from __future__ import annotations

import re

from pipelines.extraction.deals.anaphors import subject_before
from pipelines.extraction.deals.phrases import phrases
from pipelines.extraction.memory.scenes import Scene
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import AMOUNT, ORGANIZATION, Document, Mention, Sentence

BOTH = Pattern(
    r"\b(?:the|both|these|two) (?:same )?(?:two |three |four |\ue004 )?(?:[\w-]+ )?(?:companies|firms|studios|partners|parties|sides|networks|broadcasters|platforms|labels|pair|duo|trio|groups)\b|^They\b|\bthe two (?=(?:have|had|will|are|were|also|then|now|plan|hope|aim|signed|agreed|announced|joined|teamed|founded)\b)",
    re.IGNORECASE,
)
BACK = Pattern(
    r"^(?:One of|Among) (?:them|these|those)\b|^(?:Its?|The(?:ir)? (?:[\w-]+ ){0,2}(?:company|firm|studio|agency|group|giant|streamer|network|broadcaster|label|outfit|platform|conglomerate|distributor|seller|house|start-?up|business|major))\b|\b(?:it|its|the (?:(?:[\w-]+|[\ue003\ue006](?:['’]s|-based)?) ){0,3}(?:company|firm|studio|agency|start-?up|label|maker|house|funding|round|platform|producer|group|service))\b"
)
_ONE_OF = Pattern(r"(?:One of|Among) (?:them|these|those)\b")
_PRONOUN = Pattern(r"\b(?:[Ii]t|[Tt]hey)\b(?=[^.;,\ue000]{0,60}$)")
_RAISES = Pattern(
    r"(\ue000)(?:,[^,;]{0,80},)? (?:has |have |had |also |recently |just |\w+ly )*(?:rais(?:es|ed|ing)|secur(?:es|ed)|clos(?:es|ed)|attract(?:s|ed)|land(?:s|ed)|dr(?:ew|aws)|receiv(?:es|ed)|complet(?:es|ed)|pull(?:s|ed) in|announc(?:es|ed)|bag(?:s|ged)|won|wins|look(?:s|ed|ing) for|(?:is|was|been|went) (?:looking|searching|seeking)[\w ]*|s(?:eeks|ought))\b[^.;]{0,40}(?:\ue004|\brounds?\b|\bfunding\b|\binvestment\b|\binvestors?\b|\bcapital\b|\bmoney\b|\bbackers?\b)"
)
SYMMETRIC = frozenset({"with", "between", "among", "by", "alongside", "of", "and", "including", ""})


def remembered(
    document: Document, scene: Scene, match: re.Match, taken: set[str], many: bool = False, role: str = ""
) -> list[Mention]:
    """What "it", "the company", "the two" stand for: the subject of the sentence before, or its companies."""
    masked = scene.sentence.masked
    if not many and role != "target":
        named = _named_before_pronoun(scene.sentence, match, taken)
        if named:
            return [named]
    if not (
        BOTH.search(masked)
        if many
        else role in ("target", "company")
        or BACK.search(masked[: match.start()] if role == "investor" else masked)
        or _PRONOUN.search(masked[: match.start()])
    ):
        return []
    if role == "target":
        for claim in reversed(document.claims):
            held = next(
                (
                    e
                    for e in claim.evidence
                    if claim.table == "partnership" and e.role == "target" and e.name not in taken
                ),
                None,
            )
            if held and scene.sentence.index - document.sentence_at(held.start).index <= 2:
                return [m for m in document.sentence_at(held.start).mentions if m.start == held.start][:1]
    if role == "acquirer" and _ONE_OF.match(masked):
        buyers = (e for c in reversed(document.claims) for e in c.evidence if c.table == "partnership")
        buyer = next((e for e in buyers if e.role == "acquirer" and e.name not in taken), None)
        if buyer:
            return [m for m in document.mentions(ORGANIZATION) if m.name == buyer.name][:1]
    if role == "company":
        bought = _bought_before(document, scene.sentence, taken)
        if bought and any(m.entry.unit == "percent" for m in scene.sentence.of(AMOUNT)):
            return [bought]
        here = [p for p in phrases(scene.sentence) if p.end <= match.start() and not p.owner and p.preposition == ""]
        named = next((m for p in reversed(here) for m in p.mentions if m.name not in taken), None)
        if named:
            return [named]
        backed = _backed_before(document, scene.sentence, taken)
        if backed:
            return [backed]
        raiser = _raiser(document, scene.sentence, taken)
        if raiser:
            return [raiser]
    if not many:
        mention = subject_before(document, scene.sentence, taken, role == "target")
        return [mention] if mention else []
    index = next(i for i, s in enumerate(document.sentences) if s.index == scene.sentence.index)
    for sentence in reversed(document.sentences[max(0, index - 3) : index]):
        if sentence.block in ("body", "list"):
            mentions = [
                m
                for p in phrases(sentence)
                if not p.owner and not p.possessive and p.preposition in SYMMETRIC
                for m in p.mentions
            ]
            if len({m.name for m in mentions}) >= 2:
                return mentions
    return []


def _bought_before(document: Document, sentence: Sentence, taken: set[str]) -> Mention | None:
    """The company of which the sentence right before says that a stake was bought."""
    for claim in reversed(document.claims):
        for e in claim.evidence if claim.table == "partnership" else ():
            near = e.role == "target" and 0 < sentence.index - document.sentence_at(e.start).index <= 2
            if near and e.name not in taken:
                return next((m for m in document.sentence_at(e.start).mentions if m.start == e.start), None)
    return None


def _backed_before(document: Document, sentence: Sentence, taken: set[str]) -> Mention | None:
    """The company into which the sentence right before says that money was put: not the one that acts there."""
    last = next((c for c in reversed(document.claims) if c.table == "partnership"), None)
    if last is None or last.values["kind"] != "investment":
        return None
    if not 0 < sentence.index - document.sentence_at(last.evidence[0].start).index <= 1:
        return None
    giver = subject_before(document, sentence, taken)
    held = [e for e in last.evidence if e.attribute == "organization" and e.name not in taken]
    left = [e for e in held if giver is None or e.name != giver.name]
    return next((m for m in document.mentions(ORGANIZATION) for e in left[:1] if m.name == e.name), None)


def _raiser(document: Document, sentence: Sentence, taken: set[str]) -> Mention | None:
    """The company that a sentence before, or the headline, says to raise money."""
    for earlier in reversed([s for s in document.prose("title") if s.index < sentence.index]):
        for found in _RAISES.finditer(earlier.masked):
            mention = earlier.at[found.start(1)]
            if mention.type == ORGANIZATION and mention.name not in taken:
                return mention
    return None


def _named_before_pronoun(sentence: Sentence, match: re.Match, taken: set[str]) -> Mention | None:
    """What "it" before the trigger stands for, if its own sentence names it: "as much as X spent when it bought"."""
    pronoun = _PRONOUN.search(sentence.masked[: match.start()])
    if not pronoun:
        return None
    before = [
        p for p in phrases(sentence) if p.end <= pronoun.start() and not p.owner and p.mentions[0].name not in taken
    ]
    plain = [p for p in before if p.preposition == ""]
    return (plain or before)[-1].mentions[0] if before else None

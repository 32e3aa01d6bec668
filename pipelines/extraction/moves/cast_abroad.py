"""People in the cast or crew of another country's work.

Belongs here: moves that follow from who is in a work and for whom it is made. Not here: who is in it (productions.casts),
for whom it is made (productions.markets), moves that a sentence states without a work (outright).
"""

from __future__ import annotations

import re

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.memory.scenes import Stage
from pipelines.extraction.moves.nationalities import country_of
from pipelines.extraction.moves.persons import person_abroad
from pipelines.extraction.moves.plans import NOT_PLANNED, certainty
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.productions.markets import STRONG, earns_in
from pipelines.extraction.types import COUNTRY, PERSON, Claim, Document, Evidence, Sentence, Work

_OCCUPATION = {"cast": "actor", "director": "director", "writer": "writer", "producer": "producer"}
_PLACED = Pattern(r"\b(?:in|around|near|outside|of) (?:the |central |downtown )?$")
_OPENING = 3
_REMADE = Pattern(
    r"\b(?:remak\w+|remade|adapt\w+|versions?|retelling|reworking|borrow\w*|licen[cs]\w+|cop(?:y|ied)|originals?)\b",
    re.IGNORECASE,
)
_HEARD = Pattern(r"\bvoic(?:e|es|ed|ing)\b")
_SINGER_BEFORE = Pattern(r"\b(?:singers?|idols?|sopranos?|tenors?|rappers?|vocalists?|K-pop stars?),? $")


def read_cast_abroad(
    document: Document, stage: Stage, work: Work, nationalities: dict, lexicon: Lexicon, seen: set[tuple]
) -> None:
    """Append a claim for each person of a work whose home is not the work's market, where one of the two is Korea.
    `seen`: (person, country[, work]) told so far."""
    title = work.proof_of("title")
    market = next(
        (e for e in work.evidence if e.attribute == "market_country" and _tells(document, e, work, title)), None
    )
    if market is None or work.market is None or title is None or not work.spoken_of:
        return
    bought = market.rule == "channel_country" or work.values.get("kind") == "musical"
    if bought and _imported(work, document, nationalities, lexicon):
        return
    by_place = {(m.start, m.end): m for m in document.mentions(PERSON)}
    for evidence in work.evidence:
        if evidence.attribute != "person" or evidence.rule == "credit_of_person":
            continue
        mention = by_place.get((evidence.start, evidence.end)) or next(
            (m for m in by_place.values() if m.name == evidence.name), None
        )
        if mention is None:
            continue
        home = country_of(evidence.name, mention, nationalities, lexicon)
        if home is None or home[0] == work.market or "KR" not in (home[0], work.market):
            continue
        # Who produces a format goes there with it; who produces a film may stay at home.
        if evidence.role == "producer" and work.values.get("kind") != "variety":
            continue
        # A foreigner known as one only from the reference data is news beside the title of a Korean work, though not
        # where versions of it are spoken of, which have casts of their own.
        known_only = home[0] != "KR" and evidence.name not in nationalities
        if known_only and not _cast_beside_title(document, work, evidence):
            continue
        sentence = document.sentence_at(evidence.start)
        if NOT_PLANNED.search(sentence.masked):
            continue
        if home[0] == "KR" and evidence.role == "cast" and _of_original(stage, work, sentence):
            continue
        key = (evidence.name, work.market, work.key)
        if key in seen:
            continue
        seen |= {key, key[:2]}
        occupation = _OCCUPATION[evidence.role or "cast"]
        if occupation == "actor" and _SINGER_BEFORE.search(document.text[max(0, evidence.start - 30) : evidence.start]):
            occupation = "singer"
        values, proof = person_abroad(evidence, occupation, home, work.market, market, "cast_abroad")
        values |= {"title": work.title, "title_market": work.market}
        proof.append(Evidence("title", title.start, title.end, "cast_abroad"))
        released = work.proof_of("released_on")
        if released is not None:
            values |= {
                "period_start": work.values["released_on"],
                "period_precision": work.values["release_precision"],
                "period_basis": work.values["release_basis"],
            }
            proof.append(Evidence("period_start", released.start, released.end, "release_of_work"))
        document.claims.append(Claim("talent_move", values, proof, "cast_abroad", certainty(sentence.masked)))


def _cast_beside_title(document: Document, work: Work, person: Evidence) -> bool:
    """Does a sentence with the title of a work, of which no versions are spoken, name somebody as seen in it?"""
    sentence = document.sentence_at(person.start)
    titled = any(e.attribute == "title" and sentence.start <= e.start < sentence.end for e in work.evidence)
    staged = work.values.get("kind") == "musical"
    seen = titled and person.role == "cast" and not staged and not _HEARD.search(sentence.masked)
    return seen and len(_REMADE.findall(document.text)) <= 1


def _set_there(document: Document, country: str) -> bool:
    """Does the opening of an article, its headline included, take place in a country: "on location in Da Lat"?"""
    opening = document.headline() + document.prose()[:_OPENING]
    return any(
        m.entry.codes == (country,) and _PLACED.search(s.masked[:at])
        for s in opening
        for at, m in s.at.items()
        if m.type == COUNTRY
    )


def _of_original(stage: Stage, work: Work, sentence: Sentence) -> bool:
    """A Korean actor in a sentence that does not name the remake spoken of before is more likely of the original."""
    if work.market == "KR" or not work.version or "original" in work.version:
        return False
    scene = next(s for s in stage.scenes if s.sentence is sentence)
    return not any(work in anchor.works for anchor in scene.main)


def _tells(document: Document, market: Evidence, work: Work, title: Evidence | None) -> bool:
    """Is a market sure enough to tell a work abroad from one at home? What the paragraph of a title abroad
    speaks of is, and where it earns."""
    if market.rule in STRONG:
        return True
    if title is None or work.market == "KR":
        return False
    if market.rule == "foreign_partner":
        return _set_there(document, work.market)
    if market.rule != "market_of_context":
        return False
    same_paragraph = document.sentence_at(market.start).paragraph == document.sentence_at(title.start).paragraph
    return same_paragraph or earns_in(document, work, work.market)


def _imported(work: Work, document: Document, nationalities: dict, lexicon: Lexicon) -> bool:
    """A foreign channel with none but Koreans in the cast has more likely bought a Korean work than made one."""
    staged = work.values.get("kind") == "musical"
    cast = {e.name for e in work.evidence if e.attribute == "person" and (e.role == "cast" or not staged)}
    mentions = {m.name: m for m in document.mentions(PERSON)}
    homes = [country_of(name, mentions[name], nationalities, lexicon) for name in sorted(cast) if name in mentions]
    if staged:
        homes = [home for home in homes if home is not None]
    return work.market != "KR" and len(homes) >= 2 and all(home is not None and home[0] == "KR" for home in homes)

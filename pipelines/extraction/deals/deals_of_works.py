"""Deals that the facts of works imply: who makes one together, who makes one again for another country.

Belongs here: claims read off the works of a document. Not here: what a sentence says of a deal (partnerships).
"""

from __future__ import annotations

from pipelines.extraction.deals.slots import Deal, add_deal
from pipelines.extraction.types import ORGANIZATION, Document, Mention, Work

_VERSION_OF = frozenset(
    {
        "remake",
        "adaptation",
        "version",
        "take",
        "edition",
        "reworking",
        "redo",
        "makeover",
        "reboot",
        "retelling",
        "reimagining",
    }
)


def from_works(document: Document) -> None:
    """A work that two or more companies make together is a co-production of theirs."""
    for work in document.works:
        makers = work.organizations("producer", "co_producer")
        if len(makers) < 2:
            continue
        places = [e for e in work.evidence if e.attribute == "organization" and e.role in ("producer", "co_producer")]
        title = work.proof_of("title")
        if title is None:
            continue
        sentence = document.sentence_at(places[0].start)
        parties = [(Mention(e.start, e.end, ORGANIZATION, e.name or "", e.rule), "party") for e in places]
        if len({m.name for m, _ in parties}) < 2:
            continue
        deal = Deal(
            "co_production",
            "makers_together",
            sentence,
            (places[0].start, places[0].end),
            parties,
            work,
            (title.start, title.end),
        )
        deal.market_of(work)
        add_deal(document, deal)


def from_remakes(document: Document) -> None:
    """Who makes a work again for another country has a remake deal with whoever made or showed the original. Several who
    make it again are co-producers (from_works)."""
    for work in document.works:
        original = _original_of(document, work)
        title = work.proof_of("title")
        if original is None or title is None or work.market in (None, original.market):
            continue
        own = [e for e in work.evidence if e.attribute == "organization" and e.role in ("producer", "co_producer")]
        own = own or [e for e in work.evidence if e.attribute == "organization" and e.role == "broadcaster"]
        owners = [
            e for e in original.evidence if e.attribute == "organization" and e.role in ("producer", "broadcaster")
        ]
        names = {e.name for e in own}
        if len(names) != 1:
            continue
        parties = [
            (Mention(e.start, e.end, ORGANIZATION, e.name or "", e.rule), "party")
            for e in own + [e for e in owners if e.name not in names][:1]
        ]
        place = work.proof_of("market_country")
        deal = Deal(
            "remake",
            "remake_of_work",
            document.sentence_at(own[0].start),
            (own[0].start, own[0].end),
            parties,
            work,
            (title.start, title.end),
        )
        deal.markets = [place] if place else []
        add_deal(document, deal)


def _original_of(document: Document, work: Work) -> Work | None:
    """The work that another is a version of: its sibling of the same title, or the one named as its source."""
    if work.version == "original":
        return None
    for other in document.works:
        if other is work:
            continue
        if (
            other.key == work.key
            and work.version is not None
            and work.version.split(" ")[-1] in _VERSION_OF
            and (other.market == "KR" or other.version == "original")
        ):
            return other
        if work.values.get("based_on") == other.title and other.key != work.key:
            return other
    return None

"""The slots of a deal that are no companies: work, status, money, date, territories; and the claim made of all of them.

Belongs here: filling a claim from the trigger's sentence and from memory. Not here: triggers, and who the parties are.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pipelines.extraction.deals.moods import ANNOUNCED, ENDED, EXPLORING, NEGATED, RUMOURED
from pipelines.extraction.memory.scenes import Scene
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import AMOUNT, COUNTRY, DATE, Claim, Document, Evidence, Mention, Sentence, Work

# "For “X,” which has grown out of “Y,” it agreed …"
_FOR_A_WORK = Pattern(r"(?:For|On|With|To make|Over) (?:the (?:[\w-]+ ){0,3})?[“‘\"'_*]*")
_MONEY = frozenset({"percent", "ratio", "count", "hours", "views", "rank", "places"})


@dataclass(slots=True)
class Deal:
    """A deal as it is read: `span` proves its kind; `parties` are mentions with their roles; spans in the document."""

    kind: str
    rule: str
    sentence: Sentence
    span: tuple[int, int]
    parties: list[tuple[Mention, str]]
    work: Work | None = None
    work_span: tuple[int, int] | None = None
    status: str | None = None
    status_span: tuple[int, int] | None = None
    places: list[Mention] = field(default_factory=list)
    money: Mention | None = None
    date: Mention | None = None
    certainty: str = "stated"
    granted: bool = False  # its territories were read with the buyer

    markets: list[Evidence] = field(default_factory=list)

    def market_of(self, work: Work) -> None:
        """A co-production made for another country than Korea is a deal for that country."""
        if work.market and work.market != "KR":
            self.markets = [e for e in work.evidence if e.attribute == "market_country"][:1]

    def names(self) -> list[str]:
        return list(dict.fromkeys(m.name for m, _ in self.parties))

    def codes(self) -> list[str]:
        return list(dict.fromkeys(code for m in self.places for code in m.entry.codes))


def is_negated(masked: str, start: int, end: int) -> bool:
    """Is what is said at `start` to `end` of a masked sentence denied in its own clause?"""
    clause = max(masked.rfind(";", 0, start), masked.rfind(" but ", 0, start), start - 70, 0)
    return bool(NEGATED.search(masked, clause, start) or ENDED.search(masked, end, min(len(masked), end + 70)))


def set_status(deal: Deal, start: int, end: int) -> None:
    """Announced or exploring, from the words before the trigger (or right behind it)."""
    masked = deal.sentence.masked
    for status, pattern in (("exploring", EXPLORING), ("announced", ANNOUNCED)):
        hit = next(
            (
                m
                for m in pattern.finditer(
                    masked, max(0, start - 90), min(len(masked), end + (30 if status == "exploring" else 12))
                )
            ),
            None,
        )
        if hit:
            deal.status, deal.status_span = status, deal.sentence.span(*hit.span())
            break
    if RUMOURED.search(masked):
        deal.certainty = "rumoured"


def set_money(deal: Deal, start: int, end: int) -> None:
    """The money nearest to the trigger that is no conversion of another."""
    money = figures(deal.sentence, start, end)
    if money:
        deal.money = money[0]


def figures(sentence: Sentence, start: int, end: int) -> list[Mention]:
    """Money of a sentence, nearest to the trigger first; conversions and prices a unit are left."""
    money = [
        (min(abs(position - start), abs(position - end)), position)
        for position, m in sentence.at.items()
        if m.type == AMOUNT and m.entry.unit not in _MONEY and not m.entry.converted and not m.entry.per
    ]
    return [sentence.at[position] for _, position in sorted(money)]


def set_date(deal: Deal, start: int, published: object) -> None:
    """The date nearest to the trigger, unless it lies ahead."""
    dates = [
        (abs(position - start), position)
        for position, m in deal.sentence.at.items()
        if m.type == DATE and (published is None or m.entry.start <= published)
    ]
    if dates:
        deal.date = deal.sentence.at[min(dates)[1]]


def set_work(deal: Deal, scene: Scene, position: int, memory: bool) -> None:
    """The work that the sentence speaks of at `position`; from memory only where `memory` allows it."""
    main = scene.main
    works = next((a.works for a in main if a.start == position), None)
    if main and _FOR_A_WORK.fullmatch(scene.sentence.masked[: main[0].start]):
        works = main[0].works
    if works is None:
        works = scene.works_at(position) if main or memory else []
    if len({w.key for w in works}) == 1:
        deal.work = works[0]
        anchor = next((a for a in main if works[0] in a.works), None)
        if anchor:
            deal.work_span = scene.sentence.span(anchor.start, anchor.end)
        else:
            title = next((e for e in works[0].evidence if e.attribute == "title"), None)
            deal.work_span = (title.start, title.end) if title else None
            if title is None:
                deal.work = None


def places_in(sentence: Sentence, start: int, end: int) -> list[Mention]:
    return [m for p, m in sorted(sentence.at.items()) if m.type == COUNTRY and start <= p < end]


def claim_of(deal: Deal) -> Claim:
    """The claim, with evidence for each of its values."""
    rule, certainty = deal.rule, deal.certainty
    evidence = [Evidence("kind", *deal.span, rule, certainty)]
    values: dict[str, object] = {"kind": deal.kind}
    for mention, role in deal.parties:
        evidence.append(Evidence("organization", mention.start, mention.end, rule, certainty, mention.name, role))
    if deal.work and deal.work_span:
        values |= {"title": deal.work.title, "title_market": deal.work.market}
        evidence.append(Evidence("title", *deal.work_span, rule, certainty))
    if deal.status and deal.status_span:
        values["status"] = deal.status
        evidence.append(Evidence("status", *deal.status_span, rule, certainty))
    if deal.places:
        values["territories"] = deal.codes()
        evidence += [Evidence("territories", m.start, m.end, rule, certainty) for m in deal.places]
    elif deal.markets and deal.work:
        values["territories"] = [deal.work.market]
        evidence += [Evidence("territories", e.start, e.end, rule, certainty) for e in deal.markets]
    if deal.money:
        values |= {"value": deal.money.entry.value, "unit": deal.money.entry.unit}
        evidence += [Evidence(a, deal.money.start, deal.money.end, rule, certainty) for a in ("value", "unit")]
    if deal.date:
        entry = deal.date.entry
        precision = {"day": "day", "month": "month"}.get(
            entry.precision, "year" if entry.precision in ("year", "years") else "month"
        )
        values |= {"started_on": entry.start, "started_precision": precision, "started_basis": entry.basis}
        evidence.append(Evidence("started_on", deal.date.start, deal.date.end, rule, certainty))
    return Claim("partnership", values, evidence, rule, certainty)


def add_deal(document: Document, deal: Deal) -> bool:
    """Append the claim of a deal, unless one of the same kind and work already names its parties; then the new place
    is further evidence. Returns whether it is new."""
    names = set(deal.names())
    title = deal.work.title if deal.work else None
    fresh = claim_of(deal)
    for claim in document.claims:
        if claim.table != "partnership" or claim.values["kind"] != deal.kind:
            continue
        held = {e.name for e in claim.evidence if e.attribute == "organization"}
        works = (claim.values.get("title"), title)
        if None not in works and works[0] != works[1]:
            continue
        apart = deal.granted and claim.values.get("territories") not in (None, deal.codes())
        if names <= held and not apart:
            for column, value in fresh.values.items():
                if claim.values.get(column) is None:
                    claim.values[column] = value
                    claim.evidence += [e for e in fresh.evidence if e.attribute == column and e not in claim.evidence]
            claim.evidence += [
                e
                for e in fresh.evidence
                if e.attribute in ("organization", "kind")
                and e not in claim.evidence
                and (e.attribute == "kind" or _role(claim, e.name) == e.role)
            ]
            return False
    document.claims.append(fresh)
    return True


def add_money(document: Document, sentence: Sentence, amount: Mention) -> None:
    """Give a figure that a sentence states for "the deal" to the last claim before it that has none."""
    for claim in reversed(document.claims):
        if claim.table == "partnership" and claim.values["kind"] in ("acquisition", "joint_venture", "investment"):
            place = claim.evidence[0]
            if claim.values.get("value") is None and 0 < sentence.index - document.sentence_at(place.start).index <= 2:
                claim.values |= {"value": amount.entry.value, "unit": amount.entry.unit}
                claim.evidence += [
                    Evidence(a, amount.start, amount.end, claim.rule, claim.certainty) for a in ("value", "unit")
                ]
            return


def _role(claim: Claim, name: str | None) -> str | None:
    return next((e.role for e in claim.evidence if e.attribute == "organization" and e.name == name), None)

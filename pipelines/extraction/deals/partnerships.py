"""Deals between organisations: who does what with whom, over which work, where, for how much, since when.

Belongs here: the frames of deals.frames laid over the sentences of a document. Not here: the parties of a deal
(deals.parties), deals that the makers of a work imply (deals_of_works), grants of rights by territory (territories),
who belongs to whom (ownership).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipelines.extraction.deals.anaphors import Speakers, stand_ins
from pipelines.extraction.deals.cues import roles_in, taking_part, weigh
from pipelines.extraction.deals.deals_of_works import from_remakes, from_works
from pipelines.extraction.deals.frames import FRAMES, Frame
from pipelines.extraction.deals.gates import allowed
from pipelines.extraction.deals.homes import home_of
from pipelines.extraction.deals.kinds import kind_of
from pipelines.extraction.deals.parties import parties_of
from pipelines.extraction.deals.phrases import Phrase, phrases, unknown_names, with_beside
from pipelines.extraction.deals.remembered import BACK, BOTH
from pipelines.extraction.deals.slots import (
    Deal,
    add_deal,
    add_money,
    claim_of,
    figures,
    is_negated,
    places_in,
    set_date,
    set_money,
    set_status,
    set_work,
)
from pipelines.extraction.deals.strangers import convinces, may_prove, with_strangers
from pipelines.extraction.deals.territories import PLACES, read_grants
from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.memory.scenes import Scene, Stage
from pipelines.extraction.patterns import Bank, Pattern
from pipelines.extraction.types import AMOUNT, Document, Evidence, Mention, Sentence

_DATE_LINE = Pattern(r"^\) ?(?:--|–|—)")
_PRESS = Pattern(
    r"(?:Daily|Herald|Times|News(?: Agency)?|Post|Press|Journal|Magazine|Reporter|Yonhap|Reuters|Variety|Deadline(?: Hollywood)?)$"
)
_RIGHTS_OF_PLACE = Pattern(
    rf"({PLACES})(?:['’]s)? (?:[\w-]+ )?rights\b|\b(?:rights?|releas\w+|distribut\w+|theatrically|home)\b[^.;\ue000\ue003]{{0,40}} (?:for|in|across) ({PLACES})"
)
_ABOUT_MONEY = Pattern(
    r"\b(?:deal|transaction|acquisition|purchase|price|venture|stake|takeover|investment|round|bill|price tag|came to|put (?:it|the (?:price|figure|sum)) (?:at|near|around)|(?:paying|putting|laying|shelling) (?:out|up|in)|che(?:ck|que)|partners (?:will |are to )?contribut\w+|initial capital|capitali[sz]ation)\b"
)
_SELLERS_ARE = Pattern(
    r"^(?:Selling|(?:The|Its) (?:main |principal |chief )?(?:sellers?|vendors?)) (?:are|is|were|was)\b|\b(?:are|is|were|was) the (?:main |principal |chief |only )?(?:sellers?|vendors?)\b(?! of)|^The (?:shares|stock|stake|holding)s? (?:come|came|comes|were bought|was bought|is being bought|are being bought|were sold|was sold) (?:from|by)\b"
)
_FEE_BEFORE = Pattern(
    r"\b(?:for|worth|paid|pays?|fee of|price of|price put at|at|fetch\w+|costs?|cost \w+) (?:about |around |some |roughly |over |more than |nearly |close to |an? (?:reported |estimated )?(?:fee|sum|price) of |a record |an estimated |a reported )?$"
)
_A_PIECE = Pattern(r"^ ?(?:\([^()]*\) ?)?(?:an?|per|each|apiece|every|for each|for every)\b")
# Where a sentence names no company, only these can find theirs in the sentences before.
_FROM_MEMORY = FRAMES.where(lambda frame: any("memory" in places for _, places in frame.slots))
_PROVING = FRAMES.where(may_prove)
# Money that buys a stake makes its giver an acquirer.
_PLAIN = {("acquisition", "investor"): "acquirer", ("acquisition", "company"): "target"}
# Ministries and regulators sign pacts and give money, but neither buy companies nor trade in works.
_OF_TRADE = frozenset({"acquisition", "joint_venture", "distribution", "remake"})
_OWNERSHIP = Pattern(
    r"\b(?:majority|controlling|sole|new|largest) (?:owner|shareholder|stake)\b|\b(?:acquisition|takeover|buyout) of \ue000"
)
_CLOSE = (
    {"remake", "distribution"},
    {"strategic", "co_production", "distribution", "joint_venture", "acquisition", "remake", "investment"},
)


def read_partnerships(document: Document, stage: Stage, lexicon: Lexicon) -> None:
    """Append a claim for each deal that the body of the document states."""
    from_works(document)
    from_remakes(document)
    read_grants(document, stage)
    speakers = Speakers(document)
    for scene in stage.scenes:
        if scene.sentence.block not in ("body", "list"):
            continue
        _read_sentence(document, stage, scene, speakers)


def _read_sentence(document: Document, stage: Stage, scene: Scene, speakers: Speakers) -> None:
    sentence = scene.sentence
    found = _phrases(document, speakers, sentence)
    if found and _name_sellers(document, sentence, found):
        return
    done = _framed(document, stage, scene, found, FRAMES)
    anew = None if done else with_strangers(document, scene)
    if anew is not None:
        done = _framed(document, stage, anew, _phrases(document, speakers, anew.sentence), _PROVING)
    if not done:
        done = _weighed(document, scene, found)
    if not done and _ABOUT_MONEY.search(sentence.masked):
        for amount in figures(sentence, 0, 0)[:1]:
            add_money(document, sentence, amount)


def _phrases(document: Document, speakers: Speakers, sentence: Sentence) -> list[Phrase]:
    """The companies of a sentence, by name or by what stands for it; no press and no date line."""
    found = with_beside(sentence, phrases(sentence))
    found = sorted([*found, *stand_ins(document, speakers, sentence)], key=lambda p: p.start)
    masked = sentence.masked
    return [
        p
        for p in found
        if not _DATE_LINE.match(masked[p.end :])
        and not _is_press(p)
        and not (masked[p.start - 1 : p.start] == "(" and masked[p.end : p.end + 1] == ":")  # (KRX: 035760)
    ]


def _framed(
    document: Document, stage: Stage, scene: Scene, found: list[Phrase], frames: Bank[Frame]
) -> list[tuple[str, frozenset[str]]]:
    """Add the deals that the frames read in a sentence; returns their kinds and parties."""
    sentence, done = scene.sentence, []
    both = bool(BOTH.search(sentence.masked))
    if not found and not both and not BACK.search(sentence.masked):
        return done
    for frame in (frames if found or both else _FROM_MEMORY).that_may_match(sentence.masked):
        for match in frame.pattern.finditer(sentence.masked):
            if not allowed(document, scene, frame, match):
                continue
            parties = parties_of(document, stage, scene, frame, match, found)
            names = frozenset(m.name for m, _ in parties)
            if len(names) < frame.least:
                continue
            if frame.kind in _OF_TRADE and _governs(m for m, _ in parties):
                continue
            if frames is _PROVING and not convinces(frame, sentence, parties):
                continue
            parties = _with_seller(document, stage, scene, frame, match, found, parties)
            kind = kind_of(document, frame, scene, match)
            if any(
                names <= held or held <= names
                for k, held in done
                if k == kind or {k, kind} <= _CLOSE[0] or kind == "strategic" and k in _CLOSE[1]
            ):
                continue
            if kind in ("distribution", "remake") and any(k == "acquisition" and names & held for k, held in done):
                continue
            if frame.kind == "strategic" and _OWNERSHIP.search(sentence.masked):
                continue
            if kind == "strategic" and _made_here(document, sentence, names):
                continue
            done.append((kind, names))
            parties = [(m, _PLAIN.get((kind, role), role)) for m, role in parties]
            parts = _one_each(kind, parties)
            for part in parts:
                _add(document, scene, frame, kind, match, part, len(parts) > 1)
    return done


def _with_seller(
    document: Document, stage: Stage, scene: Scene, frame: Frame, match: re.Match, found: list[Phrase], parties: list
) -> list[tuple[Mention, str]]:
    """The parties of a purchase, with the seller where it is a name that nobody knows."""
    roles = {role for role, _ in frame.slots}
    if frame.kind != "acquisition" or "seller" not in roles or any(role == "seller" for _, role in parties):
        return parties
    further = sorted([*found, *unknown_names(scene.sentence)], key=lambda p: p.start)
    again = parties_of(document, stage, scene, frame, match, further) if len(further) > len(found) else []
    return again if {(m.name, role) for m, role in parties} < {(m.name, role) for m, role in again} else parties


def _weighed(document: Document, scene: Scene, found: list[Phrase]) -> list[tuple[str, frozenset[str]]]:
    """The deal of a sentence that no frame reads, by the weight of its words."""
    masked = scene.sentence.masked
    found = [p for p in found if not p.loose]
    if len(found) < 1 or sum(len(p.mentions) for p in found) < 2 or is_negated(masked, len(masked), len(masked)):
        return []
    kind = weigh(_without_counts(scene.sentence))
    part = taking_part(masked, found) if kind else []
    if kind in _OF_TRADE:
        part = [p for p in part if not _governs(p.mentions)]
    names = frozenset(m.name for p in part for m in p.mentions)
    if kind is None or not 2 <= len(names) <= 5 or _told(document, scene.sentence, names):
        return []
    parties = roles_in(masked, part) if kind == "acquisition" else [(m, "party") for p in part for m in p.mentions]
    start, end = part[0].start, part[-1].end
    deal = Deal(kind, f"{kind}_by_weight", scene.sentence, scene.sentence.span(start, end), parties)
    set_status(deal, start, end)
    set_date(deal, start, document.published_on)
    deal.places = _homes(document, deal)
    if kind != "strategic":
        set_money(deal, start, end)
    add_deal(document, deal)
    return [(kind, names)]


def _without_counts(sentence: Sentence) -> str:
    """The masked sentence with only money and shares left of its figures."""
    counts = {
        p for p, m in sentence.at.items() if m.type == AMOUNT and m.entry.unit in ("count", "hours", "views", "rank")
    }
    return "".join("#" if i in counts else c for i, c in enumerate(sentence.masked))


def _deals_here(document: Document, sentence: Sentence) -> Iterator[tuple[str, set[str]]]:
    """Kind of each deal that is read already, with those of its parties that the sentence names."""
    for claim in document.claims:
        if claim.table == "partnership":
            yield (
                claim.values["kind"],
                {
                    e.name
                    for e in claim.evidence
                    if e.attribute == "organization" and sentence.start <= e.start < sentence.end
                },
            )


def _told(document: Document, sentence: Sentence, names: frozenset[str]) -> bool:
    """Is a deal of some of these companies read in the sentence already?"""
    return any(
        len(here & names) >= 2 or here & names and kind in ("distribution", "remake")
        for kind, here in _deals_here(document, sentence)
    )


def _made_here(document: Document, sentence: Sentence, names: frozenset[str]) -> bool:
    """Does the sentence name these companies as the makers of a work?"""
    return any(kind == "co_production" and names <= here for kind, here in _deals_here(document, sentence))


def _governs(mentions: Iterable[Mention]) -> bool:
    return any(m.entry and m.entry.kind == "government" for m in mentions)


def _is_press(phrase: Phrase) -> bool:
    mention = phrase.mentions[0]
    return (
        len(phrase.mentions) == 1
        and bool(_PRESS.search(mention.name))
        and (mention.entry is None or mention.entry.kind in (None, "other"))
    )


def _one_each(kind: str, parties: list[tuple[Mention, str]]) -> list[list[tuple[Mention, str]]]:
    """One deal a company that is bought, and one a buyer of rights."""
    several = {"acquisition": "target", "distribution": "buyer", "remake": "buyer"}.get(kind)
    if kind == "remake" and all(role == several for _, role in parties):
        return [[(m, "party") for m, _ in parties]]  # they make it again together
    names = list(dict.fromkeys(m.name for m, role in parties if role == several))
    parts = (
        [parties] if len(names) < 2 else [[(m, r) for m, r in parties if r != several or m.name == n] for n in names]
    )
    kept = ("acquirer", "target", "seller")
    return [[(m, role if kind == "acquisition" and role in kept else "party") for m, role in part] for part in parts]


def _add(
    document: Document, scene: Scene, frame: Frame, kind: str, match: re.Match, parties: list, several: bool = False
) -> None:
    sentence = scene.sentence
    deal = Deal(kind, frame.rule, sentence, sentence.span(*match.span()), parties)
    set_status(deal, match.start(), match.end())
    if kind in ("acquisition", "investment", "joint_venture"):
        price = _price_of(deal) if several else None
        deal.money = price
        if price is None:
            set_money(deal, match.start(), match.end())
    elif kind in ("distribution", "remake"):
        deal.money = _fee(sentence)
    set_date(deal, match.start(), document.published_on)
    if kind in ("co_production", "remake", "distribution"):
        it_ = frame.rule in ("makes_it_with", "they_make")
        object_ = next((a.start for a in scene.main if a.start > match.end()), None)
        active = frame.content and "subj" in frame.slots[0][1] and object_ is not None
        set_work(deal, scene, object_ if active else match.start(), kind != "co_production" or scene.near or it_)
    if (
        frame.rule == "puts_into_work"
        or kind == "investment"
        and len({w.key for a in scene.main for w in a.works}) == 1
    ):
        set_work(deal, scene, match.start(), frame.rule == "puts_into_work")
    if kind in ("distribution", "remake"):
        deal.places = _territories(deal, scene, kind, match.end())
    if kind == "joint_venture":
        prefix = re.search(
            r"\b(?:in|based in) (?:the )?\ue003|\ue003 (?:will|is to|is) (?:soon )?(?:be |become )?home to",
            sentence.masked,
        )
        deal.places = places_in(sentence, prefix.start(), prefix.end()) if prefix else []
    if kind == "co_production" and deal.work:
        deal.market_of(deal.work)
    if not deal.places and not deal.markets:
        deal.places = _homes(document, deal)
    if not _joins_merger(document, deal):
        add_deal(document, deal)


def _price_of(deal: Deal) -> Mention | None:
    """Of several companies bought, the figure that comes right after this one."""
    target = next((m.start for m, role in deal.parties if role == "target"), 0)
    return next((m for m in sorted(figures(deal.sentence, 0, 0), key=lambda m: m.start) if m.start > target), None)


def _fee(sentence: Sentence) -> Mention | None:
    """What is paid for rights: a figure after "for", "worth" or "paid" that is no price of one episode."""
    for amount in figures(sentence, 0, 0):
        position = next(p for p, m in sentence.at.items() if m is amount)
        if _FEE_BEFORE.search(sentence.masked[:position]) and not _A_PIECE.match(sentence.masked[position + 1 :]):
            return amount
    return None


def _name_sellers(document: Document, sentence: Sentence, found: list[Phrase]) -> bool:
    """Add those of whom a sentence only says that they are the sellers to the purchase told right before."""
    match = _SELLERS_ARE.search(sentence.masked)
    claim = next((c for c in reversed(document.claims) if c.table == "partnership"), None) if match else None
    if claim is None or claim.values["kind"] != "acquisition":
        return False
    if not 0 < sentence.index - document.sentence_at(claim.evidence[0].start).index <= 3:
        return False
    held = {e.name for e in claim.evidence if e.attribute == "organization"}
    aside = re.search(r", (?:which|who)\b", sentence.masked)
    named = [p for p in found if not p.owner and (aside is None or p.start < aside.start())]
    for mention in [m for p in named for m in p.mentions if m.name not in held]:
        claim.evidence.append(
            Evidence("organization", mention.start, mention.end, claim.rule, claim.certainty, mention.name, "seller")
        )
    return True


def _territories(deal: Deal, scene: Scene, kind: str, end: int) -> list[Mention]:
    """The countries that a sale or remake is for: behind the trigger, with the rights, else the home of the buyer."""
    masked = deal.sentence.masked
    behind = re.search(rf"\b(?:for|in|across|throughout) ({PLACES})", masked[end:])
    if behind:
        return places_in(deal.sentence, end + behind.start(1), end + behind.end(1))
    rights = _RIGHTS_OF_PLACE.search(masked)
    if rights:
        group = 1 if rights.group(1) else 2
        return places_in(deal.sentence, rights.start(group), rights.end(group))
    return []


def _homes(document: Document, deal: Deal) -> list[Mention]:
    """The country of the party from abroad: of what is bought, or of who is named first."""
    parties = sorted(deal.parties, key=lambda p: p[1] != "target")
    homes = (home_of(document, deal.sentence, m) for m, role in parties if role not in ("acquirer", "seller"))
    return next(([home] for home in homes if home), [])


def _joins_merger(document: Document, deal: Deal) -> bool:
    """What the owners of two merging companies sign right after is the same deal."""
    last = document.claims[-1] if document.claims else None
    if last is None or deal.kind != "strategic" or last.rule != "merges_with":
        return False
    held = {e.name for e in last.evidence if e.attribute == "organization"}
    near = 0 < deal.sentence.index - document.sentence_at(last.evidence[0].start).index <= 3
    if not near or held & set(deal.names()) or deal.status != last.values.get("status"):
        return False
    last.evidence += [e for e in claim_of(deal).evidence if e.attribute == "organization"]
    return True

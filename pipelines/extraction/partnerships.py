"""Deals between organisations: who does what with whom, over which work, where, for how much, since when.

Belongs here: the frames of deal_frames laid over the sentences of a document. Not here: deals that the makers of a
work imply (deals_of_works), grants of rights by territory (territories), who belongs to whom (ownership).
"""

from __future__ import annotations

import re

from pipelines.extraction.deal_frames import CONTENT, FRAMES, Frame
from pipelines.extraction.deal_moods import JOINT_VENTURE_CUE
from pipelines.extraction.deal_phrases import Phrase, phrases
from pipelines.extraction.deal_slots import (
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
from pipelines.extraction.deals_of_works import from_remakes, from_works
from pipelines.extraction.lexicon import Lexicon
from pipelines.extraction.scenes import Scene, Stage
from pipelines.extraction.territories import PLACES, is_remake, read_grants, seller_of
from pipelines.extraction.types import Document, Mention, Sentence

_ROLES = {"acquirer": "acquirer", "target": "target", "seller": "seller"}
_BACK = re.compile(
    r"^(?:It|The(?:ir)? (?:[\w-]+ ){0,2}(?:company|firm|studio|agency|group|giant|streamer|network|broadcaster|label|outfit|platform|conglomerate|distributor|seller|house|start-?up|business|major))\b|\b(?:it|its|the (?:(?:[\w-]+|[\ue003\ue006](?:['’]s|-based)?) ){0,3}(?:company|firm|studio|agency|start-?up|label|maker|house|funding|round|platform|producer|group|service))\b"
)
_BOTH = re.compile(r"\b(?:the|both|these|two) (?:two |three |four |\ue004 )?(?:[\w-]+ )?(?:companies|firms|studios|partners|parties|sides|networks|broadcasters|platforms|labels|pair|duo|trio|groups)\b|^They\b", re.IGNORECASE)
_TRANSPARENT = ("", "of", "in")
_REPORTED = re.compile(r"^(?:,[^,;]{0,60},)? (?:said|says|told|reported|reports|announced that|confirmed|disclosed in|declined)\b|^['’]s (?:[\w-]+ ){0,4}(?:head|chief|CEO|president|spokes\w+|executive|director|manager|official)\b")
_REPORT_BEFORE = re.compile(r"\b(?:said|says|told|according to|reported by|confirmed by|an? (?:official|spokes\w+|executive) (?:of|at|from)) (?:\w+ ){0,3}$")
_SYMMETRIC = frozenset({"with", "between", "among", "by", "alongside", "of", "and", "including", ""})
_DATE_LINE = re.compile(r"^\) ?(?:--|–|—)")
_SHARE_OF = re.compile(r"(?:stake|holding|interest|shares|control|half|majority|\ue004)(?: \w+)? (?:of|in) (?:[\w’'-]+ |[\ue003\ue006](?:['’]s)? ){0,5}$", re.IGNORECASE)
_RELATIVE = re.compile(r"^, (?:which|whom|that|(?:the|an?) (?:[\w’'-]+ |[\ue003\ue006](?:['’]s|-based)? ){1,4}(?:that |which )?)[^,;]*$")
_WHICH = re.compile(r",? (?:which|that|who)(?: (?:has|have|had|will|is|are|was|also|recently|last year|\ue005))* ?")
_PRESS = re.compile(r"(?:Daily|Herald|Times|News(?: Agency)?|Post|Press|Journal|Magazine|Reporter|Yonhap|Reuters|Variety|Deadline(?: Hollywood)?)$")
_RIGHTS = re.compile(r"\b(?:rights|licen[cs]\w+|deals?|agreements?|pre-?sales?|sold|bought|acquired|package)\b")
_RIGHTS_OF_PLACE = re.compile(
    rf"({PLACES})(?:['’]s)? (?:[\w-]+ )?rights\b|\b(?:rights?|releas\w+|distribut\w+|theatrically|home)\b[^.;\ue000\ue003]{{0,40}} (?:for|in|across) ({PLACES})"
)
_HOME = re.compile(r"([\ue003\ue006])(?:['’]s|-based)? (?:(?!of\b|and\b|to\b|in\b|for\b|on\b|with\b|by\b)[a-z-]+ ){0,3}$")
_ABOUT_MONEY = re.compile(r"\b(?:deal|transaction|acquisition|purchase|price|venture|stake|takeover|investment|round)\b")
_VENTURE_FRAMES = frozenset(f.pattern for f in FRAMES if f.kind == "joint_venture")
_FOUNDED_BEFORE = re.compile(
    r"\b(?:set(?:ting|s)? up|(?:co-)?found(?:ed|ing|s)|establish\w*|creat\w+|launch\w*|form(?:ed|s|ing)?|incorporat\w+|regist\w+|cut the ribbon on|call(?:ed|s)?(?: it)?|named|describes?|birth to|spun up) (?:(?!by\b|with\b|between\b|of\b|from\b|and\b|together\b)(?:[a-z][\w-]*|[\ue003\ue006](?:['’]s|-based)?) ){0,6}$"
    r"|\b(?:company|studio|venture|label|subsidiary|outfit|entity|firm|house|agency), (?:called |named |dubbed )?$|\bventure (?:of|between) [^,;]*, $"
)
_FOUNDED_AFTER = re.compile(
    r"^(?:,| is| was)? ?(?:the |an? )?(?:[\w-]+ ){0,3}(?:joint[ -])?venture (?:of|between|by)|^(?:,[^,;]{0,40},)? (?:was|will be|has been|is being|is to be|were) (?:\w+ )?(?:founded|set up|established|created|formed|launched|registered|spun up|incorporated)"
    r"|^, (?:an? )?(?:[\w-]+ ){0,3}(?:jointly|equally|50)[ -]?(?:owned|controlled|held|run)|^ (?:is|was) (?:based|owned|headquartered)"
)
_CLOSE = ({"remake", "distribution"}, {"strategic", "co_production", "distribution", "joint_venture", "acquisition", "remake", "investment"})


def read_partnerships(document: Document, stage: Stage, lexicon: Lexicon) -> None:
    """Append a claim for each deal that the body of the document states."""
    from_works(document)
    from_remakes(document)
    read_grants(document, stage)
    for scene in stage.scenes:
        if scene.sentence.block not in ("body", "list"):
            continue
        _read_sentence(document, stage, scene)


def _read_sentence(document: Document, stage: Stage, scene: Scene) -> None:
    sentence = scene.sentence
    found = phrases(sentence)
    if not found and not _BACK.search(sentence.masked) and not _BOTH.search(sentence.masked):
        return
    found = [p for p in found if not _DATE_LINE.match(sentence.masked[p.end :]) and not _is_press(p)]
    done: list[tuple[str, frozenset[str]]] = []
    for frame in FRAMES:
        for match in frame.pattern.finditer(sentence.masked):
            if is_negated(sentence.masked, match.start(), match.end()):
                continue
            if frame.content and "subj" in frame.slots[0][1] and not _takes_content(sentence.masked, match.end()):
                continue
            if frame.rule == "works_with" and not scene.main:
                continue
            parties = _fill(document, stage, scene, frame, match, found)
            names = frozenset(m.name for m, _ in parties)
            if len(names) < frame.least:
                continue
            kind = _kind(document, frame, scene, match)
            if any(names <= held or held <= names for k, held in done if k == kind or {k, kind} <= _CLOSE[0] or kind == "strategic" and k in _CLOSE[1]):
                continue
            if kind in ("distribution", "remake") and any(k == "acquisition" and names & held for k, held in done):
                continue
            if kind == "strategic" and _made_here(document, sentence, names):
                continue
            done.append((kind, names))
            for part in _one_a_target(kind, parties):
                _add(document, scene, frame, kind, match, part)
    if not done and _ABOUT_MONEY.search(sentence.masked):
        for amount in figures(sentence, 0, 0)[:1]:
            add_money(document, sentence, amount)


def _made_here(document: Document, sentence: Sentence, names: frozenset[str]) -> bool:
    """Does the sentence name these companies as the makers of a work?"""
    for claim in document.claims:
        if claim.table == "partnership" and claim.values["kind"] == "co_production":
            here = {e.name for e in claim.evidence if e.attribute == "organization" and sentence.start <= e.start < sentence.end}
            if names <= here:
                return True
    return False


def _is_press(phrase: Phrase) -> bool:
    mention = phrase.mentions[0]
    return len(phrase.mentions) == 1 and bool(_PRESS.search(mention.name)) and (mention.entry is None or mention.entry.kind in (None, "other"))


def _takes_content(masked: str, end: int) -> bool:
    """Is a work or a right the object of a verb that ends at `end`?"""
    object_ = re.split(r"\ue000(?!['’]s)| (?:to|from|by|with) ", masked[end : end + 90])[0]
    return bool(CONTENT.search(object_) or re.match(r" (?:it|them)\b", object_))


def _one_a_target(kind: str, parties: list[tuple[Mention, str]]) -> list[list[tuple[Mention, str]]]:
    targets = list(dict.fromkeys(m.name for m, role in parties if role == "target"))
    if kind != "acquisition" or len(targets) < 2:
        return [parties]
    return [[(m, role) for m, role in parties if role != "target" or m.name == name] for name in targets]


def _add(document: Document, scene: Scene, frame: Frame, kind: str, match: re.Match, parties: list) -> None:
    sentence = scene.sentence
    deal = Deal(kind, frame.rule, sentence, sentence.span(*match.span()), parties)
    set_status(deal, match.start(), match.end())
    if kind in ("acquisition", "investment", "joint_venture"):
        set_money(deal, match.start(), match.end())
    set_date(deal, match.start(), document.published_on)
    if kind in ("co_production", "remake", "distribution"):
        object_ = next((a.start for a in scene.main if a.start > match.end()), None)
        active = frame.content and "subj" in frame.slots[0][1] and object_ is not None
        set_work(deal, scene, object_ if active else match.start(), kind != "co_production" or scene.near)
    if kind in ("distribution", "remake"):
        deal.places = _territories(deal, scene, kind, match.end())
    if kind == "joint_venture":
        prefix = re.search(r"\b(?:in|based in) (?:the )?\ue003|\ue003 (?:will|is to|is) (?:soon )?(?:be |become )?home to", sentence.masked)
        if prefix:
            deal.places = places_in(sentence, prefix.start(), prefix.end())
    if kind == "co_production" and deal.work:
        deal.market_of(deal.work)
    if not _joins_merger(document, deal):
        add_deal(document, deal)


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
    return _home_of_buyer(deal)


def _home_of_buyer(deal: Deal) -> list[Mention]:
    """The foreign country that stands right before a party: "Germany's X", "the Turkish company X"."""
    for position, mention in sorted(deal.sentence.at.items()):
        if any(m.start == mention.start for m, _ in deal.parties):
            near = _HOME.search(deal.sentence.masked[:position])
            place = deal.sentence.at[near.start(1)] if near else None
            if place and place.entry.codes != ("KR",) and len(place.entry.codes) == 1:
                return [place]
    return []


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


def _kind(document: Document, frame: Frame, scene: Scene, match: re.Match) -> str:
    """A pact over a work or rights is named after what it is about."""
    masked = scene.sentence.masked
    if frame.kind == "distribution" and is_remake(document, scene.sentence):
        return "remake"
    if frame.kind != "strategic":
        return frame.kind
    if JOINT_VENTURE_CUE.search(masked):
        return "joint_venture"
    after = masked[match.end() : match.end() + 140]
    if scene.main and re.search(r"\bon (?:the |an? |its )?(?:[\w-]+ ){0,5}[“‘\"'_*]*\ue002|\b(?:produc(?:e|ing)|mak(?:e|ing)|co-?produc(?:e|ing)|(?:co-)?develop(?:ing)?)\b", after):
        return "co_production"
    if re.search(r"\b(?:distribut|stream|licen[cs])(?:e|ed|ing|es)?\b", after) and not re.search(r"\b(?:produc|develop|mak)\w+", after):
        return "distribution"
    return "strategic"


def _fill(document: Document, stage: Stage, scene: Scene, frame: Frame, match: re.Match, found: list[Phrase]) -> list[tuple[Mention, str]]:
    """The parties of a frame at `match`, or nothing where a slot that it needs stays empty."""
    if frame.slots[0][1] == ("both",):
        both = scene.main and _BOTH.search(scene.sentence.masked[: match.start()])
        return [(m, "party") for m in _remembered(document, scene, match, set(), many=True)] if both else []
    if frame.slots[0][1] == ("all",):
        return [(m, "party") for m in _together(document, scene, match, found)]
    parties: list[tuple[Mention, str]] = []
    taken: set[str] = set()
    for role, places in frame.slots:
        phrase = None
        for where in places:
            phrase = _at(where, match, [p for p in found if not {m.name for m in p.mentions} <= taken], scene, frame, found)
            if phrase:
                break
        mentions = list(phrase.mentions) if phrase else []
        if not mentions and role in ("acquirer", "investor", "company", "buyer", "seller") and "subj" in places and not parties[:1] or not mentions and "memory" in places:
            mentions = _remembered(document, scene, match, taken, role=role)
        if not mentions and role == "seller" and frame.kind in ("distribution", "remake"):
            mentions = _seller(document, scene, frame, match, parties)
        if not mentions and role in ("target", "acquirer", "investor", "company", "buyer"):
            return []
        for mention in mentions:
            if mention.name not in taken:
                parties.append((mention, _ROLES.get(role, "party") if frame.kind == "acquisition" else "party"))
        taken |= {m.name for m in mentions}
    return parties


def _seller(document: Document, scene: Scene, frame: Frame, match: re.Match, parties: list[tuple[Mention, str]]) -> list[Mention]:
    """The remembered seller. A channel that picks up a show is no party unless the sentence speaks of rights."""
    buyer = parties[0][0] if parties else None
    channel = buyer and buyer.entry and buyer.entry.kind in ("streamer", "broadcaster")
    if frame.rule == "takes_from" and (not scene.main or channel and not _RIGHTS.search(scene.sentence.masked)):
        return []
    seller = seller_of(document, scene, match.start(), buyer.name if buyer else None)
    return [seller] if seller else []


def _at(where: str, match: re.Match, found: list[Phrase], scene: Scene, frame: Frame, everything: list[Phrase]) -> Phrase | None:
    """The phrase of a slot among `found`, those not yet a party; `everything` are all of the sentence."""
    masked = scene.sentence.masked
    clause_start = masked.rfind(";", 0, match.start()) + 1
    if where == "next":
        return next((p for p in found if p.start >= match.end() and p.preposition == "" and not p.owner), None)
    before = [p for p in found if clause_start <= p.start and p.end <= match.start() + 1 and not p.owner]
    ahead = [p for p in everything if clause_start <= p.start and p.end <= match.start() + 1 and not p.owner]
    after = [p for p in found if p.start >= match.end() and ";" not in masked[match.end() : p.start]]
    if where == "subj":
        plain = [
            p
            for p in before
            if (
                p.preposition == ""
                or p.preposition in ("of", "in") and _SHARE_OF.search(masked[: p.start])
                or _WHICH.fullmatch(masked[p.end : match.start()])
                or masked[p.end : match.start()] == ", "
            )
            and not (p.possessive and p.end < match.start() - 2)
        ]
        return plain[-1] if plain else None
    if where == "obj":
        for phrase in after:
            gap = masked[match.end() : phrase.start]
            if phrase.owner:
                continue
            inside = phrase.governed < match.end() - 1
            if not inside and phrase.preposition not in _TRANSPARENT or len(gap) > 90 or frame.content is False and CONTENT.search(gap):
                return _antecedent(masked, match, ahead)
            return phrase
        return _antecedent(masked, match, ahead)
    if where == "owner":
        near = [p for p in found if p.possessive and p.end <= match.start() and len(masked[p.end : match.start()]) < 45 and "," not in masked[p.end : match.start()]]
        return near[-1] if near else None
    if where.startswith("("):
        near = [p for p in found if p.preposition == where.strip("()") and p.end <= match.end() and not p.owner]
        return near[-1] if near else None
    if where == "memory":
        return None
    if frame.content and not CONTENT.search(masked) and not scene.works():
        return None
    for phrase in after:
        gap = masked[match.end() : phrase.start]
        if phrase.preposition == where and not phrase.owner and len(gap) < 140:
            if frame.content is False and where in ("of", "in", "for", "on", "to") and CONTENT.search(gap[-60:]):
                return None
            return phrase
    return None


def _antecedent(masked: str, match: re.Match, before: list[Phrase]) -> Phrase | None:
    """The target that a relative clause follows: "X, which Y bought", "X, the studio Y bought"."""
    if len(before) < 2:
        return None
    gap = masked[before[-2].end : before[-1].start]
    return before[-2] if _RELATIVE.match(gap) and len(masked[before[-1].end : match.start()]) < 25 else None


def _together(document: Document, scene: Scene, match: re.Match, found: list[Phrase]) -> list[Mention]:
    """Every company that takes part in what the sentence says at `match`."""
    masked = scene.sentence.masked
    mentions: list[Mention] = []
    for phrase in found:
        near = masked[max(0, phrase.start - 50) : phrase.start]
        if phrase.owner or phrase.preposition not in _SYMMETRIC or ";" in masked[min(phrase.start, match.start()) : max(phrase.start, match.end())]:
            continue
        if _REPORT_BEFORE.search(near) or phrase.preposition == "to" and phrase.start < match.start():
            continue
        if phrase.preposition in ("of", "from") and phrase.start < match.start():
            continue
        if _REPORTED.match(masked[phrase.end :]) and len(found) > 2 and len(phrase.mentions) == 1 and phrase.start > match.end():
            continue
        mentions += phrase.mentions
    if match.re in _VENTURE_FRAMES:
        mentions = _without_venture(scene.sentence, mentions)
    names = {m.name for m in mentions}
    if len(names) == 1 and (_BACK.search(masked) or _BOTH.search(masked)) or not names and _BOTH.search(masked):
        mentions += _remembered(document, scene, match, names, many=not names)
    return mentions


def _without_venture(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """The owners of a joint venture without the venture, which the sentence names as founded, or in apposition."""
    positions = {m.start: p for p, m in sentence.at.items()}
    owners = [
        m
        for m in mentions
        if m.start not in positions
        or not (_FOUNDED_BEFORE.search(sentence.masked[: positions[m.start]]) or _FOUNDED_AFTER.match(sentence.masked[positions[m.start] + 1 :]))
    ]
    return owners if len({m.name for m in owners}) >= 2 else mentions


def _remembered(document: Document, scene: Scene, match: re.Match, taken: set[str], many: bool = False, role: str = "") -> list[Mention]:
    """What "it", "the company", "the two" stand for: the subject of the sentence before, or its companies."""
    masked = scene.sentence.masked
    if not (_BOTH.search(masked) if many else role == "target" or _BACK.search(masked)):
        return []
    if role == "target":
        for claim in reversed(document.claims):
            held = next((e for e in claim.evidence if claim.table == "partnership" and e.role == "target" and e.name not in taken), None)
            if held and scene.sentence.index - document.sentence_at(held.start).index <= 2:
                return [m for m in document.sentence_at(held.start).mentions if m.start == held.start][:1]
    index = next(i for i, s in enumerate(document.sentences) if s is scene.sentence)
    for sentence in reversed(document.sentences[max(0, index - 3) : index]):
        if sentence.block not in ("body", "list"):
            continue
        plain = [p for p in phrases(sentence) if not p.owner]
        if many:
            mentions = [m for p in plain for m in p.mentions if p.preposition in _SYMMETRIC]
            if len({m.name for m in mentions}) >= 2:
                return mentions
            continue
        for phrase in [p for p in plain if p.preposition == ""] or plain:
            mentions = [m for m in phrase.mentions if m.name not in taken]
            if mentions:
                return mentions[:1]
    return []

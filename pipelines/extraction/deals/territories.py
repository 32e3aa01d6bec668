"""Grants of rights by territory: who took a work for which countries, and from whom.

Belongs here: the patterns that join a buyer and its territories, and the seller that a document remembers. Not here:
other deals (partnerships).
"""

from __future__ import annotations

import re

from pipelines.extraction.deals.anaphors import subject_before
from pipelines.extraction.deals.moods import NEGATED
from pipelines.extraction.deals.phrases import full_name
from pipelines.extraction.deals.sellers import seller_of
from pipelines.extraction.deals.slots import Deal, add_deal, is_negated, set_date, set_status, set_work
from pipelines.extraction.deals.territory_pairs import pairs_in
from pipelines.extraction.memory.scenes import Scene, Stage
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import CHANNELS, COUNTRY, Document, Mention, Sentence

_PLACE = r"(?:the (?:rest of )?)?[\ue003\ue006](?:-speaking [\ue003A-Z]\w*)?"
PLACES = rf"{_PLACE}(?:(?:,? and (?:for )?|, |/| & |-){_PLACE})*"
_TAKE = (
    r"(?:(?:has|have|had|will|also|is|are|is set to|plans to|is to) )*(?:taken|took|takes?|taking|bought|buys?|acquired?|acquires|picked up|picks up|snapped up|nabbed|secured|landed|snagged|grabbed|scooped(?: up)?|licensed|boarded|came on board|came aboard|"
    r"come aboard|signed(?: up| on)?|handles?|handling|releas(?:e|es|ing)|distribut(?:e|es|ing)|has|got|gets|won|clinched|closed|swooped on|opens?|goes|booked)"
)
# A known name may have further capitalised words behind it (see full_name).
_BUYER = r"(?P<buyer>\ue000(?!-)(?: (?!CEO|Chief|President|Vice|Head)[A-Z][\w&]+){0,2})"
_GRANTS = tuple(
    (rule, Pattern(pattern.replace(r"(?P<buyer>\ue000)", _BUYER)))
    for rule, pattern in (
        (
            "buyer_for_territory",
            rf"(?P<buyer>\ue000)(?: \([^()\ue003]*\))? (?:{_TAKE} (?:(?!from\b|by\b|with\b|phone\b|prize\b|award)[^.;\ue000\ue003\ue006]){{0,60}}?)(?:for|in|across|throughout) (?:a package of |release in |distribution in |audiences in |theat(?:er|re)s in )?(?P<places>{PLACES})",
        ),
        (
            "buyer_for_territory_elliptic",
            rf"(?:(?:,|;|and|by|to|with|are|include) |^)(?P<buyer>\ue000)(?: \([^()\ue003]*\))? (?:for|in) (?P<places>{PLACES})(?! (?:market|audience|viewer))",
        ),
        (
            "buyer_for_territory",
            rf"(?P<buyer>\ue000), (?:which|who) (?:(?:will|is to|is set to|has|have|now|also) )*(?:look(?:s|ed|ing)? after|cover(?:s|ed)?|tak(?:es?|en)|took|handl(?:es?|ed)|releas(?:es?|ed) (?:it |the \w+ )?in|br(?:ings?|ought) it to) (?P<places>{PLACES})",
        ),
        ("buyer_in_brackets", rf"(?P<buyer>\ue000) \((?P<places>{PLACES})\)"),
        ("territory_in_brackets", rf"(?P<places>{PLACES}) \((?P<buyer>\ue000)\)"),
        (
            "territory_to_buyer",
            rf"(?P<places>{PLACES})(?: (?:rights|territories|distribution|release|theatrical|all-rights?|home video|video|streaming))*(?:,? meanwhile,?)?(?: (?:has|have|had|was|were|is|are|will|be|been|also|being))*(?: (?:went|gone|go|goes|sold|licensed|headed|handled|picked up|taken|acquired|secured|bought|snapped up|nabbed|released|distributed|with|covered|landed|pre-sold|boarded|landed))? (?:to|with|by|at) (?:[\ue003\ue006](?:['’]s|-based)? )?(?:the )?(?:(?!the\b)[a-z-]+ ){{0,2}}(?P<buyer>\ue000)(?!['’]s\b| (?:[\w-]+ ){{0,2}}[“‘\"'_*]*\ue002)",
        ),
        (
            "buyer_takes_territory",
            rf"(?P<buyer>\ue000) {_TAKE}(?: (?:the|all|exclusive|theatrical|streaming|distribution|rights?|remake|for|in|to|on|[“‘\"'_*]?\ue002[”’\"'_*]?))* (?P<places>{PLACES})(?=[,.;]| and \ue000| rights| on\b| for\b|$| (?:theatrical|distribution))",
        ),
        (
            "buyer_territory_list",
            rf"(?:, |and )(?P<buyer>\ue000) (?P<places>{PLACES})(?=[,.;]| and \ue000| on \ue002| on [“‘\"'_*]|$)",
        ),
        (
            "sold_to_local_buyer",
            r"\b(?:sold|sells|licensed|licenses|pre-sold|placed|went|gone|going|goes)\b[^.;]{0,60}? to (?P<places>[\ue003\ue006])(?:['’]s|-based)? (?:[a-z-]+ ){0,3}(?P<buyer>\ue000)",
        ),
        (
            "to_local_buyer_again",
            r"(?:,|and|,? and) (?:to )(?P<places>[\ue003\ue006])(?:['’]s|-based)? (?:[a-z-]+ ){0,3}(?P<buyer>\ue000)",
        ),
        (
            "sold_to_for_territory",
            rf"\b(?:sold|licensed|pre-sold|placed|deals?|agreements?|pacts?|closed|picked up|acquired|boarded|bought|taken|presales?|landed|courtesy)\b[^.;]{{0,60}}? (?:to|with|by|at|of) (?:[\ue003\ue006](?:['’]s|-based)? )?(?:[a-z-]+ ){{0,3}}(?P<buyer>\ue000) (?:for|in|covering|to cover) (?P<places>{PLACES})",
        ),
    )
)
# "X took Singapore, Malaysia and Brunei, and Taiwan went to Y": the first list is over.
_ANOTHER_LIST = Pattern(r"[^;]* and [^;]*, and (?:for )?")
_IT_RELEASES = Pattern(
    rf"(?:It|They|The (?:[\w-]+ ){{0,3}}(?:company|distributor|label|firm|streamer|outfit|studio|buyer)) (?:will |has |have |plans to |is to |are to |also |now )*(?:puts? (?:it|the \w+|\ue002) out|releas\w+|br(?:ings?|ought|inging)|distribut\w+|handl\w+|takes?|took|taken|bought|acquired|opens?|rolls? (?:it|the \w+) out|has rights)\b[^.;\ue000]{{0,60}}?\b(?:in|for|across|to|on release in) (?P<places>{PLACES})"
)
_SALES = Pattern(
    r"\b(?:rights|sales? (?:agent|company|outfit|firm|house)|pre-?sales?|presold|buyers?|territor(?:y|ies)|distribut(?:or|ors|ion)|sold to|picked up by|deals? (?:on|for|with)|licensed|boarded|bought|acquired|snapped up|pre-sold|sales|sold|[Ss]eller|nabbed|swooped|went to|placed with)\b"
)
_REMAKE = Pattern(r"\b(?:remakes?|formats?|versions?|adaptations?)\b", re.IGNORECASE)
_MADE_BY = Pattern(r"\b(?:re)?(?:made|produced|adapted|staged|shot|developed|created|filmed|mounted)(?: \w+)? by $")
_BUSINESS = Pattern(r"\b(?:formats?|remakes?)\b", re.IGNORECASE)
# Of a work that is shown as it is.
_FINISHED = Pattern(
    r"\b(?:releas\w+|theatrical\w*|cinemas?|theat(?:er|re)s|all rights|finished|subtitl\w+|dubb\w+|home[- ]video|DVD|picture|box[ -]office)\b"
)
_FORMAT = Pattern(r"\bformats?\b", re.IGNORECASE)


def read_grants(document: Document, stage: Stage) -> None:
    """Append a claim for each buyer of a work, with its territories; in documents that speak of sales only."""
    if not any(_SALES.search(s.masked) for s in document.sentences if s.block != "furniture"):
        return
    for scene in stage.scenes:
        sentence = scene.sentence
        if sentence.block not in ("body", "list"):
            continue
        seen: set[int] = set()
        for rule, pattern in _GRANTS:
            for match in pattern.finditer(sentence.masked):
                if match.start("buyer") not in seen and _granted(document, stage, scene, rule, match):
                    seen.add(match.start("buyer"))
        if sales_context(document, sentence):
            _read_pairs(document, stage, scene, seen)
            if not seen:
                _read_pronoun(document, stage, scene)


def _read_pronoun(document: Document, stage: Stage, scene: Scene) -> None:
    """A grant to "it", the company that the sentence before names."""
    match = _IT_RELEASES.match(scene.sentence.masked)
    buyer = subject_before(document, scene.sentence, set()) if match else None
    if match and buyer:
        start, end = match.span("places")
        places = [m for p, m in sorted(scene.sentence.at.items()) if start <= p < end and m.type == COUNTRY]
        _grant(document, stage, scene, "it_releases_in_territory", buyer, match.span(), places)


def _read_pairs(document: Document, stage: Stage, scene: Scene, seen: set[int]) -> None:
    """Grants of buyers and territories that stand in turn; nobody who makes or shows the work at home buys it."""
    makers = {n for w in scene.works() for n in w.organizations("producer", "co_producer", "distributor")}
    sentence = scene.sentence
    granted = {
        e.start
        for c in document.claims
        for e in (c.evidence if seen and c.table == "partnership" else ())
        if e.attribute == "territories" and sentence.start <= e.start < sentence.end
    }
    for pair in pairs_in(sentence, makers | {sentence.at[p].name for p in seen}, granted):
        _grant(document, stage, scene, "buyer_and_territory", pair.buyer, (pair.start, pair.end), list(pair.places))


def _granted(document: Document, stage: Stage, scene: Scene, rule: str, match: re.Match) -> bool:
    """Append the grant that a pattern found, if it is one."""
    sentence = scene.sentence
    buyer = full_name(sentence, match.start("buyer"))
    if buyer.source != "longer_name" and match.end("buyer") > match.start("buyer") + 1:
        return False
    if (
        _MADE_BY.search(sentence.masked[: match.start("buyer")])
        or NEGATED.search(match.group())
        or not sales_context(document, sentence)
    ):
        return False
    start, end = match.span("places")
    another = _ANOTHER_LIST.match(sentence.masked, start, end) if match.start("buyer") > end else None
    start = another.end() if another else start
    places = [m for p, m in sorted(sentence.at.items()) if start <= p < end and m.type == COUNTRY]
    return _grant(document, stage, scene, rule, buyer, match.span(), places, match.start("buyer"))


def _grant(
    document: Document,
    stage: Stage,
    scene: Scene,
    rule: str,
    buyer: Mention,
    span: tuple[int, int],
    places: list[Mention],
    position: int | None = None,
) -> bool:
    """Append a grant to `buyer`, who stands at `position`, unless it makes the work itself or nobody sells."""
    sentence = scene.sentence
    position = span[0] if position is None else position
    works = scene.works_at(position)
    if places and all(m.entry.codes == ("KR",) for m in places):
        return False
    if not works or is_negated(sentence.masked, *span):
        return False
    seller = seller_of(document, stage, scene, span[0], buyer.name)
    if seller and seller.name == buyer.name or seller is None and (buyer.entry is None or buyer.entry.kind in CHANNELS):
        return False
    if any(buyer.name in w.organizations("producer") for w in works):
        return False
    deal = Deal(
        "remake" if is_remake(document, sentence) else "distribution",
        rule,
        sentence,
        sentence.span(*span),
        [(m, "party") for m in (seller, buyer) if m],
    )
    deal.places = places
    deal.granted = True
    set_work(deal, scene, position, True)
    set_status(deal, span[0], position)
    if deal.status == "announced":
        deal.status = deal.status_span = None
    set_date(deal, span[0], document.published_on)
    add_deal(document, deal)
    return True


def is_remake(document: Document, sentence: Sentence) -> bool:
    """Is it the making anew that is sold: said in the sentence, or the business of the whole document?"""
    if _REMAKE.search(sentence.masked) and not re.search(r"\bremake of\b", sentence.masked):
        return True
    if _FINISHED.search(sentence.masked):
        return False
    spoken = sum(len(_BUSINESS.findall(s.text)) for s in document.sentences if s.block in ("body", "list"))
    if spoken >= 2 and any(_BUSINESS.search(s.text) for s in document.headline()):
        return True
    return sum(len(_FORMAT.findall(s.text)) for s in document.sentences if s.block != "furniture") >= 3


def sales_context(document: Document, sentence: Sentence) -> bool:
    """Do this sentence or its neighbours speak of sales?"""
    near = document.sentences[max(0, sentence.index - 3) : sentence.index + 4]
    return any(s.block in ("body", "list", "title") and _SALES.search(s.masked) for s in near)

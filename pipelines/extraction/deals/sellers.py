"""Who sells a work: what a document says of it, kept by work, for the grants that do not name their seller.

Belongs here: the ways to say that a company sells, and the choice among the companies that a document names. Not here:
who buys, and for which countries (territories).
"""

from __future__ import annotations

from pipelines.extraction.language.vocabulary import WORK_NOUN
from pipelines.extraction.memory.scenes import Scene, Stage
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import ORGANIZATION, Document, Mention, Sentence

_WHO = r"(?:[\ue003\ue006](?:['’]s|-based)? )?(?:(?!and\b|or\b|for\b)[a-z][\w’-]* ){0,3}(\ue000)"
_SALE = (
    r"(?:\b(?:deals?|sales|pre-?sales?|rights|raft|package|buyers|territories|slate|series|formats?|contracts?)|\ue002)"
)
_TITLE_OWNER = Pattern(
    rf"(\ue000)(?:['’]s (?:[\w’-]+ ){{0,4}}| (?:(?!will\b|has\b|is\b|to\b|launch|air|and\b|or\b|pick|stream)[\w’-]+ ){{0,2}}(?:{WORK_NOUN}) )[“‘\"'_*『「]*\ue002"
)
_SALE_HEADED = Pattern(
    r"\b(?:territor(?:y|ies)|sells?|sold|sales|presells|pre-?sales?|buyers|deals|countries|licensed)\b"
)
# Said of a company anywhere in the document: it sells.
_SELLS = (
    Pattern(
        rf"\b(?:[Ss]ales? (?:agent|company|outfit|firm|house|agency|banner)|[Ss]eller|[Vv]endor|[Rr]ights[- ](?:holder|owner)|[Ll]icensor|sold by|sealed by|licensed by|sales by|hawked by|shopped by|offered by|repped by|represented (?:abroad|overseas|internationally|at the market|in \ue003) by|courtesy of) (?:is |was )?{_WHO}"
    ),
    Pattern(
        rf"\b(?:[Ss]ales|(?:[Ii]nternational|[Ww]orld(?:wide)?|[Oo]verseas|[Ff]oreign|[Gg]lobal) (?:rights|sales|distribution))(?: (?:are|is|were|being|lie|lies|rest|rests|fall|falls))? (?:by|with|through|via|in the hands of|handled by|run by|looked after by|being handled by|represented by) {_WHO}"
    ),
    Pattern(rf"\b(?:pre-?sold|sold|licensed) (?:in|into|to|across) [^.;,\ue000]{{0,40}} by {_WHO}"),
    Pattern(
        r"(\ue000)(?:, (?:which|who|that) [^.;]{0,70}?| [^.;,\ue000]{0,12})? (?:sells|sold|is selling|has sold|parted with|has parted with|offloaded|hawks|is hawking|peddles|shops|is shopping) (?:it|them|the (?:film|movie|picture|title|series|drama|show|feature))\b"
    ),
    Pattern(
        r"(\ue000)(?:,[^,;]{0,60},)?(?: has| have| had| also| is| was| will| been| now)*,? (?:hawking|peddling|flogging|touting|shopping|hawked|peddled|flogged|touted|shopped|had [^.;]{0,80} to offer|repping|reps)\b"
    ),
    Pattern(
        rf"(\ue000)(?:,[^,;]{{0,60}},)?(?: has| have| had| also| is| will| already| now)*,? (?:closed|clos(?:es|ing)|str(?:uck|ikes)|sealed|seals|unveiled|sold|sells|selling|pre-?sold|handl(?:es|ing|ed)|rack(?:s|ed) up|inked|announced|licensed|clinched|reports?|reported|locked|concluded|wrapped|signed|placed|exported|tallied|notched|chalked up)\b[^.;]{{0,70}}{_SALE}"
    ),
    Pattern(
        r"(\ue000)(?:['’]s)? (?:(?:international|overseas|global|world|foreign) )?(?:sales (?:chief|head|team|executive|manager|slate|line-up|boss|director)|line-up|slate)\b"
    ),
    Pattern(
        r"\b(?:head of (?:\w+ )?sales|sales (?:chief|head|executive|manager|boss|director|agent)|(?:head|director|chief|vice president) of (?:international|overseas|global) (?:sales|business|distribution)),? (?:at|of|for|with) (\ue000)"
    ),
    Pattern(
        r"\b[Rr]ights\b[^.;\ue000]{0,30} (?:are|is|were|was|had been|have been|still|being) (?:held|owned|controlled|administered) by "
        + _WHO
    ),
    Pattern(r"(\ue000)(?:,| is| was) (?:the|its) (?:film['’]s )?(?:sales agent|seller|vendor|licensor)(?=[,.;])"),
    Pattern(
        r"\b(?:territories|countries|markets|buyers|deals|contracts|presales|pre-sales|business|haul|trade)(?:,? [\w-]+){0,2} for (\ue000)(?!['’]s)"
    ),
)
# Said in the very sentence of a grant.
_NAMED_WITH_GRANT = (
    *_SELLS,
    Pattern(r"(?<![\w-])[Ff]rom (?:[\ue003\ue006](?:['’]s|-based)? )?(?:[a-z-]+ ){0,4}(\ue000)"),
    Pattern(
        r"\b(?:per|[Aa]ccording to|said|says|reports) (?:[\ue003\ue006](?:['’]s|-based)? )?(?:[a-z-]+ ){0,3}(\ue000)"
    ),
)
_ALONE = Pattern(r"[*_#\s]*\ue000[*_:\s]*")
_NEAR = 12  # sentences that a statement about the seller reaches
_MAY_SELL = frozenset({"studio", "distributor", "broadcaster", "agency", "streamer"})


def seller_of(
    document: Document, stage: Stage, scene: Scene, position: int, buyer: str | None = None, near: bool = True
) -> Mention | None:
    """Who sells: named with the grant, else said of the same work, else said nearby, else the distributor or a maker of
    the work, else the one company of the headline or the first Korean one. Without `near`, nobody said to sell another
    work."""
    own = _seller_in(scene.sentence, _NAMED_WITH_GRANT, buyer)
    if own:
        return own
    for owner in _TITLE_OWNER.finditer(scene.sentence.masked):
        if scene.sentence.at[owner.start(1)].name != buyer:
            return scene.sentence.at[owner.start(1)]
    heads = _heading_company(document, scene.sentence)
    if heads and not _same_house(heads.name, buyer):
        return heads
    works = scene.works_at(position)
    said = _said_seller(stage, scene, {w.key for w in works}, buyer, near)
    if said:
        return said
    for sentence in document.headline():
        owner = _TITLE_OWNER.search(sentence.masked)
        if owner and _SALE_HEADED.search(sentence.masked) and not _same_house(sentence.at[owner.start(1)].name, buyer):
            return sentence.at[owner.start(1)]
    for work in works:
        for role in ("distributor", "producer"):
            evidence = next(
                (e for e in work.evidence if e.attribute == "organization" and e.role == role and e.name != buyer), None
            )
            if evidence:
                return next(
                    (m for m in document.mentions(ORGANIZATION) if (m.start, m.end) == (evidence.start, evidence.end)),
                    None,
                )
    headline = {m.name: m for s in document.headline() for m in s.of(ORGANIZATION)}
    spoken = {m.name for s in document.sentences if s.block == "body" for m in s.mentions if m.type == ORGANIZATION}
    headline = {name: m for name, m in headline.items() if name in spoken and name != buyer}
    if len(headline) == 1:
        return next(iter(headline.values()))
    return _korean_company(document, buyer)


def _heading_company(document: Document, sentence: Sentence) -> Mention | None:
    """The company that alone makes up the heading of the section where a sentence stands: the list below is its own."""
    headings = (s for s in reversed(document.sentences) if s.index < sentence.index and s.block == "heading")
    heading = next(headings, None)
    found = heading.of(ORGANIZATION) if heading else []
    return found[0] if len(found) == 1 and _ALONE.fullmatch(heading.masked) else None


def sellers_in(sentence: Sentence) -> list[Mention]:
    """The companies that a sentence says to sell."""
    found = [sentence.at[match.start(1)] for pattern in _SELLS for match in pattern.finditer(sentence.masked)]
    return [m for m in found if m.type == ORGANIZATION]


def _said_seller(stage: Stage, scene: Scene, keys: set[str], buyer: str | None, near: bool) -> Mention | None:
    """The company that a sentence nearby says to sell: of the same work first (of that alone without `near`), of the
    headline last, then by distance."""
    found: list[tuple[tuple, Mention]] = []
    for other in stage.scenes:
        far = abs(other.sentence.index - scene.sentence.index)
        title = other.sentence.block == "title"
        if far > _NEAR and not title or other.sentence.block not in ("title", "body", "list"):
            continue
        seller = _seller_in(other.sentence, _SELLS, buyer)
        if seller:
            spoken_of = {w.key for w in other.works()}
            if spoken_of and (other.main or not near) and not keys & spoken_of:
                continue
            found.append(((not keys & spoken_of, title, far), seller))
    return min(found, key=lambda f: f[0])[1] if found else None


def _korean_company(document: Document, buyer: str | None) -> Mention | None:
    """The first company from Korea that the document names: what is sold abroad in these articles is Korean."""
    if any(m.name == buyer and m.entry and m.entry.country == "KR" for m in document.mentions(ORGANIZATION)):
        return None
    for block in ("title", "body"):
        for sentence in document.sentences:
            for mention in sentence.mentions if sentence.block == block else ():
                entry = mention.entry
                if (
                    mention.type == ORGANIZATION
                    and not _same_house(mention.name, buyer)
                    and entry
                    and entry.country == "KR"
                    and entry.kind in _MAY_SELL
                ):
                    return mention
    return None


def _seller_in(sentence: Sentence, patterns: tuple[Pattern, ...], buyer: str | None) -> Mention | None:
    for pattern in patterns:
        for match in pattern.finditer(sentence.masked):
            mention = sentence.at[match.start(1)]
            if mention.type == ORGANIZATION and not _same_house(mention.name, buyer):
                return mention
    return None


def _same_house(name: str, buyer: str | None) -> bool:
    """Is the one name the other, or the beginning of it: CJ and CJ ENM?"""
    return buyer is not None and (name == buyer or f"{name} ".startswith(f"{buyer} ") or buyer.startswith(f"{name} "))

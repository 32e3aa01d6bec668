"""For whose audience a work is made, where no word beside its title says so.

Belongs here: the market of a work from its channel, its makers, a market named in the headline, or the works that the
article speaks of. Not here: versions (works, scenes).
`STRONG` names the rules that are sure enough to tell a work abroad from one at home; the others only fill the column.
"""

from __future__ import annotations

from collections.abc import Mapping

from pipelines.extraction.language.vocabulary import ANY_KIND, GENRE_NOUNS
from pipelines.extraction.memory.scenes import Stage
from pipelines.extraction.memory.versions import market_beside
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import (
    AMOUNT,
    CHANNELS,
    COUNTRY,
    ORGANIZATION,
    PERSON,
    Document,
    Evidence,
    KnownTitle,
    Mention,
    Work,
)

STRONG = frozenset(
    {
        "market_beside_title",
        "reference_title",
        "version_phrase",
        "channel_country",
        "local_streamer",
        "arm_country",
        "market_in_headline",
        "maker_country",
        "foreign_channel",
        "partner_with_takings",
        "stated_audience",
        "director_country",
        "local_work",
        "market_of_anaphor",
        "place_of_work",
    }
)
# Services whose works are made for many countries say nothing of the market of one.
_HOME_OF_GLOBAL_SERVICES = frozenset({"US", "HK", "CN", "SG"})
_CONTEXT = Pattern(
    rf"([\ue003\ue006])(?:['’]s|-language|-made)?(?: [\w’'-]+| \ue000(?:['’]s)?){{0,3}}? (?:{ANY_KIND}|{GENRE_NOUNS}|originals|content|titles|hits|box office|shows|broadcasters|production|cinema|theaters?|theatres?|audiences|viewers|television|TV)\b"
)
# "made for Mexican television", "for release in Japan", "aimed at British viewers", "“Dal-dong” is Korean"
_PUBLIC = r"(?:viewers?|audiences?|famil(?:y|ies)|children|kids|television|TV|screens?|multiplexes|cinemas|public|readers|fans|homes|market|subscribers|moviegoers|theatergoers)"
_AUDIENCE = (
    Pattern(
        rf"\b(?:for|at|to reach|with|before) (?:the |local )?([\ue003\ue006])(?:['’]s)?(?:-speaking)?(?: [\w-]+)?(?: and [\w-]+)? {_PUBLIC}\b"
    ),
    Pattern(
        r"\bfor (?:a )?(?:theatrical |local |wide )?(?:release|broadcast|transmission) (?:in|across) (?:the )?(\ue003)"
    ),
    Pattern(
        r"\b(?:made|produced|shot|filmed|tailored|created)(?: especially| only| solely)? for (?:the )?(\ue003)(?=[,.;]| and\b| by\b)"
    ),
    Pattern(r"\ue002[”’\"'_*]* is (\ue006)(?=[,.;])"),
)
_FRONTED = Pattern(r"(?:Then |Next |Later |Over |Back )?[Ii]n (?:the )?(\ue003),? ")
_AT_WORK = Pattern(
    r"(?:\ue001|\b[Ss]?he\b)[^.;]*?\b(?:played|plays?|starred|stars?|appeared|kept|made|shot|directed|joined|led|took|was cast|worked)\b|\bfor \ue001['’]s"
)
_SHOWN = Pattern(
    r"\b(?:aired?|airs|released?|opened|opens|remade|remake|rights|sold|broadcast|streamed|adapted|version)\b"
)
_LOCAL = Pattern(
    rf"\ue002[”’\"'_*]*,[”’\"'_*]* (?:a|the|another) (?:[\w-]+ )?(?:local|home-grown|domestic) (?:[\w-]+ ){{0,2}}?(?:{ANY_KIND}|{GENRE_NOUNS}|hit|smash|title)"
)
_IN_COUNTRY = Pattern(r" (?:in |\()?")
_KDRAMA = Pattern(r"\bK-(?:dramas?|content|series|movies?|films?)\b")


def read_markets(document: Document, stage: Stage, known: Mapping[str, KnownTitle]) -> None:
    """Set `market_country` of each work that has none, with the characters that speak for it. `known`: title key ->
    the work as the reference data knows it."""
    _from_headline(document, stage)
    _from_audience(stage)
    _from_local(document, stage)
    local = _local_streamers(document)
    for work in document.works:
        title = work.proof_of("title")
        markets = known[work.key].markets if work.key in known else ()
        if work.market is None and title is not None and len(markets) == 1 and not stage.shelf.others(work):
            _set(work, markets[0], title.start, title.end, "reference_title")
    for work in document.works:
        if work.market is None:
            _from_channel(work, local, document.text, document.mentions(COUNTRY)) or _from_makers(document, work)
    _from_place_of_work(stage)
    for work in document.works:
        if work.market is None:
            _from_director(document, work)
    for work in document.works:
        if work.market is None and work.values.get("kind") == "musical":
            _from_venue(document, work)
    for work in document.works:
        if work.market is None and work.spoken_of:
            title = work.proof_of("title")
            # Of a work that several countries have, the article means Korea's where nothing says otherwise.
            if title is not None and work.key in known and "KR" in known[work.key].markets:
                _set(work, "KR", title.start, title.end, "known_original")
            else:
                _from_context(document, work)


def _set(work: Work, market: str, start: int, end: int, rule: str) -> bool:
    work.market = market
    work.values["market_country"] = market
    work.prove("market_country", start, end, rule)
    return True


def _from_headline(document: Document, stage: Stage) -> None:
    for scene in stage.scenes:
        if scene.sentence.block != "title":
            continue
        for anchor in scene.anchors:
            stated = market_beside(scene.sentence, anchor.start, anchor.end)
            for work in anchor.works:
                if stated and work.market is None and not stage.shelf.others(work):
                    _set(work, stated[0], stated[1].start, stated[1].end, "market_in_headline")


def _from_audience(stage: Stage) -> None:
    """The country whose public a sentence says its one work is for."""
    for scene in stage.scenes:
        if scene.sentence.block not in ("body", "list") or not (scene.anchors or scene.near):
            continue
        for match in (m for pattern in _AUDIENCE for m in pattern.finditer(scene.sentence.masked)):
            place, works = scene.sentence.at[match.start(1)], scene.works_at(match.start())
            if (
                len(works) == 1
                and works[0].market is None
                and len(place.entry.codes) == 1
                and not stage.shelf.others(works[0])
            ):
                _set(works[0], place.entry.codes[0], place.start, place.end, "stated_audience")


def _from_local(document: Document, stage: Stage) -> None:
    """ "A local thriller" is one of the country that its paragraph spoke of last."""
    for scene in stage.scenes:
        masked = scene.sentence.masked
        for match in _LOCAL.finditer(masked) if scene.sentence.block in ("body", "list") else ():
            before = [
                m
                for s in document.sentences
                if s.paragraph == scene.sentence.paragraph
                for m in s.of(COUNTRY)
                if m.start < scene.sentence.start + match.start() and len(m.entry.codes) == 1
            ]
            works = scene.works_at(match.start())
            if before and len(works) == 1 and works[0].market is None and not stage.shelf.others(works[0]):
                _set(works[0], before[-1].entry.codes[0], before[-1].start, before[-1].end, "local_work")


def _entries(work: Work, role: str) -> list[Evidence]:
    return [e for e in work.evidence if e.attribute == "organization" and e.role == role]


def _local_streamers(document: Document) -> dict[tuple[int, int], Mention]:
    return {(m.start, m.end): m for m in document.mentions(ORGANIZATION)}


def _from_channel(work: Work, mentions: dict[tuple[int, int], Mention], text: str, places: list[Mention]) -> bool:
    for evidence in _entries(work, "broadcaster"):
        mention = mentions.get((evidence.start, evidence.end))
        if mention and mention.entry and mention.entry.country:
            return _set(work, mention.entry.country, evidence.start, evidence.end, "channel_country")
    for evidence in _entries(work, "streamer"):
        mention = mentions.get((evidence.start, evidence.end))
        place = _IN_COUNTRY.match(text[evidence.end : evidence.end + 40])
        arm = next((m for m in places if place and m.start == evidence.end + place.end()), None)
        if arm is not None and len(arm.entry.codes) == 1:
            return _set(work, arm.entry.codes[0], evidence.start, arm.end, "arm_country")
        if (
            mention
            and mention.entry
            and mention.entry.country
            and mention.entry.country not in _HOME_OF_GLOBAL_SERVICES
        ):
            return _set(work, mention.entry.country, evidence.start, evidence.end, "local_streamer")
    return False


def _from_makers(document: Document, work: Work) -> bool:
    """All makers whose country is known come from one; where a Korean one has one foreign partner, the work is made
    for the partner's home: what Korean companies co-produce abroad is local there."""
    mentions = {(m.start, m.end): m for m in document.mentions(ORGANIZATION)}
    makers = [(e, mentions.get((e.start, e.end))) for e in _entries(work, "producer")]
    known = [(e, m.entry) for e, m in makers if m and m.entry and m.entry.country]
    countries = {entry.country for _, entry in known}
    abroad = countries - {"KR"}
    if len(countries) == 2 and len(abroad) == 1:
        evidence, partner = next((e, entry) for e, entry in known if entry.country in abroad)
        channel = partner.kind in CHANNELS
        rule = (
            "foreign_channel"
            if channel
            else "partner_with_takings"
            if earns_in(document, work, partner.country)
            else "foreign_partner"
        )
        return _set(work, abroad.pop(), evidence.start, evidence.end, rule)
    if len(countries) == 1 and len(known) == len(makers):
        evidence = known[0][0]
        return _set(work, countries.pop(), evidence.start, evidence.end, "maker_country")
    return False


def _from_place_of_work(stage: Stage) -> None:
    """The country that opens a sentence on what somebody did in a work: "In France, for X's comedy “T”, she kept …"."""
    for scene in stage.scenes:
        opening = _FRONTED.match(scene.sentence.masked)
        works = [w for a in scene.main if a.mention is not None for w in a.works]
        if opening is None or len(works) != 1 or works[0].market is not None or stage.shelf.others(works[0]):
            continue
        place = scene.sentence.at[opening.start(1)]
        if (
            len(place.entry.codes) == 1
            and _AT_WORK.search(scene.sentence.masked)
            and not _SHOWN.search(scene.sentence.masked)
        ):
            _set(works[0], place.entry.codes[0], place.start, place.end, "place_of_work")


def _from_director(document: Document, work: Work) -> bool:
    """A work of one country's directors that no company of another makes or shows is one of that country."""
    mentions = {m.name: m for m in document.mentions(PERSON)}
    directors = [e for e in work.evidence if e.attribute == "person" and e.role == "director"]
    countries = {m.entry.country for e in directors if (m := mentions.get(e.name)) and m.entry}
    homes = {
        m.entry.country
        for m in document.mentions(ORGANIZATION)
        if m.entry and m.name in {e.name for e in work.evidence if e.attribute == "organization"}
    }
    if len(countries) != 1 or None in countries or homes - {None} - countries:
        return False
    if countries == {"KR"} and _speaks_of_abroad(document, work):
        return False
    return _set(work, countries.pop(), directors[0].start, directors[0].end, "director_country")


def _speaks_of_abroad(document: Document, work: Work) -> bool:
    """Does a sentence with the title name a company, place or money of another country?"""
    for evidence in work.evidence:
        if evidence.attribute != "title":
            continue
        for mention in document.sentence_at(evidence.start).mentions:
            company = mention.type == ORGANIZATION and mention.entry and mention.entry.country not in (None, "KR")
            place = mention.type == COUNTRY and mention.entry.codes != ("KR",)
            money = mention.type == AMOUNT and mention.entry.unit in _MONEY_OF
            if company or place or money:
                return True
    return False


_MONEY_OF = {"CNY": "CN", "JPY": "JP", "VND": "VN", "IDR": "ID", "THB": "TH", "INR": "IN", "TRY": "TR", "HKD": "HK", "TWD": "TW", "PHP": "PH", "MYR": "MY"}  # fmt: skip


def earns_in(document: Document, work: Work, country: str) -> bool:
    """Does a sentence that names a work speak of money of that country?"""
    for evidence in work.evidence:
        if evidence.attribute == "title":
            sentence = document.sentence_at(evidence.start)
            if any(m.type == AMOUNT and _MONEY_OF.get(m.entry.unit) == country for m in sentence.mentions):
                return True
    return False


def _from_venue(document: Document, work: Work) -> bool:
    """The first house that an article on a musical names is where it plays."""
    house = next((m for m in document.mentions(COUNTRY) if m.entry.kind == "venue"), None)
    return house is not None and _set(work, house.entry.codes[0], house.start, house.end, "venue_of_stage")


def _from_context(document: Document, work: Work) -> bool:
    """The country whose works the article spoke of last before the title, or first after it."""
    best: tuple[int, str, int, int] | None = None
    for sentence in document.sentences:
        if sentence.block in ("furniture", "caption"):
            continue
        for match in _CONTEXT.finditer(sentence.masked):
            mention = sentence.at[match.start(1)]
            if mention.type != COUNTRY or len(mention.entry.codes) != 1:
                continue
            distance = work.first - mention.start
            rank = distance if distance >= 0 else 100_000 - distance
            if best is None or rank < best[0]:
                best = (rank, mention.entry.codes[0], mention.start, mention.end)
        for match in _KDRAMA.finditer(sentence.text):
            start = sentence.start + match.start()
            distance = work.first - start
            rank = distance if distance >= 0 else 100_000 - distance
            if best is None or rank < best[0]:
                best = (rank, "KR", start, start + len(match.group()))
    if best is None:
        place = next((m for m in document.mentions(COUNTRY) if m.entry.codes == ("KR",)), None)
        return place is not None and _set(work, "KR", place.start, place.end, "market_of_article")
    return _set(work, *best[1:], "market_of_context")

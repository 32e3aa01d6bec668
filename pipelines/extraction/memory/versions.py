"""Versions of a work: the Korean original, a remake, a staging in another country.

Belongs here: which version a title or a phrase stands for. Not here: the phrases (version_phrases), works as such (works),
what is said of them (productions).
"""

from __future__ import annotations

import re

from pipelines.extraction.language.vocabulary import ANY_KIND, GENRE_NOUNS
from pipelines.extraction.memory.version_phrases import airings, made_abroad, remakes, stagings, version_anchors
from pipelines.extraction.memory.works import Anchor, Bookshelf
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import ORGANIZATION, TITLE, Mention, Sentence, Work

# Between "X" and "a Chinese reworking of Y": a copula or a comma, and nobody else.
_IS_VERSION = Pattern(
    r"(?!.*, and )[^;\ue001]*\b(?:is|was|will be|be|as|being|called)\b[^;\ue001]*|[”’\"'_*]*,[”’\"'_*]*[^,;\ue001]*"
)
_A_WORK_IS = Pattern(rf"\b(?:{ANY_KIND}|{GENRE_NOUNS}|[Ii]t)\b[^;]* (?:is|was|will be) $")
_RENAMED = Pattern(r"(?:known as|called|titled|entitled|under the title|by the title|named|renamed|retitled)")
# "a Japanese remake of “T,” which reached 9.8 percent in 2021": what is said of T is said of the original.
_TELLS_OF_ORIGINAL = Pattern(
    r"^[”’\"'_*]*,[”’\"'_*]* (?:(?:an?|the|its) [^,;]*?\b(?:that|which)|which|whose [^,;]*?) (?:had |has |was |were )?(?:first )?(?:aired|ran|reached|drew|drawn|earned|grossed|sold|won|starred|became|topped|scored|hit|made|finished|ended|pulled|attracted|seen|shown|broadcast|captivated|charmed|gripped|delighted|enthralled|hooked|swept)\b"
)
# "It had a Japanese version two years later": one besides the work told of so far.
_HAS_ANOTHER = Pattern(
    r"\b(?:ha[ds]|have|g[eo]ts?|saw|spawned|inspired|led to|yielded|prompted|followed by|there (?:is|was)|made|ordered|commissioned|greenlit) "
    r"(?:also |even |since |later )?[Aa]n? [^,;.]*$"
)
_NEAR = Pattern(
    r"[ ,“‘\"'_*]{0,4}|,? (?:of|on|to) (?:the |its |a )?(?:(?!and\b|by\b)[\w’'-]+ ){0,5}[“‘\"'_*]*"
    r"|,? (?:which |that |is |will be |goes |to be )*(?:known as|called|titled|entitled|under the title|by the title|named|renamed|retitled) (?:of )?[“‘\"'_*]*"
)


def market_beside(sentence: Sentence, start: int, end: int) -> tuple[str, Mention] | None:
    """The country that an adjective or place right before a title, or in the apposition after it, speaks of.

    `start`, `end`: the anchor in the masked sentence. Adjectives that belong to a person are left.
    """
    before, after = sentence.masked[:start], sentence.masked[end:]
    work_noun = rf"(?:{ANY_KIND}|{GENRE_NOUNS}|originals?|sequel|remake|hit|version|adaptation|feature|co-production|blockbuster|western|epic|saga|sci-fi|smash|show|cartoon)"
    pattern = rf"([\ue003\ue006])(?:['’]s|-language|-made|-produced|-[\ue003\ue006])?(?: (?!actor|actress|director|star|novel|webtoon|writer)[\w’'+-]+| \ue000(?:['’]s)?){{0,6}}? {work_noun}(?:,? (?:titled|called|entitled|series|drama|film))?,? ?[“‘\"'_*«(]*$"
    match = re.search(pattern, before[-110:])
    if match:
        position = len(before) - len(before[-110:]) + match.start(1)
        # "a Korea-Vietnam tearjerker" is made for the partner's home.
        if re.match(r"-[\ue003\ue006]", before[position + 1 :]) and sentence.at[position].entry.codes == ("KR",):
            position += 2
        codes = sentence.at[position].entry.codes
        if len(codes) == 1:
            return codes[0], sentence.at[position]
    match = re.match(r"^[”’\"'_*»]*,[”’\"'_*»]* the (\ue006) [a-z-]+[,.;)]", after)
    if match:
        place = sentence.at[end + match.start(1)]
        if len(place.entry.codes) == 1:
            return place.entry.codes[0], place
    match = re.search(r"([\ue003])['’]s [“‘\"'_*«]*$|\ue006(?=-language [“‘\"'_*«]*$)", before)
    if match:
        place = sentence.at[match.start()]
        if len(place.entry.codes) == 1:
            return place.entry.codes[0], place
    pattern = rf"^[”’\"'_*»]*,?[”’\"'_*»]*(?: \([^()]*\))?,? (?:is |was |will be |be )?(?:an?|the|its|another|\ue000['’]s) (?:(?!with\b|in\b|to\b|of\b|from\b|by\b)[\w’'$.-]+,? ){{0,5}}?([\ue003\ue006])(?:['’]s|-language|-made|-produced|-[\ue003\ue006])?(?: (?!actor|actress|director|star|novel|webtoon|writer)[\w’'+-]+| \ue000(?:['’]s)?){{0,4}}? (?:{work_noun}|reworking|take|spin)"
    match = re.search(pattern, after)
    if match:
        codes = sentence.at[end + match.start(1)].entry.codes
        if len(codes) == 1:
            return codes[0], sentence.at[end + match.start(1)]
    return None


def split_versions(
    sentence: Sentence, anchors: list[Anchor], inherited: list[Work], shelf: Bookshelf, on_stage: bool
) -> None:
    """Point each title anchor at the version its words speak of, and add anchors for phrases that name a version."""
    for anchor in anchors:
        if anchor.weight == "credit":
            continue
        stated = market_beside(sentence, anchor.start, anchor.end)
        if not stated:
            stated = _channel_country(sentence, anchor)
        if stated and len({w.key for w in anchor.works}) >= 1:
            market, mention = stated
            placed = []
            for work in anchor.works:
                version = shelf.version(work, market, None, mention.start)
                if version.market is None:
                    version.market = market
                if version.market == market:
                    version.values.setdefault("market_country", market)
                    version.prove("market_country", mention.start, mention.end, "market_beside_title")
                placed.append(version)
            anchor.works = placed
    titled = [a for a in anchors if a.weight == "main"]
    base = titled[0].works if titled else inherited
    phrases = version_anchors(sentence)
    abroad = made_abroad(sentence)
    phrases += [p for p in [*remakes(sentence), *abroad] if not any(a < p[1] and p[0] < b for a, b, _, _ in phrases)]
    staged = stagings(sentence) if on_stage else []
    if not titled:
        staged += airings(sentence)
        phrases += staged
    if on_stage and titled:
        phrases += [p for p in staged if not any(a < p[1] and p[0] < b for a, b, _, _ in phrases)]
    for start, end, market, label in sorted(phrases, key=lambda p: p[:2]):
        near = next((a for a in anchors if a.start >= end and _NEAR.fullmatch(sentence.masked[end : a.start])), None)
        span = sentence.span(start, end)
        subject = next((a for a in titled if a.end <= start and near and a.works[0].key != near.works[0].key), None)
        if near and subject and market and _IS_VERSION.fullmatch(sentence.masked[subject.end : start]):
            # "X is a Chinese reworking of Y": the version is X, and Y its source.
            near.weight = "source"
            near, works = None, subject.works
        elif (
            near
            and market
            and len(inherited) == 1
            and inherited[0].key != near.works[0].key
            and _A_WORK_IS.search(sentence.masked[:start])
        ):
            # "Her new film is the Indonesian take on Y": the version is the film spoken of.
            near.weight = "source"
            near, works = None, inherited
        elif (
            near
            and market
            and base
            and base[0].key != near.works[0].key
            and _RENAMED.search(sentence.masked[end : near.start])
        ):
            # "the U.S. version, known as Y": Y is a work of its own, made from the one spoken of.
            near.weight, works = "main", near.works
            source = base[0]
            works[0].values.setdefault("based_on", source.title)
            works[0].prove("based_on", *span, "renamed_version")
        else:
            works = near.works if near else base
        if len(works) != 1:
            continue
        work = works[0]
        original = near and market not in (None, "KR") and _TELLS_OF_ORIGINAL.match(sentence.masked[near.end :])
        if market is None:
            markets = [w for w in shelf.by_key[work.key] if w is not work and w.version and "original" in w.version]
            if markets:
                chosen = markets[0]
            elif work.market is None or near:
                chosen = work
            else:
                chosen = _original(work, sentence, shelf, span)
        else:
            # Where a house is named long after the work, another staging of it has begun the article.
            claim = bool(titled) or (start, end, market, label) not in staged
            another = (start, end, market, label) in abroad or not near and _HAS_ANOTHER.search(sentence.masked, 0, end)
            if another and _told_before(work, sentence, shelf):
                claim = False
            claim = claim and not original
            chosen = _namesake(work, market, shelf) or shelf.version(work, market, label, span[0], claim)
            if chosen.market is None:
                chosen.market = market
            if chosen.market != market:
                continue
            chosen.values.setdefault("market_country", market)
            chosen.prove("market_country", *span, "version_phrase")
        if chosen.version is None:
            chosen.version = label
        chosen.values.setdefault("version", chosen.version)
        chosen.prove("version", *span, "version_phrase")
        if near and not original:
            near.works = [chosen]
        else:
            anchors.append(Anchor(start, end, [chosen], "version", passing=(start, end, market, label) in abroad))


def _told_before(work: Work, sentence: Sentence, shelf: Bookshelf) -> bool:
    """Did an earlier sentence name the work, so that a version for another country is a second one?"""
    return any(
        mention.type == TITLE and mention.name == work.key
        for earlier in shelf.document.prose()
        if earlier.start < sentence.start
        for mention in earlier.mentions
    )


def _namesake(work: Work, market: str, shelf: Bookshelf) -> Work | None:
    """The work of that market whose title this one carries on: "Quiet Ferry" beside "Quiet Ferry: Tokyo"."""
    for other in shelf.document.works:
        if other.market == market != work.market and other.key != work.key and work.title.startswith(other.title):
            return other
    return None


def _original(work: Work, sentence: Sentence, shelf: Bookshelf, span: tuple[int, int]) -> Work:
    """The original of a work whose own market is known: the version of the channel's country, else Korea's, since
    these articles tell of Korean works made again abroad."""
    channel = next(
        (
            m
            for m in sentence.mentions
            if m.type == ORGANIZATION and m.entry and m.entry.kind == "broadcaster" and m.entry.country
        ),
        None,
    )
    market = channel.entry.country if channel else "KR"
    if market == work.market:
        return work
    fresh = shelf.version(work, market, "original", span[0])
    if fresh.market is None:
        fresh.market = market
    if fresh.market == market and "market_country" not in fresh.values:
        fresh.values["market_country"] = market
        place, rule = ((channel.start, channel.end), "channel_country") if channel else (span, "original_of_remake")
        fresh.prove("market_country", *place, rule)
    return fresh


def _channel_country(sentence: Sentence, anchor: Anchor) -> tuple[str, Mention] | None:
    """The country of a broadcaster that stands right before a title or in the apposition behind it."""
    before, after = sentence.masked[: anchor.start], sentence.masked[anchor.end :]
    match = re.search(r"(\ue000)(?:['’]s)?(?: [\w’'-]+){0,5} [“‘\"'_*«]*$", before[-70:])
    if match:
        mention = sentence.at[len(before) - len(before[-70:]) + match.start(1)]
        if (
            mention.entry
            and mention.entry.kind == "broadcaster"
            and mention.entry.country
            and " by " not in match.group()
            and " and " not in match.group()
        ):
            return mention.entry.country, mention
    match = re.match(
        r"^[”’\"'_*»]*,?[”’\"'_*»]* (?:\((?:[^()]*))?(?:(?:an?|the) )?(?:(?!while|whereas|and|but|as|where|it|which|that|who|he|she|they)[\w’'-]+ ){0,4}?(?:by |on |from |for )?(\ue000)",
        after,
    )
    if match:
        mention = sentence.at[anchor.end + match.start(1)]
        if mention.entry and mention.entry.kind == "broadcaster" and mention.entry.country:
            return mention.entry.country, mention
    return None

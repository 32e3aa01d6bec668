"""Versions of a work: the Korean original, a remake, a staging in another country.

Belongs here: words that tell one version from another, and the country they speak of. Not here: works as such (works),
what is said of them (productions).
"""

from __future__ import annotations

import re

from pipelines.extraction.language.vocabulary import ANY_KIND, GENRE_NOUNS
from pipelines.extraction.memory.works import Anchor, Bookshelf
from pipelines.extraction.types import ORGANIZATION, Mention, Sentence, Work

_VERSION_NOUN = (
    "version|adaptation|remake|original|take|edition|reworking|production|spin|reboot|iteration|staging|counterpart|twin|edit|transfer|makeover|redo|(?:series|drama|film|movie) based on|"
    "retelling|reimagining|format|run|premiere|adaptations?"
)
_PLACE = "[\ue003\ue006]"
# "the Japanese version", "a U.S. take", "the Korean original", "the Hollywood remake", "the English-language version"
_VERSION = re.compile(
    rf"(?<!\w)(?:(?:[Tt]he|[Aa]|[Aa]n|[Ii]ts|[Tt]heir|[Tt]hat) )?({_PLACE})(?:['’]s)?(?:-language)?(?: (?:TV|television|drama|film|stage|live-action|series|musical|popular|upcoming|new|local|small-screen)){{0,3}} ({_VERSION_NOUN})(?!\w)(?! (?:powerhouse|compan|house|studio|team|giant|firm|cost|budget|industry|market|partner|crew|unit|label))"
)
_ORIGINAL = re.compile(
    r"(?<!\w)(?:[Tt]he|[Tt]heir|[Ii]ts) (?:(?:19|20)\d\d |[\ue005] )?(?:hit |popular |source )?original(?: (?:series|drama|show|version|film|run))?(?!\w)(?! (?:story|novel|webtoon|idea|IP|content|screenplay|form|language|cast|songs?))"
)
_ORIGINALLY = re.compile(r"(?<!\w)(?:it |which |that )?originally (?:aired|ran|released|premiered|shown|broadcast)")
# A company that makes a work again for its own country: "Universal Television is remaking", "ABC's adaptation of".
_REMAKE_VERB = r"(?:remak(?:e|es|ing)|remade|redo(?:ing)?|adapt(?:s|ing)?|retool(?:s|ed|ing)?|rework(?:s|ed|ing)|locali[sz](?:es|ed|ing)|translat(?:e|es|ing)|reimagin(?:e|es|ing)|reboot(?:s|ing)?|(?:shoot|mak|produc|develop)ing (?:its|their) own (?:take|version|remake))"
_REMADE_BY = re.compile(
    rf"(\ue000)(?: \([^()]*\))?(?: and \ue000)?(?:,[^.;,]{{0,60}},)? (?:(?:is|are|will|to|has|have|plans? to|wants? to|is set to|would|could) )*(?:be )?({_REMAKE_VERB})\b"
    r"|(\ue000)['’]s (?:own |new |upcoming |local )?(adaptation|remake|version|edit|edition|spin|take|reboot|reworking|makeover)\b"
)
_LOCAL_VERSION = re.compile(
    r"(\ue000)[^.;]{0,60}? (?:a|its|their)(?: own| new)? local (?:version|remake|edition|adaptation)\b"
)
# "Workpoint has just started one in Thailand"
_ONE_IN = re.compile(
    r"(?<=\ue000) [^.;,\ue002]{0,30}?\b(?:started|launched|made|aired|produced|mounted|staged|put on|brought|shot) (?:one|its own|their own) in (?:the )?(\ue003)"
)
_FOR_AUDIENCE = re.compile(
    r"\bfor (?:the )?([\ue003\ue006])(?:['’]s)?(?:-speaking)? (?:viewers|audiences?|market|screen|television|TV|readers|fans|stage)"
)
_STATESIDE = re.compile(r"\b[Ss]tateside (?:remake|makeover|version|adaptation|redo|take)\b")
_ON_STAGE = re.compile(
    r"\b(?:open\w*|stag(?:ed|es|ing)|perform\w*|premier\w*|bow\w*|mount\w*|run|ran|runs|play(?:s|ed|ing)|performances?|production|transfer\w*|arriv\w*|debut\w*|come|comes|came|go|goes)\b[^.;\ue003]{0,60}?\b(?:(?:in|on|at|to|of) (?:the )?|, )(?:[a-z]+ern |central |downtown )?(\ue003)"
)
_NOT_STAGED = re.compile(r"\b(?:not|never|n['’]t|nor)(?: been| yet| be)* $")
# Between "X" and "a Chinese reworking of Y": a copula or a comma, and nobody else.
_IS_VERSION = re.compile(
    r"(?!.*, and )[^;\ue001]*\b(?:is|was|will be|be|as|being|called)\b[^;\ue001]*|[”’\"'_*]*,[”’\"'_*]*[^,;\ue001]*"
)
_AIRED_IT = re.compile(
    r"(\ue000) (?:first |originally |had )?(?:aired|showed|broadcast|ran|put out) (?:it|the original|the story) in \ue003"
)
_A_WORK_IS = re.compile(rf"\b(?:{ANY_KIND}|{GENRE_NOUNS}|[Ii]t)\b[^;]* (?:is|was|will be) $")
_RENAMED = re.compile(r"(?:known as|called|titled|entitled|under the title|by the title|named|renamed|retitled)")
_NEAR = re.compile(
    r"[ ,“‘\"'_*]{0,4}|,? (?:of|on|to) (?:the |its |a )?(?:(?!and\b|by\b)[\w’'-]+ ){0,5}[“‘\"'_*]*"
    r"|,? (?:which |that |is |will be |goes |to be )*(?:known as|called|titled|entitled|under the title|by the title|named|renamed|retitled) (?:of )?[“‘\"'_*]*"
)
# What is only talked of, or said not to come, is no version yet.
_UNREAL_BEFORE = re.compile(
    r"\b(?:no|not|without|never|neither|nor|talk of|rumou?rs? of|speculation about|question of|idea of|possibility of|dream of|hopes? (?:of|for)|instead of|rather than) (?:an? |any |the )?$",
    re.IGNORECASE,
)
_UNREAL_AFTER = re.compile(
    r"^[^.;]{0,60}? (?:is|was|are|were|has been|have been) (?:not|never|no longer|off|abandoned|scrapped|shelved|dropped|cancell?ed|called off|out of the question|unlikely)\b|^[^.;]{0,40}? (?:isn['’]t|wasn['’]t|never|fell through)\b"
)


def version_anchors(sentence: Sentence) -> list[tuple[int, int, str | None, str]]:
    """(start, end, market, label) of phrases that name a version of a work: 'the Japanese version', 'the original'."""
    found = []
    for match in _VERSION.finditer(sentence.masked):
        if match.group(2).startswith("original") and match.group().lower().startswith(("a ", "an ")):
            continue
        if _UNREAL_BEFORE.search(sentence.masked[: match.start()]) or _UNREAL_AFTER.match(
            sentence.masked[match.end() :]
        ):
            continue
        mention = sentence.at[match.start(1)]
        codes = mention.entry.codes
        if mention.name == "English" or match.group(2) in ("original", "originals") and " version" in match.group():
            continue
        if len(codes) == 1:
            label = sentence.text[mention.start - sentence.start : mention.end - sentence.start] + " " + match.group(2)
            found.append((match.start(), match.end(), codes[0], label))
    for match in _ORIGINAL.finditer(sentence.masked):
        if not any(a < match.end() and match.start() < b for a, b, _, _ in found):
            found.append((match.start(), match.end(), None, "original"))
    for match in _ORIGINALLY.finditer(sentence.masked):
        found.append((match.start(), match.end(), None, "original"))
    return sorted(found, key=lambda f: f[:2])


def _remakes(sentence: Sentence) -> list[tuple[int, int, str | None, str]]:
    """Phrases in which a company makes a work again, with the country it is made for: the audience's, else the maker's."""
    masked, found = sentence.masked, []
    audience = _FOR_AUDIENCE.search(masked)
    stated = sentence.at[audience.start(1)].entry.codes if audience else ()
    for match in (*_REMADE_BY.finditer(masked), *_LOCAL_VERSION.finditer(masked)):
        maker = sentence.at[match.start(1) if match.group(1) else match.start(3)]
        country = maker.entry.country if maker.entry else None
        market = stated[0] if len(stated) == 1 else country
        if market and market != "KR":
            begin = match.start(2) if match.lastindex and match.lastindex == 2 else match.start()
            found.append((max(begin, match.start() + 1), match.end(), market, "remake"))
    for match in _ONE_IN.finditer(masked):
        place = sentence.at[match.start(1)]
        if len(place.entry.codes) == 1 and place.entry.codes != ("KR",):
            found.append((match.start(), match.end(), place.entry.codes[0], "local version"))
    found += [(*m.span(), "US", m.group().lower()) for m in _STATESIDE.finditer(masked)]
    return found


def _stagings(sentence: Sentence) -> list[tuple[int, int, str | None, str]]:
    """Where a musical is performed; of two houses named together the first."""
    found = []
    for match in _ON_STAGE.finditer(sentence.masked):
        place = sentence.at[match.start(1)]
        if _UNREAL_AFTER.match(sentence.masked[match.end() :]):
            continue
        if _UNREAL_BEFORE.search(sentence.masked[: match.start()]) or _NOT_STAGED.search(
            sentence.masked[: match.start()]
        ):
            continue
        if place.entry.kind in ("city", "venue") and len(place.entry.codes) == 1 and not found:
            stage = sentence.text[place.start - sentence.start : place.end - sentence.start]
            found.append((match.start(1), match.end(1), place.entry.codes[0], f"{stage} production"))
    return found


def _airings(sentence: Sentence) -> list[tuple[int, int, str | None, str]]:
    """ "KBS aired it in Korea": the version of the work spoken of that a channel showed in its own country."""
    found = []
    for match in _AIRED_IT.finditer(sentence.masked):
        entry = sentence.at[match.start(1)].entry
        if entry and entry.kind == "broadcaster" and entry.country:
            found.append((match.start(), match.end(), entry.country, f"{entry.country} broadcast"))
    return found


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
    phrases += [p for p in _remakes(sentence) if not any(a < p[1] and p[0] < b for a, b, _, _ in phrases)]
    staged = _stagings(sentence) if on_stage else []
    if not titled:
        staged += _airings(sentence)
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
        if near:
            near.works = [chosen]
        else:
            anchors.append(Anchor(start, end, [chosen], "version"))


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

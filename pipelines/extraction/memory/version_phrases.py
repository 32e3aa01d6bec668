"""Phrases that name a version of a work: "the Japanese version", "X is remaking it", "Turkish audiences got theirs".

Belongs here: which words of a sentence speak of a version, and of which country. Not here: which work it is a version of,
and whether it is one already known (versions).
"""

from __future__ import annotations

import re

from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import Sentence

_VERSION_NOUN = (
    "version|adaptation|remake|original|take|edition|reworking|production|spin|reboot|iteration|staging|counterpart|twin|edit|transfer|makeover|redo|(?:series|drama|film|movie) based on|"
    "retelling|reimagining|format|run|premiere|adaptations?"
)
_PLACE = "[\ue003\ue006]"
# "the Japanese version", "a U.S. take", "the Korean original", "the Hollywood remake", "the English-language version"
_VERSION = Pattern(
    rf"(?<!\w)(?:(?:[Tt]he|[Aa]|[Aa]n|[Ii]ts|[Tt]heir|[Tt]hat) )?({_PLACE})(?:['’]s)?(?:-language)?(?: (?:TV|television|drama|film|stage|live-action|series|musical|popular|upcoming|new|local|small-screen)){{0,3}} ({_VERSION_NOUN})(?!\w)(?! (?:powerhouse|compan|house|studio|team|giant|firm|cost|budget|industry|market|partner|crew|unit|label))"
)
# "its first Japanese-language series, a local version of"
_APPOSED_VERSION = Pattern(
    rf"({_PLACE})(?:['’]s)?(?:-language)? (?:series|film|drama|show|movie|musical), an? (?:local |new |loose )?({_VERSION_NOUN})(?!\w)"
)
_ORIGINAL = Pattern(
    r"(?<!\w)(?:[Tt]he|[Tt]heir|[Ii]ts) (?:(?:19|20)\d\d |[\ue005] )?(?:hit |popular |source )?original(?: (?:series|drama|show|version|film|run))?(?!\w)(?! (?:story|novel|webtoon|idea|IP|content|screenplay|form|language|cast|songs?))"
)
_ORIGINALLY = Pattern(r"(?<!\w)(?:it |which |that )?originally (?:aired|ran|released|premiered|shown|broadcast)")
# A company that makes a work again for its own country: "Universal Television is remaking", "ABC's adaptation of".
_REMAKE_VERB = r"(?:remak(?:e|es|ing)|remade|redo(?:ing)?|adapt(?:s|ing)?|retool(?:s|ed|ing)?|rework(?:s|ed|ing)|locali[sz](?:es|ed|ing)|translat(?:e|es|ing)|reimagin(?:e|es|ing)|reboot(?:s|ing)?|(?:shoot(?:ing)?|mak(?:e|es|ing)|produc(?:e|es|ing)|develop(?:s|ing)?) (?:its|their) own (?:take|version|remake|edition))"
_REMADE_BY = Pattern(
    rf"(\ue000)(?: \([^()]*\))?(?: and \ue000)?(?:,[^.;,]{{0,60}},)? (?:(?:is|are|will|to|has|have|plans? to|wants? to|is set to|would|could) )*(?:be )?({_REMAKE_VERB})\b"
    r"|(\ue000)['’]s (?:own |new |upcoming |local )?(adaptation|remake|version|edit|edition|spin|take|reboot|reworking|makeover)\b"
)
_LOCAL_VERSION = Pattern(
    r"(\ue000)[^.;]{0,60}? (?:a|its|their)(?: own| new)? local (?:version|remake|edition|adaptation)\b"
)
# "Workpoint has just started one in Thailand"
_ONE_IN = Pattern(
    r"(?<=\ue000) [^.;,\ue002]{0,30}?\b(?:started|launched|made|aired|produced|mounted|staged|put on|brought|shot) (?:one|its own|their own) in (?:the )?(\ue003)"
)
_FOR_AUDIENCE = Pattern(
    r"\bfor (?:the )?([\ue003\ue006])(?:['’]s)?(?:-speaking)? (?:viewers|audiences?|market|screen|television|TV|readers|fans|stage)"
)
_STATESIDE = Pattern(r"\b[Ss]tateside (?:remake|makeover|version|adaptation|redo|take)\b")
_ON_STAGE = Pattern(
    r"\b(?:open\w*|stag(?:ed|es|ing)|perform\w*|premier\w*|bow\w*|mount\w*|run|ran|runs|play(?:s|ed|ing)|performances?|production|transfer\w*|arriv\w*|debut\w*|come|comes|came|go|goes)\b[^.;\ue003]{0,60}?\b(?:(?:in|on|at|to|of) (?:the )?|, )(?:[a-z]+ern |central |downtown )?(\ue003)"
)
_NOT_STAGED = Pattern(r"\b(?:not|never|n['’]t|nor)(?: been| yet| be)* $")
_AIRED_IT = Pattern(
    r"(\ue000) (?:first |originally |had )?(?:aired|showed|broadcast|ran|put out) (?:it|the original|the story) in \ue003"
)
# Told of a country rather than of a version: "Turkish audiences got theirs", "Manila followed with a version by X",
# "Toho mounted it in Tokyo", "he shot it all over again in Mandarin".
_ABROAD = (
    Pattern(
        r"([\ue003\ue006]) (?:audiences|viewers|fans|moviegoers|cinemagoers|theatergoers|screens) (?:\w+ )?(?:got|have|had|were given|received|can look forward to) (?:theirs|(?:one|a version|an? \w+) of their own|their own)\b"
    ),
    Pattern(
        r"([\ue003\ue006])(?: \w+)? (?:followed|came|was|is|had|has|got|answered|made|shot|put on|staged|wanted)(?: \w+)?(?:,? in \ue005,?)? (?:with |to have )?(?:an? (?:version|remake|edition|adaptation|take|retelling|reworking|staging|production)\b(?! of \ue002)|one of its own|its own(?: (?:version|remake|edition|take|staging))?\b(?! \w+))"
    ),
    Pattern(
        r"\bThe (\ue006) (?:set|shot|made|staged|called|moved|placed|cast) (?:theirs|it|the (?:action|story|tale))\b"
    ),
    Pattern(
        r"\b(?:(?:mounted|staged|put on|remade|remaking|redone|redid|reshot|reworked|retold|retelling) (?:it|the (?:story|show|piece|film|tale|musical|drama))|(?:shot|shoot|made|make|produced|did|do|told|tell) (?:it|the (?:story|tale|film)) (?:all )?(?:over(?: again)?|again|once more|anew)) (?:in|for) (?:the )?([\ue003\ue006])(?! (?:dollars|won)\b)"
    ),
    Pattern(
        r"\b(?:remade|redone|reworked|retold|adapted|reshot|restaged|revived|reborn|localized)(?: (?:again|there|itself))? (?:in|for) (?:the )?([\ue003\ue006])(?!(?:['’]s)? (?:webtoon|novel|comic|book))"
    ),
    Pattern(
        r"\b(?:version|remake|edition|adaptation|retelling|staging|reworking)s? (?:in|for|from|out of) (?:the )?([\ue003])(?!['’]s)"
    ),
    Pattern(
        r"(?:^|[;:—] )In ([\ue003]),? [^.;\ue002\ue003\ue006]{0,60}?\b(?:remade|redid|reworked|made (?:its|their) own|retold|restaged) (?:it|the)\b"
    ),
)
# What is only talked of, or said not to come, is no version yet.
_UNREAL_BEFORE = Pattern(
    r"\b(?:no|not|without|never|neither|nor|talk of|rumou?rs? of|speculation about|question of|idea of|possibility of|dream of|hopes? (?:of|for)|discuss(?:es|ed|ing)?|mull(?:s|ed|ing)?|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|instead of|rather than) (?:an? |any |the )?$",
    re.IGNORECASE,
)
_UNREAL_AFTER = Pattern(
    r"^[^.;]{0,60}? (?:is|was|are|were|has been|have been) (?:not|never|no longer|off|abandoned|scrapped|shelved|dropped|cancell?ed|called off|out of the question|unlikely)\b|^[^.;]{0,40}? (?:isn['’]t|wasn['’]t|never|fell through)\b"
)


def version_anchors(sentence: Sentence) -> list[tuple[int, int, str | None, str]]:
    """(start, end, market, label) of phrases that name a version of a work: 'the Japanese version', 'the original'."""
    found = []
    for match in (*_VERSION.finditer(sentence.masked), *_APPOSED_VERSION.finditer(sentence.masked)):
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


def remakes(sentence: Sentence) -> list[tuple[int, int, str | None, str]]:
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


def stagings(sentence: Sentence) -> list[tuple[int, int, str | None, str]]:
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


def airings(sentence: Sentence) -> list[tuple[int, int, str | None, str]]:
    """ "KBS aired it in Korea": the version of the work spoken of that a channel showed in its own country."""
    found = []
    for match in _AIRED_IT.finditer(sentence.masked):
        entry = sentence.at[match.start(1)].entry
        if entry and entry.kind == "broadcaster" and entry.country:
            found.append((match.start(), match.end(), entry.country, f"{entry.country} broadcast"))
    return found


def made_abroad(sentence: Sentence) -> list[tuple[int, int, str | None, str]]:
    """Versions told of through the country whose audience or makers have one of their own."""
    found: list[tuple[int, int, str | None, str]] = []
    for pattern in _ABROAD:
        for match in pattern.finditer(sentence.masked):
            place = sentence.at[match.start(1)]
            if len(place.entry.codes) != 1 or any(a < match.end() and match.start() < b for a, b, _, _ in found):
                continue
            if _UNREAL_BEFORE.search(sentence.masked[: match.start()]) or _UNREAL_AFTER.match(
                sentence.masked[match.end() :]
            ):
                continue
            words = sentence.text[place.start - sentence.start : place.end - sentence.start]
            found.append((match.start(), match.end(), place.entry.codes[0], f"{words} version"))
    return found

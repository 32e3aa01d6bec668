"""Titles of works in a text, whatever marks them: quotes, cues, a line of their own, or an earlier mention.

Belongs here: which characters are a title. Not here: what is said of the work (productions).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.extraction.lexicon import Lexicon
from pipelines.extraction.names import title_key
from pipelines.extraction.types import TITLE, Mention
from pipelines.extraction.vocabulary import (
    GENRE_NOUNS,
    MONTHS,
    NOT_A_NAME,
    REPORTING,
    SMALL_WORDS,
    WEEKDAYS,
    WORK_NOUN,
)

_PAIRED = re.compile(
    r"[“″]([^“”″\n]{1,90})[”″]"
    r"|(?<!\w)‘((?:[^‘’\n]|’(?=\w)){1,90})’(?!\w)"
    r"|(?<![\w'])'((?:[^'\n]|(?<=\w)'(?=\w)|(?<=s)'(?= [A-Z])){1,90})'(?!\w)"
    r"|『([^』\n]{1,60})』|「([^」\n]{1,60})」|《([^》\n]{1,60})》|〈([^〉\n]{1,60})〉"
    r"|(?<![\w_])_([^_\n]{1,90})_(?![\w_])"
    r"|(?<![\w*])\*([^*\n]{1,90})\*(?![\w*])"
)
_STRAIGHT = re.compile(r'"')

# A work noun right before the quote, or in apposition after it, makes even an unlikely quote a title.
_CUE_BEFORE = re.compile(
    rf"(?:(?<![\w-])(?:{WORK_NOUN})|titled|entitled|starring in|remake of|version of|adaptation of|season of|"
    rf"sequel to|spin-off of|episode of|premiere of|cast of|star of|lead in|role in|appear in|starred in)[,:]?\s*$",
    re.IGNORECASE,
)
_CUE_AFTER = re.compile(
    rf"^[,\s]*(?:\([^()]*\))?,?\s*(?:(?:is |was |will be |, )?(?:a|an|the|its|his|her|their|which|another)\s)?(?:[\w’'$-]+\s){{0,6}}(?:{WORK_NOUN})(?!\w)"
    r"|^\s*(?:will premiere|premiered|aired|airs|stars|starring|is set to air|is directed|directed by|is based on|"
    r"opens|opened|begins|will air|season \d)",
    re.IGNORECASE,
)
_OTHER_BEFORE = re.compile(
    r"(?:songs?|singles?|tracks?|albums?|EP|OST|hashtag|slogan|motto|banner of|under the theme|theme of|exhibition|award for|"
    r"categor(?:y|ies)|nicknamed?|dubbed|so-called|the terms?|the words?|the phrase|message|headline|report|books?|novels?|"
    r"novella|memoir|paper|seminar|forum|conference|session|panel|lecture|mobile games?|video games?|the game|podcast|"
    r"called (?:it|him|her|them|the [\w ]{1,30}|that)|described as|seen as|known as the|a kind of|concert(?: tour)?|tour|"
    r"in what (?:he|she|it|they) called(?: the)?|newspaper|magazine|program called|initiative|project called|character|role of|"
    r"studio|company|agency|venture)[,:]?\s*(?:called|titled|named|entitled|as)?\s*$",
    re.IGNORECASE,
)
_SPEECH_AFTER = re.compile(
    rf"^,?\s*(?:(?:he|she|they|it|the \w+|[A-Z][\w.-]+(?:\s[A-Z][\w.-]+){{0,3}})\s(?:has\s)?(?:{REPORTING})\b|(?:{REPORTING})\b)"
)
_SENTENCE_INSIDE = re.compile(r"(?<!Mr)(?<!Dr)(?<!Ms)(?<!Mrs)(?<!St)(?<!Vol)(?<!No)[.;]\s")
_ACRONYM = re.compile(r"^[A-Z][A-Za-z&]{0,7}$")
_AWARD = re.compile(r"^(?:Best|Outstanding|Special|Grand|Rising|Top)\s[A-Z]|Awards?$|Prize$")

_TC_WORD = r"[A-ZÀ-Þ#][\w'’!&#-]*"
_TC = rf"{_TC_WORD}(?:(?:: | )(?:(?:of|the|in|on|at|to|for|a|an|from|with|my|is|de|la|no|as|Is)\s){{0,2}}(?:{_TC_WORD}|\d+))*"
_UNQUOTED_AFTER_CUE = re.compile(
    rf"(?<![\w-])(?:films?|movies?|series|dramas?|musicals?|sitcoms?|shows?|webtoons?|documentar(?:y|ies)|blockbusters?|thrillers?|contests?|titles?|features?|pictures?|"
    rf"anime|rom-coms?|remake of|version of|adaptation of|sequel to|spin-off of|season of|the hit|smash hit|of TV's|star of|"
    rf"{GENRE_NOUNS}|^(?:Romance|Thriller|Comedy|Drama|Film|Musical|Sitcom|Melodrama|Documentary|Webtoon|Anthology))(?: hits?)? ({_TC})"
)
_UNQUOTED_BETWEEN_COMMAS = re.compile(
    rf"\b(?:project|film|series|drama|work|feature|movie|show|title|effort|debut|hit|musical|outing|production|documentary|thriller|comedy|romance|webtoon|sequel|entry|offering|release)(?: [^,.;:]{{0,50}})?, ({_TC}),"
)
_UNQUOTED_APPOSED = re.compile(
    rf"(?:^|[,;:—–]\s|\s)({_TC}), (?:a|an|the|his|her|its|their|another)\s(?:[\w’'$%+-]+,?\s){{0,7}}?(?:{WORK_NOUN})"
    r"(?!\s(?:production|producer|maker|star|creator|director|company|studio|platform|service|festival|market|industry|"
    r"writer|actor|distributor|giant|house|fans?|business|streamer|programming|lovers?|stars|giants)|\w)"
)
_UNQUOTED_DATED = re.compile(rf"({_TC})\s(?:\((?:19|20)\d\d\)|\[(?:19|20)\d\d\])")
_UNQUOTED_SUBJECT = re.compile(
    rf"^({_TC})(?:,[^,.]{{3,80}},)?\s(?:premieres|premiered|will premiere|airs|aired|will air|began airing|is based on|was adapted|is adapted|"
    r"is directed|was directed|grossed|has grossed|sold \d|opens in|opened in|hits theaters|hit theaters|bowed|"
    r"follows|tells the|tells of|centers on|revolves around|is set in|is slated to|stars (?!in|as|opposite|alongside)|"
    r"debuted on|debuts on|streams on|is streaming|will be released|was released|topped the)"
)
# After these words stand the titles of a person's or company's earlier works, often one after another.
_CREDIT_LIST = re.compile(
    rf"(?:known (?:\w+ )?(?:for|from)(?: (?:his|her|their) (?:roles?|work|part) (?:in|on))?|filmmaker behind|director of|creators? of|makers? of|stars? of|credits (?:\w+ )?include|hits (?:such as|like|including)|"
    rf"(?:series|films|dramas|movies|shows|titles|productions|works) (?:such as|like|including)|the likes of|producer of|writer of|behind|of TV's|starred in|appeared in|warring families in|of \ue000['’]s) "
    rf"((?:\ue000['’]s )?{_TC}(?:, {_TC})*(?:,? and (?:\ue000(?:['’]s)? )?(?:(?:drama |film )?series |film |drama )?{_TC})?)"
)
_AFTER_PERSON = re.compile(rf"(?:\ue001 of (?:TV['’]s |\ue000['’]s )?|\ue001 \((?:\ue000['’]s )?)({_TC})(?=[),.;]| and|$)")
_ALIAS_AFTER = re.compile(r"^[”″’'\"_*]?,?\s\((?:aka|a\.k\.a\.?|also known as|originally|English title:?|working title:?|literally|or)?\s*[“‘'\"_*]?([^()“”\"_*]{2,60}?)[”’'\"_*]?\)")
_NOT_ALIAS = re.compile(r"(?:19|20)\d\d|^(?:left|right|above|center|pictured|Yonhap|Season|season|S\d|\w+ via|Courtesy|working title)")
_NOT_TITLE_WORDS = frozenset(
    ["Festival", "Council", "Awards", "Award", "Market", "Academy", "Studios", "Studio", "Production", "Productions", "Association", "Agency", "Center", "Centre", "Network", "Company", "Corp", "Inc", "Day", "Days", "Week", "Park", "Theater", "Theatre", "Arena", "Ministry", "University", "Street", "District"]
)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t“‘\"'":
        start += 1
    while end > start and (text[end - 1] in " \t,;:”’\"'" or (text[end - 1] == "." and not text[start:end].endswith(("Jr.", "Dr.", "Mr.")))):
        if text[end - 1] in "’'" and text[end - 2 : end - 1] == "s" and end - start > 3:
            end -= 1
            continue
        end -= 1
    return start, end


def quoted_spans(text: str) -> Iterator[tuple[int, int, int, int]]:
    """(outer start, inner start, inner end, outer end) of everything in quotes or marked as title, line by line.

    Straight double quotes are paired in the order of the line; all others by their shape.
    """
    offset = 0
    for line in text.split("\n"):
        marks = [m.start() for m in _STRAIGHT.finditer(line)]
        for left, right in zip(marks[::2], marks[1::2], strict=False):
            if 1 < right - left <= 92:
                yield offset + left, offset + left + 1, offset + right, offset + right + 1
        for match in _PAIRED.finditer(line):
            group = match.lastindex or 1
            yield offset + match.start(), offset + match.start(group), offset + match.end(group), offset + match.end()
        offset += len(line) + 1


def looks_like_title(inner: str, cued: bool) -> bool:
    """Capitals on all words that carry meaning; with a cue half of them will do."""
    words = inner.split()
    if not words or len(words) > 12 or _SENTENCE_INSIDE.search(inner):
        return False
    if not inner[0].isalnum() and inner[0] not in "#¡¿(":
        return False
    heavy = [w for w in words if w.strip(".,!?:;()'’").casefold() not in SMALL_WORDS] or words
    capital = sum(1 for w in heavy if not w[0].isalpha() or w[0].isupper() or not w[0].isascii())
    if inner[0].islower():
        return cued and len(words) <= 5 and "," not in inner
    return capital == len(heavy) or (cued and capital * 2 >= len(heavy) and len(words) <= 8)


def quoted_titles(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Quotes that hold a title; speech, scare quotes, songs, books, abbreviations and awards are left."""
    for outer, start, end, close in quoted_spans(text):
        raw = text[start:end]
        start, end = _trim(text, start, end)
        inner = text[start:end]
        if not inner:
            continue
        before, after = text[max(0, outer - 70) : outer].rsplit("\n", 1)[-1], text[close : close + 90].split("\n", 1)[0]
        cued = bool(_CUE_BEFORE.search(before) or _CUE_AFTER.search(after))
        if not looks_like_title(inner, cued):
            continue
        if _OTHER_BEFORE.search(before) and not _CUE_AFTER.search(after):
            continue
        if raw.endswith((",", "?", "!", ".")) and _SPEECH_AFTER.search(after) and not cued and len(inner.split()) < 3:
            continue
        if after.startswith(")") and _short_for(inner, before):
            continue
        if _AWARD.search(inner) and not cued:
            continue
        named = lexicon.organizations.get(inner) or lexicon.people.get(inner)
        if named and not cued:
            continue
        if any(m.type == "organization" and m.end - m.start >= len(inner) - 8 for m in lexicon.scan(inner)) and not cued:
            continue
        yield Mention(start, end, TITLE, inner, "quoted")


def _short_for(inner: str, before: str) -> bool:
    """Is a quote in brackets the short form of the name before them: 'Hanbit Pictures (“Hanbit”)', '(NYSE:SKM, “SKT”)'?"""
    bracket = re.search(r"([A-Z][^()“”]{0,50}) \([^()]*$", before)
    if not bracket or not _ACRONYM.match(inner):
        return False
    return inner.upper() == inner or inner.casefold() in bracket.group(1).casefold()


def aliases_of(text: str, mention: Mention) -> list[tuple[int, int, str]]:
    """Other names of a work in brackets behind its title: (start, end, alias)."""
    tail = text[mention.end : mention.end + 120].split("\n", 1)[0]
    match = _ALIAS_AFTER.match(tail)
    if not match or _NOT_ALIAS.search(match.group(1)):
        return []
    alias = match.group(1).strip()
    marked = tail[match.start(1) - 1] in "“‘'\"_*" or re.search(r"\((?:aka|a\.k\.a|also known)", match.group(0))
    if not (marked or looks_like_title(alias, False)) or alias[0].islower():
        return []
    return [(mention.end + match.start(1), mention.end + match.start(1) + len(alias), alias)]


def bare_titles(text: str, taken: list[tuple[int, int]], lexicon: Lexicon) -> Iterator[Mention]:
    """Titles without any mark, in one line of text: after a cue word, before an apposition or a year in brackets,
    or as the subject of a verb that only works take. `taken` are the spans of names already found."""
    for pattern, rule in (
        (_UNQUOTED_AFTER_CUE, "after_cue"),
        (_UNQUOTED_BETWEEN_COMMAS, "apposition"),
        (_UNQUOTED_APPOSED, "apposition"),
        (_UNQUOTED_DATED, "dated"),
        (_UNQUOTED_SUBJECT, "subject_of_release"),
    ):
        for match in pattern.finditer(text):
            start, end = match.span(1)
            words = text[start:end].split()
            while words and (words[0] in NOT_A_NAME and len(words) > 1 and words[0] not in ("The", "A", "My", "All", "Our", "When", "One", "It", "Three", "Second", "Big", "Oh", "I", "No", "Let", "What", "Our", "Yes", "Her", "After", "Once", "Behind")):
                start += len(words.pop(0)) + 1
            name = text[start:end].rstrip("'’")
            name = re.sub(r"['’]s$", "", name)
            name = re.sub(rf" (?:on|in|for|from|at) (?:{MONTHS}|{WEEKDAYS}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b.*$", "", name)
            end = start + len(name)
            if re.search(r"[A-Z][\w-]* $", text[:start]) and rule == "after_cue" and text[match.start()].isupper() and match.start():
                continue
            if not name or len(name.split()) > 8 or re.fullmatch(r"[A-Z][a-z]+ly", name):
                continue
            if not name or any(a < end and start < b for a, b in taken):
                continue
            if name in NOT_A_NAME or set(name.split()) & _NOT_TITLE_WORDS or len(name) < 3:
                continue
            if name.casefold() in lexicon.surnames or name.split()[0].casefold() in lexicon.surnames and len(name.split()) <= 3:
                continue
            if rule == "subject_of_release" and len(name.split()) == 1 and title_key(name) not in lexicon.titles:
                continue
            yield Mention(start, end, TITLE, name, rule)


def credited_titles(masked: str) -> Iterator[tuple[int, int]]:
    """(start, end) in a masked sentence of unmarked titles that stand as somebody's credits."""
    for match in _CREDIT_LIST.finditer(masked):
        base = match.start(1)
        for item in re.finditer(rf"(?:^|, |,? and |['’]s |series |film |drama )({_TC})", match.group(1)):
            yield base + item.start(1), base + item.end(1)
    for match in _AFTER_PERSON.finditer(masked):
        yield match.span(1)


_COMMON_SINGLE = re.compile(r"^[A-Z][a-z]+$")


def recurrences(text: str, titles: dict[str, str]) -> Iterator[Mention]:
    """Bare occurrences of titles that the text marked elsewhere. `titles` maps each spelling to its name.

    A title of one common-looking word counts only inside a sentence, where its capital means something.
    """
    for spelling in sorted(titles, key=lambda t: (-len(t), t)):
        if len(spelling) < 3:
            continue
        at = text.find(spelling)
        while at >= 0:
            end = at + len(spelling)
            clear = (at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "-’'")) and (
                end == len(text) or not (text[end].isalnum() or text[end] == "-")
            )
            if clear and not (_COMMON_SINGLE.match(spelling) and _sentence_initial(text, at)):
                yield Mention(at, end, TITLE, titles[spelling], "recurrence")
            at = text.find(spelling, end)


def _sentence_initial(text: str, at: int) -> bool:
    before = text[max(0, at - 4) : at].rstrip(" “‘\"'")
    return not before or before[-1] in ".!?\n:"

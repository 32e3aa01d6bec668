"""Titles of works that the text marks: with quotes of any style, underscores or asterisks, and their other names.

Belongs here: which quotes are titles. Not here: titles without marks (unmarked_titles), what is said of the work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.language.names import title_key
from pipelines.extraction.language.vocabulary import REPORTING, SMALL_WORDS, WORK_NOUN
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import COUNTRY, TITLE, Mention

_PAIRED = Pattern(
    r"[“″]([^“”″\n]{1,600})[”″]"
    r"|(?<!\w)‘((?:[^‘’\n]|’(?=\w)){1,90})’(?!\w)"
    r"|(?<![\w'])'((?:[^'\n]|(?<=\w)'(?=\w)|(?<=s)'(?= [A-Z])){1,90})'(?!\w)"
    r"|『([^』\n]{1,60})』|「([^」\n]{1,60})」|《([^》\n]{1,60})》|〈([^〉\n]{1,60})〉"
    r"|(?<![\w_])_([^_\n]{1,90})_(?![\w_])"
    r"|(?<![\w*])\*([^*\n]{1,90})\*(?![\w*])"
    # Upright in a line of italics: "_Billed as the first of its kind,_ T _opens on Thursday._"
    r"|(?<=[\w,.;:!?][_*] )([A-Z][^_*\n]{0,60}?)(?= [_*]\w)"
)
_STRAIGHT = Pattern(r'"')

# A work noun right before the quote, or in apposition after it, makes even an unlikely quote a title.
_CUE_BEFORE = Pattern(
    rf"(?:(?<![\w-])(?:{WORK_NOUN})|titled|entitled|starring in|remake of|version of|adaptation of|season of|"
    rf"sequel to|spin-off of|episode of|premiere of|cast of|star of|lead in|role in|appear in|starred in)[,:]?\s*$",
    re.IGNORECASE,
)
_CUE_AFTER = Pattern(
    rf"^[,\s]*(?:\([^()]*\))?,?\s*(?:(?:is |was |will be |, )?(?:a|an|the|its|his|her|their|which|another)\s)?(?:[\w’'$-]+\s){{0,6}}(?:{WORK_NOUN})(?!\w)"
    r"|^\s*(?:will premiere|premiered|aired|airs|stars|starring|is set to air|is directed|directed by|is based on|"
    r"opens|opened|begins|will air|season \d)",
    re.IGNORECASE,
)
_OTHER_BEFORE = Pattern(
    r"(?:songs?|singles?|tracks?|albums?|EP|OST|hashtag|slogan|motto|banner of|under the theme|theme of|exhibition|award for|"
    r"categor(?:y|ies)|nicknamed?|dubbed|so-called|the terms?|the words?|the phrase|message|headline|report|books?|novels?|comics?|graphic novels?|manga|"
    r"novella|memoir|paper|seminar|forum|conference|session|panel|lecture|mobile games?|video games?|the game|podcast|"
    r"called (?:it|him|her|them|the [\w ]{1,30}|that)|described as|seen as|known as the|a kind of|concert(?: tour)?|tour|"
    r"in what (?:he|she|it|they) called(?: the)?|newspaper|magazine|program called|initiative|project called|character|role of|"
    r"studio|company|agency|venture)[,:]?\s*(?:called|titled|named|entitled|as)?\s*$",
    re.IGNORECASE,
)
# What a work is made from is no work of screen or stage: "“T,” a French comic book by"
_BOOK_AFTER = Pattern(
    r"^[”’\"'_*]*,?[”’\"'_*]* (?:\([^()]*\),? )?(?:(?:is |was )?(?:an?|the|his|her|its|their) (?:[\w’'-]+ ){0,4}?(?:novels?|novella|comic book|comics?|graphic novel|memoir|book|poem|album|song|single|short stor(?:y|ies)|picture book|nursery rhyme|magazine|newspaper)\b(?! adaptation|-based)|which (?:he|she) (?:wrote|published))"
)
_SPEECH_AFTER = Pattern(
    rf"^,?\s*(?:(?:he|she|they|it|the \w+|[A-Z][\w.-]+(?:\s[A-Z][\w.-]+){{0,3}})\s(?:has\s)?(?:{REPORTING})\b|(?:{REPORTING})\b)"
)
_SENTENCE_INSIDE = Pattern(r"(?<!Mr)(?<!Dr)(?<!Ms)(?<!Mrs)(?<!St)(?<!Vol)(?<!No)[.;]\s")
_ACRONYM = Pattern(r"^[A-Z][A-Za-z&]{0,7}$")
_AWARD = Pattern(r"^(?:Best|Outstanding|Special|Grand|Rising|Top)\s[A-Z]|Awards?$|Prize$")

_ALIAS_AFTER = Pattern(
    r"^[”″’'\"_*]?,?\s\((?:aka|a\.k\.a\.?|also known as|originally|(?:[\w-]+ )?title:?|literally|or|in English:?)?\s*[“‘'\"_*]?([^()“”\"_*]{2,60}?)[”’'\"_*]?\)"
)
_NOT_ALIAS = Pattern(
    r"(?:19|20)\d\d|^[\d.,]+(?: (?:million|billion|percent|hours))?%?$|^(?:left|right|above|center|pictured|Yonhap|Season|season|S\d|\w+ via|Courtesy|working title)"
)


# "had “found a muse” in one of our films" quotes a speaker.
_VERB_PHRASE = Pattern(
    r"(?:[a-z]+ed|found|made|went|came|took|got|gave|kept|left|told|lost|became|is|was|are|were|to [a-z]+) (?:an?|the|it|to|in|on|by|for)\b"
)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t“‘\"'":
        start += 1
    while end > start and (
        text[end - 1] in " \t,;:”’\"'" or (text[end - 1] == "." and not text[start:end].endswith(("Jr.", "Dr.", "Mr.")))
    ):
        if text[end - 1] in "’'" and text[end - 2 : end - 1] == "s" and end - start > 3:
            end -= 1
            continue
        end -= 1
    return start, end


def quoted_spans(text: str) -> Iterator[tuple[int, int, int, int]]:
    """(outer start, inner start, inner end, outer end) of everything in quotes or marked as title, line by line.

    Straight double quotes are paired in the order of the line; all others by their shape. Quotes inside a speech follow it.
    """
    offset = 0
    for line in text.split("\n"):
        marks = [m.start() for m in _STRAIGHT.finditer(line)]
        spans = [(left, left + 1, right, right + 1) for left, right in zip(marks[::2], marks[1::2], strict=False)]
        spans += _paired(line, 0, len(line))
        for outer, start, end, _ in list(spans):
            if line[outer] in "“″":
                spans += _paired(line, start, end)
        for outer, start, end, close in spans:
            if 0 < end - start <= 90:
                yield offset + outer, offset + start, offset + end, offset + close
        offset += len(line) + 1


def _paired(line: str, start: int, end: int) -> list[tuple[int, int, int, int]]:
    return [(m.start(), *m.span(m.lastindex or 1), m.end()) for m in _PAIRED.finditer(line, start, end)]


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
        return cued and len(words) <= 5 and "," not in inner and not _VERB_PHRASE.match(inner)
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
        if not looks_like_title(inner, cued) or _is_stressed(inner, lexicon):
            continue
        if _BOOK_AFTER.match(text[close - 1 : close + 90].split("\n", 1)[0]):
            continue
        if _OTHER_BEFORE.search(before) and not _CUE_AFTER.search(after):
            continue
        if raw.endswith((",", "?", "!", ".")) and _SPEECH_AFTER.search(after) and not cued and len(inner.split()) < 3:
            continue
        if after.startswith(")") and _short_for(inner, before):
            continue
        if title_key(inner) not in lexicon.titles and _is_speech(text, outer, raw, close):
            continue
        if _AWARD.search(inner) and not cued:
            continue
        named = lexicon.organizations.get(inner) or lexicon.people.get(inner)
        if named and not cued:
            continue
        if (
            any(m.type == "organization" and m.end - m.start >= len(inner) - 8 for m in lexicon.scan(inner))
            and not cued
        ):
            continue
        yield Mention(start, end, TITLE, inner, "quoted")


def _is_speech(text: str, outer: int, raw: str, close: int) -> bool:
    """A quote that is a whole sentence of its own line, or that a headline lets somebody say: “We Do It Our Way”: X on Y."""
    line_start = text.rfind("\n", 0, outer) + 1
    before, after = text[line_start:outer].rstrip(), text[close:].split("\n", 1)[0]
    whole = raw.endswith((".", "!", "?")) and before.endswith((".", "!", "?", "”", '"')) and not after.strip()
    return whole or bool(
        _SAYS.match(raw)
        and (not before and after.startswith((": ", ", ", " - ", " – ", " — ")) or before.endswith(":"))
    )


_SAYS = Pattern(
    r"(?:We|I|You|They|He|She|It|There|Why|How|Don[’']t|It[’']s|I[’']m|We[’']re)(?:[’']\w+)? [^\s]+ [^\s]+ \S"
)


def _is_stressed(inner: str, lexicon: Lexicon) -> bool:
    """A word that is set off for stress: "*imported* films", "a *Korean* story"."""
    if " " in inner or title_key(inner) in lexicon.titles:
        return False
    return inner.islower() or any(m.type == COUNTRY and m.end == len(inner) for m in lexicon.scan(inner))


def _short_for(inner: str, before: str) -> bool:
    """Is a quote in brackets the short form of the name before them: 'Hanbit Pictures (“Hanbit”)', '(NYSE:SKM, “SKT”)'?"""
    bracket = re.search(r"([A-Z][^()“”]{0,50}) \([^()]*$", before)
    if not bracket or not _ACRONYM.match(inner):
        return False
    return inner.upper() == inner or inner.casefold() in bracket.group(1).casefold()


def aliases_of(text: str, mention: Mention, lexicon: Lexicon) -> list[tuple[int, int, str]]:
    """Other names of a work in brackets behind its title: (start, end, alias)."""
    tail = text[mention.end : mention.end + 120].split("\n", 1)[0]
    match = _ALIAS_AFTER.match(tail)
    if not match or _NOT_ALIAS.search(match.group(1)):
        return []
    alias = match.group(1).strip()
    marked = tail[match.start(1) - 1] in "“‘'\"_*" or re.search(r"\((?:aka|a\.k\.a|also known)", match.group(0))
    if not (marked or looks_like_title(alias, False)) or alias[0].islower():
        return []
    if any(m.type != TITLE for m in lexicon.scan(alias)) and not marked:
        return []
    return [(mention.end + match.start(1), mention.end + match.start(1) + len(alias), alias)]

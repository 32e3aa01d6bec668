"""Titles of a document: marked, on lines of their own, in credits, by other names, and again without their marks.

Belongs here: which finder of titles looks where, and which titles are one work. Not here: how a title looks (titles,
unmarked_titles).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterator
from itertools import pairwise, permutations

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.language.names import title_key
from pipelines.extraction.language.vocabulary import ANY_KIND, GENRE_NOUNS, NOT_A_NAME
from pipelines.extraction.mentions.mask import mask
from pipelines.extraction.mentions.organizations import suffix_kind
from pipelines.extraction.mentions.people import name_country
from pipelines.extraction.mentions.taken import Taken
from pipelines.extraction.mentions.titles import aliases_of, looks_like_title, quoted_titles
from pipelines.extraction.mentions.unmarked_titles import credited_titles, recurrences
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import COUNTRY, ORGANIZATION, PERSON, TITLE, Document, Mention, Sentence

_NUMBERED = Pattern(r"^(?:\d{1,2}[.):]|#\d{1,2}[.:]?|No\. ?\d{1,2}:?) (?=[^.;]{2,60}$)")
_HEADING_TITLE = Pattern(
    r"^(?!ABOUT|FORWARD|CONTACT|MEDIA|NOTE|SOURCE|KEY|PRESS|FOR |RELATED|MORE|FACT|ALSO|WHAT|WHO|HOW|WHY|OUR |.*(?:ILLUSTRATION|PHOTO|GRAPHIC|CREDIT|COURTESY))[A-Z0-9][A-Z0-9 :'’&!?,.–—-]{3,80}$"
)


def find_titles(document: Document, readable: list[Sentence], taken: Taken, lexicon: Lexicon) -> dict[str, str]:
    """Add titles in quotes and on lines of their own. Returns other names: title key -> key of the work."""
    text, alias_of = document.text, {}
    spans = [(s.start, s.end) for s in readable]
    for mention in quoted_titles(text, lexicon):
        at = bisect_left(spans, (mention.start, mention.end + 1)) - 1
        if at < 0 or not (spans[at][0] <= mention.start and mention.end <= spans[at][1]):
            continue
        if taken.add(mention):
            for start, end, alias in aliases_of(text, mention, lexicon):
                if taken.add(Mention(start, end, TITLE, alias, "alias")):
                    alias_of.setdefault(title_key(alias), title_key(mention.name))
    alias_of |= _other_names(text, taken)
    capitals = sum(s.block == "heading" and bool(_HEADING_TITLE.match(s.text)) for s in readable)
    for index, sentence in enumerate(readable[:-1]):
        following = readable[index + 1]
        numbered = (
            _NUMBERED.match(sentence.text)
            if sentence.block in ("list", "heading") and following.block == "body"
            else None
        )
        if numbered and looks_like_title(sentence.text[numbered.end() :], False):
            start = sentence.start + numbered.end()
            taken.add(Mention(start, sentence.end, TITLE, text[start : sentence.end], "own_line"))
        inside = any(s.block == "body" for s in readable[:index])
        own_line = sentence.block == "heading" and following.block == "body" and inside
        speaks = own_line and (
            capitals >= 3 or _SPEAKS_OF_WORK.search(following.text[:160]) or title_key(sentence.text) in lexicon.titles
        )
        if speaks and _HEADING_TITLE.match(sentence.text) and looks_like_title(sentence.text.title(), False):
            taken.add(Mention(sentence.start, sentence.end, TITLE, _headline_case(sentence.text), "own_line"))
    return alias_of


# "“Shinbun Kisha,” or “The Journalist” to readers abroad", "known there as", "released overseas as"
_OR_CALLED = Pattern(
    r"[,”’\"'_*]* (?:or|also known as|(?:better |also |otherwise )?(?:known|released|called|billed|titled|sold|shown|retitled) (?:[\w-]+ ){0,5}as|a\.?k\.?a\.?) [“‘\"'_*]+"
    # "which X has been showing under the name “Y”", "It has since been retitled Y"
    r"|[^.;]{0,160}\bunder the (?:name|title) (?:of )?[“‘\"'_*]+"
    r"|[^;]{0,400}\b[Ii]t (?:has |had |was )?(?:since |later )?(?:been )?(?:retitled|renamed|rechristened) [“‘\"'_*]*"
)


def _other_names(text: str, taken: Taken) -> dict[str, str]:
    """Title key -> key of the work, of marked titles that stand behind another as its other name."""
    found: dict[str, str] = {}
    titles = [taken.mentions[start] for start, _ in taken.spans if taken.mentions[start].type == TITLE]
    for first, second in pairwise(titles):
        if _OR_CALLED.fullmatch(text, first.end, second.start) and title_key(first.name) != title_key(second.name):
            found[title_key(second.name)] = title_key(first.name)
    return found


# "Arthdal Chronicles" is "Arthdal" for short, once it has been named.
_LAST_WORD = Pattern(r" [A-Z][a-z]{3,}")
# "Queen of Tears" is "Queen" for short; "Kingdom: Ashin of the North" is another work than "Kingdom".
_REST_OF_TITLE = Pattern(r" (?:of|in|on|for|from|with|to|at|without|and|under|by|after|before) ")


def short_titles(taken: Taken, headline: list[Mention], known: Container[str]) -> Iterator[tuple[str, str]]:
    """(short form, whole title) of titles that begin another; before a colon only where a `headline` is short of room,
    before one last word only where the whole title came first and no `known` work (by title key) has the short one."""
    names = sorted({m.name for m in taken.mentions.values() if m.type == TITLE})
    elsewhere = {m.name for m in taken.mentions.values() if m.type == TITLE and m not in headline}
    for short, longer in permutations(names, 2):
        if short not in elsewhere and longer.startswith(f"{short}: "):
            yield short, longer
    for short, longer in permutations(names, 2):
        if longer.startswith(short) and _REST_OF_TITLE.match(longer, len(short)):
            yield short, longer
    first = {taken.mentions[start].name: start for start, _ in reversed(taken.spans)}
    for short, longer in permutations(names, 2):
        later = longer.startswith(f"{short} ") and first[longer] < first[short] and title_key(short) not in known
        if later and _LAST_WORD.fullmatch(longer, len(short)):
            yield short, longer


def find_credits(sentence: Sentence, taken: Taken, lexicon: Lexicon) -> None:
    """Unmarked titles in a list of credits; names of organisations, places and people in it are left."""
    sentence.mentions = taken.within(sentence.start, sentence.end)
    mask(sentence)
    for start, end in list(credited_titles(sentence.masked)):
        begin, stop = sentence.span(start, end)
        name = sentence.text[begin - sentence.start : stop - sentence.start]
        shaped = name_country(name, lexicon) and title_key(name) not in lexicon.titles
        if (
            not shaped
            and len(name) > 1
            and stop - begin == end - start
            and name not in NOT_A_NAME
            and not suffix_kind(name)
        ):
            taken.add(Mention(begin, stop, TITLE, name, "credit_list"))
    sentence.at.clear()


# What stands under the title of a work: a sentence on it. Under the name of a section stands anything.
_SPEAKS_OF_WORK = Pattern(rf"\b(?:{ANY_KIND}|{GENRE_NOUNS}|show|programme|program|format|anthology|adaptation)\b")


def _headline_case(text: str) -> str:
    """An all-capitals line as a title is usually written; words without a vowel stay as they are."""
    small = {"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "with", "from"}
    words = []
    for index, word in enumerate(text.split(" ")):
        low = word.lower()
        keep = not re.search(r"[AEIOUY]", word) or len(word.strip(":,!?")) <= 2 and low not in small
        words.append(word if keep else low if index and low in small else word.capitalize())
    return " ".join(words)


def find_again(text: str, readable: list[Sentence], taken: Taken) -> None:
    """Add the places where a title found elsewhere stands without its marks."""
    spellings: dict[str, str] = {}
    for mention in taken.mentions.values():
        if mention.type == TITLE:
            spellings.setdefault(mention.name, mention.name)
            head = mention.name.split(": ")[0]
            if head != mention.name and len(head.split()) >= 2:
                spellings.setdefault(head, mention.name)
            if mention.name.startswith("The ") and len(mention.name.split()) >= 3:
                spellings.setdefault(mention.name[4:], mention.name)
    for sentence in readable:
        for mention in recurrences(sentence.text, spellings):
            mention.start, mention.end = mention.start + sentence.start, mention.end + sentence.start
            inside = [m for m in taken.within(mention.start, mention.end) if m.type in (COUNTRY, ORGANIZATION, PERSON)]
            if all(mention.start <= m.start and m.end <= mention.end for m in inside):
                for other in inside:
                    taken.drop(other)
                taken.add(mention)

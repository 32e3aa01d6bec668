"""Everything a document names: titles, organisations, people, places, figures and dates, each with its span.

Belongs here: the order in which the finders run, and what happens where they overlap. Not here: the finders.
Strong marks come first (quotes, reference names), weak ones fill what is left (cues, short forms), so that no name is
read twice and a name inside a title stays a part of the title.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from itertools import pairwise, permutations

from pipelines.extraction.amounts import read_amounts
from pipelines.extraction.dates import read_dates
from pipelines.extraction.homes import settle_homes
from pipelines.extraction.lexicon import Lexicon
from pipelines.extraction.names import organization_key, title_key
from pipelines.extraction.number_words import word_set
from pipelines.extraction.organizations import (
    abbreviation_after,
    find_organizations,
    partner_names,
    party_names,
    short_name,
    suffix_kind,
)
from pipelines.extraction.people import find_people, name_country, short_forms
from pipelines.extraction.titles import (
    aliases_of,
    looks_like_title,
    quoted_titles,
)
from pipelines.extraction.types import (
    AMOUNT,
    COUNTRY,
    DATE,
    DEMONYM,
    ORGANIZATION,
    PERSON,
    PLACEHOLDERS,
    TITLE,
    Document,
    Mention,
    Organization,
    Sentence,
)
from pipelines.extraction.unmarked_titles import bare_titles, credited_titles, recurrences, slotted_titles
from pipelines.extraction.vocabulary import ANY_KIND, GENRE_NOUNS, NOT_A_NAME

# Places that are as often somebody's given name.
_GIVEN_NAMES = word_set(
    "Austin Brooklyn Carolina Chad Charlotte Chelsea Dakota Florence Georgia Houston Israel Jordan Lincoln London "
    "Madison Milan Paris Phoenix Santiago Savannah Sydney Victoria Virginia"
)
_NAME_TYPES = (TITLE, ORGANIZATION, PERSON)
_NUMBERED = re.compile(r"^(?:\d{1,2}[.):]|#\d{1,2}[.:]?|No\. ?\d{1,2}:?) (?=[^.;]{2,60}$)")
_HEADING_TITLE = re.compile(
    r"^(?!ABOUT|FORWARD|CONTACT|MEDIA|NOTE|SOURCE|KEY|PRESS|FOR |RELATED|MORE|FACT|ALSO|WHAT|WHO|HOW|WHY|OUR )[A-Z0-9][A-Z0-9 :'’&!?,.–—-]{3,80}$"
)


class _Taken:
    """Mentions in reading order, none overlapping another."""

    def __init__(self) -> None:
        self.spans: list[tuple[int, int]] = []
        self.mentions: dict[int, Mention] = {}

    def free(self, start: int, end: int) -> bool:
        at = bisect_left(self.spans, (start, start))
        before = self.spans[at - 1] if at else (0, 0)
        after = self.spans[at] if at < len(self.spans) else (end, end)
        return before[1] <= start and after[0] >= end

    def add(self, mention: Mention) -> bool:
        if mention.end <= mention.start or not self.free(mention.start, mention.end):
            return False
        insort(self.spans, (mention.start, mention.end))
        self.mentions[mention.start] = mention
        return True

    def within(self, start: int, end: int, *types: str) -> list[Mention]:
        at = bisect_left(self.spans, (start, start))
        found = []
        while at < len(self.spans) and self.spans[at][0] < end:
            mention = self.mentions[self.spans[at][0]]
            if not types or mention.type in types:
                found.append(mention)
            at += 1
        return found

    def drop(self, mention: Mention) -> None:
        self.spans.remove((mention.start, mention.end))
        del self.mentions[mention.start]


def read_mentions(document: Document, lexicon: Lexicon) -> dict[str, str]:
    """Fill `mentions`, `masked`, `at` and `offsets` of each sentence. Returns the aliases of titles: key -> key of the work."""
    text, taken = document.text, _Taken()
    readable = [s for s in document.sentences if s.block != "furniture"]
    title_alias = _find_titles(document, readable, taken, lexicon)
    for sentence in readable:
        for mention in lexicon.scan(sentence.text, sentence.start):
            if mention.type == TITLE:
                mention.name = text[mention.start : mention.end]
            taken.add(mention)
    _drop_datelines(readable, taken)
    _join_local_arms(text, readable, taken)
    _lengthen(text, taken)
    for sentence in readable:
        _find_credits(sentence, taken, lexicon)
        here = taken.within(sentence.start, sentence.end)
        names = [(m.start, m.end) for m in here if not (m.type == COUNTRY and text[m.start : m.end] in _GIVEN_NAMES)]
        known = {(m.start - sentence.start, m.end - sentence.start) for m in here if m.type == PERSON}
        for mention in find_people(
            sentence.text, sentence.start, names, known, lexicon, sentence.block in ("title", "heading")
        ):
            _yield_places(taken, mention)
    for sentence in readable:
        names = [(m.start, m.end) for m in taken.within(sentence.start, sentence.end, *_NAME_TYPES)]
        places = {(m.start, m.end) for m in taken.within(sentence.start, sentence.end, COUNTRY)}
        for mention in find_organizations(sentence.text, sentence.start, names, places, lexicon):
            _yield_places(taken, mention)
    for sentence in readable:
        if sentence.block not in ("body", "list"):
            continue
        sentence.mentions = taken.within(sentence.start, sentence.end)
        _mask(sentence)
        for start, end, kind in list(partner_names(sentence.masked)):
            begin, stop = sentence.span(start, end)
            name = text[begin:stop]
            if stop - begin == end - start and not name_country(name, lexicon) and name not in NOT_A_NAME:
                _yield_places(
                    taken, Mention(begin, stop, ORGANIZATION, name, "partner_name", Organization(name, kind, None))
                )
        sentence.at.clear()
    _recur(text, readable, taken)
    for sentence in readable:
        if sentence.block in ("body", "list"):
            spans = [
                (m.start - sentence.start, m.end - sentence.start)
                for m in taken.within(sentence.start, sentence.end, *_NAME_TYPES)
            ]
            for mention in bare_titles(sentence.text, spans, lexicon):
                mention.start, mention.end = mention.start + sentence.start, mention.end + sentence.start
                if not any(
                    (m.start, m.end) == (mention.start, mention.end) for m in taken.within(mention.start, mention.end)
                ):
                    _yield_places(taken, mention)
    for sentence in readable:
        if sentence.block in ("body", "list"):
            sentence.mentions = taken.within(sentence.start, sentence.end)
            _mask(sentence)
            for start, end, rule in list(slotted_titles(sentence.masked, lexicon)):
                begin, stop = sentence.span(start, end)
                if not suffix_kind(text[begin:stop]) and not name_country(text[begin:stop], lexicon):
                    _yield_places(taken, Mention(begin, stop, TITLE, text[begin:stop], rule))
            sentence.at.clear()
    _recur(text, readable, taken)
    _shorten(text, readable, taken)
    for sentence in readable:
        if sentence.block in ("body", "list"):
            sentence.mentions = taken.within(sentence.start, sentence.end)
            _mask(sentence)
            for start, end in list(party_names(sentence.masked)):
                begin, stop = sentence.span(start, end)
                name = text[begin:stop]
                person = name_country(name, lexicon) or name.split()[0] in lexicon.given_names
                if stop - begin == end - start and not person:
                    taken.add(Mention(begin, stop, ORGANIZATION, name, "party_name", Organization(name, None, None)))
            sentence.at.clear()
    _shorten(text, readable, taken)
    headline = [m for s in readable if s.block == "title" for m in taken.within(s.start, s.end, TITLE)]
    for short, whole in _shortened(taken, headline):
        title_alias.setdefault(title_key(short), title_key(whole))
    _settle_names(text, taken, title_alias)
    for sentence in document.sentences:
        _read_figures(document, sentence, taken)
        sentence.mentions = taken.within(sentence.start, sentence.end)
        _mask(sentence)
    settle_homes(document)
    return title_alias


def _find_titles(document: Document, readable: list[Sentence], taken: _Taken, lexicon: Lexicon) -> dict[str, str]:
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
_OR_CALLED = re.compile(
    r"[,”’\"'_*]* (?:or|also known as|(?:better |also |otherwise )?(?:known|released|called|billed|titled|sold|shown|retitled) (?:[\w-]+ ){0,5}as|a\.?k\.?a\.?) [“‘\"'_*]+"
)


def _other_names(text: str, taken: _Taken) -> dict[str, str]:
    """Title key -> key of the work, of marked titles that stand behind another as its other name."""
    found: dict[str, str] = {}
    titles = [taken.mentions[start] for start, _ in taken.spans if taken.mentions[start].type == TITLE]
    for first, second in pairwise(titles):
        if _OR_CALLED.fullmatch(text, first.end, second.start) and title_key(first.name) != title_key(second.name):
            found[title_key(second.name)] = title_key(first.name)
    return found


# "Queen of Tears" is "Queen" for short; "Kingdom: Ashin of the North" is another work than "Kingdom".
_REST_OF_TITLE = re.compile(r" (?:of|in|on|for|from|with|to|at|without|and|under|by|after|before) ")


def _shortened(taken: _Taken, headline: list[Mention]) -> Iterator[tuple[str, str]]:
    """(short form, whole title) of titles that begin another; before a colon only where a `headline` is short of room."""
    names = sorted({m.name for m in taken.mentions.values() if m.type == TITLE})
    elsewhere = {m.name for m in taken.mentions.values() if m.type == TITLE and m not in headline}
    for short, longer in permutations(names, 2):
        if short not in elsewhere and longer.startswith(f"{short}: "):
            yield short, longer
    for short, longer in permutations(names, 2):
        if longer.startswith(short) and _REST_OF_TITLE.match(longer, len(short)):
            yield short, longer


# "SEOUL, Jan. 26 (Yonhap) -- ", "SINGAPORE – ", "KUALA LUMPUR: "
_DATELINE = re.compile(
    r"^[A-Z][A-Z .,'’-]{2,30}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?(?:, \d{4})?(?: \([A-Z][\w .&/-]{1,30}\))? ?(?:--|—|–|-|:) "
)


def _drop_datelines(readable: list[Sentence], taken: _Taken) -> None:
    """The place and the agency of a date line say where the report was filed, not what it is about."""
    for sentence in readable:
        match = _DATELINE.match(sentence.text)
        if match and sentence.block == "body":
            for mention in taken.within(sentence.start, sentence.start + match.end()):
                taken.drop(mention)


def _find_credits(sentence: Sentence, taken: _Taken, lexicon: Lexicon) -> None:
    """Unmarked titles in a list of credits; names of organisations, places and people in it are left."""
    sentence.mentions = taken.within(sentence.start, sentence.end)
    _mask(sentence)
    for start, end in list(credited_titles(sentence.masked)):
        begin, stop = sentence.span(start, end)
        name = sentence.text[begin - sentence.start : stop - sentence.start]
        shaped = name_country(name, lexicon) and title_key(name) not in lexicon.titles
        if not shaped and stop - begin == end - start and name not in NOT_A_NAME and not suffix_kind(name):
            taken.add(Mention(begin, stop, TITLE, name, "credit_list"))
    sentence.at.clear()


# What stands under the title of a work: a sentence on it. Under the name of a section stands anything.
_SPEAKS_OF_WORK = re.compile(rf"\b(?:{ANY_KIND}|{GENRE_NOUNS}|show|programme|program|format|anthology|adaptation)\b")


def _headline_case(text: str) -> str:
    """An all-capitals line as a title is usually written; words without a vowel stay as they are."""
    small = {"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "with", "from"}
    words = []
    for index, word in enumerate(text.split(" ")):
        low = word.lower()
        keep = not re.search(r"[AEIOUY]", word) or len(word.strip(":,!?")) <= 2 and low not in small
        words.append(word if keep else low if index and low in small else word.capitalize())
    return " ".join(words)


def _yield_places(taken: _Taken, mention: Mention) -> None:
    """A place inside a longer name is a part of the name."""
    for place in taken.within(mention.start, mention.end, COUNTRY):
        if mention.start <= place.start and place.end <= mention.end:
            taken.drop(place)
    taken.add(mention)


def _join_local_arms(text: str, readable: list[Sentence], taken: _Taken) -> None:
    """'CJ ENM Japan' is an organisation of its own; 'Netflix Korea' is Netflix."""
    for sentence in readable:
        here = taken.within(sentence.start, sentence.end)
        for first, second in pairwise(here):
            if (
                first.type == ORGANIZATION
                and second.type == COUNTRY
                and text[first.end : second.start] == " "
                and (
                    second.entry.kind == "country"
                    or second.entry.kind == "region"
                    and len(text[second.start : second.end].split()) == 1
                )
                and not re.match(r"['’]s\b", text[second.end : second.end + 2])
            ):
                taken.drop(first)
                taken.drop(second)
                entry = first.entry
                if entry.kind in ("streamer", "broadcaster") and second.entry.kind == "country":
                    local = Organization(entry.name, entry.kind, second.entry.codes[0], entry.parent)
                    taken.add(Mention(first.start, second.end, ORGANIZATION, first.name, first.source, local))
                else:
                    name = text[first.start : second.end]
                    home = second.entry.codes[0] if second.entry.kind == "country" else None
                    arm = Organization(name, entry.kind, home, first.name)
                    taken.add(Mention(first.start, second.end, ORGANIZATION, name, "local_arm", arm))


# "Nickelodeon Animation Studio" is a company of its own, "Mofac Studios" is Mofac.
_LONGER = re.compile(
    r"((?: (?:Animation|Media|Digital|Global|International|Interactive|Japan|Asia|Next))? (?:Studios?|Pictures|Films|Entertainment|Productions|Labs?|Games|Collective|Animation|Ventures|Publishing|Records))(?![\w-]|[’'](?!s\b)| [A-Z])"
)
_SAME_COMPANY = re.compile(r" (?:Studios?|Pictures|Films|Entertainment|Productions)$")


def _lengthen(text: str, taken: _Taken) -> None:
    """A company's name goes on with the words that end such names."""
    for start, end in list(taken.spans):
        mention = taken.mentions[start]
        rest = _LONGER.match(text, end) if mention.type == ORGANIZATION else None
        if rest and taken.free(end, rest.end()):
            taken.drop(mention)
            name, entry = mention.name, mention.entry
            if not (_SAME_COMPANY.fullmatch(rest.group()) and entry.kind in ("studio", "other", "agency", None)):
                name = text[start : rest.end()]
                entry = Organization(name, suffix_kind(name) or entry.kind, entry.country, mention.name)
            taken.add(Mention(start, rest.end(), ORGANIZATION, name, mention.source, entry))


def _recur(text: str, readable: list[Sentence], taken: _Taken) -> None:
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


_CAPITALIZED = re.compile(r"(?<![\w&-])[A-ZÀ-Þ][\w&’'-]*(?: [A-ZÀ-Þ][\w&’'-]*)*")


def _shorten(text: str, readable: list[Sentence], taken: _Taken) -> None:
    """Later, shorter names: an abbreviation given in brackets, a company without its generic words, a family name."""
    people = [m for m in taken.mentions.values() if m.type == PERSON]
    companies: dict[str, Mention] = {}
    for mention in list(taken.mentions.values()):
        if mention.type != ORGANIZATION:
            continue
        abbreviation = abbreviation_after(text, mention.end)
        if abbreviation:
            start, end, short = abbreviation
            taken.add(Mention(start, end, ORGANIZATION, mention.name, "abbreviation", mention.entry))
            companies.setdefault(short, mention)
        for written in (mention.name, text[mention.start : mention.end]):
            short = short_name(written)
            if short and mention.entry is not None:
                companies.setdefault(short, mention)
    for word, mention in _first_words(text, taken).items():
        companies.setdefault(word, mention)
    surnames = short_forms(people, text)
    for mention in people:
        if (
            mention.entry
            and mention.entry.occupation
            and re.fullmatch(r"[A-Z][a-z]{2,}", text[mention.start : mention.end])
        ):
            surnames.setdefault(text[mention.start : mention.end], mention)
    for sentence in readable:
        for match in _CAPITALIZED.finditer(sentence.text):
            word = re.sub(r"['’]s?$", "", match.group())
            start = sentence.start + match.start()
            whole, rule = companies.get(word), "short_name"
            if whole is None and " " not in word:
                whole, rule = surnames.get(word), "family_name"
            if whole is None:
                continue
            for place in taken.within(start, start + len(word), COUNTRY):
                if (place.start, place.end) == (start, start + len(word)):
                    whole = None
            if whole is not None and (whole.start < start or text[whole.start : whole.end] == word):
                taken.add(Mention(start, start + len(word), whole.type, whole.name, rule, whole.entry))


def _first_words(text: str, taken: _Taken) -> dict[str, Mention]:
    """The first word of a company's name, where it is one company's alone: "CJ" for CJ Entertainment. A word that the text
    also writes small is a word, not a name."""
    owners: dict[str, dict[str, Mention]] = {}
    for start, end in taken.spans:
        mention = taken.mentions[start]
        first, _, rest = text[start:end].partition(" ")
        if mention.type == ORGANIZATION and rest and mention.entry is not None and _FIRST_WORD.fullmatch(first):
            owners.setdefault(first, {}).setdefault(mention.name, mention)
    words = set(re.findall(r"[a-z]+", text))
    return {
        word: next(iter(by.values()))
        for word, by in owners.items()
        if len(by) == 1 and word.lower() not in words and word not in NOT_A_NAME and word not in _COMMON_FIRST
    }


_FIRST_WORD = re.compile(r"[A-Z]{2,5}|[A-Z][a-z]{4,}")
_COMMON_FIRST = word_set(
    "Studio Film Films Drama Movie Next First Global World National Korea Korean Asian Asia Seoul Tokyo Creative Digital "
    "Media Music Musical Theatre Theater Royal United American British Chinese Japanese Pacific Eastern Western Central "
    "Public State Ministry Department University Academy Broadway Hollywood Golden Silver Black White Green Blue Great "
    "Paramount Universal Warner"
)
_SHORT_SOURCES = frozenset({"abbreviation", "short_name", "family_name"})


def _settle_names(text: str, taken: _Taken, title_alias: dict[str, str]) -> None:
    """One name for all mentions of one thing: titles get the key of their work; people and organisations the form in
    which this text first gives their name in full."""
    people = list(
        dict.fromkeys(m.name for _, m in sorted(taken.mentions.items()) if m.type == PERSON and " " in m.name)
    )
    shown: dict[tuple[str, str], str] = {}
    for start, _ in taken.spans:
        mention = taken.mentions[start]
        if mention.type == PERSON and " " not in mention.name:
            whole = [name for name in people if mention.name in name.split()]
            if whole:
                mention.name, mention.source = whole[0], "family_name"
        if mention.type in (ORGANIZATION, PERSON):
            key = (mention.type, organization_key(mention.name) if mention.type == ORGANIZATION else mention.name)
            written = text[mention.start : mention.end]
            if mention.source not in _SHORT_SOURCES and (
                key not in shown or (shown[key].isupper() and " " in written and not written.isupper())
            ):
                shown[key] = written
    for mention in taken.mentions.values():
        if mention.type == ORGANIZATION:
            mention.name = shown.get((ORGANIZATION, organization_key(mention.name)), mention.name)
        elif mention.type == PERSON:
            mention.name = shown.get((PERSON, mention.name), mention.name)
        elif mention.type == TITLE:
            key = title_key(mention.name)
            mention.entry = mention.name
            mention.name = title_alias.get(key, key)


def _read_figures(document: Document, sentence: Sentence, taken: _Taken) -> None:
    if sentence.block == "furniture":
        return
    characters = list(sentence.text)
    for mention in taken.within(sentence.start, sentence.end, *_NAME_TYPES):
        for at in range(mention.start - sentence.start, mention.end - sentence.start):
            characters[at] = PLACEHOLDERS[mention.type]
    hidden = "".join(characters)
    for stated in read_dates(hidden, document.published_on, sentence.start):
        mention = Mention(stated.char_start, stated.char_end, DATE, stated.start.isoformat(), "date", stated)
        _yield_places(taken, mention)
    for amount in read_amounts(hidden, sentence.start):
        name = f"{amount.value:g} {amount.unit}"
        _yield_places(taken, Mention(amount.char_start, amount.char_end, AMOUNT, name, "amount", amount))


def _mask(sentence: Sentence) -> None:
    pieces, offsets, at = [], [], sentence.start
    length = 0
    for mention in sentence.mentions:
        plain = sentence.text[at - sentence.start : mention.start - sentence.start]
        pieces.append(plain)
        offsets.extend(range(at, mention.start))
        length += len(plain)
        demonym = mention.type == COUNTRY and mention.entry is not None and mention.entry.kind == "demonym"
        pieces.append(DEMONYM if demonym else PLACEHOLDERS[mention.type])
        sentence.at[length] = mention
        offsets.append(mention.start)
        length += 1
        at = mention.end
    pieces.append(sentence.text[at - sentence.start :])
    offsets.extend(range(at, sentence.end + 1))
    sentence.masked, sentence.offsets = "".join(pieces), offsets

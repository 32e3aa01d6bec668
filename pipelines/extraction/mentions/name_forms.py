"""Longer and shorter forms of names: local arms, family names, abbreviations, and the one form that each thing is shown by.

Belongs here: which mentions name one company, person or work. Not here: finding names (organizations, people, titles).
"""

from __future__ import annotations

import re
from itertools import pairwise

from pipelines.extraction.language.names import CAPITALS, organization_key, title_key
from pipelines.extraction.language.number_words import word_set
from pipelines.extraction.language.vocabulary import MONTHS, NOT_A_NAME, WEEKDAYS
from pipelines.extraction.mentions.organizations import abbreviation_after, short_name, suffix_kind
from pipelines.extraction.mentions.people import short_forms
from pipelines.extraction.mentions.taken import Taken
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import CHANNELS, COUNTRY, ORGANIZATION, PERSON, TITLE, Mention, Organization, Sentence

# "Nickelodeon Animation Studio" is a company of its own, "Mofac Studios" is Mofac.
_LONGER = Pattern(
    r"((?: (?:Animation|Media|Digital|Global|International|Interactive|Japan|Asia|Next))? (?:Studios?|Pictures|Films|Entertainment|Productions|Labs?|Games|Collective|Animation|Ventures|Publishing|Records)|(?: Film| Drama| Music| Media)? Division)(?![\w-]|[’'](?!s\b)| [A-Z])"
)
_SAME_COMPANY = Pattern(r" (?:Studios?|Pictures|Films|Entertainment|Productions)$")


def lengthen(text: str, taken: Taken) -> None:
    """A company's name goes on with the words that end such names."""
    for start, end in list(taken.spans):
        mention = taken.mentions[start]
        rest = _LONGER.match(text, end) if mention.type == ORGANIZATION else None
        if rest and taken.free(end, rest.end()):
            taken.drop(mention)
            name, entry = mention.name, mention.entry
            plain = entry.kind in ("studio", "other", "agency", None)
            if not (_SAME_COMPANY.fullmatch(rest.group()) and plain or rest.group().endswith("Division")):
                name = text[start : rest.end()]
                entry = Organization(name, suffix_kind(name) or entry.kind, entry.country, mention.name)
            taken.add(Mention(start, rest.end(), ORGANIZATION, name, mention.source, entry))


def join_local_arms(text: str, readable: list[Sentence], taken: Taken) -> None:
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
                if entry.kind in CHANNELS and second.entry.kind == "country":
                    local = Organization(entry.name, entry.kind, second.entry.codes[0], entry.parent)
                    taken.add(Mention(first.start, second.end, ORGANIZATION, first.name, first.source, local))
                else:
                    name = text[first.start : second.end]
                    home = second.entry.codes[0] if second.entry.kind == "country" else None
                    arm = Organization(name, entry.kind, home, first.name)
                    taken.add(Mention(first.start, second.end, ORGANIZATION, name, "local_arm", arm))


# "On Monday QF said": what stands before a short name with a capital of its own.
_LEAD = Pattern(rf"(?:(?:{WEEKDAYS}|{MONTHS}) )?(?=[{CAPITALS}])")
_FIRST_OF_SENTENCE = Pattern(
    rf"(?:(?:[A-Z][a-z]+ly|On|In|By|At|For|From|Now|Then|Today|Here|There|But|And|So|Yet|As|If|When|While|Since) )?{_LEAD.pattern}"
)
_CAPITALIZED = Pattern(rf"(?<![\w&-])[{CAPITALS}][\w&’'-]*(?: [{CAPITALS}][\w&’'-]*)*")
_DOTTED = Pattern(r"(?:[A-Z]\.){2,}")
_FIRST_WORD = Pattern(r"[A-Z]{2,5}|[A-Z][a-z]{4,}")
_COMMON_FIRST = word_set(
    "Studio Film Films Drama Movie Next First Global World National Korea Korean Asian Asia Seoul Tokyo Creative Digital "
    "Media Music Musical Theatre Theater Royal United American British Chinese Japanese Pacific Eastern Western Central "
    "Public State Ministry Department University Academy Broadway Hollywood Golden Silver Black White Green Blue Great "
    "Paramount Universal Warner"
)
_POSSESSIVE = Pattern(r"['’]s?$")
_SMALL_WORDS = Pattern(r"[a-z]+")


def shorten(text: str, readable: list[Sentence], taken: Taken) -> None:
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
                if _DOTTED.fullmatch(short):
                    companies.setdefault(short.replace(".", ""), mention)
            if " " in written:
                companies.setdefault(written, mention)
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
            lead = _LEAD.match(match.group()) if match.start() else _FIRST_OF_SENTENCE.match(match.group())
            skipped = lead.end() if lead else 0
            word = _POSSESSIVE.sub("", match.group()[skipped:])
            start = sentence.start + match.start() + skipped
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


def _first_words(text: str, taken: Taken) -> dict[str, Mention]:
    """The first word of a company's name, where it is one company's alone: "CJ" for CJ Entertainment. A word that the text
    also writes small is a word, not a name."""
    owners: dict[str, dict[str, Mention]] = {}
    for start, end in taken.spans:
        mention = taken.mentions[start]
        first, _, rest = text[start:end].partition(" ")
        if mention.type == ORGANIZATION and rest and mention.entry is not None and _FIRST_WORD.fullmatch(first):
            owners.setdefault(first, {}).setdefault(mention.name, mention)
    words = set(_SMALL_WORDS.findall(text)) if owners else set()
    return {
        word: next(iter(by.values()))
        for word, by in owners.items()
        if len(by) == 1 and word.lower() not in words and word not in NOT_A_NAME and word not in _COMMON_FIRST
    }


_SHORT_SOURCES = frozenset({"abbreviation", "short_name", "family_name"})


def settle_names(text: str, taken: Taken, title_alias: dict[str, str]) -> None:
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

"""Everything a document names: titles, organisations, people, places, figures and dates, each with its span.

Belongs here: the order in which the finders run, and what happens where they overlap. Not here: the finders.
Strong marks come first (quotes, reference names), weak ones fill what is left (cues, short forms), so that no name is
read twice and a name inside a title stays a part of the title.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipelines.extraction.figures.amounts import read_amounts
from pipelines.extraction.figures.dates import read_dates
from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.language.names import title_key
from pipelines.extraction.language.number_words import word_set
from pipelines.extraction.language.vocabulary import NOT_A_NAME
from pipelines.extraction.mentions.homes import settle_homes
from pipelines.extraction.mentions.mask import mask
from pipelines.extraction.mentions.name_forms import join_local_arms, lengthen, settle_names, shorten
from pipelines.extraction.mentions.organizations import (
    find_organizations,
    partner_names,
    party_names,
    short_name,
    suffix_kind,
)
from pipelines.extraction.mentions.people import find_people, name_country
from pipelines.extraction.mentions.taken import Taken, add_over_places
from pipelines.extraction.mentions.title_mentions import find_again, find_credits, find_titles, short_titles
from pipelines.extraction.mentions.unmarked_titles import bare_titles, slotted_titles
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import (
    AMOUNT,
    COUNTRY,
    DATE,
    ORGANIZATION,
    PERSON,
    PLACEHOLDERS,
    TITLE,
    Document,
    Mention,
    Organization,
    Sentence,
)

# Places that are as often somebody's given name.
_GIVEN_NAMES = word_set(
    "Austin Brooklyn Carolina Chad Charlotte Chelsea Dakota Florence Georgia Houston Israel Jordan Lincoln London "
    "Madison Milan Paris Phoenix Santiago Savannah Sydney Victoria Virginia"
)
_PLACED = Pattern(r"\b(?:from|in|at|to|near|outside|across|around) $")
_NAME_TYPES = (TITLE, ORGANIZATION, PERSON)


def read_mentions(document: Document, lexicon: Lexicon) -> dict[str, str]:
    """Fill `mentions`, `masked`, `at` and `offsets` of each sentence. Returns the aliases of titles: key -> key of the work."""
    text, taken = document.text, Taken()
    readable = [s for s in document.sentences if s.block != "furniture"]
    prose = [s for s in readable if s.block in ("body", "list")]
    aliases = find_titles(document, readable, taken, lexicon)
    _take_known_names(text, readable, taken, lexicon)
    _take_people(text, readable, taken, lexicon)
    _take_organizations(readable, taken, lexicon)
    _take_partners(text, prose, taken, lexicon)
    find_again(text, readable, taken)
    _take_bare_titles(prose, taken, lexicon)
    _take_slotted_titles(text, prose, taken, lexicon)
    find_again(text, readable, taken)
    shorten(text, readable, taken)
    _take_parties(text, prose, taken, lexicon)
    shorten(text, readable, taken)
    headline = [m for s in document.headline() for m in taken.within(s.start, s.end, TITLE)]
    for short, whole in short_titles(taken, headline, lexicon.titles):
        aliases.setdefault(title_key(short), title_key(whole))
    settle_names(text, taken, aliases)
    for sentence in document.sentences:
        _read_figures(document, sentence, taken)
        sentence.mentions = taken.within(sentence.start, sentence.end)
        mask(sentence)
    settle_homes(document)
    return aliases


def _take_known_names(text: str, readable: list[Sentence], taken: Taken, lexicon: Lexicon) -> None:
    """What the reference data names, and the longer names that begin with it."""
    for sentence in readable:
        for mention in lexicon.scan(sentence.text, sentence.start):
            if mention.type == TITLE:
                mention.name = text[mention.start : mention.end]
            taken.add(mention)
    _drop_datelines(readable, taken)
    join_local_arms(text, readable, taken)
    lengthen(text, taken)


def _take_people(text: str, readable: list[Sentence], taken: Taken, lexicon: Lexicon) -> None:
    for sentence in readable:
        find_credits(sentence, taken, lexicon)
        here = taken.within(sentence.start, sentence.end)
        names = [(m.start, m.end) for m in here if not (m.type == COUNTRY and _may_be_given(text, m))]
        known = {(m.start - sentence.start, m.end - sentence.start) for m in here if m.type == PERSON}
        headline = sentence.block in ("title", "heading")
        for mention in find_people(sentence.text, sentence.start, names, known, lexicon, headline):
            add_over_places(taken, mention)


def _may_be_given(text: str, place: Mention) -> bool:
    """May the name of a place be somebody's given name here? Not behind "from" or "in"."""
    return text[place.start : place.end] in _GIVEN_NAMES and not _PLACED.search(
        text, max(0, place.start - 10), place.start
    )


def _take_organizations(readable: list[Sentence], taken: Taken, lexicon: Lexicon) -> None:
    for sentence in readable:
        names = [(m.start, m.end) for m in taken.within(sentence.start, sentence.end, *_NAME_TYPES)]
        places = {(m.start, m.end) for m in taken.within(sentence.start, sentence.end, COUNTRY)}
        for mention in find_organizations(sentence.text, sentence.start, names, places, lexicon):
            add_over_places(taken, mention)
    _drop_short_companies(taken)


def _take_bare_titles(prose: list[Sentence], taken: Taken, lexicon: Lexicon) -> None:
    for sentence in prose:
        named = taken.within(sentence.start, sentence.end, *_NAME_TYPES)
        for mention in bare_titles(
            sentence.text, [(m.start - sentence.start, m.end - sentence.start) for m in named], lexicon
        ):
            mention.start, mention.end = mention.start + sentence.start, mention.end + sentence.start
            there = {(m.start, m.end) for m in taken.within(mention.start, mention.end)}
            if (mention.start, mention.end) not in there:
                add_over_places(taken, mention)


def _masked(prose: list[Sentence], taken: Taken) -> Iterator[Sentence]:
    """Each sentence while it is masked with the names found so far."""
    for sentence in prose:
        sentence.mentions = taken.within(sentence.start, sentence.end)
        mask(sentence)
        yield sentence
        sentence.at.clear()


def _take_partners(text: str, prose: list[Sentence], taken: Taken, lexicon: Lexicon) -> None:
    for sentence in _masked(prose, taken):
        for start, end, kind in partner_names(sentence.masked):
            begin, stop = sentence.span(start, end)
            name = text[begin:stop]
            if stop - begin == end - start and not name_country(name, lexicon) and name not in NOT_A_NAME:
                entry = Organization(name, kind, None)
                add_over_places(taken, Mention(begin, stop, ORGANIZATION, name, "partner_name", entry))


def _take_slotted_titles(text: str, prose: list[Sentence], taken: Taken, lexicon: Lexicon) -> None:
    for sentence in _masked(prose, taken):
        for start, end, rule in slotted_titles(sentence.masked, lexicon):
            begin, stop = sentence.span(start, end)
            if not suffix_kind(text[begin:stop]) and not name_country(text[begin:stop], lexicon):
                add_over_places(taken, Mention(begin, stop, TITLE, text[begin:stop], rule))


def _take_parties(text: str, prose: list[Sentence], taken: Taken, lexicon: Lexicon) -> None:
    for sentence in _masked(prose, taken):
        dateline = _DATELINE.match(sentence.text)
        opens = sentence.start + dateline.end() if dateline else sentence.start
        for start, end in party_names(sentence.masked):
            begin, stop = sentence.span(start, end)
            name = text[begin:stop]
            person = name_country(name, lexicon) or name.split()[0] in lexicon.given_names
            if stop - begin == end - start and not person and begin >= opens:
                taken.add(Mention(begin, stop, ORGANIZATION, name, "party_name", Organization(name, None, None)))


def _drop_short_companies(taken: Taken) -> None:
    """A lone word in a list of people that is the short form of a company named in full is no person: "P, for Panorama"."""
    named = list(taken.mentions.values())
    short = {short_name(m.name) for m in named if m.type == ORGANIZATION}
    surnames = {word for m in named if m.type == PERSON for word in m.name.split() if " " in m.name}
    for mention in named:
        alone = mention.type == PERSON and mention.source == "list_of_people" and " " not in mention.name
        if alone and mention.name in short - surnames:
            taken.drop(mention)


# "SEOUL, Jan. 26 (Yonhap) -- ", "SINGAPORE – ", "KUALA LUMPUR: "
_DATELINE = Pattern(
    r"^[A-Z][A-Z .,'’-]{2,30}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?(?:, \d{4})?(?: \([A-Z][\w .&/-]{1,30}\))? ?(?:--|—|–|-|:) "
)


def _drop_datelines(readable: list[Sentence], taken: Taken) -> None:
    """The place and the agency of a date line say where the report was filed, not what it is about."""
    for sentence in readable:
        match = _DATELINE.match(sentence.text)
        if match and sentence.block == "body":
            for mention in taken.within(sentence.start, sentence.start + match.end()):
                taken.drop(mention)


# "The story, set in 1945", "is set in Da Lat on the eve of 1975": when a story takes place, nothing happened in the trade.
_SETTING = Pattern(
    r"(?:\b(?:story|tale|drama|film|series|movie|musical|thriller|romance|epic|comedy|it|which|is|was),? (?:is |was )?|,[”’\"'_*]* )set (?:in|on|during|against|around|amid)\b[^.;,]{0,60}$"
)


def _read_figures(document: Document, sentence: Sentence, taken: Taken) -> None:
    if sentence.block == "furniture":
        return
    characters = list(sentence.text)
    for mention in taken.within(sentence.start, sentence.end, *_NAME_TYPES):
        for at in range(mention.start - sentence.start, mention.end - sentence.start):
            characters[at] = PLACEHOLDERS[mention.type]
    hidden = sentence.text.masked("".join(characters), PLACEHOLDERS.values())
    for stated in read_dates(hidden, document.published_on, sentence.start):
        if _SETTING.search(hidden, 0, stated.char_start - sentence.start):
            continue
        mention = Mention(stated.char_start, stated.char_end, DATE, stated.start.isoformat(), "date", stated)
        add_over_places(taken, mention)
    for amount in read_amounts(hidden, sentence.start):
        name = f"{amount.value:g} {amount.unit}"
        add_over_places(taken, Mention(amount.char_start, amount.char_end, AMOUNT, name, "amount", amount))

"""People named in a sentence: by the shape of their name, by their trade, by the company they keep in a list.

Belongs here: which characters are a person's name. Not here: what the person does in which work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.language.names import CAPITALS, SMALL_LETTERS, fold, surname_order_key
from pipelines.extraction.language.number_words import word_set
from pipelines.extraction.language.vocabulary import (
    ACTOR_NOUN,
    DIRECTOR_NOUN,
    EXECUTIVE_NOUN,
    NOT_A_NAME,
    PRODUCER_NOUN,
    REPORTING,
    SINGER_NOUN,
    WRITER_NOUN,
)
from pipelines.extraction.mentions.organizations import suffix_kind
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import PERSON, Mention, Person

_NAME_WORD = rf"(?:[JS]r\.|[{CAPITALS}][{SMALL_LETTERS}’']+(?:-[A-Za-z]?[{SMALL_LETTERS}]+)*|[{CAPITALS}]{{2,}}(?:-[A-Z]+)?|[A-Z][a-z]+[A-Z][a-z]+|[A-Z]\.)"
_RUN = Pattern(rf"(?<![\w&-]){_NAME_WORD}(?:[ ]{_NAME_WORD}){{0,3}}(?:, [JS]r\.)?(?![\w&])")
ROLE_NOUN = f"{ACTOR_NOUN}|{DIRECTOR_NOUN}|{WRITER_NOUN}|{PRODUCER_NOUN}|{SINGER_NOUN}|{EXECUTIVE_NOUN}"
_ROLE_BEFORE = Pattern(
    rf"(?:(?<![\w-])(?:{ROLE_NOUN}|duo|pair|rookie|veteran|star|newcomer|lyricist|composer|cinematographer|choreographer|"
    rf"broadcaster|wife|husband|brother|sister|son|daughter|friend|colleague|rapper|artist|(?:artist|writer|singer|author|comedian) known as|lawyer|Mr\.|Ms\.|Mrs\.|Dr\.)|starring|stars|star|directed by|helmed by|written by|penned by|created by|(?:novels?|books?|webtoons?|comics?|manga) by|(?:novel|webtoon|book) of (?:that|the same) (?:name|title) by|"
    rf"headlined by|fronted by|played by|portrayed by|opposite|alongside|cast of|features|featuring|feat\.|by director|"
    rf"reunites|pairs|casting|led by|cast in which|cast that includes|hired|(?:hit|drama|series|film|movie|romance|comedy|thriller|sitcom|version|remake|musical|[”’\"_*])(?: (?:of|in) (?:19|20)\d\d)? with|behind the camera is|at the helm is|toplined by),?\s(?:[A-Z][\w.+&-]*['’]s\s)?$",
    re.IGNORECASE,
)
_TRADE_WORD = Pattern(rf"{ROLE_NOUN}|\w+-turned-[\w-]+", re.IGNORECASE)
# "the ticketing firm X" is a company, whatever it does.
# "his wife Catherine" is a character.
_RELATION_BEFORE = Pattern(r"\b(?:wife|husband|brother|sister|son|daughter|mother|father|friend|boss|neighbou?r) $")
_COMPANY_BEFORE = Pattern(
    r"\b(?:firm|company|studio|platform|agency|label|broadcaster|network|streamer|distributor|operator|portal|chain|conglomerate|investors? led by) $"
)
_PERSON_AFTER = Pattern(
    rf"^(?:\sis\s[A-Z][a-z]+,\s(?:the|an?|her|his|their)\s|,\s(?:who|whose|aged|last seen|best known|(?:better )?known (?:for|from|as)|fresh from|most recently|\d\d,|(?!has |have |had |is |was |will |which |said )(?:the |a |an |its |[\w-]+ )?(?:[\w’'+-]+\s){{0,5}}(?:{ROLE_NOUN})(?!\w))|"
    rf"\s(?:{REPORTING}|stars|plays|played|portrays|will star|will play|directs|directed|wrote|penned|who|has been cast|"
    rf"was cast|is cast|returns as|makes (?:his|her|their)|made (?:his|her)|joins the cast|is attached|helms|helmed|"
    rf"at the helm|in the lead|in the title role|attached to|on board|reprises|appears|appeared|will appear|takes on the role|headlines|co-stars|has signed|writes|wrote and|serves as|gives voice|gave voice|lends (?:his|her) voice|lent (?:his|her) voice|to direct|to star|to play|to write|sang|sings|starred|shines|excels|acts|sought|voices|lends|leads (?:a|the) cast|co-starred|will write|co-writes|as (?:the|an?|her|his|their))\b|\s\((?:left|right|center|{ROLE_NOUN})|"
    r"['’]s\s(?:first|next|latest|debut|Hollywood|drama|film|directorial|character|co-star|agency|upcoming))"
)
_LIST_GAP = Pattern(
    r"^(?:,| and| &|, and| or|,? as well as|,? along with|,? alongside|,? opposite)\s(?:(?:[a-z’'-]+\s){0,4}?)$"
)
_PLAIN_GAP = Pattern(r"^(?:,| and| &|, and)\s$")
_NOT_PERSON_WORD = word_set(
    "Korea Korean Japan Japanese China Chinese South North East West American British Asia Asian Europe Drama "
    "Film Series Season Games Game Awards Award Festival Studio Studios Pictures Entertainment Media Group "
    "University Park Street Tower Square Hall Theater Theatre Arts Center Centre Market Wave Content Contents "
    "Platform Original Originals Showcase Bay House Department City World Life Love Story Best Prize Golden Blue "
    "Grand Global Time Times Daily News Post Herald Cup League Line Show Productions Council Ministry "
    "Association Institute Foundation Bank Plus Prime Video International Musical Opera National Royal Marina "
    "Sands Night Day First Last New Old United States Kingdom Sea Ocean Island Garden Special Correspondent "
    "Palme Oscar Emmy Tony Grammy Academy Cannes Venice Berlin Busan Seoul Tokyo Business Box Office Economic "
    "Digital Creative Culture Communications Broadcasting System Service Company Corporation "
)


_ALSO_GIVEN = frozenset({"Oscar", "Tony"})
_DETERMINER = Pattern(r"\b(?:[Tt]he|[Aa]n?)\s$")


def _plausible(words: list[str], lexicon: Lexicon) -> bool:
    if len(words) > 1 and suffix_kind(" ".join(words)):
        return False
    if not all(w.isupper() for w in words) and any(
        len(w) >= 3 and w.isupper() and w.casefold() not in lexicon.surnames for w in words
    ):
        return False
    if len(words) > 1 and words[0] in _ALSO_GIVEN:
        words = words[1:]
    return not any(w in _NOT_PERSON_WORD or w in NOT_A_NAME for w in words)


def _syllabic(given: str, lexicon: Lexicon) -> bool:
    """Is a given name made of one or two romanised Korean syllables?"""
    low = given.casefold()
    if low in lexicon.syllables:
        return True
    return any(low[:i] in lexicon.syllables and low[i:] in lexicon.syllables for i in range(2, len(low) - 1))


def name_country(name: str, lexicon: Lexicon) -> str | None:
    """The country that the shape of a name speaks for: surname first and syllables (KR, CN), surname lists (JP)."""
    words = name.split()
    if len(words) < 2:
        return None
    first = lexicon.surnames.get(words[0].casefold() if words[0].isascii() else fold(words[0]), frozenset())
    given = " ".join(words[1:])
    if "KR" in first and (
        re.fullmatch(r"[A-Z][a-z]+-[A-Za-z]?[a-z]+", given)
        or all(_syllabic(part, lexicon) for part in words[1:])
        and len(words) <= 3
    ):
        return "KR"
    if "CN" in first and len(words) == 2 and len(words[1]) <= 8 and words[0].casefold() not in {"park"}:
        return "CN"
    if "VN" in first and len(words) <= 4 and all(len(w) <= 6 and w.isalpha() for w in words):
        return "VN"
    if any("JP" in lexicon.surnames.get(w.casefold(), frozenset()) for w in words) and len(words) == 2:
        return "JP"
    if "KR" in lexicon.surnames.get(words[-1].casefold(), frozenset()) and all(
        _syllabic(w, lexicon) for w in words[:-1]
    ):
        return "KR"
    return None


def find_people(
    text: str, offset: int, taken: list[tuple[int, int]], known: set[tuple[int, int]], lexicon: Lexicon, headline: bool
) -> Iterator[Mention]:
    """People in one sentence beyond those that the reference data names. `taken`: spans of other names, in the document;
    `known`: spans of people already found, in the sentence. In a `headline` every word may have a capital, so only the
    shape of a name counts.

    A run of capitals is a person when its shape says so (surname and syllables), when a trade stands before it, when
    what follows is what people do, or when it stands in a list with people.
    """
    runs: list[tuple[int, int, str, str | None]] = []
    for start, end in _pieces(text, [(a - offset, b - offset) for a, b in taken]):
        words = text[start:end].split()
        while words and (words[0] in NOT_A_NAME or _TRADE_WORD.fullmatch(words[0])):
            start += len(words.pop(0)) + 1
        if not words:
            continue
        name = re.sub(r"['’]s?$", "", text[start:end])
        if (
            name.split()[-1].rstrip(".") in ("Jr", "Sr")
            and text[start + len(name) : start + len(name) + 1] == "."
            and not name.endswith(".")
        ):
            name += "."
        end = start + len(name)
        runs.append((start, end, name, _sort_of(name, text[:start], text[end:], lexicon)))
    if headline:
        runs = [run for run in runs if run[3] in ("name_shape", "reference")]
    settled = {(s, e) for s, e, _, rule in runs if rule} | known
    # A list may be told by its last name alone, so it is read both ways.
    for start, end, name, rule in runs[::-1] + runs:
        maybe = rule is None and len(name) > 1 and _plausible(name.split(), lexicon)
        if maybe and _in_list_of_people(text, start, end, settled):
            settled.add((start, end))
    for start, end, name, rule in runs:
        rule = rule or ("list_of_people" if (start, end) in settled else None)
        if rule is None:
            continue
        country = name_country(name, lexicon)
        listed = lexicon.people_keys.get(surname_order_key(name))
        entry = listed or Person(name, None, country)
        yield Mention(offset + start, offset + end, PERSON, listed.name if listed else name, rule, entry)


def _pieces(text: str, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Runs of capitals, parted at names already found and behind a possessive."""
    for match in _RUN.finditer(text):
        start = at = match.start()
        for word in match.group().split(" "):
            end = at + len(word)
            if any(a < end and at < b for a, b in taken):
                if start < at:
                    yield start, at - 1
                start = end + 1
            elif word.endswith(("'s", "’s")):
                yield start, end
                start = end + 1
            at = end + 1
        if start < match.end():
            yield start, match.end()


def _sort_of(name: str, before: str, after: str, lexicon: Lexicon) -> str | None:
    words = name.split()
    if surname_order_key(name) in lexicon.people_keys and len(words) > 1:
        return "reference"
    syllabic = (
        len(words) == 2
        and re.fullmatch(r"[A-Z][a-z]+-[a-z]{2,6}", words[1])
        and any(part in lexicon.syllables for part in words[1].casefold().split("-"))
    )
    hyphened = (
        syllabic
        or len(words) == 2
        and re.fullmatch(r"[A-Z][a-z]+-[A-Za-z]?[a-z]+", words[1])
        and words[0].casefold() in lexicon.surnames
    )
    if hyphened or (_plausible(words, lexicon) and name_country(name, lexicon) and not _DETERMINER.search(before)):
        return "name_shape"
    if not _plausible(words, lexicon) or len(words) > 4 or _COMPANY_BEFORE.search(before):
        return None
    if len(words) > 1 and words[0] in lexicon.given_names and not _DETERMINER.search(before):
        return "given_name"
    unknown = surname_order_key(name) not in lexicon.people_keys
    if len(words) == 1 and (_RELATION_BEFORE.search(before) or unknown and name.isupper() and len(name) <= 3):
        return None
    if _ROLE_BEFORE.search(before[-60:]) and (
        len(words) > 1 or not re.search(r"(?:star|stars|features?|featuring)\s$", before)
    ):
        return "trade_before"
    if len(words) > 1 and _PERSON_AFTER.match(after[:90]):
        return "act_of_people"
    return None


def _in_list_of_people(text: str, start: int, end: int, people: set[tuple[int, int]]) -> bool:
    for a, b in sorted(people):
        gap = text[b:start] if b <= start else text[end:a]
        if 0 < len(gap) <= 40 and (_PLAIN_GAP.match(gap) or (_LIST_GAP.match(gap) and b <= start)):
            return True
    return False


def short_forms(people: list[Mention], text: str) -> dict[str, Mention]:
    """Family names (or last names), as `text` writes them, by which a later sentence may call a person, where one person
    only has it."""
    owners: dict[str, dict[str, Mention]] = {}
    for mention in people:
        words = text[mention.start : mention.end].split()
        if len(words) < 2:
            continue
        country = mention.entry.country if mention.entry else None
        candidates = {words[0]} if country in ("KR", "CN") or "-" in words[-1] else {words[-1].rstrip("."), words[0]}
        if words[-1] in ("Jr.", "Sr."):
            candidates = {words[-2]}
        for word in candidates:
            if len(word) >= 2 and word not in NOT_A_NAME and word not in _NOT_PERSON_WORD:
                owners.setdefault(word, {})[mention.name] = mention
    return {word: next(iter(by.values())) for word, by in owners.items() if len(by) == 1}

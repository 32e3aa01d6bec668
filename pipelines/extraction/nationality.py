"""Where the people of a document come from, and what they are called by trade.

Belongs here: one Profile a person, read from the words beside the name, else the reference, else the shape of the name.
Not here: where they work (moves). A cast list is no evidence of anybody's country.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipelines.extraction.lexicon import Lexicon
from pipelines.extraction.people import name_country
from pipelines.extraction.types import COUNTRY, PERSON, Document, Mention, Sentence

# Trades in the order in which a word is tried; stars and leads are actors until another word says otherwise.
TRADES = (
    ("producer", r"producers?"),
    ("director", r"directors?|filmmakers?|auteurs?|helmers?"),
    ("writer", r"writers?|screenwriters?|scriptwriters?|playwrights?|scribes?|showrunners?|librettists?"),
    ("actor", r"actors?|actress(?:es)?|comedians?|leading m[ae]n|leading lad(?:y|ies)|child star|film stars?|movie stars?|stuntm[ae]n"),
    ("singer", r"singers?|idols?|K-pop stars?|sopranos?|tenors?|vocalists?|rappers?|soloists?|baritones?"),
)
TRADE_WORD = "|".join(words for _, words in TRADES)
PERSON_NOUN = (
    rf"{TRADE_WORD}|stars?|performers?|leads?|cast|heart-?throbs?|newcomers?|rookies?|veterans?|models?|winners?|talents?|"
    r"A-listers?|mains?tays?|celebrit(?:y|ies)|icons?|creators?|cinematographers?|choreographers?|composers?|hitmakers?|duo|pair|trio|professionals?"
)
_PLACE = "[\ue003\ue006]"
_LIST = "(?:\ue001(?: \\([^()]*\\))?(?:,? and |, | & |,? as well as |,? along with ))*"
# Words of a work between the adjective and the trade make it the work's country: "US series star".
_OF_WORK = re.compile(r"\b(?:viewers|audiences?|fans|media|reporters|series|dramas?|films?|movies?|musicals?|remake|original|version|adaptation|show|sitcom)\b")
_BEFORE = (
    re.compile(rf"({_PLACE})(?:['’]s)?((?:[ -][\w’'-]+,?){{0,4}}?)[ -](?:[\w’']+-)*(?:{PERSON_NOUN}),? {_LIST}$"),
    re.compile(rf"(\ue003)['’]s() (?:[a-z][\w-]* ){{0,3}}{_LIST}$"),
    re.compile(r"\b(?:an?|another|one) (\ue006)(): (?:[\w’'-]+ ){0,3}$"),
    re.compile(r"(\ue003)-(?:born|native|raised)() (?:[\w’'-]+ ){0,3}$"),
    re.compile(rf"([\ue006])() {_LIST}$"),
)
_AFTER = (
    re.compile(rf"^(?: \([^()]*\))?, (?:the |an? |one of the |another )(?:[\w’'-]+ ){{0,4}}?({_PLACE})(?:['’]s)?(?: [\w’'-]+){{0,3}}? (?:{PERSON_NOUN})\b"),
    re.compile(r"^(?: \([^()]*\))?, (?:also )?(?:(?:who |which )?(?:is |was |comes |hails )?)(?:from|of) (?:South )?(\ue003)(?=[,.;]|$)"),
    re.compile(rf"^(?: \([^()]*\))? (?:is|was) (?:an? |the )(?:[\w’'-]+ ){{0,3}}?(\ue006)(?: [\w’'-]+){{0,2}}? (?:{PERSON_NOUN})\b"),
    re.compile(r"^(?: \([^()]*\))?, (?:an? |herself |himself )(\ue006)(?=[,.;])"),
)
# "The Korean actress" of a later sentence is the person of the one before.
_CALLED = re.compile(rf"\b[Tt]he (?:\d\d-year-old )?(?:({_PLACE})(?:['’]s)? )?(?:[\w’-]+ ){{0,2}}?(?:{PERSON_NOUN})(?=[ ,](?!\ue001))")
_TRADE_BEFORE = re.compile(rf"((?:[\w’'-]+ |{_PLACE}(?:['’]s)? |\ue000(?:['’]s)? ){{0,3}}[\w’'-]+),? {_LIST}$")
_TRADE_AFTER = re.compile(r"^(?: \([^()]*\))?, (?:the |an? |one of )([^,.;\ue001\ue002]{3,70})")
_NEW_SUBJECT = re.compile(r"[,;:] |\b(?:by|of|with|for|and|in|from|opposite|alongside) ")


@dataclass(slots=True)
class Profile:
    """One person: the place that proves the country (`told`: by the text's own words), and trades with their places."""

    mention: Mention
    country: str | None = None
    proof: tuple[int, int] = (0, 0)
    told: bool = False
    trades: dict[str, tuple[int, int]] = field(default_factory=dict)


def read_profiles(document: Document, lexicon: Lexicon) -> dict[str, Profile]:
    """Profile of each person that the prose names, by name."""
    profiles: dict[str, Profile] = {}
    before: list[str] = []
    for sentence in document.prose("title", "heading", "caption"):
        here = []
        for position, mention in sorted(sentence.at.items()):
            if mention.type != PERSON:
                continue
            profile = profiles.setdefault(mention.name, Profile(mention))
            here.append(mention.name)
            _read_trades(sentence, position, profile)
            if not profile.told:
                _read_country(sentence, position, profile, lexicon)
        if before:
            _read_later_words(sentence, profiles[before[0]], lexicon)
        before = list(dict.fromkeys(here)) or before
    for name, profile in profiles.items():
        if profile.country is None:
            mention = profile.mention
            known = mention.entry.country if mention.entry else None
            shape = name_country(name, lexicon)
            profile.country = known if known and (shape != known or mention.entry.occupation) else "KR" if shape == "KR" else None
            profile.proof = (mention.start, mention.end)
    return profiles


def _read_country(sentence: Sentence, position: int, profile: Profile, lexicon: Lexicon) -> None:
    masked = sentence.masked
    for pattern in _BEFORE:
        match = pattern.search(masked[:position])
        if match and not _OF_WORK.search(match.group(2)) and _tell(sentence, match.start(1), profile, lexicon):
            return
    for pattern in _AFTER:
        match = pattern.match(masked[position + 1 :])
        if match and _tell(sentence, position + 1 + match.start(1), profile, lexicon):
            return


def _tell(sentence: Sentence, at: int, profile: Profile, lexicon: Lexicon) -> bool:
    place = sentence.at[at]
    if place.type != COUNTRY or len(place.entry.codes) != 1:
        return False
    town = place.entry.kind not in ("country", "demonym")
    if town and name_country(profile.mention.name, lexicon) != place.entry.codes[0]:
        return False
    profile.country, profile.proof, profile.told = place.entry.codes[0], (place.start, place.end), True
    return True


def _read_trades(sentence: Sentence, position: int, profile: Profile) -> None:
    masked = sentence.masked
    match = _TRADE_BEFORE.search(masked[:position])
    if match:
        words = match.group(1)
        cut = max((m.end() for m in _NEW_SUBJECT.finditer(words)), default=0)
        _add_trades(sentence, match.start(1) + cut, words[cut:], profile)
    match = _TRADE_AFTER.match(masked[position + 1 :])
    if match:
        _add_trades(sentence, position + 1 + match.start(1), re.split(r"\b(?:of|by|in|for|with|who|behind|whose)\b", match.group(1))[0], profile)


def _add_trades(sentence: Sentence, start: int, words: str, profile: Profile) -> None:
    for trade, pattern in TRADES:
        match = re.search(rf"(?<!\w)(?:{pattern})(?!\w)", words, re.IGNORECASE)
        if match:
            profile.trades.setdefault(trade, sentence.span(start + match.start(), start + match.end()))


def _read_later_words(sentence: Sentence, profile: Profile, lexicon: Lexicon) -> None:
    """'The Korean actress', said of the person that the sentence before speaks of."""
    match = _CALLED.search(sentence.masked)
    if match is None or "\ue001" in sentence.masked[: match.start()]:
        return
    _add_trades(sentence, match.start(), match.group(), profile)
    if match.group(1) and not profile.told:
        _tell(sentence, match.start(1), profile, lexicon)

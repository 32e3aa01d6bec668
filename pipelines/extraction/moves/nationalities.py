"""Where people are at home: trades and countries beside their names.

Belongs here: the country of a person, and the words for what people of screen and stage do. Not here: who works abroad.
"""

from __future__ import annotations

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.mentions.people import name_country
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import COUNTRY, PERSON, Document, Mention

TRADES = (
    ("director", r"directors?|filmmakers?|auteurs?|helmers?"),
    ("writer", r"writers?|screenwriters?|scriptwriters?|playwrights?"),
    ("producer", r"producers?"),
    ("singer", r"singers?|idols?|K-pop stars?"),
    (
        "actor",
        r"actors?|actress(?:es)?|stars?|performers?|leads?|cast|heart-?throbs?|newcomers?|sopranos?|leading m[ae]n",
    ),
)
TRADE_WORD = "|".join(words for _, words in TRADES)
# "Korean actress X", "Japan's X", "Japanese auteur X"
_DEMONYM_BEFORE = Pattern(
    rf"([\ue003\ue006])(?:['’]s)?(?:[ -][\w’'-]+){{0,3}}?(?: ?(?:{TRADE_WORD}|heart-?throb|\w+ winner|veteran|comedian|model),?)? (?:\ue001(?:, | and | & |, and ))*$"
)
_DEMONYM_AFTER = Pattern(
    rf"^(?: \([^()]*\))?, (?:the |an? |one of the |both |all )?(?:[\w’'-]+ ){{0,4}}?([\ue003\ue006])(?:['’]s)?(?: [\w’'-]+){{0,3}}? (?:{TRADE_WORD})"
)
# "X flew in from the United States, Y from Britain", "X, a model from Michigan"
_COMES_FROM = Pattern(
    r"^(?: (?:flew|came|comes|travell?ed|arrived|hails|moved)(?: in| over)?|(?: \([^()]*\))?, (?:an? |the )?(?:[\w’'-]+ ){0,2}[\w’'-]+) from (?:the )?(\ue003)"
)
_FROM = Pattern(r"^ from (?:the )?(\ue003)")
# "X and Y, both American"
_ALL_OF = Pattern(r"^(?:(?:,| and|, and) \ue001)*, (?:both|all|each) ([\ue003\ue006])\b")
# "three Britons, X, Y and Z"
_GROUP_OF = Pattern(r"(\ue006), (\ue001(?:(?:,| and|, and) \ue001)+)")


def nationalities_in(document: Document) -> dict[str, tuple[str, Mention]]:
    """Country of each person of whom the text says one, with the words that say it."""
    found: dict[str, tuple[str, Mention]] = {}
    for sentence in document.sentences:
        for group in _GROUP_OF.finditer(sentence.masked):
            place = sentence.at[group.start(1)]
            if len(place.entry.codes) == 1:
                people = [sentence.at[at] for at in range(*group.span(2)) if sentence.masked[at] == "\ue001"]
                found |= {m.name: (place.entry.codes[0], place) for m in people if m.name not in found}
        for position, mention in sentence.at.items():
            if mention.type != PERSON or mention.name in found:
                continue
            match = _DEMONYM_BEFORE.search(sentence.masked[:position])
            at = match.start(1) if match else None
            if match is None:
                behind = sentence.masked[position + 1 :]
                after = _DEMONYM_AFTER.match(behind) or _ALL_OF.match(behind) or _COMES_FROM.match(behind)
                if after is None and sentence.masked[:position].endswith(", "):
                    after = _FROM.match(behind)
                at = position + 1 + after.start(1) if after else None
            place = sentence.at.get(at) if at is not None else None
            if (
                place is not None
                and place.type == COUNTRY
                and len(place.entry.codes) == 1
                and place.entry.kind in ("country", "demonym", "city")
            ):
                found[mention.name] = (place.entry.codes[0], place)
    return found


def country_of(name: str, mention: Mention, nationalities: dict, lexicon: Lexicon) -> tuple[str, Mention] | None:
    """(country, what proves it): the text's word, the reference, or the shape of the name."""
    if name in nationalities:
        return nationalities[name]
    if mention.entry is not None and mention.entry.country:
        return mention.entry.country, mention
    shape = name_country(name, lexicon)
    return (shape, mention) if shape == "KR" else None

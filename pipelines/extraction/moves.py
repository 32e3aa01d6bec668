"""People of screen and stage at work in another country's production.

Belongs here: a Korean in a foreign work or a foreigner in a Korean one, told from the work's cast or said outright.
Not here: who is in a work (casts), for whom it is made (markets).
"""

from __future__ import annotations

import re

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.memory.scenes import Scene, Stage
from pipelines.extraction.mentions.people import name_country
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.productions.markets import STRONG, earns_in
from pipelines.extraction.types import (
    AMOUNT,
    COUNTRY,
    DATE,
    ORGANIZATION,
    PERSON,
    Claim,
    Document,
    Evidence,
    Mention,
    Sentence,
    Work,
)

_OCCUPATION = {"cast": "actor", "director": "director", "writer": "writer", "producer": "producer"}
_TRADE = (
    ("director", r"directors?|filmmakers?|auteurs?|helmers?"),
    ("writer", r"writers?|screenwriters?|scriptwriters?|playwrights?"),
    ("producer", r"producers?"),
    ("singer", r"singers?|idols?|K-pop stars?"),
    (
        "actor",
        r"actors?|actress(?:es)?|stars?|performers?|leads?|cast|heart-?throbs?|newcomers?|sopranos?|leading m[ae]n",
    ),
)
_TRADE_WORD = "|".join(words for _, words in _TRADE)
# "Korean actress X", "Japan's X", "Japanese auteur X"
_DEMONYM_BEFORE = Pattern(
    rf"([\ue003\ue006])(?:['’]s)?(?:[ -][\w’'-]+){{0,3}}?(?: ?(?:{_TRADE_WORD}|heart-?throb|\w+ winner|veteran|comedian|model),?)? (?:\ue001(?:, | and | & |, and ))*$"
)
_DEMONYM_AFTER = Pattern(
    rf"^(?: \([^()]*\))?, (?:the |an? |one of the |both |all )?(?:[\w’'-]+ ){{0,4}}?([\ue003\ue006])(?:['’]s)?(?: [\w’'-]+){{0,3}}? (?:{_TRADE_WORD})"
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
# Work abroad without a titled work: the place is where the work is made.
_ABROAD = Pattern(
    r"\b(?:debut|cast|role|appear\w*|star\w*|join\w*|lead|part|sign(?:s|ed) (?:on|up)|head(?:s|ed|ing)|mov(?:e|es|ed|ing)|shift\w*|transition\w*|cross\w*|make the leap|venture\w*|work\w*|mak(?:es|ing) (?:his|her|their)|direct(?:s|ed|ing)?|helm\w*|shoot\w*|film\w*|participat\w*|perform\w*|return\w*|go(?:es|ing)? (?:back )?to|exodus|migrat\w*)\b"
)
_PRODUCTION_PLACE = Pattern(
    r"(?:(?<![Ii]n )\ue003|(?<=[Ii]n )\ue003(?! (?:the|a|it|he|she|his|her)\b)|\ue006)(?:['’]s)?(?:-language)?(?: \ue000(?:['’]s)?(?: original)?| [\w-]+){0,4}? (?:drama|series|film|movie|production|productions|projects?|remake|musical|show|debut|TV|blockbuster|feature|original|thriller|screen|stage|content|works?)\b"
)
# A foreigner in a Korean work, said outright.
_ARRIVES = Pattern(
    r"\b(?:first|brought|debut|cast|joins?|joined|lead|stars?|starring|role|appear\w*|lured|engaged|plays?)\b[^.;]{0,60}[\ue003\ue006]|[\ue003\ue006][^.;]{0,40}\b(?:to|into|in) "
)
_NOT_PLANNED = Pattern(
    r"\b(?:denied|denies|turned down|declined|ruled out|no plans|not (?:be )?(?:appear|join|star)\w*|will not|won't|dropped out|passed on)\b"
)
_RUMOURED = Pattern(
    r"\b(?:reportedly|rumou?red|in talks|said to|considering|may|could|might|is being eyed|understood to)\b"
)
_PLANNED = Pattern(
    r"\b(?:will|is to|are to|set to|slated|upcoming|due|plans? to|next|has been cast|was cast|is cast|confirmed|signed on)\b"
)
_PLACED = Pattern(r"\b(?:in|around|near|outside|of) (?:the |central |downtown )?$")
_OPENING = 3
_REMADE = Pattern(
    r"\b(?:remak\w+|remade|adapt\w+|versions?|retelling|reworking|borrow\w*|licen[cs]\w+|cop(?:y|ied)|originals?)\b",
    re.IGNORECASE,
)
_HEARD = Pattern(r"\bvoic(?:e|es|ed|ing)\b")
_SINGER_BEFORE = Pattern(r"\b(?:singers?|idols?|sopranos?|tenors?|rappers?|vocalists?|K-pop stars?),? $")
_COUNTED_PEOPLE = Pattern(rf"^(?:{_TRADE_WORD})$")


def read_moves(document: Document, stage: Stage, lexicon: Lexicon) -> None:
    """Append a claim for each person (or counted group) at work across Korea's border, once a destination and work."""
    nationalities = _nationalities(document)
    seen: set[tuple] = set()
    for work in document.works:
        _from_cast(document, stage, work, nationalities, lexicon, seen)
    for scene in stage.scenes:
        if scene.sentence.block in ("body", "list"):
            _said_outright(document, scene, nationalities, lexicon, seen)
    _groups(document, stage)


def _nationalities(document: Document) -> dict[str, tuple[str, Mention]]:
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


def _country_of(name: str, mention: Mention, nationalities: dict, lexicon: Lexicon) -> tuple[str, Mention] | None:
    """(country, what proves it): the text's word, the reference, or the shape of the name."""
    if name in nationalities:
        return nationalities[name]
    if mention.entry is not None and mention.entry.country:
        return mention.entry.country, mention
    shape = name_country(name, lexicon)
    return (shape, mention) if shape == "KR" else None


def _from_cast(
    document: Document, stage: Stage, work: Work, nationalities: dict, lexicon: Lexicon, seen: set[tuple]
) -> None:
    title = next((e for e in work.evidence if e.attribute == "title"), None)
    market = next(
        (e for e in work.evidence if e.attribute == "market_country" and _tells(document, e, work, title)), None
    )
    if market is None or work.market is None or title is None or not work.spoken_of:
        return
    bought = market.rule == "channel_country" or work.values.get("kind") == "musical"
    if bought and _imported(work, document, nationalities, lexicon):
        return
    remade = len(_REMADE.findall(document.text)) > 1
    by_place = {(m.start, m.end): m for m in document.mentions(PERSON)}
    for evidence in work.evidence:
        if evidence.attribute != "person" or evidence.rule == "credit_of_person":
            continue
        mention = by_place.get((evidence.start, evidence.end)) or next(
            (m for m in by_place.values() if m.name == evidence.name), None
        )
        if mention is None:
            continue
        home = _country_of(evidence.name, mention, nationalities, lexicon)
        if home is None or home[0] == work.market or "KR" not in (home[0], work.market):
            continue
        # Who produces a format goes there with it; who produces a film may stay at home.
        if evidence.role == "producer" and work.values.get("kind") != "variety":
            continue
        # A foreigner known as one only from the reference data is news beside the title of a Korean work, though not
        # where versions of it are spoken of, which have casts of their own.
        known_only = home[0] != "KR" and evidence.name not in nationalities
        if known_only and (remade or not _cast_beside_title(document, work, evidence)):
            continue
        sentence = document.sentence_at(evidence.start)
        if _NOT_PLANNED.search(sentence.masked):
            continue
        if home[0] == "KR" and evidence.role == "cast" and _of_original(stage, work, sentence):
            continue
        key = (evidence.name, work.market, work.key)
        if key in seen:
            continue
        seen |= {key, key[:2]}
        occupation = _OCCUPATION[evidence.role or "cast"]
        if occupation == "actor" and _SINGER_BEFORE.search(document.text[max(0, evidence.start - 30) : evidence.start]):
            occupation = "singer"
        values = {
            "person": evidence.name,
            "occupation": occupation,
            "from_country": home[0],
            "to_country": work.market,
            "title": work.title,
            "title_market": work.market,
        }
        proof = [
            Evidence("person", evidence.start, evidence.end, "cast_abroad", name=evidence.name, role=occupation),
            Evidence("occupation", evidence.start, evidence.end, "cast_abroad"),
            Evidence("from_country", home[1].start, home[1].end, "nationality"),
            Evidence("to_country", market.start, market.end, "cast_abroad"),
            Evidence("title", title.start, title.end, "cast_abroad"),
        ]
        released = next((e for e in work.evidence if e.attribute == "released_on"), None)
        if released is not None:
            values |= {
                "period_start": work.values["released_on"],
                "period_precision": work.values["release_precision"],
                "period_basis": work.values["release_basis"],
            }
            proof.append(Evidence("period_start", released.start, released.end, "release_of_work"))
        document.claims.append(Claim("talent_move", values, proof, "cast_abroad", _certainty(sentence.masked)))


def _cast_beside_title(document: Document, work: Work, person: Evidence) -> bool:
    """Does a sentence with the title of a work name somebody as seen in it, rather than heard?"""
    sentence = document.sentence_at(person.start)
    titled = any(e.attribute == "title" and sentence.start <= e.start < sentence.end for e in work.evidence)
    staged = work.values.get("kind") == "musical"
    return titled and person.role == "cast" and not staged and not _HEARD.search(sentence.masked)


def _set_there(document: Document, country: str) -> bool:
    """Does the opening of an article, its headline included, take place in a country: "on location in Da Lat"?"""
    opening = document.headline() + document.prose()[:_OPENING]
    return any(
        m.entry.codes == (country,) and _PLACED.search(s.masked[:at])
        for s in opening
        for at, m in s.at.items()
        if m.type == COUNTRY
    )


def _of_original(stage: Stage, work: Work, sentence: Sentence) -> bool:
    """A Korean actor in a sentence that does not name the remake spoken of before is more likely of the original."""
    if work.market == "KR" or not work.version or "original" in work.version:
        return False
    scene = next(s for s in stage.scenes if s.sentence is sentence)
    return not any(work in anchor.works for anchor in scene.main)


def _tells(document: Document, market: Evidence, work: Work, title: Evidence | None) -> bool:
    """Is a market sure enough to tell a work abroad from one at home? What the paragraph of a title abroad
    speaks of is, and where it earns."""
    if market.rule in STRONG:
        return True
    if title is None or work.market == "KR":
        return False
    if market.rule == "foreign_partner":
        return _set_there(document, work.market)
    if market.rule != "market_of_context":
        return False
    same_paragraph = document.sentence_at(market.start).paragraph == document.sentence_at(title.start).paragraph
    return same_paragraph or earns_in(document, work, work.market)


def _imported(work: Work, document: Document, nationalities: dict, lexicon: Lexicon) -> bool:
    """A foreign channel with none but Koreans in the cast has more likely bought a Korean work than made one."""
    staged = work.values.get("kind") == "musical"
    cast = {e.name for e in work.evidence if e.attribute == "person" and (e.role == "cast" or not staged)}
    mentions = {m.name: m for m in document.mentions(PERSON)}
    homes = [_country_of(name, mentions[name], nationalities, lexicon) for name in sorted(cast) if name in mentions]
    if staged:
        homes = [home for home in homes if home is not None]
    return work.market != "KR" and len(homes) >= 2 and all(home is not None and home[0] == "KR" for home in homes)


def _certainty(masked: str) -> str:
    if _RUMOURED.search(masked):
        return "rumoured"
    return "planned" if _PLANNED.search(masked) else "stated"


def _destination(scene: Scene, position: int, home: str | None = None) -> Mention | None:
    """The country whose production a sentence speaks of, first behind `position`, then before it; never `home`."""
    found = list(_PRODUCTION_PLACE.finditer(scene.sentence.masked))
    for match in sorted(found, key=lambda m: (m.start() < position, m.start())):
        place = scene.sentence.at[match.start()]
        if place.entry.codes == (home,):
            continue
        if len(place.entry.codes) == 1 and (place.entry.codes[0] != "KR" or _ARRIVES.search(scene.sentence.masked)):
            return place
    for at, place in sorted(scene.sentence.at.items()):
        written = scene.sentence.text[place.start - scene.sentence.start : place.end - scene.sentence.start]
        heads_there = re.search(r"\b(?:to|in|into|on) $|\bhis $|\bher $", scene.sentence.masked[:at])
        if place.type == COUNTRY and written in ("Hollywood", "Broadway", "Bollywood") and heads_there:
            return place
    return None


def _said_outright(document: Document, scene: Scene, nationalities: dict, lexicon: Lexicon, seen: set[tuple]) -> None:
    masked = scene.sentence.masked
    if "\ue001" not in masked or not _ABROAD.search(masked) or _NOT_PLANNED.search(masked):
        return
    if _destination(scene, 0) is None:
        return
    titled = next((a for a in scene.main if a.mention is not None and len(a.works) == 1), None)
    for position, mention in sorted(scene.sentence.at.items()):
        if mention.type != PERSON:
            continue
        place = _destination(scene, position)
        if place is None:
            continue
        works = titled.works if titled and titled.works[0].market in (None, place.entry.codes[0]) else []
        home = _country_of(mention.name, mention, nationalities, lexicon)
        key = (mention.name, place.entry.codes[0])
        abroad = home is not None and home[0] != place.entry.codes[0] and "KR" in (home[0], place.entry.codes[0])
        if (
            not abroad
            or (home[0] != "KR" and mention.name not in nationalities)
            or key in seen
            or abs(place.start - mention.start) > 170
        ):
            continue
        if re.match(
            r",? (?:said|says|told|added)\b|, (?:a |the )?(?:[\w-]+ ){0,3}(?:critic|professor|CEO|official|spokes)",
            masked[position + 1 :],
        ):
            continue
        seen.add(key)
        occupation = (
            "director" if re.search(r"director|filmmaker", masked[max(0, position - 30) : position]) else "actor"
        )
        values = {
            "person": mention.name,
            "occupation": occupation,
            "from_country": home[0],
            "to_country": place.entry.codes[0],
        }
        proof = [
            Evidence("person", mention.start, mention.end, "work_abroad", name=mention.name, role=occupation),
            Evidence("occupation", mention.start, mention.end, "work_abroad"),
            Evidence("from_country", home[1].start, home[1].end, "nationality"),
            Evidence("to_country", place.start, place.end, "work_abroad"),
        ]
        if works:
            values |= {"title": works[0].title, "title_market": works[0].market}
            proof.append(Evidence("title", titled.mention.start, titled.mention.end, "work_abroad"))
        _date(scene, values, proof)
        document.claims.append(Claim("talent_move", values, proof, "work_abroad", _certainty(masked)))


def _date(scene: Scene, values: dict, proof: list[Evidence]) -> None:
    stated = next((m for m in scene.sentence.of(DATE)), None)
    if stated is not None:
        whole = stated.entry.precision in ("day", "month")
        values |= {
            "period_start": stated.entry.start if whole else stated.entry.start.replace(month=1, day=1),
            "period_precision": stated.entry.precision if whole else "year",
            "period_basis": stated.entry.basis,
        }
        proof.append(Evidence("period_start", stated.start, stated.end, "period"))


def _groups(document: Document, stage: Stage) -> None:
    """A counted group of professionals on its way to another country's productions, once an article."""
    for scene in stage.scenes:
        masked = scene.sentence.masked
        if scene.sentence.block not in ("body", "list") or not _ABROAD.search(masked):
            continue
        place = _destination(scene, 0, home="KR")
        if place is None or scene.sentence.of(ORGANIZATION):
            continue
        for _, mention in sorted(scene.sentence.at.items()):
            amount = mention.entry
            if (
                mention.type != AMOUNT
                or amount.unit != "count"
                or not amount.noun
                or not _COUNTED_PEOPLE.match(amount.noun)
                or amount.value > 100
            ):
                continue
            korean = next((m for m in scene.sentence.of(COUNTRY) if m.entry.codes == ("KR",)), None)
            korea = (korean.start, korean.end) if korean else _k_word(scene)
            if korea is None:
                continue
            occupation = next(o for o, words in _TRADE if re.fullmatch(words, amount.noun))
            values = {
                "headcount": int(amount.value),
                "occupation": occupation,
                "from_country": "KR",
                "to_country": place.entry.codes[0],
            }
            proof = [
                Evidence("headcount", mention.start, mention.end, "group_abroad"),
                Evidence("occupation", mention.start, mention.end, "group_abroad"),
                Evidence("from_country", *korea, "group_abroad"),
                Evidence("to_country", place.start, place.end, "group_abroad"),
            ]
            _date(scene, values, proof)
            document.claims.append(Claim("talent_move", values, proof, "group_abroad", _certainty(masked)))
            return


def _k_word(scene: Scene) -> tuple[int, int] | None:
    match = re.search(r"K-(?:dramas?|pop|content|film)", scene.sentence.text)
    return (scene.sentence.start + match.start(), scene.sentence.start + match.end()) if match else None

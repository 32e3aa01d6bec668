"""Work abroad that a sentence states, with or without a titled work, of a person or of a counted group.

Belongs here: destinations and the dates of moves so stated. Not here: moves that follow from a work's cast (cast_abroad).
"""

from __future__ import annotations

import re

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.memory.scenes import Scene, Stage
from pipelines.extraction.moves.nationalities import TRADE_WORD, TRADES, country_of
from pipelines.extraction.moves.persons import person_abroad
from pipelines.extraction.moves.plans import NOT_PLANNED, certainty
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import AMOUNT, COUNTRY, DATE, ORGANIZATION, PERSON, Claim, Document, Evidence, Mention

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
_COUNTED_PEOPLE = Pattern(rf"^(?:{TRADE_WORD})$")


def read_work_abroad(document: Document, scene: Scene, nationalities: dict, lexicon: Lexicon, seen: set[tuple]) -> None:
    """Append a claim for each person whom a sentence has at work in another country. `seen`: as in cast_abroad."""
    masked = scene.sentence.masked
    if "\ue001" not in masked or not _ABROAD.search(masked) or NOT_PLANNED.search(masked):
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
        home = country_of(mention.name, mention, nationalities, lexicon)
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
        values, proof = person_abroad(mention, occupation, home, place.entry.codes[0], place, "work_abroad")
        if works:
            values |= {"title": works[0].title, "title_market": works[0].market}
            proof.append(Evidence("title", titled.mention.start, titled.mention.end, "work_abroad"))
        _date(scene, values, proof)
        document.claims.append(Claim("talent_move", values, proof, "work_abroad", certainty(masked)))


def read_groups_abroad(document: Document, stage: Stage) -> None:
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
            occupation = next(o for o, words in TRADES if re.fullmatch(words, amount.noun))
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
            document.claims.append(Claim("talent_move", values, proof, "group_abroad", certainty(masked)))
            return


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


def _k_word(scene: Scene) -> tuple[int, int] | None:
    match = re.search(r"K-(?:dramas?|pop|content|film)", scene.sentence.text)
    return (scene.sentence.start + match.start(), scene.sentence.start + match.end()) if match else None

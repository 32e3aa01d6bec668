"""Moves that a sentence says outright: who goes where, and for which work.

Belongs here: the slots around a Way of move_triggers, filled from the sentence, else from the sentences around it. Not
here: the words themselves (move_triggers), the claims made of them (moves).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from pipelines.extraction.markets import STRONG
from pipelines.extraction.move_triggers import (
    DENIED,
    EXECUTIVE_BEFORE,
    GROUP,
    NOT_AT_WORK,
    OF_CHARACTER,
    PERSON_INSIDE,
    PLANNED,
    REPORTED_GAP,
    RUMOURED,
    WAYS,
    Way,
)
from pipelines.extraction.nationality import PERSON_NOUN, TRADES, Profile
from pipelines.extraction.scenes import Scene, Stage
from pipelines.extraction.types import AMOUNT, COUNTRY, PERSON, Document, Mention, Sentence, Work
from pipelines.extraction.vocabulary import ANY_KIND

_STAGES = frozenset({"Hollywood", "Broadway", "Off-Broadway", "off-Broadway", "Bollywood", "West End", "London's West End"})
_GROUP_LIMIT = 300
# A name behind one of these takes no part as the subject of what follows.
_NOT_SUBJECT = re.compile(
    r"\b(?:by|with|of|opposite|alongside|against|between|like|unlike|than|starring|stars|features?|featuring|from|including|for|about|to|plays|played|playing|as) (?:(?:[\w’'-]+|[\ue003\ue006](?:['’]s)?),? ){0,3}$"
)
_JOINED = re.compile(r"^(?: \([^()]*\))?(?:,? and |, | & |,? as well as |,? along with )(?:(?:[\w’'-]+|[\ue003\ue006](?:['’]s)?) ){0,3}$")
_APPOSED = re.compile(rf"\b(?:{PERSON_NOUN}|also|both)\b")
_FRONTED = re.compile(r"^[^.;:\ue001]{0,50}?(?:[,:]| is| are| was| were| will be| for| went to| goes to| belongs to)(?: also)?(?: (?:[\w’'-]+|[\ue000\ue003\ue006](?:['’]s)?),?){0,6}? \ue001")
_PRONOUN = re.compile(rf"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Tt]he (?:[\ue003\ue006](?:['’]s)? )?(?:[\w-]+ ){{0,2}}?(?:\d\d-year-old|{PERSON_NOUN}))\b")
_OF_WORK = re.compile(rf"^ (?:{ANY_KIND}|universe|franchise)\b")
_LED_INTO = re.compile(r"\b(?:in|for|to|on|into|as|onto|at)\b")
# "a Hollywood film starring Korean actors A and B": a name behind the trigger.
_TAKES_NAME = re.compile(r" (?:by|starring|featuring|stars|features|casts?|in which)$")
_NAMED_BEHIND = re.compile(r"^(?: (?:[\w’'-]+|[\ue003\ue006](?:['’]s)?),?){0,5} \ue001(?:(?: \([^()]*\))?(?:,| and|, and) (?:(?:[a-z’'-]+|[\ue003\ue006](?:['’]s)?) ){0,4}\ue001)*")
_BREAK = re.compile(r"; | while | whereas |[.!?][”\"’] ")
_SIGNED = re.compile(r"\b(?:signed|signs|signing) (?:an? [\w -]{0,30})?(?:with|by)\b[^.;]*\b(?:agenc|represent|management)|\brepresent(?:s|ed|ation)\b")


@dataclass(frozen=True, slots=True)
class Said:
    """One move as a sentence says it. A group has a headcount and no name; `home` and the spans beside it are its."""

    rule: str
    sentence: Sentence
    place: Mention
    span: tuple[int, int]
    work: Work | None
    name: str | None = None
    trade: str | None = None
    headcount: int | None = None
    home: str | None = None
    home_span: tuple[int, int] = (0, 0)
    trade_span: tuple[int, int] = (0, 0)


def read_said(document: Document, stage: Stage, profiles: dict[str, Profile]) -> list[Said]:
    """Moves of people and of counted groups in reading order; each person and destination once a sentence."""
    found: list[Said] = []
    scenes = [s for s in stage.scenes if s.sentence.block in ("body", "list")]
    recent: Mention | None = next((m for s in document.sentences if s.block == "title" for m in s.of(PERSON)), None)
    for index, scene in enumerate(scenes):
        masked = scene.sentence.masked
        done: set[tuple] = set()
        if ("\ue003" in masked or "\ue006" in masked) and not DENIED.search(masked) and not _SIGNED.search(masked):
            for way in WAYS:
                for match in way.pattern.finditer(masked):
                    found += _read_match(document, scenes, index, way, match, profiles, recent, done)
        people = scene.sentence.of(PERSON)
        recent = people[0] if people else recent
    return found


def _read_match(document: Document, scenes: list[Scene], index: int, way: Way, match: re.Match, profiles: dict[str, Profile],
                recent: Mention | None, done: set[tuple]) -> list[Said]:
    scene = scenes[index]
    sentence = scene.sentence
    place = sentence.at[match.start("to")]
    if place.type != COUNTRY or len(place.entry.codes) != 1:
        return []
    to, form = place.entry.codes[0], document.text[place.start : place.end]
    if way.place == "stage" and form not in _STAGES or way.place == "place" and place.entry.kind not in ("country", "city"):
        return []
    said: list[Said] = []
    group = _group(sentence, match)
    if group is not None:
        item = _said_of_group(document, scenes, index, way, match, group, place)
        return [item] if item and _once(done, ("group", to)) else []
    if way.any_place or OF_CHARACTER.search(sentence.masked[: match.start("to")]):
        return []
    for mention in _people(sentence, match, recent):
        profile = profiles.get(mention.name)
        if profile is None or profile.country in (None, to) or "KR" not in (profile.country, to):
            continue
        if profile.country != "KR" and not profile.told and not (profile.mention.entry and profile.mention.entry.occupation):
            continue
        if not _once(done, (mention.name, to)):
            continue
        work = _work(scenes, index, match, to, mention.name)
        said.append(Said(way.name, sentence, place, (mention.start, mention.end), work, mention.name, way.trade))
    return said


def _once(done: set[tuple], key: tuple) -> bool:
    if key in done:
        return False
    done.add(key)
    return True


def _people(sentence: Sentence, match: re.Match, recent: Mention | None) -> list[Mention]:
    """The people of a trigger: its object, its subject, a name behind a fronted trigger, or whom a pronoun stands for."""
    masked, at = sentence.masked, sentence.at
    inside = [p for p in range(match.start(), match.start("to")) if masked[p] == "\ue001" and at[p].type == PERSON]
    if inside and inside[0] == match.start():
        return [at[inside[0]]]
    if inside and PERSON_INSIDE.match(match.group()) and _LED_INTO.search(masked[inside[-1] : match.start("to")]):
        return [at[p] for p in inside]
    named = _NAMED_BEHIND.match(masked[match.end() :]) if _TAKES_NAME.search(match.group()) else None
    if named:
        start = match.end()
        return [at[p] for p in range(start, start + named.end()) if masked[p] == "\ue001"]
    before = [p for p in range(match.start()) if masked[p] == "\ue001"]
    taken: list[int] = []
    for position in reversed(before):
        gap = masked[position + 1 : taken[0] if taken else match.start()]
        if taken:
            if not _JOINED.match(gap):
                break
            taken.insert(0, position)
            continue
        if _BREAK.search(gap) or REPORTED_GAP.search(gap):
            break
        if _OF_WORK.match(gap):
            continue
        possessed = re.match(r"['’]s? ", gap) and not re.fullmatch(r"['’]s? ?(?:\w+ ){0,2}", gap)
        if possessed or _NOT_SUBJECT.search(masked[:position]) or NOT_AT_WORK.match(gap) or EXECUTIVE_BEFORE.search(masked[:position]):
            continue
        taken.append(position)
    if taken:
        return [at[p] for p in taken]
    behind = _FRONTED.match(masked[match.end() :])
    if behind and not before:
        position = match.end() + behind.end() - 1
        return [at[position]]
    if inside:
        return []
    if recent is not None and _PRONOUN.search(masked[: match.end()]) and not before:
        return [recent]
    return []


def _work(scenes: list[Scene], index: int, match: re.Match, to: str, name: str) -> Work | None:
    """The work of a move: a title of the sentence, else one beside it that has the person or no other market."""
    scene = scenes[index]
    titled = [a for a in scene.main if a.mention is not None and len(a.works) == 1 and _fits(a.works[0], to)]
    if titled:
        anchor = min(titled, key=lambda a: (a.start < match.end(), abs(a.start - match.end())))
        return anchor.works[0]
    if any(a.mention is not None for a in scene.main):
        return None
    behind = scenes[index + 1 : index + 3]
    for other in (scene, *behind, *reversed(scenes[max(0, index - 2) : index])):
        for work in other.works():
            strong = work.market == to and _is_strong(work)
            if _fits(work, to) and (name in work.people() or strong and other is scene):
                return work
    return None


def _is_strong(work: Work) -> bool:
    return any(e.attribute == "market_country" and e.rule in STRONG for e in work.evidence)


def _fits(work: Work, to: str) -> bool:
    return work.market in (None, to) or not _is_strong(work)


def _group(sentence: Sentence, match: re.Match) -> re.Match | None:
    """The counted professionals nearest to a trigger, before it or inside it."""
    groups = [g for g in GROUP.finditer(sentence.masked) if g.start() < match.start("to")]
    return groups[-1] if groups else None


def _said_of_group(document: Document, scenes: list[Scene], index: int, way: Way, match: re.Match, group: re.Match,
                   place: Mention) -> Said | None:
    sentence = scenes[index].sentence
    amount = sentence.at[group.start(1)]
    if amount.type != AMOUNT or amount.entry.unit != "count" or not 1 < amount.entry.value <= _GROUP_LIMIT:
        return None
    masked, to = sentence.masked, place.entry.codes[0]
    inside = [p for p in range(group.start(), group.end()) if masked[p] in "\ue003\ue006"]
    homes = [sentence.at[p] for p in inside] or [m for m in sentence.of(COUNTRY) if m.entry.codes == ("KR",) and m.start < place.start]
    home = next((m.entry.codes[0] for m in homes if len(m.entry.codes) == 1), None)
    home_span = (homes[0].start, homes[0].end) if homes else _korean_word(sentence, group)
    home = home or ("KR" if home_span else None)
    if home is None or home_span is None or home == to or "KR" not in (home, to):
        return None
    trade = next((t for t, words in TRADES if re.fullmatch(words, group.group(5))), "actor" if re.match(r"stars?$|leads?$", group.group(5)) else None)
    work = next((w for w in scenes[index].works() if w.market == to and _is_strong(w)), None) if scenes[index].main else None
    span = (amount.start, amount.end)
    trade_span = sentence.span(group.start(5), group.end(5))
    return Said("group_abroad", sentence, place, span, work, None, trade, int(amount.entry.value), home, home_span, trade_span)


def _korean_word(sentence: Sentence, group: re.Match) -> tuple[int, int] | None:
    match = re.search(r"\bK-(?:dramas?|pop|content|films?)\b", sentence.masked[: group.end()])
    return sentence.span(*match.span()) if match else None


def certainty_of(document: Document, sentence: Sentence, work: Work | None) -> str:
    """A rumour, a plan, or stated; a work that has come out is no plan."""
    if RUMOURED.search(sentence.masked):
        return "rumoured"
    released = work.values.get("released_on") if work else None
    today = document.published_on
    if released and today and released <= today - timedelta(days=1):
        return "stated"
    return "planned" if PLANNED.search(sentence.masked) else "stated"

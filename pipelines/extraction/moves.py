"""People of screen and stage at work in another country's production.

Belongs here: what a work's own cast says of moves, and the claims made of what is said outright. Not here: who is in a
work (casts), for whom it is made (markets), where people come from (nationality), sentences that say a move
(move_slots), their words (move_triggers).
"""

from __future__ import annotations

import re

from pipelines.extraction.lexicon import Lexicon
from pipelines.extraction.markets import STRONG
from pipelines.extraction.move_slots import Said, certainty_of, read_said
from pipelines.extraction.move_triggers import DENIED, EXECUTIVE_BEFORE
from pipelines.extraction.nationality import Profile, read_profiles
from pipelines.extraction.scenes import Stage
from pipelines.extraction.types import DATE, TITLE, Claim, Document, Evidence, Sentence, Work

_OCCUPATION = {"cast": "actor", "director": "director", "writer": "writer", "producer": "producer"}
# A channel or maker may only have bought or paid for a work of Korea; words beside the title say for whom it is.
_BY_COMPANY = frozenset({"channel_country", "maker_country", "local_streamer", "foreign_partner", "reference_title"})
# "film in the United States before her debut in": a place that no work noun follows is no market.
_BETWEEN = re.compile(r"\b(?:before|after|in|at|when|where|and|with|to|from|of|on|who|for|by)\b")


def read_moves(document: Document, stage: Stage, lexicon: Lexicon) -> None:
    """Append a claim for each person or counted group at work across Korea's border: one a destination and work."""
    profiles = read_profiles(document, lexicon)
    said = read_said(document, stage, profiles)
    told = {(s.name, s.place.entry.codes[0]) for s in said}
    seen: set[tuple] = set()
    for work in document.works:
        _from_cast(document, stage, work, profiles, told, seen)
    for item in sorted(said, key=lambda s: s.work is None):
        _from_words(document, item, profiles, seen)


def _from_cast(document: Document, stage: Stage, work: Work, profiles: dict[str, Profile], told: set, seen: set[tuple]) -> None:
    market = next((e for e in work.evidence if e.attribute == "market_country" and e.rule in STRONG), None)
    title = next((e for e in work.evidence if e.attribute == "title"), None)
    if market is None or work.market is None or title is None or not work.spoken_of or not _is_beside(document, market):
        return
    people = [e for e in work.evidence if e.attribute == "person" and e.name in profiles]
    imported = market.rule in _BY_COMPANY and _imported(work, people, profiles)
    for evidence in people:
        profile = profiles[evidence.name]
        home, to = profile.country, work.market
        if home is None or home == to or "KR" not in (home, to) or (evidence.name, to, work.key) in seen:
            continue
        outright = (evidence.name, to) in told
        if imported and not outright:
            continue
        if home != "KR" and not profile.told and market.rule in _BY_COMPANY:
            continue
        if any(v.market == home and v is not work for v in stage.shelf.by_key[work.key]) and not profile.told:
            continue
        sentence = document.sentence_at(evidence.start)
        if evidence.role == "producer" and not (profile.told and document.sentence_at(profile.proof[0]) is sentence):
            continue
        if DENIED.search(sentence.masked) or _is_executive(sentence, evidence):
            continue
        occupation, proof = _occupation(work, evidence, profile)
        values = {
            "person": evidence.name,
            "occupation": occupation,
            "from_country": home,
            "to_country": to,
            "title": work.title,
            "title_market": work.market,
        }
        evidences = [
            Evidence("person", evidence.start, evidence.end, "cast_abroad", name=evidence.name, role=occupation),
            Evidence("occupation", *proof, "cast_abroad"),
            Evidence("from_country", *profile.proof, "nationality"),
            Evidence("to_country", market.start, market.end, "cast_abroad"),
            Evidence("title", title.start, title.end, "cast_abroad"),
        ]
        _release(work, values, evidences)
        seen |= {(evidence.name, to, work.key), (evidence.name, to)}
        certainty = certainty_of(document, sentence, work)
        document.claims.append(Claim("talent_move", values, evidences, "cast_abroad", certainty))


def _is_beside(document: Document, market: Evidence) -> bool:
    """Does the country beside a title belong to it, with no preposition between them?"""
    if market.rule != "market_beside_title":
        return True
    sentence = document.sentence_at(market.start)
    following = next((m for m in sentence.of(TITLE) if m.start >= market.end), None)
    return following is None or not _BETWEEN.match(document.text[market.end : following.start].lstrip())


def _imported(work: Work, people: list[Evidence], profiles: dict[str, Profile]) -> bool:
    """A foreign company with none but Koreans in the cast has more likely bought a Korean work than made one."""
    names = {e.name for e in people}
    return work.market != "KR" and len(names) >= 2 and all(profiles[name].country == "KR" for name in names)


def _is_executive(sentence: Sentence, evidence: Evidence) -> bool:
    position = next((p for p, m in sentence.at.items() if m.start == evidence.start), None)
    return position is not None and bool(EXECUTIVE_BEFORE.search(sentence.masked[:position]))


def _occupation(work: Work, evidence: Evidence, profile: Profile) -> tuple[str, tuple[int, int]]:
    """What the person does there: the part in the work, for the cast the trade that the text gives."""
    place = (evidence.start, evidence.end)
    if evidence.role in ("director", "writer", "producer"):
        return evidence.role, profile.trades.get(evidence.role, place)
    return _trade(profile, None, work, place)


def _trade(profile: Profile, stated: str | None, work: Work | None, place: tuple[int, int]) -> tuple[str, tuple[int, int]]:
    trades = profile.trades
    if stated and (stated in trades or "actor" not in trades):
        return stated, trades.get(stated, place)
    known = profile.mention.entry.occupation if profile.mention.entry else None
    for trade in ("actor", "director", "writer", "singer", "producer"):
        if trade in trades:
            return trade, trades[trade]
    musical = work is not None and work.values.get("kind") == "musical"
    return (known if known and (known != "singer" or musical) else "actor"), place


def _from_words(document: Document, item: Said, profiles: dict[str, Profile], seen: set[tuple]) -> None:
    to = item.place.entry.codes[0]
    key = (item.name, to, item.work.key) if item.work else (item.name, to)
    if key in seen or (item.work is not None and item.name is None and (None, to) in seen):
        return
    seen |= {key, key[:2]}
    values: dict = {"to_country": to}
    evidences = [Evidence("to_country", item.place.start, item.place.end, item.rule)]
    if item.name is None:
        values |= {"headcount": item.headcount, "occupation": item.trade, "from_country": item.home}
        evidences.append(Evidence("headcount", *item.span, item.rule))
        if item.trade:
            evidences.append(Evidence("occupation", *item.trade_span, item.rule))
        evidences.append(Evidence("from_country", *item.home_span, item.rule))
    else:
        profile = profiles[item.name]
        part = next((e.role for e in item.work.evidence if e.attribute == "person" and e.name == item.name), None) if item.work else None
        stated = item.trade or (part if part in ("director", "writer") else None)
        occupation, proof = _trade(profile, stated, item.work, item.span)
        values |= {"person": item.name, "occupation": occupation, "from_country": profile.country}
        evidences += [
            Evidence("person", *item.span, item.rule, name=item.name, role=occupation),
            Evidence("occupation", *proof, item.rule),
            Evidence("from_country", *profile.proof, "nationality"),
        ]
    if item.work is not None:
        title = next(e for e in item.work.evidence if e.attribute == "title")
        values |= {"title": item.work.title, "title_market": item.work.market}
        evidences.append(Evidence("title", title.start, title.end, item.rule))
    _date(item, values, evidences) or (item.work and _release(item.work, values, evidences))
    certainty = certainty_of(document, item.sentence, item.work)
    document.claims.append(Claim("talent_move", values, evidences, item.rule, certainty))


def _release(work: Work, values: dict, evidences: list[Evidence]) -> None:
    released = next((e for e in work.evidence if e.attribute == "released_on"), None)
    if released is not None:
        values |= {
            "period_start": work.values["released_on"],
            "period_precision": work.values["release_precision"],
            "period_basis": work.values["release_basis"],
        }
        evidences.append(Evidence("period_start", released.start, released.end, "release_of_work"))


def _date(item: Said, values: dict, evidences: list[Evidence]) -> bool:
    """The date of the clause in which the move is said; weekdays and days are when it was reported."""
    dates = [m for m in item.sentence.of(DATE) if m.entry.precision != "day"]
    if not dates:
        return False
    near = min(dates, key=lambda m: (abs(m.start - item.place.end), m.start))
    month = near.entry.precision == "month"
    values |= {
        "period_start": near.entry.start if month else near.entry.start.replace(month=1, day=1),
        "period_precision": "month" if month else "year",
        "period_basis": near.entry.basis,
    }
    evidences.append(Evidence("period_start", near.start, near.end, "period"))
    return True

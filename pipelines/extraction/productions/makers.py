"""Which companies make a work, and which show it.

Belongs here: the role of an organisation beside a work, alone or together with others. Not here: the words that
say so (maker_words), deals (partnerships).
"""

from __future__ import annotations

import re

from pipelines.extraction.memory.scenes import Scene, Stage
from pipelines.extraction.productions import maker_words as words
from pipelines.extraction.productions.company_anaphors import company_anaphors
from pipelines.extraction.productions.unnamed_makers import read_headed
from pipelines.extraction.types import CHANNELS, ORGANIZATION, Document, Mention, Work


def read_makers(document: Document, stage: Stage) -> None:
    """Add the companies of each work to its evidence, with their role: producer, broadcaster or streamer."""
    lately: list[Mention] = []
    unnamed: dict[int, list[tuple[int, int, Mention]]] = {}
    for sentence, start, end, company in company_anaphors(document):
        unnamed.setdefault(sentence.index, []).append((start, end, company))
    for scene in stage.scenes:
        if scene.sentence.block == "heading":
            continue
        if scene.sentence.block == "title":
            _read_headline(scene)
            continue
        joint = (
            _read_joint(scene, lately, unnamed.get(scene.sentence.index, []))
            if scene.sentence.block != "caption"
            else []
        )
        for position, mention in sorted(scene.sentence.at.items()):
            if mention.type == ORGANIZATION:
                _read_organization(scene, position, mention, joint)
        for start, end, company in unnamed.get(scene.sentence.index, ()):
            _read_unnamed(scene, start, end, company)
        companies = _companies(scene)
        if len(companies) >= 2:
            lately = [m for _, m in companies]
    read_headed(document, stage)


def _read_headline(scene: Scene) -> None:
    """'X' of Korea's Y Company: a headline gives a work's maker right behind its title."""
    for anchor in scene.main:
        match = re.match(
            r"[”’\"'_*]* (?:of|from|by) (?:[\ue003\ue006](?:['’]s)? )?(\ue000)", scene.sentence.masked[anchor.end :]
        )
        mention = scene.sentence.at[anchor.end + match.start(1)] if match else None
        if mention is not None and mention.entry and mention.entry.kind in (None, "studio", "other"):
            _add(anchor.works, mention, "producer", "made_by")


def _companies(scene: Scene) -> list[tuple[int, Mention]]:
    """Organisations of a sentence that can make a work; owners, channels it is shown on and institutions are left."""
    masked = scene.sentence.masked
    found: list[tuple[int, Mention]] = []
    for position, mention in sorted(scene.sentence.at.items()):
        if mention.type != ORGANIZATION or mention.entry is None or mention.entry.kind not in words.MAKER_KINDS:
            continue
        if (
            words.NOT_COMPANY.search(mention.name)
            or words.OWNER_OF.match(masked[position + 1 :])
            or words.OWNED.search(masked[:position])
        ):
            continue
        if mention.entry.kind in CHANNELS and words.PRENOMINAL_TITLE.match(masked[position + 1 :]):
            continue
        channel = mention.entry.kind in CHANNELS
        if channel and (words.SHOWN_HERE.search(masked[:position]) or _is_called_by(masked, position)):
            continue
        if words.BY_WAY_OF.search(masked[:position]):
            continue
        if re.match(r"['’]s (?:\ue000|money\b|cash\b)| (?:said|says|hears|reported|reports)\b", masked[position + 1 :]):
            continue
        found.append((position, mention))
    return found


def _read_joint(scene: Scene, lately: list[Mention], unnamed: list[tuple[int, int, Mention]]) -> list[Work]:
    """Give a work its makers where a sentence has several companies make it; 'the two' are the companies of the
    sentence before. Returns the work so treated."""
    masked = scene.sentence.masked
    mains = [a for a in scene.main if a.mention is not None or a.weight == "version"]
    trigger = words.JOINT.search(masked)
    works = (
        scene.works_at(trigger.start())
        if trigger and mains
        else mains[0].works
        if mains
        else scene.focus
        if scene.anchors and scene.near
        else []
    )
    made_again = next(
        (a.works for a in mains if a.weight == "version" and works and a.works[0].key == works[0].key), None
    )
    works = made_again or works
    if len(works) != 1 or words.NOT_JOINT.search(masked):
        return []
    if mains and lately and (words.THE_TWO.search(masked) or words.THEIRS.search(masked)):
        for mention in lately:
            _add(works, mention, "producer", "made_by_the_two")
        return works
    companies = _companies(scene)
    if trigger:
        companies = [
            (at, m) for at, m in companies if ";" not in masked[min(at, trigger.start()) : max(at, trigger.end())]
        ]
    meant = [(start, end, m) for start, end, m in unnamed if m.name not in {c.name for _, c in companies}]
    if not trigger or not companies or len({m.name for _, m in companies} | {m.name for *_, m in meant}) < 2:
        return []
    for start, end, mention in meant:
        for work in works:
            work.prove("organization", *scene.sentence.span(start, end), "made_jointly", mention.name, "producer")
    for _, mention in companies:
        _add(works, mention, "producer", "made_jointly")
    return works


def _read_organization(scene: Scene, position: int, mention: Mention, joint: list[Work]) -> None:
    if scene.sentence.block == "caption" and "original" not in scene.sentence.masked:
        return
    masked = scene.sentence.masked
    works = _beside(scene, position) or scene.works_at(position)
    if words.NOT_COMPANY.search(mention.name):
        return
    if not works or mention.entry is None:
        return
    settled = any(e.role == "producer" and e.start == mention.start for w in joint for e in w.evidence)
    if settled and any(a.end <= position for a in scene.main):
        return
    if words.OWNER_OF.match(masked[position + 1 :]) or words.OWNED.search(masked[:position]):
        return
    if not scene.anchors and not scene.near and not words.MADE_OUTRIGHT.search(masked):
        return
    if (
        scene.focus
        and scene.near
        and words.KNOWN_FOR_OTHER.match(masked[position + 1 :])
        and words.PARTNER_IS.search(masked[:position])
    ):
        works = works + [w for w in scene.focus if w not in works]
    if mention.entry.kind in CHANNELS:
        role = _channel_role(scene, position, mention, works, joint)
    elif mention.entry.kind in (None, "other", "studio") and words.airs(masked[:position], masked[position + 1 :]):
        role = "broadcaster"
    else:
        role = _maker_role(scene, position, mention, works)
    if role:
        _add(works + _coordinate(scene, works), mention, role, "made_by" if role == "producer" else "shown_by")


def _beside(scene: Scene, position: int) -> list[Work]:
    """The works whose titles stand in one phrase with a company, whatever the sentence is about: "“T,” the X drama",
    "X, the studio behind “T”", "X has made “T”"."""
    masked = scene.sentence.masked
    if words.AFTER_TITLE.search(masked[:position]):
        return next((a.works for a in reversed(scene.anchors) if a.end <= position and a.mention is not None), [])
    ahead = words.ITS_TITLES.match(masked[position + 1 :])
    if not ahead:
        return []
    start, found = position + ahead.end(), []
    for anchor in scene.anchors:
        if anchor.start <= start < anchor.end or found and words.AND_TITLE.fullmatch(masked[start : anchor.start]):
            found.extend(w for w in anchor.works if w not in found)
            start = anchor.end
    return found


def _read_unnamed(scene: Scene, start: int, end: int, company: Mention) -> None:
    """ "The company" makes the work where the words around say so outright."""
    masked = scene.sentence.masked
    works = scene.works_at(start)
    if not works or not (scene.anchors or scene.near) or words.NOT_JOINT.search(masked):
        return
    before, after = masked[max(0, start - 130) : start], masked[end : end + 160]
    slate = words.SLATE_AFTER.match(masked[end:])
    if slate:
        works = [w for a in scene.main if a.start >= end + slate.end() - 3 for w in a.works]
    if (
        slate
        or _is_maker(before, after)
        or (words.ITS_TITLE if masked[start:end].lower() == "its" else words.ONE_OF_ITS).match(masked[end:])
        and _titled(scene, works)
    ):
        for work in works:
            work.prove(
                "organization", *scene.sentence.span(start, end), "made_by_company_before", company.name, "producer"
            )
            work.spoken_of = True


def _titled(scene: Scene, works: list[Work]) -> bool:
    return any(a.weight in ("main", "version") for a in scene.anchors) or works[0] not in scene.works()


def _maker_role(scene: Scene, position: int, mention: Mention, works: list[Work]) -> str | None:
    masked = scene.sentence.masked
    before, after = masked[max(0, position - 130) : position], masked[position + 1 : position + 160]
    kind = mention.entry.kind
    if re.match(r"['’]s \ue000", after):
        return None
    if words.FORMERLY.search(before) or words.PUTS_OUT_BEFORE.search(before) or words.PUTS_OUT.match(after):
        return None
    maker = _is_maker(before, after) or bool(words.MAKERS_FOLLOW.search(masked[:position]))
    if not maker and words.LISTED.search(before):
        maker = any(
            e.attribute == "organization"
            and e.role == "producer"
            and scene.sentence.start <= e.start < mention.start
            and mention.start - e.end < 90
            for w in works
            for e in w.evidence
        )
    called = _is_called_after(scene, position, works)
    owns = words.PRENOMINAL_TITLE.match(after) and after.startswith(("'s", "’s")) and kind in (None, "studio", "other")
    stated = (
        maker
        or called
        or words.WHOSE_TITLE.match(after)
        or words.WHOSE_WORK.search(before)
        and words.A_WORK.match(after)
        or owns
    )
    likely = (
        kind == "studio"
        and _titled(scene, works)
        and len(works) == 1
        and not words.SALES.search(masked)
        and not words.NOT_MAKER_AFTER.match(after)
        and not words.APART.search(_between(scene, position, works))
    )
    return "producer" if stated or likely else None


def _is_called_after(scene: Scene, position: int, works: list[Work]) -> bool:
    """Is the one work spoken of called by the company: "the X chiller", "an X series"?"""
    masked = scene.sentence.masked
    return (
        len(works) == 1 and len({id(w) for a in scene.main for w in a.works}) <= 1 and _is_called_by(masked, position)
    )


def _is_called_by(masked: str, position: int) -> bool:
    """ "The X chiller", "an X series": is a work called by the company?"""
    return bool(words.ARTICLE_BEFORE.search(masked[:position]) and words.KIND_NEXT.match(masked[position + 1 :]))


def _between(scene: Scene, position: int, works: list[Work]) -> str:
    """The words between a company and the nearest anchor of a work; nothing where the sentence has none."""
    gaps = [
        scene.sentence.masked[anchor.end : position]
        if anchor.end <= position
        else scene.sentence.masked[position + 1 : anchor.start]
        for anchor in scene.main
        if works[0] in anchor.works
    ]
    return min(gaps, key=len, default="")


def _is_maker(before: str, after: str) -> bool:
    by = words.MAKER_BEFORE.search(before)
    if by and not words.THEN_SOLD.search(by.group()) or words.BRACKETED.search(before):
        return True
    return any(p.match(after) for p in (words.MAKES_ACTIVE, words.IS_MAKER, words.PRODUCTION_OF))


def _channel_role(scene: Scene, position: int, mention: Mention, works: list[Work], joint: list[Work]) -> str | None:
    """A channel shows what is named beside it; where it makes the work with others it is a producer."""
    masked = scene.sentence.masked
    before, after = masked[max(0, position - 130) : position], masked[position + 1 : position + 160]
    kind = mention.entry.kind
    shown = words.SHOWN_ON.search(before) or words.SHOWS_AFTER.match(after)
    makes_too = words.CO_MAKER_BEFORE.search(before) or words.CO_MAKER_AFTER.match(after)
    alone = not joint and not words.JOINT.search(masked) and len({m.name for m in scene.sentence.of(ORGANIZATION)}) == 1
    if words.OF_SOURCE.search(before) or words.NEWS_ON.search(before):
        return None
    if words.ITS_SCREENS_AFTER.match(after) or words.ITS_SCREENS_BEFORE.search(before):
        return kind
    if _is_called_after(scene, position, works):
        return kind
    if words.AFTER_TITLE.search(before) and words.STANDS_ALONE.match(after):
        return kind
    if (
        makes_too
        and (not alone or words.PRODUCES.match(after) or words.PRODUCED_BY.search(before))
        and not re.search(r"\b(?:on|via|through|for) $", before)
    ):
        if kind == "broadcaster" and shown:
            _add(works, mention, "broadcaster", "shown_by")
        return "producer"
    listed = words.LISTED.search(before) and any(
        e.attribute == "organization" and e.role in CHANNELS and scene.sentence.start <= e.start < mention.start
        for w in works
        for e in w.evidence
    )
    beside = before.endswith("(") or listed or words.BESIDE.search(before) or words.STREAMER_SUBJECT.match(after)
    if words.WHOSE_TITLE.match(after) or words.RIGHTS_BOUGHT.search(before) or words.MADE_FOR.search(before):
        return kind
    if words.BY_ITS_LEAVE.match(after):
        return None
    if words.AFTER_TITLE.search(before) and words.APPOSED_ORIGINAL.match(after):
        return kind
    if makes_too and alone or shown or words.PRENOMINAL_TITLE.match(after) or _titled(scene, works) and beside:
        return kind
    return None


def _coordinate(scene: Scene, works: list[Work]) -> list[Work]:
    """Works whose title hangs on the same preposition further on: 'the maker of “A,” a thriller, and of “B”'."""
    found: list[Work] = []
    for anchor in scene.main:
        if anchor.works[0] not in works and re.search(
            r",? and of (?:the )?[“‘\"'_*]*$", scene.sentence.masked[: anchor.start]
        ):
            found.extend(anchor.works)
    return found


def _add(works: list[Work], mention: Mention, role: str, rule: str) -> None:
    for work in works:
        work.prove("organization", mention.start, mention.end, rule, mention.name, role)
        work.spoken_of = True

"""Each sentence with the works it speaks of: what the document's memory answers when a sentence is silent.

Belongs here: one Scene a sentence (its anchors, the focus it inherits) and the assignment of a name to the anchor it
belongs to. Not here: what the name does there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipelines.extraction.types import ORGANIZATION, TITLE, Document, Mention, Sentence, Work
from pipelines.extraction.works import (
    Anchor,
    Bookshelf,
    anaphors,
    display_title,
    market_beside,
    title_anchors,
    version_anchors,
)

_PRENOMINAL = re.compile(r"^(?:['’]s)?(?: (?!(?:is|was|were|are|has|have|had|will|in|on|at|by|with|for|and|after|before|said|who|which)\b)[\w’'+-]+| [\ue000\ue003\ue006](?:['’]s)?){0,7} ?[“‘\"'_*«(]*$")
_RENAMED = re.compile(r"(?:known as|called|titled|entitled|under the title|by the title|named|renamed|retitled)")
_NEAR = re.compile(
    r"[ ,“‘\"'_*]{0,4}|,? (?:of|on|to) (?:the |its |a )?(?:(?!and\b|by\b)[\w’'-]+ ){0,5}[“‘\"'_*]*"
    r"|,? (?:which |that |is |will be |goes |to be )*(?:known as|called|titled|entitled|under the title|by the title|named|renamed|retitled) (?:of )?[“‘\"'_*]*"
)
_TRADE_GAP = re.compile(r"^[”’\"'_*]* (?:producer|director|creator|writer|star|maker|filmmaker|actor|actress|screenwriter|helmer)(?: and [^,.;]{0,40})? $")
_BREAK = re.compile(r"[;]| while | whereas | but |, and (?:it|he|she|they) ")


@dataclass(slots=True)
class Scene:
    """A sentence and its anchors in reading order; `focus` are the works it is about when no anchor says so."""

    sentence: Sentence
    anchors: list[Anchor]
    focus: list[Work]
    anaphoric: bool = False
    near: bool = False  # the focus comes from the same paragraph, not from the headline

    @property
    def main(self) -> list[Anchor]:
        return [a for a in self.anchors if a.weight != "credit"]

    def works(self) -> list[Work]:
        """Every work that the sentence is about, credits left out."""
        found: list[Work] = []
        for anchor in self.main:
            found.extend(w for w in anchor.works if w not in found)
        return found or list(self.focus)

    def works_at(self, position: int) -> list[Work]:
        """The works that a name at `position` of the masked sentence belongs to."""
        credit = self._credit_at(position)
        if credit:
            return credit
        anchors = self.main
        if not anchors:
            return list(self.focus)
        before = [a for a in anchors if a.end <= position]
        after = [a for a in anchors if a.start > position]
        masked = self.sentence.masked
        if not after:
            return before[-1].works if before else list(self.focus)
        if not before:
            gap = masked[position + 1 : after[0].start]
            if self.focus and self.anaphoric is False and _BREAK.search(gap) and after[0].weight == "main":
                return list(self.focus)
            return after[0].works
        if _PRENOMINAL.match(masked[position + 1 : after[0].start]):
            return after[0].works
        if _BREAK.search(masked[before[-1].end : position]) and not _BREAK.search(masked[position + 1 : after[0].start]):
            return after[0].works
        return before[-1].works


    def _credit_at(self, position: int) -> list[Work]:
        """Somebody's earlier work takes the name right before it ('Netflix's The Glory') and its own makers' names
        right behind ('“Spider-Man” producer Avi Arad')."""
        masked = self.sentence.masked
        for anchor in self.anchors:
            if anchor.weight != "credit":
                continue
            if 0 < anchor.start - position <= 40 and _PRENOMINAL.match(masked[position + 1 : anchor.start]) and masked[position] == "\ue000":
                return anchor.works
            if anchor.end <= position and _TRADE_GAP.match(masked[anchor.end : position]):
                return anchor.works
        return []


@dataclass(slots=True)
class Stage:
    """All scenes of a document, and the shelf of its works."""

    scenes: list[Scene]
    shelf: Bookshelf
    headline: list[Work] = field(default_factory=list)


def set_stage(document: Document, aliases: dict[str, str]) -> Stage:
    """Scenes of every readable sentence, in order. `aliases`: title key -> key of the work it is another name of."""
    shelf = Bookshelf(document)
    scenes: list[Scene] = []
    headline = _headline_works(document, shelf)
    focus: list[Work] = []
    focus_paragraph = -1
    for sentence in document.sentences:
        if sentence.block == "furniture":
            continue
        anchors = title_anchors(sentence, shelf, headline)
        if sentence.block == "heading" and anchors and anchors[0].mention and anchors[0].mention.source == "own_line":
            focus, focus_paragraph = list(anchors[0].works), sentence.paragraph
        if sentence.block in ("title", "heading"):
            scenes.append(Scene(sentence, anchors, list(focus)))
            continue
        anaphoric = anaphors(sentence)
        same_paragraph = sentence.paragraph == focus_paragraph
        inherited = list(focus) if focus and (same_paragraph or anaphoric or len(shelf.by_key) <= 1) else []
        if not inherited:
            inherited = list(headline)
        _split_versions(sentence, anchors, inherited, shelf)
        scene = Scene(sentence, anchors, inherited, bool(anaphoric), same_paragraph)
        for start, end in anaphoric:
            if inherited and len(inherited) == 1 and not _beside_title(sentence, start, end, anchors):
                anchors.append(Anchor(start, end, list(inherited), "anaphor"))
        anchors.sort(key=lambda a: a.start)
        scenes.append(scene)
        mains = [a for a in anchors if a.weight == "main" and a.mention is not None or a.weight == "version"]
        if mains and sentence.block != "caption":
            focus, focus_paragraph = list(mains[0].works), sentence.paragraph
        elif anaphoric and inherited:
            focus_paragraph = sentence.paragraph
    _name_works(document, shelf, aliases)
    return Stage(scenes, shelf, headline)


def _beside_title(sentence: Sentence, start: int, end: int, anchors: list[Anchor]) -> bool:
    """Does a common noun belong to a title of the sentence: behind one, or right before it?"""
    for anchor in anchors:
        if anchor.weight != "credit" and (anchor.start < end or len(sentence.masked[end : anchor.start]) <= 16):
            return True
        if anchor.weight == "credit" and anchor.start < end + 8 and start < anchor.end + 6:
            return True
    return False


def _headline_works(document: Document, shelf: Bookshelf) -> list[Work]:
    """The one work that the article is about: named in its headline, or far more often than any other."""
    counts: dict[str, int] = {}
    for sentence in document.sentences:
        for mention in sentence.mentions:
            if mention.type == TITLE:
                counts[mention.name] = counts.get(mention.name, 0) + (4 if sentence.block == "title" else 1)
    ranked = sorted(counts.items(), key=lambda c: (-c[1], c[0]))
    if ranked and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
        first = next(m for s in document.sentences for m in s.mentions if m.type == TITLE and m.name == ranked[0][0])
        return [shelf.open(first.name, str(first.entry), first.start)]
    return []


def _split_versions(sentence: Sentence, anchors: list[Anchor], inherited: list[Work], shelf: Bookshelf) -> None:
    """Point each title anchor at the version its words speak of, and add anchors for phrases that name a version."""
    for anchor in anchors:
        if anchor.weight == "credit":
            continue
        stated = market_beside(sentence, anchor.start, anchor.end)
        if not stated:
            stated = _channel_country(sentence, anchor)
        if stated and len({w.key for w in anchor.works}) >= 1:
            market, mention = stated
            placed = []
            for work in anchor.works:
                version = shelf.version(work, market, None, mention.start)
                if version.market is None:
                    version.market = market
                if version.market == market:
                    version.values.setdefault("market_country", market)
                    version.prove("market_country", mention.start, mention.end, "market_beside_title")
                placed.append(version)
            anchor.works = placed
    titled = [a for a in anchors if a.weight == "main"]
    base = titled[0].works if titled else inherited
    for start, end, market, label in version_anchors(sentence):
        near = next((a for a in anchors if a.start >= end and _NEAR.fullmatch(sentence.masked[end : a.start])), None)
        span = sentence.span(start, end)
        subject = next((a for a in titled if a.end <= start and near and a.works[0].key != near.works[0].key), None)
        if near and subject and market:
            # "X is a Chinese reworking of Y": the version is X, and Y its source.
            near, works = None, subject.works
        elif near and market and base and base[0].key != near.works[0].key and _RENAMED.search(sentence.masked[end : near.start]):
            # "the U.S. version, known as Y": Y is a work of its own, made from the one spoken of.
            near.weight, works = "main", near.works
            source = base[0]
            works[0].values.setdefault("based_on", source.title)
            works[0].prove("based_on", *span, "renamed_version")
        else:
            works = near.works if near else base
        if len(works) != 1:
            continue
        work = works[0]
        if market is None:
            markets = [w for w in shelf.by_key[work.key] if w is not work and w.version and "original" in w.version]
            if markets:
                chosen = markets[0]
            elif work.market is None or near:
                chosen = work
            else:
                chosen = _original(work, sentence, shelf, span)
        else:
            chosen = shelf.version(work, market, label, span[0])
            if chosen.market is None:
                chosen.market = market
            if chosen.market != market:
                continue
            chosen.values.setdefault("market_country", market)
            chosen.prove("market_country", *span, "version_phrase")
        if chosen.version is None:
            chosen.version = label
        chosen.values.setdefault("version", chosen.version)
        chosen.prove("version", *span, "version_phrase")
        if near:
            near.works = [chosen]
        else:
            anchors.append(Anchor(start, end, [chosen], "version"))


def _original(work: Work, sentence: Sentence, shelf: Bookshelf, span: tuple[int, int]) -> Work:
    """The original of a work whose own market is known: the version of the channel's country, else Korea's, since
    these articles tell of Korean works made again abroad."""
    channel = next((m for m in sentence.mentions if m.type == ORGANIZATION and m.entry and m.entry.kind == "broadcaster" and m.entry.country), None)
    market = channel.entry.country if channel else "KR"
    if market == work.market:
        return work
    fresh = shelf.version(work, market, "original", span[0])
    if fresh.market is None:
        fresh.market = market
    if fresh.market == market and "market_country" not in fresh.values:
        fresh.values["market_country"] = market
        place, rule = ((channel.start, channel.end), "channel_country") if channel else (span, "original_of_remake")
        fresh.prove("market_country", *place, rule)
    return fresh


def _channel_country(sentence: Sentence, anchor: Anchor) -> tuple[str, Mention] | None:
    """The country of a broadcaster that stands right before a title or in the apposition behind it."""
    before, after = sentence.masked[: anchor.start], sentence.masked[anchor.end :]
    match = re.search(r"(\ue000)(?:['’]s)?(?: [\w’'-]+){0,5} [“‘\"'_*«]*$", before[-70:])
    if match:
        mention = sentence.at[len(before) - len(before[-70:]) + match.start(1)]
        if mention.entry and mention.entry.kind == "broadcaster" and mention.entry.country and " by " not in match.group() and " and " not in match.group():
            return mention.entry.country, mention
    match = re.match(r"^[”’\"'_*»]*,?[”’\"'_*»]* (?:\((?:[^()]*))?(?:(?:an?|the) )?(?:[\w’'-]+ ){0,4}?(?:by |on |from |for )?(\ue000)", after)
    if match:
        mention = sentence.at[anchor.end + match.start(1)]
        if mention.entry and mention.entry.kind == "broadcaster" and mention.entry.country:
            return mention.entry.country, mention
    return None


def _name_works(document: Document, shelf: Bookshelf, aliases: dict[str, str]) -> None:
    """Give each work its display title and its other names, with the places that prove the title."""
    spellings: dict[str, list[Mention]] = {}
    for mention in document.mentions(TITLE):
        spellings.setdefault(mention.name, []).append(mention)
    for key, works in shelf.by_key.items():
        mentions = spellings.get(key, [])
        own = [m for m in mentions if m.source != "alias"] or mentions
        names = list(dict.fromkeys(str(m.entry) for m in own))
        shown = display_title(names) if names else works[0].title
        others = sorted({str(m.entry) for m in mentions} - {shown})
        for work in works:
            work.title, work.aliases = shown, others
            for mention in own:
                if document.sentence_at(mention.start).block not in ("furniture",):
                    work.prove("title", mention.start, mention.end, f"title_{mention.source}")

"""Each sentence with the works it speaks of: what the document's memory answers when a sentence is silent.

Belongs here: one Scene a sentence (its anchors, the focus it inherits) and the assignment of a name to the anchor it
belongs to. Not here: what the name does there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipelines.extraction.language.vocabulary import ANY_KIND, GENRE_NOUNS
from pipelines.extraction.memory.versions import split_versions
from pipelines.extraction.memory.works import (
    IS_REALLY,
    Anchor,
    Bookshelf,
    anaphors,
    display_title,
    is_credit,
    title_anchors,
)
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import COUNTRY, TITLE, Document, Mention, Sentence, Work

_PRENOMINAL = Pattern(
    r"^(?:['’]s)?(?: (?!(?:is|was|were|are|has|have|had|will|in|on|at|by|with|for|and|after|before|said|who|which)\b)[\w’'+-]+| [\ue000\ue003\ue006](?:['’]s)?){0,7} ?[“‘\"'_*«(]*$"
)
_CINEMA = Pattern(
    r"\b(?:box[ -]office|films?|movies?|theaters?|theatres?|cinemas?|festivals?|features?|moviegoers|filmmakers?|admissions|Cannes|distributors?)\b"
)
_TELEVISION = Pattern(
    r"\b(?:episodes?|seasons?|series|TV|television|broadcast\w*|viewership|ratings?|channels?|streaming|K-dramas?|soap operas?)\b"
)
_OWN_CLAUSE = Pattern(r"(?:, (?:and|while|but|as)|;) (?:the )?(?:[\w-]+ ){0,2}$")
_TRADE_GAP = Pattern(
    r"^[”’\"'_*]* (?:producer|director|creator|writer|star|maker|filmmaker|actor|actress|screenwriter|helmer)(?: and [^,.;]{0,40})? $"
    r"|^[”’\"'_*,]* (?:with|starring|directed by|written by|produced by|made by) [^,;.]*$"
)
# "“Origin,” the 2012 romance that made her name on": said of what a work is made from.
_APPOSITION = Pattern(
    r"^[”’\"'_*]*,?[”’\"'_*]* (?:the|an?|which|that|from|of|\ue000['’]s) [^,;]*$|^[”’\"'_*]* \([^()]*$"
)
# "A travel reality programme in which …" under a title that has a line of its own.
_LISTED_WORK = Pattern(rf"(?:An?|The) (?:[\w’'-]+,? |[\ue003\ue006](?:['’]s)? ){{0,4}}?(?:{ANY_KIND}|{GENRE_NOUNS})\b")
# "T, which won a prize after its debut in Seoul, has been translated by": the aside is over, and it is T again.
_ASIDE_BEGINS, _ASIDE_ENDS = (
    Pattern(r"^[”’\"'_*]*,[”’\"'_*]* (?:which|whose|that|an?|the)\b"),
    Pattern(r", (?:has|have|had|is|was|will|would|may|can)\b"),
)
_FEW_WORKS = 4
_BREAK = Pattern(r"[;]| while | whereas | where | but |, and (?:it|he|she|they|those|anyone|whoever|people) ")


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
        return [a for a in self.anchors if a.weight not in ("credit", "source")]

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
        inside = next((a for a in anchors if a.weight == "version" and a.start <= position < a.end), None)
        if inside:
            return inside.works
        if before and before[-1].weight == "version" and _ASIDE_ENDS.search(masked[before[-1].end : position]):
            titled = [a for a in before if a.mention is not None and _ASIDE_BEGINS.match(masked[a.end :])]
            if titled:
                return titled[-1].works
        if not after:
            return before[-1].works if before else list(self.focus)
        if not before:
            gap = masked[position + 1 : after[0].start]
            if self.focus and self.anaphoric is False and _BREAK.search(gap) and after[0].weight == "main":
                return list(self.focus)
            return after[0].works
        if _PRENOMINAL.match(masked[position + 1 : after[0].start]) or _OWN_CLAUSE.search(
            masked[before[-1].end : position]
        ):
            return after[0].works
        if _BREAK.search(masked[before[-1].end : position]) and not _BREAK.search(
            masked[position + 1 : after[0].start]
        ):
            return after[0].works
        return before[-1].works

    def _credit_at(self, position: int) -> list[Work]:
        """Somebody's earlier work takes the name right before it ('Netflix's The Glory') and its own makers' names
        right behind ('“Spider-Man” producer Avi Arad'); what a work is made from takes what its apposition says."""
        masked = self.sentence.masked
        for anchor in self.anchors:
            if anchor.weight not in ("credit", "source"):
                continue
            if (
                0 < anchor.start - position <= 40
                and _PRENOMINAL.match(masked[position + 1 : anchor.start])
                and (masked[position] in "\ue000\ue005" or masked.startswith(("'s", "’s"), position + 1))
            ):
                return anchor.works
            if anchor.end <= position and (_TRADE_GAP if anchor.weight == "credit" else _APPOSITION).match(
                masked[anchor.end : position]
            ):
                return anchor.works
        return []


@dataclass(slots=True)
class Stage:
    """All scenes of a document, and the shelf of its works."""

    scenes: list[Scene]
    shelf: Bookshelf
    headline: list[Work] = field(default_factory=list)
    of_films: bool = False  # the article speaks of cinema more than of television


def set_stage(document: Document, aliases: dict[str, str]) -> Stage:
    """Scenes of every readable sentence, in order. `aliases`: title key -> key of the work it is another name of."""
    shelf = Bookshelf(document)
    scenes: list[Scene] = []
    headline = _headline_works(document, shelf)
    on_stage = bool(re.search(r"\bmusicals?\b", document.text))
    focus: list[Work] = []
    recent: list[Work] = []
    focus_paragraph = section = -1
    passing = False  # is the focus a work that a paragraph names in passing?
    for sentence in document.sentences:
        if sentence.block == "furniture":
            continue
        anchors = title_anchors(sentence, shelf, headline)
        for anchor in anchors:
            # A title that names no version is the version spoken of last.
            last = [w for w in focus if len(anchor.works) == 1 and w.key == anchor.works[0].key]
            anchor.works = last[:1] or anchor.works
        if anchors and anchors[0].mention and anchors[0].mention.source == "own_line":
            focus, focus_paragraph = list(anchors[0].works), sentence.paragraph + 1
            section, passing = focus_paragraph, False
        if sentence.block in ("title", "heading"):
            scenes.append(Scene(sentence, anchors, list(focus)))
            continue
        listed = _LISTED_WORK.match(sentence.masked) if sentence.paragraph == section else None
        anaphoric = [listed.span()] if listed else anaphors(sentence)
        same_paragraph = sentence.paragraph == focus_paragraph
        if passing and not same_paragraph and headline:
            focus, passing = list(headline), False
        inherited = list(focus) if focus and (same_paragraph or anaphoric or len(document.works) <= 1) else []
        if not inherited:
            inherited = list(headline)
        for number, anchor in enumerate(anchors):
            other = anchors[0].works if number else inherited
            if (
                anchor.weight == "main"
                and other
                and other != anchor.works
                and IS_REALLY.search(sentence.masked[: anchor.start])
            ):
                anchor.weight = "source"
        split_versions(sentence, anchors, inherited, shelf, on_stage)
        scene = Scene(sentence, anchors, inherited, bool(anaphoric), same_paragraph)
        for start, end in anaphoric:
            place = _country_in(sentence, start, end)
            meant = _of_country(place, recent, inherited) or inherited
            if len(meant) == 1 and not _beside_title(sentence, start, end, anchors):
                anchors.append(Anchor(start, end, list(meant), "anaphor"))
                if place is not None and meant[0].market is None and not shelf.others(meant[0]):
                    meant[0].market = meant[0].values["market_country"] = place.entry.codes[0]
                    meant[0].prove("market_country", place.start, place.end, "market_of_anaphor")
        anchors += _of_two(sentence, anchors, recent)
        recent = [w for a in anchors for w in a.works] or recent
        for anchor in anchors:
            for work in anchor.works:
                work.spoken_of = work.spoken_of or not (anchor.weight == "credit" or anchor.passing)
        anchors.sort(key=lambda a: a.start)
        scenes.append(scene)
        mains = [a for a in anchors if a.weight == "main" and a.mention is not None or a.weight == "version"]
        if mains and sentence.block != "caption" and not _keeps_subject(anchors, mains, inherited, headline):
            passing = _in_passing(mains[0], same_paragraph, focus)
            focus, focus_paragraph = list(mains[0].works), sentence.paragraph
        elif anaphoric and inherited:
            focus_paragraph = sentence.paragraph
    _name_works(document, shelf, aliases)
    films, series = len(_CINEMA.findall(document.text)), len(_TELEVISION.findall(document.text))
    return Stage(scenes, shelf, headline, films > series)


# "the former" of two works, not "the former chief".
_OF_TWO = Pattern(
    r"\b[Tt]he (former|latter)(?=[,.;:’']| (?:is|was|has|had|will|did|drew|took|got|went|opened|passed|earned|stars?|starred|after|with|by|at|on|in)\b)"
)


def _of_two(sentence: Sentence, anchors: list[Anchor], recent: list[Work]) -> list[Anchor]:
    """'the former' and 'the latter' are the first and the last of the two works named before."""
    found: list[Anchor] = []
    for match in _OF_TWO.finditer(sentence.masked):
        named = [w for a in anchors if a.end <= match.start() and a.weight == "main" for w in a.works]
        two = named if len(named) > 1 else recent
        if len(two) == 2 and two[0] is not two[1]:
            chosen = two[0] if match.group(1) == "former" else two[1]
            found.append(Anchor(match.start(), match.end(), [chosen], "anaphor"))
    return found


def _country_in(sentence: Sentence, start: int, end: int) -> Mention | None:
    """The country of 'the Korean series': the work just spoken of that was made for it, or else what the work is."""
    for position in range(start, end):
        mention = sentence.at.get(position)
        if mention is not None and mention.type == COUNTRY and len(mention.entry.codes) == 1:
            return mention
    return None


def _of_country(place: Mention | None, recent: list[Work], inherited: list[Work]) -> list[Work]:
    """'the Korean series' is the one of the works just spoken of that was made for Korea, else the last of which nothing
    is known, where the work in focus is another country's."""
    if place is None:
        return []
    country = place.entry.codes[0]
    fitting = [w for w in recent if w.market == country]
    other = inherited and inherited[0].market not in (None, country)
    return fitting[:1] or ([w for w in recent if w.market is None][-1:] if other else [])


def _keeps_subject(anchors: list[Anchor], mains: list[Anchor], inherited: list[Work], headline: list[Work]) -> bool:
    """ "The film made more than “Other” did" goes on about the film, and a list of titles beside the headline's work is
    no new subject."""
    lead = anchors[0]
    if lead.weight == "anaphor" and lead.start < mains[0].start and lead.works == inherited:
        return True
    return bool(headline) and len(mains[0].works) >= 2 and not any(w in headline for w in mains[0].works)


def _in_passing(anchor: Anchor, same_paragraph: bool, focus: list[Work]) -> bool:
    """A title in a paragraph that began with another work only helps to tell of that."""
    return same_paragraph and not any(w in focus for w in anchor.works)


def _beside_title(sentence: Sentence, start: int, end: int, anchors: list[Anchor]) -> bool:
    """Does a common noun belong to a title of the sentence: behind one, or right before it?"""
    for anchor in anchors:
        if anchor.weight != "credit" and (anchor.start < end or len(sentence.masked[end : anchor.start]) <= 16):
            return True
        if anchor.weight == "credit" and anchor.start < end + 8 and start < anchor.end + 6:
            return True
    return False


def _headline_works(document: Document, shelf: Bookshelf) -> list[Work]:
    """The one work that the article is about: named in its headline, or far more often than any other, credits apart."""
    counts: dict[str, int] = {}
    prose = document.prose()
    told = {mention.name for sentence in prose for mention in sentence.of(TITLE)}
    opening, lead = next(iter(prose), None), set()
    for sentence in document.sentences:
        named = [(m.name, is_credit(sentence, at)) for at, m in sorted(sentence.at.items()) if m.type == TITLE]
        for name, credit in named:
            # A headline's title that the text has no word of is cut short there, or none.
            headed = sentence.block == "title" and (name in told or not told)
            weight = 0 if credit and sentence.block == "title" else 4 if headed else 1
            counts[name] = counts.get(name, 0) + weight
        if sentence is opening:
            lead = {name for name, credit in named if not credit}
    if len(counts) <= _FEW_WORKS and len(lead) == 1:
        counts[lead.pop()] += 2
    ranked = sorted(counts.items(), key=lambda c: (-c[1], c[0]))
    if ranked and ranked[0][1] and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
        first = next(m for s in document.sentences for m in s.mentions if m.type == TITLE and m.name == ranked[0][0])
        return [shelf.open(first.name, str(first.entry), first.start)]
    return []


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
                    source = "quoted" if mention.source == "alias" else mention.source
                    work.prove("title", mention.start, mention.end, f"title_{source}")

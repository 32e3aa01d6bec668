"""Channels of works that a sentence does not name: "the streamer", "the network", and the service whose chart a figure is of.

Belongs here: which service or broadcaster such words stand for, and which work it shows. Not here: channels named beside
a title (makers), companies spoken of without their name (company_anaphors).
"""

from __future__ import annotations

from pipelines.extraction.memory.scenes import Scene, Stage
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import ORGANIZATION, Document, Mention

_NOUNS = {
    "streamer": r"streamer|streaming (?:service|platform|giant|company)|platform|service|OTT service",
    "broadcaster": r"network|channel|broadcaster|station",
}
_NOUN = "|".join(rf"(?P<{kind}>{words})" for kind, words in _NOUNS.items())
_MODIFIER = r"(?:(?:[a-z-]+|[\ue003\ue006](?:['’]s)?) ){0,2}"
_CHANNEL = Pattern(
    rf"\b(?:on|via|through|to|by) (?:the|that|this) {_MODIFIER}(?:{_NOUN})(?![\w-])(?! of\b)|"
    rf"(?<!\w)[Tt]he {_MODIFIER}(?:{_NOUN.replace('streamer>', 'own_streamer>').replace('broadcaster>', 'own_broadcaster>')})['’]s (?=(?:[\w’'-]+ ){{0,4}}[“‘\"'_*]*\ue002)"
)
_SHOWN = Pattern(
    r"\b(?:air\w*|broadcast\w*|stream(?:s|ed|ing)?|premier\w+|releas\w+|launch\w*|debut\w*|available|shown|shows?|carr(?:y|ies|ied)|r[au]ns?|drop(?:s|ped)?|"
    r"bow(?:s|ed)?|c[ao]mes?|landed|lands|seen|watch\w*|catch|caught|follow\w*|goes? out|went out|heads?|headed|bound|sold|offer\w*|original)\b"
)
_WATCHED = frozenset({"hours_viewed", "views"})


def read_unnamed_channels(document: Document, stage: Stage) -> None:
    """Add to works the channel that a common noun stands for."""
    lately: dict[str, Mention] = {}
    for scene in stage.scenes:
        sentence = scene.sentence
        if sentence.block in ("body", "list") and scene.works():
            _read_nouns(scene, lately)
        for mention in sentence.of(ORGANIZATION):
            if mention.entry and mention.entry.kind in _NOUNS:
                lately[mention.entry.kind] = mention


def _read_nouns(scene: Scene, lately: dict[str, Mention]) -> None:
    masked = scene.sentence.masked
    for match in _CHANNEL.finditer(masked):
        kind = match.lastgroup.removeprefix("own_")
        here = [
            m
            for at, m in sorted(scene.sentence.at.items())
            if at < match.start() and m.type == ORGANIZATION and m.entry and m.entry.kind == kind
        ]
        channel = here[-1] if here else lately.get(kind)
        owns = match.lastgroup.startswith("own_")
        works = scene.works_at(match.end() if owns else match.start())
        titled = any(a.weight != "anaphor" for a in scene.main)
        if channel is None or not titled or not works or not (owns or _SHOWN.search(masked[: match.start()])):
            continue
        for work in works:
            work.prove(
                "organization", *scene.sentence.span(*match.span()), "shown_by_channel_before", channel.name, kind
            )
            work.spoken_of = True


def read_charted(document: Document) -> None:
    """Add to works the one service that an article speaks of, where their hours or views are counted."""
    services = [m for m in document.mentions(ORGANIZATION) if m.entry and m.entry.kind == "streamer"]
    if len({m.name for m in services}) != 1:
        return
    for claim in document.claims:
        if claim.table != "market_metric" or claim.values["metric"] not in _WATCHED:
            continue
        at = next(e.start for e in claim.evidence if e.attribute == "value")
        service = next((m for m in reversed(services) if m.start < at), services[0])
        for work in document.works:
            if work.title == claim.values["subject"] and not work.organizations("streamer"):
                work.prove("organization", service.start, service.end, "shown_by_chart", service.name, "streamer")

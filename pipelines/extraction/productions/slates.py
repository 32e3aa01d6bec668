"""Slates: several works announced, sold or listed under one platform or maker that is named once.

Belongs here: the company of a slate, remembered for the titles listed after it. Not here: companies named with a title
(productions).
"""

from __future__ import annotations

from pipelines.extraction.memory.scenes import Scene, Stage
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.productions.unnamed_makers import read_results
from pipelines.extraction.types import CHANNELS, ORGANIZATION, REPORTERS, Document, Mention, Work

_PLURAL_WORK = r"(?:originals|titles|series|dramas|shows|films|movies|programs|programmes|productions|projects|line-?up|slate|K-dramas|menu|content|works|documentaries|package|hits)"
_ANNOUNCES = Pattern(
    r"(?:unveil\w*|announc\w*|reveal\w*|present\w*|on (?:their|its) way|to be released|will be (?:distributed|released|available|offered|shown)|"
    r"add\w*|bring\w*|line-?up|slate|release|releas\w+|getting|distribut\w*|offer\w*|acquir\w*|licens\w*|sign\w*|plans?|menu|coming|set to|new|upcoming|chart|list|ranking|top \ue004|[Tt]op 10)",
)
_CHART = Pattern(
    r"\ue000['’]s (?:[\w-]+,? ){0,4}(?:list|chart|ranking|top \ue004|[Tt]op 10)\b|\b(?:list|chart|ranking|[Tt]op 10) (?:of|on) \ue000"
)
_PLURAL = Pattern(rf"\b{_PLURAL_WORK}\b")
# "five titles made by the Korean company", "a slate from X"
_MADE_BY = Pattern(
    rf"\b{_PLURAL_WORK} (?:that (?:are|were) )?(?:(?:co-)?(?:made|produced|created|developed)(?: and \w+)? by|from) (?:the (?:[\ue003\ue006](?:['’]s)? )?(?:compan(?:y|ies)|studio|label|agency|group|producer)|(?:[\w-]+ ){{0,3}}(\ue000))"
)
# "X has two series on its slate", "X is preparing three dramas", "Y's next two films"
_HAS_WORKS = Pattern(
    rf"(\ue000)(?:['’]s|(?:,[^,;]{{0,60}},)?(?: (?:has|is|will|also|have|currently|now|plans|to|be|unveiled|announced|preparing|developing|making|producing|shooting|readying|working on))*) (?:(?:its|the|a|of|next|new|upcoming|another|latest) )*(?:two|three|four|five|six|several|\ue004|slate|line-?up|pair)(?: (?:new|more|other|upcoming|[\w-]+|[\ue003\ue006]))? (?:of )?{_PLURAL_WORK}\b"
)
_FOLLOWING = 3  # sentences after which a maker's slate is over
_LIST_SENTENCE = 2


def read_slates(document: Document, stage: Stage) -> None:
    """Give the titles listed after a slate's announcement its platform, until another company takes over."""
    platform: Mention | None = None
    maker: Mention | None = None
    announced = told = -1
    for number, scene in enumerate(stage.scenes):
        if scene.sentence.block not in ("body", "list", "heading"):
            continue
        fresh = _maker_of(scene)
        if fresh:
            maker, told = fresh, number
        company = _platform_of(scene)
        if company:
            platform, announced = company, number
        listed = [w for a in scene.main for w in a.works if a.mention is not None]
        channel = _channel_before(stage, number) if listed and not company else None
        if channel is not None:
            for work in listed:
                if not work.organizations(*CHANNELS):
                    work.prove(
                        "organization", channel.start, channel.end, "channel_before", channel.name, channel.entry.kind
                    )
        own_line = any(a.mention is not None and a.mention.source == "own_line" for a in scene.main)
        goes_on = own_line or 0 < number - told <= _FOLLOWING and not scene.sentence.of(ORGANIZATION) and listed
        for work in listed if maker is not None and goes_on else ():
            if not work.organizations("producer"):
                work.prove("organization", maker.start, maker.end, "slate_of_maker", maker.name, "producer")
        if platform is None:
            continue
        if scene.sentence.block == "heading" and not listed:
            continue
        if not own_line and not _is_list(scene, listed, platform, number - announced):
            continue
        for work in listed:
            if not work.organizations(*CHANNELS):
                work.prove(
                    "organization",
                    platform.start,
                    platform.end,
                    "slate_of_platform",
                    platform.name,
                    platform.entry.kind,
                )
                work.spoken_of = True
    read_results(document, stage)


def _channel_before(stage: Stage, number: int) -> Mention | None:
    """The one channel that the sentence before, of the same paragraph, speaks of without naming a work of its own."""
    if not number:
        return None
    last, scene = stage.scenes[number - 1], stage.scenes[number]
    channels = last.sentence.channels()
    own = scene.sentence.channels()
    if last.sentence.paragraph != scene.sentence.paragraph or last.main or own or len({m.name for m in channels}) != 1:
        return None
    return channels[0] if len(last.sentence.text) < 60 else None


def _maker_of(scene: Scene) -> Mention | None:
    """The company whose works a sentence announces: named, or "the company" where the sentence names one besides channels."""
    match = _MADE_BY.search(scene.sentence.masked) or _HAS_WORKS.search(scene.sentence.masked)
    if not match:
        return None
    if match.group(1):
        named = scene.sentence.at[match.start(1)]
        return named if named.entry and named.entry.kind not in CHANNELS else None
    companies = [
        m for p, m in sorted(scene.sentence.at.items()) if m.type == ORGANIZATION and m.entry and p < match.start()
    ]
    makers = [m for m in companies if m.entry.kind not in (*CHANNELS, *REPORTERS)]
    return makers[0] if makers else None


def _platform_of(scene: Scene) -> Mention | None:
    """The streamer or broadcaster of a sentence that announces several works, if it names one only."""
    masked = scene.sentence.masked
    if not _CHART.search(masked) and not (_PLURAL.search(masked) and _ANNOUNCES.search(masked)):
        return None
    channels = scene.sentence.channels()
    return channels[0] if len({m.name for m in channels}) == 1 else None


def _is_list(scene: Scene, listed: list[Work], platform: Mention, distance: int) -> bool:
    """A sentence that lists titles, or one that goes on with the slate, and names no other company."""
    channels = scene.sentence.channels()
    others = {m.name for m in channels} - {platform.name}
    if others or not listed:
        return False
    return len(listed) >= _LIST_SENTENCE or distance <= 12

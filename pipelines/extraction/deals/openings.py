"""How the words of a pattern may begin, so that a sentence without such a word need not be searched for it.

Belongs here: the openings of a pattern, read off its text, and those of a sentence. Not here: the patterns (frames).
"""

from __future__ import annotations

import re

from pipelines.extraction.language.patterns import Pattern

LENGTH = 5  # letters kept of an opening
_STARTS = Pattern(rf"\b(?=(\w.{{0,{LENGTH - 1}}}))", re.DOTALL)
_ANYWHERE = frozenset({""})
_NO_WIDTH = Pattern(r"\(\?(?:=|!|<=|<!)")
_GROUP = Pattern(r"\((?:\?:|\?-i:|\?P<\w+>)?")
_SPECIAL = frozenset("[]\\.^$|()?*+{}")


def openings_of(pattern: str) -> frozenset[str]:
    """What a match may begin with, in small letters; holds the empty string where that can be anything. The pattern
    must begin at a word: with \\b, or with a choice of which each part does."""
    parts = [_after_lookarounds(part) for part in _parts(pattern)]
    if not all(part.startswith(r"\b") for part in parts):
        return _ANYWHERE
    found = frozenset(o[:LENGTH].lower() for part in parts for o in _sequence(part[2:]))
    return found if all(o[:1].isalnum() for o in found) else _ANYWHERE


def openings_in(masked: str) -> frozenset[str]:
    """The beginnings of the words of a sentence, of no letter up to LENGTH."""
    starts = _STARTS.findall(masked.lower())
    return frozenset(start[:size] for start in starts for size in range(LENGTH + 1)) | _ANYWHERE


def _sequence(pattern: str) -> set[str]:
    """The openings of a pattern without a choice at its top: each is certain, though it may be cut short."""
    found = {""}
    at = 0
    while at < len(pattern) and min(map(len, found)) < LENGTH:
        if _NO_WIDTH.match(pattern, at):
            at = _closing(pattern, at) + 1
            continue
        group = _GROUP.match(pattern, at)
        if group:
            end = _closing(pattern, at) + 1
            pieces = set().union(*(_sequence(part) for part in _parts(pattern[group.end() : end - 1])))
        elif pattern.startswith(r"\d", at):
            end, pieces = at + 2, set("0123456789")
        elif pattern[at] in _SPECIAL:
            break
        else:
            end, pieces = at + 1, {pattern[at]}
        if pattern[end : end + 1] in ("?", "*"):
            pieces = pieces | _sequence(pattern[end + 1 :])
            return {o + piece for o in found for piece in pieces}
        if pattern[end : end + 1] == "{":
            break
        found = {o + piece for o in found for piece in pieces}
        if group or pattern[end : end + 1] == "+":
            break  # a piece may be cut short, or come again: nothing may follow it
        at = end
    return found


def _after_lookarounds(pattern: str) -> str:
    while _NO_WIDTH.match(pattern):
        pattern = pattern[_closing(pattern, 0) + 1 :]
    return pattern


def _parts(pattern: str) -> list[str]:
    """The parts of a choice at the top of a pattern."""
    parts, depth, start, at = [], 0, 0, 0
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif sign == "[":
            at = pattern.index("]", at + 2)
        elif sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
        elif sign == "|" and not depth:
            parts.append(pattern[start:at])
            start = at + 1
        at += 1
    return [*parts, pattern[start:]]


def _closing(pattern: str, at: int) -> int:
    """Where the group that opens at `at` closes."""
    depth = 0
    while True:
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif sign == "[":
            at = pattern.index("]", at + 2)
        elif sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
            if not depth:
                return at
        at += 1

"""Patterns that search a text only when it has the words they cannot do without.

Belongs here: `Pattern`, to be used like re.compile, `Text`, a string that knows its words, and `Bank`, which tells
which of many patterns are worth searching with. Not here: any grammar.

Each of hundreds of patterns matches in few sentences. `\\b(?:sold|sell)\\b` can match only where a word begins with
"sold" or "sell", which a look-up in the set of a sentence's words tells sooner than a search that tries every
character. What a pattern needs is read off the pattern itself, so that nobody has to write it down or keep it in step.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from re import _constants as ops
from re import _parser
from typing import Generic, TypeVar

T = TypeVar("T")

# A key is the beginning of a word in lower case, of two to four letters; a shorter word with a space behind it; a sign
# that belongs to no word; or _DIGIT for any word with a digit in it.
_LENGTH = 4
_DIGIT = "0"
_TOKENS = re.compile(r"\w+|[^\w\s]")
_HAS_DIGIT = re.compile(r"\d")
# What stands in almost every sentence rules out little.
_COMMON = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "in",
        "to",
        "and",
        "for",
        "on",
        "by",
        "with",
        "is",
        "was",
        "that",
        "it",
        "its",
        "from",
        "at",
        "as",
        "has",
        ",",
        "'",
        "’",
        ".",
        "-",
    ]
)
_MOST_KEYS = 120
_MOST_CHARACTERS = 12
_MOST_SETS = 3
_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)


class Text(str):
    """A string that many patterns search."""

    @cached_property
    def keys(self) -> set[str]:
        tokens = set(_TOKENS.findall(self.lower()))
        keys = {token[:_LENGTH] for token in tokens}
        keys.update([token[:3] for token in tokens])
        keys.update([token[:2] for token in tokens])
        keys.update([token + " " for token in tokens if len(token) < _LENGTH])
        if _HAS_DIGIT.search(self):
            keys.add(_DIGIT)
        return keys

    def masked(self, text: str, signs: Iterable[str]) -> Text:
        """The text with stretches of it replaced by signs: its words are among those known."""
        masked = Text(text)
        masked.keys = self.keys.union(signs)
        return masked


class Pattern:
    """A regular expression. Its search and finditer ask a Text first whether it has what the pattern needs; all else
    is as re.compile has it. It is compiled when it is first used."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self.pattern, self.flags = source, flags

    def search(self, text: str, *bounds: int) -> re.Match | None:
        if type(text) is Text:
            keys = text.keys
            for needed in self.needs:
                if needed.isdisjoint(keys):
                    return None
        return self._compiled.search(text, *bounds)

    def finditer(self, text: str, *bounds: int) -> Iterator[re.Match]:
        if type(text) is Text:
            keys = text.keys
            for needed in self.needs:
                if needed.isdisjoint(keys):
                    return iter(())
        return self._compiled.finditer(text, *bounds)

    def __getattr__(self, name: str) -> object:
        attribute = self.__dict__[name] = getattr(self._compiled, name)
        return attribute

    @cached_property
    def _compiled(self) -> re.Pattern:
        return re.compile(self.pattern, self.flags)

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        return read_needs(self.pattern, self.flags)


class Bank(Generic[T]):
    """Things with a pattern each, of which a text is asked once which ones can match it."""

    def __init__(self, things: Iterable[T], pattern_of: Callable[[T], Pattern]) -> None:
        self._things, self._pattern_of = tuple(things), pattern_of

    def __iter__(self) -> Iterator[T]:
        return iter(self._things)

    def where(self, holds: Callable[[T], object]) -> Bank[T]:
        return Bank(filter(holds, self._things), self._pattern_of)

    def that_may_match(self, text: Text) -> list[T]:
        """In their order. Each pattern's most telling need is looked at, the others when it searches."""
        found = self._always.copy()
        for key in text.keys & self._by_key.keys():
            found.update(self._by_key[key])
        return [self._things[at] for at in sorted(found)]

    @cached_property
    def _always(self) -> set[int]:
        return {at for at, thing in enumerate(self._things) if not self._pattern_of(thing).needs}

    @cached_property
    def _by_key(self) -> dict[str, list[int]]:
        by_key: dict[str, list[int]] = {}
        for at, thing in enumerate(self._things):
            for key in next(iter(self._pattern_of(thing).needs), ()):
                by_key.setdefault(key, []).append(at)
        return by_key


def read_needs(source: str, flags: int = 0) -> tuple[frozenset[str], ...]:
    """Sets of keys, the most telling first. A text that the pattern matches has at least one key of each."""
    found = _needs_of_all(list(_parser.parse(source, flags)), False)
    return tuple(frozenset(keys) for keys in sorted(found, key=_weakness)[:_MOST_SETS])


def _weakness(keys: set[str]) -> int:
    return sum(12 if key.strip() in _COMMON else (1, 1, 20, 4, 1)[len(key)] for key in keys)


def _needs_of_all(items: list, at_break: bool) -> list[set[str]]:
    """What a sequence of parsed items needs. `at_break`: no word that began before goes on into the first."""
    found: list[set[str]] = []
    for position, item in enumerate(items):
        choices = [_needs_of(item, at_break), _keys_from(items[position:]) if at_break else None]
        choices = [keys for keys in choices if keys and len(keys) <= _MOST_KEYS]
        if choices:
            found.append(min(choices, key=_weakness))
        at_break = _breaks(item, at_break)
    return found


def _needs_of(item: tuple, at_break: bool) -> set[str] | None:
    op, value = item
    if op is ops.LITERAL or op is ops.IN:
        if op is ops.IN and value == [(ops.CATEGORY, ops.CATEGORY_DIGIT)]:
            return {_DIGIT}
        characters = {chr(value)} if op is ops.LITERAL else _characters(value)
        return characters if characters and all(map(_is_sign, characters)) else None
    if op is ops.BRANCH:
        needed: set[str] = set()
        for branch in value[1]:
            of_branch = min(_needs_of_all(list(branch), at_break), key=_weakness, default=None)
            if of_branch is None:
                return None
            needed |= of_branch
        return needed
    must_match = op is ops.SUBPATTERN or op in _REPEATS and value[0] > 0 or op is ops.ASSERT and value[0] > 0
    part = value[-1] if must_match else ()
    return min(_needs_of_all(list(part), at_break), key=_weakness, default=None)


def _keys_from(items: list, begun: str = "") -> set[str] | None:
    """The keys of all words that can begin with `begun` and go on with the items; None where they cannot be told."""
    if len(begun) == _LENGTH:
        return {begun}
    if not items:
        return _open_ended(begun)
    (op, value), rest = items[0], items[1:]
    if op is ops.LITERAL:
        return _keys_with(chr(value).lower(), rest, begun)
    if op is ops.SUBPATTERN:
        return _keys_from([*value[3], *rest], begun)
    if op is ops.IN:
        characters = _characters(value)
        if characters is None:
            return {begun + " "} if begun and _only_breaks(value) else _open_ended(begun)
        ways = [_keys_with(character, rest, begun) for character in characters]
    elif op is ops.BRANCH:
        ways = [_keys_from([*branch, *rest], begun) for branch in value[1]]
    elif op in _REPEATS:
        least, most, part = value
        again = [(op, (max(0, least - 1), most - 1, part))] if most > 1 else []
        ways = [_keys_from([*part, *again, *rest], begun)]
        if not least:
            ways.append(_keys_from(rest, begun))
    elif op is ops.AT or op is ops.ASSERT_NOT:
        return {begun + " "} if begun and _ends_word(op, value) else _keys_from(rest, begun)
    else:
        return _keys_from(rest, begun) if op is ops.ASSERT else _open_ended(begun)
    if None in ways or sum(map(len, ways)) > _MOST_KEYS:
        return _open_ended(begun)
    return set().union(*ways)


def _keys_with(character: str, rest: list, begun: str) -> set[str] | None:
    if _is_word(character):
        return _keys_from(rest, begun + character)
    if begun:
        return {begun + " "}
    return {character} if _is_sign(character) else None


def _open_ended(begun: str) -> set[str] | None:
    return {begun} if len(begun) > 1 else None


def _breaks(item: tuple, at_break: bool) -> bool:
    """Is there surely no word that goes on behind the item?"""
    op, value = item
    if op is ops.LITERAL:
        return not _is_word(chr(value))
    if op is ops.IN:
        return _only_breaks(value)
    if op is ops.BRANCH:
        return all(_breaks_behind(branch, at_break) for branch in value[1])
    if op is ops.SUBPATTERN:
        return _breaks_behind(value[3], at_break)
    if op in _REPEATS:
        return (at_break or value[0] > 0) and _breaks_behind(value[2], at_break)
    if op is ops.AT:
        return at_break or value in (ops.AT_BOUNDARY, ops.AT_BEGINNING, ops.AT_BEGINNING_STRING)
    if op is ops.ASSERT or op is ops.ASSERT_NOT:
        behind = value[0] < 0 and (_breaks_behind(value[1], False) if op is ops.ASSERT else _refuses_word(value[1]))
        return at_break or behind
    return False


def _breaks_behind(items: Iterable[tuple], at_break: bool) -> bool:
    for item in items:
        at_break = _breaks(item, at_break)
    return at_break


def _ends_word(op: object, value: object) -> bool:
    """Behind a letter: the end of the text, \\b, (?!\\w) or (?![\\w-])."""
    if op is ops.AT:
        return value in (ops.AT_END, ops.AT_END_STRING, ops.AT_BOUNDARY)
    return value[0] > 0 and _refuses_word(value[1])


def _refuses_word(items: list) -> bool:
    """Is what must not stand here any letter at all?"""
    if len(items) != 1 or items[0][0] is not ops.IN:
        return False
    members = items[0][1]
    return members[0][0] is not ops.NEGATE and (ops.CATEGORY, ops.CATEGORY_WORD) in members


def _characters(members: list) -> set[str] | None:
    """The characters of a class in lower case, if they are few and all of them are named."""
    found: set[str] = set()
    for kind, value in members:
        if kind is ops.LITERAL:
            found.add(chr(value).lower())
        elif kind is ops.RANGE and value[1] - value[0] < _MOST_CHARACTERS:
            found.update(chr(code).lower() for code in range(value[0], value[1] + 1))
        else:
            return None
    return found if len(found) <= _MOST_CHARACTERS else None


def _only_breaks(members: list) -> bool:
    """Does a class hold nothing that can stand in a word?"""
    if members[0][0] is ops.NEGATE:
        return (ops.CATEGORY, ops.CATEGORY_WORD) in members
    named = _characters([member for member in members if member[0] is not ops.CATEGORY])
    categories = {value for kind, value in members if kind is ops.CATEGORY}
    return (
        named is not None
        and not any(map(_is_word, named))
        and categories <= {ops.CATEGORY_SPACE, ops.CATEGORY_NOT_WORD}
    )


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _is_sign(character: str) -> bool:
    return not _is_word(character) and not character.isspace()

"""The names that the reference data knows, made ready to be found in prose.

Belongs here: look-up tables built once from reference frames, and the scan that finds their forms in a text.
Not here: names that only the text brings in (organizations, people, titles).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter

import polars as pl

from pipelines.extraction.language.names import CAPITALS, surname_order_key, title_key
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import (
    COUNTRY,
    ORGANIZATION,
    PERSON,
    TITLE,
    KnownTitle,
    Mention,
    Organization,
    Person,
    Place,
)

_WORD = Pattern(r"[^\W_]+")
# Where a name may begin; brands that are written without any capital are added to it.
_STARTS = (rf"(?=[{CAPITALS}0-9])[^\W_]+", r"[a-z]{1,6}[A-Z][^\W_]*(?!\w)")


# Shorter names and titles begin those of others too: "Shin Don", and Shin Dong-bin.
_TELLING_NAME = 10
# A stage name, and ringgit.
_MONEY = frozenset(["RM"])
# Kinds of organisation whose name alone speaks of the trade.
_TRADE = frozenset({"studio", "broadcaster", "streamer", "distributor", "agency"})


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a name. A single word must match case for case: "friDay" is no Friday."""

    text: str
    folded: str
    type: str
    name: str
    entry: object
    exact: bool


_SPELLING = attrgetter("text")


@dataclass(frozen=True)
class Lexicon:
    """`starts` finds the words that a name may begin with; `forms` by first word, length and spelling; `surnames` maps a
    romanised surname to its countries, `countries` a code to its name."""

    starts: Pattern
    forms: Mapping[str, dict[int, dict[str, list[Form]]]]
    titles: Mapping[str, KnownTitle]
    surnames: Mapping[str, frozenset[str]]
    given_names: frozenset[str]
    syllables: frozenset[str]
    organizations: Mapping[str, Organization]
    people: Mapping[str, Person]
    people_keys: Mapping[str, Person]
    theme_phrases: tuple[tuple[str, str], ...]
    countries: Mapping[str, str]
    trade_names: list[str]
    korean_names: list[str]

    def scan(self, text: str, start: int = 0) -> Iterator[Mention]:
        """Every reference name in a text, longest first at each place, never inside a word; offsets from `start`."""
        at = 0
        folded = text.casefold()
        if len(folded) != len(text):
            folded = text.lower()
        for word in self.starts.finditer(text):
            begin = word.start()
            forms = self.forms.get(word.group().casefold()) if begin >= at else None
            form = _standing_at(begin, text, folded, forms) if forms else None
            if form:
                at = begin + len(form.text)
                yield Mention(start + begin, start + at, form.type, form.name, "reference", form.entry)


def _standing_at(begin: int, text: str, folded: str, forms: dict[int, dict[str, list[Form]]]) -> Form | None:
    """The longest form that stands at a place of a text."""
    for length, by_spelling in forms.items():
        end = begin + length
        there = by_spelling.get(text[begin:end], []) + by_spelling.get(folded[begin:end], [])
        for form in sorted(there, key=_SPELLING):
            if form.exact:
                if text[begin:end] != form.text or " " in form.text and not _within(text, begin):
                    continue
            elif form.type in (ORGANIZATION, TITLE) and _lowered(form.text, text, begin):
                continue
            if end < len(text) and (text[end].isalnum() or text[end] in "&+") and form.text[-1].isalnum():
                continue
            if text[end : end + 1] == "-" and form.type in (PERSON, TITLE):
                continue
            return form
    return None


def _within(text: str, start: int) -> bool:
    """Does a capital at `start` stand inside a sentence, behind a word without one?"""
    return re.search(r"(?:^|\s)[a-z][\w’']*,? [“‘\"'_*]*$", text[max(0, start - 24) : start]) is not None


def _lowered(form: str, text: str, start: int) -> bool:
    """Does a word of a name stand without its capital? "An ENA drama" is not the channel ENA Drama, and
    "three days" no series."""
    return any(c.isupper() and text[start + i].islower() for i, c in enumerate(form) if i and form[i - 1] == " ")


def _rows(tables: Mapping[str, pl.DataFrame], name: str) -> list[dict]:
    return tables[name].to_dicts() if name in tables else []


def _forms(row: dict, name: str) -> list[str]:
    aliases = (row.get("aliases") or "").split("|")
    return [form for form in dict.fromkeys([row[name], *aliases]) if form]


def _by_length(forms: Iterable[Form]) -> dict[int, dict[str, list[Form]]]:
    """Forms by length, the longest first, then by spelling, which is folded unless it must match case for case."""
    found: dict[int, dict[str, list[Form]]] = {}
    for form in sorted(forms, key=lambda f: (-len(f.text), f.text)):
        spelling = form.text if form.exact else form.folded
        found.setdefault(len(form.text), {}).setdefault(spelling, []).append(form)
    return found


def build_lexicon(tables: Mapping[str, pl.DataFrame]) -> Lexicon:
    """Look-ups from reference frames (organizations, people, titles, places, surnames, given_names, syllables, theme_phrases);
    a frame that is absent leaves its part empty."""
    forms: dict[str, dict[str, Form]] = defaultdict(dict)

    def add(text: str, kind: str, name: str, entry: object) -> None:
        first = _WORD.search(text)
        if not first or first.start() > 0:
            return
        # "The Glory" is also two plain words: only capitals tell the title.
        plain = kind == TITLE and text.count(" ") == 1 and text.startswith(("The ", "A "))
        exact = " " not in text or plain
        spellings = [text, text.upper()] if exact and not plain and len(text) >= 5 and not text.istitle() else [text]
        # Some houses write an acronym that is spoken as a word like a name: Kofic, Kobis.
        if text.isupper() and text.isalpha() and len(text) >= 5:
            spellings.append(text.capitalize())
        for spelling in spellings:
            forms[first.group().casefold()].setdefault(
                spelling, Form(spelling, text.casefold(), kind, name, entry, exact)
            )

    organizations, people, people_keys, titles = {}, {}, {}, {}
    for row in _rows(tables, "organizations"):
        entry = Organization(row["name"], row["kind"], row["country_code"] or None, row["parent"] or None)
        organizations[row["name"]] = entry
        for form in _forms(row, "name"):
            add(form, ORGANIZATION, row["name"], entry)
    for row in _rows(tables, "places"):
        entry = Place(row["form"], row["kind"], tuple(row["country_codes"].split("|")))
        add(row["form"], COUNTRY, row["form"], entry)
    for row in _rows(tables, "people"):
        person = Person(row["name"], row["occupation"] or None, row["country_code"] or None)
        people[row["name"]] = person
        for form in _forms(row, "name"):
            people_keys.setdefault(surname_order_key(form), person)
            if " " in form or "-" in form or len(form) >= 6 or form[1:].isupper() and form not in _MONEY:
                add(form, PERSON, row["name"], person)
    markets: dict[str, list[dict]] = defaultdict(list)
    for row in _rows(tables, "titles"):
        markets[row["title"]].append(row)
    for title, rows in markets.items():
        codes = tuple(sorted({r["market_country"] for r in rows if r["market_country"]}))
        known = KnownTitle(title, rows[0]["kind"] or None, codes)
        for row in rows:
            for form in _forms(row, "title"):
                titles.setdefault(title_key(form), known)
                if " " in form:
                    add(form, TITLE, title, known)
    surnames: dict[str, set[str]] = defaultdict(set)
    for row in _rows(tables, "surnames"):
        surnames[row["surname"].casefold()].add(row["country_code"])
    brands = sorted(
        rf"{form.text}(?!\w)"
        for by in forms.values()
        for form in by.values()
        if form.type == ORGANIZATION and form.text.isalpha() and form.text.islower()
    )
    return Lexicon(
        starts=Pattern(rf"(?<!\w)(?:{'|'.join([*_STARTS, *brands])})"),
        forms={first: _by_length(by.values()) for first, by in forms.items()},
        titles=titles,
        surnames={k: frozenset(v) for k, v in surnames.items()},
        given_names=frozenset(r["given_name"] for r in _rows(tables, "given_names")),
        syllables=frozenset(r["syllable"].casefold() for r in _rows(tables, "syllables")),
        organizations=organizations,
        people=people,
        people_keys=people_keys,
        theme_phrases=tuple(sorted((r["phrase"], r["theme"]) for r in _rows(tables, "theme_phrases"))),
        trade_names=sorted(
            {form for r in _rows(tables, "organizations") if r["kind"] in _TRADE for form in _forms(r, "name")}
            | {
                form
                for r in _rows(tables, "titles")
                for form in _forms(r, "title")
                if " " in form and len(form) >= _TELLING_NAME
            }
        ),
        korean_names=sorted(
            form
            for table, name, country in (("people", "name", "country_code"), ("titles", "title", "market_country"))
            for r in _rows(tables, table)
            if r[country] == "KR"
            for form in _forms(r, name)
            if re.search(r"[ -]", form) and len(form) >= _TELLING_NAME
        ),
        countries={r["country_code"]: r["name"] for r in _rows(tables, "countries")},
    )

"""The reference tables: what is known before any article is read, and the promise that each table keeps.

Belongs here: reading and checking the CSV files of seeds/reference. Not here: finding their names in prose (extraction),
merging by them (dbt), making the computed ones (pipelines.reference_data).
"""

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import polars as pl

# Columns of each table, in the order of its header. A cell that holds several values separates them by "|".
REFERENCE_TABLES: dict[str, dict[str, type[pl.DataType]]] = {
    "countries": {"country_code": pl.String, "name": pl.String, "source": pl.String},
    "currencies": {"code": pl.String, "form": pl.String, "position": pl.String, "source": pl.String},
    "exchange_rates": {"currency": pl.String, "period": pl.String, "usd_per_unit": pl.Float64, "source": pl.String},
    "metrics": {"metric": pl.String, "description": pl.String, "units": pl.String, "source": pl.String},
    "organizations": {
        "name": pl.String,
        "kind": pl.String,
        "country_code": pl.String,
        "parent": pl.String,
        "aliases": pl.String,
        "source": pl.String,
    },
    "people": {
        "name": pl.String,
        "occupation": pl.String,
        "country_code": pl.String,
        "aliases": pl.String,
        "source": pl.String,
    },
    "given_names": {"given_name": pl.String, "source": pl.String},
    "places": {"form": pl.String, "kind": pl.String, "country_codes": pl.String, "source": pl.String},
    "surnames": {"surname": pl.String, "canonical": pl.String, "country_code": pl.String, "source": pl.String},
    "syllables": {"syllable": pl.String, "canonical": pl.String, "source": pl.String},
    "theme_phrases": {"theme": pl.String, "phrase": pl.String, "source": pl.String},
    "themes": {"theme": pl.String, "description": pl.String, "source": pl.String},
    "titles": {
        "title": pl.String,
        "kind": pl.String,
        "market_country": pl.String,
        "aliases": pl.String,
        "source": pl.String,
    },
}

KEYS = {
    "countries": ("country_code",),
    "currencies": ("code", "form", "position"),
    "exchange_rates": ("currency", "period"),
    "metrics": ("metric",),
    "organizations": ("name",),
    "people": ("name",),
    "given_names": ("given_name",),
    "places": ("form",),
    "surnames": ("surname", "country_code"),
    "syllables": ("syllable",),
    "theme_phrases": ("phrase",),
    "themes": ("theme",),
    "titles": ("title", "market_country"),
}

# Columns that hold another name of the row: a spelling must lead to one row, or one title, alone.
NAMES = {"organizations": "name", "people": "name", "titles": "title"}

OPTIONAL = {"parent", "aliases"}

VOCABULARIES = {
    ("organizations", "kind"): (
        "studio", "broadcaster", "streamer", "distributor", "agency", "research_firm", "technology", "government",
        "other",
    ),
    ("people", "occupation"): ("actor", "director", "writer", "producer", "singer"),
    ("titles", "kind"): ("series", "film", "musical", "variety", "documentary", "animation", "webtoon", "play"),
    ("places", "kind"): ("country", "demonym", "city", "region", "venue"),
    ("currencies", "position"): ("before", "after"),
    ("metrics", "units"): ("money", "percent", "ratio", "count", "hours", "views", "rank"),
}  # fmt: skip

PATTERNS = {
    ("exchange_rates", "currency"): (re.compile(r"[A-Z]{3}"), "an ISO 4217 code, like KRW"),
    ("currencies", "code"): (re.compile(r"[A-Z]{3}"), "an ISO 4217 code, like KRW"),
    ("exchange_rates", "period"): (re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?"), "a year or a month, like 2024 or 2024-05"),
    ("surnames", "canonical"): (re.compile(r"[a-z]+"), "lower-case letters"),
    ("syllables", "syllable"): (re.compile(r"[a-z]+"), "lower-case letters"),
    ("syllables", "canonical"): (re.compile(r"[a-z]+"), "lower-case letters"),
}

# (table, column) -> (table, column) whose values it must be taken from.
REFERS_TO = {
    ("organizations", "country_code"): ("countries", "country_code"),
    ("organizations", "parent"): ("organizations", "name"),
    ("people", "country_code"): ("countries", "country_code"),
    ("places", "country_codes"): ("countries", "country_code"),
    ("surnames", "country_code"): ("countries", "country_code"),
    ("theme_phrases", "theme"): ("themes", "theme"),
    ("titles", "market_country"): ("countries", "country_code"),
}

SHOWN_PROBLEMS = 20


class ReferenceDataError(ValueError):
    """Reference tables that cannot be used: one line a problem, each with its file, its line and the way out."""


@dataclass(frozen=True)
class Reference:
    """`tables`: one frame per table of REFERENCE_TABLES, in the order of the file; an empty cell is null."""

    tables: dict[str, pl.DataFrame]


@dataclass(frozen=True)
class _Row:
    line: int
    cells: dict[str, str]


Rows = dict[str, list[_Row]]


def load_reference(folder: Path) -> Reference:
    """The tables of `folder` as they are now; read once for all steps of a process. Raises as read_reference does."""
    files = (folder / f"{table}.csv" for table in REFERENCE_TABLES)
    stamps = tuple((file.stat().st_mtime_ns, file.stat().st_size) if file.is_file() else None for file in files)
    return _as_stamped(folder, stamps)


@lru_cache(maxsize=1)
def _as_stamped(folder: Path, stamps: tuple[tuple[int, int] | None, ...]) -> Reference:
    return read_reference(folder)


def read_reference(folder: Path) -> Reference:
    """Read and check every table of REFERENCE_TABLES from `folder`/<table>.csv.

    Raises ReferenceDataError with the first problems found: files, headers and cells first, then what holds between
    rows (keys, spellings, parents, references).
    """
    problems: list[str] = []
    rows = {table: _read(folder / f"{table}.csv", table, problems) for table in REFERENCE_TABLES}
    _raise(problems)
    for check in (_cells, _keys, _spellings, _references, _parents):
        problems += check(rows, lambda table, line: f"{folder / table}.csv:{line}")
        _raise(problems)
    return Reference({table: _frame(table, rows[table]) for table in REFERENCE_TABLES})


def _raise(problems: list[str]) -> None:
    if problems:
        shown = problems[:SHOWN_PROBLEMS]
        more = [f"... and {len(problems) - len(shown)} more"] if len(problems) > len(shown) else []
        raise ReferenceDataError("\n".join(shown + more))


def _read(path: Path, table: str, problems: list[str]) -> list[_Row]:
    header = list(REFERENCE_TABLES[table])
    if not path.is_file():
        problems.append(f"{path}: there is no such file. Restore it, with the header {','.join(header)}.")
        return []
    rows = []
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file, strict=True)
            found = next(reader, [])
            if found != header:
                problems.append(f"{path}:1: the header is {','.join(found)}. It must be {','.join(header)}.")
                return []
            line = reader.line_num + 1
            for cells in reader:
                if len(cells) != len(header):
                    problems.append(
                        f"{path}:{line}: there are {len(cells)} cells, the header has {len(header)}. "
                        'Put a cell that holds a comma between double quotes ("), and leave an empty cell empty.'
                    )
                else:
                    rows.append(_Row(line, dict(zip(header, cells, strict=True))))
                line = reader.line_num + 1
    except UnicodeDecodeError as error:
        problems.append(f"{path}: byte {error.start} is no UTF-8. Save the file as UTF-8.")
    except csv.Error as error:
        problems.append(f"{path}:{reader.line_num}: {error}. Close the double quotes of the cell.")
    return rows


_Place = Callable[[str, int], str]


def _cells(rows: Rows, place: _Place) -> Iterator[str]:
    for table, columns in REFERENCE_TABLES.items():
        for row in rows[table]:
            for column, dtype in columns.items():
                cell = row.cells[column]
                if message := _cell_problem(table, column, cell, dtype):
                    yield f"{place(table, row.line)}: {message}"


def _cell_problem(table: str, column: str, cell: str, dtype: type[pl.DataType]) -> str | None:
    if not cell:
        return None if column in OPTIONAL else f"{column} is empty. Every row needs one."
    parts = cell.split("|")
    if any(part != part.strip() or not part for part in parts):
        return f'{column} "{cell}" has white space at an end, or an empty value beside "|". Take it out.'
    if dtype == pl.Float64 and not re.fullmatch(r"\d+(\.\d+)?", cell):
        return f'{column} "{cell}" is not a number. Write it like 0.00073.'
    vocabulary = VOCABULARIES.get((table, column))
    for part in parts:
        if vocabulary and part not in vocabulary:
            return f'{column} "{part}" is unknown. Use one of {", ".join(vocabulary)}.'
    if pattern := PATTERNS.get((table, column)):
        expression, wanted = pattern
        if not expression.fullmatch(cell):
            return f'{column} "{cell}" must be {wanted}.'
    if table == "theme_phrases" and column == "phrase" and cell != cell.lower():
        return f'phrase "{cell}" must be in lower case: it is sought in lower-cased text.'
    return None


def _keys(rows: Rows, place: _Place) -> Iterator[str]:
    for table, key in KEYS.items():
        first: dict[tuple[str, ...], int] = {}
        for row in rows[table]:
            values = tuple(row.cells[column] for column in key)
            if values in first:
                named = ", ".join(f'{column} "{value}"' for column, value in zip(key, values, strict=True))
                yield f"{place(table, row.line)}: {named} stands in line {first[values]} already. Keep one of the rows."
            first.setdefault(values, row.line)


def _spellings(rows: Rows, place: _Place) -> Iterator[str]:
    for table, column in NAMES.items():
        owners: dict[str, tuple[str, int]] = {}
        for row in rows[table]:
            owners.setdefault(row.cells[column].casefold(), (row.cells[column], row.line))
        for row in rows[table]:
            name, aliases = row.cells[column], _values(row.cells["aliases"])
            if name in aliases:
                yield f'{place(table, row.line)}: "{name}" is an alias of itself. Take it out of aliases.'
            for spelling in (name, *aliases):
                owner, line = owners.setdefault(spelling.casefold(), (name, row.line))
                if owner != name:
                    yield (
                        f'{place(table, row.line)}: "{spelling}" of "{name}" also names "{owner}" (line {line}). '
                        "Leave it to one of the two."
                    )


def _references(rows: Rows, place: _Place) -> Iterator[str]:
    for (table, column), (target, target_column) in REFERS_TO.items():
        known = {row.cells[target_column] for row in rows[target]}
        for row in rows[table]:
            for value in _values(row.cells[column]):
                if value not in known:
                    yield (
                        f'{place(table, row.line)}: {column} "{value}" is no {target_column} of {target}.csv. '
                        "Correct it, or add the row there."
                    )


def _parents(rows: Rows, place: _Place) -> Iterator[str]:
    parent_of = {row.cells["name"]: row.cells["parent"] for row in rows["organizations"]}
    for row in rows["organizations"]:
        line_of_descent = [row.cells["name"]]
        while (parent := parent_of[line_of_descent[-1]]) and parent not in line_of_descent:
            line_of_descent.append(parent)
        if parent == row.cells["name"]:
            circle = " > ".join([*line_of_descent, parent])
            yield f"{place('organizations', row.line)}: parents run in a circle: {circle}. Leave one parent empty."


def _values(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def _frame(table: str, rows: list[_Row]) -> pl.DataFrame:
    columns = REFERENCE_TABLES[table]
    return pl.DataFrame(
        {column: [row.cells[column] or None for row in rows] for column in columns},
        schema=dict.fromkeys(columns, pl.String),
    ).cast(columns)

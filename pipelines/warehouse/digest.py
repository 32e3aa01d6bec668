"""Fingerprints: of what goes into a build, and of what comes out.

Belongs here: hashing files and tables so that order, paths of the machine and clocks leave no trace. Not here: ids of
facts (dbt) or of articles (readers).
"""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import duckdb

from pipelines.settings import Settings
from pipelines.warehouse.names import quoted

CODE = (("pipelines", "*"), ("dbt_project", "*.sql"), ("dbt_project", "*.yml"), ("dbt_project", "*.py"))
EXTRACTION = (("pipelines/extraction", "*"), ("pipelines/readers", "*.py"))
BUILT = {"target", "logs", "dbt_packages", "__pycache__"}


def files_digest(files: Iterable[tuple[str, Path]]) -> str:
    """SHA-256 over names and contents of files, in the order of their names. files: (name to hash, path)."""
    total = hashlib.sha256()
    for name, path in sorted(files):
        total.update(name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _sources(root: Path, folders: Sequence[tuple[str, str]]) -> list[tuple[str, Path]]:
    return [
        (path.relative_to(root).as_posix(), path)
        for folder, pattern in folders
        for path in (root / folder).rglob(pattern)
        if path.is_file() and not BUILT.intersection(path.parts)
    ]


def _inside(folder: Path, pattern: str = "*") -> list[tuple[str, Path]]:
    return [(path.relative_to(folder).as_posix(), path) for path in folder.rglob(pattern) if path.is_file()]


def code_version(settings: Settings) -> str:
    """Short hash of everything that decides what a build makes of its articles, the reference tables apart."""
    suites = [(f"expectations/{name}", path) for name, path in _inside(settings.expectations, "*.json")]
    return files_digest([*_sources(settings.project_root, CODE), *suites])[:12]


def extractor_version(settings: Settings) -> str:
    """Short hash of readers, extraction and reference tables: with an article's own hash, what its claims depend on."""
    sources = _sources(settings.project_root, EXTRACTION)
    return files_digest([*sources, *_inside(settings.reference, "*.csv")])[:12]


def input_digest(settings: Settings) -> str:
    """Hash of articles (names within their folder, and contents), reference tables and code."""
    articles = []
    for number, path in enumerate(settings.articles):
        found = _inside(path) if path.is_dir() else [(path.name, path)] if path.is_file() else []
        articles += [(f"articles/{number}/{name}", file) for name, file in found]
    parts = [files_digest(articles), files_digest(_inside(settings.reference, "*.csv")), code_version(settings)]
    return hashlib.sha256("".join(parts).encode()).hexdigest()


def content_digest(connection: duckdb.DuckDBPyConnection, schema: str = "marts") -> str:
    """Hash of every row of every table of a schema, whatever the order of the rows; build_info, which tells of the
    build rather than of the articles, is left out."""
    tables = connection.execute(
        "select table_name from information_schema.tables where table_catalog = current_database() and table_schema = ? and table_name <> 'build_info' order by 1",
        [schema],
    ).fetchall()
    total = hashlib.sha256()
    for (table,) in tables:
        counts = connection.execute(
            f"""with hashed as (select md5_number(cast(to_json(t) as varchar)) as h from {quoted(schema + "." + table)} as t)
            select count(*), coalesce(sum(h % 18446744073709551557), 0), coalesce(bit_xor(h), 0) from hashed"""
        ).fetchone()
        total.update(f"{table}:{counts[0]}:{counts[1]}:{counts[2]}\n".encode())
    return total.hexdigest()

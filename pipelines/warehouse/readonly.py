"""Opening a published file so that nothing can be changed or reached through it.

Belongs here: the locked-down connection, and what a file says of itself. Not here: other queries.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path

import duckdb

LOCKED = {"enable_external_access": "false", "lock_configuration": "true"}


@dataclass(frozen=True)
class BuildInfo:
    """The one row of marts.build_info."""

    build_id: str
    built_at: datetime
    code_version: str
    extractor_version: str
    documents: int
    facts: int
    quarantined: int
    input_digest: str
    content_digest: str


class NotPublishedError(Exception):
    """There is no published file at the path asked for."""


@contextmanager
def open_published(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that reads this file and nothing else: no writes, files, ATTACH, INSTALL or SET.

    Raises NotPublishedError if nothing has been published at `path`.
    """
    if not path.is_file():
        raise NotPublishedError(f"{path}: nothing is published there yet. Run `hallyu build` first.")
    connection = duckdb.connect(str(path), read_only=True, config=LOCKED)
    try:
        yield connection
    finally:
        connection.close()


def published_info(path: Path) -> BuildInfo | None:
    """What the published file says of itself; None if there is none, or none that can be read."""
    try:
        with open_published(path) as connection:
            names = ", ".join(field.name for field in fields(BuildInfo))
            return BuildInfo(*connection.execute(f"select {names} from marts.build_info").fetchone())
    except (NotPublishedError, duckdb.Error):
        return None

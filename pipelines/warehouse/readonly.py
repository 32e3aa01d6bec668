"""Opening a published file so that nothing can be changed or reached through it.

Belongs here: the locked-down connection. Not here: queries.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

LOCKED = {"enable_external_access": "false", "lock_configuration": "true"}


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

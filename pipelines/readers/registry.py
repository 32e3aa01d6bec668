"""Formats by suffix, and the one way in: paths of files and folders to the frames `documents` and `rejected_articles`.

A new format is one module with a function from its text to an article, and one line of READERS.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from pipelines.extraction.schemas import DOCUMENTS, REJECTED_ARTICLES
from pipelines.readers.article import Article, ReadError
from pipelines.readers.files import Found, find_files
from pipelines.readers.html import read_html
from pipelines.readers.jsonl import read_line, split_lines
from pipelines.readers.language import looks_english
from pipelines.readers.markdown import read_markdown
from pipelines.readers.text import read_text

MAX_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class Reader:
    """One format. `read`: the text of one article (LF line ends, no BOM). `split`: the articles of a file of many."""

    read: Callable[[str], Article | ReadError]
    split: Callable[[bytes], Iterator[tuple[int, bytes]]] | None = None


READERS: dict[str, Reader] = {
    ".html": Reader(read_html),
    ".jsonl": Reader(read_line, split_lines),
    ".md": Reader(read_markdown),
    ".txt": Reader(read_text),
}


@dataclass(frozen=True, slots=True)
class _Piece:
    """The bytes of one article: a file, or a line of one. `error` where there are none to read."""

    source_path: str
    file: str
    raw: bytes | None
    reader: Reader | None
    line: int | None = None
    error: ReadError | None = None


def read_articles(paths: Sequence[Path]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The articles under `paths`, and those that were not taken with the reason; every article is in just one of both.

    paths: files, or folders that are searched recursively without hidden names.
    Returns DOCUMENTS and REJECTED_ARTICLES, both sorted by source_path; the order of `paths` changes nothing.
    Of articles with the very same bytes the first by source_path is taken, the others are duplicates.
    Raises FileNotFoundError where one of `paths` does not exist.
    """
    pieces = sorted(_pieces(find_files(paths)), key=lambda piece: piece.source_path)
    documents: list[tuple] = []
    rejected: list[tuple] = []
    taken: dict[str, str] = {}
    for piece in pieces:
        digest = None if piece.raw is None else hashlib.sha256(piece.raw).hexdigest()
        if digest in taken:
            reason = f"{_place(piece.file, piece.line)}: the very same article as {taken[digest]}"
            rejected.append((piece.source_path, "duplicate", piece.line, reason, digest))
            continue
        article = _read(piece)
        if isinstance(article, ReadError):
            line = article.line or piece.line
            reason = f"{_place(piece.file, line)}: {article.message}"
            rejected.append((piece.source_path, "quarantined", line, reason, digest))
            continue
        taken[digest] = piece.source_path
        documents.append((digest[:16], piece.source_path, *_columns(article), digest, article.text))
    return (
        pl.DataFrame(documents, schema=DOCUMENTS, orient="row"),
        pl.DataFrame(rejected, schema=REJECTED_ARTICLES, orient="row"),
    )


def _columns(article: Article) -> tuple[str | None, str | None, date | None, str | None, str | None]:
    language = article.language.casefold() if article.language else "en" if looks_english(article.text) else None
    return article.title, article.publisher, article.published_on, article.url, language


def _place(file: str, line: int | None) -> str:
    return file if line is None else f"{file}:{line}"


def _pieces(files: Sequence[Found]) -> Iterator[_Piece]:
    for file in files:
        reader = READERS.get(file.path.suffix.lower())
        error = file.error
        if error is None and reader is None:
            error = ReadError(f'no reader for "{file.path.suffix or file.path.name}" (known: {", ".join(READERS)})')
        raw = None
        try:
            if error is None and not reader.split and file.path.stat().st_size > MAX_BYTES:
                error = _too_large(file.path.stat().st_size)
            if error is None:
                raw = file.path.read_bytes()
        except OSError as failure:
            error = ReadError(f"the file cannot be read: {failure.strerror}")
        if error is None and reader.split and raw.strip():
            for line, part in reader.split(raw):
                yield _Piece(f"{file.source_path}#{line}", file.source_path, part, reader, line)
        else:
            yield _Piece(file.source_path, file.source_path, raw, reader, error=error)


def _read(piece: _Piece) -> Article | ReadError:
    if piece.error is not None:
        return piece.error
    if len(piece.raw) > MAX_BYTES:
        return _too_large(len(piece.raw))
    try:
        source = piece.raw.decode().removeprefix("\ufeff").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = piece.raw.count(b"\n", 0, error.start) + 1 if piece.line is None else None
        found = piece.raw[error.start]
        return ReadError(f"byte {error.start} (0x{found:02x}) is not UTF-8: save the file as UTF-8", line)
    if not source.strip():
        return ReadError("the file is empty")
    article = piece.reader.read(source)
    return article if isinstance(article, ReadError) else _storable(article)


def _too_large(size: int) -> ReadError:
    return ReadError(f"{size / 1e6:,.1f} MB is too large for one article (at most {MAX_BYTES / 1e6:.0f} MB)")


def _storable(article: Article) -> Article | ReadError:
    """Escapes of YAML and JSON can name characters that no column of text can hold."""
    for name in ("title", "publisher", "url", "language", "text"):
        value = getattr(article, name) or ""
        bad = next((c for c in value if c == "\0" or "\ud800" <= c <= "\udfff"), None) if not _clean(value) else None
        if bad is not None:
            return ReadError(f"{name} holds the character U+{ord(bad):04X}, which is no text")
    return article


def _clean(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in value

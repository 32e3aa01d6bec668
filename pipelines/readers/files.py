"""The files under the given paths, each with the name that the warehouse knows it by.

Belongs here: walking, naming, and what may be opened at all. Not here: what stands in a file.
"""

import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipelines.readers.article import ReadError


@dataclass(frozen=True, slots=True)
class Found:
    """A file of an article, or what stands where one was looked for."""

    source_path: str
    path: Path
    error: ReadError | None = None


def find_files(paths: Sequence[Path]) -> list[Found]:
    """Every file under `paths`, sorted by source_path; whatever the order and the overlap of `paths`, the same list.

    A folder is walked to its depth without following links to folders (so links in a circle end), and without hidden
    names. A link to a file is taken while it points into the same folder. A file met under several of `paths` is
    there once, under the longest of its names. Files of one name under different paths take as many of their parent
    folders into their names as tell them apart.
    Raises FileNotFoundError where one of `paths` does not exist.
    """
    found: dict[Path, Found] = {}
    for given in paths:
        for file in _under(given):
            known = found.get(file.path)
            if known is None or _rank(file) > _rank(known):
                found[file.path] = file
    return sorted(_told_apart(list(found.values())), key=lambda file: file.source_path)


def _under(given: Path) -> Iterator[Found]:
    if not given.exists():
        raise FileNotFoundError(f"{given}: there is no such file or folder")
    if not given.is_dir():
        yield _checked(given.parent.resolve() / given.name, given.resolve().parent, given.name)
        return

    root = given.resolve()
    unreadable: list[OSError] = []
    for folder, folders, names in os.walk(root, onerror=unreadable.append):
        here = Path(folder)
        folders[:] = [name for name in folders if not name.startswith(".")]
        outward = [name for name in folders if (here / name).is_symlink() and not _within(here / name, root)]
        for name in [*names, *outward]:
            if not name.startswith("."):
                yield _checked(here / name, root, _posix((here / name).relative_to(root)))
    for error in unreadable:
        folder = Path(error.filename)
        name = _posix(folder.relative_to(root)) if folder != root else root.name
        yield Found(name, folder, ReadError(f"the folder cannot be read: {error.strerror}"))


def _checked(path: Path, root: Path, source_path: str) -> Found:
    error = None
    try:
        regular = stat.S_ISREG(path.stat().st_mode)
        if path.is_symlink() and not _within(path, root):
            error = ReadError("the link points out of the folder that was given, and is not followed")
        elif not regular:
            error = ReadError("this is no regular file")
    except OSError as failure:
        error = ReadError(f"the file cannot be read: {failure.strerror}")
    return Found(source_path, path, error)


def _within(path: Path, root: Path) -> bool:
    return path.resolve().is_relative_to(root)


def _posix(path: Path) -> str:
    """Bytes of a name that are not UTF-8 are written as escapes: a name must fit into a column of text."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def _rank(file: Found) -> tuple[int, str]:
    return file.source_path.count("/"), file.source_path


def _told_apart(files: list[Found]) -> list[Found]:
    while True:
        names = Counter(file.source_path for file in files)
        if len(names) == len(files):
            return files
        files = [file if names[file.source_path] == 1 else _with_one_more_folder(file) for file in files]


def _with_one_more_folder(file: Found) -> Found:
    parts = file.source_path.count("/") + 2
    return replace(file, source_path=_posix(Path(*file.path.parts[-parts:])))

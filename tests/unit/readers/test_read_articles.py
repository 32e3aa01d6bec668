import hashlib
from datetime import date
from pathlib import Path

import pytest
from polars.testing import assert_frame_equal

from pipelines.extraction.schemas import DOCUMENTS, REJECTED_ARTICLES
from pipelines.readers import read_articles, registry

ARTICLE = "---\ntitle: A\n---\nThe text of this article.\n"


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def sha256(content: str | bytes) -> str:
    return hashlib.sha256(content if isinstance(content, bytes) else content.encode()).hexdigest()


def rejected(folder: Path) -> list[tuple]:
    return read_articles([folder])[1].select("source_path", "outcome", "place", "reason").rows()


def test_rows_of_every_format(tmp_path):
    line = '{"title": "L", "published_on": "2024-05-21", "text": "한국 드라마"}'
    dump = "\ufeffThe page as it stands is of this one line.\r\n"
    page = (
        "<html><body><article><p>" + "The main text of this page is long enough. " * 9 + "</p></article></body></html>"
    )
    folder = write(tmp_path, {"d/a.md": ARTICLE, "b.jsonl": line + "\n", "c.txt": dump, "E.HTML": page})
    documents, none = read_articles([folder])
    assert (dict(documents.schema), dict(none.schema)) == (DOCUMENTS, REJECTED_ARTICLES)
    assert none.height == 0
    page_text = ("The main text of this page is long enough. " * 9).strip()
    assert documents.drop("url", "publisher").rows() == [
        (sha256(page)[:16], "E.HTML", None, None, "en", sha256(page), page_text),
        (sha256(line)[:16], "b.jsonl#1", "L", date(2024, 5, 21), None, sha256(line), "L\n\n한국 드라마"),
        (sha256(dump)[:16], "c.txt", None, None, "en", sha256(dump), "The page as it stands is of this one line.\n"),
        (sha256(ARTICLE)[:16], "d/a.md", "A", None, "en", sha256(ARTICLE), "A\n\nThe text of this article."),
    ]


def test_bad_lines_of_jsonl_are_left_and_the_rest_goes_on(tmp_path):
    lines = [b'{"text": "One."}', b"", b'{"text": }', b'{"text": "caf\xe9"}', b'{"text": "Five."}']
    folder = write(tmp_path, {"news/file.jsonl": b"\n".join(lines)})
    documents, _ = read_articles([folder])
    assert documents.select("source_path", "text").rows() == [
        ("news/file.jsonl#1", "One."),
        ("news/file.jsonl#5", "Five."),
    ]
    not_json = "news/file.jsonl:3: the line is not JSON: Expecting value (column 10)"
    not_utf8 = "news/file.jsonl:4: byte 13 (0xe9) is not UTF-8: save the file as UTF-8"
    assert rejected(folder) == [
        ("news/file.jsonl#3", "quarantined", 3, not_json),
        ("news/file.jsonl#4", "quarantined", 4, not_utf8),
    ]


@pytest.mark.parametrize(
    ("name", "content", "place", "reason"),
    [
        ("launch.md", "---\na: 1\npublished_on: 2025-13-01\n---\nText.", 3,
         'launch.md:3: published_on "2025-13-01" is not a date (want YYYY-MM-DD)'),
        ("empty.md", "", None, "empty.md: the file is empty"),
        ("blank.txt", "\ufeff \n\n", None, "blank.txt: the file is empty"),
        ("empty.jsonl", "\n", None, "empty.jsonl: the file is empty"),
        ("latin.txt", b"One line.\nA caf\xe9.", 2, "latin.txt:2: byte 15 (0xe9) is not UTF-8: save the file as UTF-8"),
        ("bom.txt", b"\xef\xbb\xbfcaf\xe9", 1, "bom.txt:1: byte 6 (0xe9) is not UTF-8: save the file as UTF-8"),
        ("nul.txt", "a\0b", None, "nul.txt: text holds the character U+0000, which is no text"),
        ("half.jsonl", '{"text": "a", "title": "\\ud800"}', 1,
         "half.jsonl:1: title holds the character U+D800, which is no text"),
        ("bare.md", "---\ntitle: A\n---\n", None, "bare.md: there is no text below the front matter"),
        ("notes.docx", "x", None, 'notes.docx: no reader for ".docx" (known: .html, .jsonl, .md, .txt)'),
        ("README", "x", None, 'README: no reader for "README" (known: .html, .jsonl, .md, .txt)'),
    ],
)  # fmt: skip
def test_reason_says_what_to_mend(tmp_path, name, content, place, reason):
    source_path = f"{name}#{place}" if name == "half.jsonl" else name
    assert rejected(write(tmp_path, {name: content})) == [(source_path, "quarantined", place, reason)]


def test_article_of_too_many_bytes(tmp_path, monkeypatch):
    monkeypatch.setattr(registry, "MAX_BYTES", 1_000_000)
    line = '{"text": "' + "a" * 1_400_000 + '"}'
    folder = write(tmp_path, {"a.txt": "x" * 1_400_000, "b.jsonl": '{"text": "One."}\n' + line})
    reason = "1.4 MB is too large for one article (at most 1 MB)"
    assert rejected(folder) == [
        ("a.txt", "quarantined", None, f"a.txt: {reason}"),
        ("b.jsonl#2", "quarantined", 2, f"b.jsonl:2: {reason}"),
    ]
    assert read_articles([folder])[0]["source_path"].to_list() == ["b.jsonl#1"]


def test_unreadable_file(tmp_path, monkeypatch):
    folder = write(tmp_path, {"a.md": ARTICLE, "b.md": "Other text.\n"})
    read_bytes = Path.read_bytes

    def refuse(path):
        if path.name == "a.md":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    documents, errors = read_articles([folder])
    assert documents["source_path"].to_list() == ["b.md"]
    reason = "a.md: the file cannot be read: Permission denied"
    assert errors.rows() == [("a.md", "quarantined", None, reason, None)]


def test_the_first_of_the_very_same_articles_is_taken(tmp_path):
    line = '{"text": "One."}'
    folder = write(tmp_path, {"z.md": ARTICLE, "b/c.md": ARTICLE, "two.jsonl": f"{line}\n{line}\n", "one.jsonl": line})
    documents, errors = read_articles([folder])
    assert documents["source_path"].to_list() == ["b/c.md", "one.jsonl#1"]
    assert errors.rows() == [
        ("two.jsonl#1", "duplicate", 1, "two.jsonl:1: the very same article as one.jsonl#1", sha256(line)),
        ("two.jsonl#2", "duplicate", 2, "two.jsonl:2: the very same article as one.jsonl#1", sha256(line)),
        ("z.md", "duplicate", None, "z.md: the very same article as b/c.md", sha256(ARTICLE)),
    ]


def test_copies_of_a_bad_article_are_each_in_quarantine(tmp_path):
    assert [row[:2] for row in rejected(write(tmp_path, {"a.md": "", "b.md": ""}))] == [
        ("a.md", "quarantined"),
        ("b.md", "quarantined"),
    ]


def test_order_of_the_paths_changes_nothing(tmp_path):
    write(tmp_path, {"x/a.md": ARTICLE, "y/b.md": ARTICLE, "y/a.md": "Other text.", "y/c.md": "", "z.txt": "Third."})
    paths = [tmp_path / "x", tmp_path / "y", tmp_path / "z.txt"]
    for forth, back in zip(read_articles(paths), read_articles(paths[::-1]), strict=True):
        assert forth.height
        assert_frame_equal(forth, back)


def test_no_paths_no_rows():
    documents, errors = read_articles([])
    assert (documents.shape, errors.shape) == ((0, len(DOCUMENTS)), (0, len(REJECTED_ARTICLES)))

import os
from pathlib import Path

import pytest

from pipelines.readers.files import find_files


def names(*paths: Path) -> list[str]:
    return [file.source_path for file in find_files(paths)]


def errors(*paths: Path) -> dict[str, str]:
    return {file.source_path: file.error.message for file in find_files(paths) if file.error}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("b.md", "a.txt", "deep/er/c.md", ".hidden.md", ".git/config", "deep/.cache/x.md"):
        path = tmp_path / "articles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path / "articles"


def test_folder_is_walked_in_order_without_hidden_names(tree):
    assert names(tree) == ["a.txt", "b.md", "deep/er/c.md"]
    assert errors(tree) == {}


def test_file_goes_by_its_name_hidden_or_not(tree):
    assert names(tree / "deep/er/c.md", tree / ".hidden.md") == [".hidden.md", "c.md"]


def test_file_met_twice_is_there_once_under_its_longest_name(tree):
    assert names(tree / "deep/er/c.md", tree, tree / "deep") == ["a.txt", "b.md", "deep/er/c.md"]
    assert names(tree / "deep", tree, tree / "deep/er/c.md") == ["a.txt", "b.md", "deep/er/c.md"]


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path):
    for folder in ("x/one", "y/one", "z"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "a.md").write_text(folder, encoding="utf-8")
    folders = [tmp_path / "x/one", tmp_path / "y/one", tmp_path / "z"]
    assert names(*folders) == names(*reversed(folders)) == ["x/one/a.md", "y/one/a.md", "z/a.md"]


def test_missing_path_is_an_error_of_the_caller(tmp_path):
    with pytest.raises(FileNotFoundError, match="nowhere: there is no such file or folder"):
        find_files([tmp_path / "nowhere"])


def test_links_stay_within_the_folder(tree, tmp_path):
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/o.md").write_text("o", encoding="utf-8")
    (tree / "twin.md").symlink_to(tree / "b.md")
    (tree / "out.md").symlink_to(tmp_path / "outside/o.md")
    (tree / "outfolder").symlink_to(tmp_path / "outside")
    (tree / "loop").symlink_to(tree)
    (tree / "dangling.md").symlink_to(tree / "gone.md")
    (tree / "self.md").symlink_to(tree / "self.md")
    assert names(tree) == [
        "a.txt", "b.md", "dangling.md", "deep/er/c.md", "out.md", "outfolder", "self.md", "twin.md"
    ]  # fmt: skip
    points_out = "the link points out of the folder that was given, and is not followed"
    assert errors(tree) == {
        "dangling.md": "the file cannot be read: No such file or directory",
        "out.md": points_out,
        "outfolder": points_out,
        "self.md": "the file cannot be read: Too many levels of symbolic links",
    }


def test_link_that_was_given_itself_is_followed(tree, tmp_path):
    (tmp_path / "articles_link").symlink_to(tree)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/link.md").symlink_to(tree / "b.md")
    assert names(tmp_path / "articles_link", tmp_path / "elsewhere/link.md") == [
        "a.txt", "b.md", "deep/er/c.md", "link.md"
    ]  # fmt: skip
    assert errors(tmp_path / "elsewhere/link.md") == {}


def test_pipe_is_not_waited_for(tree):
    os.mkfifo(tree / "pipe.md")
    assert errors(tree) == {"pipe.md": "this is no regular file"}


def test_name_that_is_not_utf8_is_written_with_escapes(tree):
    (tree / os.fsdecode(b"caf\xe9.md")).write_text("x", encoding="utf-8")
    assert names(tree)[2] == "caf\\xe9.md"


def test_folder_that_cannot_be_read(tree, monkeypatch):
    scandir = os.scandir

    def refuse(path):
        if Path(path).name == "deep":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert names(tree) == ["a.txt", "b.md", "deep"]
    assert errors(tree) == {"deep": "the folder cannot be read: Permission denied"}

import duckdb
import pytest

from pipelines.settings import Settings
from pipelines.warehouse.digest import content_digest, input_digest

ROWS = ["(1, 'a', ['x', 'y'])", "(2, null, [])", "(2, null, [])", "(3, 'é', null)"]


def digest_of(rows, table="facts"):
    with duckdb.connect() as connection:
        connection.execute("create schema marts")
        connection.execute(f"create table marts.{table} (id integer, name varchar, tags varchar[])")
        connection.execute(f"insert into marts.{table} values {', '.join(rows)}")
        return content_digest(connection)


def test_the_order_of_rows_leaves_no_trace():
    assert digest_of(ROWS) == digest_of(ROWS[::-1])


@pytest.mark.parametrize(
    "rows",
    [ROWS[:3], ROWS[:2] + ROWS[3:], [*ROWS, ROWS[1]], [ROWS[0].replace("'a'", "'b'"), *ROWS[1:]]],
    ids=["a row less", "a copy less", "a copy more", "another value"],
)
def test_any_change_of_rows_shows(rows):
    assert digest_of(rows) != digest_of(ROWS)


def test_a_pair_of_equal_rows_is_not_nothing():
    assert digest_of(ROWS[1:3]) != digest_of(["(9, 'z', [])"] * 2)


def test_build_info_is_not_content():
    assert digest_of(ROWS, "build_info") == digest_of(ROWS[:1], "build_info")


@pytest.fixture
def article(tmp_path):
    folder = tmp_path / "one" / "articles"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text("text")
    return folder / "a.md"


def test_input_is_names_and_contents_wherever_the_folder_stands(article, tmp_path):
    copy = tmp_path / "two" / "deeper"
    copy.mkdir(parents=True)
    (copy / "a.md").write_text("text")
    assert input_digest(Settings(articles=(article.parent,))) == input_digest(Settings(articles=(copy,)))


@pytest.mark.parametrize(("name", "text"), [("a.md", "other"), ("b.md", "text")], ids=["content", "another article"])
def test_any_change_of_articles_shows(article, name, text):
    before = input_digest(Settings(articles=(article.parent,)))
    (article.parent / name).write_text(text)
    assert input_digest(Settings(articles=(article.parent,))) != before

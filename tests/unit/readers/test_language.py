import pytest

from pipelines.readers.language import looks_english


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("The series will be shown in Japan from May, and its makers have sold it to the US.", True),
        ("Die Serie war in Japan ein Erfolg und wird in den USA neu gedreht, sagte der Produzent am Montag.", False),
        ("De serie was in Japan een succes, had in Seoul de beste start van het jaar en is in het land bekend.", False),
        ("La série a été vendue à la chaîne, on a su par la suite que les droits étaient chers.", False),
        ("한국 드라마가 일본에서 인기를 끌고 있다.", False),
        ("12,345", False),
    ],
)
def test_looks_english(text, english):
    assert looks_english(text) is english

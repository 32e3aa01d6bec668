"""Make seeds/reference/countries.csv: `python -m pipelines.reference_data.countries`.

Belongs here: codes and names of ISO 3166-1, as the package pycountry carries them (optional dependency `reference`).
Not here: how the press writes a country (places.csv, by hand).
"""

from collections.abc import Iterator

import pycountry

from pipelines.reference import REFERENCE_TABLES
from pipelines.reference_data.tables import REFERENCE_FOLDER, write_table

SOURCE = "ISO 3166-1"
# Where the press, and so a reader of facts, keeps a shorter or an older name than ISO.
PRESS_NAMES = {"BN": "Brunei", "MO": "Macau", "PS": "Palestine", "RU": "Russia", "TR": "Turkey"}


def country_rows() -> Iterator[tuple[str, str, str]]:
    """(alpha-2 code, name, source) of every country: the name in the press, or the common one where ISO gives one."""
    for country in pycountry.countries:
        name = PRESS_NAMES.get(country.alpha_2) or getattr(country, "common_name", country.name)
        yield country.alpha_2, name, SOURCE


if __name__ == "__main__":
    path = REFERENCE_FOLDER / "countries.csv"
    print(f"{path}: {write_table(path, list(REFERENCE_TABLES['countries']), country_rows())} countries")

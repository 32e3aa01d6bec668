"""What a suite found. Belongs here: the types alone, so that they can be read without Great Expectations."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Failure:
    """An expectation that was not met: on how many rows (of `of`), and some of them. Table-level ones have no rows."""

    expectation: str
    arguments: dict[str, Any]
    why: str
    rows: int | None
    of: int
    sample: list[dict[str, str]]
    seen: str

    def __str__(self) -> str:
        where = f" on {self.rows} of {self.of} rows" if self.rows is not None else f" ({self.seen})"
        return f"{self.expectation}({_arguments(self.arguments)}) failed{where}. {self.why}".strip()


@dataclass(frozen=True)
class SuiteResult:
    """What a suite found: `failures` is empty if all `expectations` are met."""

    table: str
    expectations: int
    rows: int
    failures: tuple[Failure, ...]

    @property
    def passed(self) -> bool:
        return not self.failures


def _arguments(arguments: dict[str, Any]) -> str:
    shown = ", ".join(f"{key}={value}" for key, value in arguments.items())
    return shown if len(shown) <= 160 else shown[:159] + "…"

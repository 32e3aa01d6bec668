"""The console script `hallyu`.

Belongs here: arguments, and printing. Not here: doing. What a command needs is imported when it runs, so that the
quick ones are quick.
"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from pipelines.settings import Settings, silence_telemetry

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Articles in, a validated DuckDB warehouse of facts out.",
)
out = Console(soft_wrap=True, highlight=False)
err = Console(stderr=True, soft_wrap=True, highlight=False)

Warehouse = Annotated[Path | None, typer.Option("--warehouse", help="The published DuckDB file.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show tracebacks.")]


class Shape(StrEnum):
    """How `hallyu sql` prints rows."""

    table = "table"
    csv = "csv"
    json = "json"
    parquet = "parquet"


class ExportFormat(StrEnum):
    """What `hallyu export` writes."""

    parquet = "parquet"
    csv = "csv"
    xlsx = "xlsx"


def settings_for(**given: Any) -> Settings:
    """Settings, with what was given on the command line in front."""
    return Settings(**{name: value for name, value in given.items() if value})


def stop(message: str) -> typer.Exit:
    """Say what is wrong; to be raised."""
    err.print(message, style="red", markup=False)
    return typer.Exit(1)


@app.command()
def build(
    articles: Annotated[list[Path] | None, typer.Option(help="A folder or a file; may be repeated.")] = None,
    warehouse: Warehouse = None,
    full: Annotated[
        bool, typer.Option("--full", help="Read every article again, and publish even if unchanged.")
    ] = False,
    debug: Debug = False,
) -> None:
    """Parse articles, build, validate and publish the warehouse."""
    silence_telemetry()
    settings = settings_for(articles=tuple(articles or ()), warehouse=warehouse, full=full)
    for path in settings.articles:
        if not path.exists():
            raise stop(f"{path}: no such file or folder.")
    if not settings.manifest.is_file():
        raise stop(f"{settings.manifest}: not there. `make setup` in {settings.project_root} makes it.")

    from pipelines.warehouse.digest import input_digest
    from pipelines.warehouse.readonly import published_info

    known = published_info(settings.warehouse)
    if known and not full and known.input_digest == input_digest(settings):
        out.print(f"Nothing has changed since build {known.build_id} of {known.built_at:%Y-%m-%d %H:%M} UTC.")
        out.print(str(settings.warehouse), markup=False)
        return

    from pipelines.progress import build_with_progress

    with _plain_errors(debug):
        if not build_with_progress(settings, out, err):
            raise typer.Exit(1)


@app.command()
def status(warehouse: Warehouse = None) -> None:
    """What is published, and what the latest build's checks said."""
    from pipelines.checks.record import read_last_build
    from pipelines.warehouse.readonly import published_info

    settings = settings_for(warehouse=warehouse)
    info = published_info(settings.warehouse)
    if info is None:
        raise stop(f"{settings.warehouse}: nothing is published there yet. Run `hallyu build` first.")
    last = read_last_build(settings.last_build)
    failed = last["failed"] if last else []
    table = Table(show_header=False, box=None, pad_edge=False)
    for name, value in (
        ("published", settings.warehouse),
        ("build", info.build_id),
        ("built at", f"{info.built_at:%Y-%m-%d %H:%M:%S} UTC"),
        ("documents", info.documents),
        ("facts", info.facts),
        ("quarantined", info.quarantined),
        ("content", info.content_digest[:12]),
        ("failed checks", f"{len(failed)} in the latest build" if failed else "none"),
    ):
        table.add_row(name, str(value))
    out.print(table)
    for line in failed:
        out.print(f"- {line}", style="red", markup=False)


@app.command()
def sql(
    query: Annotated[str, typer.Argument(help="One query, e.g. 'select title from marts.fct_productions'.")],
    shape: Annotated[Shape, typer.Option("--format", help="parquet is written to standard output.")] = Shape.table,
    warehouse: Warehouse = None,
    debug: Debug = False,
) -> None:
    """Run a read-only query on the published file."""
    from pipelines.queries import print_query

    with _plain_errors(debug):
        print_query(settings_for(warehouse=warehouse).warehouse, query, shape, out)


@app.command()
def explain(
    fact_id: Annotated[str, typer.Argument(help="An id of a fact, as in fct_evidence.fact_id.")],
    warehouse: Warehouse = None,
    debug: Debug = False,
) -> None:
    """Show a fact with every sentence it rests on, and the sources that disagree."""
    from pipelines.explain import explain_fact, print_explanation

    with _plain_errors(debug):
        print_explanation(explain_fact(settings_for(warehouse=warehouse).warehouse, fact_id), out)


@app.command()
def export(
    to: Annotated[Path, typer.Option("--to", help="The folder to write into.")],
    shape: Annotated[ExportFormat, typer.Option("--format", help="xlsx is one workbook.")] = ExportFormat.parquet,
    warehouse: Warehouse = None,
    debug: Debug = False,
) -> None:
    """Write every mart to files."""
    from pipelines.queries import export_marts

    with _plain_errors(debug):
        for path in export_marts(settings_for(warehouse=warehouse).warehouse, shape, to):
            out.print(str(path), markup=False)


@app.command()
def quarantine(warehouse: Warehouse = None, debug: Debug = False) -> None:
    """List the files that were not taken, and why."""
    from pipelines.queries import rejected_articles

    with _plain_errors(debug):
        rows = rejected_articles(settings_for(warehouse=warehouse))
        if not rows:
            out.print("Every article was taken.")
        for path, outcome, reason in rows:
            out.print(f"{outcome}: {path}: {reason}", markup=False)


@app.command()
def rules(
    write: Annotated[Path | None, typer.Option("--write", help="The page to write, docs/rules.md.")] = None,
) -> None:
    """List the rules that evidence can name, or write their page with all examples."""
    from pipelines.rules_page import print_rules, rules_page

    if write is None:
        print_rules(out)
    else:
        write.parent.mkdir(parents=True, exist_ok=True)
        write.write_text(rules_page(), encoding="utf-8")
        out.print(str(write), markup=False)


class _plain_errors:
    """Errors as one line, unless tracebacks were asked for."""

    def __init__(self, debug: bool):
        self._debug = debug

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, Exception) and not isinstance(error, typer.Exit) and not self._debug:
            raise stop(str(error)) from None


if __name__ == "__main__":
    app()

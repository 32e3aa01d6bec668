"""`hallyu build` on the screen: a line a step with its counts, then what was published or what stood in the way.

Belongs here: printing a build. Not here: running it (run).
"""

import gc
import io
import sys
from contextlib import redirect_stdout

from rich.console import Console
from rich.table import Table

from pipelines.checks.runner import Runner
from pipelines.imports import uncollected
from pipelines.settings import Settings
from pipelines.warehouse.dbt_process import DbtProcess
from pipelines.warehouse.readonly import open_published, published_info


def build_with_progress(settings: Settings, out: Console, err: Console) -> bool:
    """Build and print; True if the file was published."""
    out.file = sys.stdout
    runner = Runner()
    runner.start()
    dbt = DbtProcess(settings)
    with uncollected():
        from pipelines.run import Step, run_build

    # Not before: on two cores, a third process that imports would hold up this one.
    dbt.start()
    with err.status("Starting") as status:

        def began(step: Step) -> None:
            status.update(step.title)

        def ended(step: Step) -> None:
            mark = "[red]✗[/red]" if step.error or step.failed else "[green]✓[/green]"
            out.print(f"{mark} {step.title:<22} {_counts(step.rows, step.checks):<60} {step.seconds:5.1f} s")

        # dbt's own lines are in the run's log; here they would drown ours.
        with redirect_stdout(io.StringIO()):
            outcome = run_build(settings, runner, dbt, began, ended)
    # The process is about to end, and would look through all that is left for what nobody holds.
    gc.freeze()
    _report_rejected(settings, out)
    if not outcome.published:
        for step in outcome.steps:
            for line in step.failed or ([step.error] if step.error else []):
                err.print(f"{step.title} failed: {line}", style="red", markup=False)
        err.print(f"Nothing was published; {settings.warehouse} is as it was.", style="red", markup=False)
        return False
    _summary(settings, out)
    return True


def _counts(rows: dict[str, int], checks: int) -> str:
    parts = []
    if "documents" in rows:
        parts.append(f"{rows['documents']} articles")
    elif "sentences" in rows:
        claims = sum(count for table, count in rows.items() if table.endswith("_claims"))
        parts.append(f"{claims:,} claims in {rows['sentences']:,} sentences")
    elif rows:
        parts.append(f"{len(rows)} tables, {sum(rows.values()):,} rows")
    if checks:
        parts.append(f"{checks} checks")
    return ", ".join(parts)


def _report_rejected(settings: Settings, out: Console) -> None:
    from pipelines.queries import rejected_articles

    for path, outcome, reason in rejected_articles(settings):
        out.print(f"{outcome}: {path}: {reason}", style="yellow", markup=False)


def _summary(settings: Settings, out: Console) -> None:
    info = published_info(settings.warehouse)
    table = Table(
        title=f"build {info.build_id}: {info.facts:,} facts from {info.documents} articles", title_justify="left"
    )
    table.add_column("table")
    table.add_column("rows", justify="right")
    with open_published(settings.warehouse) as connection:
        names = connection.execute(
            "select table_name from duckdb_tables() where schema_name = 'marts' order by 1"
        ).fetchall()
        for (name,) in names:
            count = connection.execute(f"select count(*) from marts.{name}").fetchone()[0]
            table.add_row(name, f"{count:,}")
    out.print(table)
    out.print(str(settings.warehouse), markup=False)

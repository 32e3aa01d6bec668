"""One run of the whole DAG in this process, told step by step.

Belongs here: executing the job, and what of its events a person wants to know. Not here: how it is printed (cli).
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from dagster import AssetCheckEvaluation, DagsterEvent, DagsterInstance, LoggerDefinition

from pipelines.checks.runner import Runner
from pipelines.definitions import JOB, build_defs
from pipelines.settings import Settings, use_dagster_home
from pipelines.warehouse.dbt_process import DbtProcess

TITLES = {
    "articles": "Read articles",
    "reference": "Read reference tables",
    "claims": "Extract claims",
    "dbt_staging": "Model staging",
    "dbt_marts": "Model marts",
    "published__warehouse": "Publish",
}


@dataclass
class Step:
    """What became of a step: `rows` of each table it wrote, checks that ran, and what failed, in words."""

    key: str
    rows: dict[str, int] = field(default_factory=dict)
    checks: int = 0
    failed: list[str] = field(default_factory=list)
    seconds: float = 0.0
    error: str | None = None

    @property
    def title(self) -> str:
        return TITLES.get(self.key, "Check " + self.key.removeprefix("check_"))


@dataclass(frozen=True)
class Outcome:
    """published: whether the file was replaced. steps: those that ran, in order."""

    published: bool
    steps: list[Step]


class _Teller(logging.Handler):
    """Turns the run's events into steps, and tells of each when it begins and when it ends."""

    def __init__(self, began: Callable[[Step], None], ended: Callable[[Step], None]):
        super().__init__()
        self.steps: dict[str, Step] = {}
        self._began, self._ended = began, ended
        self._since = 0.0

    def emit(self, record: logging.LogRecord) -> None:
        event: DagsterEvent | None = getattr(record, "dagster_event", None)
        if event is None or event.step_key is None:
            return
        step = self.steps.setdefault(event.step_key, Step(event.step_key))
        if event.event_type_value == "STEP_START":
            self._since = time.perf_counter()
            self._began(step)
        elif event.event_type_value == "ASSET_MATERIALIZATION":
            materialization = event.step_materialization_data.materialization
            count = materialization.metadata.get("dagster/row_count")
            if count is not None:
                step.rows[materialization.asset_key.path[-1]] = count.value
        elif event.event_type_value == "ASSET_CHECK_EVALUATION":
            self._note(step, event.asset_check_evaluation_data)
        elif event.event_type_value == "STEP_SUCCESS":
            step.seconds = event.step_success_data.duration_ms / 1000
            self._ended(step)
        elif event.event_type_value == "STEP_FAILURE":
            error = event.step_failure_data.error
            while error is not None and error.cause is not None:
                error = error.cause
            metadata = event.step_failure_data.user_failure_data
            step.seconds = time.perf_counter() - self._since
            step.error = (metadata and metadata.description) or (error.message.strip() if error else "failed")
            self._ended(step)

    @staticmethod
    def _note(step: Step, evaluation: AssetCheckEvaluation) -> None:
        step.checks += 1
        if not evaluation.passed:
            table = ".".join(evaluation.asset_key.path)
            said = evaluation.description or f"dbt test {evaluation.check_name} failed"
            step.failed.append(f"{table}: {said}")


def run_build(
    settings: Settings,
    runner: Runner,
    dbt: DbtProcess,
    began: Callable[[Step], None],
    ended: Callable[[Step], None],
) -> Outcome:
    """Run the job `build_warehouse` in this process; its history goes to the project's Dagster instance.

    began, ended: told of every step. Failures are in the outcome, not raised.
    """
    use_dagster_home(settings)
    teller = _Teller(began, ended)
    telling = LoggerDefinition(logger_fn=lambda _: _logger(teller), config_schema={})
    try:
        job = build_defs(settings, runner, dbt, {"telling": telling}).get_repository_def().get_job(JOB)
        with DagsterInstance.get() as instance:
            result = job.execute_in_process({"loggers": {"telling": {}}}, instance=instance, raise_on_error=False)
    finally:
        dbt.finish()
        runner.finish()
    return Outcome(result.success, list(teller.steps.values()))


def _logger(handler: logging.Handler) -> logging.Logger:
    logger = logging.getLogger("hallyu.build")
    logger.setLevel(logging.DEBUG)
    logger.propagate = False
    logger.handlers = [handler]
    return logger

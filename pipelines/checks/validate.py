"""Running a suite on a frame with Great Expectations.

Belongs here: one suite, one pandas frame, what failed and where. Not here: which suite, which table (suites), Dagster
(assets of this package). Great Expectations takes seconds to import, so this module is imported when checks run.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import great_expectations as gx
import pandas as pd
from great_expectations.data_context.types.base import ProgressBarsConfig
from great_expectations.expectations.expectation import Expectation
from great_expectations.expectations.expectation_configuration import ExpectationConfiguration
from great_expectations.render.renderer.site_builder import SiteBuilder

from pipelines.checks.result import Failure, SuiteResult

SAMPLE = 5
SITE = "site"
RESULT_FORMAT = {"result_format": "SUMMARY", "partial_unexpected_count": SAMPLE, "include_unexpected_rows": False}


class Validator:
    """Runs suites in one ephemeral context and, where `docs` is given, keeps their Data Docs in that folder."""

    def __init__(self, docs: Path | None = None):
        self._context = gx.get_context(mode="ephemeral")
        self._context.variables.progress_bars = ProgressBarsConfig(globally=False, metric_calculations=False)
        for site in self._context.get_site_names():
            self._context.delete_data_docs_site(site)
        # One source for every suite: each that is added writes the whole configuration anew.
        asset = self._context.data_sources.add_pandas("frames").add_dataframe_asset("frame")
        self._frame = asset.add_batch_definition_whole_dataframe("whole")
        self._shown: set[object] = set()
        self._indexed = 0
        # One builder for all pages, because each compiles the templates anew.
        self._site = docs and SiteBuilder(
            self._context, {"class_name": "TupleFilesystemStoreBackend", "base_directory": str(docs)}, SITE
        )

    def validate(self, suite: dict[str, Any], frame: pd.DataFrame) -> SuiteResult:
        """Run the suite (name, expectations: [{type, kwargs, meta}]) on the frame.

        An expectation that cannot be run at all (a column that is not there) has failed. A Validator takes a suite once.
        """
        name = suite["name"]
        expectations = gx.ExpectationSuite(name=name)
        for one in suite["expectations"]:
            expectations.add_expectation_configuration(
                ExpectationConfiguration(type=one["type"], kwargs=one["kwargs"], meta=one.get("meta", {}))
            )
        definition = self._context.validation_definitions.add(
            gx.ValidationDefinition(
                name=name,
                data=self._frame,
                suite=self._context.suites.add(expectations),
            )
        )
        with configured_once():
            outcome = definition.run(batch_parameters={"dataframe": frame}, result_format=RESULT_FORMAT)
        failures = tuple(_failure(one.to_json_dict(), frame) for one in outcome.results if not one.success)
        return SuiteResult(name, len(suite["expectations"]), len(frame), failures)

    def write_docs(self) -> Iterator[None]:
        """Write a page for each suite that has none yet, then the index: a step at a time, to be left off at any."""
        if self._site is None:
            return
        if not self._shown:
            self._site.target_store.copy_static_assets()
            yield
        for key in self._context.validation_results_store.list_keys():
            if key not in self._shown:
                self._site.site_section_builders["validations"].build([key])
                self._shown.add(key)
                yield
        if self._indexed < len(self._shown):
            self._site.site_index_builder.build()
            self._indexed = len(self._shown)


@contextmanager
def configured_once() -> Iterator[None]:
    """Each expectation works out its configuration once in the block.

    Great Expectations does so for every argument that it looks up, which is a third of a validation.
    """
    original = Expectation.configuration
    known: dict[int, tuple[Expectation, ExpectationConfiguration]] = {}

    def configuration(expectation: Expectation) -> ExpectationConfiguration:
        # The expectation is kept beside the answer, so that its id is not given to another one meanwhile.
        if id(expectation) not in known:
            known[id(expectation)] = (expectation, original.fget(expectation))
        return known[id(expectation)][1]

    Expectation.configuration = property(configuration)
    try:
        yield
    finally:
        Expectation.configuration = original


def validate(suite: dict[str, Any], frame: pd.DataFrame) -> SuiteResult:
    """Run one suite on one frame, nothing kept."""
    return Validator().validate(suite, frame)


def _failure(outcome: dict[str, Any], frame: pd.DataFrame) -> Failure:
    configuration, result = outcome["expectation_config"], outcome.get("result") or {}
    arguments = {key: value for key, value in configuration["kwargs"].items() if key != "batch_id"}
    places = [place for place in result.get("partial_unexpected_index_list") or [] if isinstance(place, int)]
    if places:
        sample = [
            {str(column): str(value) for column, value in row.items()} for row in frame.loc[places].to_dict("records")
        ]
    else:
        sample = [{"value": str(value)} for value in result.get("partial_unexpected_list") or []]
    broken = outcome.get("exception_info") or {}
    return Failure(
        expectation=configuration["type"],
        arguments=arguments,
        why=str((configuration.get("meta") or {}).get("why", "")),
        rows=result.get("unexpected_count"),
        of=result.get("element_count", len(frame)),
        sample=sample[:SAMPLE],
        seen=_first_message(broken) or f"saw {result.get('observed_value')}",
    )


def _first_message(broken: dict[str, Any]) -> str:
    if "exception_message" in broken:
        return str(broken["exception_message"] or "")
    return next((str(one["exception_message"]) for one in broken.values() if one.get("exception_message")), "")

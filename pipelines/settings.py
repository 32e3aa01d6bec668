"""Every setting of the project, typed, in one place.

Belongs here: where things are, and the switches that keep libraries from calling home. Not here: what is done with
them. Nothing else in the project reads the environment; a variable is the field's name behind `HALLYU_`
(`HALLYU_WAREHOUSE=/data/hallyu.duckdb`, `HALLYU_ARTICLES='["a", "b"]'`).
"""

import os
from pathlib import Path

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PROJECT_ROOT = Path(__file__).resolve().parents[1]

# Libraries that report home unless told not to, and the variable by which each is told.
QUIET = {
    "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
    "DBT_VERSION_CHECK": "false",
    "DAGSTER_DISABLE_TELEMETRY": "1",
    "GX_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
}


class Settings(BaseSettings):
    """Paths of one warehouse. `warehouse` is the published file F; all state of its builds lives in `F.build/`."""

    model_config = SettingsConfigDict(env_prefix="HALLYU_", frozen=True)

    project_root: Path = PROJECT_ROOT
    articles: tuple[Path, ...] = (PROJECT_ROOT / "seeds" / "articles",)
    warehouse: Path = PROJECT_ROOT / "warehouse" / "hallyu.duckdb"
    reference: Path = PROJECT_ROOT / "seeds" / "reference"
    expectations: Path = PROJECT_ROOT / "expectations"
    processes: int = Field(
        default=0, ge=0, description="Processes that read articles if there are many; 0: one a core."
    )
    full: bool = Field(default=False, description="Extract every article again, whatever is known of it.")

    @field_validator("articles")
    @classmethod
    def _absolute_each(cls, paths: tuple[Path, ...]) -> tuple[Path, ...]:
        return tuple(path.expanduser().absolute() for path in paths)

    @field_validator("warehouse", "reference", "expectations", "project_root")
    @classmethod
    def _absolute(cls, path: Path) -> Path:
        return path.expanduser().absolute()

    @property
    def state(self) -> Path:
        """The folder of all build state, beside the published file."""
        return self.warehouse.with_name(self.warehouse.name + ".build")

    @property
    def build_file(self) -> Path:
        return self.state / "build.duckdb"

    @property
    def history(self) -> Path:
        """The last published files."""
        return self.state / "published"

    @property
    def data_docs(self) -> Path:
        return self.state / "data_docs"

    @property
    def last_build(self) -> Path:
        """What the checks of the latest build said, passed or not."""
        return self.state / "last_build.json"

    @property
    def parquet(self) -> Path:
        return self.warehouse.parent / "parquet"

    @property
    def dbt_project(self) -> Path:
        return self.project_root / "dbt_project"

    @property
    def manifest(self) -> Path:
        return self.dbt_project / "target" / "manifest.json"

    @property
    def dagster_home(self) -> Path:
        return self.project_root / "dagster_home"


def silence_telemetry() -> None:
    """Turn off every report home, for this process and those it starts. To be called before the library is imported."""
    os.environ.update(QUIET)


def use_dagster_home(settings: Settings) -> None:
    """Keep run history in the project's own instance folder unless the user has named one."""
    os.environ.setdefault("DAGSTER_HOME", str(settings.dagster_home))

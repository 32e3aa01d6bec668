import gc
import importlib
import subprocess
import sys

import pytest

from pipelines.imports import absent, uncollected

PUT_OFF = """
import sys
from pipelines.imports import put_off
put_off("wave")
import wave
before = "Wave_read" in object.__getattribute__(wave, "__dict__")
opened = wave.Wave_read.__name__
print(before, opened)
"""


def test_a_module_put_off_is_loaded_by_its_first_use():
    told = subprocess.run([sys.executable, "-c", PUT_OFF], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["False", "Wave_read"]


def test_the_collector_runs_again_after_the_block():
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.unfreeze()


def test_an_absent_module_is_there_again_after_the_block():
    sys.modules.pop("stringprep", None)
    with absent("stringprep"), pytest.raises(ModuleNotFoundError):
        importlib.import_module("stringprep")
    assert importlib.import_module("stringprep")


def test_a_module_that_is_imported_stays():
    with absent("json"):
        import json
    assert json.loads("1") == 1

import gc
import subprocess
import sys

from pipelines.imports import uncollected

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

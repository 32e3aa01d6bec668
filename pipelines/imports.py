"""Starting sooner: what importing large libraries costs, and how some of it is spared.

Belongs here: imports put off or done without, and the garbage collector kept out of the others. Not here: which libraries a process
needs (its own module says so).
"""

import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage collection inside of the block: modules are all alive, and looking at them time and again is a fifth
    of importing them. What the block leaves is not looked at later either."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def put_off(*modules: str) -> None:
    """Have each of these modules load when an attribute of it is first asked for, rather than when it is imported."""
    sys.meta_path.insert(0, _Later(frozenset(modules)))


@contextmanager
def absent(module: str) -> Iterator[None]:
    """Inside of the block it is as if this module were not installed, unless it has been imported already."""
    known = module in sys.modules
    if not known:
        sys.modules[module] = None  # what import itself takes for "there is none"
    try:
        yield
    finally:
        if not known:
            del sys.modules[module]


class _Later(MetaPathFinder):
    def __init__(self, modules: frozenset[str]):
        self._modules = modules

    def find_spec(self, name: str, path: Sequence[str] | None, target: object = None) -> ModuleSpec | None:
        if name not in self._modules:
            return None
        spec = PathFinder.find_spec(name, path)
        if spec is not None and spec.loader is not None:
            spec.loader = LazyLoader(spec.loader)
        return spec

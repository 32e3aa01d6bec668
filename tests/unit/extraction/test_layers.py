import ast

from pipelines.settings import PROJECT_ROOT

EXTRACTION = PROJECT_ROOT / "pipelines/extraction"
# Each folder may import those on lines above its own; events of one line know nothing of each other.
LAYERS = [["language"], ["figures"], ["mentions"], ["memory"], ["productions", "deals", "metrics"], ["moves"]]
LEVEL = {folder: level for level, folders in enumerate(LAYERS) for folder in folders}


def test_folders_of_extraction_import_downwards_only():
    imports = {
        (folder, node.module.split(".")[2])
        for folder in LEVEL
        for path in (EXTRACTION / folder).glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("pipelines.extraction.")
    }
    wrong = {(folder, used) for folder, used in imports if used in LEVEL and folder != used}
    assert sorted((folder, used) for folder, used in wrong if LEVEL[used] >= LEVEL[folder]) == []
    assert ("deals", "memory") in imports


def test_every_folder_of_extraction_has_its_layer():
    folders = {path.name for path in EXTRACTION.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders - {"rulebook"} == set(LEVEL)

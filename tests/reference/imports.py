"""Which home of the application imports which."""

import ast
from collections.abc import Iterator
from pathlib import Path

# The lowest first: each may import what stands above it in this list. `web`
# and `api` are neighbours that do not know each other.
LEVELS = (
    {"settings"},
    {"storage"},
    {"uploads"},
    {"multimodal"},
    {"services"},
    {"http"},
    {"security"},
    {"web", "api"},
    {"commands"},
)
LEVEL_OF = {home: level for level, homes in enumerate(LEVELS) for home in homes}


def wrong_imports(package: Path) -> list[str]:
    """List the imports that lead up, or to a neighbour, as `file: module`.

    The modules right in `package` put the homes together: they may import
    all of them, and no home may import them. A home without a level is an
    error (`KeyError`).
    """
    return [
        f"{file.relative_to(package)}: {module}"
        for home in sorted(package.iterdir())
        if (home / "__init__.py").exists()
        for file in sorted(home.rglob("*.py"))
        for module in imported(file, package)
        if not may_import(home.name, module.split(".")[1:2])
    ]


def may_import(home: str, target: list[str]) -> bool:
    """Tell whether a home may import another one, or a module of it."""
    level = LEVEL_OF[home]
    if not target or target[0] not in LEVEL_OF:
        return False
    return target[0] == home or LEVEL_OF[target[0]] < level


def imported(file: Path, package: Path) -> Iterator[str]:
    """Read which modules of `package` a file imports, wherever it does."""
    here = (package.name, *file.relative_to(package).parts)
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            # So many dots lead so many steps up from this file.
            base = here[: -node.level] if node.level else ()
            module = ".".join([*base, *filter(None, [node.module])])
            names = [module]
            if module == package.name:
                names = [f"{module}.{alias.name}" for alias in node.names]
        top = package.name
        yield from (name for name in names if name.split(".")[0] == top)

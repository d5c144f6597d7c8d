"""What tests say of the files they use, while they run.

Coverage sees the lines of Python; everything else that a page may show (a
template, a transcript, an install line, a counter-example's failure) is noted
here, with the test that is running.
"""

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template

from provenance.layout import SHOWN, relative


class Notes:
    """Files used by tests, and failures shown by counter-examples."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.current: str | None = None
        self.used: dict[str, set[str]] = defaultdict(set)
        self.failures: dict[str, dict[str, Any]] = {}

    def use(self, path: Path | str) -> None:
        """Note that the running test used a file of a shown folder."""
        file = Path(path) if Path(path).is_absolute() else self.root / path
        try:
            name = relative(file, self.root)
        except ValueError:
            return
        if self.current and name.split("/")[0] in SHOWN:
            self.used[name].add(self.current)

    def fail(self, path: str, failure: dict[str, Any]) -> None:
        """Note how the counter-example ``path`` failed in this test."""
        self.failures[f"snippets/{path}"] = failure


def watch_templates(notes: Notes) -> Callable[[], None]:
    """Note each template that Jinja gets to render, extend or include.

    Returns:
        A function that ends the watch.
    """
    get, select = Environment.get_template, Environment.select_template

    def noted(template: Template) -> Template:
        if template.filename:
            notes.use(template.filename)
        return template

    def get_template(*args: Any, **options: Any) -> Template:
        return noted(get(*args, **options))

    def select_template(*args: Any, **options: Any) -> Template:
        return noted(select(*args, **options))

    def stop() -> None:
        Environment.get_template = get  # type: ignore[method-assign]
        Environment.select_template = select  # type: ignore[method-assign]

    Environment.get_template = get_template  # type: ignore[method-assign]
    Environment.select_template = select_template  # type: ignore[method-assign]
    return stop

"""Watch which templates a case uses, and which parts of them it renders."""

from collections.abc import Callable
from typing import Any

from jinja2 import Environment, Template

from provenance.layout import SHOWN
from provenance.recording.notes import Notes
from provenance.recording.rendered import watch_parts


def watch_templates(notes: Notes) -> Callable[[], None]:
    """Note each template that Jinja gets to render, extend or include.

    Of those in the folders that may be shown the parts are noted as well.

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

    ends = [
        watch_parts(notes.root.resolve() / name, notes.render) for name in SHOWN
    ]

    def stop() -> None:
        for end in reversed(ends):
            end()
        Environment.get_template = get  # type: ignore[method-assign]
        Environment.select_template = select  # type: ignore[method-assign]

    Environment.get_template = get_template  # type: ignore[method-assign]
    Environment.select_template = select_template  # type: ignore[method-assign]
    return stop

"""The routes of the application: who may call which, and what answers."""

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

from flask import Flask

from provenance.layout import APPLICATION, ROOT, relative
from reference.security.access import METHODS, method_of, rule_of


def routes_of(app: Flask) -> list[dict[str, Any]]:
    """Each rule with each of its methods, but HEAD and OPTIONS."""
    rules = sorted(app.url_map.iter_rules(), key=lambda rule: rule.rule)
    with app.app_context():
        return [
            {
                "method": method,
                "path": rule.rule,
                "endpoint": rule.endpoint,
                "who": _who(rule.endpoint, method),
                **_view(app.view_functions[rule.endpoint], method),
            }
            for rule in rules
            for method in METHODS
            if method in (rule.methods or ())
        ]


def _who(endpoint: str, method: str) -> str:
    """Who may call it; nobody, if that is not declared."""
    rule = rule_of(endpoint, method)
    return rule.who.name if rule else ""


def _view(view: Callable[..., Any], method: str) -> dict[str, Any]:
    """What answers: its first sentence and, if it is ours, its place."""
    kind = getattr(view, "view_class", None)
    found: Any = method_of(kind, method) if kind else view
    code = inspect.unwrap(found).__code__
    path = Path(code.co_filename)
    # An environment may lie in the project, too.
    ours = path.is_relative_to(ROOT / APPLICATION)
    return {
        "told": (inspect.getdoc(found) or "").partition("\n")[0],
        "file": relative(path) if ours else "",
        "line": code.co_firstlineno,
    }

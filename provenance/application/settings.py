"""The settings of the application: defaults, types, what a value has to be."""

import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, get_args, get_origin

import reference.settings
from reference.settings.contradictions import CHOSEN
from reference.settings.defaults import DEVELOPMENT
from reference.settings.rules import EXTENSIONS, RULES, Rule

#: The first words of settings that are fixed but for those that may be chosen.
FIXED = "JWT_"


def settings_of() -> list[dict[str, Any]]:
    """Each setting that may be chosen, and those of extensions with a rule.

    The latter have no default here: it is the extension's.
    """
    ours = defaults()
    unknown = RULES.keys() - ours.keys()
    if unknown:
        message = f"no default is known of {', '.join(sorted(unknown))}"
        raise LookupError(message)
    return [
        *(_own(name, default) for name, default in ours.items()),
        *(_of_extension(name, rule) for name, rule in EXTENSIONS.items()),
    ]


def defaults() -> dict[str, object]:
    """The default of each setting of ours.

    A module of `reference.settings` has them in DEFAULTS or ..._SETTINGS.
    """
    found: dict[str, object] = {}
    for module in pkgutil.iter_modules(reference.settings.__path__):
        names = vars(import_module(f"reference.settings.{module.name}"))
        for name, value in names.items():
            if name == "DEFAULTS" or name.endswith("_SETTINGS"):
                found.update(value)
    return {
        name: value
        for name, value in found.items()
        if not name.startswith(FIXED) or name in CHOSEN
    }


def _own(name: str, default: object) -> dict[str, Any]:
    rule = RULES.get(name)
    told = {
        "name": name,
        "default": default,
        "kinds": _kinds(rule, default),
        "words": rule.words if rule else "",
    }
    development: Mapping[str, object] = DEVELOPMENT
    if name in development:
        told["development"] = development[name]
    return told


def _of_extension(name: str, rule: Rule) -> dict[str, Any]:
    kinds = _kinds(rule, None)
    return {"name": name, "kinds": kinds, "words": rule.words}


def _kinds(rule: Rule | None, default: object) -> list[str]:
    """The names of the types that a value can have; null comes last."""
    if rule is None:
        return ["str"]  # A secret; to leave it out is no value.
    if rule.kind is Any:
        return [type(default).__name__]
    names = {_name(kind) for kind in _members(rule.kind)}
    return sorted(names, key=lambda name: (name == "null", name))


def _members(kind: Any) -> Iterator[Any]:
    """The types that an annotation stands for."""
    origin = get_origin(kind)
    if origin is Annotated:
        yield from _members(get_args(kind)[0])
    elif origin is UnionType or str(origin) == "typing.Union":
        for part in get_args(kind):
            yield from _members(part)
    elif origin is Literal:
        yield from map(type, get_args(kind))
    else:
        yield origin or kind


def _name(kind: type | None) -> str:
    return "null" if kind in (None, NoneType) else str(kind.__name__)

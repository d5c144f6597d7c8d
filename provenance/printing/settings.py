"""The settings of the application, as tables.

Names, defaults, types and what a value has to be come from its code; what a
setting is for stands beside it, in both languages.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from provenance.errors import ProvenanceError
from provenance.layout import APPLICATION
from provenance.pages.markdown import LANGUAGES
from provenance.printing.context import Context
from provenance.printing.tables import code, table

MEANINGS = f"{APPLICATION}/settings/meanings.toml"
Told = Mapping[str, Any]

HEADS = {
    "en": ("Setting, default, type", "What it is for", "It must be"),
    "zh": ("设置、默认值、类型", "用途", "取值必须是（报错原文）"),
}
EXTENSIONS = {"en": "Setting, type", "zh": "设置、类型"}
KINDS = {
    "bool": ("true/false", "布尔"),
    "int": ("whole number", "整数"),
    "str": ("text", "文本"),
    "list": ("list", "列表"),
    "dict": ("table", "表"),
    "null": ("null", "null"),
}
DEBUG_MODE = {"en": "debug mode: {0}", "zh": "调试模式：{0}"}
#: A secret has rules of its own, which the page tells below this anchor.
SECRET = {"en": "[a good secret](#secrets)", "zh": "[合格的密钥](#secrets)"}


def settings(context: Context) -> list[str]:
    """The settings of the application."""
    found = (told for told in _all(context) if "default" in told)
    rows = [_row(told, context.language) for told in found]
    return table(HEADS[context.language], rows)


def extensions(context: Context) -> list[str]:
    """Settings of extensions that are not free: without a default of ours."""
    found = (told for told in _all(context) if "default" not in told)
    rows = [_row(told, context.language) for told in found]
    _, *others = HEADS[context.language]
    return table((EXTENSIONS[context.language], *others), rows)


def _row(told: Told, language: str) -> list[str]:
    words = told["words"]
    return [
        "<br>".join(_facts(told, language)),
        told[language],
        code(words) if words else SECRET[language],
    ]


def _facts(told: Told, language: str) -> Iterator[str]:
    """Name, defaults as JSON, which the environment takes, and types."""
    place = LANGUAGES.index(language)
    yield code(told["name"])
    if "default" in told:
        yield code(json.dumps(told["default"]))
    if "development" in told:
        value = code(json.dumps(told["development"]))
        yield DEBUG_MODE[language].format(value)
    kinds = (KINDS[kind][place] for kind in told["kinds"])
    yield ("、" if place else ", ").join(kinds)


def _all(context: Context) -> Iterator[Told]:
    """Each setting with what it is for, in the order of that file.

    Raises:
        ProvenanceError: one of them is not described, or what is described
            is none.
    """
    found = context.prover.application["settings"]
    known = {told["name"]: told for told in found}
    text = (context.prover.root / MEANINGS).read_text(encoding="utf-8")
    meanings = tomllib.loads(text)
    for name in known:
        if set(meanings.get(name, {})) != set(LANGUAGES):
            what = f"{name} is not described in both languages"
            fix = f"Add [{name}] with `en` and `zh`: what it is for."
            raise ProvenanceError(MEANINGS, what, fix)
    for name, meaning in meanings.items():
        if name not in known:
            what = f"there is no setting {name}"
            raise ProvenanceError(MEANINGS, what, "Delete it.")
        yield known[name] | meaning

"""The settings of the application, as tables.

Names, defaults, types and what a value has to be come from its code; what a
setting is for stands beside it, in both languages.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from provenance.application.read import described
from provenance.errors import ProvenanceError
from provenance.layout import APPLICATION
from provenance.pages.markdown import LANGUAGES
from provenance.printing.context import Context
from provenance.printing.tables import code, table

MEANINGS = f"{APPLICATION}/settings/meanings.toml"
Told = Mapping[str, Any]

HEADS = {
    "en": ("Setting", "Default", "Type", "What it is for", "It must be"),
    "zh": ("设置", "默认值", "类型", "用途", "取值必须是（应用的原话）"),
}
KINDS = {
    "bool": ("true/false", "布尔"),
    "int": ("whole number", "整数"),
    "str": ("text", "文本"),
    "list": ("list", "列表"),
    "dict": ("table", "表"),
    "null": ("null", "null"),
}
DEVELOPMENT = {"en": "{0}; debug mode: {1}", "zh": "{0}；调试模式：{1}"}
#: A secret has rules of its own, which the page tells below this anchor.
SECRET = {"en": "[a good secret](#secrets)", "zh": "[合格的密钥](#secrets)"}


def settings(context: Context) -> list[str]:
    """The settings of the application."""
    rows = [told for told in _all(context) if "default" in told]
    cells = [_cells(told, context) for told in rows]
    return table(HEADS[context.language], cells)


def extensions(context: Context) -> list[str]:
    """Settings of extensions that are not free: without a default of ours."""
    name, _, *others = HEADS[context.language]
    rows = [told for told in _all(context) if "default" not in told]
    cells = [_cells(told, context) for told in rows]
    return table((name, *others), [(row[0], *row[2:]) for row in cells])


def _cells(told: Told, context: Context) -> list[str]:
    language = context.language
    place = LANGUAGES.index(language)
    kinds = (KINDS[kind][place] for kind in told["kinds"])
    words = told["words"]
    return [
        code(told["name"]),
        _default(told, language),
        ("、" if place else ", ").join(kinds),
        told[language],
        code(words) if words else SECRET[language],
    ]


def _default(told: Told, language: str) -> str:
    """A default as JSON, which the environment takes; two if it is so."""
    names = [name for name in ("default", "development") if name in told]
    values = [code(json.dumps(told[name])) for name in names]
    if len(values) == len(names[:1]):
        return values[0] if values else ""
    return DEVELOPMENT[language].format(*values)


def _all(context: Context) -> Iterator[Told]:
    """Each setting with what it is for, in the order of that file.

    Raises:
        ProvenanceError: one of them is not described, or what is described
            is none.
    """
    found = described(context.page.where)["settings"]
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

"""The routes and the operations of the application, as tables."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from provenance.errors import ProvenanceError
from provenance.pages.markdown import LANGUAGES
from provenance.printing.context import Context
from provenance.printing.footer import source_link
from provenance.printing.tables import code, linked, table

Told = Mapping[str, Any]

#: The two versions of the API: what the addresses of each begin with.
VERSIONS = ("/api/v1", "/api/v2")
BLUEPRINTS = ("v1.", "v2.")

HEADS = {
    "en": ("Route", "Who may", "View", "What it does"),
    "zh": ("路由", "谁可以", "视图", "做什么（代码中的说明）"),
}
OPERATIONS = {
    "en": ("Operation", "Token", "Statuses", "What it does"),
    "zh": ("操作", "令牌", "状态码", "做什么（代码中的说明）"),
}
NEEDED = {"en": "needed", "zh": "需要"}
#: Each member of `reference.security.access.Access`.
WHO = {
    "PUBLIC": ("anybody", "任何人"),
    "MEMBER": ("members", "会员"),
    "OWNER": ("the owner", "主人"),
    "TOKEN": ("a program with a token", "带令牌的程序"),
    "REFRESH": ("a program with a refresh token", "带刷新令牌的程序"),
}
NONE = "–"


def routes(context: Context) -> list[str]:
    """Pages and health checks: what belongs to no version of the API."""
    found = context.prover.application["routes"]
    rows = (told for told in found if not _version(told))
    head = HEADS[context.language]
    return table(head, [_route(told, [told], context) for told in rows])


def api_routes(context: Context) -> list[str]:
    """The routes of both versions of the API, each in one row."""
    found = context.prover.application["routes"]
    both: dict[tuple[str, str, str], list[Told]] = {}
    for told in filter(_version, found):
        path = told["path"].removeprefix(_version(told))
        both.setdefault((path, told["method"], told["who"]), []).append(told)
    head = HEADS[context.language]
    rows = [
        _route({**twins[-1], "path": path}, twins, context)
        for (path, _, _), twins in both.items()
    ]
    return table(head, rows)


def operations(context: Context) -> list[str]:
    """The operations of the OpenAPI document."""
    found = context.prover.application["operations"]
    rows = [
        (
            code(f"{told['method']} {told['path']}"),
            NEEDED[context.language] if told["token"] else NONE,
            ", ".join(map(str, told["statuses"])),
            told["told"],
        )
        for told in found
    ]
    return table(OPERATIONS[context.language], rows)


def _version(told: Told) -> str:
    """What the address of a version's route begins with; else nothing."""
    for start, blueprint in zip(VERSIONS, BLUEPRINTS, strict=True):
        if told["endpoint"].startswith(blueprint):
            return start
    return ""


def _route(told: Told, twins: Iterable[Told], context: Context) -> list[str]:
    """A row; its ``twins`` are the views that answer in it."""
    path = re.sub(r"<\w+:(\w+)>", r"<\1>", told["path"])
    return [
        code(f"{told['method']} {path}"),
        _who(told, context),
        "<br>".join(_view(twin, context) for twin in twins),
        told["told"] or NONE,
    ]


def _who(told: Told, context: Context) -> str:
    """Who may call it, in words.

    Raises:
        ProvenanceError: nobody has declared it, or there are no words for it.
    """
    if told["who"] not in WHO:
        what = f"{told['method']} {told['path']} is for {told['who']!r}"
        fix = "Declare it by `access`, and put the words into WHO of "
        fix += "provenance/printing/routes.py."
        raise ProvenanceError(context.page.where, what, fix)
    return WHO[told["who"]][LANGUAGES.index(context.language)]


def _view(told: Told, context: Context) -> str:
    """The endpoint; it leads to the code, if that is the application's."""
    name = told["endpoint"]
    if not told["file"]:
        return code(name)
    return linked(name, source_link(told["file"], context.root, told["line"]))

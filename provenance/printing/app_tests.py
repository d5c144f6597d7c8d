"""How many tests the application has, of which kind, in which files."""

import re
from fnmatch import fnmatch
from itertools import groupby

from provenance.errors import ProvenanceError
from provenance.layout import APPLICATION, PROVING, relative
from provenance.pages.markdown import LANGUAGES
from provenance.printing.context import Context
from provenance.printing.footer import source_link
from provenance.printing.naming import PREFIX, SERVICES
from provenance.printing.tables import linked, table
from provenance.record import MAKE_RECORD, Test

FOLDER = f"{PROVING[1]}/"
#: Whole files of the folder above, and what they are about.
KINDS = {
    "test_*": (
        "All tests of the application",
        "应用的全部测试",
    ),
    "test_app_permissions*": (
        "… who gets which answer from which route",
        "其中：谁请求哪个路由，得到什么响应",
    ),
    "test_app_*contract*": (
        "… the contract of both versions of the API",
        "其中：两个版本的 API 共同的契约",
    ),
    "test_app_document*": (
        "… the OpenAPI document",
        "其中：OpenAPI 文档",
    ),
    "test_app_story*": (
        "… a whole visit, from registration to logout",
        "其中：从注册到退出的一次完整访问",
    ),
}
ON_SERVERS = {
    "en": "Only on PostgreSQL, Redis or gunicorn, in `nox -s services`",
    "zh": "只在 PostgreSQL、Redis 或 gunicorn 上运行（`nox -s services`）",
}
HEADS = {
    "en": ("Tests", "Functions", "Cases"),
    "zh": ("测试", "函数", "用例"),
}
FILES = {
    "en": ("File", "What it is about", "Functions", "Cases"),
    "zh": ("文件", "内容（代码中的说明）", "函数", "用例"),
}
UNKNOWN = "–"
# To parse all files instead took a twentieth of the whole build.
WRITTEN = re.compile(rf"^def ({PREFIX}\w+)\(", re.MULTILINE)
ABOUT = re.compile('"""(.*?)(?:"""|\n)')


def tests(context: Context) -> list[str]:
    """A row for each kind of tests.

    Raises:
        ProvenanceError: there are none of a kind.
    """
    place = LANGUAGES.index(context.language)
    rows = []
    for pattern, names in KINDS.items():
        found = [
            test
            for test in _tests(context)
            if fnmatch(test.path.removeprefix(FOLDER), f"{pattern}.py")
        ]
        if not found:
            what = f"no test of {FOLDER}{pattern}.py has run"
            raise ProvenanceError(context.page.where, what, f"{MAKE_RECORD}.")
        rows.append((names[place], *_counts(found)))
    number = str(_on_servers(context))
    rows.append((ON_SERVERS[context.language], number, UNKNOWN))
    return table(HEADS[context.language], rows)


def test_files(context: Context) -> list[str]:
    """A row for each file."""
    rows = []
    for path, group in groupby(_tests(context), lambda test: test.path):
        link = source_link(path, context.root)
        name = linked(path.removeprefix(FOLDER), link)
        rows.append((name, _about(path, context), *_counts(list(group))))
    return table(FILES[context.language], rows)


def _tests(context: Context) -> list[Test]:
    """The application's tests of the record, by file."""
    found = context.prover.record.tests
    own = [test for test in found if test.path.startswith(FOLDER)]
    return sorted(own, key=lambda test: test.path)


def _on_servers(context: Context) -> int:
    """Count what is written and not in the record: it needs a server."""
    ran, root = {test.id for test in _tests(context)}, context.prover.root
    written = {
        f"{relative(path, root)}::{name}"
        for folder in (FOLDER, f"{SERVICES}/{APPLICATION}")
        for path in (root / folder).rglob(f"{PREFIX}*.py")
        for name in WRITTEN.findall(path.read_text(encoding="utf-8"))
    }
    return len(written - ran)


def _counts(found: list[Test]) -> tuple[str, str]:
    return str(len(found)), str(sum(test.cases for test in found))


def _about(path: str, context: Context) -> str:
    """The first line of a file of tests."""
    text = (context.prover.root / path).read_text(encoding="utf-8")
    found = ABOUT.match(text)
    return found[1] if found else ""

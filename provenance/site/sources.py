"""Serve the shown files with the site, so that links need no code host.

For each file a page ``source/<path>.html`` with numbered lines, and the file
itself as ``source/<path>.txt`` (a name that every host serves as text); for
each program of several files its folder.
"""

import re
import shutil
from html import escape
from pathlib import Path

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import TextLexer, get_lexer_for_filename
from pygments.util import ClassNotFound

from provenance.layout import ROOT, relative, shown_files
from provenance.site.archives import write_archives

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{name} - Verified Flask</title>
<link rel="icon" href="{root}assets/favicon.svg">
<link rel="stylesheet" href="{root}source/source.css">
</head>
<body>
<header><a href="{root}">Verified Flask</a></header>
<main>
<h1>{name}</h1>
<p><a href="{file}.txt" download="{file}">Download this file</a></p>
{code}
</main>
</body>
</html>
"""

#: Pygments writes anchors as `L-1`; the footers link to `#L1`.
ANCHOR = re.compile(r'<a id="L-(\d+)" name="L-\1">')

STYLE = Path(__file__).with_name("source.css")


def write_sources(
    site: Path, root: Path = ROOT, beginnings: tuple[str, ...] = ("",)
) -> int:
    """Write the pages of shown files and of tests; count them.

    Those of an earlier build that are in the site already, and still true,
    are left alone.

    Args:
        site: the folder of the site.
        root: the project's folder.
        beginnings: how the paths of the files begin; all of them by default.
    """
    tests = sorted((root / "tests").rglob("*.py"))
    files = [
        path
        for path in [*shown_files(root), *tests]
        if relative(path, root).startswith(beginnings)
    ]
    lost = set((site / "source").rglob("*.txt"))
    for path in files:
        name = relative(path, root)
        copy = site / "source" / f"{name}.txt"
        lost.discard(copy)
        if copy.is_file() and copy.read_bytes() == path.read_bytes():
            continue
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        copy.with_suffix(".html").write_text(_page(path, name), "utf-8")
    for copy in lost:
        copy.unlink()
        copy.with_suffix(".html").unlink()
    light, dark = _colours("default"), _colours("github-dark")
    dark = f"@media (prefers-color-scheme: dark) {{\n{dark}\n}}\n"
    style = f"{light}\n{dark}{STYLE.read_text('utf-8')}"
    (site / "source" / "source.css").write_text(style, "utf-8")
    write_archives(site, root)
    return len(files)


def _colours(style: str) -> str:
    formatter = HtmlFormatter(style=style)
    return str(formatter.get_style_defs(".highlight"))  # type: ignore[no-untyped-call]


def _page(path: Path, name: str) -> str:
    try:
        lexer = get_lexer_for_filename(path.name)
    except ClassNotFound:
        lexer = TextLexer()
    text = path.read_text(encoding="utf-8", errors="replace")
    form = HtmlFormatter(linenos="inline", lineanchors="L", wrapcode=True)
    code = ANCHOR.sub(r'<a id="L\1">', highlight(text, lexer, form))
    root = "../" * (name.count("/") + 1)
    return PAGE.format(
        name=escape(name), file=escape(path.name), root=root, code=code
    )

"""The extension: files of one program are printed as one thing."""

import pytest

from tests.provenance.converting import Blocks, convert
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CUP, SHOP

POT = {
    "snippets/tea/pot/__init__.py": "x = 1\n",
    "snippets/tea/pot/lid.py": "y = 2\n",
    "snippets/tea/pot/templates/tea.html": "<p>\n",
}
A, B, C = POT


@pytest.fixture
def project(settled: Sample) -> Sample:
    """The sample project with a program of three files."""
    for name, text in POT.items():
        settled.write(name, text)
    return settled


def page(*parts: str) -> str:
    """A page with these blocks (paths) and this prose (the rest)."""
    return "\n".join(
        f'```text\n--8<-- "{part}"\n```\n' if "/" in part else f"{part}\n"
        for part in parts
    )


@pytest.mark.parametrize(
    ("parts", "groups"),
    [
        ((A, B, C), [3]),
        ((A, B, "Tea:", C), [2, 1]),
        ((SHOP, A, B, CUP), [2]),
        ((SHOP, CUP), []),
        ((B,), [1]),
    ],
)
def test_groups(
    project: Sample, parts: tuple[str, ...], groups: list[int]
) -> None:
    """Each row of a program's files stands in a frame of its own."""
    html = convert(project, page(*parts))
    frames = html.split('<div class="program"')[1:]
    inner = [frame.partition("</details></div></div>")[0] for frame in frames]
    assert [text.count("data-source") for text in inner] == groups
    assert html.count("<div") == html.count("</div>")


@pytest.mark.parametrize(
    ("where", "root", "label"),
    [
        ("docs/en/tea.md", "../", "Download the folder (.zip)"),
        ("docs/zh/topics/tea.md", "../../../", "下载整个文件夹（.zip）"),
    ],
)
def test_head(project: Sample, where: str, root: str, label: str) -> None:
    """The frame names the folder, also to a screen reader, and gives it."""
    html = convert(project, page(A, B), where)
    (found,) = Blocks(html, "program").found
    assert (found["role"], found["aria-label"]) == ("group", "pot/")
    link = f'<a href="{root}source/snippets/tea/pot.zip" download>{label}</a>'
    head = f'<p class="program-name"><strong>pot/</strong> {link}</p>'
    assert html.count(head) == 1

"""A program of several files is one thing on the built pages."""

from pathlib import Path
from zipfile import ZipFile

from bs4 import Tag

from provenance.layout import ROOT, program_folder
from tests.site.conftest import Pages


def folder_of(group: Tag) -> str:
    """The one folder that all files of a group belong to."""
    (folder,) = {
        program_folder(str(block["data-source"]))
        for block in group.select("div.proof")
    }
    assert folder
    return folder


def test_each_download_is_the_folder(site: Path, pages: Pages) -> None:
    """The archive above a program's files holds them all, as they are."""
    downloads = 0
    for name, page in pages.items():
        for group in page.select("div.program"):
            link = group.select_one("a[download]")
            assert link is not None
            path = ((site / name).parent / str(link["href"])).resolve()
            folder = ROOT / folder_of(group)
            with ZipFile(path) as archive:
                packed = {n: archive.read(n) for n in archive.namelist()}
            assert packed == {
                f"{folder.name}/{file.relative_to(folder).as_posix()}": (
                    file.read_bytes()
                )
                for file in folder.rglob("*.*")
                if file.is_file() and "__pycache__" not in file.parts
            }
            downloads += 1
    assert downloads


def test_each_whole_file_of_a_program_is_in_a_group(pages: Pages) -> None:
    """No file of a program stands on a page without its program."""
    for name, page in pages.items():
        for block in page.select("div.proof"):
            whole = not block["data-section"]
            inner = whole and program_folder(str(block["data-source"]))
            group = block.find_parent("div", class_="program")
            assert bool(group) == bool(inner), (name, block["data-source"])

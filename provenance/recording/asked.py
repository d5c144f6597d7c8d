"""What a run was asked for on its command line."""

from collections.abc import Iterable
from pathlib import PurePath

from provenance.layout import PROVING


def whole_folders(folders: Iterable[str], args: list[str]) -> set[str]:
    """Those of some folders that were asked for as a whole."""
    return {
        folder
        for folder in folders
        if any(PurePath(folder).is_relative_to(arg) for arg in args)
    }


def parts_of_folders(args: list[str]) -> list[str]:
    """What was asked for that is only a part of a folder that proves."""
    inside = tuple(f"{folder}/" for folder in PROVING)
    return [arg for arg in args if arg.startswith(inside)]

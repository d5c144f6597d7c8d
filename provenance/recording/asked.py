"""What a run was asked for on its command line."""

from pathlib import PurePath


def asked_whole(file: str, args: list[str]) -> bool:
    """Whether all tests of a file were asked for, by it or a folder above.

    Args:
        file: its path from the root.
        args: paths, or names of tests (``path::name``).
    """
    return any(PurePath(file).is_relative_to(arg) for arg in args)

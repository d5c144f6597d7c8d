from pathlib import Path


def save(path: Path, data: bytes) -> None:
    """Write a new file; a failure leaves no file behind.

    Raises:
        FileExistsError: there is one of this name, and it stays as it is.
    """
    path.touch(exist_ok=False)
    try:
        path.write_bytes(data)
    except BaseException:
        path.unlink()
        raise

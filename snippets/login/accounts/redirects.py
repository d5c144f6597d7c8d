def is_local_path(target: str) -> bool:
    """True only if a browser takes `target` for a path on this site."""
    return (
        target.startswith("/")
        and not target.startswith("//")  # here a host name starts
        and "\\" not in target  # which browsers read as a slash
        and target.isprintable()  # they drop tabs and line breaks
    )

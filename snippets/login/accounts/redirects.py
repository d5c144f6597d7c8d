def is_local_path(target: str) -> bool:
    """Tell whether a browser takes `target` for a path on this site.

    Two slashes start a host name. Browsers read a backslash as a slash and
    drop tabs and line breaks before they look.
    """
    return (
        target.startswith("/")
        and not target.startswith("//")
        and "\\" not in target
        and target.isprintable()
    )

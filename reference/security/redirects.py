"""Where `?next=` may lead: to this site and nowhere else."""

import re
from typing import Final

# --8<-- [start:redirects]
# One slash, not two, then printable ASCII. A browser takes `\` for `/` and
# drops tabs and line breaks, so `/\evil.example` and `/<tab>/evil.example`
# would lead away.
LOCAL_PATH: Final = re.compile(r"/(?!/)[!-\[\]-~]*")


def local_target(target: str, otherwise: str) -> str:
    """Return `target` if it is a path of this site, else `otherwise`."""
    return target if LOCAL_PATH.fullmatch(target) else otherwise


# --8<-- [end:redirects]

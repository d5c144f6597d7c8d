"""Headers that tell a browser what a page may do."""

import secrets

from flask import Response, g, request


# --8<-- [start:headers]
def csp_nonce() -> str:
    """Return the word that marks this answer's own scripts."""
    if "csp_nonce" not in g:
        g.csp_nonce = secrets.token_urlsafe(16)
    return str(g.csp_nonce)


def add_headers(response: Response) -> Response:
    """Allow what our pages need, nothing else; after every request."""
    scripts = f"'nonce-{g.csp_nonce}'" if "csp_nonce" in g else "'none'"
    response.headers["Content-Security-Policy"] = (
        f"default-src 'none'; script-src {scripts}; style-src 'self'; "
        "img-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    # Not "no-referrer": over https the CSRF check wants to see our own.
    response.headers["Referrer-Policy"] = "same-origin"
    if response.mimetype == "text/html":
        # Behind a logout no page comes back out of a cache.
        response.headers["Cache-Control"] = "no-store"
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = "max-age=31536000"
    return response


# --8<-- [end:headers]

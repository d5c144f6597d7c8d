"""What keeps strangers out; each module has one part of it."""

from flask import Flask

from reference.security.access import Access, access, refuse_strangers
from reference.security.forgery import refuse_forged_requests, use_all_keys
from reference.security.headers import add_headers, csp_nonce


# --8<-- [start:protect]
def protect(app: Flask) -> None:
    """Guard every request and every answer; hooks run in this order.

    To be called before the extensions add their hooks: who may not come in
    is not counted by the limiter either.
    """
    access(Access.PUBLIC)(app.view_functions["static"])
    use_all_keys(app)
    app.before_request(refuse_strangers)
    app.before_request(refuse_forged_requests)
    app.after_request(add_headers)
    app.add_template_global(csp_nonce)


# --8<-- [end:protect]

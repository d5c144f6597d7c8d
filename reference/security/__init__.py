"""What keeps strangers out; each module has one part of it."""

from flask import Flask

from reference.http.headers import add_headers, csp_nonce
from reference.security.access import Access, access
from reference.security.counters import use_limits
from reference.security.forgery import (
    csrf,
    refuse_forged_requests,
    use_all_keys,
)
from reference.security.guard import guard, refuse_ended_login
from reference.security.sessions import login_manager
from reference.security.tokens import use_tokens
from reference.services.errors import LoginEndedError


# --8<-- [start:protect]
def protect(app: Flask) -> None:
    """Guard every request, in this order, and every answer."""
    access(Access.PUBLIC)(app.view_functions["static"])
    use_all_keys(app)
    app.before_request(guard)
    app.before_request(refuse_forged_requests)
    app.after_request(add_headers)
    app.add_template_global(csp_nonce)
    app.register_error_handler(LoginEndedError, refuse_ended_login)
    use_limits(app)
    use_tokens(app)
    login_manager.init_app(app)
    csrf.init_app(app)


# --8<-- [end:protect]

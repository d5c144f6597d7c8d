"""The reference application: members keep samples, over pages and an API."""

import os
from collections.abc import Mapping

from flask import Flask

from reference.cli import register_commands
from reference.config import load_config
from reference.encoding import use_strict_json
from reference.extensions import init_extensions
from reference.logs import configure_logs
from reference.middleware import wrap_wsgi
from reference.problems import register_error_handlers
from reference.routes import register_blueprints
from reference.security import protect


# --8<-- [start:create-app]
def create_app(config: Mapping[str, object] | None = None) -> Flask:
    """Build one application; `config` overrides every other layer."""
    app = Flask(__name__, instance_path=os.environ.get("FLASK_INSTANCE_PATH"))
    configure_logs()
    load_config(app, config or {})
    use_strict_json(app)
    protect(app)
    init_extensions(app)
    register_error_handlers(app)
    register_blueprints(app)
    register_commands(app)
    wrap_wsgi(app)
    return app


# --8<-- [end:create-app]

"""The reference application: members keep samples, over pages and an API."""

from collections.abc import Mapping

from flask import Flask

from reference.commands import register_commands
from reference.http.bodies import read_bodies_whole
from reference.http.encoding import use_strict_json
from reference.http.errors import register_error_handlers
from reference.http.logs import configure_logs
from reference.http.middleware import wrap_wsgi
from reference.routes import register_blueprints
from reference.security import protect
from reference.services.guesses import use_guesses
from reference.settings.layers import instance_path, load_config
from reference.storage.database import use_database


# --8<-- [start:create-app]
def create_app(config: Mapping[str, object] | None = None) -> Flask:
    """Build one application; `config` overrides every other layer."""
    app = Flask(__name__, instance_path=instance_path())
    configure_logs()
    load_config(app, config or {})
    use_strict_json(app)
    read_bodies_whole(app)
    use_database(app)
    use_guesses(app)
    protect(app)
    register_error_handlers(app)
    register_blueprints(app)
    register_commands(app)
    wrap_wsgi(app)
    return app


# --8<-- [end:create-app]

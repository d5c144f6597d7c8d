from flask import Flask
from werkzeug.exceptions import InternalServerError


def create_app(**config: bool) -> Flask:
    app = Flask(__name__)
    app.config.update(config)
    app.logger.disabled = True  # keep the traceback out of the output

    @app.get("/crash")
    def crash() -> str:
        raise RuntimeError("nobody expects this")

    @app.errorhandler(InternalServerError)
    def neutral(_error: InternalServerError) -> tuple[str, int]:
        return "Something broke on our side.", 500

    return app


def outcome(app: Flask) -> str:
    """Say what a test that requests /crash gets."""
    try:
        response = app.test_client().get("/crash")
    except RuntimeError as error:
        return f"raises {error!r}"
    return f"{response.status_code}: {response.text}"


print("default:", outcome(create_app()))
print("TESTING:", outcome(create_app(TESTING=True)))
both = create_app(TESTING=True, PROPAGATE_EXCEPTIONS=False)
print("TESTING, PROPAGATE_EXCEPTIONS=False:", outcome(both))

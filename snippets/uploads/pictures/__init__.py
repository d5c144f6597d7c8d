import os
from hmac import compare_digest
from pathlib import Path
from uuid import UUID, uuid4

from flask import Flask, abort, json, request, send_from_directory, url_for
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import HTTPException, Unauthorized
from werkzeug.wrappers import Response

from .images import PictureError, reencode
from .store import save


def create_app(config: dict[str, object] | None = None) -> Flask:
    app = Flask(__name__)
    app.config.from_mapping(
        MAX_CONTENT_LENGTH=2 * 1024 * 1024,  # bytes of the whole body
        FOLDER=Path(app.instance_path, "pictures"),
        TOKEN=os.environ.get("PICTURES_TOKEN", ""),  # empty: no one gets in
    )
    app.config.from_mapping(config or {})
    folder, token = app.config["FOLDER"], app.config["TOKEN"]
    folder.mkdir(parents=True, exist_ok=True)

    @app.before_request
    def check_token() -> None:
        given = request.headers.get("Authorization", "").encode()
        if not token or not compare_digest(given, f"Bearer {token}".encode()):
            raise Unauthorized(www_authenticate=WWWAuthenticate("bearer"))

    @app.post("/pictures")
    def upload() -> tuple[dict[str, str], int, dict[str, str]]:
        file = request.files.get("picture")
        if file is None or not file.filename:
            abort(400, "Send a file in the field picture.")
        # --8<-- [start:upload]
        try:
            data = reencode(file.stream)
        except PictureError as error:
            abort(422, str(error))
        number = uuid4()
        save(folder / f"{number}.webp", data)
        # --8<-- [end:upload]
        place = url_for("download", number=number)
        return {"name": file.filename[:100]}, 201, {"Location": place}

    @app.get("/pictures/<uuid:number>")
    def download(number: UUID) -> Response:
        sent = send_from_directory(folder, f"{number}.webp", as_attachment=True)
        sent.mimetype = "image/webp"  # which not every system knows
        sent.headers["X-Content-Type-Options"] = "nosniff"
        return sent

    @app.errorhandler(HTTPException)
    def refuse(error: HTTPException) -> Response:
        answer = error.get_response()
        answer.set_data(json.dumps({"error": error.description}))
        answer.content_type = "application/json"
        return answer

    return app

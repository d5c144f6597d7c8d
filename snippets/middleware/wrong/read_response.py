from flask import Flask, Response, send_file

app = Flask(__name__)


@app.get("/source")
def source() -> Response:
    return send_file(__file__)


@app.after_request
def log_size(response: Response) -> Response:
    app.logger.info("%d bytes", len(response.get_data()))
    return response

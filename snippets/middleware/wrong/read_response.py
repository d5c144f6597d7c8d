from io import BytesIO

from flask import Flask, Response, send_file

app = Flask(__name__)


@app.get("/prices.csv")
def prices() -> Response:
    table = BytesIO(b"Dune,9.50\n")
    return send_file(table, download_name="prices.csv")


@app.after_request
def log_size(response: Response) -> Response:
    app.logger.info("%d bytes", len(response.get_data()))
    return response

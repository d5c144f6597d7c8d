import csv
from io import BytesIO, StringIO
from pathlib import Path

from flask import Flask, Response, send_file, send_from_directory

app = Flask(__name__)
FOLDER = Path(app.instance_path) / "reports"
STOCK = {"Dune": 3, "西游记": 5}


@app.get("/reports/<path:name>")
def show_report(name: str) -> Response:
    return send_from_directory(FOLDER, name, as_attachment=True)


@app.get("/stock.csv")
def show_stock() -> Response:
    table = StringIO()
    csv.writer(table, lineterminator="\n").writerows(STOCK.items())
    return send_file(
        BytesIO(table.getvalue().encode()),
        mimetype="text/csv",
        as_attachment=True,
        download_name="stock 库存.csv",
    )

from pathlib import Path

from flask import Flask

app = Flask(__name__)


@app.get("/api/rates")
def show_rates() -> dict[str, str]:
    return {"rates": Path("/srv/shop/private/rates.json").read_text()}


@app.errorhandler(Exception)
def show_crash(error: Exception) -> tuple[dict[str, str], int]:
    return {"error": str(error)}, 500

import sqlite3

from flask import Flask

app = Flask(__name__)
# The migration that creates the table has not run yet.
db = sqlite3.connect(":memory:", check_same_thread=False)


@app.get("/api/books")
def list_books() -> tuple[dict[str, object], int]:
    try:
        rows = db.execute("SELECT title FROM books")
        return {"books": rows.fetchall()}, 200
    except Exception as error:
        return {"error": str(error)}, 500

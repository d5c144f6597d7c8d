from pathlib import Path
from tempfile import TemporaryDirectory

from flask_migrate import downgrade, upgrade
from sqlalchemy import text

from . import create_app
from .models import db

ROW = "INSERT INTO members (nick, password) VALUES ('ada', 'swordfish')"


def show(revision: str) -> None:
    with db.engine.connect() as connection:
        result = connection.execute(text("SELECT * FROM members"))
        row = result.mappings().one()
    shown = {name: str(value)[:9] for name, value in row.items()}
    print(revision, shown)


def rehearse(folder: str) -> None:
    file = Path(folder, "copy.db")
    app = create_app({"SQLALCHEMY_DATABASE_URI": f"sqlite:///{file}"})
    with app.app_context():
        upgrade(revision="0001")
        with db.engine.begin() as connection:
            connection.execute(text(ROW))
        show("0001")
        upgrade(revision="0002")
        show("0002")
        downgrade(revision="0001")
        show("0001")
        upgrade()
        show("0003")
        db.engine.dispose()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        rehearse(folder)

from flask import Flask, abort
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import joinedload
from werkzeug.security import generate_password_hash

from .models import Note, Reader, db
from .sent import signed_in, text

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///readers.db"
app.config["MAX_CONTENT_LENGTH"] = 4096
app.config.from_prefixed_env()
db.init_app(app)


@app.cli.command("create-tables")
def create_tables() -> None:
    db.create_all()


@app.post("/readers")
def register() -> tuple[dict[str, object], int]:
    name, password = text("name", 1, 40), text("password", 15, 100)
    if ":" in name:
        abort(422, "A name has no colon: it ends the name in Basic.")
    reader = Reader(name=name, password_hash=generate_password_hash(password))
    db.session.add(reader)
    try:
        db.session.commit()
    except IntegrityError:
        db.session.rollback()
        abort(409, "This name is taken.")
    return {"id": reader.id, "name": reader.name}, 201


@app.post("/notes")
def write() -> tuple[dict[str, object], int]:
    reader = signed_in()
    note = Note(text=text("text", 1, 200), reader_id=reader.id)
    db.session.add(note)
    db.session.commit()
    return {"id": note.id, "text": note.text}, 201


@app.get("/notes")
def read() -> list[dict[str, str]]:
    newest = db.select(Note).order_by(Note.id.desc()).limit(20)
    notes = db.session.scalars(newest.options(joinedload(Note.reader)))
    return [{"by": note.reader.name, "text": note.text} for note in notes]

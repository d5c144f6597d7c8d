import secrets
import time

from flask_login import UserMixin
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from werkzeug.security import check_password_hash, generate_password_hash


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)
NO_HASH = generate_password_hash(secrets.token_hex())
METHOD = NO_HASH.partition("$")[0]


class User(UserMixin, Base):
    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    password_hash: Mapped[str] = mapped_column(String(255))
    session_id: Mapped[str] = mapped_column(String(64), unique=True)
    is_active: Mapped[bool] = mapped_column(default=True)

    def set_password(self, password: str) -> None:
        """Store a hash, and end all sessions of the old password."""
        self.password_hash = generate_password_hash(password)
        self.end_sessions()

    def end_sessions(self) -> None:
        self.session_id = secrets.token_urlsafe()

    def get_id(self) -> str:
        """What Flask-Login keeps in both cookies: whose login, since when."""
        return f"{self.session_id}.{time.time():.0f}"


def authenticate(name: str, password: str) -> User | None:
    """The active user; an unknown name costs one check, too."""
    user: User | None = db.session.scalar(db.select(User).filter_by(name=name))
    stored = user.password_hash if user else NO_HASH
    if not (check_password_hash(stored, password) and user and user.is_active):
        return None
    if stored.startswith(f"{METHOD}$") or renew_hash(stored, password):
        return user
    db.session.rollback()
    return authenticate(name, password)  # with what is stored now


def renew_hash(stored: str, password: str) -> bool:
    """Hash anew, to be committed; False if somebody was faster."""
    renew = db.update(User).where(User.password_hash == stored)
    new = generate_password_hash(password)
    done = db.session.connection().execute(renew.values(password_hash=new))
    return done.rowcount == 1

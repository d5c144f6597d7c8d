"""What every model shares: the rule that names its constraints."""

from typing import Annotated

from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase, mapped_column


# --8<-- [start:base]
class Base(DeclarativeBase):
    """The base of all models. A constraint without a name cannot be altered."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


# --8<-- [end:base]


# The type of a column that counts changes. The database has the default, too,
# so that a release which does not know the column can add rows.
FromOne = Annotated[int, mapped_column(default=1, server_default="1")]

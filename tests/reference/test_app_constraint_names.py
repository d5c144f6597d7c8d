"""What constraints are called: so that a migration can name them."""

import pytest
from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
)
from sqlalchemy.schema import CreateIndex, CreateTable

from reference.storage.base import Base

PARTS = {
    "ix_cups_tea_size": Index(None, "tea", "size"),
    "uq_cups_tea_size": UniqueConstraint("tea", "size"),
    "ck_cups_small": CheckConstraint("size < 5", name="small"),
    "fk_cups_tea_size": ForeignKeyConstraint(
        ["tea", "size"], ["pots.id", "pots.x"]
    ),
    "pk_cups": PrimaryKeyConstraint("tea"),
}


@pytest.mark.parametrize("name", PARTS)
def test_names(name: str) -> None:
    """Kind, table and all columns make the name of a constraint."""
    metadata = MetaData(naming_convention=Base.metadata.naming_convention)
    columns = [Column(column, Integer) for column in ("tea", "size")]
    Table("pots", metadata, Column("id", Integer), Column("x", Integer))
    table = Table("cups", metadata, *columns, PARTS[name])
    made = [CreateTable(table), *map(CreateIndex, table.indexes)]
    assert f" {name} " in " ".join(map(str, made)).replace("\n", " ")

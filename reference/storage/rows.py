"""What a query of several columns is, and gives."""

from typing import Any

from sqlalchemy import Row, Select

AnySelect = Select[*tuple[Any, ...]]
AnyRow = Row[*tuple[Any, ...]]

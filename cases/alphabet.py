"""Names in the order of the alphabet, on every database."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Combinable
from django.db.models.functions import Collate
from django.db.models.sql.compiler import SQLCompiler


class Alphabetical(Collate):
    """An expression to order by: `order_by(Alphabetical("name_be"))`, with і, ў and ё in their places.

    The order is Belarusian for readers of every language: it has all the letters of the other two.
    """

    def __init__(self, expression: str | Combinable) -> None:
        super().__init__(expression, "be")

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **kwargs: Any) -> Any:
        return Collate(self.source_expressions[0], "be-x-icu").as_sql(compiler, connection, **kwargs)

from alembic import context
from alembic.operations import MigrationScript
from flask import current_app

migrate = current_app.extensions["migrate"]


def skip_empty(_: object, __: object, scripts: list[MigrationScript]) -> None:
    # check comes by as well, and needs what it has compared.
    written = getattr(context.config.cmd_opts, "autogenerate", False)
    if written and all(ops.is_empty() for ops in scripts[0].upgrade_ops_list):
        scripts.clear()
        context.config.print_stdout("No changes in schema detected.")


with migrate.db.engine.connect() as connection:
    if connection.dialect.driver == "pysqlite":
        connection.exec_driver_sql("BEGIN")  # by itself it begins too late
    context.configure(
        connection=connection,
        target_metadata=migrate.db.metadata,
        process_revision_directives=skip_empty,
        **migrate.configure_args,  # compare_type, render_as_batch
    )
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()

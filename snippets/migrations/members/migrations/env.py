from alembic import context
from flask import current_app

migrate = current_app.extensions["migrate"]

with migrate.db.engine.connect() as connection:
    if connection.dialect.driver == "pysqlite":
        connection.exec_driver_sql("BEGIN")  # by itself it begins too late
    context.configure(
        connection=connection,
        target_metadata=migrate.db.metadata,
        **migrate.configure_args,  # compare_type, render_as_batch
    )
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()

"""The database: engine, models, migrations."""

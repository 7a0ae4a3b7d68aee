"""Stores the daily bars that a Bellwether holds once more, by pandas and to_sql, and prints rows a second.

Prints nothing where pandas, SQLAlchemy or psycopg2 is missing.
"""

import sys
import time

try:
    import pandas
    import psycopg2  # noqa: F401  SQLAlchemy looks for it by name
    import sqlalchemy
except ImportError:
    sys.exit(0)

engine = sqlalchemy.create_engine(sys.argv[1].replace("postgresql://", "postgresql+psycopg2://"))
rows = pandas.read_sql(
    "select i.symbol, b.date, b.open, b.high, b.low, b.close, b.volume"
    " from quote.daily_bar b join quote.instrument i on i.id = b.instrument_id order by 1, 2 limit 150000",
    engine,
)
with engine.begin() as connection:
    connection.execute(sqlalchemy.text("create schema if not exists peer"))
    connection.execute(
        sqlalchemy.text(
            "create table peer.daily_bar (symbol text, date date, open real, high real, low real, close real,"
            " volume bigint, primary key (symbol, date))"
        )
    )
began = time.perf_counter()
rows.to_sql("daily_bar", engine, schema="peer", if_exists="append", index=False, method="multi", chunksize=5000)
print(len(rows) / (time.perf_counter() - began))
with engine.begin() as connection:
    connection.execute(sqlalchemy.text("drop schema peer cascade"))

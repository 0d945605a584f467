"""What bench_import is compared with: DuckDB loading a CSV file into a table of its own file.

Usage: peer_duckdb.py [orders.csv database]; without arguments only what starting costs.
Exit code 77: the package duckdb is not installed.
"""
import sys

try:
    import duckdb
except ImportError:
    sys.exit(77)

if len(sys.argv) == 3:
    connection = duckdb.connect(sys.argv[2])
    connection.execute("CREATE TABLE orders AS SELECT * FROM read_csv(?)", [sys.argv[1]])
    connection.execute("CHECKPOINT")
    connection.close()

"""Whether two project files hold the same rows: every table but the packed snapshot, row by row.

Usage: same_tables.py before.perennial after.perennial; exit code 1 when they differ.
"""
import sqlite3
import sys

IGNORED = {"dataset_snapshot", "sqlite_sequence"}


def tables(connection):
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in names if name not in IGNORED]


def rows(connection, table):
    where = {
        "settings": " WHERE key <> 'dataset_snapshot'",
    }.get(table, "")
    columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
    kept = [name for name in columns if name != "imported_at"]
    chosen = ", ".join(f'"{name}"' for name in kept)
    return connection.execute(f'SELECT {chosen} FROM "{table}"{where} ORDER BY 1')


def main(before, after):
    first, second = (sqlite3.connect(f"file:{path}?mode=ro", uri=True) for path in (before, after))
    different = tables(first) != tables(second)
    for table in tables(first):
        count = 0
        for mine, theirs in zip(rows(first, table), rows(second, table)):
            if mine != theirs:
                print(f"{table}: {mine} became {theirs}")
                different = True
                break
            count += 1
        sizes = [c.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for c in (first, second)]
        if table != "settings" and sizes[0] != sizes[1]:
            print(f"{table}: {sizes[0]} rows became {sizes[1]}")
            different = True
        print(f"{table}: {count} rows the same")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))

"""Kills imports at random instants, and lets the disk fill up: is the project as before or as after?

Usage: kill_import.py perennial-cli first.csv second.csv [kills, default 200]

Half of the kills hit the import of first.csv into a new project, half that of second.csv into a
project that holds first.csv. After each, the project must not be there, or be as before or as after
the import in every table, with PRAGMA integrity_check and foreign_key_check clean. Then the same with
files that cannot grow beyond a limit, as on a full disk. Exit code 1 when one is not so.
"""
import hashlib
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

LOGS = ("-wal", "-shm", "-journal")


def start(cli, csv, project, limit=None):
    def full_disk():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.Popen([cli, "import", csv, "--project", project], stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL, preexec_fn=full_disk if limit else None)


def remove(project):
    for suffix in ("",) + LOGS:
        if os.path.exists(project + suffix):
            os.remove(project + suffix)


def content(project):
    """A hash of every row of every table but when it was imported; None without a project."""
    if not os.path.exists(project):
        return None
    with sqlite3.connect(project) as connection:
        verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
        if verdict != "ok" or connection.execute("PRAGMA foreign_key_check").fetchone():
            return "damaged: " + verdict
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        digest = hashlib.sha256()
        rows = 0
        for (table,) in names.fetchall():
            columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
            chosen = ", ".join(f'"{name}"' for name in columns if name != "imported_at")
            for row in connection.execute(f'SELECT {chosen} FROM "{table}" ORDER BY 1'):
                digest.update(repr(row).encode())
                rows += 1
    connection.close()
    return f"{rows} rows {digest.hexdigest()[:12]}"


def main(cli, first, second, kills):
    random.seed(20240601)
    folder = tempfile.mkdtemp(prefix="perennial_kill_")
    base, project = os.path.join(folder, "base.perennial"), os.path.join(folder, "p.perennial")
    wrong = 0
    assert start(cli, first, base).wait() == 0
    for csv, before in ((first, None), (second, base)):
        def prepare():
            remove(project)
            if before:
                shutil.copy(before, project)

        prepare()
        begin = time.monotonic()
        assert start(cli, csv, project).wait() == 0
        lasted = time.monotonic() - begin
        after, size = content(project), os.path.getsize(project)
        allowed = {content(before) if before else None, after}
        outcomes = {"never there": 0, "as before": 0, "as after": 0, "WRONG": 0}
        killed = 0

        def judge():
            found = content(project)
            if found is None:
                outcomes["never there"] += 1
            elif found == after:
                outcomes["as after"] += 1
            elif found in allowed or (not before and holds_nothing(project)):
                outcomes["as before"] += 1
            else:
                outcomes["WRONG"] += 1
                print("WRONG:", found)

        for _ in range(kills // 2):
            prepare()
            child = start(cli, csv, project)
            time.sleep(random.uniform(0, 1.05 * lasted))
            child.kill()
            killed += child.wait() == -signal.SIGKILL
            judge()
        print(f"{'first' if not before else 'second'} import: {kills // 2} kills over {lasted:.2f} s,"
              f" {killed} before its end:", outcomes)
        wrong += outcomes["WRONG"]
        outcomes.update(dict.fromkeys(outcomes, 0))
        refused = 0
        for share in range(1, 20):
            prepare()
            refused += start(cli, csv, project, size * share // 20).wait() != 0
            judge()
        print(f"  full disk at 19 sizes, {refused} refused:", outcomes)
        wrong += outcomes["WRONG"]
    shutil.rmtree(folder)
    return 1 if wrong else 0


def holds_nothing(project):
    with sqlite3.connect(project) as connection:
        return all(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0
                   for table in ("sources", "orders", "order_lines", "customers", "dataset_snapshot"))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4], int(sys.argv[4]) if len(sys.argv) > 4 else 200))

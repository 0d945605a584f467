#!/bin/sh
# Builds and runs every bench; one table at the end. Usage: tests/bench/run.sh [name-part...]
set -eu
cd "$(dirname "$0")/../.."
cmake --preset release -DBUILD_TESTING=ON >/dev/null
cmake --build --preset release --parallel "$(nproc)" --target benches perennial perennial-cli >&2
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8

# A bench prints lines of four fields between tabs: what, measured, compared with, note.
printf '%s, %s cores, load %s\n' "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)" \
    "$(cut -d ' ' -f 1 /proc/loadavg)"
for bench in build/release/tests/bench/bench_*; do
    [ -f "$bench" ] && [ -x "$bench" ] || continue
    name=$(basename "$bench")
    if [ $# -gt 0 ]; then
        chosen=
        for part in "$@"; do case "$name" in *"$part"*) chosen=yes ;; esac; done
        [ -n "$chosen" ] || continue
    fi
    echo "== $name"
    "$bench" | awk -F '\t' '{ printf "%-44s %18s %28s  %s\n", $1, $2, $3, $4 }'
done

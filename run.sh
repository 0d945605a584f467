#!/bin/sh
# Builds Perennial and opens it: ./run.sh [orders.csv]
# Without a file it opens the sample store; without a display it writes lists and charts to out/.
set -eu

case "${1:-}" in
-h | --help)
    echo "usage: ./run.sh [orders.csv]   (CSV, SQLite or a .perennial project)"
    exit 0
    ;;
esac
if [ $# -gt 1 ]; then
    echo "usage: ./run.sh [orders.csv]" >&2
    exit 2
fi
orders=
if [ $# = 1 ]; then
    if [ ! -f "$1" ]; then
        echo "There is no file $1. Check its name, or leave it out to see the sample store." >&2
        exit 3
    fi
    orders=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
fi
cd "$(dirname "$0")"

. .ci/install
install_packages run

# Programs only: tests are for ./test.sh.
cmake --preset release -DBUILD_TESTING=OFF >/dev/null
cmake --build --preset release --parallel "$(nproc)"
bin=build/release/app

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$bin/gui/perennial" "${orders:---sample}"
fi

echo "No display (neither DISPLAY nor WAYLAND_DISPLAY is set): working on the command line instead."
cli=$bin/cli/perennial-cli
out=out
project=$out/shop.perennial
mkdir -p "$out"
case "$orders" in
*.perennial)
    project=$orders
    ;;
*)
    rm -f "$project" "$project-wal" "$project-shm" "$project-journal"
    if [ -n "$orders" ]; then
        "$cli" import "$orders" --project "$project"
    else
        "$cli" sample --out "$project"
    fi
    ;;
esac
"$cli" summary --project "$project" | tee "$out/summary.txt"
echo
"$cli" insights --project "$project" | tee "$out/insights.txt"
for list in segments churn clv; do
    echo
    "$cli" "$list" --project "$project" --out "$out/$list.csv"
done
# The charts of model quality wait for a backtest: perennial-cli chart --list names them.
for chart in revenue_vs_clv segments churn; do
    "$cli" chart "$chart" --project "$project" --out "$out/$chart.png" "$out/$chart.svg" "$out/$chart.pdf" >/dev/null
done
echo
echo "Results are in $(pwd)/$out:"
ls "$out"

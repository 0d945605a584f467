#!/bin/sh
# The whole gate: ./test.sh [stage...]; stages: format layers build test asan. Stops at the first failure.
set -eu
cd "$(dirname "$0")"

. .ci/install
install_packages run test

jobs=$(nproc)
log=build/gate
mkdir -p "$log"

stage_format() {
    find analytics ui app tests -name '*.h' -o -name '*.cpp' | xargs clang-format-14 --dry-run -Werror
}
stage_layers() { .ci/check_layers; }
stage_build() { cmake --preset ci && cmake --build --preset ci --parallel "$jobs"; }
stage_test() { stage_build && ctest --preset ci --parallel "$jobs"; }
stage_asan() {
    cmake --preset asan && cmake --build --preset asan --parallel "$jobs" &&
        ctest --preset asan --parallel "$jobs"
}

# Test programs of all stages so far, from ctest's own closing line.
totals() {
    cat "$log"/*.log | awk '
        /tests passed, .* tests? failed out of/ { failed += $4; passed += $NF - $4 }
        END { printf "%d passed, %d failed\n", passed, failed }'
}

rm -f "$log"/*.log
for stage in ${*:-format layers build test asan}; do
    case "$stage" in
    format | layers | build | test | asan) ;;
    *) echo "There is no stage $stage; stages: format layers build test asan" >&2; exit 2 ;;
    esac
    started=$(date +%s)
    if ! "stage_$stage" >"$log/$stage.log" 2>&1; then
        tail -n 200 "$log/$stage.log"
        printf '%-8s FAILED after %s s\n' "$stage" $(($(date +%s) - started))
        totals
        exit 1
    fi
    skipped=$(grep -h '^SKIP.*shared' "build/ci/Testing/Temporary/LastTest.log" 2>/dev/null | wc -l)
    note=
    [ "$stage" != test ] || [ "$skipped" = 0 ] || note=" ($skipped checks skipped; public data not here)"
    printf '%-8s ok, %s s%s\n' "$stage" $(($(date +%s) - started)) "$note"
done
totals

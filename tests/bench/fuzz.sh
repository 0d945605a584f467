#!/bin/bash
# Usage: tests/bench/fuzz.sh [seconds] [csv|detect|xlsx ...]
# Builds the fuzzers with clang's libFuzzer, the address and the undefined-behaviour sanitizer, and
# runs each for so many seconds (default 600), one after the other, from tests/fuzz/corpus. Findings
# end up in build/fuzz/findings; one that is fixed goes into the corpus.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-600}
shift || true
targets=${*:-csv detect xlsx}
out=${FUZZ_OUT:-build/fuzz}
mkdir -p "$out/findings"
CXX=${CXX:-clang++-14}
export CXX out
export flags="-std=c++20 -O1 -g -I. -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -isystem /usr/include/eigen3"
compile() {
    object=$out/$(echo "$1" | tr / _).o
    if [ ! -e "$object" ] || [ -n "$(find "$1" analytics/core analytics/dataset analytics/import tests/fuzz tests/support -name '*.h' -newer "$object" -o -path "$1" -newer "$object" | head -1)" ]; then
        # shellcheck disable=SC2086
        $CXX $flags $2 -c "$1" -o "$object"
    fi
}
export -f compile
sources=$(find analytics/core analytics/dataset analytics/import -name '*.cpp')
echo "$sources" | xargs -P "${JOBS:-$(nproc)}" -I{} bash -c 'compile {} -fsanitize=fuzzer-no-link'
objects=$(echo "$sources" | tr / _ | sed "s|.*|$out/&.o|") # not those of files that are gone
status=0
for target in $targets; do
    compile "tests/fuzz/fuzz_$target.cpp" -fsanitize=fuzzer-no-link
    # shellcheck disable=SC2086
    $CXX $flags -fsanitize=fuzzer "$out/tests_fuzz_fuzz_$target.cpp.o" $objects -lsqlite3 -lzip -lexpat -ldate-tz -lpthread -o "$out/fuzz_$target"
    mkdir -p "$out/corpus_$target"
    echo "== $target, $seconds s"
    "$out/fuzz_$target" -max_total_time="$seconds" -max_len=8192 -timeout=20 -rss_limit_mb=2048 -artifact_prefix="$out/findings/$target-" \
        -print_final_stats=1 "$out/corpus_$target" "tests/fuzz/corpus/$target" 2> "$out/$target.log" || { status=1; tail -40 "$out/$target.log"; }
    grep -E 'stat::(number_of_executed_units|peak_rss_mb)|DONE|cov:' "$out/$target.log" | tail -4
done
exit "$status"

// Measures a whole backtest of a simulated shop, every forecaster, three origins.
#include "analytics/backtest/backtest.h"
#include "analytics/dataset/assemble.h"
#include "analytics/learning/xgboost.h"
#include "analytics/sample/sample_store.h"
#include "tests/bench/measure.h"

#include <cstdlib>

using namespace perennial;

int main(int argc, char** argv) {
    xgboost::prepare_process();
    SampleOptions options;
    options.customers =
        argc > 1 ? static_cast<std::uint32_t>(std::strtoul(argv[1], nullptr, 10)) : 100'000U;
    const Dataset dataset = dataset_of(simulate_store(options).lines);
    const bench::Stopwatch watch;
    const auto result = backtest(dataset, {});
    bench::line("backtest, every forecaster", bench::format("%.1f s wall", watch.wall()),
                bench::format("%.1f s CPU", watch.cpu()), "goal 60 s wall on 2 quiet cores");
    for (const CandidateResult& candidate : result->candidates) {
        bench::line("  " + candidate.id, bench::format("%.2f s", candidate.scores.seconds),
                    candidate.ran ? "" : candidate.failure,
                    candidate.id == result->winner ? "winner" : "");
    }
    return 0;
}

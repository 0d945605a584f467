// A shop that never was, with known truth: the first thing a new user sees, and the benches' data.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/dataset/order_lines.h"

#include <cstdint>
#include <vector>

namespace perennial {

inline constexpr const char* sample_source = "sample store"; ///< SourceRecord::path of its orders

struct SampleOptions {
    std::uint32_t customers = 12'000;
    std::uint64_t seed = 20240601;
};

/// What really is behind each simulated customer, in the order of customer_keys.
struct SampleTruth {
    std::vector<double> purchase_rate; ///< lambda, purchases a week while active
    std::vector<double> dropout_rate;  ///< mu, a week
    std::vector<double> mean_spend;    ///< major units
    std::vector<bool> active_at_end;
};

struct SampleStore {
    OrderLines lines;
    SampleTruth truth;
};

/// Deterministic for given options, on any machine. Source: docs/methods/sample_store.md.
SampleStore simulate_store(const SampleOptions& options = {}, const Progress& progress = {});

} // namespace perennial

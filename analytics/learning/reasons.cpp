#include "analytics/learning/reasons.h"

#include "analytics/core/parallel_for.h"
#include "analytics/learning/examples.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace perennial::learning {

namespace {

constexpr std::size_t rows_explained_at_once = 4096;

/// (a - b) / (ln a - ln b): what one unit of logarithm between a and b is worth in money.
double logarithmic_mean(double a, double b) {
    const double difference = std::log(a / b);
    return std::abs(difference) < 1e-9 ? 0.5 * (a + b) : (a - b) / difference;
}

/// What each feature adds to the logarithm of the forecast of a chunk of customers, and where the
/// forecast stands before any feature.
struct LogEffects {
    std::size_t features = 0;
    std::vector<double> effect; ///< row by row
    std::vector<double> start;  ///< by row: the forecast at the trees' mean margin
};

/// Margins are turned into logarithms by the secant of the link, so that the sum stays exact.
void add_effects(const Trees& trees, const Examples& rows, std::size_t begin,
                 const xgboost::Matrix& chunk, LogEffects& into) {
    const std::size_t width = into.features + 1;
    const bool along_paths = trees.options.style == Style::forest;
    std::vector<float> parts(chunk.rows() * width, 0.0F);
    if (trees.rounds > 0) {
        parts = trees.booster.contributions(chunk, along_paths);
    }
    const std::vector<float> base = base_of(trees.target, rows);
    constexpr double tiny = 1e-9;
    for (std::size_t r = 0; r < chunk.rows(); ++r) {
        const float* const part = &parts[r * width];
        const double from = static_cast<double>(part[into.features]);
        double to = from;
        for (std::size_t f = 0; f < into.features; ++f) {
            to += static_cast<double>(part[f]);
        }
        const auto expected = static_cast<double>(base[begin + r]);
        const double start = std::max(tiny, applied(trees.options, trees.target, expected, from));
        const double end = std::max(tiny, applied(trees.options, trees.target, expected, to));
        const double slope =
            std::abs(to - from) < 1e-12 ? 0.0 : std::log(end / start) / (to - from);
        for (std::size_t f = 0; f < into.features; ++f) {
            into.effect[r * into.features + f] += slope * static_cast<double>(part[f]);
        }
        into.start[r] *= start;
    }
}

std::array<Forecast::Reason, 3> strongest(std::span<const double> effects) {
    std::array<Forecast::Reason, 3> best{};
    for (std::size_t f = 0; f < effects.size(); ++f) {
        Forecast::Reason reason{static_cast<std::uint16_t>(f), static_cast<float>(effects[f])};
        for (Forecast::Reason& place : best) {
            if (std::abs(reason.effect) > std::abs(place.effect)) {
                std::swap(reason, place);
            }
        }
    }
    return best;
}

} // namespace

std::vector<std::array<Forecast::Reason, 3>>
reasons_of(const RevenueParts& revenue, const Examples& rows, const Progress& progress) {
    const std::size_t features = rows.names.size();
    std::vector<LogEffects> chunks;
    double start_sum = 0.0;
    for (std::size_t begin = 0; begin < rows.rows; begin += rows_explained_at_once) {
        progress.step(static_cast<double>(begin) / static_cast<double>(rows.rows), Stage::valuing);
        const std::size_t count = std::min(rows_explained_at_once, rows.rows - begin);
        const xgboost::Matrix chunk =
            start_at_zero(std::span(rows.values).subspan(begin), count, features, rows.rows);
        LogEffects effects{features, std::vector<double>(count * features),
                           std::vector<double>(count, revenue.scale)};
        for (const Trees* trees : revenue.trees) {
            add_effects(*trees, rows, begin, chunk, effects);
        }
        for (const double start : effects.start) {
            start_sum += start;
        }
        chunks.push_back(std::move(effects));
    }
    const double mean_start = start_sum / static_cast<double>(rows.rows);
    std::vector<std::array<Forecast::Reason, 3>> reasons(rows.rows);
    parallel_for(chunks.size(), 1, [&](std::size_t, std::size_t c, std::size_t) {
        std::vector<double> in_money(features + 1);
        for (std::size_t r = 0; r < chunks[c].start.size(); ++r) {
            const double* const effect = &chunks[c].effect[r * features];
            double sum = std::log(chunks[c].start[r] / mean_start);
            in_money[features] = sum;
            for (std::size_t f = 0; f < features; ++f) {
                in_money[f] = effect[f];
                sum += effect[f];
            }
            const double worth = logarithmic_mean(mean_start * std::exp(sum), mean_start);
            for (double& amount : in_money) {
                amount *= worth;
            }
            const std::size_t row = c * rows_explained_at_once + r;
            reasons[row] = strongest(in_money);
            for (Forecast::Reason& reason : reasons[row]) {
                reason.value = reason.feature < features
                                   ? rows.values[reason.feature * rows.rows + row]
                                   : std::numeric_limits<float>::quiet_NaN();
            }
        }
    });
    return reasons;
}

} // namespace perennial::learning

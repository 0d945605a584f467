#include "analytics/lifetime/histories.h"

#include "analytics/core/error.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/lifetime/model.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <string>

namespace perennial {

namespace {

struct HistoryRow {
    double x, T, t_x;
    friend auto operator<=>(const HistoryRow&, const HistoryRow&) = default;
};

/// True for finite numbers >= 0 only.
bool is_amount(double value) {
    return value >= 0.0 && std::isfinite(value);
}

void add_gaps(Histories& histories, const CustomerSummary& summary) {
    histories.gaps_known = !summary.gap_counts.empty();
    for (std::size_t gap = 1; gap < summary.gap_counts.size(); ++gap) {
        histories.sum_log_gaps +=
            static_cast<double>(summary.gap_counts[gap]) * std::log(static_cast<double>(gap) / 7.0);
    }
}

} // namespace

void check_histories(const CustomerSummary& summary) {
    const std::size_t n = summary.frequency.size();
    const bool spend = !summary.monetary_value.empty();
    if (summary.recency.size() != n || summary.T.size() != n ||
        (spend && summary.monetary_value.size() != n)) {
        throw Error(ErrorCode::bad_input, "columns of the customer summary differ in length");
    }
    for (std::size_t i = 0; i < n; ++i) {
        const double x = summary.frequency[i];
        const double t_x = summary.recency[i];
        const double T = summary.T[i];
        // Recency may exceed T by the rounding of a text file, never by a day.
        if (!is_amount(x) || std::floor(x) != x || !is_amount(t_x) || !is_amount(T) ||
            t_x > T + 0.02) {
            throw Error(ErrorCode::bad_input,
                        "customer " + std::to_string(i + 1) + ": impossible history (frequency " +
                            std::to_string(x) + ", recency " + std::to_string(t_x) + ", T " +
                            std::to_string(T) + ")");
        }
        if (spend && !std::isfinite(summary.monetary_value[i])) {
            throw Error(ErrorCode::bad_input,
                        "customer " + std::to_string(i + 1) + ": monetary_value is not a number");
        }
    }
}

History history_of(const CustomerSummary& summary, std::size_t position) {
    const double T = summary.T[position];
    return {summary.frequency[position], std::min(summary.recency[position], T), T};
}

SpendHistory spend_history_of(const CustomerSummary& summary, std::size_t position) {
    return {summary.frequency[position], summary.monetary_value[position],
            position < summary.first_value.size() ? summary.first_value[position] : 0.0};
}

std::vector<History> histories_of(const CustomerSummary& summary) {
    std::vector<History> histories(summary.frequency.size());
    for (std::size_t i = 0; i < histories.size(); ++i) {
        histories[i] = history_of(summary, i);
    }
    return histories;
}

Histories compress_histories(const CustomerSummary& summary, const Progress& progress) {
    check_histories(summary);
    Histories result;
    result.customers = summary.frequency.size();
    std::vector<HistoryRow> rows(result.customers);
    double observed = 0.0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double T = summary.T[i];
        rows[i] = {summary.frequency[i], T, std::min(summary.recency[i], T)};
        observed = std::max(observed, T);
    }
    if (!(observed > 0.0)) {
        throw Error(ErrorCode::too_little_data,
                    "customers observed for some time after their first purchase; there are none");
    }
    // Sorted in pieces so that a stop request is seen; merged pairwise.
    constexpr std::size_t piece = 1U << 16U;
    const auto at = [&](std::size_t i) {
        return rows.begin() + static_cast<std::ptrdiff_t>(std::min(i, rows.size()));
    };
    for (std::size_t begin = 0; begin < rows.size(); begin += piece) {
        progress.check();
        std::sort(at(begin), at(begin + piece));
    }
    for (std::size_t width = piece; width < rows.size(); width *= 2) {
        for (std::size_t begin = 0; begin + width < rows.size(); begin += 2 * width) {
            progress.check();
            std::inplace_merge(at(begin), at(begin + width), at(begin + 2 * width));
        }
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0 && rows[i] == rows[i - 1]) {
            result.weight.back() += 1.0;
            continue;
        }
        if (result.x.empty() || result.x.back() != rows[i].x) {
            result.x.push_back(rows[i].x);
        }
        result.x_at.push_back(static_cast<std::uint32_t>(result.x.size() - 1));
        result.t_x.push_back(rows[i].t_x);
        result.T.push_back(rows[i].T);
        result.weight.push_back(1.0);
    }
    add_gaps(result, summary);
    return result;
}

} // namespace perennial

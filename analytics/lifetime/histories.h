// Purchase histories checked and compressed for likelihoods. Knows nothing of models.
#pragma once

#include "analytics/core/progress.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace perennial {

struct CustomerSummary;
struct History;
struct SpendHistory;

/// The distinct (x, t_x, T) of a summary with how many customers share each, sorted: the same
/// customers in any order give the same histories. On daily data a million customers have some
/// 300,000.
struct Histories {
    std::vector<double> x;           ///< distinct frequencies, ascending
    std::vector<std::uint32_t> x_at; ///< of each history: position in `x`
    std::vector<double> t_x, T;      ///< weeks
    std::vector<double> weight;      ///< customers
    std::size_t customers = 0;
    /// Sum of the logarithms of all times between consecutive purchases, weeks; 0 where only the
    /// last purchases are dated.
    double sum_log_gaps = 0.0;
    bool gaps_known = false;

    std::size_t size() const { return weight.size(); }
};

/// throws: Error{bad_input} naming the first customer whose history is impossible (not a number,
/// negative, t_x > T, a frequency that is not whole); Error{too_little_data} when there is no
/// customer or none was observed for any time.
Histories compress_histories(const CustomerSummary& summary, const Progress& progress = {});

/// One customer's history; recency that a text file rounded above T is T.
History history_of(const CustomerSummary& summary, std::size_t position);
/// All of them.
std::vector<History> histories_of(const CustomerSummary& summary);

/// One customer's spending; the summary must have monetary_value. A summary without first_value
/// gives 0 for it.
SpendHistory spend_history_of(const CustomerSummary& summary, std::size_t position);

/// throws: Error{bad_input} as above. monetary_value is checked only when the summary has that
/// column.
void check_histories(const CustomerSummary& summary);

} // namespace perennial

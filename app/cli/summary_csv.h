// Customer summaries as people have them: a CSV with frequency, recency, T and perhaps monetary
// value.
#pragma once

#include "analytics/dataset/customer_summary.h"

#include <string>
#include <vector>

namespace perennial::app::cli {

struct SummaryFile {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows; ///< as they stand in the file
    CustomerSummary summary; ///< frequency, recency, T and, where the file has them, monetary_value
                             ///< and first_value
    bool has_monetary_value = false;
};

/// Columns in any order, others are carried along: frequency or x; recency or t_x; T;
/// monetary_value or mean_repeat_spend, and first_value (optional). throws: Error as inspect();
/// Error{column_unknown} naming a missing column; Error{bad_input} with the line of a value that is
/// no number.
SummaryFile readSummaryFile(const std::string& path);

} // namespace perennial::app::cli

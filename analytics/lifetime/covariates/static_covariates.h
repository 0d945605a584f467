// What was known of customers on their first purchase day, as columns of zeros and ones. Knows
// datasets; knows nothing of models. See docs/methods/covariates.md.
#pragma once

#include "analytics/core/progress.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace perennial {

struct CustomerSummary;
struct Dataset;

/// One level of one factor, against the factor's most frequent level.
struct CovariateColumn {
    std::string factor; ///< code: "channel", "category", "product", "discount", "coupon", "country"
    std::string level;  ///< as in the data; code for discount and coupon; "" where not given
    bool is_other = false; ///< all levels too rare for a column of their own
    std::string reference; ///< the factor's most frequent level, which it is compared with

    /// "channel=Ads", "channel=(other)"
    std::string name() const;
};

/// Customers share few distinct rows, so each row is kept once.
struct StaticCovariates {
    std::vector<CovariateColumn> columns;
    std::vector<std::vector<double>> rows; ///< distinct; one value a column
    std::vector<std::uint32_t> row_of;     ///< of each customer of the summary
};

struct CovariateOptions {
    std::size_t fewest_customers = 50; ///< a level of fewer is pooled with its like
    double smallest_share = 0.01;      ///< of customers; as above
    std::size_t most_levels = 8;       ///< of a factor, the reference and "other" included
};

/// Factors of the first purchase day: the channel of its first order; the category (the product,
/// where the dataset has no categories) that cost most; the discount as a share of the price (none,
/// up to 20 %, more); whether a coupon was used; the customer's country. A factor of which all
/// customers have the same level gives no column. throws: Cancelled
StaticCovariates first_day_covariates(const Dataset& dataset, const CustomerSummary& summary,
                                      const CovariateOptions& options = {},
                                      const Progress& progress = {});

/// Columns from levels given one a customer, a factor at a time: what first_day_covariates does
/// with the levels it finds. Factors are pairs of a code and a level a customer.
/// throws: Error{bad_input} when factors differ in length.
struct Factor {
    std::string code;
    std::vector<std::string> level;
};
StaticCovariates covariates_of(const std::vector<Factor>& factors,
                               const CovariateOptions& options = {});

} // namespace perennial

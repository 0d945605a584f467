#include "analytics/lifetime/covariates/static_covariates.h"

#include "analytics/core/error.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace perennial {

namespace {

constexpr std::size_t customers_between_checks = 4096;

/// The columns of one factor, and which of them each customer has a one in.
struct Coded {
    std::vector<CovariateColumn> columns;
    std::vector<std::optional<std::size_t>> column; ///< none: the reference level
};

Coded code_factor(const Factor& factor, const CovariateOptions& options) {
    std::map<std::string_view, std::size_t> counts;
    for (const std::string& level : factor.level) {
        ++counts[level];
    }
    std::vector<std::pair<std::string_view, std::size_t>> levels(counts.begin(), counts.end());
    std::stable_sort(levels.begin(), levels.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    const double fewest =
        std::max(static_cast<double>(options.fewest_customers),
                 options.smallest_share * static_cast<double>(factor.level.size()));
    const auto is_frequent = [fewest](std::size_t count) {
        return static_cast<double>(count) >= fewest;
    };
    Coded coded;
    std::map<std::string_view, std::size_t> column_of;
    std::size_t pooled = 0;
    for (std::size_t k = 1; k < levels.size(); ++k) { // levels[0] is the reference
        const auto& [level, count] = levels[k];
        if (is_frequent(count) && coded.columns.size() + 2 < options.most_levels) {
            column_of[level] = coded.columns.size();
            coded.columns.push_back(
                {factor.code, std::string(level), false, std::string(levels.front().first)});
        } else {
            pooled += count;
        }
    }
    const bool has_other = is_frequent(pooled);
    const std::size_t other = coded.columns.size();
    if (has_other) {
        coded.columns.push_back({factor.code, {}, true, std::string(levels.front().first)});
    }
    for (const std::string& level : factor.level) {
        const auto found = column_of.find(level);
        if (found != column_of.end()) {
            coded.column.emplace_back(found->second);
        } else if (has_other && level != levels.front().first) {
            coded.column.emplace_back(other);
        } else {
            coded.column.emplace_back();
        }
    }
    return coded;
}

std::string text_at(const StringTable& table, std::uint32_t position) {
    return position == StringTable::npos ? std::string() : std::string(table[position]);
}

/// What the orders of a customer's first purchase day say.
struct FirstDay {
    std::string channel, thing;
    double price = 0.0, discount = 0.0; ///< before discount; taken off
    bool coupon = false;
};

FirstDay first_day_of(const Dataset& dataset, std::size_t customer, Day day, bool by_category) {
    const Orders& orders = dataset.orders;
    FirstDay result;
    bool first = true;
    std::map<std::uint32_t, Money> spent; // by category or product; a few entries
    for (std::size_t i = dataset.first_order[customer]; i < dataset.first_order[customer + 1];
         ++i) {
        if (orders.sale_lines[i] == 0 || orders.day[i] != day) {
            continue;
        }
        if (std::exchange(first, false)) {
            result.channel = text_at(dataset.channels, orders.channel[i]);
        }
        result.coupon = result.coupon || orders.coupon[i] != StringTable::npos;
        result.price += to_major(orders.revenue[i]) + to_major(orders.discount[i]);
        result.discount += to_major(orders.discount[i]);
        for (std::uint32_t line = orders.first_line[i]; line < orders.first_line[i + 1]; ++line) {
            const ProductIndex product = dataset.lines.product[line];
            if (dataset.lines.amount[line].micros >= 0 && product.valid()) {
                spent[by_category ? dataset.product_category[product.at()] : product.value] +=
                    dataset.lines.amount[line];
            }
        }
    }
    const auto most =
        std::max_element(spent.begin(), spent.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != spent.end()) {
        const std::uint32_t at = most->first;
        result.thing = by_category                          ? text_at(dataset.categories, at)
                       : !dataset.product_names[at].empty() ? dataset.product_names[at]
                                                            : text_at(dataset.product_keys, at);
    }
    return result;
}

std::string discount_level(const FirstDay& day) {
    constexpr double high = 0.2;
    if (!(day.discount > 0.0) || !(day.price > 0.0)) {
        return "none";
    }
    return day.discount / day.price > high ? "above_20_percent" : "up_to_20_percent";
}

} // namespace

std::string CovariateColumn::name() const {
    return factor + '=' + (is_other ? "(other)" : level);
}

StaticCovariates covariates_of(const std::vector<Factor>& factors,
                               const CovariateOptions& options) {
    StaticCovariates result;
    if (factors.empty()) {
        return result;
    }
    const std::size_t n = factors.front().level.size();
    std::vector<Coded> coded;
    std::vector<std::size_t> first_column;
    for (const Factor& factor : factors) {
        if (factor.level.size() != n) {
            throw Error(ErrorCode::bad_input, "factors differ in length");
        }
        first_column.push_back(result.columns.size());
        coded.push_back(code_factor(factor, options));
        result.columns.insert(result.columns.end(), coded.back().columns.begin(),
                              coded.back().columns.end());
    }
    std::map<std::vector<double>, std::uint32_t> known;
    std::vector<double> row(result.columns.size());
    for (std::size_t i = 0; i < n; ++i) {
        std::fill(row.begin(), row.end(), 0.0);
        for (std::size_t f = 0; f < coded.size(); ++f) {
            if (const auto& column = coded[f].column[i]) {
                row[first_column[f] + *column] = 1.0;
            }
        }
        const auto [at, is_new] =
            known.try_emplace(row, static_cast<std::uint32_t>(result.rows.size()));
        if (is_new) {
            result.rows.push_back(row);
        }
        result.row_of.push_back(at->second);
    }
    return result;
}

StaticCovariates first_day_covariates(const Dataset& dataset, const CustomerSummary& summary,
                                      const CovariateOptions& options, const Progress& progress) {
    const bool by_category = dataset.categories.size() > 0;
    std::vector<Factor> factors{{"channel", {}},
                                {by_category ? "category" : "product", {}},
                                {"discount", {}},
                                {"coupon", {}},
                                {"country", {}}};
    for (std::size_t i = 0; i < summary.size(); ++i) {
        if (i % customers_between_checks == 0) {
            progress.check();
        }
        const FirstDay day =
            first_day_of(dataset, summary.customer[i].at(), summary.first_day[i], by_category);
        factors[0].level.push_back(day.channel);
        factors[1].level.push_back(day.thing);
        factors[2].level.push_back(discount_level(day));
        factors[3].level.push_back(day.coupon ? "yes" : "no");
        factors[4].level.push_back(
            text_at(dataset.countries, country_of(dataset, summary.customer[i])));
    }
    return covariates_of(factors, options);
}

} // namespace perennial

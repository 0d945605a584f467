// Measures of how a forecast of many customers fits what they did. Plain vectors in, a number out;
// one entry a customer, the same customers in both. None depends on the order of customers: equal
// forecasts share their ranks, and their outcomes count at the mean. NaN where a measure is not
// defined. Definitions: docs/methods/backtest.md.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace perennial::metrics {

double bias(const std::vector<double>& forecast, const std::vector<double>& actual);
double mean_absolute_error(const std::vector<double>& forecast, const std::vector<double>& actual);
double root_mean_square_error(const std::vector<double>& forecast,
                              const std::vector<double>& actual);
/// 1 - residual sum of squares / total sum of squares.
double r2(const std::vector<double>& forecast, const std::vector<double>& actual);

/// Ranks 1..n; equal values share the mean of their ranks.
std::vector<double> mid_ranks(const std::vector<double>& values);
/// Spearman's rank correlation with mid-ranks. NaN when either side is constant.
double spearman(const std::vector<double>& forecast, const std::vector<double>& actual);

/// Customers from the highest forecast to the lowest.
class Ranking {
  public:
    explicit Ranking(const std::vector<double>& forecast);

    std::size_t size() const { return m_order.size(); }
    /// `values` in rank order; within equal forecasts each stands at their mean.
    std::vector<double> spread(const std::vector<double>& values) const;

  private:
    std::vector<std::uint32_t> m_order;
    std::vector<std::uint32_t> m_ties; ///< first rank of each run of equal forecasts, and size()
};

/// Area between the diagonal and the curve of cumulated `actual` along the ranking, as a share of
/// the same area along the best possible ranking. NaN when all actual values are equal.
double normalised_gini(const Ranking& by_forecast, const std::vector<double>& actual);
/// Share of the total of `actual` that falls to the first `share` of the ranking.
double capture(const Ranking& by_forecast, const std::vector<double>& actual, double share);

constexpr std::size_t groups = 10;
/// First rank of group k and of the one past the last: as equal in size as n allows.
constexpr std::size_t group_start(std::size_t n, std::size_t k) {
    return n * k / groups;
}
/// Sums of `values` by tenth of the ranking, highest forecasts first.
std::array<double, groups> group_sums(const Ranking& by_forecast,
                                      const std::vector<double>& values);
/// Mean of |forecast - actual| / actual over tenths whose actual sum is above 0; NaN when none is.
double decile_mape(const Ranking& by_forecast, const std::vector<double>& forecast,
                   const std::vector<double>& actual);

/// Share of customers with low <= actual <= high; `only`, when not empty, marks who counts.
double coverage(const std::vector<double>& low, const std::vector<double>& high,
                const std::vector<double>& actual, const std::vector<char>& only = {});

} // namespace perennial::metrics

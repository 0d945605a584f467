// What explains how busy weeks were: a season, promotions, a trend or chance. Knows counts of
// weeks; knows nothing of orders. See docs/methods/season.md.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/lifetime/season/season.h"

#include <Eigen/Core>

#include <vector>

namespace perennial {

/// Standard deviations of the parts that make up ln(seen / expected).
struct Spread {
    double smooth = 0.0;    ///< the same every year, over some six weeks
    double spike = 0.0;     ///< the same every year, a week or two
    double trend = 0.0;     ///< once, over a year
    double week = 0.0;      ///< once, a single week
    double promotion = 0.0; ///< the same in all promotions
};

/// Mean and standard deviation of a part of ln(seen / expected), given the weeks.
struct Estimate {
    double mean = 0.0, sd = 0.0;
};

/// Gaussian process regression on ln(seen / expected). source: Rasmussen & Williams (2006),
/// Gaussian Processes for Machine Learning, eqs. (2.23), (2.24) and (2.30).
class WeekRegression {
  public:
    explicit WeekRegression(const WeekCounts& counts); ///< those of the last six years

    struct Explanation {
        Spread spread;
        double evidence = 0.0;    ///< ln of the marginal likelihood, up to a constant
        double season_gain = 0.0; ///< by how much a season adds to it; NaN below two years
        bool has_season = false;  ///< by more than Schwarz's penalty
    };
    /// The spreads of largest evidence; with a season only where it earns its keep.
    Explanation explain(bool promotions, const Progress& progress) const;

    /// Schwarz's penalty: this much evidence a spread is expected by chance at most.
    double penalty(int spreads) const;
    std::vector<Estimate> season(const Spread& s) const; ///< by part of the year
    Estimate promotion(const Spread& s) const;

  private:
    double log_evidence(const Spread& s) const;
    Spread best(Spread s, bool season, bool promotions, double& evidence,
                const Progress& progress) const;
    Eigen::MatrixXd covariance(const Spread& s) const;

    std::size_t m_weeks = 0;
    std::vector<std::size_t> m_part;
    Eigen::VectorXd m_y, m_noise, m_promotion;
    Eigen::MatrixXd m_smooth, m_spike, m_trend;
};

} // namespace perennial

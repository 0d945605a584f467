#include "analytics/lifetime/season/week_regression.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>
#include <utility>

namespace perennial {

namespace {

constexpr std::size_t six_years = 6 * SeasonClock::parts;

constexpr std::array spread_members{&Spread::smooth, &Spread::spike, &Spread::trend, &Spread::week,
                                    &Spread::promotion};
constexpr std::array spread_grid{0.0,  0.01, 0.02, 0.03, 0.05, 0.07, 0.1,
                                 0.14, 0.2,  0.28, 0.4,  0.56, 0.8,  1.1};

double parts_apart(std::size_t a, std::size_t b) {
    const std::size_t d = a > b ? a - b : b - a;
    return static_cast<double>(std::min(d, SeasonClock::parts - d));
}

double smooth_correlation(double apart) {
    constexpr double length = 0.6; // 1 / e at some seven weeks
    const double chord = std::sin(std::numbers::pi * apart / SeasonClock::parts) / length;
    return std::exp(-2.0 * chord * chord);
}

double spike_correlation(double apart) {
    return std::exp(-0.5 * apart * apart / (0.6 * 0.6));
}

double trend_correlation(double weeks_apart) {
    const double years = weeks_apart / SeasonClock::parts;
    return std::exp(-0.5 * years * years);
}

/// Mean and standard deviation of what has prior variance `own` and covariance `with` with the
/// weeks.
Estimate estimate(const Eigen::LLT<Eigen::MatrixXd>& factor, const Eigen::VectorXd& weights,
                  const Eigen::VectorXd& with, double own) {
    const double explained = factor.matrixL().solve(with).squaredNorm();
    return {with.dot(weights), std::sqrt(std::max(0.0, own - explained))};
}

} // namespace

WeekRegression::WeekRegression(const WeekCounts& counts)
    : m_weeks(std::min(counts.weeks(), six_years)) {
    const std::size_t first_week = counts.weeks() - m_weeks;
    const auto first = std::lower_bound(counts.week.begin(), counts.week.end(), first_week);
    const auto skipped = static_cast<std::size_t>(first - counts.week.begin());
    const auto n = static_cast<Eigen::Index>(counts.size() - skipped);
    m_y.resize(n);
    m_noise.resize(n);
    m_promotion.resize(n);
    std::vector<double> week;
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto k = skipped + static_cast<std::size_t>(i);
        m_part.push_back(counts.part[k]);
        week.push_back(static_cast<double>(counts.week[k]));
        m_y[i] = std::log((counts.seen[k] + 0.5) / (counts.expected[k] + 0.5));
        m_noise[i] = 1.0 / (counts.expected[k] + 0.5);
        m_promotion[i] = counts.promotion[k];
    }
    m_smooth.resize(n, n);
    m_spike.resize(n, n);
    m_trend.resize(n, n);
    for (Eigen::Index i = 0; i < n; ++i) {
        for (Eigen::Index j = 0; j < n; ++j) {
            const auto a = static_cast<std::size_t>(i);
            const auto b = static_cast<std::size_t>(j);
            const double apart = parts_apart(m_part[a], m_part[b]);
            m_smooth(i, j) = smooth_correlation(apart);
            m_spike(i, j) = spike_correlation(apart);
            m_trend(i, j) = trend_correlation(week[a] - week[b]);
        }
    }
}

double WeekRegression::penalty(int spreads) const {
    return 0.5 * spreads * std::log(static_cast<double>(m_weeks));
}

WeekRegression::Explanation WeekRegression::explain(bool promotions,
                                                    const Progress& progress) const {
    Explanation result;
    result.season_gain = std::numeric_limits<double>::quiet_NaN();
    const double start = promotions ? 0.3 : 0.0;
    result.spread = best({0.0, 0.0, 0.1, 0.1, start}, false, promotions, result.evidence, progress);
    if (m_weeks < season_weeks_needed) {
        return result;
    }
    // Two starts: a season may be smooth or spiky, and a search from one may miss the other.
    Spread chosen;
    double with = 0.0;
    for (const auto& [smooth, spike] : {std::pair(0.2, 0.1), std::pair(0.0, 0.3)}) {
        Spread s = result.spread;
        s.smooth = smooth;
        s.spike = spike;
        double found = 0.0;
        s = best(s, true, promotions, found, progress);
        if (chosen.smooth + chosen.spike == 0.0 || found > with) {
            chosen = s;
            with = found;
        }
    }
    result.season_gain = with - result.evidence;
    // Shops without a season keep the calendar.
    if (result.season_gain > penalty(2)) {
        result.spread = chosen;
        result.evidence = with;
        result.has_season = true;
    }
    return result;
}

double WeekRegression::log_evidence(const Spread& s) const {
    const Eigen::LLT<Eigen::MatrixXd> factor(covariance(s));
    const Eigen::VectorXd whitened = factor.matrixL().solve(m_y);
    return -0.5 * whitened.squaredNorm() - factor.matrixLLT().diagonal().array().log().sum();
}

/// The spreads of largest evidence, one at a time over a grid until none moves.
Spread WeekRegression::best(Spread s, bool season, bool promotions, double& evidence,
                            const Progress& progress) const {
    evidence = log_evidence(s);
    const std::size_t last = spread_members.size() - (promotions ? 0 : 1);
    for (bool moved = true; moved;) {
        moved = false;
        for (std::size_t k = season ? 0 : 2; k < last; ++k) {
            for (const double sd : spread_grid) {
                progress.check();
                Spread tried = s;
                tried.*spread_members[k] = sd;
                const double found = log_evidence(tried);
                if (found > evidence + 1e-9) {
                    evidence = found;
                    s = tried;
                    moved = true;
                }
            }
        }
    }
    return s;
}

std::vector<Estimate> WeekRegression::season(const Spread& s) const {
    const Eigen::LLT<Eigen::MatrixXd> factor(covariance(s));
    const Eigen::VectorXd weights = factor.solve(m_y);
    std::vector<Estimate> result;
    for (std::size_t p = 0; p < SeasonClock::parts; ++p) {
        Eigen::VectorXd with(m_y.size());
        for (Eigen::Index i = 0; i < with.size(); ++i) {
            const double apart = parts_apart(p, m_part[static_cast<std::size_t>(i)]);
            with[i] = s.smooth * s.smooth * smooth_correlation(apart) +
                      s.spike * s.spike * spike_correlation(apart);
        }
        result.push_back(estimate(factor, weights, with, s.smooth * s.smooth + s.spike * s.spike));
    }
    return result;
}

Estimate WeekRegression::promotion(const Spread& s) const {
    const Eigen::LLT<Eigen::MatrixXd> factor(covariance(s));
    const double own = s.promotion * s.promotion;
    return estimate(factor, factor.solve(m_y), own * m_promotion, own);
}

Eigen::MatrixXd WeekRegression::covariance(const Spread& s) const {
    constexpr double level = 1.0; // hardly restrains the mean
    Eigen::MatrixXd k =
        s.smooth * s.smooth * m_smooth + s.spike * s.spike * m_spike + s.trend * s.trend * m_trend;
    if (s.promotion > 0.0) {
        k += s.promotion * s.promotion * m_promotion * m_promotion.transpose();
    }
    k.array() += level;
    k.diagonal() += m_noise;
    k.diagonal().array() += s.week * s.week;
    return k;
}

} // namespace perennial

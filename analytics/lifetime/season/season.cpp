#include "analytics/lifetime/season/season.h"

#include "analytics/dataset/dataset.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>

namespace perennial {

namespace {

constexpr std::size_t six_years = 6 * SeasonClock::parts;

/// Standard deviations of the parts that make up ln(seen / expected).
struct Spread {
    double smooth = 0.0; ///< the same every year, over some six weeks
    double spike = 0.0;  ///< the same every year, a week or two
    double trend = 0.0;  ///< once, over a year
    double week = 0.0;   ///< once, a single week
};
constexpr std::array spread_members{&Spread::smooth, &Spread::spike, &Spread::trend, &Spread::week};
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

/// Gaussian process regression on ln(seen / expected). source: Rasmussen & Williams (2006),
/// Gaussian Processes for Machine Learning, eqs. (2.23), (2.24) and (2.30).
class Weeks {
  public:
    explicit Weeks(const WeekCounts& counts) {
        const std::size_t skipped = counts.size() > six_years ? counts.size() - six_years : 0;
        const auto n = static_cast<Eigen::Index>(counts.size() - skipped);
        m_y.resize(n);
        m_noise.resize(n);
        for (Eigen::Index i = 0; i < n; ++i) {
            const auto k = skipped + static_cast<std::size_t>(i);
            m_part.push_back(counts.part[k]);
            m_y[i] = std::log((counts.seen[k] + 0.5) / (counts.expected[k] + 0.5));
            m_noise[i] = 1.0 / (counts.expected[k] + 0.5);
        }
        m_smooth.resize(n, n);
        m_spike.resize(n, n);
        m_trend.resize(n, n);
        for (Eigen::Index i = 0; i < n; ++i) {
            for (Eigen::Index j = 0; j < n; ++j) {
                const double apart = parts_apart(part(i), part(j));
                m_smooth(i, j) = smooth_correlation(apart);
                m_spike(i, j) = spike_correlation(apart);
                m_trend(i, j) = trend_correlation(static_cast<double>(i - j));
            }
        }
    }

    double log_evidence(const Spread& s) const {
        const Eigen::LLT<Eigen::MatrixXd> factor(covariance(s));
        const Eigen::VectorXd whitened = factor.matrixL().solve(m_y);
        return -0.5 * whitened.squaredNorm() - factor.matrixLLT().diagonal().array().log().sum();
    }

    /// The spreads of largest evidence, one at a time over a grid until none moves.
    Spread best(Spread s, bool season, double& evidence, const Progress& progress) const {
        evidence = log_evidence(s);
        for (bool moved = true; moved;) {
            moved = false;
            for (std::size_t k = season ? 0 : 2; k < spread_members.size(); ++k) {
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

    /// Mean and standard deviation of the season given the weeks, by part of the year.
    void season(const Spread& s, std::vector<double>& mean, std::vector<double>& sd) const {
        const Eigen::LLT<Eigen::MatrixXd> factor(covariance(s));
        const Eigen::VectorXd weights = factor.solve(m_y);
        const double own = s.smooth * s.smooth + s.spike * s.spike;
        for (std::size_t p = 0; p < SeasonClock::parts; ++p) {
            Eigen::VectorXd with(m_y.size());
            for (Eigen::Index i = 0; i < with.size(); ++i) {
                const double apart = parts_apart(p, part(i));
                with[i] = s.smooth * s.smooth * smooth_correlation(apart) +
                          s.spike * s.spike * spike_correlation(apart);
            }
            mean.push_back(with.dot(weights));
            const double explained = factor.matrixL().solve(with).squaredNorm();
            sd.push_back(std::sqrt(std::max(0.0, own - explained)));
        }
    }

  private:
    std::size_t part(Eigen::Index i) const { return m_part[static_cast<std::size_t>(i)]; }

    Eigen::MatrixXd covariance(const Spread& s) const {
        constexpr double level = 1.0; // hardly restrains the mean
        Eigen::MatrixXd k = s.smooth * s.smooth * m_smooth + s.spike * s.spike * m_spike +
                            s.trend * s.trend * m_trend;
        k.array() += level;
        k.diagonal() += m_noise;
        k.diagonal().array() += s.week * s.week;
        return k;
    }

    std::vector<std::size_t> m_part;
    Eigen::VectorXd m_y, m_noise;
    Eigen::MatrixXd m_smooth, m_spike, m_trend;
};

} // namespace

Season season_of(const WeekCounts& counts, const Progress& progress) {
    Season result;
    result.evidence = std::numeric_limits<double>::quiet_NaN();
    if (counts.size() < season_weeks_needed) {
        return result;
    }
    const Weeks weeks(counts);
    double without = 0.0;
    double with = 0.0;
    const Spread plain = weeks.best({0.0, 0.0, 0.1, 0.1}, false, without, progress);
    // Two starts: a season may be smooth or spiky, and a search from one may miss the other.
    Spread chosen;
    for (const Spread& start :
         {Spread{0.2, 0.1, plain.trend, plain.week}, Spread{0.0, 0.3, plain.trend, plain.week}}) {
        double found = 0.0;
        const Spread s = weeks.best(start, true, found, progress);
        if (chosen.smooth + chosen.spike == 0.0 || found > with) {
            chosen = s;
            with = found;
        }
    }
    result.evidence = with - without;
    // Schwarz's penalty for two more spreads: shops without a season keep the calendar.
    const double needed = std::log(static_cast<double>(std::min(counts.size(), six_years)));
    if (!(result.evidence > needed)) {
        result.note = SeasonNote::none_found;
        return result;
    }
    std::vector<double> speeds;
    weeks.season(chosen, speeds, result.standard_error);
    std::for_each(speeds.begin(), speeds.end(), [](double& s) { s = std::exp(s); });
    result.clock = SeasonClock(speeds);
    result.note = SeasonNote::found;
    return result;
}

Season estimate_season(const Dataset& dataset, Day end, const Progress& progress) {
    // The first and the last part may be days short of whole; two years of days are asked for.
    if (dataset.customers() == 0 || weeks_between(dataset.first_day, end) < 104.0) {
        return season_of({}, progress);
    }
    return season_of(count_weeks(dataset, end, progress), progress);
}

} // namespace perennial

#include "analytics/dataset/dataset.h"
#include "analytics/lifetime/season/promotions.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>

namespace perennial {

namespace {

/// Orders of a day, and those with a discount or a coupon.
struct DayOrders {
    double all = 0.0, discounted = 0.0;
};

std::vector<DayOrders> count_orders(const Dataset& dataset, Day end) {
    std::vector<DayOrders> days(static_cast<std::size_t>((end - dataset.first_day).count()) + 1);
    const Orders& orders = dataset.orders;
    for (std::size_t i = 0; i < orders.size(); ++i) {
        if (orders.sale_lines[i] == 0 || orders.day[i] > end) {
            continue;
        }
        DayOrders& day =
            days[static_cast<std::size_t>((orders.day[i] - dataset.first_day).count())];
        day.all += 1.0;
        day.discounted +=
            orders.discount[i].micros > 0 || orders.coupon[i] != StringTable::npos ? 1.0 : 0.0;
    }
    return days;
}

/// Days are usual or promotions, and tend to be as the day before; a day's discounted orders are
/// binomial with the share of its kind. source: Rabiner (1989), Proceedings of the IEEE 77(2):
/// scaled forward-backward and re-estimation, eqs. (90)-(92), (109)-(110).
class TwoKindsOfDays {
  public:
    explicit TwoKindsOfDays(std::vector<DayOrders> days) : m_days(std::move(days)) {
        double all = 1.0;
        double discounted = 0.5;
        for (const DayOrders& day : m_days) {
            all += day.all;
            discounted += day.discounted;
        }
        m_share = {0.5 * discounted / all, std::min(0.95, 2.0 * discounted / all)};
    }

    void fit(const Progress& progress) {
        constexpr int most_turns = 100;
        for (int turn = 0; turn < most_turns; ++turn) {
            progress.check();
            const double before = m_share[1];
            reestimate();
            if (turn > 10 && std::abs(m_share[1] - before) < 1e-6) {
                break;
            }
        }
    }

    double share(std::size_t kind) const { return m_share[kind]; }
    const std::vector<double>& p_promotion() const { return m_p; } ///< by day

  private:
    /// Likelihood of each kind, up to a factor that both share.
    std::array<double, 2> likelihood(const DayOrders& day) const {
        std::array<double, 2> ln{};
        for (std::size_t kind = 0; kind < 2; ++kind) {
            ln[kind] = day.discounted * std::log(m_share[kind]) +
                       (day.all - day.discounted) * std::log1p(-m_share[kind]);
        }
        const double top = std::max(ln[0], ln[1]);
        return {std::exp(ln[0] - top), std::exp(ln[1] - top)};
    }

    /// One turn of expectation and maximisation.
    void reestimate() {
        const std::size_t n = m_days.size();
        std::vector<std::array<double, 2>> forward(n);
        std::array<double, 2> before{0.9, 0.1};
        for (std::size_t t = 0; t < n; ++t) {
            const auto seen = likelihood(m_days[t]);
            const double stays_usual = before[0] * (1.0 - m_begins) + before[1] * m_ends;
            forward[t] = {stays_usual * seen[0], (1.0 - stays_usual) * seen[1]};
            const double sum = std::max(forward[t][0] + forward[t][1], 1e-300);
            before = forward[t] = {forward[t][0] / sum, forward[t][1] / sum};
        }
        m_p.assign(n, 0.0);
        std::array<double, 2> after{1.0, 1.0};
        std::array<double, 2> days{};
        std::array<DayOrders, 2> orders{};
        double begins = 0.0;
        double ends = 0.0;
        for (std::size_t t = n; t-- > 0;) {
            const double p1 = forward[t][1] * after[1];
            const double sum = std::max(forward[t][0] * after[0] + p1, 1e-300);
            m_p[t] = p1 / sum;
            for (std::size_t kind = 0; kind < 2; ++kind) {
                const double p = kind == 1 ? m_p[t] : 1.0 - m_p[t];
                days[kind] += t + 1 < n ? p : 0.0;
                orders[kind].all += p * m_days[t].all;
                orders[kind].discounted += p * m_days[t].discounted;
            }
            const auto seen = likelihood(m_days[t]);
            if (t > 0) {
                const double usual = seen[0] * after[0];
                const double promotion = seen[1] * after[1];
                const double from_usual =
                    forward[t - 1][0] * ((1.0 - m_begins) * usual + m_begins * promotion);
                const double from_promotion =
                    forward[t - 1][1] * (m_ends * usual + (1.0 - m_ends) * promotion);
                const double both = std::max(from_usual + from_promotion, 1e-300);
                begins += forward[t - 1][0] * m_begins * promotion / both;
                ends += forward[t - 1][1] * m_ends * usual / both;
                after = {((1.0 - m_begins) * usual + m_begins * promotion) / both,
                         (m_ends * usual + (1.0 - m_ends) * promotion) / both};
            }
        }
        m_begins = std::clamp(begins / std::max(days[0], 1.0), 1e-4, 0.5);
        m_ends = std::clamp(ends / std::max(days[1], 1.0), 1e-3, 0.5);
        for (std::size_t kind = 0; kind < 2; ++kind) {
            m_share[kind] = std::clamp((orders[kind].discounted + 0.01) / (orders[kind].all + 1.0),
                                       1e-4, 1.0 - 1e-4);
        }
    }

    std::vector<DayOrders> m_days;
    std::array<double, 2> m_share{};
    double m_begins = 0.03, m_ends = 0.2; ///< chance that a day begins a promotion, or ends one
    std::vector<double> m_p;
};

/// Runs of days that are more likely promotions than not, where promotions are something of their
/// own: their share of discounted orders is twice the usual, and most days are usual.
std::vector<DaySpan> discounted_days(const Dataset& dataset, Day end, const Progress& progress) {
    TwoKindsOfDays kinds(count_orders(dataset, end));
    kinds.fit(progress);
    std::vector<DaySpan> runs;
    std::size_t promoted = 0;
    const std::vector<double>& p = kinds.p_promotion();
    for (std::size_t t = 0; t < p.size(); ++t) {
        if (p[t] <= 0.5) {
            continue;
        }
        const Day day = dataset.first_day + std::chrono::days{t};
        runs.push_back({day, day});
        ++promoted;
    }
    const bool apart = kinds.share(1) >= 2.0 * kinds.share(0) && 2 * promoted < p.size();
    return apart ? merged(std::move(runs)) : std::vector<DaySpan>{};
}

} // namespace

std::vector<DaySpan> merged(std::vector<DaySpan> periods) {
    std::sort(periods.begin(), periods.end(),
              [](const DaySpan& a, const DaySpan& b) { return a.first < b.first; });
    std::vector<DaySpan> apart;
    for (const DaySpan& period : periods) {
        if (!apart.empty() && period.first <= apart.back().last + std::chrono::days{1}) {
            apart.back().last = std::max(apart.back().last, period.last);
        } else {
            apart.push_back(period);
        }
    }
    return apart;
}

PromotionDays promotion_days(const Dataset& dataset, Day end, const Progress& progress) {
    PromotionDays days;
    days.known_until = end;
    if (!dataset.campaigns.empty()) {
        days.periods = merged(dataset.campaigns);
        days.known_until = std::max(end, days.periods.back().last);
    } else if (end >= dataset.first_day && (dataset.has_discount || dataset.coupons.size() > 0)) {
        days.source = PromotionSource::orders;
        days.periods = discounted_days(dataset, end, progress);
    }
    return days;
}

} // namespace perennial

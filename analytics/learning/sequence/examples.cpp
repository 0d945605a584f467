#include "analytics/learning/sequence/examples.h"

#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"
#include "analytics/forecast/probability.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <tuple>

namespace perennial::sequence {

namespace {

constexpr std::size_t most_channels = 4;
constexpr std::size_t most_categories = 8;
constexpr std::size_t plain_event_width = 8;
constexpr std::size_t plain_static_width = 12;

/// Positions of the largest weights, largest first; none when there is nothing to tell apart.
std::vector<std::uint32_t> heaviest(const std::vector<double>& weights, std::size_t most) {
    std::vector<std::uint32_t> at;
    for (std::uint32_t i = 0; i < weights.size(); ++i) {
        if (weights[i] > 0.0) {
            at.push_back(i);
        }
    }
    if (at.size() < 2) {
        return {};
    }
    std::stable_sort(at.begin(), at.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return weights[a] > weights[b]; });
    at.resize(std::min(at.size(), most));
    return at;
}

double log_ratio(double value, double unit) {
    return std::log1p(std::max(value, 0.0) / unit);
}

double log_days(double days) {
    return std::log1p(std::max(days, 0.0));
}

/// Sine and cosine of the time of the year.
std::pair<float, float> season_of(Day day) {
    const double days = static_cast<double>(day.time_since_epoch().count());
    const double angle = 2.0 * std::numbers::pi * days / 365.2425;
    return {static_cast<float>(std::sin(angle)), static_cast<float>(std::cos(angle))};
}

/// One purchase day of one customer.
struct PurchaseDay {
    Day day{};
    double value = 0.0;    ///< net of the refunds booked to it until the end, major units
    double discount = 0.0; ///< major units
    double sale_lines = 0.0;
    bool coupon = false;
    std::uint32_t channel = StringTable::npos;
    std::size_t first_order = 0, last_order = 0; ///< [first, last) in Orders
};

/// A customer's purchase days until `end`, oldest first.
void load_days(const Dataset& dataset, std::size_t customer, Day end,
               std::vector<PurchaseDay>& days) {
    days.clear();
    const Orders& orders = dataset.orders;
    for (std::size_t o = dataset.first_order[customer];
         o < dataset.first_order[customer + 1] && orders.day[o] <= end; ++o) {
        if (orders.sale_lines[o] == 0) {
            continue;
        }
        if (days.empty() || days.back().day != orders.day[o]) {
            days.push_back({.day = orders.day[o], .first_order = o});
        }
        PurchaseDay& day = days.back();
        day.value += to_major(orders.revenue[o]);
        day.discount += to_major(orders.discount[o]);
        day.sale_lines += orders.sale_lines[o];
        day.coupon = day.coupon || orders.coupon[o] != StringTable::npos;
        day.channel = orders.channel[o];
        day.last_order = o + 1;
    }
    const BookedRefunds& refunds = dataset.refunds;
    const CustomerIndex index{static_cast<std::uint32_t>(customer)};
    const auto found = std::lower_bound(refunds.customer.begin(), refunds.customer.end(), index);
    for (auto r = static_cast<std::size_t>(found - refunds.customer.begin());
         r < refunds.size() && refunds.customer[r] == index && refunds.day[r] <= end; ++r) {
        const auto after =
            std::upper_bound(days.begin(), days.end(), refunds.day[r],
                             [](Day day, const PurchaseDay& p) { return day < p.day; });
        if (after != days.begin()) {
            std::prev(after)->value += to_major(refunds.amount[r]);
        }
    }
}

/// Shares of a day's sales that the plan's categories have.
void add_category_shares(const Dataset& dataset, const FeaturePlan& plan, const PurchaseDay& day,
                         float* shares) {
    const Lines& lines = dataset.lines;
    double total = 0.0;
    std::array<double, most_categories> of{};
    for (std::size_t o = day.first_order; o < day.last_order; ++o) {
        for (std::size_t l = dataset.orders.first_line[o]; l < dataset.orders.first_line[o + 1];
             ++l) {
            if (lines.amount[l].micros <= 0) {
                continue;
            }
            total += to_major(lines.amount[l]);
            const std::uint32_t category = lines.product[l].valid()
                                               ? dataset.product_category[lines.product[l].at()]
                                               : StringTable::npos;
            const auto found = std::find(plan.categories.begin(), plan.categories.end(), category);
            if (found != plan.categories.end()) {
                of[static_cast<std::size_t>(found - plan.categories.begin())] +=
                    to_major(lines.amount[l]);
            }
        }
    }
    for (std::size_t k = 0; k < plan.categories.size() && total > 0.0; ++k) {
        shares[k] = static_cast<float>(of[k] / total);
    }
}

void add_event(const Dataset& dataset, const FeaturePlan& plan, const PurchaseDay& day,
               const PurchaseDay* previous, Day end, std::vector<float>& events) {
    const std::size_t at = events.size();
    events.resize(at + plan.event_width(), 0.0F);
    float* const e = &events[at];
    const double gap = previous ? static_cast<double>((day.day - previous->day).count()) : 0.0;
    e[0] = static_cast<float>(log_days(gap));
    e[1] = previous ? 0.0F : 1.0F;
    e[2] = static_cast<float>(log_days(static_cast<double>((end - day.day).count())));
    e[3] = static_cast<float>(log_ratio(day.value, plan.typical_value));
    const double before_discount = std::max(day.value, 0.0) + day.discount;
    e[4] = static_cast<float>(before_discount > 0.0 ? day.discount / before_discount : 0.0) +
           (day.coupon ? 1.0F : 0.0F);
    e[5] = static_cast<float>(std::log1p(day.sale_lines));
    if (plan.seasons) {
        std::tie(e[6], e[7]) = season_of(day.day);
    }
    float* const channels = e + plain_event_width;
    for (std::size_t k = 0; k < plan.channels.size(); ++k) {
        channels[k] = plan.channels[k] == day.channel ? 1.0F : 0.0F;
    }
    if (!plan.categories.empty()) {
        add_category_shares(dataset, plan, day, channels + plan.channels.size());
    }
}

void add_statics(const FeaturePlan& plan, const CustomerSummary& summary, const Priors& priors,
                 std::size_t i, std::vector<float>& statics) {
    const double age = 7.0 * summary.T[i];
    const double silent = 7.0 * (summary.T[i] - summary.recency[i]);
    const double x = summary.frequency[i];
    const double usual_gap = x > 0.0 ? 7.0 * summary.recency[i] / x : 0.0;
    const Outcome& prior = priors.outcome[i];
    float season_sin = 0.0F;
    float season_cos = 0.0F;
    if (plan.seasons) {
        std::tie(season_sin, season_cos) = season_of(summary.end);
    }
    for (const double value :
         {log_days(silent), log_days(age), std::log1p(x), silent / (age + 1.0),
          x > 0.0 ? std::log((silent + 1.0) / (usual_gap + 1.0)) : 0.0, prior.logit,
          prior.log_extra, priors.p_alive[i], log_ratio(priors.spend[i], plan.typical_value),
          log_ratio(to_major(summary.revenue_to_date[i]), plan.typical_value)}) {
        statics.push_back(static_cast<float>(value));
    }
    statics.push_back(season_sin);
    statics.push_back(season_cos);
}

} // namespace

std::size_t FeaturePlan::event_width() const {
    return plain_event_width + channels.size() + categories.size();
}

std::size_t FeaturePlan::static_width() {
    return plain_static_width;
}

FeaturePlan plan_features(const Dataset& dataset, const CustomerSummary& calibration, bool seasons,
                          const Progress& progress) {
    FeaturePlan plan;
    plan.seasons = seasons;
    std::vector<double> channels(dataset.channels.size());
    std::vector<double> categories(dataset.categories.size());
    std::vector<double> values;
    const Orders& orders = dataset.orders;
    for (const CustomerIndex customer : calibration.customer) {
        if (customer.value % 4096 == 0) {
            progress.check();
        }
        for (std::size_t o = dataset.first_order[customer.at()];
             o < dataset.first_order[customer.at() + 1] && orders.day[o] <= calibration.end; ++o) {
            if (orders.sale_lines[o] == 0) {
                continue;
            }
            const double revenue = to_major(orders.revenue[o]);
            values.push_back(revenue);
            if (orders.channel[o] != StringTable::npos) {
                channels[orders.channel[o]] += revenue;
            }
            for (std::size_t l = orders.first_line[o];
                 !categories.empty() && l < orders.first_line[o + 1]; ++l) {
                const ProductIndex product = dataset.lines.product[l];
                const std::uint32_t category =
                    product.valid() ? dataset.product_category[product.at()] : StringTable::npos;
                if (category != StringTable::npos && dataset.lines.amount[l].micros > 0) {
                    categories[category] += to_major(dataset.lines.amount[l]);
                }
            }
        }
    }
    plan.channels = heaviest(channels, most_channels);
    plan.categories = heaviest(categories, most_categories);
    if (!values.empty()) {
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::nth_element(values.begin(), middle, values.end());
        plan.typical_value = *middle > 0.0 ? *middle : 1.0;
    }
    return plan;
}

Priors fit_priors(const CustomerSummary& summary, int horizon_days, const Progress& progress) {
    Forecast forecast =
        forecast_by_models("mbg_nbd", "gamma_gamma_first", summary, horizon_days, progress);
    Priors priors;
    for (std::size_t i = 0; i < summary.size(); ++i) {
        const double p = std::clamp(forecast.p_purchase[i], 1e-4, 1.0 - 1e-4);
        const double days = std::max(forecast.expected_purchases[i] / p, 1.0 + 1e-3);
        const double spend = std::max(
            forecast.expected_revenue[i] / std::max(forecast.expected_purchases[i], 1e-300), 1e-6);
        priors.spend.push_back(spend);
        priors.outcome.push_back(
            {std::log(p / (1.0 - p)), std::log(days - 1.0), std::log(spend * days), 0.0});
    }
    priors.p_alive = std::move(forecast.p_alive);
    return priors;
}

Examples read_examples(const Dataset& dataset, const FeaturePlan& plan,
                       const CustomerSummary& summary, const Priors& priors,
                       std::span<const std::uint32_t> positions) {
    Examples examples;
    examples.first_event.push_back(0);
    std::vector<PurchaseDay> days;
    for (const std::uint32_t i : positions) {
        load_days(dataset, summary.customer[i].at(), summary.end, days);
        const std::size_t from = days.size() - std::min(days.size(), longest_history);
        for (std::size_t k = from; k < days.size(); ++k) {
            add_event(dataset, plan, days[k], k > 0 ? &days[k - 1] : nullptr, summary.end,
                      examples.events);
        }
        add_statics(plan, summary, priors, i, examples.statics);
        examples.first_event.push_back(
            static_cast<std::uint32_t>(examples.events.size() / plan.event_width()));
    }
    return examples;
}

} // namespace perennial::sequence

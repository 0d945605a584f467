#include "analytics/lifetime/outlook.h"

#include "analytics/core/error.h"
#include "analytics/core/random.h"
#include "analytics/lifetime/registry.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>

namespace perennial {

namespace {

constexpr int past_points = 80, future_points = 40;
constexpr std::size_t most_shown_purchases = 120; ///< beyond, single jumps cannot be seen
constexpr int outlook_draws = 4'000;
constexpr std::uint64_t outlook_seed = 0x4F55544C'4F4F4B21U; // fixed: asked again, answered alike
constexpr double latest_weeks = outlook_years * 365.25 / 7.0;

std::unique_ptr<PurchaseModel> model_of(const FitSummary& fit) {
    const ModelEntry& entry = find_model(fit.model);
    std::vector<double> values;
    for (const std::string_view name : entry.parameters) {
        const auto found = std::find_if(fit.parameters.begin(), fit.parameters.end(),
                                        [&](const NamedValue& p) { return p.name == name; });
        if (found == fit.parameters.end()) {
            throw Error(ErrorCode::bad_input, "parameter missing: " + std::string(name));
        }
        values.push_back(found->value);
    }
    return entry.purchase_at(values);
}

/// The history as it stood on `day`, before or after what was bought on that day itself.
History history_on(const PurchaseDays& purchases, Day day, bool with_that_day) {
    const auto& days = purchases.days;
    const auto until = with_that_day ? std::upper_bound(days.begin(), days.end(), day)
                                     : std::lower_bound(days.begin(), days.end(), day);
    const auto count = static_cast<double>(until - days.begin());
    return {count - 1.0, weeks_between(days.front(), *std::prev(until)),
            weeks_between(days.front(), day)};
}

std::vector<ChancePoint> chances(const PurchaseModel& model, const PurchaseDays& purchases,
                                 double horizon_weeks, const Progress& progress) {
    std::vector<ChancePoint> points;
    const auto add = [&](Day day, bool with_that_day) {
        progress.check();
        const History history = history_on(purchases, day, with_that_day);
        points.push_back({day, model.p_alive(history), history.x});
    };
    const auto spread = [&](Day from, Day to, int count) {
        std::vector<Day> days;
        for (int i = 0; i <= count; ++i) {
            const double share = static_cast<double>(i) / count;
            days.push_back(from + std::chrono::days(std::lround(
                                      share * static_cast<double>((to - from).count()))));
        }
        return days;
    };
    std::vector<Day> days = spread(purchases.days.front(), purchases.end, past_points);
    const bool jumps = purchases.days.size() <= most_shown_purchases;
    if (jumps) {
        days.insert(days.end(), purchases.days.begin(), purchases.days.end());
    }
    const Day last = purchases.end + std::chrono::days(std::lround(7.0 * horizon_weeks));
    const std::vector<Day> ahead = spread(purchases.end, last, future_points);
    days.insert(days.end(), ahead.begin(), ahead.end());
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    for (const Day day : days) {
        if (jumps && day != purchases.days.front() &&
            std::binary_search(purchases.days.begin(), purchases.days.end(), day)) {
            add(day, false);
        }
        add(day, true);
    }
    return points;
}

void date_next(const PurchaseModel& model, const History& now, double p_alive, Outlook& outlook,
               Day end) {
    const auto comes = [&](double weeks) {
        return 1.0 - model.p_no_purchase(now, weeks);
    };
    const double ever = comes(latest_weeks);
    outlook.p_never = 1.0 - p_alive * ever;
    if (!(p_alive * ever > 1e-4)) {
        return;
    }
    const auto quantile = [&](double share) {
        double low = 0.0, high = latest_weeks;
        for (int i = 0; i < 40; ++i) {
            const double middle = 0.5 * (low + high);
            (comes(middle) < share * ever ? low : high) = middle;
        }
        return end + std::chrono::days(static_cast<int>(std::ceil(7.0 * high - 1e-6)));
    };
    outlook.next_p50 = quantile(0.5);
    outlook.next_p90 = quantile(0.9);
}

Interval count_interval(const PurchaseModel& model, const History& now, double p_alive,
                        double horizon_weeks, double churn_change, const Progress& progress) {
    Random random(outlook_seed);
    std::vector<double> counts(outlook_draws, 0.0);
    for (double& count : counts) {
        if (random.uniform() >= p_alive) {
            continue;
        }
        progress.check();
        const Life life = model.draw_life(random, now, churn_change);
        count = life.draw_purchases(random, horizon_weeks);
    }
    std::sort(counts.begin(), counts.end());
    constexpr std::size_t tail = outlook_draws / 20;
    return {counts[tail], counts[outlook_draws - 1 - tail]};
}

} // namespace

Outlook customer_outlook(const FitSummary& fit, const PurchaseDays& purchases, double horizon_weeks,
                         double churn_change, const Progress& progress) {
    const auto& days = purchases.days;
    if (days.empty() || days.back() > purchases.end ||
        std::adjacent_find(days.begin(), days.end(), std::greater_equal<>()) != days.end()) {
        throw Error(ErrorCode::bad_input, "purchase days must ascend and end by the observation");
    }
    const std::unique_ptr<PurchaseModel> model = model_of(fit);
    const History now = history_on(purchases, purchases.end, true);
    const double p_alive = model->p_alive(now);
    Outlook outlook;
    outlook.p_alive = chances(*model, purchases, horizon_weeks, progress);
    date_next(*model, now, p_alive, outlook, purchases.end);
    outlook.purchases = count_interval(*model, now, p_alive, horizon_weeks, churn_change, progress);
    return outlook;
}

} // namespace perennial

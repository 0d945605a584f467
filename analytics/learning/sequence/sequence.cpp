#include "analytics/learning/sequence/sequence.h"

#include "analytics/core/parallel_for.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/dataset/dataset.h"
#include "analytics/forecast/forecaster.h"
#include "analytics/forecast/horizon.h"
#include "analytics/learning/sequence/examples.h"
#include "analytics/learning/sequence/predictive_interval.h"
#include "analytics/learning/sequence/training.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace perennial::sequence {

namespace {

constexpr int shortest_window_days = 14;
constexpr std::size_t most_windows = 5;
constexpr int days_to_know_seasons = 300; ///< between the first and the last window
constexpr std::size_t least_customers = 200, least_buyers = 50; ///< in the latest window

/// Days as of which the shop is looked at, and how far ahead.
struct Windows {
    int days = 0;          ///< length; the horizon, or shorter where the history is
    std::vector<Day> ends; ///< of what may be known; latest first
    bool seasons = false;
};

Windows choose_windows(const CustomerSummary& calibration, int horizon_days) {
    const Day first = *std::min_element(calibration.first_day.begin(), calibration.first_day.end());
    const int span = static_cast<int>((calibration.end - first).count()) + 1;
    Windows windows;
    windows.days = std::min(horizon_days, span / 2);
    if (windows.days < shortest_window_days || 2 * windows.days + 1 < horizon_days) {
        throw Error(ErrorCode::too_little_data,
                    "a history as long as the horizon of " + std::to_string(horizon_days) +
                        " days, and at least " + std::to_string(2 * shortest_window_days) +
                        " days; there are " + std::to_string(span));
    }
    const Day latest = calibration.end - std::chrono::days{windows.days};
    const int room = static_cast<int>((latest - first).count()) + 1 - windows.days;
    const int step = std::max((windows.days + 1) / 2, room / static_cast<int>(most_windows - 1));
    for (int back = 0; back <= room && windows.ends.size() < most_windows; back += step) {
        windows.ends.push_back(latest - std::chrono::days{back});
    }
    windows.seasons = (windows.ends.front() - windows.ends.back()).count() >= days_to_know_seasons;
    return windows;
}

/// A number that depends on the customer's key only: the same customers are chosen whatever the
/// order of the rows. source: Fowler, Noll & Vo, FNV-1a, with the finaliser of splitmix64.
std::uint64_t customer_hash(std::string_view key) {
    std::uint64_t h = 0xCBF29CE484222325U;
    for (const char c : key) {
        h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    }
    h = (h ^ (h >> 30U)) * 0xBF58476D1CE4E5B9U;
    h = (h ^ (h >> 27U)) * 0x94D049BB133111EBU;
    return h ^ (h >> 31U);
}

void append(Examples& to, const Examples& more) {
    if (to.first_event.empty()) {
        to.first_event.push_back(0);
    }
    const std::uint32_t shift = to.first_event.back();
    for (std::size_t i = 0; i < more.size(); ++i) {
        to.first_event.push_back(shift + more.first_event[i + 1]);
    }
    to.events.insert(to.events.end(), more.events.begin(), more.events.end());
    to.statics.insert(to.statics.end(), more.statics.begin(), more.statics.end());
}

/// The windows' customers with what they then did; `latest` of them belong to the latest window.
struct Lessons {
    TrainingData data;
    std::size_t latest = 0;
};

/// The customers of a summary that are learnt from, in an order of their own.
std::vector<std::uint32_t> chosen_positions(const CustomerSummary& summary,
                                            const std::vector<std::uint64_t>& hash,
                                            std::uint64_t below) {
    std::vector<std::uint32_t> positions;
    for (std::uint32_t i = 0; i < summary.size(); ++i) {
        if (hash[summary.customer[i].at()] < below) {
            positions.push_back(i);
        }
    }
    std::sort(positions.begin(), positions.end(), [&](std::uint32_t a, std::uint32_t b) {
        return hash[summary.customer[a].at()] < hash[summary.customer[b].at()];
    });
    return positions;
}

/// Hashes below this are learnt from: about most_examples and most_events in all windows together.
std::uint64_t hash_limit(const std::vector<CustomerSummary>& summaries) {
    double examples = 0.0;
    double events = 0.0;
    for (const CustomerSummary& summary : summaries) {
        examples += static_cast<double>(summary.size());
        for (const double x : summary.frequency) {
            events += std::min(x + 1.0, static_cast<double>(longest_history));
        }
    }
    const double share = std::min(most_examples / examples, most_events / events);
    return share >= 1.0 ? ~std::uint64_t{0} : static_cast<std::uint64_t>(share * 0x1p64);
}

Lessons read_lessons(const Dataset& dataset, const Windows& windows, const FeaturePlan& plan,
                     const std::vector<std::uint64_t>& hash, std::size_t folds,
                     const Progress& progress) {
    std::vector<CustomerSummary> summaries;
    for (const Day end : windows.ends) {
        summaries.push_back(summarise(dataset, end, progress.part(0.0, 0.3)));
    }
    const std::uint64_t limit = hash_limit(summaries);
    Lessons lessons;
    TrainingData& data = lessons.data;
    for (std::size_t w = 0; w < summaries.size(); ++w) {
        const CustomerSummary& summary = summaries[w];
        const double from = static_cast<double>(w) / static_cast<double>(summaries.size());
        const double to = static_cast<double>(w + 1) / static_cast<double>(summaries.size());
        const Priors priors =
            fit_priors(summary, windows.days, progress.part(0.3 + 0.7 * from, 0.3 + 0.7 * to));
        const Holdout after =
            holdout(dataset, summary, summary.end + std::chrono::days{windows.days});
        const std::vector<std::uint32_t> positions = chosen_positions(summary, hash, limit);
        append(data.examples, read_examples(dataset, plan, summary, priors, positions));
        for (const std::uint32_t i : positions) {
            data.prior.push_back(priors.outcome[i]);
            data.purchases.push_back(after.purchases[i]);
            data.revenue.push_back(after.revenue[i]);
            data.fold.push_back(static_cast<std::uint32_t>(hash[summary.customer[i].at()] % folds));
        }
        lessons.latest = w == 0 ? data.fold.size() : lessons.latest;
    }
    const auto buyers =
        std::count_if(data.purchases.begin(),
                      data.purchases.begin() + static_cast<std::ptrdiff_t>(lessons.latest),
                      [](double purchases) { return purchases > 0.0; });
    if (lessons.latest < least_customers || buyers < static_cast<std::ptrdiff_t>(least_buyers)) {
        throw Error(ErrorCode::too_little_data,
                    std::to_string(least_customers) + " customers, " +
                        std::to_string(least_buyers) + " of whom buy again within " +
                        std::to_string(windows.days) + " days; there are " +
                        std::to_string(lessons.latest) + " and " + std::to_string(buyers));
    }
    return lessons;
}

/// From a prior and what the network says to the forecast distribution.
Outcome outcome_of(const Outcome& prior, const Outcome& shift, const Correction& correction) {
    return corrected(
        corrected(prior, {shift.logit, shift.log_extra, shift.log_value, shift.log_sigma}),
        correction);
}

/// Sets limits.value_scale so that revenue forecast for unseen customers adds up to what came in;
/// the lognormal's mean alone hangs on its tail.
void scale_value(const std::vector<Outcome>& forecast, const std::vector<double>& revenue,
                 OutcomeLimits& limits) {
    double expected = 0.0;
    double actual = 0.0;
    for (std::size_t i = 0; i < forecast.size(); ++i) {
        expected += expected_revenue(forecast[i], limits);
        actual += revenue[i];
    }
    if (expected > 0.0) {
        limits.value_scale = std::clamp(actual / expected, 0.5, 2.0);
    }
}

void say(const Outcome& outcome, const OutcomeLimits& limits, const PredictiveInterval& intervals,
         std::size_t i, Forecast& forecast) {
    forecast.p_purchase[i] = p_purchase(outcome);
    forecast.expected_purchases[i] = expected_purchases(outcome, limits);
    forecast.expected_revenue[i] = expected_revenue(outcome, limits);
    std::tie(forecast.purchases_low[i], forecast.purchases_high[i]) =
        intervals.purchases(outcome, limits);
    std::tie(forecast.revenue_low[i], forecast.revenue_high[i]) = intervals.revenue(outcome);
}

} // namespace

Forecast forecast(const Dataset& dataset, const CustomerSummary& calibration, int horizon_days,
                  const Progress& progress) {
    check_horizon(calibration, horizon_days);
    const Windows windows = choose_windows(calibration, horizon_days);
    const FeaturePlan plan = plan_features(dataset, calibration, windows.seasons, progress);
    std::vector<std::uint64_t> hash(dataset.customers());
    for (std::size_t i = 0; i < hash.size(); ++i) {
        hash[i] = customer_hash(dataset.customer_keys[i]);
    }
    const TrainingOptions options;
    Lessons lessons =
        read_lessons(dataset, windows, plan, hash, options.folds, progress.part(0.0, 0.1));
    const std::size_t latest = lessons.latest;
    const std::vector<Outcome> latest_prior(lessons.data.prior.begin(),
                                            lessons.data.prior.begin() +
                                                static_cast<std::ptrdiff_t>(latest));
    const std::vector<double> purchases = lessons.data.purchases;
    const std::vector<double> revenue = lessons.data.revenue;
    const Training training = train(std::move(lessons.data), plan.event_width(), windows.days,
                                    options, progress.part(0.1, 0.9));

    const Ensemble& ensemble = training.ensemble;
    OutcomeLimits limits = ensemble.limits;
    std::vector<Outcome> unseen;
    for (std::size_t i = 0; i < latest; ++i) {
        unseen.push_back(outcome_of(latest_prior[i], ensemble.shift, training.unseen[i]));
    }
    scale_value(unseen, revenue, limits);
    const PredictiveInterval intervals(unseen, limits, purchases, revenue, progress);

    // The network sees the prior of the window it learnt on, and corrects that of the horizon.
    const Priors seen = fit_priors(calibration, windows.days, progress.part(0.9, 0.92));
    const Priors prior = windows.days == horizon_days
                             ? seen
                             : fit_priors(calibration, horizon_days, progress.part(0.92, 0.94));
    limits.days = horizon_days;
    const double longer = static_cast<double>(horizon_days) / windows.days;
    limits.value *= longer;
    // What is not known of a customer's rate adds variance with the square of the mean.
    limits.dispersion = 1.0 + (limits.dispersion - 1.0) * longer;
    Forecast result;
    result.horizon_days = horizon_days;
    for (std::vector<double>* column :
         {&result.p_purchase, &result.expected_purchases, &result.expected_revenue,
          &result.purchases_low, &result.purchases_high, &result.revenue_low,
          &result.revenue_high}) {
        column->resize(calibration.size());
    }
    parallel_for(calibration.size(), 1024, [&](std::size_t, std::size_t begin, std::size_t end) {
        std::vector<std::uint32_t> positions(end - begin);
        std::iota(positions.begin(), positions.end(), static_cast<std::uint32_t>(begin));
        const std::vector<Correction> corrections =
            correct(ensemble, read_examples(dataset, plan, calibration, seen, positions), progress);
        for (std::size_t i = begin; i < end; ++i) {
            say(outcome_of(prior.outcome[i], ensemble.shift, corrections[i - begin]), limits,
                intervals, i, result);
        }
    });
    progress.step(1.0, Stage::fitting);
    return result;
}

} // namespace perennial::sequence

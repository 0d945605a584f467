#include "analytics/forecast/blend.h"

#include "analytics/core/error.h"
#include "analytics/dataset/dataset.h"
#include "analytics/forecast/loss.h"
#include "analytics/forecast/registry.h"
#include "analytics/forecast/source.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

namespace perennial {

namespace {

struct Member {
    const ForecasterEntry* entry = nullptr;
    const Forecast* earlier = nullptr; ///< of the holdout that ended on the forecast's first day
    const Forecast* now = nullptr;
    double weight = 0.0;
};

EarlierCut needed_cut(ForecastSource& source, Day end, int horizon_days, const Progress& progress) {
    const auto cut =
        earlier_cut(source.dataset(), source.summary(end, progress.part(0.0, 0.02)), horizon_days);
    if (!cut) {
        throw Error(ErrorCode::too_little_data, "an earlier holdout of four weeks or more");
    }
    return *cut;
}

/// All but the rules of thumb that can forecast both cuts.
std::vector<Member> find_members(ForecastSource& source, Day end, int horizon_days,
                                 const EarlierCut& cut, const Progress& progress) {
    std::vector<const ForecasterEntry*> entries;
    for (const ForecasterEntry& entry : forecasters()) {
        if (entry.kind != ForecasterKind::naive && entry.kind != ForecasterKind::blend) {
            entries.push_back(&entry);
        }
    }
    std::vector<Member> members;
    const double parts = 2.0 * static_cast<double>(entries.size());
    double done = 0.0;
    for (const ForecasterEntry* entry : entries) {
        try {
            const Forecast& earlier =
                source.means(*entry, cut.end, cut.horizon_days,
                             progress.part(done / parts, (done + 1.0) / parts));
            const Forecast& now =
                source.forecast(*entry, end, horizon_days,
                                progress.part((done + 1.0) / parts, (done + 2.0) / parts));
            members.push_back({entry, &earlier, &now});
        } catch (const Error&) {
            // It needs more than these customers tell; the others go on.
        }
        done += 2.0;
    }
    if (members.size() < 2) {
        throw Error(ErrorCode::too_little_data,
                    "two forecasters that can run; there is none or one");
    }
    return members;
}

void add_times(std::vector<double>& sum, double factor, const std::vector<double>& values) {
    sum.resize(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        sum[i] += factor * values[i];
    }
}

void scale(std::vector<double>& values, double factor) {
    std::for_each(values.begin(), values.end(), [factor](double& v) { v *= factor; });
}

/// Weighted means of the members, at the earlier cut or now.
Forecast mixture(const std::vector<Member>& members, const Forecast* Member::*when) {
    Forecast sum;
    double chances = 0.0;
    double alive = 0.0;
    for (const Member& member : members) {
        const Forecast& one = *(member.*when);
        sum.horizon_days = one.horizon_days;
        add_times(sum.expected_purchases, member.weight, one.expected_purchases);
        add_times(sum.expected_revenue, member.weight, one.expected_revenue);
        if (!one.p_purchase.empty() && member.weight > 0.0) {
            add_times(sum.p_purchase, member.weight, one.p_purchase);
            chances += member.weight;
        }
        if (!one.p_alive.empty() && member.weight > 0.0) {
            add_times(sum.p_alive, member.weight, one.p_alive);
            alive += member.weight;
        }
    }
    std::for_each(sum.p_purchase.begin(), sum.p_purchase.end(), [&](double& p) { p /= chances; });
    std::for_each(sum.p_alive.begin(), sum.p_alive.end(), [&](double& p) { p /= alive; });
    return sum;
}

/// What weights are learned from: purchases and revenue of every n-th customer, so that no more
/// than this many are left.
constexpr std::size_t most_weighed = 20'000;

std::vector<double> every_nth(const std::vector<double>& values) {
    const std::size_t step = (values.size() + most_weighed - 1) / most_weighed;
    std::vector<double> some;
    for (std::size_t i = 0; i < values.size(); i += std::max<std::size_t>(1, step)) {
        some.push_back(values[i]);
    }
    return some;
}

double loss_of(const Forecast& forecast, const Holdout& actual) {
    const std::vector<float> losses = customer_losses(forecast, actual);
    return std::accumulate(losses.begin(), losses.end(), 0.0);
}

/// Greedy selection with replacement: starting from one share each, every round gives one more
/// share to the member that lowers the loss of the mixture most. Equal weights are where it starts
/// and what little evidence leaves. source: Caruana et al. (2004), Ensemble selection from
/// libraries of models, ICML.
void weigh(std::vector<Member>& members, const Holdout& actual, const Progress& progress) {
    constexpr int rounds = 24;
    const Holdout happened{actual.end, every_nth(actual.purchases), every_nth(actual.revenue)};
    std::vector<Forecast> single(members.size());
    Forecast sum; // of all shares so far
    for (std::size_t k = 0; k < members.size(); ++k) {
        single[k].expected_purchases = every_nth(members[k].earlier->expected_purchases);
        single[k].expected_revenue = every_nth(members[k].earlier->expected_revenue);
        add_times(sum.expected_purchases, 1.0, single[k].expected_purchases);
        add_times(sum.expected_revenue, 1.0, single[k].expected_revenue);
        members[k].weight = 1.0;
    }
    double shares = static_cast<double>(members.size());
    const auto with = [&](std::size_t k) {
        Forecast mixed = sum;
        add_times(mixed.expected_purchases, 1.0, single[k].expected_purchases);
        add_times(mixed.expected_revenue, 1.0, single[k].expected_revenue);
        scale(mixed.expected_purchases, 1.0 / (shares + 1.0));
        scale(mixed.expected_revenue, 1.0 / (shares + 1.0));
        return mixed;
    };
    for (int round = 0; round < rounds; ++round) {
        std::size_t best = 0;
        double best_loss = std::numeric_limits<double>::infinity();
        for (std::size_t k = 0; k < members.size(); ++k) {
            progress.check();
            const double loss = loss_of(with(k), happened);
            if (loss < best_loss) {
                best_loss = loss;
                best = k;
            }
        }
        add_times(sum.expected_purchases, 1.0, single[best].expected_purchases);
        add_times(sum.expected_revenue, 1.0, single[best].expected_revenue);
        members[best].weight += 1.0;
        shares += 1.0;
    }
    for (Member& member : members) {
        member.weight /= shares;
    }
}

/// Half of the earlier error, as a factor: the other half is as likely to be chance or season.
double level_factor(const std::vector<double>& forecast, const std::vector<double>& actual) {
    const double expected = std::accumulate(forecast.begin(), forecast.end(), 0.0);
    const double happened = std::accumulate(actual.begin(), actual.end(), 0.0);
    return expected > 0.0 && happened > 0.0 ? std::clamp(std::sqrt(happened / expected), 0.75, 1.33)
                                            : 1.0;
}

struct Blended {
    Forecast earlier, now;
};

Blended make_blend(ForecastSource& source, std::vector<Member> members, const EarlierCut& cut) {
    const Holdout& actual = source.outcome(cut.end, cut.horizon_days);
    Blended blended{mixture(members, &Member::earlier), mixture(members, &Member::now)};
    const double purchases = level_factor(blended.earlier.expected_purchases, actual.purchases);
    const double revenue = level_factor(blended.earlier.expected_revenue, actual.revenue);
    for (Forecast* forecast : {&blended.earlier, &blended.now}) {
        scale(forecast->expected_purchases, purchases);
        scale(forecast->expected_revenue, revenue);
    }
    return blended;
}

std::vector<Member> weighed_members(ForecastSource& source, Day end, int horizon_days,
                                    const EarlierCut& cut, const Progress& progress) {
    std::vector<Member> members =
        find_members(source, end, horizon_days, cut, progress.part(0.0, 0.9));
    weigh(members, source.outcome(cut.end, cut.horizon_days), progress);
    return members;
}

/// The reference's distributions with this forecast's chances and money.
Predictive judged_by(const Forecast& forecast, const ModelForecast& reference) {
    const std::size_t n = forecast.expected_revenue.size();
    std::vector<double> chance =
        forecast.p_purchase.empty() ? reference.forecast.p_purchase : forecast.p_purchase;
    std::vector<double> factors(n, 1.0);
    for (std::size_t i = 0; i < n; ++i) {
        chance[i] = std::clamp(chance[i], 1e-9, 1.0 - 1e-9);
        const double own = forecast.expected_revenue[i] / chance[i];
        const double theirs = reference.forecast.expected_revenue[i] /
                              std::max(reference.forecast.p_purchase[i], 1e-9);
        factors[i] = theirs > 0.0 && own > 0.0 ? std::clamp(own / theirs, 0.1, 10.0) : 1.0;
    }
    return reference.predictive.judged_anew(std::move(chance), std::move(factors));
}

void set_intervals(ForecastSource& source, const Forecast& earlier, const EarlierCut& cut,
                   Forecast& now, Day end, const Progress& progress) {
    const Holdout& actual = source.outcome(cut.end, cut.horizon_days);
    const Predictive before =
        judged_by(earlier, source.reference(cut.end, cut.horizon_days, progress));
    const IntervalLevels levels = learn_levels(before, actual.purchases, actual.revenue);
    fill_intervals(now, judged_by(now, source.reference(end, now.horizon_days, progress)), levels,
                   progress);
}

} // namespace

std::vector<BlendWeight> blend_weights(ForecastSource& source, Day end, int horizon_days,
                                       const Progress& progress) {
    const EarlierCut cut = needed_cut(source, end, horizon_days, progress);
    std::vector<BlendWeight> weights;
    for (const Member& member : weighed_members(source, end, horizon_days, cut, progress)) {
        weights.push_back({member.entry->id, member.weight});
    }
    return weights;
}

Forecast blend(const Dataset& dataset, const CustomerSummary& calibration, int horizon_days,
               const Progress& progress) {
    ForecastSource source(dataset);
    return best_forecast(source, find_forecaster("blend"), calibration.end, horizon_days, progress);
}

const Forecast& best_forecast(ForecastSource& source, const ForecasterEntry& entry, Day end,
                              int horizon_days, const Progress& progress) {
    const bool pair = entry.kind == ForecasterKind::probability && entry.covariate_model.empty();
    if (entry.kind == ForecasterKind::naive || pair) { // whose intervals are measured already
        return source.forecast(entry, end, horizon_days, progress);
    }
    const auto started = std::chrono::steady_clock::now();
    const auto taken = [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    };
    if (entry.kind == ForecasterKind::blend) {
        const EarlierCut cut = needed_cut(source, end, horizon_days, progress);
        Blended made = make_blend(
            source, weighed_members(source, end, horizon_days, cut, progress.part(0.0, 0.9)), cut);
        set_intervals(source, made.earlier, cut, made.now, end, progress.part(0.9, 1.0));
        return source.keep(entry.id, end, std::move(made.now), taken());
    }
    const auto cut = earlier_cut(source.dataset(), source.summary(end, progress), horizon_days);
    const Forecast& own = source.forecast(entry, end, horizon_days, progress.part(0.02, 0.5));
    if (!cut) {
        return own;
    }
    try {
        const Forecast& earlier =
            source.forecast(entry, cut->end, cut->horizon_days, progress.part(0.5, 0.9));
        Forecast now = own;
        set_intervals(source, earlier, *cut, now, end, progress.part(0.9, 1.0));
        return source.keep(entry.id, end, std::move(now), taken());
    } catch (const Error&) {
        return own; // nothing to measure its coverage on: the intervals are its own
    }
}

} // namespace perennial

#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/likelihood_fit.h"
#include "analytics/lifetime/pareto_nbd/pareto_nbd_model.h"

#include <array>
#include <chrono>
#include <cmath>
#include <string_view>
#include <utility>

namespace perennial::pareto_nbd {

namespace {

constexpr std::string_view model_id = "pareto_nbd";
constexpr std::array<std::string_view, 4> parameter_names{"r", "alpha", "s", "beta"};

/// Half a repeat purchase in all the time observed: what can be said when nobody bought twice.
std::unique_ptr<PurchaseModel> without_repeat_buyers(const Histories& histories,
                                                     const Exposure& seen) {
    const Params p{1.0, 2.0 * seen.weeks, 1.0, seen.mean_weeks()};
    FitSummary summary = parameter_summary(model_id, parameter_names, values_of(p));
    summary.note = FitNote::no_repeat_buyers;
    summary.customers = histories.customers;
    for (std::size_t i = 0; i < histories.size(); ++i) {
        summary.log_likelihood +=
            histories.weight[i] * log_likelihood(p, {0.0, histories.t_x[i], histories.T[i]});
    }
    return std::make_unique<Model>(p, std::move(summary), unknown_covariance(4));
}

LikelihoodSearch search_of(const Histories& histories, const Exposure& seen) {
    LikelihoodSearch search;
    search.customers = seen.customers;
    search.total = [&histories](const std::vector<double>& logs, Derivatives& out) {
        total_log_likelihood(params_at(logs), histories, out.value, out.gradient, out.hessian);
    };
    // The start and the box move with the unit of time, so the result does too. Beyond the box a
    // parameter changes nothing that can be seen: 1e4 is homogeneous to one per cent.
    const double log_unit = std::log(seen.mean_weeks());
    search.options.lower = {std::log(1e-5), log_unit + std::log(1e-7), std::log(1e-5),
                            log_unit + std::log(1e-7)};
    search.options.upper = {std::log(1e4), log_unit + std::log(1e8), std::log(1e4),
                            log_unit + std::log(1e8)};
    const double log_rate = std::log(seen.repeats / seen.weeks); // a customer and week
    // r, then s and beta in mean ages.
    constexpr std::array<std::array<double, 3>, 4> starts{
        {{0.5, 0.5, 0.5}, {2.0, 1.0, 2.0}, {0.2, 3.0, 3.0}, {1.0, 0.1, 10.0}}};
    for (const auto& [r, s, beta] : starts) {
        search.starts.push_back(
            {std::log(r), std::log(r) - log_rate, std::log(s), log_unit + std::log(beta)});
    }
    return search;
}

/// What a marketing manager must know about the fit; the rules are in docs/methods/pareto_nbd.md.
FitNote note_of(const LikelihoodMaximum& found, double mean_weeks) {
    const auto log_staying = [mean_weeks](const std::vector<double>& logs) {
        return -std::exp(logs[2]) * std::log1p(mean_weeks / std::exp(logs[3]));
    };
    const auto& at_bound = found.best.at_bound;
    if (-std::expm1(log_staying(found.best.point)) < 1e-3 && (at_bound[2] || at_bound[3])) {
        return FitNote::no_dropout;
    }
    const auto coming_purchases = [&](const std::vector<double>& logs) {
        const Model model(params_at(logs), {}, {});
        return model.expected_purchases({}, 2.0 * mean_weeks) -
               model.expected_purchases({}, mean_weeks);
    };
    const auto odds = [&](const std::vector<double>& logs) {
        return std::expm1(-log_staying(logs));
    };
    return judge(found, coming_purchases, odds);
}

} // namespace

std::unique_ptr<PurchaseModel> model(const Params& p) {
    check_parameters(model_id, values_of(p));
    return std::make_unique<Model>(p, parameter_summary(model_id, parameter_names, values_of(p)),
                                   unknown_covariance(4));
}

std::unique_ptr<PurchaseModel> fit(const Histories& histories, const Progress& progress) {
    const auto started = std::chrono::steady_clock::now();
    const Exposure seen(histories);
    if (seen.repeats == 0.0) {
        return without_repeat_buyers(histories, seen);
    }
    LikelihoodMaximum found = maximise(search_of(histories, seen), progress);
    FitSummary summary = fit_summary(model_id, parameter_names, found, histories);
    summary.note = note_of(found, seen.mean_weeks());
    summary.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    progress.step(1.0, Stage::fitting);
    return std::make_unique<Model>(params_at(found.best.point), std::move(summary),
                                   std::move(found.covariance));
}

} // namespace perennial::pareto_nbd

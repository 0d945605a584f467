#include "analytics/forecast/registry.h"

#include "analytics/core/error.h"
#include "analytics/forecast/blend.h"
#include "analytics/forecast/covariate_forecast.h"
#include "analytics/forecast/naive.h"
#include "analytics/forecast/probability.h"
#include "analytics/learning/sequence/sequence.h"
#include "analytics/learning/tree_forecasts.h"

#include <algorithm>
#include <array>
#include <string>

namespace perennial {

namespace {

/// An id as a template argument.
template <std::size_t size>
struct ModelName {
    char text[size]{};
    constexpr ModelName(const char (&name)[size]) { std::copy_n(name, size, text); }
    constexpr std::string_view view() const { return {text, size - 1}; }
};

template <ModelName id, ModelName purchases, ModelName spend, Clock clock = Clock::calendar>
constexpr ForecasterEntry probability_entry(std::string_view title, std::string_view reference,
                                            int complexity) {
    // A template argument outlives everything, so views of it may stay.
    return {.id = id.view(),
            .title = title,
            .reference = reference,
            .kind = ForecasterKind::probability,
            .complexity = complexity,
            .forecast =
                [](const Dataset& dataset, const CustomerSummary& calibration, int horizon_days,
                   const Progress& progress) {
                    return forecast_by_models({purchases.view(), spend.view(), clock}, dataset,
                                              calibration, horizon_days, progress);
                },
            .purchase_model = purchases.view(),
            .spend_model = spend.view(),
            .clock = clock};
}

template <ModelName id, ModelName purchases>
constexpr ForecasterEntry covariate_entry(std::string_view title, int complexity) {
    return {.id = id.view(),
            .title = title,
            .reference = "Fader & Hardie (2007), Incorporating time-invariant covariates",
            .kind = ForecasterKind::probability,
            .complexity = complexity,
            .forecast =
                [](const Dataset& dataset, const CustomerSummary& calibration, int horizon_days,
                   const Progress& progress) {
                    return forecast_with_covariates(purchases.view(), "gamma_gamma_first", dataset,
                                                    calibration, horizon_days, progress);
                },
            .covariate_model = purchases.view()};
}

constexpr ForecasterEntry rule(std::string_view id, std::string_view title, int complexity,
                               ForecastFunction forecast) {
    return {.id = id,
            .title = title,
            .reference = "docs/methods/forecasts.md",
            .kind = ForecasterKind::naive,
            .complexity = complexity,
            .forecast = forecast};
}

constexpr std::string_view bg_nbd_paper = "Fader, Hardie & Lee (2005), Marketing Science 24(2)";
constexpr std::string_view mbg_nbd_paper =
    "Batislam, Denizel & Filiztekin (2007), Int. J. Research in Marketing 24(3)";

constexpr std::string_view cnbd_k_paper =
    "Reutterer, Platzer & Schroeder (2021), Int. J. Research in Marketing 38(1)";
constexpr std::string_view pareto_nbd_paper =
    "Schmittlein, Morrison & Colombo (1987), Management Science 33(1)";

/// The one list of forecasters: a new one is one entry here.
constexpr std::array forecaster_list{
    rule("naive_mean", "Mean of all", 0, &naive::mean_of_all),
    rule("naive_same", "Same as before", 1, &naive::same_as_before),
    rule("naive_last_period", "Same as in the last period", 1, &naive::same_as_last_period),
    rule("naive_rate", "Own rate", 1, &naive::own_rate),
    probability_entry<"nbd", "nbd", "gamma_gamma">("NBD",
                                                   "Ehrenberg (1959), Applied Statistics 8(1)", 8),
    probability_entry<"bg_nbd", "bg_nbd", "gamma_gamma">("BG/NBD", bg_nbd_paper, 10),
    probability_entry<"bg_nbd_first", "bg_nbd", "gamma_gamma_first">(
        "BG/NBD, first purchase counted", bg_nbd_paper, 10),
    probability_entry<"bg_nbd_season", "bg_nbd", "gamma_gamma_first", Clock::season>(
        "BG/NBD by the season", bg_nbd_paper, 12),
    probability_entry<"bg_nbd_promotions", "bg_nbd", "gamma_gamma_first", Clock::promotions>(
        "BG/NBD by season and promotions", bg_nbd_paper, 13),
    covariate_entry<"bg_nbd_covariates", "bg_nbd">("BG/NBD with first-day facts", 14),
    probability_entry<"mbg_nbd", "mbg_nbd", "gamma_gamma">("MBG/NBD", mbg_nbd_paper, 10),
    probability_entry<"mbg_nbd_first", "mbg_nbd", "gamma_gamma_first">(
        "MBG/NBD, first purchase counted", mbg_nbd_paper, 10),
    probability_entry<"mbg_nbd_frequency", "mbg_nbd", "gamma_gamma_frequency">(
        "MBG/NBD, spend by frequency", mbg_nbd_paper, 11),
    probability_entry<"bg_cnbd_k_first", "bg_cnbd_k", "gamma_gamma_first">(
        "BG/CNBD-k, first purchase counted", cnbd_k_paper, 11),
    probability_entry<"mbg_cnbd_k_first", "mbg_cnbd_k", "gamma_gamma_first">(
        "MBG/CNBD-k, first purchase counted", cnbd_k_paper, 11),
    probability_entry<"pareto_nbd", "pareto_nbd", "gamma_gamma">("Pareto/NBD", pareto_nbd_paper,
                                                                 12),
    probability_entry<"pareto_nbd_first", "pareto_nbd", "gamma_gamma_first">(
        "Pareto/NBD, first purchase counted", pareto_nbd_paper, 12),
    probability_entry<"pareto_nbd_season", "pareto_nbd", "gamma_gamma_first", Clock::season>(
        "Pareto/NBD by the season", pareto_nbd_paper, 14),
    probability_entry<"pareto_nbd_promotions", "pareto_nbd", "gamma_gamma_first",
                      Clock::promotions>("Pareto/NBD by season and promotions", pareto_nbd_paper,
                                         15),
    covariate_entry<"pareto_nbd_covariates", "pareto_nbd">("Pareto/NBD with first-day facts", 16),
    ForecasterEntry{.id = "random_forest",
                    .title = "Random forest",
                    .reference = "Breiman (2001), Machine Learning 45(1)",
                    .kind = ForecasterKind::learning,
                    .complexity = 30,
                    .forecast = &random_forest,
                    .explained = &explained_random_forest},
    ForecasterEntry{.id = "gradient_boosting",
                    .title = "Gradient boosting",
                    .reference = "Chen & Guestrin (2016), XGBoost, KDD",
                    .kind = ForecasterKind::learning,
                    .complexity = 30,
                    .forecast = &gradient_boosting,
                    .explained = &explained_gradient_boosting},
    ForecasterEntry{.id = "gru",
                    .title = "Recurrent network",
                    .reference = "Cho et al. (2014), EMNLP",
                    .kind = ForecasterKind::sequence,
                    .complexity = 30,
                    .forecast = &sequence::forecast},
    ForecasterEntry{.id = "blend",
                    .title = "Blend",
                    .reference = "docs/methods/forecasts.md",
                    .kind = ForecasterKind::blend,
                    .complexity = 40,
                    .forecast = &blend},
};

} // namespace

std::string_view name(ForecasterKind kind) {
    constexpr std::array<std::string_view, 5> names{"naive", "probability", "learning", "sequence",
                                                    "blend"};
    return names[static_cast<std::size_t>(kind)];
}

std::span<const ForecasterEntry> forecasters() {
    return forecaster_list;
}

const ForecasterEntry& find_forecaster(std::string_view asked) {
    const std::string_view id = asked == "lstm" ? "gru" : asked;
    const auto* const found = std::find_if(forecaster_list.begin(), forecaster_list.end(),
                                           [&](const auto& f) { return f.id == id; });
    if (found == forecaster_list.end()) {
        throw Error(ErrorCode::bad_input, "forecaster unknown: " + std::string(id));
    }
    return *found;
}

} // namespace perennial

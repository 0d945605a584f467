#include "analytics/lifetime/registry.h"

#include "analytics/core/error.h"
#include "analytics/core/parallel_for.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/lifetime/bg_cnbd_k/bg_cnbd_k.h"
#include "analytics/lifetime/bg_nbd/bg_nbd.h"
#include "analytics/lifetime/discounting.h"
#include "analytics/lifetime/gamma_gamma/gamma_gamma.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/mbg_cnbd_k/mbg_cnbd_k.h"
#include "analytics/lifetime/mbg_nbd/mbg_nbd.h"
#include "analytics/lifetime/nbd/nbd.h"
#include "analytics/lifetime/pareto_nbd/pareto_nbd.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace perennial {

namespace {

using namespace std::string_view_literals;

constexpr std::array beta_geometric_parameters{"r"sv, "alpha"sv, "a"sv, "b"sv};
constexpr std::array regular_geometric_parameters{"r"sv, "alpha"sv, "a"sv, "b"sv, "k"sv};
constexpr std::array nbd_parameters{"r"sv, "alpha"sv};
constexpr std::array pareto_nbd_parameters{"r"sv, "alpha"sv, "s"sv, "beta"sv};
constexpr std::array gamma_gamma_parameters{"p"sv, "q"sv, "v"sv, "slope"sv};

template <const beta_geometric::Process& process>
constexpr ModelEntry beta_geometric_entry(std::string_view title, std::string_view reference) {
    return {
        .id = process.id(),
        .title = title,
        .reference = reference,
        .kind = ModelKind::purchase,
        .parameters = beta_geometric_parameters,
        .fit_purchase =
            [](const CustomerSummary& summary, const Progress& progress) {
                return process.fit(compress_histories(summary, progress), progress);
            },
        .purchase_at =
            [](std::span<const double> v) {
                return process.model({v[0], v[1], v[2], v[3]});
            },
        .fit_spend = nullptr,
        .spend_at = nullptr,
    };
}

template <const regular_geometric::Process& process>
constexpr ModelEntry regular_geometric_entry(std::string_view title) {
    return {
        .id = process.id(),
        .title = title,
        .reference = "Reutterer, Platzer & Schroeder (2021), Int. J. Research in Marketing 38(1)",
        .kind = ModelKind::purchase,
        .parameters = regular_geometric_parameters,
        .fit_purchase =
            [](const CustomerSummary& summary, const Progress& progress) {
                return process.fit(compress_histories(summary, progress), progress);
            },
        .purchase_at =
            [](std::span<const double> v) {
                return process.model({regular_geometric::whole_k(v[4]), v[0], v[1], v[2], v[3]});
            },
        .fit_spend = nullptr,
        .spend_at = nullptr,
    };
}

template <const gamma_gamma::Variant& variant>
constexpr ModelEntry gamma_gamma_entry(std::string_view title, std::string_view reference) {
    return {
        .id = variant.id,
        .title = title,
        .reference = reference,
        .kind = ModelKind::spend,
        .parameters = std::span(gamma_gamma_parameters).first(variant.parameters()),
        .fit_purchase = nullptr,
        .purchase_at = nullptr,
        .fit_spend =
            [](const CustomerSummary& summary, const Progress& progress) {
                return gamma_gamma::fit(summary, progress, variant);
            },
        .spend_at =
            [](std::span<const double> v) {
                return gamma_gamma::model({v[0], v[1], v[2], v.size() > 3 ? v[3] : 0.0}, variant);
            },
    };
}

/// The one list of models, from simple to rich: a new model is one entry here.
constexpr std::array model_list{
    ModelEntry{
        .id = "nbd",
        .title = "NBD",
        .reference = "Ehrenberg (1959), Applied Statistics 8(1)",
        .kind = ModelKind::purchase,
        .parameters = nbd_parameters,
        .fit_purchase =
            [](const CustomerSummary& summary, const Progress& progress) {
                return nbd::fit(compress_histories(summary, progress), progress);
            },
        .purchase_at =
            [](std::span<const double> v) {
                return nbd::model({v[0], v[1]});
            },
        .fit_spend = nullptr,
        .spend_at = nullptr,
    },
    beta_geometric_entry<bg_nbd::process>("BG/NBD",
                                          "Fader, Hardie & Lee (2005), Marketing Science 24(2)"),
    beta_geometric_entry<mbg_nbd::process>(
        "MBG/NBD", "Batislam, Denizel & Filiztekin (2007), Int. J. Research in Marketing 24(3)"),
    regular_geometric_entry<bg_cnbd_k::process>("BG/CNBD-k"),
    regular_geometric_entry<mbg_cnbd_k::process>("MBG/CNBD-k"),
    ModelEntry{
        .id = "pareto_nbd",
        .title = "Pareto/NBD",
        .reference = "Schmittlein, Morrison & Colombo (1987), Management Science 33(1)",
        .kind = ModelKind::purchase,
        .parameters = pareto_nbd_parameters,
        .fit_purchase =
            [](const CustomerSummary& summary, const Progress& progress) {
                return pareto_nbd::fit(compress_histories(summary, progress), progress);
            },
        .purchase_at =
            [](std::span<const double> v) {
                return pareto_nbd::model({v[0], v[1], v[2], v[3]});
            },
        .fit_spend = nullptr,
        .spend_at = nullptr,
    },
    gamma_gamma_entry<gamma_gamma::repeat_spend>(
        "Gamma-Gamma", "Fader & Hardie (2013), The gamma-gamma model of monetary value"),
    gamma_gamma_entry<gamma_gamma::every_spend>(
        "Gamma-Gamma, first purchase counted",
        "Fader & Hardie (2013), The gamma-gamma model of monetary value"),
    gamma_gamma_entry<gamma_gamma::frequency_spend>(
        "Gamma-Gamma with frequency",
        "Fader & Hardie (2013) with a scale by frequency, as docs/methods/spend.md derives"),
};

std::vector<double> ordered_values(const ModelEntry& entry,
                                   const std::map<std::string, double>& parameters) {
    std::vector<double> values;
    for (const std::string_view name : entry.parameters) {
        const auto found = parameters.find(std::string(name));
        if (found == parameters.end()) {
            throw Error(ErrorCode::bad_input, "parameter missing: " + std::string(name));
        }
        values.push_back(found->second);
    }
    for (const auto& [name, value] : parameters) {
        if (std::find(entry.parameters.begin(), entry.parameters.end(), name) ==
            entry.parameters.end()) {
            throw Error(ErrorCode::bad_input, "parameter unknown: " + name);
        }
    }
    return values;
}

void score_purchases(const PurchaseModel& model, const CustomerSummary& summary, double horizon,
                     Scores& scores, const Progress& progress) {
    const std::size_t n = summary.frequency.size();
    scores.p_alive.resize(n);
    scores.expected_purchases.resize(n);
    scores.log_likelihood.resize(n);
    const DistinctHistories distinct =
        distinct_histories(histories_of(summary), model.needs_recency(), progress);
    std::vector<double> ahead(distinct.size());
    parallel_for(ahead.size(), 64, [&](std::size_t, std::size_t begin, std::size_t end) {
        progress.check();
        for (std::size_t k = begin; k < end; ++k) {
            ahead[k] = model.expected_purchases(distinct.at[k], horizon);
        }
    });
    parallel_for(n, 4096, [&](std::size_t, std::size_t begin, std::size_t end) {
        progress.check();
        for (std::size_t i = begin; i < end; ++i) {
            const History history = history_of(summary, i);
            scores.p_alive[i] = model.p_alive(history);
            scores.expected_purchases[i] = scores.p_alive[i] * ahead[distinct.of[i]];
            scores.log_likelihood[i] = model.log_likelihood(history);
        }
    });
}

} // namespace

std::span<const ModelEntry> models() {
    return model_list;
}

const ModelEntry& find_model(std::string_view id) {
    const auto* const found = std::find_if(model_list.begin(), model_list.end(),
                                           [&](const auto& m) { return m.id == id; });
    if (found == model_list.end()) {
        throw Error(ErrorCode::bad_input, "model unknown: " + std::string(id));
    }
    return *found;
}

FitSummary fit_model(std::string_view id, const CustomerSummary& summary,
                     const Progress& progress) {
    const ModelEntry& entry = find_model(id);
    return entry.kind == ModelKind::purchase ? entry.fit_purchase(summary, progress)->summary()
                                             : entry.fit_spend(summary, progress)->summary();
}

Scores score_model(std::string_view id, const std::map<std::string, double>& parameters,
                   const CustomerSummary& summary, double horizon_weeks, const Progress& progress) {
    const ModelEntry& entry = find_model(id);
    const std::vector<double> values = ordered_values(entry, parameters);
    if (!(horizon_weeks >= 0.0) || !std::isfinite(horizon_weeks)) {
        throw Error(ErrorCode::bad_input, "horizon must be a number of weeks >= 0");
    }
    check_histories(summary);
    Scores scores;
    if (entry.kind == ModelKind::purchase) {
        score_purchases(*entry.purchase_at(values), summary, horizon_weeks, scores, progress);
        return scores;
    }
    const auto model = entry.spend_at(values);
    for (std::size_t i = 0; i < summary.monetary_value.size(); ++i) {
        const SpendHistory history = spend_history_of(summary, i);
        scores.expected_spend.push_back(model->expected_spend(history));
        scores.log_likelihood.push_back(model->log_likelihood(history));
    }
    return scores;
}

} // namespace perennial

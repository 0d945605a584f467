#include "analytics/core/random.h"
#include "analytics/lifetime/beta_geometric/beta_geometric.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/likelihood_fit.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <string_view>
#include <utility>

namespace perennial::beta_geometric {

namespace {

constexpr std::array<std::string_view, 4> parameter_names{"r", "alpha", "a", "b"};

Params params_at(const std::vector<double>& logs) {
    return {std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])};
}

class Model final : public PurchaseModel {
  public:
    Model(const Process& process, const Params& params, FitSummary summary,
          std::vector<double> covariance)
        : m_process(process), m_params(params), m_summary(std::move(summary)),
          m_covariance(std::move(covariance)) {}

    const FitSummary& summary() const override { return m_summary; }
    double log_likelihood(const History& h) const override {
        return m_process.log_likelihood(m_params, h);
    }
    double p_alive(const History& h) const override { return m_process.p_alive(m_params, h); }
    double purchase_rate(const History& h, double ahead) const override {
        return m_process.purchase_rate(m_params, h.x, h.T, ahead);
    }
    double squared_rate(const History& h, double ahead) const override {
        return m_process.squared_rate(m_params, h.x, h.T, ahead);
    }
    double expected_purchases(const History& h, double weeks) const override {
        return m_process.expected_if_alive(m_params, h.x, h.T, weeks);
    }
    double p_purchases(const History& h, double n, double weeks) const override {
        return m_process.p_purchases(m_params, h.x, h.T, n, weeks);
    }
    double p_survival(const History& h, double ahead) const override {
        return m_process.p_survival(m_params, h.x, h.T, ahead);
    }
    bool ends_with_purchase() const override { return true; }
    double time_scale(const History& h) const override {
        return m_process.time_scale(m_params, h.x, h.T);
    }
    Life draw_life(Random& random, const History& h, double churn_change) const override {
        const double rate = random.gamma(m_params.r + h.x) / (m_params.alpha + h.T);
        const double leaving =
            random.beta(m_params.a, m_params.b + m_process.chances(h.x)) * (1.0 + churn_change);
        // Purchases that end a life and those that do not are independent Poisson processes. A
        // chance to leave above 1 after a churn change is certainty plus leaving without a
        // purchase.
        Life life;
        life.event_rate = rate * std::max(0.0, 1.0 - leaving);
        life.lifetime = random.exponential() / (rate * leaving);
        life.ends_with_purchase = random.uniform() * leaving < 1.0;
        return life;
    }
    std::vector<double> log_parameters() const override {
        return logarithms(std::array{m_params.r, m_params.alpha, m_params.a, m_params.b});
    }
    const std::vector<double>& covariance() const override { return m_covariance; }
    std::unique_ptr<PurchaseModel> at(const std::vector<double>& logs) const override {
        return m_process.model(params_at(logs));
    }

  private:
    Process m_process;
    Params m_params;
    FitSummary m_summary;
    std::vector<double> m_covariance; ///< of the log parameters
};

FitSummary summary_at(std::string_view id, const Params& p) {
    return parameter_summary(id, parameter_names, std::array{p.r, p.alpha, p.a, p.b});
}

/// Half a repeat purchase in all the time observed: what can be said when nobody bought twice.
std::unique_ptr<PurchaseModel> without_repeat_buyers(const Process& process,
                                                     const Histories& histories, double weeks) {
    const Params p{1.0, 2.0 * weeks, 1.0, 1.0};
    FitSummary summary = summary_at(process.id(), p);
    summary.mean_dropout = 0.5;
    summary.note = FitNote::no_repeat_buyers;
    summary.customers = histories.customers;
    for (std::size_t i = 0; i < histories.size(); ++i) {
        summary.log_likelihood +=
            histories.weight[i] *
            process.log_likelihood(p, {0.0, histories.t_x[i], histories.T[i]});
    }
    return std::make_unique<Model>(process, p, std::move(summary), unknown_covariance(4));
}

LikelihoodSearch search_of(const Process& process, const Histories& histories,
                           const Exposure& seen) {
    LikelihoodSearch search;
    search.customers = seen.customers;
    search.total = [&](const std::vector<double>& logs, Derivatives& out) {
        process.total_log_likelihood(params_at(logs), histories, out.value, out.gradient,
                                     out.hessian);
    };
    // The start and the box move with the unit of time, so the result does too. Beyond the box a
    // parameter changes nothing that can be seen: 1e4 is homogeneous to one per cent.
    const double log_unit = std::log(seen.mean_weeks());
    search.options.lower = {std::log(1e-5), log_unit + std::log(1e-7), std::log(1e-5),
                            std::log(1e-5)};
    search.options.upper = {std::log(1e4), log_unit + std::log(1e8), std::log(1e4), std::log(1e4)};
    const double log_rate = std::log(seen.repeats / seen.weeks); // a customer and week
    constexpr std::array<std::array<double, 3>, 4> starts{
        {{0.5, 1.0, 3.0}, {2.0, 0.3, 3.0}, {0.2, 3.0, 3.0}, {1.0, 0.1, 10.0}}}; // r, a, b
    for (const auto& [r, a, b] : starts) {
        search.starts.push_back({std::log(r), std::log(r) - log_rate, std::log(a), std::log(b)});
    }
    return search;
}

/// What a marketing manager must know about the fit; the rules are in docs/methods/bg_nbd.md.
FitNote note_of(const Process& process, const LikelihoodMaximum& found, double mean_weeks) {
    const Params p = params_at(found.best.point);
    if (p.a / (p.a + p.b) < 1e-3 && (found.best.at_bound[2] || found.best.at_bound[3])) {
        return FitNote::no_dropout;
    }
    if (p.b / (p.a + p.b) < 1e-3 && (found.best.at_bound[2] || found.best.at_bound[3])) {
        return FitNote::too_few_customers; // all bought as often, as if each left at once
    }
    const auto coming_purchases = [&](const std::vector<double>& logs) {
        const Params q = params_at(logs);
        return process.expected_purchases(q, History{}, 2.0 * mean_weeks) -
               process.expected_purchases(q, History{}, mean_weeks);
    };
    const auto odds = [](const std::vector<double>& logs) {
        return std::exp(logs[2] - logs[3]);
    };
    return judge(found, coming_purchases, odds);
}

} // namespace

std::unique_ptr<PurchaseModel> Process::model(const Params& p) const {
    check_parameters(m_id, std::array{p.r, p.alpha, p.a, p.b});
    FitSummary summary = summary_at(m_id, p);
    summary.mean_dropout = p.a / (p.a + p.b);
    return std::make_unique<Model>(*this, p, std::move(summary), unknown_covariance(4));
}

std::unique_ptr<PurchaseModel> Process::fit(const Histories& histories,
                                            const Progress& progress) const {
    const auto started = std::chrono::steady_clock::now();
    const Exposure seen(histories);
    if (seen.repeats == 0.0) {
        return without_repeat_buyers(*this, histories, seen.weeks);
    }
    LikelihoodMaximum found = maximise(search_of(*this, histories, seen), progress);
    const Params p = params_at(found.best.point);
    FitSummary summary = fit_summary(m_id, parameter_names, found, histories);
    summary.mean_dropout = p.a / (p.a + p.b);
    summary.note = note_of(*this, found, seen.mean_weeks());
    summary.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    progress.step(1.0, Stage::fitting);
    return std::make_unique<Model>(*this, p, std::move(summary), std::move(found.covariance));
}

} // namespace perennial::beta_geometric

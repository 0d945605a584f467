#include "analytics/lifetime/nbd/nbd.h"

#include "analytics/core/random.h"
#include "analytics/core/special_functions.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/likelihood_fit.h"

#include <array>
#include <chrono>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

namespace perennial::nbd {

namespace {

constexpr std::string_view model_id = "nbd";
constexpr std::array<std::string_view, 2> parameter_names{"r", "alpha"};

Params params_at(const std::vector<double>& logs) {
    return {std::exp(logs[0]), std::exp(logs[1])};
}

FitSummary summary_at(const Params& p) {
    return parameter_summary(model_id, parameter_names, std::array{p.r, p.alpha});
}

class Model final : public PurchaseModel {
  public:
    Model(const Params& params, FitSummary summary, std::vector<double> covariance)
        : m_params(params), m_summary(std::move(summary)), m_covariance(std::move(covariance)) {}

    const FitSummary& summary() const override { return m_summary; }
    double log_likelihood(const History& h) const override {
        return nbd::log_likelihood(m_params, h);
    }
    double p_alive(const History&) const override { return 1.0; }
    double purchase_rate(const History& h, double) const override {
        return (m_params.r + h.x) / (m_params.alpha + h.T);
    }
    double squared_rate(const History& h, double) const override {
        const double rate = purchase_rate(h, 0.0);
        return rate * (rate + 1.0 / (m_params.alpha + h.T));
    }
    double expected_purchases(const History& h, double weeks) const override {
        return purchase_rate(h, 0.0) * weeks;
    }
    double p_purchases(const History& h, double n, double weeks) const override {
        return std::exp(log_negative_binomial(n, m_params.r + h.x, weeks / (m_params.alpha + h.T)));
    }
    double p_survival(const History&, double) const override { return 1.0; }
    Life draw_life(Random& random, const History& h, double) const override {
        return {random.gamma(m_params.r + h.x) / (m_params.alpha + h.T),
                std::numeric_limits<double>::infinity(), false};
    }
    bool ends_with_purchase() const override { return false; }
    double time_scale(const History& h) const override { return m_params.alpha + h.T; }
    std::vector<double> log_parameters() const override {
        return logarithms(std::array{m_params.r, m_params.alpha});
    }
    const std::vector<double>& covariance() const override { return m_covariance; }
    std::unique_ptr<PurchaseModel> at(const std::vector<double>& logs) const override {
        return model(params_at(logs));
    }

  private:
    Params m_params;
    FitSummary m_summary;
    std::vector<double> m_covariance; ///< of the log parameters
};

/// Half a repeat purchase in all the time observed: what can be said when nobody bought twice.
std::unique_ptr<PurchaseModel> without_repeat_buyers(const Histories& histories, double weeks) {
    const Params p{1.0, 2.0 * weeks};
    FitSummary summary = summary_at(p);
    summary.note = FitNote::no_repeat_buyers;
    summary.customers = histories.customers;
    for (std::size_t i = 0; i < histories.size(); ++i) {
        summary.log_likelihood +=
            histories.weight[i] * log_likelihood(p, {0.0, 0.0, histories.T[i]});
    }
    return std::make_unique<Model>(p, std::move(summary), unknown_covariance(2));
}

} // namespace

double log_likelihood(const Params& p, const History& h) {
    // r ln(alpha) - (r + x) ln(alpha + T) without the cancellation at large r and alpha.
    return log_gamma_ratio(p.r, h.x) - h.x * std::log(p.alpha) -
           (p.r + h.x) * std::log1p(h.T / p.alpha);
}

void total_log_likelihood(const Params& p, const Histories& all, double& value,
                          std::vector<double>& gradient, std::vector<double>& hessian) {
    value = 0.0;
    gradient.assign(2, 0.0);
    hessian.assign(4, 0.0);
    const double psi_r = digamma(p.r);
    const double tri_r = trigamma(p.r);
    const double log_alpha = std::log(p.alpha);
    double x = -1.0;
    double of_x = 0.0; // ln of the gamma functions, and its slopes in ln(r)
    double slope_x = 0.0;
    double bend_x = 0.0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double w = all.weight[i];
        const double T = all.T[i];
        if (x != all.x[all.x_at[i]]) {
            x = all.x[all.x_at[i]];
            of_x = log_gamma_ratio(p.r, x) - x * log_alpha;
            slope_x = p.r * (digamma(p.r + x) - psi_r);
            bend_x = slope_x + p.r * p.r * (trigamma(p.r + x) - tri_r);
        }
        const double log_T = std::log1p(T / p.alpha);
        const double share = 1.0 / (p.alpha + T);
        value += w * (of_x - (p.r + x) * log_T);
        gradient[0] += w * (slope_x - p.r * log_T);
        gradient[1] += w * (p.r * T - x * p.alpha) * share;
        hessian[0] += w * (bend_x - p.r * log_T);
        hessian[1] += w * p.r * T * share;
        hessian[3] -= w * (p.r + x) * p.alpha * T * share * share;
    }
    hessian[2] = hessian[1];
}

std::unique_ptr<PurchaseModel> model(const Params& p) {
    check_parameters(model_id, std::array{p.r, p.alpha});
    return std::make_unique<Model>(p, summary_at(p), unknown_covariance(2));
}

std::unique_ptr<PurchaseModel> fit(const Histories& histories, const Progress& progress) {
    const auto started = std::chrono::steady_clock::now();
    const Exposure seen(histories);
    if (seen.repeats == 0.0) {
        return without_repeat_buyers(histories, seen.weeks);
    }
    LikelihoodSearch search;
    search.customers = seen.customers;
    search.total = [&](const std::vector<double>& logs, Derivatives& out) {
        total_log_likelihood(params_at(logs), histories, out.value, out.gradient, out.hessian);
    };
    // The start and the box move with the unit of time, so the result does too.
    const double log_unit = std::log(seen.mean_weeks());
    const double log_rate = std::log(seen.repeats / seen.weeks);
    search.options.lower = {std::log(1e-5), log_unit + std::log(1e-7)};
    search.options.upper = {std::log(1e4), log_unit + std::log(1e8)};
    for (const double r : {0.5, 5.0}) {
        search.starts.push_back({std::log(r), std::log(r) - log_rate});
    }
    LikelihoodMaximum found = maximise(search, progress);
    FitSummary summary = fit_summary(model_id, parameter_names, found, histories);
    const auto rate = [](const std::vector<double>& logs) {
        return std::exp(logs[0] - logs[1]);
    };
    summary.note = judge(found, rate, {});
    summary.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    progress.step(1.0, Stage::fitting);
    return std::make_unique<Model>(params_at(found.best.point), std::move(summary),
                                   std::move(found.covariance));
}

} // namespace perennial::nbd

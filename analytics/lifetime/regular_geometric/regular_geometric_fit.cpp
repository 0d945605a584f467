#include "analytics/core/error.h"
#include "analytics/core/random.h"
#include "analytics/lifetime/histories.h"
#include "analytics/lifetime/likelihood_fit.h"
#include "analytics/lifetime/regular_geometric/regular_geometric.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <string>
#include <utility>

namespace perennial::regular_geometric {

namespace {

constexpr std::array<std::string_view, 4> regular_parameter_names{"r", "alpha", "a", "b"};

Params regular_params_at(int k, const std::vector<double>& logs) {
    return {k, std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])};
}

/// k is known for certain once chosen: it has no error and is not among the logarithms.
void name_k(FitSummary& summary, int k) {
    summary.parameters.push_back({"k", static_cast<double>(k), 0.0});
}

/// At k = 1 the plain model answers, which is the same and quicker.
class RegularModel final : public PurchaseModel {
  public:
    RegularModel(const Process& process, const Params& params, FitSummary summary,
                 std::vector<double> covariance)
        : m_process(process), m_params(params), m_summary(std::move(summary)),
          m_covariance(std::move(covariance)) {
        if (params.k == 1) {
            m_plain = process.plain().model(params.plain());
        }
    }

    const FitSummary& summary() const override { return m_summary; }
    double log_likelihood(const History& h) const override {
        return m_process.log_likelihood(m_params, h);
    }
    double p_alive(const History& h) const override { return m_process.p_alive(m_params, h); }
    bool needs_recency() const override { return !m_plain; }
    bool rate_is_uneven() const override { return !m_plain; }
    double purchase_rate(const History& h, double ahead) const override {
        return m_plain ? m_plain->purchase_rate(h, ahead)
                       : regular_geometric::purchase_rate(standing(h), ahead);
    }
    double squared_rate(const History& h, double ahead) const override {
        return m_plain ? m_plain->squared_rate(h, ahead)
                       : regular_geometric::paired_rate(standing(h), ahead);
    }
    double expected_purchases(const History& h, double weeks) const override {
        return m_plain ? m_plain->expected_purchases(h, weeks)
                       : regular_geometric::expected_purchases(standing(h), weeks);
    }
    double p_purchases(const History& h, double n, double weeks) const override {
        return m_plain ? m_plain->p_purchases(h, n, weeks)
                       : regular_geometric::p_purchases(standing(h), n, weeks);
    }
    double p_survival(const History& h, double ahead) const override {
        return m_plain ? m_plain->p_survival(h, ahead)
                       : regular_geometric::p_survival(standing(h), ahead);
    }
    /// Pairs of purchases are counted as they are, see squared_rate().
    bool ends_with_purchase() const override { return m_plain != nullptr; }
    double time_scale(const History& h) const override {
        return m_plain ? m_plain->time_scale(h)
                       : (m_params.alpha + h.T) /
                             std::max(1.0, (m_params.r + m_params.k * h.x) / m_params.k + 1.0);
    }
    Life draw_life(Random& random, const History& h, double churn_change) const override {
        if (m_plain) {
            return m_plain->draw_life(random, h, churn_change);
        }
        const Standing at = standing(h);
        Life life;
        life.events = at.k;
        for (double share = random.uniform() - at.chance[0];
             share > 0.0 && life.waiting < at.k - 1;) {
            share -= at.chance[static_cast<std::size_t>(++life.waiting)];
        }
        life.event_rate = random.gamma(at.shape + life.waiting) / at.scale;
        life.lifetime = std::numeric_limits<double>::infinity();
        const double leaving = std::min(1.0, random.beta(at.a, at.b) * (1.0 + churn_change));
        life.purchases_left = 1.0 + std::floor(std::log(random.uniform()) / std::log1p(-leaving));
        return life;
    }
    std::vector<double> log_parameters() const override {
        return logarithms(std::array{m_params.r, m_params.alpha, m_params.a, m_params.b});
    }
    const std::vector<double>& covariance() const override { return m_covariance; }
    std::unique_ptr<PurchaseModel> at(const std::vector<double>& logs) const override {
        return m_process.model(regular_params_at(m_params.k, logs));
    }

  private:
    Standing standing(const History& h) const { return m_process.standing(m_params, h); }

    Process m_process;
    Params m_params;
    FitSummary m_summary;
    std::vector<double> m_covariance; ///< of the log parameters
    std::unique_ptr<PurchaseModel> m_plain;
};

LikelihoodSearch regular_search(const Process& process, const Histories& histories, int k,
                                const Exposure& seen) {
    LikelihoodSearch search;
    search.customers = seen.customers;
    search.total = [&process, &histories, k](const std::vector<double>& logs, Derivatives& out) {
        process.total_log_likelihood(regular_params_at(k, logs), histories, out.value, out.gradient,
                                     out.hessian);
    };
    // Start and box as in beta_geometric; events are k times as many as purchases.
    const double log_unit = std::log(seen.mean_weeks());
    search.options.lower = {std::log(1e-5), log_unit + std::log(1e-7), std::log(1e-5),
                            std::log(1e-5)};
    search.options.upper = {std::log(1e4), log_unit + std::log(1e8), std::log(1e4), std::log(1e4)};
    const double log_rate = std::log(k * seen.repeats / seen.weeks); // a customer and week
    constexpr std::array<std::array<double, 3>, 4> starts{
        {{0.5, 1.0, 3.0}, {2.0, 0.3, 3.0}, {0.2, 3.0, 3.0}, {1.0, 0.1, 10.0}}}; // r, a, b
    for (const auto& [r, a, b] : starts) {
        search.starts.push_back({std::log(r), std::log(r) - log_rate, std::log(a), std::log(b)});
    }
    return search;
}

/// The rules of beta_geometric.
FitNote regular_note(const Process& process, int k, const LikelihoodMaximum& found,
                     double mean_weeks) {
    const Params p = regular_params_at(k, found.best.point);
    if (p.a / (p.a + p.b) < 1e-3 && (found.best.at_bound[2] || found.best.at_bound[3])) {
        return FitNote::no_dropout;
    }
    const auto coming_purchases = [&](const std::vector<double>& logs) {
        const auto model = process.model(regular_params_at(k, logs));
        return model->expected_new(2.0 * mean_weeks) - model->expected_new(mean_weeks);
    };
    const auto odds = [](const std::vector<double>& logs) {
        return std::exp(logs[2] - logs[3]);
    };
    return judge(found, coming_purchases, odds);
}

struct FittedRegular {
    Params params;
    FitSummary summary; ///< without k
    std::vector<double> covariance;
};

FittedRegular fit_at(const Process& process, const Histories& histories, int k,
                     const Progress& progress) {
    const Exposure seen(histories);
    if (k == 1 || seen.repeats == 0.0) {
        const auto plain = process.plain().fit(histories, progress);
        FittedRegular fitted{regular_params_at(k, plain->log_parameters()), plain->summary(),
                             plain->covariance()};
        fitted.summary.model = process.id();
        return fitted;
    }
    LikelihoodMaximum found = maximise(regular_search(process, histories, k, seen), progress);
    FittedRegular fitted{regular_params_at(k, found.best.point),
                         fit_summary(process.id(), regular_parameter_names, found, histories),
                         found.covariance};
    fitted.summary.log_likelihood += Process::log_regularity(k, histories);
    fitted.summary.mean_dropout = fitted.params.a / (fitted.params.a + fitted.params.b);
    fitted.summary.note = regular_note(process, k, found, seen.mean_weeks());
    return fitted;
}

} // namespace

int whole_k(double value) {
    if (!(value >= 1.0 && value <= largest_k) || std::floor(value) != value) {
        throw Error(ErrorCode::bad_input,
                    "k must be a whole number from 1 to " + std::to_string(largest_k));
    }
    return static_cast<int>(value);
}

std::unique_ptr<PurchaseModel> Process::model(const Params& p) const {
    whole_k(p.k);
    check_parameters(id(), std::array{p.r, p.alpha, p.a, p.b});
    FitSummary summary =
        parameter_summary(id(), regular_parameter_names, std::array{p.r, p.alpha, p.a, p.b});
    name_k(summary, p.k);
    summary.mean_dropout = p.a / (p.a + p.b);
    return std::make_unique<RegularModel>(*this, p, std::move(summary), unknown_covariance(4));
}

std::unique_ptr<PurchaseModel> Process::fit(const Histories& histories,
                                            const Progress& progress) const {
    return fit(histories, 1, largest_k, progress);
}

std::unique_ptr<PurchaseModel> Process::fit(const Histories& histories, int first_k, int last_k,
                                            const Progress& progress) const {
    whole_k(first_k);
    whole_k(last_k);
    const auto started = std::chrono::steady_clock::now();
    FittedRegular best = fit_at(*this, histories, first_k, progress);
    int worse = 0; // in a row
    double last = best.summary.log_likelihood;
    for (int k = first_k + 1; k <= last_k && worse < 2; ++k) {
        if (best.summary.note == FitNote::no_repeat_buyers) {
            break;
        }
        FittedRegular next =
            fit_at(*this, histories, k, progress.part((k - 1.0) / last_k, 1.0 * k / last_k));
        worse = next.summary.log_likelihood < last ? worse + 1 : 0;
        last = next.summary.log_likelihood;
        if (last > best.summary.log_likelihood) {
            best = std::move(next);
        }
    }
    name_k(best.summary, best.params.k);
    best.summary.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    progress.step(1.0, Stage::fitting);
    return std::make_unique<RegularModel>(*this, best.params, std::move(best.summary),
                                          std::move(best.covariance));
}

} // namespace perennial::regular_geometric

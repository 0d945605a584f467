// The Pareto/NBD model behind PurchaseModel, shared by the pages of this folder.
#pragma once

#include "analytics/lifetime/pareto_nbd/pareto_nbd.h"

#include <array>
#include <cmath>
#include <vector>

namespace perennial::pareto_nbd {

inline Params params_at(const std::vector<double>& logs) {
    return {std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]), std::exp(logs[3])};
}

inline std::array<double, 4> values_of(const Params& p) {
    return {p.r, p.alpha, p.s, p.beta};
}

class Model final : public PurchaseModel {
  public:
    Model(const Params& params, FitSummary summary, std::vector<double> covariance);

    const FitSummary& summary() const override { return m_summary; }
    double log_likelihood(const History& h) const override {
        return pareto_nbd::log_likelihood(m_params, h);
    }
    double p_alive(const History& h) const override { return pareto_nbd::p_alive(m_params, h); }
    double purchase_rate(const History& h, double ahead) const override;
    double squared_rate(const History& h, double ahead) const override;
    double expected_purchases(const History& h, double weeks) const override;
    double p_purchases(const History& h, double n, double weeks) const override;
    double p_survival(const History& h, double ahead) const override;
    Life draw_life(Random& random, const History& h, double churn_change) const override;
    bool ends_with_purchase() const override { return false; }
    double time_scale(const History& h) const override;
    std::vector<double> log_parameters() const override;
    const std::vector<double>& covariance() const override { return m_covariance; }
    std::unique_ptr<PurchaseModel> at(const std::vector<double>& logs) const override;

  private:
    Params alive_at_end(const History& h) const;

    Params m_params;
    FitSummary m_summary;
    std::vector<double> m_covariance; ///< of the log parameters
};

} // namespace perennial::pareto_nbd

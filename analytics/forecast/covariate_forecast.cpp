#include "analytics/forecast/covariate_forecast.h"

#include "analytics/core/error.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/forecast/horizon.h"
#include "analytics/forecast/probability.h"
#include "analytics/lifetime/covariates/covariate_fit.h"
#include "analytics/lifetime/predictive.h"
#include "analytics/lifetime/registry.h"

#include <algorithm>
#include <utility>

namespace perennial {

namespace {

/// The customers at these positions, as far as models read them.
CustomerSummary members_of(const CustomerSummary& summary,
                           const std::vector<std::size_t>& positions) {
    CustomerSummary members;
    members.end = summary.end;
    for (const std::size_t i : positions) {
        members.frequency.push_back(summary.frequency[i]);
        members.recency.push_back(summary.recency[i]);
        members.T.push_back(summary.T[i]);
        members.monetary_value.push_back(summary.monetary_value[i]);
        members.first_value.push_back(summary.first_value[i]);
    }
    return members;
}

/// Everyone by the model of their own row.
Forecast means_by_row(const CovariateModel& model, const SpendModel& spend,
                      const CustomerSummary& summary, double horizon, const Progress& progress) {
    std::vector<std::vector<std::size_t>> rows(model.models.size());
    for (std::size_t i = 0; i < summary.frequency.size(); ++i) {
        rows[model.row_of[i]].push_back(i);
    }
    Forecast all;
    for (auto* values :
         {&all.p_purchase, &all.p_alive, &all.expected_purchases, &all.expected_revenue}) {
        values->resize(summary.frequency.size());
    }
    for (std::size_t k = 0; k < rows.size(); ++k) {
        progress.check();
        const Forecast part = forecast_means(*model.models[k], spend, members_of(summary, rows[k]),
                                             horizon, progress);
        for (std::size_t m = 0; m < rows[k].size(); ++m) {
            const std::size_t i = rows[k][m];
            all.p_purchase[i] = part.p_purchase[m];
            all.p_alive[i] = part.p_alive[m];
            all.expected_purchases[i] = part.expected_purchases[m];
            all.expected_revenue[i] = part.expected_revenue[m];
        }
    }
    return all;
}

/// How many times as much money as in `base`, given a purchase.
std::vector<double> money_factors(const Forecast& now, const Forecast& base) {
    std::vector<double> factors(now.p_purchase.size(), 1.0);
    for (std::size_t i = 0; i < factors.size(); ++i) {
        const double ours = now.expected_revenue[i] * base.p_purchase[i];
        const double theirs = base.expected_revenue[i] * now.p_purchase[i];
        if (ours > 0.0 && theirs > 0.0) {
            factors[i] = std::clamp(ours / theirs, 0.01, 100.0);
        }
    }
    return factors;
}

} // namespace

Forecast forecast_with_covariates(std::string_view purchase_model, std::string_view spend_model,
                                  const Dataset& dataset, const CustomerSummary& calibration,
                                  int horizon_days, const Progress& progress) {
    check_horizon(calibration, horizon_days);
    const double horizon = horizon_days / 7.0;
    const StaticCovariates covariates =
        first_day_covariates(dataset, calibration, {}, progress.part(0.0, 0.1));
    if (covariates.columns.empty()) {
        throw Error(ErrorCode::too_little_data,
                    "facts of the first purchase day that differ between customers");
    }
    const CovariateModel model =
        fit_with_covariates(purchase_model, calibration, covariates, progress.part(0.1, 0.5));
    const auto spend = find_model(spend_model).fit_spend(calibration, progress.part(0.5, 0.6));
    Forecast forecast = means_by_row(model, *spend, calibration, horizon, progress.part(0.6, 0.8));
    forecast.horizon_days = horizon_days;
    const Forecast base =
        forecast_means(*model.alike, *spend, calibration, horizon, progress.part(0.8, 0.85));
    const Predictive predictive =
        Predictive(*model.alike, *spend, calibration, base.p_purchase, horizon, 0.0,
                   progress.part(0.85, 0.95))
            .judged_anew(forecast.p_purchase, money_factors(forecast, base));
    fill_intervals(forecast, predictive, expected_levels(predictive), progress.part(0.95, 1.0));
    progress.step(1.0, Stage::valuing);
    return forecast;
}

} // namespace perennial

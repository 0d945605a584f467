#include "analytics/forecast/source.h"

#include "analytics/core/error.h"
#include "analytics/dataset/dataset.h"
#include "analytics/forecast/registry.h"

#include <chrono>
#include <utility>

namespace perennial {

namespace {

ModelChoice models_of(const ForecasterEntry& entry) {
    return {entry.purchase_model, entry.spend_model, entry.clock};
}

} // namespace

const CustomerSummary& ForecastSource::summary(Day end, const Progress& progress) {
    const auto found = m_summaries.find(end);
    return found != m_summaries.end()
               ? found->second
               : m_summaries.emplace(end, summarise(m_dataset, end, progress)).first->second;
}

const Holdout& ForecastSource::outcome(Day end, int horizon_days, const Progress& progress) {
    const auto found = m_outcomes.find({end, horizon_days});
    if (found != m_outcomes.end()) {
        return found->second;
    }
    const CustomerSummary& calibration = summary(end, progress);
    progress.check();
    return m_outcomes
        .emplace(std::pair(end, horizon_days),
                 holdout(m_dataset, calibration, end + std::chrono::days{horizon_days}))
        .first->second;
}

const Forecast& ForecastSource::forecast(const ForecasterEntry& entry, Day end, int horizon_days,
                                         const Progress& progress) {
    const auto found = m_forecasts.find({entry.id, end, horizon_days});
    if (found != m_forecasts.end()) {
        return found->second.forecast;
    }
    const CustomerSummary& calibration = summary(end, progress);
    const auto started = std::chrono::steady_clock::now();
    Forecast made = entry.purchase_model.empty()
                        ? entry.forecast(m_dataset, calibration, horizon_days, progress)
                        : forecast_pair(entry, end, horizon_days, progress);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
    return keep(entry.id, end, std::move(made), took.count());
}

ModelForecast ForecastSource::from_models(const ModelChoice& choice, Day end, int horizon_days,
                                          const Progress& progress) {
    const CustomerSummary& calibration = summary(end, progress);
    const OutlookKey key{choice.purchases, choice.clock, end, horizon_days};
    auto found = m_outlooks.find(key);
    if (found == m_outlooks.end()) {
        found = m_outlooks
                    .emplace(key, purchase_outlook(choice, m_dataset, calibration, horizon_days,
                                                   progress.part(0.0, 0.8)))
                    .first;
    }
    return with_spend(found->second, choice.spend, calibration, progress.part(0.8, 1.0));
}

/// As forecast_by_models(), from what is here already.
Forecast ForecastSource::forecast_pair(const ForecasterEntry& entry, Day end, int horizon_days,
                                       const Progress& progress) {
    const ModelChoice choice = models_of(entry);
    ModelForecast now = from_models(choice, end, horizon_days, progress.part(0.0, 0.5));
    std::optional<IntervalLevels> levels;
    if (const auto cut = earlier_cut(m_dataset, summary(end), horizon_days)) {
        try {
            ModelForecast earlier =
                from_models(choice, cut->end, cut->horizon_days, progress.part(0.5, 0.9));
            const Holdout& actual = outcome(cut->end, cut->horizon_days, progress);
            levels = learn_levels(earlier.predictive, actual.purchases, actual.revenue);
            m_means.emplace(Key{entry.id, cut->end, cut->horizon_days},
                            std::move(earlier.forecast));
        } catch (const Error&) {
            // Too little by then; the models speak for themselves.
        }
    }
    return with_intervals(std::move(now), levels, progress.part(0.9, 1.0));
}

const Forecast& ForecastSource::means(const ForecasterEntry& entry, Day end, int horizon_days,
                                      const Progress& progress) {
    const Key key{entry.id, end, horizon_days};
    if (entry.purchase_model.empty() || m_forecasts.contains(key)) {
        return forecast(entry, end, horizon_days, progress);
    }
    const auto found = m_means.find(key);
    if (found != m_means.end()) {
        return found->second;
    }
    return m_means.emplace(key, from_models(models_of(entry), end, horizon_days, progress).forecast)
        .first->second;
}

const ModelForecast& ForecastSource::reference(Day end, int horizon_days,
                                               const Progress& progress) {
    const auto found = m_references.find({end, horizon_days});
    return found != m_references.end() ? found->second
                                       : m_references
                                             .emplace(std::pair(end, horizon_days),
                                                      from_models({"mbg_nbd", "gamma_gamma_first"},
                                                                  end, horizon_days, progress))
                                             .first->second;
}

double ForecastSource::seconds(const ForecasterEntry& entry, Day end, int horizon_days) const {
    const auto found = m_forecasts.find({entry.id, end, horizon_days});
    return found != m_forecasts.end() ? found->second.seconds : 0.0;
}

const Forecast& ForecastSource::keep(std::string_view id, Day end, Forecast forecast,
                                     double seconds) {
    const Key key{id, end, forecast.horizon_days};
    return m_forecasts.insert_or_assign(key, Timed{std::move(forecast), seconds})
        .first->second.forecast;
}

} // namespace perennial

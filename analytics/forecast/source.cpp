#include "analytics/forecast/source.h"

#include "analytics/dataset/dataset.h"
#include "analytics/forecast/registry.h"

#include <chrono>
#include <utility>

namespace perennial {

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
    Forecast made = entry.forecast(m_dataset, calibration, horizon_days, progress);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
    return keep(entry.id, end, std::move(made), took.count());
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
    const ModelChoice choice{entry.purchase_model, entry.spend_model, entry.by_season};
    return m_means
        .emplace(key,
                 forecast_means(choice, m_dataset, summary(end, progress), horizon_days, progress))
        .first->second;
}

const ModelForecast& ForecastSource::reference(Day end, int horizon_days,
                                               const Progress& progress) {
    const auto found = m_references.find({end, horizon_days});
    return found != m_references.end()
               ? found->second
               : m_references
                     .emplace(std::pair(end, horizon_days),
                              forecast_from_models({"mbg_nbd", "gamma_gamma_first"}, m_dataset,
                                                   summary(end, progress), horizon_days, progress))
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

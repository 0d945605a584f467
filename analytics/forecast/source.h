// Summaries, outcomes and forecasts of one dataset, each made at most once: a backtest and a blend
// ask for the same ones, and pairs of models that differ in spend share their purchases. Knows
// forecasters by their entry only.
#pragma once

#include "analytics/core/day.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/forecast/forecaster.h"
#include "analytics/forecast/probability.h"

#include <map>
#include <optional>
#include <string_view>
#include <tuple>

namespace perennial {

struct Dataset;
struct ForecasterEntry;

/// Use from one thread. The dataset must outlive it.
class ForecastSource {
  public:
    explicit ForecastSource(const Dataset& dataset) : m_dataset(dataset) {}

    const Dataset& dataset() const { return m_dataset; }
    const CustomerSummary& summary(Day end, const Progress& progress = {});
    /// What the customers of summary(end) did in (end, end + horizon_days].
    const Holdout& outcome(Day end, int horizon_days, const Progress& progress = {});
    /// throws: as the forecaster
    const Forecast& forecast(const ForecasterEntry& entry, Day end, int horizon_days,
                             const Progress& progress = {});
    /// The same without intervals where a forecaster can do without: far quicker. throws: as above
    const Forecast& means(const ForecasterEntry& entry, Day end, int horizon_days,
                          const Progress& progress = {});
    /// Distributions of what customers may do, of a plain probability model.
    const ModelForecast& reference(Day end, int horizon_days, const Progress& progress = {});
    /// What forecast() took the first time; 0 when it was not asked. What forecasters share counts
    /// for the one that asked first.
    double seconds(const ForecasterEntry& entry, Day end, int horizon_days) const;
    /// A forecast made elsewhere, to be found here from now on.
    const Forecast& keep(std::string_view id, Day end, Forecast forecast, double seconds);

  private:
    struct Timed {
        Forecast forecast;
        double seconds = 0.0;
    };
    using Key = std::tuple<std::string_view, Day, int>;
    using OutlookKey = std::tuple<std::string_view, Clock, Day, int>;

    ModelForecast from_models(const ModelChoice& choice, Day end, int horizon_days,
                              const Progress& progress);
    Forecast forecast_pair(const ForecasterEntry& entry, Day end, int horizon_days,
                           const Progress& progress);

    const Dataset& m_dataset;
    std::map<Day, CustomerSummary> m_summaries;
    std::map<std::pair<Day, int>, Holdout> m_outcomes;
    std::map<Key, Timed> m_forecasts;
    std::map<Key, Forecast> m_means;
    std::map<OutlookKey, PurchaseOutlook> m_outlooks;
    std::map<std::pair<Day, int>, ModelForecast> m_references;
};

} // namespace perennial

#include "analytics/overview/customer_base.h"

#include "analytics/core/error.h"
#include "analytics/dataset/dataset.h"

#include <utility>

namespace perennial {

std::shared_ptr<const CustomerBase> analyse(std::shared_ptr<const Dataset> dataset,
                                            const AnalysisOptions& options,
                                            const Progress& progress) {
    if (dataset->orders.size() == 0) {
        throw Error(ErrorCode::too_little_data, "no orders");
    }
    auto base = std::make_shared<CustomerBase>();
    base->summary = std::make_shared<const CustomerSummary>(
        summarise(*dataset, options.end.value_or(dataset->last_day), progress.part(0.0, 0.1)));
    base->model = fit_lifetime(*base->summary, options.model, progress.part(0.1, 0.6));
    base->table = tabulate(base->summary, base->model, progress.part(0.6, 0.8));
    Scenario baseline;
    baseline.margin = measured_margin(*dataset);
    base->baseline = std::make_shared<const ScenarioResult>(
        base->table->evaluate(options.baseline.value_or(baseline), progress.part(0.8, 0.85)));
    base->segments =
        segment_customers(*base->summary, base->table->p_alive(), progress.part(0.85, 0.92));
    base->churn =
        rank_churn(*base->summary, *base->table, *base->baseline, progress.part(0.92, 1.0));
    base->dataset = std::move(dataset);
    return base;
}

} // namespace perennial

#include "analytics/lifetime/lifetime.h"

#include "analytics/core/error.h"
#include "analytics/dataset/customer_summary.h"
#include "analytics/lifetime/fitted.h"
#include "analytics/lifetime/registry.h"

#include <string>

namespace perennial {

std::shared_ptr<const LifetimeModel> fit_lifetime(const CustomerSummary& summary,
                                                  std::string_view id, const Progress& progress) {
    return fit_lifetime(summary, id, "gamma_gamma", progress);
}

std::shared_ptr<const LifetimeModel> fit_lifetime(const CustomerSummary& summary,
                                                  std::string_view id, std::string_view spend_id,
                                                  const Progress& progress) {
    const ModelEntry& purchases = find_model(id);
    if (purchases.kind != ModelKind::purchase) {
        throw Error(ErrorCode::bad_input, "not a purchase model: " + std::string(id));
    }
    const ModelEntry& spend = find_model(spend_id);
    if (spend.kind != ModelKind::spend) {
        throw Error(ErrorCode::bad_input, "not a spend model: " + std::string(spend_id));
    }
    auto result = std::make_shared<FittedLifetime>();
    result->purchases = purchases.fit_purchase(summary, progress.part(0.0, 0.8));
    result->spend = spend.fit_spend(summary, progress.part(0.8, 1.0));
    return result;
}

} // namespace perennial

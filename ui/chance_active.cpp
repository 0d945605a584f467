#include "ui/chance_active.h"

#include "analytics/overview/customer_base.h"

namespace perennial::ui {

bool judgesOnePurchase(const CustomerBase& base) {
    return base.model->purchase_fit().model != "bg_nbd";
}

std::optional<double> chanceActive(const CustomerBase& base, std::size_t position) {
    if (base.summary->frequency[position] < 1.0 && !judgesOnePurchase(base)) {
        return std::nullopt;
    }
    return base.table->p_alive()[position];
}

} // namespace perennial::ui

#include "ui/chance_active.h"

#include "analytics/overview/customer_base.h"
#include "ui/format.h"

namespace perennial::ui {

Judges judgesOf(std::string_view model) {
    return model == "nbd"                              ? Judges::nobody
           : model == "bg_nbd" || model == "bg_cnbd_k" ? Judges::repeat_buyers
                                                       : Judges::everybody;
}

std::optional<double> chanceActive(const CustomerBase& base, std::size_t position) {
    const Judges judges = judgesOf(base.model->purchase_fit().model);
    if (judges == Judges::nobody ||
        (judges == Judges::repeat_buyers && base.summary->frequency[position] < 1.0)) {
        return std::nullopt;
    }
    return base.table->p_alive()[position];
}

QString chanceUnknown(const CustomerBase& base) {
    return Format::chanceUnknown(judgesOf(base.model->purchase_fit().model) == Judges::nobody);
}

} // namespace perennial::ui

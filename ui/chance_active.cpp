#include "ui/chance_active.h"

#include "analytics/overview/customer_base.h"
#include "ui/format.h"
#include "ui/readiness.h"

#include <limits>

namespace perennial::ui {

Judges judgesOf(std::string_view model) {
    return model == "nbd"                              ? Judges::nobody
           : model == "bg_nbd" || model == "bg_cnbd_k" ? Judges::repeat_buyers
                                                       : Judges::everybody;
}

namespace {

bool leavingIsUnknown(FitNote note) {
    return note == FitNote::no_dropout || note == FitNote::dropout_uncertain;
}

} // namespace

Judges judgesOf(const CustomerBase& base) {
    const FitSummary& fit = base.model->purchase_fit();
    return readinessOf(base, Analysis::churn) == Readiness::missing || leavingIsUnknown(fit.note)
               ? Judges::nobody
               : judgesOf(fit.model);
}

std::optional<double> chanceActive(const CustomerBase& base, std::size_t position) {
    const Judges judges = judgesOf(base);
    if (judges == Judges::nobody ||
        (judges == Judges::repeat_buyers && base.summary->frequency[position] < 1.0)) {
        return std::nullopt;
    }
    return base.table->p_alive()[position];
}

std::vector<double> chancesActive(const CustomerBase& base) {
    const Judges judges = judgesOf(base);
    std::vector<double> chances = base.table->p_alive();
    for (std::size_t position = 0; position < chances.size(); ++position) {
        if (judges == Judges::nobody ||
            (judges == Judges::repeat_buyers && base.summary->frequency[position] < 1.0)) {
            chances[position] = std::numeric_limits<double>::quiet_NaN();
        }
    }
    return chances;
}

QString chanceUnknown(const CustomerBase& base) {
    if (readinessOf(base, Analysis::churn) == Readiness::missing) {
        return whyNot(base, Analysis::churn);
    }
    const FitSummary& fit = base.model->purchase_fit();
    return leavingIsUnknown(fit.note)
               ? Format::fitNote(fit)
               : Format::chanceUnknown(judgesOf(fit.model) == Judges::nobody);
}

} // namespace perennial::ui

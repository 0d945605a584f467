#include "ui/readiness.h"

#include "analytics/overview/customer_base.h"
#include "ui/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace perennial::ui {

namespace {

class ReadinessText {
    Q_DECLARE_TR_FUNCTIONS(perennial::ui::Readiness)
};

const Verdict* verdictOn(const CustomerBase& base, Analysis analysis) {
    const auto found =
        std::find_if(base.verdicts.begin(), base.verdicts.end(),
                     [&](const Verdict& verdict) { return verdict.analysis == analysis; });
    return found != base.verdicts.end() ? &*found : nullptr;
}

} // namespace

Readiness readinessOf(const CustomerBase& base, Analysis analysis) {
    const Verdict* verdict = verdictOn(base, analysis);
    return verdict != nullptr ? verdict->readiness() : Readiness::ready;
}

QString whyNot(const CustomerBase& base, Analysis analysis) {
    const Verdict* verdict = verdictOn(base, analysis);
    //: an analysis; what it needs and what there is
    return verdict != nullptr ? ReadinessText::tr("Not enough data. %1: %2.")
                                    .arg(Format::analysis(analysis), Format::verdict(*verdict))
                              : QString();
}

} // namespace perennial::ui

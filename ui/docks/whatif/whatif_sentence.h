// What a what-if comes to, in one sentence.
#pragma once

#include "analytics/lifetime/scenario.h"

#include <QString>

namespace perennial::ui {

/// baseline_total, scenario_total: CLV of the customers that count, major units.
QString whatIfSentence(const Scenario& baseline, const Scenario& scenario, double baseline_total,
                       double scenario_total, const QString& currency);

} // namespace perennial::ui

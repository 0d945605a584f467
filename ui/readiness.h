// Whether an analysed base suffices for an analysis, as one rule for tiles, lists and panels: what
// the data page calls missing is not shown as a number elsewhere.
#pragma once

#include "analytics/health/sufficiency.h"

#include <QString>

namespace perennial {
struct CustomerBase;
} // namespace perennial

namespace perennial::ui {

/// Ready where nothing was found about it.
Readiness readinessOf(const CustomerBase& base, Analysis analysis);

/// What it lacks, as a sentence; "" when nothing was found about it.
QString whyNot(const CustomerBase& base, Analysis analysis);

} // namespace perennial::ui

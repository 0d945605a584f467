// What fit says of any model.
#pragma once

#include "app/cli/verb.h"

namespace perennial {
struct FitSummary;
}

namespace perennial::app::cli {

Answer fitAnswer(const FitSummary& fit);

} // namespace perennial::app::cli

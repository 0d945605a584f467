// Exchange rates from a file: the command line's and the window's.
#pragma once

#include "analytics/core/progress.h"
#include "analytics/import/rules.h"

#include <optional>
#include <string>
#include <string_view>

namespace perennial {

/// Lines of code,rate[,date] with or without a header, in any encoding and with any delimiter that
/// inspect() knows; a date (ISO) is where the rate begins to hold. They come beside the rates that
/// `rules` has, and replace those of the same currency and day.
/// throws: as inspect(), and Error{bad_input} with the line that is no rate, and its number
void read_rates(const std::string& path, ImportRules& rules, const Progress& progress = {});

/// A rate as rules allow it: 1e-12 to 1e6, with a point.
std::optional<double> rate_from(std::string_view text);
/// Three capital letters.
bool is_currency_code(std::string_view text);

} // namespace perennial

// What the rules of an import touched, and what explains another system's total.
#pragma once

#include "analytics/import/import.h"
#include "app/cli/verb.h"

#include <optional>

namespace perennial::app::cli {

/// {"rules": [...], "currencies": [...]}, and with an expected total what explains it.
Json rulesJson(const ImportResult& result, std::optional<Money> expectedTotal);

/// The rules that touch rows, and the explanation, for people.
std::string rulesText(const ImportResult& result, std::optional<Money> expectedTotal);

} // namespace perennial::app::cli

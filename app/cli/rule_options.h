// The options of import that decide about rows: rules, currencies, the clock of the store.
#pragma once

#include "analytics/import/import.h"
#include "app/cli/verb.h"

#include <string>
#include <vector>

namespace perennial::app::cli {

/// As typed; addTo() turns it into what the import room reads.
struct RuleOptions {
    std::vector<std::string> rules; ///< NAME=ACTION
    std::vector<std::string> rates; ///< CODE=NUMBER
    std::string baseCurrency, ratesFile, timeZone, today;

    void add(CLI::App& command);
    /// `day`: what "today" is when it is not typed. throws: Error of the file of rates
    void addTo(ImportRules& rules, Day day) const;
};

} // namespace perennial::app::cli

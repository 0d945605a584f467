// The options of verbs that read a source: overrides of what detection finds.
#pragma once

#include "analytics/dataset/order_lines.h"
#include "analytics/import/import.h"
#include "app/cli/verb.h"

#include <optional>
#include <string>
#include <vector>

namespace perennial::app::cli {

/// As typed; importOptions() turns it into what the import room reads.
struct SourceOptions {
    std::vector<std::string> roles; ///< ROLE=COLUMN
    std::string table, encoding, delimiter, decimal, dateOrder;
    std::optional<bool> header;

    void add(CLI::App& command);
    ImportOptions importOptions() const;
};

/// How a source is read: format, encoding, delimiter, ... ; what a text format has and SQLite has
/// not is null.
Json formatJson(const FileFormat& format);

} // namespace perennial::app::cli

// The options of verbs that read a source: overrides of what detection finds.
#pragma once

#include "analytics/dataset/order_lines.h"
#include "analytics/import/import.h"
#include "analytics/import/tables.h"
#include "app/cli/verb.h"

#include <optional>
#include <string>
#include <vector>

namespace perennial::app::cli {

/// As typed; importOptions() turns it into what the import room reads.
struct SourceOptions {
    std::vector<std::string> roles; ///< ROLE=COLUMN
    std::string table, kind, encoding, delimiter, lineEnd, quote, decimal, dateOrder;
    std::optional<bool> header;

    void add(CLI::App& command);
    ImportOptions importOptions() const;
    TableOptions tableOptions() const; ///< throws: Error{role_unknown}
    bool holdsOrders() const;          ///< unless --as says otherwise
};

/// How a source is read: format, encoding, delimiter, ... ; what only text has is null
/// for other formats.
Json formatJson(const FileFormat& format);

} // namespace perennial::app::cli

// Columns beside the status that tell of an order's undoing: a second status, a flag, a date.
#pragma once

#include "analytics/import/source.h"

namespace perennial::import {

/// Finds them among the columns without a meaning. After the roles. Words count unless `options`
/// say that no column is a status; without one the first of them becomes it.
void find_further_statuses(const Sample& sample, Source& source, const ImportOptions& options);

/// The column tells what kind of document a row is, not what became of an order: "Type",
/// "Belegart".
bool names_document_kind(std::string_view header);

/// "yes", "1", a date: the cell of a flag says so.
bool is_raised(std::string_view cell);

} // namespace perennial::import

// Rows with fields too many, because a text holds the delimiter and is not quoted.
#pragma once

#include "analytics/import/source.h"

#include <optional>

namespace perennial::import {

/// Every date and number of the first fields stands in its column.
bool stands_in_its_columns(const Source& source, const Row& row);

/// The column whose text the surplus fields continue, when exactly one leaves every date and every
/// number in its place; `row` is put together accordingly. Fields must be neighbours in the text.
std::optional<std::size_t> join_surplus_fields(const Source& source, Row& row);

} // namespace perennial::import

// What columns of the tables beside the orders are called, in the languages of the import.
#pragma once

#include "analytics/dataset/side_table.h"

#include <string_view>

namespace perennial::import {

constexpr double enough_by_name = 0.55; ///< below: the name says nothing

/// 0..1: how well a header names the field in tables of the kind.
double side_name_score(SideField field, TableKind kind, std::string_view header);

/// The field of such tables that a column of this name means; none when it means nothing.
SideField field_named(TableKind kind, std::string_view column);

} // namespace perennial::import

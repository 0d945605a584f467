// Which column of a table beside the orders means what, and what kind of table it is.
#pragma once

#include "analytics/dataset/side_table.h"
#include "analytics/import/source.h"

namespace perennial::import {

/// One field a column; none where a column has no meaning of its own (it is kept as a fact).
/// `chosen` overrides what the names say. throws: Error{column_unknown}; Error{role_unknown} for a
/// field that tables of this kind do not have
std::vector<SideField> assign_side_fields(TableKind kind, const Sample& sample,
                                          const std::map<SideField, std::string>& chosen);

struct KindGuess {
    TableKind kind = TableKind::orders;
    Evidence evidence; ///< none when the columns leave it open
};
/// What the columns say the table is; orders when they leave it open.
KindGuess guess_table_kind(const Sample& sample, const std::vector<ColumnInfo>& order_roles);

} // namespace perennial::import

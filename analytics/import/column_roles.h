// Which column means what: by name, by type and by what the values do.
#pragma once

#include "analytics/import/presets.h"
#include "analytics/import/source.h"

namespace perennial::import {

/// Columns with type, role, confidence and evidence. Score: 0.5 name + 0.3 type + 0.2 values; below
/// 0.5 no role. Without a header values alone decide, and then only when date, money and a
/// repeating customer are all there.
/// throws: Error{column_unknown}
std::vector<ColumnInfo> assign_roles(const Sample& sample, bool header,
                                     const ImportOptions& options);

/// What names leave open, told by elimination: the date of the order is the one column of dates,
/// its amount the one column of money. Of several columns of dates the complete one that is never
/// later than the others, else the first complete one. Only in rows that name a customer or an
/// order and have money (or are joined to rows that do), and never a role that `options` decides.
void guess_roles(const Sample& sample, const ImportOptions& options,
                 std::vector<ColumnInfo>& columns, bool money_elsewhere = false);

/// Gives the columns of a known export the meaning they always have, but for
/// the roles in `options`.
void apply_preset(const Preset& preset, const ImportOptions& options, const Sample& sample,
                  std::vector<ColumnInfo>& columns);

/// A meaning that rests on the name of a column and what stands in it.
Evidence name_evidence(const std::string& column, const ColumnProfile& profile);

/// Position of a column by name, whatever its case; no_column when absent.
int find_column(const std::vector<std::string>& names, std::string_view wanted);

/// Of the rows whose `key` was seen before: how many repeat the first row's `value`, and how many
/// leave it blank where the first row fills it.
struct Constancy {
    std::size_t keys = 0; ///< different ones
    std::size_t pairs = 0, equal = 0, blank_after_filled = 0, filled_after_blank = 0;
};
Constancy constancy(const Sample& sample, std::size_t key, std::size_t value);

} // namespace perennial::import

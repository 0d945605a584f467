#include "analytics/import/further_files.h"

#include "analytics/import/column_roles.h"

namespace perennial::import {

void note_extra_columns(Inspection& first, const Inspection& further,
                        const std::function<bool(const std::string& column)>& has_meaning) {
    std::vector<std::string> known;
    for (const ColumnInfo& column : first.columns) {
        known.push_back(column.name);
    }
    ExtraColumns extra{further.path, {}};
    for (const ColumnInfo& column : further.columns) {
        if (find_column(known, column.name) != no_column) {
            continue;
        }
        if (has_meaning(column.name)) {
            throw Error(ErrorCode::column_added, column.name, further.path);
        }
        extra.columns.push_back(column.name);
    }
    if (!extra.columns.empty()) {
        first.extra_columns.push_back(std::move(extra));
    }
}

} // namespace perennial::import

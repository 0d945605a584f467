#include "ui/import/import_preset.h"

#include <algorithm>

namespace perennial::ui {

std::vector<std::string> ImportPreset::headerOf(const Inspection& inspection) {
    std::vector<std::string> header;
    for (const ColumnInfo& column : inspection.columns) {
        header.push_back(column.name);
    }
    std::sort(header.begin(), header.end());
    return header;
}

} // namespace perennial::ui

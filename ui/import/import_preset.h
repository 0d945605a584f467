// How files with these columns were read before, kept under a name.
#pragma once

#include "analytics/dataset/side_table.h"
#include "analytics/import/import.h"

#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace perennial::ui {

constexpr Role last_role = Role::refund;

struct ImportPreset {
    QString name;                    ///< "": what was done the last time
    std::vector<std::string> header; ///< names of the columns, sorted
    TableKind kind = TableKind::orders;
    ImportOptions options;                   ///< of orders with every role
    std::map<SideField, std::string> fields; ///< of a table beside them: field and column
    /// What the file proved and the user did not believe: not believed of the next one either.
    std::optional<char> overruledDecimal;
    std::optional<DateOrder> overruledDates;
    bool own = true;        ///< saved by the user, who may remove it
    bool ofProject = false; ///< what the open project tells of its last import; not to be removed

    bool matches(const Inspection& inspection) const { return header == headerOf(inspection); }
    static std::vector<std::string> headerOf(const Inspection& inspection);
};

} // namespace perennial::ui

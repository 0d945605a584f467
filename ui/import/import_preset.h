// How files with these columns were read before, kept under a name.
#pragma once

#include "analytics/import/import.h"

#include <QString>

#include <string>
#include <vector>

namespace perennial::ui {

constexpr Role last_role = Role::email;

struct ImportPreset {
    QString name;                    ///< "": what was done the last time
    std::vector<std::string> header; ///< names of the columns, sorted
    ImportOptions options;           ///< with every role
    bool own = true;                 ///< saved by the user, who may remove it

    bool matches(const Inspection& inspection) const { return header == headerOf(inspection); }
    static std::vector<std::string> headerOf(const Inspection& inspection);
};

} // namespace perennial::ui

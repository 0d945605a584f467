// The import that the open project had last, to be made again. Found by app.
#pragma once

#include "ui/import/import_changes.h"
#include "ui/import/import_preset.h"

#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace perennial::ui {

struct KnownImport {
    QStringList files;                ///< empty when the project has none yet
    bool there = false;               ///< all of the files, still
    std::vector<std::string> columns; ///< that had a meaning
    ImportWay way = ImportWay::Add;
    std::optional<ImportPreset> preset = {}; ///< how it was read, whichever program read it
};

} // namespace perennial::ui

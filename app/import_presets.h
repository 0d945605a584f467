// The presets of the import wizard, kept as JSON beside the program's own data. A file that cannot
// be read is as good as none: presets are a convenience, an import never depends on them.
#pragma once

#include "analytics/storage/project.h"
#include "ui/import/import_preset.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace perennial::app {

class ImportPresets {
  public:
    /// file: read now, written by save() and remove(); "": nothing is kept.
    explicit ImportPresets(const QString& file);

    const std::vector<ui::ImportPreset>& all() const { return m_presets; }
    /// Takes the place of the one with the same name; without a name: of the last for these
    /// columns. False when it could not be written.
    bool save(ui::ImportPreset preset);
    bool remove(const QString& name);

  private:
    bool write() const;

    QString m_file;
    std::vector<ui::ImportPreset> m_presets;
};

/// The JSON of presets, and back: what is not understood is left out.
QByteArray presetsToJson(const std::vector<ui::ImportPreset>& presets);
std::vector<ui::ImportPreset> presetsFromJson(const QByteArray& json);

/// What a project tells of an import, whichever program made it; nothing when it was made before
/// projects told all columns.
std::optional<ui::ImportPreset> presetOf(const SourceRecord& source);

} // namespace perennial::app

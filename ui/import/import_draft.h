// What the import wizard knows so far: the files, what was detected in them, what was decided
// instead, and what an import with these decisions would make of them. Shared by its steps.
#pragma once

#include "analytics/health/sufficiency.h"
#include "ui/import/import_changes.h"
#include "ui/import/import_preset.h"

#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace perennial::ui {

struct ImportDraft {
    QStringList files;
    ImportOptions chosen; ///< what was decided about format and rules; columns are in chosenRoles
    std::map<std::string, Role> chosenRoles; ///< by column name

    std::vector<ImportPreset> presets;    ///< all there are
    std::optional<QString> presetApplied; ///< its name; nothing when as detected

    std::optional<Inspection> inspection; ///< nothing while the files are being looked at
    QString problem;                      ///< why they cannot be read; empty when they can
    bool dateOrderAsked = false;          ///< every date reads two ways

    std::shared_ptr<const ImportResult> rehearsal; ///< of just these decisions; null until there
    QString rehearsalProblem; ///< why there is none; empty while it is not known

    QString currentProject; ///< offered to add to; empty when there is none
    QString newProject;
    bool intoCurrent = false;
    ImportWay way = ImportWay::Add;       ///< into the open project
    std::optional<ImportChanges> changes; ///< of the open project, by the rehearsal
    std::vector<Verdict> verdicts;        ///< on the rows of the rehearsal alone

    /// Other files: nothing is decided.
    void forget();
    /// The columns with the meanings that hold now.
    std::vector<ColumnInfo> columns() const;
    bool has(Role role) const;
    /// Decides everything as it was decided in `preset`.
    void apply(const ImportPreset& preset);
    /// Takes back every decision about reading.
    void forgetDecisions();
    /// What was decided, to be kept under a name.
    ImportPreset preset(const QString& name) const;
    /// A role has one column: whoever had it before gives it up.
    void choose(const std::string& column, Role role);
    bool chosenByUser(const std::string& column) const { return chosenRoles.count(column) > 0; }
    /// Everything decided; every role is named, so that nothing is left to detection.
    ImportOptions options() const;
    bool dateOrderOpen() const { return dateOrderAsked && !chosen.date_order; }
    QString project() const { return intoCurrent ? currentProject : newProject.trimmed(); }
    /// Lines an order has on average, in the rows looked at; 0 when that cannot be told.
    double linesPerOrder() const;
};

} // namespace perennial::ui

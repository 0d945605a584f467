// What the import wizard knows so far: the files, what was detected in them, what was decided
// instead, and what an import with these decisions would make of them. Shared by its steps.
#pragma once

#include "analytics/health/sufficiency.h"
#include "analytics/import/tables.h"
#include "ui/import/import_preset.h"
#include "ui/import/known_import.h"

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
    ImportOptions chosen;                ///< what was decided about format and rules
    bool othersLeftOut = false;          ///< rows in currencies without a rate, knowingly
    bool eachCurrency = false;           ///< they go into projects of their own
    std::optional<TableKind> chosenKind; ///< what the files were said to hold
    /// By column name: a Role of orders, a SideField of other tables.
    std::map<std::string, int> chosenMeanings;

    std::vector<ImportPreset> presets;    ///< all there are
    std::optional<QString> presetApplied; ///< its name; nothing when as detected

    std::optional<Inspection> inspection; ///< nothing while the files are being looked at
    std::optional<Inspection> detected;   ///< as the files are read when nothing is decided
    TableKind kind = TableKind::orders;   ///< what the files hold: found or chosen
    Evidence kindEvidence;                ///< none when the columns leave it open
    std::vector<SideField> fields;        ///< as found, by column; of tables beside the orders
    QString problem;                      ///< why they cannot be read; empty when they can
    bool dateOrderAsked = false;          ///< every date reads two ways

    std::shared_ptr<const ImportResult> rehearsal; ///< of just these decisions; null until there
    std::shared_ptr<const TableResult> tableRehearsal; ///< the same of a table beside the orders
    TableLedger tableLedger;                           ///< what storing that would make of its rows
    QString rehearsalProblem; ///< why there is none; empty while it is not known

    QString currentProject;           ///< offered to add to; empty when there is none
    std::optional<KnownImport> known; ///< its last import; nothing until it is told
    bool again = false;               ///< that import is to be made once more
    QString newProject;
    bool intoCurrent = false;
    ImportWay way = ImportWay::Add;       ///< into the open project
    std::optional<ImportChanges> changes; ///< of the open project, by the rehearsal
    std::vector<Verdict> verdicts;        ///< on the rows of the rehearsal alone

    /// Other files: nothing is decided.
    void forget();
    bool holdsOrders() const { return kind == TableKind::orders; }
    /// Files with the columns of those that the open project had last.
    bool knownToProject() const;
    /// What was read is there: one can go on to import it.
    bool rehearsed() const {
        return holdsOrders() ? rehearsal != nullptr : tableRehearsal != nullptr;
    }
    /// What was found in the first file.
    void take(const TableLook& look);
    /// The files hold something else; what their columns mean is open again.
    void chooseKind(std::optional<TableKind> wanted);
    /// The columns, with roles and certainties that hold now.
    std::vector<ColumnInfo> columns() const;
    /// What they mean, as in chosenMeanings; 0 nothing.
    std::vector<int> meanings() const;
    /// What a column can mean; 0 first.
    std::vector<int> possibleMeanings() const;
    bool has(Role role) const;
    bool has(SideField field) const;
    /// Whether files with the columns of these were read by the preset.
    bool fits(const ImportPreset& preset) const;
    /// Decides everything as it was decided in `preset`, but for what these files themselves prove:
    /// the same columns may come with another separator, decimal mark or order of dates.
    void apply(const ImportPreset& preset);
    /// Takes back every decision about reading.
    void forgetDecisions();
    /// What was decided, to be kept under a name.
    ImportPreset preset(const QString& name) const;
    /// A meaning has one column: whoever had it before gives it up.
    void choose(const std::string& column, int meaning);
    bool chosenByUser(const std::string& column) const { return chosenMeanings.contains(column); }
    /// Everything decided; every role is named, so that nothing is left to detection.
    ImportOptions options() const;
    /// The same of tables beside the orders.
    TableOptions tableOptions() const;
    /// A currency of which nobody said what becomes of its rows; empty when all is decided.
    QString openCurrency() const;
    bool dateOrderOpen() const { return dateOrderAsked && !chosen.date_order; }
    QString project() const { return intoCurrent ? currentProject : newProject.trimmed(); }
    /// Lines an order has on average, in the rows looked at; 0 when that cannot be told.
    double linesPerOrder() const;
};

} // namespace perennial::ui

// The open workspace: which project is open, its analysed customers, and the scenario beside the
// baseline. Lives on the GUI thread, where it only starts work and hands out results.
// Knows no widget.
#pragma once

#include "analytics/core/error.h"
#include "analytics/import/import.h"
#include "analytics/import/reconcile.h"
#include "analytics/lifetime/lifetime.h"
#include "app/project_jobs.h"
#include "app/table_jobs.h"
#include "ui/import/import_changes.h"
#include "ui/view.h"

#include <QObject>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

class QThreadPool;

namespace perennial::app {

class JobBoard;
class JobSlot;

enum class CustomerList { Values, Segments, Churn };

/// What another way of forecasting does to the sums of the same customers, by the baseline.
struct ModelChange {
    std::string from, to; ///< ids of forecasters
    double clv_from = 0.0, clv_to = 0.0;
    double at_risk_from = 0.0, at_risk_to = 0.0;
    std::string currency;
};

class Session : public QObject {
    Q_OBJECT

  public:
    /// sampleFile: where the sample store is kept between runs.
    Session(QThreadPool* pool, JobBoard* board, const QString& sampleFile,
            QObject* parent = nullptr);
    ~Session() override;

    const ui::View& view() const { return m_view; }
    /// Path of the project; empty when none is open.
    const QString& project() const { return m_project; }
    bool sampleOpen() const { return !m_project.isEmpty() && m_project == m_sampleFile; }
    Scenario scenario() const;
    /// The model chosen for the project, as in modelChoices().
    const std::string& model() const { return m_model; }
    /// Whether forecasts were compared, so that the automatic choice is a finding.
    bool modelCompared() const { return m_modelCompared; }

    void openSample();
    void openProject(const QString& path);
    /// The open project once more from its file, which others may have changed.
    void openAgain();
    /// rehearsal: what rehearse() made of just these files and options; read here when null.
    void importFiles(const QStringList& files, const ImportOptions& options, const QString& project,
                     const std::shared_ptr<const ImportResult>& rehearsal = {},
                     ui::ImportWay way = ui::ImportWay::Add, bool eachCurrency = false);
    void inspectFile(const QString& file, const TableOptions& options);
    /// What an import into `project` would make of the files; nothing is stored. Latest wins.
    void rehearse(const QStringList& files, const ImportOptions& options, const QString& project);
    /// The same of a table beside the orders: rehearseTable(), then importTable().
    void rehearseTable(const QStringList& files, const TableOptions& options,
                       const QString& project);
    void importTable(const QStringList& files, const TableOptions& options, const QString& project,
                     const std::shared_ptr<const TableResult>& rehearsal = {});
    /// What rehearse() says by other rules, of the rows that rehearse() read last.
    void judge(const ImportOptions& options, const QString& project);
    /// Exchange rates from a file: ratesRead() or ratesRefused() tells. Latest wins.
    void readRates(const QString& file);
    /// What explains another system's total: explained() tells. Latest wins.
    void explain(const std::shared_ptr<const ImportResult>& rehearsal, Money theirTotal);
    /// Stops inspecting and rehearsing, and lets go of what was read.
    void cancelReading();
    /// Stops opening, importing or analysing; what was open stays as it is.
    void cancelOpening();

    // Kept in the project, then analysed anew.
    void setObservationEnd(std::optional<Day> end);
    void setRefundPolicy(RefundPolicy policy);
    void makeBaseline(const Scenario& scenario);
    /// The same customers by another forecaster; the scenario stays. Kept once it has learned.
    void setModel(const std::string& model) { chooseModel(model, {}, Asker::User); }
    /// A comparison of forecasts found this forecaster best: remembered, and used where the choice
    /// is automatic.
    void setFoundModel(const std::string& model);

    /// Takes an import out of the project: sourceRemoved() follows viewChanged().
    void removeSource(qint64 source);
    /// Takes an import of a table beside the orders out: tablesChanged() and tableRemoved() follow.
    void removeTable(qint64 import);
    /// Undoes either. viewState: the view as it was before, by view_state_key; "": as it is now.
    void putBack(const std::shared_ptr<const RemovedSource>& removed,
                 const std::string& viewState = {});
    /// The same of settings: as settingsChanged() told them.
    void putBack(const std::vector<SettingChange>& before, const std::string& viewState = {});

    /// Latest wins; the view keeps the old scenario until the new one is there.
    void evaluate(const Scenario& scenario);

    void saveCopy(const QString& path);
    /// positions: in the summary; all customers when empty.
    void exportList(CustomerList list, const QString& path, std::vector<std::uint32_t> positions);

    /// Writes beside the target and moves into place.
    void writeFile(const QString& path, const QByteArray& content);

  Q_SIGNALS:
    void inUse(const QString& project); ///< from when it begins to be opened; "": none
    void opened(const perennial::app::OpenedProject& project); ///< before viewChanged()
    void viewChanged(const perennial::ui::View& view);
    void modelChanged(const QString& model); ///< after viewChanged()
    /// Values changed that nobody asked to change: a comparison or a learner is done. Last of all.
    void modelReplaced(const perennial::app::ModelChange& change);
    /// Observation end, refund policy or baseline: what they were. After viewChanged().
    void settingsChanged(const std::vector<perennial::app::SettingChange>& before);
    void sourceRemoved(const std::shared_ptr<const perennial::RemovedSource>& removed);
    void tablesChanged(); ///< those beside the orders, of the open project; after viewChanged()
    void tableStored(const perennial::TableLedger& ledger); ///< after tablesChanged()
    void tableRemoved(const std::shared_ptr<const perennial::RemovedSource>& removed);
    void inspected(const perennial::TableLook& look);
    void tableRehearsed(const std::shared_ptr<const perennial::TableResult>& read,
                        const perennial::TableLedger& ledger);
    void rehearsed(const std::shared_ptr<const perennial::ImportResult>& result,
                   const std::optional<perennial::ui::ImportChanges>& changes,
                   const std::vector<perennial::Verdict>& verdicts);
    void ratesRead(const perennial::ImportRules& rates); ///< of which only the rates count
    void ratesRefused(const perennial::Error& error);
    void explained(perennial::Money theirTotal,
                   const std::vector<perennial::Explanation>& explanations);
    void reading(double fraction, perennial::Stage stage); ///< of a rehearsal under way
    void readingFailed(const perennial::Error& error);     ///< inspection or rehearsal
    void written(const QString& path);
    void failed(const perennial::Error& error);

  private:
    void changeProject(const std::vector<SettingChange>& changes);
    enum class Asker { User, Program };
    void chooseModel(const std::string& choice, const std::string& found, Asker asker);
    void showTables(const std::optional<OpenedProject>& opened);
    void putBackTable(const std::shared_ptr<const RemovedSource>& removed);
    void show(const OpenedProject& project);
    void setView(ui::View view);
    void showRehearsal(Rehearsal rehearsal);
    void retire(std::shared_ptr<const void> results);

    QThreadPool* m_pool;
    QString m_sampleFile;
    QString m_project;
    std::string m_model;
    bool m_modelCompared = false;
    ui::View m_view;
    Rehearsal m_rehearsal;                               ///< the latest, to be freed on a worker
    std::shared_ptr<const TableResult> m_tableRehearsal; ///< the same
    JobSlot *m_open, *m_evaluate, *m_write, *m_inspect, *m_explain, *m_rates;
};

} // namespace perennial::app

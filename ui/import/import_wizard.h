// From files to an import that the user has seen and agreed to, in five steps: source, format,
// meaning, rules, review. Asks for every reading by signal; reads nothing itself.
#pragma once

#include "analytics/import/reconcile.h"
#include "ui/import/import_draft.h"

#include <QDialog>

#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace perennial::ui {

class ImportStep;
class LedgerView;
class RulesStep;
class SourceStep;
class StepList;
class TableLedgerView;

class ImportWizard : public QDialog {
    Q_OBJECT

  public:
    /// currentProject: offered to add to; empty when there is none.
    explicit ImportWizard(const QString& currentProject, QWidget* parent = nullptr);

    /// Starts over with these files. Call after connecting the requests.
    void setFiles(const QStringList& files);
    /// The last import of the open project: files like its own are offered to that project.
    void know(const KnownImport& last);
    /// Makes that import again, up to its review, as far as nothing has to be decided first.
    void repeat();
    /// Where a new project is proposed, unless the user said where.
    void propose(const QString& newProject);
    /// What was kept; those for the columns of the files are offered.
    void setPresets(const std::vector<ImportPreset>& presets);

  public Q_SLOTS:
    void showInspection(const perennial::TableLook& look);
    /// changes: of the open project; nothing for a new one. verdicts: on the files alone.
    void showRehearsal(const std::shared_ptr<const perennial::ImportResult>& result,
                       const std::optional<perennial::ui::ImportChanges>& changes = {},
                       const std::vector<perennial::Verdict>& verdicts = {});
    /// The same of a table beside the orders; ledger: against the project it goes to.
    void showTableRehearsal(const std::shared_ptr<const perennial::TableResult>& read,
                            const perennial::TableLedger& ledger);
    /// What was asked for last failed: a sentence with what to do.
    void showProblem(const QString& sentence);
    /// Exchange rates from the file asked for.
    void showRates(const perennial::ImportRules& rates);
    void showRatesProblem(const QString& sentence);
    void showProgress(const QString& what, double fraction);
    /// The import is done. facts: what its orders say first, as sentences.
    void showLedger(const perennial::Ledger& ledger, const QStringList& facts = {});
    void showTableLedger(const perennial::TableLedger& ledger);

  Q_SIGNALS:
    void filesChosen(const QStringList& files); ///< propose() answers
    void inspectionRequested(const QString& file, const perennial::TableOptions& options);
    /// What would an import make of the files?
    void rehearsalRequested(const QStringList& files, const perennial::ImportOptions& options,
                            const QString& project);
    /// rehearsal: of just these files and options.
    void importRequested(const QStringList& files, const perennial::ImportOptions& options,
                         const QString& project,
                         const std::shared_ptr<const perennial::ImportResult>& rehearsal,
                         perennial::ui::ImportWay way, bool eachCurrency);
    // The same of a table beside the orders.
    void tableRehearsalRequested(const QStringList& files, const perennial::TableOptions& options,
                                 const QString& project);
    void tableImportRequested(const QStringList& files, const perennial::TableOptions& options,
                              const QString& project,
                              const std::shared_ptr<const perennial::TableResult>& rehearsal);
    /// What rehearsalRequested() asked, of rows that were read already: only the rules are others.
    void judgementRequested(const perennial::ImportOptions& options, const QString& project);
    void ratesRequested(const QString& file); ///< showRates() or showRatesProblem() answers
    void explanationRequested(const std::shared_ptr<const perennial::ImportResult>& rehearsal,
                              perennial::Money theirTotal); ///< explained() answers
    void explained(perennial::Money theirTotal,
                   const std::vector<perennial::Explanation>& explanations);
    void presetSaved(const perennial::ui::ImportPreset& preset); ///< setPresets() answers
    void presetRemoved(const QString& name);                     ///< setPresets() answers
    void readingCancelled();                                     ///< inspection or rehearsal
    void importCancelled();

  public:
    void reject() override;

  private:
    enum Page { SourcePage, FormatPage, MeaningPage, RulesPage, ReviewPage, ResultPage };
    enum class Work { None, Inspecting, Rehearsing, Importing };

    void addStep(ImportStep* step);
    QWidget* makeHead();
    QWidget* makeProgress();
    QWidget* makeButtons();
    QWidget* makeResult();
    void connectSteps();
    void inspectAgain();
    void rehearse();
    void judge();
    void offerPresets();
    void gatherPresets();
    void forgetRehearsal();
    void goTo(int step);
    void walkTo(int step); ///< as the user wants
    void goOn();
    /// The next step up (1) or down (-1) that has something to decide.
    int beside(int step, int direction) const;
    void next();
    void showResult(QWidget* result);
    void startImport();
    void setWork(Work work);
    void updateState();
    bool decided() const; ///< leaving would lose something
    int reachable() const;

    ImportDraft m_draft;
    Work m_work = Work::None;
    bool m_done = false;
    bool m_rowsRead = false;             ///< only rules have changed since the files were read
    std::vector<ImportPreset> m_presets; ///< kept on this computer
    bool m_presetLooked = false;         ///< for these files
    bool m_walked = false;               ///< somebody went from step to step
    QString m_importProblem;             ///< why the last attempt failed

    std::vector<ImportStep*> m_steps;
    SourceStep* m_source;
    RulesStep* m_rules;
    StepList* m_list;
    QStackedWidget* m_pages;
    LedgerView* m_result;
    TableLedgerView* m_tableResult;
    QLabel *m_title, *m_problem, *m_reason, *m_stage, *m_facts;
    QWidget* m_progressRow;
    QProgressBar* m_progress;
    QPushButton *m_back, *m_next, *m_cancel;
};

} // namespace perennial::ui

// From files to an import that the user has seen and agreed to: preview, meaning of columns, rules,
// then the ledger. Asks for inspection and import by signal; reads nothing itself.
#pragma once

#include "analytics/import/import.h"

#include <QDialog>
#include <QStringList>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QStackedWidget;

namespace perennial::ui {

class FormatPanel;
class LedgerView;
class MappingTable;

class ImportDialog : public QDialog {
    Q_OBJECT

  public:
    /// currentProject: offered to add to; empty when there is none. newProject: proposed for a new
    /// one.
    ImportDialog(const QString& currentProject, const QString& newProject,
                 QWidget* parent = nullptr);

    /// Starts over with these files. Call after connecting inspectionRequested().
    void setFiles(const QStringList& files);

  public Q_SLOTS:
    void showInspection(const perennial::Inspection& inspection);
    /// The file cannot be read, or the import failed: a sentence with what to do.
    void showProblem(const QString& sentence);
    void showProgress(const QString& what, double fraction);
    void showLedger(const perennial::Ledger& ledger);

  Q_SIGNALS:
    void inspectionRequested(const QString& file, const perennial::ImportOptions& options);
    void importRequested(const QStringList& files, const perennial::ImportOptions& options,
                         const QString& project);
    void cancelRequested();

  private:
    QWidget* makeSettingsPage();
    QWidget* makeTargetRow(const QString& newProject);
    QWidget* makeButtons();
    void inspectAgain();
    void startImport();
    void updateState();
    QString missing() const; ///< why the import cannot start; empty when it can
    void chooseFiles();
    void chooseTarget();
    void reject() override;

    QString m_currentProject;
    QStringList m_files;
    bool m_inspected = false, m_importing = false;

    QStackedWidget* m_pages;
    QLabel* m_fileNames;
    QLabel* m_meaning;
    QLabel* m_problem;
    FormatPanel* m_format;
    MappingTable* m_mapping;
    QRadioButton *m_toNew, *m_toCurrent;
    QLineEdit* m_target;
    QLabel* m_reason;
    QLabel* m_progressText;
    QProgressBar* m_progress;
    LedgerView* m_ledger;
    QPushButton *m_import, *m_cancel;
};

} // namespace perennial::ui

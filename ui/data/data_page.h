// "What is in the project, and can it be trusted?": its imports with their accounts, undo of an
// import, what is odd in the orders, and what they suffice for. Shows what app found out and asks
// by signals.
#pragma once

#include "ui/data/project_data.h"
#include "ui/widgets/work_page.h"

#include <QPointer>

#include <memory>

class QLabel;
class QMessageBox;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace perennial::ui {

class ChartCard;
class FindingsView;
class LedgerView;
class SourcesTable;
class TableLedgerView;
class Theme;
class VerdictTable;

class DataPage : public WorkPage {
    Q_OBJECT

  public:
    explicit DataPage(Theme* theme, QWidget* parent = nullptr);

    std::shared_ptr<const ProjectData> data() const { return m_data; }

  public Q_SLOTS:
    void setData(const std::shared_ptr<const perennial::ui::ProjectData>& data);

  Q_SIGNALS:
    /// When shown for the first time, and after the orders changed. Answered by setData().
    void dataRequested(const perennial::ui::View& view);
    void undoRequested(qint64 source);      ///< after the question
    void tableUndoRequested(qint64 import); ///< the same
    void importRequested();

  protected:
    Words words() const override;
    bool sameWork(const View& a, const View& b) const override;
    void request(const View& view) override { Q_EMIT dataRequested(view); }
    void forget() override { m_data.reset(); }
    void showResults() override { showData(); }
    void viewChanged() override;
    void takeOffer() override { Q_EMIT importRequested(); }
    void retranslate() override;

  private:
    QWidget* makeResults();
    QWidget* makeImports();
    void showData();
    void showSource();
    const TableFacts* currentTable() const;
    const SourceFacts* currentSource() const;
    void showTimeline();
    void askUndo();

    Theme* m_theme;
    std::shared_ptr<const ProjectData> m_data;
    QSplitter* m_halves;
    SourcesTable* m_sources;
    QLabel *m_importsTitle, *m_reading, *m_overview;
    LedgerView* m_ledger;
    TableLedgerView* m_tableLedger;
    QStackedWidget* m_ledgers; ///< of orders, of a table
    QPushButton *m_import, *m_undo;
    ChartCard* m_timeline;
    QTabWidget* m_tabs;
    FindingsView* m_findings;
    VerdictTable* m_verdicts;
    QPointer<QMessageBox> m_question;
};

} // namespace perennial::ui

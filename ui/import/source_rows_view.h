// Some rows of a source, as they were read: those behind a line of the ledger or touched by a rule.
#pragma once

#include "analytics/import/import.h"

#include <QWidget>

#include <cstdint>
#include <vector>

class QLabel;
class QTableWidget;

namespace perennial::ui {

class SourceRowsView : public QWidget {
    Q_OBJECT

  public:
    explicit SourceRowsView(QWidget* parent = nullptr);

    /// The first rows of which this became.
    void show(const ImportResult& result, Disposition disposition, Exclusion reason);
    /// The rows with these numbers.
    void show(const ImportResult& result, const std::vector<std::uint64_t>& rows);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void start(const QString& title);
    void addLine(const ImportResult& result, std::size_t line);
    void addRejected(const ImportResult& result, const RejectedRow& row);
    void addRow(const QStringList& texts);
    void finish();
    void fitColumns();

    QLabel* m_title;
    QTableWidget* m_table;
};

} // namespace perennial::ui

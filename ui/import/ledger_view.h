// The account of an import: every row and all money, by what became of it. A line opens the first
// rows behind it.
#pragma once

#include "analytics/import/import.h"

#include <QWidget>

#include <vector>

class QLabel;
class QTableWidget;

namespace perennial::ui {

class LedgerView : public QWidget {
    Q_OBJECT

  public:
    explicit LedgerView(QWidget* parent = nullptr);

    /// `further`: a sentence below its facts. `others`: money in other currencies, left out.
    void show(const Ledger& ledger, const QString& further = {}, const QString& others = {});
    QTableWidget* table() const { return m_table; }

  Q_SIGNALS:
    /// A line was gone to. Rows that were merged or read as a whole have no reason.
    void lineChosen(perennial::Disposition disposition, perennial::Exclusion reason);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void nameColumns();
    struct Line {
        QString what;
        std::uint64_t rows;
        Money amount;
        bool strong = false;
        Disposition disposition = Disposition::kept;
        Exclusion reason = Exclusion::none;
        QString others = {}; ///< in the place of `amount`
    };
    void addLine(const Line& line, const QString& currency);
    void fitColumns();
    void showFacts(const Ledger& ledger, const QString& further);

    QLabel *m_balance, *m_facts;
    QTableWidget* m_table;
    std::vector<Line> m_lines;
};

} // namespace perennial::ui

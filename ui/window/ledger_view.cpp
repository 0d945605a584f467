#include "ui/window/ledger_view.h"

#include "ui/format.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace perennial::ui {

LedgerView::LedgerView(QWidget* parent) : QWidget(parent) {
    m_balance = new QLabel;
    QFont font = m_balance->font();
    font.setPointSizeF(font.pointSizeF() * 1.2);
    font.setWeight(QFont::DemiBold);
    m_balance->setFont(font);
    m_balance->setWordWrap(true);
    m_facts = new QLabel;
    m_facts->setWordWrap(true);
    m_table = new QTableWidget(0, 3);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_table->setHorizontalHeaderLabels({tr("What became of the rows"), tr("Rows"), tr("Amount")});
    for (int column = 1; column < 3; ++column) {
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    m_table->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_balance);
    column->addWidget(m_facts);
    column->addWidget(m_table, 1);
}

void LedgerView::show(const Ledger& ledger) {
    const QString currency = QString::fromStdString(ledger.currency);
    m_table->setRowCount(0);
    addRow(tr("Read from the file"), ledger.rows_read, ledger.amount_read, currency, true);
    addRow(tr("Kept as sales"), ledger.rows_kept, ledger.amount_kept, currency, false);
    addRow(tr("Already in the project"), ledger.rows_merged, ledger.amount_merged, currency, false,
           tr("The same rows were imported before; they are not counted twice."));
    addRow(tr("Refunds"), ledger.rows_refund, ledger.amount_refund, currency, false);
    addRow(tr("Left out"), ledger.rows_excluded, ledger.amount_excluded, currency, false);
    for (const LedgerExclusion& part : ledger.excluded) {
        QStringList rows;
        for (const std::uint64_t row : part.first_rows) {
            rows.append(Format::count(row));
        }
        //: a part of the rows left out: the reason
        addRow(tr("    of these: %1").arg(Format::exclusion(part.reason)), part.rows, part.amount,
               currency, false, tr("First rows: %1").arg(rows.join(QStringLiteral(", "))));
    }
    m_balance->setText(
        ledger.balances() ? tr("✓ Every row and every cent is accounted for.")
                          : tr("⚠ The account does not balance. The import is not to be trusted."));
    QStringList facts{tr("%1 orders by %2 customers.")
                          .arg(Format::count(ledger.orders), Format::count(ledger.customers))};
    if (ledger.first_order_date && ledger.last_order_date) {
        facts.append(tr("From %1 to %2.")
                         .arg(Format::date(*ledger.first_order_date),
                              Format::date(*ledger.last_order_date)));
    }
    if (ledger.duplicate_rows > 0) {
        facts.append(tr("%1 rows are exact copies of another row; they were kept.")
                         .arg(Format::count(ledger.duplicate_rows)));
    }
    m_facts->setText(facts.join(QLatin1Char(' ')));
}

void LedgerView::addRow(const QString& what, std::uint64_t rows, Money amount,
                        const QString& currency, bool strong, const QString& hint) {
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    const QString texts[] = {what, Format::count(rows), Format::money(amount, currency)};
    for (int column = 0; column < 3; ++column) {
        auto* item = new QTableWidgetItem(texts[column]);
        if (column > 0) {
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        QFont font = m_table->font();
        font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
        item->setFont(font);
        item->setToolTip(hint);
        m_table->setItem(row, column, item);
    }
}

} // namespace perennial::ui

#include "ui/import/table_ledger_view.h"

#include "ui/format.h"
#include "ui/format_tables.h"
#include "ui/stores/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QStringList>
#include <QTableWidget>
#include <QVBoxLayout>

namespace perennial::ui {

namespace {
constexpr int table_ledger_row = 26, table_ledger_gap = 16;
}

TableLedgerView::TableLedgerView(QWidget* parent) : QWidget(parent) {
    m_balance = new QLabel;
    QFont strong = m_balance->font();
    strong.setWeight(QFont::DemiBold);
    m_balance->setFont(strong);
    m_balance->setWordWrap(true);
    m_partners = new QLabel;
    m_partners->setWordWrap(true);
    m_partners->setTextFormat(Qt::PlainText);
    m_partners->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_partners->setFocusPolicy(Qt::NoFocus);
    m_table = new QTableWidget(0, 2);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAccessibleName(tr("Account of the import"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(table_ledger_row);
    m_table->setHorizontalHeaderLabels({tr("What became of the rows"), tr("Rows")});
    m_table->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QHeaderView* head = m_table->horizontalHeader();
    head->setHighlightSections(false);
    head->setSectionResizeMode(0, QHeaderView::Stretch);
    head->setSectionResizeMode(1, QHeaderView::Fixed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_balance);
    column->addWidget(m_partners);
    column->addWidget(m_table, 1);
}

void TableLedgerView::show(const TableLedger& ledger) {
    const Colours& colours = coloursOf(palette());
    QPalette tint = m_balance->palette();
    tint.setColor(QPalette::WindowText, ledger.balances() ? colours.ok : colours.error);
    m_balance->setPalette(tint);
    m_balance->setText(
        ledger.balances() ? tr("✓ Every row is accounted for.")
                          : tr("⚠ The account does not balance. The import is not to be trusted."));
    QStringList partners;
    for (const OrphanCount& orphans : ledger.orphans) {
        partners.append(orphanText(orphans));
    }
    m_partners->setText(partners.join(QLatin1Char('\n')));
    m_partners->setVisible(!partners.isEmpty());
    m_table->setRowCount(0);
    addLine(tr("Read from the file"), ledger.rows_read, true);
    addLine(tr("Kept"), ledger.rows_kept, true);
    if (ledger.rows_updated > 0) {
        addLine(tr("    of these: in place of an earlier row of their key"), ledger.rows_updated);
    }
    addLine(tr("There already"), ledger.rows_merged);
    addLine(tr("Left out"), ledger.rows_excluded);
    for (const SideExcluded& part : ledger.excluded) {
        //: a part of the rows left out: the reason
        addLine(tr("    of these: %1").arg(sideExclusionText(part.reason)), part.rows);
    }
    const QAbstractItemView& cells = *m_table;
    m_table->setColumnWidth(
        1, std::max(m_table->horizontalHeader()->sectionSizeHint(1), cells.sizeHintForColumn(1)) +
               table_ledger_gap);
}

void TableLedgerView::addLine(const QString& what, std::uint64_t rows, bool strong) {
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    const QString texts[] = {what, Format::count(rows)};
    for (int column = 0; column < 2; ++column) {
        auto* item = new QTableWidgetItem(texts[column]);
        QFont font = m_table->font();
        font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
        item->setFont(font);
        item->setToolTip(texts[column].trimmed());
        item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        m_table->setItem(row, column, item);
    }
}

} // namespace perennial::ui

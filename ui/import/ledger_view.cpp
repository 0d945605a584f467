#include "ui/import/ledger_view.h"

#include "ui/format.h"
#include "ui/stores/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace perennial::ui {

namespace {

constexpr int ledger_row = 26, ledger_gap = 16;

} // namespace

LedgerView::LedgerView(QWidget* parent) : QWidget(parent) {
    m_balance = new QLabel;
    QFont font = m_balance->font();
    font.setWeight(QFont::DemiBold);
    m_balance->setFont(font);
    m_balance->setWordWrap(true);
    m_facts = new QLabel;
    m_facts->setWordWrap(true);
    m_table = new QTableWidget(0, 3);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(ledger_row);
    QHeaderView* head = m_table->horizontalHeader();
    head->setHighlightSections(false);
    head->setSectionResizeMode(0, QHeaderView::Stretch);
    head->setSectionResizeMode(1, QHeaderView::Fixed); // as wide as fitColumns() says
    head->setSectionResizeMode(2, QHeaderView::Fixed);
    nameColumns();
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (row >= 0 && row < static_cast<int>(m_lines.size())) {
            const Line& line = m_lines[static_cast<std::size_t>(row)];
            Q_EMIT lineChosen(line.disposition, line.reason);
        }
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_balance);
    column->addWidget(m_facts);
    column->addWidget(m_table, 1);
}

void LedgerView::nameColumns() {
    m_table->setAccessibleName(tr("Account of the import"));
    m_table->setWhatsThis(
        tr("Every row that was read is kept as a sale, merged with one that is there already, a "
           "refund, or left out for a reason. Rows and money of the parts add up to what was "
           "read, to the cent."));
    m_table->setHorizontalHeaderLabels({tr("What became of the rows"), tr("Rows"), tr("Amount")});
    m_table->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int column = 1; column < 3; ++column) {
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
}

/// The lines are written anew by whoever shows a ledger.
void LedgerView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        nameColumns();
    }
    QWidget::changeEvent(event);
}

void LedgerView::show(const Ledger& ledger, const QString& further, const QString& others) {
    const QString currency = QString::fromStdString(ledger.currency);
    m_lines.clear();
    m_table->setRowCount(0);
    addLine({tr("Read from the file"), ledger.rows_read, ledger.amount_read, true}, currency);
    addLine({tr("Kept as sales"), ledger.rows_kept, ledger.amount_kept}, currency);
    if (ledger.rows_merged > 0) {
        addLine({tr("Already in the project"), ledger.rows_merged, ledger.amount_merged, false,
                 Disposition::merged},
                currency);
    }
    addLine({tr("Refunds"), ledger.rows_refund, ledger.amount_refund, false, Disposition::refund},
            currency);
    addLine({tr("Left out"), ledger.rows_excluded, ledger.amount_excluded, false,
             Disposition::excluded},
            currency);
    for (const LedgerExclusion& part : ledger.excluded) {
        //: a part of the rows left out: the reason
        addLine({tr("    of these: %1").arg(Format::exclusion(part.reason)), part.rows, part.amount,
                 false, Disposition::excluded, part.reason,
                 part.reason != Exclusion::other_currency ? QString()
                 : others.isEmpty()                       ? QStringLiteral("–")
                                                          : others},
                currency);
    }
    addLine({tr("Counts: sales less refunds"), ledger.rows_kept + ledger.rows_refund,
             ledger.amount_kept + ledger.amount_refund, true},
            currency);
    fitColumns();
    m_table->setCurrentCell(1, 0); // what is kept
    showFacts(ledger, further);
}

/// As wide as their numbers and a gap: numbers of two columns must not run together.
void LedgerView::fitColumns() {
    const QAbstractItemView& cells = *m_table;
    for (int column = 1; column < m_table->columnCount(); ++column) {
        const int head = m_table->horizontalHeader()->sectionSizeHint(column);
        m_table->setColumnWidth(column,
                                std::max(head, cells.sizeHintForColumn(column)) + ledger_gap);
    }
}

void LedgerView::showFacts(const Ledger& ledger, const QString& further) {
    const Colours& colours = coloursOf(palette());
    QPalette tint = m_balance->palette();
    tint.setColor(QPalette::WindowText, ledger.balances() ? colours.ok : colours.error);
    m_balance->setPalette(tint);
    m_balance->setText(
        ledger.balances() ? tr("✓ Every row and every cent is accounted for.")
                          : tr("⚠ The account does not balance. The import is not to be trusted."));
    QStringList facts{tr("In all rows: %1 orders by %2 customers.")
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
    if (!further.isEmpty()) {
        facts.append(further);
    }
    m_facts->setText(facts.join(QLatin1Char(' ')));
}

void LedgerView::addLine(const Line& line, const QString& currency) {
    m_lines.push_back(line);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    const QString texts[] = {line.what, Format::count(line.rows),
                             line.others.isEmpty() ? Format::money(line.amount, currency)
                                                   : line.others};
    for (int column = 0; column < 3; ++column) {
        auto* item = new QTableWidgetItem(texts[column]);
        if (column > 0) {
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        QFont font = m_table->font();
        font.setWeight(line.strong ? QFont::DemiBold : QFont::Normal);
        item->setFont(font);
        item->setToolTip(texts[column].trimmed());
        m_table->setItem(row, column, item);
    }
}

} // namespace perennial::ui

#include "ui/import/table_review.h"

#include "ui/format.h"
#include "ui/format_tables.h"
#include "ui/import/table_ledger_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>

#include <algorithm>

namespace perennial::ui {

namespace {
constexpr std::size_t most_rejected = 100;
constexpr int rejected_row = 24;
} // namespace

TableReview::TableReview(QWidget* parent) : QWidget(parent) {
    m_ledger = new TableLedgerView;
    m_notes = new QLabel;
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setForegroundRole(QPalette::PlaceholderText);
    m_title = new QLabel;
    m_title->setWordWrap(true);
    m_rejected = new QTableWidget(0, 3);
    m_rejected->setHorizontalHeaderLabels({tr("Row"), tr("Why it is left out"), tr("The row")});
    m_rejected->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rejected->setSelectionMode(QAbstractItemView::NoSelection);
    m_rejected->setTabKeyNavigation(false);
    m_rejected->setShowGrid(false);
    m_rejected->setWordWrap(false);
    m_rejected->setAccessibleName(tr("Rows that are left out"));
    m_rejected->verticalHeader()->hide();
    m_rejected->verticalHeader()->setDefaultSectionSize(rejected_row);
    m_rejected->horizontalHeader()->setHighlightSections(false);
    m_rejected->horizontalHeader()->setStretchLastSection(true);
    m_rejected->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rejected->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_ledger, 1);
    left->addWidget(m_notes);
    auto* right = new QVBoxLayout;
    right->setSpacing(4);
    right->addWidget(m_title);
    right->addWidget(m_rejected, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addLayout(left, 5);
    row->addLayout(right, 4);
}

void TableReview::show(const ImportDraft& draft) {
    m_ledger->show(draft.tableLedger);
    QStringList notes{tr("The rules of the import are about orders; this table has none.")};
    for (const ExtraColumns& extra : draft.tableRehearsal->look.inspection.extra_columns) {
        notes.append(extraColumnsText(extra));
    }
    m_notes->setText(notes.join(QLatin1Char('\n')));
    showRejected(draft.tableRehearsal->table.rejected);
}

void TableReview::showRejected(const std::vector<SideRejected>& rejected) {
    const std::size_t shown = std::min(rejected.size(), most_rejected);
    m_title->setText(rejected.empty()
                         ? tr("No row is left out.")
                         : tr("%1 of %2 rows that are left out")
                               .arg(Format::count(shown), Format::count(rejected.size())));
    m_rejected->setVisible(!rejected.empty());
    m_rejected->setRowCount(static_cast<int>(shown));
    for (std::size_t i = 0; i < shown; ++i) {
        const SideRejected& row = rejected[i];
        const QString texts[] = {Format::count(row.row), sideExclusionText(row.reason),
                                 QString::fromStdString(row.text)};
        for (int column = 0; column < 3; ++column) {
            auto* item = new QTableWidgetItem(texts[column]);
            item->setToolTip(texts[column]);
            item->setTextAlignment((column == 0 ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
            m_rejected->setItem(static_cast<int>(i), column, item);
        }
    }
    m_rejected->resizeColumnToContents(0);
    m_rejected->resizeColumnToContents(1);
    const bool empty = rejected.empty();
    m_title->setSizePolicy(QSizePolicy::Preferred,
                           empty ? QSizePolicy::Expanding : QSizePolicy::Preferred);
    m_title->setAlignment(Qt::AlignLeft | Qt::AlignTop);
}

} // namespace perennial::ui

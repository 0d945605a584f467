#include "ui/data/sources_table.h"

#include "ui/data/data_words.h"
#include "ui/format.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace perennial::ui {

namespace {
enum SourceColumn {
    FileColumn,
    ImportedColumn,
    DaysColumn,
    RowsColumn,
    AmountColumn,
    ModeColumn,
    SourceColumns
};
} // namespace

SourcesTable::SourcesTable(QWidget* parent) : QTableWidget(0, SourceColumns, parent) {
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setTextElideMode(Qt::ElideMiddle);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(28);
    horizontalHeader()->setHighlightSections(false);
    for (int column = 1; column < SourceColumns; ++column) {
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    horizontalHeader()->setSectionResizeMode(FileColumn, QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(64);
}

void SourcesTable::show(const ProjectData& project) {
    setHorizontalHeaderLabels(
        {tr("File"), tr("Imported"), tr("Orders of"), tr("Rows"), tr("Amount"), tr("How")});
    const auto count = static_cast<int>(project.sources.size());
    setRowCount(count);
    for (int row = 0; row < count; ++row) {
        const SourceFacts& source = project.sources[static_cast<std::size_t>(count - 1 - row)];
        const Ledger& ledger = source.ledger;
        const QString texts[SourceColumns] = {
            DataWords::file(source),
            QLocale().toString(source.importedAt.toLocalTime(), QLocale::ShortFormat),
            DataWords::days(source),
            Format::count(ledger.rows_read - ledger.rows_merged),
            Format::money(ledger.amount_kept + ledger.amount_refund, project.currency),
            DataWords::mode(source)};
        for (int column = 0; column < SourceColumns; ++column) {
            auto* item = new QTableWidgetItem(texts[column]);
            item->setToolTip(column == FileColumn ? source.path : QString());
            if (column == RowsColumn || column == AmountColumn) {
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            }
            setItem(row, column, item);
        }
    }
    for (int column = 0; column < SourceColumns; ++column) {
        horizontalHeaderItem(column)->setTextAlignment(
            Qt::AlignVCenter |
            (column == RowsColumn || column == AmountColumn ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (count > 0) {
        setCurrentCell(0, 0);
    }
}

int SourcesTable::currentSource() const {
    return currentRow() < 0 ? -1 : rowCount() - 1 - currentRow();
}

void SourcesTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete) {
        Q_EMIT undoPressed();
        return;
    }
    QTableWidget::keyPressEvent(event);
}

} // namespace perennial::ui

#include "ui/data/sources_table.h"

#include "ui/data/data_words.h"
#include "ui/format.h"
#include "ui/format_tables.h"
#include "ui/widgets/bar_delegate.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace perennial::ui {

namespace {
enum SourceColumn { FileColumn, HoldsColumn, RowsColumn, AmountColumn, SourceColumns };
} // namespace

SourcesTable::SourcesTable(QWidget* parent) : QTableWidget(0, SourceColumns, parent) {
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setTextElideMode(Qt::ElideMiddle);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(std::max(28, 2 * fontMetrics().height() + 6));
    setItemDelegate(new BarDelegate(nullptr, this)); // draws the notes
    horizontalHeader()->setHighlightSections(false);
    for (int column = 1; column < SourceColumns; ++column) {
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    horizontalHeader()->setSectionResizeMode(FileColumn, QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(64);
}

void SourcesTable::show(const ProjectData& project) {
    setHorizontalHeaderLabels({tr("File, imported"), tr("Holds"), tr("Rows"), tr("Amount")});
    for (int column = 0; column < SourceColumns; ++column) {
        const bool number = column == RowsColumn || column == AmountColumn;
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignVCenter |
                                                       (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    m_imports.clear();
    for (std::size_t i = 0; i < project.sources.size(); ++i) {
        m_imports.push_back({false, static_cast<int>(i)});
    }
    for (std::size_t i = 0; i < project.tables.size(); ++i) {
        m_imports.push_back({true, static_cast<int>(i)});
    }
    const auto moment = [&project](const Import& import) {
        const auto at = static_cast<std::size_t>(import.at);
        return import.table ? project.tables[at].importedAt : project.sources[at].importedAt;
    };
    std::reverse(m_imports.begin(), m_imports.end()); // of one moment too the later comes first
    std::stable_sort(m_imports.begin(), m_imports.end(),
                     [&](const Import& a, const Import& b) { return moment(a) > moment(b); });
    setRowCount(0);
    for (const Import& import : m_imports) {
        const auto at = static_cast<std::size_t>(import.at);
        const auto how = [&](const QString& way) {
            return moment(import).isValid() ? tr("%1 · %2", "when imported; way of importing")
                                                  .arg(Format::moment(moment(import)), way)
                                            : way;
        };
        if (import.table) {
            const TableFacts& table = project.tables[at];
            addRow({DataWords::file(table.path), tableKindText(table.ledger.kind),
                    Format::count(table.rowsThere), QStringLiteral("–")},
                   {how(tr("Added", "way of importing")), {}}, table.path);
        } else {
            const SourceFacts& source = project.sources[at];
            const Ledger& ledger = source.ledger;
            //: what an import holds
            addRow({DataWords::file(source.path), tr("Orders"),
                    Format::count(ledger.rows_read - ledger.rows_merged),
                    Format::money(ledger.amount_kept + ledger.amount_refund, project.currency)},
                   {how(DataWords::mode(source)), DataWords::days(source)}, source.path);
        }
    }
    if (rowCount() > 0) {
        setCurrentCell(0, 0);
    }
}

/// notes: of file and contents, below them.
void SourcesTable::addRow(const QStringList& texts, const QStringList& notes, const QString& path) {
    const int row = rowCount();
    insertRow(row);
    for (int column = 0; column < SourceColumns; ++column) {
        auto* item = new QTableWidgetItem(texts[column]);
        item->setToolTip(column == FileColumn ? path : QString());
        if (column < notes.size() && !notes[column].isEmpty()) {
            item->setData(NoteRole, notes[column]);
            item->setData(Qt::AccessibleTextRole,
                          QStringLiteral("%1, %2").arg(texts[column], notes[column]));
        }
        if (column == RowsColumn || column == AmountColumn) {
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        setItem(row, column, item);
    }
}

SourcesTable::Import SourcesTable::current() const {
    return currentRow() < 0 || currentRow() >= static_cast<int>(m_imports.size())
               ? Import()
               : m_imports[static_cast<std::size_t>(currentRow())];
}

void SourcesTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete) {
        Q_EMIT undoPressed();
        return;
    }
    QTableWidget::keyPressEvent(event);
}

} // namespace perennial::ui

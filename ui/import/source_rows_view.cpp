#include "ui/import/source_rows_view.h"

#include "ui/format.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace perennial::ui {

namespace {

constexpr int most_source_rows = 10, source_row_height = 24;
enum SourceColumn { RowNumber, OrderKey, CustomerKey, OrderDay, RowAmount };

QString keyOf(const StringTable& keys, std::uint32_t position) {
    return position < keys.size() ? QString::fromStdString(std::string(keys[position]))
                                  : QStringLiteral("–");
}

/// "17", or where there are several files "may.csv: 17".
QString placeOf(const RowPlaces& places, std::uint64_t row) {
    const QString line = Format::count(places.line_of(row));
    const QString file = QString::fromStdString(places.file_of(row));
    //: a file and a row in it
    return file.isEmpty() ? line : SourceRowsView::tr("%1: %2").arg(file, line);
}

} // namespace

SourceRowsView::SourceRowsView(QWidget* parent) : QWidget(parent) {
    m_title = new QLabel;
    m_title->setWordWrap(true);
    m_table = new QTableWidget(0, RowAmount + 1);
    m_table->setHorizontalHeaderLabels(
        {tr("Row"), tr("Order"), tr("Customer"), tr("Date"), tr("Amount")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle); // keys differ at their ends
    m_table->setAccessibleName(tr("First rows"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(source_row_height);
    m_table->horizontalHeader()->setHighlightSections(false);
    for (int column = 0; column <= RowAmount; ++column) {
        m_table->horizontalHeaderItem(column)->setTextAlignment(
            (column == RowNumber || column == RowAmount ? Qt::AlignRight : Qt::AlignLeft) |
            Qt::AlignVCenter);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_table, 1);
}

void SourceRowsView::start(const QString& title) {
    m_title->setText(title);
    m_table->clearSpans();
    m_table->setRowCount(0);
}

void SourceRowsView::show(const ImportResult& result, Disposition disposition, Exclusion reason) {
    start(tr("First of these rows"));
    const OrderLines& lines = result.lines;
    for (std::size_t line = 0; line < lines.size() && m_table->rowCount() < most_source_rows;
         ++line) {
        if (lines.disposition[line] == disposition &&
            (reason == Exclusion::none || lines.exclusion[line] == reason)) {
            addLine(result, line);
        }
    }
    if (disposition == Disposition::excluded) {
        for (const RejectedRow& row : result.rejected) {
            if (m_table->rowCount() < most_source_rows &&
                (reason == Exclusion::none || row.reason == reason)) {
                addRejected(result, row);
            }
        }
    }
    finish();
}

void SourceRowsView::show(const ImportResult& result, const std::vector<std::uint64_t>& rows) {
    start(tr("First of these rows"));
    for (std::size_t line = 0; line < result.lines.size(); ++line) {
        if (std::find(rows.begin(), rows.end(), result.lines.row[line]) != rows.end() &&
            m_table->rowCount() < most_source_rows) {
            addLine(result, line);
        }
    }
    finish();
}

void SourceRowsView::addLine(const ImportResult& result, std::size_t line) {
    const OrderLines& lines = result.lines;
    const auto day = std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds(std::chrono::seconds(lines.ordered_at[line])));
    addRow({placeOf(result.places, lines.row[line]),
            keyOf(lines.order_keys, lines.order[line].value),
            keyOf(lines.customer_keys, lines.customer[line].value), Format::date(day),
            lines.exclusion[line] == Exclusion::other_currency
                ? QStringLiteral("–") // never in the money of the others
                : Format::money(lines.amount[line], QString::fromStdString(lines.currency))});
}

void SourceRowsView::addRejected(const ImportResult& result, const RejectedRow& rejected) {
    addRow({placeOf(result.places, rejected.row), QString::fromStdString(rejected.text)});
    m_table->setSpan(m_table->rowCount() - 1, OrderKey, 1, RowAmount);
}

void SourceRowsView::addRow(const QStringList& texts) {
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    for (int column = 0; column < texts.size(); ++column) {
        auto* item = new QTableWidgetItem(texts[column]);
        item->setToolTip(texts[column]);
        if (column == RowNumber || column == RowAmount) {
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        m_table->setItem(row, column, item);
    }
}

void SourceRowsView::finish() {
    if (m_table->rowCount() == 0) {
        m_title->setText(tr("There are no such rows."));
    }
    fitColumns();
}

/// Amounts stay in sight at the right edge: where there is no room for all, keys give way.
void SourceRowsView::fitColumns() {
    constexpr int narrowest_key = 72;
    m_table->resizeColumnsToContents();
    int spare = m_table->viewport()->width();
    for (int column = 0; column <= RowAmount; ++column) {
        spare -= m_table->columnWidth(column);
    }
    for (const int column : {CustomerKey, OrderKey}) {
        const int width = m_table->columnWidth(column);
        const int given = std::clamp(-spare, 0, std::max(0, width - narrowest_key));
        m_table->setColumnWidth(column, width - given);
        spare += given;
    }
    m_table->setColumnWidth(RowAmount, m_table->columnWidth(RowAmount) + std::max(0, spare));
}

void SourceRowsView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitColumns();
}

} // namespace perennial::ui

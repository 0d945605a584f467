#include "ui/data/verdict_table.h"

#include "ui/format.h"

#include <QHeaderView>

#include <algorithm>

namespace perennial::ui {

namespace {

constexpr int wide_enough = 2; // times what the names and words take

} // namespace

VerdictTable::VerdictTable(QWidget* parent) : QTableWidget(0, 3, parent) {
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setWordWrap(true);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Fixed); // as fitColumns() says
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
}

void VerdictTable::show(const std::vector<Verdict>& verdicts, const Colours& colours) {
    setHorizontalHeaderLabels({tr("Analysis"), tr("Data"), tr("What there is, or is missing")});
    setRowCount(static_cast<int>(verdicts.size()));
    int row = 0;
    for (const Verdict& verdict : verdicts) {
        const Readiness readiness = verdict.readiness();
        const QString sign = readiness == Readiness::ready     ? QStringLiteral("✓ ")
                             : readiness == Readiness::limited ? QStringLiteral("◐ ")
                                                               : QStringLiteral("✖ ");
        auto* word = new QTableWidgetItem(sign + Format::readiness(readiness));
        word->setForeground(readiness == Readiness::ready     ? colours.ok
                            : readiness == Readiness::limited ? colours.warn
                                                              : colours.error);
        auto* analysis = new QTableWidgetItem(Format::analysis(verdict.analysis));
        analysis->setData(Qt::UserRole, analysis->text());
        analysis->setToolTip(word->text());
        analysis->setData(Qt::AccessibleTextRole,
                          analysis->text() + QStringLiteral(", ") + word->text());
        setItem(row, 0, analysis);
        setItem(row, 1, word);
        setItem(row, 2, new QTableWidgetItem(Format::verdict(verdict)));
        ++row;
    }
    fitColumns();
    fitRows();
}

/// Of a narrow table the sentences get the greater half; the names of analyses wrap.
void VerdictTable::fitColumns() {
    const int state = std::max(horizontalHeader()->sectionSizeHint(1), sizeHintForColumn(1));
    const int name = std::max(horizontalHeader()->sectionSizeHint(0), sizeHintForColumn(0));
    const bool narrow = viewport()->width() < wide_enough * (name + state);
    setColumnHidden(1, narrow); // its sign stands before the name, its word in the tool tip
    setColumnWidth(0, narrow ? std::min(name, viewport()->width() * 2 / 5) : name);
    setColumnWidth(1, state);
    for (int row = 0; row < rowCount(); ++row) {
        const QString word = item(row, 1)->text();
        const QString plain = item(row, 0)->data(Qt::UserRole).toString();
        item(row, 0)->setText(narrow ? word.left(2) + plain : plain);
        item(row, 0)->setForeground(narrow ? item(row, 1)->foreground() : QBrush());
    }
}

/// Sentences wrap; a little air parts them.
void VerdictTable::fitRows() {
    constexpr int air = 6;
    resizeRowsToContents();
    for (int row = 0; row < rowCount(); ++row) {
        setRowHeight(row, rowHeight(row) + air);
    }
}

void VerdictTable::resizeEvent(QResizeEvent* event) {
    QTableWidget::resizeEvent(event);
    fitColumns();
    fitRows();
}

} // namespace perennial::ui

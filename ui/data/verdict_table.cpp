#include "ui/data/verdict_table.h"

#include "ui/format.h"

#include <QHeaderView>

namespace perennial::ui {

VerdictTable::VerdictTable(QWidget* parent) : QTableWidget(0, 3, parent) {
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setWordWrap(true);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
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
        setItem(row, 0, new QTableWidgetItem(Format::analysis(verdict.analysis)));
        setItem(row, 1, word);
        setItem(row, 2, new QTableWidgetItem(Format::verdict(verdict)));
        ++row;
    }
    resizeRowsToContents();
}

void VerdictTable::resizeEvent(QResizeEvent* event) {
    QTableWidget::resizeEvent(event);
    resizeRowsToContents(); // sentences wrap
}

} // namespace perennial::ui

#include "ui/quality/leaderboard.h"

#include "ui/quality/leaderboard_model.h"
#include "ui/widgets/customer_list.h"

#include <QHeaderView>

#include <algorithm>

namespace perennial::ui {

Leaderboard::Leaderboard(LeaderboardModel* model, QWidget* parent)
    : QTableView(parent), m_model(model) {
    styleTable(this);
    setModel(model);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    horizontalHeader()->setMinimumSectionSize(4 *
                                              fontMetrics().horizontalAdvance(QLatin1Char('0')));
    connect(model, &QAbstractItemModel::dataChanged, this, &Leaderboard::fitColumns);
    connect(model, &QAbstractItemModel::modelReset, this, &Leaderboard::spanFailures);
    connect(model, &QAbstractItemModel::layoutChanged, this, &Leaderboard::spanFailures);
    spanFailures();
}

QSize Leaderboard::sizeHint() const {
    const int rows = m_model->rowCount() * verticalHeader()->defaultSectionSize();
    return {900, horizontalHeader()->sizeHint().height() + rows + 4};
}

QString Leaderboard::currentCandidate() const {
    const int row = currentIndex().row();
    return row >= 0 && m_model->candidate(row).ran
               ? QString::fromStdString(m_model->candidate(row).id)
               : QString();
}

void Leaderboard::setCurrentCandidate(const QString& id) {
    const int row = m_model->rowOf(id);
    if (row >= 0) {
        setCurrentIndex(m_model->index(row, LeaderboardModel::Name));
    }
}

void Leaderboard::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() && !currentCandidate().isEmpty()) {
        Q_EMIT candidateChosen(currentCandidate());
    }
}

/// A reason needs the room of the numbers it stands for.
void Leaderboard::spanFailures() {
    clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->candidate(row).ran) {
            setSpan(row, LeaderboardModel::FirstMeasure, 1, measure_count);
        }
    }
    fitColumns();
    updateGeometry();
}

/// Numbers take what they need, names get the rest. No room is kept for the arrow of sorting.
void Leaderboard::fitColumns() {
    constexpr int margin = 12, least_name = 160;
    int rest = viewport()->width();
    for (int column = LeaderboardModel::Kind; column < m_model->columnCount(); ++column) {
        const QString heading =
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int width =
            std::max(sizeHintForColumn(column),
                     horizontalHeader()->fontMetrics().horizontalAdvance(heading) + margin);
        setColumnWidth(column, width);
        rest -= width;
    }
    setColumnWidth(LeaderboardModel::Name, std::max(least_name, rest));
}

void Leaderboard::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
}

} // namespace perennial::ui

#include "ui/quality/leaderboard.h"

#include "ui/quality/leaderboard_model.h"
#include "ui/widgets/customer_list.h"

#include <QHeaderView>

namespace perennial::ui {

Leaderboard::Leaderboard(LeaderboardModel* model, QWidget* parent)
    : QTableView(parent), m_model(model) {
    styleTable(this);
    setModel(model);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    setColumnWidth(LeaderboardModel::Name, 29 * digit);
    setColumnWidth(LeaderboardModel::Kind, 15 * digit);
    for (int column = LeaderboardModel::FirstMeasure; column < model->columnCount(); ++column) {
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    }
    horizontalHeader()->setMinimumSectionSize(8 * digit);
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
    updateGeometry();
}

} // namespace perennial::ui

#include "ui/quality/leaderboard_model.h"

#include "ui/format.h"
#include "ui/window/icons.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QSize>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace perennial::ui {

namespace {

QualityWords::Measure measureOf(int column) {
    return static_cast<QualityWords::Measure>(column - LeaderboardModel::FirstMeasure);
}

/// The whole name, should its column cut it, and what sets it apart.
QString nameHelp(const QString& name, bool winner, bool inUse) {
    QStringList lines{name};
    if (winner) {
        lines << LeaderboardModel::tr("The winner: see the sentence above");
    }
    if (inUse) {
        lines << LeaderboardModel::tr("✓ In use: it values your customers now");
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void LeaderboardModel::setBacktest(std::shared_ptr<const Backtest> backtest) {
    beginResetModel();
    m_backtest = std::move(backtest);
    m_order.resize(m_backtest ? m_backtest->candidates.size() : 0);
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    endResetModel();
    retranslate();
}

void LeaderboardModel::setModelInUse(const QString& id) {
    m_inUse = id;
    retranslate();
}

void LeaderboardModel::retranslate() {
    for (int i = 0; i < measure_count; ++i) {
        const auto measure = static_cast<QualityWords::Measure>(i);
        double least = std::numeric_limits<double>::infinity();
        m_best[static_cast<std::size_t>(i)].clear();
        for (const std::size_t at : m_order) {
            const CandidateResult& candidate = m_backtest->candidates[at];
            const double distance = distanceFromPerfect(measure, candidate);
            if (candidate.ran && distance < least) {
                least = distance;
                m_best[static_cast<std::size_t>(i)] = QualityWords::value(measure, candidate);
            }
        }
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

const CandidateResult& LeaderboardModel::candidate(int row) const {
    return m_backtest->candidates[m_order[static_cast<std::size_t>(row)]];
}

int LeaderboardModel::rowOf(const QString& id) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (candidate(row).id == id.toStdString()) {
            return row;
        }
    }
    return -1;
}

void LeaderboardModel::sort(int column, Qt::SortOrder order) {
    if (!m_backtest) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    const auto& all = m_backtest->candidates;
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    const auto before = [&](std::size_t a, std::size_t b) {
        if (all[a].ran != all[b].ran) {
            return all[a].ran;
        }
        const bool up = order == Qt::AscendingOrder;
        if (column == Kind) {
            return up ? all[a].kind < all[b].kind : all[b].kind < all[a].kind;
        }
        if (column < FirstMeasure) {
            return up ? a < b : b < a;
        }
        const auto place = [&](std::size_t i) {
            const double distance = measureOf(column) == QualityWords::Measure::Seconds
                                        ? all[i].scores.seconds
                                        : distanceFromPerfect(measureOf(column), all[i]);
            return std::isnan(distance) ? std::numeric_limits<double>::infinity()
                                        : (up ? distance : -distance);
        };
        return place(a) < place(b);
    };
    std::stable_sort(m_order.begin(), m_order.end(), before);
    Q_EMIT layoutChanged();
}

int LeaderboardModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int LeaderboardModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

bool LeaderboardModel::best(const CandidateResult& candidate, int column) const {
    if (!candidate.ran || column < FirstMeasure) {
        return false;
    }
    const QString& best = m_best[static_cast<std::size_t>(column - FirstMeasure)];
    return !best.isEmpty() && QualityWords::value(measureOf(column), candidate) == best;
}

QString LeaderboardModel::text(const CandidateResult& candidate, int column) const {
    switch (column) {
    case Name:
        return Format::modelName(QString::fromStdString(candidate.id));
    case Kind:
        return QualityWords::kind(candidate.kind);
    default:
        break;
    }
    if (!candidate.ran) {
        return column == FirstMeasure ? QualityWords::failure(candidate) : QString();
    }
    const QString value = QualityWords::value(measureOf(column), candidate);
    return best(candidate, column) ? tr("★ %1", "the best value of a column").arg(value) : value;
}

QVariant LeaderboardModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const CandidateResult& row = candidate(index.row());
    const bool winner = row.ran && row.id == m_backtest->winner;
    const bool inUse = index.column() == Name && row.id == m_inUse.toStdString();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole:
        return inUse ? tr("%1 · in use", "model; the window uses it").arg(text(row, Name))
                     : text(row, index.column());
    case Qt::ToolTipRole:
        return row.ran ? index.column() == Name ? QVariant(nameHelp(text(row, Name), winner, inUse))
                                                : QVariant()
                       : QVariant(QualityWords::failure(row));
    case Qt::SizeHintRole: // a reason spans the numbers: none of their columns has to hold it
        return row.ran || index.column() != FirstMeasure ? QVariant() : QVariant(QSize(1, 1));
    case Qt::FontRole: {
        QFont font = QApplication::font();
        font.setBold(best(row, index.column()) || (winner && index.column() == Name));
        return font;
    }
    case Qt::DecorationRole:
        return inUse ? QVariant(themedIcon(QStringLiteral("check"))) : QVariant();
    case Qt::ForegroundRole:
        return row.ran ? QVariant()
                       : QVariant(QApplication::palette().brush(QPalette::PlaceholderText));
    case Qt::TextAlignmentRole:
        return int((index.column() < FirstMeasure || !row.ran ? Qt::AlignLeft : Qt::AlignRight) |
                   Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant LeaderboardModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section >= ColumnCount) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return section == Name   ? tr("Way of forecasting", "column")
               : section == Kind ? tr("Kind", "column: kind of forecaster")
                                 : QualityWords::heading(measureOf(section));
    case Qt::ToolTipRole: {
        const QString definition =
            section == Name ? tr("Every candidate forecasts from earlier days what customers then "
                                 "did. Click one to see its charts below.")
            : section == Kind
                ? tr("Rules of thumb stand in the same table: a model has to beat them.")
                : QualityWords::definition(measureOf(section));
        return QStringLiteral("<qt>%1</qt>").arg(definition);
    }
    case Qt::TextAlignmentRole:
        return int((section < FirstMeasure ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace perennial::ui

// Ways of forecasting as table rows, the best first; the best of each column bears a star.
#pragma once

#include "ui/quality/quality_words.h"

#include <QAbstractTableModel>

#include <array>
#include <memory>
#include <vector>

namespace perennial::ui {

class LeaderboardModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Name, Kind, FirstMeasure, ColumnCount = FirstMeasure + measure_count };

    using QAbstractTableModel::QAbstractTableModel;
    void setBacktest(std::shared_ptr<const Backtest> backtest);
    /// The model that the window uses, marked as such.
    void setModelInUse(const QString& id);
    void retranslate();

    const CandidateResult& candidate(int row) const;
    int rowOf(const QString& id) const; ///< -1 when there is none
    /// By a column; by the first one: the best first, or last. What did not run stays last.
    void sort(int column, Qt::SortOrder order) override;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString text(const CandidateResult& candidate, int column) const;
    bool best(const CandidateResult& candidate, int column) const;

    std::shared_ptr<const Backtest> m_backtest;
    QString m_inUse;
    std::vector<std::size_t> m_order;          ///< rows: positions in Backtest::candidates
    std::array<QString, measure_count> m_best; ///< by measure, as shown: what looks equal is equal
};

} // namespace perennial::ui

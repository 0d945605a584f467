// The table of ways of forecasting: one row is current.
#pragma once

#include <QTableView>

namespace perennial::ui {

class LeaderboardModel;

class Leaderboard : public QTableView {
    Q_OBJECT

  public:
    explicit Leaderboard(LeaderboardModel* model, QWidget* parent = nullptr);
    /// All rows, if there is room for them.
    QSize sizeHint() const override;
    QString currentCandidate() const; ///< "" when none ran or nothing is current
    void setCurrentCandidate(const QString& id);

  Q_SIGNALS:
    void candidateChosen(const QString& id); ///< only those that ran

  protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fitColumns();
    void spanFailures();

    LeaderboardModel* m_model;
};

} // namespace perennial::ui

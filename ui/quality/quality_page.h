// "Can I trust it?": every way of forecasting judged by what customers then did. Shows a finished
// backtest and asks for one by a signal; judges nothing itself.
#pragma once

#include "analytics/core/progress.h"
#include "ui/view.h"

#include <QWidget>

#include <array>
#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace perennial {
struct Backtest;
}

namespace perennial::ui {

class ChartCard;
class Leaderboard;
class LeaderboardModel;
class Theme;
class Tile;
class WorkPanel;

class QualityPage : public QWidget {
    Q_OBJECT

  public:
    explicit QualityPage(Theme* theme, QWidget* parent = nullptr);

    void setView(const View& view);
    std::shared_ptr<const Backtest> backtest() const { return m_backtest; }
    QString candidate() const; ///< whose charts are shown; "": the winner's

  public Q_SLOTS:
    void setProgress(double fraction, perennial::Stage stage);
    void setBacktest(const std::shared_ptr<const perennial::Backtest>& backtest);
    void showProblem(const QString& sentence);
    void showStopped(); ///< nothing is under way any more, whatever the outcome

  Q_SIGNALS:
    /// When shown for the first time, and after the orders changed. Answered by setBacktest().
    void backtestRequested(const perennial::ui::View& view);
    void cancelRequested();
    void modelRequested(const QString& id);
    void exportRequested(const QString& chart); ///< id in the chart registry

  protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    enum class State { Idle, Working, Stopped, Failed, Done };
    enum Card { TrackingCard, DecilesCard, CalibrationCard, CardCount };
    enum KeyFigure { Best, Orders, Revenue, Top, Coverage, KeyFigureCount };

    QWidget* makeResults();
    QWidget* makeCards();
    void start();
    void press();
    void showState();
    void showResults();
    void showTiles();
    void showUse();
    void refreshCards();
    void showCard(Card card);
    void retranslate();

    Theme* m_theme;
    View m_view;
    std::shared_ptr<const Backtest> m_backtest;
    State m_state = State::Idle;
    QString m_problem;
    QStackedWidget* m_stack;
    WorkPanel* m_work;
    std::array<Tile*, KeyFigureCount> m_tiles{};
    QLabel *m_verdict, *m_judged;
    QPushButton* m_use;
    LeaderboardModel* m_model;
    Leaderboard* m_board;
    QSplitter* m_halves;
    QComboBox* m_tracking;
    std::array<ChartCard*, CardCount> m_cards{};
    std::array<bool, CardCount> m_pending{};
};

} // namespace perennial::ui

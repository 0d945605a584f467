// "Can I trust it?": every way of forecasting judged by what customers then did. Shows a finished
// backtest and asks for one by a signal; judges nothing itself.
#pragma once

#include "ui/widgets/work_page.h"

#include <array>
#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;

namespace perennial {
struct Backtest;
}

namespace perennial::ui {

class ChartCard;
class Leaderboard;
class LeaderboardModel;
class Theme;
class Tile;

class QualityPage : public WorkPage {
    Q_OBJECT

  public:
    explicit QualityPage(Theme* theme, QWidget* parent = nullptr);

    std::shared_ptr<const Backtest> backtest() const { return m_backtest; }
    QString candidate() const; ///< whose charts are shown; "": the winner's

  public Q_SLOTS:
    void setBacktest(const std::shared_ptr<const perennial::Backtest>& backtest);

  Q_SIGNALS:
    /// When shown for the first time, and after the orders changed. Answered by setBacktest().
    void backtestRequested(const perennial::ui::View& view);
    void modelRequested(const QString& id);
    void exportRequested(const QString& chart); ///< id in the chart registry

  protected:
    Words words() const override;
    bool sameWork(const View& a, const View& b) const override;
    void request(const View& view) override { Q_EMIT backtestRequested(view); }
    void forget() override;
    void showResults() override;
    void viewChanged() override;
    void retranslate() override;

  private:
    enum Card { TrackingCard, DecilesCard, CalibrationCard, CardCount };
    enum KeyFigure { Best, Orders, Revenue, Top, Coverage, KeyFigureCount };

    QWidget* makeResults();
    QWidget* makeCards();
    void showTiles();
    void showUse();
    void refreshCards();
    void showCard(Card card);

    Theme* m_theme;
    std::shared_ptr<const Backtest> m_backtest;
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

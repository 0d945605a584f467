// Always visible: which rules hide customers, how many customers count, how many are selected.
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace perennial::ui {

class FilterStore;
class SelectionStore;
struct FilterRule;

class FilterBar : public QFrame {
    Q_OBJECT

  public:
    FilterBar(SelectionStore* selection, FilterStore* filter, QWidget* parent = nullptr);
    /// Whether the numbers beside it are a scenario's: said first among the chips.
    void setScenarioShown(bool shown);

  Q_SIGNALS:
    void baselineRequested();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    static QString ruleText(const FilterRule& rule);
    void showRules();
    void showCounts();
    void retranslate();

    SelectionStore* m_selection;
    FilterStore* m_filter;
    QLabel* m_none;
    QWidget* m_chips;
    QHBoxLayout* m_chipLayout;
    QPushButton* m_clear;
    QLabel* m_counts;
    bool m_scenarioShown = false;
};

} // namespace perennial::ui

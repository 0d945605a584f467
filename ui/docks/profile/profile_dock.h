// One customer: what they did, what they are worth, and why we think so.
#pragma once

#include "ui/docks/dock.h"
#include "ui/docks/profile/customer_profile.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

class QToolButton;

namespace perennial::ui {

class ChanceLine;
class DefinedLabel;
class IntervalStore;
class SelectionStore;
class Theme;
class Timeline;

class ProfileDock : public Dock {
    Q_OBJECT

  public:
    ProfileDock(SelectionStore* selection, IntervalStore* intervals, Theme* theme,
                QWidget* parent = nullptr);
    void setView(const View& view) override;

  public Q_SLOTS:
    /// The list that previous and next follow.
    void setOrder(const std::shared_ptr<const std::vector<std::uint32_t>>& order);
    void showPrevious();
    void showNext();

    /// Of the customer at `position`; another one is ignored.
    void setOutlook(quint32 position, const perennial::ui::CustomerOutlook& outlook);

  Q_SIGNALS:
    /// Answered by setOutlook().
    void outlookRequested(const perennial::ui::View& view, quint32 position);

  protected:
    void refresh() override;
    void retranslate() override;

  private:
    enum Fact {
        Revenue,
        Orders,
        First,
        Last,
        Gap,
        Alive,
        Next,
        Purchases,
        Own,
        Spend,
        Clv,
        FactCount
    };

    void step(int by);
    void setFact(Fact fact, const QString& value);
    void showFacts(std::uint32_t position);
    void showRanges();
    void showReasons(std::uint32_t position, const ValueFactors& factors);
    void showOwnForecast(std::uint32_t i);

    SelectionStore* m_selection;
    IntervalStore* m_intervals;
    Theme* m_theme;
    View m_view;
    std::shared_ptr<const std::vector<std::uint32_t>> m_order;
    QToolButton *m_previous, *m_next;
    QLabel *m_name, *m_swatch, *m_segment, *m_why, *m_reasons;
    DefinedLabel* m_reasonsTitle;
    std::array<DefinedLabel*, FactCount> m_titles;
    std::array<QLabel*, FactCount> m_values;
    Timeline* m_timeline;
    ChanceLine* m_chances;
    DefinedLabel* m_chancesTitle;
};

} // namespace perennial::ui

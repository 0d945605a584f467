// The legend of the segments: swatch with shape, name, number of customers that count. A click
// selects a segment, Ctrl+click shows or hides it; every entry is a button, so keyboard and screen
// reader work.
#pragma once

#include "ui/stores/theme.h"

#include <QToolButton>
#include <QWidget>

#include <array>

namespace perennial::ui {

class ScatterLegend : public QWidget {
    Q_OBJECT

  public:
    explicit ScatterLegend(QWidget* parent = nullptr);

    void setColours(const Colours& colours);
    void setCounts(const std::array<std::size_t, segment_count>& counts);
    void setShown(Segment segment, bool shown);
    void retranslate();
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(width, false); }

  Q_SIGNALS:
    void selectRequested(perennial::Segment segment);
    void toggleRequested(perennial::Segment segment);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    int arrange(int width, bool apply) const;
    void refresh(std::size_t index);

    std::array<QToolButton*, segment_count> m_entries{};
    std::array<std::size_t, segment_count> m_counts{};
    std::array<bool, segment_count> m_shown{};
    Colours m_colours;
};

} // namespace perennial::ui

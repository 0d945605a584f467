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
    int heightForWidth(int width) const override;

  Q_SIGNALS:
    void selectRequested(perennial::Segment segment);
    void toggleRequested(perennial::Segment segment);

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QString countedText(std::size_t index) const;
    void measure();
    int entryWidth(std::size_t index, bool counted) const;
    int lineWidth(bool counted) const; ///< of all entries beside each other
    bool countedFor(int width) const;
    void arrange(int width);
    int place(int width, bool counted, bool apply) const; ///< returns the height
    void refresh(std::size_t index);

    std::array<QToolButton*, segment_count> m_entries{};
    std::array<std::size_t, segment_count> m_counts{};
    std::array<std::array<int, 2>, segment_count> m_widths{}; ///< with the name alone, counted
    std::array<bool, segment_count> m_shown{};
    bool m_counted = true; ///< entries show the number of customers
    Colours m_colours;
};

} // namespace perennial::ui

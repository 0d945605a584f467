// Widgets side by side, wrapped to as many lines as the width makes necessary.
#pragma once

#include <QLayout>

#include <vector>

namespace perennial::ui {

class FlowLayout : public QLayout {
  public:
    explicit FlowLayout(int gap) : m_gap(gap) { setContentsMargins(0, 0, 0, 0); }
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { m_items.push_back(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

  private:
    int arrange(const QRect& rect, bool move) const; ///< the height it takes

    int m_gap;
    std::vector<QLayoutItem*> m_items;
};

} // namespace perennial::ui

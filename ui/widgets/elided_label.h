// Text of one line, or of a few, that gives way: cut with an ellipsis where there is no room, whole
// in the tool tip.
#pragma once

#include <QLabel>

namespace perennial::ui {

class ElidedLabel : public QLabel {
  public:
    explicit ElidedLabel(QWidget* parent = nullptr, int lines = 1);

    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    QStringList shownLines() const; ///< the last one with an ellipsis where more would follow

    int m_lines; ///< room for so many is kept
};

} // namespace perennial::ui

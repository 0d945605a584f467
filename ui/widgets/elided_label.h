// One line of text that gives way: cut with an ellipsis where there is no room, whole in the tool
// tip.
#pragma once

#include <QLabel>

namespace perennial::ui {

class ElidedLabel : public QLabel {
  public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

} // namespace perennial::ui

// The mouse wheel scrolls; it does not choose. A list, a table or a panel is full of controls that
// the pointer passes over, and one that took the wheel then would change what is computed, unseen.
#pragma once

#include <QObject>

namespace perennial::ui {

/// Installed on the application. A drop-down never takes the wheel unless its list is open; a
/// slider and a number field only while they have the focus. What they leave goes on to whatever
/// scrolls behind them.
class WheelGuard : public QObject {
  public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace perennial::ui

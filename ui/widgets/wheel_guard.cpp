#include "ui/widgets/wheel_guard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QSlider>

namespace perennial::ui {

bool WheelGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Wheel && event->type() != QEvent::Polish) {
        return false;
    }
    // An open list is a window of its own, so nothing of it is stopped here.
    const bool chooses = qobject_cast<QComboBox*>(watched) != nullptr;
    const bool measures = qobject_cast<QSlider*>(watched) != nullptr ||
                          qobject_cast<QAbstractSpinBox*>(watched) != nullptr;
    if (!chooses && !measures) {
        return false;
    }
    auto* control = static_cast<QWidget*>(watched);
    if (event->type() == QEvent::Polish) {
        if (control->focusPolicy() == Qt::WheelFocus) { // the focus does not come by the wheel
            control->setFocusPolicy(Qt::StrongFocus);
        }
        return false;
    }
    if (chooses || !control->hasFocus()) {
        event->ignore(); // so that it goes on to the parent
        return true;
    }
    return false;
}

} // namespace perennial::ui

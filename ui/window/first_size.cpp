#include "ui/window/first_size.h"

#include <QRect>
#include <QWidget>

namespace perennial::ui {

namespace {

constexpr QSize best_size(1440, 900);
constexpr QSize frame_around(24, 56); // known only once the window stands

} // namespace

void sizeForFirstStart(QWidget& window, const QRect& free) {
    const QSize room = free.size() - frame_around;
    window.resize(best_size.boundedTo(room)); // also what it shrinks to when no longer maximised
    if (room.width() < best_size.width() || room.height() < best_size.height()) {
        window.setWindowState(window.windowState() | Qt::WindowMaximized);
    }
}

} // namespace perennial::ui

// How large the window is before anybody has sized it.
#pragma once

class QRect;
class QWidget;

namespace perennial::ui {

/// Its best size where the screen has room for it with the frame around it; maximised otherwise, so
/// that the status line is never below the edge. free: the screen without its panels.
void sizeForFirstStart(QWidget& window, const QRect& free);

} // namespace perennial::ui

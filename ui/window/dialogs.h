// The small dialogs: observation end, keyboard cheat sheet, help, about. None runs an event loop of
// its own.
#pragma once

#include "analytics/core/day.h"

#include <functional>

class QWidget;

namespace perennial::ui {

class Actions;

/// Opens a dialog for a day in [first, last]; chosen(day) when it is accepted.
void askObservationEnd(QWidget* parent, Day first, Day last, Day current,
                       const std::function<void(Day)>& chosen);

void showCheatSheet(QWidget* parent, const Actions& actions);

/// What customer lifetime value is, how it is computed here, and what not to believe it for.
void showClvHelp(QWidget* parent);

void showAbout(QWidget* parent);

} // namespace perennial::ui

// Axes for small Qt charts whose ticks are round numbers, shares or calendar dates, written in the
// reader's language. Knows values; knows no series.
#pragma once

#include "analytics/core/day.h"

#include <QString>

class QCategoryAxis;

namespace perennial::ui {

enum class AxisNumbers { Counts, Money, Shares };

/// From `low` to at least `high`, ending at a tick. currency: of Money.
QCategoryAxis* valueAxis(double low, double high, AxisNumbers numbers,
                         const QString& currency = {});

/// A day on a date axis, in the axis' units.
double axisDay(Day day);

/// From first to last, with ticks at the beginnings of months, quarters, half-years or years.
QCategoryAxis* dateAxis(Day first, Day last);

} // namespace perennial::ui

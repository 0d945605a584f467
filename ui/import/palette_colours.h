// The set of colours that goes with a palette: for words that carry a meaning by colour as well.
#pragma once

#include "ui/stores/theme.h"

namespace perennial::ui {

const Colours& coloursOf(const QPalette& palette);

} // namespace perennial::ui

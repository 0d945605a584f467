#include "ui/import/palette_colours.h"

namespace perennial::ui {

const Colours& coloursOf(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() <
                   palette.color(QPalette::WindowText).lightness()
               ? Colours::darkSet()
               : Colours::light();
}

} // namespace perennial::ui

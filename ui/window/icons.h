// Action icons that take the colour of the text around them, in both themes.
#pragma once

#include <QIcon>

class QString;

namespace perennial::ui {

/// The drawing `name` of the resources, painted in the palette's current text colour.
QIcon themedIcon(const QString& name);

} // namespace perennial::ui
